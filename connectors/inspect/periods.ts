/** Periods named in titles, sheet names and notes. */
import { addMonths } from "../period.js";
import { findDate, findHalf, findMonth, findQuarter } from "../thai/date.js";
import { MONTH_NAME, readMonthName } from "../thai/month-name.js";
import { tidy } from "../thai/spelling.js";
import { buddhistYear, ERA } from "../thai/year.js";
import type { Period } from "./inspection.js";

const YEAR = new RegExp(`${ERA}(?<year>\\d{4})(?!\\d|,\\d{3})`, "g");

const WHEN = `(?= ?(?:ต้น|วันที่|เดือน|ปี|พ\\.ศ|\\d+(?!\\d| ?ปี)|${MONTH_NAME}))`;
/** Of time: `ตั้งแต่ 1 ต.ค. 2567`, `ระหว่างปี 2565 - 2567`; not of ages (`ตั้งแต่ 15 ปี`) or of prisoners. */
const FROM = `(?:ระหว่าง|ตั้งแต่)${WHEN}`;
const CUMULATIVE = new RegExp(`สะสม|${FROM}`);

/** Every period a line names: `ประจำเดือน ตุลาคม 2568`, `ณ วันที่ 1 พฤศจิกายน 2568`, `ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2569`. */
export function periodsIn(text: string, line: number | null): Period[] {
  const tidied = withWholeDays(ofFigures(tidy(text).toLowerCase()));
  const cumulative = CUMULATIVE.test(tidied) ? { cumulative: true } : {};
  const made = (values: readonly string[], is: Period["is"]): Period[] => {
    const span = values.length > 1 && SPAN.test(tidied) ? { span: true } : {};
    return values.map((value) => ({ value, is, text, line, ...cumulative, ...span }));
  };
  const days = allDays(tidied);
  const { fiscal, years } = yearsIn(tidied);
  const over = days.length === 1 ? yearBefore(tidied, days[0]!) : null;
  // `ประจำปี 2566 (ข้อมูล ณ วันที่ 15 มกราคม 2567)`: that year, which was over by that day.
  if (over !== null) return [...made([`${fiscal ? "FY" : "BE"}${over}`], fiscal ? "fiscal_year" : "year"), ...made(days, "day")];
  // `ปีงบประมาณ 2568 (ณ 31 มีนาคม 2568)`: of that year, as of that day.
  const alone = fiscal && days.length === 1 ? FISCAL_YEAR.exec(tidied)?.groups?.year : undefined;
  const [year] = alone ? years.filter((one) => one === Number(alone)) : [];
  if (days.length > 0) return [...made(days, "day"), ...(year ? made([`FY${year}`], "fiscal_year") : [])];
  const quarter = /ไตรมาส|quarter|(?<![a-z])q ?[1-4]/.test(tidied) ? findQuarter(tidied, []) : null;
  const half = /ครึ่งปี|6 ?เดือน(?:แรก|หลัง)/.test(tidied) ? findHalf(tidied, []) : null;
  const ofYear = years[0] ?? QUARTER_OF_YEAR.exec(tidied)?.[1];
  if (quarter !== null && ofYear !== undefined) {
    const last = QUARTERS.exec(tidied)?.slice(1) ?? [];
    const quarters = [...new Set(last.length === 2 ? last : [String(quarter)])];
    return made(
      quarters.map((one) => `${fiscal ? "FY" : "BE"}${ofYear}-Q${one}`),
      "quarter",
    );
  }
  if (half !== null && years.length > 0) return made([`${fiscal ? "FY" : "BE"}${years[0]}-H${half}`], "half");
  const months = monthsIn(tidied);
  // A fiscal year explained by its first and last month is that year.
  const whole = years.find((year) => fiscal && months[0] === `${year - 544}-10` && months.at(-1) === `${year - 543}-09`);
  if (whole !== undefined) return made([`FY${whole}`], "fiscal_year");
  if (months.length > 0) return made(months, "month");
  const first = fiscal && years.length === 1 ? firstMonths(tidied) : null;
  if (first !== null) {
    const ends = [0, first - 1].map((after) => addMonths(`${years[0]! - 544}-10`, after));
    return made([...new Set(ends)], "month").map((end) => (first > 1 ? { ...end, span: true } : end));
  }
  return made(
    years.map((year) => `${fiscal ? "FY" : "BE"}${year}`),
    fiscal ? "fiscal_year" : "year",
  );
}

/** `พระราชบัญญัติกองทุนยุติธรรม พ.ศ. 2558`, `พ.ร.บ. ยาเสพติด (ฉบับที่ 7) พ.ศ. 2562`: when it was made law, not when anything was counted. */
const LAW =
  /((?:พระราช(?:บัญญัติ|กำหนด|กฤษฎีกา)|พ\.? ?ร\.? ?(?:บ|ก|ฎ)\.?|ระเบียบ|ประมวลกฎหมาย|กฎกระทรวง|ข้อบังคับ)(?:(?!ปี|เดือน|ไตรมาส|ประจำ|รายงาน|วันที่)[^\d]|ฉบับที่ ?\d+){0,80}?)พ\.? ?ศ\.? ?\d{4}(?!\d)/g;
/** `พิมพ์เมื่อ 5 ก.พ. 2569`, `แก้ไขวันที่ 5/2/2569`, `ตามประกาศลงวันที่ 5 ม.ค. 2560`: when it was written. `ปรับปรุงข้อมูล ณ วันที่ …` is of the figures. */
const WRITTEN = new RegExp(
  `(?:ลง|แก้ไข|ปรับปรุง|พิมพ์|จัดทำ|ประมวลผล|เรียกดู|สืบค้น|ดาวน์โหลด)(?:รายงาน|เอกสาร|ข้อมูล|ล่าสุด| )*(?:เมื่อ(?: ?วันที่)?|วันที่) ?[:：]? ?\\d{1,2}(?: ?[./-] ?\\d{1,2} ?[./-] ?|[ ./-]*(?:เดือน ?)?(?:${MONTH_NAME})[ .,/-]*(?:พ\\.?ศ\\.? ?)?)\\d{2,4}(?!\\d)`,
  "g",
);
/** `ปีฐาน 2545`, `[reference year = 2002]`, `ณ ราคาคงที่ปี 2531`, `(2566 = 100)`, `at 1988 prices`: what figures are measured by, not when they are. */
const BASE_YEAR = new RegExp(
  "(?:(?:reference|base) ?(?:year|period)|ปี(?:ฐาน|อ้างอิง)|ราคา(?:คงที่|ฐาน)|ณ ?ราคา(?= ?ปี)|prices of)[ =:().]*(?:คือ|เป็น|ณ)? ?(?:ของ)?(?:ปี)? ?(?:[พค]\\.? ?ศ\\.?)? ?\\d{4}(?!\\d)" +
    "|(?:ปี)? ?(?:[พค]\\.? ?ศ\\.?)? ?\\d{4} ?= ?100(?!\\d)|\\d{4} (?:constant )?prices",
  "g",
);
/** `ปีการศึกษา 2566` begins in May, `ปีเพาะปลูก` with the rains: neither is a calendar year, nor a fiscal one. */
export const OTHER_YEAR = /(?:ประจำ ?)?ปี ?(?:การ(?:ศึกษา|ผลิต)|เพาะปลูก)(?: ?พ\.? ?ศ\.?)? ?\d{4}(?:(?: ?[-–/] ?| ?ถึง ?)\d{2,4})?(?!\d)/g;
/** `ณ วันที่ 30 กันยายน 2563 - 2567`: that day of each of these years, and not of the first. */
const DAY_OF_YEARS = new RegExp(
  `(?:ณ ?)?(?:วันที่ ?)?\\d{1,2} ?(?:เดือน ?)?(?:${MONTH_NAME})[ .]*(?:ของ)?(?=(?:ปี|งบประมาณ|พ\\.? ?ศ\\.?|[ ])*\\d{4} ?(?:[-–—]|ถึง) ?(?:พ\\.? ?ศ\\.? ?)?\\d{4}(?!\\d))`,
  "g",
);
const ofFigures = (tidied: string) =>
  tidied.replace(LAW, "$1").replace(WRITTEN, " ").replace(BASE_YEAR, " ").replace(OTHER_YEAR, " ").replace(DAY_OF_YEARS, " ");

/** `2563/64`: one year that begins in the first. */
export const OVER_TWO_YEARS = /(?<![\d/])((?:2[45]|19|20)\d\d) ?\/ ?(\d\d)(?![\d/])/g;
export const follows = (year: string, twoDigits: string) => (Number(year) + 1) % 100 === Number(twoDigits);
/** `สัปดาห์ที่ 3`, `ครั้งที่ 2`, `ภาค 5`, `รอบ 6 เดือน`: a number before a month's name that is none of its days. */
const NUMBER_OF_OTHERS = new RegExp(
  "((?:(?:ปี|เดือน|ครั้ง|ฉบับ|ชุด|รุ่น|กลุ่ม|ระยะ|เล่ม|ตอน|งวด|รอบ|ข้อ|หน้า|ลำดับ|แผ่น)ที่|(?:สัปดาห์|ไตรมาส|ตาราง|แผนภูมิ|ภาค|เขต|แดน|หมู่)(?:ที่)?) ?\\d{1,3}" +
    `|(?:รอบ|ระยะ(?:เวลา)?|ช่วง|ย้อนหลัง|ราย|ทุก|สะสม|ใน) ?\\d{1,2} ?เดือน)(?= ?(?:เดือน ?)?(?:${MONTH_NAME}))`,
  "g",
);
/** `11-17 เมษายน`, without blanks. */
const CLOSE_DAYS = new RegExp(`(?<![\\d./-])(\\d{1,2})[-–—](?=\\d{1,2} ?(?:เดือน ?)?(?:${MONTH_NAME}))`, "g");
/** `30 ก.ย. - 6 ต.ค. 2567`: the first month has no year of its own. */
const FIRST_WITHOUT_YEAR = new RegExp(
  `(?<![\\d./-])(\\d{1,2} ?(?:เดือน ?)?(${MONTH_NAME}))[ .]*(?:[-–—~]|ถึง)(?: ?วันที่)? ?(?=\\d{1,2} ?(?:เดือน ?)?(${MONTH_NAME})[ .,]*(?:พ\\.? ?ศ\\.? ?)?(\\d{4}|[4-9]\\d)(?!\\d))`,
  "g",
);

/** So written that days are days: each with its month and year, and no other number before a month. */
function withWholeDays(tidied: string): string {
  return tidied
    .replace(OVER_TWO_YEARS, (text, year: string, next: string) => (follows(year, next) ? `${year}/${Number(year) + 1}` : text))
    .replace(NUMBER_OF_OTHERS, "$1 ;")
    .replace(CLOSE_DAYS, "$1 - ")
    .replace(FIRST_WITHOUT_YEAR, (_, day: string, month: string, last: string, year: string) => {
      const before = (readMonthName(month) ?? 0) > (readMonthName(last) ?? 0) ? 1 : 0;
      return `${day} ${Number(year) - before} - `;
    });
}

/** `รอบ 9 เดือน`, `ผลงาน 3 เดือนแรก`; the second six are called `6 เดือนหลัง`, and `6 เดือน` alone may be either. */
export const OF_MONTHS = /(?:รอบ|ผล(?:การดำเนิน)?งาน|สะสม) ?(\d{1,2}) ?เดือน(?:แรก)?(?![ก-๙])|(\d{1,2}) ?เดือนแรก(?![ก-๙])/;

/** How many of the first months of a fiscal year a text names, or null. */
function firstMonths(tidied: string): number | null {
  const found = OF_MONTHS.exec(tidied);
  const months = Number(found?.[1] ?? found?.[2] ?? 0);
  return months > 0 && months < 12 && months !== 6 ? months : null;
}

const NAMED_DAY = new RegExp(`\\d{1,2}[ ./-]*(?:เดือน ?)?(?:${MONTH_NAME})[ .,/-]*(?:ปี)?[ .]*(?:พ[ .]*ศ)?[ .]*\\d{2,4}`, "g");
/** `ตั้งแต่ปี 2560`, `ก่อนปี 2565`: where something begins or ends, and no year of the figures. */
const OF_YEAR =
  /(?<!(?:ตั้งแต่|ก่อน|หลัง|เกิด|ถึง|ระหว่าง|เทียบ|กับ|ภายใน|จาก) ?(?:ประจำ ?)?)ปี(?:งบ(?:ประมาณ)?)?[ .]*(?:พ[ .]*ศ)?[ .]*(2[45]\d\d)(?!\d| ?[-–—/~] ?\d| ?ถึง)/;

/** A year that a text names besides a day, and that was over by then. */
function yearBefore(tidied: string, day: string): number | null {
  const year = Number(OF_YEAR.exec(tidied.replace(NAMED_DAY, " "))?.[1] ?? 0);
  return year > 0 && year < Number(day.slice(0, 4)) + 543 ? year : null;
}

const WORDS_OF_TIME = new RegExp(`ปี|งบประมาณ|พ\\.?ศ\\.?|ค\\.?ศ\\.?|ประจำ|เดือน|ไตรมาส|ที่|${MONTH_NAME}|[\\d๐-๙\\s./()-]`, "gi");

/** Whether a text names one period and says nothing else: `ปีงบประมาณ 2567`, `ต.ค. 67`. */
export function isTimeAlone(text: string): boolean {
  const tidied = tidy(text).toLowerCase();
  return tidied.length <= 40 && periodsIn(text, null).length === 1 && tidied.replace(WORDS_OF_TIME, "") === "";
}

/** `ไตรมาส 4/2568`: the number before a year is no day. */
const QUARTER_OF_YEAR = /ไตรมาส ?(?:ที่)? ?[1-4] ?\/ ?(2[456]\d\d)(?!\d)/;
/** `ไตรมาส 1-2`, `ไตรมาสที่ 1 และ 2`. */
const QUARTERS = /ไตรมาส ?(?:ที่)? ?([1-4]) ?(?:[-–—,]|ถึง|และ) ?(?:ไตรมาส ?(?:ที่)? ?)?([1-4])(?![\d./]| ?(?:เดือน|ต\.ค|ม\.ค|เม\.ย|ก\.ค))/;

const FISCAL_YEAR = /ปีงบ(?:ประมาณ)?[ .]*(?:พ[ .]*ศ)?[ .]*(?<year>\d{4})(?!\d)/;

/** What stands between the ends of a span, or before them. */
const SPAN = new RegExp(`[-–—~]|ถึง|${FROM}|(?<![a-z])to(?![a-z])`);
/** `1 - 31 ตุลาคม 2568`, `1 ถึง 15 ต.ค. 68`: the first day has no month of its own. */
const FIRST_DAY = new RegExp(`(?<![\\d./-])(\\d{1,2}) ?(?:[-–—~]|ถึง)(?: ?วันที่)? ?(?=\\d{1,2} ?(?:เดือน ?)?(?:${MONTH_NAME}))`);

/** As far as the first day of a text reaches, in numbers or by its month's name. */
const A_DAY = /\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?\d{2,4}|\d{1,2}\D{1,25}?\d{2,4}/;

/** All days named in a text, in order: the two ends of a span, or one. */
function allDays(tidied: string): string[] {
  const days: string[] = [];
  for (let rest = tidied; ; ) {
    const found = findDate(rest, []);
    if (!found || days.length >= 4) return [...new Set(days)];
    const first = days.length === 0 ? FIRST_DAY.exec(rest)?.[1] : undefined;
    if (first && Number(first) > 0 && Number(first) < Number(found.day.slice(8)))
      days.push(`${found.day.slice(0, 8)}${first.padStart(2, "0")}`);
    days.push(found.day);
    const at = A_DAY.exec(rest);
    rest = at ? rest.slice(at.index + at[0].length).replace(/^[-–—~ ]+/, "") : "";
  }
}

/** The month a text names, or the first and the last of a span: `ตุลาคม 2567 - กันยายน 2568`, `ต.ค. - ธ.ค. 2567`. */
function monthsIn(tidied: string): string[] {
  const parts = tidied.split(/ ?[-–—~] ?| ?ถึง ?| ?(?:เปรียบ)?เทียบ(?:กับ)? ?| (?:กับ|และ) ?| ?to /);
  const found = parts.map((part) => findMonth(part, []));
  const at = found.findIndex((month) => month !== null);
  if (at < 0) return [];
  const last = found.findLast((month) => month !== null)!;
  const alone = at > 0 ? MONTH_AT_END.exec(parts[at - 1]!)?.[1] : undefined;
  const first = alone ? readMonthName(alone) : null;
  if (first === null) return [...new Set([found[at]!, last])];
  const [year, month] = found[at]!.split("-").map(Number) as [number, number];
  return [...new Set([`${first <= month ? year : year - 1}-${String(first).padStart(2, "0")}`, last])];
}

const MONTH_AT_END = new RegExp(`(${MONTH_NAME})[ .]*$`);

/** A day and month, or the number of a term, before a year; in `2564-2566` there stands another year. */
const DAY_BEFORE = /(?:^|[^\d])\d{1,3}[./-]$|\d$/;

function yearsIn(tidied: string): { fiscal: boolean; years: number[] } {
  const years = new Set<number>();
  let fiscal = /ปีงบ|fiscal|(?<![a-z])fy ?\d/.test(tidied);
  for (const found of tidied.matchAll(YEAR)) {
    const { year = "", fiscal: isFiscal, be, ce } = found.groups!;
    const value = buddhistYear(year, false, { ...(be && { be }), ...(ce && { ce }) });
    // The year of a day, `1/10/2567`, is that day's; the dot of `พ.ศ.2567` is none of a day.
    if (value === null || (!be && !ce && DAY_BEFORE.test(tidied.slice(0, found.index + found[0].length - 4)))) continue;
    // A bare number of four digits in a title may be anything; a word for year tells.
    if (!isFiscal && !be && !ce && !/ปี|พ\.?ศ|ค\.?ศ|year|(?:25|26)\d\d|20\d\d/.test(found[0])) continue;
    years.add(value);
    fiscal ||= isFiscal !== undefined;
  }
  return { fiscal, years: [...years] };
}
