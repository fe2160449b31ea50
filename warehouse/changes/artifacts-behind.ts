/** The file behind each figure that was brought or changed. */
import { lastMonth, type Period } from "../../connectors/period.js";
import type { Recorded } from "../definitions/recorded.js";
import { sql } from "../engine/sql.js";
import { Cube } from "../kpis/arithmetic/cube.js";
import { datasetsOf } from "../kpis/arithmetic/dependants.js";
import { readings } from "../kpis/arithmetic/readings.js";
import { beforeFirst } from "../kpis/arithmetic/takings.js";
import type { KpiEntry } from "../kpis/kpi.js";
import type { Store } from "../store.js";
import type { BroughtRow } from "./revised-rows.js";

const entryIn = (definitions: Recorded | null, kpi: string): KpiEntry | undefined => definitions?.kpis.find(({ id }) => id === kpi);

/** Periods of each dataset that a figure may stand on; those that are carried forward apart, for they may stand far back. */
function periodsRead(row: BroughtRow, entry: KpiEntry, cube: Cube): { read: Map<string, Set<Period>>; carried: Set<string> } {
  const until = row.data_to ?? lastMonth(row.period);
  const read = new Map<string, Set<Period>>();
  const carried = new Set<string>();
  for (const reading of readings(entry, row.period, until, cube)) {
    const { term, way, periods, contract } = reading;
    if (way === "population" || entry.carryForward?.[term.measure]) carried.add(contract.id);
    // A running total is the difference of two months.
    const before = way === "running" ? beforeFirst(reading) : null;
    const known = read.get(contract.id) ?? new Set();
    for (const period of before === null ? periods : [...periods, before]) known.add(period);
    read.set(contract.id, known);
  }
  return { read, carried };
}

/**
 * The artifact behind each figure: the last one of that version whose report is of a period that the figure stands on: of a stock its last
 * month alone. Where a report was only withdrawn, the delivery that withdrew it.
 */
export async function artifactsOf<Row extends BroughtRow>(
  store: Store,
  rows: readonly Row[],
  definitions: Recorded,
): Promise<Map<Row, { sha256: string; name: string }>> {
  const versions = [...new Set(rows.map((row) => row.version))];
  if (!versions.length) return new Map();
  const datasets = [...new Set(rows.flatMap((row) => entryIn(definitions, row.kpi) ?? []).flatMap(datasetsOf))];
  const reports = await store.database.read((session) =>
    session.all<{ version: number; dataset: string; period: Period; office: string; sha256: string; name: string }>(
      sql`select r.recorded_from as version, r.dataset, r.period, r.office, d.sha256, d.name from core.report r join raw.delivery d on d.id = r.delivery
        where r.recorded_from in ${versions} and r.recorded_to > r.recorded_from and r.dataset in ${datasets} order by d.id`,
    ),
  );
  const byVersion = new Map<number, typeof reports>();
  for (const report of reports) byVersion.set(report.version, [...(byVersion.get(report.version) ?? []), report]);
  const artifacts = new Map<Row, { sha256: string; name: string }>();
  const cube = new Cube(definitions.contracts, definitions.province, [], []);
  for (const row of rows) {
    const entry = entryIn(definitions, row.kpi);
    if (!entry) continue;
    const { read, carried } = periodsRead(row, entry, cube);
    const until = row.data_to ?? lastMonth(row.period);
    const own = (byVersion.get(row.version) ?? []).filter((report) => read.has(report.dataset));
    const inside = own.filter((report) => read.get(report.dataset)!.has(report.period));
    const behind = own.filter((report) => carried.has(report.dataset) && lastMonth(report.period) <= until);
    const at = row.level === "office" ? inside.filter((report) => report.office === row.place) : inside;
    const found = at.at(-1) ?? inside.at(-1) ?? behind.at(-1) ?? own.at(-1);
    if (found) artifacts.set(row, { sha256: found.sha256, name: found.name });
  }
  const without = rows.filter((row) => !artifacts.has(row));
  if (!without.length) return artifacts;
  const deliveries = await lastDeliveries(store, [...new Set(without.map((row) => row.version))]);
  for (const row of without) {
    const found = deliveries.find((delivery) => delivery.version === row.version);
    if (found) artifacts.set(row, { sha256: found.sha256, name: found.name });
  }
  return artifacts;
}

const lastDeliveries = (store: Store, versions: readonly number[]) =>
  store.database.read((session) =>
    session.all<{ version: number; sha256: string; name: string }>(
      sql`select version, arg_max(sha256, id) as sha256, arg_max(name, id) as name from raw.delivery where version in ${[...versions]} group by version`,
    ),
  );
