/** Titles, sheets and file names that name periods which cannot all be right: one of them was left from an earlier report. */
import { addMonths, type Month } from "../period.js";
import { readMonthName } from "../thai/month-name.js";
import { tidy } from "../thai/spelling.js";
import type { Doubts } from "./doubts.js";
import type { InspectedColumn, Period } from "./inspection.js";
import { periodsIn } from "./periods.js";

/** Months, the first to the last; a year that may be fiscal or calendar is either. */
interface Stretch {
  from: Month;
  to: Month;
}

const EVER: Month = "0000-01";
const MONTHS_OF = { quarter: 3, half: 6, fiscal_year: 12, year: 12 } as const;

function stretchesOf({ value, is, cumulative }: Period): Stretch[] {
  const month = value.slice(0, 7);
  // What is as of a day, or counted up to a month, may be of any time before it.
  if (is === "day") return [{ from: EVER, to: month }];
  if (is === "month") return [{ from: cumulative ? EVER : month, to: month }];
  const year = Number(value.slice(2, 6));
  const part = Number(/[QH](\d)$/.exec(value)?.[1] ?? 1);
  const starts: Month[] = [`${year - 544}-10`, ...(value.startsWith("FY") ? [] : [`${year - 543}-01`])];
  const length = MONTHS_OF[is];
  return starts.map((start) => ({
    from: cumulative ? EVER : addMonths(start, (part - 1) * length),
    to: addMonths(start, part * length - 1),
  }));
}

/** Both ends of a span are one stretch, whatever lies between them. */
function allStretches(periods: readonly Period[]): Stretch[] {
  const each = periods.map(stretchesOf);
  if (!periods.every(({ span }) => span)) return each.flat();
  const froms = periods.map(({ is, value }, i) => (is === "day" ? value.slice(0, 7) : each[i]![0]!.from)).sort();
  const tos = each
    .flat()
    .map(({ to }) => to)
    .sort();
  return [{ from: froms[0]!, to: tos.at(-1)! }];
}

const kindOf = ({ is }: Period) => (is === "fiscal_year" ? "year" : is);
/** `BE2568` and `FY2568` are the same number, whatever year is meant. */
const digitsOf = ({ value }: Period) => value.replace(/^(?:BE|FY)/, "");

/** Whether no period of one is, or lies within, one of the other. */
export function contradict(one: readonly Period[], other: readonly Period[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const single = [...one, ...other].every(({ span }) => !span);
  if (single && one.some((a) => other.some((b) => kindOf(a) === kindOf(b))))
    return !one.some((a) => other.some((b) => kindOf(a) === kindOf(b) && digitsOf(a) === digitsOf(b)));
  const others = allStretches(other);
  return !allStretches(one).some((a) => others.some((b) => a.from <= b.to && b.from <= a.to));
}

const named = (periods: readonly Period[]) => [...new Set(periods.map(({ value }) => value))].slice(0, 3).join(", ");

/** The month of `ก.พ.`, where a sheet is called so and says no year. */
const monthAlone = (text: string): number | null => (/\d/.test(tidy(text)) ? null : readMonthName(text));

/** Of a plan or an order, or what a report is compared with: another time by intent. */
const OF_OTHERS = /ประกาศ|กฎ|คำสั่ง|แผน|ยุทธศาสตร์|มติ|เทียบ|ก่อน|ที่แล้ว|ที่ผ่านมา|ฐาน|พิมพ์|จัดทำ|รายงาน ?ณ/;

interface Said {
  text: string;
  periods: Period[];
}

/** What titles say of when the figures are, against each other and against the sheet's name. */
export function doubtPeriods(titles: readonly { line: number; text: string }[], sheet: string | null, doubts: Doubts): void {
  const said = titles.map(({ line, text }): Said => ({ text, periods: periodsIn(text, line) }));
  doubtSheet(said, sheet, doubts);
  const own = said.filter(
    ({ text, periods }) =>
      periods.length > 0 && !OF_OTHERS.test(tidy(text)) && periods.every(({ is, span }) => is !== "day" && (span || periods.length === 1)),
  );
  for (const [i, first] of own.entries()) {
    const other = own.slice(i + 1).find(({ periods }) => contradict(first.periods, periods));
    if (!other) continue;
    doubts.add("TITLES_DIFFER", { found: named(first.periods), expected: named(other.periods) });
    return;
  }
}

function doubtSheet(said: readonly Said[], sheet: string | null, doubts: Doubts): void {
  const titled = said.flatMap(({ periods }) => periods);
  if (sheet === null || titled.length === 0) return;
  const onSheet = periodsIn(sheet, null);
  const month = monthAlone(sheet);
  const months = titled.filter(({ is, span }) => is === "month" && !span);
  const isOther =
    month !== null &&
    months.length > 0 &&
    months.length === titled.length &&
    !months.some(({ value }) => Number(value.slice(5, 7)) === month);
  if (isOther || contradict(onSheet, titled)) doubts.add("SHEET_DIFFERS", { found: sheet, expected: named(titled) });
}

/** Columns that say of when their line is; years of birth or of an offence are of other times by intent. */
const OF_THE_LINE =
  /^(?:ประจำ ?)?(?:ปี(?:งบประมาณ)?(?: ?พ\.? ?ศ\.?)?|พ\.? ?ศ\.?|เดือน(?: ?[/ ]? ?ปี)?|งวด|(?:fiscal[ _]?)?year|month|period)$/i;

/** The lines say other months or years than the title above them. */
export function doubtLinesPeriods(columns: readonly InspectedColumn[], periods: readonly Period[], doubts: Doubts): void {
  const titled = periods.filter(({ line, column, below }) => line !== null && column === undefined && !below);
  for (const { name, type, min, max } of columns) {
    if (min === null || max === null || !OF_THE_LINE.test(tidy(name))) continue;
    const isMonth = type === "month" && min.includes("-");
    if (!isMonth && type !== "fiscal_year" && type !== "year") continue;
    const is = isMonth ? "month" : type === "year" ? "year" : "fiscal_year";
    const begins = isMonth ? "" : type === "year" ? "BE" : "FY";
    const ends = [...new Set([min, max])].map((end): Period => ({ value: begins + end, is, text: end, line: null, span: true }));
    if (contradict(ends, titled))
      doubts.add("LINES_DIFFER", { column: name, found: [...new Set([min, max])].join("–"), expected: named(titled) });
  }
}

/** `คดี_ตุลาคม_2568`, `flow_202510`, `2568-10`: what a file's name says of its figures; a day in it is rather when it was written. */
function periodsOfName(name: string): Period[] {
  const text = name.replace(/\.[a-z]+$/i, "").replaceAll("_", " ");
  const periods = periodsIn(text, null);
  const [, year, month] = /(?<!\d)((?:25[5-9]|20[0-4])\d)-?(0[1-9]|1[0-2])(?![\d-])/.exec(text) ?? [];
  if (periods.length > 0 && periods.every(({ is }) => is !== "year")) return periods;
  if (year === undefined) return periods;
  return [{ value: `${Number(year) > 2400 ? Number(year) - 543 : year}-${month}`, is: "month", text, line: null }];
}

/** The file's name says another month, quarter or year than every table's title, or sheet where there is no title. */
export function doubtName(name: string, tables: readonly { periods: readonly Period[] }[], doubts: Doubts): void {
  const own = periodsOfName(name);
  const [one] = own;
  if (own.length !== 1 || one === undefined) return;
  const inside = tables.map(({ periods }) => {
    const about = periods.filter(({ column, below }) => column === undefined && !below);
    const titled = about.filter(({ line }) => line !== null);
    return titled.length > 0 ? titled : about;
  });
  const differs = inside.filter((periods) => periods.length > 0);
  if (differs.length > 0 && differs.every((periods) => contradict(own, periods)))
    doubts.add("NAME_DIFFERS", { found: one.value, expected: named(differs.flat()) });
}
