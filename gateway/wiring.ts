/** Puts the parts together, for the server and for commands alike. The only place that knows all of them. */
import { now } from "../connectors/clock.js";
import { connect } from "../connectors/connect.js";
import type { Connector, SourceSettings } from "../connectors/connector.js";
import { Problem } from "../connectors/problem.js";
import type { Asked, PullProgress, Trigger } from "../connectors/schedule.js";
import { besides, sourceFor } from "../connectors/transport/source.js";
import { readFiles, recordDefinitions } from "../warehouse/definitions/record.js";
import type { Recorded } from "../warehouse/definitions/recorded.js";
import { DuckdbWarehouse } from "../warehouse/duckdb-warehouse.js";
import { pull } from "../warehouse/intake/pull.js";
import type { PullRecord } from "../warehouse/intake/pull-record.js";
import { openStore } from "../warehouse/open-store.js";
import { PeopleFile } from "../warehouse/people.js";
import type { Store } from "../warehouse/store.js";
import type { Configuration } from "./configuration.js";
import { requireDataFolder } from "./data-folder.js";
import { type SampleAgencies, startSampleAgencies } from "./sample-agencies.js";

export type Say = (text: string) => void;

/** A pull that runs at this moment, and how far it has come. */
export interface Pulling extends PullProgress {
  dataset: string;
  trigger: Trigger;
  dueAt: string | null;
  startedAt: string;
  from: string | null;
  to: string | null;
}

const prepareAfterMs = 300;

export class Product {
  readonly warehouse: DuckdbWarehouse;
  readonly people: PeopleFile;
  /** Pulls that run at this moment, by dataset. */
  readonly pulling = new Map<string, Pulling>();
  #steps = 0;
  #soon: NodeJS.Timeout | undefined;
  #preparing: Promise<void> = Promise.resolve();
  #sample: Promise<SampleAgencies> | null = null;

  private constructor(
    readonly configuration: Configuration,
    readonly store: Store,
    readonly definitions: Recorded,
  ) {
    this.warehouse = new DuckdbWarehouse(store, definitions);
    this.people = new PeopleFile(configuration.dataFolder);
  }

  static async open(configuration: Configuration, say: Say = () => undefined): Promise<Product> {
    requireDataFolder(configuration.dataFolder);
    const definitions = await readFiles(configuration.provinceFolder);
    const store = await openStore(
      { folder: configuration.dataFolder, ...configuration.warehouse, reader: configuration.reader },
      (done, of) => {
        if (done % 25 === 0 || done === of) say(`rebuilding from the journal: ${done} of ${of}`);
      },
    );
    try {
      const changed = await recordDefinitions(store, definitions);
      if (changed) say(`${changed} definitions recorded`);
      return new Product(configuration, store, definitions);
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  get isSample(): boolean {
    return this.configuration.sources === null;
  }

  /** Changes with every pull and decision, those that changed no figure included. */
  get pulse(): number {
    return this.store.pulse;
  }

  /** Changes whenever a running pull comes further. */
  get steps(): number {
    return this.#steps;
  }

  sample(): Promise<SampleAgencies> {
    this.#sample ??= startSampleAgencies(this.configuration.dataFolder);
    return this.#sample;
  }

  async sources(): Promise<SourceSettings[]> {
    return this.configuration.sources ?? (await this.sample()).sources;
  }

  async connectorFor(dataset: string): Promise<Connector> {
    const contract = this.definitions.contracts.get(dataset);
    if (!contract) throw new Problem("UNKNOWN_DATASET", { found: dataset, expected: [...this.definitions.contracts.keys()].join(", ") });
    const source = sourceFor(contract, await this.sources());
    if (!source)
      throw new Problem("SOURCE_CONFIGURED_WRONG", { file: dataset, found: "–", expected: `${contract.agency} ${contract.from.via}` });
    return connect(source);
  }

  async pull(
    dataset: string,
    trigger: Trigger,
    dueAt: Date | null,
    { signal, span, told }: Asked & { signal?: AbortSignal } = {},
  ): Promise<PullRecord> {
    const contract = this.definitions.contracts.get(dataset);
    if (!contract) throw new Problem("UNKNOWN_DATASET", { found: dataset, expected: [...this.definitions.contracts.keys()].join(", ") });
    const connector = lazily(() => this.connectorFor(dataset));
    const running: Pulling = {
      dataset,
      trigger,
      dueAt: dueAt?.toISOString() ?? null,
      startedAt: now().toISOString(),
      from: span?.first ?? null,
      to: span?.last ?? null,
      files: 0,
      file: "",
      lines: 0,
    };
    this.pulling.set(dataset, running);
    this.#steps++;
    try {
      return await pull(this.store, connector, contract, {
        trigger,
        dueAt: running.dueAt,
        limits: this.configuration.limits,
        signal,
        span,
        // Where the sources cannot be told, the connector says why.
        beside: besides(contract, this.definitions.contracts.values(), await this.sources().catch(() => [])),
        progress: (done) => {
          Object.assign(running, done);
          this.#steps++;
          told?.(done);
        },
      });
    } finally {
      this.pulling.delete(dataset);
      this.#steps++;
      this.#prepareSoon();
    }
  }

  /** Once the pulls of a moment are over, what every figure is rated by is read before anybody asks. */
  #prepareSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      if (!this.pulling.size) this.#preparing = this.warehouse.prepare().catch(() => undefined);
    }, prepareAfterMs).unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.#soon);
    await this.#preparing;
    await this.#sample?.then((sample) => sample.close()).catch(() => undefined);
    await this.store.close();
  }
}

/** A connector that is made when it is first asked, so that a wrong source is one failed pull and nothing else. */
function lazily(make: () => Promise<Connector>): Connector {
  return {
    get source(): SourceSettings {
      throw new Error("not connected yet");
    },
    async *pull(question) {
      yield* (await make()).pull(question);
    },
  };
}
