/**
 * The arithmetic of a KPI: which reports, of which offices and periods, its numerator and denominator stand on, and what they add up to.
 * Numerator and denominator are taken over the same offices (and, for flows, the same office-months): an office that has not reported
 * never makes a figure fall. The same walk answers the value and lists what it used, so that evidence cannot drift from the figure.
 * @see docs/methods/measures.md
 */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { lastMonth, type Month, monthsOf, type Period } from "../../../connectors/period.js";
import type { ValueState } from "../../answer.js";
import { entryAt } from "../definition-version.js";
import { type Cube, datasetOf } from "./cube.js";
import type { Evaluation, Place, Reckoned, Sum, Use } from "./evaluation.js";
import { medianOf } from "./median.js";
import { isApplicable, isReportedAt, mayGoFurther, untilOf } from "./reach.js";
import { type Reading, readings } from "./readings.js";
import { type Received, received } from "./received.js";
import { addUp, noTally, type Sums } from "./sums.js";
import { officesOf, takeGroup } from "./takings.js";

export function evaluate(entry: Reckoned, period: Period, place: Place, cube: Cube): Evaluation {
  return evaluateAt(entry, period, [place], cube)[0]!;
}

/** The same at several places: the province and its districts stand on the same reports, which are walked through once. */
export function evaluateAt(asked: Reckoned, period: Period, places: readonly Place[], cube: Cube): Evaluation[] {
  const entry = entryAt(asked, period);
  if (!isApplicable(entry, period)) return places.map(() => nothing("NOT_APPLICABLE"));
  const province: Place = { level: "province", id: "" };
  const until = untilOf(entry, period, province, cube);
  const readUntil = (month: Month | null) => readings(entry, period, month ?? lastMonth(period), cube);
  const all = readUntil(until);
  let everywhere: Ground | undefined;
  return places.map((place) => {
    if (!entry.levels.includes(place.level)) return nothing("NOT_APPLICABLE");
    if (place.level === "office") {
      const own = untilOf(entry, period, place, cube);
      return figureOn(entry, groundOf(entry, own === until ? all : readUntil(own), own, place, cube), place, cube);
    }
    everywhere ??= groundOf(entry, all, until, province, cube);
    return figureOn(entry, everywhere, place, cube);
  });
}

/**
 * The months a figure of a period stands on, as `2025-10..2026-09`; null where it has none. Figures of the same months are the same: a year to
 * date that has come to its end is the year. Where offices may go further than the province, the period is told too: theirs are of other months.
 */
export function spanOf(entry: Reckoned, period: Period, cube: Cube): string | null {
  const until = isApplicable(entry, period) ? untilOf(entry, period, { level: "province", id: "" }, cube) : null;
  return until && `${monthsOf(period, until)[0]}..${until}${mayGoFurther(entry, period, until, cube) ? ` of ${period}` : ""}`;
}

const nothing = (state: ValueState): Evaluation => ({
  state,
  numerator: null,
  denominator: null,
  dataTo: null,
  observedOn: null,
  provisional: false,
  partial: false,
  carried: false,
  reported: 0,
  expected: 0,
  onTime: 0,
  unjudged: 0,
  receivedAt: null,
  behind: null,
  uses: [],
});

/** What figures of a period stand on. */
interface Ground extends Received {
  /** Why there is no figure; null when there is one. */
  state: ValueState | null;
  dataTo: Month | null;
  partial: boolean;
  uses: Use[];
  sums: Sums | null;
  over: { numerator: number; denominator: number };
}

function groundOf(entry: Reckoned, all: readonly Reading[], until: Month | null, place: Place, cube: Cube): Ground {
  const ground: Ground = {
    ...received(entry, all, place, cube),
    state: "MISSING",
    dataTo: until,
    partial: false,
    uses: [],
    sums: null,
    over: { numerator: 1, denominator: 1 },
  };
  if (until === null) return ground;
  const own = byAgency(all).filter((group) => isOwn(group, place, until, cube));
  const parts = new Set(own.flat().map((reading) => reading.part));
  if (!parts.has("numerator") || (entry.formula.denominator && !parts.has("denominator")))
    return { ...ground, state: place.level === "office" ? "NOT_APPLICABLE" : "MISSING" };
  for (const group of own) {
    const taken = takeGroup(entry, group, place, until, cube);
    if (taken.state) return { ...ground, state: taken.state };
    ground.uses.push(...taken.uses);
    ground.partial ||= taken.partial;
  }
  const averaged = new Set(all.filter((reading) => reading.way === "average").map((reading) => reading.part));
  const over = (part: Use["part"]) =>
    averaged.has(part) ? new Set(ground.uses.filter((use) => use.part === part).map((use) => use.period)).size || 1 : 1;
  return {
    ...ground,
    state: null,
    sums: addUp(ground.uses, cube),
    over: { numerator: over("numerator"), denominator: over("denominator") },
  };
}

/** Whose reports a dataset is made of: one office's, or those of an agency's offices. */
const reporterOf = ({ reporters, agency }: DatasetContract): string => ("office" in reporters ? reporters.office : agency);

/** Whether numerator and denominator are of different reporters, so that what one of them lacks is not left out of the other. */
export function isOfTwoReporters({ formula }: Pick<Reckoned, "formula">, contracts: ReadonlyMap<string, DatasetContract>): boolean {
  const [above, below] = [formula.numerator, formula.denominator ?? []].map(
    (terms) => new Set(terms.map((term) => reporterOf(contracts.get(datasetOf(term))!))),
  );
  return below!.size > 0 && ([...above!].some((one) => !below!.has(one)) || [...below!].some((one) => !above!.has(one)));
}

/** Terms that are taken over the same offices. */
function byAgency(all: readonly Reading[]): Reading[][] {
  const groups = new Map<string, Reading[]>();
  for (const reading of all) {
    const key = reporterOf(reading.contract);
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return [...groups.values()];
}

/**
 * At an office only what it reports itself counts: of a KPI of two agencies, its own agency's terms. In a province where an agency has no office
 * that is asked for any of it, the others' count.
 */
const isOwn = (group: readonly Reading[], place: Place, until: Month, cube: Cube): boolean =>
  place.level === "office"
    ? group.some((reading) => officesOf(reading, until, cube).includes(place.id))
    : cube.reachBy !== "expected" || group.some(({ contract, start }) => isReportedAt(contract.id, start, until, place, cube));

function figureOn(entry: Reckoned, { state, uses, sums, over, partial, ...counts }: Ground, place: Place, cube: Cube): Evaluation {
  const found: Evaluation = { ...nothing(state ?? "MISSING"), ...counts, partial, uses };
  if (!sums) return found;
  const tally = place.level === "district" ? (sums.districts.get(place.id) ?? noTally) : sums.everywhere;
  const sum = (part: Use["part"]): Sum | null => (uses.some((use) => use.part === part) ? { total: tally[part], over: over[part] } : null);
  const figure: Evaluation = {
    ...found,
    numerator: entry.formula.takes === "median" ? middleOf(uses, place, cube) : sum("numerator"),
    denominator: sum("denominator"),
    observedOn: tally.observedOn,
    provisional: tally.provisional,
    partial: partial || sums.damaged,
    receivedAt: sums.receivedAt,
    behind: sums.hasBehind ? tally.behind : null,
  };
  if (!figure.numerator || (entry.formula.denominator && !figure.denominator)) return { ...figure, uses: [] };
  figure.carried = uses.some((use) => use.role === "carried_forward");
  if (entry.formula.denominator && figure.denominator!.total === 0n) return { ...figure, state: "NOT_APPLICABLE" };
  return { ...figure, state: "REPORTED" };
}

/** Of a median: the middle one of all cases of the reports it stands on, pooled; zero where there is no case to be in the middle. */
export function middleOf(uses: readonly Use[], place: Place, cube: Cube, fits?: (dims: string) => boolean): Sum | null {
  const own = uses.filter((use) => use.part === "numerator");
  if (!own.length) return null;
  const district = place.level === "district" ? place.id : null;
  const all = own.flatMap((use) => cube.singles(use.term, use.period, use.office, district));
  const cases = fits ? all.filter(({ dims }) => fits(dims)) : all;
  return { total: medianOf(cases) ?? 0n, over: 1 };
}
