/**
 * Reader processes, one a lane. An agency's files take turns in its own lane, so that a file that hangs its reader keeps nobody waiting but
 * that agency. Processes start when they are needed and end when they have been idle.
 */
import type { AgencyId } from "../dataset.js";
import { Problem } from "../problem.js";
import { type FileBounds, type ReaderBounds, usualFileBounds } from "./bounds.js";
import { Reader } from "./reader.js";
import type { ReadingRequest, ReadingResult } from "./reading.js";

/** `person`: someone waits for a look at one file. `commit`: what is read while others wait for their turn to commit. */
type Own = AgencyId | "person" | "commit";
/** `+`: a second process beside the lane's own, for several large files that came together. */
export type Lane = Own | `${Own}+`;

const idleMs = 5_000;

interface Running {
  reader: Reader;
  /** Readings that run or wait. */
  busy: number;
  /** The last of them, whichever way it ends. */
  turn: Promise<unknown>;
  idle: NodeJS.Timeout | null;
}

export class Readers {
  readonly #lanes = new Map<Lane, Running>();
  readonly #waiting: (() => void)[] = [];
  #reading = 0;
  #closed = false;

  constructor(
    readonly bounds: ReaderBounds,
    readonly files: FileBounds = usualFileBounds,
  ) {}

  /**
   * Reads one artifact. Those of one lane wait for each other; beyond `bounds.processes` at once, agencies do too, file by file.
   * @throws Problem DISK_FULL, SOURCE_UNREACHABLE when the product itself is stopping: those are no faults of the file
   */
  async read(lane: Lane, request: ReadingRequest): Promise<ReadingResult> {
    const own = this.#lane(lane);
    own.busy++;
    if (own.idle) clearTimeout(own.idle);
    const reading = own.turn.then(() => this.#readInTurn(own, lane, request));
    own.turn = reading.catch(() => undefined);
    try {
      return await reading;
    } finally {
      if (--own.busy === 0) restLater(own);
    }
  }

  /** A place is taken for one file and given up after it, so that of agencies that wait each has its turn. */
  async #readInTurn({ reader }: Running, lane: Lane, request: ReadingRequest): Promise<ReadingResult> {
    const counted = !/^(person|commit)\b/.test(lane);
    if (counted) await this.#place();
    try {
      const read = await reader.read({ ...request, bounds: this.files });
      if (!read.ok && this.#closed) throw new Problem("SOURCE_UNREACHABLE", { file: request.name, found: "stopped" });
      return read;
    } finally {
      if (counted) this.#leave();
    }
  }

  /** A file is about to come: its process starts while the file is still being fetched and archived. */
  wake(lane: Lane): void {
    if (this.#closed) return;
    const own = this.#lane(lane);
    own.reader.wake();
    if (own.busy > 0) return;
    if (own.idle) clearTimeout(own.idle);
    restLater(own);
  }

  /** The processes that run, by their ids. */
  get pids(): number[] {
    return [...this.#lanes.values()].flatMap(({ reader }) => reader.pid ?? []);
  }

  /** The process of one lane, while it runs. */
  pidOf(lane: Lane): number | undefined {
    return this.#lanes.get(lane)?.reader.pid;
  }

  /** Ends all processes. Readings under way end as stopped. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { idle } of this.#lanes.values()) if (idle) clearTimeout(idle);
    await Promise.all([...this.#lanes.values()].map(({ reader }) => reader.close()));
  }

  #lane(lane: Lane): Running {
    const own = this.#lanes.get(lane) ?? { reader: new Reader(this.bounds), busy: 0, turn: Promise.resolve(), idle: null };
    this.#lanes.set(lane, own);
    return own;
  }

  async #place(): Promise<void> {
    if (this.#reading < this.bounds.processes) this.#reading++;
    else await new Promise<void>((free) => this.#waiting.push(free));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#reading--;
  }
}

function restLater(own: Running): void {
  own.idle = setTimeout(() => void own.reader.rest(), idleMs).unref();
}
