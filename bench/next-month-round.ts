/** One file brought into a data folder that may hold others, in a process of its own. */
import { performance } from "node:perf_hooks";
import { sql } from "../warehouse/engine/sql.js";
import { loadedDigest } from "./case-digest.js";
import { openCaseStore, pullCases } from "./case-store.js";
import { answer, asked, peakRssOf } from "./child.js";

export interface MonthRound {
  folder: string;
  sent: string[];
}

export interface MonthRoundAnswer {
  seconds: number;
  state: string;
  lines: number;
  /** Of the whole history, group by group. */
  digest: string;
  peakRss: number;
}

const round = asked<MonthRound>();
const store = await openCaseStore(round.folder);
const started = performance.now();
const record = await pullCases(store, round.sent);
await store.database.write((session) => session.run(sql`checkpoint`));
const seconds = (performance.now() - started) / 1000;
const peakRss = peakRssOf();
const digest = await loadedDigest(store);
answer({ seconds, state: record.state, lines: record.lines.loaded, digest, peakRss } satisfies MonthRoundAnswer);
await store.close();
