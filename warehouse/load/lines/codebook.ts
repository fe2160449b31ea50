/**
 * Decodes distinct spellings: the engine collects each spelling once, one grammar in one language reads it, and a small map goes back.
 * A million lines with twelve months in them cost twelve readings.
 */
import type { DatasetContract, DimensionRule } from "../../../connectors/dataset.js";
import { fiscalYearOf, halfOf, type Period, quarterOf } from "../../../connectors/period.js";
import type { ProblemCode } from "../../../connectors/problems.js";
import { findMonthSpan, readDate, readHalf, readMonth, readMonthName, readQuarter, readYear } from "../../../connectors/thai/date.js";
import { type NumberRule, readNumber } from "../../../connectors/thai/number.js";
import { fold, tidy } from "../../../connectors/thai/spelling.js";
import type { Places } from "./places.js";

/** What a spelling means: a code, or `TOTAL` for a declared total line, or a problem. */
export interface Decoded {
  code: string | null;
  problem: ProblemCode | null;
  expected: string | null;
}

export const TOTAL = "TOTAL";
const ok = (code: string): Decoded => ({ code, problem: null, expected: null });
const bad = (problem: ProblemCode, expected: string): Decoded => ({ code: null, problem, expected });

/** A list of codes as a problem shows it: the first spelling of each. */
export const shownCodes = (codes: Readonly<Record<string, readonly string[]>>): string =>
  Object.values(codes)
    .map(([first]) => first)
    .join(", ");
export const shownWords = ({ yes, no }: { yes: readonly string[]; no: readonly string[] }): string => [...yes, ...no].join(", ");

export function decodeOffice(text: string, contract: DatasetContract, places: Places): Decoded {
  if (contract.nonData.totals.some((total) => fold(text) === fold(total))) return ok(TOTAL);
  const office = places.office(text, contract.agency);
  return office ? ok(office) : bad("OFFICE_UNKNOWN", "ชื่อหน่วยงานในบัญชี / an office of the list");
}

export function decodeDistrict(text: string, contract: DatasetContract, places: Places): Decoded {
  if (contract.nonData.totals.some((total) => fold(text) === fold(total))) return ok(TOTAL);
  const district = places.district(text);
  return district ? ok(district) : bad("DISTRICT_UNKNOWN", "อำเภอในจังหวัด / a district of the province");
}

export function decodeDimension(text: string, rule: DimensionRule, contract: DatasetContract): Decoded {
  const folded = fold(text);
  for (const total of [...(rule.totals ?? []), ...contract.nonData.totals]) if (fold(total) === folded) return ok(TOTAL);
  for (const [code, spellings] of Object.entries(rule.codes)) if (spellings.some((spelling) => fold(spelling) === folded)) return ok(code);
  return bad("CODE_UNKNOWN", shownCodes(rule.codes));
}

/** One column, or year and part joined with a unit separator. */
export function decodePeriod(text: string, contract: DatasetContract): Decoded {
  const rule = contract.period;
  if (rule.from === "columns") {
    const [year = "", part = ""] = text.split("\u001f");
    return periodOfColumns(year, part, contract, rule);
  }
  if (rule.from !== "column") return bad("PERIOD_UNREADABLE", "");
  if (rule.is === "date") {
    const day = readDate(text, { twoDigitYears: true });
    return day ? ok(day.day.slice(0, 7)) : bad("DATE_UNREADABLE", "วันที่ เช่น 3 พ.ย. 2568 / a date");
  }
  if (rule.is === "month") {
    const month = readMonth(text, { yearIs: rule.year ?? "calendar" });
    return month ? ok(month) : bad("PERIOD_UNREADABLE", "เดือน เช่น ตุลาคม 2568 / a month");
  }
  if (rule.is === "fiscal_year") {
    const year = yearOfColumn(text, contract);
    if (year === "before") return bad("PERIOD_UNREADABLE", shortYearExpected(contract));
    return year ? ok(`FY${year}`) : bad("PERIOD_UNREADABLE", "ปีงบประมาณ เช่น 2569 / a fiscal year");
  }
  const quarter = /^\s*(\d{4})\s*[-/]?\s*[Qq]?([1-4])\s*$/.exec(text);
  return quarter ? ok(`FY${readYear(quarter[1]!)}-Q${quarter[2]}`) : bad("PERIOD_UNREADABLE", "ไตรมาส เช่น 2569-Q1 / a quarter");
}

/**
 * A year as its column has it. Two digits are one, for the heading is the words of a fiscal year that they need in a title; but none before
 * the dataset began, `22` for 2022.
 */
function yearOfColumn(text: string, { since }: DatasetContract): number | "before" | null {
  const year = readYear(text, { twoDigitYears: true });
  if (readYear(text) !== null) return year;
  return /(?<!\d)\d{2}$/.test(tidy(text)) && (year === null || year < fiscalYearOf(since)) ? "before" : year;
}

const shortYearExpected = ({ since }: DatasetContract) =>
  `ปีสี่หลัก ตั้งแต่ ${fiscalYearOf(since)} / a year of four digits, ${fiscalYearOf(since)} or later`;

type ColumnsRule = Extract<DatasetContract["period"], { from: "columns" }>;

const columnsExpected = {
  month: "ปีงบประมาณ เช่น 2569 และเดือน เช่น ตุลาคม / a fiscal year and a month",
  quarter: "ปีงบประมาณ เช่น 2569 และไตรมาส 1 ถึง 4 / a fiscal year and a quarter, 1 to 4",
  half: "ปีงบประมาณ เช่น 2569 และครึ่งปี 1 หรือ 2 / a fiscal year and a half of it, 1 or 2",
};

function periodOfColumns(yearText: string, partText: string, contract: DatasetContract, { is, yearIs }: ColumnsRule): Decoded {
  const year = yearOfColumn(yearText, contract);
  if (year === "before") return bad("PERIOD_UNREADABLE", shortYearExpected(contract));
  const expected =
    yearIs === "fiscal" ? columnsExpected[is] : columnsExpected[is].replace("ปีงบประมาณ", "ปี").replace("a fiscal year", "a year");
  if (!year) return bad("PERIOD_UNREADABLE", expected);
  const disagrees = () => bad("PERIOD_UNREADABLE", `ปีที่ตรงกับ ${year} / the year ${year}`);
  if (is !== "month") {
    const read = is === "quarter" ? readQuarter : readHalf;
    const whole = read(partText);
    const own = whole === null ? withOwnYear(partText, read) : null;
    const part = whole ?? own?.part ?? null;
    if (part === null) return bad("PERIOD_UNREADABLE", expected);
    return own && own.year !== year ? disagrees() : ok(`FY${year}-${is === "quarter" ? "Q" : "H"}${part}`);
  }
  const name = readMonthName(partText);
  const stated = name === null ? readMonth(partText, { yearIs: "calendar" }) : null;
  const month = name ?? (stated && Number(stated.slice(5)));
  if (!month) return bad("PERIOD_UNREADABLE", expected);
  const read = `${year - 543 - (yearIs === "fiscal" && month >= 10 ? 1 : 0)}-${String(month).padStart(2, "0")}`;
  return stated !== null && stated !== read ? disagrees() : ok(read);
}

/**
 * `1/2569`, `ไตรมาส 1 ปีงบประมาณ 69`, `ต.ค.-ธ.ค. 2568`: a quarter or half, and the fiscal year it says it is of. Behind months stands their
 * calendar year, unless it is called a fiscal one.
 */
function withOwnYear(text: string, read: (part: string) => number | null): { part: number; year: number } | null {
  for (const found of tidy(text).matchAll(/(?=(?: ?[/-] ?| |(?<=\.))(\D{0,30}(?:\d{4}|\d{2}))$)/g)) {
    const written = tidy(text).slice(0, found.index);
    const [part, year] = [read(written), readYear(found[1]!, { twoDigitYears: true })];
    if (part === null || year === null) continue;
    const isOfMonths = findMonthSpan(written) !== null && !/ไตรมาส|ปีงบ|fy|fiscal/i.test(text);
    return { part, year: isOfMonths && part === 1 ? year + 1 : year };
  }
  return null;
}

/** Of a year and a part that together are no period: 0 when the year is the wrong one, 1 when the part is. */
export function faultyPart([year = ""]: readonly string[], contract: DatasetContract): 0 | 1 {
  return contract.period.from === "columns" && typeof yearOfColumn(year, contract) === "number" ? 1 : 0;
}

/** A civil day, for the dates of case lists. */
export function decodeDay(text: string): Decoded {
  const day = readDate(text, { twoDigitYears: true });
  return day ? ok(day.day) : bad("DATE_UNREADABLE", "วันที่ เช่น 3 พ.ย. 68 / a date");
}

export interface DecodedNumber {
  value: string | null;
  mark: string;
  problem: ProblemCode | null;
  expected: string | null;
}

const markOfState = { REPORTED: "R", MISSING: "M", NOT_COLLECTED: "N" } as const;
const markOfFlag = { provisional: "p", revised: "r", note: "n" } as const;

export function decodeNumber(text: string, rule: NumberRule): DecodedNumber {
  const read = readNumber(text, rule);
  if ("problem" in read) return { value: null, mark: "M", problem: read.problem, expected: `${read.expected.th} / ${read.expected.en}` };
  return {
    value: read.value,
    mark: markOfState[read.state] + read.flags.map((flag) => markOfFlag[flag]).join(""),
    problem: null,
    expected: null,
  };
}

export function decodeYes(text: string, yes: string[], no: string[]): DecodedNumber {
  const folded = fold(text);
  if (yes.some((word) => fold(word) === folded)) return { value: "1", mark: "R", problem: null, expected: null };
  if (no.some((word) => fold(word) === folded)) return { value: "0", mark: "R", problem: null, expected: null };
  return { value: null, mark: "M", problem: "CODE_UNKNOWN", expected: shownWords({ yes, no }) };
}

/** The dataset's own period that holds a month: cases dated in a month count for its month, quarter or half. */
export function periodOfMonth(contract: DatasetContract, month: string): Period {
  return contract.due.every === "quarter" ? quarterOf(month) : contract.due.every === "half" ? halfOf(month) : month;
}
