/** Sentences whose advice depends on what was found. */
import { describe, expect, it } from "vitest";
import { describeProblem } from "../../connectors/problem.js";
import { brokenRecord, keyOnce } from "../../connectors/problem-text.js";

const both = (...[code, place]: Parameters<typeof describeProblem>) => {
  const { th, en } = describeProblem(code, place);
  return `${th} ${en}`;
};

describe("what a problem advises", () => {
  it("says of a line of JSON that it is broken, or which key stands twice, in both languages", () => {
    expect(both("LINE_RAGGED", { found: "{", expected: brokenRecord })).toMatch(/ไม่เป็น JSON.*no whole JSON record/);
    expect(both("LINE_RAGGED", { found: "cases", expected: keyOnce })).toMatch(/คีย์ “cases” มีสองครั้ง.*the key “cases” stands twice/);
  });
  it.each([
    ["DISTRICT_UNKNOWN", "จังหวัดเชียงใหม่"],
    ["DISTRICT_UNKNOWN", "ยอดยกไป"],
    ["OFFICE_UNKNOWN", "เฉลี่ยต่อวัน"],
    ["CODE_UNKNOWN", "รวมหน้า 1"],
    ["OFFICE_UNKNOWN", "Sub-total"],
  ] as const)("%s of “%s”: never to be added to a list", (code, found) => {
    expect(both(code, { found, expected: "x" })).toMatch(/อย่าเพิ่มในบัญชี.*Do not add it to a list/);
  });
  it.each([
    ["DISTRICT_UNKNOWN", "อ.เมืองลำพูน"],
    ["OFFICE_UNKNOWN", "จังหวัดทหารบกเชียงใหม่"],
    ["CODE_UNKNOWN", "ส่งตัวข้ามแดน"],
  ] as const)("%s of “%s”: a new name may be added", (code, found) => {
    expect(both(code, { found, expected: "x" })).toMatch(/ให้เพิ่มใน.*yutitham replay/);
  });
  it("of a formula that was never computed: open it and save it", () => {
    expect(both("NUMBER_UNREADABLE", { found: "=2+2", expected: "x" })).toMatch(/เป็นสูตรที่ยังไม่ได้คำนวณ.*open the file in Excel, save it/);
    expect(both("NUMBER_UNREADABLE", { found: "๑O", expected: "x" })).toContain("is not a number");
  });
  it("quotes a line without the marks of its blank cells", () => {
    const place = { found: "ประจำ ไตรมาส 3 |  |  |  | แม่แตง | ", expected: "x" };
    for (const code of ["TITLE_UNREADABLE", "NOTE_CONTRADICTS"] as const)
      expect(both(code, place).match(/ประจำ ไตรมาส 3 \| แม่แตง(?! *\|)/g)).toHaveLength(2);
  });
  it("of a damaged journal: restore; of a file of the archive: pull it again", () => {
    const journal = both("ARCHIVE_DAMAGED", { file: "data/journal.ndjson", found: "journal entry 3", expected: "JSON" });
    expect(journal).toMatch(/yutitham restore.*yutitham restore/);
    expect(journal).not.toMatch(/yutitham (?:pull|verify)/);
    expect(both("ARCHIVE_DAMAGED", { found: "journal entry 9", expected: "8" })).not.toContain("yutitham pull");
    expect(both("ARCHIVE_DAMAGED", { file: "a.csv", found: "gone", expected: "x" })).toContain("yutitham pull");
  });
});
