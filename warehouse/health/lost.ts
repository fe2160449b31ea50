/** Deliveries whose bytes the archive has lost: named, until the source or a backup brings them again. */
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";

export interface LostDelivery {
  sha256: string;
  dataset: string | null;
  name: string | null;
}

/** Deliveries that could not be read, or whose bytes were found torn at the start, and that nothing has brought again since. */
export async function lostDeliveries(store: Store): Promise<LostDelivery[]> {
  const unread = await store.database.read((session) =>
    session.all<{ sha256: string; dataset: string; name: string }>(
      sql`select sha256, dataset, name from raw.delivery d where code = 'ARCHIVE_DAMAGED'
        and not exists (select 1 from raw.delivery l where l.dataset = d.dataset and l.sha256 = d.sha256 and l.name = d.name and l.id > d.id) order by id`,
    ),
  );
  const torn = (await store.torn()).filter(({ sha256 }) => !unread.some((one) => one.sha256 === sha256));
  return [...unread, ...torn];
}
