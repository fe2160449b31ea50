/** `npm run test:fuzz [-- --files N --seed S --only N --each N]`: the long run. Prints its seed first; ends with 1 when a promise was broken. */
import "../promises/november.js";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "../../connectors/root.js";
import { november } from "../promises/november.js";
import { Bench } from "./bench.js";
import { sampleFiles } from "./clean-files.js";
import { Fuzz, keepFailure } from "./trial.js";

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "10000" },
    seed: { type: "string" },
    only: { type: "string" },
    each: { type: "string", default: "12" },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const say = (text: string) => process.stderr.write(`${text}\n`);

say(`seed ${seed}`);
const started = Date.now();
const bench = await Bench.open();
const fuzz = new Fuzz(bench, sampleFiles(new Date(november)), seed, Number(values.each));
const numbers = values.only ? [Number(values.only)] : Array.from({ length: Number(values.files) }, (_, i) => i);
const failures: string[] = [];
for (const number of numbers) {
  const failure = await fuzz.one(number);
  if (failure) {
    failures.push(keepFailure(failure, join(projectRoot, "build", "fuzz")));
    say(failures.at(-1)!);
  }
  if ((number + 1) % 500 === 0) say(`${number + 1} files, ${failures.length} failures, ${Math.round((Date.now() - started) / 1000)} s`);
}
const { tally } = fuzz;
const sorted = (of: ReadonlyMap<string, number>) => Object.fromEntries([...of].sort());
const summary = {
  seed,
  files: tally.files,
  failures: failures.length,
  states: sorted(tally.byState),
  damages: sorted(tally.byDamage),
  slowestMs: Math.round(tally.slowestMs),
  readerPeakMb: bench.peakMb,
  seconds: Math.round((Date.now() - started) / 1000),
};
await bench.close();
process.stdout.write(`${JSON.stringify(summary, null, 1)}\n`);
process.exitCode = failures.length ? 1 : 0;
