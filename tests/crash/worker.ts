/**
 * One life of the product on a data folder, as a process of its own: opens it (made anew first with `--rebuild`), says what stands, pulls what
 * the watched folders have, says what stands then, and closes. Every line of standard output is one JSON object.
 */
import { existsSync, readdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { readConfiguration } from "../../gateway/configuration.js";
import { Product } from "../../gateway/wiring.js";
import { putDatabaseAside } from "../../warehouse/database-file.js";
import type { Store } from "../../warehouse/store.js";
import { archiveCheck, conservation, digests, figuresDigest } from "../../warehouse/verify.js";
import { datasets } from "./source.js";

/** What a version is known by, whatever its times are. */
export interface Stands {
  version: number;
  observations: string;
  kpis: string;
}

/** What stands when a life begins, and whether it is all that the journal holds. */
export interface Opened extends Stands {
  deliveries: number;
  journalled: number;
}

export interface Ended extends Stands {
  deliveries: string[];
  unbalanced: number;
  /** KPI values that a full computation does not give again. */
  differing: number;
  archive: { checked: number; bad: string[] };
  /** What lies about that should not: half transfers, half copies, names the folder did not have. */
  left: string[];
}

export interface Line {
  opened?: Opened;
  committed?: Stands;
  ended?: Ended;
  closed?: true;
}

// Written at once: a line still in a pipe of the process would die with it.
const say = (line: Line) => writeSync(1, `${JSON.stringify(line)}\n`);

async function stands(store: Store): Promise<Stands> {
  const { observations, kpis } = await store.database.read(async (session) => digests(session, (await store.definitions())!));
  return { version: store.version, observations: observations.sha256, kpis: kpis.sha256 };
}

async function journalled(store: Store): Promise<number> {
  let items = 0;
  for await (const entry of store.journal.read()) if (entry.kind === "deliveries") items += (entry.items as unknown[]).length;
  return items;
}

async function ended(store: Store): Promise<Ended> {
  const all = await conservation(store);
  return {
    ...(await stands(store)),
    deliveries: all.map(
      ({ dataset, artifact, state, lines }) => `${dataset} ${artifact.name} ${artifact.sha256} ${state} ${Object.values(lines)}`,
    ),
    unbalanced: all.filter(({ lines }) => lines.in !== lines.loaded + lines.quarantined + lines.nonData).length,
    differing: (await figuresDigest(store)).differing,
    archive: await archiveCheck(store),
    left: [...namesIn(store.temporary), ...namesIn(join(store.archive.folder, "incoming")), ...strangersIn(store.folder)],
  };
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
const known = /^(archive|journal\.ndjson|temporary|warehouse\.duckdb(\.wal)?)$/;
const strangersIn = (folder: string) => readdirSync(folder).filter((name) => !known.test(name));

async function live(): Promise<void> {
  const configuration = readConfiguration();
  if (process.argv.includes("--rebuild")) (await putDatabaseAside(configuration.dataFolder)).forget();
  const product = await Product.open(configuration);
  const { store } = product;
  say({ opened: { ...(await stands(store)), deliveries: (await conservation(store)).length, journalled: await journalled(store) } });
  if (process.argv.includes("--each")) tellEach(store);
  if (process.argv.includes("--no-pull")) datasets.length = 0;
  for (const dataset of datasets) await product.pull(dataset, "MANUAL", null);
  say({ ended: await ended(store) });
  await product.close();
  say({ closed: true });
}

/** Says what stands after every single commit. */
function tellEach(store: Store): void {
  const commit = store.commit.bind(store);
  store.commit = async (entry) => {
    const before = store.version;
    const result = await commit(entry);
    if (store.version > before) say({ committed: await stands(store) });
    return result;
  };
}

await live();
