import { describe, expect, it } from "vitest";
import { dayInBangkok } from "../../connectors/clock.js";

describe("the civil day in Bangkok", () => {
  it.each([
    ["2026-10-31T16:59:59.999Z", "2026-10-31"],
    ["2026-10-31T17:00:00.000Z", "2026-11-01"],
    ["2024-02-28T17:00:00.000Z", "2024-02-29"],
    ["1969-12-31T17:00:00.000Z", "1970-01-01"],
    ["1955-06-01T16:59:59.999Z", "1955-06-01"],
    ["2026-10-31T16:59:59.999Z", "2026-10-31"],
  ])("of %s is %s", (moment, day) => expect(dayInBangkok(new Date(moment))).toBe(day));

  it("before 1920, when clocks stood 6 hours 42 minutes ahead, turned later", () => {
    expect(dayInBangkok(new Date("1900-01-01T17:10:00Z"))).toBe("1900-01-01");
    expect(dayInBangkok(new Date("1900-01-01T17:20:00Z"))).toBe("1900-01-02");
  });
});
