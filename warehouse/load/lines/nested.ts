/** Records that nest deeper than they did: a value has become an object (`lawGroup.name`), or lies in another one (`totals.cases.closed`). */
import type { Place } from "../../../connectors/problem.js";
import { fold } from "../../../connectors/thai/spelling.js";

/**
 * The fields by which a column that is missing lies deeper.
 * @param fields  those that are no column of their own, as paths: `cases.closed.value`
 * @param names  the column's spellings, which may be paths too
 */
export function nestedDeeper(fields: readonly string[], names: readonly string[]): string[] {
  const sought = names.map(stepsOf);
  return fields.filter((field) => {
    const steps = stepsOf(field);
    return sought.some((name) => name.length < steps.length && (begins(steps, name) || begins(steps.toReversed(), name.toReversed())));
  });
}

/** As a question of what was meant, for a column without which the file is taken. */
export const isNow = ([field]: readonly string[], accepted: string): Place["meant"] =>
  field === undefined ? undefined : { written: field, accepted };

const stepsOf = (path: string) => path.split(".").map(fold);
const begins = (steps: readonly string[], name: readonly string[]) => name.every((step, i) => step === steps[i]);
