/** Who has the last word on a slice, asked of the database itself; every answer is worked out by hand from the order of the source. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatasetContract } from "../../../connectors/dataset.js";
import { Database } from "../../../warehouse/engine/duckdb/database.js";
import { migrate } from "../../../warehouse/engine/duckdb/migrate.js";
import { sql } from "../../../warehouse/engine/sql.js";
import { decide, extentKey, isNewer, laySlices, type Said, stem } from "../../../warehouse/load/claims.js";
import type { Extent, LoadContext } from "../../../warehouse/load/delivered.js";

describe("what a correction's name has in common with what it corrects", () => {
  it.each([
    ["flow_5006_256510.csv", "flow_5006_256510"],
    ["flow_5006_256510_r2.csv", "flow_5006_256510"],
    ["flow_5006_256510 rev. 3.csv", "flow_5006_256510"],
    ["flow_5006_256510_REV3.csv", "flow_5006_256510"],
    ["flow_5006_256510 (1).csv", "flow_5006_256510"],
    ["flow_5006_256510[12].csv", "flow_5006_256510"],
    ["flow_5006_256510_r2 (1).csv", "flow_5006_256510"],
    ["กองทุนยุติธรรม_2569_แก้ไข.xlsx", "กองทุนยุติธรรม_2569"],
    ["กองทุนยุติธรรม_2569_แก้ไข2.xlsx", "กองทุนยุติธรรม_2569"],
    ["กองทุนยุติธรรม_2569_แก้ไขครั้งที่ 2.xlsx", "กองทุนยุติธรรม_2569"],
    ["กองทุนยุติธรรม_2569_แก้ไข_2.xlsx", "กองทุนยุติธรรม_2569"],
    ["กองทุนยุติธรรม_2569_แก้ไข_2568.xlsx", "กองทุนยุติธรรม_2569_แก้ไข_2568"],
    ["กองทุนยุติธรรม_2569 - สำเนา.xlsx", "กองทุนยุติธรรม_2569"],
    ["กองทุนยุติธรรม_2569 (ฉบับปรับปรุง).xlsx", "กองทุนยุติธรรม_2569"],
    ["กองทุนยุติธรรม_2569 ฉบับปรับปรุง.xlsx", "กองทุนยุติธรรม_2569"],
    ["กองทุนยุติธรรม_2569 (แก้ไข) - Copy.xlsx", "กองทุนยุติธรรม_2569"],
    ["สำเนา_2569.xlsx", "สำเนา_2569"],
    ["แก้ไขบำบัด_2569.xlsx", "แก้ไขบำบัด_2569"],
    ["flow_5006_256510(123).csv", "flow_5006_256510(123)"],
    ["flow_5006_256510 (เชียงใหม่).csv", "flow_5006_256510 (เชียงใหม่)"],
    ["flowr2.csv", "flowr2"],
    ["no ending", "no ending"],
    ["two.dots.csv", "two.dots"],
    ["กำ".normalize("NFD"), "กำ".normalize("NFC")],
  ])("%s is %s", (name, of) => expect(stem(name)).toBe(of));
});

describe("the source's own order", () => {
  const at = (rank: string, modified: string, received: string, name = "คดี.csv") => ({
    name,
    rank,
    modified_at: modified,
    received_at: received,
  });
  const offered = { name: "คดี.csv", rank: "2", modifiedAt: "2026-02", receivedAt: "2026-02" };
  it.each([
    [at("3", "2026-01", "2026-01"), true],
    [at("1", "2026-03", "2026-03"), false],
    [at("2", "2026-03", "2026-01"), true],
    [at("2", "2026-01", "2026-03"), false],
    [at("2", "2026-02", "2026-03"), true],
    [at("2", "2026-02", "2026-02"), false],
    [at("2", "2026-02", "2026-01"), false],
    // Of one moment the later name stands, whenever it came.
    [at("2", "2026-02", "2026-01", "คดี_แก้ไข.csv"), true],
    [at("2", "2026-02", "2026-01", "คดี (1).csv"), true],
    [at("2", "2026-02", "2026-03", "คด.csv"), false],
    [at("2", "2026-03", "2026-01", "ก.csv"), true],
    [at("2", "2026-02", "2026-03", "คดี.xlsx"), true],
  ])("%j before the offered one: %s", (standing, newer) => expect(isNewer(standing, offered)).toBe(newer));
});

describe("the last word", () => {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-claims-"));
  let database: Database;
  let delivery = 0;
  beforeAll(async () => {
    database = await Database.open({ path: join(folder, "claims.duckdb") });
    await database.write(migrate);
  });
  beforeEach(() =>
    database.write((session) => session.run(sql`delete from core.claim`).then(() => session.run(sql`delete from core.statement`))),
  );
  afterAll(async () => {
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const slice = (text: string): Extent => {
    const [office, scope] = text.split(" ") as [string, string];
    return { office, scope };
  };
  /** A delivery that says so: `flow.csv r1 at 2026-01`, its slices, those of which it has only damaged lines. */
  function file(
    name: string,
    rank: string,
    modified: string,
    slices: string[],
    more: { damaged?: string[]; unsure?: true; received?: string } = {},
  ): Said {
    const id = ++delivery;
    return {
      delivery: {
        id,
        dataset: "flow",
        sha256: "",
        name,
        rank,
        modifiedAt: modified,
        receivedAt: more.received ?? `received ${String(id).padStart(4, "0")}`,
      },
      slices: slices.map(slice),
      damaged: (more.damaged ?? []).map(slice),
      unsure: more.unsure ?? false,
    };
  }
  const words = ({ office, scope }: Extent) => `${office} ${scope}`;
  /** What is decided of a delivery that comes now, in words; files by their names. */
  async function comes(...said: Said[]) {
    const verdict = await database.write((session) =>
      decide({ session, contract: { id: "flow" } as DatasetContract } as LoadContext, said),
    );
    for (const one of said) known.set(one.delivery.id, one.delivery.name);
    return {
      taken: verdict.taken.map((each) => `${words(each)} by ${known.get(each.delivery)}`).sort(),
      gone: verdict.gone.map(words).sort(),
      recalled: [...verdict.recalled].flatMap(([id, slices]) => slices.map((each) => `${words(each)} by ${known.get(id)}`)).sort(),
    };
  }
  const known = new Map<number, string>();
  const nothing = { taken: [], gone: [], recalled: [] };

  it("is the first's where nobody spoke before, of each of its slices", async () => {
    expect(await comes(file("a.csv", "0", "m1", ["P 2026-01", "P 2026-02"]))).toEqual({
      ...nothing,
      taken: ["P 2026-01 by a.csv", "P 2026-02 by a.csv"],
    });
  });
  it("is the greater revision's, however late it was changed, and the later one's of equal revisions", async () => {
    await comes(file("a_r2.csv", "2", "m1", ["P 2026-01"]));
    expect(await comes(file("a_r1.csv", "1", "m9", ["P 2026-01"]))).toEqual(nothing);
    expect(await comes(file("a_r2 (1).csv", "2", "m2", ["P 2026-01"]))).toEqual({ ...nothing, taken: ["P 2026-01 by a_r2 (1).csv"] });
    expect(await comes(file("a_r2 (2).csv", "2", "m2", ["P 2026-01"]))).toEqual({ ...nothing, taken: ["P 2026-01 by a_r2 (2).csv"] });
  });
  it("of equal revisions is the later changed one's, whichever arrived first", async () => {
    await comes(file("a.csv", "0", "m5", ["P 2026-01"]));
    expect(await comes(file("b.csv", "0", "m1", ["P 2026-01"]))).toEqual(nothing);
    expect((await comes(file("c.csv", "0", "m6", ["P 2026-01"]))).taken).toEqual(["P 2026-01 by c.csv"]);
  });
  it("that is gone is not gone once more", async () => {
    await comes(file("a.csv", "0", "m1", ["P 2026-01", "P 2026-02"]));
    expect((await comes(file("a_r1.csv", "1", "m2", ["P 2026-02"]))).gone).toEqual(["P 2026-01"]);
    expect(await comes(file("a_r2.csv", "2", "m3", ["P 2026-02"]))).toEqual({ ...nothing, taken: ["P 2026-02 by a_r2.csv"] });
  });
  it("is taken back where a later file of the name leaves the slice out, and nobody else speaks of it", async () => {
    await comes(file("a.csv", "0", "m1", ["P 2026-01", "P 2026-02"]));
    expect(await comes(file("a_r1.csv", "1", "m2", ["P 2026-02"]))).toEqual({
      ...nothing,
      taken: ["P 2026-02 by a_r1.csv"],
      gone: ["P 2026-01"],
    });
    // It comes again, and is no longer gone.
    expect(await comes(file("a_r2.csv", "2", "m3", ["P 2026-01"]))).toEqual({
      ...nothing,
      taken: ["P 2026-01 by a_r2.csv"],
      gone: ["P 2026-02"],
    });
  });
  it("goes back to another file's where the one that overtook it leaves the slice out", async () => {
    await comes(file("year.csv", "0", "m1", ["P 2026-01", "P 2026-02"]));
    expect((await comes(file("january.csv", "0", "m2", ["P 2026-01"]))).taken).toEqual(["P 2026-01 by january.csv"]);
    expect(await comes(file("january_r1.csv", "1", "m3", ["Q 2026-01"]))).toEqual({
      taken: ["Q 2026-01 by january_r1.csv"],
      gone: [],
      recalled: ["P 2026-01 by year.csv"],
    });
  });
  it("is not taken back by an older file of the name that arrives late", async () => {
    await comes(file("a_r2.csv", "2", "m2", ["P 2026-01"]));
    expect(await comes(file("a_r1.csv", "1", "m1", ["P 2026-02"]))).toEqual(nothing);
    expect(await comes(file("a_r3.csv", "3", "m3", ["P 2026-02"]))).toEqual({
      ...nothing,
      taken: ["P 2026-02 by a_r3.csv"],
      gone: ["P 2026-01"],
    });
  });
  it("stands where the later file has nothing but damaged lines of the slice, or lines of nobody knows which", async () => {
    await comes(file("a.csv", "0", "m1", ["P 2026-01", "P 2026-02"]));
    expect(await comes(file("a_r1.csv", "1", "m2", ["P 2026-02"], { damaged: ["P 2026-01"] }))).toEqual({
      ...nothing,
      taken: ["P 2026-02 by a_r1.csv"],
    });
    expect(await comes(file("a_r2.csv", "2", "m3", ["P 2026-02"], { unsure: true }))).toEqual({
      ...nothing,
      taken: ["P 2026-02 by a_r2.csv"],
    });
    expect(await comes(file("a_r3.csv", "3", "m4", ["P 2026-02"]))).toEqual({
      ...nothing,
      taken: ["P 2026-02 by a_r3.csv"],
      gone: ["P 2026-01"],
    });
  });
  it("of two that come together each has its own, and of other offices nothing is said", async () => {
    await comes(file("q.csv", "0", "m1", ["Q 2026-01"]));
    expect(await comes(file("a.csv", "0", "m1", ["P 2026-01"]), file("b.csv", "0", "m1", ["P 2026-02"]))).toEqual({
      ...nothing,
      taken: ["P 2026-01 by a.csv", "P 2026-02 by b.csv"],
    });
  });
  it("is asked of slices once each, however often they are named", async () => {
    const slices = [slice("P 2026-01"), slice("P 2026-01"), slice("Q 2026-01")];
    expect(slices.map(extentKey)).toEqual(["P|2026-01", "P|2026-01", "Q|2026-01"]);
    const rows = await database.write(async (session) => {
      await laySlices(session, slices);
      return session.all(sql`select office, scope from slices order by all`);
    });
    expect(rows).toEqual([slice("P 2026-01"), slice("Q 2026-01")]);
  });
});
