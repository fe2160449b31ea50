/** Figures are written while the next are worked out: whatever happens meanwhile, all of them stand or none. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Session } from "../../../warehouse/engine/duckdb/session.js";
import { sql } from "../../../warehouse/engine/sql.js";
import type { Computed, KpiRow } from "../../../warehouse/kpis/kpi-rows.js";
import { KpiWriter } from "../../../warehouse/kpis/kpi-writer.js";
import { STILL } from "../../../warehouse/load/shape.js";
import { FreshStore } from "../fresh-store.js";
import { chiangMai } from "./chiang-mai.js";

let office: FreshStore;
beforeAll(async () => {
  office = await FreshStore.open();
});
afterAll(() => office.close());

const first: Computed = { entry: chiangMai.kpis[0]!, periods: new Set(["2026-01"]) };
const second: Computed = { entry: chiangMai.kpis[1]!, periods: new Set(["2026-01"]) };
/** More than are held before some are written. */
const many = 1500;

const rows = ({ entry }: Computed, count: number, numerator = "1.0000"): KpiRow[] =>
  Array.from({ length: count }, (_, i) => ({
    kpi: entry.id,
    period: "2026-01",
    level: "district",
    place: String(i),
    state: "REPORTED",
    numerator,
    numerator_over: "1",
    denominator: null,
    denominator_over: "1",
    data_to: "2026-01",
    observed_on: null,
    provisional: "false",
    partial: "false",
    carried: "false",
    reported: "1",
    expected: "1",
    on_time: "1",
    unjudged: "0",
    received_at: null,
    behind: null,
    definition: "1",
  }));

const written = (work: (session: Session) => Promise<void>) =>
  office.store.database.write((session) => session.transaction(() => work(session)));

async function standing(): Promise<Record<string, number>> {
  const found = await office.store.database.read((session) =>
    session.all<{ kpi: string; n: number }>(
      sql`select kpi, count(*)::integer as n from mart.kpi where recorded_to = ${STILL} and period = '2026-01' group by kpi`,
    ),
  );
  return Object.fromEntries(found.map(({ kpi, n }) => [kpi, n]));
}

afterEach(() => office.store.database.write((session) => session.run(sql`delete from mart.kpi`)));

describe.each([
  ["of few KPIs", [first, second]],
  ["of many", null],
])("%s", (_, few) => {
  const writer = (session: Session, version: number) => new KpiWriter(session, version, few);

  it("all that was added stands when it has ended", async () => {
    await written(async (session) => {
      const into = writer(session, 2);
      await into.add(first, rows(first, many));
      await into.add(second, rows(second, 3));
      await into.end();
    });
    expect(await standing()).toEqual({ [first.entry.id]: many, [second.entry.id]: 3 });
  });

  it("what says the same stays, what differs is closed and added, what is no longer said is closed", async () => {
    await written(async (session) => {
      const into = writer(session, 2);
      await into.add(first, rows(first, many));
      await into.add(second, rows(second, 3));
      await into.end();
    });
    await written(async (session) => {
      const into = writer(session, 3);
      await into.add(first, [...rows(first, many - 1).slice(1), ...rows(first, 1, "2.0000")]);
      await into.add(second, rows(second, 3));
      await into.end();
    });
    expect(await standing()).toEqual({ [first.entry.id]: many - 1, [second.entry.id]: 3 });
    const closed = await office.store.database.read((session) =>
      session.all(sql`select kpi, place from mart.kpi where recorded_to = 3 order by place`),
    );
    expect(closed).toEqual([
      { kpi: first.entry.id, place: "0" },
      { kpi: first.entry.id, place: String(many - 1) },
    ]);
  });

  it("nothing stands when working out the next one fails, however far the writing was", async () => {
    const failure = new Error("cannot be worked out");
    await expect(
      written(async (session) => {
        const into = writer(session, 2);
        await into.add(first, rows(first, many));
        await into.stopped();
        // Nothing goes on behind the transaction that is given up now.
        const there = await session.one<{ n: number }>(sql`select count(*)::integer as n from mart.kpi`);
        expect(there!.n).toBe(few ? many : 0);
        throw failure;
      }),
    ).rejects.toBe(failure);
    expect(await standing()).toEqual({});
  });

  it("a row that cannot be written is told to whoever waits for the end", async () => {
    await expect(
      written(async (session) => {
        const into = writer(session, 2);
        await into.add(first, rows(first, many, "no number"));
        await into.add(second, rows(second, 3));
        await into.end();
      }),
    ).rejects.toThrow();
    expect(await standing()).toEqual({});
  });
});
