/** One warehouse and one reader process, into which every file is brought on the product's own way and out of which it is taken again. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadTable } from "../../connectors/reader/reading.js";
import { rankOf } from "../../connectors/transport/drop.js";
import { recordDefinitions } from "../../warehouse/definitions/record.js";
import type { ItemOutcome } from "../../warehouse/intake/apply-deliveries.js";
import { keep, rehearse } from "../../warehouse/intake/pull.js";
import { headerHas } from "../../warehouse/intake/ready.js";
import { shapeOf } from "../../warehouse/load/shape.js";
import type { ObservedRow } from "../../warehouse/observations/answer.js";
import { dimensionsOf, observations } from "../../warehouse/observations/long.sql.js";
import { rowOf } from "../../warehouse/observations/observations.js";
import { FreshStore, operator } from "../warehouse/fresh-store.js";
import type { Draft } from "./draft.js";

export interface Brought extends Pick<ItemOutcome, "state" | "problem" | "quarantine" | "lines"> {
  observations: ObservedRow[];
  tookMs: number;
}

export const readerBounds = { memoryMb: 512, deadlineMs: 10_000 };
/** One reader for everything. */
const lane = "person";

export class Bench {
  /** The most memory a reader process has had, in megabytes. */
  peakMb = 0;

  private constructor(readonly fresh: FreshStore) {}

  /** Without KPIs: what is looked at here are lines and observations. */
  static async open(): Promise<Bench> {
    const fresh = await FreshStore.open({ reader: readerBounds });
    await recordDefinitions(fresh.store, { ...fresh.definitions, kpis: [], targets: [] });
    return new Bench(fresh);
  }

  get contracts() {
    return this.fresh.definitions.contracts;
  }

  /**
   * Loads a file's bytes, looks at what stands of it, and undoes everything.
   * @param typed its lines come as typed columns, as those of large files do
   */
  async bring({ contract, name, modified }: Draft, bytes: Buffer, typed = false): Promise<Brought> {
    const { store } = this.fresh;
    store.settings.typedFromBytes = typed ? 0 : Number.POSITIVE_INFINITY;
    const into = join(store.temporary, "fuzz");
    mkdirSync(into, { recursive: true });
    const path = join(into, "file");
    writeFileSync(path, bytes);
    const from = performance.now();
    const pattern = "pattern" in contract.from ? contract.from.pattern : "$";
    const order = { rank: rankOf(new RegExp(pattern).exec(name.normalize("NFC"))?.groups?.revision), modifiedAt: modified };
    const item = await keep(store, contract, { path, name, order }, into, lane);
    const dims = dimensionsOf(shapeOf(contract));
    let found: ObservedRow[] = [];
    const applied = await rehearse(store, contract, [item], async (session, { version }) => {
      if (version === null) return;
      const all = observations(contract, {}, version, operator);
      const rows = await session.all<Record<string, unknown> & { measure: string; period: string }>({
        ...all,
        text: `select * replace (value::varchar as value) from (${all.text})`,
      });
      found = rows.map((row) => rowOf(contract, dims, row));
    });
    const { state, problem, quarantine, lines } = applied.items[0]!;
    const tookMs = performance.now() - from;
    this.notePeak();
    for (const one of [item.sha256, item.original?.sha256]) if (one) rmSync(store.archive.pathOf(one), { force: true });
    return { state, problem, quarantine, lines, observations: found, tookMs };
  }

  /** The tables of a file as the reader takes it apart; null when it refuses it. */
  async tables({ contract, name }: Draft, bytes: Buffer): Promise<ReadTable[] | null> {
    const into = join(this.fresh.store.temporary, "fuzz-tables");
    rmSync(into, { recursive: true, force: true });
    mkdirSync(into, { recursive: true });
    const path = join(into, "file");
    writeFileSync(path, bytes);
    const read = await this.fresh.store.readers.read(lane, { path, name, form: contract.form, headerHas: headerHas(contract), into });
    return read.ok ? read.reading.tables : null;
  }

  private notePeak(): void {
    const status = `/proc/${this.fresh.store.readers.pidOf(lane)}/status`;
    if (!existsSync(status)) return;
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, "utf8"));
    if (peak) this.peakMb = Math.max(this.peakMb, Math.round(Number(peak[1]) / 1024));
  }

  close(): Promise<void> {
    return this.fresh.close();
  }
}
