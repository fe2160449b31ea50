/** A command that is used wrongly, as a script meets it: exit code 2, and with `--json` one object on standard output. */
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
