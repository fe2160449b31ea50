import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Real servers, browsers and child processes on a busy machine: what fails once by chance is tried again, and said.
    retry: process.env.CI ? 2 : 0,
    testTimeout: 180_000,
    hookTimeout: 600_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
