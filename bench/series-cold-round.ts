/** One round of `series-cold`: a server of one side in a process of its own, which has been asked nothing yet. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { DuckdbWarehouse } from "../warehouse/duckdb-warehouse.js";
import { openCaseStore } from "./case-store.js";
import { definitions } from "./cases.js";
import { answer, asked, inChild, peakRssOf } from "./child.js";
import type { SeriesLoad, SeriesLoadAnswer } from "./series-load.js";
import { numberOf } from "./series-postgres.js";
import type { SeriesAsked } from "./series-questions.js";
import { served } from "./served.js";

export interface SeriesRound {
  /** Ours, PostgreSQL's observations, or their sums by month. */
  side: "ours" | "observation" | "monthly";
  /** Of ours, made and loaded. */
  data: string;
  connection: pg.ClientConfig;
  /** Questions that warm a server up, and those that are timed. */
  warm: { first: number; count: number };
  timed: { first: number; count: number };
}

export interface SeriesRoundAnswer {
  warm: SeriesLoadAnswer;
  timed: SeriesLoadAnswer;
  peakRss: number;
}

const connections = 10;
type Serving = Pick<SeriesLoad, "port" | "headers" | "path" | "graphql"> & { close: () => Promise<void> };

async function ours({ data }: SeriesRound): Promise<Serving> {
  const store = await openCaseStore(data);
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  const { port, headers, close } = await served(folder, { warehouse: new DuckdbWarehouse(store, definitions), role: "analyst" });
  return {
    port,
    path: "/graphql",
    headers,
    graphql: true,
    close: async () => {
      await close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function theirs({ connection, side }: SeriesRound): Promise<Serving> {
  const pool = new pg.Pool({ ...connection, max: connections });
  const server = bareServer(pool, side);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    path: "/",
    headers: { "content-type": "application/json" },
    graphql: false,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}

/** Nothing but the question, planned once a connection, and its answer in columns. */
function bareServer(pool: pg.Pool, table: string): Server {
  const textOf = (place: string) =>
    `select to_char(month, 'YYYY-MM') as period, sum(value)::bigint as hundredths from ${table}
      where measure = $1 and ${place} = $2 and month between $3 and $4 group by month order by month`;
  const answerTo = async ({ measure, office, district, from, to }: SeriesAsked): Promise<string> => {
    const [place, number] = office === null ? ["district", numberOf.district(district!)] : ["office", numberOf.office(office)];
    const { rows } = await pool.query<{ period: string; hundredths: string }>({
      name: `by ${place}`,
      text: textOf(place as string),
      values: [numberOf.measure(measure), number, `${from}-01`, `${to}-01`],
    });
    const values = rows.map(({ hundredths }) => decimalOf(hundredths));
    return JSON.stringify({ periods: rows.map(({ period }) => period), values, states: rows.map(() => "REPORTED") });
  };
  return createServer(async (request, response) => {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.from(await answerTo(JSON.parse(Buffer.concat(chunks).toString("utf8")) as SeriesAsked));
      response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length }).end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
}

const decimalOf = (hundredths: string) => {
  const digits = hundredths.padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const round = asked<SeriesRound>();
const { close, ...serving } = await (round.side === "ours" ? ours(round) : theirs(round));
const load = (of: SeriesRound["warm"]) => inChild<SeriesLoadAnswer>("series-load", { ...serving, ...of, connections } satisfies SeriesLoad);
const warm = await load(round.warm);
const timed = await load(round.timed);
answer({ warm, timed, peakRss: peakRssOf() } satisfies SeriesRoundAnswer);
await close();
