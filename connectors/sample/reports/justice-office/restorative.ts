/** The register of family and community group conferences; the last closed month has not come yet. */
import { addMonths, fiscalYear } from "../../../period.js";
import type { Report } from "../../sample-file.js";
import { lastDay } from "../../world/calendar.js";
import type { RestorativeRecord } from "../../world/rows.js";
import type { World } from "../../world/world.js";
import { Desk } from "../desk.js";
import { momentAfter } from "../publication.js";
import { layOut, type Register, registerYears, savedAfter } from "./register.js";

const kindWords = { family: ["กลุ่มครอบครัว", "ครอบครัว"], community: ["กลุ่มชุมชน", "ชุมชน"] };
const resultWords = {
  kept: ["ปฏิบัติครบ", "ปฏิบัติตามข้อตกลง"],
  broken: ["ไม่ปฏิบัติตาม", "ผิดข้อตกลง"],
  ongoing: ["อยู่ระหว่างติดตาม", "ยังไม่ครบกำหนด"],
};

const register: Register<RestorativeRecord> = {
  dataset: "pjo_restorative",
  file: "ประชุมกลุ่มครอบครัวและชุมชน",
  title: "ทะเบียนการประชุมกลุ่มครอบครัวและชุมชน",
  prefix: "ปช",
  records: (world, asOf) => world.caseRecords.restorative(asOf),
  serial: (record) => record.id,
  opened: (record) => record.held,
  closed: (record) => record.ended,
  columns: [
    { header: "วันที่ประชุม", cell: (r, clerk) => clerk.date(r.held) },
    { header: "ประเภทการประชุม", width: 20, cell: (r, clerk) => clerk.word(kindWords[r.kind]) },
    { header: "อำเภอ", cell: (r, clerk) => clerk.district(r.district) },
    { header: "ผลการปฏิบัติตามข้อตกลง", width: 24, cell: (r, clerk) => clerk.word(resultWords[r.result]) },
    { header: "วันที่สิ้นสุดข้อตกลง", width: 20, cell: (r, clerk) => clerk.date(r.ended) },
  ],
};

/** A register for every year, one month behind: where the last closed month begins a year, that year has none. */
export function restorativeReport(world: World): Report {
  const desk = new Desk("PJO", register.dataset, "");
  const behind = addMonths(world.until, -1);
  for (const year of registerYears(world)) {
    if (year < fiscalYear(world.until)) layOut(desk, world, register, { year, modified: savedAfter(world, register.dataset, year, 6) });
    else if (fiscalYear(behind) === year) {
      const asOf = lastDay(behind);
      const modified = momentAfter(asOf, 6, world.random(register.dataset, "saved", behind));
      layOut(desk, world, register, { year, asOf, modified });
    }
  }
  desk.note("missing_report", world.until, `${register.file}_${fiscalYear(world.until)}.xlsx`, "OVERDUE");
  return desk;
}
