/** What a workbook's stored number means: a figure in plain digits, or a day where its format says so. */

/** Number formats of spreadsheets that show a day; the Thai ones (71–74, 77, 81) among them. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 77, 81]);

/** Whether a number format shows a day: it has years or days in it, or months without hours. */
export function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.has(id);
  const shown = code
    .split(";")[0]!
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .toLowerCase();
  if (/general|[0#?]/.test(shown.replace(/[.,]0+/g, ""))) return false;
  return /[ydวปbe]/.test(shown) || (/m/.test(shown) && !/[hs]/.test(shown)) || /ด/.test(shown);
}

const DAY = 86_400_000;

/** A serial number as `2025-11-17`, with its time where it has one; null when no calendar day can be meant. */
export function serialToText(serial: string, since1904: boolean): string | null {
  const number = Number(serial);
  if (!Number.isFinite(number) || number < 1 || number >= 2_958_466) return null;
  // The 1900 calendar believes in 29 February 1900.
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : number < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const seconds = Math.round((number % 1) * 86_400);
  const moment = new Date(epoch + Math.floor(number) * DAY + seconds * 1000).toISOString();
  return seconds === 0 ? moment.slice(0, 10) : moment.slice(0, 19);
}

const SIGNIFICANT = 15;
const SLASH = 0x2f;
const NINE = 0x39;
const MINUS = 0x2d;

/** A number as stored, without exponent and without the tail that binary fractions leave (0.30000000000000004 is 0.3). */
export function plainNumber(stored: string): string {
  if (stored.length <= SIGNIFICANT && isPlain(stored)) return stored;
  const parts = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(stored.trim());
  if (!parts) return stored;
  const [, sign = "", whole = "", decimals = "", exponent] = parts;
  const significant = (whole + decimals).replace(/^0+/, "").length;
  if (exponent === undefined && (significant <= SIGNIFICANT || decimals === "")) return stored.trim();
  if (significant > SIGNIFICANT) return plainNumber15(Number(stored));
  return sign + moved(whole, decimals, Number(exponent ?? 0));
}

/** Whether there are only digits, points and signs: with no more of them than count, such a number is shown as it is stored. */
function isPlain(stored: string): boolean {
  for (let i = 0; i < stored.length; i++) {
    const code = stored.charCodeAt(i);
    if (code < MINUS || code > NINE || code === SLASH) return false;
  }
  return true;
}

/** A number as written, its exponent worked in; every digit kept. */
export function withoutExponent(written: string): string {
  if (!written.includes("e") && !written.includes("E")) return written;
  const parts = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/.exec(written);
  return parts ? parts[1] + moved(parts[2]!, parts[3] ?? "", Number(parts[4])) : written;
}

function plainNumber15(number: number): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(number.toExponential(SIGNIFICANT - 1))!;
  return parts[1] + moved(parts[2]!, parts[3] ?? "", Number(parts[4]));
}

/** Digits with the decimal point moved, and no needless zeros. */
function moved(whole: string, decimals: string, by: number): string {
  const digits = "0".repeat(Math.max(0, -by)) + whole + decimals + "0".repeat(Math.max(0, by - decimals.length));
  const point = whole.length + Math.max(0, -by) + by;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const right = digits.slice(point).replace(/0+$/, "");
  return (left || "0") + (right ? `.${right}` : "");
}

/**
 * Text as a spreadsheet shows it: what XML cannot hold is written as `_x000D_`, and such letters themselves as `_x005F_x000D_`. Of control
 * characters those that part words or lines are read; others are shown by nothing and stay as they are written.
 */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (written, code: string) => {
    const letter = String.fromCharCode(Number.parseInt(code, 16));
    return /[\P{C}\t\n\r]/u.test(letter) ? letter : written;
  });
}
