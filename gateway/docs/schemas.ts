/** The JSON Schemas of every file of definitions and of the configuration, by their path from the project's root. */
import { jsonSchemas } from "../../warehouse/kpis/kpi-schema.js";
import { pipelineJsonSchema } from "../../warehouse/pipeline/pipeline-schema.js";
import { configurationSchema } from "./settings-page.js";

export const schemas = (): Record<string, object> => ({
  ...jsonSchemas(),
  ...pipelineJsonSchema(),
  "gateway/generated/yutitham.schema.json": configurationSchema(),
});
