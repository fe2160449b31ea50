/** The Department of Corrections as it reports over SFTP: windows-874 CSV, old and new forms, totals and notes among the data. */
import { type Report, together } from "../sample-file.js";
import type { World } from "../world/world.js";
import { docCapacityReport } from "./doc_capacity.js";
import { docFlowReport } from "./doc_flow.js";
import { docFollowupReport } from "./doc_followup.js";
import { docPopulationReport } from "./doc_population.js";
import { docProgrammeReport } from "./doc_programme.js";
import { docRecidivismReport } from "./doc_recidivism.js";

const datasets = [docPopulationReport, docFlowReport, docProgrammeReport, docFollowupReport, docCapacityReport, docRecidivismReport];

/** All that Corrections lays out. */
export function correctionsReport(world: World, at: Date): Report {
  return together(datasets.map((report) => report(world, at)));
}
