/** Reads archived bytes once more, by the contracts and lists of now: what fits by now loads, once; what does not is set aside anew. */
import type { DatasetContract } from "../../connectors/dataset.js";
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import type { Applied } from "./apply-deliveries.js";
import type { DeliveredItem } from "./entries.js";
import { deliver } from "./pull.js";
import { itemOf, setAside } from "./set-aside.js";

/** @returns what came of each delivery that had been held, failed, or had lines in quarantine; null when there is none. A refused one stays out. */
export async function replay(store: Store, contract: DatasetContract): Promise<Applied | null> {
  const rows = await store.database.read((session) =>
    setAside(
      session,
      sql`d.dataset = ${contract.id} and d.state in ('HELD', 'FAILED', 'PARTIAL')
        and not exists (select 1 from raw.delivery l where l.dataset = d.dataset and l.sha256 = d.sha256 and l.name = d.name and l.id > d.id)
        and not exists (select 1 from ops.hold h where h.delivery = d.id and h.fate = 'REFUSED')`,
    ),
  );
  const items: DeliveredItem[] = [];
  for (const row of rows) if (await store.archive.has(row.sha256)) items.push(itemOf(row, contract.identifiers !== undefined));
  return items.length ? deliver(store, contract, items, true) : null;
}
