/** An empty data folder with Chiang Mai's definitions recorded, and files brought into it on the way a pull takes. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { now } from "../../connectors/clock.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import { projectRoot } from "../../connectors/root.js";
import { rankOf } from "../../connectors/transport/drop.js";
import type { Viewer } from "../../warehouse/answer.js";
import { readFiles, recordDefinitions } from "../../warehouse/definitions/record.js";
import type { Recorded } from "../../warehouse/definitions/recorded.js";
import { DuckdbWarehouse } from "../../warehouse/duckdb-warehouse.js";
import { deliver, keep } from "../../warehouse/intake/pull.js";
import { openStore } from "../../warehouse/open-store.js";
import type { Store, StoreSettings } from "../../warehouse/store.js";

export const provinceFolder = join(projectRoot, "warehouse", "provinces", "chiang-mai");
export const operator: Viewer = { exact: "all", lines: "all" };

let template: Promise<{ folder: string; definitions: Recorded }> | null = null;

/** Made once a test file: recording the definitions takes longer than copying what they are recorded in. */
async function emptyFolder(): Promise<{ folder: string; definitions: Recorded }> {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-empty-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const definitions = await readFiles(provinceFolder);
  const store = await openStore({ folder });
  await recordDefinitions(store, definitions);
  await store.close();
  return { folder, definitions };
}

export class FreshStore {
  readonly warehouse: DuckdbWarehouse;

  private constructor(
    readonly store: Store,
    readonly definitions: Recorded,
  ) {
    this.warehouse = new DuckdbWarehouse(store, definitions);
  }

  static async open(settings: Omit<StoreSettings, "folder"> = {}): Promise<FreshStore> {
    template ??= emptyFolder();
    const { folder: from, definitions } = await template;
    const folder = mkdtempSync(join(tmpdir(), "yutitham-store-"));
    cpSync(from, folder, { recursive: true });
    return new FreshStore(await openStore({ folder, ...settings }), definitions);
  }

  /** A data folder that is there already; it goes with the store. */
  static async at(folder: string, definitions: Recorded): Promise<FreshStore> {
    return new FreshStore(await openStore({ folder }), definitions);
  }

  /** A store that is open already, and stays the caller's to close. */
  static around(store: Store, definitions: Recorded): FreshStore {
    return new FreshStore(store, definitions);
  }

  /** The same store, told by definitions that were recorded since. */
  static over(store: Store, definitions: Recorded): FreshStore {
    return new FreshStore(store, definitions);
  }

  /** One whose contract of a dataset is another than the product's. */
  static async withContract(dataset: string, change: (contract: DatasetContract) => DatasetContract): Promise<FreshStore> {
    return FreshStore.with((is) => ({ ...is, contracts: new Map(is.contracts).set(dataset, change(is.contracts.get(dataset)!)) }));
  }

  /** One whose definitions are others than the product's. */
  static async with(change: (is: Recorded) => Recorded, settings: Omit<StoreSettings, "folder"> = {}): Promise<FreshStore> {
    const { store, definitions } = await FreshStore.open(settings);
    const changed = change(definitions);
    await recordDefinitions(store, changed);
    return new FreshStore(store, changed);
  }

  /** Files of one dataset as one delivery each, together; the later in the list the newer. */
  async bring(dataset: string, files: readonly string[]) {
    const contract = this.definitions.contracts.get(dataset)!;
    const into = join(this.store.temporary, "by-test");
    mkdirSync(into, { recursive: true });
    const items = [];
    for (const [i, path] of files.entries()) {
      const pattern = "pattern" in contract.from ? contract.from.pattern : "$";
      const rank = rankOf(new RegExp(pattern).exec(basename(path).normalize("NFC"))?.groups?.revision);
      // A file written by the test is newer than the clock that the test has set.
      const modifiedAt = new Date(Math.min(statSync(path).mtimeMs, now().getTime()) + i).toISOString();
      items.push(await keep(this.store, contract, { path, name: basename(path), order: { rank, modifiedAt } }, into));
    }
    return deliver(this.store, contract, items);
  }

  /** A file written on the spot and brought. */
  async bringText(dataset: string, name: string, text: string | Buffer) {
    const path = join(this.store.folder, name);
    writeFileSync(path, text);
    const applied = await this.bring(dataset, [path]);
    rmSync(path);
    return applied.items[0]!;
  }

  async close(): Promise<void> {
    await this.store.close();
    rmSync(this.store.folder, { recursive: true, force: true });
  }
}
