/** The register of complaints. */
import type { Report } from "../../sample-file.js";
import type { ComplaintRecord } from "../../world/rows.js";
import type { World } from "../../world/world.js";
import { Desk } from "../desk.js";
import { type Damage, layOut, layOutYears, type Register, savedAfter, yearEnd } from "./register.js";

const channelWords = {
  walk_in: ["มาด้วยตนเอง", "ด้วยตนเอง"],
  phone: ["โทรศัพท์", "ทางโทรศัพท์"],
  online: ["ออนไลน์", "เว็บไซต์", "ไลน์"],
  letter: ["หนังสือ", "จดหมาย", "ไปรษณีย์"],
};

const register: Register<ComplaintRecord> = {
  dataset: "pjo_complaints",
  file: "เรื่องร้องเรียน",
  title: "ทะเบียนเรื่องร้องเรียนร้องทุกข์",
  prefix: "รร",
  records: (world, asOf) => world.caseRecords.complaints(asOf),
  serial: (record) => record.id,
  opened: (record) => record.received,
  closed: (record) => record.closed,
  columns: [
    { header: "วันที่รับเรื่อง", cell: (r, clerk) => clerk.date(r.received) },
    { header: "ช่องทาง", cell: (r, clerk) => clerk.word(channelWords[r.channel]) },
    { header: "อำเภอ", cell: (r, clerk) => clerk.district(r.district) },
    { header: "เพศ", width: 6, cell: (r, clerk) => clerk.sex(r.sex) },
    { header: "วันที่ยุติเรื่อง", cell: (r, clerk) => clerk.date(r.closed) },
    { header: "สถานะ", cell: (r) => (r.closed === null ? "อยู่ระหว่างดำเนินการ" : "ยุติ") },
  ],
};

function damages(year: number): Damage<ComplaintRecord>[] {
  if (year % 2 === 1) return [];
  return [{ column: "วันที่ยุติเรื่อง", text: "30/02/2567", code: "DATE_UNREADABLE", where: (r) => r.closed !== null, period: (r) => r.closed! }];
}

/** A register for every year. One closed year in three was sent again, and the transfer broke off half way. */
export function complaintsReport(world: World, at: Date): Report {
  const desk = new Desk("PJO", register.dataset, "");
  for (const [year, { asOf, closed }] of layOutYears(desk, world, at, register, damages)) {
    if (!closed || year % 3 !== 1) continue;
    const modified = savedAfter(world, register.dataset, yearEnd(year), 33);
    const { file } = layOut(desk, world, register, { year, asOf, suffix: " (ปรับปรุง)", modified, cut: true });
    desk.note("broken_file", `FY${year}`, file, "FAILED", "FILE_BROKEN");
  }
  return desk;
}
