/** Writes numbered lines in the dialect of `reading.ts`, in parts of 64 MB, through one buffer. */
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

export const PART_BYTES = 64 * 1024 * 1024;
const BUFFER_BYTES = 4 * 1024 * 1024;
const NEEDS_QUOTES = /[",\r\n]/;

export class Parts {
  readonly paths: string[] = [];
  records = 0;
  /** The bytes not yet written, and how many of them: the CSV pass writes into these itself. */
  buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  at = 0;
  private file: number | null = null;
  private written = 0;

  constructor(
    private readonly into: string,
    private readonly prefix: string,
  ) {}

  /** Makes room for so many bytes at `at`. Call between records only: parts end where records end. */
  reserve(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return;
    this.flush();
    if (this.written >= PART_BYTES) this.closePart();
    if (bytes > this.buffer.length) this.buffer = Buffer.allocUnsafe(bytes);
  }

  /** One record of whole cells. */
  write(line: number, cells: readonly string[]): void {
    const text = `${line},${cells.map(quoted).join(",")}\n`;
    this.reserve(text.length * 3);
    this.at += this.buffer.write(text, this.at, "utf8");
    this.records++;
  }

  private flush(): void {
    if (this.at === 0) return;
    if (this.file === null) {
      const path = join(this.into, `${this.prefix}-${this.paths.length + 1}.csv`);
      this.file = openSync(path, "w", 0o600);
      this.paths.push(path);
      this.written = 0;
    }
    for (let done = 0; done < this.at; ) done += writeSync(this.file, this.buffer, done, this.at - done);
    this.written += this.at;
    this.at = 0;
  }

  private closePart(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  /** Ends the last part. */
  close(): void {
    this.flush();
    this.closePart();
  }
}

/** A field of the dialect. */
export function quoted(cell: string): string {
  if (!NEEDS_QUOTES.test(cell)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}
