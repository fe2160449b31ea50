/**
 * Garbled Thai in some cells of a file that is otherwise sound: a column copied from elsewhere, a sheet made of a CSV file that was opened
 * wrongly. A cell is turned back where that is exact, and only where its grid holds a cell that shows how it was garbled.
 */
import { isUtf8 } from "node:buffer";
import { decode874, type Garbling, mojibake, originalBytes } from "../thai/encoding.js";
import type { Grid } from "./grid.js";

export interface Ungarbled {
  grid: Grid;
  /** Cells turned back, as of the last time the rows were gone over; and from what. */
  turned: { count: number; was: string };
}

const MAY_BE = /[\u0080-\u00ff]|เ[ธน]/;
const MOST_CONVERSIONS = 3;
/** What is no Thai word: a control character, a lost letter, a vowel or tone without its letter. */
const SPOILT = /[\u0080-\u009f\ufffd]|(?:^|[\s,.(])[ัิ-ฺ็-๎]/;

export async function ungarbled(grid: Grid): Promise<Ungarbled> {
  const kinds = new Set<Garbling>();
  await grid.each(({ cells }) => {
    for (const cell of cells) {
      if (!MAY_BE.test(cell)) continue;
      const was = mojibake(cell)?.was;
      if (was && !kinds.has(was) && turnedBack(cell, [was], 4)) kinds.add(was);
    }
  });
  const turned = { count: 0, was: [...kinds].join(", ") };
  if (kinds.size === 0) return { grid, turned };
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
      if (thai >= letters && others === 0 && !SPOILT.test(now) && !/เ[ธน][\u0080-\u00a0ก-ฟ\u2013-\u20ac]/.test(now)) return now;
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
