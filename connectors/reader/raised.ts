/** Digits that rich text raises behind a figure: the number of a footnote, and no digits of the figure. */

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const MARKS: Record<string, string> = { "(": "⁽", ")": "⁾" };
const BEHIND_FIGURE = /[\d๐-๙⁰¹²³⁴-⁹⁽][ ,]*$/;

/**
 * What a raised piece of text says: written as the raised letters it is shown as, where a figure stands before it. Elsewhere it is as written,
 * such as the 2 of square metres.
 * @param before what the cell says so far
 */
export function raisedText(before: string, piece: string): string {
  if (!BEHIND_FIGURE.test(before)) return piece;
  return piece.replace(/[\d๐-๙()]/g, (letter) => MARKS[letter] ?? RAISED[letter.charCodeAt(0) & 0xf]!);
}
