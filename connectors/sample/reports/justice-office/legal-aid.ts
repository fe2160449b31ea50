/** The register of legal advice and lawyers: the longest. */
import type { Report } from "../../sample-file.js";
import type { LegalAidRecord } from "../../world/rows.js";
import type { World } from "../../world/world.js";
import { Desk } from "../desk.js";
import { type Damage, type Laid, layOut, layOutYears, type Register, type Standing, savedAfter, summed, yearEnd } from "./register.js";

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

/** A register for every year. Of one closed year in three a correction gave lawyers to all who had asked, and was taken back. */
export function legalAidReport(world: World, at: Date): Report {
  const desk = new Desk("PJO", register.dataset, "");
  for (const [year, first] of layOutYears(desk, world, at, register, damages))
    if (first.closed && year % 3 === 1) addCorrections(world, at, desk, year, first);
  return desk;
}

function addCorrections(world: World, at: Date, desk: Desk, year: number, first: Standing & Laid<LegalAidRecord>): void {
  const asked = (record: LegalAidRecord) => record.service === "lawyer" && record.result !== "pending";
  const refused = (record: LegalAidRecord) => asked(record) && record.result === "not_provided";
  const period = first.legible.find((record) => refused(record) && record.received >= `${year - 543}-01-01`)!.received.slice(0, 7);
  const moments = [first.modified, ...[22, 30].map((days) => savedAfter(world, register.dataset, yearEnd(year), days))];
  const corrected = layOut(desk, world, register, {
    year,
    asOf: first.asOf,
    suffix: " (แก้ไข)",
    modified: moments[1]!,
    damages: damages(year),
    corrected: (record): Partial<LegalAidRecord> => (refused(record) ? { result: "provided" } : {}),
  });
  const { bytes } = desk.files.find((file) => file.path === first.file)!;
  const taken = desk.put(`${register.file}_${year} (ฉบับเดิม).xlsx`, moments[2]!, bytes);
  const damaged = desk.faults.filter((fault) => fault.file === first.file && fault.line !== undefined);
  desk.faults.push(...damaged.map((fault) => ({ ...fault, file: taken })));

  const provided = (all: boolean) =>
    summed(
      first.legible,
      (record) => asked(record) && record.received.startsWith(period) && (all || !refused(record)),
      () => 1,
    );
  const files = [first.file, corrected.file, taken];
  const said = moments.filter((moment) => Date.parse(moment) <= at.getTime()).length;
  const says = files.slice(0, said).map((file, i) => ({ from: moments[i]!, value: provided(i === 1), file }));
  const note = (kind: "correction" | "withdrawn_correction", i: number) => {
    const words = i === said - 1 ? { figure: { measure: "lawyer_provided" }, says } : {};
    if (i < said) desk.tell({ kind, period, office: "PJO-5001", expected: { state: "PARTIAL", code: null }, ...words }, files[i]!);
  };
  note("correction", 1);
  note("withdrawn_correction", 2);
}
