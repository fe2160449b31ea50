/** Downloads an export and lets its bytes go, in a process of its own. */
import { get } from "node:http";
import { performance } from "node:perf_hooks";
import { answer, asked } from "./child.js";

export interface Download {
  address: string;
  headers: Record<string, string>;
}

export interface DownloadAnswer {
  seconds: number;
  bytes: number;
  /** As the head says. */
  rows: number;
}

const { address, headers } = asked<Download>();
const started = performance.now();
const downloaded = await new Promise<DownloadAnswer>((resolve, reject) => {
  const sent = get(address, { headers }, (response) => {
    let bytes = 0;
    response.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    response.on("error", reject);
    response.on("end", () => {
      if (response.statusCode !== 200) return reject(new Error(`answered ${response.statusCode}`));
      resolve({ seconds: (performance.now() - started) / 1000, bytes, rows: Number(response.headers["x-yutitham-rows"]) });
    });
  });
  sent.on("error", reject);
});
answer(downloaded);
