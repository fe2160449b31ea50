/** The list of everything planted, made by the same code that makes the bytes. */
import { now } from "../clock.js";
import type { AgencyId } from "../dataset.js";
import { reportOf } from "./agencies.js";
import type { Fault } from "./fault.js";
import type { World } from "./world/world.js";

const agencies: readonly AgencyId[] = ["DOC", "DOP", "LED", "DJOP", "ONCB", "PJO", "DOPA", "POLICE"];

/** Faults in what the sample agencies serve at a moment. */
export function plantedFaults(world: World, at: Date = now()): Fault[] {
  return agencies.flatMap((agency) => reportOf(agency, world, at).faults);
}
