/** A column that says of each line which indicator it is of (`ตัวชี้วัด`): figures of different ones do not add. */
import type { Doubts } from "./doubts.js";
import type { InspectedColumn } from "./inspection.js";
import { leafOf } from "./leaf.js";
import type { Tally } from "./tally.js";
import { isOfUnits } from "./unit-columns.js";

interface Seen {
  tally: Tally;
  described: InspectedColumn;
}

const NAMES_INDICATORS =
  /^(?:(?:ชื่อ|รายการ)?(?:ตัวชี้วัด|ตัวแปร)|indicators?|variables?|metrics?|measures?|series|kpis?)(?:[ _-]?(?:name|title|ชื่อ|\(.*\)))?$/i;
const MOST_SHOWN = 3;
const LONGEST = 40;

/** @param adding the columns whose sums are given so far */
export function seeIndicatorColumn(columns: readonly Seen[], adding: readonly Seen[], doubts: Doubts): void {
  // Of lines in one unit a column of units says so.
  if (columns.some(isOfUnits)) return;
  const indicators = columns.find(({ tally, described }) => NAMES_INDICATORS.test(leafOf(described.name)) && tally.distinct.size > 1);
  if (!indicators || adding.length === 0) return;
  const found = [...indicators.tally.distinct].slice(0, MOST_SHOWN).map((text) => text.slice(0, LONGEST));
  doubts.add("INDICATORS_BY_LINE", { column: indicators.described.name, found: found.join(", ") });
  for (const { described } of adding) described.sum = null;
}
