/** Whether this machine's clock can be right, by what has been recorded already. */
import { now } from "../../connectors/clock.js";
import { Problem } from "../../connectors/problem.js";

/** Less than this a clock is moved when it is set right; a battery that is empty, or a zone taken for another, is more. */
const BEHIND_MS = 3600_000;

/**
 * Told, and no reason to stop: figures are as they were. Only what comes meanwhile bears a wrong moment.
 * @param lastAt of the journal's last entry, empty where there is none
 */
export function clockBehind(lastAt: string): Problem | null {
  const moment = now();
  if (!(Date.parse(lastAt) > moment.getTime() + BEHIND_MS)) return null;
  return new Problem("CLOCK_BEHIND", { found: moment.toISOString(), expected: lastAt });
}
