import { defineConfig } from "vitest/config";

/** The quick tests alone: each mutant runs those that reach it. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: [
      "tests/connectors/thai/*.test.ts",
      "tests/connectors/{period,span,contract-faults}.test.ts",
      "tests/warehouse/load/claims.test.ts",
    ],
  },
});
