/** Datasets and their observations, page by page. A cursor names the data version it pages through. */
import { checkRange } from "../../connectors/asked-period.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import { Problem } from "../../connectors/problem.js";
import type { AsOf, Page, Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import type { Recorded } from "../definitions/recorded.js";
import { sql } from "../engine/sql.js";
import { isProvinceWide } from "../holds/province-wide.js";
import { datasetsOf } from "../kpis/arithmetic/dependants.js";
import { exact } from "../kpis/arithmetic/rounding.js";
import { shapeOf } from "../load/shape.js";
import { signOffAt, signOffOfDataset } from "../sign-off/export-sign-off.js";
import type { Store } from "../store.js";
import type { DatasetFilter, DatasetSummary, ObservationRow, ObservedRow } from "./answer.js";
import { dimensionsOf, observations as long, order } from "./long.sql.js";

export const flagWords: Record<string, string> = { p: "provisional", r: "revised", n: "note" };

export async function contractOf(store: Store, dataset: string, version: number): Promise<DatasetContract> {
  const definitions = await store.definitions(version);
  const contract = definitions?.contracts.get(dataset);
  if (!contract)
    throw new Problem("UNKNOWN_DATASET", { found: dataset.slice(0, 60), expected: [...(definitions?.contracts.keys() ?? [])].join(", ") });
  return contract;
}

export function checkFilter(filter: DatasetFilter): void {
  checkRange(filter.from, filter.to);
}

/** @throws Problem UNKNOWN_PLACE */
export function checkPlaces({ offices, districts }: DatasetFilter, { province }: Pick<Recorded, "province">): void {
  const check = (asked: readonly string[] | null | undefined, known: readonly { id: string }[]) => {
    const unknown = asked?.find((id) => !known.some((place) => place.id === id));
    if (unknown !== undefined) throw new Problem("UNKNOWN_PLACE", { found: unknown.slice(0, 40) });
  };
  check(offices, province.offices);
  check(districts, province.districts);
}

export function checkMeasures(contract: DatasetContract, filter: DatasetFilter): void {
  const unknown = filter.measures?.find((measure) => !contract.measures[measure]);
  if (unknown) throw new Problem("REQUEST_INVALID", { found: unknown.slice(0, 60), expected: Object.keys(contract.measures).join(", ") });
}

interface LongRow {
  [column: string]: unknown;
  measure: string;
  period: string;
}

export async function observations(
  store: Store,
  dataset: string,
  filter: DatasetFilter,
  first: number,
  after: string | null,
  viewer: Viewer,
): Promise<Page<ObservationRow>> {
  checkFilter(filter);
  const cursor = after ? parseCursor(after) : null;
  const moment = await momentOf(store, cursor ? cursor.version : filter.asOf);
  const contract = await contractOf(store, dataset, moment.version);
  checkMeasures(contract, filter);
  checkPlaces(filter, (await store.definitions(moment.version))!);
  const dims = dimensionsOf(shapeOf(contract));
  const from = cursor?.offset ?? 0;
  const all = long(contract, filter, moment.version, viewer);
  return store.database.read(async (session) => {
    const total = Number((await session.one<{ n: string }>(sql`select count(*) as n from (${all})`))!.n);
    const rows = await session.all<LongRow>(
      sql`select * replace (value::varchar as value) from (${all}) order by ${order(dims)} limit ${first} offset ${from}`,
    );
    const periods = rows.map(({ period }) => period).sort();
    const range = { of: dataset, from: periods[0] ?? null, to: periods.at(-1) ?? null };
    const definitions = (await store.definitions(moment.version))!;
    const signOff = signOffAt(rows.length ? await signOffOfDataset(session, range, moment.version, definitions, viewer) : []);
    return {
      total,
      next: from + rows.length < total ? `${moment.version}:${from + rows.length}` : null,
      nodes: rows.map((row) => ({ ...rowOf(contract, dims, row), signOff: signOff(row.period, (row.office as string | null) ?? "") })),
    };
  });
}

function parseCursor(cursor: string): { version: string; offset: number } {
  const parts = /^(\d{1,9}):(\d{1,9})$/.exec(cursor);
  if (!parts) throw new Problem("REQUEST_INVALID", { found: cursor.slice(0, 40), expected: "pageInfo.endCursor" });
  return { version: parts[1]!, offset: Number(parts[2]) };
}

export function rowOf(contract: DatasetContract, dims: readonly string[], row: LongRow): ObservedRow {
  const text = (column: string) => (row[column] as string | null) ?? null;
  return {
    dataset: contract.id,
    measure: row.measure,
    period: row.period,
    observedOn: text("observed_on"),
    office: text("office"),
    district: text("district"),
    dimensions: Object.fromEntries(dims.map((dim) => [dim, text(`d_${dim}`)]).filter(([, code]) => code !== null)) as Record<
      string,
      string
    >,
    state: row.state as ObservedRow["state"],
    flags: [...((row.flags as string) ?? "")].map((flag) => flagWords[flag] ?? flag),
    value: row.value === null ? null : exact(row.value as string),
    unit: contract.measures[row.measure]!.unit,
    artifact: { sha256: row.sha256 as string, name: row.artifact as string },
    sheet: text("sheet"),
    line: Number(row.line),
    column: row.column as string,
  };
}

export async function datasets(store: Store, asOf?: AsOf): Promise<DatasetSummary[]> {
  const { version } = await momentOf(store, asOf);
  const definitions = await store.definitions(version);
  if (!definitions) return [];
  return store.database.read(async (session) => {
    const rows = await session.all<{ dataset: string; n: string; first: string; last: string }>(
      sql`select dataset, sum(reported + missing + not_collected)::varchar as n, min(period) as first, max(period) as last from mart.month where recorded_from <= ${version} and recorded_to > ${version} group by dataset`,
    );
    const received = await session.all<{ dataset: string; at: string }>(
      sql`select dataset, max(received_at) as at from core.report where recorded_from <= ${version} and recorded_to > ${version} group by dataset`,
    );
    const byDataset = new Map(rows.map((row) => [row.dataset, row]));
    const receivedAt = new Map(received.map((row) => [row.dataset, row.at]));
    return [...definitions.contracts.values()].map((contract) => ({
      contract,
      provinceWide: isProvinceWide(contract, definitions.province),
      rows: Number(byDataset.get(contract.id)?.n ?? 0),
      firstPeriod: byDataset.get(contract.id)?.first ?? null,
      lastPeriod: byDataset.get(contract.id)?.last ?? null,
      lastReceivedAt: receivedAt.get(contract.id) ?? null,
      kpis: definitions.kpis.filter((entry) => datasetsOf(entry).includes(contract.id)).map((entry) => entry.id),
    }));
  });
}
