/** Deliveries that were set aside, as items that can be read once more. */
import type { Session } from "../engine/duckdb/session.js";
import { type Sql, sql } from "../engine/sql.js";
import type { DeliveredItem } from "./entries.js";

export interface SetAside {
  sha256: string;
  kept: string;
  name: string;
  size: string;
  original_sha256: string | null;
  rank: string;
  modified_at: string;
  received_at: string;
  reading: string | null;
  /** A held delivery as the journal has it. */
  item: string | null;
}

/** @param where over `d`, the deliveries */
export function setAside(session: Session, where: Sql): Promise<SetAside[]> {
  return session.all<SetAside>(
    sql`select d.sha256, a.size::varchar as kept, d.name, d.size::varchar as size, d.original_sha256, d.rank, d.modified_at, d.received_at, d.reading,
        (select max(h.item) from ops.hold h where h.delivery = d.id) as item
      from raw.delivery d join raw.artifact a on a.sha256 = d.sha256 where ${where} order by d.id`,
  );
}

/** @param redacted whether the archive holds extracts of the dataset's sheets */
export function itemOf(row: SetAside, redacted: boolean): DeliveredItem {
  if (row.item) return JSON.parse(row.item) as DeliveredItem;
  const sheet = redacted ? sheetOf(row.reading) : undefined;
  return {
    sha256: row.sha256,
    size: Number(row.kept),
    name: row.name,
    rank: row.rank,
    modifiedAt: row.modified_at,
    receivedAt: row.received_at,
    ...(row.original_sha256 ? { original: { sha256: row.original_sha256, size: Number(row.size) } } : {}),
    ...(sheet ? { sheet } : {}),
  };
}

/** The sheet an extract was made of, as its first reading named it. */
function sheetOf(reading: string | null): string | undefined {
  const places = reading ? (JSON.parse(reading) as { places?: Record<string, unknown> }).places : undefined;
  const name = Object.keys(places ?? {})[0];
  return name === "*" ? undefined : name;
}
