/** `ingest-100k`, `ingest-2m`, `ingest-20m`: the whole way of a file, against the engine's own reading of its clean copy. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCaseFiles } from "./case-files.js";
import { measures } from "./cases.js";
import { inChild } from "./child.js";
import type { IngestRound, IngestRoundAnswer } from "./ingest-round.js";
import { measure, median, type Result, round3, withOthers } from "./ratio.js";

export async function ingest(id: string, lines: number, rounds: number, say: (text: string) => void): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  try {
    say(`${id}: writing ${lines.toLocaleString("en")} lines`);
    const files = writeCaseFiles(folder, lines);
    const known = Object.fromEntries(measures.map((name) => [name, String(files.sums[name])]));
    const run = (side: IngestRound["side"]) =>
      inChild<IngestRoundAnswer>("ingest-round", { side, folder, sent: files.sent, clean: files.clean } satisfies IngestRound);
    let counts: IngestRoundAnswer["lines"];
    const cpu = { ours: [] as number[], theirs: [] as number[] };
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
          cpu.ours.push(round.cpuSeconds);
          expectAll(
            id,
            { sums: round.sums, marts: round.marts, quarantined: counts?.quarantined, digest: round.digest },
            { sums: known, marts: known, quarantined: files.damaged, digest: files.digest },
          );
          return { rate: lines / round.seconds, peakRss: round.peakRss };
        },
        theirs: async () => {
          const round = await run("theirs");
          cpu.theirs.push(round.cpuSeconds);
          return { rate: lines / round.seconds };
        },
      },
      say,
    );
    // Processor time is steadier than the clock where the machine has other work.
    const [ours, theirs] = [median(cpu.ours), median(cpu.theirs)];
    const seconds = { ours: round3(ours), theirs: round3(theirs), ratio: round3(theirs / ours) };
    return { ...result, notes: { bytes: files.bytes, lines: counts, sums: known, digest: files.digest, cpuSeconds: seconds } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Memory of fewer lines is that of the engine's buffers filling up, and says nothing. */
const memoryFrom = 2_000_000;

/** `ingest-20m`: many lines, whose memory is held against that of two million. */
export async function ingestAtScale(lines: number, say: (text: string) => void): Promise<Result> {
  const fewer = lines > memoryFrom ? memoryFrom : Math.round(lines / 10);
  const reference = await ingest("ingest-20m", fewer, 1, say);
  const result = await ingest("ingest-20m", lines, 3, say);
  const value = round3(result.peakRss / reference.peakRss);
  const memory = { what: `peak memory against that of ${fewer.toLocaleString("en")} lines`, value, budget: "<= 1.3", ok: value <= 1.3 };
  return { ...withOthers(result, [memory]), notes: { ...result.notes, reference: { lines: fewer, peakRss: reference.peakRss } } };
}

/** Speed says nothing where the figures are wrong. */
function expectAll(id: string, found: object, expected: object): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`${id}: loaded ${JSON.stringify(found)}, generated ${JSON.stringify(expected)}`);
}
