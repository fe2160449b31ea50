/** In the making: rows follow. */
import type * as Rows from "./rows.js";
import type { Ground } from "./world.js";

export function createCorrections(_ground: Ground) {
  return {
    docPopulation: (_period: string): Rows.InmateRow[] => [],
    docFlow: (_period: string): Rows.MovementRow[] => [],
    docProgramme: (_period: string): Rows.ProgrammeRow[] => [],
    docFollowup: (_period: string): Rows.FollowupRow[] => [],
    docCapacity: (_period: string): Rows.CapacityRow[] => [],
    docRecidivism: (_period: number): Rows.RecidivismRow[] => [],
  };
}
