/**
 * A dataset's measures over time, in columns. A measure adds as its contract says, by the same walk that works KPIs out: flows sum, stocks
 * are the last (first, average) of the span, running totals are differenced, and an office that has not reported is left out and told.
 * @see docs/methods/measures.md
 */
import type { DatasetContract } from "../../connectors/dataset.js";
import { addMonths, lastMonth, monthsOf, type Period, periodsBetween } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { ValueState, Viewer } from "../answer.js";
import { dataVersion, momentOf } from "../as-of.js";
import { isSmall, seesExact } from "../disclosure/primary.js";
import type { Cube, Figure } from "../kpis/arithmetic/cube.js";
import { decimalText } from "../kpis/arithmetic/cube.sql.js";
import { evaluate } from "../kpis/arithmetic/evaluate.js";
import type { Evaluation, Place, Reckoned, Use } from "../kpis/arithmetic/evaluation.js";
import { exact, quotient } from "../kpis/arithmetic/rounding.js";
import { type Break, breaksWithin } from "../kpis/rating/breaks.js";
import { settingOf } from "../kpis/reading.js";
import type { Setting } from "../kpis/setting.js";
import { contractOf } from "../observations/observations.js";
import type { Office, Province } from "../place.js";
import type { Store } from "../store.js";
import type { MeasureQuestion, MeasureSeries } from "./answer.js";
import { reportersOf } from "./expected.js";
import { heldFigures } from "./held-figures.js";
import { type FigureRow, type FiguresAsked, figureOf, figuresAt } from "./series.sql.js";
import { codesOf, type MeasuresAsked, measuresAsked, periodsAsked, reportersAsked } from "./series-question.js";

/** Bounds of one answer. */
export const mostCells = 40_000;
export const mostGroups = 600;
const mostFigures = 200_000;

/** One line of the answer: a measure at a place, with one value of each dimension it is split by. */
interface Group {
  measure: string;
  office: string | null;
  district: string | null;
  dims: Record<string, string>;
  place: Place;
  /** How many offices it adds up. */
  offices: number;
  cube: Cube;
}

/** @throws Problem UNKNOWN_DATASET, UNKNOWN_PERIOD, UNKNOWN_PLACE, UNKNOWN_VERSION, REQUEST_INVALID, SERIES_TOO_LARGE */
export async function measureSeries(store: Store, question: MeasureQuestion, viewer: Viewer): Promise<MeasureSeries> {
  const moment = await momentOf(store, question.asOf);
  const contract = await contractOf(store, question.dataset, moment.version);
  const { province } = (await store.definitions(moment.version))!;
  const asked = measuresAsked(question, contract, province);
  const setting = await settingOf(store, moment);
  const reported = setting.cube;
  const reached = reported.lastMonthOf(contract.id);
  const periods = periodsAsked(question, asked.grain, reached, moment.day);
  const ground = { contract, province, asked, periods, reported };
  const figures = periods.length ? await figuresOf(store, setting, figuresAsked(ground, moment.version)) : [];
  return {
    dataset: contract.id,
    grain: asked.grain,
    dataTo: reached,
    periods,
    groups: groupsOf(figures, ground).map((group) => columnsOf(group, contract, asked, periods, viewer)),
    breaks: breaksTold(contract.breaks ?? [], periods, setting),
    version: dataVersion(moment),
  };
}

function breaksTold<T extends Pick<Break, "from">>(breaks: readonly T[], periods: readonly Period[], { definitions }: Setting): T[] {
  if (definitions.rules.rating.breaks !== "asked") return [...breaks];
  return periods.length ? breaksWithin(breaks, monthsOf(periods[0]!)[0]!, lastMonth(periods.at(-1)!)) : [];
}

const tooLarge = (found: number, expected: number) => new Problem("SERIES_TOO_LARGE", { found: String(found), expected: String(expected) });

/** From memory where every dimension is summed away. */
async function figuresOf(store: Store, setting: Setting, asked: FiguresAsked & { periods: Period[] }): Promise<Figure[]> {
  if (!asked.dimensions.length && !Object.keys(asked.where).length) {
    const held = await heldFigures(store, setting, asked.dataset, asked.measures, asked.periods, asked.offices);
    if (held) return held;
  }
  const rows = await store.database.read((session) => session.all<FigureRow>(figuresAt(asked, mostFigures)));
  if (rows.length >= mostFigures) throw tooLarge(rows.length, mostFigures);
  return rows.map((row) => figureOf(asked.dataset, row));
}

function figuresAsked({ contract, province, asked, periods }: Ground, version: number): FiguresAsked & { periods: Period[] } {
  const first = monthsOf(periods[0]!)[0]!;
  const last = monthsOf(periods.at(-1)!).at(-1)!;
  const behind = asked.measures.flatMap((measure) => contract.measures[measure]!.countedBy ?? []);
  return {
    dataset: contract.id,
    measures: [...new Set([...asked.measures, ...behind])],
    periods: periodsBetween(contract.due.every, addMonths(first, -1), last),
    dimensions: asked.by.dimensions,
    where: asked.where,
    // A question that is split by dimensions tells every combination that any office has.
    offices: asked.offices && !asked.by.dimensions.length ? reportersAsked(province.offices, asked, contract).map(({ id }) => id) : null,
    districts: asked.districts ?? (asked.by.district ? "all" : "none"),
    version,
  };
}

interface Ground {
  contract: DatasetContract;
  province: Province;
  asked: MeasuresAsked;
  periods: readonly Period[];
  /** Every report of the moment. */
  reported: Cube;
}

function groupsOf(figures: readonly Figure[], { contract, province, asked, periods, reported }: Ground): Group[] {
  const offices = reportersAsked(
    province.offices.filter((office) => periods.some((period) => reportersOf(contract, province, period).includes(office))),
    asked,
    contract,
  );
  const cubes = new Map<string, Cube>();
  const cubeOf = (of: readonly Office[]): Cube => {
    const ids = new Set(of.map(({ id }) => id));
    const key = [...ids].join();
    const own = () => figures.filter(({ office }) => ids.has(office));
    const cube = cubes.get(key) ?? reported.withFigures({ ...province, offices: [...of] }, own());
    cubes.set(key, cube);
    return cube;
  };
  const places = asked.by.office ? offices.map((office) => ({ office: office.id, of: [office] })) : [{ office: null, of: offices }];
  const districts = asked.by.district
    ? province.districts.filter(({ id }) => asked.districts?.includes(id) ?? true).map(({ id }) => id)
    : [null];
  const whole = [{}];
  const splits = new Map(
    asked.measures.map((measure) => [measure, asked.by.dimensions.length ? splitsOf(figures, measure, contract) : whole]),
  );
  const count = [...splits.values()].reduce((sum, own) => sum + own.length, 0) * places.length * districts.length;
  if (count > mostGroups) throw tooLarge(count, mostGroups);
  if (count * periods.length > mostCells) throw tooLarge(count * periods.length, mostCells);
  return asked.measures.flatMap((measure) =>
    places.flatMap(({ office, of }) =>
      districts.flatMap((district) => {
        const own = district !== null && contract.district?.from === "office" ? of.filter((one) => one.district === district) : of;
        if (!own.length) return [];
        const place: Place = district === null ? { level: "province", id: "" } : { level: "district", id: district };
        return splits.get(measure)!.map((dims) => ({ measure, office, district, dims, place, offices: own.length, cube: cubeOf(own) }));
      }),
    ),
  );
}

/** The combinations of dimension values that the figures hold, in the contract's order of codes. */
function splitsOf(figures: readonly Figure[], measure: string, contract: DatasetContract): Record<string, string>[] {
  const id = `${contract.id}.${measure}`;
  const found = new Set(figures.filter((figure) => figure.measure === id).map(({ dims }) => dims));
  if (!found.size) found.add("");
  const rank = ([dimension, code]: [string, string]) => String(codesOf(contract, dimension).indexOf(code)).padStart(5, "0");
  const order = (dims: Record<string, string>) => Object.entries(dims).map(rank).join(";");
  return [...found].map(dimsOf).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const dimsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(";")
      .filter(Boolean)
      .map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]),
  );

function columnsOf(
  group: Group,
  contract: DatasetContract,
  asked: MeasuresAsked,
  periods: readonly Period[],
  viewer: Viewer,
): MeasureSeries["groups"][number] {
  const entry = entryOf(group, contract, asked);
  const all = periods.map((period) => {
    const is = evaluate(entry, period, group.place, group.cube);
    const state = stateOf(is, group, contract, asked, viewer);
    return { is, state, value: state === "REPORTED" ? figureAt(is) : null };
  });
  return {
    measure: group.measure,
    office: group.office,
    district: group.district,
    dimensions: group.dims,
    values: all.map(({ value }) => value),
    states: all.map(({ state }) => state),
    partial: all.map(({ is }) => is.partial),
    provisional: all.map(({ is }) => is.provisional),
    reported: all.map(({ is }) => is.reported),
    expected: all.map(({ is }) => is.expected),
  };
}

/** The measure as a formula of one term, so that the arithmetic of KPIs works it out. */
function entryOf(group: Group, contract: DatasetContract, asked: MeasuresAsked): Reckoned {
  const where = Object.fromEntries(Object.entries(group.dims).map(([dimension, code]) => [dimension, [code]]));
  const term = {
    measure: `${contract.id}.${group.measure}`,
    ...(Object.keys(where).length ? { where } : {}),
    ...(asked.districts ? { districts: { only: asked.districts } } : {}),
  };
  return { every: contract.due.every, levels: ["province", "office", "district"], formula: { numerator: [term], times: "1" } };
}

const figureAt = ({ numerator }: Evaluation): string =>
  numerator!.over === 1
    ? exact(decimalText(numerator!.total))
    : exact(quotient(decimalText(numerator!.total), String(numerator!.over), "1", 12)!);

function stateOf(is: Evaluation, group: Group, contract: DatasetContract, asked: MeasuresAsked, viewer: Viewer): ValueState {
  if (is.state !== "REPORTED") return is.expected === 0 && is.state === "MISSING" ? "NOT_APPLICABLE" : is.state;
  if (contract.measures[group.measure]!.eachOffice && group.offices > 1) return "NOT_APPLICABLE";
  // A line that is not in a report means zero only where the contract says so.
  if (contract.absentRows === "missing" && !is.uses.some((use) => speaksOf(group, use))) return "MISSING";
  return isWithheld(is, group, contract, asked, viewer) ? "WITHHELD" : "REPORTED";
}

/** Whether a report says anything of the group's place. */
const speaksOf = ({ place, cube }: Group, { term, period, office }: Use): boolean =>
  cube.counted(term, period, office).some(({ district }) => place.level !== "district" || district === place.id);

/** The primary rule on the figure as it is shown: a mean by its own size, and no juvenile figure of a district, by whatever filter. */
function isWithheld(is: Evaluation, group: Group, contract: DatasetContract, asked: MeasuresAsked, viewer: Viewer): boolean {
  if (seesExact(viewer, contract)) return false;
  if (contract.sensitivity === "juvenile" && (group.district !== null || asked.districts !== null)) return true;
  const { total, over } = is.numerator!;
  const size = (total < 0n ? -total : total) / BigInt(over);
  return isSmall(contract, group.measure, size === 0n && total !== 0n ? 1n : size, is.behind);
}
