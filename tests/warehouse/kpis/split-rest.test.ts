/** What is not told by a dimension: one rule for every KPI, a part where there is any of it. Worked by hand. */
import { describe, expect, it } from "vitest";
import type { KpiEntry } from "../../../warehouse/kpis/kpi.js";
import { type SplitPart, withoutEmptyRest } from "../../../warehouse/kpis/split.js";

const ratio = { formula: { numerator: [], denominator: [], times: "100" } } as unknown as KpiEntry;
const median = { formula: { numerator: [], denominator: [], times: "1", takes: "median" } } as unknown as KpiEntry;
const over = (total: bigint) => ({ total, over: 1 });
const part = (code: string, state: SplitPart["state"], above: bigint | null, below: bigint | null): SplitPart => ({
  code,
  state,
  numerator: above === null ? null : over(above),
  denominator: below === null ? null : over(below),
  behind: null,
});
const left = (parts: SplitPart[], ownBases: boolean, entry = ratio) => withoutEmptyRest(parts, entry, { ownBases }).map(({ code }) => code);
const told = [part("male", "REPORTED", 30n, 80n), part("female", "REPORTED", 0n, 20n)];

describe.each(["not_reported", "not_stated"])("the part of what is %s", (rest) => {
  it.each<[string, SplitPart, boolean, boolean]>([
    ["has no line", part(rest, "MISSING", null, null), true, false],
    ["is a nought over nothing", part(rest, "NOT_APPLICABLE", 0n, 0n), true, false],
    ["is a nought of the whole's own base", part(rest, "REPORTED", 0n, 100n), false, false],
    ["has people below the line alone", part(rest, "REPORTED", 0n, 5n), true, true],
    ["has people above the line alone", part(rest, "NOT_APPLICABLE", 5n, 0n), true, true],
    ["has people", part(rest, "REPORTED", 5n, 100n), false, true],
  ])("that %s", (_, one, ownBases, stays) => expect(left([...told, one], ownBases)).toEqual(["male", "female", ...(stays ? [rest] : [])]));

  it("that is a median of nought days stays: cases are behind it", () =>
    expect(left([part(rest, "REPORTED", 0n, 3n)], true, median)).toEqual([rest]));
});

it("a code that people have is never left out, whatever is reported of it", () =>
  expect(left([part("male", "MISSING", null, null), part("female", "NOT_APPLICABLE", 0n, 0n)], true)).toEqual(["male", "female"]));
