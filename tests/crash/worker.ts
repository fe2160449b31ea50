/**
 * One life of the product on a data folder, as a process of its own: opens it (made anew first with `--rebuild`), says what stands, pulls what
 * the watched folders have, accepts what is held, replays, signs, opens an inspection round, says what stands then, and closes. Every line of standard output is one JSON object.
 */
import { existsSync, readdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { readConfiguration } from "../../gateway/configuration.js";
import { Product } from "../../gateway/wiring.js";
import { putDatabaseAside } from "../../warehouse/database-file.js";
import { replay } from "../../warehouse/intake/replay.js";
import { signaturesProof } from "../../warehouse/sign-off/proof.js";
import type { Store } from "../../warehouse/store.js";
import { archiveCheck, conservation, digests, figuresDigest } from "../../warehouse/verify.js";
import { operator } from "../warehouse/fresh-store.js";
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
  /** Signatures, and those whose values are no longer what was signed. */
  signatures: { checked: number; differing: unknown[] };
  /** What lies about that should not: half transfers, half copies, names the folder did not have. */
  left: string[];
}

export interface Line {
  opened?: Opened;
  committed?: Stands;
  ended?: Ended;
  closed?: true;
  /** How a pull of a dataset went. */
  pulled?: { dataset: string; state: string; code: string | null; said: string };
}

// Written at once: a line still in a pipe of the process would die with it.
const say = (line: Line) => writeSync(1, `${JSON.stringify(line)}\n`);

async function stands(store: Store): Promise<Stands> {
  const { observations, kpis } = await store.database.read(async (session) => digests(session, (await store.definitions())!));
  return { version: store.version, observations: observations.sha256, kpis: kpis.sha256 };
}

async function journalled(store: Store): Promise<number> {
  let items = 0;
  for await (const entry of store.journal.read()) {
    if (entry.kind === "deliveries") items += (entry.items as unknown[]).length;
    // What was held and then accepted is delivered once more.
    if (entry.kind === "accept") items++;
  }
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
    signatures: await signaturesProof(store),
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
  for (const dataset of datasets) {
    const { state, code, message } = await product.pull(dataset, "MANUAL", null);
    say({ pulled: { dataset, state, code, said: `${message?.th} ${message?.en}` } });
  }
  if (datasets.length && !process.argv.includes("--only-pull")) await decideAndReplay(product);
  say({ ended: await ended(store) });
  await product.close();
  say({ closed: true });
}

const officer = { id: "u1", name: "officer", role: "admin" };

/** What a person does afterwards, each thing once, however often the process dies over it. */
async function decideAndReplay({ warehouse, store, definitions }: Product): Promise<void> {
  const { nodes } = await warehouse.held({ first: 100 }, operator);
  for (const { id } of nodes.reverse()) {
    const preview = await warehouse.heldPreview(id, operator);
    if (preview) await warehouse.acceptHeld(id, preview.seen, { by: officer, reason: "as the station confirms" }, operator);
  }
  for (const dataset of datasets)
    if (!(await journalHas(store, (entry) => entry.replay === true && entry.dataset === dataset)))
      await replay(store, definitions.contracts.get(dataset)!);
  const told = { by: officer, reason: "some districts are still to come" };
  await warehouse.sign({ dataset: "police_victims", period: "FY2568-Q1" }, null, told, operator);
  if (!(await journalHas(store, ({ kind }) => kind === "round")))
    await warehouse.rounds.open({ fiscalYear: 2570, kind: "FIRST", title: "ตรวจราชการรอบแรก" }, officer);
}

async function journalHas(store: Store, test: (entry: Record<string, unknown>) => boolean): Promise<boolean> {
  for await (const entry of store.journal.read()) if (test(entry)) return true;
  return false;
}

/** Says what stands after every single commit. */
function tellEach(store: Store): void {
  const commit = store.commit.bind(store);
  store.commit = async (...given) => {
    const before = store.version;
    const result = await commit(...given);
    if (store.version > before) say({ committed: await stands(store) });
    return result;
  };
}

await live();
