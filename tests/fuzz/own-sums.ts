/** A line whose altered figures no longer make its own sum is set aside where its contract says so; what must become of it is known. */
import { fold } from "../../connectors/thai/spelling.js";
import type { Draft, Row, SheetDraft } from "./draft.js";
import { find } from "./roles.js";

/** Gives such lines their fate. The file they come from is whole: its own sums agree. */
export function settleOwnSums(draft: Draft): void {
  for (const check of draft.contract.checks) {
    if (!("lineSum" in check) || check.severity !== "quarantine") continue;
    for (const sheet of draft.sheets) {
      const at = (column: string) => find(sheet.headers, namesOf(draft, column));
      const plus = check.lineSum.map(at);
      const minus = (check.minus ?? []).map(at);
      // A file that lacks one of the columns is not held to the sum.
      if ([...plus, ...minus, at(check.equals)].includes(null)) continue;
      for (const row of sheet.rows) {
        const changes = (columns: readonly (number | null)[]) => columns.map((column) => changeOf(draft, sheet, row, column!));
        const [more, less] = [changes(plus), changes(minus)];
        if ([...more, ...less].includes(null)) continue;
        const sum = (of: readonly (bigint | null)[]) => of.reduce((all: bigint, one) => all + one!, 0n);
        if (sum(more) !== sum(less)) row.fate = { is: "bad", codes: ["CHECK_FAILED"] };
      }
    }
  }
}

const namesOf = ({ contract }: Draft, column: string) =>
  contract.cells.map((cell) => cell.column).find(([name]) => fold(name!) === fold(column)) ?? [column];

/** By how much a figure is more than it was; null where it says nothing. */
function changeOf(draft: Draft, sheet: SheetDraft, row: Row, column: number): bigint | null {
  const was = draft.whole.find(
    (one) => one.line === row.from && one.column === sheet.places[column] && (draft.kind !== "workbook" || one.sheet === sheet.name),
  );
  const reads = row.fate.is === "altered" ? row.fate.values.get(column) : undefined;
  const value = reads ? reads.value : (was?.value ?? null);
  return value === null ? null : BigInt(value) - BigInt(was?.value ?? "0");
}
