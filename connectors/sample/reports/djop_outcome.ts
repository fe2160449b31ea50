/** Outcomes of juvenile rehabilitation: a workbook a quarter. */
import { type Period, periodsBetween } from "../../period.js";
import type { Report } from "../sample-file.js";
import type { World } from "../world/world.js";
import { Desk } from "./desk.js";
import { dayAfter, firstAppears, momentAfter } from "./publication.js";
import { countCell } from "./thai-cells.js";
import { thaiDigits } from "./thai-text.js";
import { type SheetCell, workbook } from "./xlsx.js";

const dataset = "djop_outcome";
const names: Record<string, string> = {
  "DJOP-5001": "สถานพินิจฯ จังหวัดเชียงใหม่",
  "DJOP-R7": "ศูนย์ฝึกและอบรมเด็กและเยาวชน เขต 7 (เชียงใหม่)",
};

/** @param certifiedLess certificates not yet counted when the first edition went out */
function page(world: World, quarter: Period, certifiedLess = 0): Buffer {
  const [year, number] = [quarter.slice(2, 6), quarter.slice(-1)];
  const inThai = Number(number) % 2 === 1;
  const words = `ไตรมาส ${number} ปีงบประมาณ ${year}`;
  const rows = world.djopOutcome(quarter);
  const line = (name: string, counts: number[]): SheetCell[] => [name, ...counts.map((count) => countCell(count, inThai))];
  const counts = rows.map((row) => [row.released, Math.max(0, row.certified - certifiedLess), row.plans_ended, row.plans_completed]);
  return workbook(
    [
      {
        name: `ไตรมาส ${number}`,
        widths: [48, 16, 22, 24, 24],
        merges: ["A1:E1", "A2:E2"],
        rows: [
          ["รายงานผลการแก้ไขบำบัดฟื้นฟูเด็กและเยาวชน (ข้อมูลตัวอย่าง)"],
          [`ประจำ${inThai ? thaiDigits(words) : words}`],
          [],
          ["หน่วยงาน", "ปล่อยตัว (คน)", "ได้รับวุฒิบัตรวิชาชีพ (คน)", "แผนมาตรา 86 ที่สิ้นสุด (แผน)", "แผนมาตรา 86 ที่สำเร็จ (แผน)"],
          ...rows.map((row, i) => line(names[row.office]!, counts[i]!)),
          line(
            "รวม",
            [0, 1, 2, 3].map((column) => counts.reduce((sum, row) => sum + row[column]!, 0)),
          ),
          ["หมายเหตุ : - หมายถึง ไม่มี"],
        ],
      },
    ],
    words,
  );
}

/** A workbook a quarter; the third from the last came late, the fifth from the last was corrected. */
export function djopOutcomeReport(world: World): Report {
  const desk = new Desk("DJOP", dataset, "");
  const quarters = periodsBetween("quarter", world.months[0]!, world.until).filter((quarter) => world.djopOutcome(quarter).length > 0);
  for (const [i, quarter] of quarters.entries()) {
    const base = `ผลการแก้ไขบำบัดฟื้นฟู_${quarter.slice(2, 6)}_ไตรมาส${quarter.slice(-1)}`;
    const again = (days: number) => momentAfter(dayAfter(quarter), days, world.random(dataset, "again", quarter, days));
    const first = firstAppears(world, dataset, "all", quarter, { due: 20, late: 0 });
    if (i === quarters.length - 3) {
      desk.note("late", quarter, desk.put(`${base}.xlsx`, again(47), page(world, quarter)), "LOADED");
    } else if (i === quarters.length - 5) {
      desk.put(`${base}.xlsx`, first, page(world, quarter, 3));
      desk.note("correction", quarter, desk.put(`${base}_แก้ไข.xlsx`, again(52), page(world, quarter)), "LOADED");
    } else {
      desk.put(`${base}.xlsx`, first, page(world, quarter));
    }
  }
  return desk;
}
