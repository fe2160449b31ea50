/** Sleeping area, places by the standard in force, staff: half-yearly, one file for all prisons. */
import { lastMonth, type Period, periodsBetween } from "../../period.js";
import type { Report } from "../sample-file.js";
import { lastDay } from "../world/calendar.js";
import type { World } from "../world/world.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { isNewForm, type Prison, prisonName } from "./prisons.js";
import { firstAppears, plantings, revisionAppears } from "./publication.js";
import { compactMonth, fullDay, separated, shortDay, splitSaraAm } from "./thai-text.js";

const headers = {
  old: ["เรือนจำ/ทัณฑสถาน", "เนื้อที่เรือนนอน (ตร.ม.)", "มาตรฐาน (ตร.ม./คน)", "ความจุมาตรฐาน (คน)", "อัตรากำลังเจ้าหน้าที่ (คน)", "หมายเหตุ"],
  new: ["เรือนจำ/ทัณฑสถาน", "พื้นที่เรือนนอน (ตารางเมตร)", "เกณฑ์มาตรฐาน (ตร.ม./คน)", "ความจุตามมาตรฐาน (คน)", "เจ้าหน้าที่ (คน)", "หมายเหตุ"],
};

/** The survey of one half; `slip` is a typing error in the first prison's staff. */
function capacityPage(world: World, half: Period, slip: number): Buffer {
  const page = new CsvPage(6);
  const month = lastMonth(half);
  const modern = isNewForm(month);
  const day = lastDay(month);
  page.add(modern ? splitSaraAm(`พื้นที่เรือนนอนและอัตรากำลัง ณ วันที่ ${shortDay(day)}`) : `ข้อมูลเนื้อที่เรือนนอนและอัตรากำลัง ณ วันที่ ${fullDay(day)}`);
  page.add(...headers[modern ? "new" : "old"]);
  const rows = world.docCapacity(half).map((row, i) => ({ ...row, staff: row.staff + (i === 0 ? slip : 0) }));
  for (const row of rows) {
    const name = prisonName(world, row.office as Prison, half, month);
    page.add(name, separated(row.area_sqm), row.standard_sqm, separated(row.standard_places), separated(row.staff));
  }
  const total = (figure: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + figure(row), 0);
  const area = (total((row) => Math.round(Number(row.area_sqm) * 100)) / 100).toFixed(2);
  page.add("รวม", separated(area), "", separated(total((row) => row.standard_places)), separated(total((row) => row.staff)));
  page.add("หมายเหตุ : คำนวณตามมาตรฐานเนื้อที่นอน 1.6 ตารางเมตรต่อคน");
  return page.windows874();
}

export function docCapacityReport(world: World): Report {
  const dataset = "doc_capacity";
  const desk = new Desk("DOC", dataset, "capacity");
  const halves = periodsBetween("half", "2022-09", world.until).filter((half) => lastMonth(half) <= world.until);
  const [corrected] = plantings(world.random(dataset, "faults"), halves, lastMonth, 1);
  for (const half of halves) {
    const base = `capacity_${compactMonth(lastMonth(half))}`;
    desk.put(`${base}.csv`, firstAppears(world, dataset, "all", half, { due: 30 }), capacityPage(world, half, half === corrected ? 20 : 0));
    if (half !== corrected) continue;
    const file = desk.put(`${base}_r2.csv`, revisionAppears(world, dataset, "all", half, 3), capacityPage(world, half, 0));
    desk.note("correction", half, file, "LOADED");
  }
  return desk;
}
