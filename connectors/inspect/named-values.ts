/** Names with their values above a table: `หน่วยงาน | เรือนจำกลาง`, `ประจำเดือน | ตุลาคม 2568`. They say of what the table is; they head no column. */
import { readMonthName } from "../thai/month-name.js";
import { tidy } from "../thai/spelling.js";
import { BLANK, kindsOf, TEXT } from "./cell-kinds.js";
import type { GridRow } from "./grid.js";
import { periodsIn } from "./periods.js";
import { isHeaderWord } from "./words.js";

/** What a report says of itself: where it is from, of when it is, who made it. */
const OF_REPORT =
  /^(?:ชื่อ ?)?(?:จังหวัด|อำเภอ|ตำบล|หน่วยงาน|สำนักงาน|สังกัด|กรม|เรือนจำ(?:\/ทัณฑสถาน)?|ศาล|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจ(?:สอบ)?|เรื่อง|(?:ประจำ ?)?(?:เดือน|ปี(?:งบประมาณ)?(?: ?พ\.ศ\.)?|ไตรมาส(?:ที่)?|งวด|วันที่)|พ\.ศ\.|ข้อมูล ?ณ ?(?:วันที่)?|ณ วันที่|วันที่รายงาน)$/;
const MOST_PAIRS = 3;

const bare = (text: string) => tidy(text).replace(/ ?[:：]$/, "");
const endsInColon = (text: string) => /[:：]$/.test(tidy(text));

/** Whether a value is a time of the kind its name asks for: `ประจำเดือน | ตุลาคม 2568`; below `เดือน | 2568` stand months, and figures of that year. */
function isItsTime(name: string, value: string): boolean {
  const kinds = new Set(periodsIn(`${bare(name)} ${tidy(value)}`, null).map(({ is }) => is));
  if (/เดือน/.test(name)) return kinds.has("month") || readMonthName(tidy(value).toLowerCase()) !== null;
  if (/ไตรมาส/.test(name)) return kinds.has("quarter");
  if (/วันที่|^(?:ข้อมูล ?)?ณ$/.test(bare(name))) return kinds.has("day");
  return /ปี|พ\.ศ|งวด/.test(name) && kinds.size > 0;
}

/** The pairs of a row that holds nothing else, or null. */
function pairsOf(row: GridRow): { name: string; value: string; isText: boolean }[] | null {
  const kinds = kindsOf(row);
  const columns = kinds.flatMap((kind, column) => (kind === BLANK ? [] : [column]));
  if (columns.length === 0 || columns.length % 2 > 0 || columns.length > 2 * MOST_PAIRS) return null;
  const pairs = [];
  for (let i = 0; i < columns.length; i += 2) {
    const [name, value] = [row.cells[columns[i]!]!, row.cells[columns[i + 1]!]!];
    if (kinds[columns[i]!] !== TEXT || !OF_REPORT.test(bare(name))) return null;
    pairs.push({ name, value, isText: kinds[columns[i + 1]!] === TEXT });
  }
  return pairs;
}

/**
 * Indices of the rows at the top that name values and head nothing. One of them has to show it, by a time that is its name's or by a colon;
 * then those that touch it and name places or persons are such rows too.
 */
export function namedValueRows(rows: readonly GridRow[]): ReadonlySet<number> {
  const top: ReturnType<typeof pairsOf>[] = [];
  for (const row of rows) {
    const pairs = pairsOf(row);
    if (pairs === null && kindsOf(row).filter((kind) => kind !== BLANK).length > 1) break;
    top.push(pairs);
  }
  const isSure = (pairs: ReturnType<typeof pairsOf>) =>
    pairs?.some(({ name, value, isText }) => isItsTime(name, value) || (isText && endsInColon(name))) ?? false;
  const isLike = (pairs: ReturnType<typeof pairsOf>) =>
    pairs?.every(({ name, value, isText }) => isItsTime(name, value) || (isText && !isHeaderWord(value))) ?? false;
  if (!top.some(isSure)) return new Set();
  return new Set(top.flatMap((pairs, i) => (isLike(pairs) ? [i] : [])));
}
