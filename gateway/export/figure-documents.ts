/**
 * The figures of an export as documents: the same type, asked in the same way, as the panel on the page. The receipt holds them, so that
 * whoever has the file has all that must be known of each figure in it.
 */
import type { Bilingual } from "../../connectors/dataset.js";
import { Problem } from "../../connectors/problem.js";
import type { Ask } from "../graphql/door.js";
import { MOST_FIGURES } from "../kpi/resolvers.js";

/** Figures whose documents a receipt holds; of a larger export it says where the others are. */
const MOST_IN_RECEIPT = 200;

const words = "{ th en }";
const place = `{ id names ${words} }`;

/** What makes a KPI's figures what they are; each KPI of a receipt says it once. */
const definitionOfKpi = `
  id names ${words} definition ${words} formula ${words} limits ${words} average unit decimals better every headline definitionVersion
  owner { id names ${words} }
  thresholds { watchFrom offFrom }
  datasets { id names ${words} agency { id names ${words} } about ${words} countsIn ${words} leavesOut ${words} districtOf }`;

/** Every field of `KpiValue` but the rows of its evidence, which the same `ref` asks for. */
export const figureDocument = `query FigureDocuments($refs: [ID!]!) {
  figures(refs: $refs) {
    ref
    kpi { ${definitionOfKpi} }
    definition { version from why ${words} formula ${words} }
    period dataTo observedOn
    office ${place}
    district ${place}
    state empty value shown unit numerator denominator
    frame target targetLow targetHigh targetEverywhere planToDate planBasis gap planReached
    outlook { monthsLeft neededPerMonth reached reachesIn yearEnd words ${words} }
    status statusReason statusWords ${words} caution
    completeness { reported expected onTime arrivalUnknown }
    signOff {
      state words ${words} dataset month signedBy signedAt version awaiting changedTotal
      rating { old new cause version words ${words} }
      changed(first: 20) {
        kind dataset kpi measure names ${words} period office ${place} district ${place}
        dimensions { dimension code names ${words} codeNames ${words} }
        unit decimals old new oldState newState artifact { sha256 name } version
      }
      signatures { of dataset month signedBy name signedAt version digest values words ${words} }
    }
    provisional revised partial lacksPart carriedForward
    population { dataset names ${words} period observedOn value carriedForward artifacts { sha256 name } }
    version dataVersion { id recordedAt }
    receivedAt pulledAt
    revisions { period old new oldState newState statusOld statusNew cause recordedAt version artifact { sha256 name } }
    evidence(first: 1) {
      total numeratorArithmetic denominatorArithmetic times numerator denominator withheld withheldParts
      files { artifact { sha256 name } dataset receivedAt cells }
    }
  }
}`;

/** A KPI as a receipt tells it once for all of its figures: definition, owner, thresholds, sources, what each agency counts in and leaves out. */
export type KpiDocument = Record<string, unknown> & { id: string };

export interface FigureDocuments {
  kpis: KpiDocument[];
  figures: Record<string, unknown>[];
  /** Figures of the export whose documents are in a later receipt of it. */
  leftOut: number;
  /** Where any are: how many this one documents, and the address of the next. */
  rest?: { words: Bilingual; address: string };
}

/** @param from the figure to begin with @param next the address of the receipt that begins with another */
export async function figureDocuments(
  refs: readonly string[],
  ask: Ask,
  from = 0,
  next: (from: number) => string = () => "",
): Promise<FigureDocuments> {
  const until = from + MOST_IN_RECEIPT;
  const told = refs.slice(from, until);
  const kpis = new Map<string, KpiDocument>();
  const figures: Record<string, unknown>[] = [];
  for (let i = 0; i < told.length; i += MOST_FIGURES) {
    const { data, errors } = await ask(figureDocument, { refs: told.slice(i, i + MOST_FIGURES) });
    if (errors?.length) throw new Problem("INTERNAL", { found: JSON.stringify(errors[0]).slice(0, 200) });
    for (const figure of (data as { figures: ({ kpi: KpiDocument } & Record<string, unknown>)[] }).figures) {
      const { id, names, formula } = figure.kpi;
      kpis.set(id, figure.kpi);
      figures.push({ ...figure, kpi: { id, names, formula } });
    }
  }
  const leftOut = Math.max(0, refs.length - until);
  const rest = { words: restWords(from, until, refs.length), address: next(until) };
  return { kpis: [...kpis.values()], figures, leftOut, ...(leftOut > 0 && { rest }) };
}

const restWords = (from: number, until: number, of: number): Bilingual => ({
  th: `มีเอกสารของตัวเลขที่ ${from + 1}–${until} จากทั้งหมด ${of} ตัว ตามลำดับแถวของข้อมูล เอกสารของตัวต่อไปอยู่ในใบรับตามที่อยู่นี้ ทีละ ${MOST_IN_RECEIPT} ตัว`,
  en: `Documents of figures ${from + 1} to ${until} of ${of}, in the order of the rows. Those that follow are in the receipt at this address, ${MOST_IN_RECEIPT} at a time.`,
});
