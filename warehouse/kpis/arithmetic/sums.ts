/** What the reports a figure stands on add up to, for the province and for each district, in one walk. */

import type { Term } from "../kpi.js";
import { type Counted, type Cube, datasetOf, measureOf } from "./cube.js";
import type { Use } from "./evaluation.js";

/** Amounts are ten-thousandths. */
export interface Tally {
  numerator: bigint;
  denominator: bigint;
  /** The count behind amounts. */
  behind: bigint;
  provisional: boolean;
  observedOn: string | null;
}

export interface Sums {
  everywhere: Tally;
  /** Only of districts that any report speaks of. */
  districts: ReadonlyMap<string, Tally>;
  /** Whether anything is an amount that something else counts. */
  hasBehind: boolean;
  /** Lines of a report were set aside. */
  damaged: boolean;
  receivedAt: string | null;
}

const empty = (): Tally => ({ numerator: 0n, denominator: 0n, behind: 0n, provisional: false, observedOn: null });

/** What a district has of which no report speaks. */
export const noTally: Readonly<Tally> = empty();

export function addUp(uses: readonly Use[], cube: Cube): Sums {
  const everywhere = empty();
  const districts = new Map<string, Tally>();
  const sums = { everywhere, districts, hasBehind: false, damaged: false, receivedAt: null as string | null };
  const tallies = ({ district }: Counted): Tally[] => {
    if (district === null) return [everywhere];
    const own = districts.get(district) ?? empty();
    districts.set(district, own);
    return [everywhere, own];
  };
  for (const { part, term, sign, role, office, period } of uses) {
    for (const counted of cube.counted(term, period, office))
      for (const tally of tallies(counted)) {
        tally[part] += sign === 1 ? counted.value : -counted.value;
        tally.provisional ||= counted.provisional;
        if (role === "value" && counted.observedOn && counted.observedOn > (tally.observedOn ?? "")) tally.observedOn = counted.observedOn;
      }
    const behind = behindOf(term, cube);
    sums.hasBehind ||= behind !== null;
    if (behind)
      for (const counted of cube.counted(behind, period, office)) for (const tally of tallies(counted)) tally.behind += counted.value;
    const report = cube.report(datasetOf(term), office, period);
    if (report?.damaged) sums.damaged = true;
    if (report && report.receivedAt > (sums.receivedAt ?? "")) sums.receivedAt = report.receivedAt;
  }
  return sums;
}

const behinds = new WeakMap<Term, Term>();

/** The term that counts what is behind an amount: requests behind baht. */
function behindOf(term: Term, cube: Cube): Term | null {
  const counted = cube.contractOf(term).measures[measureOf(term)]!.countedBy;
  if (!counted) return null;
  const behind = behinds.get(term) ?? { ...term, measure: `${datasetOf(term)}.${counted}` };
  behinds.set(term, behind);
  return behind;
}
