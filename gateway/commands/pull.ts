/** `yutitham pull [dataset|--all]`: what the source has that is new, now. */
import type { PullRecord } from "../../warehouse/warehouse.js";
import type { Command } from "./command.js";

export const pull: Command = {
  async run({ product, say, pullInTurn }, args, options) {
    const all = [...product.definitions.contracts.keys()];
    const wanted = options.all || args.length === 0 ? all : args;
    const records: PullRecord[] = [];
    for (const dataset of wanted) {
      say(`pulling ${dataset}`);
      if (pullInTurn && product.definitions.contracts.has(dataset)) {
        await pullInTurn(dataset);
        records.push((await product.warehouse.pulls({ dataset, first: 1 }, { exact: "all", lines: "all" })).nodes[0]!);
      } else records.push(await product.pull(dataset, "MANUAL", null));
      say(`${dataset}: ${records.at(-1)!.state}${records.at(-1)!.code ? ` ${records.at(-1)!.code}` : ""}`);
    }
    const failed = records.some((record) => record.state === "FAILED" || record.state === "HELD");
    return {
      json: { pulls: records },
      text: records.map((r) => `${r.dataset.padEnd(20)} ${r.state.padEnd(10)} ${r.code ?? ""} ${r.message?.th ?? ""}`).join("\n"),
      exit: failed ? 1 : 0,
    };
  },
};
