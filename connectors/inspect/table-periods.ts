/** When a table's figures are: by its titles, its sheet, the headings of its columns and the notes below it. */
import { readMonthName } from "../thai/month-name.js";
import { tidy } from "../thai/spelling.js";
import type { Doubts } from "./doubts.js";
import type { Grid } from "./grid.js";
import type { Period } from "./inspection.js";
import type { Plan } from "./layout.js";
import { notWhole } from "./part-periods.js";
import { periodsIn } from "./periods.js";
import { saysWhen } from "./words.js";

const MOST_HEADINGS = 400;

type Lined = readonly { line: number; text: string }[];

/** Every period that is named, each once: those of titles and sheet, of headings, of notes below. */
export function tablePeriods(grid: Grid, titles: Lined, notes: Lined, plan: Plan, doubts: Doubts): Period[] {
  doubtParts(titles, plan, doubts);
  const titled = titles.flatMap(({ line, text }) => periodsIn(text, line));
  if (grid.sheet && grid.lineIs === "row") titled.push(...periodsIn(grid.sheet, null));
  const headed = monthsOfFirsts(
    plan.names
      .slice(0, MOST_HEADINGS)
      .flatMap((name) =>
        periodsIn(name.replaceAll(" › ", " "), plan.headerLines[0] ?? null).map((period) => ({ ...period, column: name })),
      ),
  );
  const monthly = plan.names.filter(isPartOfYear).length >= 2;
  // October of a year is another month of a fiscal one.
  const years = yearsOf(monthly ? [...headed, ...titled] : headed);
  const fiscal = titleIsOf(years, titled);
  if (!fiscal && years.length > 0 && !titles.some(({ text }) => saysCalendar(text)))
    doubts.add("YEAR_FISCAL_OR_CALENDAR", {
      line: plan.headerLines[0],
      found: years.length === 1 ? String(years[0]) : `${years[0]}–${years.at(-1)}`,
    });
  const below = notes
    .filter((note) => saysWhen(note.text))
    .flatMap(({ line, text }) => periodsIn(text, line).map((period) => ({ ...period, below: true })));
  const seen = new Set<string>();
  return [...titled, ...headed.map((period) => (fiscal ? inFiscalYears(period) : period)), ...below].filter(
    ({ value }) => !seen.has(value) && seen.add(value),
  );
}

/** Of the titles each, and of the headings the first: those of a table are alike. */
function doubtParts(titles: Lined, plan: Plan, doubts: Doubts): void {
  for (const { line, text } of titles) {
    const part = notWhole(text);
    if (part) doubts.add("PERIOD_NOT_WHOLE", { line, ...part });
  }
  for (const name of plan.names.slice(0, MOST_HEADINGS)) {
    const part = notWhole(name.replaceAll(" › ", " "));
    if (!part) continue;
    doubts.add("PERIOD_NOT_WHOLE", { column: name, ...part });
    return;
  }
}

/** `ต.ค.`, `ไตรมาส 1` over a column, and no year. */
export const isPartOfYear = (name: string): boolean => {
  const leaf = tidy(name.split(" › ").at(-1) ?? "");
  return /^(?:ไตรมาส ?(?:ที่)? ?|q)[1-4]$/i.test(leaf) || (!/\d/.test(leaf) && readMonthName(leaf) !== null);
};

/** January to December. */
const saysCalendar = (text: string) => /ปฏิทิน|calendar|ค\. ?ศ|คริสต์ศักราช/i.test(tidy(text));

const yearOf = ({ value }: Period) => Number(value.slice(2, 6));

/** Years over columns, in order, that do not say whether they are fiscal or calendar years. */
function yearsOf(headed: readonly Period[]): number[] {
  const open = headed.filter(({ value, text }) => value.startsWith("BE") && !saysCalendar(text));
  return [...new Set(open.map(yearOf))].sort((a, b) => a - b);
}

/** Years over columns are fiscal ones where the title speaks of fiscal years alone, and of one of these or of a span that holds one. */
function titleIsOf(years: readonly number[], titled: readonly Period[]): boolean {
  if (titled.some(({ value }) => value.startsWith("BE"))) return false;
  const named = titled.filter(({ value }) => value.startsWith("FY")).map(yearOf);
  return years.some((year) => year >= Math.min(...named) && year <= Math.max(...named));
}

function inFiscalYears(period: Period): Period {
  if (!period.value.startsWith("BE") || saysCalendar(period.text)) return period;
  return { ...period, value: period.value.replace("BE", "FY"), is: period.is === "year" ? "fiscal_year" : period.is };
}

/** A spreadsheet keeps a month that heads a column as its first day. */
function monthsOfFirsts(headed: readonly Period[]): readonly Period[] {
  const isFirsts = headed.length >= 2 && headed.every(({ is, value, text }) => is === "day" && value.endsWith("-01") && text === value);
  return isFirsts ? headed.map((period) => ({ ...period, value: period.value.slice(0, 7), is: "month" })) : headed;
}
