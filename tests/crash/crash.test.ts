/** Ten of the kills of `npm run test:crash`: the same rounds, a seed of their own. */
import { expect, it } from "vitest";
import { crashRounds } from "./rounds.js";

it("ten lives that end by SIGKILL lose nothing, double nothing, and leave nothing half", { timeout: 1_200_000 }, async () => {
  const summary = await crashRounds(10, 569);
  expect(summary.failures).toEqual([]);
  expect(summary.kills).toBe(10);
  expect(summary.versions).toBeGreaterThan(8);
  // Ten cannot be at all of them; none of those named was met twice before the others.
  expect(summary.left.length).toBeGreaterThan(20);
  const named = Object.entries(summary.at).filter(([where]) => !where.startsWith("moment"));
  expect(named.filter(([, kills]) => kills > 1)).toEqual([]);
});
