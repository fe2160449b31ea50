/** The compensation register: lately saved after its due day, and now and then put right. */
import type { Report } from "../../sample-file.js";
import type { CompensationRecord } from "../../world/rows.js";
import type { World } from "../../world/world.js";
import { Desk } from "../desk.js";
import { decisionWords } from "./justice-fund.js";
import {
  type Damage,
  type Laid,
  layOut,
  type Register,
  registerYears,
  type Standing,
  savedAfter,
  standing,
  summed,
  tellSlow,
  yearEnd,
} from "./register.js";

const partyWords = { victim: ["ผู้เสียหาย", "ผู้เสียหาย", "ทายาทผู้เสียหาย"], accused: ["จำเลย", "จําเลย"] };

const register: Register<CompensationRecord> = {
  dataset: "pjo_compensation",
  file: "ค่าตอบแทนผู้เสียหาย",
  title: "ทะเบียนคำขอรับค่าตอบแทนผู้เสียหายและค่าทดแทนจำเลยในคดีอาญา",
  prefix: "คส",
  records: (world, asOf) => world.caseRecords.compensation(asOf),
  serial: (record) => record.id,
  opened: (record) => record.received,
  closed: (record) => record.decided,
  columns: [
    { header: "วันที่รับคำขอ", cell: (r, clerk) => clerk.date(r.received) },
    { header: "ประเภทผู้ขอ", cell: (r, clerk) => clerk.word(partyWords[r.party]) },
    { header: "อำเภอ", cell: (r, clerk) => clerk.district(r.district) },
    { header: "เพศ", width: 6, cell: (r, clerk) => clerk.sex(r.sex) },
    { header: "ผลการพิจารณา", width: 20, cell: (r, clerk) => clerk.word(decisionWords[r.decision]) },
    { header: "วันที่คณะอนุกรรมการมีมติ", width: 22, cell: (r, clerk) => clerk.date(r.decided) },
    { header: "จำนวนเงินอนุมัติ", cell: (r, clerk) => clerk.baht(r.baht) },
    { header: "วันที่จ่าย", cell: (r, clerk) => clerk.date(r.paid) },
  ],
};

function damages(year: number): Damage<CompensationRecord>[] {
  if (year % 2 === 1) return [{ column: "อำเภอ", text: "แม่สาย", code: "DISTRICT_UNKNOWN" }];
  return [{ column: "ประเภทผู้ขอ", text: "พยาน", code: "CODE_UNKNOWN" }];
}

/** Since FY2570 it is saved on the 18th, after its due day. Every second closed year was put right. */
export function compensationReport(world: World, at: Date): Report {
  const desk = new Desk("PJO", register.dataset, "");
  for (const year of registerYears(world)) {
    const days = year >= 2570 ? 18 : 4;
    const stands = standing(world, register.dataset, year, days, at);
    if (stands) {
      const laid = layOut(desk, world, register, { ...stands, year, damages: damages(year) });
      if (stands.closed && year % 2 === 1) addCorrection(world, at, desk, year, { ...stands, ...laid });
    }
    if (days > 10) tellSlow(desk, world, at, register, year, days);
  }
  return desk;
}

const approved = (record: CompensationRecord) => record.decision === "approved";

/** A request that had been approved was rejected. */
function addCorrection(world: World, at: Date, desk: Desk, year: number, first: Standing & Laid<CompensationRecord>): void {
  const mended = first.legible.find((record) => approved(record) && record.received >= `${year - 543}-01-01`)!;
  const modified = savedAfter(world, register.dataset, yearEnd(year), 29);
  const { file } = layOut(desk, world, register, {
    year,
    asOf: first.asOf,
    suffix: " ฉบับปรับปรุง",
    modified,
    damages: damages(year),
    corrected: (record): Partial<CompensationRecord> => (record.id === mended.id ? { decision: "rejected", baht: null, paid: null } : {}),
  });
  const period = mended.decided!.slice(0, 7);
  const total = (without: string | null) =>
    summed(
      first.legible,
      (record) => approved(record) && record.decided!.startsWith(period) && record.id !== without,
      (record) => Number(record.baht),
    );
  const says = [
    { from: first.modified, value: total(null), file: first.file },
    { from: modified, value: total(mended.id), file },
  ];
  const come = Date.parse(modified) <= at.getTime();
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
