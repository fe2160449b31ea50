/** Opens a backup for reading: a backup folder (its newest point, or one of them) or a `.tar` file. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Problem } from "../../connectors/problem.js";
import { chunksOf } from "../../connectors/whole-file.js";
import { type FileEntry, type Manifest, manifestName, readManifest } from "./manifest.js";
import { readTar } from "./tar.js";

export interface OpenBackup {
  manifest: Manifest;
  /** Where a file's bytes lie; null where they do not. */
  find(file: FileEntry): Promise<{ size: number; read(): AsyncIterable<Buffer> } | null>;
}

/** @throws Problem REQUEST_INVALID where there is no backup, BACKUP_DAMAGED where its manifest is not what was written */
export async function openBackup(path: string): Promise<OpenBackup> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return openTar(path);
  if (await stat(join(path, manifestName)).catch(() => null)) return openPoint(path);
  const names = (await readdir(join(path, "points")).catch(() => [])).sort();
  const newest = names.at(-1);
  if (!newest)
    throw new Problem("REQUEST_INVALID", {
      found: path,
      expected: found
        ? "ชุดสำรองข้อมูล ในนี้ไม่มี / a backup; there is none in it"
        : "ชุดสำรองข้อมูลที่มีอยู่ ไม่พบที่นี้ / a backup that exists; there is nothing at this place",
    });
  return openPoint(join(path, "points", newest));
}

/** Points of a backup folder, oldest first. One whose manifest cannot be read is left out. */
export async function pointsIn(folder: string): Promise<{ path: string; manifest: Manifest }[]> {
  const points = [];
  for (const name of (await readdir(join(folder, "points")).catch(() => [])).sort()) {
    const path = join(folder, "points", name);
    const manifest = await manifestOf(path).catch(() => null);
    if (manifest) points.push({ path, manifest });
  }
  return points;
}

const manifestOf = async (point: string): Promise<Manifest> =>
  readManifest(await readFile(join(point, manifestName), "utf8"), basename(point));

async function openPoint(point: string): Promise<OpenBackup> {
  const shared = dirname(dirname(point));
  return {
    manifest: await manifestOf(point),
    find: async (file) => {
      const path = placeOf(shared, point, file);
      const found = await stat(path).catch(() => null);
      return found && { size: found.size, read: () => chunksOf(path) };
    },
  };
}

async function openTar(path: string): Promise<OpenBackup> {
  const index = await readTar(path);
  const at = index.get(manifestName);
  if (!at) throw new Problem("BACKUP_DAMAGED", { file: path, found: `no ${manifestName}`, expected: "ชุดสำรองที่ครบ / a whole backup" });
  let text = "";
  for await (const chunk of chunksOf(path, at.start, at.start + at.size)) text += chunk.toString("utf8");
  return {
    manifest: readManifest(text, basename(path)),
    find: async (file) => {
      const place = index.get(file.path);
      return place ? { size: place.size, read: () => chunksOf(path, place.start, place.start + place.size) } : null;
    },
  };
}

export const isDatabase = ({ path }: { path: string }): boolean => path.startsWith("warehouse.duckdb");

/** Where a file lies in a backup folder. */
export function placeOf(shared: string, point: string, file: { path: string; sha256: string }): string {
  if (file.path.startsWith("archive/")) return join(shared, file.path);
  return isDatabase(file) ? join(shared, "database", file.sha256) : join(point, file.path);
}
