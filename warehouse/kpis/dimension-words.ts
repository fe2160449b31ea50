/** Names of dimensions and of codes that headers state rather than columns; a code from a column is named by its own first spelling. */
import type { Bilingual, DatasetContract } from "../../connectors/dataset.js";

const dimensions: Record<string, Bilingual> = {
  sex: { th: "เพศ", en: "Sex" },
  age: { th: "ช่วงอายุ", en: "Age group" },
  charge: { th: "ข้อหา", en: "Charge" },
  offence: { th: "ฐานความผิด", en: "Offence group" },
  law_group: { th: "กลุ่มกฎหมาย", en: "Law group" },
  case_type: { th: "ประเภทคดี", en: "Kind of case" },
  legal_status: { th: "สถานภาพผู้ต้องขัง", en: "Legal status" },
  movement: { th: "การรับและปล่อยตัว", en: "Movement" },
  programme: { th: "โปรแกรม", en: "Programme" },
  route: { th: "ช่องทางบำบัด", en: "Route into treatment" },
  level: { th: "ระดับปัญหา", en: "Level of the problem" },
  level_before: { th: "ระดับรอบก่อน", en: "Level of the round before" },
  fee_type: { th: "ประเภทค่าธรรมเนียม", en: "Kind of fee" },
  purpose: { th: "ประเภทความช่วยเหลือ", en: "Kind of help" },
  decision: { th: "ผลการพิจารณา", en: "Decision" },
  result: { th: "ผล", en: "Result" },
  party: { th: "ผู้ขอ", en: "Applicant" },
  service: { th: "บริการ", en: "Service" },
  channel: { th: "ช่องทาง", en: "Channel" },
  kind: { th: "ประเภท", en: "Kind" },
};

const stated: Record<string, Bilingual> = {
  male: { th: "ชาย", en: "Male" },
  female: { th: "หญิง", en: "Female" },
  not_reported: { th: "ไม่ระบุ", en: "Not reported" },
  up_to_15: { th: "อายุไม่เกิน 15 ปี", en: "Up to 15 years" },
  over_15: { th: "เกิน 15 แต่ไม่เกิน 18 ปี", en: "Over 15, up to 18 years" },
  not_stated: { th: "ไม่ได้จำแนก", en: "Not classified" },
};

export const dimensionName = (dimension: string): Bilingual => dimensions[dimension] ?? { th: dimension, en: dimension };

/** English of codes that say less than they mean once they are spelled out. */
const inEnglish: Record<string, string> = {
  produce_import: "Produce, import or export",
  life_body: "Life and body",
  peace_liberty: "Peace, liberty and reputation",
  criminal_compoundable: "Compoundable criminal",
};

/** English: `possess_to_sell` as “Possess to sell”. */
function spelledOut(code: string): string {
  const own = inEnglish[code];
  if (own) return own;
  const words = code.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param contracts of the datasets whose code it is; the first that knows it names it */
export function codeName(dimension: string, code: string, contracts: Iterable<DatasetContract>): Bilingual {
  const own = stated[code];
  if (own) return own;
  for (const contract of contracts) {
    const spelling = contract.dimensions[dimension]?.codes[code]?.[0];
    if (spelling) return { th: spelling, en: spelledOut(code) };
  }
  return { th: spelledOut(code), en: spelledOut(code) };
}
