/** The audit log on a disk that has no room, or whose power was cut: nothing of it reads as tampering, and it goes on. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Act, openAudit, verifyAudit } from "../../gateway/audit/audit.js";
import { hasSmallDisks, type SmallDisk, smallDisk } from "../small-disk.js";

/** Entries of many lengths, so that the last of them meets the end of the disk anywhere. */
const act = (i: number): Act => ({
  kind: "export",
  who: "user:1",
  role: "director",
  operation: `GET /export/x${i}.csv`,
  asked: `a=${"ก".repeat(100 + ((i * 37) % 200))}`,
  address: "127.0.0.1",
});

describe.skipIf(!hasSmallDisks)("on a full disk", () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = smallDisk(256)!;
  });
  afterEach(() => disk.remove());

  it("refuses with DISK_FULL, keeps what it could not write, and is whole once there is room", async () => {
    const audit = await openAudit(join(disk.path, "audit"));
    for (let i = 0; i < 5; i++) await audit.record(act(i));
    disk.fill();
    const refused = await Promise.all(Array.from({ length: 15 }, (_, i) => audit.record(act(5 + i)).catch((error) => error.code)));
    for (let i = 20; i < 30; i++) refused.push(await audit.record(act(i)).catch((error) => error.code));
    audit.note(act(30));
    expect(refused).toContain("DISK_FULL");
    expect(refused.filter((code) => code !== undefined && code !== "DISK_FULL")).toEqual([]);
    // What is there now fits together: no line is half, and the head tells no entry that is not there.
    expect(await verifyAudit(join(disk.path, "audit"))).toMatchObject({ ok: true });
    disk.free();
    await audit.record(act(31));
    await audit.close();
    expect(await verifyAudit(join(disk.path, "audit"))).toMatchObject({ ok: true, entries: 32, brokenAt: null, problem: null });
    const again = await openAudit(join(disk.path, "audit"));
    await again.record(act(32));
    await again.close();
    expect(await verifyAudit(join(disk.path, "audit"))).toMatchObject({ ok: true, entries: 33 });
  });

  it("goes on after a restart from what came to disk, when it never had room again", async () => {
    const folder = join(disk.path, "audit");
    const audit = await openAudit(folder);
    await audit.record(act(0));
    disk.fill();
    for (let i = 1; i < 12; i++) await audit.record(act(i)).catch(() => undefined);
    await audit.close().catch(() => undefined);
    const { entries } = await verifyAudit(folder);
    disk.free();
    const again = await openAudit(folder);
    await again.record(act(12));
    await again.close();
    expect(await verifyAudit(folder)).toMatchObject({ ok: true, entries: entries + 1 });
  });

  it("begins its first segment when there is room for one", async () => {
    const folder = join(disk.path, "audit");
    const audit = await openAudit(folder);
    disk.fill();
    expect(await audit.record(act(0)).catch((error) => error.code)).toBe("DISK_FULL");
    await audit.close().catch(() => undefined);
    const restarted = await openAudit(folder);
    expect(await restarted.record(act(1)).catch((error) => error.code)).toBe("DISK_FULL");
    disk.free();
    await restarted.record(act(2));
    await restarted.close();
    expect(await verifyAudit(folder)).toMatchObject({ ok: true, entries: 2 });
  });
});

describe("the audit log", () => {
  let folder: string;
  const segment = () => join(folder, "000000000001.ndjson");
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "yutitham-audit-disk-"));
    const audit = await openAudit(folder);
    for (let i = 0; i < 3; i++) await audit.record(act(i));
    await audit.close();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("writes no entry twice when its head could not be written, and tells the head later", async () => {
    const audit = await openAudit(folder);
    // Nothing can be written under the name of the half-written head.
    await mkdir(join(folder, "head.json.part"));
    await mkdir(join(folder, "head.draft.json"));
    await expect(audit.record(act(3))).rejects.toThrow();
    await expect(audit.record(act(4))).rejects.toThrow();
    expect(await verifyAudit(folder)).toMatchObject({ ok: true, entries: 5 });
    for (const name of ["head.json.part", "head.draft.json"]) await rm(join(folder, name), { recursive: true, force: true });
    await audit.close();
    expect(await verifyAudit(folder)).toMatchObject({ ok: true, entries: 5 });
    expect(JSON.parse(await readFile(join(folder, "head.json"), "utf8"))).toMatchObject({ seq: 5 });
  });

  it("goes on from the segment before when the last was begun and stayed empty", async () => {
    await writeFile(join(folder, "000000000004.ndjson"), "");
    // The head is behind: the disk had no room for it either.
    await writeFile(join(folder, "head.json"), JSON.stringify({ seq: 0, hash: "" }));
    const audit = await openAudit(folder);
    await audit.record(act(3));
    await audit.close();
    expect(await verifyAudit(folder)).toMatchObject({ ok: true, entries: 4 });
    expect((await stat(join(folder, "000000000004.ndjson"))).size).toBeGreaterThan(0);
  });

  it.each([
    ["no bytes", ""],
    ["zeros", "\0".repeat(90)],
    ["half of itself", '{"seq":3,"ha'],
    ["another thing", "null"],
  ])("says by a code that its head holds %s, and how far it fits", async (_, text) => {
    await writeFile(join(folder, "head.json"), text);
    const verdict = await verifyAudit(folder);
    expect(verdict).toMatchObject({ ok: false, entries: 3, brokenAt: null, problem: { code: "ARCHIVE_DAMAGED" } });
    expect(verdict.problem!.en).toContain("head.json is damaged: found ");
    expect(verdict.problem!.th).toMatch(/head\.json เสียหาย.*เลขและแฮชของรายการสุดท้าย/s);
    const audit = await openAudit(folder);
    await audit.record(act(3));
    await audit.close();
    expect(await verifyAudit(folder)).toMatchObject({ ok: true, entries: 4, problem: null });
  });

  it("finds a link that does not fit although its head cannot be read", async () => {
    await writeFile(join(folder, "head.json"), "");
    await writeFile(segment(), (await readFile(segment(), "utf8")).replace("x1.csv", "x9.csv"));
    expect(await verifyAudit(folder)).toMatchObject({ ok: false, brokenAt: 2, problem: { code: "ARCHIVE_DAMAGED" } });
  });

  it("still finds that its end was cut off", async () => {
    const { size } = await stat(segment());
    await truncate(segment(), size - 400);
    expect(await verifyAudit(folder)).toMatchObject({ ok: false, brokenAt: 3 });
    expect(await readdir(folder)).toEqual(["000000000001.ndjson", "head.json"]);
  });
});
