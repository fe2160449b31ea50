/** Backups of a data folder that is at work, and what comes of them. */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../../connectors/problem.js";
import { projectRoot } from "../../../connectors/root.js";
import { openAudit, verifyAudit } from "../../../gateway/audit/audit.js";
import { type BackupMade, backup } from "../../../warehouse/backup/backup.js";
import { type FileEntry, manifestText, readManifest } from "../../../warehouse/backup/manifest.js";
import { placeOf } from "../../../warehouse/backup/open.js";
import { proveBackup } from "../../../warehouse/backup/prove.js";
import { restore } from "../../../warehouse/backup/restore.js";
import { openStore } from "../../../warehouse/open-store.js";
import { PeopleFile } from "../../../warehouse/people.js";
import { conservation, figuresDigest } from "../../../warehouse/verify.js";
import { flowReport } from "../flow-report.js";
import { FreshStore } from "../fresh-store.js";

const quiet = () => undefined;
let fresh: FreshStore;
let parent: string;
let to: string;
let first: BackupMade;
const make = (target = to, secret = false) => backup({ folder: fresh.store.folder, store: fresh.store, to: target, secret, say: quiet });
const bring = (month: number, received: number) => {
  const { name, text } = flowReport(month, received);
  return fresh.bringText("doc_flow", name, text);
};
let copies = 0;
/** A copy of the backup to damage. */
const copyOfBackup = () => {
  const path = join(parent, `copy-${++copies}`);
  cpSync(to, path, { recursive: true });
  return path;
};
const emptyFolder = () => join(parent, `restored-${++copies}`);

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), "yutitham-backup-"));
  to = join(parent, "backups");
  fresh = await FreshStore.open();
  await new PeopleFile(fresh.store.folder).addUser({ name: "director1", role: "director", agency: null, passwordHash: "$argon2id$" });
  const audit = await openAudit(join(fresh.store.folder, "audit"));
  for (let i = 0; i < 3; i++) await audit.record({ kind: "export", who: null, role: null, operation: "GET /export/kpis", address: "::1" });
  await audit.close();
  writeFileSync(join(fresh.store.folder, "secret"), "a key that signs cookies, 40 characters…", { mode: 0o600 });
  expect((await bring(1, 40)).state).toBe("LOADED");
  expect((await bring(2, 41)).state).toBe("LOADED");
  first = await make();
});
afterAll(async () => {
  await fresh.close();
  rmSync(parent, { recursive: true, force: true });
});

function flip(path: string, at?: number): void {
  const bytes = readFileSync(path);
  bytes[at ?? bytes.length >> 1]! ^= 0x10;
  writeFileSync(path, bytes);
}

describe("a backup folder", () => {
  it("holds the journal, its artifacts, people, audit log and database, each with size and hash", async () => {
    const paths = first.manifest.files.map(({ path }) => path.replace(/[0-9a-f]{64}/, "…"));
    expect(paths).toEqual(expect.arrayContaining(["journal.ndjson", "people.json", "audit/head.json", "audit/000000000001.ndjson"]));
    expect(paths).toContain("warehouse.duckdb");
    expect(paths.filter((path) => path.startsWith("archive/")).length).toBe(first.artifacts);
    expect(first.manifest.journal.seq).toBe(fresh.store.journal.lastSeq);
    expect(first.manifest.lost).toEqual([]);
    expect(await proveBackup(to, quiet)).toMatchObject({ ok: true, bad: [], checked: first.manifest.files.length, database: true });
  });

  it("leaves the key that signs cookies out unless it is asked for", async () => {
    expect(first.manifest.secret).toBe(false);
    const kept = readdirSync(to, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(to, path)).isFile());
    expect(kept.filter((path) => readFileSync(join(to, path)).includes("a key that signs"))).toEqual([]);
    const made = await make(join(parent, "with-secret"), true);
    expect(made.manifest.secret).toBe(true);
    const folder = emptyFolder();
    await restore(join(parent, "with-secret"), { folder }, quiet);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  });

  it("copies no artifact twice, and keeps one database file", async () => {
    await bring(3, 42);
    const second = await make();
    expect(second.copied).toBe(1);
    expect(readdirSync(join(to, "database")).length).toBe(1);
    expect(readdirSync(join(to, "points")).length).toBe(2);
    expect(readdirSync(to).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("copies an artifact anew whose copy has gone bad", async () => {
    const own = (await make()).manifest.files.find(({ path }) => path.startsWith("archive/"))!;
    flip(join(to, own.path));
    expect((await proveBackup(to, quiet)).bad).toEqual([{ path: own.path, why: "changed" }]);
    expect(await make()).toMatchObject({ copied: 1, manifest: { lost: [] } });
    expect(await proveBackup(to, quiet)).toMatchObject({ ok: true, bad: [] });
  });

  it("takes no backups of another data folder", async () => {
    const other = join(parent, "other");
    mkdirSync(other);
    const entry = { seq: 1, at: "2026-01-01T00:00:00.000Z", kind: "pull", contract: undefined };
    writeFileSync(join(other, "journal.ndjson"), `${JSON.stringify(entry)}\n`);
    await expect(backup({ folder: other, store: null, to, secret: false, say: quiet })).rejects.toMatchObject({ code: "REQUEST_INVALID" });
  });

  it("does not lie in the data folder", async () => {
    await expect(make(join(fresh.store.folder, "backups"))).rejects.toMatchObject({ code: "REQUEST_INVALID" });
  });

  it("leaves the engine's lock where it was: a second process is still refused", async () => {
    await make();
    const open = `import { openStore } from ${JSON.stringify(join(projectRoot, "build/warehouse/open-store.js"))};
      await openStore({ folder: ${JSON.stringify(fresh.store.folder)} }).then(() => console.log("OPENED"), ({ code }) => console.log(code));
      process.exit(0);`;
    expect(execFileSync(process.execPath, ["--input-type=module", "-e", open], { encoding: "utf8" }).trim()).toBe("ALREADY_RUNNING");
  });
});

describe("a restore", () => {
  it.each([
    ["of the newest point brings its database along", () => to, "copied"],
    ["of an earlier point, whose database has gone, makes it anew", () => first.path, "rebuilt"],
  ])("%s, and ends with the figures of the backup", async (_, from, database) => {
    const folder = emptyFolder();
    const restored = await restore(from(), { folder }, quiet);
    expect(restored).toMatchObject({ equal: true, database });
    expect(restored.figures.observations.rows).toBeGreaterThan(0);
    expect(await verifyAudit(join(folder, "audit"))).toMatchObject({ ok: true, entries: 3 });
    expect((await new PeopleFile(folder).listUsers()).map(({ name }) => name)).toEqual(["director1"]);
    expect(statSync(join(folder, "people.json")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("from one file gives the same", async () => {
    const made = await make(join(parent, "one.tar"));
    expect(await proveBackup(made.path, quiet)).toMatchObject({ ok: true });
    expect(await restore(made.path, { folder: emptyFolder() }, quiet)).toMatchObject({ equal: true, database: "copied" });
    expect(execFileSync("tar", ["tf", made.path], { encoding: "utf8" }).trim().split("\n")).toHaveLength(made.manifest.files.length + 1);
  });

  it("never writes over anything", async () => {
    const folder = emptyFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, "journal.ndjson"), "");
    await expect(restore(to, { folder }, quiet)).rejects.toMatchObject({ code: "FOLDER_NOT_EMPTY" });
    expect(readdirSync(folder)).toEqual(["journal.ndjson"]);
  });

  it("that was broken off is not opened as a new data folder", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, ".restoring"), { recursive: true });
    await expect(openStore({ folder })).rejects.toMatchObject({ code: "RESTORE_UNFINISHED" });
  });

  it("of yesterday's backup, with today's files brought again, ends in today's figures", async () => {
    await bring(4, 50);
    await bring(1, 44);
    const folder = emptyFolder();
    await restore(first.path, { folder }, quiet);
    const again = await FreshStore.at(folder, fresh.definitions);
    for (const [month, received] of [
      [3, 42],
      [4, 50],
      [1, 44],
    ] as const) {
      const { name, text } = flowReport(month, received);
      await again.bringText("doc_flow", name, text);
    }
    const { observations, kpis } = await figuresDigest(fresh.store);
    expect(await figuresDigest(again.store)).toEqual({ observations, kpis, differing: 0 });
    await again.close();
  });
});

describe("a backup made while files are loaded", () => {
  it("is a point of the journal: the same figures after a restore, every line accounted for", async () => {
    const target = join(parent, "under-load");
    let loading = true;
    const loads = (async () => {
      for (let month = 5; month <= 12; month++) await bring(month, 40 + month);
      loading = false;
    })();
    const made: BackupMade[] = [];
    while (loading && made.length < 60) {
      const one = await make(target);
      if (one.manifest.journal.seq !== made.at(-1)?.manifest.journal.seq) made.push(one);
    }
    await loads;
    const seqs = made.map(({ manifest }) => manifest.journal.seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(seqs.length).toBeGreaterThan(2);
    for (const { path, manifest } of [made[0]!, made.at(-1)!]) {
      const folder = emptyFolder();
      expect(await restore(path, { folder }, quiet)).toMatchObject({ equal: true, manifest: { journal: manifest.journal } });
      const store = await openStore({ folder });
      expect(store.journal.lastSeq).toBe(manifest.journal.seq);
      for (const { lines } of await conservation(store)) expect(lines.in).toBe(lines.loaded + lines.quarantined + lines.nonData);
      await store.close();
    }
  });
});

describe("a damaged backup", () => {
  const points = (path: string) => join(path, "points", readdirSync(join(path, "points")).sort().at(-1)!);
  const artifact = (path: string) => {
    const shelf = readdirSync(join(path, "archive")).sort()[3]!;
    return join(path, "archive", shelf, readdirSync(join(path, "archive", shelf))[0]!);
  };

  it.each<[string, (path: string) => void, string]>([
    ["a changed byte in the journal", (path) => flip(join(points(path), "journal.ndjson")), "journal.ndjson"],
    ["a journal that was cut", (path) => truncateSync(join(points(path), "journal.ndjson"), 100), "journal.ndjson"],
    ["a changed byte in an artifact", (path) => flip(artifact(path)), "archive/"],
    ["an artifact that is gone", (path) => rmSync(artifact(path)), "archive/"],
    ["people that were edited", (path) => appendFileSync(join(points(path), "people.json"), " "), "people.json"],
    ["an audit log that was edited", (path) => flip(join(points(path), "audit", "000000000001.ndjson")), "audit/"],
  ])("%s is named, and nothing is restored", async (_, damage, named) => {
    const path = copyOfBackup();
    damage(path);
    const proof = await proveBackup(path, quiet);
    expect(proof.ok).toBe(false);
    expect(proof.bad.map((file) => file.path)).toEqual([expect.stringContaining(named)]);
    const folder = emptyFolder();
    await expect(restore(path, { folder }, quiet)).rejects.toMatchObject({
      code: "BACKUP_DAMAGED",
      place: { found: expect.stringContaining(named) },
    });
    // Beside what was expected stands what was found: the digest of the bytes that are there, or that there are none.
    const { place } = (await restore(path, { folder }, quiet).catch((cause: Problem) => cause as Required<Problem>)) as Problem;
    expect(place.found).toMatch(/ (?:\(SHA-256 [0-9a-f]{64}\)|–)$/);
    expect(place.expected).not.toContain(place.found!.split(" ").at(-1)!);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("a changed byte in the manifest is found", async () => {
    const path = copyOfBackup();
    const manifest = join(points(path), "manifest.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"secret": false', '"secret": true'));
    await expect(proveBackup(path, quiet)).rejects.toMatchObject({ code: "BACKUP_DAMAGED" });
  });

  it("a manifest without a list of files is none", async () => {
    const path = copyOfBackup();
    const file = join(points(path), "manifest.json");
    const manifest = readManifest(readFileSync(file, "utf8"), "");
    writeFileSync(file, manifestText({ ...manifest, files: null as never }));
    await expect(proveBackup(path, quiet)).rejects.toMatchObject({ code: "BACKUP_DAMAGED" });
  });

  it.each<[string, (file: FileEntry) => Partial<FileEntry>]>([
    ["above the folder", () => ({ path: "../../stolen" })],
    ["from the root", () => ({ path: join(parent, "stolen") })],
    ["above the archive", ({ sha256 }) => ({ path: `archive/../../stolen/${sha256}` })],
    ["above the audit log", () => ({ path: "audit/../../../stolen.ndjson" })],
    ["above the databases", () => ({ path: "warehouse.duckdb/../../../stolen" })],
    ["by a hash that is none", () => ({ path: "warehouse.duckdb", sha256: "../../taken" })],
    ["to another artifact's place", ({ sha256 }) => ({ path: `archive/00/${sha256.replace(/^../, "00")}` })],
    ["in a folder of its own", () => ({ path: "settings/yutitham.yaml" })],
    ["of less than no bytes", () => ({ size: -1e15 })],
  ])("a manifest that names a file %s is refused before anything is read or written", async (_, changed) => {
    const path = copyOfBackup();
    const point = points(path);
    const file = join(point, "manifest.json");
    const manifest = readManifest(readFileSync(file, "utf8"), "");
    const own = manifest.files.find((one) => one.path.startsWith("archive/"))!;
    const bytes = readFileSync(join(path, own.path));
    const entry = { ...own, ...changed(own) };
    // Where it leads from the backup lie the very bytes that it promises.
    const lies = placeOf(path, point, entry);
    mkdirSync(dirname(lies), { recursive: true });
    writeFileSync(lies, bytes);
    writeFileSync(file, manifestText({ ...manifest, files: [...manifest.files, entry] }));
    const folder = emptyFolder();
    await expect(restore(path, { folder }, quiet)).rejects.toMatchObject({
      code: "BACKUP_DAMAGED",
      place: { expected: expect.stringContaining("a backup keeps") },
    });
    await expect(proveBackup(path, quiet)).rejects.toMatchObject({ code: "BACKUP_DAMAGED" });
    expect(existsSync(folder)).toBe(false);
  });

  it("a changed byte in the database is found, and a restore makes the database anew", async () => {
    const path = copyOfBackup();
    flip(join(path, "database", readdirSync(join(path, "database"))[0]!));
    expect((await proveBackup(path, quiet)).bad).toEqual([{ path: "warehouse.duckdb", why: "changed" }]);
    expect(await restore(path, { folder: emptyFolder() }, quiet)).toMatchObject({ equal: true, database: "rebuilt" });
  });

  it("a file cut off anywhere is no backup", async () => {
    const whole = readFileSync((await make(join(parent, "cut.tar"))).path);
    const cut = join(parent, "cut.tar");
    for (const share of [0, 0.001, 0.3, 0.9, 0.999]) {
      writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * share)));
      await expect(proveBackup(cut, quiet), `${share}`).rejects.toMatchObject({ code: "BACKUP_DAMAGED" });
    }
    await expect(restore(cut, { folder: emptyFolder() }, quiet)).rejects.toMatchObject({ code: "BACKUP_DAMAGED" });
  });

  it("a place where nothing is, and one that holds no backup, are told apart", async () => {
    const told = (path: string) => restore(path, { folder: emptyFolder() }, quiet).then(String, ({ en, th }: Problem) => `${th} ${en}`);
    expect(await told(join(parent, "nowhere"))).toMatch(/ไม่พบที่นี้.*there is nothing at this place/);
    expect(await told(parent)).toMatch(/ในนี้ไม่มี.*there is none in it/);
  });

  it("what was broken off while it was made has no name", async () => {
    const path = join(parent, "broken-off");
    mkdirSync(join(path, ".backup-abc123", "point"), { recursive: true });
    cpSync(points(to), join(path, ".backup-abc123", "point"), { recursive: true });
    await expect(proveBackup(path, quiet)).rejects.toMatchObject({ code: "REQUEST_INVALID" });
  });
});

describe("a data folder that has lost something", () => {
  it("is backed up as far as it goes, and the backup says what is gone", async () => {
    const path = fresh.store.archive.pathOf(
      [...new Set(readFileSync(fresh.store.journal.path, "utf8").match(/"sha256":"([0-9a-f]{64})","size"/)!)][1]!,
    );
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.alloc(bytes.length));
    const target = join(parent, "with-loss");
    const made = await make(target);
    expect(made.manifest.lost).toEqual([path.slice(-64)]);
    expect(existsSync(join(target, "archive", path.slice(-64, -62), path.slice(-64)))).toBe(false);
    expect(await proveBackup(target, quiet)).toMatchObject({ ok: false, bad: [] });
    expect(await restore(target, { folder: emptyFolder() }, quiet)).toMatchObject({ equal: true, manifest: { lost: made.manifest.lost } });
    writeFileSync(path, bytes);
  });
});
