/** Brings a backup back into an empty data folder, checking every hash on the way, and proves that the figures are the ones it had. */
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { requireSpace, syncFolder } from "../../connectors/disk.js";
import { Problem } from "../../connectors/problem.js";
import { manyAtOnce, writeWhole } from "../../connectors/whole-file.js";
import { removeDatabase } from "../database-file.js";
import { openStore } from "../open-store.js";
import { type Store, type StoreSettings, underRestore } from "../store.js";
import { type Figures, figuresDigest } from "../verify.js";
import type { FileEntry, Manifest } from "./manifest.js";
import { isDatabase, type OpenBackup, openBackup } from "./open.js";

export interface Restored {
  manifest: Manifest;
  figures: Figures & { differing: number };
  /** Whether the figures are those of the backup; null where it had not been able to tell them. */
  equal: boolean | null;
  /** Whether the database came from the backup; else it was made anew. */
  database: "copied" | "rebuilt";
}

/**
 * @param settings `folder` is where to; it must be empty or absent
 * @throws Problem FOLDER_NOT_EMPTY; BACKUP_DAMAGED with the file's name, and the folder is empty again
 */
export async function restore(path: string, settings: StoreSettings, say: (text: string) => void): Promise<Restored> {
  const { folder } = settings;
  const opened = await openBackup(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).some((name) => name !== "lost+found")) throw new Problem("FOLDER_NOT_EMPTY", { found: folder });
  await requireSpace(
    folder,
    opened.manifest.files.reduce((sum, { size }) => sum + size, 0),
  );
  const staging = underRestore(folder);
  const database = await bringFiles(opened, staging, say).catch(async (cause: unknown) => {
    await rm(staging, { recursive: true, force: true });
    throw cause;
  });
  for (const name of await readdir(staging)) await rename(join(staging, name), join(folder, name));
  await syncFolder(folder);
  await rm(staging, { recursive: true });
  return prove(opened.manifest, settings, database, say);
}

/** @returns whether the database was among them */
async function bringFiles(opened: OpenBackup, into: string, say: (text: string) => void): Promise<boolean> {
  await mkdir(into, { mode: 0o700 });
  let database = opened.manifest.database !== null;
  let done = 0;
  await manyAtOnce(opened.manifest.files, async (file) => {
    const here = await bringFile(opened, file, into);
    if (isDatabase(file) && !here) database = false;
    if (++done % 500 === 0) say(`${done} of ${opened.manifest.files.length} files`);
  });
  for (const folder of await readdir(into, { recursive: true, withFileTypes: true }))
    if (folder.isDirectory()) await syncFolder(join(folder.parentPath, folder.name));
  await syncFolder(into);
  if (!database) removeDatabase(into);
  return database;
}

async function bringFile(opened: OpenBackup, file: FileEntry, into: string): Promise<boolean> {
  const found = await opened.find(file);
  const read = found && (await writeWhole(join(into, file.path), found.read(), 0o600, file.sha256));
  if (read?.sha256 === file.sha256) return true;
  if (isDatabase(file)) return false;
  throw new Problem("BACKUP_DAMAGED", {
    file: opened.manifest.name,
    found: `${file.path} ${read ? `(SHA-256 ${read.sha256})` : "–"}`,
    expected: read ? `SHA-256 ${file.sha256}` : "แฟ้มที่ครบ / the file",
  });
}

async function prove(manifest: Manifest, settings: StoreSettings, database: boolean, say: (text: string) => void): Promise<Restored> {
  let store: Store;
  let copied = database;
  const progress = (done: number, of: number) => {
    if (done % 25 === 0 || done === of) say(`rebuilding from the journal: ${done} of ${of}`);
  };
  try {
    store = await openStore(settings, progress);
  } catch (cause) {
    if (!database || !(cause instanceof Problem) || cause.code !== "WAREHOUSE_UNREADABLE") throw cause;
    say("the copied database cannot be opened; making it anew");
    removeDatabase(settings.folder);
    copied = false;
    store = await openStore(settings, progress);
  }
  try {
    say("computing the figures anew");
    const figures = await figuresDigest(store);
    const same = (part: "observations" | "kpis") => figures[part].sha256 === manifest.figures?.[part].sha256;
    const equal = manifest.figures && same("observations") && same("kpis") && figures.differing === 0;
    return { manifest, figures, equal, database: copied ? "copied" : "rebuilt" };
  } finally {
    await store.close();
  }
}
