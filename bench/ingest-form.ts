/** `ingest-xlsx`, `ingest-json`: the whole way of a file, against the same library reading its cells to nowhere. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inChild } from "./child.js";
import type { FormRound, FormRoundAnswer } from "./ingest-form-round.js";
import { measure, type Result } from "./ratio.js";

const libraries = { xlsx: "yauzl and saxes", json: "lossless-json" };

export async function ingestForm(form: "xlsx" | "json", lines: number, say: (text: string) => void): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  const run = (side: FormRound["side"]) => inChild<FormRoundAnswer>("ingest-form-round", { side, form, folder, lines } satisfies FormRound);
  try {
    say(`ingest-${form}: writing ${lines.toLocaleString("en")} lines`);
    const written = await run("write");
    const cells = async () => {
      const round = await run("theirs");
      if (round.cells !== written.cells) throw new Error(`ingest-${form}: ${round.cells} cells read, ${written.cells} written`);
      return { rate: lines / round.seconds };
    };
    const whole = async () => {
      const round = await run("ours");
      if (round.lines !== lines || round.digest !== written.digest)
        throw new Error(`ingest-${form}: loaded ${round.lines} lines, ${round.digest}; written ${lines}, ${written.digest}`);
      return { rate: lines / round.seconds, peakRss: round.peakRss };
    };
    const result = await measure(
      {
        id: `ingest-${form}`,
        what: `whole ingest of ${lines.toLocaleString("en")} lines of ${form === "xlsx" ? "a workbook" : "JSON records"}`,
        unit: "lines/s",
        against: `${libraries[form]} reading the cells to nowhere`,
        atLeast: 0.5,
        rounds: 3,
        ours: whole,
        theirs: cells,
      },
      say,
    );
    return { ...result, notes: { cells: written.cells, digest: written.digest } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
