/**
 * Lines that begin as a note does and state figures where a line of data does: the first cell of one was written over (`หมายเหตุ`), it seems.
 * Whose figures they are the line no longer says, so that it is set aside; as a note it would be lost without a word.
 */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import { join, literal, name, type Sql, sql } from "../../engine/sql.js";
import type { Source } from "../delivered.js";
import type { Plan } from "./plan.js";

/** Notes in words, and the mark of a footnote, which may stand before an office too. Lines of shares, differences or other periods, which a contract may name among its notes too, state figures by right. */
const IN_WORDS = /^(?:\*|หมายเหตุ|ที่มา|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจ|ผู้รับรอง|ข้อมูล ณ|notes?|remarks?|sources?)/i;
/** The word and nothing else. */
const ALONE = "^(หมายเหตุ|[Rr]emarks?|[Nn]otes?)[ :：.]*$";

/** What `problems` says of such a line: the first column of its figures. */
const overwritten = (column: number) => `#${column}`;

const wordsOf = ({ nonData }: DatasetContract): string[] => nonData.notes.filter((word) => IN_WORDS.test(word));

/** Whether a contract knows such notes. */
export const hasNotesInWords = (contract: DatasetContract): boolean => wordsOf(contract).length > 0;

/** Rows of lines, such among them set aside: two figures tell, or one behind the bare word. */
export function withNotesAside(contract: DatasetContract, plan: Plan, rows: Sql): Sql {
  const columns = plan.numbers.filter(({ checkOnly, yes }) => !checkOnly && !yes).map(({ index }) => index);
  const words = wordsOf(contract);
  if (!words.length || !columns.length) return rows;
  const states = (index: number) => sql`(${name(`v${index}`)} is not null and regexp_matches(${name(`a${index}`)}, '[0-9๐-๙]'))`;
  const begins = join(
    words.map((word) => sql`starts_with(label, ${word})`),
    " or ",
  );
  const figures = join(
    columns.map((index) => sql`${states(index)}::integer`),
    " + ",
  );
  const is = sql`kind = 'note' and (${begins}) and ${figures} >= case when regexp_matches(label, ${literal(ALONE)}) then 1 else 2 end`;
  const first = join(
    columns.map((index) => sql`when ${states(index)} then ${literal(overwritten(index))}`),
    " ",
  );
  return sql`select * replace (case when ${is} then 'data' else kind end as kind, case when ${is} then case ${first} end else problems end as problems)
    from (${rows})`;
}

/** The reason of a line that was set aside as one; null when it was for another. */
export function noteProblem(plan: Plan, source: Source, row: Readonly<Record<string, string | number | null>>): ProblemReport | null {
  const [, column] = /^#(\d+)$/.exec(String(row.problems)) ?? [];
  if (column === undefined) return null;
  return describeProblem("NOTE_WITH_FIGURES", {
    file: source.delivery.name,
    sheet: source.table.sheet || undefined,
    line: Number(row.line),
    column: source.columns.get(plan.columns[Number(column)]!)?.place ?? plan.columns[Number(column)]!,
    found: String(row[`a${column}`] ?? ""),
  });
}
