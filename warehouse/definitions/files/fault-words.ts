/** Why an entry that is well written cannot stand: the rule, whose entry it is and what to do, as an officer would be told it. */
import type { Bilingual } from "../../../connectors/dataset.js";

type Name = string | undefined;

/** Of an entry, by its own name where it has a readable one. */
const of = (name: Name): Bilingual => (name === undefined ? { th: "", en: "" } : { th: ` ของ ${name}`, en: ` of ${name}` });

export const missingFile: Bilingual = {
  th: "ไม่มีแฟ้มนี้ โปรดสร้างแฟ้ม หรือคัดลอกจากจังหวัดอื่นแล้วแก้ไข",
  en: "there is no such file; write it, or copy another province's and change it",
};

export const twice = (name: string): Bilingual => ({
  th: `${name} มีอยู่แล้วข้างบน ใส่ได้ครั้งเดียว โปรดลบหรือแก้รายการใดรายการหนึ่ง`,
  en: `${name} stands above already and may stand once only; delete or change one of the two`,
});
export const keyTwice = (key: string): Bilingual => ({
  th: `${key} มีอยู่แล้วในรายการเดียวกัน โปรดรวมเป็นที่เดียว หรือเติม - หน้ารายการใหม่ถ้าตกไป`,
  en: `${key} stands in the same entry already; put both in one place, or add the - where a new entry should begin`,
});

export const noSum = (what: Bilingual, sum: string): Bilingual => ({
  th: `น้ำหนักของ${what.th}รวมได้ ${sum} ต้องรวมเป็น 100 พอดี โปรดแก้น้ำหนัก`,
  en: `the weights of ${what.en} come to ${sum} and must come to 100 exactly; change the weights`,
});
export const ofPillars: Bilingual = { th: "ยุทธศาสตร์ทุกด้าน", en: "the pillars" };
export const ofObjectives = (pillar: Name): Bilingual => ({
  th: `เป้าประสงค์ในด้าน ${pillar ?? "นี้"} `,
  en: `the objectives in ${pillar ?? "this pillar"}`,
});
export const ofKpis = (objective: Name): Bilingual => ({
  th: `ตัวชี้วัดในเป้าประสงค์ ${objective ?? "นี้"} `,
  en: `the KPIs in ${objective ? `objective ${objective}` : "this objective"}`,
});

export const yearsReversed = (first: number, last: number): Bilingual => ({
  th: `ปีแรกอยู่หลังปีสุดท้าย โปรดเขียน years: [${last}, ${first}]`,
  en: `the first year is later than the last; write years: [${last}, ${first}]`,
});
export const unknownKpi = (id: string): Bilingual => ({
  th: `ไม่มีตัวชี้วัด ${id} โปรดใช้รหัสที่มีในแฟ้มตัวชี้วัด (โฟลเดอร์ kpis)`,
  en: `there is no KPI ${id}; use an id that the KPI files (folder kpis) have`,
});
export const otherPillar = (id: string, its: string, pillar: string): Bilingual => ({
  th: `${id} เป็นตัวชี้วัดด้าน ${its} จึงอยู่ในด้าน ${pillar} ไม่ได้ โปรดย้ายไปด้าน ${its}`,
  en: `${id} is a KPI of pillar ${its} and cannot stand in ${pillar}; move it to ${its}`,
});

export const noTargetInFrame = (id: string): Bilingual => ({
  th: `${id} อยู่ในกรอบนี้แต่ไม่มีเป้าหมายของกรอบ โปรดเพิ่มใต้ targets ของกรอบ หรือลบออกจากกรอบ`,
  en: `${id} is in this frame, which has no target for it; add one under the frame's targets, or take the KPI out`,
});
export const notInFrame = (id: string, frame: Name): Bilingual => ({
  th: `มีเป้าหมายของ ${id} ซึ่งไม่อยู่ในเป้าประสงค์ใดของกรอบ ${frame ?? "นี้"} โปรดเพิ่มตัวชี้วัดในกรอบ หรือลบเป้าหมาย`,
  en: `there is a target for ${id}, which no objective of ${frame ?? "this frame"} holds; add the KPI to the frame, or delete the target`,
});

export const unknownDistrict = (district: string, office: Name): Bilingual => ({
  th: `อำเภอ ${district}${of(office).th} ไม่มีใน districts.yaml โปรดแก้รหัสอำเภอ หรือเพิ่มอำเภอนั้น`,
  en: `the district ${district}${of(office).en} is not in districts.yaml; correct the code, or add the district`,
});
export const unknownAgency = (agency: string, whose: Name, agencies: readonly string[]): Bilingual => ({
  th: `หน่วยงาน ${agency}${of(whose).th} ไม่มีใน agencies.yaml ที่มีคือ ${agencies.join(", ")}`,
  en: `the agency ${agency}${of(whose).en} is not in agencies.yaml, which has ${agencies.join(", ")}`,
});
export const otherProvince = (district: string, code: string): Bilingual => ({
  th: `อำเภอ ${district} ไม่ใช่ของจังหวัดนี้ รหัสอำเภอต้องขึ้นต้นด้วยรหัสจังหวัด ${code}`,
  en: `the district ${district} is not this province's: its code must begin with the province's, ${code}`,
});
export const sameTile = (tile: string, one: Name, other: Name): Bilingual => ({
  th: `อำเภอ ${one ?? "—"} และ ${other ?? "—"} อยู่ช่องเดียวกัน (tile: [${tile}]) ในผังอำเภอ โปรดให้แต่ละอำเภอมีแถวและคอลัมน์ของตน`,
  en: `the districts ${one ?? "—"} and ${other ?? "—"} have the same place in the diagram (tile: [${tile}]); give each a row and column of its own`,
});
export const twoCapitals = (other: Name): Bilingual => ({
  th: `อำเภอเมืองมีได้อำเภอเดียว โปรดลบ capital ของ ${other ?? "รายการนี้"} หรือของรายการก่อนหน้า`,
  en: `a province has one capital district; delete capital of ${other ?? "this entry"}, or of the one before`,
});
export const unknownParent = (district: Name, from: string): Bilingual => ({
  th: `splitFrom${of(district).th} ต้องเป็นอีกอำเภอหนึ่งใน districts.yaml แต่ไม่มีอำเภอ ${from} นั้น`,
  en: `splitFrom${of(district).en} must be another district of districts.yaml, and ${from} is none`,
});
export const splitWithoutDay = (district: Name): Bilingual => ({
  th: `อำเภอที่แยกออกมา${of(district).th} ต้องบอกวันด้วย โปรดเพิ่ม from: "ปี ค.ศ.-เดือน-วัน"`,
  en: `a district that was split off needs the day${of(district).en}; add from: "year-month-day"`,
});
export const endsBefore = (from: string, whose: Name): Bilingual => ({
  th: `วันสิ้นสุด (to)${of(whose).th} อยู่ก่อนวันเริ่ม (from) คือ ${from} โปรดแก้วันใดวันหนึ่ง`,
  en: `the last day (to)${of(whose).en} is before the first (from), ${from}; correct one of the two`,
});
export const sharedSpelling = (text: string, one: string, other: string): Bilingual => ({
  th: `ชื่อ “${text}” เป็นของทั้ง ${one} และ ${other} จึงบอกไม่ได้ว่าหมายถึงที่ใด โปรดเหลือไว้ที่เดียว`,
  en: `the spelling “${text}” is of both ${one} and ${other}, so nobody could tell which is meant; leave it with one`,
});

export const unknownPlace = (place: string, kpi: Name): Bilingual => ({
  th: `เป้าหมาย${of(kpi).th} ระบุสถานที่ ${place} ซึ่งไม่มีใน offices.yaml, districts.yaml หรือ agencies.yaml โปรดแก้รหัส`,
  en: `the target${of(kpi).en} names the place ${place}, which is not in offices.yaml, districts.yaml or agencies.yaml; correct the code`,
});
const levelWords: Record<string, Bilingual> = {
  province: { th: "จังหวัด", en: "province" },
  office: { th: "สำนักงาน", en: "office" },
  district: { th: "อำเภอ", en: "district" },
};
export const noSuchLevel = (place: string, level: string, kpi: Name, levels: readonly (string | undefined)[]): Bilingual => {
  const named = (language: "th" | "en") => levels.map((one) => levelWords[one ?? ""]?.[language] ?? "—").join(", ");
  return {
    th: `${kpi ?? "ตัวชี้วัดนี้"} ไม่มีค่าราย${levelWords[level]?.th} มีระดับ ${named("th")} เท่านั้น โปรดลบเป้าหมายของ ${place}`,
    en: `${kpi ?? "this KPI"} has no figures by ${levelWords[level]?.en}, only by ${named("en")}; delete the target of ${place}`,
  };
};
export const notReporting = (place: string, agency: string, kpi: Name, reporters: readonly string[]): Bilingual => ({
  th: `${kpi} คำนวณจากรายงานของ ${reporters.join(", ")} จึงไม่มีค่าของ ${place} (${agency}) โปรดแก้รหัสสำนักงานหรือรหัสตัวชี้วัด หรือลบเป้าหมายนี้`,
  en: `${kpi} is reckoned from reports of ${reporters.join(", ")}, so there is none of ${place} (${agency}); correct the office or the KPI, or delete this target`,
});
export const overWhole = (kpi: Name, most: string): Bilingual => ({
  th: `${kpi} เป็นส่วนหนึ่งของทั้งหมด จึงไม่เกิน ${most} โปรดแก้ค่า (อาจพิมพ์ทศนิยมตกหรือพิมพ์เกินหนึ่งหลัก)`,
  en: `${kpi} is a share of a whole and cannot pass ${most}; correct the value (a decimal point or a digit may have slipped)`,
});
export const wrongKind = (kpi: Name, kind: string, right: string): Bilingual => ({
  th: `${kpi ?? "ตัวชี้วัดนี้"} ใช้เป้าหมายแบบ ${kind} ไม่ได้ โปรดเปลี่ยนเป็น ${right}`,
  en: `${kpi ?? "this KPI"} cannot have a target of the kind ${kind}; change it to ${right}`,
});
export const twoKinds = (period: string, kpi: Name): Bilingual => ({
  th: `${period}${of(kpi).th} มีทั้ง level และ change โปรดเหลือไว้อย่างเดียว`,
  en: `${period}${of(kpi).en} has both a level and a change; leave one of them`,
});
export const upsideDown = (low: string, high: string, kpi: Name): Bilingual => ({
  th: `ช่วงเป้าหมาย${of(kpi).th} กลับด้าน ค่าต่ำต้องมาก่อน โปรดเขียน ["${high}", "${low}"]`,
  en: `the band${of(kpi).en} is upside down, the lower value comes first; write ["${high}", "${low}"]`,
});
/** `2569-10`, `2565-04-13`: no such year of the Common Era is near. */
export const isBuddhistYear = (written: string) => /^2[45]\d\d-\d\d/.test(written);
export const buddhistMonth = (period: string, kpi: Name): Bilingual => {
  const like = `${Number(period.slice(0, 4)) - 543}${period.slice(4)}`;
  return {
    th: `เดือนของเป้าหมาย${of(kpi).th} เขียนด้วยปี ค.ศ. โปรดเขียน ${like}`,
    en: `the month of a target${of(kpi).en} is written with the year of the Common Era; write ${like}`,
  };
};
export const buddhistDay = (day: string): Bilingual => {
  const like = `${Number(day.slice(0, 4)) - 543}${day.slice(4)}`;
  return {
    th: `วันที่เขียนด้วยปี ค.ศ. ไม่ใช่ พ.ศ. โปรดเขียน "${like}"`,
    en: `a day is written with the year of the Common Era, not of the Buddhist era; write "${like}"`,
  };
};
export const noFiscalYear = (year: number): Bilingual => {
  const like = year > 1900 && year < 2100 ? year + 543 : null;
  return {
    th: `ปีของยุทธศาสตร์เป็นปีงบประมาณ พ.ศ. ${like ? `โปรดเขียน ${like}` : "เช่น 2570"}`,
    en: `the years of a plan are Thai fiscal years, of the Buddhist era; ${like ? `write ${like}` : "as 2570"}`,
  };
};
export const outOfYears = (period: string, kpi: Name, first: number, last: number): Bilingual => ({
  th: `เป้าหมาย ${period}${of(kpi).th} อยู่นอกปีของยุทธศาสตร์ (FY${first}–FY${last}) โปรดแก้ปีหรือลบออก`,
  en: `the target ${period}${of(kpi).en} is outside the plan's years (FY${first}–FY${last}); correct the year or delete it`,
});
export const belowZero = (kpi: Name): Bilingual => ({
  th: `เป้าหมาย${of(kpi).th} ติดลบไม่ได้ ต้องเป็น 0 ขึ้นไป โปรดลบเครื่องหมาย - หรือแก้ค่า`,
  en: `a target${of(kpi).en} cannot be below zero; delete the - or correct the value`,
});
export const fallsTooFar = (kpi: Name): Bilingual => ({
  th: `การเปลี่ยนแปลง (change)${of(kpi).th} ลดได้ไม่เกินร้อยละ 100 จึงต้องเป็น -100 ขึ้นไป`,
  en: `a change${of(kpi).en} can take away 100 percent at most, so it must be -100 or more`,
});
export const planAndParts = (year: string, part: string, kpi: Name): Bilingual => ({
  th: `${year}${of(kpi).th} มีทั้งแผนรายเดือน (plan) และเป้าหมายรายงวด (${part} …) โปรดเหลือไว้อย่างเดียว`,
  en: `${year}${of(kpi).en} has both a monthly plan and targets by part (${part} …); leave one of them`,
});
export const partsOverlap = (kpi: Name): Bilingual => ({
  th: `เป้าหมายรายงวด${of(kpi).th} ซ้อนกัน แต่ละเดือนต้องอยู่ในงวดเดียว โปรดลบงวดที่ซ้อน`,
  en: `the targets by part${of(kpi).en} overlap, and each month may be in one of them only; delete those that do`,
});
const rhythmWords: Record<string, Bilingual> = {
  quarter: { th: "รายไตรมาส", en: "a quarter" },
  half: { th: "รายครึ่งปี", en: "half a year" },
  year: { th: "รายปี", en: "a year" },
};
export const tooShort = (period: string, kpi: Name, every: string): Bilingual => ({
  th: `${kpi} มีค่า${rhythmWords[every]?.th ?? ` (every: ${every})`} จึงไม่มีค่าของ ${period} ให้เทียบกับเป้าหมายนี้ โปรดใช้งวดที่ยาวพอ หรือลบเป้าหมาย`,
  en: `${kpi} has a figure for ${rhythmWords[every]?.en ?? `each ${every}`} and none for ${period} that this target could be held against; name a period that is long enough, or delete the target`,
});
export const partsSum = (year: string, sum: string, kpi: Name): Bilingual => ({
  th: `เป้าหมายรายงวด ${year}${of(kpi).th} รวมได้ ${sum} ต้องเท่ากับเป้าหมายทั้งปี โปรดแก้ค่าทั้งปีหรือค่ารายงวด`,
  en: `the targets by part in ${year}${of(kpi).en} come to ${sum} and must come to the year's; correct the year's or a part's`,
});
export const planOfNothing = (year: string, kpi: Name): Bilingual => ({
  th: `มีแผนรายเดือน ${year}${of(kpi).th} แต่ไม่มีเป้าหมายของปีนั้น โปรดเพิ่ม ${year} ใน level หรือ change หรือลบแผน`,
  en: `there is a monthly plan ${year}${of(kpi).en} and no target of that year; add ${year} to level or change, or delete the plan`,
});
export const planFalls = (year: string, before: string, kpi: Name): Bilingual => ({
  th: `แผน ${year}${of(kpi).th} เป็นยอดสะสม จึงต้องไม่น้อยกว่าเดือนก่อน (${before}) โปรดแก้ค่าของเดือนนี้`,
  en: `the plan ${year}${of(kpi).en} is cumulative, so no month may be less than the one before (${before}); correct this month's value`,
});
export const planEnd = (year: string, whole: string, kpi: Name): Bilingual => ({
  th: `แผนรายเดือน ${year}${of(kpi).th} ต้องจบที่เป้าหมายทั้งปี คือ ${whole} โปรดแก้ค่าเดือนสุดท้าย (กันยายน) หรือเป้าหมายทั้งปี`,
  en: `the monthly plan ${year}${of(kpi).en} must end at the year's target, ${whole}; correct its last month (September) or the year's target`,
});
export const holdsNowhere = (kpi: Name, why: Bilingual): Bilingual => ({
  th: `holds: everywhere ใช้กับ ${kpi ?? "ตัวชี้วัดนี้"} ไม่ได้ เพราะ${why.th} โปรดลบบรรทัดนี้`,
  en: `holds: everywhere cannot be said of ${kpi ?? "this KPI"}: ${why.en}; delete this line`,
});
