/**
 * `series-cold`: a measure by month at one office or in one district, over GraphQL over HTTP, no question asked twice, on twenty million
 * observations (five million lines of four measures); against the same question to PostgreSQL, a row an observation, with an index for each
 * way of asking, behind a bare HTTP server. Every answer of both sides is compared, those before the clock starts too.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../connectors/root.js";
import { writeCaseFiles } from "./case-files.js";
import { openCaseStore, pullCases } from "./case-store.js";
import { benchCases, measures, province } from "./cases.js";
import { inChild } from "./child.js";
import { measure, median, type Result, round3 } from "./ratio.js";
import type { SeriesRound, SeriesRoundAnswer } from "./series-cold-round.js";
import { startPostgres } from "./series-postgres.js";
import { questions } from "./series-questions.js";

const rounds = 5;
const warmed = 150;
const timed = 500;

export async function seriesCold(lines: number, say: (text: string) => void): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  try {
    say(`series-cold: writing ${lines.toLocaleString("en")} lines`);
    const { sent, clean } = writeCaseFiles(folder, lines, Number.POSITIVE_INFINITY);
    const data = await loaded(lines, sent, say);
    for (const file of sent) rmSync(file);
    say("series-cold: laying them down in PostgreSQL");
    const postgres = await startPostgres(folder, clean);
    rmSync(clean);
    try {
      if (postgres.rows !== lines * measures.length) throw new Error(`series-cold: PostgreSQL holds ${postgres.rows} observations`);
      return await measured(lines, data, postgres, say);
    } finally {
      await postgres.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(
  lines: number,
  data: string,
  { connection, bytes }: Awaited<ReturnType<typeof startPostgres>>,
  say: (text: string) => void,
): Promise<Result> {
  const digests: string[][] = [];
  let figures = 0;
  const run = async (side: SeriesRound["side"], round: number) => {
    const first = round * (warmed + timed);
    const asked = { warm: { first, count: warmed }, timed: { first: first + warmed, count: timed } };
    const answer = await inChild<SeriesRoundAnswer>("series-cold-round", { side, data, connection, ...asked } satisfies SeriesRound);
    figures = answer.timed.figures;
    digests[round] ??= [answer.warm.digest, answer.timed.digest];
    // Speed says nothing where the figures are wrong.
    if (String(digests[round]) !== String([answer.warm.digest, answer.timed.digest]))
      throw new Error(`series-cold: the figures of ${side} are others in round ${round + 1}`);
    return { rate: timed / answer.timed.seconds, peakRss: answer.peakRss };
  };
  // Before anything is timed: a round of all three.
  for (const side of ["ours", "observation", "monthly"] as const) await run(side, rounds);
  const result = await measure(
    {
      id: "series-cold",
      what: `a measure by month at an office or in a district over HTTP, ${timed} of ${questions.toLocaleString("en")} questions, none asked before, on ${(lines * measures.length).toLocaleString("en")} observations, 10 connections`,
      unit: "requests/s",
      against: "PostgreSQL, a row an observation, covering indexes by office and by district, behind a bare node:http server",
      atLeast: 1,
      rounds,
      ours: (round) => run("ours", round),
      theirs: (round) => run("observation", round),
    },
    say,
  );
  const sums: number[] = [];
  for (let round = 0; round < 3; round++) sums.push((await run("monthly", round)).rate);
  const monthly = { value: round3(median(sums)), ratio: round3(result.value / median(sums)) };
  return { ...result, notes: { figuresARound: figures, postgresBytes: bytes, againstSumsByMonthInPostgres: monthly } };
}

/** A data folder with the lines, loaded by the product and kept for the next time. */
async function loaded(lines: number, sent: readonly string[], say: (text: string) => void): Promise<string> {
  const mark = createHash("sha256")
    .update(JSON.stringify([benchCases, province]))
    .digest("hex")
    .slice(0, 12);
  const kept = join(projectRoot, "build", "bench-data", `cases-${lines}-${mark}`);
  if (existsSync(kept)) return kept;
  say(`series-cold: loading ${lines.toLocaleString("en")} lines once`);
  const into = `${kept}.part`;
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const store = await openCaseStore(into);
  const { state, lines: counted } = await pullCases(store, sent);
  await store.close();
  if (state !== "LOADED" || counted.loaded !== lines) throw new Error(`series-cold: ${state}, ${counted.loaded} lines loaded of ${lines}`);
  renameSync(into, kept);
  return kept;
}
