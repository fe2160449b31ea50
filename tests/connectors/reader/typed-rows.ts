/** The lines of a table whose typed parts are read by another implementation of Parquet. */
import { readFileSync } from "node:fs";
import { parquetReadObjects } from "hyparquet";
import { expect } from "vitest";
import type { ReadTable } from "../../../connectors/reader/reading.js";
import { rows } from "./reading-of.js";

/** A figure as it was written. That implementation multiplies by 0.0001, so that the last digits need rounding. */
function figure(value: number | null, written: number): string {
  if (value === null) return "";
  return written > 0 ? value.toFixed(written) : String(Number(value.toFixed(4)));
}

/** Every line of a table, typed or not, in the order of the file. */
export async function allRows(table: ReadTable): Promise<string[][]> {
  const typed: string[][] = [];
  for (const part of table.typed?.parts ?? []) {
    const bytes = readFileSync(part.path);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const found = (await parquetReadObjects({ file })) as Record<string, never>[];
    expect(found).toHaveLength(part.records);
    for (const row of found)
      typed.push([
        String(row.line),
        ...part.encodings.map((encoding, i) => {
          if (encoding === "spelling") expect(table.typed!.spellings[i]![row[`n${i}`]!]).toBe(row[`t${i}`]);
          if (encoding === "count") return figure(row[`n${i}`]!, 0);
          if (encoding === "decimal") return figure(row[`n${i}`]!, row[`w${i}`]!);
          return row[`t${i}`]!;
        }),
      ]);
  }
  const text = table.parts.length ? rows({ ...table, records: table.records - typed.length }) : [];
  return [...typed, ...text].sort(([a], [b]) => Number(a) - Number(b));
}

/** How many of them came as typed columns. */
export const typedLines = (table: ReadTable) => table.typed?.parts.reduce((sum, { records }) => sum + records, 0) ?? 0;
