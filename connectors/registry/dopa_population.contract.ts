/** Registered population on 31 December by district, sex and age group: one file a year, a line a district and sex. */
import { defineDataset, mainOffice } from "../dataset.js";

/** The bands around the ages of juvenile justice are cut at 15 and 18. */
const ages: [string, number, number | null][] = [
  ["0_4", 0, 4],
  ["5_9", 5, 9],
  ["10_14", 10, 14],
  ["15_17", 15, 17],
  ["18_19", 18, 19],
  ...Array.from({ length: 13 }, (_, i): [string, number, number] => [`${20 + 5 * i}_${24 + 5 * i}`, 20 + 5 * i, 24 + 5 * i]),
  ["85_plus", 85, null],
];

function headings(from: number, to: number | null): string[] {
  if (to === null) return [`${from} ปีขึ้นไป`, `${from} ปี ขึ้นไป`, `ตั้งแต่ ${from} ปีขึ้นไป`, `อายุ ${from} ปีขึ้นไป`, `${from}+`];
  return [`${from}-${to} ปี`, `${from}-${to}`, `อายุ ${from}-${to} ปี`];
}

export const dopa_population = defineDataset({
  id: "dopa_population",
  agency: "DOPA",
  name: { th: "ประชากรจากการทะเบียน", en: "Registered population" },
  about: {
    th: "จำนวนประชากรตามทะเบียนราษฎร ณ วันที่ 31 ธันวาคม จำแนกตามอำเภอ เพศ และช่วงอายุ ใช้เป็นตัวหารของอัตราต่อประชากร",
    en: "Population in the civil register on 31 December by district, sex and age group; the denominator of rates per population.",
  },
  countsIn: {
    th: "ผู้มีชื่อในทะเบียนบ้านในจังหวัด",
    en: "Everyone entered in a house register of the province.",
  },
  leavesOut: {
    th: "ประชากรแฝง แรงงานต่างด้าวที่ไม่มีชื่อในทะเบียนบ้าน และทะเบียนบ้านกลาง",
    en: "People living here but registered elsewhere, migrants without an entry, and the central register.",
  },
  due: { every: "year", withinDays: -214 },
  reporters: { office: mainOffice("registry") },
  since: "FY2566",
  schedule: "4 5 * * *",
  from: { via: "folder", pattern: "^population_\\d{4}(?:_r(?<revision>\\d+))?(?: \\(\\d+\\))?\\.csv$" },
  form: { kind: "csv", headerRows: 1, endsEveryLine: true },
  supersession: { delivers: "full_slice", order: "revision" },
  period: { from: "title", after: ["ณ วันที่"], is: "survey_day", countsFor: "fiscal_year", on: ["12-31"] },
  office: { from: "constant", office: mainOffice("registry") },
  district: { of: "residence", from: { column: ["อำเภอ", "อำเภอ/เขต", "District"] } },
  dimensions: {
    sex: {
      column: ["เพศ", "Sex"],
      codes: { male: ["ชาย", "เพศชาย", "ช", "Male"], female: ["หญิง", "เพศหญิง", "ญ", "Female"] },
      totals: ["รวม"],
    },
  },
  measures: {
    population: {
      name: { th: "ประชากร", en: "Population" },
      adds: "stock",
      overTime: "last",
      unit: "persons",
      exact: "count",
      dash: "missing",
    },
  },
  cells: ages.map(([age, from, to]) => ({ column: headings(from, to), measure: "population", dims: { age } })),
  nonData: { totals: ["รวมทั้งจังหวัด", "รวมทั้งสิ้น", "ยอดรวม"], notes: ["ที่มา", "หมายเหตุ"] },
  checks: [
    { lineSum: ages.map(([, from, to]) => headings(from, to)[0]!), equals: "รวม", severity: "warn" },
    { totalLine: ["รวมทั้งจังหวัด", "รวมทั้งสิ้น", "ยอดรวม"], by: "sex", severity: "warn" },
    { jump: "population", factor: 3, above: 1000, severity: "hold" },
  ],
  absentRows: "missing",
  sensitivity: "ordinary",
});
