/** The register of family and community group conferences; lately a month behind. */
import type { Report } from "../../sample-file.js";
import type { RestorativeRecord } from "../../world/rows.js";
import type { World } from "../../world/world.js";
import { Desk } from "../desk.js";
import { layOut, type Register, registerYears, standing, tellSlow } from "./register.js";

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

/** A register for every year. Since FY2570 each month is saved only when the next is nearly over. */
export function restorativeReport(world: World, at: Date): Report {
  const desk = new Desk("PJO", register.dataset, "");
  for (const year of registerYears(world)) {
    const days = year >= 2570 ? 36 : 6;
    const stands = standing(world, register.dataset, year, days, at);
    if (stands) layOut(desk, world, register, { ...stands, year });
    if (days > 10) tellSlow(desk, world, at, register, year, days);
  }
  return desk;
}
