/** Asks so many different questions through keep-alive connections, in a process of its own, and says how long that took and what was answered. */
import { Agent, request } from "node:http";
import { answer, asked } from "./child.js";
import { asGraphql, columnsIn, digestOf, seriesAsked } from "./series-questions.js";

export interface SeriesLoad {
  port: number;
  path: string;
  headers: Record<string, string>;
  /** As GraphQL, or as its plain fields. */
  graphql: boolean;
  /** Number of the first question, and how many. */
  first: number;
  count: number;
  connections: number;
}

export interface SeriesLoadAnswer {
  seconds: number;
  digest: string;
  /** Figures in all answers. */
  figures: number;
}

const load = asked<SeriesLoad>();
const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
const bodies = Array.from({ length: load.count }, (_, i) => {
  const question = seriesAsked(load.first + i);
  return load.graphql ? asGraphql(question) : JSON.stringify(question);
});

function ask(body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port: load.port, path: load.path, method: "POST", headers: load.headers, agent },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => void chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`answered ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

const answers: string[] = [];
let next = 0;
const started = performance.now();
await Promise.all(
  Array.from({ length: load.connections }, async () => {
    while (next < bodies.length) {
      const nth = next++;
      answers[nth] = await ask(bodies[nth]!);
    }
  }),
);
const seconds = (performance.now() - started) / 1000;
agent.destroy();
// Read when the clock has stopped: both sides are looked at in full, and neither pays for it.
const columns = answers.map(columnsIn);
const figures = columns.reduce((sum, { values }) => sum + values.filter((value) => value !== null).length, 0);
answer({ seconds, digest: digestOf(columns), figures } satisfies SeriesLoadAnswer);
