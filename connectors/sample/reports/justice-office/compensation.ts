/** The compensation register; this year's came after its due day, last year's was corrected. */
import { fiscalYear } from "../../../period.js";
import type { Report } from "../../sample-file.js";
import type { CompensationRecord } from "../../world/rows.js";
import type { World } from "../../world/world.js";
import { Desk } from "../desk.js";
import { decisionWords } from "./justice-fund.js";
import { type Damage, layOut, type Register, registerYears, savedAfter, standsAt } from "./register.js";

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

/** A register for every year. */
export function compensationReport(world: World): Report {
  const desk = new Desk("PJO", register.dataset, "");
  const thisYear = fiscalYear(world.until);
  const saved = (year: number, days: number) => savedAfter(world, register.dataset, year, days);
  for (const year of registerYears(world)) {
    const file = layOut(desk, world, register, { year, modified: saved(year, year === thisYear ? 18 : 4), damages: damages(year) });
    if (year === thisYear) desk.note("late", world.until, file, "PARTIAL");
    if (year === thisYear - 1) {
      const [mended] = world.caseRecords
        .compensation(standsAt(world, year))
        .filter((record) => record.decision === "approved" && record.received >= `${year - 543}-01-01`);
      const corrected = layOut(desk, world, register, {
        year,
        suffix: " ฉบับปรับปรุง",
        modified: saved(year, 29),
        damages: damages(year),
        corrected: (record): Partial<CompensationRecord> =>
          record.id === mended?.id ? { decision: "rejected", baht: null, paid: null } : {},
      });
      desk.note("correction", `FY${year}`, corrected, "PARTIAL");
    }
  }
  return desk;
}
