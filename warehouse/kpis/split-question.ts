/** A KPI's figure by a dimension its measures declare: sex, age group, charge, kind of case. */

import { checkPeriods } from "../../connectors/asked-period.js";
import type { Bilingual, DatasetContract } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { ValueState, Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import { isSmallSum, withComplement } from "../disclosure/balance.js";
import { isSmall, seesExact } from "../disclosure/primary.js";
import type { Store } from "../store.js";
import type { KpiQuestion, KpiValue } from "./answer.js";
import { datasetOf, measureOf } from "./arithmetic/cube.js";
import { decimalText, readCube } from "./arithmetic/cube.sql.js";
import { figuresOfPeriods } from "./arithmetic/dependants.js";
import { evaluate } from "./arithmetic/evaluate.js";
import { figureOf } from "./arithmetic/figure.js";
import { EXACT_PLACES, exact, quotient } from "./arithmetic/rounding.js";
import { entryAt } from "./definition-version.js";
import { codeName, dimensionName } from "./dimension-words.js";
import type { KpiEntry } from "./kpi.js";
import { kpiValue, placeOf } from "./questions.js";
import { entryOf, headlinePeriod, settingOf } from "./reading.js";
import { isSummed, NOT_STATED, type SplitPart, splitOf, withoutEmptyRest } from "./split.js";
import { type SplitDimension, splitDimensions } from "./split-dimensions.js";

export interface SplitQuestion extends KpiQuestion {
  dimension: string;
}

export interface KpiSplit {
  dimension: { id: string; name: Bilingual };
  /** The figure undivided. */
  whole: KpiValue;
  /** Whether the parts' values add up to the whole's. */
  summed: boolean;
  /** How they relate to the whole, or why there are none. */
  words: Bilingual;
  parts: KpiSplitPart[];
}

export interface KpiSplitPart {
  code: string;
  name: Bilingual;
  state: ValueState;
  value: string | null;
  shown: string | null;
  numerator: string | null;
  denominator: string | null;
  /** Percent of the whole's numerator, of parts that add up. */
  share: string | null;
}

/** Dimensions a KPI can be taken apart by, with their names. */
export function kpiDimensions(entry: KpiEntry, contracts: ReadonlyMap<string, DatasetContract>): { id: string; name: Bilingual }[] {
  return splitDimensions(entry, contracts).map(({ id }) => ({ id, name: dimensionName(id) }));
}

/** @throws Problem UNKNOWN_KPI, UNKNOWN_PERIOD, UNKNOWN_PLACE, UNKNOWN_VERSION, REQUEST_INVALID for a dimension it cannot be taken apart by */
export async function kpiSplit(store: Store, question: SplitQuestion, viewer: Viewer): Promise<KpiSplit> {
  const moment = await momentOf(store, question.asOf);
  const setting = await settingOf(store, moment);
  const { contracts } = setting.definitions;
  const kpi = entryOf(setting, question.kpi);
  const place = placeOf(question, setting);
  checkPeriods(question.period);
  const period: Period = question.period ?? headlinePeriod(kpi, setting);
  const offered = splitDimensions(kpi, contracts);
  const asked = offered.find(({ id }) => id === question.dimension);
  if (!asked)
    throw new Problem("REQUEST_INVALID", {
      found: question.dimension.slice(0, 40),
      expected: offered.map(({ id }) => id).join(", ") || "—",
    });
  const entry = entryAt(kpi, period);
  const dimension = splitDimensions(entry, contracts).find(({ id }) => id === asked.id);
  const whole = await kpiValue(store, { ...question, period, asOf: `${moment.version}@${moment.day}` }, viewer);
  const cube = await store.database.read((session) =>
    readCube(session, setting.definitions, figuresOfPeriods(entry, contracts, [period]), moment.version),
  );
  const all = whole.state === "REPORTED" && dimension ? splitOf(entry, evaluate(entry, period, place, cube), dimension, place, cube) : [];
  if (!dimension) return notTold(asked.id, whole);
  const parts = setting.definitions.rules.rating.parts === "alike" ? withoutEmptyRest(all, entry, dimension) : all;
  const hidden = hiddenParts(entry, parts, place.level === "province", viewer, contracts);
  return toldOf(entry, dimension, whole, parts, hidden, contracts);
}

/** Of a period whose definition took it from what does not tell the dimension. */
const notTold = (dimension: string, whole: KpiValue): KpiSplit => ({
  dimension: { id: dimension, name: dimensionName(dimension) },
  whole,
  summed: false,
  words: {
    th: `สูตรของนิยามรุ่นที่ ${whole.definitionVersion} ซึ่งใช้ในงวดนี้ ไม่มีมิตินี้ให้แยกส่วน`,
    en: `The formula of version ${whole.definitionVersion}, which holds in this period, does not tell it by this dimension.`,
  },
  parts: [],
});

/** What is withheld of the parts: the small, a second with a single one, and below the province all of what is sensitive. */
export function hiddenParts(
  entry: Pick<KpiEntry, "formula">,
  parts: readonly SplitPart[],
  isProvince: boolean,
  viewer: Viewer,
  contracts: ReadonlyMap<string, DatasetContract>,
): boolean[] {
  const { numerator, denominator, takes } = entry.formula;
  const guarded = [...numerator, ...(denominator ?? [])].some((term) => {
    const contract = contracts.get(datasetOf(term));
    return contract !== undefined && !seesExact(viewer, contract);
  });
  if (guarded && !isProvince) return parts.map(() => true);
  const small = parts.map(
    (part) =>
      isSmallSum(numerator, part.numerator?.total ?? null, viewer, contracts) ||
      isSmallSum(denominator ?? [], part.denominator?.total ?? null, viewer, contracts) ||
      (!takes && isSmallSum(denominator ?? [], restOf(part), viewer, contracts)) ||
      isFewBehind(numerator, part.behind, viewer, contracts),
  );
  return withComplement(
    // Of single cases, the part with fewest of them.
    parts.map((part) => (takes ? part.denominator : part.numerator)?.total ?? null),
    small,
  );
}

/** Those counted below and not above (requests refused): a few of them are as telling as a few above. Days and cases leave no such rest. */
function restOf({ numerator, denominator }: SplitPart): bigint | null {
  return numerator && denominator && numerator.over === denominator.over && denominator.total > numerator.total
    ? denominator.total - numerator.total
    : null;
}

/** Amounts with few cases behind them. */
function isFewBehind(
  terms: KpiEntry["formula"]["numerator"],
  behind: bigint | null,
  viewer: Viewer,
  contracts: ReadonlyMap<string, DatasetContract>,
): boolean {
  return terms.some((term) => {
    const contract = contracts.get(datasetOf(term));
    return contract !== undefined && !seesExact(viewer, contract) && isSmall(contract, measureOf(term), 0n, behind);
  });
}

function toldOf(
  entry: KpiEntry,
  dimension: SplitDimension,
  whole: KpiValue,
  parts: readonly SplitPart[],
  hidden: readonly boolean[],
  contracts: ReadonlyMap<string, DatasetContract>,
): KpiSplit {
  const own = [...entry.formula.numerator, ...(entry.formula.denominator ?? [])].map((term) => contracts.get(datasetOf(term))!);
  const summed = isSummed(entry, dimension);
  return {
    dimension: { id: dimension.id, name: dimensionName(dimension.id) },
    whole,
    summed,
    words: splitWords(entry, summed, whole, parts, hidden),
    parts: parts.map((part, i) => {
      const head = { code: part.code, name: codeName(dimension.id, part.code, own) };
      const none = { value: null, shown: null, numerator: null, denominator: null, share: null };
      if (hidden[i]) return { ...head, ...none, state: "WITHHELD" };
      if (part.state === "MISSING" || part.numerator === null) return { ...head, ...none, state: part.state };
      const row = {
        period: whole.period,
        numerator: decimalText(part.numerator.total),
        numerator_over: part.numerator.over,
        denominator: part.denominator && decimalText(part.denominator.total),
        denominator_over: part.denominator?.over ?? 1,
      };
      const isRatioOfNothing = part.state === "NOT_APPLICABLE";
      const value = isRatioOfNothing ? null : figureOf(entry, row, EXACT_PLACES);
      const mean = (sum: { total: bigint; over: number }) => exact(quotient(decimalText(sum.total), String(sum.over), "1", EXACT_PLACES)!);
      const numerator = mean(part.numerator);
      const isShare = summed && whole.numerator !== null && /[1-9]/.test(whole.numerator);
      return {
        ...head,
        state: part.state,
        value: value === null ? null : exact(value),
        shown: isRatioOfNothing ? null : figureOf(entry, row, entry.decimals),
        numerator,
        denominator: part.denominator && mean(part.denominator),
        share: isShare ? exact(quotient(numerator, whole.numerator!, "100", EXACT_PLACES)!) : null,
      };
    }),
  };
}

function splitWords(entry: KpiEntry, summed: boolean, whole: KpiValue, parts: readonly SplitPart[], hidden: readonly boolean[]): Bilingual {
  if (whole.state === "WITHHELD") return { th: "ทั้งหมดถูกปกปิด จึงไม่แยกส่วน", en: "The whole is withheld, so it is not taken apart." };
  if (!parts.length) return { th: "งวดนี้ไม่มีค่าให้แยกส่วน", en: "This period has no figure to take apart." };
  const adds: Bilingual =
    entry.formula.takes === "median"
      ? {
          th: "แต่ละส่วนเป็นมัธยฐานของเรื่องของตนเอง: มัธยฐานของส่วนต่าง ๆ ไม่บวกและไม่เฉลี่ยเป็นมัธยฐานทั้งหมด",
          en: "Each part is the median of its own cases: medians of parts neither add up nor average to the whole's.",
        }
      : !summed
        ? {
            th: "แต่ละส่วนมีตัวหารของตนเอง: ตัวตั้งและตัวหารของทุกส่วนรวมกันเท่ากับทั้งหมด แต่ค่าไม่บวกกัน",
            en: "Each part has a base of its own: numerators and denominators add up to the whole's, the values do not.",
          }
        : entry.formula.denominator
          ? { th: "ทุกส่วนคิดจากฐานเดียวกัน และรวมกันเท่ากับทั้งหมดพอดี", en: "All parts are over one base and add up to the whole exactly." }
          : { th: "ทุกส่วนรวมกันเท่ากับทั้งหมดพอดี", en: "The parts add up to the whole exactly." };
  const rest = parts.some(({ code }) => code === NOT_STATED)
    ? { th: " มีบรรทัดที่ต้นทางไม่ได้จำแนก แสดงเป็นส่วนหนึ่งต่างหาก", en: " Lines the source does not classify are a part of their own." }
    : { th: "", en: "" };
  const kept = hidden.every(Boolean)
    ? { th: " ทุกส่วนถูกปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล", en: " Every part is withheld to protect privacy." }
    : hidden.some(Boolean)
      ? {
          th: " ส่วนที่น้อยถูกปกปิดพร้อมกับอีกส่วนหนึ่งอย่างน้อย เพื่อไม่ให้คำนวณย้อนได้",
          en: " Small parts are withheld, with at least one other, so that none can be worked out.",
        }
      : { th: "", en: "" };
  return { th: adds.th + rest.th + kept.th, en: adds.en + rest.en + kept.en };
}
