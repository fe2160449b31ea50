/** A gateway on a free port of this machine, and a browser-like asker that keeps its cookies. */
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { createGateway, type Gateway, type GatewayParts } from "../../gateway/server.js";
import { type FakeWarehouse, fakePeople, fakeWarehouse } from "./fake-warehouse.js";

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  trailers: Record<string, string | undefined>;
  text: string;
  bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever came and state what it must be
  json: () => any;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface OnLoopback {
  gateway: Gateway;
  warehouse: FakeWarehouse;
  people: GatewayParts["people"];
  folder: string;
  port: number;
  ask: (path: string, asking?: Asking) => Promise<Reply>;
  /** One-click sign-in; the cookie to send on. */
  signIn: (role: string, agency?: string) => Promise<string>;
  graphql: (query: string, cookie?: string, variables?: Record<string, unknown>) => Promise<Reply>;
  close: () => Promise<void>;
}

export async function gatewayOnLoopback(parts: Partial<GatewayParts> = {}): Promise<OnLoopback> {
  const folder = await mkdtemp(join(tmpdir(), "yutitham-gateway-"));
  const warehouse = fakeWarehouse();
  const people = fakePeople();
  const gateway = await createGateway({
    warehouse,
    people,
    settings: {
      dataFolder: folder,
      secret: "a secret of the tests, longer than 32 characters",
      dashboardFolder: join(folder, "dashboard"),
    },
    pull: async () => [],
    sample: true,
    log: pino({ level: "silent" }),
    pulse: () => "steady",
    ...parts,
  });
  const server = await gateway.listen(0, "127.0.0.1");
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, { method = "GET", headers = {}, body }: Asking = {}) => send(port, path, method, headers, body);
  const json = { "content-type": "application/json" };
  return {
    gateway,
    warehouse,
    people,
    folder,
    port,
    ask,
    signIn: async (role, agency) => {
      const reply = await ask("/sign-in/sample", {
        method: "POST",
        headers: { ...json, "x-yutitham": "1" },
        body: JSON.stringify({ role, agency }),
      });
      return String(reply.headers["set-cookie"]).split(";")[0]!;
    },
    graphql: (query, cookie, variables) =>
      ask("/graphql", { method: "POST", headers: cookie ? { ...json, cookie } : json, body: JSON.stringify({ query, variables }) }),
    close: async () => {
      await gateway.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function send(port: number, path: string, method: string, headers: Record<string, string>, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString("utf8");
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          trailers: response.trailers,
          text,
          bytes,
          json: () => JSON.parse(text),
        });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
