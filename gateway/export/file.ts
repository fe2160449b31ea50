/** An export as a file on disk: the bytes that the download sends. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Export } from "../../warehouse/observations/answer.js";
import { csvOf } from "./csv.js";
import { jsonOf } from "./json.js";
import type { Receipt } from "./receipt.js";
import { writeXlsx } from "./xlsx.js";

export type FileFormat = "csv" | "xlsx" | "parquet" | "json";

/** Writes the file. @throws Problem EXPORT_TOO_LONG, EXPORT_CELL_TOO_LONG for what no workbook holds */
export async function writeExport(format: FileFormat, made: Export, receipt: Receipt, path: string): Promise<void> {
  if (format === "xlsx") return writeXlsx(made, receipt, path);
  if (format === "parquet") return made.writeTo(path, "parquet");
  const file = createWriteStream(path);
  for await (const piece of format === "csv" ? csvOf(made) : jsonOf(made, receipt)) if (!file.write(piece)) await once(file, "drain");
  file.end();
  await once(file, "finish");
}

/** SHA-256 of the CSV file of this very question. */
export async function csvDigest(made: Export): Promise<string> {
  const hash = createHash("sha256");
  if (made.finalCsv && made.pieces) {
    hash.update("\ufeff");
    for await (const piece of made.pieces("csv")) hash.update(piece);
    return hash.digest("hex");
  }
  for await (const piece of csvOf(made)) hash.update(piece);
  return hash.digest("hex");
}
