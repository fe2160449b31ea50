/** A ZIP file from outside: what it says of itself is bounded before anything is inflated, and held to while it is. */
import { statSync } from "node:fs";
import { pipeline, Readable, Transform } from "node:stream";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { type Entry, open, type ZipFile } from "yauzl";
import { Problem } from "../problem.js";
import { type FileBounds, usualFileBounds } from "./bounds.js";

const MB = 1024 * 1024;
const MOST_ENTRIES = 2000;
const PIECE = 64 * 1024;
/**
 * Parts that unfold to less are unfolded once and kept, since a sheet is read three times (for what is merged, for its header, for its rows);
 * more than this is never kept at once.
 */
const KEPT = 64 * MB;
/** What unfolds to less may unfold as far as it likes. */
const RATIO_FROM = 10 * MB;
/** Bytes that cannot be packed take a few more, packed: five of each 65,535, and what a writer adds of its own. */
const packedAtMost = (unfolded: number): number => unfolded * 1.01 + PIECE;

export class SafeZip {
  private readonly kept = new Map<string, Buffer>();
  private keptBytes = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
    private readonly file: string,
    private readonly keepsUpTo: number,
  ) {}

  /**
   * @param keepsUpTo bytes; a part that unfolds to more is unfolded anew each time it is read
   * @throws Problem FILE_BROKEN, FILE_REFUSED (a password), FILE_TOO_LARGE
   */
  static async open(path: string, file: string, bounds: FileBounds = usualFileBounds, keepsUpTo = KEPT): Promise<SafeZip> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, opened) =>
        error ? reject(broken(file, error)) : resolve(opened),
      );
    });
    try {
      if (zip.entryCount > MOST_ENTRIES) throw tooLarge(file, `${zip.entryCount} entries`, `${MOST_ENTRIES}`);
      const entries = await listEntries(zip, file);
      checkEntries(entries, statSync(path).size, file, bounds);
      return new SafeZip(zip, byName(entries, file), file, keepsUpTo);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Every entry, as it is named in the file. */
  names(): string[] {
    return [...this.entries.keys()];
  }

  size(name: string): number {
    return this.entries.get(name)?.uncompressedSize ?? 0;
  }

  /**
   * An entry's bytes; where there are more or fewer than declared, or others than were packed, the stream fails, or none is given.
   * @throws Problem FILE_BROKEN
   */
  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw broken(this.file);
    if (entry.uncompressedSize <= this.keepsUpTo) return inPieces(this.kept.get(name) ?? (await this.keep(name, entry)));
    const packed = entry.isCompressed();
    return this.whole(await this.stored(entry), entry, packed);
  }

  /** As it is stored: compressed bytes are inflated here, in larger pieces than by the library. */
  private stored(entry: Entry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, entry.isCompressed() ? { decodeFileData: false } : {}, (error, stream) => {
        if (error) reject(broken(this.file, error));
        else resolve(stream);
      });
    });
  }

  private async keep(name: string, entry: Entry): Promise<Buffer> {
    if (this.keptBytes + entry.uncompressedSize > this.keepsUpTo) this.letGo();
    const bytes = this.unfold(await allOf(await this.stored(entry), this.file), entry);
    if (crc32(bytes) !== entry.crc32 || bytes.length !== entry.uncompressedSize) throw broken(this.file);
    this.kept.set(name, bytes);
    this.keptBytes += bytes.length;
    return bytes;
  }

  /** In memory at one go, never further than it is declared to. */
  private unfold(stored: Buffer, entry: Entry): Buffer {
    if (!entry.isCompressed()) return stored;
    try {
      // A piece that has room for all of it: nothing is put together again.
      return inflateRawSync(stored, { maxOutputLength: Math.max(1, entry.uncompressedSize), chunkSize: entry.uncompressedSize + PIECE });
    } catch (cause) {
      throw broken(this.file, cause);
    }
  }

  /**
   * The bytes as they were packed; it fails as soon as there are more than declared, and at their end when there are fewer or others. A
   * flipped bit can still inflate, and read as another figure.
   */
  private whole(stream: Readable, { crc32: sumPacked, uncompressedSize }: Entry, packed: boolean): Readable {
    let sum = 0;
    let size = 0;
    const checked = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        sum = crc32(chunk, sum);
        size += chunk.length;
        if (size > uncompressedSize) done(broken(this.file));
        else done(null, chunk);
      },
      flush: (done) => done(sum === sumPacked && size === uncompressedSize ? null : broken(this.file)),
    });
    const ended = () => undefined;
    return packed ? pipeline(stream, createInflateRaw({ chunkSize: PIECE }), checked, ended) : pipeline(stream, checked, ended);
  }

  private letGo(): void {
    this.kept.clear();
    this.keptBytes = 0;
  }

  close(): void {
    this.letGo();
    this.zip.close();
  }
}

async function allOf(stream: Readable, file: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of stream) pieces.push(piece as Buffer);
  } catch (cause) {
    throw broken(file, cause);
  }
  return Buffer.concat(pieces);
}

function inPieces(bytes: Buffer): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    })(),
  );
}

function listEntries(zip: ZipFile, file: string): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", (error) => reject(broken(file, error)));
    zip.readEntry();
  });
}

/**
 * By their names, of which none stands twice. Of two parts of one name a program takes whichever it likes: the figures that the agency sees might
 * not be those that are read here. Capital letters tell no parts of a workbook apart.
 */
function byName(entries: readonly Entry[], file: string): Map<string, Entry> {
  const named = new Map<string, Entry>();
  const folded = new Set<string>();
  for (const entry of entries) {
    const name = entry.fileName.replace(/^\//, "");
    if (folded.has(name.toLowerCase())) throw broken(file, undefined, `2 × ${name}`);
    folded.add(name.toLowerCase());
    named.set(name, entry);
  }
  return named;
}

function checkEntries(entries: readonly Entry[], fileSize: number, file: string, bounds: FileBounds): void {
  const { unfoldedBytes, unfoldRatio } = bounds;
  let inflated = 0;
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new Problem("FILE_REFUSED", { file, found: "password", expected: " Excel (.xlsx) " });
    inflated += entry.uncompressedSize;
    // All that is packed is read before it is unfolded: a gigabyte that says it is a kilobyte would be held whole.
    if (entry.compressedSize > packedAtMost(entry.uncompressedSize)) throw broken(file);
    if (entry.uncompressedSize > RATIO_FROM && entry.uncompressedSize > unfoldRatio * entry.compressedSize) {
      throw tooLarge(file, `1:${Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize))}`, `1:${unfoldRatio}`);
    }
  }
  if (inflated > unfoldedBytes) throw tooLarge(file, `${Math.round(inflated / MB)} MB`, `${Math.round(unfoldedBytes / MB)} MB`);
  if (inflated > RATIO_FROM && inflated > unfoldRatio * fileSize)
    throw tooLarge(file, `1:${Math.round(inflated / fileSize)}`, `1:${unfoldRatio}`);
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [index, entry] of inOrder.entries()) {
    const end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameRaw.length + entry.compressedSize;
    if (end > (inOrder[index + 1]?.relativeOffsetOfLocalHeader ?? fileSize)) throw broken(file);
  }
}

function tooLarge(file: string, found: string, expected: string): Problem {
  return new Problem("FILE_TOO_LARGE", { file, found, expected });
}

function broken(file: string, cause?: unknown, found = "ZIP"): Problem {
  return new Problem("FILE_BROKEN", { file, found, expected: " Excel (.xlsx) " }, { cause });
}
