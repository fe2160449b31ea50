/**
 * The figures of an export as documents: the same type, asked in the same way, as the panel on the page. The receipt holds them, so that
 * whoever has the file has all that must be known of each figure in it.
 */
import { Problem } from "../../connectors/problem.js";
import type { Ask } from "../graphql/door.js";
import { MOST_FIGURES } from "../kpi/resolvers.js";

/** Figures whose documents a receipt holds; of a larger export it says how many it leaves out. */
const MOST_IN_RECEIPT = 200;

const words = "{ th en }";
const place = `{ id names ${words} }`;

/** Every field of `KpiValue` but the rows of its evidence, which the same `ref` asks for. */
export const figureDocument = `query FigureDocuments($refs: [ID!]!) {
  figures(refs: $refs) {
    ref
    kpi { id names ${words} formula ${words} }
    definition { version from why ${words} }
    period dataTo observedOn
    office ${place}
    district ${place}
    state value shown unit numerator denominator
    frame target targetLow targetHigh planToDate planBasis gap
    outlook { monthsLeft neededPerMonth reached reachesIn yearEnd words ${words} }
    status statusReason statusWords ${words} caution
    completeness { reported expected onTime arrivalUnknown }
    signOff { state words ${words} dataset month signedBy signedAt version changedTotal awaiting }
    provisional revised partial carriedForward
    version dataVersion { id recordedAt }
    receivedAt pulledAt
    revisions { period old new oldState newState recordedAt version artifact { sha256 name } }
    evidence(first: 1) {
      total numeratorArithmetic denominatorArithmetic times numerator denominator withheld
      files { artifact { sha256 name } dataset receivedAt cells }
    }
  }
}`;

export interface FigureDocuments {
  figures: Record<string, unknown>[];
  /** Rows of the export whose documents are left out; each can be asked for by its own export. */
  leftOut: number;
}

export async function figureDocuments(refs: readonly string[], ask: Ask): Promise<FigureDocuments> {
  const told = refs.slice(0, MOST_IN_RECEIPT);
  const figures: Record<string, unknown>[] = [];
  for (let i = 0; i < told.length; i += MOST_FIGURES) {
    const { data, errors } = await ask(figureDocument, { refs: told.slice(i, i + MOST_FIGURES) });
    if (errors?.length) throw new Problem("INTERNAL", { found: JSON.stringify(errors[0]).slice(0, 200) });
    figures.push(...(data as FigureDocuments).figures);
  }
  return { figures, leftOut: refs.length - told.length };
}
