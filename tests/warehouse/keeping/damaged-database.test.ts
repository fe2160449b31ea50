/** A database that cannot be believed is refused with what to do; nothing of it is written over, and a rebuild gives equal figures. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../../connectors/root.js";
import { beyondJournal, putDatabaseAside } from "../../../warehouse/database-file.js";
import { Database } from "../../../warehouse/engine/duckdb/database.js";
import { sql } from "../../../warehouse/engine/sql.js";
import { openStore } from "../../../warehouse/open-store.js";
import { databasePath } from "../../../warehouse/store.js";
import { type Figures, figuresDigest } from "../../../warehouse/verify.js";
import { flowReport } from "../flow-report.js";
import { FreshStore } from "../fresh-store.js";

let parent: string;
let whole: string;
let figures: Figures & { differing: number };

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), "yutitham-damaged-"));
  whole = join(parent, "whole");
  const fresh = await FreshStore.open();
  for (const month of [1, 2]) {
    const { name, text } = flowReport(month, 40 + month);
    await fresh.bringText("doc_flow", name, text);
  }
  figures = await figuresDigest(fresh.store);
  await fresh.store.close();
  cpSync(fresh.store.folder, whole, { recursive: true });
  await fresh.close();
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

let copies = 0;
const copy = () => {
  const folder = join(parent, `copy-${++copies}`);
  cpSync(whole, folder, { recursive: true });
  return folder;
};
const flip = (path: string, at: number) => {
  const bytes = readFileSync(path);
  bytes[at]! ^= 0x40;
  writeFileSync(path, bytes);
};

async function rebuiltFigures(folder: string): Promise<unknown> {
  const aside = await putDatabaseAside(folder);
  const store = await openStore({ folder });
  aside.forget();
  const made = await figuresDigest(store);
  await store.close();
  return made;
}

describe("a damaged database", () => {
  it.each<[string, (path: string, folder: string) => Promise<void> | void]>([
    ["of no byte at all", (path) => truncateSync(path, 0)],
    ["cut in its head", (path) => truncateSync(path, 5000)],
    ["cut in the middle", (path) => truncateSync(path, readFileSync(path).length >> 1)],
    ["with a bit flipped in its head", (path) => flip(path, 5000)],
    ["that is a text", (path) => writeFileSync(path, "เดือน,ชาย,หญิง\n".repeat(3000))],
    [
      "that is a file of another program",
      (path) => writeFileSync(path, Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(8192)])),
    ],
    ["that is a database of something else", (path) => another(path)],
    [
      "made by a newer version of the program",
      (path) => changed(path, (s) => s.run(sql`insert into migration values (999, '9999_later.sql', '', '')`)),
    ],
  ])("%s is refused, stays as it is, and a rebuild gives the same figures", async (_, damage) => {
    const folder = copy();
    const path = databasePath(folder);
    await damage(path, folder);
    const before = readFileSync(path);
    await expect(openStore({ folder })).rejects.toMatchObject({
      code: "WAREHOUSE_UNREADABLE",
      th: expect.stringContaining("yutitham rebuild"),
      en: expect.stringMatching(/yutitham rebuild.*yutitham restore/),
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await rebuiltFigures(folder)).toEqual(figures);
    expect(existsSync(`${path}.aside`)).toBe(false);
  });

  it("with a bit flipped in any of its blocks is refused, or says so when it is read, or still gives the same figures", async () => {
    const folder = copy();
    const path = databasePath(folder);
    const bytes = readFileSync(path);
    const outcomes = new Map<string, number>();
    for (let at = 3 * 4096 + 100; at < bytes.length; at += 262_144) {
      writeFileSync(path, bytes);
      rmSync(`${path}.wal`, { force: true });
      flip(path, at);
      const outcome = await readAgain(folder);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.keys()].filter((outcome) => !["refused", "told", "same"].includes(outcome))).toEqual([]);
    expect(outcomes.get("refused")).toBeGreaterThan(0);
    writeFileSync(path, bytes);
    expect(await rebuiltFigures(folder)).toEqual(figures);
  });

  it.each<[string, Parameters<Database["write"]>[0]]>([
    ["of another journal", (session) => session.run(sql`update ops.applied set head = 'another'`)],
    ["that is ahead of the journal", (session) => session.run(sql`update ops.applied set seq = 1000`)],
  ])("%s is refused, and a rebuild gives the same figures", async (_, change) => {
    const folder = copy();
    await changed(databasePath(folder), change);
    await expect(openStore({ folder })).rejects.toMatchObject({ code: "JOURNAL_NOT_OF_WAREHOUSE" });
    expect(await rebuiltFigures(folder)).toEqual(figures);
  });

  it.each<[string, (folder: string) => Promise<void> | void]>([
    ["whose journal is gone", (folder) => rmSync(join(folder, "journal.ndjson"))],
    ["whose journal lost its last line", (folder) => cutLastLine(join(folder, "journal.ndjson"))],
    [
      "of another journal",
      (folder) => changed(databasePath(folder), (session) => session.run(sql`update ops.applied set head = 'another'`)),
    ],
  ])("%s is not written over by a poorer one, unless somebody says so, and is kept then", async (_, lose) => {
    const folder = copy();
    expect(await beyondJournal(folder)).toBe(null);
    await lose(folder);
    expect(await beyondJournal(folder)).toMatchObject({
      code: "JOURNAL_NOT_OF_WAREHOUSE",
      en: expect.stringContaining("rebuild --anyway"),
    });
    const before = readFileSync(databasePath(folder));
    const kept = (await putDatabaseAside(folder)).keep()!;
    expect(readFileSync(kept).equals(before)).toBe(true);
    expect(existsSync(databasePath(folder))).toBe(false);
  });
  it("that cannot be read is made anew from whatever the journal holds", async () => {
    const folder = copy();
    truncateSync(databasePath(folder), 5000);
    cutLastLine(join(folder, "journal.ndjson"));
    expect(await beyondJournal(folder)).toBe(null);
  });

  it("is put back when the rebuild cannot finish", async () => {
    const folder = copy();
    const before = readFileSync(databasePath(folder));
    const contract = /"contract":"([0-9a-f]{64})"/.exec(readFileSync(join(folder, "journal.ndjson"), "utf8"))![1]!;
    renameSync(join(folder, "archive", contract.slice(0, 2), contract), join(parent, contract));
    const aside = await putDatabaseAside(folder);
    await expect(openStore({ folder })).rejects.toMatchObject({
      code: "ARCHIVE_DAMAGED",
      place: { found: "missing", expected: contract },
    });
    aside.putBack();
    expect(readFileSync(databasePath(folder)).equals(before)).toBe(true);
    const store = await openStore({ folder });
    expect(await figuresDigest(store)).toEqual(figures);
    await store.close();
  });

  it("is not taken away while another process works with it", async () => {
    const folder = copy();
    const open = `import { openStore } from ${JSON.stringify(join(projectRoot, "build/warehouse/open-store.js"))};
      await openStore({ folder: ${JSON.stringify(folder)} }); console.log("open"); setInterval(() => undefined, 1000);`;
    const other = spawn(process.execPath, ["--input-type=module", "-e", open], { stdio: ["ignore", "pipe", "inherit"] });
    await once(other.stdout, "data");
    await expect(putDatabaseAside(folder)).rejects.toMatchObject({ code: "ALREADY_RUNNING" });
    other.kill();
    await once(other, "exit");
    expect(existsSync(databasePath(folder))).toBe(true);
  });
});

describe("a database that was being made when the program was killed", () => {
  it.each([
    ["before its head was whole", 100],
    ["before its first byte", 0],
  ])("%s is made anew: there was nothing in it", async (_, bytes) => {
    const folder = copy();
    truncateSync(databasePath(folder), bytes);
    writeFileSync(`${databasePath(folder)}.making`, "");
    const store = await openStore({ folder });
    expect(await figuresDigest(store)).toEqual(figures);
    await store.close();
    expect(existsSync(`${databasePath(folder)}.making`)).toBe(false);
  });
});

function cutLastLine(path: string): void {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  writeFileSync(path, `${lines.slice(0, -1).join("\n")}\n`);
}

async function readAgain(folder: string): Promise<string> {
  const store = await openStore({ folder }).catch((cause: { code?: string }) => {
    if (cause.code !== "WAREHOUSE_UNREADABLE") throw cause;
    return null;
  });
  if (!store) return "refused";
  try {
    return JSON.stringify(await figuresDigest(store)) === JSON.stringify(figures) ? "same" : "OTHER FIGURES";
  } catch (cause) {
    return (cause as { code?: string }).code === "WAREHOUSE_UNREADABLE" ? "told" : String(cause);
  } finally {
    await store.close();
  }
}

async function another(path: string): Promise<void> {
  rmSync(path);
  const database = await Database.open({ path });
  await database.write((session) => session.run(sql`create table cats (name varchar)`));
  await database.close();
}

async function changed(path: string, work: Parameters<Database["write"]>[0]): Promise<void> {
  const database = await Database.open({ path });
  await database.write(work);
  await database.close();
}

describe("a database that a newer version has to make anew", () => {
  /** As a version wrote it that knew no migration from the first that asks for a rebuild on. */
  const older = async (): Promise<string> => {
    const folder = copy();
    const database = await Database.open({ path: databasePath(folder) });
    await database.write((session) => session.run(sql`delete from migration where number >= 6`));
    await database.close();
    return folder;
  };

  it("is made from a journal that holds all it did", async () => {
    const store = await openStore({ folder: await older() });
    expect(await figuresDigest(store)).toEqual(figures);
    await store.close();
  });

  it("stays where the journal is poorer than it is", async () => {
    const folder = await older();
    const before = readFileSync(databasePath(folder));
    const journal = join(folder, "journal.ndjson");
    const lines = readFileSync(journal, "utf8").trimEnd().split("\n");
    writeFileSync(journal, `${lines.slice(0, -1).join("\n")}\n`);
    await expect(openStore({ folder })).rejects.toMatchObject({ code: "JOURNAL_NOT_OF_WAREHOUSE" });
    expect(readFileSync(databasePath(folder)).equals(before)).toBe(true);
  });
});
