/** The shape of `pipeline.yaml`, checked at start-up and given to editors as JSON Schema. */
import { z } from "zod";
import { bilingual, codesByDimension, measure } from "../definitions/files/shapes.js";
import type { Pipeline } from "./pipeline.js";

const id = z.string().regex(/^[a-z][a-z0-9_]{0,40}$/, "remand");
const term = z.strictObject({
  measure: measure.describe("dataset.measure, as the dataset contracts name it"),
  where: codesByDimension.optional(),
  sign: z.literal([1, -1]).optional().describe("-1 subtracts"),
});
const before = term.extend({ overTime: z.literal("before").optional().describe("a stock at the end of the month before the period") });
const why = bilingual.describe("why nobody reports it");

const told = { terms: z.array(term).min(1).optional(), why: why.optional() };
/** What is counted, or why nothing is: never both, never neither. */
const either = ({ terms, why }: { terms?: unknown; why?: unknown }) => (terms === undefined) !== (why === undefined);
const part = z
  .strictObject({ id, name: bilingual, stage: id.optional().describe("the stage they come from or go to"), ...told })
  .refine(either, "terms | why");
const side = z.strictObject({ stage: id, name: bilingual, ...told }).refine(either, "terms | why");
const stock = z
  .strictObject({ opening: z.array(before).min(1).optional(), closing: z.array(term).min(1).optional(), why: why.optional() })
  .refine((is) => (is.opening === undefined) === (is.closing === undefined) && (is.opening === undefined) !== (is.why === undefined), {
    message: "opening, closing | why",
  });

export const pipelineFile = z.strictObject({
  stages: z
    .array(
      z.strictObject({
        id,
        name: bilingual,
        about: bilingual,
        unit: z.enum(["persons", "cases"]),
        stock,
        in: z.array(part),
        out: z.array(part),
        beside: z.array(part).optional().describe("counted at this stage, and no part of its balance"),
        differs: bilingual.optional().describe("what is known to make opening + in − out differ from closing"),
      }),
    )
    .min(1),
  handovers: z.array(
    z.strictObject({
      id,
      name: bilingual,
      sends: side,
      receives: side,
      linked: z.boolean().describe("both sides count the same people"),
      why: bilingual,
    }),
  ),
}) as unknown as z.ZodType<Pipeline>;

/** By path from the project's root. */
export const pipelineJsonSchema = (): Record<string, object> => ({
  "warehouse/pipeline/generated/pipeline.schema.json": z.toJSONSchema(pipelineFile, { target: "draft-7" }),
});
