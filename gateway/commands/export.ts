/** `yutitham export <dataset|kpis|…> --to <file>`: the same file as the download, by the ending of its name. */
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { plural } from "../../connectors/plural.js";
import { Problem } from "../../connectors/problem.js";
import { csvDigest, type FileFormat, type Writing, writeExport, writeTogether } from "../export/file.js";
import { documented, makeExport } from "../export/make.js";
import { exportViews } from "../export/name.js";
import { readExport } from "../export/question.js";
import { askHere, operatorViewer } from "../graphql/ask-here.js";
import { withAudit } from "./acting.js";
import type { Command } from "./command.js";

export const exportTo: Command = {
  async run(context, [of = ""], options) {
    const { product } = context;
    const to = String(options.to ?? "");
    const [, base = "", ending] = /^(.+)\.(csv|xlsx|parquet|json)$/.exec(to) ?? [];
    if (!ending) throw new Problem("REQUEST_INVALID", { found: to, expected: "--to file.csv, .xlsx, .parquet or .json" });
    if (!existsSync(dirname(to)))
      throw new Problem("REQUEST_INVALID", { found: to, expected: "--to ในโฟลเดอร์ที่มีอยู่แล้ว / --to in a folder that is there" });
    const format = ending as FileFormat;
    const { kpi, frame, period, from, until, since, asOf } = options;
    const given = Object.entries({ kpi, frame, period, from, to: until, since, asOf }).filter(([, value]) => value !== undefined);
    const asked = readExport(`${of}.${format}`, Object.fromEntries(given));
    const whole = await makeExport(asked, operatorViewer, product.warehouse, product.isSample);
    const { made } = whole;
    const receipt = await withAudit(context, async (audit) => {
      const operation = exportViews[of]?.operation ?? "GET /export/dataset";
      const words = `${of}.${format} ${JSON.stringify(asked.filters)} v${made.version.id}`.slice(0, 500);
      await audit.record({ kind: "export", who: null, role: null, operation, asked: words, address: "command line" });
      return { ...(await documented(whole, askHere(product, audit))), sha256: await csvDigest(made) };
    });
    const document = (ending: string, told: object): Writing => ({
      path: `${base}.${ending}`,
      write: (path) => writeFile(path, `${JSON.stringify(told, null, 1)}\n`),
    });
    // A table alone has no room for what describes it; a workbook and JSON carry it themselves.
    const documents =
      format === "csv" || format === "parquet"
        ? [document("dictionary.json", { of, columns: made.columns }), document("receipt.json", receipt)]
        : [];
    await writeTogether([{ path: to, write: (path) => writeExport(format, made, receipt, path) }, ...documents]);
    const beside = documents.map(({ path }) => path);
    const json = { file: to, beside, rows: made.rows, withheld: made.withheld, version: made.version, receipt };
    return {
      json,
      text: [`${to}: ${plural(made.rows, "row")}, ${made.withheld} withheld, data version ${made.version.id}`, ...beside].join("\n"),
    };
  },
};
