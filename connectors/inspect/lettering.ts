/** Whether the first cells of a grid are written in letters at all, or in codes that only one font shows as letters. */
import { garbling } from "../thai/encoding.js";
import { isMisplaced, isPlausibleThai, PRIVATE_LETTERS } from "../thai/plausible.js";
import { isHeaderWord, isPlainTotal } from "./words.js";

const MOST_LETTERS = 20_000;
const MOST_CELLS = 200_000;
const MOST_SHOWN = 30;
const FEWEST_PRIVATE = 10;
const FEWEST_WORDS = 2;

export class Lettering {
  private text = "";
  /** Cells that hold letters of the private area, and the first of them. */
  readonly privately = { count: 0, first: "" };
  private letters = 0;
  private cells = 0;
  /** Cells that say what Thai headings and totals say. */
  private words = 0;

  see(cell: string): void {
    if (++this.cells > MOST_CELLS) return;
    if (!/[\u0e01-\u0e5b\uf000-\uf8ff]/.test(cell)) return;
    const own = cell.match(PRIVATE_LETTERS)?.length ?? 0;
    if (own > 0) {
      this.privately.count++;
      this.privately.first ||= cell.trim().slice(0, MOST_SHOWN);
    }
    if (this.words < FEWEST_WORDS && cell.length <= MOST_SHOWN && (isHeaderWord(cell) || isPlainTotal(cell))) this.words++;
    if (this.text.length >= MOST_LETTERS || garbling(cell) !== null) return;
    this.letters += own;
    this.text += `${cell},`;
  }

  /** Some of the text, where most of it is no Thai but a font's codes; else null. */
  get ofFont(): string | null {
    const thai = this.text.match(/[\u0e01-\u0e5b]/g)?.length ?? 0;
    const isPrivate = this.letters >= FEWEST_PRIVATE && this.letters > thai;
    // A small table of ลักทรัพย์ and หญิง lacks the frequent letters by chance; no font's codes read ลำดับ and จังหวัด.
    const isThai = this.words >= FEWEST_WORDS ? !isMisplaced(this.text) : isPlausibleThai(this.text);
    return isPrivate || !isThai ? this.text.slice(0, MOST_SHOWN).replace(/,$/, "") : null;
  }
}
