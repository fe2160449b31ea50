/** The short run of `npm run test:fuzz`: four damaged files of every dataset. A failure prints how to make it again, and where it is kept. */

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../connectors/root.js";
import { november } from "../promises/november.js";
import { Bench } from "./bench.js";
import { sampleFiles } from "./clean-files.js";
import { damages, Fuzz, keepFailure } from "./trial.js";

describe("files damaged on purpose", () => {
  const each = 4;
  const seed = 2569;
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench?.close());

  it("are read exactly but for their damages, each of which is told at its own line", { timeout: 900_000 }, async () => {
    const fuzz = new Fuzz(bench, sampleFiles(new Date(november)), seed, each);
    const failures: string[] = [];
    for (let number = 0; number < each * bench.contracts.size; number++) {
      const failure = await fuzz.one(number);
      if (failure) failures.push(keepFailure(failure, join(projectRoot, "build", "fuzz")));
    }
    expect(failures).toEqual([]);
    expect(fuzz.tally.files).toBe(4 * 34);
    // It is damage that is tried: of every kind of outcome there are some.
    expect([...fuzz.tally.byState.keys()].sort()).toEqual(["FAILED", "HELD", "LOADED", "PARTIAL"]);
    expect(fuzz.tally.byDamage.size).toBeGreaterThan(damages.length / 2);
    expect(bench.peakMb).toBeLessThan(512);
  });
});
