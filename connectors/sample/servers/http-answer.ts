/** What the sample agencies' HTTP servers share: listening on loopback, JSON answers, records read afresh from NDJSON files. */

import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { changedAt } from "../../clock.js";

export interface HttpAgency {
  baseUrl: string;
  close(): Promise<void>;
}

export type Respond = (url: URL, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Serves on a free port of loopback. A request that fails is answered 500 and told to nobody else. */
export async function listen(respond: Respond): Promise<HttpAgency> {
  const server: Server = createServer((request, response) => {
    const base = `http://${request.headers.host ?? "127.0.0.1"}`;
    if (!URL.canParse(request.url ?? "/", base)) return json(response, 400, { error: "bad request" });
    respond(new URL(request.url ?? "/", base), request, response).catch((cause: Error) => {
      if (!response.headersSent) json(response, 500, { error: cause.message });
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}

/** A served NDJSON file: its lines as they stand now, and when they last changed. */
export async function records(path: string): Promise<{ lines: string[]; modified: Date }> {
  const [text, stats] = await Promise.all([readFile(path, "utf8"), stat(path)]);
  return { lines: text.split("\n").filter((line) => line.trim() !== ""), modified: changedAt(stats) };
}

/** A whole number of a query, within bounds. */
export function numberOf(url: URL, name: string, usual: number, most: number): number {
  const text = url.searchParams.get(name);
  const number = text !== null && /^\d{1,9}$/.test(text) ? Number(text) : usual;
  return Math.min(number, most);
}
