/** Records of a CSV file as text, for the lines the fast way cannot take: header, titles, odd and damaged ones. */
import { isUtf8 } from "node:buffer";
import { countBytes, decode874, windows874 } from "../thai/encoding.js";
import type { TextSource } from "./csv-source.js";
import { isUtf8Line, utf8Run } from "./mixed-text.js";

/** Text of a record's bytes in its file's encoding, or in the other one when only that fits; null when neither does. */
export function decodeRecord(bytes: Buffer, source: TextSource): string | null {
  if (bytes.includes(0)) return null;
  const thai8 = () => countBytes(bytes).utf8Thai > 0;
  if (source.bytes === "windows-874") {
    if (isUtf8Line(bytes)) return bytes.toString("utf8");
    return utf8Run(bytes) < 0 ? decode874(bytes) : null;
  }
  if (!source.checkLines || isUtf8(bytes)) return bytes.toString("utf8");
  return thai8() ? null : decode874(bytes);
}

const MOST_RAW = 4000;

/** A damaged record as it can still be shown: bytes that mean nothing as \xDB. */
export function showRecord(bytes: Buffer, source: TextSource): string {
  const shown = bytes.subarray(0, MOST_RAW);
  const text = decodeRecord(shown, source) ?? (source.bytes === "windows-874" ? lenient874(shown) : shown.toString("utf8"));
  return text.replaceAll("\0", "\\x00");
}

function lenient874(bytes: Buffer): string {
  return Array.from(bytes, (byte) => {
    const point = windows874[byte]!;
    return point === 0xfffd ? `\\x${byte.toString(16).toUpperCase()}` : String.fromCharCode(point);
  }).join("");
}

/** Cells of one well-formed record. A quote inside a plain field is a character like others. */
export function splitCells(record: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    if (record[at] === '"') {
      let end = record.indexOf('"', at + 1);
      while (end >= 0 && record[end + 1] === '"') end = record.indexOf('"', end + 2);
      if (end < 0) end = record.length;
      cells.push(record.slice(at + 1, end).replaceAll('""', '"'));
      at = record.indexOf(delimiter, end + 1);
    } else {
      const end = record.indexOf(delimiter, at);
      cells.push(end < 0 ? record.slice(at) : record.slice(at, end));
      at = end;
    }
    if (at < 0) return cells;
    at++;
  }
}
