/** Victims of violent crime who were told of their right to compensation: quarterly, by district of the offence. */
import { lastMonth, type Period, periodsBetween } from "../../period.js";
import type { Report } from "../sample-file.js";
import { placeById } from "../world/places.js";
import type { World } from "../world/world.js";
import { courseOf, type Fate } from "./course.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { putEditions } from "./editions.js";
import { dashed } from "./prisons.js";
import { plantings } from "./publication.js";
import { periodWords } from "./thai-text.js";

/** Victims counted too many in the capital where a page is wrong. */
const MISCOUNTED = 3;

/** @param stranger  adds a district of another province */
function victimsPage(world: World, quarter: Period, stranger: boolean, wrong: boolean): { bytes: Buffer; line: number } {
  const page = new CsvPage(4);
  page.add(`จำนวนผู้เสียหายคดีอาญาที่ได้รับแจ้งสิทธิ ประจำ ${periodWords(quarter)}`);
  page.add("ลำดับ", "อำเภอที่เกิดเหตุ", "ผู้เสียหาย (ราย)", "หมายเหตุ");
  const rows = world
    .policeVictims(quarter)
    .map((row) => (wrong && row.district === "5001" ? { ...row, victims: row.victims + MISCOUNTED } : row));
  rows.forEach((row, i) => {
    const prefix = world.random("police_victims", "prefix", quarter, row.district).pick(["", "", "อ."]);
    page.add(i + 1, `${prefix}${placeById.get(row.district)!.th}`, dashed(row.victims));
  });
  const line = stranger ? page.add(rows.length + 1, "แม่สะเรียง", "2", "รับแจ้งข้ามเขต") : 0;
  page.add("รวมทั้งสิ้น", "", dashed(rows.reduce((sum, row) => sum + row.victims, 0)));
  page.add("หมายเหตุ : นับตามวันที่แจ้งสิทธิ (ข้อมูลตัวอย่าง)");
  return { bytes: page.utf8WithMark(), line };
}

/** A file a quarter: one with a stranger in it, one late, one sent twice, one set right by mistake and set back. */
export function policeVictimsReport(world: World, at: Date): Report {
  const dataset = "police_victims";
  const desk = new Desk("POLICE", dataset, "");
  const quarters = periodsBetween("quarter", world.months[0]!, world.until).filter((quarter) => lastMonth(quarter) <= world.until);
  const [stranger, late, twice, setBack] = plantings(world.random(dataset, "faults"), quarters, lastMonth, 4);
  const fates = new Map<Period | undefined, Fate>([
    [stranger, "corrected"],
    [late, "late"],
    [twice, "sent_twice"],
    [setBack, "set_back"],
  ]);
  for (const quarter of quarters) {
    const course = courseOf(world, dataset, "POL-5", quarter, fates.get(quarter) ?? "in_time", { due: 20 });
    const right = world.policeVictims(quarter).find((row) => row.district === "5001")!.victims;
    const told = { figure: { measure: "victims", district: "5001" }, right, wrong: right + MISCOUNTED };
    const page = (wrong: boolean) => victimsPage(world, quarter, wrong && quarter === stranger, wrong).bytes;
    const file = putEditions(desk, at, course, `victims_${quarter.slice(2, 6)}_${quarter.slice(7)}`, page, told);
    if (quarter !== stranger) continue;
    const { line } = victimsPage(world, quarter, true, true);
    desk.noteLine("damaged_line", quarter, file, line, "อำเภอที่เกิดเหตุ", "DISTRICT_UNKNOWN");
  }
  return desk;
}
