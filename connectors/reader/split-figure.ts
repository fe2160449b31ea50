/**
 * A figure's thousands comma without quotes, where a column of remarks takes what is behind it: `ฝาง,1,234` has as many fields as its header, and says
 * one victim with the remark 234.
 */
import { fold } from "../thai/spelling.js";

const REMARKS = new Set(["หมายเหตุ", "ข้อสังเกต", "หมายเหตุ/ข้อสังเกต", "remark", "remarks", "note", "notes"].map(fold));
const COMMA = 0x2c;
const NOUGHT = 0x30;

/** Whether the last of these columns is one of remarks, in which no figure stands. */
export const endsInRemarks = (headers: readonly string[]): boolean => REMARKS.has(fold(headers.at(-1) ?? ""));

/** Whether a record ends in up to three digits, a comma and just three digits; commas behind them that part nothing are passed over. */
export function endsInSplitFigure(buffer: Buffer, start: number, end: number): boolean {
  const digitsBefore = (from: number) => {
    let at = from;
    while (at > start && buffer[at - 1]! >= NOUGHT && buffer[at - 1]! <= NOUGHT + 9) at--;
    return from - at;
  };
  const last = digitsBefore(end);
  const comma = end - last - 1;
  if (last !== 3 || comma <= start || buffer[comma] !== COMMA) return false;
  const first = digitsBefore(comma);
  const at = comma - first;
  return first >= 1 && first <= 3 && buffer[at] !== NOUGHT && at > start && buffer[at - 1] === COMMA;
}
