/** The lines of the pipeline's tables, and what is said above them. */
import { expect, it } from "vitest";
import { marksAt } from "../../dashboard/pages/pipeline/flow-lines.js";

const reason = (code: string) => ({ code, words: { th: "", en: "" }, lines: [] });

it("says of a period its result and, beside it, that it begins elsewhere than the one before it ended: as GraphQL and the export do", () => {
  const stage = {
    balance: ["CLOSED", "CLOSED", "DIFFERS", "CLOSED"] as const,
    reasons: [[], [reason("CARRIED_IN")], [reason("CARRIED_IN"), reason("DIFFERS")], [reason("LEFT_OUT")]],
  };
  const told = [0, 1, 2, 3, -1, 9].map((at) => marksAt({ ...stage, balance: [...stage.balance] }, at));
  expect(told).toEqual([["CLOSED"], ["CLOSED", "CARRIED_IN"], ["DIFFERS", "CARRIED_IN"], ["CLOSED"], ["CLOSED"], ["NOT_APPLICABLE"]]);
});
