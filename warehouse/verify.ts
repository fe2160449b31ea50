/** Proofs over what is held: every line accounted for, every archived byte as its name says, digests of the figures. */
import { createHash } from "node:crypto";
import { artifactsNamed } from "./backup/artifacts.js";
import type { Recorded } from "./definitions/recorded.js";
import type { Session } from "./engine/duckdb/session.js";
import { join, name, type Sql, sql } from "./engine/sql.js";
import type { LostDelivery } from "./health/lost.js";
import type { LineCounts } from "./intake/pull-record.js";
import { decimalText, readCube } from "./kpis/arithmetic/cube.sql.js";
import { figuresWanted } from "./kpis/arithmetic/dependants.js";
import { evaluate } from "./kpis/arithmetic/evaluate.js";
import { coreTable, dimsText, markOf, STILL, shapeOf } from "./load/shape.js";
import type { Store } from "./store.js";

export interface Digest {
  rows: number;
  sha256: string;
}

/** A digest over logical values, one text a row, in a fixed order: equal figures, equal digests, whatever ids and times are. */
async function digestOf(session: Session, rows: Sql): Promise<Digest> {
  const hash = createHash("sha256");
  let count = 0;
  for await (const batch of session.batches(sql`select text from (${rows}) order by text`))
    for (const [text] of batch) {
      hash.update(`${text}\n`);
      count++;
    }
  return { rows: count, sha256: hash.digest("hex") };
}

const asText = (columns: readonly Sql[]): Sql =>
  sql`concat_ws('|', ${join(columns.map((column) => sql`coalesce(${column}::varchar, '∅')`))}) as text`;

export interface Figures {
  observations: Digest;
  kpis: Digest;
}

/** Of every value that is believed, as a session sees them. */
export async function digests(session: Session, definitions: Recorded): Promise<Figures> {
  const parts = [...definitions.contracts.values()].flatMap((contract) => {
    const shape = shapeOf(contract);
    return shape.cells.map(
      (cell) =>
        sql`select ${asText([
          sql`${contract.id}`,
          sql`${cell.measure}`,
          sql`period`,
          sql`office`,
          sql`district`,
          dimsText(shape, cell),
          shape.dims.includes("unit") ? sql`"unit"` : sql`''`,
          name(cell.id),
          markOf(cell),
          sql`observed_on`,
        ])} from ${coreTable(contract.id)} where recorded_to = ${STILL} and part = ${cell.part} and ${markOf(cell)}[1] <> 'A'`,
    );
  });
  const observations = parts.length
    ? await digestOf(session, join(parts, " union all "))
    : { rows: 0, sha256: createHash("sha256").digest("hex") };
  const kpis = await digestOf(
    session,
    sql`select ${asText(
      [
        "kpi",
        "period",
        "level",
        "place",
        "state",
        "numerator",
        "numerator_over",
        "denominator",
        "denominator_over",
        "data_to",
        "observed_on",
        "provisional",
        "partial",
        "carried",
        "reported",
        "expected",
      ].map((column) => name(column)),
    )} from mart.kpi where recorded_to = ${STILL}`,
  );
  return { observations, kpis };
}

export async function figuresDigest(store: Store): Promise<Figures & { differing: number }> {
  const definitions = await store.definitions();
  const nothing = { rows: 0, sha256: createHash("sha256").digest("hex") };
  if (!definitions) return { observations: nothing, kpis: nothing, differing: 0 };
  return store.database.read(async (session) => ({
    ...(await digests(session, definitions)),
    differing: await differingKpis(store, session),
  }));
}

/** KPI values that a full computation from the monthly mart does not give again: none, or the marts are wrong. */
async function differingKpis(store: Store, session: Session): Promise<number> {
  const definitions = await store.definitions();
  if (!definitions) return 0;
  const cube = await readCube(
    session,
    definitions,
    definitions.kpis.flatMap((entry) => figuresWanted(entry, definitions.contracts, "2000-01", "2999-12")),
    store.version,
  );
  const rows = await session.all<{
    kpi: string;
    period: string;
    level: "province" | "office" | "district";
    place: string;
    state: string;
    numerator: string | null;
    denominator: string | null;
  }>(
    sql`select kpi, period, level, place, state, numerator::varchar as numerator, denominator::varchar as denominator from mart.kpi where recorded_to = ${STILL}`,
  );
  const entries = new Map(definitions.kpis.map((entry) => [entry.id, entry]));
  return rows.filter((row) => {
    const entry = entries.get(row.kpi);
    if (!entry) return true;
    const is = evaluate(entry, row.period, { level: row.level, id: row.place }, cube);
    const same = (sum: { total: bigint } | null, text: string | null) => (sum === null ? null : decimalText(sum.total)) === text;
    return is.state !== row.state || !same(is.numerator, row.numerator) || !same(is.denominator, row.denominator);
  }).length;
}

export interface Conservation {
  artifact: { sha256: string; name: string };
  dataset: string;
  delivery: number;
  state: string;
  lines: LineCounts;
}

export async function conservation(store: Store): Promise<Conservation[]> {
  const rows = await store.database.read((session) =>
    session.all<{
      id: number;
      sha256: string;
      name: string;
      dataset: string;
      state: string;
      lines_in: number;
      lines_loaded: number;
      lines_quarantined: number;
      lines_non_data: number;
    }>(
      sql`select id, sha256, name, dataset, state, lines_in, lines_loaded, lines_quarantined, lines_non_data from raw.delivery order by id`,
    ),
  );
  return rows.map((row) => ({
    artifact: { sha256: row.sha256, name: row.name },
    dataset: row.dataset,
    delivery: row.id,
    state: row.state,
    lines: { in: row.lines_in, loaded: row.lines_loaded, quarantined: row.lines_quarantined, nonData: row.lines_non_data },
  }));
}

/** Every artifact the journal stands on, read again. @param setAside moves changed bytes out of the way; the next pull fetches them again */
export async function archiveCheck(
  store: Store,
  setAside = false,
): Promise<{ checked: number; bad: string[]; damaged: (LostDelivery & { why: "missing" | "changed" })[] }> {
  const { path, point } = store.journal;
  const named = await artifactsNamed(path, point.bytes, store.archive);
  for await (const sha256 of store.archive.names()) named.add(sha256);
  const deliveries = await store.database
    .read((session) =>
      session.all<{ sha256: string; dataset: string; name: string }>(
        sql`select distinct on (sha256) sha256, dataset, name from raw.delivery order by sha256, id`,
      ),
    )
    .catch(() => []);
  const of = new Map(deliveries.map((row) => [row.sha256, row]));
  const damaged = [];
  for (const sha256 of [...named].sort()) {
    const why = await store.archive.damageOf(sha256);
    if (!why) continue;
    if (setAside && why === "changed") await store.archive.setAside(sha256);
    damaged.push({ sha256, why, dataset: of.get(sha256)?.dataset ?? null, name: of.get(sha256)?.name ?? null });
  }
  return { checked: named.size, bad: damaged.map(({ sha256 }) => sha256), damaged };
}
