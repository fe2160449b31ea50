/** How fresh each agency's data is, from the health of its sources: the worst of its datasets speaks for it. */
import type { Words } from "../language/dictionary.js";
import { spanOf } from "../language/periods.js";

export interface SourceFreshness {
  agency: string;
  dataset: { names: Words; agency: { short: Words } };
  dataTo: string | null;
  lastState: string | null;
  overdueDays: number;
  overdueOffices: { names: Words }[];
}

export interface AgencyFreshness {
  id: string;
  short: Words;
  dataTo: string | null;
  overdueDays: number;
  /** The report that is overdue longest, and the offices it has not come from; null where none is. */
  overdue: { names: Words; dataTo: string | null; offices: Words[] } | null;
  failed: boolean;
}

export function freshnessOf(sources: readonly SourceFreshness[]): AgencyFreshness[] {
  const agencies = new Map<string, AgencyFreshness>();
  for (const source of sources) {
    const known = agencies.get(source.agency) ?? {
      id: source.agency,
      short: source.dataset.agency.short,
      dataTo: null,
      overdueDays: 0,
      overdue: null,
      failed: false,
    };
    if (source.overdueDays > known.overdueDays) {
      known.overdueDays = source.overdueDays;
      known.overdue = {
        names: source.dataset.names,
        dataTo: source.dataTo,
        offices: source.overdueOffices.map(({ names }) => names),
      };
    }
    known.failed ||= source.lastState === "FAILED";
    if (source.dataTo && (!known.dataTo || spanOf(source.dataTo).last > spanOf(known.dataTo).last)) known.dataTo = source.dataTo;
    agencies.set(source.agency, known);
  }
  return [...agencies.values()];
}
