import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Act, openAudit, verifyAudit } from "../../gateway/audit/audit.js";

const act = (operation: string): Act => ({ kind: "query", who: "user:1", role: "analyst", operation, address: "127.0.0.1" });
let folder: string;
const segment = () => join(folder, "000000000001.ndjson");
const lines = async () => (await readFile(segment(), "utf8")).split("\n").slice(0, -1);
const put = (all: string[]) => writeFile(segment(), all.map((line) => `${line}\n`).join(""));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yutitham-audit-"));
  const audit = await openAudit(folder);
  for (let i = 1; i <= 200; i++) audit.note(act(`Query.kpis ${i}`));
  await audit.record({ ...act("GET /export/kpis"), kind: "export" });
  await audit.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the audit log", () => {
  it("is whole when nobody touched it, over restarts too", async () => {
    const audit = await openAudit(folder);
    await audit.record(act("Query.kpi"));
    await audit.close();
    expect(await verifyAudit(folder)).toMatchObject({ ok: true, entries: 202, brokenAt: null });
  });

  it("finds an entry changed, taken out, put in or moved", async () => {
    const all = await lines();
    await put(all.with(99, all[99]!.replace("analyst", "admin__")));
    expect(await verifyAudit(folder)).toMatchObject({ ok: false, brokenAt: 100 });
    await put(all.toSpliced(49, 1));
    expect(await verifyAudit(folder)).toMatchObject({ ok: false, brokenAt: 50 });
    await put(all.toSpliced(49, 0, all[49]!));
    expect(await verifyAudit(folder)).toMatchObject({ ok: false, brokenAt: 51 });
    await put(all.with(9, all[10]!).with(10, all[9]!));
    expect(await verifyAudit(folder)).toMatchObject({ ok: false, brokenAt: 10 });
  });

  it("finds its end cut off, and a whole log rewritten when the head is held elsewhere", async () => {
    const all = await lines();
    const head = JSON.parse(await readFile(join(folder, "head.json"), "utf8"));
    await put(all.slice(0, 150));
    expect(await verifyAudit(folder)).toMatchObject({ ok: false, brokenAt: 151 });
    await rm(folder, { recursive: true });
    const forged = await openAudit(folder);
    for (let i = 1; i <= 201; i++) await forged.record(act("Query.nothing"));
    await forged.close();
    expect((await verifyAudit(folder)).ok).toBe(true);
    expect(await verifyAudit(folder, head)).toMatchObject({ ok: false, brokenAt: 201 });
  });

  it("takes away a line that a crash left half written, and goes on", async () => {
    await appendFile(segment(), "0123 half a li");
    const audit = await openAudit(folder);
    await audit.record(act("Query.kpi"));
    await audit.close();
    expect(await verifyAudit(folder)).toMatchObject({ ok: true, entries: 202 });
  });

  it("lets no entry pose as two", async () => {
    const audit = await openAudit(folder);
    await audit.record({ ...act("a"), asked: 'x"}\r\n{"seq":999,\u001b[2J\u2028\u202e' });
    await audit.close();
    const last = (await lines()).at(-1)!;
    expect(last).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/);
    expect(JSON.parse(last.slice(65))).toMatchObject({ seq: 202, asked: 'x"}\r\n{"seq":999,\u001b[2J\u2028\u202e' });
  });
});
