/**
 * `kpi-refresh`: refreshing the KPIs of one month, every monthly dataset having brought it, against refreshing them all; over twelve years of
 * history, which are the sample's four laid down three times. Each side writes the rows it finds, into a mart that does not hold them.
 */
import { performance } from "node:perf_hooks";
import type { Period } from "../connectors/period.js";
import type { Session } from "../warehouse/engine/duckdb/session.js";
import { sql } from "../warehouse/engine/sql.js";
import { type Believed, type Change, refreshKpis } from "../warehouse/kpis/refresh.js";
import { STILL } from "../warehouse/load/shape.js";
import type { Store } from "../warehouse/store.js";
import { peakRssOf } from "./child.js";
import { measure, type Result } from "./ratio.js";
import { sampleFolder } from "./sample-store.js";

const sampleYears = 4;
const copies = 2;
/** In the middle of a fiscal year that is over: its quarter, half, year and year to date are refreshed with it, all of them whole. */
const month: Period = "2026-03";
const lastClosed: Period = "2026-09";
const least = 20;
/** A month takes a twentieth of the time: so many are timed together, lest one pause of the machine's, or what the other side left to be cleaned up, be all of it. */
const monthsARound = 10;

export async function kpiRefresh(say: (text: string) => void): Promise<Result> {
  const sample = await sampleFolder(say);
  const { store } = await sample.open();
  try {
    const definitions = (await store.definitions())!;
    const contracts = new Map(
      [...definitions.contracts].map(([id, contract]) => [id, { ...contract, since: earlier(contract.since, sampleYears * copies) }]),
    );
    const believed: Believed = { contracts, province: definitions.province, kpis: definitions.kpis, rules: definitions.rules };
    const monthly = [...contracts.values()].filter(({ due }) => due.every === "month");
    const changes = monthly.map(({ id }): Change => ({ dataset: id, periods: [month] }));
    await store.database.write(layDown);
    const counted: Record<string, number> = {};
    // As in a server, which has worked them all out when it started.
    for (const warmed of [null, changes]) await refreshed(store, believed, warmed);
    const round = async (side: "month" | "all") => {
      const times = side === "month" ? monthsARound : 1;
      let all = 0;
      for (let time = 0; time < times; time++) {
        const { seconds, rows } = await refreshed(store, believed, side === "month" ? changes : null);
        counted[side] = rows;
        all += seconds;
      }
      return { rate: times / all, peakRss: peakRssOf() };
    };
    const result = await measure(
      {
        id: "kpi-refresh",
        what: `the KPIs of ${month}, ${monthly.length} datasets having brought it, in twelve years of history`,
        unit: "refreshes/s",
        against: "all KPIs of all periods",
        atLeast: least,
        rounds: 5,
        ours: () => round("month"),
        theirs: () => round("all"),
      },
      say,
    );
    return {
      ...result,
      budget: `at most ${1 / least} x the time`,
      notes: { timeRatio: Number((1 / result.ratio).toPrecision(3)), rows: counted },
    };
  } finally {
    await store.close();
    sample.remove();
  }
}

/** Refreshes in a transaction that is given up afterwards. */
async function refreshed(store: Store, believed: Believed, changes: readonly Change[] | null): Promise<{ seconds: number; rows: number }> {
  const enough = new Error("measured");
  const version = store.version + 1;
  let seconds = 0;
  let rows = 0;
  await store.database
    .write((session) =>
      session.transaction(async () => {
        await session.run(sql`delete from mart.kpi where recorded_to = ${STILL}`);
        const started = performance.now();
        await refreshKpis(session, believed, version, lastClosed, changes);
        seconds = (performance.now() - started) / 1000;
        rows = (await session.one<{ n: number }>(sql`select count(*)::integer as n from mart.kpi where recorded_from = ${version}`))!.n;
        throw enough;
      }),
    )
    .catch((error: unknown) => {
      if (error !== enough) throw error;
    });
  return { seconds, rows };
}

/** The years held, once more before themselves. */
async function layDown(session: Session): Promise<void> {
  for (let copy = 1; copy <= copies; copy++) {
    const years = sampleYears * copy;
    const period = sql`case when period like 'FY%' then 'FY' || (substr(period, 3, 4)::integer - ${years}) || substr(period, 7)
      else (substr(period, 1, 4)::integer - ${years}) || substr(period, 5) end`;
    const within = sql`recorded_to = ${STILL} and (period between 'FY2566' and 'FY2569-Z' or period between '2022-10' and '2026-09')`;
    await session.run(sql`insert into mart.month select * replace (${period} as period) from mart.month where ${within}`);
    await session.run(sql`insert into core.report select * replace (${period} as period) from core.report where ${within}`);
  }
}

function earlier(period: Period, years: number): Period {
  return period.startsWith("FY")
    ? `FY${Number(period.slice(2, 6)) - years}${period.slice(6)}`
    : `${Number(period.slice(0, 4)) - years}${period.slice(4)}`;
}
