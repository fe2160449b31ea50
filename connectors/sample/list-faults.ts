/** Prints every planted fault as one JSON object; a process of its own, because the product imports nothing of the sample. */
import { now } from "../clock.js";
import { plantedFaults } from "./faults.js";
import { worldAt } from "./sample-agencies.js";

const seed = Number(process.env.YUTITHAM_SAMPLE_SEED ?? 1);
process.stdout.write(`${JSON.stringify({ faults: plantedFaults(worldAt(seed, now()), now()) })}\n`);
