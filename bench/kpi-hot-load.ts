/** Asks one address over and over through keep-alive connections, in a process of its own, and says how often it was answered. */
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { answer, asked } from "./child.js";

export interface Load {
  port: number;
  path: string;
  headers: Record<string, string>;
  body: string;
  connections: number;
  seconds: number;
}

export interface LoadAnswer {
  answers: number;
  seconds: number;
  bytes: number;
}

const load = asked<Load>();
const agent = new Agent({ keepAlive: true, maxSockets: load.connections });

function ask(): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port: load.port, path: load.path, method: "POST", headers: load.headers, agent },
      (response) => {
        let bytes = 0;
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
        });
        response.on("end", () => (response.statusCode === 200 ? resolve(bytes) : reject(new Error(`answered ${response.statusCode}`))));
      },
    );
    sent.on("error", reject);
    sent.end(load.body);
  });
}

/** Warm-up first: neither side's first answers are what is measured. */
async function run(seconds: number): Promise<LoadAnswer> {
  const started = performance.now();
  const until = started + seconds * 1000;
  let answers = 0;
  let bytes = 0;
  const one = async () => {
    while (performance.now() < until) {
      bytes = await ask();
      answers++;
    }
  };
  await Promise.all(Array.from({ length: load.connections }, one));
  return { answers, seconds: (performance.now() - started) / 1000, bytes };
}

await run(load.seconds / 4);
answer(await run(load.seconds));
agent.destroy();
