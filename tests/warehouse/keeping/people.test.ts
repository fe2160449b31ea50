/** Accounts and tokens on a disk that has no room, or whose power was cut: what is in force is what stands on disk. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { secretOf } from "../../../gateway/secret.js";
import { PeopleFile } from "../../../warehouse/people.js";
import { hasSmallDisks, smallDisk } from "../../small-disk.js";

const token = (id: string) => ({ id, sha256: id, role: "admin", agency: null, label: "x", expires: "2030", createdAt: "2026" });
const user = (name: string) => ({ name, role: "analyst", agency: null, passwordHash: "$argon2id$" });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-people-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = async (people: PeopleFile) => (await people.listUsers()).map(({ name }) => name);
const tokens = async (people: PeopleFile) => (await people.listTokens()).map(({ id, revoked }) => `${id}${revoked ? " revoked" : ""}`);

/** What is in force, which is what a restart finds. */
async function inForce(people: PeopleFile, path: string) {
  const told = { names: await names(people), tokens: await tokens(people) };
  const restarted = new PeopleFile(path);
  expect({ names: await names(restarted), tokens: await tokens(restarted) }).toEqual(told);
  return told;
}

describe("accounts and tokens", () => {
  it("that cannot be saved are not changed, and the next that can be are", async () => {
    const people = new PeopleFile(folder);
    await people.addToken(token("a"));
    await people.addUser(user("one"));
    // Nothing can be written beside the file under these names.
    for (const name of ["people.json.part", "people.json.new"]) mkdirSync(join(folder, name));
    await expect(people.revokeToken("a")).rejects.toThrow();
    await expect(people.addUser(user("two"))).rejects.toThrow();
    await expect(people.addToken(token("b"))).rejects.toThrow();
    expect(await inForce(people, folder)).toEqual({ names: ["one"], tokens: ["a"] });
    for (const name of ["people.json.part", "people.json.new"]) rmSync(join(folder, name), { recursive: true, force: true });
    await people.addUser(user("three"));
    expect(await people.revokeToken("a")).toBe(true);
    expect(await inForce(people, folder)).toEqual({ names: ["one", "three"], tokens: ["a revoked"] });
  });

  it("come one after the other and lose nothing of each other", async () => {
    const people = new PeopleFile(folder);
    await Promise.all(Array.from({ length: 20 }, (_, i) => people.addToken(token(`t${i}`))));
    await Promise.all(Array.from({ length: 20 }, (_, i) => people.revokeToken(`t${i}`)));
    expect((await inForce(people, folder)).tokens).toEqual(Array.from({ length: 20 }, (_, i) => `t${i} revoked`));
    expect(readdirSync(folder)).toEqual(["people.json"]);
    expect(statSync(join(folder, "people.json")).mode & 0o777).toBe(0o600);
  });

  it.skipIf(!hasSmallDisks)("on a full disk: refused with DISK_FULL, and saved once there is room", async () => {
    const disk = smallDisk(64)!;
    try {
      const people = new PeopleFile(disk.path);
      await people.addToken(token("a"));
      disk.fill();
      await expect(people.revokeToken("a")).rejects.toMatchObject({ code: "DISK_FULL" });
      await expect(people.addUser(user("one"))).rejects.toMatchObject({ code: "DISK_FULL" });
      expect(await inForce(people, disk.path)).toEqual({ names: [], tokens: ["a"] });
      disk.free();
      expect(await people.revokeToken("a")).toBe(true);
      await people.addUser(user("two"));
      expect(await inForce(people, disk.path)).toEqual({ names: ["two"], tokens: ["a revoked"] });
    } finally {
      disk.remove();
    }
  });

  it.each([
    ["no bytes", ""],
    ["half of itself", '{\n "users": [\n  {\n   "id": "1'],
    ["zeros", "\0".repeat(200)],
    ["another thing", "null"],
    ["no tokens", '{"users":[]}'],
  ])("are refused by a code that names the file and what to do, where it holds %s", (_, text) => {
    const path = join(folder, "people.json");
    writeFileSync(path, text);
    let problem: { code?: string; en?: string; th?: string } = {};
    try {
      new PeopleFile(folder);
    } catch (error) {
      problem = error as typeof problem;
    }
    expect(problem.code).toBe("ARCHIVE_DAMAGED");
    for (const said of [problem.en, problem.th]) {
      expect(said).toContain(path);
      expect(said).toContain(`${text.length} bytes`);
      expect(said).toContain("points/<");
      expect(said).not.toContain("yutitham pull");
    }
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});

describe("the key that signs cookies", () => {
  it("is made once, readable by its owner alone", async () => {
    const secret = await secretOf(folder);
    expect(secret).toMatch(/^[\w-]{64}$/);
    expect(await secretOf(folder)).toBe(secret);
    expect(readdirSync(folder)).toEqual(["secret"]);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  });

  it.skipIf(!hasSmallDisks)("is not there by half on a full disk", async () => {
    const disk = smallDisk(64)!;
    try {
      disk.fill();
      await expect(secretOf(disk.path)).rejects.toMatchObject({ code: "DISK_FULL" });
      disk.free();
      expect(await secretOf(disk.path)).toMatch(/^[\w-]{64}$/);
    } finally {
      disk.remove();
    }
  });
});
