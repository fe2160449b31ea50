/** How much a held delivery would change, in numbers. */
import type { HeldPreview } from "../../warehouse/holds/held-delivery.js";

export interface Counts {
  overwritten: number;
  added: number;
  dropped: number;
  withdrawn: number;
  moves: number;
  kpis: number;
  statuses: number;
}

export function countsOf({ figures, reports, moves }: Pick<HeldPreview, "figures" | "reports" | "moves">): Counts {
  return {
    overwritten: figures.filter((figure) => figure.old && figure.new).length,
    added: figures.filter((figure) => !figure.old).length,
    dropped: figures.filter((figure) => !figure.new).length,
    withdrawn: reports.filter(({ change }) => change === "WITHDRAWN").length,
    moves: moves.length,
    kpis: new Set(moves.map(({ kpi }) => kpi)).size,
    statuses: moves.filter((move) => move.old.status !== move.new.status).length,
  };
}
