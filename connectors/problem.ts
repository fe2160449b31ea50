/** The one error class. Its words stand in `problems.ts`; the code is stable and is what scripts, GraphQL and quarantine show. */
import type { Place } from "./problem-text.js";
import { type ProblemCode, problemTexts } from "./problems.js";

export type { Place } from "./problem-text.js";

export interface ProblemReport extends Place {
  code: ProblemCode;
  th: string;
  en: string;
}

export class Problem extends Error {
  override readonly name = "Problem";
  constructor(
    readonly code: ProblemCode,
    readonly place: Place = {},
    options?: { cause?: unknown },
  ) {
    super(problemTexts[code].en(inLanguage(place, "en")), options);
  }
  get th(): string {
    return problemTexts[this.code].th(inLanguage(this.place, "th"));
  }
  get en(): string {
    return this.message;
  }
  report(): ProblemReport {
    return describeProblem(this.code, this.place);
  }
}

/** A problem as data, for rows that do not fit (returned, not thrown). */
export function describeProblem(code: ProblemCode, place: Place): ProblemReport {
  const text = problemTexts[code];
  return { code, ...place, th: text.th(inLanguage(place, "th")), en: text.en(inLanguage(place, "en")) };
}

/** The same of a file that it does not keep from being loaded: the sentence does not say that it does. */
export const loadedAllTheSame = (problem: ProblemReport): ProblemReport => describeProblem(problem.code, { ...problem, loads: true });

/** `expected` may hold both languages, Thai first: `จำนวนเต็ม / a whole number`. Each sentence takes its own. */
function inLanguage(place: Place, language: "th" | "en"): Place {
  const [th, en, more] = place.expected?.split(" / ") ?? [];
  if (en === undefined || more !== undefined) return place;
  return { ...place, expected: language === "th" ? th : en };
}
