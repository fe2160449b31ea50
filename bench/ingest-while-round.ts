/** The product with its gateway in one process: asked when it has nothing else to do, then while it brings files in. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { projectRoot } from "../connectors/root.js";
import { readFiles } from "../warehouse/definitions/record.js";
import type { Recorded } from "../warehouse/definitions/recorded.js";
import { DuckdbWarehouse } from "../warehouse/duckdb-warehouse.js";
import { loadedDigest } from "./case-digest.js";
import { openCaseStore, pullCases } from "./case-store.js";
import { benchCases, province } from "./cases.js";
import { answer, asked, peakRssOf } from "./child.js";
import { pageQuery } from "./kpi-hot.js";
import { served } from "./served.js";
import { Waiting, type Waits } from "./waiting.js";

export interface WhileRound {
  folder: string;
  sent: string[];
}

export interface WhileRoundAnswer {
  idle: Waits;
  during: Waits;
  /** Of the event loop while files came in, milliseconds. */
  lagP99: number;
  loaded: number;
  /** Of what was loaded, group by group. */
  digest: string;
  seconds: number;
  peakRss: number;
}

const idleMs = 6000;

// Of the test dataset, by ids that the real province has not.
const districts = province.districts.map((district) => ({ ...district, id: `9${district.id.slice(1)}` }));
const offices = province.offices.map((office) => ({ ...office, id: office.id.replace("-5", "-9"), district: districts[0]!.id }));

/** Chiang Mai with its KPIs, and the test dataset with the offices that report it. */
async function definitionsWithCases(): Promise<Recorded> {
  const real = await readFiles(join(projectRoot, "warehouse", "provinces", "chiang-mai"));
  return {
    ...real,
    province: {
      ...real.province,
      offices: [...real.province.offices, ...offices],
      districts: [...real.province.districts, ...districts],
    },
    contracts: new Map([...real.contracts, [benchCases.id, benchCases]]),
  };
}

const { folder, sent } = asked<WhileRound>();
const data = join(folder, "data");
rmSync(data, { recursive: true, force: true });
const definitions = await definitionsWithCases();
const store = await openCaseStore(data, definitions);
const { port, headers, close } = await served(data, {
  warehouse: new DuckdbWarehouse(store, definitions),
  role: "director",
  pulse: () => String(store.pulse),
});
const query = pageQuery();
const asking = {
  port,
  headers,
  bodies: definitions.kpis.map(({ id }) => JSON.stringify({ query, variables: { id } })),
};
// The first answers warm both sides up.
await new Waiting(asking).during(new Promise((done) => setTimeout(done, idleMs / 3)));
const idle = await new Waiting(asking).during(new Promise((done) => setTimeout(done, idleMs)));
const lag = monitorEventLoopDelay({ resolution: 10 });
lag.enable();
const started = performance.now();
const bringing = pullCases(store, sent);
const during = await new Waiting(asking).during(bringing);
const seconds = (performance.now() - started) / 1000;
lag.disable();
const { lines } = await bringing;
// The histogram counts from one timer to the next, its own resolution included.
const lagP99 = lag.percentile(99) / 1e6 - 10;
const peakRss = peakRssOf();
const digest = await loadedDigest(store, { districts, offices });
answer({ idle, during, lagP99, loaded: lines.loaded, digest, seconds, peakRss } satisfies WhileRoundAnswer);
await close();
await store.close();
