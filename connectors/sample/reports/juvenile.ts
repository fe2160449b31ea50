/** Juvenile observation and training as they report: workbooks in a watched folder, Thai digits, merged headings, a dash for none. */
import { type Report, together } from "../sample-file.js";
import type { World } from "../world/world.js";
import { djopCasesReport } from "./djop_cases.js";
import { djopCustodyReport } from "./djop_custody.js";
import { djopOutcomeReport } from "./djop_outcome.js";
import { djopReoffendingReport } from "./djop_reoffending.js";

/** All that the observation centre and the training centre lay out. */
export function juvenileReport(world: World, at: Date): Report {
  return together([djopCasesReport(world, at), djopCustodyReport(world, at), djopOutcomeReport(world, at), djopReoffendingReport(world)]);
}
