/** The lines of the pipeline's tables, and what is said above them. */
import { expect, it } from "vitest";
import { balanceAt } from "../../dashboard/pages/pipeline/flow-lines.js";

const reason = (code: string) => ({ code, words: { th: "", en: "" }, lines: [] });

it("says of a period that adds up in itself whether it begins where the one before it ended", () => {
  const stage = {
    balance: ["CLOSED", "CLOSED", "DIFFERS", "CLOSED"] as const,
    reasons: [[], [reason("CARRIED_IN")], [reason("CARRIED_IN"), reason("DIFFERS")], [reason("LEFT_OUT")]],
  };
  const told = [0, 1, 2, 3, -1, 9].map((at) => balanceAt({ ...stage, balance: [...stage.balance] }, at));
  expect(told).toEqual(["CLOSED", "CARRIED_IN", "DIFFERS", "CLOSED", "CLOSED", "NOT_APPLICABLE"]);
});
