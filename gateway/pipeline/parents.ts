/** What the resolvers of `pipeline.graphql` hand on: parts of the pipeline with the data version whose names they bear. */
import type { AsOf } from "../../warehouse/answer.js";
import type { PipelineHandover, PipelineSide } from "../../warehouse/pipeline/answer.js";

export type PipelineHandoverAsked = PipelineHandover & { asOf: AsOf };
export type PipelineSideAsked = PipelineSide & { asOf: AsOf };
