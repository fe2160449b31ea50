/** The one error class. Its words stand in `problems.ts`; the code is stable and is what scripts, GraphQL and quarantine show. */
import { type Place, type ProblemCode, problemTexts } from "./problems.js";

export type { Place } from "./problems.js";

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
    super(problemTexts[code].en(place), options);
  }
  get th(): string {
    return problemTexts[this.code].th(this.place);
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
  return { code, ...place, th: text.th(place), en: text.en(place) };
}
