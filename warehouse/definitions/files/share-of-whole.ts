/**
 * Whether a KPI is a share of a whole, which cannot pass all of it. The formula tells, with the contracts: each part that the numerator counts is
 * counted in the denominator too. Prison occupancy is none, nor is what is done of what came in: their whole is another count.
 */
import type { KpiEntry, Term } from "../../kpis/kpi.js";
import type { Partly } from "./partly.js";
import type { Vocabulary } from "./vocabulary.js";

/** @returns the most its figure can be, `100`; null where that is not certain, as when its definition was once another */
export function mostOf({ formula, carryForward, versions }: Partly<KpiEntry>, known: Vocabulary): string | null {
  const { numerator, denominator, takes, times } = formula ?? {};
  if (!numerator || !denominator || takes || carryForward || versions || times === undefined) return null;
  const wholes = [...denominator];
  if (!wholes.every((whole) => whole?.measure !== undefined && whole.sign !== -1)) return null;
  // Each part takes a whole of its own: two parts of the same one could have lines in common.
  for (const part of numerator) {
    const its = wholes.findIndex((whole) => isPart(part, whole, known));
    if (its < 0) return null;
    wholes.splice(its, 1);
  }
  return times;
}

function isPart(part: Partly<Term> | undefined, whole: Partly<Term> | undefined, known: Vocabulary): boolean {
  const [above, below] = [known.get(part?.measure ?? ""), known.get(whole?.measure ?? "")];
  if (!part || !whole || !above || !below || part.sign === -1) return false;
  const isSame = part.measure === whole.measure;
  if (!isSame && !above.partOf?.includes(whole.measure!)) return false;
  if ((part.overTime ?? above.overTime) !== (whole.overTime ?? below.overTime)) return false;
  if (whole.districts && JSON.stringify(whole.districts) !== JSON.stringify(part.districts)) return false;
  return Object.entries(whole.where ?? {}).every(([dimension, codes]) => {
    const narrower = part.where?.[dimension];
    return narrower?.every((code) => code !== undefined && codes?.includes(code)) ?? false;
  });
}
