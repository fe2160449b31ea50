/** Lines that hold a name and no figure: who has not reported is counted as missing or told, and a remark below the table is none of its lines. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(...lines: string[]) {
  const { rows, noteLines, sectionLines, columns, doubts } = (await inspection(`${lines.join("\n")}\n`)).tables[0]!;
  const { missing } = columns.at(-1)!;
  return { rows, notes: noteLines, sections: sectionLines, missing, doubts: doubts.map(({ code, expected }) => `${code} ${expected}`) };
}

const offices = ["หน่วยงาน,รับ,ส่ง", "สำนักงานบังคับคดีเขตหนึ่ง,12,10", "สำนักงานบังคับคดีเขตสอง,8,7"];
const unreported = "สำนักงานบังคับคดีเขตสาม สาขาหุบเขาตะวันตก";
const offence = "ความผิดตามกฎหมายว่าด้วยการคุ้มครองสัตว์ป่า พันธุ์พืช และทรัพยากรชายฝั่ง พ.ศ. 2550 และที่แก้ไขเพิ่มเติมจนถึง (ฉบับที่ 4) พ.ศ. 2559";

describe("a long name without figures", () => {
  it("is a line that lacks them at the end of the table", async () => {
    const expected = { rows: 3, notes: [], sections: [], missing: 1, doubts: ["LABEL_WITHOUT_FIGURES 4"] };
    expect(await seen(...offices, `${unreported},,`)).toEqual(expected);
    expect(await seen(...offices, `${offence},,`)).toEqual(expected);
  });
  it("is one among others, however long", async () => {
    const expected = { rows: 3, notes: [], sections: [], missing: 1, doubts: ["LABEL_WITHOUT_FIGURES 3"] };
    expect(await seen("ฐานความผิด,คดี,คน", "ลักทรัพย์,12,10", `${offence},,`, "ฉ้อโกง,8,7")).toEqual(expected);
  });
  it("is one below the total and below a note, where other lines are named alike", async () => {
    const expected = { rows: 3, sections: [], missing: 1 };
    expect(await seen(...offices, "รวม,20,17", `${unreported},,`)).toMatchObject({ ...expected, notes: [] });
    expect(await seen(...offices, "ที่มา: กองติดตาม,,", `${unreported},,`)).toMatchObject({ ...expected, notes: [4] });
  });
});

it("a short name behind a blank line is one where other lines begin with the same word", async () => {
  const { rows, notes, doubts } = await seen("หน่วยงาน,รับ,ส่ง", "เวร ก,12,10", "เวร ข,8,7", ",,", "เวร ค,,");
  expect({ rows, notes, doubts }).toEqual({ rows: 3, notes: [], doubts: ["LABEL_WITHOUT_FIGURES 5"] });
});

describe("a remark below the table", () => {
  it.each(["ทั้งนี้ ตัวเลขอาจเปลี่ยนแปลงได้เมื่อปิดบัญชีสิ้นปี", "ไม่รวมเรื่องที่ส่งต่อให้หน่วยงานอื่นในจังหวัดใกล้เคียง", "ข้อมูล ณ วันที่ 3 พฤษภาคม 2569"])(
    "is a note: %s",
    async (text) => expect(await seen(...offices, `${text},,`)).toMatchObject({ rows: 2, notes: [4], missing: 0, doubts: [] }),
  );
  it("is a note behind a blank line or a total, by whatever words", async () => {
    expect(await seen(...offices, ",,", "จำนวนเรื่องนับตามเลขรับ,,")).toMatchObject({ rows: 2, notes: [5], doubts: [] });
    expect(await seen(...offices, "รวม,20,17", "จำนวนเรื่องนับตามเลขรับ,,")).toMatchObject({ rows: 2, notes: [5], doubts: [] });
  });
});
