/** The name of a held delivery: made of what it is, so that it outlives a rebuild. */
import { createHash } from "node:crypto";

interface Named {
  dataset: string;
  sha256: string;
  name: string;
  rank: string;
  modified_at: string;
}

/** Dataset, and a digest of bytes, file name and place in the source's order: `doc_population-6b86b273ff34fce1`. */
export function heldId({ dataset, sha256, name, rank, modified_at }: Named): string {
  const is = createHash("sha256").update(JSON.stringify([sha256, name, rank, modified_at]));
  return `${dataset}-${is.digest("hex").slice(0, 16)}`;
}

/** The dataset such a name begins with; empty when it is none. */
export const datasetOfHeld = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf("-")));
