/** The data of the ingest and export ratios: one contract and one small province, made for measuring and used nowhere else. */
import { type DatasetContract, defineDataset } from "../connectors/dataset.js";
import type { Recorded } from "../warehouse/definitions/recorded.js";
import type { Province } from "../warehouse/place.js";

const thaiMonths = [
  "มกราคม",
  "กุมภาพันธ์",
  "มีนาคม",
  "เมษายน",
  "พฤษภาคม",
  "มิถุนายน",
  "กรกฎาคม",
  "สิงหาคม",
  "กันยายน",
  "ตุลาคม",
  "พฤศจิกายน",
  "ธันวาคม",
];

/** Sixty months from October 2021, as the files write them: `ตุลาคม 2564`. */
export const months: readonly string[] = Array.from({ length: 60 }, (_, i) => {
  const month = 9 + i;
  return `${thaiMonths[month % 12]} ${2021 + Math.floor(month / 12) + 543}`;
});
export const officeNames: readonly string[] = Array.from({ length: 24 }, (_, i) => `สำนักงานทดสอบที่ ${i + 1}`);
export const districtNames: readonly string[] = Array.from({ length: 25 }, (_, i) => `อำเภอทดสอบที่ ${i + 1}`);
export const sexes = { male: "ชาย", female: "หญิง" };
export const ages = { under_18: "ต่ำกว่า 18 ปี", age_18_24: "18 - 24 ปี", age_25_59: "25 - 59 ปี", over_60: "60 ปีขึ้นไป" };
export const header = ["เดือน", "สำนักงาน", "อำเภอที่อยู่", "เพศ", "ช่วงอายุ", "เลขที่แฟ้ม", "คดี", "ผู้กระทำผิด", "ชั่วโมงทำงาน", "ค่าเสียหาย (บาท)"];

/** The four measures, in the header's order. */
export const measures = ["cases", "people", "hours", "damages"] as const;
export type Measure = (typeof measures)[number];

const measure = (th: string, en: string, unit: "cases" | "persons" | "hours" | "baht") => ({
  name: { th, en },
  adds: "flow" as const,
  unit,
  exact: unit === "baht" ? ("decimal" as const) : ("count" as const),
  dash: "zero" as const,
});

export const benchCases: DatasetContract = defineDataset({
  id: "bench_cases",
  agency: "DOP",
  name: { th: "ข้อมูลทดสอบความเร็ว", en: "Lines for measuring speed" },
  about: { th: "ข้อมูลที่สร้างขึ้นเพื่อวัดความเร็วเท่านั้น", en: "Generated for measuring only." },
  due: { every: "month", withinDays: 15 },
  reporters: { kinds: ["probation"] },
  since: "2021-10",
  schedule: "0 5 * * *",
  from: { via: "folder", pattern: "bench_cases_\\d\\.csv" },
  form: { kind: "csv", headerRows: 1 },
  supersession: { delivers: "full_slice", order: "modified" },
  period: { from: "column", column: [header[0]!], is: "month" },
  office: { from: "column", column: [header[1]!] },
  district: { of: "residence", from: { column: [header[2]!] } },
  dimensions: {
    sex: { column: [header[3]!], codes: spelled(sexes) },
    age: { column: [header[4]!], codes: spelled(ages) },
  },
  unit: [header[5]!],
  measures: {
    cases: measure("คดี", "Cases", "cases"),
    people: measure("ผู้กระทำผิด", "Offenders", "persons"),
    hours: measure("ชั่วโมงทำงาน", "Hours worked", "hours"),
    damages: measure("ค่าเสียหาย", "Damages", "baht"),
  },
  cells: measures.map((id, i) => ({ column: [header[6 + i]!], measure: id, dims: {} })),
  nonData: { totals: ["รวมทั้งสิ้น"], notes: ["หมายเหตุ"] },
  checks: [{ totalLine: ["รวมทั้งสิ้น"], severity: "warn" }],
  absentRows: "zero",
  sensitivity: "ordinary",
});

function spelled(words: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(words).map(([code, word]) => [code, [word]]));
}

export const province: Province = {
  id: "bench",
  code: "50",
  name: { th: "จังหวัดทดสอบ", en: "Test province" },
  office: { th: "สำนักงานยุติธรรมจังหวัดทดสอบ", en: "Test Provincial Justice Office" },
  agencies: [{ id: "DOP", name: { th: "กรมทดสอบ", en: "Test department" }, short: { th: "ทดสอบ", en: "Test" } }],
  offices: officeNames.map((th, i) => ({
    id: `DOP-${5001 + i}`,
    agency: "DOP",
    name: { th, en: `Test office ${i + 1}` },
    kind: "probation",
    district: String(5001 + i),
    spellings: [{ text: th }],
  })),
  districts: districtNames.map((th, i) => ({
    id: String(5001 + i),
    name: { th, en: `Test district ${i + 1}` },
    spellings: [th],
    tile: [1 + Math.floor(i / 5), 1 + (i % 5)],
  })),
};

/** The same lines in files of another form. */
export const casesAs = (form: DatasetContract["form"]): DatasetContract => ({ ...benchCases, form });

/** Definitions with this one dataset and no KPI. */
export const definitionsOf = (contract: DatasetContract): Recorded => ({
  province,
  holidays: [],
  rules: {
    rating: { completenessFrom: 0.8, denominatorFrom: 10, cautionBelow: 30, overdueCycles: 1 },
    share: { onFrom: 0.95, watchFrom: 0.85 },
    band: { onFrom: 0, watchFrom: 0.05 },
    score: { ratedWeightFrom: 0.6, onFrom: 4, watchFrom: 3 },
  } as never,
  strategy: { id: "bench", name: province.name, years: [2565, 2569], pillars: [] },
  targets: [],
  frames: [],
  kpis: [],
  pipeline: { stages: [], handovers: [] },
  contracts: new Map([[contract.id, contract]]),
});
export const definitions: Recorded = definitionsOf(benchCases);
