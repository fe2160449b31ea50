/** What the resolvers of `changes.graphql` hand on. */
import type { AsOf } from "../../warehouse/answer.js";
import type { ChangeItem, FiledTarget } from "../../warehouse/changes/change-item.js";

/** A change with the later of the two moments: by its names it is told. */
export type ChangeItemAsked = ChangeItem & { asOf: AsOf };

export interface ChangePage {
  nodes: ChangeItemAsked[];
  total: number;
  next: string | null;
}

/** A target of a change, with the moment by whose names its place is told. */
export type FiledTargetAsked = FiledTarget & { asOf: AsOf };
