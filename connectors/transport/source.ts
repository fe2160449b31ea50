/** What every transport looks up before it asks: the place its contract names, and its secret. */
import type { DatasetContract, Origin } from "../dataset.js";
import { Problem } from "../problem.js";
import type { ProblemCode } from "../problems.js";

/** The contract's origin, which must be of this transport. */
export function originOf<V extends Origin["via"]>(contract: DatasetContract, via: V): Extract<Origin, { via: V }> {
  if (contract.from.via !== via)
    throw new Problem("SOURCE_CONFIGURED_WRONG", { file: contract.id, found: contract.from.via, expected: via });
  return contract.from as Extract<Origin, { via: V }>;
}

/** The datasets whose files one agency drops into the same folder as this one's: over SFTP each names its folder, into a watched one all go together. */
export function besides(contract: DatasetContract, all: Iterable<DatasetContract>): DatasetContract[] {
  const isDrop = ({ from: { via } }: DatasetContract) => via === "sftp" || via === "folder";
  if (!isDrop(contract)) return [];
  return [...all].filter((other) => other.id !== contract.id && other.agency === contract.agency && isDrop(other));
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
