/** The justice pipeline in columns: each stage's lines by period, whether it closes, and what one agency sends beside what the next receives. */
import { checkPeriods, checkRange, inOrder } from "../../connectors/asked-period.js";
import {
  addMonths,
  lastMonth,
  type Month,
  monthsOf,
  type Period,
  periodsBetween,
  type Rhythm,
  yearToDateOf,
} from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../answer.js";
import { dataVersion, type Moment, momentOf } from "../as-of.js";
import { type Cube, datasetOf } from "../kpis/arithmetic/cube.js";
import { readCube } from "../kpis/arithmetic/cube.sql.js";
import type { Place } from "../kpis/arithmetic/evaluation.js";
import type { Grain } from "../kpis/kpi-series.js";
import { reportersOf } from "../measures/expected.js";
import { signOffAt, signOffOfFigure } from "../sign-off/export-sign-off.js";
import { readSignatures } from "../sign-off/signatures.js";
import type { Store } from "../store.js";
import type { PipelineQuestion, PipelineView } from "./answer.js";
import type { Ground } from "./ground.js";
import { handoverView } from "./handover-view.js";
import { type Pipeline, pipelineTerms, type Stage } from "./pipeline.js";
import { stageView } from "./stage-view.js";

/** Periods of one answer. */
export const mostPeriods = 60;

/** @throws Problem UNKNOWN_PERIOD, UNKNOWN_PLACE, UNKNOWN_VERSION, REQUEST_INVALID, SERIES_TOO_LARGE */
export async function pipelineView(store: Store, question: PipelineQuestion, viewer: Viewer): Promise<PipelineView> {
  const { moment, ...ground } = await groundOf(store, question, viewer);
  const { cube, definitions } = ground;
  const { pipeline, province } = definitions;
  const reached = reachedBy(pipeline, cube) ?? addMonths(moment.day.slice(0, 7), -1);
  const grain = question.grain ?? "month";
  const periods = periodsAsked(question, grain, reached);
  return {
    ...pipelineOver({ ...ground, periods }),
    grain,
    periods,
    dataTo: reached,
    office: question.office ?? null,
    offices: province.offices.map(({ id }) => id).filter((id) => reportsAny(pipeline, id, cube, periods)),
    version: dataVersion(moment),
  };
}

/** Everything that is asked of the pipeline's measures at a moment, from a while before the first period on. */
export async function groundOf(
  store: Store,
  question: Pick<PipelineQuestion, "period" | "from" | "to" | "office" | "asOf">,
  viewer: Viewer,
): Promise<Omit<Ground, "periods"> & { moment: Moment }> {
  const moment = await momentOf(store, question.asOf);
  const definitions = await store.definitions(moment.version);
  if (!definitions) throw new Problem("UNKNOWN_VERSION", { found: String(question.asOf ?? moment.version) });
  const { pipeline, province, contracts } = definitions;
  if (question.office && !province.offices.some(({ id }) => id === question.office))
    throw new Problem("UNKNOWN_PLACE", { found: question.office.slice(0, 40) });
  const place: Place = question.office ? { level: "office", id: question.office } : { level: "province", id: "" };
  checkPeriods(question.period);
  checkRange(question.from, question.to);
  const measures = [...new Set(pipelineTerms(pipeline).map(({ measure }) => measure))];
  const earliest = question.period ?? question.from ?? null;
  const since = addMonths(earliest ? monthsOf(earliest)[0]! : addMonths(moment.day.slice(0, 7), -72), -14);
  const wanted = measures.map((measure) => ({ measure, from: since, to: moment.day.slice(0, 7) }));
  const [cube, signatures] = await store.database.read(async (session) => [
    await readCube(session, { contracts, province }, wanted, moment.version),
    await readSignatures(session, moment.version, definitions.rules),
  ]);
  const isUnsigned = unsignedBy({ signatures, definitions }, viewer);
  return { cube, definitions, place, day: moment.day, viewer, isUnsigned, moment };
}

/** Each period of a dataset is looked up once. */
function unsignedBy(signed: Parameters<typeof signOffOfFigure>[2], viewer: Viewer): Ground["isUnsigned"] {
  const known = new Map<string, ReturnType<typeof signOffAt>>();
  return (dataset, period, office) => {
    const key = `${dataset} ${period}`;
    const at = known.get(key) ?? signOffAt([signOffOfFigure(dataset, period, signed, viewer)]);
    known.set(key, at);
    const state = at(period, office);
    return state === "PROVISIONAL" || state === "CHANGED_AFTER_SIGNATURE";
  };
}

/** Stages and handovers over a cube; at an office only its own stages, and no handovers, which compare whole agencies. */
export function pipelineOver(ground: Ground): Pick<PipelineView, "stages" | "handovers"> {
  const { stages, handovers } = ground.definitions.pipeline;
  const { place, cube, periods } = ground;
  const isWhole = place.level === "province";
  const isOwn = (stage: Stage) => reportsAny({ stages: [stage], handovers: [] }, place.id, cube, periods);
  return {
    stages: stages.filter((stage) => isWhole || isOwn(stage)).map((stage) => stageView(stage, ground)),
    handovers: isWhole ? handovers.map((handover) => handoverView(handover, ground)) : [],
  };
}

/** Whether an office reports any line of a pipeline in the periods. */
function reportsAny(pipeline: Pipeline, office: string, { contracts, province }: Cube, periods: readonly Period[]): boolean {
  const datasets = new Set(pipelineTerms(pipeline).map(datasetOf));
  return [...datasets].some((dataset) =>
    periods.some((period) => reportersOf(contracts.get(dataset)!, province, period).some(({ id }) => id === office)),
  );
}

/** The last month that any monthly part of the pipeline reaches. */
function reachedBy(pipeline: Pipeline, cube: Cube): Month | null {
  const datasets = new Set(pipelineTerms(pipeline).map(datasetOf));
  const months = [...datasets].flatMap((dataset) =>
    cube.contracts.get(dataset)?.due.every === "month" ? (cube.lastMonthOf(dataset) ?? []) : [],
  );
  return months.length ? months.reduce((a, b) => (a > b ? a : b)) : null;
}

/** Months of an answer for which no span is asked. */
const usual: Record<Grain, number> = { month: 12, ytd: 12, quarter: 24, half: 36, year: 60 };

/** As many as usual up to the last with data, unless a period or a span is asked for. */
function periodsAsked(question: PipelineQuestion, grain: Grain, reached: Month): Period[] {
  const { period } = question;
  const to = period ? lastMonth(period) : question.to ? lastMonth(question.to) : reached;
  const from = period ? monthsOf(period)[0]! : question.from ? monthsOf(question.from)[0]! : addMonths(to, 1 - usual[grain]);
  if (from > to) throw new Problem("REQUEST_INVALID", { found: `${question.from} – ${question.to}`, expected: inOrder });
  const all =
    grain === "ytd"
      ? [...new Set(periodsBetween("month", from, to).map(yearToDateOf))]
      : periodsBetween(grain as Rhythm, from, to).filter((one) => lastMonth(one) <= to || period);
  // Nothing is told of a month that is not over; the year so far ends with the data.
  const told = all.filter((one) => monthsOf(one)[0]! <= reached && (grain === "ytd" || grain !== "month" || one <= reached));
  if (told.length > mostPeriods) throw new Problem("SERIES_TOO_LARGE", { found: String(told.length), expected: String(mostPeriods) });
  return told;
}
