/** Deliveries whose bytes the archive has lost: named, until the source or a backup brings them again. */
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";

export interface LostDelivery {
  sha256: string;
  dataset: string | null;
  name: string | null;
}

/** Deliveries that a rebuild could not read, and that nothing has brought again since. */
export function lostDeliveries(store: Store): Promise<LostDelivery[]> {
  return store.database.read((session) =>
    session.all<{ sha256: string; dataset: string; name: string }>(
      sql`select sha256, dataset, name from raw.delivery d where code = 'ARCHIVE_DAMAGED'
        and not exists (select 1 from raw.delivery l where l.dataset = d.dataset and l.sha256 = d.sha256 and l.name = d.name and l.id > d.id) order by id`,
    ),
  );
}
