/** How far what an export holds is signed, for its receipt. */
import type { Period } from "../../connectors/period.js";
import type { Setting } from "../kpis/reading.js";
import type { ExportSignOff } from "../sign-off/sign-off.js";
import type { KpiValue, Viewer } from "../warehouse.js";
import type { SignOffState } from "./sign-off.js";
import { datasetChanges } from "./sign-off-changes.js";
import { stateOf } from "./signing.js";

const states: readonly SignOffState[] = ["SIGNED", "CHANGED_AFTER_SIGNATURE", "PROVISIONAL", "NOT_REQUIRED"];

/** Of a dataset's periods. */
export function signOffOfPeriods(
  dataset: string,
  periods: readonly Period[],
  setting: Pick<Setting, "signatures" | "definitions">,
  viewer: Viewer,
): ExportSignOff[] {
  const from = setting.definitions.rules.signOff?.from;
  const told = periods.map((period): [SignOffState, string] => {
    const signature = setting.signatures.ofDataset(dataset, period);
    const changed = signature ? datasetChanges(dataset, period, signature, setting, viewer) : [];
    return [stateOf(signature, changed, period, from), period];
  });
  return grouped(told);
}

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
