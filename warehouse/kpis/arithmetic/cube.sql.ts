/** The monthly mart as a cube, as it was believed at one data version. */

import { dayInBangkok } from "../../../connectors/clock.js";
import type { DatasetContract } from "../../../connectors/dataset.js";
import { daysOf, fiscalYearOf, lastMonth, type Month, type Period } from "../../../connectors/period.js";
import type { Session } from "../../engine/duckdb/session.js";
import { inlined, join, literal, name, nothing, type Sql, sql } from "../../engine/sql.js";
import type { Term } from "../kpi.js";
import { Cube, type Defined, datasetOf, type Figure, measureOf, type PackedFigures, type Report } from "./cube.js";
import { columnEnd, rowEnd } from "./packed-text.js";
import type { Reach } from "./reach.js";
import { readSingleValues } from "./single-values.sql.js";

export { columnEnd, rowEnd } from "./packed-text.js";

/** Which figures of a measure (`dataset.measure`) are wanted: those of periods that end within these months, both included. */
export interface Wanted {
  measure: string;
  from: Month;
  to: Month;
  /** What the single cases have is wanted too, for a median. */
  singly?: boolean;
  /** The dimension values that a term takes of it and not of others. */
  where?: Term["where"];
}

/** All that is wanted of one measure. */
interface Span extends Omit<Wanted, "where"> {
  wheres: NonNullable<Term["where"]>[];
}

/**
 * How a cube is read for a refresh, which asks for its figures by place alone. `of changes`: it is told how far the data go, and reports of the
 * periods wanted are all that come beside it; `of all`: reports come whole, and say it themselves.
 */
export type ForRefresh = "of changes" | "of all";

/** How far the data went before a version, and how far they go with it. */
export interface Reached {
  before: Reach;
  now: Reach;
}

/**
 * @param wanted several spans of one measure are read as one
 * @param refresh figures are put together over the dimension values that no term tells apart; without it they come as they are
 */
export async function readCube(
  session: Session,
  defined: Defined,
  wanted: readonly Wanted[],
  version: number,
  refresh: ForRefresh | null = null,
): Promise<Cube> {
  const { cube, singles } = await beginCube(session, defined, wanted, version, refresh);
  await singles;
  return cube;
}

/**
 * The same, without waiting for the single cases that medians are found in.
 * @returns the cube, and what ends when it holds them too
 */
export async function beginCube(
  session: Session,
  defined: Defined,
  wanted: readonly Wanted[],
  version: number,
  refresh: ForRefresh | null,
): Promise<{ cube: Cube; singles: Promise<void>; reached: Reached | null }> {
  const { contracts, province, rules } = defined;
  const spans = spansOf(wanted);
  const all = [...spans.values()];
  const ofChanges = refresh === "of changes";
  const kinds = kindsOf(all, contracts);
  const parts = [packedReports([...new Set(all.map(datasetOf))], version, ofChanges && kinds.length ? kinds : null)];
  if (all.length) parts.push(packed(kinds, version, refresh !== null));
  if (ofChanges) parts.push(packedReach(version));
  // All are handed over by one statement, since it takes the engine as long to begin one as to read the reports.
  const packs = await session.all<PackedRow>(inlined(join(parts, " union all ")));
  // The engine goes on with the cases while the figures are taken apart here.
  const values = readSingleValues(
    session,
    contracts,
    all.filter((span) => span.singly),
    version,
  );
  values.catch(() => undefined);
  const reached = ofChanges ? reachedIn(packs) : null;
  const cube = new Cube(contracts, province, [], reportsIn(packs), reached?.now ?? null, rules?.rating.reach);
  cube.addPacked(figuresIn(packs, spans));
  const singles = values.then((cases) => cube.addSingles(cases));
  singles.catch(() => undefined);
  return { cube, singles, reached };
}

/** Whether a cube that was read for some figures holds more of them too. */
export function holdsThese(read: readonly Wanted[], more: readonly Wanted[]): boolean {
  if (!more.length) return true;
  const spans = spansOf(read);
  return more.every(({ measure, from, to, singly, where }) => {
    const span = spans.get(measure);
    if (!span || from < span.from || to > span.to || (singly && !span.singly)) return false;
    return !where || span.wheres.some((one) => JSON.stringify(one) === JSON.stringify(where));
  });
}

/** All that is wanted, by measure. */
function spansOf(wanted: readonly Wanted[]): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const { measure, from, to, singly, where } of wanted) {
    const known = spans.get(measure);
    const wheres = known?.wheres ?? [];
    if (where && !wheres.some((one) => JSON.stringify(one) === JSON.stringify(where))) wheres.push(where);
    spans.set(measure, {
      measure,
      from: known && known.from < from ? known.from : from,
      to: known && known.to > to ? known.to : to,
      singly: singly || known?.singly,
      wheres,
    });
  }
  return spans;
}

/** Those of the spans: a measure that nobody asked for is left out. */
function figuresIn(packs: readonly PackedRow[], spans: ReadonlyMap<string, Span>): PackedFigures[] {
  return packs.flatMap((pack) => {
    const span = pack.is === "figures" ? spans.get(pack.measure!) : undefined;
    if (!span) return [];
    const end = lastMonth(pack.of);
    if (end < span.from || end > span.to) return [];
    return [{ measure: span.measure, period: pack.of, unpacked: () => unpack(span.measure, pack) }];
  });
}

/** The months that any of the measures is asked for. */
const monthsOfAll = (spans: readonly Span[]): Months => ({
  from: spans.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
  to: spans.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
});

type Months = Pick<Wanted, "from" | "to">;

/** Months within such months. */
const monthsWithin = (period: Sql, { from, to }: Months): Sql => sql`${period} between ${from} and ${to}`;

/** A fiscal year's own periods that may end within such months: only the year is looked at. */
const yearsWithin = (period: Sql, { from, to }: Months): Sql =>
  sql`${period} >= ${`FY${fiscalYearOf(from)}`} and ${period} < ${`FY${fiscalYearOf(to) + 1}`}`;

/** All figures of one measure and period, all reports of one dataset, or how far a dataset reaches. */
interface PackedRow {
  is: "figures" | "reports" | "reach";
  /** `dataset.measure`, of figures. */
  measure: string | null;
  /** The figures' period; else the dataset. */
  of: string;
  texts: string;
}

/** Spans of one kind of dataset, and which periods of it are looked at. */
interface Kind {
  spans: readonly Span[];
  datasets: readonly string[];
  /** All datasets of the kind. */
  all: readonly string[];
  within: Sql;
}

/**
 * Months lie apart from quarters and years, and figures that are carried on are of the latter: each kind is asked for by its own span, since the
 * engine passes over what lies outside one span, not outside either of two.
 */
function kindsOf(spans: readonly Span[], contracts: ReadonlyMap<string, DatasetContract>): Kind[] {
  const isMonthly = (id: string) => contracts.get(id)!.due.every === "month";
  return [
    { isOwn: isMonthly, within: monthsWithin },
    { isOwn: (id: string) => !isMonthly(id), within: yearsWithin },
  ].flatMap(({ isOwn, within }) => {
    const own = spans.filter((span) => isOwn(datasetOf(span)));
    if (!own.length) return [];
    const datasets = [...new Set(own.map(datasetOf))];
    return [{ spans: own, datasets, all: [...contracts.keys()].filter(isOwn), within: within(sql`period`, monthsOfAll(own)) }];
  });
}

/** The figures of a measure and period come as one text: handing so many small values over one by one costs five times as much. */
function packed(kinds: readonly Kind[], version: number, folded: boolean): Sql {
  const figures = kinds.map((kind) => standing(kind, version, folded));
  const columns = [
    sql`office`,
    sql`coalesce(district, '')`,
    sql`dims`,
    // The engine writes eighteen digits many times as quickly as thirty-eight.
    sql`replace(coalesce(try_cast(value as decimal(18, 4))::varchar, value::varchar, ''), '.', '')`,
    // Most figures have nothing else to say, and what is null is left out.
    sql`case when missing > 0 or not_collected > 0 or provisional or observed_on is not null
      then concat_ws(${columnEnd}, missing, not_collected, provisional::integer, coalesce(observed_on::varchar, '')) end`,
  ];
  return sql`select 'figures' as "is", dataset || '.' || measure as measure, period as "of", string_agg(concat_ws(${columnEnd}, ${join(columns)}), ${rowEnd}) as texts
    from (${join(figures, " union all ")}) group by all`;
}

/** The datasets asked for, by those that are not where these are fewer: to look for many names takes the engine as long as to sum up what has them. */
function ofDatasets(asked: readonly string[], all: readonly string[]): Sql {
  const others = all.filter((id) => !asked.includes(id));
  if (others.length >= asked.length) return sql` and dataset in ${[...asked]}`;
  return others.length ? sql` and dataset not in ${others}` : nothing;
}

/** Of the periods and datasets in question. That every measure is wanted, and of these months, is looked at when its figures are here. */
function standing({ spans, datasets, all, within }: Kind, version: number, folded: boolean): Sql {
  const from = sql`from (select *, ';' || dims || ';' as marked from mart.month)
    where recorded_from <= ${version} and recorded_to > ${version} and ${within}${ofDatasets(datasets, all)}`;
  if (!folded)
    return sql`select dataset, measure, period, office, district, dims, value, missing, not_collected, provisional, observed_on ${from}
      and measure in ${[...new Set(spans.map(measureOf))]}`;
  // Nearly all measures of these datasets are wanted: to look for each of their names takes longer than to hand the others over.
  return sql`select dataset, measure, period, office, district, any_value(dims) as dims, sum(value) as value, sum(missing)::integer as missing,
    sum(not_collected)::integer as not_collected, bool_or(provisional) as provisional, max(observed_on) as observed_on,
    ${toldApart(spans)} as told_apart ${from} group by all`;
}

/** A number that is the same for all dimension values of a measure that every term takes, or leaves, together. */
function toldApart(spans: readonly Span[]): Sql {
  const told = spans.filter(({ wheres }) => wheres.length);
  if (!told.length) return sql`0`;
  const ofMeasure = (span: Span) => {
    const bits = span.wheres.map((where, i) => sql`${taken(where)}::integer * ${literal(2 ** i)}`);
    return sql`when ${measureOf(span)} then ${join(bits, " + ")}`;
  };
  const ofDataset = [...new Set(told.map(datasetOf))].map((id) => {
    const own = told.filter((span) => datasetOf(span) === id).map(ofMeasure);
    return sql`when ${id} then case measure ${join(own, " ")} else 0 end`;
  });
  return sql`case dataset ${join(ofDataset, " ")} else 0 end`;
}

/** Whether a term of this filter takes a figure, as {@link Cube} looks for it. */
const taken = (where: NonNullable<Term["where"]>): Sql => {
  const dims = Object.entries(where).map(
    ([dim, codes]) =>
      sql`(${join(
        codes.map((code) => sql`contains(marked, ${`;${dim}=${code};`})`),
        " or ",
      )})`,
  );
  return sql`(${join(dims, " and ")})`;
};

function unpack(measure: string, { of: period, texts }: PackedRow): Figure[] {
  return texts.split(rowEnd).map((text) => {
    const [office = "", district = "", dims = "", value = "", missing, notCollected, provisional, observedOn] = text.split(columnEnd);
    return {
      measure,
      period,
      office,
      district: district || null,
      dims,
      value: value === "" ? null : BigInt(value),
      missing: Number(missing ?? 0),
      notCollected: Number(notCollected ?? 0),
      provisional: provisional === "1",
      observedOn: observedOn || null,
    };
  });
}

/** All standing reports, each with the day it first arrived. */
export async function readReports(session: Session, datasets: readonly string[], version: number): Promise<Report[]> {
  return reportsIn(await session.all<PackedRow>(inlined(packedReports(datasets, version, null))));
}

/** @param kinds those of whose periods they are; null: of all periods */
function packedReports(datasets: readonly string[], version: number, kinds: readonly Kind[] | null): Sql {
  // Other datasets' reports of these periods are fewer than the engine reads while it looks for many names.
  const among = kinds
    ? sql`(${join(
        kinds.map(({ within }) => within),
        " or ",
      )})`
    : sql`dataset in ${[...datasets]}`;
  const reports = sql`select dataset, office, period, min(arrived_at) as arrived, arg_min(absent_at, arrived_at) as absent,
      max(received_at) filter (recorded_to > ${version}) as received, max(damaged) filter (recorded_to > ${version}) as damaged
    from core.report where recorded_from <= ${version} and ${among} group by all
    having count(*) filter (recorded_to > ${version}) > 0`;
  const columns = join(
    ["office", "period", "arrived", "absent", "received", "damaged"].map((column) => sql`coalesce(${name(column)}::varchar, '')`),
  );
  return sql`select 'reports' as "is", null as measure, dataset as "of", string_agg(concat_ws(${columnEnd}, ${columns}), ${rowEnd} order by office, period) as texts
    from (${reports}) group by dataset`;
}

function reportsIn(packs: readonly PackedRow[]): Report[] {
  // Many come together: a moment's day is worked out once.
  const days = new Map<string, string>();
  const dayOf = (moment: string) => {
    const day = days.get(moment) ?? dayInBangkok(new Date(moment));
    days.set(moment, day);
    return day;
  };
  const ofReports = packs.filter(({ is }) => is === "reports").sort((a, b) => (a.of < b.of ? -1 : 1));
  return ofReports.flatMap(({ of: dataset, texts }) =>
    texts.split(rowEnd).map((text) => {
      const [office = "", period = "", arrived = "", absent = "", receivedAt = "", damaged = ""] = text.split(columnEnd);
      return {
        dataset,
        office,
        period,
        arrivedOn: dayOf(arrived),
        absentOn: absent ? dayOf(absent) : null,
        receivedAt,
        damaged: Number(damaged),
      };
    }),
  );
}

/** The last periods of each rhythm that reports of each dataset reached, before a version and with it. */
function packedReach(version: number): Sql {
  // Of one rhythm (Q or H stands at the eighth sign, of months and years nothing) periods stand in the order of their text.
  const last = (which: Sql) => sql`coalesce(max(period) filter (${which}), '')`;
  return sql`select 'reach' as "is", null as measure, dataset as "of",
      ${last(sql`recorded_from < ${version}`)} || ${columnEnd} || ${last(sql`recorded_to > ${version}`)} as texts
    from core.report where recorded_to >= ${version} group by dataset, length(period), substr(period, 8, 1)`;
}

function reachedIn(packs: readonly PackedRow[]): Reached {
  const [before, now] = [new Map<string, Month>(), new Map<string, Month>()];
  for (const { of: dataset, texts } of packs.filter(({ is }) => is === "reach"))
    texts.split(columnEnd).forEach((period, i) => {
      const months = i === 0 ? before : now;
      if (period && lastMonth(period) > (months.get(dataset) ?? "")) months.set(dataset, lastMonth(period));
    });
  const reachOf = (months: ReadonlyMap<string, Month>): Reach => ({ lastMonthOf: (dataset) => months.get(dataset) ?? null });
  return { before: reachOf(before), now: reachOf(now) };
}

/** `"12.3400"` as 123400n. */
export function tenThousandths(decimal: string): bigint {
  const [whole = "0", part = ""] = decimal.split(".");
  return BigInt(whole + part.padEnd(4, "0").slice(0, 4));
}

/** 123400n as `"12.3400"`. */
export function decimalText(value: bigint): string {
  const negative = value < 0n;
  const digits = (negative ? -value : value).toString().padStart(5, "0");
  return `${negative ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** The civil day a period ends on. */
export const endOf = (period: Period): string => daysOf(period).last;
