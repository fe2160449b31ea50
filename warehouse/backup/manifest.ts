/** What a backup says of itself: the point of the journal it stands at, and every file with its size and hash. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../../connectors/problem.js";
import { projectRoot } from "../../connectors/root.js";
import type { Figures } from "../verify.js";

/** A file of the data folder, by its path in it. */
export interface FileEntry {
  path: string;
  size: number;
  sha256: string;
}

export interface Manifest {
  /** Of the layout described here; a program refuses a newer one. */
  format: 1;
  name: string;
  madeAt: string;
  program: { version: string; node: string };
  /** SHA-256 of the journal's first line: backups of one data folder know each other by it. */
  folder: string;
  journal: { seq: number; at: string };
  /** The database's own file, a cache that saves the rebuild: how far it had come. Null: a restore rebuilds. */
  database: { seq: number } | null;
  /** Digests of the figures at this point, as `verify figures` gives them; a restore must give them again. */
  figures: Figures | null;
  /** Whether the key that signs cookies is in it. */
  secret: boolean;
  files: FileEntry[];
  /** Artifacts the journal names whose bytes were damaged or gone already. */
  lost: string[];
}

export const manifestName = "manifest.json";
const newestFormat = 1;

/** The manifest with its own digest, so that a changed byte in it is found too. */
export function manifestText(manifest: Manifest): string {
  const text = JSON.stringify(manifest, null, 1);
  return `${JSON.stringify({ sha256: digestOf(text) }).slice(0, -1)},${text.slice(1)}\n`;
}

/**
 * The paths that a backup writes. Each is joined to a folder when it is read or brought back: any other could lead out of it, and whoever
 * writes a manifest can give it its digest too.
 */
const kept = /^(?:journal\.ndjson|people\.json|secret|audit\/(?:head\.json|[^/\\\0]+\.ndjson)|warehouse\.duckdb(?:\.wal)?)$/;
const address = /^[0-9a-f]{64}$/;

const isKept = ({ path, size, sha256 }: FileEntry): boolean =>
  address.test(sha256) &&
  Number.isSafeInteger(size) &&
  size >= 0 &&
  (kept.test(path) || path === `archive/${sha256.slice(0, 2)}/${sha256}`);

/** @throws Problem BACKUP_DAMAGED when it is not what was written, names what no backup has, or was written by a newer program */
export function readManifest(text: string, place: string): Manifest {
  let manifest: Manifest;
  let sha256: unknown;
  try {
    ({ sha256, ...manifest } = JSON.parse(text) as Manifest & { sha256: unknown });
  } catch (cause) {
    throw new Problem("BACKUP_DAMAGED", { file: place, found: manifestName, expected: "JSON" }, { cause });
  }
  if (manifest.format > newestFormat)
    throw new Problem("BACKUP_DAMAGED", { file: place, found: `format ${manifest.format}`, expected: `format ${newestFormat}` });
  if (sha256 !== digestOf(JSON.stringify(manifest, null, 1)))
    throw new Problem("BACKUP_DAMAGED", { file: place, found: manifestName, expected: "SHA-256" });
  if (!Array.isArray(manifest.files)) throw new Problem("BACKUP_DAMAGED", { file: place, found: manifestName, expected: "files: [ … ]" });
  const strange = manifest.files.find((file) => !isKept(file));
  if (strange)
    throw new Problem("BACKUP_DAMAGED", {
      file: place,
      found: `${manifestName}: ${JSON.stringify(strange).slice(0, 200)}`,
      expected: "แฟ้มที่ชุดสำรองเก็บ / a file that a backup keeps",
    });
  return manifest;
}

/** `1.0.0` of package.json. */
export const programVersion = (): string =>
  (JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string }).version;

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");
