/** What every ratio is made of: rounds of ours and theirs by turns, the medians, and whether the budget is kept. */

/** One ratio of `docs/design.md` §8, as it is printed and kept. */
export interface Result {
  id: string;
  /** What was done, how much of it. */
  what: string;
  /** Ours, in `unit`. */
  value: number;
  unit: string;
  /** Theirs, in the same unit, and what it is. */
  against: { what: string; value: number };
  ratio: number;
  budget: string;
  /** Every budget of it is kept, those of `others` too. */
  ok: boolean;
  /** What it has to keep beside its ratio: memory, the longest waits. */
  others?: Kept[];
  rounds: { ours: number[]; theirs: number[] };
  /** Most memory our side held, bytes. */
  peakRss: number;
  /** Whatever else was checked or seen. */
  notes?: Record<string, unknown>;
}

/** A budget beside the ratio. */
export interface Kept {
  what: string;
  value: number;
  budget: string;
  ok: boolean;
}

export interface Measured {
  /** In the ratio's unit: more is better where the budget is `atLeast`, less where it is `atMost`. */
  rate: number;
  peakRss?: number;
}

export interface RatioOf {
  id: string;
  what: string;
  unit: string;
  against: string;
  /** Least ratio allowed, or the greatest. */
  atLeast?: number;
  atMost?: number;
  rounds: number;
  ours: (round: number) => Promise<Measured>;
  theirs: (round: number) => Promise<Measured>;
}

/** Ours and theirs by turns, so that a busy minute strikes both; the order turns too. */
export async function measure(of: RatioOf, say: (text: string) => void): Promise<Result> {
  const ours: number[] = [];
  const theirs: number[] = [];
  let peakRss = 0;
  for (let round = 0; round < of.rounds; round++) {
    const one = async (side: "ours" | "theirs") => {
      const { rate, peakRss: peak = 0 } = await of[side](round);
      (side === "ours" ? ours : theirs).push(rate);
      if (side === "ours") peakRss = Math.max(peakRss, peak);
    };
    for (const side of round % 2 === 0 ? (["theirs", "ours"] as const) : (["ours", "theirs"] as const)) await one(side);
    say(`${of.id} round ${round + 1}/${of.rounds}: ${round3(ours.at(-1)!)} against ${round3(theirs.at(-1)!)} ${of.unit}`);
  }
  const ratio = median(ours) / median(theirs);
  return {
    id: of.id,
    what: of.what,
    value: round3(median(ours)),
    unit: of.unit,
    against: { what: of.against, value: round3(median(theirs)) },
    ratio: round3(ratio),
    budget: of.atMost === undefined ? `>= ${of.atLeast}` : `<= ${of.atMost}`,
    ok: of.atMost === undefined ? ratio >= of.atLeast! : ratio <= of.atMost,
    rounds: { ours: ours.map(round3), theirs: theirs.map(round3) },
    peakRss,
  };
}

/** A result with budgets beside its ratio: it is kept only when they all are. */
export const withOthers = (result: Result, others: Kept[]): Result => ({
  ...result,
  others,
  ok: result.ok && others.every(({ ok }) => ok),
});

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Three significant digits. */
export const round3 = (value: number): number => Number(value.toPrecision(3));
