/** A request's body as text, never more than a bound of it. */
import type { IncomingMessage } from "node:http";
import { Problem } from "../../connectors/problem.js";

export const largestBody = 256 * 1024;

/** @throws Problem BODY_TOO_LARGE, BODY_UNREADABLE */
export function readBody(request: IncomingMessage): Promise<string> {
  if (Number(request.headers["content-length"] ?? 0) > largestBody) return Promise.reject(tooLarge());
  if (request.headers["content-encoding"] && request.headers["content-encoding"] !== "identity") {
    return Promise.reject(new Problem("BODY_UNREADABLE", { found: "a compressed body", expected: "plain JSON" }));
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= largestBody) chunks.push(chunk);
      else {
        request.pause();
        reject(tooLarge());
      }
    });
    request.on("end", () => resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString("utf8")));
    request.on("error", () => reject(new Problem("BODY_UNREADABLE", { found: "a request cut short", expected: "JSON" })));
  });
}

function tooLarge(): Problem {
  return new Problem("BODY_TOO_LARGE", { expected: "256 KB" });
}
