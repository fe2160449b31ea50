/** Which artifacts the journal stands on: without one of them it cannot be applied again. */
import type { Archive } from "../../connectors/archive.js";
import { Journal, type JournalEntry } from "../../connectors/journal.js";

/**
 * @returns every SHA-256 that an entry up to a point needs, in the order they first came. Whatever else in an entry looks like one and
 * lies in the archive is taken as well, so that a kind of entry made later is not forgotten here.
 */
export async function artifactsNamed(journal: string, bytes: number, archive: Archive): Promise<Set<string>> {
  const named = new Set<string>();
  for await (const entry of Journal.readUpTo(journal, bytes)) {
    for (const sha256 of needed(entry)) named.add(sha256);
    for (const [sha256] of JSON.stringify(entry).matchAll(/\b[0-9a-f]{64}\b/g))
      if (!named.has(sha256) && (await archive.has(sha256))) named.add(sha256);
  }
  return named;
}

/** What an entry cannot be applied without: definitions' bodies, the contract, the bytes of what was delivered. */
function* needed(entry: JournalEntry): Iterable<string> {
  if (typeof entry.contract === "string") yield entry.contract;
  for (const { sha256 } of (entry.changes ?? []) as { sha256: string | null }[]) if (sha256) yield sha256;
  for (const { sha256, refused } of (entry.items ?? []) as { sha256: string; refused?: unknown }[]) if (!refused) yield sha256;
}
