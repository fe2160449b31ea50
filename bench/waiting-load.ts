/** Asks until its standard input closes; every question once more when all have been asked. */
import { answer, asked } from "./child.js";
import type { Asking, Waits } from "./waiting.js";

const { port, headers, bodies } = asked<Asking>();
let over = false;
process.stdin.resume().on("end", () => {
  over = true;
});

const waits: number[] = [];
for (let i = 0; !over; i++) {
  const started = performance.now();
  const reply = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body: bodies[i % bodies.length]! });
  await reply.arrayBuffer();
  if (reply.status !== 200) throw new Error(`answered ${reply.status}`);
  waits.push(performance.now() - started);
}
waits.sort((a, b) => a - b);
const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
answer({ answers: waits.length, p50: at(0.5), p99: at(0.99), most: at(1) } satisfies Waits);
