/** Every sample agency, with what it has laid out by a moment. */
import type { AgencyId } from "../dataset.js";
import { correctionsReport } from "./reports/corrections.js";
import { dopaPopulationReport } from "./reports/dopa_population.js";
import { justiceOfficeReport } from "./reports/justice-office/justice-office.js";
import { juvenileReport } from "./reports/juvenile.js";
import { legalExecutionReport } from "./reports/legal-execution.js";
import { narcoticsReport } from "./reports/narcotics.js";
import { policeVictimsReport } from "./reports/police_victims.js";
import { probationReport } from "./reports/probation.js";
import type { Report } from "./sample-file.js";
import type { World } from "./world/world.js";

/** Reports are made as they stand at the moment `at`; a file whose own moment has not come is left out, with its faults. */
export function reportOf(agency: AgencyId, world: World, at: Date): Report {
  const report = makers[agency](world, at);
  const files = report.files.filter((file) => Date.parse(file.modified) <= at.getTime());
  const coming = report.files.filter((file) => !files.includes(file));
  const names = new Set(coming.map((file) => file.path.slice(file.path.lastIndexOf("/") + 1)));
  return { files, faults: report.faults.filter((fault) => fault.expected.state === "OVERDUE" || !names.has(fault.file)) };
}

const makers: Readonly<Record<AgencyId, (world: World, at: Date) => Report>> = {
  DOC: correctionsReport,
  DOP: probationReport,
  LED: legalExecutionReport,
  DJOP: juvenileReport,
  ONCB: narcoticsReport,
  PJO: justiceOfficeReport,
  DOPA: dopaPopulationReport,
  POLICE: policeVictimsReport,
};
