/** Shares in percent beside the counts that they are shares of: which those are, most lines show; the others contradict. */
import { tidy } from "../thai/spelling.js";
import { type Decimal, decimalText } from "./decimal.js";
import type { Doubts } from "./doubts.js";
import type { Vector } from "./sums.js";

/** Figures of a data line: those that add, and shares. */
export interface ShareFigures {
  line: number;
  own: Vector;
  shares: Vector;
}

export interface ShareTable {
  /** Names and places in the table, of the columns that add and of the shares. */
  counts: { name: string; at: number }[];
  shares: { name: string; at: number }[];
  lines: readonly ShareFigures[];
  /** Whether these are all lines of the table. */
  isWhole: boolean;
  /** What total lines say in the columns that add. */
  totals: readonly Vector[];
}

const SHARE = /ร้อยละ|เปอร์เซ็?นต์|สัดส่วน|%|(?:^|[_ -])(?:percent(?:age)?|pct|share)(?:$|[_ -])/i;
const CHANGE = /เพิ่ม|ลด|เปลี่ยน|ผลต่าง|เติบโต|change|growth/i;
const FEWEST = 2;
/** Whole percents agree by chance more easily. */
const FEWEST_WHOLE = 3;
const NEAR = 12;
const MOST_TOTALS = 3;
const MOST_NAMED = 20;

/** `ร้อยละ`, `%`, `สัดส่วน (ร้อยละ)`; rates of a hundred thousand are none. */
export const isShareName = (name: string): boolean => {
  const leaf = tidy(name.split(" › ").at(-1) ?? "");
  return SHARE.test(leaf) && !/ต่อ ?(?:แสน|พัน|หมื่น|ล้าน|ประชากร)/.test(leaf);
};

interface Basis {
  of: string;
  /** The share of a line, or null where it lacks a figure. */
  share: (own: Vector) => number | null;
  /** How far its count stands from the shares. */
  away: number;
  ofColumn: boolean;
}

const number = (value: Decimal | null | undefined) => (value ? Number(decimalText(value)) : null);

export function doubtShares(table: ShareTable, doubts: Doubts): void {
  if (table.lines.length < FEWEST) return;
  for (const [k, column] of table.shares.entries()) {
    const stated = table.lines.flatMap(({ line, own, shares }) => (shares[k] ? [{ line, own, share: shares[k]! }] : []));
    if (stated.length < FEWEST) continue;
    const scale = Math.max(...stated.map(({ share }) => share.scale));
    // Shares are rounded, and one of them may be off by one so that all make a hundred.
    const fits = (share: Decimal, expected: number) =>
      Math.abs(number(share)! - expected) <= 1.001 * Math.max(0.5 * 10 ** -share.scale, 10 ** -scale);
    const judged = basesFor(table, column).map((basis) => {
      const lines = stated.flatMap(({ line, own, share }) => {
        const expected = basis.share(own);
        return expected === null ? [] : [{ line, share, expected, agrees: fits(share, expected) }];
      });
      // A share of 0 is near to any small one.
      const telling = lines.filter(({ agrees, share, expected }) => agrees && share.units !== 0n && expected !== 0 && expected !== 100);
      return {
        basis,
        lines,
        agreeing: lines.filter(({ agrees }) => agrees).length,
        telling: new Set(telling.map(({ expected }) => expected)).size,
      };
    });
    judged.sort((a, b) => b.agreeing - a.agreeing || a.basis.away - b.basis.away);
    const hundred = Math.abs(stated.reduce((sum, { share }) => sum + number(share)!, 0) - 100) <= 0.5 && table.isWhole;
    const fewest = scale === 0 ? FEWEST_WHOLE : FEWEST;
    const best =
      judged.find(({ lines, agreeing, telling }) => telling >= fewest && agreeing * 2 >= lines.length) ??
      // Shares that make a hundred, right behind counts: of these, though most of them are wrong. Where none is right they may be of something else.
      (hundred ? judged.find(({ basis, telling }) => basis.ofColumn && basis.away === 1 && telling > 0) : undefined);
    const wrong = best?.lines.filter(({ agrees }) => !agrees) ?? [];
    for (const { line, share, expected } of wrong.slice(0, MOST_NAMED))
      doubts.add("SHARE_CONTRADICTS", {
        line,
        column: column.name,
        found: decimalText(share),
        expected: `${best!.basis.of} = ${expected.toFixed(Math.max(scale, 1))}`,
      });
  }
}

/** What a column of shares may be of: a count of all its column, of another count of the line, or how much more it is than that. */
function basesFor({ counts, lines, isWhole, totals }: ShareTable, share: { name: string; at: number }): Basis[] {
  const near = counts.flatMap(({ name, at }, k) => (Math.abs(share.at - at) <= NEAR ? [{ k, name, away: distance(share.at, at) }] : []));
  const isChange = CHANGE.test(share.name);
  const bases: Basis[] = [];
  const add = (of: string, away: number, ofColumn: boolean, by: Basis["share"]) => bases.push({ of, away, ofColumn, share: by });
  for (const { k, name, away } of near) {
    const wholes = totals.slice(0, MOST_TOTALS).flatMap((own) => number(own[k]) ?? []);
    if (isWhole) wholes.unshift(lines.reduce((sum, { own }) => sum + (number(own[k]) ?? 0), 0));
    if (!isChange)
      for (const whole of new Set(wholes))
        if (whole > 0) add(`${name} ÷ ${whole}`, away, true, (own) => (own[k] ? (100 * number(own[k])!) / whole : null));
    for (const { k: other, name: whole } of near) {
      if (other === k) continue;
      add(isChange ? `(${name} − ${whole}) ÷ ${whole}` : `${name} ÷ ${whole}`, away, false, (own) => {
        const [part, of] = [number(own[k]), number(own[other])];
        return part === null || of === null || of <= 0 ? null : (100 * (isChange ? part - of : part)) / of;
      });
    }
  }
  return bases;
}

/** Shares stand behind their count rather than before it. */
const distance = (share: number, count: number) => (count < share ? share - count : count - share + 0.5);
