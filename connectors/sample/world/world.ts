/**
 * The sample world: what happens in the province, drawn from a seed, before any agency reports on it.
 * Equal seed and equal `until` give equal rows; a later `until` only adds months. All figures are sample data.
 */
import { type Month, monthAt, monthNumber, type Period } from "../../period.js";
import type { CaseRecords } from "./case-records.js";
import { createCaseRecords } from "./case-records.js";
import { createCorrections } from "./corrections.js";
import { createExecution } from "./execution.js";
import type { Ground } from "./ground.js";
import { createJuvenile } from "./juvenile.js";
import { createNarcotics } from "./narcotics.js";
import { createOffice } from "./office.js";
import { createProbation } from "./probation.js";
import { Random } from "./random.js";
import { createRegistry } from "./registry.js";
import type * as Rows from "./rows.js";

/** The first month any agency reports on. */
export const firstMonth: Month = "2022-10";

/** One function a dataset. Years are Buddhist-era fiscal years (`2569`); quarters and halves are periods (`FY2569-Q4`, `FY2569-H2`). */
export interface World {
  readonly seed: number;
  /** The last closed month. */
  readonly until: Month;
  /** Every month from {@link firstMonth} to `until`. */
  readonly months: readonly Month[];
  /** A stream of chance of its own, for whoever reports: `world.random("pjo_complaints", "names")`. */
  random(...name: (string | number)[]): Random;

  /** Inmates at the end of the month (surveyed on the first of the next). */
  docPopulation(month: Month): Rows.InmateRow[];
  docFlow(month: Month): Rows.MovementRow[];
  docProgramme(quarter: Period): Rows.ProgrammeRow[];
  docFollowup(half: Period): Rows.FollowupRow[];
  docCapacity(half: Period): Rows.CapacityRow[];
  /** As it stood when fiscal year `asOfYear` (default: the last closed one) had ended: open cohorts are counts so far. */
  docRecidivism(releaseYear: number, asOfYear?: number): Rows.RecidivismRow[];

  dopCases(month: Month): Rows.ProbationCaseRow[];
  dopOutcome(month: Month): Rows.ProbationOutcomeRow[];
  dopService(month: Month): Rows.ProbationServiceRow[];
  dopReoffending(leavingYear: number, asOfYear?: number): Rows.ProbationCohortRow[];

  ledCases(month: Month): Rows.ExecutionCaseRow[];
  ledAssets(month: Month): Rows.ExecutionAssetRow[];
  ledMediation(month: Month): Rows.ExecutionMediationRow[];
  ledDeposit(month: Month): Rows.DepositRow[];
  ledRevenue(month: Month): Rows.RevenueRow[];
  ledConfidence(year: number): Rows.ConfidenceRow[];

  djopCases(month: Month): Rows.JuvenileCaseRow[];
  djopCustody(month: Month): Rows.JuvenileCustodyRow[];
  djopOutcome(quarter: Period): Rows.JuvenileOutcomeRow[];
  djopReoffending(releaseYear: number, asOfYear?: number): Rows.JuvenileCohortRow[];

  oncbArrests(month: Month): Rows.ArrestRow[];
  oncbSeizures(month: Month): Rows.SeizureRow[];
  oncbTreatment(month: Month): Rows.TreatmentRow[];
  oncbVillages(quarter: Period): Rows.VillageRow[];

  pjoCentres(quarter: Period): Rows.CentreRow[];
  pjoInspection(quarter: Period): Rows.InspectionRow[];
  /** The 31 December that lies in the fiscal year. */
  dopaPopulation(year: number): Rows.PopulationRow[];
  policeVictims(quarter: Period): Rows.VictimRow[];

  readonly caseRecords: CaseRecords;
}

/** Draws the world. Everything is computed when first asked for and then kept. */
export function createWorld(seed: number, until: Month): World {
  const months = Array.from({ length: Math.max(0, monthNumber(until) - monthNumber(firstMonth) + 1) }, (_, i) =>
    monthAt(monthNumber(firstMonth) + i),
  );
  const ground: Ground = { seed, until, months, random: (...name) => new Random(seed, ...name) };
  const juvenile = createJuvenile(ground);
  const registry = createRegistry(ground);
  const corrections = createCorrections(ground);
  const paroled = (month: Month) => corrections.docFlow(month).reduce((sum, { movement, n }) => sum + (movement === "parole" ? n : 0), 0);
  return {
    ...ground,
    ...corrections,
    ...createProbation(ground, paroled),
    ...createExecution(ground),
    ...juvenile,
    ...createNarcotics(ground),
    ...createOffice(ground),
    ...registry,
    caseRecords: createCaseRecords(ground),
  };
}
