/** `ingest-while`: how long a KPI page's question waits at worst while a large file is brought in, against when nothing is. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCaseFiles } from "./case-files.js";
import { inChild } from "./child.js";
import type { WhileRound, WhileRoundAnswer } from "./ingest-while-round.js";
import { measure, median, type Result, round3, withOthers } from "./ratio.js";

export async function ingestWhile(lines: number, say: (text: string) => void): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  try {
    say(`ingest-while: writing ${lines.toLocaleString("en")} lines`);
    const { sent, damaged, digest } = writeCaseFiles(folder, lines);
    const answers: Promise<WhileRoundAnswer>[] = [];
    const of = (round: number) => {
      answers[round] ??= inChild<WhileRoundAnswer>("ingest-while-round", { folder, sent } satisfies WhileRound).then((answer) => {
        if (answer.loaded !== lines - damaged || answer.digest !== digest)
          throw new Error(`ingest-while: loaded ${answer.loaded} lines, ${answer.digest}; generated ${lines - damaged}, ${digest}`);
        return answer;
      });
      return answers[round];
    };
    const result = await measure(
      {
        id: "ingest-while",
        what: `99th percentile of the KPI page's answer, every KPI in turn, while ${lines.toLocaleString("en")} lines are brought in`,
        unit: "ms",
        against: "the same while nothing is brought in",
        atMost: 5,
        rounds: 3,
        ours: async (round) => ({ rate: (await of(round)).during.p99, peakRss: (await of(round)).peakRss }),
        theirs: async (round) => ({ rate: (await of(round)).idle.p99 }),
      },
      say,
    );
    const all = await Promise.all(answers);
    const lag = round3(median(all.map((answer) => answer.lagP99)));
    return {
      ...withOthers(result, [{ what: "99th percentile of the event loop's lag, ms", value: lag, budget: "< 100", ok: lag < 100 }]),
      notes: { answers: all, digest },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
