/** Good decoded lines as rows of the core table: one row a line, or one a line and event. */
import type { CaseMeasure, DatasetContract, EventRule } from "../../connectors/dataset.js";
import { inlined, join, literal, name, nothing, type Sql, sql } from "../engine/sql.js";
import type { Plan } from "./lines/plan.js";
import type { Shape, ShapeCell } from "./shape.js";

/** Value, mark and raw text of one cell; the text as JSON, null where the cell is blank or `plain`: its text is just the value. */
interface CellSql {
  value: Sql;
  mark: Sql;
  raw: Sql;
  plain: Sql;
}

const rawText = (index: number): Sql => sql`to_json(${name(`a${index}`)})::varchar`;

const day = (index: number): Sql => name(`day${index}`);

function daysBetween(since: Sql, until: Sql, working: boolean): Sql {
  if (!working) return sql`date_diff('day', ${since}, ${until})`;
  return sql`((select ordinal from calendar where calendar.day = ${until}) - (select ordinal from calendar where calendar.day = ${since}))`;
}

function caseCell(of: CaseMeasure, event: EventRule, plan: Plan): CellSql {
  const at = plan.indexOf(event.at);
  const raw = rawText(at);
  if ("amount" in of) return valueCell(plan.indexOf(of.amount));
  if ("days" in of) {
    const days = daysBetween(day(plan.indexOf(of.days.since)), day(at), of.days.working);
    return { value: sql`${days}::decimal(18,4)`, mark: sql`case when ${days} is null then 'M' else 'R' end`, raw, plain: sql`false` };
  }
  if (!of.within) return { value: sql`1::decimal(18,4)`, mark: sql`'R'`, raw, plain: sql`false` };
  const inTime = sql`${daysBetween(day(plan.indexOf(of.within.since)), day(at), of.within.working)} <= ${literal(of.within.days)}`;
  return {
    value: sql`case when ${inTime} then 1::decimal(18,4) end`,
    mark: sql`case when ${inTime} then 'R' else 'A' end`,
    raw,
    plain: sql`false`,
  };
}

function valueCell(index: number): CellSql {
  return { value: name(`v${index}`), mark: name(`k${index}`), raw: name(`j${index}`), plain: name(`p${index}`) };
}

function cellSql(cell: ShapeCell, contract: DatasetContract, plan: Plan): CellSql {
  if (cell.takes.kind === "case") return caseCell(cell.takes.of, contract.events![cell.part]!, plan);
  if (cell.when) return onlyWhen(cell.when, cellSql({ ...cell, when: undefined }, contract, plan));
  if (cell.takes.kind === "one")
    return { value: sql`1::decimal(18,4)`, mark: sql`'R'`, raw: rawText(plan.indexOf(cell.column)), plain: sql`false` };
  return valueCell(plan.indexOf(cell.column));
}

/** A figure that exists only on lines of some codes: on others it does not apply. */
function onlyWhen(when: Record<string, string[]>, as: CellSql): CellSql {
  const applies = join(
    Object.entries(when).map(([dim, codes]) => sql`${name(`d_${dim}`)} in (${join(codes.map(literal))})`),
    " and ",
  );
  return { ...as, value: sql`case when ${applies} then ${as.value} end`, mark: sql`case when ${applies} then ${as.mark} else 'A' end` };
}

const good = sql`kind = 'data' and problems = '' and not exists (select 1 from repeated r where r.source = decoded.source and r.line = decoded.line)`;

/** `fresh`, the rows the deliveries offer, laid down as `fresh_rows`. */
export const createFresh = (rows: Sql): Sql => sql`create or replace temp table fresh_rows as ${rows}`;

/** `fresh` as it stands in `fresh_rows`. */
export const createFreshView: Sql = sql`create or replace temp view fresh as select * from fresh_rows`;

/** `fresh` that is worked out as often as it is asked for; with `taken`, only the slices whose last word its delivery has. */
export const createFreshLater = (rows: Sql, taken: boolean): Sql =>
  inlined(
    sql`create or replace temp view fresh as select * from (${rows}) f${
      taken
        ? sql` where exists (select 1 from taken t where t.delivery::integer = f.delivery and t.office = f.office and t.scope = f.scope)`
        : nothing
    }`,
  );

/** The rows that good decoded lines make. */
export function freshRows(contract: DatasetContract, shape: Shape, plan: Plan, anyRepeated: boolean): Sql {
  const parts = Array.from({ length: shape.parts }, (_, part) => {
    const event = contract.events?.[part];
    const cells = shape.cells.filter((cell) => cell.part === part).map((cell) => ({ cell, as: cellSql(cell, contract, plan) }));
    const own = new Map(cells.map(({ cell, as }) => [cell.id, as]));
    const values = shape.cells.map((cell) => sql`${own.get(cell.id)?.value ?? sql`null::decimal(18,4)`} as ${name(cell.id)}`);
    const allReported = join(
      cells.map(({ as }) => sql`${as.mark} = 'R'`),
      " and ",
    );
    const marks = sql`case when ${allReported} then null else concat_ws(',', ${join(cells.map(({ as }) => as.mark))}) end as marks`;
    const allPlain = join(
      cells.map(({ as }) => as.plain),
      " and ",
    );
    const raw = ({ as }: (typeof cells)[number]) => sql`coalesce(${as.raw}, 'null')`;
    const raws = sql`case when ${allPlain} then null else '[' || ${join(cells.map(raw), " || ',' || ")} || ']' end as raws`;
    const dims = shape.dims.map((dim) => sql`${name(`d_${dim}`)} as ${name(dim)}`);
    const period = event ? sql`strftime(${day(plan.indexOf(event.at))}, '%Y-%m')` : sql`period`;
    const scope = event ? sql`'FY' || fiscal_year` : sql`period`;
    const when = Object.entries(event?.when ?? {}).map(([dim, codes]) => sql` and ${name(`d_${dim}`)} in (${join(codes.map(literal))})`);
    const happened = event
      ? sql` and ${day(plan.indexOf(event.at))} is not null and ${period} between covers_from and covers_until${join(when, "")}`
      : nothing;
    return sql`select delivery, nullif(sheet, '') as sheet, line, ${literal(part)}::smallint as part, ${scope} as scope,
      ${period} as period, ${event ? sql`null::date` : sql`observed_on`} as observed_on, office, district, ordered, ${join([...dims, ...values])}, ${marks}, ${raws}
      from decoded where ${anyRepeated ? good : sql`kind = 'data' and problems = ''`}${happened}`;
  });
  return join(parts, " union all ");
}

/** Lines that repeat the key of an earlier line of their delivery; `first` is that line. */
export const createRepeated = (shape: Shape, from: Sql): Sql =>
  createSaidAgain([name("delivery"), ...keyNames(shape)], sql`(select * from ${from} where kind = 'data' and problems = '')`);

/**
 * Of case lists whose lines are numbered: those that say an earlier line once more, its number with it.
 * @param sources tables whose first column is the running number
 */
export function createPastedTwice(columns: number, sources: readonly number[]): Sql {
  const own = [name("delivery"), name("label"), ...Array.from({ length: columns }, (_, i) => name(`a${i}`))];
  return createSaidAgain(
    own,
    sql`(select source, line, ${join(own)} from decoded where kind = 'data' and problems = ''
    and source in (${join(sources.map(literal))}) and regexp_full_match(label, '[0-9๐-๙]{1,4}'))`,
  );
}

/** `repeated`: lines that say in these columns what an earlier one says, of the same table or of one before it. */
function createSaidAgain(columns: readonly Sql[], from: Sql): Sql {
  const place = sql`(source::bigint * 4294967296 + line)`;
  return sql`create or replace temp table repeated as
    select d.source, d.line, (k.place % 4294967296)::integer as "first" from ${from} d
    join (select ${join(columns)}, min(${place}) as place from ${from} n group by all having count(*) > 1) k
      on ${join(
        columns.map((column) => sql`d.${column} is not distinct from k.${column}`),
        " and ",
      )}
    where d.source::bigint * 4294967296 + d.line > k.place`;
}

export const createNoneRepeated: Sql = sql`create or replace temp table repeated (source integer, line integer, "first" integer)`;

const keyHash = (shape: Shape): Sql => sql`hash(delivery, ${join(keyNames(shape))})`;

export const createTwice: Sql = sql`create or replace temp table twice (hash ubigint)`;

/** Hashes of keys that stand more than once, of some periods: no more keys than theirs are held in memory. */
export function findTwice(shape: Shape, periods: readonly string[] | null): Sql {
  const some = periods ? sql` and period in ${periods}` : nothing;
  return sql`insert into twice select ${keyHash(shape)} as hash from decoded where kind = 'data' and problems = ''${some} group by hash having count(*) > 1`;
}

/** Lines whose key's hash stands more than once: few, and looked at exactly. */
export function createSuspects(shape: Shape): Sql {
  return sql`create or replace temp table suspects as select source, line, delivery, kind, problems, ${join(keyNames(shape))}
    from decoded where kind = 'data' and problems = '' and ${keyHash(shape)} in (select hash from twice)`;
}

/** What makes a line one: its unit (a village code) where it has one, else all its dimensions. */
const keyNames = (shape: Shape): Sql[] => [
  name("office"),
  name("period"),
  ...(shape.dims.includes("unit") ? [name("d_unit")] : [name("district"), ...shape.dims.map((dim) => name(`d_${dim}`))]),
];
