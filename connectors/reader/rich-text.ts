/** Rich text in a workbook: readings beside its letters, and digits raised behind a figure, which number a footnote and are no digits of the figure. */

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const MARKS: Record<string, string> = { "(": "⁽", ")": "⁾" };
const BEHIND_FIGURE = /[\d๐-๙⁰¹²³⁴-⁹⁽][ ,]*$/;

/** Follows the runs of a cell's rich text, wherever it stands: in its sheet or among the shared texts. */
export class Runs {
  /** Within a reading that stands beside the letters (`rPh`), which is no text of the cell. */
  phonetic = false;
  #raised = false;

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    if (element === "rPh") this.phonetic = true;
    else if (element === "r") this.#raised = false;
    else if (element === "vertAlign") this.#raised = attributes.val === "superscript";
  }

  close(element: string): void {
    if (element === "rPh") this.phonetic = false;
    else if (element === "r") this.#raised = false;
  }

  /** What a piece of the text says behind what the cell says so far. */
  says(before: string, piece: string): string {
    return this.#raised ? raisedText(before, piece) : piece;
  }
}

/**
 * What a raised piece of text says: written as the raised letters it is shown as, where a figure stands before it. Elsewhere it is as written,
 * such as the 2 of square metres.
 * @param before what the cell says so far
 */
function raisedText(before: string, piece: string): string {
  if (!BEHIND_FIGURE.test(before)) return piece;
  return piece.replace(/[\d๐-๙()]/g, (letter) => MARKS[letter] ?? RAISED[letter.charCodeAt(0) & 0xf]!);
}
