/** Commands as a script meets them: exit codes, and with `--json` one object on standard output. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "../../gateway/cli.js";

let out: string;
beforeEach(() => {
  out = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const run = (...args: string[]) => main(["node", "yutitham", ...args]);

describe("doctor", () => {
  const examined = async (env: Record<string, string>) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    await run("doctor", "--json");
    const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: { id: string; ok: boolean; th: string; en: string }[] };
    return { ok, exit: process.exitCode, wrong: checks.filter((check) => !check.ok), checks };
  };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "yutitham-doctor-"));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it("finds nothing wrong on a machine that has nothing yet", async () => {
    const { ok, exit, checks } = await examined({ YUTITHAM_DATA: join(folder, "data"), PORT: "0" });
    expect({ ok, exit }).toEqual({ ok: true, exit: 0 });
    expect(checks.map(({ id }) => id)).toEqual(["node", "configuration", "province", "data folder", "room", "server"]);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("names the secret that is not set, the folder that is not there and the port that is taken", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const config = join(folder, "yutitham.yaml");
    writeFileSync(
      config,
      `sources:
  - { agency: DOP, transport: rest, baseUrl: "https://probation.example.go.th/", tokenEnv: DOP_TOKEN_OF_NOBODY }
  - { agency: DJOP, transport: folder, path: ${join(folder, "inbox")} }
`,
    );
    const { port } = other.address() as AddressInfo;
    const { exit, wrong } = await examined({ YUTITHAM_CONFIG: config, YUTITHAM_DATA: folder, PORT: String(port) });
    other.close();
    expect(exit).toBe(1);
    expect(wrong.map(({ id }) => id)).toEqual(["source DOP", "source DJOP", "server"]);
    expect(wrong[0]!.en).toContain("DOP_TOKEN_OF_NOBODY");
    expect(wrong[2]!.th).toContain(String(port));
  });

  it("tells a clock that stands before what was recorded last", async () => {
    const recorded = (at: Date) => writeFileSync(join(folder, "journal.ndjson"), `{"seq":1,"at":"${at.toISOString()}","kind":"pull"}\n`);
    recorded(new Date(Date.now() - 60_000));
    expect((await examined({ YUTITHAM_DATA: folder, PORT: "0" })).checks.find(({ id }) => id === "clock")).toMatchObject({ ok: true });
    out = "";
    recorded(new Date("2099-03-01T05:00:00Z"));
    const { exit, wrong } = await examined({ YUTITHAM_DATA: folder, PORT: "0" });
    expect([exit, ...wrong.map(({ id }) => id)]).toEqual([1, "clock"]);
    expect(wrong[0]!.en).toContain("1 Mar 2099, 12:00");
    expect(wrong[0]!.th).toContain("1 มี.ค. 2642 12:00 น.");
  });

  it("says what is wrong with a configuration", async () => {
    const config = join(folder, "yutitham.yaml");
    writeFileSync(config, "province: chiang-mai\n");
    const { exit, wrong } = await examined({ YUTITHAM_CONFIG: config, YUTITHAM_DATA: folder });
    expect(exit).toBe(1);
    expect(wrong.map(({ id }) => id)).toEqual(["configuration"]);
    expect(wrong[0]!.en).toContain("sources");
  });
});

describe("a usage error", () => {
  it.each([
    ["an option nobody knows", ["roles", "--nonsense", "--json"], "--nonsense"],
    ["a command nobody knows", ["gossip", "--json"], "gossip"],
    ["an argument left out", ["check", "--dataset", "doc_population", "--json"], "file"],
    ["an option that must be there", ["check", "a.csv", "--json"], "--dataset"],
  ])("%s", async (_, args, named) => {
    await run(...args);
    const { error } = JSON.parse(out) as { error: { code: string; th: string; en: string } };
    expect(process.exitCode).toBe(2);
    expect(error.code).toBe("USAGE_WRONG");
    expect(error.th).toContain(named);
    expect(error.en).toContain(named);
  });

  it("says nothing on standard output without --json", async () => {
    await run("roles", "--nonsense");
    expect([process.exitCode, out]).toEqual([2, ""]);
  });
});
