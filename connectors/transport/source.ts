/** What every transport looks up before it asks: the place its contract names, and its secret. */
import type { SourceSettings } from "../connector.js";
import type { DatasetContract, Origin } from "../dataset.js";
import { Problem } from "../problem.js";
import type { ProblemCode } from "../problems.js";

/** The contract's origin, which must be of this transport. */
export function originOf<V extends Origin["via"]>(contract: DatasetContract, via: V): Extract<Origin, { via: V }> {
  if (contract.from.via !== via)
    throw new Problem("SOURCE_CONFIGURED_WRONG", { file: contract.id, found: contract.from.via, expected: via });
  return contract.from as Extract<Origin, { via: V }>;
}

/** The source a dataset comes from: its agency's by the same transport; what one agency drops over SFTP, another may drop into a folder. */
export function sourceFor({ agency, from: { via } }: DatasetContract, sources: readonly SourceSettings[]): SourceSettings | undefined {
  const own = sources.filter((source) => source.agency === agency);
  return (
    own.find(({ transport }) => transport === via) ?? (via === "sftp" ? own.find(({ transport }) => transport === "folder") : undefined)
  );
}

/** The datasets whose files are dropped where this one's are: over SFTP each names its folder, into a watched one all go together. */
export function besides(contract: DatasetContract, all: Iterable<DatasetContract>, sources: readonly SourceSettings[]): DatasetContract[] {
  const source = sourceFor(contract, sources);
  if (source?.transport !== "sftp" && source?.transport !== "folder") return [];
  return [...all].filter((other) => other.id !== contract.id && sourceFor(other, sources) === source);
}

/** A secret by the name of its environment variable. Its value is never in a message. */
export function secretOf(name: string): string {
  const value = process.env[name];
  if (!value) throw new Problem("SOURCE_CONFIGURED_WRONG", { found: `${name}=""`, expected: name });
  return value;
}

const ofTheSource = new Set<ProblemCode>([
  "SOURCE_UNREACHABLE",
  "HOST_KEY_CHANGED",
  "SOURCE_CONFIGURED_WRONG",
  "TRANSFER_TOO_SLOW",
  "DISK_FULL",
]);

/** Whether a failure would meet the next file too; otherwise one bad file does not keep the others back. */
const concernsAll = (cause: unknown): boolean => !(cause instanceof Problem) || ofTheSource.has(cause.code);

const isTooSlow = (cause: unknown): boolean => cause instanceof Problem && cause.code === "TRANSFER_TOO_SLOW";

/** What went wrong with single files of a source, which goes on with the others as long as it is not at fault itself. */
export class FileFailures {
  #first: unknown = null;
  #slow = 0;

  constructor(private readonly signal: AbortSignal) {}

  /**
   * Of files that come too slowly the first may be too large for its time, and would keep back those behind it at every pull; the second in
   * a row is the source's doing.
   * @throws the cause, where it would meet the next file too
   */
  add(cause: unknown): void {
    this.#slow = isTooSlow(cause) ? this.#slow + 1 : 0;
    if (this.signal.aborted || (concernsAll(cause) && this.#slow !== 1)) throw cause;
    this.#first ??= cause;
  }

  /** A file has come. */
  came(): void {
    this.#slow = 0;
  }

  /** @throws what went wrong first */
  tell(): void {
    if (this.#first) throw this.#first;
  }
}
