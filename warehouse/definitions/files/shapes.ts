/** Small shapes that every YAML file of definitions shares. A pattern’s message is an example of what fits it, which both languages can show. */
import { z } from "zod";

const [long, short, february] = ["(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])", "(0[469]|11)-(0[1-9]|[12]\\d|30)", "02-(0[1-9]|1\\d|2[0-8])"];
const leapYear = "(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";

/** A day of the calendar; as a pattern, so that an editor with the JSON Schema refuses 30 February too. */
export const day = z.string().regex(new RegExp(`^(\\d{4}-(${long}|${short}|${february})|${leapYear}-02-29)$`), {
  error: ({ input }) => lastDayOf(`${input}`) ?? '"2026-01-31"',
});

/** What a day past its month's end should have been at most: `≤ "2022-02-28"`. */
function lastDayOf(written: string): string | null {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-\d{2}$/.exec(written) ?? [];
  return month ? `≤ "${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}"` : null;
}

export const text = z.string().trim().min(1);
export const bilingual = z.strictObject({ th: text, en: text }).describe("Thai and English; both are required");
export const measure = z.string().regex(/^[a-z]\w*\.[a-z]\w*$/, "doc_population.inmates");
export const codesByDimension = z.record(z.string(), z.array(text).min(1)).describe("codes kept, by dimension");
