/**
 * `npm run bench -- [--json] [--only ID…] [--lines N]`: the ratios of `docs/design.md` §8, measured side by side on this machine.
 * Progress goes to standard error; results to standard output and to `bench/results/`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dayInBangkok, now } from "../connectors/clock.js";
import { projectRoot } from "../connectors/root.js";
import { exportRatio } from "./export.js";
import { ingest, ingestAtScale } from "./ingest.js";
import { ingestForm } from "./ingest-form.js";
import { ingestWhile } from "./ingest-while.js";
import { kpiCold } from "./kpi-cold.js";
import { kpiHot } from "./kpi-hot.js";
import { kpiRefresh } from "./kpi-refresh.js";
import { nextMonth } from "./next-month.js";
import { pageBytes, pageLcp } from "./page.js";
import type { Result } from "./ratio.js";

import { seriesCold } from "./series-cold.js";

type Say = (text: string) => void;

/** Every ratio by its id; `lines` is what --lines asked. Those not `usual` run only when named. */
const ratios: Record<string, { usual: boolean; run: (lines: number | undefined, say: Say) => Promise<Result> }> = {
  "ingest-100k": { usual: true, run: (lines, say) => ingest("ingest-100k", lines ?? 100_000, 5, say) },
  "ingest-2m": { usual: true, run: (lines, say) => ingest("ingest-2m", lines ?? 2_000_000, 5, say) },
  "ingest-20m": { usual: false, run: (lines, say) => ingestAtScale(lines ?? 20_000_000, say) },
  "ingest-xlsx": { usual: true, run: (lines, say) => ingestForm("xlsx", lines ?? 100_000, say) },
  "ingest-json": { usual: true, run: (lines, say) => ingestForm("json", lines ?? 200_000, say) },
  "ingest-while": { usual: true, run: (lines, say) => ingestWhile(lines ?? 1_000_000, say) },
  "next-month": { usual: true, run: (lines, say) => nextMonth(lines ?? 20_000, say) },
  "kpi-hot": { usual: true, run: (_, say) => kpiHot(say) },
  "kpi-refresh": { usual: true, run: (_, say) => kpiRefresh(say) },
  "kpi-cold": { usual: true, run: (_, say) => kpiCold(say) },
  "series-cold": { usual: false, run: (lines, say) => seriesCold(lines ?? 5_000_000, say) },
  "page-bytes": { usual: true, run: (_, say) => pageBytes(say) },
  "page-lcp": { usual: true, run: (_, say) => pageLcp(say) },
  "export-csv": { usual: true, run: (lines, say) => exportRatio("csv", lines ?? 500_000, say) },
  "export-parquet": { usual: false, run: (lines, say) => exportRatio("parquet", lines ?? 500_000, say) },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, only: { type: "string", multiple: true }, lines: { type: "string" } },
});
const named = [...(values.only ?? []).flatMap((id) => id.split(",")), ...positionals];
const chosen = named.length ? named : Object.keys(ratios).filter((id) => ratios[id]!.usual);
const unknown = chosen.filter((id) => !ratios[id]);
const lines = values.lines === undefined ? undefined : Number(values.lines);
if (unknown.length || (lines !== undefined && !(Number.isInteger(lines) && lines >= 1000))) {
  process.stderr.write(
    `bench: ${unknown.length ? `no such ratio: ${unknown.join(", ")}; there are ${Object.keys(ratios).join(", ")}` : "--lines takes a whole number from 1000"}\n`,
  );
  process.exit(2);
}

const say: Say = (text) => void process.stderr.write(`bench: ${text}\n`);
const results: Result[] = [];
let failed = 0;
for (const id of chosen)
  try {
    results.push(await ratios[id]!.run(lines, say));
  } catch (error) {
    failed++;
    say(`${id} failed: ${error instanceof Error ? error.message : error}`);
  }
const report = {
  at: now().toISOString(),
  machine: {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memory: totalmem(),
    node: process.version,
    system: process.platform,
  },
  results,
};
const folder = join(projectRoot, "bench", "results");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${dayInBangkok()}.json`), `${JSON.stringify(report, null, 2)}\n`);
if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
else process.stdout.write(results.map(lineOf).join(""));
process.exit(failed ? 3 : results.every(({ ok }) => ok) ? 0 : 1);

function lineOf({ id, value, unit, against, ratio, budget, ok, peakRss, others = [], notes }: Result): string {
  const beside = others.map((other) => `; ${other.what} ${other.value} (budget ${other.budget})`).join("");
  const loaded = typeof notes?.digest === "string" ? `; loaded ${notes.digest}` : "";
  return `${ok ? "kept  " : "missed"} ${id.padEnd(15)} ${ratio} (budget ${budget}): ${value} against ${against.value} ${unit}, peak ${Math.round(peakRss / 2 ** 20)} MB${beside}${loaded}\n`;
}
