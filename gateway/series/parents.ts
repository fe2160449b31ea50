/** What the resolvers of `series.graphql` hand from a series to its groups. */
import type { AsOf } from "../../warehouse/answer.js";
import type { MeasureSeries } from "../../warehouse/measures/answer.js";

export type MeasureSeriesGroupRow = MeasureSeries["groups"][number] & { asOf: AsOf };
