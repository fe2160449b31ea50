/** Turns at the warehouse: so many questions of one caller at once, so many waiting; others are not made to wait by one. */
import { Problem } from "../connectors/problem.js";

export class Turns {
  readonly #running = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(
    readonly atOnce: number,
    readonly inLine: number,
  ) {}

  /** @throws Problem TOO_BUSY when the caller's line is full */
  async take<T>(caller: string, work: () => Promise<T>): Promise<T> {
    await this.#enter(caller);
    try {
      return await work();
    } finally {
      this.#leave(caller);
    }
  }

  #enter(caller: string): Promise<void> | void {
    const running = this.#running.get(caller) ?? 0;
    if (running < this.atOnce) {
      this.#running.set(caller, running + 1);
      return;
    }
    const line = this.#waiting.get(caller) ?? [];
    if (line.length >= this.inLine) throw new Problem("TOO_BUSY");
    this.#waiting.set(caller, line);
    return new Promise((resolve) => line.push(resolve));
  }

  #leave(caller: string): void {
    const line = this.#waiting.get(caller);
    const next = line?.shift();
    if (line?.length === 0) this.#waiting.delete(caller);
    if (next) {
      next();
      return;
    }
    const running = (this.#running.get(caller) ?? 1) - 1;
    if (running > 0) this.#running.set(caller, running);
    else this.#running.delete(caller);
  }
}
