/** The Provincial Justice Office's own services: registers with names and ID numbers in them, and two tables without. */
import { type Report, together } from "../../sample-file.js";
import type { World } from "../../world/world.js";
import { centresReport } from "./centres.js";
import { compensationReport } from "./compensation.js";
import { complaintsReport } from "./complaints.js";
import { inspectionReport } from "./inspection.js";
import { justiceFundReport } from "./justice-fund.js";
import { legalAidReport } from "./legal-aid.js";
import { mediationReport } from "./mediation.js";
import { restorativeReport } from "./restorative.js";

/** All that the office lays out in its folder. */
export function justiceOfficeReport(world: World, at: Date): Report {
  return together(
    [
      justiceFundReport,
      compensationReport,
      legalAidReport,
      complaintsReport,
      mediationReport,
      centresReport,
      restorativeReport,
      inspectionReport,
    ].map((report) => report(world, at)),
  );
}
