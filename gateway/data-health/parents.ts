/** What the resolvers of `data-health.graphql` hand from the matrix to its sources. */
import type { AsOf, DataHealth } from "../../warehouse/warehouse.js";

export type SourceRow = DataHealth["sources"][number] & { asOf: AsOf };
