/**
 * Rich text in a workbook: readings beside its letters, digits raised behind a figure, which number a footnote and are no digits of the figure,
 * and what is struck through with something else beside it: `~~300~~ 310` says 310, as it does to whoever looks at it.
 */

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const MARKS: Record<string, string> = { "(": "⁽", ")": "⁾" };
/** Stands where something was struck out between two figures, which are not one for that. */
const BETWEEN = "~";
const ENDS_IN_DIGIT = /[\d๐-๙]$/;
const BEGINS_WITH_DIGIT = /^[\d๐-๙]/;
const BEHIND_FIGURE = /[\d๐-๙⁰¹²³⁴-⁹⁽][ ,]*$/;

/** Follows the runs of a cell's rich text, wherever it stands: in its sheet or among the shared texts. */
export class Runs {
  /** Within a reading that stands beside the letters (`rPh`), which is no text of the cell. */
  phonetic = false;
  #raised = false;
  #struck = false;
  #all = "";
  /** Without what is struck; null where nothing is. */
  #kept: string | null = null;
  #cut = false;

  /** Begins a cell's text. */
  begin(): void {
    this.#all = "";
    this.#kept = null;
    this.#cut = false;
  }

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    if (element === "rPh") this.phonetic = true;
    else if (element === "r") this.#raised = this.#struck = false;
    else if (element === "vertAlign") this.#raised = attributes.val === "superscript";
    else if (element === "strike") this.#struck = isOn(attributes.val);
  }

  close(element: string): void {
    if (element === "rPh") this.phonetic = false;
    else if (element === "r") this.#raised = this.#struck = false;
  }

  /** Takes the next piece of the text. */
  take(piece: string): void {
    if (this.#struck) {
      this.#kept ??= this.#all;
      this.#cut = true;
    } else if (this.#kept !== null) {
      if (this.#cut && ENDS_IN_DIGIT.test(this.#kept.trimEnd()) && BEGINS_WITH_DIGIT.test(piece.trimStart())) this.#kept += BETWEEN;
      if (piece.trim() !== "") this.#cut = false;
      this.#kept += this.#says(this.#kept, piece);
    }
    this.#all += this.#says(this.#all, piece);
  }

  /** What the cell says: what is not struck, or all of it where nothing else is there. */
  get text(): string {
    return this.#kept === null || this.#kept.trim() === "" ? this.#all : this.#kept;
  }

  /** Whether all that the cell says is struck through. */
  get isStruck(): boolean {
    return this.#kept !== null && this.#kept.trim() === "" && this.#all.trim() !== "";
  }

  #says(before: string, piece: string): string {
    return this.#raised ? raisedText(before, piece) : piece;
  }
}

/** Whether a property of letters is on: it is where it stands, unless it says otherwise. */
export const isOn = (value: string | undefined): boolean => value !== "0" && value !== "false";

/**
 * What a raised piece of text says: written as the raised letters it is shown as, where a figure stands before it. Elsewhere it is as written,
 * such as the 2 of square metres.
 * @param before what the cell says so far
 */
function raisedText(before: string, piece: string): string {
  if (!BEHIND_FIGURE.test(before)) return piece;
  return piece.replace(/[\d๐-๙()]/g, (letter) => MARKS[letter] ?? RAISED[letter.charCodeAt(0) & 0xf]!);
}
