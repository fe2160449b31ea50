/** Juvenile reoffending: once a year, every cohort in one table, those still followed marked with a star. */
import { fiscalYear, type Month } from "../../period.js";
import type { Report } from "../sample-file.js";
import type { JuvenileCohortRow } from "../world/rows.js";
import { createWorld, type World } from "../world/world.js";
import { Desk } from "./desk.js";
import { momentAfter } from "./publication.js";
import { fullDay, thaiDigits } from "./thai-text.js";
import { type SheetCell, workbook } from "./xlsx.js";

const dataset = "djop_reoffending";
const OLDEST = 2563;
const YEARS_FOLLOWED = 3;

const percent = (part: number, whole: number) => thaiDigits(((100 * part) / whole).toFixed(2));

function cohortLine(row: JuvenileCohortRow, edition: number): SheetCell[] {
  const age = edition - row.year;
  const within1: SheetCell[] =
    row.returned_1y === null ? ["อยู่ระหว่างดำเนินการ", "-"] : [row.returned_1y, percent(row.returned_1y, row.released)];
  const star = age < YEARS_FOLLOWED ? "*" : "";
  const within3: SheetCell[] =
    row.returned_3y === null
      ? ["อยู่ระหว่างดำเนินการ", "-"]
      : [star ? `${row.returned_3y}${star}` : row.returned_3y, `${percent(row.returned_3y, row.released)}${star}`];
  return [`ปีงบประมาณ ${row.year}`, "ศูนย์ฝึกฯ เขต 7", row.released, ...within1, ...within3];
}

/** An edition each November, as things stood when the fiscal year ended. */
export function djopReoffendingReport(world: World): Report {
  const desk = new Desk("DJOP", dataset, "");
  for (let year = fiscalYear(world.months[0]!); ; year++) {
    const end: Month = `${year - 543}-09`;
    if (end > world.until) return desk;
    const then = createWorld(world.seed, end);
    const cohorts = Array.from({ length: year - OLDEST + 1 }, (_, i) => then.djopReoffending(OLDEST + i)).flat();
    const rows: SheetCell[][] = [
      ["การกระทำผิดซ้ำของเด็กและเยาวชนที่ได้รับการปล่อยตัว (ข้อมูลตัวอย่าง)"],
      [`ข้อมูล ณ วันที่ ${fullDay(`${end}-30`)}`],
      [],
      ["ปล่อยตัวในปีงบประมาณ", "หน่วยงาน", "ปล่อยตัว (คน)", "กระทำผิดซ้ำภายใน 1 ปี", "ร้อยละ", "ภายใน 3 ปี", "ร้อยละ"],
      ...cohorts.map((row) => cohortLine(row, year)),
      ["* ยังติดตามไม่ครบ 3 ปี"],
      ["หมายเหตุ : นับการกระทำผิดซ้ำครั้งแรก"],
    ];
    const sheet = { name: "กระทำผิดซ้ำ", rows, merges: ["A1:G1", "A2:G2"], widths: [24, 20, 14, 24, 10, 14, 10] };
    const saved = momentAfter(`${end}-30`, 44, world.random(dataset, "saved", year));
    desk.put(`การกระทำผิดซ้ำ_${year}.xlsx`, saved, workbook([sheet], `การกระทำผิดซ้ำ ${year}`));
  }
}
