/** How far what an export holds is signed, for its receipt. */
import { lastMonth, monthsOf, type Period } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import type { KpiValue } from "../kpis/answer.js";
import type { Setting } from "../kpis/setting.js";
import type { ExportSignOff } from "../sign-off/sign-off.js";
import type { Signature, SignOffChange, SignOffState } from "./sign-off.js";
import { datasetChanges } from "./sign-off-changes.js";
import { readSignatures } from "./signatures.js";
import { stateOf } from "./signing.js";

const states: readonly SignOffState[] = ["SIGNED", "CHANGED_AFTER_SIGNATURE", "PROVISIONAL", "NOT_REQUIRED"];

type Signed = Pick<Setting, "signatures" | "definitions">;

/** How a period of a dataset stands: of the whole, and the offices at which something changed under its signature. */
export interface PeriodSignOff {
  period: Period;
  state: SignOffState;
  /** Of a period that changed after signature: where. Null: everywhere, because its definition changed. */
  changedAt: ReadonlySet<string> | null;
}

/** How far a dataset's periods are signed that have a report in the range asked for. */
export async function signOffOfDataset(
  session: Session,
  { of, from, to }: { of: string; from?: Period | null; to?: Period | null },
  version: number,
  definitions: Setting["definitions"],
  viewer: Viewer,
  standing = periodSignOff,
): Promise<PeriodSignOff[]> {
  const rows = await session.all<{ period: Period }>(
    sql`select distinct period from core.report where dataset = ${of} and recorded_from <= ${version} and recorded_to > ${version} order by period`,
  );
  const [first, last] = [from ? monthsOf(from)[0]! : "", to ? lastMonth(to) : "9999"];
  const setting = { signatures: await readSignatures(session, version, definitions.rules), definitions };
  return rows
    .filter(({ period }) => lastMonth(period) >= first && monthsOf(period)[0]! <= last)
    .map(({ period }) => standing(of, period, setting, viewer));
}

/** How one period of a dataset stands. */
export function periodSignOff(dataset: string, period: Period, { signatures, definitions }: Signed, viewer: Viewer): PeriodSignOff {
  const signature = signatures.ofDataset(dataset, period);
  return standingOf(
    period,
    signature,
    signature ? datasetChanges(dataset, period, signature, { signatures, definitions }, viewer) : [],
    definitions,
  );
}

function standingOf(
  period: Period,
  signature: Signature | null,
  changed: readonly SignOffChange[],
  { rules }: Signed["definitions"],
): PeriodSignOff {
  const offices = changed.map(({ office }) => office);
  return {
    period,
    state: stateOf(signature, changed, period, rules.signOff?.from),
    changedAt: offices.every((office) => office !== null) ? new Set(offices as string[]) : null,
  };
}

/** How it stands for figures that are made of it: where the director signed its month, as under that signature, which comes first for figures too. */
export function signOffOfFigure(dataset: string, period: Period, { signatures, definitions }: Signed, viewer: Viewer): PeriodSignOff {
  const month = definitions.rules.signOff?.cells === "all" ? signatures.ofMonth(lastMonth(period)) : null;
  if (!month) return periodSignOff(dataset, period, { signatures, definitions }, viewer);
  return standingOf(period, month, datasetChanges(dataset, period, month, { signatures, definitions }, viewer), definitions);
}

/** How it stands under the director's signature of the office's month that it ends in. */
export function signOffOfMonth(dataset: string, period: Period, { signatures, definitions }: Signed, viewer: Viewer): PeriodSignOff {
  const month = signatures.ofMonth(lastMonth(period));
  return standingOf(period, month, month ? datasetChanges(dataset, period, month, { signatures, definitions }, viewer) : [], definitions);
}

/** How a report stands: where nothing of it changed since its period was signed, it is as it was signed. */
export function signOffAt(periods: readonly PeriodSignOff[]): (period: Period, office: string) => SignOffState {
  const known = new Map(periods.map((one) => [one.period, one]));
  return (period, office) => {
    // A line of no report that stands is nobody's yes.
    const { state, changedAt } = known.get(period) ?? { state: "PROVISIONAL" as const, changedAt: null };
    return state === "CHANGED_AFTER_SIGNATURE" && changedAt && !changedAt.has(office) ? "SIGNED" : state;
  };
}

/** A receipt's part of one dataset. */
export const signOffOfPeriods = (periods: readonly PeriodSignOff[]): ExportSignOff[] =>
  grouped(periods.map(({ state, period }) => [state, period]));

/** A receipt's part of several datasets, each period named with its dataset. */
export const signOffOfParts = (parts: readonly { dataset: string; periods: readonly PeriodSignOff[] }[]): ExportSignOff[] =>
  grouped(parts.flatMap(({ dataset, periods }) => periods.map(({ state, period }) => [state, `${dataset} ${period}`] as const)));

/** Of figures. */
export const signOffOfFigures = (values: readonly KpiValue[]): ExportSignOff[] =>
  grouped(values.map(({ signOff, kpi, period }) => [signOff.state, `${kpi} ${period}`]));

function grouped(told: readonly (readonly [SignOffState, string])[]): ExportSignOff[] {
  return states.flatMap((state) => {
    const of = told.filter((one) => one[0] === state).map((one) => one[1]);
    // What is from before sign-off began is only counted: it would be most of the receipt.
    return of.length ? [{ state, count: of.length, of: state === "NOT_REQUIRED" ? [] : [...new Set(of)].slice(0, 200) }] : [];
  });
}
