/** Held deliveries: which wait, and what became of the others. Each is named by what it is, so that its address outlives a rebuild. */
import type { DatasetContract } from "../../connectors/dataset.js";
import { describeProblem, Problem, type ProblemReport } from "../../connectors/problem.js";
import type { Page, Viewer } from "../answer.js";
import { type Moment, momentOf } from "../as-of.js";
import type { Recorded } from "../definitions/recorded.js";
import { wordsFor } from "../disclosure/messages.js";
import { type Sql, sql } from "../engine/sql.js";
import { forever } from "../kpis/reading.js";
import { acceptableCodes, acceptances } from "../load/acceptance.js";
import type { Store } from "../store.js";
import type { HeldDelivery } from "./held-delivery.js";
import { datasetOfHeld, heldId } from "./held-id.js";
import { isProvinceWide } from "./province-wide.js";

export interface HoldRow {
  delivery: number;
  dataset: string;
  sha256: string;
  name: string;
  rank: string;
  modified_at: string;
  received_at: string;
  message: string;
  lines_in: number;
  lines_non_data: number;
  held_at: string;
  settled_at: string | null;
  fate: HeldDelivery["status"] | null;
  decided_by: string | null;
  reason: string | null;
  slices: string | null;
  by_sha256: string | null;
  by_name: string | null;
}

/** Holds as they were known at a moment; what was settled later waited then. The latest of an identity counts. */
const holdsAt = (
  until: string,
): Sql => sql`select h.delivery, h.dataset, d.sha256, d.name, d.rank, d.modified_at, d.received_at, d.message, d.lines_in, d.lines_non_data,
    h.held_at, h.slices, case when h.settled_at <= ${until} then h.settled_at end as settled_at, case when h.settled_at <= ${until} then h.fate end as fate,
    case when h.settled_at <= ${until} then h.decided_by end as decided_by, case when h.settled_at <= ${until} then h.reason end as reason,
    case when h.settled_at <= ${until} then b.sha256 end as by_sha256, case when h.settled_at <= ${until} then b.name end as by_name
  from ops.hold h join raw.delivery d on d.id = h.delivery left join raw.delivery b on b.id = h.by_delivery
  where h.held_at <= ${until}
  qualify row_number() over (partition by h.dataset, d.sha256, d.name, d.rank, d.modified_at order by h.delivery desc) = 1`;

/** Those that wait, newest first. */
export async function waitingHolds(store: Store, moment: Moment, definitions: Recorded, viewer: Viewer): Promise<HeldDelivery[]> {
  const rows = await store.database.read((session) =>
    session.all<HoldRow>(
      sql`select * from (${holdsAt(moment.until ?? forever)}) where settled_at is null order by delivery desc limit 200`,
    ),
  );
  return rows.map((row) => heldOf(row, definitions, viewer));
}

export interface HeldFilter {
  dataset?: string | null;
  /** Those decided, overtaken or read again as well. */
  settled?: boolean | null;
  first: number;
  after?: string | null;
}

export async function held(store: Store, filter: HeldFilter, viewer: Viewer): Promise<Page<HeldDelivery>> {
  const { definitions, moment } = await present(store);
  if (filter.dataset && !definitions.contracts.has(filter.dataset))
    throw new Problem("UNKNOWN_DATASET", { found: filter.dataset.slice(0, 60), expected: [...definitions.contracts.keys()].join(", ") });
  const where = sql`${filter.settled ? sql`true` : sql`settled_at is null`}${filter.dataset ? sql` and dataset = ${filter.dataset}` : sql``}`;
  const offset = filter.after ? Number(filter.after) || 0 : 0;
  return store.database.read(async (session) => {
    const all = sql`select * from (${holdsAt(moment.until ?? forever)}) where ${where}`;
    const total = Number((await session.one<{ n: string }>(sql`select count(*) as n from (${all})`))!.n);
    const rows = await session.all<HoldRow>(sql`${all} order by delivery desc limit ${filter.first} offset ${offset}`);
    const nodes = rows.map((row) => heldOf(row, definitions, viewer));
    return { nodes, total, next: offset + nodes.length < total ? String(offset + nodes.length) : null };
  });
}

/** @throws Problem HOLD_UNKNOWN */
export async function heldDelivery(store: Store, id: string, viewer: Viewer): Promise<HeldDelivery> {
  const { definitions } = await present(store);
  return heldOf(await holdRow(store, id), definitions, viewer);
}

export async function holdRow(store: Store, id: string): Promise<HoldRow> {
  const rows = await store.database.read((session) =>
    session.all<HoldRow>(sql`select * from (${holdsAt(forever)}) where dataset = ${datasetOfHeld(id)}`),
  );
  const row = rows.find((one) => heldId(one) === id);
  if (!row) throw new Problem("HOLD_UNKNOWN", { found: id.slice(0, 80) });
  return row;
}

async function present(store: Store): Promise<{ definitions: Recorded; moment: Moment }> {
  const definitions = await store.definitions();
  if (!definitions) throw new Problem("UNKNOWN_VERSION", { found: "0" });
  return { definitions, moment: await momentOf(store, null) };
}

export function heldOf(row: HoldRow, { contracts, province }: Recorded, viewer: Viewer): HeldDelivery {
  const contract = contracts.get(row.dataset);
  const { code, th, en } = JSON.parse(row.message) as ProblemReport;
  const words = wordsFor(viewer, contract, code, { th, en }, row.name);
  const { by, reason } = {
    by: row.decided_by && (JSON.parse(row.decided_by) as { id: string; name: string; role: string }),
    reason: row.reason,
  };
  return {
    id: heldId(row),
    dataset: row.dataset,
    agency: contract?.agency ?? "",
    artifact: { sha256: row.sha256, name: row.name },
    receivedAt: row.received_at,
    heldAt: row.held_at,
    problem: { code, file: row.name, ...words },
    lines: { in: row.lines_in, loaded: 0, quarantined: row.lines_in - row.lines_non_data, nonData: row.lines_non_data },
    status: row.fate ?? "WAITING",
    settledAt: row.settled_at,
    decision: by ? { by, reason: reason ?? "" } : null,
    takenBy: row.by_sha256 && row.by_name ? { sha256: row.by_sha256, name: row.by_name } : null,
    provinceWide: contract ? isProvinceWide(contract, province) : false,
    mayBeAccepted: contract ? mayBeAccepted(row, code, contract) : false,
    means: acceptances[code]?.means ?? describeProblem(code, { file: row.name }),
  };
}

/** An empty file is a nil report only where its title told whose and which period's. */
function mayBeAccepted(row: HoldRow, code: ProblemReport["code"], contract: DatasetContract): boolean {
  return acceptableCodes(contract).includes(code) && (code !== "FILE_EMPTY" || row.slices !== null);
}
