/** The parts of a split as they are shown, beside the whole. */
import { expect, it } from "vitest";
import { addUpAsShown } from "../../dashboard/pages/kpi/split-sum.js";

const parts = (...all: (string | null)[]) => all.map((shown) => ({ shown }));

it("tells parts that add up before they are rounded from parts that add up as they are shown", () => {
  // RH01 by legal status: 113.5 as shown, under a whole of 113.4.
  expect(addUpAsShown(parts("9.0", "0.1", "3.2", "94.5", "6.7"), "113.4", 1)).toBe(false);
  expect(addUpAsShown(parts("9.0", "0.1", "3.2", "94.5", "6.6"), "113.4", 1)).toBe(true);
  expect(addUpAsShown(parts("1200", "34"), "1234", 0)).toBe(true);
  expect(addUpAsShown(parts("0.1", "0.2"), "0.3", 1)).toBe(true);
});

it("adds nothing up where a part or the whole is not told", () => {
  expect(addUpAsShown(parts("9.0", null), "113.4", 1)).toBe(true);
  expect(addUpAsShown(parts("9.0"), null, 1)).toBe(true);
});
