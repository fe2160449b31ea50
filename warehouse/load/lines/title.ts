/** What the lines above the header, the sheet's name and the contract say of a whole table: its period, survey day and office. */
import type { DatasetContract, PeriodRule } from "../../../connectors/dataset.js";
import { addMonths, fiscalYear, fiscalYearOf, halfOf, monthsOf, type Period, quarterOf, yearOf } from "../../../connectors/period.js";
import { describeProblem, type Place, type ProblemReport } from "../../../connectors/problem.js";
import { quoted } from "../../../connectors/problem-text.js";
import type { ReadTable } from "../../../connectors/reader/reading.js";
import {
  findDate,
  findDates,
  findHalf,
  findMonth,
  findMonthSpan,
  findPartOfMonths,
  findQuarter,
  findSpanEnd,
  findYear,
  isOfHalves,
  isOfMonths,
  isOfPartMonth,
  isOfPartMonths,
  isOfQuarters,
  isOfSpan,
  readMonth,
} from "../../../connectors/thai/date.js";
import type { Spelling } from "../../../connectors/thai/nearest.js";
import { fold } from "../../../connectors/thai/spelling.js";
import { meantBy, monthMeant } from "./meant.js";
import type { Places } from "./places.js";

export interface Title {
  period: Period | null;
  observedOn: string | null;
  office: string | null;
  /** For case lists: the months the file answers for, and the fiscal year it belongs to. */
  covers: { until: string; fiscalYear: number } | null;
}

/** The words before the month in a title of a sheet that is itself named after it. */
export const sheetTitle: readonly string[] = ["ประจำเดือน"];

export function readTitle(contract: DatasetContract, table: ReadTable, places: Places, file: string): Title | { problem: ProblemReport } {
  const lines = table.preamble.map((line) => line.text);
  const title: Title = { period: null, observedOn: null, office: null, covers: null };
  const rule = contract.period;
  const unreadable = (expected: string, meant?: Place["meant"]): { problem: ProblemReport } => ({
    problem: describeProblem("TITLE_UNREADABLE", {
      file,
      sheet: table.sheet || undefined,
      line: table.preamble[0]?.line ?? table.headerLines[0],
      expected,
      found: titleFound(lines),
      meant,
    }),
  });
  const misnamed = (expected: string): { problem: ProblemReport } => ({
    problem: describeProblem("TITLE_UNREADABLE", {
      file,
      sheet: table.sheet || undefined,
      expected,
      found: [`“${table.sheet}”`, titleFound(lines)].join(" · "),
    }),
  });
  if (rule.from === "title") {
    const found = titlePeriod(rule, lines);
    if (found === "several") return unreadable(oneOf(rule));
    if (found === "other months")
      return unreadable(
        rule.is === "month"
          ? wholeMonth
          : rule.is === "half"
            ? "เดือนที่ตรงกับครึ่งปีของปีงบประมาณ / the months of that fiscal half"
            : "เดือนที่ตรงกับไตรมาสของปีงบประมาณ / the months of that fiscal quarter",
      );
    if (!found) return unreadable(periodWanted(rule), monthMeant(lines.join(" ")));
    if (rule.is !== "survey_day" && countsFlows(contract) && lines.some(isCumulative))
      return unreadable("ยอดของงวดเดียว ไม่ใช่ยอดสะสม / figures of the period alone, not running totals");
    Object.assign(title, found);
  } else if (rule.from === "sheet") {
    title.period = readMonth(table.sheet, { yearIs: "calendar" });
    if (!title.period) return misnamed("ชื่อแผ่นงานเป็นเดือนเดียว เช่น ต.ค. 2569 / a sheet named after one month, such as ต.ค. 2569");
    if (lines.some(isOfPartMonth)) return unreadable(wholeMonth);
    const said = firstOf(lines, (line) => findMonth(line, sheetTitle));
    if (said && said !== title.period) return misnamed("ชื่อแผ่นงานและหัวเรื่องเป็นเดือนเดียวกัน / a sheet named after the month of its title");
  } else if (rule.from === "events") {
    const days = daysOfSurvey(rule.covers.after, lines);
    const [day] = days;
    if (day === undefined || days.length > 1)
      return unreadable(oneDayAfter(rule.covers.after), day === undefined ? monthMeant(lines.join(" ")) : undefined);
    title.observedOn = day;
    title.covers = { until: day.slice(0, 7), fiscalYear: fiscalYear(day.slice(0, 7)) };
  }
  if (namesOtherYear(title, rule, lines))
    return unreadable("ปีงบประมาณของเดือนหรือวันที่ในหัวเรื่อง / the fiscal year of the title's own month or day");
  if (lines.some((line) => isOtherThanOne(line) || (countsAlone(contract) && isShare(line))))
    return unreadable("จำนวนนับทีละหนึ่ง ไม่ใช่พัน ล้าน หรือร้อยละ / plain counts, not thousands, millions or percent");
  const office = contract.office;
  if (office.from === "constant") {
    if (places.officeIn(fold(office.office), timesOf(title)) !== office.office)
      return { problem: describeProblem("OFFICE_UNKNOWN", { file, found: office.office, expected: "offices.yaml" }) };
    title.office = office.office;
  }
  if (office.from === "title") {
    const named = titleOffices(lines, office.after, places, timesOf(title));
    if (named.length > 1) return unreadable("หน่วยงานเดียว / a single office");
    title.office = named[0] ?? null;
    if (!title.office)
      return {
        problem: describeProblem("OFFICE_UNKNOWN", {
          file,
          sheet: table.sheet || undefined,
          line: table.preamble[0]?.line ?? 1,
          found: titleFound(lines),
          meant: officeMeant(lines, office.after, places.officeSpellings(contract.agency)),
        }),
      };
  }
  return title;
}

/** Whether the fiscal year that a title names is not its month's or day's: October 2569 is of fiscal 2570. A survey may count for the month before. */
function namesOtherYear({ period, observedOn }: Title, rule: PeriodRule, lines: readonly string[]): boolean {
  if (!(rule.from === "events" || (rule.from === "title" && (rule.is === "month" || rule.is === "survey_day")))) return false;
  const named = lines.flatMap((line) => findYear(line, ["ปีงบประมาณ", "ปีงบฯ"]) ?? []);
  const fitting = [period, observedOn?.slice(0, 7)].flatMap((own) => (own ? fiscalYearOf(own) : []));
  return named.length > 0 && fitting.length > 0 && !named.some((year) => fitting.includes(year));
}

function firstOf<T>(lines: readonly string[], find: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}

const titleFound = (lines: readonly string[]): string => lines.map(quoted).join(" / ").slice(0, 200) || "–";

/** What a title of each kind has to name, and how it goes on after its words. */
const periods = {
  survey_day: { th: "วันสำรวจ", en: "the survey day", as: "1 พฤศจิกายน 2569" },
  month: { th: "เดือน", en: "the month", as: "ตุลาคม 2569" },
  quarter: { th: "ไตรมาสและปีงบประมาณ", en: "the quarter and the fiscal year", as: "ไตรมาส 1 ปีงบประมาณ 2569" },
  half: { th: "ครึ่งปีและปีงบประมาณ", en: "the half and the fiscal year", as: "ครึ่งปีแรก ปีงบประมาณ 2569" },
  fiscal_year: { th: "ปีงบประมาณ", en: "the fiscal year", as: "ปีงบประมาณ 2569" },
};

/** Says that the words are an example: whoever copied them would bring the figures of one period as another's. */
function periodWanted({ is, after }: Extract<PeriodRule, { from: "title" }>): string {
  const { th, en, as } = periods[is];
  const example = `“${[after[0] ?? "", as].filter(Boolean).join(" ")}”`;
  return `${th}ของตัวเลขในแฟ้มนี้ เขียนแบบตัวอย่าง ${example} / ${en} of the figures in this file, written as in the example ${example}`;
}

const oneOf = ({ is }: Extract<PeriodRule, { from: "title" }>): string =>
  is === "survey_day"
    ? "วันสำรวจวันเดียว / a single survey day"
    : is === "half"
      ? "ครึ่งปีเดียว / a single half-year"
      : "เดือนเดียวหรือไตรมาสเดียว / a single month or quarter";

const wholeMonth = "ทั้งเดือน ไม่ใช่บางวันของเดือน / the whole month, not some of its days";

function oneDayAfter(words: readonly string[]): string {
  const quoted = words.map((one) => `“${one}”`);
  return `วันที่วันเดียวต่อจาก ${quoted.join(" หรือ ")} / one day after ${quoted.join(" or ")}`;
}

/** Whether figures of several periods are added up: then each must be of its own period alone. */
export const countsFlows = ({ measures }: DatasetContract): boolean => Object.values(measures).some(({ adds }) => adds === "flow");

const SINCE = [
  /(?:ยอด|ข้อมูล|ตัวเลข|จำนวน)[^\s]{0,12}\s?(?:ตั้งแต่|นับแต่|นับจาก)\s?ต้นปี/,
  /(?<!ไม่ใช่|มิใช่|ไม่ได้เป็น|ไม่)(?:ยอด|ข้อมูล|ตัวเลข|จำนวน)[^\s]{0,12}\s?(?:ตั้งแต่|นับแต่|นับจาก).{1,40}ถึง\s?(?:ปัจจุบัน|บัดนี้|วันนี้)/,
];

/** `ยอดตั้งแต่ต้นปี`, `จำนวนรวมตั้งแต่ ต.ค. ถึงปัจจุบัน`. */
export const countsSince = (text: string): boolean => SINCE.some((form) => form.test(text));

/** Figures since the year began, which a contract of monthly or quarterly ones would add up once more. */
const isCumulative = (line: string): boolean =>
  /(?<!ไม่|ไม่ใช่|มิใช่|ไม่ใช่ยอด|มิใช่ยอด)สะสม|(?<!not |non-)cumulative/i.test(line) || countsSince(line);

/** What lines of a title say of its period; `several` where they name more than one. */
export function titlePeriod(
  rule: Extract<PeriodRule, { from: "title" }>,
  lines: readonly string[],
): Partial<Title> | "several" | "other months" | null {
  if (rule.is === "survey_day") {
    const days = daysOfSurvey(rule.after, lines);
    const [day] = days;
    if (day === undefined) return null;
    if (days.length > 1) return "several";
    const month = day.slice(0, 7);
    const period = {
      previous_month: addMonths(month, -1),
      same_month: month,
      quarter: quarterOf(month),
      half: halfOf(month),
      fiscal_year: yearOf(month),
    }[rule.countsFor];
    return { period, observedOn: day };
  }
  const line = lines.find((one) => findPeriod(rule, one) !== null);
  if (line === undefined) return null;
  const period = findPeriod(rule, line)!;
  if (
    isOfSeveral(rule, line) ||
    isCompared(rule, line, period) ||
    (rule.is !== "fiscal_year" && lines.some((one) => ![null, period].includes(findPeriod(rule, one))))
  )
    return "several";
  if (rule.is === "fiscal_year") return { period };
  if (rule.is === "month" && lines.some(isOfPartMonth)) return "other months";
  const spans = lines.filter((one) => (one === line ? rule.is !== "month" : isOfSpan(one)));
  return spans.some((one) => namesOtherMonths(one, period)) ? "other months" : { period };
}

/** The days that lines of a title name; when it was printed or brought up to date counts where nothing else is said. */
function daysOfSurvey(after: readonly string[], lines: readonly string[]): string[] {
  const isOwn = (line: string) => !/พิมพ์|จัดทำ|ปรับปรุง|เผยแพร่|ดึงข้อมูล|printed/i.test(line);
  const compared = (line: string) =>
    (findDate(line, after) ? comparedIn(line) : []).filter(isOwn).flatMap((part) => findDate(part, [])?.day ?? []);
  const own = lines.filter(isOwn).flatMap((line) => [...findDates(line, after), ...compared(line)]);
  return own.length ? [...new Set(own)] : (lines.map((line) => findDates(line, after)).find((days) => days.length > 0) ?? []);
}

/** What a title sets beside its first words: `… เปรียบเทียบกับ …`, `… และวันที่ …`. */
const comparedIn = (line: string): string[] => line.split(/เปรียบเทียบ|เทียบ|กับ|และ|compared (?:with|to)|(?<![a-z])vs(?![a-z])/i).slice(1);

/** Whether a title's line sets another period of the same kind beside its own; a day is none. */
function isCompared(rule: Extract<PeriodRule, { from: "title" }>, line: string, period: Period): boolean {
  return comparedIn(line).some((part) => {
    const other = findDate(part, []) ? null : findPeriod({ ...rule, after: [] }, part);
    return other !== null && other !== period;
  });
}

const some = "(?:คน|ราย|คดี|เรื่อง|คำขอ|แห่ง|ครั้ง|ฉบับ|หมู่บ้าน|ศูนย์)";
/** People or cases in hundreds, thousands or millions: nothing multiplies a count. Of baht the column's unit is read. */
const inMany = new RegExp(`(?:หน่วย(?:นับ)?\\s*[:：]?\\s*\\(?|\\(\\s*)(?:สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|1,?000)\\s*${some}`);
/** Whether a line says that people or cases are counted in hundreds, thousands or millions. */
export const isOtherThanOne = (line: string): boolean =>
  inMany.test(line) || /(?:unit\s*:\s*|\()(?:hundred|thousand|million)s?\s+(?:of\s+)?(?:persons|people|cases|requests)/i.test(line);
/** Whether a line says that the table's unit is a share of a hundred. */
export const isShare = (line: string): boolean => /(?:หน่วย(?:นับ)?|unit)\s*[:：]\s*\(?(?:ร้อยละ|เปอร์เซ็นต์|percent|%)/i.test(line);
export const countsAlone = ({ measures }: DatasetContract): boolean => Object.values(measures).every(({ exact }) => exact === "count");

/** Figures of several months, quarters or halves are none of the one that was found. */
const isOfSeveral = (rule: Extract<PeriodRule, { from: "title" }>, line: string): boolean =>
  (rule.is === "month" && isOfMonths(line, rule.after)) ||
  (rule.is === "quarter" && isOfQuarters(line, rule.after)) ||
  (rule.is === "half" && isOfHalves(line, rule.after));

/**
 * Whether the months a title names beside its quarter or half, `(ก.ค.–ก.ย.)`, are those of another, a calendar year's fourth is the fiscal
 * first, or are not whole: figures up to the 15th of its last month are none of a quarter.
 */
function namesOtherMonths(line: string, period: Period): boolean {
  const span = findMonthSpan(line);
  if (!span) return false;
  const months = monthsOf(period);
  const [first, last] = [months[0]!, months.at(-1)!].map((month) => Number(month.slice(5)));
  const end = findSpanEnd(line);
  return isOfPartMonths(line) || span.from !== first || span.to !== last || (end !== null && end !== months.at(-1));
}

function findPeriod(rule: Extract<PeriodRule, { from: "title" }>, line: string): Period | null {
  if (rule.is === "month") return findMonth(line, rule.after);
  // A year called พ.ศ. alone may be a calendar one: of a whole year its contract says which, of a quarter the title must.
  const year = findYear(line, rule.is === "fiscal_year" ? ["ปีงบประมาณ", "ปีงบฯ", "พ.ศ."] : ["ปีงบประมาณ", "ปีงบฯ"]);
  if (year === null) return null;
  if (rule.is === "fiscal_year") return `FY${year}`;
  const part =
    rule.is === "quarter"
      ? (findQuarter(line, rule.after) ?? findPartOfMonths(line, rule.after, 3))
      : (findHalf(line, rule.after) ?? findPartOfMonths(line, rule.after, 6));
  return part === null ? null : `FY${year}-${rule.is === "quarter" ? "Q" : "H"}${part}`;
}

/** When the office of a title was there: a survey of the 1st is of the month before, and of an office that was closed at its end. */
export const timesOf = ({ observedOn, period }: Title): string[] => [observedOn, period].filter((time) => time !== null);

/** The offices of a period or a day (`of`) named after one of these words, or anywhere in a title line when no words are given: of each line those that its first word names. */
export function titleOffices(lines: readonly string[], after: readonly string[], places: Places, of: readonly string[]): string[] {
  const named = lines.flatMap((line) => {
    const folded = fold(line);
    for (const words of after.length ? after : [""]) {
      const at = folded.indexOf(fold(words));
      if (at < 0) continue;
      const rest = folded.slice(at + fold(words).length);
      const office = places.officeIn(rest, of);
      if (office) return [office, ...rest.split(/และ|กับ|รวม|พร้อม|[,;&/]/).flatMap((other) => places.officeIn(other, of) ?? [])];
    }
    return [];
  });
  return [...new Set(named)];
}

/** The office that what stands after these words is nearest to. */
function officeMeant(lines: readonly string[], after: readonly string[], offices: readonly Spelling[]) {
  for (const line of lines)
    for (const words of after) {
      const at = line.indexOf(words);
      const meant = at < 0 ? undefined : meantBy(line.slice(at + words.length).replace(/^[:：\s-]+/, ""), offices);
      if (meant) return meant;
    }
  return undefined;
}
