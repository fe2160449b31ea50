/** Lines that came as text: every spelling is looked up in its map, plain figures pass untouched. */
import { join, literal, name, type Sql, sql } from "../../engine/sql.js";
import type { Figure, Lines } from "./lines.js";
import type { NumberColumn } from "./plan.js";
import { isCanonical, plainCount, plainDecimal } from "./stage.sql.js";

const text = (index: number): Sql => name("s", `a${index}`);

/** Whether a figure stands in the file as its measure takes it. */
export function plain(number: NumberColumn): Sql {
  if (number.rule.range || number.yes) return sql`false`;
  return number.rule.exact === "count" ? plainCount(text(number.index)) : plainDecimal(text(number.index));
}

/** @param read which columns of figures had spellings that needed reading; the others need no map */
export function textLines(read: ReadonlySet<number>): Lines {
  return {
    from: sql`staged s`,
    text,
    coded(map, indexes) {
      return {
        join: sql` left join ${name(map)} on ${name(map)}.spelling = ${spelling(indexes)}`,
        code: sql`${name(map)}.code`,
        problem: sql`${name(map)}.problem`,
      };
    },
    figure: (number) => figure(number, read.has(number.index)),
  };
}

/** The text a map is asked for: of several columns one after the other. */
export const spelling = (indexes: readonly number[], of: (index: number) => Sql = text): Sql =>
  join(
    indexes.map((index) => sql`coalesce(${of(index)}, '')`),
    " || chr(31) || ",
  );

function figure(number: NumberColumn, read: boolean): Figure {
  const a = text(number.index);
  const n = `n${number.index}`;
  const blank = blankMark(number);
  // Raw text is kept beside the value unless it is, letter for letter, the value.
  const isValue = number.yes || number.factor ? sql`false` : isCanonical(a, number.rule.exact);
  if (!read)
    return {
      value: sql`${a}::decimal(18,4)`,
      mark: sql`case when ${a} is null then ${blank} else 'R' end`,
      isValue,
    };
  const isPlain = plain(number);
  return {
    join: sql` left join ${name(n)} on ${name(n)}.spelling = case when ${isPlain} then null else ${a} end`,
    value: sql`case when ${isPlain} then ${a}::decimal(18,4) else ${name(n, "value")}::decimal(18,4) end`,
    mark: sql`case when ${isPlain} then 'R' when ${a} is null then ${blank} else ${name(n, "mark")} end`,
    problem: sql`${name(n, "problem")}`,
    isValue,
  };
}

/** What a blank cell says: missing, or not collected where the file has no such column. */
export const blankMark = ({ absentIn }: NumberColumn): Sql =>
  absentIn.size ? sql`case when s.source in (${join([...absentIn].map(literal))}) then 'N' else 'M' end` : sql`'M'`;
