/** Files that the engine writes itself: Parquet, and CSV whose lines are already text. */
import type { FileHandle } from "node:fs/promises";
import type { DuckDBBlobVector } from "@duckdb/node-api";
import type { Session } from "../engine/duckdb/database.js";
import { literal, type Sql, sql } from "../engine/sql.js";
import { csvOptions } from "./csv-text.js";

const bufferBytes = 1024 * 1024;

/** @param rows without bound values, since COPY takes none; for CSV one column of whole lines, named as the file's first line */
export async function copyTo(session: Session, rows: Sql, path: string, format: "csv" | "parquet"): Promise<void> {
  if (rows.values.length) throw new Error("COPY takes no bound values");
  const options = format === "csv" ? csvOptions : sql`(format parquet, compression snappy)`;
  await session.run(sql`copy (${rows}) to ${literal(path)} ${options}`);
}

/**
 * Appends whole lines as the engine makes them, each row's text and a line end. Several times fewer copies of long texts than through COPY,
 * and the order of the rows costs nothing.
 * @param rows one column of text, never null
 */
export async function writeLines(session: Session, rows: Sql, file: FileHandle): Promise<void> {
  const result = await session.connection.stream(`select encode(line) from (${rows.text}) lines(line)`, rows.values as never);
  let buffer = Buffer.allocUnsafe(bufferBytes);
  let at = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    const texts = chunk.getColumnVector(0) as DuckDBBlobVector;
    for (let row = 0; row < chunk.rowCount; row++) {
      const bytes = texts.getItemBytes(row)!;
      if (at + bytes.length + 2 > buffer.length) {
        await file.writeFile(buffer.subarray(0, at));
        at = 0;
        if (bytes.length + 2 > buffer.length) buffer = Buffer.allocUnsafe(bytes.length + 2);
      }
      buffer.set(bytes, at);
      at += bytes.length;
      buffer[at++] = 0x0d;
      buffer[at++] = 0x0a;
    }
  }
  await file.writeFile(buffer.subarray(0, at));
}
