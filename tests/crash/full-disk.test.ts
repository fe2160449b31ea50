/**
 * A disk that is really full while files are loaded: a small one that is mounted, where that is permitted, and a bound on how far any file may
 * grow, which the system enforces everywhere. What is refused is refused by the system, not by the look at free space before a load, which
 * is switched off here.
 */
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { november } from "../promises/november.js";
import { type Life, live } from "./lives.js";
import { laySource } from "./source.js";
import type { Ended } from "./worker.js";

const ground = mkdtempSync(join(tmpdir(), "yutitham-full-disk-"));
const empty = join(ground, "empty");
const small = join(ground, "small");
const mounted = () => {
  mkdirSync(small, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=512m,mode=700", "tmpfs", small], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const mountable = process.platform === "linux" && mounted();

const KIB = 1024;
let configuration = "";
let expected: Ended;

/** What an undisturbed life comes to, whatever numbers its versions have. */
const figures = ({ observations, kpis, deliveries }: Ended) => ({ observations, kpis, deliveries: [...deliveries].sort() });

/** Refused with the code and a sentence in both languages, or, where the disk had no room for that either, ended by itself saying so. */
function expectTold({ pulled, ended, errors, killed, exit }: Life): void {
  expect(killed).toBe(false);
  const refused = pulled.filter(({ code }) => code === "DISK_FULL");
  if (exit !== 0) expect(errors).toContain("DISK_FULL");
  else expect(refused.length, JSON.stringify(pulled)).toBeGreaterThan(0);
  for (const { state, said } of refused) {
    // What had come whole before there was no room is loaded, and told as part.
    expect(["FAILED", "PARTIAL"]).toContain(state);
    expect(said).toContain("เนื้อที่ดิสก์ไม่พอ");
    expect(said).toContain("the disk is full");
  }
  if (ended) expect([ended.unbalanced, ended.differing, ended.archive.bad]).toEqual([0, 0, []]);
}

/** With room again it goes on by itself, and comes to what it would have been without. */
function expectMended({ opened, pulled, ended, closed, errors }: Life): void {
  expect(opened, errors).not.toBeNull();
  expect(opened!.deliveries).toBe(opened!.journalled);
  expect(pulled.map(({ code }) => code)).not.toContain("DISK_FULL");
  expect(closed, errors).toBe(true);
  expect(figures(ended!)).toEqual(figures(expected));
  expect([ended!.unbalanced, ended!.differing, ended!.archive.bad, ended!.left]).toEqual([0, 0, [], []]);
}

describe("a full disk", { timeout: 900_000 }, () => {
  beforeAll(async () => {
    configuration = laySource(join(ground, "source"), new Date(november)).configuration;
    appendFileSync(configuration, "warehouse:\n  keepFreeBytes: 0\n");
    mkdirSync(empty);
    const begun = await live({ folder: empty, configuration }, {}, ["--no-pull"]);
    expect(begun.closed, begun.errors).toBe(true);
    const whole = join(ground, "whole");
    cpSync(empty, whole, { recursive: true });
    const undisturbed = await live({ folder: whole, configuration }, {}, ["--only-pull"]);
    expect(undisturbed.closed, undisturbed.errors).toBe(true);
    expected = undisturbed.ended!;
  });
  afterAll(() => {
    if (mountable) execFileSync("umount", ["-l", small]);
    rmSync(ground, { recursive: true, force: true });
  });

  it("that lets no file grow beyond 64 KiB: nothing is half, and it goes on when it may", async () => {
    const folder = join(ground, "bounded");
    cpSync(empty, folder, { recursive: true });
    expectTold(await live({ folder, configuration }, { fileBytes: 64 * KIB }, ["--only-pull"]));
    expectMended(await live({ folder, configuration }, {}, ["--only-pull"]));
  });

  it.skipIf(!mountable).each([16 * KIB, 512 * KIB])(
    "with %i bytes free, of which the loads need more: nothing is half, and it goes on once there is room",
    async (free) => {
      for (const name of readdirSync(small)) rmSync(join(small, name), { recursive: true });
      cpSync(empty, small, { recursive: true });
      const { blocks, bfree, bsize } = statfsSync(small);
      const resize = (bytes: number) => execFileSync("mount", ["-o", `remount,size=${bytes}`, small]);
      resize((blocks - bfree) * bsize + free);
      expectTold(await live({ folder: small, configuration }, {}, ["--only-pull"]));
      resize(512 * KIB * KIB);
      expectMended(await live({ folder: small, configuration }, {}, ["--only-pull"]));
    },
  );
});
