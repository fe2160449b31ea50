/** Columns that say total on every line: they name none of them, and the totals are told by what the other columns say. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(file: string, name?: string) {
  const { rows, totalLines, totals, columns, doubts } = (await inspection(file, name)).tables[0]!;
  const agree = totals.map(({ agrees }) => agrees);
  return { rows, totals: totalLines, agree, sum: columns.at(-1)!.sum ?? null, doubts: doubts.map(({ code }) => code) };
}
const lines = (...all: string[]) => `${all.join("\n")}\n`;

describe("a column that says total on every line", () => {
  const cases = ["ศูนย์ฝึก,กลุ่ม,ฐานความผิด,ราย", "ศูนย์หนึ่ง,ชาย,ทั้งหมด,41", "ศูนย์หนึ่ง,หญิง,ทั้งหมด,9", "ศูนย์สอง,ชาย,ทั้งหมด,17"];
  it("makes none of them a total", async () => {
    expect(await seen(lines(...cases))).toEqual({ rows: 3, totals: [], agree: [], sum: "67", doubts: [] });
  });
  it("leaves the total that another column names", async () => {
    const expected = { rows: 3, totals: [5], agree: [true], sum: "67", doubts: [] };
    expect(await seen(lines(...cases, "รวม,,ทั้งหมด,67"))).toEqual(expected);
    expect(await seen(lines(...cases, "รวม,,,67"))).toEqual(expected);
  });
  it("says as little by the name of the whole country", async () => {
    const years = ["พื้นที่,เรื่อง,จำนวน", "ทั่วประเทศ,ลิขสิทธิ์,210", "ทั่วประเทศ,สิทธิบัตร,35", "ทั่วประเทศ,ความลับ,4"];
    expect(await seen(lines(...years))).toEqual({ rows: 3, totals: [], agree: [], sum: "249", doubts: [] });
  });
  it("of records leaves those in which another field says so", async () => {
    const record = (amphoe: string, sex: string, people: number) => ({ amphoe, sex, nation: "รวม", people });
    const records = [
      ...[record("แม่ออน", "รวม", 70), record("แม่ออน", "ชาย", 45), record("แม่ออน", "หญิง", 25)],
      ...[record("สะเมิง", "รวม", 31), record("สะเมิง", "ชาย", 20), record("สะเมิง", "หญิง", 11)],
    ];
    expect(await seen(JSON.stringify(records), "people.json")).toEqual({
      rows: 4,
      totals: [1, 4],
      agree: [true, true],
      sum: "101",
      doubts: [],
    });
  });
});

it("a table of totals alone is told, for it holds no data", async () => {
  const { rows, sum, doubts } = await seen(lines("รายการ,ราย", "รวม,41", "รวมทั้งสิ้น,58"));
  expect({ rows, sum, doubts }).toEqual({ rows: 0, sum: null, doubts: ["ONLY_TOTALS"] });
});
