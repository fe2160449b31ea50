/** Proves a backup without restoring it: every file's bytes are those the manifest names. */
import { hashOf } from "../../connectors/whole-file.js";
import type { Manifest } from "./manifest.js";
import { isDatabase, openBackup } from "./open.js";

export interface Proof {
  ok: boolean;
  manifest: Manifest;
  checked: number;
  bad: { path: string; why: "missing" | "changed" }[];
  /** Whether the database's file is there; the points before the newest have none, and a restore rebuilds. */
  database: boolean;
}

/** @throws Problem REQUEST_INVALID where there is no backup, BACKUP_DAMAGED where its manifest is not what was written */
export async function proveBackup(path: string, say: (text: string) => void): Promise<Proof> {
  const opened = await openBackup(path);
  const bad: Proof["bad"] = [];
  let checked = 0;
  let database = opened.manifest.database !== null;
  for (const file of opened.manifest.files) {
    const found = await opened.find(file);
    if (!found && isDatabase(file)) {
      database = false;
      continue;
    }
    if (!found) bad.push({ path: file.path, why: "missing" });
    else if ((await hashOf(found.read())).sha256 !== file.sha256) bad.push({ path: file.path, why: "changed" });
    checked++;
    if (checked % 500 === 0) say(`${checked} of ${opened.manifest.files.length} files read`);
  }
  return { ok: !bad.length && !opened.manifest.lost.length, manifest: opened.manifest, checked, bad, database };
}
