import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, chmod, mkdir, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { SourceSettings } from "../../../connectors/connector.js";
import type { AgencyId, DatasetContract } from "../../../connectors/dataset.js";
import { besides } from "../../../connectors/transport/source.js";
import { type Asked, pull, temporaryFolder } from "./pulling.js";

let folder: string;
const lastMonth = new Date("2026-10-05T09:00:00+07:00");
beforeEach(async () => {
  folder = await temporaryFolder();
});

const ask = (asked?: Asked, pattern = "\\.xlsx$") =>
  pull({ agency: "DJOP", transport: "folder", path: folder }, { via: "folder", pattern }, asked);

async function dropped(name: string | Buffer, text: string, at = lastMonth): Promise<void> {
  const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]);
  await writeFile(path, text);
  await utimes(path, at, at);
}

describe("a watched folder", () => {
  it("brings what matches, from itself and the folders in it, but not from deeper", async () => {
    await mkdir(join(folder, "2569", "old"), { recursive: true });
    await mkdir(join(folder, ".cache"));
    await dropped("ก.xlsx", "here");
    await dropped("2569/ก.xlsx", "below");
    await dropped("2569/old/ก.xlsx", "too deep");
    await dropped(".cache/ก.xlsx", "hidden");
    await dropped("notes.txt", "not asked for");
    await dropped("~$ก.xlsx", "a lock of Excel");
    const { files, problem, notices } = await ask();
    expect([problem, notices]).toEqual([null, []]);
    expect(files.map(({ name, text, order }) => [name, text, order.modifiedAt])).toEqual([
      ["2569/ก.xlsx", "below", "2026-10-05T02:00:00.000Z"],
      ["ก.xlsx", "here", "2026-10-05T02:00:00.000Z"],
    ]);
    const held = files.map(({ name, size, order }) => [name, { size, modifiedAt: order.modifiedAt }] as const);
    expect((await ask({ held: held.map(([name, what]) => [name, what]) })).files).toEqual([]);
  });

  it("follows no link out, takes no pipe, and refuses a name that is no text", async () => {
    await mkdir(join(folder, "sub"));
    await symlink("/etc/passwd", join(folder, "passwd.xlsx"));
    await symlink("/etc", join(folder, "etc"));
    execFileSync("mkfifo", [join(folder, "pipe.xlsx")]);
    await dropped("evil\nname.xlsx", "x");
    await dropped(Buffer.from([0xa1, 0xa2, 0x2e, 0x78, 0x6c, 0x73, 0x78]), "a name in windows-874");
    await dropped("good.xlsx", "good");
    const { files, problem, notices } = await ask({}, ".*");
    expect([problem, files.map(({ name }) => name)]).toEqual([null, ["good.xlsx"]]);
    expect(notices.map(({ code }) => code)).toEqual(Array(4).fill("FILE_NAME_REFUSED"));
    expect(notices.map(({ found }) => found).sort()).toEqual([
      "control character: evil\\u{a}name.xlsx",
      expect.stringContaining("not UTF-8: "),
      "symlink: etc",
      "symlink: passwd.xlsx",
    ]);
  });

  it("waits until a fresh file stands still", async () => {
    await writeFile(join(folder, "done.xlsx"), "done");
    await writeFile(join(folder, "growing.xlsx"), "grow");
    const growing = setInterval(() => void appendFile(join(folder, "growing.xlsx"), "ing"), 100);
    const { files, problem, notices } = await ask();
    clearInterval(growing);
    expect([problem, files.map(({ name }) => name)]).toEqual([null, ["done.xlsx"]]);
    expect(notices).toMatchObject([{ code: "FILE_STILL_GROWING" }]);
  });

  it("refuses a file over the cap, takes the next, and leaves nothing half", async () => {
    await dropped("large.xlsx", "x".repeat(2_000));
    await dropped("small.xlsx", "x");
    const { files, problem, left } = await ask({ limits: { maxBytes: 1_000 } });
    expect([files.map(({ name }) => name), problem?.code, left]).toEqual([["small.xlsx"], "TRANSFER_TOO_LARGE", 0]);
  });

  it("says so when the folder is not there", async () => {
    expect(
      await pull({ agency: "DJOP", transport: "folder", path: join(folder, "absent") }, { via: "folder", pattern: "." }),
    ).toMatchObject({
      files: [],
      problem: { code: "SOURCE_UNREACHABLE" },
    });
  });
});

describe("a folder below a watched one", () => {
  /** As somebody who is not let in everywhere, which root is. */
  async function asNobody<T>(work: () => Promise<T>): Promise<T> {
    if (process.getuid!() !== 0) return work();
    process.seteuid!(65_534);
    try {
      return await work();
    } finally {
      process.seteuid!(0);
    }
  }

  it.each([
    ["opened", 0o000],
    ["looked into, though it tells its names", 0o444],
  ])("that cannot be %s is told, and keeps no other back", async (_, mode) => {
    await mkdir(join(folder, "2569"));
    await mkdir(join(folder, "lost+found"));
    await dropped("2569/ก.xlsx", "below");
    await dropped("lost+found/ก.xlsx", "refused");
    await chmod(folder, 0o755);
    await chmod(join(folder, "lost+found"), mode);
    const { files, problem, notices } = await asNobody(() => ask());
    await chmod(join(folder, "lost+found"), 0o755);
    expect([problem, files.map(({ name }) => name)]).toEqual([null, ["2569/ก.xlsx"]]);
    expect(notices).toMatchObject([{ code: "SOURCE_REFUSED", file: folder, found: "EACCES: lost+found" }]);
  });

  it("is the source's own where it is the watched one", async () => {
    await dropped("ก.xlsx", "x");
    for (const mode of [0o000, 0o444]) {
      await chmod(folder, mode);
      expect(await asNobody(() => ask())).toMatchObject({ files: [], problem: { code: "SOURCE_REFUSED" } });
    }
    await chmod(folder, 0o755);
  });

  it("that comes and goes meanwhile is no fault", async () => {
    const work = `const { mkdirSync, rmdirSync } = require("node:fs");
      process.stdout.write("begun");
      for (;;) { mkdirSync(process.argv[1]); rmdirSync(process.argv[1]); }`;
    const clerk = spawn(process.execPath, ["-e", work, join(folder, "2569")], { stdio: ["ignore", "pipe", "inherit"] });
    await once(clerk.stdout, "data");
    try {
      for (let i = 0; i < 300; i++) expect(await ask()).toMatchObject({ files: [], problem: null, notices: [] });
    } finally {
      clerk.kill();
      await once(clerk, "exit");
    }
  });
});

describe("files in a folder that no dataset takes", () => {
  it("are told by name, of hundreds twenty and how many more", async () => {
    const names = Array.from({ length: 300 }, (_, i) => `ภาพกิจกรรม ${String(i + 1).padStart(3, "0")}.jpg`);
    await Promise.all(names.map((name) => dropped(name, "x")));
    const { files, problem, notices } = await ask({ beside: [] });
    expect([files, problem, notices.length]).toEqual([[], null, 20]);
    expect(new Set(notices.map(({ code }) => code))).toEqual(new Set(["FILE_OF_NO_DATASET"]));
    expect(notices.map(({ found }) => found)).toEqual([...names.slice(0, 19), `${names[19]} + 280`]);
  });

  it("are told one by one where they are as few as that", async () => {
    const names = Array.from({ length: 20 }, (_, i) => `${String(i + 1).padStart(2, "0")}.pdf`);
    await Promise.all(names.map((name) => dropped(name, "x")));
    expect((await ask({ beside: [] })).notices.map(({ found }) => found)).toEqual(names);
  });
});

describe("datasets whose files are dropped beside each other", () => {
  const dataset = (id: string, via: "sftp" | "folder", agency: AgencyId = "DJOP") =>
    ({ id, agency, from: via === "sftp" ? { via, folder: id, pattern: "^a" } : { via, pattern: "^a" } }) as DatasetContract;
  const all = [dataset("one", "sftp"), dataset("two", "folder"), dataset("three", "folder"), dataset("four", "folder", "DOC")];
  const dropsIn = (path: string): SourceSettings => ({ agency: "DJOP", transport: "folder", path });
  const server = { agency: "DJOP", transport: "sftp", host: "h", root: "/" } as SourceSettings;
  const beside = (id: string, sources: SourceSettings[]) => besides(all.find((one) => one.id === id)!, all, sources).map((one) => one.id);

  it("are those that come from the same source", () => {
    expect(beside("two", [server, dropsIn("/in")])).toEqual(["three"]);
    expect(beside("one", [server, dropsIn("/in")])).toEqual([]);
    // Without a server all of them go into the folder.
    expect(beside("two", [dropsIn("/in")])).toEqual(["one", "three"]);
    expect(beside("one", [dropsIn("/in")])).toEqual(["two", "three"]);
    expect(beside("four", [dropsIn("/in")])).toEqual([]);
  });
});
