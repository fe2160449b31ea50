/** The Department of Corrections as it reports over SFTP: windows-874 CSV, old and new forms, totals and notes among the data. */

import { type Report, together } from "../sample-file.js";
import type { World } from "../world/world.js";
import { docCapacityReport } from "./doc_capacity.js";
import { docPopulationReport } from "./doc_population.js";

/** All that Corrections lays out. */
export function correctionsReport(world: World): Report {
  return together([docPopulationReport(world), docCapacityReport(world)]);
}
