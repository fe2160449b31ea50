/** Totals of groups that no contract names: which lines each stands for, below them, above them, and a level higher. */
import { describe, expect, it } from "vitest";
import { subtotalFaults } from "../../../warehouse/load/checks/subtotals.js";
import type { TotalLine } from "../../../warehouse/load/checks/total-line.js";

/** A table of one column, line by line: figures, and totals as `["รวม", 7]`; `["ทั้งสิ้น", 9]` is the total that the contract names. */
function faults(...table: (number | [string, number | null])[]) {
  const whole = table.filter((row) => typeof row === "number");
  const sums = (rows: readonly number[]) => ({ lines: rows.length, sums: new Map([[0, BigInt(rows.reduce((sum, row) => sum + row, 0))]]) });
  const lines = table.flatMap((row, i): TotalLine[] => {
    if (typeof row === "number") return [];
    const above = table.slice(0, i).filter((one) => typeof one === "number");
    const value = row[1] === null ? null : BigInt(row[1]);
    return [
      { line: i + 1, label: row[0], period: null, codes: new Map(), values: new Map([[0, value]]), above: sums(above), all: sums(whole) },
    ];
  });
  const groups = lines.filter(({ label }) => label !== "ทั้งสิ้น");
  return subtotalFaults(lines, groups).map(({ line, expected, found }) => [line, Number(expected), Number(found)]);
}

describe("totals below their lines", () => {
  it("agree with the lines since the total before", () => {
    expect(faults(4, 3, ["รวม", 7], 5, ["รวม", 5], ["ทั้งสิ้น", 12])).toEqual([]);
  });
  it("are told where they do not, whatever other lines would make them right", () => {
    expect(faults(4, 3, ["รวม", 7], 5, ["รวม", 12], ["ทั้งสิ้น", 12])).toEqual([[5, 5, 12]]);
    expect(faults(4, 3, ["รวม", 5], 5, ["รวม", 5], ["ทั้งสิ้น", 12])).toEqual([[3, 7, 5]]);
    expect(faults(4, 3, ["รวม", 8])).toEqual([[3, 7, 8]]);
  });
  it("may be a level higher, right below another total", () => {
    expect(faults(4, ["รวม", 4], 3, ["รวม", 3], ["รวมเขต", 7], 5, ["รวม", 5], ["รวมเขต", 5], ["ทั้งสิ้น", 12])).toEqual([]);
    expect(faults(4, ["รวม", 4], 3, ["รวม", 3], ["รวมเขต", 8], 5, ["รวม", 5], ["ทั้งสิ้น", 12])).toEqual([[5, 7, 8]]);
  });
  it("may be of a group without lines, or say nothing", () => {
    expect(faults(4, ["รวม", 4], ["รวม", 0], 5, ["รวม", null], ["ทั้งสิ้น", 9])).toEqual([]);
  });
  it("may be the total of all, where the contract's own is not there", () => {
    expect(faults(4, ["รวม", 4], 3, ["รวม", 7])).toEqual([]);
    expect(faults(4, ["รวม", 4], 3, ["รวม", 7], ["ทั้งสิ้น", 7])).toEqual([[4, 3, 7]]);
  });
});

describe("totals above their lines", () => {
  it("agree with the lines until the next", () => {
    expect(faults(["ทั้งสิ้น", 12], ["รวม", 7], 4, 3, ["รวม", 5], 5)).toEqual([]);
    expect(faults(["รวมเขต", 12], ["รวม", 7], 4, 3, ["รวม", 5], 5)).toEqual([]);
  });
  it("are told where they do not, as long as most do", () => {
    expect(faults(["ทั้งสิ้น", 14], ["รวม", 7], 4, 3, ["รวม", 6], 5, ["รวม", 2], 2)).toEqual([[5, 5, 6]]);
  });
});
