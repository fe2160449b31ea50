/** A held delivery loaded on trial: what it would close and add, read inside the transaction before everything is undone. */
import { dayInBangkok } from "../../connectors/clock.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import { fiscalYearOf, type Period } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import { momentOf } from "../as-of.js";
import type { FigureRow } from "../disclosure/figure-changes.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import type { ItemOutcome, Look } from "../intake/apply-deliveries.js";
import type { DeliveredItem } from "../intake/entries.js";
import { rehearse } from "../intake/pull.js";
import type { Ready } from "../intake/readings.js";
import { itemOf, setAside } from "../intake/set-aside.js";
import { Cube } from "../kpis/arithmetic/cube.js";
import { readReports } from "../kpis/arithmetic/cube.sql.js";
import { datasetsOf } from "../kpis/arithmetic/dependants.js";
import { rowsAt, settingOf } from "../kpis/reading.js";
import type { KpiRow, Setting } from "../kpis/setting.js";
import { acceptableCodes } from "../load/acceptance.js";
import type { Store } from "../store.js";
import { changedFigures, changedKpis, changedReports } from "./changes.sql.js";
import type { HoldRow } from "./holds.js";

export interface ReportRow {
  office: string;
  period: Period;
  stands: boolean;
  sha256: string | null;
  name: string | null;
}

/** Everything a preview is told from, whoever asks. */
export interface Rehearsed {
  contract: DatasetContract;
  item: DeliveredItem;
  outcome: ItemOutcome;
  figures: FigureRow[];
  reports: ReportRow[];
  /** KPI rows of the fiscal years it touches, as they stand and as they would. */
  kpis: { before: KpiRow[]; after: KpiRow[] };
  before: Setting;
  after: Setting;
}

const kept = new WeakMap<Store, Map<string, Promise<Rehearsed>>>();

/**
 * Rehearsed once a data version and day: pages of one preview, and accepting it, look at the same.
 * @param ready what has been read of it already
 */
export function rehearsed(store: Store, hold: HoldRow, ready?: Ready): Promise<Rehearsed> {
  const own = kept.get(store) ?? new Map<string, Promise<Rehearsed>>();
  kept.set(store, own);
  const key = `${hold.delivery} ${store.version} ${dayInBangkok()}`;
  let found = own.get(key);
  if (!found) {
    found = rehearsal(store, hold, ready);
    own.set(key, found);
    found.catch(() => own.delete(key));
    if (own.size > 3) own.delete(own.keys().next().value!);
  }
  return found;
}

/** A held delivery as it would be read now. */
export async function heldItem(store: Store, hold: HoldRow, contract: DatasetContract): Promise<DeliveredItem> {
  const [row] = await store.database.read((session) => setAside(session, sql`d.id = ${hold.delivery}`));
  if (!row || !(await store.archive.has(row.sha256))) throw new Problem("ARCHIVE_DAMAGED", { found: hold.name, expected: hold.sha256 });
  return itemOf(row, contract.identifiers !== undefined);
}

async function rehearsal(store: Store, hold: HoldRow, ready?: Ready): Promise<Rehearsed> {
  const before = await settingOf(store, await momentOf(store, null));
  const contract = before.definitions.contracts.get(hold.dataset);
  if (!contract) throw new Problem("UNKNOWN_DATASET", { found: hold.dataset });
  const item = { ...(await heldItem(store, hold, contract)), accepted: acceptableCodes(contract) };
  const told: Pick<Rehearsed, "figures" | "reports" | "kpis"> = { figures: [], reports: [], kpis: { before: [], after: [] } };
  let after = before;
  const look: Look = async (session, { version }) => {
    if (version === null) return;
    told.figures = await session.all<FigureRow>(changedFigures(contract.id, version));
    told.reports = await session.all<ReportRow>(changedReports(contract.id, version));
    told.kpis = await changedYears(session, before, contract.id, version);
    after = await settingAfter(session, before, version);
  };
  const applied = await rehearse(store, contract, [item], look, ready);
  return { contract, item, outcome: applied.items[0]!, ...told, before, after };
}

/** A change can move the status of a figure beside it: of the months after, and of the year whose plan stands on this one. */
async function changedYears(session: Session, before: Setting, dataset: string, version: number): Promise<Rehearsed["kpis"]> {
  const kpis = before.definitions.kpis.filter((entry) => datasetsOf(entry).includes(dataset)).map(({ id }) => id);
  const changed = await session.all<{ kpi: string; period: Period }>(changedKpis(version));
  const years = changed.map(({ period }) => fiscalYearOf(period));
  if (!years.length) return { before: [], after: [] };
  const [first, last] = [Math.min(...years) - 1, Math.max(...years) + 1];
  const of = (rows: readonly KpiRow[]) => rows.filter(({ period }) => first <= fiscalYearOf(period) && fiscalYearOf(period) <= last);
  const where = sql`kpi in ${kpis}`;
  const rowsOf = async (at: number) => of(await rowsAt(session, at, before.definitions, where));
  return { before: await rowsOf(version - 1), after: await rowsOf(version) };
}

/** The same moment, with the reports that would stand. */
async function settingAfter(session: Session, before: Setting, version: number): Promise<Setting> {
  const { contracts, province, rules } = before.definitions;
  const reports = await readReports(session, [...contracts.keys()], version);
  return { ...before, moment: { ...before.moment, version }, cube: new Cube(contracts, province, [], reports, null, rules.rating.reach) };
}
