/** The JSON Schemas of every file of definitions and of the configuration, by their path from the project's root. */
import { loadContracts } from "../../connectors/contracts.js";
import { withVocabulary } from "../../warehouse/definitions/files/editor-schema.js";
import { jsonSchemas } from "../../warehouse/definitions/files/kpi-schema.js";
import { vocabularyOf } from "../../warehouse/definitions/files/vocabulary.js";
import { pipelineJsonSchema } from "../../warehouse/pipeline/pipeline-schema.js";
import { configurationSchema } from "./settings-page.js";

export async function schemas(): Promise<Record<string, object>> {
  const known = vocabularyOf((await loadContracts()).values());
  const shapes = Object.entries({ ...jsonSchemas(), ...pipelineJsonSchema() });
  return {
    ...Object.fromEntries(shapes.map(([path, schema]) => [path, withVocabulary(schema, known)])),
    "gateway/generated/yutitham.schema.json": configurationSchema(),
  };
}
