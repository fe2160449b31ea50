/**
 * The byte pass over a CSV file: where records begin and end, on which physical line, with how many fields.
 * CR, LF and CRLF all end a line; inside quotes they only count. Memory is bounded whatever the file.
 */
import { closeSync, openSync, readSync } from "node:fs";

/** What was met in a record. */
export const QUOTED = 1;
/** Copying the bytes would not do: an empty quoted field, blanks after a closing quote, a quote inside a plain field. */
export const REWRITE = 2;
/** A NUL, or a byte the encoding does not assign. */
export const UNDECODABLE = 4;
/** A comma that does not part fields. */
export const COMMA = 8;
/** An unclosed quote, or text after a closing one; only the first physical line is handed over. */
export const MALFORMED = 16;
/** The file ends in this record: no line end follows it. */
export const OPEN_END = 32;

/** What to do after a record: go on; hand over its first line as malformed and look again at the lines below; stop. */
export type Verdict = "taken" | "split" | "stop";

export interface RecordSink {
  /** Fields a record over several lines may have at most. */
  readonly widest: number;
  take(buffer: Buffer, start: number, end: number, line: number, fields: number, flags: number): Verdict;
  /** Takes a record that fits at sight, before anything is known of it but that a line ends at `limit`; returns where the next begins, -1 for one that has to be looked at. */
  takeAtSight?(buffer: Buffer, start: number, limit: number, line: number): number;
}

export interface Position {
  offset: number;
  line: number;
}

const BUFFER_BYTES = 8 * 1024 * 1024;
/** Read at a time: so little stays near the processor until it has been looked at. */
const READ_BYTES = 512 * 1024;
/** One record's bound: far above any honest cell. */
const MOST_BYTES = 4 * 1024 * 1024;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Kinds of bytes, as the loop tells them apart. */
const PLAIN = 0;
const DELIMITER = 1;
const LINE_FEED = 2;
const RETURN = 3;
const QUOTATION = 4;
const BAD = 5;
const OTHER_COMMA = 6;

/** What a source says of its bytes: those its encoding does not assign, and whether it is UTF-8 known to be valid throughout. */
export interface Dialect {
  delimiter: number;
  unassigned: (byte: number) => boolean;
  validUtf8: boolean;
}

/** How far to go on from a byte that means nothing to the loop, 0 for one that does: valid UTF-8 is passed a whole character at a time. */
function byteSteps(kinds: Uint8Array, validUtf8: boolean): Uint8Array {
  return kinds.map((kind, byte) => {
    if (kind !== PLAIN) return 0;
    return !validUtf8 || byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
  });
}

function byteKinds(delimiter: number, unassigned: (byte: number) => boolean): Uint8Array {
  const kinds = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) if (unassigned(byte)) kinds[byte] = BAD;
  kinds[0] = BAD;
  kinds[0x2c] = OTHER_COMMA;
  kinds[LF] = LINE_FEED;
  kinds[CR] = RETURN;
  kinds[QUOTE] = QUOTATION;
  kinds[delimiter] = DELIMITER;
  return kinds;
}

/** Hands every record from a position on to the sink; returns the position after the last one taken. */
export function scanRecords(path: string, from: Position, dialect: Dialect, sink: RecordSink, onChunk: () => void = () => {}): Position {
  const kinds = byteKinds(dialect.delimiter, dialect.unassigned);
  const steps = byteSteps(kinds, dialect.validUtf8);
  const file = openSync(path, "r");
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let base = from.offset;
  let filled = 0;
  let ended = false;
  let pos = 0;
  let line = from.line;
  /** Where the last whole line in the buffer ends: a cell that is cut there is not what it seems. */
  let whole = 0;

  const refill = () => {
    onChunk();
    buffer.copyWithin(0, pos, filled);
    filled -= pos;
    base += pos;
    pos = 0;
    const read = readSync(file, buffer, filled, Math.min(READ_BYTES, BUFFER_BYTES - filled), base + filled);
    if (read === 0) ended = true;
    filled += read;
    whole = buffer.subarray(0, filled).lastIndexOf(LF) + 1;
  };

  try {
    for (;;) {
      if (pos >= filled) {
        if (ended) return { offset: base + pos, line };
        refill();
        continue;
      }
      if (sink.takeAtSight && pos < whole) {
        const next = sink.takeAtSight(buffer, pos, whole, line);
        if (next >= 0) {
          pos = next;
          line++;
          continue;
        }
      }
      // Not captured by `refill`, so that they stay in registers.
      const bytes = buffer;
      const limit = filled;
      const last = ended;
      let p = pos;
      let fieldStart = p;
      let fields = 1;
      let flags = 0;
      let breaks = 0;
      let end = -1;
      let next = -1;
      let open = false;
      record: while (p < limit) {
        for (let step = steps[bytes[p]!]!; step !== 0; step = steps[bytes[p]!]!) {
          p += step;
          if (p >= limit) break record;
        }
        const kind = kinds[bytes[p]!]!;
        if (kind === DELIMITER) {
          fields++;
          fieldStart = ++p;
        } else if (kind === LINE_FEED) {
          end = p;
          next = p + 1;
          break;
        } else if (kind === RETURN) {
          if (p + 1 >= limit && !last) break;
          end = p;
          next = p + 1 < limit && bytes[p + 1] === LF ? p + 2 : p + 1;
          break;
        } else if (kind === BAD) {
          flags |= UNDECODABLE;
          p++;
        } else if (kind === OTHER_COMMA) {
          flags |= COMMA;
          p++;
        } else if (p !== fieldStart) {
          flags |= QUOTED | REWRITE;
          p++;
        } else {
          flags |= QUOTED;
          const opened = ++p;
          open = true;
          while (p < limit) {
            const step = steps[bytes[p]!]!;
            if (step !== 0) {
              p += step;
              continue;
            }
            const inner = kinds[bytes[p]!]!;
            if (inner === QUOTATION) {
              if (p + 1 >= limit && !last) break record;
              if (p + 1 < limit && bytes[p + 1] === QUOTE) {
                p += 2;
                continue;
              }
              open = false;
              break;
            }
            if (inner === LINE_FEED) breaks++;
            else if (inner === RETURN) {
              if (p + 1 >= limit && !last) break record;
              if (bytes[p + 1] !== LF || p + 1 >= limit) breaks++;
            } else if (inner === BAD) flags |= UNDECODABLE;
            p++;
          }
          if (open) break;
          if (p === opened) flags |= REWRITE;
          p++;
          while (p < limit && bytes[p] === 0x20) {
            flags |= REWRITE;
            p++;
          }
          if (p < limit) {
            const after = kinds[bytes[p]!]!;
            if ((after !== DELIMITER && after !== LINE_FEED && after !== RETURN) || (breaks > 0 && fields > sink.widest)) {
              flags |= MALFORMED;
              break;
            }
          }
        }
      }
      if (end < 0 && !(flags & MALFORMED)) {
        if (!ended && filled - pos < MOST_BYTES) {
          refill();
          continue;
        }
        if (ended && !open) {
          end = next = filled;
          flags |= OPEN_END;
        } else flags |= MALFORMED;
      }
      if (!(flags & MALFORMED)) {
        const verdict = sink.take(buffer, pos, end, line, fields, flags);
        if (verdict !== "split") {
          pos = next;
          line += breaks + 1;
          if (verdict === "stop") return { offset: base + pos, line };
          continue;
        }
        flags |= MALFORMED;
      }
      // Put the first physical line aside and look again from the next one.
      end = pos;
      while (end < filled && buffer[end] !== LF && buffer[end] !== CR) end++;
      if (end + 1 >= filled && !ended && filled < BUFFER_BYTES) {
        refill();
        continue;
      }
      const verdict = sink.take(buffer, pos, end, line, fields, flags);
      // A line longer than the buffer: pass over the rest of it.
      while (end >= filled && !ended) {
        pos = filled;
        refill();
        end = 0;
        while (end < filled && buffer[end] !== LF && buffer[end] !== CR) end++;
      }
      pos = end >= filled ? filled : buffer[end] === CR && end + 1 < filled && buffer[end + 1] === LF ? end + 2 : end + 1;
      line++;
      if (verdict === "stop") return { offset: base + pos, line };
    }
  } finally {
    closeSync(file);
  }
}
