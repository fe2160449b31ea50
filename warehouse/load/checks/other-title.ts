/** Lines set aside that put a whole file in doubt: a day written month first, and a title of another period or office among the data. */
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import { findMonth, isMonthFirst } from "../../../connectors/thai/date.js";
import { join, name, type Sql, sql } from "../../engine/sql.js";
import type { Finding, LoadContext, QuarantineRow, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import { wholeLines } from "../lines/stage.sql.js";
import { sheetTitle, timesOf, titleOffices, titlePeriod } from "../lines/title.js";

/** @param tables of one delivery @returns what to hold it for */
export async function doubtsOfLines(
  context: LoadContext,
  plan: Plan,
  quarantine: readonly QuarantineRow[],
  tables: readonly Source[],
): Promise<Finding[]> {
  const said = (row: QuarantineRow) => tables.find(({ table }) => (table.sheet || undefined) === row.sheet);
  const raws = quarantine.flatMap((row): Aside[] => {
    const source = said(row);
    return source && row.raw ? [{ source, line: row.line, text: row.raw }] : [];
  });
  const title =
    raws.find(({ source, text }) => isOther(context, source, text)) ??
    (quarantine.some((row) => !said(row)?.table.ragged.some(({ line }) => line === row.line))
      ? await titleAmongData(context, plan, tables)
      : undefined);
  return [monthFirst(quarantine), title && otherTitle(title)].flatMap((doubt) => (doubt ? [{ severity: "hold" as const, ...doubt }] : []));
}

/** A line that is set aside, and what it says. */
interface Aside {
  source: Source;
  line: number | undefined;
  text: string;
}

/** One line that only makes sense month first puts every day of the file in doubt. */
function monthFirst(quarantine: readonly QuarantineRow[]): ProblemReport | undefined {
  const row = quarantine.find(({ code, found }) => code === "DATE_UNREADABLE" && isMonthFirst(found ?? ""));
  if (!row) return undefined;
  const { file, sheet, line, column, found } = row;
  return describeProblem("DATES_AMBIGUOUS", {
    file,
    sheet,
    line,
    column,
    found,
    expected: "วันก่อนเดือน เช่น 23/11/2568 / the day first, as 23/11/2568",
  });
}

/** Below such a line stand another period's or office's figures, which would count for the first one's: two tables below each other. */
function otherTitle({ source, line, text }: Aside): ProblemReport {
  const place = { file: source.delivery.name, sheet: source.table.sheet || undefined, line };
  const expected = "ตารางละหนึ่งงวดและหนึ่งหน่วยงาน / a table of one period and one office";
  return describeProblem("TITLE_UNREADABLE", { ...place, expected, found: text.slice(0, 200) });
}

/** Whether a line names another period or office than its table's title. @param bare also without the words before its period */
function isOther({ contract, places }: LoadContext, { title }: Source, text: string, bare = false): boolean {
  const { period, office } = contract;
  const read = period.from === "title" ? titlePeriod(bare ? { ...period, after: [] } : period, [text]) : null;
  if (read && (typeof read === "string" || read.period !== title.period)) return true;
  return office.from === "title" && titleOffices([text], office.after, places, timesOf(title)).some((one) => one !== title.office);
}

const LONGEST_PERIOD = 30;

/** A line of no more than a period needs none of the words that stand before it in a title. */
const isBare = ({ period }: LoadContext["contract"], text: string): boolean =>
  text.length <= LONGEST_PERIOD && !(period.from === "title" && period.is === "survey_day");

/**
 * A title may stand in any column, one that no figure or code comes from as well, and below a sheet's name that says the month. Then only a line
 * without a figure is looked at, and only where good lines come below it: a note at the end puts no figure in doubt.
 */
async function titleAmongData(context: LoadContext, plan: Plan, tables: readonly Source[]): Promise<Aside | undefined> {
  const { session, contract } = context;
  if (contract.events || (contract.period.from !== "title" && contract.period.from !== "sheet")) return undefined;
  const withoutFigure = plan.numbers.map(({ index }): Sql => sql` and ${name("f", `a${index}`)} is null`);
  for (const source of tables) {
    const lines = await session.all<{ line: number; label: string | null }>(
      sql`select line, label from faulty f where source = ${source.index}${join(withoutFigure, "")} and line < (
          select max(line) from decoded where source = ${source.index} and kind = 'data' and problems = '') order by line limit 200`,
    );
    if (!lines.length) continue;
    const whole = source.table.parts.length
      ? await session.all<{ line: number; text: string }>(
          wholeLines(
            source.table,
            lines.map(({ line }) => line),
          ),
        )
      : [];
    for (const { line, label } of lines) {
      const text = whole.find((one) => one.line === line)?.text ?? label ?? "";
      const bare = isBare(contract, text);
      const month = contract.period.from === "sheet" ? findMonth(text, bare ? [] : sheetTitle) : null;
      if (isOther(context, source, text, bare) || (month !== null && month !== source.title.period)) return { source, line, text };
    }
  }
  return undefined;
}
