/** A column that states the unit of each line: `หน่วยนับ`. */
import { tidy } from "../thai/spelling.js";
import type { Doubts } from "./doubts.js";
import type { InspectedColumn } from "./inspection.js";
import type { Tally } from "./tally.js";
import { unitOfHeader } from "./units.js";

interface Seen {
  tally: Tally;
  described: InspectedColumn;
}

export const isOfUnits = ({ described }: Seen) => /^(?:หน่วย(?:นับ|วัด)?|units?)$/i.test(tidy(described.name.split(" › ").at(-1) ?? ""));

/** Below `หน่วย` alone stands no unit that is known. */
const isOfOffices = ({ tally, described }: Seen) =>
  /^(?:หน่วย|units?)$/i.test(tidy(described.name.split(" › ").at(-1) ?? "")) &&
  ![...tally.distinct].some((text) => unitOfHeader(text) !== null);

/** Beside shares may stand what they are made of, and what they cost. */
const mayBeShares = ({ described: { name, type, mostly, max } }: Seen) =>
  (mostly ?? type) !== "money" && !/จำนวน|ตัวตั้ง|ตัวหาร/.test(name) && Number(max) <= MOST_PERCENT;
const MOST_PERCENT = 1000;

/** Figures whose own heading states no unit have that of their line: those of different units do not add, and shares do not either. */
export function seeUnitColumn(columns: readonly Seen[], adding: readonly Seen[], doubts: Doubts): boolean {
  const units = columns.find(isOfUnits);
  if (!units) return false;
  const { distinct, values, lines } = units.tally;
  const isPercent = distinct.size === 1 && unitOfHeader([...distinct][0]!)?.percent === true;
  if (isPercent && values === lines) {
    for (const { described } of adding.filter(mayBeShares)) {
      if (described.type === "mixed") described.mostly = "percent";
      else described.type = "percent";
      described.unit = "ร้อยละ";
      described.baseUnit = "ร้อยละ";
      described.multiplier = null;
      described.sum = null;
    }
    return true;
  }
  if (distinct.size < 2 && !isPercent) return false;
  // The police call their stations หน่วย: `สภ.ฝาง` is no unit of figures.
  if (isOfOffices(units)) return false;
  const found = [...distinct].slice(0, 5).join(", ");
  doubts.add("UNITS_BY_LINE", { column: units.described.name, found: isPercent ? `${found}, –` : found });
  for (const { described } of adding) described.sum = null;
  return true;
}
