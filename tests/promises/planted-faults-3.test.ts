import "./november.js";
import { expect, it } from "vitest";
import { expectFaultsAsPlanted } from "./planted-faults.js";

it("finds every fault of seed 3 exactly where it was planted, and no other", async () => {
  await expectFaultsAsPlanted(3);
  expect.hasAssertions();
}, 600_000);
