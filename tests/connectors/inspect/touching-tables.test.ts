/** Tables side by side without a blank column between them. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(...lines: string[]) {
  const { tables } = await inspection(`${lines.join("\n")}\n`);
  return tables.map((table) => ({
    columns: table.columns.map(({ name, sum, role }) => [name, ...(role ? [] : [sum ?? "–"])].join(" ")),
    rows: table.rows,
    doubts: [...new Set(table.doubts.map(({ code }) => code))],
  }));
}

describe("tables parted by a blank column", () => {
  it("are parted where the total of one stands beside a line of the other", async () => {
    const lines = ["อำเภอ,คดี,,ยา,น้ำหนัก", "ฝาง,12,,ไอซ์,1200", "แม่ริม,8,,เคตามีน,300", "แม่แตง,5,,รวม,1500", "รวม,25,,,"];
    expect((await seen(...lines)).map(({ columns }) => columns)).toEqual([
      ["อำเภอ –", "คดี 25"],
      ["ยา –", "น้ำหนัก 1500"],
    ]);
  });
  it("are one where the second column of labels says a total once for each line of the first", async () => {
    const lines = ["อำเภอ,ครัวเรือน,,เพศ,คน", "ฝาง,10,,ชาย,5", ",,,หญิง,7", "ฮอด,20,,รวม,12", "จอมทอง,9,,ชาย,4", ",,,หญิง,2", "แม่ริม,8,,รวม,6"];
    expect(await seen(...lines)).toHaveLength(1);
  });
});

describe("tables that touch", () => {
  it("are parted where running numbers begin again, though other names differ", async () => {
    expect(await seen("ลำดับ,อำเภอ,คดี,ลำดับ,ตำบล,คดี", "1,เมือง,10,1,ช้างเผือก,5", "2,แม่ริม,4,2,สุเทพ,7", "3,จอมทอง,3,,,")).toEqual([
      { columns: ["ลำดับ", "อำเภอ –", "คดี 17"], rows: 3, doubts: ["SIDE_BY_SIDE"] },
      { columns: ["ลำดับ", "ตำบล –", "คดี 12"], rows: 2, doubts: ["SIDE_BY_SIDE"] },
    ]);
  });
  it("are parted where the second has fewer columns, with a total each", async () => {
    const lines = ["ที่,อำเภอ,คดี,คน,ที่,อำเภอ,คดี", "1,เมือง,10,12,4,ฝาง,5", "2,แม่ริม,4,5,5,ฮอด,7", "รวม,,14,17,รวม,,12"];
    expect((await seen(...lines)).map(({ columns }) => columns)).toEqual([
      ["ที่", "อำเภอ –", "คดี 14", "คน 17"],
      ["ที่", "อำเภอ –", "คดี 12"],
    ]);
  });
  it("are parted below the headings of their groups", async () => {
    expect(
      (await seen("ภาคเหนือ,,ภาคใต้,", "จังหวัด,คดี,จังหวัด,คดี", "เชียงใหม่,10,สงขลา,5", "ลำพูน,4,ตรัง,7")).map(({ columns }) => columns),
    ).toEqual([
      ["ภาคเหนือ › จังหวัด –", "ภาคเหนือ › คดี 14"],
      ["ภาคใต้ › จังหวัด –", "ภาคใต้ › คดี 12"],
    ]);
  });
  it("are one where its labels are repeated, or the first names only codes of groups", async () => {
    expect(await seen("อำเภอ,รับใหม่,อำเภอ,เสร็จไป", "เมือง,10,เมือง,5", "ฝาง,10,ฝาง,7")).toHaveLength(1);
    expect(await seen("รหัส,ชื่อ,รหัส,ชื่อ,จำนวน", "50,เชียงใหม่,5001,เมือง,10", "51,ลำพูน,5101,เมือง,7")).toHaveLength(1);
  });
});
