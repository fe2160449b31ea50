/** Typed columns as lines: a code is found by the number of its spelling, a figure is its value already. */
import { join, literal, name, type Sql, sql } from "../../engine/sql.js";
import type { Figure, Lines } from "./lines.js";
import type { Plan } from "./plan.js";
import type { Doubtful } from "./spelled.js";
import { canonicalText } from "./stage.sql.js";
import { blankMark, spelling } from "./text-lines.sql.js";
import type { Held, TypedGroup, TypedSource } from "./typed-group.js";
import { unitFault } from "./unit.sql.js";

/** The text of a figure: of a decimal with as many noughts at its end as were written. */
const figureText = (held: "count" | "decimal", value: Sql, written: Sql): Sql =>
  held === "count"
    ? sql`${value}::bigint::varchar`
    : sql`case when ${written} = 0 then ${canonicalText(value)} else left(${value}::varchar, length(${value}::varchar) - 4 + ${written}) end`;

/** Texts of a column of a part. Parts trim as little as files do. */
const textOf = (held: Held, at: number | null): Sql => {
  if (held === "absent") return sql`null::varchar`;
  const value = name(`n${at}`);
  if (held === "count" || held === "decimal") return figureText(held, value, name(`w${at}`));
  return sql`nullif(trim(${name(`t${at}`)}), '')`;
};

/** A view of a group's lines: `source`, `line`, `label`, of each column its text, and number or value; `own`, the number of its unit. */
export function createTypedLines({ view, held, sources }: TypedGroup, unit: number | null): Sql {
  const one = ({ source, paths, at, added, first, units }: TypedSource) => {
    const columns = held.flatMap((how, i): Sql[] => {
      const place = at[i]!;
      const text = sql`${textOf(how, place)} as ${name(`a${i}`)}`;
      if (how === "absent") return [text, sql`0::integer as ${name(`s${i}`)}`];
      if (how === "spelling") return [text, sql`(${name(`n${place}`)} + ${literal(added[i]!)})::integer as ${name(`s${i}`)}`];
      if (how === "count") return [text, sql`${name(`n${place}`)} as ${name(`f${i}`)}`];
      if (how === "decimal") return [text, sql`${name(`n${place}`)} as ${name(`f${i}`)}`, sql`${name(`w${place}`)} as ${name(`w${i}`)}`];
      return [text];
    });
    if (unit !== null && held[unit] === "spelling" && units !== null) columns.push(sql`${name(`n${at[unit]!}`)} as own`);
    else columns.push(sql`null::integer as own`);
    return sql`select ${literal(source)}::integer as source, line, ${textOf(first, 0)} as label, ${join(columns)}
      from read_parquet([${join(paths.map(literal))}])`;
  };
  return sql`create or replace temp view ${name(view)} as ${join(sources.map(one), " union all ")}`;
}

/** From numbers of spellings to codes; filled from the map of spellings. */
export function createNumbered(map: string, column: number): Sql {
  return sql`create or replace temp table ${name(`x_${map}`)} as select r.number::integer as number, m.code, m.problem, dense_rank() over (order by m.code nulls last) - 1 as nth
    from spellings_read r join ${name(map)} m on m.spelling = coalesce(nullif(trim(r.spelling), ''), '')
    where r."column" = ${literal(String(column))}`;
}

/** Of a group the lines that may have a problem, told by the numbers of their spellings: nearly all need not be decoded for it. */
export function doubtfulLines(group: TypedGroup, plan: Plan, doubtful: ReadonlyMap<number, Doubtful>): Lines {
  const { held, view, sources } = group;
  const doubts = [...doubtful].flatMap(([index, { map, numbers }]) => {
    if (!numbers.length || (held[index] !== "spelling" && held[index] !== "absent"))
      return [sql`coalesce(${name(`a${index}`)}, '') in (select spelling from ${name(map)} where problem is not null)`];
    // Number 0 is the blank of a column that is not there.
    const own = held[index] === "absent" ? numbers : numbers.filter((number) => number !== 0);
    return own.length ? [sql`${name(`s${index}`)} in (${join(own.map(literal))})`] : [];
  });
  const { unit } = plan;
  if (unit !== null && !(held[unit] === "spelling" && sources.every(({ uncoded }) => !uncoded)))
    doubts.push(unitFault(plan, name(`a${unit}`)));
  // A period of two columns is asked for by both: its lines are decoded.
  const where = plan.period.length > 1 ? sql`true` : doubts.length ? join(doubts, " or ") : sql`false`;
  return { ...typedLines(group), from: sql`(select * from ${name(view)} where ${where}) s` };
}

/** Numbers of the spellings that mean nothing. */
export const unreadNumbers = (map: string): Sql => sql`select number from ${name(`x_${map}`)} where problem is not null`;

export function typedLines({ view, held, known, key }: TypedGroup): Lines {
  // A figure's text is wanted of few lines. Asked for by the view's own column it would be made of every line, which took a tenth of a load.
  const text = (index: number): Sql => {
    const how = held[index]!;
    return how === "count" || how === "decimal" ? figureText(how, name("s", `f${index}`), name("s", `w${index}`)) : name("s", `a${index}`);
  };
  return {
    from: sql`${name(view)} s`,
    ...(known && { known }),
    key: key ? key.at : null,
    text,
    coded(map, indexes) {
      const [index] = indexes;
      if (indexes.length === 1 && (held[index!] === "spelling" || held[index!] === "absent")) {
        const numbered = `x_${map}`;
        return {
          join: sql` join ${name(numbered)} on ${name(numbered)}.number = ${name("s", `s${index}`)}`,
          code: sql`${name(numbered)}.code`,
          problem: sql`${name(numbered)}.problem`,
        };
      }
      return {
        join: sql` left join ${name(map)} on ${name(map)}.spelling = ${spelling(indexes, text)}`,
        code: sql`${name(map)}.code`,
        problem: sql`${name(map)}.problem`,
      };
    },
    figure(number): Figure {
      const { index } = number;
      const how = held[index]!;
      if (how === "absent") return { value: sql`null::decimal(18,4)`, mark: blankMark(number), isValue: sql`false` };
      if (how !== "count" && how !== "decimal") {
        // Held as words, because its rule is more than a plain figure's: every spelling has been read.
        const map = name(`n${index}`);
        return {
          join: sql` left join ${map} on ${map}.spelling = ${text(index)}`,
          value: sql`${map}.value::decimal(18,4)`,
          mark: sql`case when ${text(index)} is null then ${blankMark(number)} else ${map}.mark end`,
          problem: sql`${map}.problem`,
          isValue: sql`false`,
        };
      }
      const value = name("s", `f${index}`);
      const filled = known?.filled(index) ?? false;
      return {
        value,
        mark: filled ? sql`'R'` : sql`case when ${value} is null then ${blankMark(number)} else 'R' end`,
        isValue: number.factor
          ? sql`false`
          : how === "count"
            ? filled
              ? sql`true`
              : sql`${value} is not null`
            : sql`(${filled ? sql`true` : sql`${value} is not null`} and ${name("s", `w${index}`)} = 0)`,
      };
    },
  };
}
