/** Whether the first cells of a grid are written in letters at all, or in codes that only one font shows as letters. */
import { garbling } from "../thai/encoding.js";
import { isPlausibleThai, PRIVATE_LETTERS } from "../thai/plausible.js";

const MOST_LETTERS = 20_000;
const MOST_CELLS = 200_000;
const MOST_SHOWN = 30;
const FEWEST_PRIVATE = 10;

export class Lettering {
  private text = "";
  /** Cells that hold letters of the private area, and the first of them. */
  readonly privately = { count: 0, first: "" };
  private letters = 0;
  private cells = 0;

  see(cell: string): void {
    if (++this.cells > MOST_CELLS) return;
    if (!/[\u0e01-\u0e5b\uf000-\uf8ff]/.test(cell)) return;
    const own = cell.match(PRIVATE_LETTERS)?.length ?? 0;
    if (own > 0) {
      this.privately.count++;
      this.privately.first ||= cell.trim().slice(0, MOST_SHOWN);
    }
    if (this.text.length >= MOST_LETTERS || garbling(cell) !== null) return;
    this.letters += own;
    this.text += `${cell},`;
  }

  /** Some of the text, where most of it is no Thai but a font's codes; else null. */
  get ofFont(): string | null {
    const thai = this.text.match(/[\u0e01-\u0e5b]/g)?.length ?? 0;
    const isPrivate = this.letters >= FEWEST_PRIVATE && this.letters > thai;
    return isPrivate || !isPlausibleThai(this.text) ? this.text.slice(0, MOST_SHOWN).replace(/,$/, "") : null;
  }
}
