/** What the resolvers of `datasets.graphql` hand from a dataset to its measures. */
import type { MeasureRule } from "../../connectors/dataset.js";

export interface MeasureRow extends MeasureRule {
  id: string;
}
