/**
 * How often a start began to apply an entry and did not come to its end. An entry that takes the whole process down with it, for want of
 * memory say, would do so at every start; after some of them it is set aside. Who kills the process at that entry again and again looks the
 * same, so that it is not the second time already.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describeProblem, type ProblemReport } from "../connectors/problem.js";
import { chunksOfText, writeWhole } from "../connectors/whole-file.js";

const most = 5;

export class Tried {
  readonly #path: string;

  constructor(folder: string) {
    this.#path = join(folder, "applying.json");
  }

  /** Counts one more try. @returns why it is not tried again, or null */
  async before(seq: number): Promise<ProblemReport | null> {
    const before = this.#read();
    const times = before.seq === seq ? before.times : 0;
    if (times >= most) return describeProblem("LOAD_STOPPED", { found: String(times + 1) });
    await writeWhole(this.#path, chunksOfText(JSON.stringify({ seq, times: times + 1 })));
    return null;
  }

  /** Everything has been applied. */
  none(): void {
    rmSync(this.#path, { force: true });
  }

  #read(): { seq: number; times: number } {
    try {
      return JSON.parse(readFileSync(this.#path, "utf8")) as { seq: number; times: number };
    } catch {
      return { seq: 0, times: 0 };
    }
  }
}
