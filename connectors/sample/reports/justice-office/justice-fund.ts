/** The Justice Fund register: a correction, a copy of a file, and lines that cannot be read. */
import { fiscalYear } from "../../../period.js";
import type { Report } from "../../sample-file.js";
import type { JusticeFundRecord } from "../../world/rows.js";
import type { World } from "../../world/world.js";
import { Desk } from "../desk.js";
import { nextDay } from "../publication.js";
import { type Damage, layOut, type Register, registerYears, savedAfter, standsAt } from "./register.js";

export const decisionWords = {
  approved: ["อนุมัติ", "อนุมัติ", "อนุมัติบางส่วน"],
  rejected: ["ไม่อนุมัติ", "ยกคำขอ"],
  withdrawn: ["ถอนคำขอ"],
  pending: ["อยู่ระหว่างพิจารณา", "รอพิจารณา"],
};

const purposeWords = {
  litigation: ["ช่วยเหลือดำเนินคดี", "ช่วยเหลือในการดำเนินคดี", "ช่วยเหลือดําเนินคดี"],
  bail: ["ปล่อยชั่วคราว", "ปล่อยตัวชั่วคราว"],
  rights_violated: ["ผู้ถูกละเมิดสิทธิ", "ถูกละเมิดสิทธิ"],
  education: ["ให้ความรู้", "ให้ความรู้ทางกฎหมาย"],
};

const register: Register<JusticeFundRecord> = {
  dataset: "pjo_justice_fund",
  file: "กองทุนยุติธรรม",
  title: "ทะเบียนคำขอรับความช่วยเหลือจากกองทุนยุติธรรม",
  prefix: "ยธ",
  records: (world, asOf) => world.caseRecords.justiceFund(asOf),
  serial: (record) => record.id,
  opened: (record) => record.received,
  closed: (record) => record.decided,
  columns: [
    { header: "วันที่รับคำขอ", cell: (r, clerk) => clerk.date(r.received) },
    { header: "ประเภทความช่วยเหลือ", width: 24, cell: (r, clerk) => clerk.word(purposeWords[r.purpose]) },
    { header: "อำเภอ", cell: (r, clerk) => clerk.district(r.district) },
    { header: "เพศ", width: 6, cell: (r, clerk) => clerk.sex(r.sex) },
    { header: "ผลการพิจารณา", width: 20, cell: (r, clerk) => clerk.word(decisionWords[r.decision]) },
    { header: "วันที่มีมติ", cell: (r, clerk) => clerk.date(r.decided) },
    { header: "จำนวนเงินอนุมัติ", cell: (r, clerk) => clerk.baht(r.baht) },
    { header: "วันที่จ่าย", cell: (r, clerk) => clerk.date(r.paid) },
  ],
};

const approved = (record: JusticeFundRecord) => record.decision === "approved";

/** By fiscal year: lines that no reader can make sense of. */
function damages(year: number): Damage<JusticeFundRecord>[] {
  if (year % 3 === 0) {
    return [
      { column: "วันที่รับคำขอ", text: `31 ก.พ. ${year % 100}`, code: "DATE_UNREADABLE", where: (r) => r.received.slice(5, 7) === "02" },
      { column: "อำเภอ", text: "เวียงพิงค์", code: "DISTRICT_UNKNOWN" },
    ];
  }
  const amount = {
    column: "จำนวนเงินอนุมัติ",
    code: "NUMBER_UNREADABLE",
    where: approved,
    period: (r: JusticeFundRecord) => r.decided!,
  } as const;
  if (year % 3 === 1)
    return [
      { ...amount, text: "๘O,OOO.-" },
      { column: "ประเภทความช่วยเหลือ", text: "อื่นๆ (ระบุ)", code: "CODE_UNKNOWN" },
    ];
  return [{ ...amount, text: "แปดหมื่นบาทถ้วน" }];
}

/** A register for every year; last year's came again with three amounts put right, and the year before stands there twice. */
export function justiceFundReport(world: World): Report {
  const desk = new Desk("PJO", register.dataset, "");
  const thisYear = fiscalYear(world.until);
  for (const year of registerYears(world)) {
    const modified = savedAfter(world, register.dataset, year, 4);
    const file = layOut(desk, world, register, { year, modified, damages: damages(year) });
    if (year === thisYear - 2) {
      const copy = desk.put(`${register.file}_${year} - สำเนา.xlsx`, nextDay(modified), desk.files.at(-1)!.bytes);
      // Its damaged lines lie in the copy again.
      const damaged = desk.faults.filter((fault) => fault.file === file && fault.line !== undefined);
      desk.faults.push(...damaged.map((fault) => ({ ...fault, file: copy })));
      desk.note("duplicate", `FY${year}`, copy, damaged.length > 0 ? "PARTIAL" : "UNCHANGED");
    }
    if (year === thisYear - 1) addCorrection(world, desk, year);
  }
  return desk;
}

function addCorrection(world: World, desk: Desk, year: number): void {
  const mended = world.caseRecords
    .justiceFund(standsAt(world, year))
    .filter((record) => record.decision === "approved" && record.received >= `${year - 543}-06-01`)
    .slice(0, 3)
    .map((record) => record.id);
  const file = layOut(desk, world, register, {
    year,
    suffix: " (แก้ไข)",
    modified: savedAfter(world, register.dataset, year, 40),
    damages: damages(year),
    corrected: (record) => (mended.includes(record.id) ? { baht: String(Number(record.baht) + 5000) } : {}),
  });
  desk.note("correction", `FY${year}`, file, "PARTIAL");
}
