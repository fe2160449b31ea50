/** How the catalogue's sentences are made: what a problem knows of its place, and the words every kind of problem has in common. */
import type { Bilingual } from "./dataset.js";
import { momentWords } from "./moment-words.js";

/** Where a problem is: enough for an officer to find the cell. Absent parts do not apply. */
export interface Place {
  file?: string;
  sheet?: string;
  line?: number;
  column?: string;
  expected?: string;
  /** What the sentence is about, by its name; `found` is its code. */
  of?: Bilingual;
  found?: string;
  /** A spelling that nobody knows, and the accepted one it is nearest to: a question, never an answer. */
  meant?: { written: string; accepted: string };
  /** Why not, where more than the spelling is wrong: a clause that names what would be right. */
  why?: Bilingual;
  /** The file was loaded all the same: it was told and not held, or a person said that it is right. */
  loads?: boolean;
}

export interface ProblemText {
  /** Who can mend it, and whether the whole delivery is affected. */
  kind: "row" | "file" | "transfer" | "request" | "system";
  th: (place: Place) => string;
  en: (place: Place) => string;
}

export const at = (p: Place) =>
  [p.file, p.sheet && `แผ่นงาน ${p.sheet}`, p.line && `บรรทัด ${p.line}`, p.column && `คอลัมน์ “${p.column}”`].filter(Boolean).join(" ");
export const atEn = (p: Place) =>
  [p.file, p.sheet && `sheet ${p.sheet}`, p.line && `line ${p.line}`, p.column && `column “${p.column}”`].filter(Boolean).join(", ");

/** Of a file that people write in an editor: the column is a number, and no name. */
export const atPlace = ({ column, ...p }: Place) => [at(p), column && `คอลัมน์ ${column}`].filter(Boolean).join(" ");
export const atPlaceEn = ({ column, ...p }: Place) => [atEn(p), column && `column ${column}`].filter(Boolean).join(", ");

/** Thai words stand together; what is not Thai is set apart. */
export const apart = (text: string | undefined) => `${/^[\u0e00-\u0e7f]/.test(text ?? "") ? "" : " "}${text}`;
export const mustBe = ({ expected }: Place) => `ต้องเป็น${apart(expected)}`;

/** What a line of a file of records must be, where it is none, and where it has a key with two values. */
export const brokenRecord = "ระเบียน JSON ที่สมบูรณ์ / a whole JSON record";
export const keyOnce = "คีย์ละครั้ง / each key once";
/** What the quotes of a line must be, where one is not closed or is closed in the midst of a cell. */
export const quotesInPairs = "อัญประกาศเปิดและปิดรอบทั้งช่อง / quotes in pairs, around whole cells";

/** Whether a place expects this text, of which a sentence has its own language alone. */
export const isOf = (text: string, { expected }: Place): boolean =>
  expected !== undefined && [text, ...text.split(" / ")].includes(expected);

/** A line as it is quoted: without the marks of the blank cells beside its words. */
export const quoted = (line: string): string => line.replace(/\s*\|(?:\s*\|)*\s*/g, " | ").replace(/^[\s|]+|[\s|]+$/g, "");

/** A moment that a place holds as ISO text. */
export const momentTh = (moment: string | undefined) => momentWords(`${moment}`).th;
export const momentEn = (moment: string | undefined) => momentWords(`${moment}`).en;

/** Who has to look at a file that is held; nobody any more once it is loaded. */
export const awaits = ({ loads }: Place) => (loads ? "" : " รอผู้มีสิทธิยืนยัน");
export const awaitsEn = ({ loads }: Place) => (loads ? "" : " Waiting for someone entitled to accept it.");

/** By its name where it has one. */
export const named = ({ of, found }: Place) => of?.th ?? found;
export const namedEn = ({ of, found }: Place) => of?.en ?? found;

export const isMeant = ({ meant }: Place) => (meant ? ` หมายถึง “${meant.accepted}” หรือไม่` : "");
export const isMeantEn = ({ meant }: Place) => (meant ? ` Did you mean “${meant.accepted}”?` : "");

export const row = (th: (p: Place) => string, en: (p: Place) => string): ProblemText => ({
  kind: "row",
  th: (p) => `${at(p)}: ${th(p)}`,
  en: (p) => `${atEn(p)}: ${en(p)}`,
});
export const file = (th: (p: Place) => string, en: (p: Place) => string): ProblemText => ({
  kind: "file",
  th: (p) => `${at(p)}: ${th(p)}${p.loads ? "" : " จึงยังไม่นำเข้าไฟล์นี้ ตัวเลขเดิมยังคงอยู่"}`,
  en: (p) => `${atEn(p)}: ${en(p)}${p.loads ? "" : " Nothing of this file was loaded; earlier figures stand."}`,
});
export const transfer = (th: (p: Place) => string, en: (p: Place) => string): ProblemText => ({
  kind: "transfer",
  th: (p) => `${at(p)}: ${th(p)} ตัวเลขเดิมยังคงอยู่`,
  en: (p) => `${atEn(p)}: ${en(p)} Earlier figures stand.`,
});
export const request = (th: (p: Place) => string, en: (p: Place) => string): ProblemText => ({ kind: "request", th, en });
export const system = (th: (p: Place) => string, en: (p: Place) => string): ProblemText => ({ kind: "system", th, en });
