/** Rows of `mart.kpi` on their way there, gathered until there are enough of them to be written. */
import type { Session } from "../engine/duckdb/session.js";
import { type Computed, type KpiRow, type Standing, standingRows, writeRows } from "./kpi-rows.js";

/** Rows that are held before they are written. */
const mostRows = 20_000;
/** Where everything is little: a month of all KPIs is written in two parts, and to begin a part costs as much as some hundred rows. */
const fewRows = 1400;

export class KpiWriter {
  #rows: KpiRow[] = [];
  #computed: Computed[] = [];
  #writing: Promise<void> = Promise.resolve();

  #standing: Promise<Standing> | null = null;

  /**
   * @param few all that will be added, where that is little: it is written while the next figures are worked out, and what stands of it is asked
   * for at once. Of more, what stands is asked for part by part, and the next figures wait, so that memory is bounded.
   */
  constructor(
    private readonly session: Session,
    private readonly version: number,
    private readonly few: readonly Computed[] | null,
  ) {}

  async add(one: Computed, rows: readonly KpiRow[]): Promise<void> {
    for (const row of rows) this.#rows.push(row);
    this.#computed.push(one);
    if (this.#rows.length <= (this.few ? fewRows : mostRows)) return;
    const written = this.#write();
    if (!this.few) await written;
  }

  /** Writes what is left. */
  end(): Promise<void> {
    return this.#write();
  }

  /** After a failure: waits until nothing is written any more, so that the transaction can be given up. */
  async stopped(): Promise<void> {
    await this.#writing.catch(() => undefined);
  }

  #write(): Promise<void> {
    const [rows, computed] = [this.#rows, this.#computed];
    [this.#rows, this.#computed] = [[], []];
    this.#writing = this.#writing.then(async () => {
      this.#standing ??= this.few && standingRows(this.session, this.few);
      const standing = this.#standing ? of(computed, await this.#standing) : await standingRows(this.session, computed);
      await writeRows(this.session, this.version, rows, standing);
    });
    this.#writing.catch(() => undefined);
    return this.#writing;
  }
}

const of = (computed: readonly Computed[], all: Standing): Standing =>
  new Map(computed.map(({ entry }) => [entry.id, all.get(entry.id) ?? new Map()]));
