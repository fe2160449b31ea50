/** What titles say of time that is no whole month, quarter or year: the period read beside it is wider, or another. */
import { tidy } from "../thai/spelling.js";
import { follows, OF_MONTHS, OTHER_YEAR, OVER_TWO_YEARS, periodsIn } from "./periods.js";

/** Part of a month. */
const OF_A_MONTH = /สัปดาห์(?:ที่)? ?\d{1,2}|ปักษ์(?:แรก|หลัง)|ครึ่งเดือน(?:แรก|หลัง)|\d{1,2} วัน(?:แรก|สุดท้าย)/;
const LONGEST = 200;

/** The words for such a time, and what was read beside them; null where days or a span tell it better. */
export function notWhole(text: string): { found: string; expected: string } | null {
  if (text.length > LONGEST) return null;
  const tidied = tidy(text).toLowerCase();
  const running = [...tidied.matchAll(OVER_TWO_YEARS)].find(([, year, next]) => follows(year!, next!));
  const years = tidied.match(OTHER_YEAR)?.[0] ?? running?.[0];
  const found = years ?? OF_A_MONTH.exec(tidied)?.[0] ?? OF_MONTHS.exec(tidied)?.[0];
  if (found === undefined) return null;
  const periods = periodsIn(text, null);
  const isTold = periods.some(({ is, span }) => is === "day" || is === "half" || span);
  if (!years && (isTold || periods.length === 0 || /^[^\d]*12 ?เดือน/.test(found))) return null;
  return { found: found.trim(), expected: periods.map(({ value }) => value).join(", ") || "ไม่มี / none" };
}
