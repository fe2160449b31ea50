/**
 * Garbled Thai in some cells of a file that is otherwise sound: a column copied from elsewhere, a sheet made of a CSV file that was opened
 * wrongly. A cell is turned back where that is exact, and only where its grid holds a cell that shows how it was garbled.
 */
import { isUtf8 } from "node:buffer";
import { decode874, type Garbling, garbling, mojibake, originalBytes } from "../thai/encoding.js";
import { isPlausibleThai } from "../thai/plausible.js";
import type { Grid } from "./grid.js";
import type { Lettering } from "./lettering.js";

export interface Watched {
  /** The grid as it is; going over its rows shows whether cells are garbled. */
  grid: Grid;
  /** How cells that can be turned back were garbled, as far as the rows have been gone over. */
  kinds: ReadonlySet<Garbling>;
}

/** Cells turned back, as of the last time the rows were gone over; and from what. */
export interface Turned {
  count: number;
  was: string;
}

const MAY_BE = /[\u0080-\u00ff]|เ[ธน]/;
const MOST_CONVERSIONS = 3;
/** What is no Thai word: a control character, a lost letter, a vowel or tone without its letter. */
const SPOILT = /[\u0080-\u009f\ufffd]|(?:^|[\s,.(])[ัิ-ฺ็-๎]/;

/** Looked for while the rows are gone over for another reason: most files hold no such cell, and large ones are not read once more for it. */
export function watched(grid: Grid, lettering: Lettering): Watched {
  const kinds = new Set<Garbling>();
  let seen = false;
  const look = (cell: string) => {
    lettering.see(cell);
    if (!MAY_BE.test(cell)) return;
    const was = mojibake(cell)?.was;
    if (was && !kinds.has(was) && turnedBack(cell, [was], 4)) kinds.add(was);
  };
  const each: Grid["each"] = async (onRow) => {
    if (seen) return grid.each(onRow);
    await grid.each((row) => {
      if (!row.bad) row.cells.forEach(look);
      onRow(row);
    });
    seen = true;
  };
  return { grid: { ...grid, each }, kinds };
}

/** The grid with its cells turned back. */
export function turnedGrid(grid: Grid, kinds: ReadonlySet<Garbling>): { grid: Grid; turned: Turned } {
  const turned: Turned = { count: 0, was: [...kinds].join(", ") };
  const mended = (cell: string) => {
    const text = MAY_BE.test(cell) ? turnedBack(cell, [...kinds], 1) : null;
    if (text !== null) turned.count++;
    return text ?? cell;
  };
  const each: Grid["each"] = (onRow) => {
    turned.count = 0;
    return grid.each((row) => onRow(row.bad ? row : { ...row, cells: row.cells.map(mended) }));
  };
  return { grid: { ...grid, each }, turned };
}

/** The text as it was typed, at least so many Thai letters in it, or null where the way back is not exact. */
function turnedBack(text: string, kinds: readonly Garbling[], letters: number): string | null {
  for (const was of kinds) {
    let before = text;
    for (let times = 0; times < MOST_CONVERSIONS; times++) {
      const now = once(before, was);
      if (now === null) break;
      const thai = now.match(/[ก-๛]/g)?.length ?? 0;
      const others = now.replace(/[\u0000-\u007fก-๛\u2013-\u2026\u00a0]/g, "").length;
      if (thai >= letters && others === 0 && !SPOILT.test(now) && garbling(now) === null && isPlausibleThai(now)) return now;
      before = now;
    }
  }
  return null;
}

function once(text: string, was: Garbling): string | null {
  // Thai letters beside the signs of the other conversion: then it was not the whole cell that went through it.
  if (was !== "utf-8 as windows-874" && /[ก-๛]/.test(text)) return null;
  const bytes = originalBytes(text, was);
  if (!bytes) return null;
  if (was === "windows-874 as windows-1252") return decode874(bytes);
  return isUtf8(bytes) ? Buffer.from(bytes).toString("utf8") : null;
}
