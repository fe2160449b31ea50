/** A real HTTP server on loopback that answers as a test says, and remembers what it was asked. */
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

export interface Web {
  url: string;
  asked: { path: string; query: URLSearchParams; headers: IncomingMessage["headers"]; at: number }[];
}

const open: (http.Server | https.Server)[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

export type Answering = (request: { path: string; query: URLSearchParams; count: number }, response: ServerResponse) => void;

/** Open until the test ends. */
export async function serve(answer: Answering, tls?: https.ServerOptions): Promise<Web> {
  const { web, server } = await listening(answer, tls);
  open.push(server);
  return web;
}

/** Open until it is closed. */
export async function serving(answer: Answering): Promise<{ web: Web; close(): Promise<void> }> {
  const { web, server } = await listening(answer);
  return {
    web,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

async function listening(answer: Answering, tls?: https.ServerOptions): Promise<{ web: Web; server: http.Server | https.Server }> {
  const asked: Web["asked"] = [];
  const listener: RequestListener = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://here");
    asked.push({ path: pathname, query: searchParams, headers: request.headers, at: performance.now() });
    answer({ path: pathname, query: searchParams, count: asked.length }, response);
  };
  const server = tls ? https.createServer(tls, listener) : http.createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { web: { url: `${tls ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }, server };
}

export function json(response: ServerResponse, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(200, { "content-type": "application/json", ...headers }).end(typeof body === "string" ? body : JSON.stringify(body));
}
