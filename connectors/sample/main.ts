/**
 * The sample agencies as a child process: `main.js <data folder> [seed]`, the clock by YUTITHAM_NOW.
 * Prints one line of JSON when all stand; ends when its standard input closes or it is told to.
 */
import { now } from "../clock.js";
import { startSampleAgencies } from "./sample-agencies.js";

const data = process.argv[2] ?? process.env.YUTITHAM_DATA ?? "./data";
const seed = Number(process.argv[3] ?? process.env.YUTITHAM_SAMPLE_SEED ?? 1);
if (!Number.isSafeInteger(seed)) throw new Error(`seed: expected a whole number, found “${process.argv[3]}”`);

const agencies = await startSampleAgencies(data, seed, now());
let ending = false;

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(1), 5_000).unref();
  await agencies.close();
  process.exit(0);
}

process.stdin.on("end", end).on("close", end).on("error", end).resume();
process.on("SIGTERM", end);
process.on("SIGINT", end);
process.on("SIGHUP", end);

const { sources, secrets, addresses, missing } = agencies;
process.stdout.write(`${JSON.stringify({ ready: true, sources, secrets, addresses, missing, seed, pid: process.pid })}\n`);
