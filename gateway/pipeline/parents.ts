/** What the resolvers of `pipeline.graphql` hand on: parts of the pipeline with the data version whose names they bear. */
import type { PipelineHandover, PipelineSide } from "../../warehouse/pipeline/answer.js";
import type { AsOf } from "../../warehouse/warehouse.js";

export type PipelineHandoverAsked = PipelineHandover & { asOf: AsOf };
export type PipelineSideAsked = PipelineSide & { asOf: AsOf };
