/** `yutitham export <dataset|kpis> --to <file>`: the same columns as the download, by the ending of the file's name. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Problem } from "../../connectors/problem.js";
import type { Export } from "../../warehouse/warehouse.js";
import { csvOf } from "../export/csv.js";
import type { Command } from "./command.js";

export const exportTo: Command = {
  async run({ product }, [of = ""], options) {
    const to = String(options.to ?? "");
    const format = /\.(csv|parquet|json)$/.exec(to)?.[1];
    if (!format) throw new Problem("REQUEST_INVALID", { found: to, expected: "--to file.csv, .parquet or .json" });
    const question = {
      of,
      period: (options.period as string) ?? null,
      from: (options.from as string) ?? null,
      to: (options.until as string) ?? null,
      asOf: (options.asOf as string) ?? null,
    };
    const exported = await product.warehouse.exportOf(question, { exact: "none", lines: "all" });
    if (format === "parquet") await exported.writeTo(to, "parquet");
    else {
      const file = createWriteStream(to);
      const write = async (text: string) => {
        if (!file.write(text)) await once(file, "drain");
      };
      for await (const piece of format === "csv" ? csvOf(exported) : jsonOf(exported)) await write(piece);
      file.end();
      await once(file, "finish");
    }
    const json = { file: to, rows: exported.rows, withheld: exported.withheld, version: exported.version };
    return { json, text: `${to}: ${exported.rows} rows, ${exported.withheld} withheld, data version ${exported.version.id}` };
  },
};

async function* jsonOf(exported: Export): AsyncGenerator<string> {
  yield `{"columns":${JSON.stringify(exported.columns.map(({ id }) => id))},"version":${JSON.stringify(exported.version)},"rows":[`;
  let first = true;
  for await (const batch of exported.batches()) {
    yield batch
      .map((row) => JSON.stringify(row))
      .join(",\n")
      .replace(/^/, first ? "" : ",\n");
    first = false;
  }
  yield "]}\n";
}
