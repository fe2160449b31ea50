/** What the resolvers of `series.graphql` hand from a series to its groups. */
import type { AsOf, MeasureSeries } from "../../warehouse/warehouse.js";

export type MeasureSeriesGroupRow = MeasureSeries["groups"][number] & { asOf: AsOf };
