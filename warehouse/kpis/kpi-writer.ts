/** Rows of `mart.kpi` on their way there, gathered until there are enough of them to be written. */
import type { Prepared, Session } from "../engine/duckdb/session.js";
import { type Computed, type KpiRow, preparedAdding, type Standing, standingRows, writeRows } from "./kpi-rows.js";

/** Rows that are held before they are written. */
const mostRows = 20_000;
/** Where everything is little: a month of all KPIs is written in two parts, and to begin a part costs as much as some hundred rows. */
const fewRows = 1400;

export class KpiWriter {
  #rows: KpiRow[] = [];
  #computed: Computed[] = [];
  #writing: Promise<void> = Promise.resolve();

  /** Both are asked for while the first figures are worked out. */
  readonly #adding: Promise<Prepared>;
  readonly #standing: Promise<Standing> | null;

  /**
   * @param few all that will be added, where that is little: it is written while the next figures are worked out, and what stands of it is asked
   * for at once. Of more, what stands is asked for part by part, and the next figures wait, so that memory is bounded.
   */
  constructor(
    private readonly session: Session,
    private readonly version: number,
    private readonly few: readonly Computed[] | null,
  ) {
    this.#adding = preparedAdding(session, version);
    this.#standing = few && standingRows(session, few);
    for (const asked of [this.#adding, this.#standing]) asked?.catch(() => undefined);
  }

  async add(one: Computed, rows: readonly KpiRow[]): Promise<void> {
    for (const row of rows) this.#rows.push(row);
    this.#computed.push(one);
    if (this.#rows.length <= (this.few ? fewRows : mostRows)) return;
    const written = this.#write();
    if (!this.few) await written;
  }

  /** Writes what is left. */
  async end(): Promise<void> {
    await this.#write();
    await this.stopped();
  }

  /** Waits until nothing is written any more, after a failure too, so that the transaction can be given up. */
  async stopped(): Promise<void> {
    await this.#writing.catch(() => undefined);
    const [adding] = await Promise.allSettled([this.#adding, this.#standing]);
    if (adding.status === "fulfilled") adding.value.close();
  }

  #write(): Promise<void> {
    const [rows, computed] = [this.#rows, this.#computed];
    [this.#rows, this.#computed] = [[], []];
    this.#writing = this.#writing.then(async () => {
      const standing = this.#standing ? of(computed, await this.#standing) : await standingRows(this.session, computed);
      await writeRows(this.session, this.version, rows, standing, await this.#adding);
    });
    this.#writing.catch(() => undefined);
    return this.#writing;
  }
}

const of = (computed: readonly Computed[], all: Standing): Standing =>
  new Map(computed.map(({ entry }) => [entry.id, all.get(entry.id) ?? new Map()]));
