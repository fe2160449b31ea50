/** Regions among provinces: lines that count again what other lines count. */
import { tidy } from "../thai/spelling.js";
import type { LineFigures } from "./parents.js";

/** `ภาคเหนือ`, `ภาคใต้ตอนบน`, `กรุงเทพมหานครและปริมณฑล`, with the dots that lead to the figures in a yearbook. */
const REGION =
  /^(?:ภาค(?:ตะวันออกเฉียงเหนือ|ตะวันออก|ตะวันตก|เหนือ|กลาง|ใต้|อีสาน)(?: ?(?:ตอน)?(?:บน|กลาง|ล่าง))?|กรุงเทพ(?:มหานคร|ฯ)? ?และ ?(?:จังหวัด)?ปริมณฑล)[ .…]*$/;

/**
 * Lines named after a region in a table of which most lines are not: the sum of their provinces, whether or not all of these stand below. A
 * region that says only in which one a province lies has the province's name beside it.
 */
export function regionsAmong(lines: readonly LineFigures[]): number[] {
  const regions = lines.filter(({ label }) => REGION.test(tidy(label)));
  const others = lines.length - regions.length;
  if (regions.length === 0 || others < 2 || others < regions.length) return [];
  const least = Math.min(...lines.map(({ depth }) => depth));
  return regions.filter(({ depth }) => depth === least).map(({ line }) => line);
}
