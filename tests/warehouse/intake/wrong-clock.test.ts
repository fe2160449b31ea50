/** The machine's clock stood wrong at one start of ours: what came of it passes once the clock is right again. */
import "../../promises/november.js";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { now } from "../../../connectors/clock.js";
import type { Connector } from "../../../connectors/connector.js";
import { Watch } from "../../../gateway/watch.js";
import { sql } from "../../../warehouse/engine/sql.js";
import { lastPullAt } from "../../../warehouse/health/pulls.js";
import { pull } from "../../../warehouse/intake/pull.js";
import { replay } from "../../../warehouse/intake/replay.js";
import { removeDatabase } from "../../../warehouse/store.js";
import { figuresDigest } from "../../../warehouse/verify.js";
import { flowReport } from "../flow-report.js";
import { FreshStore, operator } from "../fresh-store.js";

let fresh: FreshStore;
const real = performance.now.bind(performance);
afterEach(async () => {
  vi.restoreAllMocks();
  await fresh?.close();
});

const DAY_MS = 86_400_000;
/** Our clock, so many days from where it should stand. */
const clockOff = (days: number) => vi.spyOn(performance, "now").mockImplementation(() => real() + days * DAY_MS);

/** Hands on these reports of new prisoners by month, each with the moment its source gives it; what is held it passes over. */
const source = (...files: { month: number; received: number; modifiedAt: string; rank?: string }[]): Connector => ({
  source: { agency: "DOC", transport: "folder", path: "/nowhere" },
  async *pull({ contract, into, held }) {
    for (const { month, received, modifiedAt, rank = "" } of files) {
      const { name, text } = flowReport(month, received);
      if (held.get(name)?.modifiedAt === modifiedAt) continue;
      const path = join(into, name);
      writeFileSync(path, text);
      yield { dataset: contract.id, name, path, size: statSync(path).size, order: { rank, modifiedAt } };
    }
  },
});
const pulled = (from: Connector) => {
  const contract = fresh.definitions.contracts.get("doc_flow")!;
  return pull(fresh.store, from, contract, { trigger: "SCHEDULE", dueAt: null });
};
/** New prisoners, men, by month. */
const received = async () => {
  const { nodes } = await fresh.warehouse.observations("doc_flow", {}, 500, null, operator);
  return nodes
    .filter(({ dimensions }) => dimensions.movement === "new" && dimensions.sex === "male")
    .map(({ period, value }) => `${period} ${value}`)
    .sort();
};
const waiting = async () => (await fresh.warehouse.held({ first: 50 }, operator)).nodes.map(({ problem }) => problem.code);

it("tells the last pull, not the one that a clock a year ahead put last", async () => {
  fresh = await FreshStore.open();
  const last = async () => (await lastPullAt(fresh.store, "doc_flow"))!.getTime();
  clockOff(365);
  await pulled(source());
  expect(await last()).toBeGreaterThan(now().getTime() - DAY_MS);
  clockOff(0);
  const today = now().getTime();
  await pulled(source());
  expect(await last()).toBeGreaterThanOrEqual(today);
  expect(await last()).toBeLessThan(today + DAY_MS);
});

it("tells a clock that stands before the journal's last entry, with both moments, until it is right; and goes on meanwhile", async () => {
  fresh = await FreshStore.open();
  const watch = new Watch(fresh.store);
  const told = async () => {
    await watch.look();
    expect(watch.works).toBe(true);
    return watch.problems;
  };
  clockOff(-0.03);
  expect(await told()).toEqual([]);
  const { at } = fresh.store.journal.point;
  clockOff(-3);
  expect(await told()).toMatchObject([{ code: "CLOCK_BEHIND", expected: at, found: expect.stringMatching(/^2026-11-20T/) }]);
  expect(watch.problems[0]!.en).toMatch(/clock says 20 Nov 2026, .* last entry was recorded at 23 Nov 2026, /);
  clockOff(0);
  expect(await told()).toEqual([]);
});

describe("files that were held because their moment had not come", { timeout: 120_000 }, () => {
  const files = [
    { month: 1, received: 50, modifiedAt: "2026-11-19T02:00:00.000Z" },
    { month: 2, received: 60, modifiedAt: "2026-11-20T02:00:00.000Z" },
  ];
  const told = async (of: FreshStore) =>
    JSON.stringify([
      await figuresDigest(of.store),
      await of.warehouse.dataVersion(),
      await of.warehouse.held({ settled: true, first: 50 }, operator),
      await of.store.database.read((session) => session.all(sql`select * from core.report order by all`)),
    ]);

  it("are taken by the next pull, where it was our clock that stood behind; a rebuild takes them as well", async () => {
    fresh = await FreshStore.open();
    clockOff(-30);
    expect(await pulled(source(...files))).toMatchObject({ state: "HELD", code: "CLOCK_AHEAD" });
    expect(await pulled(source(...files))).toMatchObject({ state: "UNCHANGED" });
    expect(await waiting()).toEqual(["CLOCK_AHEAD", "CLOCK_AHEAD"]);
    clockOff(0);
    const right = now().toISOString();
    expect(await pulled(source(...files))).toMatchObject({ state: "LOADED", artifacts: [{ state: "LOADED" }, { state: "LOADED" }] });
    expect(await received()).toEqual(["2025-01 50", "2025-02 60"]);
    expect(await waiting()).toEqual([]);
    const reports = await fresh.store.database.read((session) =>
      session.all<{ arrived_at: string; received_at: string }>(sql`select arrived_at, received_at from core.report order by period`),
    );
    expect(reports.map((report) => report.arrived_at)).toEqual(files.map((file) => file.modifiedAt));
    for (const report of reports) expect(report.received_at >= right).toBe(true);
    const stood = fresh.store.journal.lastSeq;
    expect(await pulled(source(...files))).toMatchObject({ state: "UNCHANGED", artifacts: [] });
    expect(fresh.store.journal.lastSeq).toBe(stood + 1);

    const before = await told(fresh);
    await fresh.store.close();
    removeDatabase(fresh.store.folder);
    // By whatever clock it is made.
    clockOff(-30);
    fresh = await FreshStore.at(fresh.store.folder, fresh.definitions);
    expect(await told(fresh)).toBe(before);
  });

  it("are taken by a replay, once", async () => {
    fresh = await FreshStore.open();
    const contract = fresh.definitions.contracts.get("doc_flow")!;
    clockOff(-30);
    await pulled(source(...files));
    const stood = fresh.store.journal.lastSeq;
    expect((await replay(fresh.store, contract))!.items.map(({ state }) => state)).toEqual(["HELD", "HELD"]);
    expect(fresh.store.journal.lastSeq).toBe(stood);
    clockOff(0);
    expect((await replay(fresh.store, contract))!.items.map(({ state }) => state)).toEqual(["LOADED", "LOADED"]);
    expect(await received()).toEqual(["2025-01 50", "2025-02 60"]);
    expect(await replay(fresh.store, contract)).toBeNull();
  });

  it("wait until then where it was the source's clock, and are not put above what it corrected meanwhile", async () => {
    fresh = await FreshStore.open();
    const contract = fresh.definitions.contracts.get("doc_flow")!;
    const ahead = [
      { month: 1, received: 50, modifiedAt: "2026-11-28T02:00:00.000Z" },
      { month: 2, received: 60, modifiedAt: "2026-11-28T03:00:00.000Z" },
    ];
    expect(await pulled(source(...ahead))).toMatchObject({ state: "HELD", code: "CLOCK_AHEAD" });
    clockOff(1);
    expect(await pulled(source({ month: 1, received: 70, modifiedAt: "2026-11-24T02:00:00.000Z" }))).toMatchObject({ state: "LOADED" });
    expect(await received()).toEqual(["2025-01 70"]);
    clockOff(3);
    expect(await pulled(source())).toMatchObject({ state: "UNCHANGED" });
    clockOff(7);
    expect(await pulled(source())).toMatchObject({ state: "LOADED", lines: { loaded: 8 } });
    expect(await received()).toEqual(["2025-01 70", "2025-02 60"]);
    expect(await waiting()).toEqual(["CLOCK_AHEAD"]);
    expect((await replay(fresh.store, contract))!.items.map(({ state }) => state)).toEqual(["HELD"]);
    expect(await pulled(source())).toMatchObject({ state: "UNCHANGED" });
    expect(await received()).toEqual(["2025-01 70", "2025-02 60"]);
    expect((await figuresDigest(fresh.store)).differing).toBe(0);
  });
});
