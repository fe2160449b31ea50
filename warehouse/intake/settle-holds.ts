/**
 * What becomes of holds while the journal is applied: a stopped reading begins to wait; it is settled when the same delivery is read once more,
 * when a person accepts or refuses it, or when the source has said something newer of everything it would bring.
 */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import type { Decision } from "../holds/held-delivery.js";
import { isNewer, stem } from "../load/claims.js";
import type { LoadOutcome, Slice } from "../load/delivered.js";
import { STILL } from "../load/shape.js";
import type { DeliveredItem, HeldIdentity } from "./entries.js";

export interface ReadItem {
  item: DeliveredItem;
  delivery: number;
  state: string;
}

interface Told {
  at: string;
  dataset: string;
  decision?: Decision & { codes: readonly string[] };
}

/** After a load, in its transaction. */
export async function settleHolds(
  session: Session,
  entry: Told,
  contract: DatasetContract,
  items: readonly ReadItem[],
  outcomes: ReadonlyMap<number, LoadOutcome>,
): Promise<void> {
  const waiting = await waitingHolds(session, entry.dataset);
  for (const { item, delivery, state } of items)
    for (const hold of waiting.filter((one) => one.delivery < delivery && isSame(one, item))) {
      const accepted = entry.decision && state !== "HELD";
      await settle(session, hold.delivery, entry.at, {
        fate: accepted ? "ACCEPTED" : "READ_AGAIN",
        by: delivery,
        ...(accepted ? { decision: entry.decision, codes: entry.decision!.codes } : {}),
      });
    }
  const held = items.filter(({ state }) => state === "HELD");
  if (held.length) await beginHolds(session, entry, held, outcomes);
  if (waiting.length || held.length) await settleOvertaken(session, contract, entry.at);
}

/** A person's no: it waits no longer and changes nothing. @returns whether anything waited */
export async function refuseHold(session: Session, dataset: string, at: string, held: HeldIdentity, decision: Decision): Promise<boolean> {
  const own = (await waitingHolds(session, dataset)).filter((hold) => isSame(hold, held));
  for (const { delivery } of own) await settle(session, delivery, at, { fate: "REFUSED", by: null, decision });
  return own.length > 0;
}

export const isSame = (one: HeldIdentity, other: HeldIdentity): boolean =>
  one.sha256 === other.sha256 && one.name === other.name && one.rank === other.rank && one.modifiedAt === other.modifiedAt;

interface Waiting extends HeldIdentity {
  delivery: number;
  receivedAt: string;
  slices: string | null;
}

function waitingHolds(session: Session, dataset: string): Promise<Waiting[]> {
  return session.all<Waiting>(
    sql`select h.delivery, h.slices, d.sha256, d.name, d.rank, d.modified_at as "modifiedAt", d.received_at as "receivedAt"
      from ops.hold h join raw.delivery d on d.id = h.delivery where h.dataset = ${dataset} and h.settled_at is null order by h.delivery`,
  );
}

interface Settlement {
  fate: "ACCEPTED" | "REFUSED" | "OVERTAKEN" | "READ_AGAIN";
  by: number | null;
  decision?: Decision;
  codes?: readonly string[];
}

async function settle(session: Session, delivery: number, at: string, { fate, by, decision, codes }: Settlement): Promise<void> {
  await session.run(
    sql`update ops.hold set settled_at = ${at}, fate = ${fate}, by_delivery = ${by}, decided_by = ${decision ? JSON.stringify(decision.by) : null},
      reason = ${decision?.reason ?? null}, codes = ${codes ? JSON.stringify(codes) : null} where delivery = ${delivery} and settled_at is null`,
  );
}

async function beginHolds(
  session: Session,
  entry: Told,
  held: readonly ReadItem[],
  outcomes: ReadonlyMap<number, LoadOutcome>,
): Promise<void> {
  const rows = held.map(({ item, delivery }) => ({
    delivery: String(delivery),
    item: JSON.stringify(item),
    slices: slicesText(outcomes.get(delivery)?.slices ?? []),
  }));
  await session.lay("new_holds", rows, ["delivery", "item", "slices"]);
  await session.run(
    sql`insert into ops.hold select delivery::integer, ${entry.dataset}, item, slices, ${entry.at}, null, null, null, null, null, null from new_holds`,
  );
}

function slicesText(slices: readonly Slice[]): string | null {
  const distinct = new Map(slices.map(({ office, period }) => [`${office}|${period}`, { office, period }]));
  return distinct.size ? JSON.stringify([...distinct.values()]) : null;
}

interface Said {
  delivery: number;
  name: string;
  rank: string;
  modified_at: string;
  received_at: string;
}

/** Of a delta no part overtakes the whole: it may hold keys that no later one brings. */
async function settleOvertaken(session: Session, contract: DatasetContract, at: string): Promise<void> {
  if (contract.supersession.delivers === "delta") return;
  const waiting = await waitingHolds(session, contract.id);
  if (!waiting.length) return;
  const files = await session.all<Said>(
    sql`select id as delivery, name, rank, modified_at, received_at from raw.delivery
      where dataset = ${contract.id} and state in ('LOADED', 'PARTIAL', 'UNCHANGED') order by id`,
  );
  const reports = await session.all<Said & Slice>(
    sql`select r.office, r.period, r.delivery, d.name, r.rank, r.modified_at, r.received_at from core.report r
      join raw.delivery d on d.id = r.delivery
      where r.dataset = ${contract.id} and r.recorded_to = ${STILL}`,
  );
  const standing = new Map(reports.map((report) => [`${report.office}|${report.period}`, report]));
  for (const hold of waiting) {
    const by = overtakenBy(hold, files, standing);
    if (by !== null) await settle(session, hold.delivery, at, { fate: "OVERTAKEN", by });
  }
}

/** The delivery that took its place: a newer file of the same name, or the last of those that say every report anew. */
function overtakenBy(hold: Waiting, files: readonly Said[], standing: ReadonlyMap<string, Said>): number | null {
  const file = files.findLast((one) => stem(one.name) === stem(hold.name) && isNewer(one, hold));
  if (file) return file.delivery;
  const slices = hold.slices ? (JSON.parse(hold.slices) as Slice[]) : [];
  const newer = slices
    .map(({ office, period }) => standing.get(`${office}|${period}`))
    .map((one) => (one && isNewer(one, hold) ? one : null));
  if (!newer.length || newer.includes(null)) return null;
  return Math.max(...newer.map((one) => one!.delivery));
}
