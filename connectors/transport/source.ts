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
export function concernsAll(cause: unknown): boolean {
  return !(cause instanceof Problem) || ofTheSource.has(cause.code);
}
