/**
 * Deliveries of one dataset into the warehouse: one transaction, one data version. Bytes come from the archive, read by the reader process
 * with the contract that held when they came, so that a rebuild reads them the same way.
 */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { dayInBangkok } from "../../connectors/clock.js";
import type { DatasetContract, Form } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import { describeProblem, Problem, type ProblemReport } from "../../connectors/problem.js";
import type { ReadingResult } from "../../connectors/reader/reading.js";
import { type Recorded, readDefinitions } from "../definitions/recorded.js";
import type { Session } from "../engine/duckdb/database.js";
import { sql } from "../engine/sql.js";
import { refreshKpis } from "../kpis/refresh.js";
import { wantedColumns } from "../load/headers.js";
import { type Delivery, type LoadOutcome, loadDelivery } from "../load/load.js";
import { Places } from "../load/places.js";
import { shapeOf } from "../load/shape.js";
import { createMap } from "../load/stage.sql.js";
import { addFigures, closeFigures, createNewFigures } from "../measures/month.sql.js";
import type { Store } from "../store.js";
import type { LineCounts } from "../warehouse.js";
import { createCalendar } from "./calendar.sql.js";
import type { DeliveredItem, DeliveriesEntry } from "./entries.js";
import { markApplied, recordVersion } from "./version.js";

export interface ItemOutcome {
  item: DeliveredItem;
  delivery: number;
  state: LoadOutcome["state"] | "FAILED";
  problem: ProblemReport | null;
  quarantine: LoadOutcome["quarantine"];
  findings: LoadOutcome["findings"];
  lines: LineCounts;
}

export interface Applied {
  items: ItemOutcome[];
  refreshed: string[];
  version: number | null;
}

/** Thrown to undo a trial after it has told what would happen. */
class Undo extends Error {}

const none: LineCounts = { in: 0, loaded: 0, quarantined: 0, nonData: 0 };

/** @param trial tells what would happen and changes nothing */
export async function applyDeliveries(store: Store, entry: DeliveriesEntry, trial = false): Promise<Applied> {
  const contract = await store.contractBy(entry.contract);
  const folder = join(store.temporary, `load-${entry.seq}-${Math.random().toString(36).slice(2)}`);
  await mkdir(folder, { recursive: true });
  let applied: Applied = { items: [], refreshed: [], version: null };
  try {
    const readings = await readAll(store, contract, entry.items, folder);
    await store.database.write((session) =>
      session.transaction(async () => {
        applied = await applyInside(session, store, entry, contract, readings);
        if (trial) throw new Undo();
      }),
    );
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return applied;
}

async function readAll(store: Store, contract: DatasetContract, items: readonly DeliveredItem[], folder: string): Promise<ReadingResult[]> {
  const results: ReadingResult[] = [];
  for (const [i, item] of items.entries()) {
    if (item.refused) {
      results.push({ ok: false, problem: item.refused });
      continue;
    }
    const into = join(folder, String(i));
    await mkdir(into);
    results.push(
      await store.reader.read({
        path: store.archive.pathOf(item.sha256),
        name: item.name,
        form: item.original ? extractForm(contract.form) : contract.form,
        headerHas: headerHas(contract),
        into,
      }),
    );
    const last = results.at(-1)!;
    if (last.ok && item.sheet) for (const table of last.reading.tables) table.sheet = item.sheet;
  }
  return results;
}

/** A redacted extract is CSV, whatever the file was. */
export const extractForm = (form: Form): Form => ({ kind: "csv", headerRows: form.kind === "records" ? 1 : form.headerRows });

export const headerHas = (contract: DatasetContract): string[][] =>
  [...wantedColumns(contract, shapeOf(contract)).values()].filter(({ optional }) => !optional).map(({ names }) => names);

async function applyInside(
  session: Session,
  store: Store,
  entry: DeliveriesEntry,
  contract: DatasetContract,
  readings: readonly ReadingResult[],
): Promise<Applied> {
  const version = store.version + 1;
  const believed = (await readDefinitions(session, store.version))!;
  const places = new Places(believed.province);
  const lastMonth = dayInBangkok(new Date(entry.at)).slice(0, 7);
  if (contract.events) await session.run(createCalendar(believed.holidays.map((holiday) => holiday.day)));
  const items: ItemOutcome[] = [];
  const periods = new Set<Period>();
  for (const [i, item] of entry.items.entries()) {
    const next = await session.one<{ id: number }>(sql`select (coalesce(max(id), 0) + 1)::integer as id from raw.delivery`);
    const delivery: Delivery = {
      id: next!.id,
      dataset: contract.id,
      sha256: item.sha256,
      name: item.name,
      receivedAt: item.receivedAt,
      rank: item.rank,
      modifiedAt: item.modifiedAt,
    };
    const read = readings[i]!;
    // The delivery stands before its lines do: supersession asks for the names of standing reports.
    const outcome = read.ok ? await loadOrHold(session, contract, places, version, lastMonth, delivery, read) : null;
    const failed = read.ok ? null : read.problem;
    for (const period of outcome?.periods ?? []) periods.add(period);
    items.push({
      item,
      delivery: delivery.id,
      state: outcome?.state ?? "FAILED",
      problem: outcome?.problem ?? failed,
      quarantine: outcome?.quarantine ?? [],
      findings: outcome?.findings ?? [],
      lines: outcome?.lines ?? none,
    });
    await recordDelivery(session, entry, item, items.at(-1)!, outcome, outcome?.changed ? version : null);
  }
  if (!periods.size) {
    await markApplied(session, entry.seq);
    return { items, refreshed: [], version: null };
  }
  const refreshed = await refreshDependants(session, believed, contract, [...periods].sort(), version, lastMonth);
  await recordVersion(session, version, entry, refreshed);
  return { items, refreshed, version };
}

async function loadOrHold(
  session: Session,
  contract: DatasetContract,
  places: Places,
  version: number,
  lastMonth: string,
  delivery: Delivery,
  read: Extract<ReadingResult, { ok: true }>,
): Promise<LoadOutcome> {
  try {
    return await loadDelivery({ session, contract, places, version, lastMonth }, delivery, read.reading);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const report = describeProblem(error.code, { file: delivery.name, ...error.place });
    return {
      state: "HELD",
      problem: report,
      quarantine: [],
      findings: [],
      lines: { ...none, in: read.reading.lines, quarantined: read.reading.lines },
      periods: [],
      changed: false,
      reading: {},
    };
  }
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
  await session.run(createNewFigures(shapeOf(contract), periods));
  await session.run(closeFigures(contract.id, periods, version));
  await session.run(addFigures(contract.id, version));
  const kpis = await refreshKpis(session, believed, version, lastMonth, [{ dataset: contract.id, periods }]);
  return [`mart.month/${contract.id}`, ...kpis];
}

async function recordDelivery(
  session: Session,
  entry: DeliveriesEntry,
  item: DeliveredItem,
  is: ItemOutcome,
  outcome: LoadOutcome | null,
  version: number | null,
): Promise<void> {
  await session.run(
    sql`insert into raw.artifact select ${item.sha256}, ${item.size}::bigint, ${item.receivedAt} where not exists (select 1 from raw.artifact where sha256 = ${item.sha256})`,
  );
  await session.run(
    sql`insert into raw.delivery values (${is.delivery}, ${entry.dataset}, ${item.sha256}, ${item.name}, ${item.original?.size ?? item.size}, ${item.original?.sha256 ?? null},
      ${item.receivedAt}, ${item.rank}, ${item.modifiedAt}, ${entry.contract}, ${is.state}, ${is.problem?.code ?? null}, ${is.problem && JSON.stringify(is.problem)},
      ${is.lines.in}, ${is.lines.loaded}, ${is.lines.quarantined}, ${is.lines.nonData}, ${outcome && JSON.stringify(outcome.reading)}, ${version}, ${entry.seq})`,
  );
  const place = (problem: ProblemReport) => ({
    sheet: problem.sheet ?? null,
    line: String(problem.line ?? 0),
    column: problem.column ?? null,
    code: problem.code,
    expected: problem.expected ?? null,
    found: problem.found ?? null,
  });
  if (is.quarantine.length) {
    await session.run(
      createMap(
        "new_quarantine",
        is.quarantine.map((row) => ({ ...place(row), raw: row.raw })),
        ["sheet", "line", "column", "code", "expected", "found", "raw"],
      ),
    );
    await session.run(
      sql`insert into ops.quarantine select ${is.delivery}::integer, ${entry.dataset}, sheet, line::integer, "column", code, expected, found, raw, ${entry.at}, null from new_quarantine`,
    );
  }
  if (is.findings.length) {
    await session.run(
      createMap(
        "new_findings",
        is.findings.map((row) => ({ ...place(row), severity: row.severity })),
        ["severity", "code", "sheet", "line", "column", "expected", "found"],
      ),
    );
    await session.run(
      sql`insert into ops.finding select ${is.delivery}::integer, ${entry.dataset}, severity, code, sheet, line::integer, "column", expected, found, ${entry.at} from new_findings`,
    );
  }
}
