/**
 * A copy of all that cannot be made again, at one point of the journal, while the program runs. A folder holds many points that share
 * their artifacts and the newest database file; a file that ends in `.tar` holds one point and everything it needs.
 *
 * In the folder: `archive/<2 hex>/<sha256>`, `database/<sha256>`, `points/<time>-<seq>/` with the manifest and the rest. A point gets
 * its name last, when every byte of it is on disk: what was broken off has none.
 */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { Archive } from "../../connectors/archive.js";
import { now } from "../../connectors/clock.js";
import { syncFolder } from "../../connectors/disk.js";
import { Journal, type JournalPoint, wholeLinesOf } from "../../connectors/journal.js";
import { plural } from "../../connectors/plural.js";
import { Problem } from "../../connectors/problem.js";
import { chunksOf, chunksOfText, hashOf, manyAtOnce, writeWhole } from "../../connectors/whole-file.js";
import type { Store } from "../store.js";
import { artifactsNamed } from "./artifacts.js";
import { type FileEntry, type Manifest, manifestName, manifestText, programVersion } from "./manifest.js";
import { isDatabase, placeOf, pointsIn } from "./open.js";
import { type Snapshot, takeSnapshot } from "./snapshot.js";
import { writeTar } from "./tar.js";

export interface BackupOptions {
  /** The data folder. */
  folder: string;
  /** Its opened store; null when the database cannot be opened, and the backup goes without. */
  store: Store | null;
  /** A folder, or a file that ends in `.tar`. */
  to: string;
  /** Takes the key that signs cookies along. */
  secret: boolean;
  say: (text: string) => void;
}

export interface BackupMade {
  manifest: Manifest;
  path: string;
  /** Artifacts that were not in the folder before, of all. */
  copied: number;
  artifacts: number;
  bytes: number;
}

/** @throws Problem DISK_FULL, or REQUEST_INVALID for a target that cannot be one */
export async function backup(options: BackupOptions): Promise<BackupMade> {
  const { to, folder } = options;
  if (!relative(folder, to).startsWith(".."))
    throw new Problem("REQUEST_INVALID", { found: to, expected: `ที่นอกโฟลเดอร์ ${folder} / outside ${folder}` });
  const asTar = to.endsWith(".tar");
  await mkdir(asTar ? dirname(to) : to, { recursive: true, mode: 0o700 });
  const work = await mkdtemp(join(asTar ? dirname(to) : to, ".backup-"));
  try {
    const made = new Backup(options, asTar ? work : to, work);
    const manifest = await made.gather();
    const path = asTar ? await made.pack(manifest) : await made.name(manifest);
    const artifacts = manifest.files.filter(({ path }) => path.startsWith("archive/")).length;
    return { manifest, path, copied: made.copied, artifacts, bytes: manifest.files.reduce((sum, file) => sum + file.size, 0) };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

class Backup {
  copied = 0;
  readonly files: FileEntry[] = [];
  /** Folders of artifacts that got a new name. */
  readonly touched = new Set<string>();
  readonly archive: Archive;
  readonly point: string;

  /** @param shared where artifacts and the database lie @param work where the point is made */
  constructor(
    readonly options: BackupOptions,
    readonly shared: string,
    readonly work: string,
  ) {
    this.archive = new Archive(join(options.folder, "archive"));
    this.point = join(work, "point");
  }

  async gather(): Promise<Manifest> {
    const { folder, secret, say } = this.options;
    const journal = join(folder, "journal.ndjson");
    const snapshot = await this.database();
    const point = snapshot?.point ?? (await Journal.pointOf(folder));
    if (!point?.seq) throw new Problem("REQUEST_INVALID", { found: folder, expected: "โฟลเดอร์ข้อมูลที่มีบันทึก / a data folder with a journal" });
    const identity = await firstLineOf(journal, point);
    await this.refuseStrangers(identity);
    const lost = await this.artifacts(await artifactsNamed(journal, point.bytes, this.archive));
    await this.copy("journal.ndjson", point.bytes);
    if (existsSync(join(folder, "people.json"))) await this.copy("people.json");
    await this.audit();
    if (secret && existsSync(join(folder, "secret"))) await this.copy("secret");
    const madeAt = now().toISOString();
    say(`journal up to entry ${point.seq}, ${plural(this.files.length, "file")}`);
    return {
      format: 1,
      name: `${madeAt.replace(/[:.]/g, "-")}-${point.seq}`,
      madeAt,
      program: { version: programVersion(), node: process.versions.node },
      folder: identity,
      journal: { seq: point.seq, at: point.at },
      database: snapshot && { seq: snapshot.seq },
      figures: snapshot?.figures ?? null,
      secret: this.files.some(({ path }) => path === "secret"),
      files: this.files,
      lost,
    };
  }

  /** The point gets its name when all of it is on disk; the database files of earlier points have served. */
  async name(manifest: Manifest): Promise<string> {
    const points = join(this.shared, "points");
    const path = join(points, manifest.name);
    await this.writeManifest(manifest);
    await mkdir(points, { recursive: true, mode: 0o700 });
    await syncFolder(join(this.point, "audit")).catch(() => undefined);
    await syncFolder(this.point);
    await rename(this.point, path);
    await syncFolder(points);
    await syncFolder(this.shared);
    const own = new Set(manifest.files.filter(isDatabase).map(({ sha256 }) => sha256));
    for (const name of await readdir(join(this.shared, "database")).catch(() => []))
      if (!own.has(name)) await rm(join(this.shared, "database", name), { force: true });
    return path;
  }

  async pack(manifest: Manifest): Promise<string> {
    await this.writeManifest(manifest);
    const manifestPath = join(this.point, manifestName);
    const { size } = await stat(manifestPath);
    const whole = [
      ...manifest.files.map((file) => ({ ...file, from: this.placeOf(file) })),
      { path: manifestName, size, from: manifestPath },
    ];
    await writeTar(this.options.to, whole);
    return this.options.to;
  }

  /** A database that cannot be copied is left out: archive and journal make it anew. */
  private async database(): Promise<Snapshot | null> {
    const { store, say } = this.options;
    if (!store) return null;
    say("copying the database");
    const snapshot = await takeSnapshot(store, this.work).catch((cause: unknown) => {
      if (cause instanceof Problem && cause.code === "DISK_FULL") throw cause;
      say(`the database could not be copied (${String(cause).slice(0, 200)}); a restore will rebuild it`);
      return null;
    });
    for (const name of snapshot?.files ?? []) {
      const file = { path: name, ...(await hashOf(chunksOf(join(this.work, name)))) };
      await writeWhole(this.placeOf(file), chunksOf(join(this.work, name)));
      await rm(join(this.work, name));
      await syncFolder(dirname(this.placeOf(file)));
      this.files.push(file);
    }
    return snapshot;
  }

  /**
   * Content-addressed: what lies there already is not copied again. It is read, for a copy goes bad on its medium as anything does, and one
   * that did is made anew while the archive still has the bytes. @returns those whose bytes are damaged or gone
   */
  private async artifacts(named: ReadonlySet<string>): Promise<string[]> {
    const lost: string[] = [];
    await manyAtOnce(named, async (sha256) => {
      const file = { path: `archive/${sha256.slice(0, 2)}/${sha256}`, sha256 };
      const to = this.placeOf(file);
      const there = await hashOf(chunksOf(to)).catch(() => null);
      if (there?.sha256 === sha256) {
        this.files.push({ ...file, size: there.size });
        return;
      }
      const from = await stat(this.archive.pathOf(sha256)).catch(() => null);
      if (from && (await writeWhole(to, chunksOf(this.archive.pathOf(sha256)), 0o600, sha256)).sha256 === sha256) {
        this.files.push({ ...file, size: from.size });
        this.touched.add(dirname(to));
        this.copied++;
        if (this.copied % 200 === 0) this.options.say(`${this.copied} artifacts copied`);
      } else lost.push(sha256);
    });
    for (const folder of this.touched) await syncFolder(folder);
    if (this.touched.size) await syncFolder(join(this.shared, "archive"));
    return lost;
  }

  /** Its head first: a log that grows meanwhile is then longer than its head says, never shorter. */
  private async audit(): Promise<void> {
    const names = await readdir(join(this.options.folder, "audit")).catch((): string[] => []);
    if (names.includes("head.json")) await this.copy("audit/head.json");
    for (const name of names.filter((one) => one.endsWith(".ndjson")).sort())
      await this.copy(`audit/${name}`, await wholeLinesOf(join(this.options.folder, "audit", name)));
  }

  private async copy(path: string, bytes?: number): Promise<void> {
    const from = join(this.options.folder, path);
    this.files.push({ path, ...(await writeWhole(join(this.point, path), chunksOf(from, 0, bytes))) });
  }

  private async writeManifest(manifest: Manifest): Promise<void> {
    await writeWhole(join(this.point, manifestName), chunksOfText(manifestText(manifest)));
  }

  private placeOf(file: { path: string; sha256: string }): string {
    return placeOf(this.shared, this.point, file);
  }

  /** Points of another data folder in the same place would be taken for this one's at a restore. */
  private async refuseStrangers(identity: string): Promise<void> {
    for (const { manifest } of await pointsIn(this.shared))
      if (manifest.folder !== identity)
        throw new Problem("REQUEST_INVALID", {
          found: `${basename(this.shared)}/points/${manifest.name}`,
          expected: "โฟลเดอร์สำรองแยกสำหรับแต่ละโฟลเดอร์ข้อมูล / a folder of its own for each data folder",
        });
  }
}

async function firstLineOf(journal: string, point: JournalPoint): Promise<string> {
  for await (const entry of Journal.readUpTo(journal, point.bytes)) return (await hashOf(chunksOfText(JSON.stringify(entry)))).sha256;
  return "";
}
