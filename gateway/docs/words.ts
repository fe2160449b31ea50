/** Words of the generated pages for codes that have none of their own: rhythms, units, ways of adding. Thai and English. */
import type { Bilingual, DatasetContract, MeasureRule } from "../../connectors/dataset.js";
import type { Rhythm } from "../../connectors/period.js";
import type { KpiEntry, Level } from "../../warehouse/kpis/kpi.js";

export const both = ({ th, en }: Bilingual): string => `${th} / ${en}`;

export const rhythms: Record<Rhythm, Bilingual> = {
  month: { th: "รายเดือน", en: "monthly" },
  quarter: { th: "รายไตรมาส", en: "quarterly" },
  half: { th: "รายครึ่งปี", en: "half-yearly" },
  year: { th: "รายปีงบประมาณ", en: "yearly, by fiscal year" },
};

export const adding: Record<MeasureRule["adds"], Bilingual> = {
  flow: { th: "บวกข้ามเดือนได้", en: "flow: sums over months" },
  stock: { th: "ยอด ณ วัน ไม่บวกข้ามเดือน", en: "stock: never summed over months" },
  running_total: { th: "ยอดสะสมตั้งแต่ 1 ต.ค. ใช้ผลต่าง", en: "running total since 1 October: differenced" },
  cohort: { th: "กลุ่มติดตาม หนึ่งค่าต่อปี", en: "cohort: one value a year" },
};

export const overTime: Record<NonNullable<MeasureRule["overTime"]>, Bilingual> = {
  first: { th: "ใช้งวดแรก", en: "the first of a span" },
  last: { th: "ใช้งวดสุดท้าย", en: "the last of a span" },
  average: { th: "ใช้ค่าเฉลี่ย", en: "the average of a span" },
};

export const measureUnits: Record<MeasureRule["unit"], Bilingual> = {
  persons: { th: "คน", en: "persons" },
  cases: { th: "คดี", en: "cases" },
  requests: { th: "คำขอ", en: "requests" },
  matters: { th: "เรื่อง", en: "matters" },
  places: { th: "ที่", en: "places" },
  hours: { th: "ชั่วโมง", en: "hours" },
  baht: { th: "บาท", en: "baht" },
  grams: { th: "กรัม", en: "grams" },
  kilograms: { th: "กิโลกรัม", en: "kilograms" },
  tablets: { th: "เม็ด", en: "tablets" },
  days: { th: "วัน", en: "days" },
  square_metres: { th: "ตารางเมตร", en: "square metres" },
  score: { th: "คะแนน", en: "score" },
  plans: { th: "แผน", en: "plans" },
  villages: { th: "หมู่บ้าน", en: "villages" },
  items: { th: "รายการ", en: "items" },
  accounts: { th: "บัญชี", en: "accounts" },
  complaints: { th: "เรื่องร้องเรียน", en: "complaints" },
  centres: { th: "ศูนย์", en: "centres" },
  conferences: { th: "ครั้ง", en: "conferences" },
  findings: { th: "ข้อ", en: "findings" },
};

export const kpiUnits: Record<KpiEntry["unit"], Bilingual> = {
  percent: { th: "ร้อยละ", en: "percent" },
  per_100k: { th: "ต่อแสนประชากร", en: "per 100,000 people" },
  per_1000: { th: "ต่อพันประชากร", en: "per 1,000 people" },
  points_of_10: { th: "คะแนน (เต็ม 10)", en: "points of 10" },
  million_baht: { th: "ล้านบาท", en: "million baht" },
  cases: { th: "คดี", en: "cases" },
  persons: { th: "คน", en: "persons" },
  days: { th: "วัน", en: "days" },
};

export const directions: Record<KpiEntry["better"], Bilingual> = {
  higher: { th: "ยิ่งสูงยิ่งดี", en: "higher is better" },
  lower: { th: "ยิ่งต่ำยิ่งดี", en: "lower is better" },
  within_band: { th: "อยู่ในช่วง", en: "within a band" },
};

export const headlines: Record<KpiEntry["headline"], Bilingual> = {
  month: { th: "เดือนล่าสุด", en: "the latest month" },
  ytd: { th: "สะสมตั้งแต่ต้นปีงบประมาณ", en: "the fiscal year to date" },
  quarter: { th: "ไตรมาสล่าสุด", en: "the latest quarter" },
  half: { th: "ครึ่งปีล่าสุด", en: "the latest half-year" },
  year: { th: "ปีงบประมาณล่าสุด", en: "the latest fiscal year" },
};

export const levels: Record<Level, Bilingual> = {
  province: { th: "จังหวัด", en: "province" },
  office: { th: "หน่วยงาน", en: "office" },
  district: { th: "อำเภอ", en: "district" },
};

export const districtKinds: Record<NonNullable<DatasetContract["district"]>["of"], Bilingual> = {
  offence: { th: "อำเภอที่เกิดเหตุ", en: "of the offence" },
  residence: { th: "อำเภอที่อยู่", en: "of residence" },
  office: { th: "อำเภอที่ตั้งหน่วยงาน", en: "of the office" },
};

export const sensitivities: Record<DatasetContract["sensitivity"], Bilingual> = {
  ordinary: { th: "ทั่วไป", en: "ordinary" },
  sensitive: { th: "อ่อนไหว: ปกปิดจำนวน 1–4", en: "sensitive: counts of 1–4 are withheld" },
  juvenile: {
    th: "เด็กและเยาวชน: ปกปิดจำนวน 1–9 และไม่แสดงรายอำเภอ",
    en: "juvenile: counts of 1–9 are withheld, no figure by district",
  },
};

export const deliveries: Record<DatasetContract["supersession"]["delivers"], Bilingual> = {
  full_slice: { th: "ส่งใหม่ทั้งชุด แถวที่หายไปถือว่าถอน", en: "each delivery is whole: rows that are gone are withdrawn" },
  delta: { th: "ส่งเฉพาะที่เปลี่ยน", en: "each delivery adds and changes only" },
};

export const orders: Record<DatasetContract["supersession"]["order"], Bilingual> = {
  revision: { th: "ลำดับฉบับในชื่อแฟ้ม แล้วเวลาแก้ไข", en: "revision in the file's name, then modified time" },
  modified: { th: "เวลาแก้ไขที่ต้นทาง", en: "modified time at the source" },
  changed: { th: "คอลัมน์เวลาเปลี่ยนแปลง รายแถว", en: "the changed column, row by row" },
};
