/** The strategy's nodes arrive in order, a pillar before its objectives; here each pillar holds its own. */
import type { StrategyPageQuery } from "../../generated/graphql.js";

export type StrategyNode = StrategyPageQuery["strategy"]["nodes"][number];

export interface PillarBranch {
  pillar: StrategyNode;
  objectives: StrategyNode[];
}

export function branchesOf(nodes: readonly StrategyNode[]): PillarBranch[] {
  const branches: PillarBranch[] = [];
  for (const node of nodes) {
    if (node.kind === "pillar") branches.push({ pillar: node, objectives: [] });
    else branches.at(-1)?.objectives.push(node);
  }
  return branches;
}
