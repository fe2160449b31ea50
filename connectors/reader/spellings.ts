/** Numbers the different spellings of a column as they are met, straight from the bytes: no text is made of a spelling met before. */

/** So many are no longer a list of words: names, or numbers of files. */
const MOST_SPELLINGS = 32_768;
const MOST_BYTES = 1024;

/** FNV-1a: the hash of a cell begins with this, and takes in byte after byte by {@link hashed}. */
export const HASH_START = 0x811c9dc5 | 0;
export const hashed = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

const viewOf = (bytes: Buffer): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

export class Spellings {
  /** Each as text, in the order they were met. */
  readonly texts: string[] = [];
  /** The one asked for before. */
  last = -1;
  /** Which came after each the last time, plus one: lists are sorted, and what stands on a line often tells what stands on the next. */
  private follows = new Int32Array(512);
  /** Whether a spelling holds a byte that may end a cell: then its bytes do not tell where the cell ends. */
  private holdsEnd = new Uint8Array(512);
  private view: DataView;
  /** The buffer cells were last looked for in, and the same as numbers of four bytes. */
  private source: Buffer | null = null;
  private sourceView: DataView | null = null;
  /** Open addressing: a spelling's number plus one. */
  private slots = new Int32Array(1024);
  private hashes = new Int32Array(512);
  /** Where each ends among the bytes; it begins where the one before ends. */
  private ends = new Int32Array(513);
  private bytes = Buffer.allocUnsafe(16 * 1024);

  /**
   * @param decode null for bytes that mean nothing in the file's encoding
   * @param mayEnd 1 for each byte that ends a cell somewhere in the file
   */
  constructor(
    private readonly decode: (bytes: Buffer) => string | null,
    private readonly mayEnd: Uint8Array,
  ) {
    this.view = viewOf(this.bytes);
  }

  get isFull(): boolean {
    return this.texts.length >= MOST_SPELLINGS;
  }

  /**
   * Whether the cell that begins at `start` holds what is expected after the one before: then that is `last`.
   * @returns where the cell ends, -1 when it holds something else
   */
  expected(buffer: Buffer, start: number, limit: number, ends: Uint8Array): number {
    const number = this.last < 0 ? -1 : this.follows[this.last]! - 1;
    if (number < 0) return -1;
    let from = this.ends[number]!;
    const until = this.ends[number + 1]!;
    const stop = start + until - from;
    if (stop >= limit || ends[buffer[stop]!] === 0 || this.holdsEnd[number] === 1) return -1;
    if (this.source !== buffer) {
      this.source = buffer;
      this.sourceView = viewOf(buffer);
    }
    const there = this.sourceView!;
    const { view, bytes } = this;
    let at = start;
    for (; from + 4 <= until; from += 4, at += 4) if (view.getInt32(from) !== there.getInt32(at)) return -1;
    for (; from < until; from++, at++) if (bytes[from] !== buffer[at]) return -1;
    this.last = number;
    return stop;
  }

  /** A spelling's number; -1 for one that is new when there are too many, that is too long or that means nothing. */
  numberOf(buffer: Buffer, start: number, end: number, hash: number): number {
    const before = this.last;
    const number = this.find(buffer, start, end, hash);
    if (before >= 0 && number >= 0) this.follows[before] = number + 1;
    return number;
  }

  private find(buffer: Buffer, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot]! - 1;
      if (number < 0) return this.add(buffer, start, end, hash, slot);
      if (this.hashes[number] === hash && this.isSame(number, buffer, start, end)) {
        this.last = number;
        return number;
      }
    }
  }

  private isSame(number: number, buffer: Buffer, start: number, end: number): boolean {
    const from = this.ends[number]!;
    const length = end - start;
    if (this.ends[number + 1]! - from !== length) return false;
    const { bytes } = this;
    // Names differ at their ends.
    for (let i = length - 1; i >= 0; i--) if (bytes[from + i] !== buffer[start + i]) return false;
    return true;
  }

  private add(buffer: Buffer, start: number, end: number, hash: number, slot: number): number {
    const number = this.texts.length;
    if (number >= MOST_SPELLINGS || end - start > MOST_BYTES) return -1;
    const from = this.ends[number]!;
    const to = from + end - start;
    if (to > this.bytes.length) {
      this.bytes = Buffer.concat([this.bytes], this.bytes.length * 2);
      this.view = viewOf(this.bytes);
    }
    buffer.copy(this.bytes, from, start, end);
    const text = this.decode(this.bytes.subarray(from, to));
    if (text === null) return -1;
    this.texts.push(text);
    if (number >= this.hashes.length) this.grow();
    this.hashes[number] = hash;
    for (let i = from; i < to; i++) if (this.mayEnd[this.bytes[i]!] === 1) this.holdsEnd[number] = 1;
    this.ends[number + 1] = to;
    this.slots[slot] = number + 1;
    if (this.texts.length * 2 > this.slots.length) this.rehash();
    this.last = number;
    return number;
  }

  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    const follows = new Int32Array(this.hashes.length);
    follows.set(this.follows);
    this.follows = follows;
    const holdsEnd = new Uint8Array(this.hashes.length);
    holdsEnd.set(this.holdsEnd);
    this.holdsEnd = holdsEnd;
    const ends = new Int32Array(this.ends.length * 2);
    ends.set(this.ends);
    this.ends = ends;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.texts.length; number++) {
      const hash = this.hashes[number]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}
