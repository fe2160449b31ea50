/** What the resolvers of `changes.graphql` hand on. */
import type { ChangeItem } from "../../warehouse/changes/change-item.js";

export interface ChangePage {
  nodes: ChangeItem[];
  total: number;
  next: string | null;
}
