/** `kpi-hot`: the KPI page's GraphQL answer when the data has not changed, against a bare HTTP server that sends the same bytes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kind, parse, print, visit } from "graphql";
import { projectRoot } from "../connectors/root.js";
import { readFiles, recordDefinitions } from "../warehouse/definitions/record.js";
import { DuckdbWarehouse } from "../warehouse/duckdb-warehouse.js";
import { openStore } from "../warehouse/open-store.js";
import { inChild, peakRssOf } from "./child.js";
import type { Load, LoadAnswer } from "./kpi-hot-load.js";
import { measure, median, type Result, round3 } from "./ratio.js";
import { served } from "./served.js";

const connections = 10;
const seconds = 4;
const kpi = "RH01";

export async function kpiHot(say: (text: string) => void): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  const definitions = await readFiles(join(projectRoot, "warehouse", "provinces", "chiang-mai"));
  const store = await openStore({ folder });
  await recordDefinitions(store, definitions);
  const { port, url, headers, close } = await served(folder, { warehouse: new DuckdbWarehouse(store, definitions), role: "director" });
  const body = JSON.stringify({ query: pageQuery(), variables: { id: kpi } });
  const reply = await fetch(`${url}/graphql`, { method: "POST", headers, body });
  const bytes = Buffer.from(await reply.arrayBuffer());
  const said = JSON.parse(bytes.toString("utf8")) as { errors?: unknown; data?: { kpi?: unknown } };
  const bare = bareServer(bytes);
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  try {
    if (reply.status !== 200 || said.errors || !said.data?.kpi)
      throw new Error(`kpi-hot: ${reply.status} ${bytes.toString("utf8").slice(0, 300)}`);
    const cpu = { ours: [] as number[], theirs: [] as number[] };
    const load = async (side: keyof typeof cpu, to: number) => {
      const before = process.cpuUsage();
      const {
        answers,
        seconds: took,
        bytes: length,
      } = await inChild<LoadAnswer>("kpi-hot-load", {
        port: to,
        path: "/graphql",
        headers,
        body,
        connections,
        seconds,
      } satisfies Load);
      if (length !== bytes.length) throw new Error(`kpi-hot: an answer of ${length} bytes instead of ${bytes.length}`);
      const { user, system } = process.cpuUsage(before);
      cpu[side].push((user + system) / answers);
      return { rate: answers / took, peakRss: peakRssOf() };
    };
    const result = await measure(
      {
        id: "kpi-hot",
        what: `the KPI page's GraphQL answer (${bytes.length.toLocaleString("en")} bytes) with a bearer token, ${connections} connections`,
        unit: "requests/s",
        against: "a bare node:http server that sends the same bytes",
        atLeast: 0.5,
        rounds: 5,
        ours: () => load("ours", port),
        theirs: () => load("theirs", (bare.address() as AddressInfo).port),
      },
      say,
    );
    // What a request costs the server's process is steadier than its rate where the machine has other work.
    const [ours, theirs] = [median(cpu.ours), median(cpu.theirs)];
    return { ...result, notes: { cpuMicroseconds: { ours: round3(ours), theirs: round3(theirs) }, cpuRatio: round3(theirs / ours) } };
  } finally {
    bare.closeAllConnections();
    await new Promise((resolve) => bare.close(resolve));
    await close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads the question to its end, as any server must, and sends the bytes. */
function bareServer(bytes: Buffer) {
  return createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": bytes.length });
      response.end(bytes);
    });
  });
}

/** The page's own operation and the fragments it needs, as the browser sends it. */
export function pageQuery(): string {
  const read = (path: string) => parse(readFileSync(path, "utf8"));
  const dashboard = join(projectRoot, "dashboard");
  const files = readdirSync(dashboard, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".graphql"));
  const document = read(join(dashboard, "pages", "kpi", "kpi-page.graphql"));
  const fragments = new Map(
    files
      .flatMap((name) => read(join(dashboard, name)).definitions)
      .flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  const needed = new Set<string>();
  const collect = (node: Parameters<typeof visit>[0]) => {
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        if (needed.has(value)) return;
        needed.add(value);
        collect(fragments.get(value)!);
      },
    });
  };
  collect(operation);
  return [operation, ...[...needed].map((name) => fragments.get(name)!)].map(print).join("\n");
}
