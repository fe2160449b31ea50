/** Victims of violent crime who were told of their right to compensation: quarterly, by district of the offence. */
import { lastMonth, type Period, periodsBetween } from "../../period.js";
import type { Report } from "../sample-file.js";
import { placeById } from "../world/places.js";
import type { World } from "../world/world.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { dashed } from "./prisons.js";
import { firstAppears, nextDay, plantings, revisionAppears } from "./publication.js";
import { periodWords } from "./thai-text.js";

/** @param stranger  adds a district of another province */
function victimsPage(world: World, quarter: Period, stranger: boolean): { bytes: Buffer; line: number } {
  const page = new CsvPage(4);
  page.add(`จำนวนผู้เสียหายคดีอาญาที่ได้รับแจ้งสิทธิ ประจำ ${periodWords(quarter)}`);
  page.add("ลำดับ", "อำเภอที่เกิดเหตุ", "ผู้เสียหาย (ราย)", "หมายเหตุ");
  // With the stranger a figure went wrong too; the revision mends both.
  const rows = world
    .policeVictims(quarter)
    .map((row) => (stranger && row.district === "5001" ? { ...row, victims: row.victims + 3 } : row));
  rows.forEach((row, i) => {
    const prefix = world.random("police_victims", "prefix", quarter, row.district).pick(["", "", "อ."]);
    page.add(i + 1, `${prefix}${placeById.get(row.district)!.th}`, dashed(row.victims));
  });
  const line = stranger ? page.add(rows.length + 1, "แม่สะเรียง", "2", "รับแจ้งข้ามเขต") : 0;
  page.add("รวมทั้งสิ้น", "", dashed(rows.reduce((sum, row) => sum + row.victims, 0)));
  page.add("หมายเหตุ : นับตามวันที่แจ้งสิทธิ (ข้อมูลตัวอย่าง)");
  return { bytes: page.utf8WithMark(), line };
}

export function policeVictimsReport(world: World): Report {
  const dataset = "police_victims";
  const desk = new Desk("POLICE", dataset, "");
  const quarters = periodsBetween("quarter", world.months[0]!, world.until).filter((quarter) => lastMonth(quarter) <= world.until);
  const [stranger, duplicate] = plantings(world.random(dataset, "faults"), quarters, lastMonth, 2);
  for (const quarter of quarters) {
    const base = `victims_${quarter.slice(2, 6)}_${quarter.slice(7)}`;
    const page = victimsPage(world, quarter, quarter === stranger);
    const file = desk.put(`${base}.csv`, firstAppears(world, dataset, "all", quarter, { due: 20, late: 0.1 }), page.bytes);
    if (quarter === stranger) {
      desk.noteLine("damaged_line", quarter, file, page.line, "อำเภอที่เกิดเหตุ", "DISTRICT_UNKNOWN");
      const revised = revisionAppears(world, dataset, "all", quarter, 2);
      desk.note("correction", quarter, desk.put(`${base}_r2.csv`, revised, victimsPage(world, quarter, false).bytes), "LOADED");
    }
    if (quarter === duplicate)
      desk.note("duplicate", quarter, desk.put(`${base} (1).csv`, nextDay(desk.files.at(-1)!.modified), page.bytes), "UNCHANGED");
  }
  return desk;
}
