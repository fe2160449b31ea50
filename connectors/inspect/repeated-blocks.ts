/** Blocks of lines below headings that name the same lines each: `ชาย` and `หญิง` of all districts, and `รวม` of both. */
import type { Head } from "./classes.js";
import { ZERO } from "./decimal.js";
import { folded } from "./folded.js";
import { type LineFigures, MOST_VECTORS } from "./parents.js";
import { addTo, agreement, type Summed } from "./sums.js";
import { isTotalLabel, isWholeLabel } from "./words.js";

const FEWEST_LINES = 2;
/** Each is compared with each. */
const MOST_BLOCKS = 300;

interface Block {
  head: Head;
  names: Set<string>;
  summed: Summed;
}

/** The heading of the block that is the whole of the others: it says so, or its figures are the sum of theirs; null where there is none. */
export function wholeAmongBlocks(heads: readonly Head[], lines: readonly LineFigures[]): Head | null {
  if (lines.length >= MOST_VECTORS || (lines[0]?.own.length ?? 0) === 0) return null;
  const blocks = blocksOf(heads, lines).filter(({ names }) => names.size >= FEWEST_LINES);
  if (blocks.length > MOST_BLOCKS) return null;
  const whole = blocks.find((block) => {
    const others = blocks.filter((other) => other !== block && namesSame(block, other));
    return others.length > 0 && (isTotalLabel(block.head.label) || isWholeLabel(block.head.label) || isWholeOf(block, others));
  });
  return whole?.head ?? null;
}

/** Lines before the first heading are a block as well: the whole may stand first, and have none. */
function blocksOf(heads: readonly Head[], lines: readonly LineFigures[]): Block[] {
  const blocks: Block[] = [];
  const sorted = [...heads].sort((a, b) => a.line - b.line);
  let next = 0;
  for (const { line, label, own } of lines) {
    if (own.every((value) => value === null)) continue;
    let head: Head | null = blocks.length === 0 ? { line, label } : null;
    while (next < sorted.length && sorted[next]!.line < line) head = sorted[next++]!;
    if (head) blocks.push({ head, names: new Set(), summed: { sums: own.map(() => ZERO), rows: 0, from: 0, to: 0 } });
    const block = blocks.at(-1)!;
    block.names.add(folded(label));
    addTo(block.summed, own, line);
  }
  return blocks;
}

function namesSame(one: Block, other: Block): boolean {
  const shared = [...one.names].filter((name) => other.names.has(name)).length;
  return shared >= FEWEST_LINES && shared >= Math.min(one.names.size, other.names.size) / 2;
}

function isWholeOf({ summed }: Block, others: readonly Block[]): boolean {
  if (others.length < 2) return false;
  const parts: Summed = { sums: summed.sums.map(() => ZERO), rows: 0, from: 0, to: 0 };
  for (const other of others) addTo(parts, other.summed.sums, other.summed.from);
  return agreement(summed.sums, parts.sums) >= 2;
}
