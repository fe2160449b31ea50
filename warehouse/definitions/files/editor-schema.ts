/** A JSON Schema for editors that also knows what agencies send: measures are completed by name, and the codes that each is told by. */
import { z } from "zod";
import { measure } from "./shapes.js";
import type { KnownMeasure, Vocabulary } from "./vocabulary.js";

type Json = { readonly [key: string]: unknown };

const { pattern } = z.toJSONSchema(measure) as { pattern: string };
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const isMeasure = (schema: unknown): boolean => isObject(schema) && schema.type === "string" && schema.pattern === pattern;

/** What holds no measure stays as it is. @see checkFormula, which says the same of a file when it is read */
export function withVocabulary(schema: object, known: Vocabulary): object {
  const named = withNames(schema) as Json;
  if (JSON.stringify(named) === JSON.stringify(schema)) return schema;
  const definitions = {
    measure: { type: "string", enum: [...known.keys()], description: "dataset.measure, as the dataset contracts name it" },
    codes: { allOf: codesByDataset(known) },
  };
  return { ...named, definitions: { ...(named.definitions as object | undefined), ...definitions } };
}

const ref = (to: string): Json => ({ $ref: `#/definitions/${to}` });

function withNames(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNames);
  if (!isObject(schema)) return schema;
  if (isMeasure(schema)) return ref("measure");
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withNames(value)]));
  const { measure: of, where } = isObject(schema.properties) ? schema.properties : {};
  return isMeasure(of) && where !== undefined ? { ...inner, allOf: [ref("codes")] } : inner;
}

/** Measures of a dataset have the same dimensions: if it is one of them, the filter holds those and their codes alone. */
function codesByDataset(known: Vocabulary): Json[] {
  const datasets = new Map<string, { measures: string[]; dimensions: KnownMeasure["dimensions"] }>();
  for (const [id, { dimensions }] of known) {
    const dataset = id.slice(0, id.indexOf("."));
    datasets.set(dataset, { measures: [...(datasets.get(dataset)?.measures ?? []), id], dimensions });
  }
  return [...datasets.values()].map(({ measures, dimensions }) => ({
    if: { properties: { measure: { enum: measures } }, required: ["measure"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { where: { properties: codesOf(dimensions), additionalProperties: false } } },
  }));
}

const codesOf = (dimensions: KnownMeasure["dimensions"]): Json =>
  Object.fromEntries(Object.entries(dimensions).map(([dimension, codes]) => [dimension, { items: { enum: codes } }]));
