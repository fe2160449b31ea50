/**
 * Which target holds for a figure: the nearest in place (the office's or district's own, its agency's, the province's), then the nearest in
 * time (the month's own, its quarter's, its half's, the year's). @see docs/methods/pace.md
 */
import { Big } from "big.js";
import { fiscalYearOf, halfOf, lastMonth, type Month, monthsOf, type Period, periodKind, quarterOf } from "../../../connectors/period.js";
import { EXACT_PLACES, exact, quotient } from "../arithmetic/rounding.js";
import type { KpiEntry, Target } from "../kpi.js";
import type { Rules } from "../rules.js";

/** Names a target among those of all KPIs, and is its id among the recorded definitions. */
export const targetId = (target: Pick<Target, "kpi" | "fiscalYear" | "period" | "place">): string =>
  `${target.kpi}/${target.period ?? `FY${target.fiscalYear}`}${target.place ? `@${target.place}` : ""}`;

export class Targets {
  readonly #byId: ReadonlyMap<string, Target>;

  /** @param halves whether the amounts of halves make a plan of their months */
  constructor(
    targets: readonly Target[],
    private readonly halves?: Rules["rating"]["halves"],
  ) {
    this.#byId = new Map(targets.map((target) => [targetId(target), target]));
  }

  /**
   * @param places nearest first; "" is the province. An amount is never taken from a wider place: its parts are not the whole; a rate is, where
   *   its target says that it holds everywhere.
   * @returns null when none was filed
   */
  of(entry: Pick<KpiEntry, "id" | "accumulates">, period: Period, places: readonly string[]): Target | null {
    for (const place of places) {
      const own = entry.accumulates ? this.#amount(entry.id, period, place) : this.#level(entry.id, period, place);
      const isHeir = place === "" && places[0] !== "" && entry.accumulates;
      if (own && (!isHeir || own.holds === "everywhere")) return own;
    }
    return null;
  }

  #get(kpi: string, period: Period, place: string): Target | null {
    return this.#byId.get(targetId({ kpi, fiscalYear: 0, period, place })) ?? null;
  }

  /** A level holds in every shorter period inside its own; a change is against the same period only. */
  #level(kpi: string, period: Period, place: string): Target | null {
    for (const at of around(period)) {
      const target = this.#get(kpi, at, place);
      if (target && (at === period || target.kind !== "change" || !target.period)) return target;
    }
    return null;
  }

  /** An amount filed for the very period, else the year's, with the plan that its halves, quarters or months make. */
  #amount(kpi: string, period: Period, place: string): Target | null {
    const own = this.#get(kpi, period, place);
    if (own?.period) return own;
    const year = fiscalYearOf(period);
    const whole = this.#get(kpi, `FY${year}`, place);
    if (whole?.plan) return whole;
    const plan = this.#planOfParts(kpi, year, place);
    if (!plan) return whole;
    const firsts = [`FY${year}-Q1`, monthsOf(`FY${year}`)[0]!, `FY${year}-H1`];
    const { holds } = firsts.map((first) => this.#get(kpi, first, place)).find((target) => target !== null)!;
    const made: Target = { kpi, fiscalYear: year, kind: "level", value: plan[11]!, ...(place && { place }), ...(holds && { holds }) };
    return { ...(whole ?? made), plan };
  }

  /** Twelve cumulative amounts, a quarter's and a half's spread evenly over its months; null unless every month has its part. */
  #planOfParts(kpi: string, year: number, place: string): string[] | null {
    const plan: string[] = [];
    let total = new Big(0);
    for (const month of monthsOf(`FY${year}`)) {
      const is = this.#partOf(kpi, month, place);
      if (!is) return null;
      total = total.plus(is.part);
      // Thirds and sixths do not end: at the end of a quarter or a half the plan is their exact sum.
      if (!this.#get(kpi, month, place) && month === lastMonth(is.of))
        total = new Big(exact(total.round(EXACT_PLACES - 2, Big.roundHalfUp)));
      plan.push(exact(total));
    }
    return plan;
  }

  /** What a month brings by its own amount, else by its quarter's, else by its half's. */
  #partOf(kpi: string, month: Month, place: string): { of: Period; part: string } | null {
    const amountOf = (of: Period) => {
      const target = this.#get(kpi, of, place);
      return target?.kind === "level" ? target.value! : null;
    };
    const own = amountOf(month);
    if (own !== null) return { of: month, part: own };
    for (const of of [quarterOf(month), ...(this.halves === "planned" ? [halfOf(month)] : [])]) {
      const amount = amountOf(of);
      if (amount !== null) return { of, part: quotient(amount, String(monthsOf(of).length), "1", EXACT_PLACES)! };
    }
    return null;
  }
}

/** A period and those that hold it, nearest first. */
function around(period: Period): Period[] {
  const kind = periodKind(period);
  const month = lastMonth(period);
  const year = `FY${fiscalYearOf(period)}`;
  if (kind === "month") return [period, quarterOf(month), halfOf(month), year];
  if (kind === "quarter") return [period, halfOf(month), year];
  return kind === "half" ? [period, year] : [year];
}

/** The same period a fiscal year before. */
export function yearBefore(period: Period): Period {
  const kind = periodKind(period);
  if (kind === "month") return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
  return `FY${fiscalYearOf(period) - 1}${kind === "ytd" || kind === "year" ? "" : period.slice(6)}`;
}
