/** Lines of a workbook with a cell that is struck through. What the stroke means the sheet does not say, void or done: they count, and are told. */
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import type { Reading } from "../../../connectors/reader/reading.js";
import type { Delivery } from "../delivered.js";

const MOST_TOLD = 10;

/** @returns what to tell of a delivery: one problem a sheet */
export function struckLines({ name }: Delivery, { tables }: Reading): ProblemReport[] {
  return tables.flatMap(({ sheet, struck = [] }) => {
    const [first] = struck;
    if (!first) return [];
    const spans = struck.slice(0, MOST_TOLD).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
    const found = `${spans.join(", ")}${struck.length > MOST_TOLD ? " …" : ""}`;
    return [describeProblem("STRUCK_THROUGH", { file: name, sheet: sheet || undefined, line: first[0], found })];
  });
}
