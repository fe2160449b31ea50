/** Outcomes of juvenile rehabilitation: a workbook a quarter. */
import { type Period, periodsBetween } from "../../period.js";
import type { Report } from "../sample-file.js";
import type { JuvenileOutcomeRow } from "../world/rows.js";
import type { World } from "../world/world.js";
import { courseOf, turnOf } from "./course.js";
import { Desk } from "./desk.js";
import { putNamed } from "./editions.js";
import { countCell } from "./thai-cells.js";
import { thaiDigits } from "./thai-text.js";
import { tellOfAll } from "./told.js";
import { type SheetCell, workbook } from "./xlsx.js";

const dataset = "djop_outcome";
/** Certificates not yet counted when the first edition of a corrected quarter went out. */
const MISSED = 3;
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

/** A workbook a quarter; of six, one comes late and one is put right. */
export function djopOutcomeReport(world: World, at: Date): Report {
  const desk = new Desk("DJOP", dataset, "");
  const quarters = periodsBetween("quarter", world.months[0]!, world.until).filter((quarter) => world.djopOutcome(quarter).length > 0);
  for (const quarter of quarters) {
    const base = `ผลการแก้ไขบำบัดฟื้นฟู_${quarter.slice(2, 6)}_ไตรมาส${quarter.slice(-1)}`;
    const turn = turnOf(world, dataset, quarter, 6);
    const course = courseOf(world, dataset, "all", quarter, turn === 2 ? "late" : turn === 5 ? "corrected" : "in_time", { due: 20 });
    const [{ office, certified }, ...others] = world.djopOutcome(quarter) as [JuvenileOutcomeRow, ...JuvenileOutcomeRow[]];
    const told = { figure: { measure: "certified" }, right: certified, wrong: Math.max(0, certified - MISSED) };
    const names = [`${base}.xlsx`, `${base}_แก้ไข.xlsx`];
    putNamed(desk, at, { ...course, office }, names, (wrong) => page(world, quarter, wrong ? MISSED : 0), told);
    tellOfAll(
      desk,
      course,
      at,
      others.map((row) => row.office),
      names[0]!,
    );
  }
  return desk;
}
