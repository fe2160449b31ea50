/** The theta method, its test on held history and the year's end. */
import { describe, expect, it } from "vitest";
import { backTest } from "../../warehouse/forecast/back-test.js";
import { theta } from "../../warehouse/forecast/theta.js";
import { monthsAhead, yearEndOf } from "../../warehouse/forecast/year-end.js";

/** The same noise at every run: a linear congruence, neither the product's nor the sample world's. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648 - 0.5;
  };
}
const april = [1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1];
const months = (count: number, of: (i: number) => number) => Array.from({ length: count }, (_, i) => of(i));

describe("theta", () => {
  it("of a constant is the constant", () => {
    for (const { middle } of theta(
      months(36, () => 100),
      12,
    ).steps)
      expect(Math.exp(middle)).toBeCloseTo(100, 6);
  });

  it("learns an April that is twice the other months", () => {
    const { steps } = theta(
      months(48, (i) => 100 * april[i % 12]!),
      12,
    );
    const values = steps.map(({ middle }) => Math.exp(middle));
    expect(values[6]! / values[0]!).toBeGreaterThan(1.9);
    expect(values[6]! / values[0]!).toBeLessThan(2.1);
  });

  it("gives noise no season", () => {
    const next = noise(7);
    const { steps } = theta(
      months(48, () => 100 + 10 * next()),
      12,
    );
    const values = steps.map(({ middle }) => Math.exp(middle));
    expect(Math.max(...values) - Math.min(...values)).toBeLessThan(4);
  });

  it("carries half of a trend on", () => {
    const { steps } = theta(
      months(48, (i) => i - 20),
      12,
    );
    expect(steps[11]!.middle - steps[0]!.middle).toBeCloseTo(5.5, 0);
  });
});

describe("the test on held history", () => {
  const noisy = (seed: number) => {
    const next = noise(seed);
    return months(49, (i) => 100 * april[i % 12]! * (1 + 0.2 * next()));
  };
  const whole = months(49, () => 0).map(() => false);

  it("finds it better than last year's month where years differ by chance", () => {
    const test = backTest(noisy(3), whole)!;
    expect(test.mase).toBeLessThan(0.95);
    expect(test.points).toBe(234); // origins 24 to 48: 13 × 12, then 12 down to… 1
    expect(test.coverage).toBeGreaterThan(0.6);
  });

  it("finds it worse where the year repeats itself and the level jumps", () => {
    const wild = months(49, (i) => 100 * (1 + ((i * 7) % 12)) * (i < 30 ? 1 : 1));
    expect(backTest(wild, whole)).toBeNull(); // the naive forecast is never wrong: nothing is better
    const steps = months(49, (i) => 100 * (1 + ((i * 7) % 12)) + (i % 12 === 0 ? i : 0));
    expect(backTest(steps, whole)!.mase).toBeGreaterThan(1);
  });

  it("judges an interval by the errors of before alone", () => {
    const calm = noisy(3);
    const { coverage } = backTest(calm, whole)!;
    // A last month far from all before: each forecast of it misses, and no interval before it grows by it.
    const shaken = [...calm.slice(0, -1), calm.at(-1)! * 40];
    const asked = 234 - 12 * 5; // by origins 29 to 48: before them fewer than twelve errors were known
    const missed = Math.round((coverage - backTest(shaken, whole)!.coverage) * asked);
    expect(missed).toBeGreaterThan(0);
    expect(missed).toBeLessThanOrEqual(12); // forecast from the twelve months before it
  });

  it("never compares with a month that was filled in", () => {
    const filled = whole.map((_, i) => i === 30);
    expect(backTest(noisy(3), filled)!.points).toBe(234 - 7); // asked of origins 24 to 30
  });
});

describe("the year's end", () => {
  const fitted = theta(
    months(48, (i) => 100 + 5 * Math.sin(i * 2.1)),
    6,
  );
  const sum = (values: readonly number[]) => 600 + values.reduce((a, b) => a + b, 0);

  it("is the same at every call, with ends around the middle", () => {
    const [one, other] = [yearEndOf(fitted, 1, sum), yearEndOf(fitted, 1, sum)];
    expect(one).toEqual(other);
    expect(one.low).toBeLessThan(one.middle);
    expect(one.middle).toBeLessThan(one.high);
  });
  it("is wider where history asks for it", () => {
    const width = (widening: number) => yearEndOf(fitted, widening, sum).high - yearEndOf(fitted, widening, sum).low;
    expect(width(2)).toBeGreaterThan(1.8 * width(1));
  });
  it("a month's ends are the normal 80 % of its spread", () => {
    const [{ middle, spread }] = fitted.steps as [{ middle: number; spread: number }];
    expect(Math.log(monthsAhead(fitted, 1)[0]!.high)).toBeCloseTo(middle + 1.2815516 * spread, 6);
  });
});
