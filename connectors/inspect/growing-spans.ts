/** Lines of which each says the span of the one before and some more: `ต.ค. 67`, `ต.ค. - พ.ย. 67`, `ต.ค. - ธ.ค. 67`. */
import { isFilled } from "./grid.js";
import { periodsIn } from "./periods.js";

const FEWEST = 2;
const MOST = 60;

export class GrowingSpans {
  private start: string | null = null;
  private end = "";
  private spans = 0;
  private lines = 0;
  private grows = true;

  /** @param text what a data line says first */
  see(text: string | undefined): void {
    this.lines++;
    if (!this.grows || this.lines > MOST) return;
    const ends = isFilled(text) ? periodsIn(text!, null) : [];
    const [first, last] = [ends[0]?.value, ends.at(-1)?.value];
    if (first === undefined || last === undefined || last <= this.end || first !== (this.start ?? first)) this.grows = false;
    else [this.start, this.end] = [first, last];
    if (ends.length === 2 && ends[0]!.span) this.spans++;
  }

  /** Whether the figures beside them are running totals. */
  get areRunning(): boolean {
    return this.grows && this.lines >= FEWEST && this.lines <= MOST && this.spans >= this.lines - 1;
  }
}
