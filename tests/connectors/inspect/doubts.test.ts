import { describe, expect, it } from "vitest";
import { type DoubtCode, Doubts, doubtTexts } from "../../../connectors/inspect/doubts.js";

const told = (code: DoubtCode, found: string, expected: string) => {
  const doubts = new Doubts();
  doubts.add(code, { found, expected });
  return doubts.list[0]!.en;
};

describe("what is doubted is counted as one speaks", () => {
  it("says one line of one, in every sentence", () => {
    const all = (Object.keys(doubtTexts) as DoubtCode[]).map((code) => told(code, "1", "1"));
    expect(all.filter((text) => /\b1 (lines|rows|values|cells|dates)\b(?! are figures)/.test(text))).toEqual([]);
  });
  it("gives its verb and its place the same number", () => {
    expect(told("ENCODINGS_MIXED", "1", "5")).toBe("1 line is in another encoding than the file; it is line 5.");
    expect(told("ENCODINGS_MIXED", "3", "5, 7, 8")).toBe("3 lines are in another encoding than the file; the first are 5, 7, 8.");
  });
});
