/** Training, education, work and drug programmes: quarterly, one file for all prisons. */
import { lastMonth, type Period, periodsBetween } from "../../period.js";
import type { Report } from "../sample-file.js";
import type { World } from "../world/world.js";
import { courseOf } from "./course.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { isNewForm, type Prison, prisonName, prisons } from "./prisons.js";
import { nextDay, plantings } from "./publication.js";
import { periodWords, separated } from "./thai-text.js";
import { tellOfAll } from "./told.js";

const words = {
  vocational: ["ฝึกวิชาชีพ", "การฝึกวิชาชีพ"],
  education: ["การศึกษา", "การศึกษา"],
  work: ["แรงงาน", "ใช้แรงงานรับจ้าง"],
  drug: ["บำบัดยาเสพติด", "โปรแกรมบำบัดยาเสพติด"],
} as const;

/** @param stranger  adds a line of a prison of another province */
function programmePage(world: World, quarter: Period, stranger: boolean): { bytes: Buffer; line: number } {
  const page = new CsvPage(5);
  const month = lastMonth(quarter);
  const modern = isNewForm(month);
  page.add(`ผลการพัฒนาพฤตินิสัยผู้ต้องขัง ประจำ ${periodWords(quarter)}`);
  if (modern) page.add("เรือนจำ/ทัณฑสถาน", "โปรแกรม", "ผู้ต้องขังเป้าหมาย (คน)", "เข้ารับการอบรม (คน)", "หมายเหตุ");
  else page.add("เรือนจำ/ทัณฑสถาน", "โปรแกรม", "ผู้ต้องขังที่เข้ารับการอบรมได้ (คน)", "อยู่ระหว่างการอบรม (คน)", "หมายเหตุ");
  for (const { office, programme, able, in_training } of world.docProgramme(quarter)) {
    const name = prisonName(world, office as Prison, `${quarter}-${programme}`, month);
    page.add(name, words[programme][modern ? 1 : 0], separated(able), separated(in_training));
  }
  const line = stranger ? page.add("เรือนจำกลางลำพูน", words.vocational[modern ? 1 : 0], "812", "455", "ส่งผิดจังหวัด") : 0;
  page.add("หมายเหตุ : นับผู้ต้องขัง ณ วันสิ้นไตรมาส");
  return { bytes: page.windows874(), line };
}

export function docProgrammeReport(world: World, at: Date): Report {
  const dataset = "doc_programme";
  const desk = new Desk("DOC", dataset, "programme");
  const quarters = periodsBetween("quarter", world.months[0]!, world.until).filter((quarter) => lastMonth(quarter) <= world.until);
  const [stranger, resent, late] = plantings(world.random(dataset, "faults"), quarters, lastMonth, 3);
  for (const quarter of quarters) {
    const base = `programme_${quarter.slice(2, 6)}_${quarter.slice(7)}`;
    const page = programmePage(world, quarter, quarter === stranger);
    const course = courseOf(world, dataset, "all", quarter, quarter === late ? "late" : "in_time", { due: 20 });
    const first = course.editions[0]!.from;
    const file = desk.put(`${base}.csv`, first, page.bytes);
    tellOfAll(desk, course, at, prisons, file);
    if (quarter === stranger) desk.noteLine("damaged_line", quarter, file, page.line, "เรือนจำ/ทัณฑสถาน", "OFFICE_UNKNOWN");
    if (quarter === resent) desk.note("duplicate", quarter, desk.put(`${base} (1).csv`, nextDay(first), page.bytes), "UNCHANGED");
  }
  return desk;
}
