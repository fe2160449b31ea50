/**
 * Files that were held because their moment had not come (`CLOCK_AHEAD`), and whose moment has come since. Either the source's clock was ahead and its
 * day is here, or it was ours that stood behind: then the source changes nothing any more, and nobody else would ever take the file up again.
 */
import { now } from "../../connectors/clock.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import { stem } from "../load/claims.js";
import type { Slice } from "../load/delivered.js";
import { STILL } from "../load/shape.js";
import type { Store } from "../store.js";
import type { DeliveredItem } from "./entries.js";

interface Waiting {
  delivery: number;
  item: string;
  slices: string | null;
}

interface Later {
  delivery: number;
  name: string;
  rank: string;
  modified: string;
  slice: string | null;
}

/**
 * As items to be read once more, received now. That moment stands in the journal with them: by it, and not by the clock of the time, a rebuild takes
 * them as well. What the source has corrected meanwhile by an earlier moment stays held, since its clock was ahead: taken, it would stand above
 * the correction.
 */
export async function momentsCome(store: Store, contract: DatasetContract): Promise<DeliveredItem[]> {
  const moment = now();
  const { waiting, later } = await store.database.read(async (session) => {
    const holds = await waitingAhead(session, contract.id);
    return { waiting: holds, later: holds.length ? await laterThan(session, contract.id, holds[0]!.delivery) : [] };
  });
  const come: DeliveredItem[] = [];
  for (const hold of waiting) {
    const item = JSON.parse(hold.item) as DeliveredItem;
    if (!(Date.parse(item.modifiedAt) <= moment.getTime())) continue;
    if (later.some((one) => corrects(one, hold, item)) || !(await store.archive.has(item.sha256))) continue;
    come.push({ ...item, receivedAt: moment.toISOString() });
  }
  return come;
}

/** Those that came after and would stand below it. Of a hold that told no report before it was read, each may be of the same. */
function corrects(one: Later, hold: Waiting, item: DeliveredItem): boolean {
  if (one.delivery < hold.delivery || one.rank !== item.rank || one.modified >= item.modifiedAt) return false;
  if (hold.slices === null || stem(one.name) === stem(item.name)) return true;
  return (JSON.parse(hold.slices) as Slice[]).some(({ office, period }) => one.slice === `${office}|${period}`);
}

function waitingAhead(session: Session, dataset: string): Promise<Waiting[]> {
  return session.all<Waiting>(
    sql`select h.delivery, h.item, h.slices from ops.hold h join raw.delivery d on d.id = h.delivery
      where h.dataset = ${dataset} and h.settled_at is null and d.code = 'CLOCK_AHEAD' order by h.delivery`,
  );
}

/** What was taken after a delivery and had not come before, with the reports that stand by it. */
function laterThan(session: Session, dataset: string, delivery: number): Promise<Later[]> {
  return session.all<Later>(
    sql`select d.id as delivery, d.name, d.rank, d.modified_at as modified, r.office || '|' || r.period as slice
      from raw.delivery d left join core.report r on r.delivery = d.id and r.recorded_to = ${STILL}
      where d.dataset = ${dataset} and d.id > ${delivery} and d.state in ('LOADED', 'PARTIAL', 'UNCHANGED')
        and not exists (select 1 from raw.delivery e where e.dataset = d.dataset and e.sha256 = d.sha256 and e.name = d.name and e.id < d.id)`,
  );
}
