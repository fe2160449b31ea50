/** `next-month`: loading one more month onto years of history, against loading it onto a tenth of them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseLine } from "./case-lines.js";
import { header, months } from "./cases.js";
import { inChild } from "./child.js";
import type { MonthRound, MonthRoundAnswer } from "./next-month-round.js";
import { measure, type Result } from "./ratio.js";

const history = { ours: 50, theirs: 5 };
const rounds = 5;

export async function nextMonth(lines: number, say: (text: string) => void): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  const file = (name: string, from: number, to: number) => {
    const path = join(folder, name);
    const text = months
      .slice(from, to)
      .map((month) => Array.from({ length: lines }, (_, nth) => `${caseLine(month, nth).join(",")}\n`).join(""));
    writeFileSync(path, `${header.join(",")}\n${text.join("")}`);
    return path;
  };
  const run = async (side: keyof typeof history, sent: string) => {
    const round = { folder: join(folder, side), sent: [sent] } satisfies MonthRound;
    const answer = await inChild<MonthRoundAnswer>("next-month-round", round);
    if (answer.state !== "LOADED") throw new Error(`next-month: ${answer.state} instead of LOADED`);
    return answer;
  };
  try {
    for (const side of ["ours", "theirs"] as const) {
      say(`next-month: ${history[side]} months of ${lines.toLocaleString("en")} lines`);
      await run(side, file(`bench_cases_${side}.csv`, 0, history[side]));
    }
    const next = Array.from({ length: rounds }, (_, i) => file(`bench_cases_${i}.csv`, history.ours + i, history.ours + i + 1));
    const one = (side: keyof typeof history) => async (round: number) => {
      const { seconds, peakRss, lines: counted } = await run(side, next[round]!);
      if (counted !== lines) throw new Error(`next-month: ${counted} lines loaded of ${lines}`);
      return { rate: seconds, peakRss };
    };
    return await measure(
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
