/** Inspection findings: a small table that grows by a line a quarter; one figure was put right and then set back. */
import { fiscalYear, type Period } from "../../../period.js";
import type { Report } from "../../sample-file.js";
import type { InspectionRow } from "../../world/rows.js";
import type { World } from "../../world/world.js";
import type { Course } from "../course.js";
import { Desk } from "../desk.js";
import { putNamed } from "../editions.js";
import { dayAfter, momentAfter, savedBy } from "../publication.js";
import { thaiDigits } from "../thai-text.js";
import { type SheetCell, workbook } from "../xlsx.js";

const dataset = "pjo_inspection";
const HEADER_LINE = 4;
/** Findings that a stricter count calls open. */
const STRICTER = 2;
/** After every day: the workbook as a whole has no due day. */
const LAST_DAY = "9999-12-31";

interface Slip {
  /** In this quarter what is done and what is not do not make what was due. */
  unbalanced?: Period;
  /** In this quarter two fewer are called done. */
  stricter?: Period;
}

function page(world: World, year: number, quarters: Period[], slip: Slip = {}): Buffer {
  const lines = quarters.flatMap((quarter) =>
    world.pjoInspection(quarter).map((row): SheetCell[] => {
      const done = row.findings_done - (slip.stricter === quarter ? Math.min(STRICTER, row.findings_done) : 0);
      const open = row.findings_due - done + (slip.unbalanced === quarter ? 3 : 0);
      return [year, `ไตรมาส ${thaiDigits(quarter.slice(-1))}`, row.findings_due, done, open === 0 ? "-" : open, null];
    }),
  );
  const rows: SheetCell[][] = [
    ["ข้อสั่งการและข้อเสนอแนะจากการตรวจราชการ (ข้อมูลตัวอย่าง)"],
    ["สำนักงานยุติธรรมจังหวัดเชียงใหม่"],
    [],
    ["ปีงบประมาณ", "ไตรมาส", "ข้อสั่งการที่ครบกำหนด (ข้อ)", "ดำเนินการแล้ว (ข้อ)", "อยู่ระหว่างดำเนินการ (ข้อ)", "หมายเหตุ"],
    ...lines,
    ["หมายเหตุ : นับข้อสั่งการที่ครบกำหนดในไตรมาส"],
  ];
  return workbook([{ name: "ข้อสั่งการ", rows, merges: ["A1:F1", "A2:F2"], widths: [14, 12, 28, 22, 28, 20] }], "ข้อสั่งการตรวจราชการ");
}

/** A workbook a fiscal year with the quarters that are over. Of three years one does not balance; one was corrected and set back. */
export function inspectionReport(world: World, at: Date): Report {
  const desk = new Desk("PJO", dataset, "");
  for (let year = fiscalYear(world.months[0]!); year <= fiscalYear(world.until); year++) {
    const saved = (quarter: Period, days: number) => momentAfter(dayAfter(quarter), days, world.random(dataset, "saved", quarter, days));
    const over = [1, 2, 3, 4].map((n) => `FY${year}-Q${n}`).filter((quarter) => world.pjoInspection(quarter).length > 0);
    const quarters = savedBy(over, (quarter) => saved(quarter, 16), at);
    const last = quarters.at(-1);
    if (!last) continue;
    const name = (suffix: string) => `ข้อสั่งการตรวจราชการ_${year}${suffix}.xlsx`;
    const unbalanced = year % 3 === 2 ? quarters[1] : undefined;
    if (year % 3 === 0 && quarters.length === 4) {
      const doubted = quarters[2]!;
      const [{ findings_done: right }] = world.pjoInspection(doubted) as [InspectionRow];
      const told = { figure: { measure: "findings_done" }, right, wrong: right - Math.min(STRICTER, right) };
      const editions = [16, 45, 60].map((days, i) => ({ from: saved(last, days), wrong: i === 1 }));
      const course: Course = { office: "PJO-5001", period: doubted, fate: "set_back", dueOn: LAST_DAY, editions };
      const names = ["", " (แก้ไข)", " (ฉบับเดิม)"].map(name);
      putNamed(desk, at, course, names, (wrong) => page(world, year, quarters, wrong ? { stricter: doubted } : {}), told);
      continue;
    }
    const file = desk.put(name(""), saved(last, 16), page(world, year, quarters, { unbalanced }));
    if (!unbalanced) continue;
    const expected = { state: "WARNED", code: "CHECK_FAILED" } as const;
    desk.faults.push({ dataset, period: unbalanced, kind: "failed_check", file, line: HEADER_LINE + 2, column: "C", expected });
  }
  return desk;
}
