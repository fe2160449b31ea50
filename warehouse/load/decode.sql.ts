/**
 * Staged text into typed rows, set-based: every column joins its map of decoded spellings, plain numbers pass untouched.
 * The result, `decoded`, holds one row a line: kind (data, total, note), places, period, dimensions, one value, mark and text per cell,
 * and `problems`, the numbers of the columns that could not be read.
 */
import type { DatasetContract } from "../../connectors/dataset.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";
import type { NumberColumn, Plan } from "./plan.js";
import { plainCount, plainDecimal } from "./stage.sql.js";

const text = (index: number): Sql => name("s", `a${index}`);

/** Whether a figure stands in the file as we would write it. */
export function plain(number: NumberColumn): Sql {
  if (number.rule.range || number.yes) return sql`false`;
  return number.rule.exact === "count" ? plainCount(text(number.index)) : plainDecimal(text(number.index));
}

/** Spellings of a column's figures that need reading, each once. */
export function distinctNumbers(numbers: readonly NumberColumn[]): Sql {
  return join(
    numbers.map(
      (number) =>
        sql`select distinct ${literal(number.index)} as "column", ${text(number.index)} as spelling from staged s where ${text(number.index)} is not null and not ${plain(number)}`,
    ),
    " union all ",
  );
}

/** Distinct spellings of a coded column; a blank is a spelling too. */
export function distinctTexts(indexes: readonly number[]): Sql {
  const spelling = indexes.length === 1 ? sql`coalesce(${text(indexes[0]!)}, '')` : pairText(indexes);
  return sql`select distinct ${spelling} as spelling from staged s`;
}

const pairText = (indexes: readonly number[]): Sql =>
  join(
    indexes.map((index) => sql`coalesce(${text(index)}, '')`),
    " || chr(31) || ",
  );

const startsWithAny = (words: readonly string[]): Sql =>
  words.length
    ? sql`coalesce(${join(
        words.map((word) => sql`starts_with(s.label, ${word})`),
        " or ",
      )}, false)`
    : sql`false`;

/** Builds `decoded`. `read` says which number columns had spellings that needed reading (the others need no join). */
export function createDecoded(contract: DatasetContract, plan: Plan, read: ReadonlySet<number>): Sql {
  const columns: Sql[] = [sql`s.source`, sql`t.delivery::integer as delivery`, sql`t.sheet`, sql`s.line`];
  const joins: Sql[] = [];
  const problems: Sql[] = [];
  const totals: Sql[] = [startsWithAny(contract.nonData.totals)];
  const optional = contract.nonData.notes;

  const coded = (map: string, indexes: readonly number[]): Sql => {
    const key = indexes.length === 1 ? sql`coalesce(${text(indexes[0]!)}, '')` : pairText(indexes);
    joins.push(sql` left join ${name(map)} on ${name(map)}.spelling = ${key}`);
    problems.push(sql`case when ${name(map)}.problem is not null then ${literal(`${indexes[0]}`)} end`);
    return sql`${name(map)}.code`;
  };

  const office = plan.office === null ? sql`t.office` : coded("m_office", [plan.office]);
  if (plan.office !== null) totals.push(sql`coalesce(m_office.code = 'TOTAL', false)`);
  columns.push(sql`${office} as office`);
  if (plan.district === "office") {
    joins.push(sql` left join m_office_district on m_office_district.office = ${office}`);
    columns.push(sql`m_office_district.district as district`);
  } else if (plan.district !== null) {
    columns.push(sql`${coded("m_district", [plan.district])} as district`);
    totals.push(sql`coalesce(m_district.code = 'TOTAL', false)`);
  } else columns.push(sql`null::varchar as district`);

  const period = plan.period.length ? coded("m_period", plan.period) : sql`t.period`;
  columns.push(
    sql`${period} as period`,
    sql`t.observed_on::date as observed_on`,
    sql`t.fiscal_year`,
    sql`t.covers_from`,
    sql`t.covers_until`,
  );
  columns.push(plan.ordered === null ? sql`null::varchar as ordered` : sql`${text(plan.ordered)} as ordered`);

  for (const dim of plan.dims) {
    if (dim.id === "unit") {
      columns.push(sql`${text(dim.index)} as ${name("d_unit")}`);
      problems.push(sql`case when ${text(dim.index)} is null then ${literal(`${dim.index}`)} end`);
      continue;
    }
    const map = `m_${dim.id}`;
    columns.push(sql`${coded(map, [dim.index])} as ${name(`d_${dim.id}`)}`);
    totals.push(sql`coalesce(${name(map)}.code = 'TOTAL', false)`);
  }

  for (const day of plan.days) {
    const map = `m_day${day}`;
    joins.push(sql` left join ${name(map)} on ${name(map)}.spelling = coalesce(${text(day)}, '')`);
    columns.push(sql`${name(map)}.code::date as ${name(`day${day}`)}`);
    problems.push(sql`case when ${name(map)}.problem is not null then ${literal(`${day}`)} end`);
  }

  for (const number of plan.numbers) {
    const a = text(number.index);
    const n = `n${number.index}`;
    const isPlain = plain(number);
    const blank = number.absentIn.size ? sql`case when s.source in ${[...number.absentIn]} then 'N' else 'M' end` : sql`'M'`;
    const factor = number.factor ? sql` * ${literal(number.factor)}::decimal(18,4)` : sql``;
    if (read.has(number.index)) {
      joins.push(sql` left join ${name(n)} on ${name(n)}.spelling = case when ${isPlain} then null else ${a} end`);
      columns.push(
        sql`try_cast(case when ${isPlain} then ${a}::decimal(18,4) else ${name(n, "value")}::decimal(18,4) end${factor} as decimal(18,4)) as ${name(`v${number.index}`)}`,
        sql`case when ${isPlain} then 'R' when ${a} is null then ${blank} else ${name(n, "mark")} end as ${name(`k${number.index}`)}`,
      );
      if (!number.checkOnly) problems.push(sql`case when ${name(n, "problem")} is not null then ${literal(`${number.index}`)} end`);
    } else {
      columns.push(
        sql`try_cast(${a}::decimal(18,4)${factor} as decimal(18,4)) as ${name(`v${number.index}`)}`,
        sql`case when ${a} is null then ${blank} else 'R' end as ${name(`k${number.index}`)}`,
      );
    }
    // Raw text is kept beside the value unless it is, letter for letter, the value.
    columns.push(sql`${number.yes ? sql`false` : plainCount(a)} as ${name(`p${number.index}`)}`);
  }
  for (let i = 0; i < plan.columns.length; i++) columns.push(sql`${text(i)} as ${name(`a${i}`)}`);
  columns.push(
    sql`case when ${startsWithAny(optional)} then 'note' when ${join(totals, " or ")} then 'total' else 'data' end as kind`,
    problems.length ? sql`concat_ws(',', ${join(problems)}) as problems` : sql`'' as problems`,
    sql`s.label as label`,
  );
  return sql`create or replace temp table decoded as select ${join(columns)} from staged s join titles t on t.source::integer = s.source${join(joins, "")}`;
}
