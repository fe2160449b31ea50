/** `ingest-100k`, `ingest-2m`, `ingest-20m`: the whole way of a file, against the engine's own reading of its clean copy. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCaseFiles } from "./case-files.js";
import { measures } from "./cases.js";
import { inChild } from "./child.js";
import type { IngestRound, IngestRoundAnswer } from "./ingest-round.js";
import { measure, type Result } from "./ratio.js";

export async function ingest(id: string, lines: number, rounds: number, say: (text: string) => void): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  try {
    say(`${id}: writing ${lines.toLocaleString("en")} lines`);
    const files = writeCaseFiles(folder, lines);
    const known = Object.fromEntries(measures.map((name) => [name, String(files.sums[name])]));
    const run = (side: IngestRound["side"]) =>
      inChild<IngestRoundAnswer>("ingest-round", { side, folder, sent: files.sent, clean: files.clean } satisfies IngestRound);
    let counts: IngestRoundAnswer["lines"];
    const result = await measure(
      {
        id,
        what: `whole ingest of ${lines.toLocaleString("en")} CSV lines, ${measures.length} measures a line, ${files.damaged} damaged, windows-874 and UTF-8`,
        unit: "lines/s",
        against: "DuckDB CREATE TABLE AS read_csv of the clean UTF-8 copy, CHECKPOINT, same threads",
        atLeast: 0.5,
        rounds,
        ours: async () => {
          const round = await run("ours");
          counts = round.lines;
          expectAll(
            id,
            { sums: round.sums, marts: round.marts, quarantined: counts?.quarantined },
            { sums: known, marts: known, quarantined: files.damaged },
          );
          return { rate: lines / round.seconds, peakRss: round.peakRss };
        },
        theirs: async () => ({ rate: lines / (await run("theirs")).seconds }),
      },
      say,
    );
    return { ...result, notes: { bytes: files.bytes, lines: counts, sums: known } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Speed says nothing where the figures are wrong. */
function expectAll(id: string, found: object, expected: object): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`${id}: loaded ${JSON.stringify(found)}, generated ${JSON.stringify(expected)}`);
}
