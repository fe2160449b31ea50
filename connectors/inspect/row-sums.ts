/**
 * Columns that add up along a line: `ชาย + หญิง = รวม`, totals of such totals, `ค้างมา + รับใหม่ − เสร็จไป = ค้างไป`. Known by the figures; a
 * heading that says รวม needs fewer of them, and bears lines that contradict.
 */
import { tidy } from "../thai/spelling.js";
import type { Classes } from "./classes.js";
import { compare, type Decimal, decimalText, minus, plus, ZERO } from "./decimal.js";
import type { Grid } from "./grid.js";
import type { LineSum } from "./inspection.js";
import type { Plan } from "./layout.js";
import { figuresOf, type Vector } from "./sums.js";
import { eachRow } from "./table-rows.js";
import { isClosing, isOpening } from "./words.js";

export interface RowFigures {
  line: number;
  own: Vector;
}

/** A sum by the places of its columns in the lines' figures. */
interface Identity {
  total: number;
  plus: number[];
  minus: number[];
}

/** So many lines show which columns add up; a longer table is gone over once more for the lines that contradict. */
export const MOST_SEEN = 2000;
const MOST_COLUMNS = 60;
const MOST_BETWEEN = 4;
const MOST_NAMED = 20;
/** Below this, sums of columns that no heading calls a total may be so by chance. */
const TELLING = 20;
const FEWEST_UNNAMED = 3;
const MOST_WRONG_UNNAMED = 0.1;

const leafOf = (name: string) => tidy(name.split(" › ").at(-1) ?? "");
const groupOf = (name: string) => tidy(name.split(" › ").slice(0, -1).join(" › "));
const saysTotal = (text: string) => /รวม|ทั้งหมด|ทั้งสิ้น|(?:^|[^a-z])(?:total|sum|all)(?:$|[^a-z])/i.test(text);

/** @param columns the places in the table of the lines' figures */
export async function findRowSums(
  grid: Grid,
  plan: Plan,
  { classes }: Classes,
  columns: readonly number[],
  seen: readonly RowFigures[],
  rows: number,
): Promise<LineSum[]> {
  const names = columns.map((column) => plan.names[column]!);
  const identities = identitiesOf(names, seen);
  if (identities.length === 0) return [];
  const told = identities.map((identity) => new Told(identity));
  if (rows <= seen.length) for (const { line, own } of seen) for (const one of told) one.see(line, own);
  else
    await eachRow(grid, plan, (row) => {
      if (classes.has(row.line)) return;
      const own = figuresOf(row, columns);
      for (const one of told) one.see(row.line, own);
    });
  const called = (k: number) => names[k]! || grid.place(plan.columns[columns[k]!]!);
  return told.map(({ identity, lines, agreeing, contradicting }) => ({
    total: called(identity.total),
    parts: identity.plus.map(called),
    minus: identity.minus.map(called),
    lines,
    agreeing,
    contradicting,
  }));
}

function identitiesOf(names: readonly string[], seen: readonly RowFigures[]): Identity[] {
  const lines = seen.map(({ own }) => own);
  const found: Identity[] = [];
  if (names.length < 3 || names.length > MOST_COLUMNS || lines.length < 2) return found;
  // Parts of a total that was found leave it to stand for them.
  let left = names.map((_, k) => k);
  for (let next = runAmong(left, names, lines, found); next; next = runAmong(left, names, lines, found)) {
    found.push(next);
    const parts = new Set(next.plus);
    left = left.filter((k) => !parts.has(k));
  }
  return [...found, ...acrossGroups(names, lines, found), ...balances(left, names, lines)];
}

/** Columns that stand side by side, right before or behind their sum; the shortest run first. */
function runAmong(
  left: readonly number[],
  names: readonly string[],
  lines: readonly Vector[],
  found: readonly Identity[],
): Identity | null {
  const isKnown = ({ total, plus }: Identity) => found.some((one) => one.total === total && one.plus[0] === plus[0]);
  for (let length = 2; length < left.length; length++)
    for (let from = 0; from + length <= left.length; from++)
      for (const total of [left[from + length], left[from - 1]]) {
        if (total === undefined) continue;
        const identity = { total, plus: left.slice(from, from + length), minus: [] };
        const leaf = leafOf(names[total]!);
        const isNamed = saysTotal(leaf) || saysTotal(groupOf(names[total]!));
        if (!isKnown(identity) && holds(identity, lines, isNamed)) return identity;
      }
  return null;
}

/** `รวม › ชาย` is the sum of every other group's `ชาย`. */
function acrossGroups(names: readonly string[], lines: readonly Vector[], found: readonly Identity[]): Identity[] {
  return names.flatMap((name, total) => {
    const leaf = leafOf(name);
    if (!saysTotal(groupOf(name)) || saysTotal(leaf) || found.some((one) => one.total === total)) return [];
    const plus = names.flatMap((other, k) => (k !== total && groupOf(other) !== "" && leafOf(other) === leaf ? [k] : []));
    const identity = { total, plus, minus: [] };
    return plus.length >= 2 && holds(identity, lines, true) ? [identity] : [];
  });
}

/** What was there, what came and what went make what is left: which of those between came and which went, the figures show. */
function balances(left: readonly number[], names: readonly string[], lines: readonly Vector[]): Identity[] {
  return left.flatMap((opening, from) => {
    if (!isOpening(leafOf(names[opening]!))) return [];
    const until = left.findIndex((k, i) => i > from + 1 && isClosing(leafOf(names[k]!)));
    const between = left.slice(from + 1, until);
    if (until < 0 || between.length > MOST_BETWEEN) return [];
    const signed = Array.from({ length: 2 ** between.length }, (_, signs) => ({
      total: left[until]!,
      plus: [opening, ...between.filter((_, i) => !((signs >> i) & 1))],
      minus: between.filter((_, i) => (signs >> i) & 1),
    }));
    const fitting = signed.filter((identity) => identity.minus.length > 0 && holds(identity, lines, true));
    return fitting.length === 1 ? fitting : [];
  });
}

type Verdict = { is: "agrees"; tells: boolean } | { is: "differs"; found: Decimal; expected: Decimal } | { is: "open" };

function judged({ total, plus: added, minus: taken }: Identity, own: Vector): Verdict {
  const found = own[total] ?? null;
  const stated = [...added, ...taken].flatMap((k) => (own[k] ? [own[k]!] : []));
  if (found === null || stated.length === 0) return { is: "open" };
  let expected = added.reduce((sum, k) => plus(sum, own[k] ?? ZERO), ZERO);
  expected = taken.reduce((sum, k) => minus(sum, own[k] ?? ZERO), expected);
  const order = compare(expected, found);
  if (order === 0) return { is: "agrees", tells: stated.filter(({ units }) => units !== 0n).length >= 2 };
  // What is blank could make it right.
  const lacks = stated.length < added.length + taken.length;
  return lacks && (taken.length > 0 || order < 0) ? { is: "open" } : { is: "differs", found, expected };
}

/** Whether so many lines agree that the columns are meant to. */
function holds(identity: Identity, lines: readonly Vector[], isNamed: boolean): boolean {
  let [agreeing, telling, differing] = [0, 0, 0];
  const totals = new Set<string>();
  let size = 0;
  for (const own of lines) {
    const verdict = judged(identity, own);
    if (verdict.is === "agrees") agreeing++;
    if (verdict.is === "agrees" && verdict.tells) {
      telling++;
      if (totals.size < TELLING) totals.add(decimalText(own[identity.total]!));
      size += Math.abs(Number(decimalText(own[identity.total]!)));
    }
    if (verdict.is === "differs") differing++;
    // Most columns do not add up, which a few lines show.
    if (differing > 20 && differing > agreeing) return false;
  }
  if (isNamed) return telling >= 2 && agreeing >= differing;
  const isFew = differing <= MOST_WRONG_UNNAMED * (agreeing + differing);
  return telling >= FEWEST_UNNAMED && isFew && size >= TELLING && totals.size >= FEWEST_UNNAMED;
}

class Told {
  lines = 0;
  agreeing = 0;
  readonly contradicting: LineSum["contradicting"] = [];

  constructor(readonly identity: Identity) {}

  see(line: number, own: Vector): void {
    const verdict = judged(this.identity, own);
    if (verdict.is === "open") return;
    this.lines++;
    if (verdict.is === "agrees") this.agreeing++;
    else if (this.contradicting.length < MOST_NAMED)
      this.contradicting.push({ line, found: decimalText(verdict.found), expected: decimalText(verdict.expected) });
  }
}

/** `ค้างมา + รับใหม่ − เสร็จไป`. */
export const sumText = ({ parts, minus }: Pick<LineSum, "parts" | "minus">): string => [parts.join(" + "), ...minus].join(" − ");
