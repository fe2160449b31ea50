/** When a file was changed, where the product's clock was set and where it was not. */
import { copyFileSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-clock-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function clockSetTo(moment: string) {
  vi.resetModules();
  vi.stubEnv("YUTITHAM_NOW", moment);
  return import("../../connectors/clock.js");
}

describe("a file on this machine", () => {
  it.each(["2024-03-01T09:00:00+07:00", "2041-03-01T09:00:00+07:00"])(
    "that is written while the clock says %s was changed then",
    async (moment) => {
      const { changedAt, now } = await clockSetTo(moment);
      const path = join(folder, "written");
      writeFileSync(path, "a line more");
      const changed = changedAt(statSync(path));
      expect(Math.abs(changed.getTime() - Date.parse(moment))).toBeLessThan(61_000);
      expect(changed.getTime()).toBeLessThanOrEqual(now().getTime());
    },
  );

  it("keeps a time that was given to it", async () => {
    const { changedAt } = await clockSetTo("2041-03-01T09:00:00+07:00");
    const path = join(folder, "given");
    writeFileSync(path, "as the agency saved it");
    utimesSync(path, new Date("2040-12-05T10:00:00Z"), new Date("2040-12-05T10:00:00Z"));
    expect(changedAt(statSync(path)).toISOString()).toBe("2040-12-05T10:00:00.000Z");
  });

  it("has the machine's time where the clock was not set", async () => {
    const { changedAt } = await clockSetTo("");
    const path = join(folder, "plain");
    writeFileSync(path, "x");
    copyFileSync(path, join(folder, "copy"));
    for (const name of ["plain", "copy"]) {
      const stats = statSync(join(folder, name));
      expect(changedAt(stats).getTime()).toBe(Math.floor(stats.mtimeMs));
    }
  });
});

describe("the clock", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    ["an hour back", -3_600_000],
    ["a year ahead", 365 * 86_400_000],
  ])("goes on at its pace when the machine's is set %s", async (_, by) => {
    const { now } = await clockSetTo("");
    const before = now().getTime();
    const machine = Date.now();
    vi.spyOn(Date, "now").mockImplementation(() => machine + by);
    const after = now().getTime();
    expect(after - before).toBeGreaterThanOrEqual(0);
    expect(after - before).toBeLessThan(10_000);
  });
});
