/** An export as a file on disk: the bytes that the download sends. */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { diskProblem } from "../../connectors/disk.js";
import type { Export } from "../../warehouse/observations/answer.js";
import { csvOf } from "./csv.js";
import { jsonOf } from "./json.js";
import type { Receipt } from "./receipt.js";
import { writeXlsx } from "./xlsx.js";

export type FileFormat = "csv" | "xlsx" | "parquet" | "json";

/** Writes the file; a failure leaves a part of it. @throws Problem DISK_FULL, and EXPORT_TOO_LONG, EXPORT_CELL_TOO_LONG for what no workbook holds */
export async function writeExport(format: FileFormat, made: Export, receipt: Receipt, path: string): Promise<void> {
  try {
    if (format === "xlsx") await writeXlsx(made, receipt, path);
    else if (format === "parquet") await made.writeTo(path, "parquet");
    else await pipeline(format === "csv" ? csvOf(made) : jsonOf(made, receipt), createWriteStream(path));
  } catch (cause) {
    throw diskProblem(cause, path);
  }
}

/** A file, and what writes it under whatever name it is given. */
export interface Writing {
  path: string;
  write: (path: string) => Promise<void>;
}

/**
 * Writes files that belong together. Each gets its name when all of them are whole and on disk: until then what stood under the names
 * stands, and afterwards nothing half does.
 * @throws Problem DISK_FULL
 */
export async function writeTogether(files: readonly Writing[]): Promise<void> {
  const half = (path: string) => `${path}.part`;
  try {
    for (const { path, write } of files) {
      await write(half(path));
      await flush(half(path));
    }
    for (const { path } of files) await rename(half(path), path);
  } catch (cause) {
    for (const { path } of files) await rm(half(path), { force: true });
    throw diskProblem(cause, files[0]!.path);
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
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
