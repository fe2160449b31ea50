/** A configuration that does not hold: the problem names the setting, what stands there and what should, in both languages. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Problem } from "../../connectors/problem.js";
import { readConfiguration } from "../../gateway/configuration.js";
import { openStore } from "../../warehouse/open-store.js";
import { hasSmallDisks, smallDisk } from "../small-disk.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-configuration-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function refused(env: NodeJS.ProcessEnv): Problem {
  try {
    readConfiguration({ YUTITHAM_DATA: join(folder, "data"), ...env });
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const settings = (more: string) => {
  const path = join(folder, "yutitham.yaml");
  writeFileSync(path, `sources:\n  - { agency: DJOP, transport: folder, path: /tmp }\n${more}`);
  return { YUTITHAM_CONFIG: path };
};
const memory = (limit: string) => settings(`warehouse: { memoryLimit: ${JSON.stringify(limit)} }\n`);

describe("a setting", () => {
  it.each<[string, () => NodeJS.ProcessEnv, RegExp, RegExp]>([
    ["an amount without meaning", () => memory("lots"), /warehouse\.memoryLimit/, /found "lots", expected an amount.*2GB/],
    ["an amount without a unit", () => memory("2048"), /warehouse\.memoryLimit/, /found "2048", expected an amount.*2GB/],
    ["a number in words", () => settings("schedule: { jitterMs: soon }\n"), /schedule\.jitterMs/, /found "soon", expected number/],
    ["a number out of its range", () => settings("limits: { attempts: 99 }\n"), /limits\.attempts/, /found 99, expected ≤ 10/],
    ["a key that nobody knows", () => settings("limits: { atempts: 3 }\n"), /limits\.atempts/, /expected .*attempts/],
    ["a moment in words", () => ({ YUTITHAM_NOW: "tomorrow" }), /YUTITHAM_NOW/, /found tomorrow, expected an ISO moment/],
    ["a day of another country's order", () => ({ YUTITHAM_NOW: "11/12/2026" }), /YUTITHAM_NOW/, /found 11\/12\/2026/],
    ["a day that is none", () => ({ YUTITHAM_NOW: "2026-13-01" }), /YUTITHAM_NOW/, /found 2026-13-01/],
  ])("that is %s is named with what it holds and what it should", (_, env, key, what) => {
    const { code, en, th } = refused(env());
    expect(code).toBe("CONFIGURATION_INVALID");
    for (const said of [en, th]) {
      expect(said).toMatch(key);
      expect(said).not.toMatch(/Invalid|Too (small|big)|undefined/);
    }
    expect(en).toMatch(what);
  });

  it.each(["2GB", "512 MiB", "1.5gb", "2G"])("of memory may be %s, as the engine takes it", (limit) => {
    expect(readConfiguration({ YUTITHAM_DATA: folder, ...memory(limit) }).warehouse.memoryLimit).toBe(limit);
  });

  it.each(["2026-11-23", "2026-11-23T09:00:00+07:00", "2026-11-23T02:00:00Z", ""])("of the moment may be %j", (YUTITHAM_NOW) => {
    expect(readConfiguration({ YUTITHAM_DATA: folder, YUTITHAM_NOW }).dataFolder).toBe(folder);
  });

  it("of the data folder may be one that is not there yet, and no file nor anything below one", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(readConfiguration({ YUTITHAM_DATA: join(folder, "none", "data") }).dataFolder).toBe(join(folder, "none", "data"));
    for (const YUTITHAM_DATA of [file, join(file, "data")])
      expect(refused({ YUTITHAM_DATA })).toMatchObject({ code: "CONFIGURATION_INVALID", place: { column: "YUTITHAM_DATA", found: file } });
  });
});

describe("a database that the system does not let us write", () => {
  it.skipIf(!hasSmallDisks)("is not told as damaged", { timeout: 120_000 }, async () => {
    const disk = smallDisk(256 * 1024)!;
    try {
      await (await openStore({ folder: disk.path, keepFreeBytes: 0 })).close();
      disk.readOnly();
      const problem = await openStore({ folder: disk.path }).catch((error) => error);
      expect(problem.code).toBe("WAREHOUSE_UNREADABLE");
      expect(problem.en).toContain("read alone");
      expect(problem.en + problem.th).not.toMatch(/rebuild|restore/);
    } finally {
      disk.remove();
    }
  });

  it("one that is damaged is to be made anew, as before", () => {
    const { en, th } = new Problem("WAREHOUSE_UNREADABLE", { found: "Corrupt database file" });
    for (const said of [en, th]) expect(said).toMatch(/rebuild.*restore/s);
  });
});
