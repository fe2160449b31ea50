/** Files that the engine writes itself: Parquet, and CSV whose lines are already text. */
import { open } from "node:fs/promises";
import type { DuckDBBlobVector } from "@duckdb/node-api";
import type { Session } from "../engine/duckdb/session.js";
import { literal, type Sql, sql } from "../engine/sql.js";
import { csvOptions } from "./csv-text.js";

const bufferBytes = 1024 * 1024;

/** @param rows without bound values, since COPY takes none; for CSV one column of whole lines, named as the file's first line */
export async function copyTo(session: Session, rows: Sql, path: string, format: "csv" | "parquet"): Promise<void> {
  if (rows.values.length) throw new Error("COPY takes no bound values");
  const options = format === "csv" ? csvOptions : sql`(format parquet, compression snappy)`;
  await session.run(sql`copy (${rows}) to ${literal(path)} ${options}`);
}

/** Writes a file that comes in pieces. */
export async function writePieces(path: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, "w");
  try {
    for await (const piece of pieces) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

/**
 * Whole lines as the engine makes them, each row's text and a line end. Several times fewer copies of long texts than through COPY,
 * and the order of the rows costs nothing.
 * @param rows one column of text, never null
 */
export async function* linesOf(session: Session, rows: Sql): AsyncGenerator<Buffer> {
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
        yield buffer.subarray(0, at);
        at = 0;
        // Whoever takes a piece may hold it while the next is filled.
        buffer = Buffer.allocUnsafe(Math.max(bufferBytes, bytes.length + 2));
      }
      buffer.set(bytes, at);
      at += bytes.length;
      buffer[at++] = 0x0d;
      buffer[at++] = 0x0a;
    }
  }
  if (at > 0) yield buffer.subarray(0, at);
}
