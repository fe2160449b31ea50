/** The register of community mediation. */
import type { Report } from "../../sample-file.js";
import type { MediationRecord } from "../../world/rows.js";
import type { World } from "../../world/world.js";
import { Desk } from "../desk.js";
import { type Damage, layOut, layOutYears, type Register, savedAfter, yearEnd } from "./register.js";

const kindWords = {
  civil: ["แพ่ง", "ทางแพ่ง"],
  criminal_compoundable: ["อาญาความผิดอันยอมความได้", "อาญายอมความได้"],
  other: ["อื่นๆ", "อื่น ๆ"],
};
const resultWords = {
  settled: ["ตกลงกันได้", "สำเร็จ"],
  not_settled: ["ตกลงกันไม่ได้", "ไม่สำเร็จ"],
  withdrawn: ["ถอนเรื่อง", "จำหน่ายเรื่อง"],
  ongoing: ["อยู่ระหว่างไกล่เกลี่ย"],
};

const register: Register<MediationRecord> = {
  dataset: "pjo_mediation",
  file: "ไกล่เกลี่ยข้อพิพาท",
  title: "ทะเบียนการไกล่เกลี่ยข้อพิพาทภาคประชาชน",
  prefix: "กล",
  records: (world, asOf) => world.caseRecords.mediation(asOf),
  serial: (record) => record.id,
  opened: (record) => record.received,
  closed: (record) => record.ended,
  columns: [
    { header: "วันที่รับเรื่อง", cell: (r, clerk) => clerk.date(r.received) },
    { header: "ประเภทข้อพิพาท", width: 26, cell: (r, clerk) => clerk.word(kindWords[r.kind]) },
    { header: "อำเภอ", cell: (r, clerk) => clerk.district(r.district) },
    { header: "ผลการไกล่เกลี่ย", width: 22, cell: (r, clerk) => clerk.word(resultWords[r.result ?? "ongoing"]) },
    { header: "วันที่สิ้นสุด", cell: (r, clerk) => clerk.date(r.ended) },
  ],
};

function damages(year: number): Damage<MediationRecord>[] {
  if (year % 2 === 0) return [];
  return [{ column: "ผลการไกล่เกลี่ย", text: "ไม่แน่ใจ", code: "CODE_UNKNOWN" }];
}

/** A register for every year. One closed year in three was sent again with a column under a new name. */
export function mediationReport(world: World, at: Date): Report {
  const desk = new Desk("PJO", register.dataset, "");
  const renamed = { ผลการไกล่เกลี่ย: "สถานะเรื่อง" };
  for (const [year, { asOf, closed }] of layOutYears(desk, world, at, register, damages)) {
    if (!closed || year % 3 !== 1) continue;
    const modified = savedAfter(world, register.dataset, yearEnd(year), 16);
    const { file } = layOut(desk, world, register, { year, asOf, suffix: " (แบบใหม่)", modified, renamed });
    const expected = { state: "HELD", code: "COLUMN_MISSING" } as const;
    const place = { file, sheet: "ทะเบียน", line: 5, column: "ผลการไกล่เกลี่ย" };
    desk.faults.push({ dataset: register.dataset, period: `FY${year}`, kind: "renamed_column", ...place, expected });
  }
  return desk;
}
