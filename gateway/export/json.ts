/** JSON: `{receipt, columns, rows}`, a row an array in the columns' order. Decimals are strings, so that no digit is lost. */
import type { Export } from "../../warehouse/observations/answer.js";
import type { Receipt } from "./receipt.js";

export async function* jsonOf({ columns, batches }: Pick<Export, "columns" | "batches">, receipt: Receipt): AsyncGenerator<string> {
  let before = `{"receipt":${JSON.stringify(receipt)},\n"columns":${JSON.stringify(columns)},\n"rows":[\n`;
  for await (const rows of batches()) {
    if (rows.length === 0) continue;
    yield before + rows.map((row) => JSON.stringify(row)).join(",\n");
    before = ",\n";
  }
  yield `${before === ",\n" ? "" : before}\n]}\n`;
}
