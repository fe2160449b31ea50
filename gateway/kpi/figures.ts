/** What one request asks more than once: KPI values, gathered so that `kpis { value }` is one question to the warehouse, not forty-eight. */
import type { AsOf, Viewer } from "../../warehouse/answer.js";
import type { Revision } from "../../warehouse/changes/revision.js";
import type { Flip } from "../../warehouse/changes/revisions.js";
import type { KpiValue } from "../../warehouse/kpis/answer.js";
import type { Names, Warehouse } from "../../warehouse/warehouse.js";
import type { DatasetAsked } from "../datasets/parents.js";

interface Waiting {
  kpi: string;
  resolve: (value: KpiValue) => void;
  reject: (error: unknown) => void;
}

/** A province's figure: of which KPI, when, as known when, and by whose targets. */
interface FigureAsked {
  kpi: string;
  period: string | null;
  asOf: AsOf;
  frame: string | null;
}

function once<T>(known: Map<string | null, Promise<T>>, asOf: AsOf, ask: () => Promise<T>): Promise<T> {
  const key = asOf ?? null;
  const asked = known.get(key) ?? ask();
  known.set(key, asked);
  return asked;
}

export class Figures {
  readonly #warehouse: Warehouse;
  readonly #viewer: Viewer;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #whole = new Map<string, Promise<Map<string, KpiValue>>>();
  readonly #flips: { revision: Revision; resolve: (flip: Flip) => void; reject: (error: unknown) => void }[] = [];
  readonly #datasets = new Map<string | null, Promise<DatasetAsked[]>>();
  readonly #names = new Map<string | null, Promise<Names>>();

  constructor(warehouse: Warehouse, viewer: Viewer) {
    this.#warehouse = warehouse;
    this.#viewer = viewer;
  }

  /** The province's value of a KPI. Questions of the same period, version and frame that come in one turn are asked together. */
  province(asked: FigureAsked): Promise<KpiValue> {
    const { kpi, period, asOf, frame } = asked;
    const key = JSON.stringify([period, asOf ?? null, frame]);
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(key);
      if (waiting) {
        waiting.push({ kpi, resolve, reject });
        return;
      }
      this.#waiting.set(key, [{ kpi, resolve, reject }]);
      process.nextTick(() => this.#ask(key, asked));
    });
  }

  /** The status of a revised figure before and after. Those that come in one turn are asked together. */
  flip(revision: Revision): Promise<Flip> {
    return new Promise((resolve, reject) => {
      this.#flips.push({ revision, resolve, reject });
      if (this.#flips.length === 1) setImmediate(() => this.#askFlips());
    });
  }

  #askFlips(): void {
    const asked = this.#flips.splice(0);
    this.#warehouse
      .flips(
        asked.map(({ revision }) => revision),
        this.#viewer,
      )
      .then(
        (flips) => {
          asked.forEach(({ resolve }, i) => {
            resolve(flips[i]!);
          });
        },
        (error: unknown) => {
          for (const { reject } of asked) reject(error);
        },
      );
  }

  datasets(asOf: AsOf = null): Promise<DatasetAsked[]> {
    return once(this.#datasets, asOf, async () => (await this.#warehouse.datasets(asOf)).map((dataset) => ({ ...dataset, asOf })));
  }

  /** By what offices, districts, agencies and codes were called at a moment. */
  names(asOf: AsOf): Promise<Names> {
    return once(this.#names, asOf, () => this.#warehouse.namesAt(asOf));
  }

  #ask(key: string, { period, asOf, frame }: FigureAsked): void {
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    const alone = new Set(waiting.map(({ kpi }) => kpi)).size === 1 && !this.#whole.has(key);
    const answer = alone
      ? this.#warehouse.kpiValue({ kpi: waiting[0]!.kpi, period, asOf, frame }, this.#viewer).then((value) => new Map([[value.kpi, value]]))
      : this.#all(key, { period, asOf, frame });
    for (const { kpi, resolve, reject } of waiting) {
      answer
        .then((values) => values.get(kpi) ?? this.#warehouse.kpiValue({ kpi, period, asOf, frame }, this.#viewer))
        .then(resolve, reject);
    }
  }

  #all(key: string, { period, asOf, frame }: Omit<FigureAsked, "kpi">): Promise<Map<string, KpiValue>> {
    const known = this.#whole.get(key);
    if (known) return known;
    const asked = this.#warehouse
      .kpiValues(period, asOf, this.#viewer, frame)
      .then((values) => new Map(values.map((value) => [value.kpi, value])));
    this.#whole.set(key, asked);
    return asked;
  }
}
