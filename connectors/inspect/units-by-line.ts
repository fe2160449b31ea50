/** Lines that are of different units: figures whose own heading states none then add to nothing. */
import type { Doubts } from "./doubts.js";
import { seeIndicatorColumn } from "./indicator-columns.js";
import type { InspectedColumn } from "./inspection.js";
import type { Tally } from "./tally.js";
import { seeUnitColumn } from "./unit-columns.js";
import { unitOfHeader } from "./units.js";
import type { LineUnits } from "./unlike-lines.js";

/**
 * By a column of units, by what the lines' labels say, or by the headings of their blocks: takes such sums away, and tells why.
 * @param isTotalled whether a line sums all of them
 */
export function doubtUnitsByLine(
  columns: readonly { tally: Tally; described: InspectedColumn }[],
  lines: LineUnits,
  isTotalled: boolean,
  doubts: Doubts,
): void {
  const staged = lines.unlikeStages.length > 0;
  const adding = columns.filter(
    ({ described }) => described.sum !== null && described.role === undefined && (staged || !unitOfHeader(described.name)),
  );
  if (adding.length === 0) return;
  if (seeUnitColumn(columns, adding, doubts)) return;
  // What has a unit, or is money, may be so measured on every line; and where a total sums all lines, they add.
  const isOpen = !isTotalled && adding.every(({ described }) => described.unit === null && described.type !== "money");
  const unlike =
    lines.unlike.length > 0
      ? lines.unlike
      : isOpen
        ? lines.measuredAmongOthers
        : (adding.map(({ described }) => lines.besides(described.unit)).find(({ length }) => length > 0) ?? []);
  if (unlike.length === 0) {
    // Where a total bears it out, lines add whatever they are called.
    if (!isTotalled) seeIndicatorColumn(columns, adding, doubts);
    return;
  }
  doubts.add("UNITS_BY_LABEL", { found: unlike.slice(0, 5).join(", ") });
  for (const { described } of adding) described.sum = null;
}
