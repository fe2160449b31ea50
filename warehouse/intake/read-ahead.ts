/** Large files are read as they come, while they are being archived and the next is still being fetched. */
import { randomUUID } from "node:crypto";
import { link, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Fetched } from "../../connectors/connector.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Lane } from "../../connectors/reader/readers.js";
import type { ReadingResult } from "../../connectors/reader/reading.js";
import type { Store } from "../store.js";
import type { DeliveredItem } from "./entries.js";
import { largeBytes, readBytes } from "./ready.js";

/** What has been begun, and where its lines go. */
interface Begun {
  reading: Promise<ReadingResult>;
  into: string;
}

export class ReadAhead {
  readonly #folder: string;
  readonly #begun: Begun[] = [];
  readonly #byItem = new Map<string, Begun>();

  private constructor(
    private readonly store: Store,
    private readonly lane: Lane,
    /** The contract files are read by, in the archive. */
    readonly contract: string,
    private readonly by: DatasetContract,
  ) {
    this.#folder = join(store.temporary, `ahead-${randomUUID()}`);
  }

  /** @param contract the contract files are read by, in the archive */
  static async by(store: Store, lane: Lane, contract: string): Promise<ReadAhead> {
    return new ReadAhead(store, lane, contract, await store.contractBy(contract));
  }

  /**
   * Begins to read what has been fetched, two files at a time. The bytes get a second name, which nobody writes to: what is read is what
   * is archived, whoever removes the first.
   * @returns null where it is not worth it, or cannot be
   */
  async begin({ path, name, size }: Pick<Fetched, "path" | "name" | "size">): Promise<Begun | null> {
    if (size < largeBytes || this.by.identifiers) return null;
    const turn = this.#begun.length;
    const into = join(this.#folder, String(turn));
    const bytes = join(into, "bytes");
    try {
      await mkdir(into, { recursive: true });
      await link(path, bytes);
    } catch {
      // A disk that is full, or one that knows no second names: it is read after it has been archived.
      return null;
    }
    const lane = turn % 2 === 0 ? this.lane : (`${this.lane}+` as Lane);
    const reading = readBytes(this.store, lane, this.by, { path: bytes, name }, into);
    // Whoever asks for it is told.
    reading.catch(() => undefined);
    const begun = { reading, into };
    this.#begun.push(begun);
    return begun;
  }

  /** What was begun has been archived as this. */
  kept(item: DeliveredItem, begun: Begun): void {
    this.#byItem.set(nameOf(item), begun);
  }

  /** What is being read of a file, if it is. */
  of(item: DeliveredItem): Promise<ReadingResult> | undefined {
    return this.#byItem.get(nameOf(item))?.reading;
  }

  /** Removes the lines of what has been loaded. */
  async release(items: readonly DeliveredItem[]): Promise<void> {
    for (const item of items) {
      const begun = this.#byItem.get(nameOf(item));
      this.#byItem.delete(nameOf(item));
      if (begun) await rm(begun.into, { recursive: true, force: true });
    }
  }

  /** Removes everything, what nobody asked for too. */
  async drop(): Promise<void> {
    await Promise.allSettled(this.#begun.map(({ reading }) => reading));
    await rm(this.#folder, { recursive: true, force: true });
  }
}

const nameOf = ({ sha256, name }: DeliveredItem) => `${sha256} ${name}`;
