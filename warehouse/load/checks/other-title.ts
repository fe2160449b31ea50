/** Lines set aside that put a whole file in doubt: a day written month first, and a title of another period or office among the data. */
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import { isMonthFirst } from "../../../connectors/thai/date.js";
import type { Finding, LoadContext, QuarantineRow, Source } from "../delivered.js";
import { titleOffices, titlePeriod } from "../lines/title.js";

/** @param tables of one delivery @returns what to hold it for */
export function doubtsOfLines(context: LoadContext, quarantine: readonly QuarantineRow[], tables: readonly Source[]): Finding[] {
  return [monthFirst(quarantine), otherTitle(context, quarantine, tables)].flatMap((doubt) =>
    doubt ? [{ severity: "hold" as const, ...doubt }] : [],
  );
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
function otherTitle(
  { contract, places }: LoadContext,
  quarantine: readonly QuarantineRow[],
  tables: readonly Source[],
): ProblemReport | undefined {
  const { period, office } = contract;
  const isOther = ({ raw, sheet }: QuarantineRow): boolean => {
    const title = tables.find(({ table }) => (table.sheet || undefined) === sheet)?.title;
    if (!title || !raw) return false;
    const read = period.from === "title" ? titlePeriod(period, [raw]) : null;
    if (read && (typeof read === "string" || read.period !== title.period)) return true;
    return (
      office.from === "title" && titleOffices([raw], office.after, places, `${title.period ?? ""}-01`).some((one) => one !== title.office)
    );
  };
  const row = quarantine.find(isOther);
  if (!row) return undefined;
  const { file, sheet, line } = row;
  const expected = "ตารางละหนึ่งงวดและหนึ่งหน่วยงาน / a table of one period and one office";
  return describeProblem("TITLE_UNREADABLE", { file, sheet, line, expected, found: row.raw?.slice(0, 200) });
}
