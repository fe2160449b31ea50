import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, quotient, rounded } from "../../../warehouse/kpis/arithmetic/rounding.js";

describe("a quotient", () => {
  it.each([
    ["7831", "6890", "100", 1, "113.7"], // 113.657…
    ["1", "8", "100", 1, "12.5"],
    ["1", "16", "100", 1, "6.3"], // 6.25: a tie goes up
    ["-1", "16", "100", 1, "-6.3"], // and away from zero
    ["1", "3", "1", 12, "0.333333333333"],
    ["2", "3", "1", 12, "0.666666666667"],
    ["123456789012345678901234567890", "1", "0.000001", 2, "123456789012345678901234.57"],
    ["0", "5", "100", 1, "0.0"],
    ["-1", "3000", "1", 1, "0.0"], // no negative zero
  ])("%s ÷ %s × %s to %i places is %s", (numerator, denominator, times, places, shown) =>
    expect(quotient(numerator, denominator, times, places)).toBe(shown),
  );

  it("is rounded once: 0.4449… is 0.4, though 0.445 to two places and then one would be 0.5", () =>
    expect(quotient("4449999", "10000000", "1", 1)).toBe("0.4"));

  it("over nothing is no number", () => expect(quotient("1", "0", "100", 1)).toBeNull());

  it("lies within half a unit of the last place", () =>
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 20n), fc.bigInt(1n, 10n ** 12n), fc.integer({ min: 0, max: 12 }), (n, d, places) => {
        const shown = BigInt(quotient(String(n), String(d), "1", places)!.replace(".", ""));
        const twice = 2n * (shown * d - n * 10n ** BigInt(places));
        return twice <= d && twice > -d;
      }),
    ));
});

describe("a rounded decimal", () => {
  it.each([
    ["113.657474600871", 1, "113.7"],
    ["0.05", 1, "0.1"],
    ["99.96", 1, "100.0"],
    ["7", 2, "7.00"],
    ["-0.04", 1, "0.0"],
  ])("%s to %i places is %s", (value, places, shown) => expect(rounded(value, places)).toBe(shown));

  it("that is exact has no trailing zeros and no exponent", () => {
    expect(exact("120.500")).toBe("120.5");
    expect(exact("0.000001")).toBe("0.000001");
    expect(exact("1000000000000000000000000")).toBe("1000000000000000000000000");
  });
});
