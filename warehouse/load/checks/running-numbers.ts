/**
 * Lines' running numbers (`ลำดับ`) that are left out or stand twice: lines may be missing, or came twice. Told and loaded, since a number says
 * nothing of what its line counts. Under each subhead, and on each page, the numbering may begin anew.
 */
import { numbersLines } from "../../../connectors/inspect/running-numbers.js";
import { describeProblem } from "../../../connectors/problem.js";
import { join, literal, sql } from "../../engine/sql.js";
import type { Finding, LoadContext, Source } from "../delivered.js";

const FEWEST = 3;
/** So many of the steps go up by one where a column numbers its lines. */
const LEAST_RUNNING = 0.6;
const MOST_LISTED = 12;

interface Row {
  source: number;
  line: number;
  number: number;
  /** The number that is next above it within its numbering. */
  above: number | null;
  /** The line before which the numbers between the two are left out. */
  at: number | null;
  again: boolean;
}

/** @returns findings by delivery, each once for a table, with the first line of which it holds */
export async function numbersAmiss({ session }: LoadContext, sources: readonly Source[]): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  const numbered = sources.filter(({ table }) => table.headerLines.length > 0 && numbersLines(table.headers[0] ?? ""));
  if (!numbered.length) return found;
  const rows = await session.all<Row>(
    sql`with numbers as (
        select source, line, try_cast(translate(rtrim(label, '.)'), '๐๑๒๓๔๕๖๗๘๙', '0123456789') as integer) as number from decoded
          where kind = 'data' and source in (${join(numbered.map(({ index }) => literal(index)))})
            and regexp_full_match(label, '[0-9๐-๙]{1,9}[.)]?')
            and not exists (select 1 from repeated r where r.source = decoded.source and r.line = decoded.line)
      ), steps as (
        select *, lag(number) over by_line as before, first_value(number) over by_line as first from numbers
          window by_line as (partition by source order by line)
      ), parts as (
        select *, count(*) filter (number = first and before > number and number <> before + 1) over (partition by source order by line) as part
        from steps
      ), running as (
        select source from parts group by source having count(*) >= ${literal(FEWEST)}
          and count(*) filter (number = before + 1) >= ${literal(LEAST_RUNNING)} * count(*) filter (before is not null and not (number = first and before > number))
      ), told as (
        select source, line, number,
          lead(number) over (partition by source, part order by number, line) as above,
          lead(line) over (partition by source, part order by number, line) as at,
          row_number() over (partition by source, part, number order by line) > 1 as again
        from parts where source in (select source from running)
      )
      select * from told where again or above > number + 1 order by source, line`,
  );
  for (const source of numbered) {
    const own = rows.filter((row) => row.source === source.index);
    const { id, name: file } = source.delivery;
    const place = { file, sheet: source.table.sheet || undefined, column: source.table.headers[0]! };
    const gaps = own.flatMap(({ line, number, above, at }) =>
      above !== null && at !== null && above > number + 1 && above - number - 1 > unread(source, line, at)
        ? [{ from: number + 1, to: above - 1, line: at }]
        : [],
    );
    const again = own.filter((row) => row.again);
    const told: Finding[] = [];
    if (gaps.length > 0)
      told.push({
        severity: "warn",
        ...describeProblem("NUMBERS_SKIPPED", {
          ...place,
          line: gaps[0]!.line,
          found: String(gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0)),
          expected: listed(gaps.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))),
        }),
      });
    if (again.length > 0)
      told.push({
        severity: "warn",
        ...describeProblem("NUMBERS_REPEATED", {
          ...place,
          line: again[0]!.line,
          found: String(again.length),
          expected: listed(again.map(({ number }) => String(number))),
        }),
      });
    if (told.length) found.set(id, [...(found.get(id) ?? []), ...told]);
  }
  return found;
}

/** Lines that could not be split stand in quarantine: their numbers are not left out. */
const unread = ({ table }: Source, from: number, until: number): number =>
  table.ragged.filter(({ line }) => line > Math.min(from, until) && line < Math.max(from, until)).length;

const listed = (texts: readonly string[]): string => texts.slice(0, MOST_LISTED).join(", ") + (texts.length > MOST_LISTED ? ", …" : "");
