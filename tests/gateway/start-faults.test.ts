/** What keeps the program from starting: each ends the process with a code and a sentence in both languages, and none leaves it hanging. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../connectors/root.js";
import { hasSmallDisks, smallDisk } from "../small-disk.js";

const folder = mkdtempSync(join(tmpdir(), "yutitham-start-"));
const other = createServer();
beforeAll(() => new Promise<void>((done) => other.listen(0, "127.0.0.1", done)));
afterAll(() => {
  other.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the program and waits until it ends by itself, far longer than it should take. */
function started(env: Record<string, string>): Promise<{ exit: number | null; said: string; tookMs: number }> {
  const from = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, "gateway", "bin", "yutitham.mjs"), "start"], {
    cwd: folder,
    env: { ...process.env, YUTITHAM_DATA: join(folder, "data"), HOST: "127.0.0.1", PORT: "0", ...env },
    timeout: 90_000,
    killSignal: "SIGKILL",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  return new Promise((done) => child.on("close", (exit) => done({ exit, said, tookMs: Math.round(performance.now() - from) })));
}

const configuration = (text: string) => {
  const path = join(folder, "settings.yaml");
  writeFileSync(path, text);
  return path;
};

const aFile = () => {
  const path = join(folder, "a-file");
  writeFileSync(path, "");
  return path;
};

/** A data folder of its own, with these accounts. */
const withPeople = (text: string) => {
  const data = mkdtempSync(join(folder, "data-"));
  writeFileSync(join(data, "people.json"), text);
  return { YUTITHAM_DATA: data };
};

describe("a start", () => {
  it.each<[string, () => Record<string, string>, RegExp]>([
    ["with a secret that can be guessed", () => ({ YUTITHAM_SECRET: "short" }), /YUTITHAM_SECRET.*5 characters/s],
    ["at a port that is taken", () => ({ PORT: String((other.address() as AddressInfo).port) }), /PORT/],
    [
      "with a setting that is none",
      () => ({ YUTITHAM_CONFIG: configuration("sources:\n  - { agency: DJOP, transport: folder, path: /tmp }\nwarehose: {}\n") }),
      /warehose/,
    ],
    ["in a time zone that does not exist", () => ({ TZ: "Mars/Phobos" }), /TZ.*Mars\/Phobos.*Asia\/Bangkok/s],
    ["with a file of accounts that a power cut emptied", () => withPeople(""), /people\.json is damaged: found 0 bytes.*backup/s],
    ["at a moment that is none", () => ({ YUTITHAM_NOW: "foo" }), /YUTITHAM_NOW.*found foo, expected an ISO moment/s],
    ["with a file for a data folder", () => ({ YUTITHAM_DATA: aFile() }), /YUTITHAM_DATA.*a-file, expected a folder/s],
    ["with a data folder below a file", () => ({ YUTITHAM_DATA: join(aFile(), "data") }), /YUTITHAM_DATA.*a-file, expected a folder/s],
    [
      "with an amount of memory that is none",
      () => ({
        YUTITHAM_CONFIG: configuration("sources:\n  - { agency: DJOP, transport: folder, path: /tmp }\nwarehouse: { memoryLimit: lots }\n"),
      }),
      /settings\.yaml.*warehouse\.memoryLimit.*found "lots", expected an amount with its unit/s,
    ],
    ["with a file of settings that is not there", () => ({ YUTITHAM_CONFIG: join(folder, "none.yaml") }), /none\.yaml/],
  ])("%s ends, and says why", { timeout: 120_000 }, async (what, env, why) => {
    const { exit, said, tookMs } = await started(env());
    console.info(`${what}: ${tookMs} ms`);
    expect(exit, said).toBeGreaterThan(0);
    expect(said).toMatch(why);
    expect(said).toMatch(/[\u0e01-\u0e4e]{3}/);
    expect(said).not.toMatch(/^\s+at .*\.js:\d+/m);
  });

  it.skipIf(!hasSmallDisks)("on a disk that may only be read ends, and does not send for a backup", { timeout: 120_000 }, async () => {
    const disk = smallDisk(1024)!;
    try {
      const data = join(disk.path, "data");
      const before = join(disk.path, "made-before");
      mkdirSync(before);
      disk.readOnly();
      for (const YUTITHAM_DATA of [data, before]) {
        const { exit, said } = await started({ YUTITHAM_DATA });
        expect(exit, said).toBe(3);
        expect(said).toContain("CONFIGURATION_INVALID");
        expect(said).toMatch(/YUTITHAM_DATA.*EROFS.*may write to/s);
        expect(said).not.toMatch(/rebuild|restore/);
      }
    } finally {
      disk.remove();
    }
  });

  it.each(["UTC", "America/New_York", "ICT-7", "UTC0", "<+00>0", ":/etc/localtime", ""])(
    "in the time zone %j goes on to what else is wrong",
    { timeout: 120_000 },
    async (TZ) => {
      const { exit, said } = await started({ TZ, YUTITHAM_SECRET: "short" });
      expect(exit).toBe(3);
      expect(said).toContain("YUTITHAM_SECRET");
      expect(said).not.toContain("TZ");
    },
  );

  it.each(["th_TH.UTF-8", "th_TH.TIS-620", "tr_TR.UTF-8", "C", "xx_YY", "../none"])(
    "in the locale %j says the same",
    { timeout: 120_000 },
    async (locale) => {
      const secret = { YUTITHAM_SECRET: "short" };
      const usual = await started({ ...secret, LC_ALL: "en_US.UTF-8", LANG: "en_US.UTF-8" });
      const { exit, said } = await started({ ...secret, LC_ALL: locale, LANG: locale });
      expect({ exit, said }).toEqual({ exit: usual.exit, said: usual.said });
    },
  );
});
