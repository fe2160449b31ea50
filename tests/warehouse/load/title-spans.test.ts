/** Titles that span several periods hold their file; those that say the one period in more than one way are read. */
import { describe, expect, it } from "vitest";
import type { ReadTable } from "../../../connectors/reader/reading.js";
import { projectRoot } from "../../../connectors/root.js";
import { readFiles } from "../../../warehouse/definitions/record.js";
import { Places } from "../../../warehouse/load/lines/places.js";
import { readTitle } from "../../../warehouse/load/lines/title.js";

const { contracts, province } = await readFiles(`${projectRoot}/warehouse/provinces/chiang-mai`);
const places = Places.of(province);

/** The period, or the as-of day of a case list, that a title names; “held” where it names none alone. */
function read(dataset: string, title: string): string | null {
  const table = { sheet: "", preamble: [{ line: 1, text: title }], headerLines: [2] } as unknown as ReadTable;
  const found = readTitle(contracts.get(dataset)!, table, places, "file");
  if ("problem" in found) return found.problem.code === "TITLE_UNREADABLE" ? "held" : found.problem.code;
  return found.period ?? found.observedOn;
}

describe("a survey's or a register's day", () => {
  it.each([
    ["djop_custody", "ข้อมูล ณ วันที่ 1 ต.ค. 2568 - 30 พ.ย. 2568"],
    ["djop_custody", "ข้อมูล ณ วันที่ 31 ต.ค. 2568 ถึง 30 พ.ย. 2568"],
    ["djop_custody", "ข้อมูล ณ วันที่ 1 - 30 พ.ย. 2568"],
    ["djop_custody", "ข้อมูล ณ วันที่ 31 ต.ค. 2568 ถึงวันที่ 30 พ.ย. 2568 พิมพ์เมื่อ 5 ธ.ค. 2568"],
    ["doc_population", "เรือนจำกลางเชียงใหม่ สำรวจ ณ วันที่ 1 พ.ย. 2568, 1 ธ.ค. 2568"],
    ["doc_population", "เรือนจำกลางเชียงใหม่ สำรวจ ณ วันที่ 1 พ.ย. 2568 - 1 ธ.ค. 2568"],
    ["doc_population", "เรือนจำกลางเชียงใหม่ สำรวจ ณ วันที่ 1 พ.ย. 2568 ถึงวันที่ 1 ธ.ค. 2568"],
    ["pjo_complaints", "ทะเบียนเรื่องร้องเรียน ข้อมูล ณ วันที่ 1 ต.ค. 2568 - 30 พ.ย. 2568"],
  ])("of %s is not one in “%s”", (dataset, title) => expect(read(dataset, title)).toBe("held"));

  it.each([
    ["djop_custody", "ข้อมูล ณ วันที่ 30 พ.ย. 2568 (พิมพ์เมื่อ 5 ธ.ค. 2568)", "2025-11"],
    ["djop_custody", "ข้อมูล ณ วันที่ 30 พ.ย. 2568 - สถานพินิจฯ เชียงใหม่", "2025-11"],
    ["pjo_complaints", "ข้อมูลตั้งแต่วันที่ 1 ต.ค. 2568 ข้อมูล ณ วันที่ 30 พ.ย. 2568", "2025-11-30"],
  ])("of %s in “%s” is of %s", (dataset, title, period) => expect(read(dataset, title)).toBe(period));
});
