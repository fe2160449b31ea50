import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Journal, type JournalEntry } from "../../connectors/journal.js";

let folder: string;
let opened: Journal[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yutitham-journal-"));
  opened = [];
});
afterEach(async () => {
  for (const journal of opened) await journal.close().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

const file = () => join(folder, "journal.ndjson");

async function journalOf(clock?: () => Date): Promise<Journal> {
  const journal = await Journal.open(folder, clock);
  opened.push(journal);
  return journal;
}

async function entries(journal: Journal, from?: number): Promise<JournalEntry[]> {
  const all = [];
  for await (const entry of journal.read(from)) all.push(entry);
  return all;
}

describe("the journal", () => {
  it("numbers entries in the order they were handed in, and reads them back after a restart", async () => {
    const first = await journalOf();
    const stamps = await Promise.all(Array.from({ length: 200 }, (_, i) => first.append({ kind: "pull", i, note: "ก\u2028ข\n" })));
    expect(stamps.map((stamp) => stamp.seq)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
    await first.close();
    const second = await journalOf();
    expect(await second.append({ kind: "replay" })).toMatchObject({ seq: 201 });
    const read = await entries(second, 199);
    expect(read.map((entry) => [entry.seq, entry.kind, entry.i])).toEqual([
      [199, "pull", 198],
      [200, "pull", 199],
      [201, "replay", undefined],
    ]);
    expect(read[0]).toMatchObject({ at: stamps[198]!.at, note: "ก\u2028ข\n" });
    expect((await entries(second)).length).toBe(201);
  });

  it("shares one sync among entries that come together", async () => {
    const journal = await journalOf();
    const sync = vi.spyOn(journal.file, "datasync");
    await Promise.all(Array.from({ length: 50 }, () => journal.append({ kind: "pull" })));
    expect(sync.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it("never lets time go back, over a restart either", async () => {
    let moment = "2026-11-23T03:00:00.000Z";
    const clock = () => new Date(moment);
    const first = await journalOf(clock);
    await first.append({ kind: "pull" });
    moment = "2026-11-23T02:00:00.000Z";
    expect((await first.append({ kind: "pull" })).at).toBe("2026-11-23T03:00:00.000Z");
    await first.close();
    expect((await (await journalOf(clock)).append({ kind: "pull" })).at).toBe("2026-11-23T03:00:00.000Z");
    moment = "2026-11-23T03:00:00.001Z";
    expect((await opened.at(-1)!.append({ kind: "pull" })).at).toBe(moment);
  });

  it.each([
    ["a half line", '{"seq":3,"at":"2026-11-23T03:00:00.000Z","ki'],
    ["a line of zeros", `${"\0".repeat(300)}\n`],
  ])("cuts off %s that a crash left, and says so", async (_, torn) => {
    const first = await journalOf();
    await first.append({ kind: "pull" });
    await first.append({ kind: "accept" });
    await first.close();
    const whole = await readFile(file(), "utf8");
    await appendFile(file(), torn);
    const second = await journalOf();
    expect(second.torn).toEqual({ bytes: torn.length, afterSeq: 2 });
    expect(await readFile(file(), "utf8")).toBe(whole);
    expect(await second.append({ kind: "pull" })).toMatchObject({ seq: 3 });
    expect((await entries(second)).map((entry) => entry.seq)).toEqual([1, 2, 3]);
  });

  it("refuses to go on when more than the last line is unreadable", async () => {
    const first = await journalOf();
    for (let i = 0; i < 4; i++) await first.append({ kind: "pull" });
    await first.close();
    const lines = (await readFile(file(), "utf8")).split("\n");
    await writeFile(file(), [lines[0], "rotten", lines[2], lines[3], ""].join("\n"));
    await expect(entries(await journalOf())).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED" });
    await writeFile(file(), [lines[0], "rotten", "rotten", ""].join("\n"));
    await expect(Journal.open(folder)).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED" });
  });

  it("takes a half-written group back when the disk is full, and the next entry gets its number", async () => {
    const journal = await journalOf();
    await journal.append({ kind: "pull" });
    const write = vi.spyOn(journal.file, "datasync").mockRejectedValueOnce(Object.assign(new Error("full"), { code: "ENOSPC" }));
    await expect(journal.append({ kind: "deliveries" })).rejects.toMatchObject({ code: "DISK_FULL" });
    write.mockRestore();
    expect(await journal.append({ kind: "accept" })).toMatchObject({ seq: 2 });
    expect((await entries(journal)).map((entry) => entry.kind)).toEqual(["pull", "accept"]);
  });

  it("keeps one unwritable entry from failing its neighbours", async () => {
    const journal = await journalOf();
    const [bad, good] = await Promise.allSettled([journal.append({ kind: "pull", n: 1n }), journal.append({ kind: "pull" })]);
    expect([bad.status, good.status]).toEqual(["rejected", "fulfilled"]);
  });
});
