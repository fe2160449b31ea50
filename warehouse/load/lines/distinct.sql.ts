/** The different spellings of a column: what the codebook is asked for. */
import { join, literal, name, type Sql, sql } from "../../engine/sql.js";
import type { NumberColumn } from "./plan.js";
import { plain, spelling } from "./text-lines.sql.js";
import type { TypedGroup } from "./typed-group.js";
import { isWords } from "./typed-group.js";

/** Those of a column's figures that need reading. Of typed lines only columns that are held as words have any. */
export function distinctNumbers(numbers: readonly NumberColumn[], typed: readonly TypedGroup[]): Sql {
  const from = (number: NumberColumn, lines: Sql) => {
    const text = name("s", `a${number.index}`);
    return sql`select distinct ${literal(number.index)} as "column", ${text} as spelling from ${lines} s where ${text} is not null and not ${plain(number)}`;
  };
  const words = numbers.flatMap((number) =>
    typed
      .filter(({ held }) => isWords(held[number.index]!))
      .map(
        ({ view }) =>
          sql`select distinct ${literal(number.index)} as "column", ${name("s", `a${number.index}`)} as spelling from ${name(view)} s where ${name("s", `a${number.index}`)} is not null`,
      ),
  );
  return join([...numbers.map((number) => from(number, sql`staged`)), ...words], " union ");
}

/** Those of a coded column, or of several together; a blank is a spelling too. */
export function distinctTexts(indexes: readonly number[], typed: readonly TypedGroup[]): Sql {
  const [index] = indexes;
  const listed = ({ held }: TypedGroup) => indexes.length === 1 && (held[index!] === "spelling" || held[index!] === "absent");
  const asked = [
    sql`select distinct ${spelling(indexes)} as spelling from staged s`,
    ...typed
      .filter((group) => !listed(group))
      .map(({ view }) => sql`select distinct ${spelling(indexes)} as spelling from ${name(view)} s`),
  ];
  if (typed.some(listed))
    asked.push(
      sql`select distinct coalesce(nullif(trim(spelling), ''), '') as spelling from spellings_read where "column" = ${literal(String(index))}`,
    );
  return join(asked, " union ");
}
