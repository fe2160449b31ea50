/** In the making: rows follow. */
import type * as Rows from "./rows.js";
import type { Ground } from "./world.js";

export function createNarcotics(_ground: Ground) {
  return {
    oncbArrests: (_period: string): Rows.ArrestRow[] => [],
    oncbSeizures: (_period: string): Rows.SeizureRow[] => [],
    oncbTreatment: (_period: string): Rows.TreatmentRow[] => [],
    oncbVillages: (_period: string): Rows.VillageRow[] => [],
  };
}
