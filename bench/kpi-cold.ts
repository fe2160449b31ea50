/**
 * `kpi-cold`: what a KPI's page asks (figure, series, offices, districts, targets, revisions), asked first after a load, against SQL written
 * by hand for that page's rows on the same marts. The load itself has made ready what all figures are rated by, as the product does.
 */
import { performance } from "node:perf_hooks";
import { sql } from "../warehouse/engine/sql.js";
import { peakRssOf } from "./child.js";
import { measure, median, type Result, round3 } from "./ratio.js";
import { sampleFolder } from "./sample-store.js";

const viewer = { exact: "none", lines: "all" } as const;
const most = 1.5;

export async function kpiCold(say: (text: string) => void): Promise<Result> {
  const sample = await sampleFolder(say);
  try {
    const kpis = ["RH01", "CP01", "SO01", "AJ02"];
    const cpu = { ours: [] as number[], theirs: [] as number[] };
    const spent = (side: keyof typeof cpu, since: NodeJS.CpuUsage) => {
      const { user, system } = process.cpuUsage(since);
      cpu[side].push((user + system) / 1000);
    };
    const ours = async (round: number) => {
      const { store, warehouse } = await sample.open();
      await warehouse.prepare();
      const kpi = kpis[round % kpis.length]!;
      const before = process.cpuUsage();
      const started = performance.now();
      await warehouse.kpiValue({ kpi }, viewer);
      await warehouse.targets(kpi, null);
      await warehouse.series({ kpi, grain: "month" }, viewer);
      await warehouse.kpiBreakdown({ kpi }, "office", viewer);
      await warehouse.kpiBreakdown({ kpi }, "district", viewer);
      await warehouse.revisions({ kpi }, viewer);
      const seconds = (performance.now() - started) / 1000;
      spent("ours", before);
      await store.close();
      return { rate: 1 / seconds, peakRss: peakRssOf() };
    };
    const theirs = async (round: number) => {
      const { store, warehouse } = await sample.open();
      await warehouse.prepare();
      const kpi = kpis[round % kpis.length]!;
      const { period } = await warehouse.kpiValue({ kpi: kpis[(round + 1) % kpis.length]! }, viewer);
      const v = store.version;
      const believed = sql`kpi = ${kpi} and recorded_from <= ${v} and recorded_to > ${v}`;
      const before = process.cpuUsage();
      const started = performance.now();
      // A question's columns alone, and of the history only the figures that moved: the least each can be asked with.
      const told = sql`period, place, state, numerator, numerator_over, denominator, denominator_over, data_to, observed_on, received_at, reported, expected,
        on_time, unjudged, behind, provisional, partial, carried, definition`;
      await store.database.read(async (session) => {
        await session.all(sql`select ${told} from mart.kpi where ${believed} and level = 'province' and period = ${period}`);
        await session.all(
          sql`select ${told} from mart.kpi where ${believed} and level = 'province' and period not like 'FY%' order by period`,
        );
        await session.all(sql`select ${told} from mart.kpi where ${believed} and level = 'office' and period = ${period} order by place`);
        await session.all(sql`select ${told} from mart.kpi where ${believed} and level = 'district' and period = ${period} order by place`);
        await session.all(sql`select body, recorded_from, recorded_to from ref.definition where kind = 'target' and id like ${`${kpi}%`}`);
        await session.all(
          sql`select period, list(struct_pack(recorded_from, numerator, denominator) order by recorded_from) as told from mart.kpi
            where kpi = ${kpi} and level = 'province' and recorded_from < recorded_to group by period having count(distinct numerator) > 1`,
        );
      });
      const seconds = (performance.now() - started) / 1000;
      spent("theirs", before);
      await store.close();
      return { rate: 1 / seconds };
    };
    const result = await measure(
      {
        id: "kpi-cold",
        what: "a KPI page's figure, targets, series, offices, districts and revisions, asked first",
        unit: "pages/s",
        against: "hand-written SQL on the same marts",
        atLeast: 1 / most,
        rounds: 12,
        ours,
        theirs,
      },
      say,
    );
    // The time of the processor is steadier where the machine has other work.
    const [oursCpu, theirsCpu] = [median(cpu.ours), median(cpu.theirs)];
    return {
      ...result,
      budget: `at most ${most} x the time`,
      notes: {
        timeRatio: round3(1 / result.ratio),
        cpuMilliseconds: { ours: round3(oursCpu), theirs: round3(theirsCpu) },
        cpuRatio: round3(oursCpu / theirsCpu),
      },
    };
  } finally {
    sample.remove();
  }
}
