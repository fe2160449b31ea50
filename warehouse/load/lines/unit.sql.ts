/**
 * The code that makes a line one, of a village say. It is text: `01` and `1` are two codes. What a spreadsheet made of one (`5.0010101E7`,
 * `50010101.0`, a leading nought gone) would be another code, and is set aside.
 */
import { literal, type Sql, sql } from "../../engine/sql.js";

interface Rule {
  unitDigits?: number | undefined;
}

/** A number as spreadsheets show a long one. A code with an E in it, `50E01`, is not one. */
const SCIENTIFIC = "[0-9](\\.[0-9]+[eE]\\+?|[eE]\\+)[0-9]+";

const wrong = ({ unitDigits }: Rule): { pattern: string; fits: boolean } =>
  unitDigits === undefined ? { pattern: SCIENTIFIC, fits: false } : { pattern: `[0-9]{${unitDigits}}`, fits: true };

/** Whether a text is no code; a blank is none. */
export function unitFault(rule: Rule, text: Sql): Sql {
  const { pattern, fits } = wrong(rule);
  const matches = sql`regexp_full_match(${text}, ${literal(pattern)})`;
  return sql`(${text} is null or ${fits ? sql`not ${matches}` : matches})`;
}

/** Why a code is none, as the problem's `expected`; null for one that is right, or blank. */
export function unitExpected(rule: Rule, text: string): string | null {
  const { pattern, fits } = wrong(rule);
  if (text === "" || new RegExp(`^${pattern}$`).test(text) === fits) return null;
  return rule.unitDigits === undefined
    ? "รหัสเต็มทุกตัว ไม่ใช่เลขยกกำลัง / the whole code, not a number with an exponent"
    : `ตัวเลข ${rule.unitDigits} หลัก ไม่มีจุดหรือช่องว่าง / ${rule.unitDigits} digits without points or blanks`;
}
