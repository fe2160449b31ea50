/**
 * What moved a figure: the part of a change that each place brought. Parts sum to the change exactly.
 *
 * A sum's parts are the places' own differences. A ratio R = Σ wᵢrᵢ (wᵢ a place's share of the denominator, rᵢ its own ratio) is taken apart
 * at the midpoint (Marshall and Edgeworth): a place brings its own movement, w̄ᵢ·Δrᵢ, and apart from it what the moved weights bring,
 * (r̄ᵢ − R̄)·Δwᵢ, the mix. @see docs/methods/contributions.md
 */
import { Big } from "big.js";
import { EXACT_PLACES, exact } from "../kpis/arithmetic/rounding.js";

/** One place at both moments: exact decimals; a sum has no denominators. */
export interface Side {
  numerator: string;
  denominator: string | null;
}
export interface Moved {
  place: string;
  old: Side;
  new: Side;
}
/** In the KPI's unit. `own` + `mix` = `whole`; a sum has no mix. */
export interface Part {
  place: string;
  own: string;
  mix: string;
  whole: string;
}
export interface Contributions {
  method: "SUM" | "MIDPOINT";
  change: string;
  own: string;
  mix: string;
  parts: Part[];
}

/** Enough digits that what is left after rounding to twelve places is rounding and nothing else. */
const Wide = Big();
Wide.DP = 40;

/**
 * @param times the formula's multiplier
 * @param isRounded the change is that of the two figures as they are told, to twelve places each; else that of the fractions
 * @returns null where a denominator is zero in sum
 */
export function contributions(moved: readonly Moved[], times: string, isRounded = true): Contributions | null {
  return moved.some((one) => one.old.denominator !== null) ? ofRatio(moved, times, isRounded) : ofSum(moved, times);
}

function ofSum(moved: readonly Moved[], times: string): Contributions {
  const parts = moved.map(({ place, old, new: now }) => {
    const own = exact(new Wide(now.numerator).minus(old.numerator).times(times));
    return { place, own, mix: "0", whole: own };
  });
  const change = exact(parts.reduce((total, { own }) => total.plus(own), new Wide(0)));
  return { method: "SUM", change, own: change, mix: "0", parts };
}

function ofRatio(moved: readonly Moved[], times: string, isRounded: boolean): Contributions | null {
  const side = (which: "old" | "new", key: keyof Side) => moved.reduce((total, one) => total.plus(one[which][key] ?? "0"), new Wide(0));
  const [oldAll, newAll] = [side("old", "denominator"), side("new", "denominator")];
  if (oldAll.eq(0) || newAll.eq(0)) return null;
  const [oldRatio, newRatio] = [side("old", "numerator").div(oldAll), side("new", "numerator").div(newAll)];
  const middle = oldRatio.plus(newRatio).div(2);
  const raw = moved.map(({ place, old, new: now }) => {
    const weights = [new Wide(old.denominator ?? "0").div(oldAll), new Wide(now.denominator ?? "0").div(newAll)] as const;
    const own = [ratio(old), ratio(now)];
    // A place that is there at one moment only has no movement of its own: all it brings is its weight.
    const rates = [own[0] ?? own[1] ?? middle, own[1] ?? own[0] ?? middle] as const;
    return {
      place,
      own: weights[0].plus(weights[1]).div(2).times(rates[1].minus(rates[0])).times(times),
      mix: rates[0].plus(rates[1]).div(2).minus(middle).times(weights[1].minus(weights[0])).times(times),
    };
  });
  const told = (fraction: Big) => (isRounded ? fraction.times(times).round(EXACT_PLACES, Big.roundHalfUp) : fraction.times(times));
  const change = exact(told(newRatio).minus(told(oldRatio)));
  const parts = raw.map(({ place, own, mix }) => ({ place, own: exact(own), mix: exact(mix), whole: "0" }));
  settle(parts, change);
  const sum = (key: "own" | "mix") => exact(parts.reduce((total, part) => total.plus(part[key]), new Wide(0)));
  return { method: "MIDPOINT", change, own: sum("own"), mix: sum("mix"), parts };
}

const ratio = ({ numerator, denominator }: Side): Big | null => {
  const bottom = new Wide(denominator ?? "0");
  return bottom.eq(0) ? null : new Wide(numerator).div(bottom);
};

/** What rounding to twelve places left over goes to the largest part, so that the parts sum to the change exactly. */
function settle(parts: Part[], change: string): void {
  const rest = parts.reduce((left, { own, mix }) => left.minus(own).minus(mix), new Wide(change)).round(EXACT_PLACES, Big.roundHalfUp);
  const size = ({ own, mix }: Part) => new Wide(own).plus(mix).abs();
  const largest = parts.reduce((best, part) => (size(part).gt(size(best)) ? part : best), parts[0]!);
  largest.own = exact(new Wide(largest.own).plus(rest));
  for (const part of parts) part.whole = exact(new Wide(part.own).plus(part.mix));
}
