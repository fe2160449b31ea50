/** `yutitham replay [datasets…]`: reads what was held or quarantined once more, after a contract or list was mended. */
import { Problem } from "../../connectors/problem.js";
import { replay as replayDataset } from "../../warehouse/intake/replay.js";
import type { Command } from "./command.js";

/** What the state says is of the file; what the reading of it brought is told beside it. */
const AS_BEFORE = ": ตัวเลขเหมือนเดิม / figures are as they were";

export const replay: Command = {
  async run({ product, say }, args) {
    const { contracts } = product.definitions;
    const unknown = args.find((id) => !contracts.has(id));
    if (unknown) throw new Problem("UNKNOWN_DATASET", { found: unknown, expected: [...contracts.keys()].join(", ") });
    const replayed = [];
    for (const [id, contract] of contracts) {
      if (args.length && !args.includes(id)) continue;
      say(`replaying ${id}`);
      const applied = await replayDataset(product.store, contract);
      for (const { item, state, lines, problem, changed } of applied?.items ?? [])
        replayed.push({
          dataset: id,
          artifact: { sha256: item.sha256, name: item.name },
          state,
          code: problem?.code ?? null,
          lines,
          changed,
        });
    }
    const version = await product.warehouse.dataVersion();
    return {
      json: { replayed, version: version.id },
      text:
        replayed
          .map(
            (one) =>
              `${one.dataset.padEnd(20)} ${one.state.padEnd(10)} ${one.code ?? ""} ${one.artifact.name}${one.changed ? "" : AS_BEFORE}`,
          )
          .join("\n") || "ไม่มีแฟ้มที่ต้องอ่านซ้ำ / nothing to replay",
    };
  },
};
