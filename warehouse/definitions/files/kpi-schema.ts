/** The shapes of every YAML file that defines a province: checked at start-up, and given to editors as JSON Schema. */
import { z } from "zod";
import { officeKinds } from "../../../connectors/dataset.js";
import { rhythms } from "../../../connectors/period.js";
import type { Frame, KpiEntry, Strategy, Thresholds } from "../../kpis/kpi.js";
import type { Rules } from "../../kpis/rules.js";
import type { Agency, District, Office, Province } from "../../place.js";
import { bilingual, codesByDimension, day, measure, text } from "./shapes.js";

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, '"12.5"');
/** Percent of the level above: a negative one would let its neighbours come to more than the whole. */
const weight = z.string().regex(/^\d+(\.\d+)?$/, '"25", ≥ 0');
const count = z.number().int().positive();
const share = z.number().nonnegative();
const kpiId = z.string().regex(/^(CP|RH|SO|AJ)\d{2}$/, "RH01");
const pillar = z.enum(["CP", "RH", "SO", "AJ"]);
const agency = z.enum(["PJO", "DOC", "DOP", "LED", "DJOP", "ONCB", "DOPA", "POLICE"]);
const districtId = z.string().regex(/^\d{4}$/, '"1001"');
const fiscalYear = z.string().regex(/^FY2[45]\d{2}$/, "FY2570");
const targetPeriod = z.string().regex(/^(FY2[45]\d{2}(-(Q[1-4]|H[12]))?|\d{4}-(0[1-9]|1[0-2]))$/, "FY2570 | FY2570-Q1 | 2026-10");
const fiscalPeriod = z.string().regex(/^(FY2[45]\d{2}(-(Q[1-4]|H[12]))?|\d{4}-(0[1-9]|1[0-2]))$/, "FY2570 | FY2570-Q1 | 2026-10");
const places = z.array(z.enum(["capital"]).or(districtId)).min(1);

const term = z.strictObject({
  measure: measure.describe("dataset.measure, as the dataset contracts name it"),
  where: codesByDimension.optional(),
  sign: z.literal([1, -1]).optional().describe("-1 subtracts"),
  overTime: z.enum(["last", "average"]).optional().describe("of a stock, over several months"),
  districts: z.strictObject({ not: places.optional(), only: places.optional() }).optional(),
});

const conversion = z
  .strictObject({ times: z.string().regex(/^(?=.*[1-9])\d+(\.\d+)?$/, '"10"') })
  .describe("a value of before the break, times this, is one of after; without it the two are not compared");

const units = z.enum(["percent", "per_100k", "per_1000", "million_baht", "cases", "persons", "days", "points_of_10"]);

const thresholds: z.ZodType<Thresholds> = z.strictObject({ watchFrom: share, offFrom: share });

const formula = z.strictObject({
  takes: z
    .enum(["mean", "median"])
    .optional()
    .describe("of single cases: the numerator is what each case has itself (days), the denominator counts the same cases"),
  numerator: z.array(term).min(1),
  denominator: z.array(term).min(1).optional(),
  times: decimal.describe("100 for percent, 100000 for a rate, 0.000001 for million baht"),
});

export const kpiEntry: z.ZodType<KpiEntry> = z.strictObject({
  id: kpiId,
  pillar,
  owner: agency,
  name: bilingual,
  definition: bilingual.describe("what is counted in and what is left out"),
  every: z.enum(rhythms),
  lagDays: z.number().int().nonnegative().describe("days after the period's end by which the KPI can be given"),
  formula,
  unit: units,
  decimals: z.number().int().min(0).max(6),
  better: z.enum(["higher", "lower", "within_band"]),
  headline: z.enum(["month", "ytd", "quarter", "half", "year"]).describe("the card's own period"),
  accumulates: z.boolean().describe("true: an amount to reach by the end of the fiscal year; false: a level to hold"),
  carryForward: z.record(measure, z.strictObject({ months: count })).optional(),
  population: z.array(measure).optional(),
  ripensAfterYears: count.optional().describe("fiscal years after the year of release until a cohort is final"),
  levels: z.array(z.enum(["province", "office", "district"])).min(1),
  thresholds: thresholds.optional(),
  versions: z
    .array(
      z.strictObject({
        version: count,
        from: fiscalPeriod,
        why: bilingual,
        convert: conversion.optional(),
        unitBefore: units.optional().describe("unit of figures of the version before, where it was another"),
        formulaBefore: formula
          .optional()
          .describe(
            "what figures before it were reckoned by, where that was another formula: they stay as they were; from a fiscal year on",
          ),
      }),
    )
    .optional(),
  limits: bilingual.optional(),
});

/** A province without its lists, which have files of their own. */
export const provinceHead: z.ZodType<Pick<Province, "id" | "code" | "name" | "office">> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/, "nakhon-nayok"),
  code: z.string().regex(/^\d{2}$/, '"26"'),
  name: bilingual,
  office: bilingual,
});

export const agencyEntry: z.ZodType<Agency> = z.strictObject({
  id: agency,
  name: bilingual,
  short: bilingual,
  outside: z.boolean().optional(),
});

export const officeEntry: z.ZodType<Office> = z.strictObject({
  id: z.string().regex(/^[A-Z]+-\w+$/, "DOC-1001"),
  agency,
  name: bilingual,
  kind: z.enum(officeKinds),
  district: districtId,
  spellings: z.array(z.strictObject({ text, from: day.optional(), to: day.optional() })),
  from: day.optional(),
  to: day.optional(),
  wider: z.boolean().optional().describe("its catchment is wider than the province"),
});

export const districtEntry: z.ZodType<District> = z.strictObject({
  id: districtId,
  name: bilingual,
  short: text.optional(),
  spellings: z.array(text),
  tile: z.tuple([count, count]).describe("row and column of the position diagram"),
  from: day.optional(),
  splitFrom: districtId.optional().describe("the district it was part of until then: neither is compared across that day"),
  capital: z.boolean().optional(),
});

export interface Holiday {
  day: string;
  name: string;
}
export const holidayEntry: z.ZodType<Holiday> = z.strictObject({ day, name: text });

const weighted = { id: text, name: bilingual, weight };
const objectives = z.array(z.strictObject({ ...weighted, kpis: z.array(z.strictObject({ id: kpiId, weight })).min(1) })).min(1);
const tree = { id: text, name: bilingual, years: z.tuple([z.number().int(), z.number().int()]).describe("first and last fiscal year") };
export const strategyFile: z.ZodType<Strategy> = z.strictObject({
  ...tree,
  pillars: z.array(z.strictObject({ ...weighted, id: pillar, objectives })).min(1),
});

/** Targets by fiscal year, or by a quarter, half or month of its own. */
export interface TargetAmounts {
  level?: Record<string, string>;
  change?: Record<string, string>;
  band?: Record<string, [string, string]>;
  plan?: Record<string, string[]>;
}
/** A KPI's targets as the file holds them: the province's, and those of offices, districts or agencies. */
export interface TargetEntry extends TargetAmounts {
  kpi: string;
  /** Of a ratio: the province's level or band is every office's and district's too, where those have none of their own. */
  holds?: "everywhere";
  at?: Record<string, TargetAmounts>;
}
const amounts = {
  level: z.record(targetPeriod, decimal).optional().describe("a value to hold, or the amount of the whole period"),
  change: z.record(targetPeriod, decimal).optional().describe("percent against the same period of the fiscal year before"),
  band: z
    .record(targetPeriod, z.tuple([decimal, decimal]))
    .optional()
    .describe("lowest and highest value"),
  plan: z.record(fiscalYear, z.array(decimal).length(12)).optional().describe("cumulative amounts or levels, October first"),
};
export const targetEntry: z.ZodType<TargetEntry> = z.strictObject({
  kpi: kpiId,
  ...amounts,
  holds: z
    .literal("everywhere")
    .optional()
    .describe("everywhere: a ratio's ceiling or floor, to which offices and districts without a target of their own are held too"),
  at: z
    .record(text, z.strictObject(amounts))
    .optional()
    .describe("by office (DOC-1001), district (1001) or agency (LED): each of its offices"),
});

/** A frame as the file holds it: a tree like the strategy's, its source, and what it asks of each of its KPIs. */
export interface FrameEntry extends Omit<Frame, "targets"> {
  targets: TargetEntry[];
}
export const frameEntry: z.ZodType<FrameEntry> = z.strictObject({
  ...tree,
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "ministry-2566-2570"),
  kind: z.enum(["ministry", "national"]).describe("whose plan it is"),
  source: bilingual.describe("the document that it is taken from"),
  illustrative: z.boolean().optional().describe("true: weights and targets are examples until the office files the real ones"),
  pillars: z
    .array(z.strictObject({ ...weighted, objectives }))
    .min(1)
    .describe("its own goals"),
  targets: z.array(targetEntry).min(1).describe("what the frame asks of each of its KPIs"),
});

const part = z.number().min(0).max(1);
export const rulesFile: z.ZodType<Rules> = z.strictObject({
  rating: z.strictObject({
    completenessFrom: part,
    denominatorFrom: z.number().int().nonnegative(),
    cautionBelow: z.number().int().nonnegative(),
    overdueCycles: count,
    reasons: z
      .literal("dated")
      .optional()
      .describe(
        "dated: what is not due says when it is, a period without figures from when on there are any, and a year's part that it is one",
      ),
    population: z.literal("told").optional().describe("told: a rate over an earlier year's population says that it is carried forward"),
    empty: z
      .enum(["told", "whole"])
      .optional()
      .describe(
        "told: what does not apply because there were no cases says so; whole: and that there could be some, where a part is lacking",
      ),
    registers: z.literal("told").optional().describe("told: a line of a register that is set aside lacks in the months of its dates"),
    frames: z.literal("told").optional().describe("told: a changed target of a frame, and what it flipped there, is among what changed"),
    beside: z
      .enum(["told", "whole"])
      .optional()
      .describe(
        "told: a mark says that something was missing when it was signed, and a forecast that today's pace ends elsewhere; whole: or today's status",
      ),
    spans: z.literal("alike").optional().describe("alike: a change, and a target set as one, is told of whole spans alike only"),
    toDate: z
      .enum(["months", "due"])
      .optional()
      .describe(
        "months: a year to date is set beside the same months of the year before; due: and a card's goes as far as is due or whole",
      ),
    reach: z
      .literal("expected")
      .optional()
      .describe("expected: a KPI of several datasets goes as far as those of which reports are expected at the place"),
    halves: z.literal("planned").optional().describe("planned: the amounts of a year's halves make its plan by month, as quarters' do"),
    sides: z.literal("whole").optional().describe("whole: a ratio of two reporters of which one lacks a part is not rated"),
    lines: z
      .literal("told")
      .optional()
      .describe("told: a report of which lines are set aside is told as that, not as one that did not come"),
    lists: z.literal("pillars").optional().describe("pillars: KPIs are listed by the strategy's pillars"),
    ranks: z
      .enum(["rated", "whole"])
      .optional()
      .describe(
        "rated: no place is ranked by a ratio over too few to be rated, nor among fewer than five; whole: nor by what lacks a part",
      ),
    flips: z
      .enum(["dated", "each"])
      .optional()
      .describe("dated: a card's flipped status has the version and moment of what flipped it; each: a rolled-up one too"),
    parts: z
      .literal("alike")
      .optional()
      .describe("alike: what is not told by a dimension is a part of a figure where there is any of it, of every KPI"),
    breaks: z.literal("asked").optional().describe("asked: a series tells the breaks that begin in the range asked for, and no others"),
    completions: z
      .literal("first")
      .optional()
      .describe("first: a figure that lacked a part and is completed by reports that come for the first time is no revision"),
    revisedToDate: z.literal("told").optional().describe("told: a year to date up to a month tells that what it said before was another"),
    revisions: z.literal("places").optional().describe("places: a figure of an office or district tells its own revisions"),
    nets: z
      .enum(["each", "counted"])
      .optional()
      .describe(
        "each: several revisions of a figure are told together too where reports came between them, and it says so; counted: what came and was taken back is listed, not counted",
      ),
    causes: z
      .enum(["own", "each"])
      .optional()
      .describe(
        "own: a status that a target flipped is told as flipped by it though rules changed in the same version, and one whose plan moved with a corrected figure of an earlier year by that; each: and with one that came late, went or moved by a definition",
      ),
    moments: z
      .literal("own")
      .optional()
      .describe("own: a new figure and what changed under a signature have the version that brought them, its moment and its file"),
    words: z
      .enum(["plain", "exact", "named"])
      .optional()
      .describe(
        "plain: a formula names dimensions and datasets where it could be misread, and a forecast says that all months lack a part; exact: words also tell ratios from sums, and caution from not rated; named: and a changed pipeline is called so, and a quarter Q4",
      ),
    distances: z
      .literal("told")
      .optional()
      .describe(
        "told: a distance that is not the difference of the two figures as they are shown says so, and a band's edges have their unit",
      ),
    versions: z
      .literal("begun")
      .optional()
      .describe("begun: a definition's version from a fiscal year or a quarter on holds from its first month, not from its last"),
    retired: z.literal("named").optional().describe("named: a retired KPI is named among what changed by the definitions it was last in"),
    weights: z.literal("told").optional().describe("told: weights of a strategy or frame that changed are told from what to what"),
    gaps: z.literal("told").optional().describe("told: a due period of which nothing came is shown as a gap, not the period before"),
  }),
  share: thresholds,
  band: thresholds,
  score: z.strictObject({ ratedWeightFrom: part, onFrom: z.number().min(1).max(5), watchFrom: z.number().min(1).max(5) }),
  exports: z
    .strictObject({
      shown: z.literal("text").describe("text: a value as it is shown is the same text in every format"),
      dictionary: z
        .literal("words")
        .optional()
        .describe("words: a dataset's dictionary names dimensions and codes in both languages, and tells how each measure adds up"),
      pipeline: z
        .enum(["units", "months"])
        .optional()
        .describe(
          "units: each line of the pipeline has the unit of what it counts, and none that does not apply is provisional; months: and a longer period that closes says which of its months do not",
        ),
      signOff: z
        .literal("both")
        .optional()
        .describe("both: each row of a dataset tells its agency's signature and the director's of the month"),
      places: z.literal("both").optional().describe("both: the KPIs' export names places in Thai and English"),
      arrivals: z.literal("told").optional().describe("told: the KPIs' export counts reports that came on a day nobody knows"),
      targets: z.literal("whole").optional().describe("whole: the exports of KPIs and targets say which target holds everywhere"),
      contributions: z
        .literal("both")
        .optional()
        .describe("both: the export of what moved a figure has both comparisons of a year to date"),
      changes: z
        .literal("whole")
        .optional()
        .describe("whole: the export of what changed tells targets with place, kind, unit and plan, and the net of several revisions"),
    })
    .optional(),
  signOff: z
    .strictObject({
      from: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "2026-10"),
      anew: z
        .literal("each")
        .optional()
        .describe("each: what changed under the director's signature is told until the director signs anew"),
      cells: z
        .literal("all")
        .optional()
        .describe("all: what changed under the director's signature is named cell by cell, whoever signed the dataset and when"),
      lacking: z
        .literal("own")
        .optional()
        .describe("own: a figure's mark counts of what was missing when it was signed what is of its own datasets"),
      tells: z
        .literal("whole")
        .optional()
        .describe(
          "whole: of datasets nobody signed what is set aside or waits is missing too; changes under an agency's newest signature are told",
        ),
      rating: z
        .literal("told")
        .optional()
        .describe("told: a signed figure that is what it was says that its rating changed after the signature, and by what"),
      gone: z
        .literal("told")
        .optional()
        .describe("told: a figure that was signed and is no more, its report being withdrawn, is told as changed after signature"),
    })
    .optional()
    .describe("figures of this month and later are provisional until they are signed"),
});

/** JSON Schemas for editors, by path from the project's root; the files are generated, never edited. */
export function jsonSchemas(): Record<string, object> {
  const folder = "warehouse/kpis/generated";
  const shapes: Record<string, z.ZodType> = {
    [`${folder}/kpi.schema.json`]: z.array(kpiEntry),
    [`${folder}/rules.schema.json`]: rulesFile,
    [`${folder}/province.schema.json`]: provinceHead,
    [`${folder}/agencies.schema.json`]: z.array(agencyEntry),
    [`${folder}/offices.schema.json`]: z.array(officeEntry),
    [`${folder}/districts.schema.json`]: z.array(districtEntry),
    [`${folder}/holidays.schema.json`]: z.array(holidayEntry),
    [`${folder}/strategy.schema.json`]: strategyFile,
    [`${folder}/targets.schema.json`]: z.array(targetEntry),
    [`${folder}/frames.schema.json`]: z.array(frameEntry),
  };
  return Object.fromEntries(Object.entries(shapes).map(([path, shape]) => [path, z.toJSONSchema(shape, { target: "draft-7" })]));
}
