/**
 * The server told to stop (SIGTERM) while it loads, and while somebody reads an export: it ends by itself within its bound, what was begun is
 * whole or was never there, and the next start goes on from it.
 */

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { verifyAudit } from "../../gateway/audit/audit.js";
import { november } from "../promises/november.js";
import { type Running, run } from "../promises/running-product.js";
import { yutitham } from "../promises/sample-folder.js";
import { hasSmallDisks, smallDisk } from "../small-disk.js";
import { live, type Place } from "./lives.js";
import { laySource } from "./source.js";

/** As long as the server gives itself, and a little. */
const bound = 25_000;

describe("told to stop", { timeout: 600_000 }, () => {
  const ground = mkdtempSync(join(tmpdir(), "yutitham-stopping-"));
  const { configuration } = laySource(join(ground, "source"), new Date(november));
  afterAll(() => rmSync(ground, { recursive: true, force: true }));
  const env = { YUTITHAM_CONFIG: configuration };

  function folderCalled(name: string): string {
    const folder = join(ground, name);
    mkdirSync(folder);
    return folder;
  }

  async function stopped(end: () => Promise<number | null>): Promise<void> {
    const from = performance.now();
    expect(await end()).toBe(0);
    expect(performance.now() - from).toBeLessThan(bound);
  }

  /** What stands is all that the journal holds, nothing lies about, and the rest of the files can be loaded. */
  async function expectWhole(place: Place): Promise<void> {
    expect(readdirSync(place.folder).filter((name) => name.endsWith(".wal"))).toEqual([]);
    const { opened, ended, closed, errors } = await live(place);
    expect(opened, errors).not.toBeNull();
    expect(opened!.deliveries).toBe(opened!.journalled);
    expect(closed, errors).toBe(true);
    expect([ended!.unbalanced, ended!.differing, ended!.archive.bad]).toEqual([0, 0, []]);
  }

  it.each([1200])("%i ms into its first pulls", async (ms) => {
    const folder = folderCalled(`loading-${ms}`);
    const running = await run(folder, env);
    await new Promise((done) => setTimeout(done, ms));
    await stopped(() => running.end("SIGTERM"));
    await expectWhole({ folder, configuration });
  });

  it.skipIf(!hasSmallDisks)("while its disk is full: it says what could not be written, and does not hang", async () => {
    const disk = smallDisk(512 * 1024)!;
    let running: Running | null = null;
    try {
      running = await run(disk.path, env);
      // What its pulls laid aside is gone then: room that came back would be no full disk.
      await vi.waitFor(() => expect(running!.said()).toContain("every source has been asked"), { timeout: 120_000, interval: 200 });
      disk.fill();
      for (let i = 0; i < 40; i++) await fetch(`${running.base}/export/kpis.csv`);
      expect((await fetch(`${running.base}/export/kpis.csv`)).status).toBe(503);
      const from = performance.now();
      expect(await running.end("SIGTERM"), running.said()).toBe(3);
      expect(performance.now() - from).toBeLessThan(bound);
      expect(running.said()).toMatch(/stopping\nDISK_FULL\n.*[\u0e01-\u0e4e]{3}.*\nthe disk is full/s);
      disk.free();
      running = await run(disk.path, env);
      await stopped(() => running!.end("SIGTERM"));
      expect(await verifyAudit(join(disk.path, "audit"))).toMatchObject({ ok: true, problem: null });
    } finally {
      await running?.end("SIGKILL");
      disk.remove();
    }
  });

  it("while an export is read: it comes to its end, or is seen to be broken off", async () => {
    const folder = folderCalled("exporting");
    expect((await yutitham(["pull", "police_victims", "--json"], folder, env)).exit).toBe(0);
    const token = await yutitham(["token", "create", "--role", "admin", "--json"], folder, env);
    const { token: secret } = JSON.parse(token.out) as { token: string };
    const running = await run(folder, env);
    const ask = () => fetch(`${running.base}/export/police_victims.csv`, { headers: { authorization: `Bearer ${secret}` } });
    const whole = await (await ask()).text();
    expect(whole).toContain("police_victims");
    const answer = await ask();
    const reading = answer.text().catch(() => null);
    await stopped(() => running.end("SIGTERM"));
    const read = await reading;
    if (read !== null) expect(read.length).toBe(whole.length);
    await expectWhole({ folder, configuration });
  });
});
