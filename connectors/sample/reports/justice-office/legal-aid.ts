/** The register of legal advice and lawyers: long, and last year's was corrected and the correction taken back. */
import { fiscalYear } from "../../../period.js";
import type { Report } from "../../sample-file.js";
import type { LegalAidRecord } from "../../world/rows.js";
import type { World } from "../../world/world.js";
import { Desk } from "../desk.js";
import { type Damage, layOut, layOutYears, type Register, savedAfter } from "./register.js";

const serviceWords = { advice: ["ให้คำปรึกษา", "ปรึกษากฎหมาย", "ให้คําปรึกษา"], lawyer: ["จัดหาทนายความ", "ขอทนายความ"] };
const resultWords = {
  provided: ["ดำเนินการแล้ว", "ให้แล้ว"],
  not_provided: ["ไม่ได้ดำเนินการ", "จัดหาไม่ได้"],
  pending: ["อยู่ระหว่างดำเนินการ"],
};

const register: Register<LegalAidRecord> = {
  dataset: "pjo_legal_aid",
  file: "ช่วยเหลือทางกฎหมาย",
  title: "ทะเบียนการให้คำปรึกษากฎหมายและจัดหาทนายความ",
  prefix: "ปก",
  records: (world, asOf) => world.caseRecords.legalAid(asOf),
  serial: (record) => record.id,
  opened: (record) => record.received,
  closed: (record) => record.closed,
  columns: [
    { header: "วันที่ขอรับบริการ", cell: (r, clerk) => clerk.date(r.received) },
    { header: "บริการ", cell: (r, clerk) => clerk.word(serviceWords[r.service]) },
    { header: "อำเภอ", cell: (r, clerk) => clerk.district(r.district) },
    { header: "เพศ", width: 6, cell: (r, clerk) => clerk.sex(r.sex) },
    { header: "ผลการดำเนินการ", width: 20, cell: (r, clerk) => clerk.word(resultWords[r.result]) },
    { header: "วันที่ดำเนินการ", cell: (r, clerk) => clerk.date(r.closed) },
  ],
};

function damages(year: number): Damage<LegalAidRecord>[] {
  return [
    { column: "เพศ", text: "?", code: "CODE_UNKNOWN" },
    { column: "วันที่ขอรับบริการ", text: `32 ${year % 2 ? "ต.ค." : "พ.ย."} ${(year - 1) % 100}`, code: "DATE_UNREADABLE" },
  ];
}

/** A register for every year. */
export function legalAidReport(world: World): Report {
  const desk = new Desk("PJO", register.dataset, "");
  layOutYears(desk, world, register, damages);
  const year = fiscalYear(world.until) - 1;
  const first = desk.files.find((file) => file.path === `${register.file}_${year}.xlsx`);
  if (!first) return desk;
  const file = layOut(desk, world, register, {
    year,
    suffix: " (แก้ไข)",
    modified: savedAfter(world, register.dataset, year, 22),
    damages: damages(year),
    corrected: (record): Partial<LegalAidRecord> =>
      record.service === "lawyer" && record.result === "not_provided" ? { result: "provided" } : {},
  });
  desk.note("correction", `FY${year}`, file, "PARTIAL");
  const taken = desk.put(`${register.file}_${year} (ฉบับเดิม).xlsx`, savedAfter(world, register.dataset, year, 30), first.bytes);
  desk.faults.push(...desk.faults.filter((fault) => fault.file === first.path).map((fault) => ({ ...fault, file: taken })));
  desk.note("withdrawn_correction", `FY${year}`, taken, "PARTIAL");
  return desk;
}
