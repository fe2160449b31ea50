import { describe, expect, it } from "vitest";
import { overlaps, spanOf } from "../../connectors/span.js";

const today = "2026-11-23";

describe("the months of a back-fill", () => {
  it.each([
    ["2023-10", "2024-09", "2023-10", "2024-09"],
    ["FY2567", null, "2023-10", "2024-09"],
    ["FY2567-Q4", "FY2568-Q1", "2024-07", "2024-12"],
    ["2026-08", null, "2026-08", "2026-10"],
  ])("%s to %s are %s to %s", (from, to, first, last) => expect(spanOf(from, to, today)).toEqual({ first, last }));

  it("are none when nothing is asked", () => expect(spanOf(null, undefined, today)).toBeNull());

  it.each([
    ["2024-09", "2023-10", "REQUEST_INVALID"],
    [null, "2024-09", "REQUEST_INVALID"],
    ["last year", "2024-09", "UNKNOWN_PERIOD"],
  ])("%s to %s are refused: %s", (from, to, code) => expect(() => spanOf(from, to, today)).toThrow(expect.objectContaining({ code })));

  it("are refused in words that name what was asked", () => {
    const place = (from: string | null, to: string | null) => {
      try {
        return spanOf(from, to, today);
      } catch (error) {
        return (error as { place: object }).place;
      }
    };
    expect(place("2024-09", "2023-10")).toEqual({ found: "2024-09 – 2023-10", expected: "from ที่ไม่อยู่หลัง to / from ≤ to" });
    // A month that has not ended has no last one of its own yet.
    expect(place("2026-11", null)).toEqual({ found: "2026-11 – 2026-10", expected: "from ที่ไม่อยู่หลัง to / from ≤ to" });
    expect(place(null, "2024-09")).toEqual({ found: "to: 2024-09", expected: "from" });
    expect(place("2024-09", "x".repeat(50))).toEqual({ found: "x".repeat(40) });
    expect(place("2024-09", "2024-09")).toEqual({ first: "2024-09", last: "2024-09" });
  });

  it("meet a period of which they hold a month", () => {
    const span = { first: "2024-01", last: "2024-03" };
    expect(["FY2567", "FY2567-Q2", "2024-03", "2024-01"].map((period) => overlaps(span, period))).toEqual([true, true, true, true]);
    expect(["FY2567-Q1", "FY2567-H2", "2024-04", "FY2568"].map((period) => overlaps(span, period))).toEqual([false, false, false, false]);
  });
});
