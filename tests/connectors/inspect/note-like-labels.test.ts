/** Names of what is counted that begin with a note's first word: lines of data, however their words go on. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(...lines: string[]) {
  const { rows, noteLines, columns, doubts } = (await inspection(`${lines.join("\n")}\n`)).tables[0]!;
  return { rows, notes: noteLines, sum: columns.at(-1)!.sum, doubts: doubts.map(({ code, expected }) => `${code} ${expected}`) };
}

describe("a label that only begins like a note", () => {
  it.each([
    "เครื่องหมายบริการ",
    "ที่มาตามหมายเรียก",
    "ข้อมูลจากศูนย์รับเรื่อง",
    "ผู้รายงานตัวตามกำหนด",
    "ผู้ตรวจการแผ่นดิน",
    "Notebook",
    "*อำเภอกัลยาณิวัฒนา",
    "อ้างอิงคำพิพากษา",
  ])("is a line of data beside a figure: %s", async (label) => {
    const expected = { rows: 3, notes: [], sum: "36", doubts: [] };
    expect(await seen("รายการ,จำนวน", "งานแรก,10", `${label},21`, "งานหลัง,5")).toEqual(expected);
    expect(await seen("รายการ,จำนวน", `${label},21`, "งานแรก,10", "งานหลัง,5")).toEqual(expected);
    expect(await seen("รายการ,จำนวน", "งานแรก,10", "งานหลัง,5", `${label},21`)).toEqual(expected);
  });
  it("is one beside a sign for none, and lacks its figure where nothing stands there", async () => {
    expect(await seen("รายการ,จำนวน", "เครื่องหมายรับรอง,-", "งานแรก,10", "งานหลัง,5")).toMatchObject({ rows: 3, notes: [] });
    expect(await seen("รายการ,จำนวน", "งานแรก,10", "งานหลัง,5", "ผู้รายงานตัวล่าช้า,")).toMatchObject({
      rows: 3,
      notes: [],
      doubts: ["LABEL_WITHOUT_FIGURES 4"],
    });
  });
  it("is one in a list of words alone", async () => {
    expect(await seen("ประเภท,ผู้ดูแล", "ลิขสิทธิ์,กองหนึ่ง", "เครื่องหมายร่วม,กองสอง", "สิทธิบัตร,กองสาม")).toMatchObject({ rows: 3, notes: [] });
  });
});

it("a heading that begins like a note heads its column", async () => {
  for (const heading of ["ที่มาของเรื่อง", "เครื่องหมายที่ขอจด"])
    expect(await seen(`${heading},จำนวน`, "งานแรก,10", "งานหลัง,5")).toEqual({ rows: 2, notes: [], sum: "15", doubts: [] });
});

describe("a note", () => {
  it.each([
    "ที่มา : กองทะเบียน",
    "หมายเหตุ",
    "ข้อมูลจากกรมทดสอบ",
    "ที่มาของตัวเลข กองทะเบียน",
    "เครื่องหมาย - คือไม่มีรายงาน",
    "Source: Test Office",
    "ผู้ตรวจทาน กองทะเบียน",
  ])("stays one with no figure beside it: %s", async (label) => {
    expect(await seen("รายการ,จำนวน", "งานแรก,10", "งานหลัง,5", `${label},`)).toEqual({ rows: 2, notes: [4], sum: "15", doubts: [] });
  });
  it("of which a comma parts a figure is none of the data, and told", async () => {
    const expected = { rows: 2, notes: [4], sum: "15", doubts: ["FIGURES_IN_NOTE 4"] };
    expect(await seen("รายการ,จำนวน", "งานแรก,10", "งานหลัง,5", "หมายเหตุ ไม่รวมเรื่องค้าง 1,234 เรื่อง")).toEqual(expected);
  });
});
