/** How agencies write: Thai months, Buddhist years, separators, windows-874 and CSV. Writing only; the product reads with its own rules. */
import type { Month, Period } from "../../period.js";

export const fullMonths = [
  "มกราคม",
  "กุมภาพันธ์",
  "มีนาคม",
  "เมษายน",
  "พฤษภาคม",
  "มิถุนายน",
  "กรกฎาคม",
  "สิงหาคม",
  "กันยายน",
  "ตุลาคม",
  "พฤศจิกายน",
  "ธันวาคม",
] as const;
export const shortMonths = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."] as const;

const monthIndex = (text: string) => Number(text.slice(5, 7)) - 1;

/** Buddhist year of a month or day. */
export const buddhistYear = (text: Month): number => Number(text.slice(0, 4)) + 543;
/** `256810`. */
export const compactMonth = (month: Month): string => `${buddhistYear(month)}${month.slice(5, 7)}`;
/** `ตุลาคม 2568`. */
export const fullMonth = (month: Month): string => `${fullMonths[monthIndex(month)]} ${buddhistYear(month)}`;
/** `ต.ค. 2568`. */
export const shortMonth = (month: Month): string => `${shortMonths[monthIndex(month)]} ${buddhistYear(month)}`;
/** `1 พฤศจิกายน 2568`. */
export const fullDay = (day: string): string => `${Number(day.slice(8))} ${fullMonth(day)}`;
/** `1 พ.ย. 2568`. */
export const shortDay = (day: string): string => `${Number(day.slice(8))} ${shortMonth(day)}`;
/** `03/11/2568`. */
export const slashDay = (day: string): string => `${day.slice(8)}/${day.slice(5, 7)}/${buddhistYear(day)}`;
/** `ไตรมาส 1 ปีงบประมาณ 2568`, `ครึ่งปีแรก ปีงบประมาณ 2568`. */
export function periodWords(period: Period): string {
  const [, year, part] = /^FY(\d{4})-?(.*)$/.exec(period)!;
  const words = part!.startsWith("Q") ? `ไตรมาส ${part!.at(-1)}` : part === "H1" ? "ครึ่งปีแรก" : part === "H2" ? "ครึ่งปีหลัง" : "";
  return `${words} ปีงบประมาณ ${year}`.trim();
}

/** Thai digits for Arabic ones. */
export const thaiDigits = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

/** `5,212` or `9,312.50`. */
export function separated(value: number | string): string {
  const [whole, decimals] = String(value).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** As old keyboards write it: sara am in two code points. */
export const splitSaraAm = (text: string): string => text.replaceAll("ำ", "ํา");

/** Bytes of windows-874; only ASCII, Thai, blank and ellipsis occur in reports. */
export function windows874(text: string): Buffer {
  const bytes = Buffer.alloc(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes[i] = code;
    else if (code >= 0x0e01 && code <= 0x0e5b) bytes[i] = code - 0x0d60;
    else if (code === 0xa0) bytes[i] = 0xa0;
    else throw new RangeError(`no windows-874 byte for “${text[i]}”`);
  }
  return bytes;
}

/** One line of CSV: quoted only where it must be. */
export function csvLine(fields: readonly (string | number)[]): string {
  return fields.map((field) => (/[",\r\n]/.test(String(field)) ? `"${String(field).replaceAll('"', '""')}"` : String(field))).join(",");
}
