/** `yutitham user` and `token`: what a name may hold, and that nothing which moves a terminal is printed. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "../../connectors/problem.js";
import { main } from "../../gateway/cli.js";
import type { CommandContext, Options } from "../../gateway/commands/command.js";
import { token, user } from "../../gateway/commands/people.js";
import { Accounts } from "../../gateway/sign-in/accounts.js";
import { PeopleFile } from "../../warehouse/people.js";

let folder: string;
let people: PeopleFile;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-people-command-"));
  people = new PeopleFile(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const password = "a password of the tests";
const definitions = { province: { agencies: [{ id: "DOC" }] } };
const context = () => ({ product: { people, definitions }, say: () => undefined }) as unknown as CommandContext;
const add = (name: string) => user.run(context(), ["add", name], { password });
const make = (options: Options) => token.run(context(), ["create"], { role: "analyst", ...options });

/** Escape, line ends, C1 controls, marks of direction, what nobody sees. */
const commands = ["\u001b[2J", "\n", "\r", "\t", "\u0000", "\u007f", "\u009b31m", "\u2028", "\u202e", "\u2066", "\u200b", "\ufeff"];
const raw = /[\p{C}\u2028\u2029]/u;

describe("a name", () => {
  it.each(commands)("with %j in it is refused, and not printed as it is", async (command) => {
    for (const name of [`some${command}one`, `someone${command}`, command]) {
      const problem: Problem = await add(name).then(
        () => expect.fail("was added"),
        (error) => error,
      );
      expect(problem).toBeInstanceOf(Problem);
      expect(problem.code).toBe("REQUEST_INVALID");
      expect(problem.en + problem.th).not.toMatch(raw);
    }
    await expect(make({ label: `label ${command}` })).rejects.toMatchObject({ code: "REQUEST_INVALID" });
    expect([await people.listUsers(), await people.listTokens()]).toEqual([[], []]);
  });

  it.each(["", "   ", "x".repeat(201)])("of no use (%#) is refused", async (name) => {
    await expect(add(name)).rejects.toMatchObject({ code: "REQUEST_INVALID" });
  });

  it.each(["Somchai", "สมชาย ใจดี", "pjo.officer-1", "  Ann  "])("such as %j is the one that signs in", async (name) => {
    await add(name);
    const { name: known } = await new Accounts(people).signIn(name, password, "127.0.0.1");
    expect((await people.listUsers()).map((one) => one.name)).toEqual([known]);
  });
});

describe("what is printed", () => {
  it("of names and labels that were kept before is written out", async () => {
    const kept = {
      users: [{ id: "1", name: "a\u001b[31mb\nc", role: "analyst", agency: null, passwordHash: null, disabled: false }],
      tokens: [],
    };
    writeFileSync(join(folder, "people.json"), JSON.stringify(kept));
    people = new PeopleFile(folder);
    await people.addToken({ id: "t", sha256: "x", role: "admin", agency: null, label: "l\u009b2J", expires: "2030", createdAt: "2026" });
    expect((await user.run(context(), ["list"], {})).text).toBe("a\\u001b[31mb\\u000ac analyst ");
    expect((await token.run(context(), ["list"], {})).text).toBe("t admin l\\u009b2J 2030");
  });

  it("of a refusal holds no control character but the ends of its own lines", async () => {
    let said = "";
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      said += String(text);
      return true;
    });
    await main(["node", "yutitham", "strategy", "\u001b[31m\u202echeck\r\nmore", folder]);
    process.exitCode = undefined;
    expect(said.split("\n")).toHaveLength(4);
    expect(said).toContain("REQUEST_INVALID\n");
    expect(said).toContain("\\u001b[31m\\u202echeck\\u000d\\u000amore");
    expect(said.replaceAll("\n", "")).not.toMatch(raw);
  });
});
