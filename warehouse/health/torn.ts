/**
 * What a power cut may have torn: the newest artifacts, whose bytes the disk may have acknowledged and not kept. A half or zeros at the end
 * are as long as they should be, so they are read again at every start; what is damaged is set aside, and its source asked for it anew.
 */
import type { Archive } from "../../connectors/archive.js";
import type { Database } from "../engine/duckdb/database.js";
import { sql } from "../engine/sql.js";

export interface TornArtifact {
  sha256: string;
  dataset: string;
  name: string;
}

/** So many deliveries are looked at, the newest first, and no more bytes than that: a start is not held up. */
const newest = 64;
const mostBytes = 64 * 1024 * 1024;

/** The newest artifacts whose bytes are not what their name says, or were not when last looked at and have not come again. */
export async function tornArtifacts(archive: Archive, database: Database): Promise<TornArtifact[]> {
  const rows = await database.read((session) =>
    session.all<TornArtifact & { size: string }>(
      sql`select d.sha256, arg_max(d.dataset, d.id) as dataset, arg_max(d.name, d.id) as name, max(a.size)::varchar as size
        from raw.delivery d join raw.artifact a on a.sha256 = d.sha256 group by d.sha256 order by max(d.id) desc limit ${newest}`,
    ),
  );
  const torn: TornArtifact[] = [];
  let read = 0;
  for (const { size, ...artifact } of rows) {
    read += Number(size);
    if (await isTorn(archive, artifact.sha256, Number(size), read <= mostBytes)) torn.push(artifact);
  }
  return torn;
}

async function isTorn(archive: Archive, sha256: string, size: number, whole: boolean): Promise<boolean> {
  const lies = await archive.sizeOf(sha256);
  // Of a file that could not be redacted no bytes were kept: that none are there says nothing.
  if (lies === null) return archive.isLackingAfter(sha256);
  if (lies === size && !(whole && (await archive.damageOf(sha256)))) return false;
  await archive.setAside(sha256);
  return true;
}
