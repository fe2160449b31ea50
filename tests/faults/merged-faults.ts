/** Cells of a workbook that are merged over several lines or columns. */
import { expect } from "vitest";
import { type SheetCell, workbook } from "../../connectors/sample/reports/xlsx.js";
import { custodyBook, custodyIn, inFolder, usualCustody } from "./reports.js";
import type { Trial, Trials } from "./trial.js";

export const mergedTrials: Trials = {
  "a workbook's figure in a cell merged over several lines, or over columns of several headings: none of them has it for itself": {
    "the boys of two offices": custodyIn(
      () =>
        custodyBook(
          [
            ["สถานพินิจฯ จังหวัดเชียงใหม่", 61, 8, 69, 327, 5, 50, 5],
            ["ศูนย์ฝึกฯ เขต 7", 338, 0, 338, null, 0, 270, 0],
          ],
          { sheet: merged("E6:E7") },
        ),
      [6, 7].map((line) => ({ line, column: "E", raw: "327 (ผสานเซลล์ merged E6:E7)" })),
    ),
    "boys and girls of one": custodyIn(
      () => custodyBook([usualCustody[0]!, ["ศูนย์ฝึกฯ เขต 7", 338, 0, 338, 275, null, 270, 0]], { sheet: merged("E7:F7") }),
      [{ line: 7, column: "E", raw: "275 (ผสานเซลล์ merged E7:F7)" }],
    ),
  },
  "a name, year or month of a workbook in a cell merged downwards over several lines: it is of each of them": {
    "an office of two lines of cases": () => {
      const head: SheetCell[] = ["สถานพินิจฯ", "ฐานความผิด", "อายุไม่เกิน 15 ปี", null, "เกิน 15 แต่ไม่เกิน 18 ปี", null, "รวม"];
      const rows: SheetCell[][] = [
        ["สถิติคดีเด็กและเยาวชน ประจำเดือน ตุลาคม 2569"],
        head,
        [null, null, "ชาย", "หญิง", "ชาย", "หญิง"],
        ["สถานพินิจฯ เชียงใหม่", "ทรัพย์", 1, 0, 4, 0, 5],
        [null, "เพศ", 0, 0, 2, 0, 2],
      ];
      const bytes = workbook([{ name: "ต.ค.69", merges: ["C2:D2", "E2:F2", "A4:A5"], rows }], "สถิติคดี");
      const after: Trial["after"] = async ({ lines }) => expect(lines).toMatchObject({ loaded: 2, quarantined: 0 });
      return inFolder("สถิติคดี_2570.xlsx", bytes, after, "djop_cases");
    },
    "a fiscal year of two quarters": () => {
      const rows: SheetCell[][] = [
        ["ปีงบประมาณ", "ไตรมาส", "ข้อสั่งการที่ครบกำหนด (ข้อ)", "ดำเนินการแล้ว (ข้อ)"],
        [2569, 1, 12, 10],
        [null, 2, 9, 9],
      ];
      const bytes = workbook([{ name: "2569", merges: ["A2:A3"], rows }], "ข้อสั่งการ");
      const after: Trial["after"] = async ({ lines }) => expect(lines).toMatchObject({ loaded: 2, quarantined: 0 });
      return inFolder("ข้อสั่งการตรวจราชการ_2569.xlsx", bytes, after, "pjo_inspection", "PJO");
    },
  },
  "a record that lies over two rows of a workbook, all its cells merged": {
    "both offices": custodyIn(
      () =>
        custodyBook([usualCustody[0]!, [], usualCustody[1]!, []], {
          sheet: merged(..."ABCDEFGH".split("").flatMap((column) => [`${column}6:${column}7`, `${column}8:${column}9`])),
        }),
      [],
      undefined,
      8,
    ),
  },
};

/** Cells of a sheet merged beside those of its header. */
function merged(...ranges: readonly string[]) {
  return (sheet: string) => sheet.replace("<mergeCell ", `${ranges.map((range) => `<mergeCell ref="${range}"/>`).join("")}<mergeCell `);
}
