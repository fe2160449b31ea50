/** What the resolvers of `datasets.graphql` hand from a dataset to its measures, and from a page to its rows. */
import type { MeasureRule } from "../../connectors/dataset.js";
import type { AsOf } from "../../warehouse/answer.js";
import type { DatasetSummary, ObservationRow } from "../../warehouse/observations/answer.js";

/** A dataset as it was known at the moment it was asked at. */
export type DatasetAsked = DatasetSummary & { asOf: AsOf };

export interface MeasureRow extends MeasureRule {
  id: string;
}

export type ObservationAsked = ObservationRow & { asOf: AsOf };
