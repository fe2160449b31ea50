/** `yutitham pull [dataset|--all] [--from --to]`: what the source has that is new, now; or months that are past, once more. */
import { dayInBangkok, now } from "../../connectors/clock.js";
import { plural } from "../../connectors/plural.js";
import { Problem } from "../../connectors/problem.js";
import type { PullProgress } from "../../connectors/schedule.js";
import { spanOf } from "../../connectors/span.js";
import type { PullRecord } from "../../warehouse/intake/pull-record.js";
import { atMachine } from "./acting.js";
import type { Command } from "./command.js";

export const pull: Command = {
  async run({ product, say, pullInTurn }, args, options) {
    const all = [...product.definitions.contracts.keys()];
    const span = spanOf(options.from as string | undefined, options.to as string | undefined, dayInBangkok(now()));
    if (span && !options.all && args.length === 0)
      throw new Problem("REQUEST_INVALID", { found: "–", expected: "pull <dataset> --from … --to …" });
    const wanted = options.all || args.length === 0 ? all : args;
    const records: PullRecord[] = [];
    for (const dataset of wanted) {
      say(span ? `pulling ${dataset}, ${span.first} to ${span.last}` : `pulling ${dataset}`);
      let before = 0;
      const told = ({ files, file, lines }: PullProgress) => {
        if (lines === before && files % 10 !== 1) return;
        before = lines;
        say(`${dataset}: ${plural(files, "file")}, ${plural(lines, "line")} loaded (${file})`);
      };
      const asked = { ...(span ? { span } : {}), told };
      if (pullInTurn && product.definitions.contracts.has(dataset)) {
        await pullInTurn(dataset, asked);
        records.push((await product.warehouse.pulls({ dataset, first: 1 }, atMachine)).nodes[0]!);
      } else records.push(await product.pull(dataset, span ? "BACK_FILL" : "MANUAL", null, asked));
      say(`${dataset}: ${records.at(-1)!.state}${records.at(-1)!.code ? ` ${records.at(-1)!.code}` : ""}`);
    }
    const failed = records.some((record) => record.state === "FAILED" || record.state === "HELD");
    return {
      json: { pulls: records },
      text: records.flatMap(linesOf).join("\n"),
      exit: failed ? 1 : 0,
    };
  },
};

/** What came of a pull, and below it of each file of which something else is told. */
function linesOf({ dataset, state, code, message, artifacts }: PullRecord): string[] {
  const others = artifacts.filter((one) => one.code !== null && one.message?.en !== message?.en);
  return [
    `${dataset.padEnd(20)} ${state.padEnd(10)} ${code ?? ""} ${message?.th ?? ""}`,
    ...others.map((one) => `  ${one.name}: ${one.state} ${one.code} ${one.message?.th ?? ""}`),
  ];
}
