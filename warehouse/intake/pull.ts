/**
 * One pull of one dataset: what the source has that is new goes into the archive, then the journal, then the warehouse.
 * Whatever goes wrong ends in a record with the cause in words, and touches no other dataset.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { now } from "../../connectors/clock.js";
import { type Connector, defaultLimits, type Fetched, type Limits } from "../../connectors/connector.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import { describeProblem, Problem, type ProblemReport } from "../../connectors/problem.js";
import type { ProblemCode } from "../../connectors/problems.js";
import type { Lane } from "../../connectors/reader/readers.js";
import type { PullProgress, Trigger } from "../../connectors/schedule.js";
import type { MonthSpan } from "../../connectors/span.js";
import { sql } from "../engine/sql.js";
import { lostDeliveries } from "../health/lost.js";
import { stem } from "../load/claims.js";
import { STILL } from "../load/shape.js";
import type { Store } from "../store.js";
import { type Applied, applyDeliveries, type ItemOutcome, type Look } from "./apply-deliveries.js";
import { heldFiles, within } from "./back-fill.js";
import type { DeliveredItem, DeliveriesEntry } from "./entries.js";
import { momentsCome } from "./moments-come.js";
import type { LineCounts, PullRecord } from "./pull-record.js";
import { ReadAhead } from "./read-ahead.js";
import type { Ready } from "./readings.js";
import { headerHas, labelColumns, largeBytes, makeReady } from "./ready.js";

/** Files that commit together when a source brings many: one data version, at most this many files. */
const together = 64;

export interface PullOptions {
  trigger: Trigger;
  dueAt: string | null;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  /** Back-fill: these months are asked for again, whatever is held of them. */
  span?: MonthSpan;
  /** The other datasets of the same source. */
  beside?: readonly DatasetContract[];
  progress?: (done: PullProgress) => void;
}

export async function pull(store: Store, connector: Connector, contract: DatasetContract, options: PullOptions): Promise<PullRecord> {
  const startedAt = now().toISOString();
  const into = join(
    store.temporary,
    `pull-${contract.id}-${createHash("sha256").update(`${startedAt}${Math.random()}`).digest("hex").slice(0, 12)}`,
  );
  const outcomes: ItemOutcome[] = [];
  const refreshed = new Set<string>();
  let version: number | null = null;
  let problem: ProblemReport | null = null;
  let bookmark: string | null = null;
  const notices: ProblemReport[] = [];
  let wave: DeliveredItem[] = [];
  let ahead: ReadAhead | undefined;
  const done: PullProgress = { files: 0, file: "", lines: 0 };
  const add = (applied: Applied) => {
    outcomes.push(...applied.items);
    for (const name of applied.refreshed) refreshed.add(name);
    version = applied.version ?? version;
    for (const item of applied.items) done.lines += item.lines.loaded;
    options.progress?.({ ...done });
  };
  const flush = async () => {
    if (!wave.length) return;
    const items = wave;
    wave = [];
    const applied = await deliver(store, contract, items, { ahead });
    await ahead?.release(items);
    add(applied);
  };
  try {
    await store.recover();
    await store.requireSpace(0);
    await mkdir(into, { recursive: true });
    // Before anything newer comes: what the source says next is then a correction of them, and none that they would stand above.
    const come = await momentsCome(store, contract);
    if (come.length) add(await deliver(store, contract, come, { still: (items) => stillCome(store, contract, items) }));
    const question = {
      contract,
      ...(options.beside && { beside: options.beside }),
      bookmark: options.span ? null : await lastBookmark(store, contract.id),
      held: await heldFiles(store, contract, options.span),
      ...(options.span ? { wants: within(options.span, contract) } : {}),
      into,
      limits: { ...defaultLimits, ...options.limits },
      signal: options.signal ?? new AbortController().signal,
      notice: (report: ProblemReport) => void notices.push(report),
    };
    for await (const fetched of connector.pull(question)) {
      done.files++;
      done.file = fetched.name;
      options.progress?.({ ...done });
      store.readers.wake(contract.agency);
      if (fetched.size >= largeBytes) ahead ??= await ReadAhead.by(store, contract.agency, await contractSha(store, contract.id));
      const begun = await ahead?.begin(fetched);
      const item = await keep(store, contract, fetched, into);
      await rm(fetched.path, { force: true });
      bookmark = fetched.bookmark ?? bookmark;
      if (await isKnown(store, contract.id, item)) continue;
      if (wave.length >= together || wave.some((other) => stem(other.name) === stem(item.name))) await flush();
      wave.push(item);
      if (begun) ahead?.kept(item, begun);
    }
    await flush();
  } catch (error) {
    // What had come whole before the source failed is kept and loaded; the failure is told.
    problem = reportOf(error, contract.id);
    if (error instanceof Problem) await flush().catch(() => undefined);
    else console.error(error);
  } finally {
    await ahead?.drop();
    await rm(into, { recursive: true, force: true });
  }
  const record = summarize(contract, options, startedAt, outcomes, [...refreshed], version, problem, notices);
  await store.commit({ kind: "pull", record, bookmark: problem || options.span ? null : bookmark }).catch((cause: unknown) => {
    // A full disk takes the record of itself as well; whoever asked is told all the same.
    if (!(cause instanceof Problem) || cause.code !== "DISK_FULL") throw cause;
  });
  return record;
}

/** Asked in the turn itself: a person may have refused one of them meanwhile. */
async function stillCome(store: Store, contract: DatasetContract, items: readonly DeliveredItem[]): Promise<boolean[]> {
  const left = await momentsCome(store, contract);
  return items.map(({ sha256, name }) => left.some((one) => one.sha256 === sha256 && one.name === name));
}

function reportOf(error: unknown, dataset: string): ProblemReport {
  if (error instanceof Problem) return describeProblem(error.code, { file: dataset, ...error.place });
  return describeProblem("INTERNAL", { file: dataset, found: error instanceof Error ? error.message.slice(0, 200) : String(error) });
}

interface Delivering {
  /** Of a replay: which of them are still to be read once more, asked in the turn itself. */
  still?: (items: readonly DeliveredItem[]) => Promise<boolean[]>;
  ahead?: ReadAhead | undefined;
}

/** Nothing is left of what was to be read once more: a person has decided on it meanwhile. */
class NoneLeft extends Error {}

/** Journal first, then the warehouse: a crash between the two is made up for at the next start. Read before both, out of everybody's way. */
export async function deliver(
  store: Store,
  contract: DatasetContract,
  items: DeliveredItem[],
  { still, ahead }: Delivering = {},
): Promise<Applied> {
  const entry = {
    ...(still ? { replay: true as const } : {}),
    kind: "deliveries" as const,
    dataset: contract.id,
    contract: await contractSha(store, contract.id),
    items: await withAccepted(store, contract.id, items),
  };
  const ready = await makeReady(store, contract.agency, { ...entry, archived: still !== undefined }, ahead);
  const inTurn = async () => {
    if (!still) return entry;
    const left = await still(items);
    if (!left.some(Boolean)) throw new NoneLeft();
    ready.results = ready.results.filter((_, i) => left[i]);
    return { ...entry, items: entry.items.filter((_, i) => left[i]) };
  };
  try {
    return (await store.commit(inTurn, ready)) as Applied;
  } catch (error) {
    if (error instanceof NoneLeft) return { items: [], refreshed: [], version: null };
    throw error;
  } finally {
    await ready.drop();
  }
}

/** Bytes that a person accepted once do not wait again when they come or are read once more. */
async function withAccepted(store: Store, dataset: string, items: readonly DeliveredItem[]): Promise<DeliveredItem[]> {
  const hashes = items.map(({ sha256 }) => sha256);
  const rows = await store.database.read((session) =>
    session.all<{ sha256: string; codes: string }>(
      sql`select d.sha256, h.codes from ops.hold h join raw.delivery d on d.id = h.delivery
        where h.dataset = ${dataset} and h.fate = 'ACCEPTED' and d.sha256 in ${hashes} order by h.delivery`,
    ),
  );
  const codes = new Map(rows.map((row) => [row.sha256, JSON.parse(row.codes) as ProblemCode[]]));
  return items.map((item) => (codes.has(item.sha256) ? { ...item, accepted: codes.get(item.sha256)! } : item));
}

/**
 * What a delivery would do, without a trace in journal or warehouse. The bytes stay in the archive.
 * @param given what has been read of it already
 */
export async function rehearse(
  store: Store,
  contract: DatasetContract,
  items: DeliveredItem[],
  look: Look = async () => undefined,
  given?: Ready,
): Promise<Applied> {
  const entry: DeliveriesEntry = {
    seq: store.journal.lastSeq + 1,
    at: now().toISOString(),
    kind: "deliveries",
    dataset: contract.id,
    contract: await contractSha(store, contract.id),
    items: await withAccepted(store, contract.id, items),
  };
  const ready = given ?? (await makeReady(store, "person", entry));
  try {
    return await applyDeliveries(store, { ...entry, ready }, look);
  } finally {
    if (!given) await ready.drop();
  }
}

export async function contractSha(store: Store, dataset: string): Promise<string> {
  const row = await store.database.read((session) =>
    session.one<{ sha256: string }>(
      sql`select sha256 from ref.definition where kind = 'contract' and id = ${dataset} and recorded_to = ${STILL}`,
    ),
  );
  if (!row) throw new Problem("UNKNOWN_DATASET", { found: dataset });
  return row.sha256;
}

/** Bytes into the archive. Where identifiers stand in the file, only its redacted extract is kept. */
export async function keep(
  store: Store,
  contract: DatasetContract,
  fetched: Pick<Fetched, "path" | "name" | "order">,
  into: string,
  lane: Lane = contract.agency,
): Promise<DeliveredItem> {
  await store.requireSpace(2 * (await stat(fetched.path)).size);
  const base = { name: fetched.name, rank: fetched.order.rank, modifiedAt: fetched.order.modifiedAt, receivedAt: now().toISOString() };
  if (!contract.identifiers) return { ...base, ...(await store.archive.keep(fetched.path)) };
  const original = await hashFile(fetched.path);
  const to = join(into, `${original.sha256}.extract`);
  const parts = join(into, `${original.sha256}.parts`);
  await mkdir(parts, { recursive: true });
  const read = await store.readers.read(lane, {
    path: fetched.path,
    name: fetched.name,
    form: contract.form,
    headerHas: headerHas(contract),
    labels: labelColumns(contract),
    into: parts,
    extract: { keep: [...headerHas(contract), ...(contract.keeps ?? [])], to },
  });
  await rm(parts, { recursive: true, force: true });
  if (!read.ok) return { ...base, ...original, refused: read.problem };
  const kept = await store.archive.keep(to);
  await rm(to, { force: true });
  const table = read.reading.tables[0];
  if (!table || contract.form.kind !== "workbook") return { ...base, ...kept, original };
  const passedOver = read.reading.passedOver.filter(({ seemsMeant }) => seemsMeant);
  return {
    ...base,
    ...kept,
    original,
    sheet: table.sheet,
    places: table.places,
    ...(passedOver.length && { passedOver }),
    ...(table.struck && { struck: table.struck }),
  };
}

async function hashFile(path: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return { sha256: hash.digest("hex"), size };
}

/** The same bytes with no newer place in the source's own order bring nothing, unless they were lost before they could be read. */
async function isKnown(store: Store, dataset: string, item: DeliveredItem): Promise<boolean> {
  const row = await store.database.read((session) =>
    session.one<{ code: string | null }>(
      sql`select code from raw.delivery where dataset = ${dataset} and sha256 = ${item.sha256} and name = ${item.name} and rank = ${item.rank} and modified_at = ${item.modifiedAt} order by id desc limit 1`,
    ),
  );
  if (row === null || row.code === "ARCHIVE_DAMAGED") return false;
  return !item.refused || item.refused.code === row.code;
}

/** Where the source left off; from the start when something it brought has been lost. */
async function lastBookmark(store: Store, dataset: string): Promise<string | null> {
  if ((await lostDeliveries(store)).some((lost) => lost.dataset === dataset)) return null;
  const row = await store.database.read((session) =>
    session.one<{ bookmark: string }>(
      sql`select bookmark from ops.pull where dataset = ${dataset} and bookmark is not null order by id desc limit 1`,
    ),
  );
  return row?.bookmark ?? null;
}

function summarize(
  contract: DatasetContract,
  options: PullOptions,
  startedAt: string,
  outcomes: readonly ItemOutcome[],
  refreshed: string[],
  version: number | null,
  problem: ProblemReport | null,
  notices: readonly ProblemReport[],
): PullRecord {
  const lines: LineCounts = { in: 0, loaded: 0, quarantined: 0, nonData: 0 };
  for (const outcome of outcomes) for (const key of Object.keys(lines) as (keyof LineCounts)[]) lines[key] += outcome.lines[key];
  const first =
    problem ??
    outcomes.find((outcome) => outcome.state === "FAILED" || outcome.state === "HELD")?.problem ??
    outcomes.find((outcome) => outcome.state === "PARTIAL")?.problem ??
    notices[0] ??
    null;
  return {
    id: "",
    dataset: contract.id,
    agency: contract.agency,
    trigger: options.trigger,
    state: problem ? (outcomes.some(({ state }) => state === "LOADED" || state === "PARTIAL") ? "PARTIAL" : "FAILED") : stateOf(outcomes),
    code: first?.code ?? null,
    message: first && { th: first.th, en: first.en },
    ...(options.span ? { from: options.span.first, to: options.span.last } : {}),
    dueAt: options.dueAt,
    startedAt,
    endedAt: now().toISOString(),
    lines,
    refreshed,
    version: version === null ? null : String(version),
    artifacts: [...notices.map(passedOver), ...outcomes.map(artifactOf)],
  };
}

/** What a source offered and was not taken: a hostile name, a file still growing. Nothing of it was fetched, so it has no hash. */
const passedOver = (notice: ProblemReport): PullRecord["artifacts"][number] => ({
  sha256: "",
  name: notice.file ?? "",
  state: "FAILED",
  code: notice.code,
  message: { th: notice.th, en: notice.en },
});

const artifactOf = (outcome: ItemOutcome): PullRecord["artifacts"][number] => ({
  sha256: outcome.item.sha256,
  name: outcome.item.name,
  state: outcome.state,
  code: outcome.problem?.code ?? null,
  message: outcome.problem && { th: outcome.problem.th, en: outcome.problem.en },
});

/** All alike: that state. Some good, some not: partial. */
export function stateOf(outcomes: readonly Pick<ItemOutcome, "state">[]): PullRecord["state"] {
  const states = new Set(outcomes.map((outcome) => outcome.state));
  if (!states.size) return "UNCHANGED";
  if (states.size === 1) return [...states][0]!;
  if (states.has("FAILED") || states.has("HELD") || states.has("PARTIAL")) return "PARTIAL";
  return "LOADED";
}
