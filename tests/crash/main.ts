/** `npm run test:crash [-- --kills N --seed S]`: the long run. Prints its seed first; ends with 1 when anything was lost, doubled or half. */
import { parseArgs } from "node:util";
import { crashRounds } from "./rounds.js";

const { values } = parseArgs({ options: { kills: { type: "string", default: "200" }, seed: { type: "string" } } });
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const say = (text: string) => process.stderr.write(`${text}\n`);

say(`seed ${seed}`);
const summary = await crashRounds(Number(values.kills), seed, say);
process.stdout.write(`${JSON.stringify(summary, null, 1)}\n`);
process.exitCode = summary.failures.length ? 1 : 0;
