/** Reads archived bytes once more, by the contracts and lists of now: what fits by now loads, once; what does not is set aside anew. */
import type { DatasetContract } from "../../connectors/dataset.js";
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import type { Applied } from "./apply-deliveries.js";
import type { DeliveredItem } from "./entries.js";
import { deliver } from "./pull.js";

interface SetAside {
  sha256: string;
  kept: string;
  name: string;
  size: string;
  original_sha256: string | null;
  rank: string;
  modified_at: string;
  received_at: string;
  reading: string | null;
}

/** @returns what came of each delivery that had been held, failed, or had lines in quarantine; null when there is none */
export async function replay(store: Store, contract: DatasetContract): Promise<Applied | null> {
  const rows = await store.database.read((session) =>
    session.all<SetAside>(
      sql`select d.sha256, a.size::varchar as kept, d.name, d.size::varchar as size, d.original_sha256, d.rank, d.modified_at, d.received_at, d.reading
        from raw.delivery d join raw.artifact a on a.sha256 = d.sha256
        where d.dataset = ${contract.id} and d.state in ('HELD', 'FAILED', 'PARTIAL')
          and not exists (select 1 from raw.delivery l where l.dataset = d.dataset and l.sha256 = d.sha256 and l.name = d.name and l.id > d.id) order by d.id`,
    ),
  );
  const items: DeliveredItem[] = [];
  for (const row of rows) {
    if (!(await store.archive.has(row.sha256))) continue;
    const sheet = contract.identifiers ? sheetOf(row.reading) : undefined;
    items.push({
      sha256: row.sha256,
      size: Number(row.kept),
      name: row.name,
      rank: row.rank,
      modifiedAt: row.modified_at,
      receivedAt: row.received_at,
      ...(row.original_sha256 ? { original: { sha256: row.original_sha256, size: Number(row.size) } } : {}),
      ...(sheet ? { sheet } : {}),
    });
  }
  return items.length ? deliver(store, contract, items, true) : null;
}

/** The sheet an extract was made of, as its first reading named it. */
function sheetOf(reading: string | null): string | undefined {
  const places = reading ? (JSON.parse(reading) as { places?: Record<string, unknown> }).places : undefined;
  const name = Object.keys(places ?? {})[0];
  return name === "*" ? undefined : name;
}
