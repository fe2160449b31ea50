/**
 * Deliveries of one dataset into the warehouse: one transaction, one data version. Bytes come from the archive, read by the reader process
 * with the contract that held when they came, so that a rebuild reads them the same way.
 */
import { dayInBangkok } from "../../connectors/clock.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import { Problem, type ProblemReport } from "../../connectors/problem.js";
import type { ReadingResult } from "../../connectors/reader/reading.js";
import type { Recorded } from "../definitions/recorded.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import type { Decision } from "../holds/held-delivery.js";
import { refreshKpis } from "../kpis/refresh.js";
import type { Delivered, Delivery, LoadContext, LoadOutcome } from "../load/delivered.js";
import { Places } from "../load/lines/places.js";
import { loadDeliveries } from "../load/load.js";
import { shapeOf } from "../load/shape.js";
import { addFigures, addFirstFigures, anyFigure, closeFigures, createNewFigures } from "../measures/month.sql.js";
import type { Store } from "../store.js";
import { createCalendar } from "./calendar.sql.js";
import type { DeliveredItem, DeliveriesEntry } from "./entries.js";
import type { LineCounts } from "./pull-record.js";
import type { Ready } from "./readings.js";
import { makeReady } from "./ready.js";
import { itemOf, setAside } from "./set-aside.js";
import { settleHolds } from "./settle-holds.js";
import { markApplied, type Numbered, recordVersion } from "./version.js";

export interface ItemOutcome {
  item: DeliveredItem;
  delivery: number;
  state: LoadOutcome["state"] | "FAILED";
  problem: ProblemReport | null;
  quarantine: LoadOutcome["quarantine"];
  findings: LoadOutcome["findings"];
  lines: LineCounts;
  /** Whether any report or figure is another than before. */
  changed: boolean;
  overtakenBy?: string | undefined;
}

export interface Applied {
  items: ItemOutcome[];
  refreshed: string[];
  version: number | null;
}

/** Deliveries to apply: of a journal entry, or rehearsed. */
export interface Load extends Omit<DeliveriesEntry, "kind"> {
  kind: string;
  /** They are loaded because a person accepted what held them. */
  decision?: Decision & { codes: readonly string[] };
  /** The journal's own entry, where this is made from it: what the database says it has applied. */
  journalled?: Numbered;
  /** The bytes were not archived just now: one that has rotted meanwhile is a failed delivery, and is never read. */
  archived?: boolean;
  /** They could not be loaded and are recorded as failed. */
  failed?: ProblemReport;
  /** What has been read of them already, so that reading does not hold the line up. */
  ready?: Ready;
}

/** Looks at what a load would make, inside its transaction, before everything is undone. */
export type Look = (session: Session, applied: Applied, version: number) => Promise<void>;

/** Thrown to undo a rehearsal after it has told what would happen. */
class Undo extends Error {}

const none: LineCounts = { in: 0, loaded: 0, quarantined: 0, nonData: 0 };

/** @param look makes it a rehearsal: told what would happen, then nothing has changed */
export async function applyDeliveries(store: Store, entry: Load, look?: Look): Promise<Applied> {
  const contract = await store.contractBy(entry.contract);
  let applied: Applied = { items: [], refreshed: [], version: null };
  const once = entry.ready?.contract === entry.contract && !entry.failed ? null : await makeReady(store, "commit", entry);
  const again: Ready[] = [];
  const { results } = once ?? entry.ready!;
  try {
    await store.database.write((session) =>
      session.transaction(async () => {
        applied = await applyInside(session, store, entry, contract, results, again);
        if (!look) return;
        await look(session, applied, store.version + 1);
        throw new Undo();
      }),
    );
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  } finally {
    await once?.drop();
    for (const ready of again) await ready.drop();
  }
  return applied;
}

async function applyInside(
  session: Session,
  store: Store,
  entry: Load,
  contract: DatasetContract,
  readings: readonly ReadingResult[],
  again: Ready[],
): Promise<Applied> {
  const version = store.version + 1;
  const believed = (await store.definitions())!;
  const context: LoadContext = {
    session,
    contract,
    places: Places.of(believed.province),
    version,
    lastMonth: dayInBangkok(new Date(entry.at)).slice(0, 7),
    tellsRegisters: believed.rules.rating.registers === "told",
    readAgain: (delivery) => readAgain(session, store, delivery, again),
  };
  if (contract.events) await session.run(createCalendar(believed.holidays.map((holiday) => holiday.day)));
  const first = await nextDelivery(session);
  const deliveries = entry.items.map((item, i) => deliveryOf(item, first + i, contract.id));
  // Deliveries stand before their lines do: supersession asks for the names of standing reports.
  await recordDeliveries(session, entry, deliveries);
  const delivered = deliveries.flatMap((delivery, i) => {
    const read = readings[i]!;
    return read.ok ? [{ delivery, reading: read.reading, accepted: entry.items[i]!.accepted }] : [];
  });
  const loaded = await loadDeliveries(context, delivered);
  const outcomes = new Map(loaded.map((outcome, i) => [delivered[i]!.delivery.id, outcome]));
  const items = entry.items.map((item, i): ItemOutcome => {
    const outcome = outcomes.get(first + i);
    const read = readings[i]!;
    return {
      item,
      delivery: first + i,
      state: outcome?.state ?? (waitsForPerson(item, read) ? "HELD" : "FAILED"),
      problem: outcome ? outcome.problem : read.ok ? null : read.problem,
      quarantine: outcome?.quarantine ?? [],
      findings: outcome?.findings ?? [],
      lines: outcome?.lines ?? none,
      changed: outcome?.changed ?? false,
      overtakenBy: outcome?.overtakenBy,
    };
  });
  await recordOutcomes(session, entry, items, outcomes, version);
  await settleHolds(session, entry, contract, items, outcomes);
  if (entry.replay) await workOff(session, entry, first, version);
  const periods = [...new Set(loaded.flatMap((outcome) => outcome.periods))].sort();
  if (!periods.length) {
    await markApplied(session, entry.journalled ?? entry);
    return { items, refreshed: [], version: null };
  }
  const refreshed = await refreshDependants(session, believed, contract, periods, version, context.lastMonth);
  await recordVersion(session, version, entry.journalled ?? entry, refreshed);
  return { items, refreshed, version };
}

/** Garbled text can be read by a person, if by nobody else: whoever knows the agency says whether it sends the file again. What was not archived cannot wait. */
const waitsForPerson = (item: DeliveredItem, read: ReadingResult): boolean => !item.refused && !read.ok && read.problem.code === "MOJIBAKE";

/** An earlier delivery's bytes, by the contract that held when it came. They were read once, so they are no file that hangs its reader. */
async function readAgain(session: Session, store: Store, id: number, kept: Ready[]): ReturnType<LoadContext["readAgain"]> {
  const was = (await session.one<{ dataset: string; contract: string; codes: string | null }>(
    sql`select dataset, contract, (select max(codes) from ops.hold where by_delivery = ${id} and fate = 'ACCEPTED') as codes from raw.delivery where id = ${id}`,
  ))!;
  const contract = await store.contractBy(was.contract);
  const item = itemOf((await setAside(session, sql`d.id = ${id}`))[0]!, contract.identifiers !== undefined);
  const ready = await makeReady(store, "commit", { contract: was.contract, items: [item], archived: true });
  kept.push(ready);
  const read = ready.results[0]!;
  if (!read.ok) throw new Problem("ARCHIVE_DAMAGED", { file: item.name, found: read.problem.code, expected: item.sha256 });
  const accepted = was.codes ? (JSON.parse(was.codes) as Delivered["accepted"]) : undefined;
  return { contract, delivered: { delivery: deliveryOf(item, id, was.dataset), reading: read.reading, accepted } };
}

const deliveryOf = (item: DeliveredItem, id: number, dataset: string): Delivery => ({
  id,
  dataset,
  sha256: item.sha256,
  name: item.name,
  receivedAt: item.receivedAt,
  rank: item.rank,
  modifiedAt: item.modifiedAt,
});

/** What an earlier reading of the same bytes had set aside is now either loaded or set aside anew. */
async function workOff(session: Session, entry: Load, first: number, version: number): Promise<void> {
  const hashes = entry.items.map((item) => item.sha256);
  await session.run(
    sql`update ops.quarantine set released = ${version} where released is null and delivery in
      (select id from raw.delivery where dataset = ${entry.dataset} and sha256 in ${hashes} and id < ${first})`,
  );
}

async function nextDelivery(session: Session): Promise<number> {
  const row = await session.one<{ id: number }>(sql`select (coalesce(max(id), 0) + 1)::integer as id from raw.delivery`);
  return row!.id;
}

/** Marts first, KPIs after them: exactly the declared dependants, listed for the pull's record. */
async function refreshDependants(
  session: Session,
  believed: Recorded,
  contract: DatasetContract,
  periods: Period[],
  version: number,
  lastMonth: string,
): Promise<string[]> {
  const { any } = (await session.one<{ any: boolean }>(anyFigure(contract.id, periods)))!;
  if (any) {
    await session.run(createNewFigures(shapeOf(contract), periods));
    await session.run(closeFigures(contract.id, periods, version));
    await session.run(addFigures(contract.id, periods, version));
  } else await session.run(addFirstFigures(shapeOf(contract), periods, version));
  const kpis = await refreshKpis(session, believed, version, lastMonth, [{ dataset: contract.id, periods }]);
  return [`mart.month/${contract.id}`, ...kpis];
}

async function recordDeliveries(session: Session, entry: Load, deliveries: readonly Delivery[]): Promise<void> {
  const rows = entry.items.map((item, i) => ({
    id: String(deliveries[i]!.id),
    sha256: item.sha256,
    kept: String(item.size),
    name: item.name,
    size: String(item.original?.size ?? item.size),
    original: item.original?.sha256 ?? null,
    received: item.receivedAt,
    rank: item.rank,
    modified: item.modifiedAt,
  }));
  await session.lay("new_deliveries", rows, ["id", "sha256", "kept", "name", "size", "original", "received", "rank", "modified"]);
  await session.run(
    sql`insert into raw.artifact select sha256, max(kept)::bigint, min(received) from new_deliveries n
      where not exists (select 1 from raw.artifact a where a.sha256 = n.sha256) group by sha256`,
  );
  await session.run(
    sql`insert into raw.delivery select id::integer, ${entry.dataset}, sha256, name, size::bigint, original, received, rank, modified, ${entry.contract},
      'LOADING', null, null, 0, 0, 0, 0, null, null, ${entry.seq}::bigint from new_deliveries`,
  );
}

async function recordOutcomes(
  session: Session,
  entry: Load,
  items: readonly ItemOutcome[],
  outcomes: ReadonlyMap<number, LoadOutcome>,
  version: number,
): Promise<void> {
  const rows = items.map((is) => ({
    id: String(is.delivery),
    state: is.state,
    code: is.problem?.code ?? null,
    message: is.problem && JSON.stringify(is.problem),
    lines_in: String(is.lines.in),
    loaded: String(is.lines.loaded),
    quarantined: String(is.lines.quarantined),
    non_data: String(is.lines.nonData),
    reading: JSON.stringify(outcomes.get(is.delivery)?.reading ?? {}),
    version: outcomes.get(is.delivery)?.changed ? String(version) : null,
  }));
  await session.lay("delivery_outcomes", rows, [
    "id",
    "state",
    "code",
    "message",
    "lines_in",
    "loaded",
    "quarantined",
    "non_data",
    "reading",
    "version",
  ]);
  await session.run(sql`update raw.delivery d set state = o.state, code = o.code, message = o.message, lines_in = o.lines_in::integer, lines_loaded = o.loaded::integer,
    lines_quarantined = o.quarantined::integer, lines_non_data = o.non_data::integer, reading = o.reading, version = o.version::integer
    from delivery_outcomes o where o.id::integer = d.id`);
  const place = (delivery: number, problem: ProblemReport) => ({
    delivery: String(delivery),
    sheet: problem.sheet ?? null,
    line: String(problem.line ?? 0),
    column: problem.column ?? null,
    code: problem.code,
    expected: problem.expected ?? null,
    found: problem.found ?? null,
  });
  const columns = ["delivery", "sheet", "line", "column", "code", "expected", "found"];
  const quarantine = items.flatMap((is) => is.quarantine.map((row) => ({ ...place(is.delivery, row), raw: row.raw })));
  if (quarantine.length) {
    await session.lay("new_quarantine", quarantine, [...columns, "raw"]);
    await session.run(
      sql`insert into ops.quarantine select delivery::integer, ${entry.dataset}, sheet, line::integer, "column", code, expected, found, raw, ${entry.at}, null from new_quarantine`,
    );
  }
  const findings = items.flatMap((is) => is.findings.map((row) => ({ ...place(is.delivery, row), severity: row.severity })));
  if (findings.length) {
    await session.lay("new_findings", findings, [...columns, "severity"]);
    await session.run(
      sql`insert into ops.finding select delivery::integer, ${entry.dataset}, severity, code, sheet, line::integer, "column", expected, found, ${entry.at} from new_findings`,
    );
  }
}
