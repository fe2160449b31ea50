/** What moved a figure: worked by hand, and summing to the change whatever the figures are. */
import { Big } from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contributions, type Moved } from "../../../warehouse/changes/contributions.js";

const share = (place: string, old: [string, string], now: [string, string]): Moved => ({
  place,
  old: { numerator: old[0], denominator: old[1] },
  new: { numerator: now[0], denominator: now[1] },
});

describe("a ratio", () => {
  it("is taken apart at the midpoint, the mix apart: −2.5 is −6.25 + 0.3125 and 3.75 − 0.3125", () => {
    const is = contributions([share("A", ["40", "100"], ["45", "150"]), share("B", ["30", "100"], ["20", "50"])], "100")!;
    expect(is).toMatchObject({ method: "MIDPOINT", change: "-2.5", own: "-2.5", mix: "0" });
    expect(is.parts).toEqual([
      { place: "A", own: "-6.25", mix: "0.3125", whole: "-5.9375" },
      { place: "B", own: "3.75", mix: "-0.3125", whole: "3.4375" },
    ]);
  });

  it("of a place that is there at one moment only is all mix", () => {
    const is = contributions([share("A", ["50", "100"], ["50", "100"]), share("B", ["0", "0"], ["100", "100"])], "100")!;
    expect(is.change).toBe("25");
    expect(is.parts.map(({ own }) => own)).toEqual(["0", "0"]);
  });

  it("over nothing is not taken apart", () => expect(contributions([share("A", ["0", "0"], ["1", "2"])], "100")).toBeNull());
});

it("a sum's parts are the places' own differences: 12 − 10 and 5 − 8 are −1", () => {
  const sum = (place: string, old: string, now: string): Moved => ({
    place,
    old: { numerator: old, denominator: null },
    new: { numerator: now, denominator: null },
  });
  expect(contributions([sum("A", "10", "12"), sum("B", "8", "5")], "1")).toEqual({
    method: "SUM",
    change: "-1",
    own: "-1",
    mix: "0",
    parts: [
      { place: "A", own: "2", mix: "0", whole: "2" },
      { place: "B", own: "-3", mix: "0", whole: "-3" },
    ],
  });
});

describe("whatever the figures", () => {
  const side = fc.integer({ min: 1, max: 100_000 }).chain((bottom) => fc.tuple(fc.integer({ min: 0, max: bottom }), fc.constant(bottom)));
  const text = ([top, bottom]: [number, number]): [string, string] => [String(top), String(bottom)];
  const places = fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 12 });

  it("parts sum to the change exactly, own movement and mix together", () => {
    fc.assert(
      fc.property(places, (given) => {
        const is = contributions(
          given.map(([old, now], i) => share(String(i), text(old), text(now))),
          "100",
        )!;
        const sum = is.parts.reduce((total, { whole }) => total.plus(whole), new Big(0));
        expect(sum.toFixed()).toBe(new Big(is.change).toFixed());
        for (const { own, mix, whole } of is.parts) expect(new Big(own).plus(mix).toFixed()).toBe(new Big(whole).toFixed());
        const total = (which: 0 | 1, of: 0 | 1) => given.reduce((all, pair) => all + pair[which][of], 0);
        expect(Number(is.change)).toBeCloseTo((100 * total(1, 0)) / total(1, 1) - (100 * total(0, 0)) / total(0, 1), 6);
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on the places' order", () => {
    fc.assert(
      fc.property(places, (given) => {
        const all = given.map(([old, now], i) => share(String(i), text(old), text(now)));
        const [one, other] = [contributions(all, "100")!, contributions([...all].reverse(), "100")!];
        expect(other.change).toBe(one.change);
        const close = (a: string, b: string) => expect(Math.abs(Number(a) - Number(b))).toBeLessThan(1e-10);
        for (const part of one.parts) close(part.whole, other.parts.find(({ place }) => place === part.place)!.whole);
      }),
      { numRuns: 100 },
    );
  });
});
