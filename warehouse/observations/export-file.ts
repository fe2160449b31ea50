/** Files that the engine writes itself: Parquet, and CSV whose lines are already text. */
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Session } from "../engine/duckdb/database.js";
import { literal, type Sql, sql } from "../engine/sql.js";
import { csvOptions } from "./csv-text.js";

/** @param rows without bound values, since COPY takes none; for CSV one column of whole lines, named as the file's first line */
export async function copyTo(session: Session, rows: Sql, path: string, format: "csv" | "parquet", head = true): Promise<void> {
  if (rows.values.length) throw new Error("COPY takes no bound values");
  const options = format === "csv" ? csvOptions(head) : sql`(format parquet, compression snappy)`;
  await session.run(sql`copy (${rows}) to ${literal(path)} ${options}`);
}

/** The same, behind what the file holds already. */
export async function copyBehind(session: Session, rows: Sql, path: string): Promise<void> {
  const piece = `${path}.piece`;
  try {
    await copyTo(session, rows, piece, "csv", false);
    const chunk = { highWaterMark: 1024 * 1024 };
    await pipeline(createReadStream(piece, chunk), createWriteStream(path, { flags: "a", ...chunk }));
  } finally {
    await rm(piece, { force: true });
  }
}
