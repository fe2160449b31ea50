import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Archive } from "../../connectors/archive.js";

let folder: string;
let archive: Archive;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yutitham-archive-"));
  archive = new Archive(join(folder, "archive"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function sent(bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, "sent.csv");
  await writeFile(path, bytes);
  return path;
}

async function verified(): Promise<{ sha256: string; ok: boolean }[]> {
  const all = [];
  for await (const one of archive.verify()) all.push(one);
  return all;
}

describe("the archive", () => {
  it("keeps a file's bytes under their SHA-256", async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024 + 7, "เชียงใหม่");
    const kept = await archive.keep(await sent(bytes));
    expect(kept).toEqual({ sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length });
    expect(archive.pathOf(kept.sha256)).toBe(join(archive.folder, kept.sha256.slice(0, 2), kept.sha256));
    expect((await readFile(archive.pathOf(kept.sha256))).equals(bytes)).toBe(true);
    expect(await archive.has(kept.sha256)).toBe(true);
  });

  it("keeps the same bytes once, by file, by buffer and at the same time", async () => {
    const path = await sent("a,b\n1,2\n");
    const all = await Promise.all([archive.keep(path), archive.keep(path), archive.keepBytes(Buffer.from("a,b\n1,2\n"))]);
    expect(new Set(all.map((one) => one.sha256)).size).toBe(1);
    expect(await verified()).toEqual([{ sha256: all[0]!.sha256, ok: true }]);
    expect(await readdir(join(archive.folder, "incoming"))).toEqual([]);
  });

  it("finds the one artifact that changed, and keeping it again mends it", async () => {
    const path = await sent("sound\n");
    const good = await archive.keepBytes(Buffer.from("other\n"));
    const bad = await archive.keep(path);
    await chmod(archive.pathOf(bad.sha256), 0o600);
    await writeFile(archive.pathOf(bad.sha256), "rotten");
    const found = new Map((await verified()).map((one) => [one.sha256, one.ok]));
    expect(found).toEqual(
      new Map([
        [good.sha256, true],
        [bad.sha256, false],
      ]),
    );
    await archive.keep(path);
    expect((await verified()).every((one) => one.ok)).toBe(true);
  });

  it("leaves nothing behind when the file cannot be read, and sweeps what a killed process left", async () => {
    await expect(archive.keep(join(folder, "absent"))).rejects.toThrow("ENOENT");
    await mkdir(join(archive.folder, "incoming"), { recursive: true });
    await writeFile(join(archive.folder, "incoming", "half"), "ha");
    expect(await verified()).toEqual([]);
    await archive.sweep();
    expect(await readdir(archive.folder)).toEqual([]);
  });

  it("takes no other name than a SHA-256 for an address", () => {
    expect(() => archive.pathOf("../../etc/passwd")).toThrow(expect.objectContaining({ code: "REQUEST_INVALID" }));
    expect(dirname(dirname(archive.pathOf("0".repeat(64))))).toBe(archive.folder);
  });
});
