/**
 * Lines into typed rows, set-based: every column joins its map of decoded spellings, plain figures pass untouched.
 * The result, `decoded`, has one row a line: kind (data, total, note), places, period, dimensions, one value, mark and text per cell (and the
 * text as JSON where it is not just the value), and `problems`, the numbers of the columns that could not be read.
 */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { inlined, join, literal, name, nothing, type Sql, sql } from "../../engine/sql.js";
import { withCasesAside } from "../checks/case-dates.js";
import { anySetAside, withUnbalancedAside } from "../checks/checks.js";
import type { Lines } from "./lines.js";
import { hasNotesInWords, withNotesAside } from "./notes-aside.js";
import { withPlacesAside } from "./out-of-time.js";
import type { NumberColumn, Plan } from "./plan.js";
import type { Doubtful } from "./spelled.js";
import type { TypedGroup } from "./typed-group.js";
import { doubtfulLines, typedLines } from "./typed-lines.sql.js";
import { unitFault } from "./unit.sql.js";

const startsWithAny = (words: readonly string[]): Sql =>
  words.length
    ? sql`coalesce(${join(
        words.map((word) => sql`starts_with(s.label, ${word})`),
        " or ",
      )}, false)`
    : sql`false`;

/** The rows of lines, however these are held: always the same columns in the same order. */
const decodedLines = (contract: DatasetContract, plan: Plan, lines: Lines): Sql =>
  withCasesAside(contract, plan, withUnbalancedAside(contract, plan, withPlacesAside(plan, notesAside(contract, plan, lines))));

/** Where no line begins as a note does there is none to be looked at. */
const notesAside = (contract: DatasetContract, plan: Plan, lines: Lines): Sql => {
  const rows = readLines(contract, plan, lines);
  return lines.known?.plainLabels ? rows : withNotesAside(contract, plan, rows);
};

function readLines(contract: DatasetContract, plan: Plan, lines: Lines): Sql {
  const { text } = lines;
  const columns: Sql[] = [sql`s.source`, sql`t.delivery::integer as delivery`, sql`t.sheet`, sql`s.line`];
  const joins: Sql[] = [];
  const problems: { is: Sql; said: Sql }[] = [];
  const { known } = lines;
  const totals: Sql[] = known?.plainLabels ? [] : [startsWithAny(contract.nonData.totals)];
  const notes = known?.plainLabels ? nothing : sql`when ${startsWithAny(contract.nonData.notes)} then 'note' `;

  const problem = (index: number, is: Sql) => {
    if (!known?.readable(index)) problems.push({ is, said: sql`case when ${is} then ${literal(`${index}`)} end` });
  };
  const total = (map: string, code: Sql) => {
    if (!known?.withoutTotal(map)) totals.push(isTotal(code));
  };
  const coded = (map: string, indexes: readonly number[]): Sql => {
    const found = lines.coded(map, indexes);
    joins.push(found.join);
    problem(indexes[0]!, sql`${found.problem} is not null`);
    return found.code;
  };

  const office = plan.office === null ? sql`t.office` : coded("m_office", [plan.office]);
  if (plan.office !== null) total("m_office", office);
  columns.push(sql`${office} as office`);
  if (plan.district === "office") {
    joins.push(sql` left join m_office_district on m_office_district.office = ${office}`);
    columns.push(sql`m_office_district.district as district`);
  } else if (plan.district !== null) {
    const district = coded("m_district", [plan.district]);
    columns.push(sql`${district} as district`);
    total("m_district", district);
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
      problem(dim.index, unitFault(contract, text(dim.index)));
      continue;
    }
    const code = coded(`m_${dim.id}`, [dim.index]);
    columns.push(sql`${code} as ${name(`d_${dim.id}`)}`);
    total(`m_${dim.id}`, code);
  }

  for (const day of plan.days) columns.push(sql`${coded(`m_day${day}`, [day])}::date as ${name(`day${day}`)}`);

  for (const number of plan.numbers) {
    const { index } = number;
    const figure = lines.figure(number);
    if (figure.join) joins.push(figure.join);
    if (figure.problem && !number.checkOnly) problem(index, sql`${figure.problem} is not null`);
    const factor = factorOf(number);
    const value = factor ? sql`try_cast((${figure.value})::decimal(30,4) * ${factor} as decimal(18,4))` : figure.value;
    // Read well, and yet more than can be kept: no line is set down without its figure.
    if (number.scales) problems.push(beyond(index, sql`${figure.value} is not null and ${value} is null`));
    const isValue = number.scales
      ? sql`(${figure.isValue} and s.source not in (${join([...number.scales.keys()].map(literal))}))`
      : figure.isValue;
    columns.push(
      sql`${value} as ${name(`v${index}`)}`,
      sql`${figure.mark} as ${name(`k${index}`)}`,
      sql`${isValue} as ${name(`p${index}`)}`,
      // Here, where it is made of few lines: above the union of all lines the text of every one would be made first.
      sql`case when not ${isValue} then to_json(${text(index)})::varchar end as ${name(`j${index}`)}`,
    );
  }
  for (let i = 0; i < plan.columns.length; i++) columns.push(sql`${text(i)} as ${name(`a${i}`)}`);
  columns.push(
    notes === nothing && !totals.length
      ? sql`'data' as kind`
      : sql`case ${notes}${totals.length ? sql`when ${join(totals, " or ")} then 'total' ` : nothing}else 'data' end as kind`,
    problems.length
      ? sql`case when ${join(
          problems.map(({ is }) => is),
          " or ",
        )} then concat_ws(',', ${join(problems.map(({ said }) => said))}) else '' end as problems`
      : sql`'' as problems`,
    sql`s.label as label`,
    sql`${lines.key ?? sql`null::bigint`} as key_place`,
  );
  return sql`select ${join(columns)} from ${lines.from} join titles t on t.source::integer = s.source${join(joins, "")}`;
}

const beyond = (index: number, is: Sql) => ({ is, said: sql`case when ${is} then ${literal(`${index}`)} end` });

/** What a column's figures are multiplied by: the contract's factor, or what the table's own header states. */
function factorOf({ factor, scales }: NumberColumn): Sql | null {
  const usual = sql`${literal(factor ?? "1")}::decimal(18,4)`;
  if (!scales) return factor ? usual : null;
  const stated = [...scales].map(([source, by]) => sql`when ${literal(source)} then ${literal(by)}::decimal(18,4)`);
  return sql`case s.source ${join(stated, " ")} else ${usual} end`;
}

/** The lines that came as text, decoded once. */
export const createDecodedText = (contract: DatasetContract, plan: Plan, lines: Lines): Sql =>
  sql`create or replace temp table decoded_text as ${decodedLines(contract, plan, lines)}`;

/**
 * `decoded`: all lines but those of the tables that are held. Typed lines are decoded as often as they are asked for, which costs less than
 * to lay them down: only the columns that are asked for are read.
 */
export function createDecoded(contract: DatasetContract, plan: Plan, typed: readonly TypedGroup[], held: readonly number[]): Sql {
  const without = (of: Sql) => (held.length ? sql` where ${of} not in (${join(held.map(literal))})` : nothing);
  const groups = typed
    .map((group) => ({ ...group, sources: group.sources.filter(({ source }) => !held.includes(source)) }))
    .filter(({ sources }) => sources.length)
    .map((group) => sql`select * from (${decodedLines(contract, plan, typedLines(group))})${without(sql`source`)}`);
  return inlined(
    sql`create or replace temp view decoded as ${join([sql`select * from decoded_text${without(sql`source`)}`, ...groups], " union all ")}`,
  );
}

/** `faulty`: the lines with a problem, whole. */
export function createFaulty(
  contract: DatasetContract,
  plan: Plan,
  typed: readonly TypedGroup[],
  doubtful: ReadonlyMap<number, Doubtful>,
): Sql {
  const bad = sql` where kind = 'data' and problems <> ''`;
  // A line that is set aside for its sum, its dates or its place's cannot be told by its spellings.
  const ofPlaces = (plan.outOfTime?.length ?? 0) > 0;
  const readWhole = plan.numbers.some(({ scales }) => scales) || anySetAside(contract) || contract.events !== undefined || ofPlaces;
  const mayHoldNotes = (group: TypedGroup) => !group.known?.plainLabels && hasNotesInWords(contract);
  const linesOf = (group: TypedGroup) => (readWhole || mayHoldNotes(group) ? typedLines(group) : doubtfulLines(group, plan, doubtful));
  const groups = typed.map((group) => sql`select * from (${decodedLines(contract, plan, linesOf(group))})${bad}`);
  return sql`create or replace temp table faulty as ${join([sql`select * from decoded_text${bad}`, ...groups], " union all ")}`;
}

/**
 * How many lines of each kind a delivery has, by the report they belong to: most questions about a load are answered by this.
 * `told`: how many keys were told apart by their `places`.
 */
export const createTally = (places: number | null): Sql => {
  const told = places === null ? sql`0` : sql`coalesce(bit_count(bitstring_agg(key_place, 0, ${literal(places - 1)})), 0)`;
  return sql`create or replace temp table tally as
    select source, delivery, kind, problems <> '' as bad, office, period, count(*) as lines, min(line) as "first", ${told} as told from decoded group by all`;
};

const isTotal = (code: Sql): Sql => sql`coalesce(${code} = 'TOTAL', false)`;
