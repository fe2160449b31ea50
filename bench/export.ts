/** `export-csv`, `export-parquet`: a whole dataset as a file, against the engine's own COPY of a plain table of the same rows. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCaseFiles } from "./case-files.js";
import { inChild } from "./child.js";
import type { ExportRound, ExportRoundAnswer } from "./export-round.js";
import { measure, type Result, round3 } from "./ratio.js";

/** Memory may differ so much between a tenth of the rows and all of them. */
const mostGrowth = 1.3;

export async function exportRatio(format: "csv" | "parquet", lines: number, say: (text: string) => void): Promise<Result> {
  const id = `export-${format}`;
  const whole = await prepared(format, lines, say);
  const tenth = await prepared(format, Math.ceil(lines / 10), say);
  try {
    const result = await measure(
      {
        id,
        what: `${format === "csv" ? "CSV" : "Parquet"} download over HTTP of ${whole.rows.toLocaleString("en")} observations, ordered, with words, states and source lines`,
        unit: "rows/s",
        against: "DuckDB COPY of a plain table of the same rows, same threads",
        atLeast: 0.8,
        rounds: 5,
        ours: async () => {
          const { seconds, rows, peakRss } = await whole.run("ours");
          return { rate: rows / seconds, peakRss };
        },
        theirs: async () => ({ rate: whole.rows / (await whole.run("theirs")).seconds }),
      },
      say,
    );
    const { bytes } = await whole.run("ours");
    const small = await tenth.run("ours");
    const memoryGrowth = round3(result.peakRss / small.peakRss);
    return {
      ...result,
      budget: `${result.budget}; memory <= ${mostGrowth} x that at a tenth of the rows`,
      ok: result.ok && memoryGrowth <= mostGrowth,
      notes: { bytes, peakRssAtATenth: small.peakRss, memoryGrowth },
    };
  } finally {
    whole.remove();
    tenth.remove();
  }
}

async function prepared(format: "csv" | "parquet", lines: number, say: (text: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    say(`export-${format}: loading ${lines.toLocaleString("en")} lines`);
    const { sent } = writeCaseFiles(folder, lines);
    const run = (side: ExportRound["side"]) =>
      inChild<ExportRoundAnswer>("export-round", { side, format, folder, sent } satisfies ExportRound);
    const { rows } = await run("prepare");
    return { rows, run, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
