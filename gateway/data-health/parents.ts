/** What the resolvers of `data-health.graphql` hand from the matrix to its sources. */
import type { AsOf } from "../../warehouse/answer.js";
import type { DataHealth } from "../../warehouse/health/answer.js";

export type SourceRow = DataHealth["sources"][number] & { asOf: AsOf };
