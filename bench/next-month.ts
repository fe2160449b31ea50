/** `next-month`: loading one more month onto years of history, against loading it onto a tenth of them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CaseDigest } from "./case-digest.js";
import { caseLine } from "./case-lines.js";
import { header, months } from "./cases.js";
import { inChild } from "./child.js";
import type { MonthRound, MonthRoundAnswer } from "./next-month-round.js";
import { measure, type Result } from "./ratio.js";

const history = { ours: 50, theirs: 5 };
const rounds = 5;

export async function nextMonth(lines: number, say: (text: string) => void): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  const written = { ours: new CaseDigest(), theirs: new CaseDigest() };
  const file = (name: string, from: number, to: number, into: readonly CaseDigest[]) => {
    const path = join(folder, name);
    const of = months.slice(from, to).flatMap((month) => Array.from({ length: lines }, (_, nth) => caseLine(month, nth)));
    for (const line of of) for (const digest of into) digest.addWords(line);
    writeFileSync(path, `${header.join(",")}\n${of.map((line) => `${line.join(",")}\n`).join("")}`);
    return path;
  };
  const run = async (side: keyof typeof history, sent: string, digest: string) => {
    const round = { folder: join(folder, side), sent: [sent] } satisfies MonthRound;
    const answer = await inChild<MonthRoundAnswer>("next-month-round", round);
    if (answer.state !== "LOADED" || answer.digest !== digest)
      throw new Error(`next-month: ${answer.state}, ${answer.digest}; expected LOADED, ${digest}`);
    return answer;
  };
  try {
    for (const side of ["ours", "theirs"] as const) {
      say(`next-month: ${history[side]} months of ${lines.toLocaleString("en")} lines`);
      await run(side, file(`bench_cases_${side}.csv`, 0, history[side], [written[side]]), written[side].toString());
    }
    // What stands after each month, on either side.
    const next = Array.from({ length: rounds }, (_, i) => {
      const sent = file(`bench_cases_${i}.csv`, history.ours + i, history.ours + i + 1, Object.values(written));
      return { sent, ours: written.ours.toString(), theirs: written.theirs.toString() };
    });
    const one = (side: keyof typeof history) => async (round: number) => {
      const { seconds, peakRss, lines: counted } = await run(side, next[round]!.sent, next[round]![side]);
      if (counted !== lines) throw new Error(`next-month: ${counted} lines loaded of ${lines}`);
      return { rate: seconds, peakRss };
    };
    const result = await measure(
      {
        id: "next-month",
        what: `loading one more month of ${lines.toLocaleString("en")} lines onto ${history.ours} months`,
        unit: "s",
        against: `the same onto ${history.theirs} months`,
        atMost: 1.3,
        rounds,
        ours: one("ours"),
        theirs: one("theirs"),
      },
      say,
    );
    return { ...result, notes: { digest: written.ours.toString() } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
