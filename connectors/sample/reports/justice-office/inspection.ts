/** Inspection findings: a small table that grows by a line a quarter; one figure was put right and then set back. */
import { fiscalYear, type Period, periodsBetween } from "../../../period.js";
import type { Report } from "../../sample-file.js";
import type { World } from "../../world/world.js";
import { Desk } from "../desk.js";
import { dayAfter, momentAfter } from "../publication.js";
import { thaiDigits } from "../thai-text.js";
import { type SheetCell, workbook } from "../xlsx.js";

const dataset = "pjo_inspection";
const HEADER_LINE = 4;

interface Slip {
  /** In this quarter what is done and what is not do not make what was due. */
  unbalanced?: Period;
  /** In this quarter two fewer are called done. */
  stricter?: Period;
}

function page(world: World, year: number, quarters: Period[], slip: Slip = {}): Buffer {
  const lines = quarters.flatMap((quarter) =>
    world.pjoInspection(quarter).map((row): SheetCell[] => {
      const done = row.findings_done - (slip.stricter === quarter ? Math.min(2, row.findings_done) : 0);
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

/** A workbook a fiscal year with the quarters that are over. */
export function inspectionReport(world: World): Report {
  const desk = new Desk("PJO", dataset, "");
  const all = periodsBetween("quarter", world.months[0]!, world.until).filter((quarter) => world.pjoInspection(quarter).length > 0);
  const lastYear = Number(all.at(-1)?.slice(2, 6) ?? 0);
  for (let year = fiscalYear(world.months[0]!); year <= lastYear; year++) {
    const quarters = all.filter((quarter) => quarter.startsWith(`FY${year}`));
    const unbalanced = year === lastYear - 2 ? quarters[1] : undefined;
    const put = (suffix: string, days: number, slip?: Slip) => {
      const saved = momentAfter(dayAfter(quarters.at(-1)!), days, world.random(dataset, "saved", year, days));
      return desk.put(`ข้อสั่งการตรวจราชการ_${year}${suffix}.xlsx`, saved, page(world, year, quarters, slip));
    };
    const file = put("", 16, { unbalanced });
    if (unbalanced) {
      const expected = { state: "WARNED", code: "CHECK_FAILED" } as const;
      const line = HEADER_LINE + 2;
      desk.faults.push({ dataset, period: unbalanced, kind: "failed_check", file, line, column: "C", expected });
    }
    if (year === lastYear - 1) {
      desk.note("correction", quarters[2]!, put(" (แก้ไข)", 45, { stricter: quarters[2] }), "LOADED");
      desk.note("withdrawn_correction", quarters[2]!, put(" (ฉบับเดิม)", 60), "LOADED");
    }
  }
  return desk;
}
