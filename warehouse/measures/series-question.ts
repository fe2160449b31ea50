/** What a question about a dataset's measures asks for, checked against its contract and the province. */
import { checkPeriods, inOrder } from "../../connectors/asked-period.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import {
  addMonths,
  firstMonth,
  fiscalYear,
  lastMonth,
  type Month,
  monthsOf,
  type Period,
  periodsBetween,
  type Rhythm,
  yearToDateOf,
} from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { Grain } from "../kpis/kpi-series.js";
import { dimensionsIn } from "../load/shape.js";
import type { Office, Province } from "../place.js";
import type { MeasureQuestion } from "./answer.js";

export interface MeasuresAsked {
  measures: string[];
  grain: Grain;
  by: { office: boolean; district: boolean; dimensions: string[] };
  where: Record<string, string[]>;
  offices: string[] | null;
  districts: string[] | null;
}

const grainsOf: Record<Rhythm, readonly Grain[]> = {
  month: ["month", "quarter", "half", "year", "ytd"],
  quarter: ["quarter", "half", "year", "ytd"],
  half: ["half", "year", "ytd"],
  year: ["year"],
};

/** @throws Problem REQUEST_INVALID, UNKNOWN_PLACE */
export function measuresAsked(question: MeasureQuestion, contract: DatasetContract, province: Province): MeasuresAsked {
  const dimensions = dimensionsIn(contract);
  const grouped = [...new Set(question.groupBy ?? [])];
  const measures = [...new Set(question.measures?.length ? question.measures : Object.keys(contract.measures))];
  oneOf(measures, Object.keys(contract.measures));
  oneOf(grouped, ["office", ...(contract.district ? ["district"] : []), ...dimensions]);
  for (const { dimension, codes } of question.where ?? []) {
    oneOf([dimension], dimensions);
    oneOf(codes, codesOf(contract, dimension));
  }
  const grain = question.grain ?? contract.due.every;
  oneOf([grain], grainsOf[contract.due.every]);
  known(question.offices, province.offices);
  known(question.districts, province.districts);
  if (question.districts?.length && !contract.district) throw invalid("districts", `${contract.id}: –`);
  return {
    measures,
    grain,
    by: {
      office: grouped.includes("office"),
      district: grouped.includes("district"),
      dimensions: dimensions.filter((dimension) => grouped.includes(dimension)),
    },
    where: Object.fromEntries((question.where ?? []).map(({ dimension, codes }) => [dimension, codes])),
    offices: question.offices?.length ? question.offices : null,
    districts: question.districts?.length ? question.districts : null,
  };
}

/** Every code a dimension may have: those read from a column and those its headers state. */
export function codesOf(contract: DatasetContract, dimension: string): string[] {
  const stated = contract.cells.flatMap(({ dims }) => dims[dimension] ?? []);
  return [...new Set([...Object.keys(contract.dimensions[dimension]?.codes ?? {}), ...stated])];
}

function oneOf(found: readonly string[], expected: readonly string[]): void {
  const wrong = found.find((one) => !expected.includes(one));
  if (wrong !== undefined) throw invalid(wrong, expected.join(", "));
}

const invalid = (found: string, expected: string) => new Problem("REQUEST_INVALID", { found: found.slice(0, 60), expected });

function known(ids: readonly string[] | null | undefined, places: readonly { id: string }[]): void {
  const wrong = ids?.find((id) => !places.some((place) => place.id === id));
  if (wrong !== undefined) throw new Problem("UNKNOWN_PLACE", { found: wrong.slice(0, 40) });
}

/**
 * The periods of the answer: those that are over and, unless asked for, reached by the data; by default from four fiscal years before.
 * @param reached the last month that any report of the dataset stands for
 */
export function periodsAsked(question: MeasureQuestion, grain: Grain, reached: Month | null, today: string): Period[] {
  checkPeriods(question.from, question.to);
  const over = addMonths(today.slice(0, 7), -1);
  const last = reached ?? over;
  const until = question.to ? lastMonth(question.to) : last;
  const to = until > last ? [until, last > over ? last : over].sort()[0]! : until;
  const from = question.from ? monthsOf(question.from)[0]! : firstMonth(fiscalYear(last) - 4);
  if (question.from && question.to && from > until)
    throw new Problem("REQUEST_INVALID", { found: `${question.from} – ${question.to}`, expected: inOrder });
  if (grain === "ytd") return [...new Set(periodsBetween("month", from, to).map(yearToDateOf))];
  return periodsBetween(grain, from, to).filter((period) => lastMonth(period) <= to);
}

/** Offices that report the dataset in any of the periods, those asked for only. */
export function reportersAsked(offices: readonly Office[], asked: MeasuresAsked, contract: DatasetContract): Office[] {
  const inDistricts = asked.districts !== null && contract.district?.from === "office" ? asked.districts : null;
  return offices.filter(
    (office) => (!asked.offices || asked.offices.includes(office.id)) && (!inDistricts || inDistricts.includes(office.district)),
  );
}
