/** Figures of earlier years that plans of later ones are made of, and how each moved: the base of a target that is a change, a month of a season. */
import { fiscalYearOf, type Period, periodKind } from "../../connectors/period.js";
import { versionsUpTo } from "../as-of.js";
import type { Recorded } from "../definitions/recorded.js";
import { join, sql } from "../engine/sql.js";
import { completedIn } from "../kpis/completed-rows.js";
import { readHistory } from "../kpis/held-rows.js";
import { seasonYears } from "../kpis/rating/season.js";
import { yearBefore } from "../kpis/rating/targets.js";
import type { History, HistoryRow } from "../kpis/setting.js";
import type { Store } from "../store.js";
import type { Asked } from "./both-sides.js";
import type { BroughtRow } from "./revised-rows.js";

/** How a figure came to say what it says; `REDEFINED`: by a definition, not by a file. */
export type How = "CORRECTED" | "CAME" | "COMPLETED" | "WITHDRAWN" | "REDEFINED";

export interface Source extends BroughtRow {
  how: How;
}

/** A month that a season of a year may be drawn from. */
export const isOfSeason = (period: string, year: number): boolean =>
  periodKind(period) === "month" && fiscalYearOf(period) < year && fiscalYearOf(period) >= year - seasonYears.most;

/** A plan of a later year is made of the figure. */
export function isPlannedFrom({ kpi, period }: Pick<HistoryRow, "kpi" | "period">, { kpis, targets }: Recorded): boolean {
  const accumulates = kpis.find(({ id }) => id === kpi)?.accumulates ?? false;
  return targets.some((target) => {
    if (target.kpi !== kpi) return false;
    if (target.kind === "change" && yearBefore(target.period ?? `FY${target.fiscalYear}`) === period) return true;
    return accumulates && !target.plan && isOfSeason(period, target.fiscalYear);
  });
}

/** All that the figures of one KPI ever said at a level, and which rows only completed the one before. */
export interface Told {
  history: History;
  completed: ReadonlySet<HistoryRow>;
}

/**
 * Every such figure that moved after one version and up to another, by the version: corrected, come late, completed, withdrawn, or moved by a
 * definition. Of a place also the province's, whose season may be its own.
 * @param known what is asked of one KPI, where it was read already: of the province nothing else is needed
 */
export async function sourcesMoved(store: Store, asked: Asked, after: number, until: number, known: Told | null): Promise<Source[]> {
  const kpis = await plannedKpis(store, asked.kpi, after, until);
  if (!kpis.length) return [];
  const { history, completed } = known ?? (await toldOf(store, asked, kpis, after, until));
  const versions = await versionsUpTo(store, until);
  const sources: Source[] = [];
  // Every place of a level asks the same of its KPI's periods.
  const planned = new Map<Recorded, Map<string, boolean>>();
  const isSource = (row: HistoryRow, at: Recorded): boolean => {
    const held = planned.get(at) ?? new Map<string, boolean>();
    planned.set(at, held);
    const key = `${row.kpi} ${row.period}`;
    const is = held.get(key) ?? isPlannedFrom(row, at);
    held.set(key, is);
    return is;
  };
  for (const rows of history.values())
    for (const { row, version, how } of rows.flatMap((row, i) => movesOf(rows[i - 1], row, rows[i + 1], completed))) {
      if (version <= after || version > until) continue;
      const at = await store.definitions(version);
      if (!at || !isSource(row, at)) continue;
      sources.push({ ...row, version, how: versions.get(version)!.kind === "definitions" ? "REDEFINED" : how });
    }
  if (!sources.length) return [];
  return standingBeside(sources, known ? spansIn(history) : await spansOf(store, sources, asked));
}

async function toldOf(store: Store, { level, place }: Asked, kpis: readonly string[], after: number, until: number): Promise<Told> {
  const here = sql`((level = ${level} and (${place}::varchar is null or place = ${place})) or level = 'province')`;
  const moved = sql`(recorded_from > ${after} and recorded_from <= ${until}) or (recorded_to > ${after} and recorded_to <= ${until})`;
  const history = await store.database.read((session) =>
    readHistory(
      session,
      sql`kpi in ${kpis} and ${here} and (kpi, period, level, place) in
        (select (kpi, period, level, place) from mart.kpi where kpi in ${kpis} and recorded_from < recorded_to and (${moved}))`,
    ),
  );
  const definitions = (await store.definitions(until))!;
  return { history, completed: await store.database.read((session) => completedIn(session, history, definitions)) };
}

interface Move {
  row: HistoryRow;
  version: number;
  how: How;
}

/** What a row says other than the one before it, and that it went without another in its place. */
function movesOf(
  before: HistoryRow | undefined,
  row: HistoryRow,
  next: HistoryRow | undefined,
  completed: ReadonlySet<HistoryRow>,
): Move[] {
  const stood = before !== undefined && before.recorded_to === row.recorded_from ? before : null;
  const how = howBeside(stood, row, completed);
  const gone = row.state === "REPORTED" && next?.recorded_from !== row.recorded_to;
  return [
    ...(how ? [{ row, version: row.recorded_from, how }] : []),
    ...(gone ? [{ row, version: row.recorded_to, how: "WITHDRAWN" as const }] : []),
  ];
}

function howBeside(before: HistoryRow | null, row: HistoryRow, completed: ReadonlySet<HistoryRow>): How | null {
  const [was, is] = [before?.state === "REPORTED", row.state === "REPORTED"];
  if (!was) return is ? "CAME" : null;
  if (!is) return "WITHDRAWN";
  if (completed.has(row) || before!.data_to !== row.data_to) return "COMPLETED";
  if (before!.numerator !== row.numerator || before!.denominator !== row.denominator) return "CORRECTED";
  if (before!.partial === row.partial) return null;
  return row.partial ? "CORRECTED" : "COMPLETED";
}

/** Those of which a target's plan was made by any definitions that held in between. */
async function plannedKpis(store: Store, kpi: string | null, after: number, until: number): Promise<string[]> {
  const changed = (await store.definitionVersions()).filter((version) => version <= until);
  const versions = [...changed.filter((version) => version <= after).slice(-1), ...changed.filter((version) => version > after)];
  const found = new Set<string>();
  for (const version of versions) {
    const { kpis, targets } = (await store.definitions(version)) ?? { kpis: [], targets: [] };
    const adding = new Set(kpis.filter(({ accumulates }) => accumulates).map(({ id }) => id));
    for (const target of targets)
      if ((!kpi || target.kpi === kpi) && (target.kind === "change" || (adding.has(target.kpi) && !target.plan))) found.add(target.kpi);
  }
  return [...found];
}

interface StandingSpan {
  kpi: string;
  period: Period;
  /** The first version at which a figure of the period stood, and the one after the last. */
  first: number;
  last: number;
}

/** When figures stood at the level or place, of the KPIs of which something moved. */
async function spansOf(store: Store, sources: readonly Source[], { level, place }: Asked): Promise<StandingSpan[]> {
  const kpis = [...new Set(sources.map(({ kpi }) => kpi))];
  return store.database.read((session) =>
    session.all<StandingSpan>(
      sql`select kpi, period, min(recorded_from) as first, max(recorded_to) as last from mart.kpi
        where ${join([sql`kpi in ${kpis}`, sql`level = ${level}`, sql`(${place}::varchar is null or place = ${place})`], " and ")}
          and state = 'REPORTED' and recorded_from < recorded_to group by kpi, period`,
    ),
  );
}

const spansIn = (history: History): StandingSpan[] =>
  [...history.values()].flatMap((rows) => {
    const stood = rows.filter(({ state }) => state === "REPORTED");
    if (!stood.length) return [];
    const { kpi, period } = stood[0]!;
    return [{ kpi, period, first: stood[0]!.recorded_from, last: stood.at(-1)!.recorded_to }];
  });

/**
 * Without those beside which no figure of a later year stood: a first load brings many versions of earlier years and flips nothing. What
 * stands over a version is looked at roughly here, and exactly where its statuses are.
 */
function standingBeside(sources: readonly Source[], spans: readonly StandingSpan[]): Source[] {
  const byKpi = new Map<string, { year: number; first: number; last: number }[]>();
  for (const { kpi, period, first, last } of spans)
    byKpi.set(kpi, [...(byKpi.get(kpi) ?? []), { year: fiscalYearOf(period), first, last }]);
  return sources.filter(({ kpi, period, version }) =>
    byKpi.get(kpi)?.some(({ year, first, last }) => year > fiscalYearOf(period) && first < version && last > version),
  );
}
