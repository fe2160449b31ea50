/** Released persons followed up after six months: half-yearly, one file for all prisons. */
import { lastMonth, periodsBetween } from "../../period.js";
import type { Report } from "../sample-file.js";
import type { World } from "../world/world.js";
import { courseOf } from "./course.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { type Prison, prisonName, prisons } from "./prisons.js";
import { plantings } from "./publication.js";
import { periodWords, separated } from "./thai-text.js";
import { tellOfAll } from "./told.js";

export function docFollowupReport(world: World, at: Date): Report {
  const dataset = "doc_followup";
  const desk = new Desk("DOC", dataset, "followup");
  const halves = periodsBetween("half", world.months[0]!, world.until).filter((half) => lastMonth(half) <= world.until);
  const [late] = plantings(world.random(dataset, "faults"), halves, lastMonth, 1);
  for (const half of halves) {
    const page = new CsvPage(4);
    page.add(`ผลการติดตามผู้พ้นโทษ 6 เดือน ประจำ ${periodWords(half)}`);
    page.add("เรือนจำ/ทัณฑสถาน", "ติดตามได้ (คน)", "มีงานทำ (คน)", "หมายเหตุ");
    const rows = world.docFollowup(half);
    for (const row of rows)
      page.add(prisonName(world, row.office as Prison, half, lastMonth(half)), separated(row.followed_up), separated(row.in_work));
    page.add(
      "รวม",
      separated(rows.reduce((sum, row) => sum + row.followed_up, 0)),
      separated(rows.reduce((sum, row) => sum + row.in_work, 0)),
    );
    const course = courseOf(world, dataset, "all", half, half === late ? "late" : "in_time", { due: 45 });
    const file = desk.put(`followup_${half.slice(2, 6)}_${half.slice(7)}.csv`, course.editions[0]!.from, page.windows874());
    tellOfAll(desk, course, at, prisons, file);
  }
  return desk;
}
