/** Small shapes that every YAML file of definitions shares. A pattern’s message is an example of what fits it, which both languages can show. */
import { z } from "zod";

export const text = z.string().trim().min(1);
export const bilingual = z.strictObject({ th: text, en: text }).describe("Thai and English; both are required");
export const measure = z.string().regex(/^[a-z]\w*\.[a-z]\w*$/, "doc_population.inmates");
export const codesByDimension = z.record(z.string(), z.array(text).min(1)).describe("codes kept, by dimension");
