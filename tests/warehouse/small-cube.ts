/** A cube written down by hand: the real contracts, province and KPI entries over a few figures. */
import { loadContracts } from "../../connectors/contracts.js";
import { lastMonth, type Period } from "../../connectors/period.js";
import { settleAll } from "../../warehouse/definitions/settle.js";
import { Cube, type Figure, type Report } from "../../warehouse/kpis/arithmetic/cube.js";
import { evaluate } from "../../warehouse/kpis/arithmetic/evaluate.js";
import type { Evaluation, Place } from "../../warehouse/kpis/arithmetic/evaluation.js";
import type { KpiEntry } from "../../warehouse/kpis/kpi.js";
import { figureOf } from "../../warehouse/kpis/reading.js";
import type { Province } from "../../warehouse/place.js";
import { chiangMai } from "./kpis/chiang-mai.js";

export const contracts = settleAll(await loadContracts(), chiangMai.province);

/** One figure of a report; dimensions and district where they apply. */
export interface Given {
  measure: string;
  period: Period;
  office: string;
  value: string | null;
  /** What the single cases behind it have, which sum to it. */
  each?: readonly string[];
  district?: string;
  dims?: string;
  missing?: boolean;
}

export interface Silent {
  dataset: string;
  office: string;
  period: Period;
}

/** Where it all happens: Chiang Mai, by the product's own contracts. */
export interface Where {
  contracts: typeof contracts;
  province: Province;
  /** Default: as the product ships it. */
  rules?: typeof chiangMai.rules;
}

/** Every office and period with a figure has reported, unless it is among the silent. */
export function cubeOf(
  given: readonly Given[],
  silent: readonly Silent[] = [],
  where: Where = { contracts, province: chiangMai.province },
): Cube {
  const spoken = given.filter(
    ({ measure, office, period }) =>
      !silent.some((one) => one.dataset === datasetOf(measure) && one.office === office && one.period === period),
  );
  const figures = spoken.map(
    ({ measure, period, office, value, district, dims, missing }): Figure => ({
      measure,
      period,
      office,
      district: district ?? null,
      dims: dims ?? "",
      value: value === null ? null : tenThousandths(value),
      missing: missing ? 1 : 0,
      notCollected: 0,
      provisional: false,
      observedOn: null,
    }),
  );
  const reports = new Map<string, Report>();
  for (const { measure, office, period } of spoken) {
    const dataset = datasetOf(measure);
    const day = `${lastMonth(period)}-28`;
    reports.set(`${dataset}|${office}|${period}`, {
      dataset,
      office,
      period,
      arrivedOn: day,
      absentOn: day,
      receivedAt: `${day}T02:00:00.000Z`,
      damaged: 0,
    });
  }
  const singles = spoken.flatMap(({ measure, period, office, district, dims, each = [] }) =>
    each.map((value) => ({
      measure,
      period,
      office,
      district: district ?? null,
      dims: dims ?? "",
      value: tenThousandths(value),
      cases: 1,
    })),
  );
  const cube = new Cube(
    where.contracts,
    where.province,
    figures,
    [...reports.values()],
    null,
    (where.rules ?? chiangMai.rules).rating.reach,
  );
  cube.addSingles(singles);
  return cube;
}

const datasetOf = (measure: string) => measure.split(".")[0]!;

function tenThousandths(decimal: string): bigint {
  const [, minus, whole, part] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(decimal.replaceAll(",", ""))!;
  const value = BigInt(whole!) * 10_000n + BigInt((part ?? "").padEnd(4, "0"));
  return minus ? -value : value;
}

export const entryOf = (id: string): KpiEntry => chiangMai.kpis.find((entry) => entry.id === id)!;

const province: Place = { level: "province", id: "" };
export const office = (id: string): Place => ({ level: "office", id });
export const district = (id: string): Place => ({ level: "district", id });

/** A KPI's figure as it would be told: the value exact to twelve decimals. */
export function figure(
  entry: KpiEntry | string,
  period: Period,
  cube: Cube,
  place: Place = province,
): { state: Evaluation["state"]; value: string | null; partial: boolean; is: Evaluation } {
  const kpi = typeof entry === "string" ? entryOf(entry) : entry;
  const is = evaluate(kpi, period, place, cube);
  const row = {
    period,
    numerator: is.numerator && decimalOf(is.numerator.total),
    numerator_over: is.numerator?.over ?? 1,
    denominator: is.denominator && decimalOf(is.denominator.total),
    denominator_over: is.denominator?.over ?? 1,
  };
  const value = is.state === "REPORTED" ? figureOf(kpi, row, 12) : null;
  return { state: is.state, value: value?.includes(".") ? value.replace(/\.?0+$/, "") : value, partial: is.partial, is };
}

function decimalOf(scaled: bigint): string {
  const size = scaled < 0n ? -scaled : scaled;
  return `${scaled < 0n ? "-" : ""}${size / 10_000n}.${String(size % 10_000n).padStart(4, "0")}`;
}
