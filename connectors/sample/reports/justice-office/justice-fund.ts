/** The Justice Fund register: a correction, a copy of a file, and lines that cannot be read. */
import type { Report } from "../../sample-file.js";
import type { JusticeFundRecord } from "../../world/rows.js";
import type { World } from "../../world/world.js";
import { Desk } from "../desk.js";
import { nextDay } from "../publication.js";
import { type Damage, type Laid, layOut, layOutYears, type Register, type Standing, savedAfter, summed, yearEnd } from "./register.js";

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

/** Baht that a first edition left out of an amount. */
const MISSED = 5000;
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

/** A register for every year. Of three closed years one stands there twice, and one came again with three amounts put right. */
export function justiceFundReport(world: World, at: Date): Report {
  const desk = new Desk("PJO", register.dataset, "");
  const laid = layOutYears(desk, world, at, register, damages);
  for (const [year, first] of laid) {
    if (first.closed && year % 3 === 0) addCopy(desk, year, first);
    if (first.closed && year % 3 === 1) addCorrection(world, at, desk, year, first);
  }
  return desk;
}

function addCopy(desk: Desk, year: number, { file, modified }: Standing & Laid<JusticeFundRecord>): void {
  const { bytes } = desk.files.find((one) => one.path === file)!;
  const copy = desk.put(`${register.file}_${year} - สำเนา.xlsx`, nextDay(modified), bytes);
  // Its damaged lines lie in the copy again.
  const damaged = desk.faults.filter((fault) => fault.file === file && fault.line !== undefined);
  desk.faults.push(...damaged.map((fault) => ({ ...fault, file: copy })));
  desk.note("duplicate", `FY${year}`, copy, damaged.length > 0 ? "PARTIAL" : "UNCHANGED");
}

type First = Standing & Laid<JusticeFundRecord>;

function addCorrection(world: World, at: Date, desk: Desk, year: number, first: First): void {
  const mended = first.legible.filter((record) => approved(record) && record.received >= `${year - 543}-06-01`).slice(0, 3);
  const ids = mended.map((record) => record.id);
  const modified = savedAfter(world, register.dataset, yearEnd(year), 40);
  const { file } = layOut(desk, world, register, {
    year,
    asOf: first.asOf,
    suffix: " (แก้ไข)",
    modified,
    damages: damages(year),
    corrected: (record) => (ids.includes(record.id) ? { baht: String(Number(record.baht) + MISSED) } : {}),
  });
  const come = Date.parse(modified) <= at.getTime();
  for (const period of new Set(mended.map((record) => record.decided!.slice(0, 7)))) {
    const total = (missed: number) =>
      summed(
        first.legible,
        (record) => approved(record) && record.decided!.startsWith(period),
        (record) => Number(record.baht) + (ids.includes(record.id) ? missed : 0),
      );
    const says = [
      { from: first.modified, value: total(0), file: first.file },
      { from: modified, value: total(MISSED), file },
    ];
    desk.tell(
      {
        kind: come ? "correction" : "wrong_figure",
        period,
        office: "PJO-5001",
        expected: { state: come ? "PARTIAL" : "STANDS", code: null },
        figure: { measure: "baht_approved" },
        says: says.slice(0, come ? 2 : 1),
      },
      come ? file : first.file,
    );
  }
}
