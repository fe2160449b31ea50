/** `yutitham sample`: the sample agencies' addresses and keys. `yutitham sample faults`: every fault planted in what they serve. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { now } from "../../connectors/clock.js";
import { Problem } from "../../connectors/problem.js";
import { builtModule } from "../../connectors/root.js";
import type { Command } from "./command.js";

export const sample: Command = {
  async run({ product }, [what]) {
    if (!product.isSample)
      throw new Problem("REQUEST_INVALID", { found: "yutitham.yaml", expected: "sample agencies run only without configuration" });
    if (what === "faults") {
      const env = { ...process.env, YUTITHAM_NOW: now().toISOString() };
      const { stdout } = await promisify(execFile)(process.execPath, [builtModule("connectors/sample/list-faults.js")], {
        env,
        maxBuffer: 64 * 1024 ** 2,
      });
      const json = JSON.parse(stdout) as { faults: { dataset: string; kind: string; file: string; line?: number }[] };
      return { json, text: json.faults.map((f) => `${f.dataset.padEnd(20)} ${f.kind.padEnd(20)} ${f.file} ${f.line ?? ""}`).join("\n") };
    }
    const { close: _, ...rest } = await product.sample();
    return {
      json: rest,
      text: Object.entries(rest.addresses)
        .map(([name, address]) => `${name}: ${address}`)
        .join("\n"),
    };
  },
};
