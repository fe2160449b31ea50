/** Sheets of a workbook that nobody reads though they seem to be of its table: a register that goes on there, a month under another header. */
import { describeProblem, type ProblemReport } from "../../../connectors/problem.js";
import type { Reading } from "../../../connectors/reader/reading.js";
import type { Delivery } from "../delivered.js";

/** @returns what to tell of a delivery; hidden sheets are not meant to be read, and sheets of words hold no table */
export function sheetsPassedOver({ name }: Delivery, { passedOver, tables }: Reading): ProblemReport[] {
  const read = tables.map(({ sheet }) => sheet).join(", ");
  const meant = passedOver.filter(({ seemsMeant }) => seemsMeant);
  return meant.map(({ sheet, lines }) => describeProblem("SHEET_PASSED_OVER", { file: name, sheet, found: String(lines), expected: read }));
}
