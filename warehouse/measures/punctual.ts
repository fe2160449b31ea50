/** Whether a report came in time, as far as it can be known. */

/** A report's arrival by day: on `arrivedOn` it was there, on `absentOn` it was not there yet (null: nothing is known). */
export interface Arrived {
  arrivedOn: string;
  absentOn: string | null;
}

/**
 * In time when it was there on or before the due day; late when it was not there on a day after it. Otherwise unknown, and left out of
 * timeliness: a workbook that was touched after the due day does not say when its older months came in.
 */
export function punctuality({ arrivedOn, absentOn }: Arrived, dueOn: string): "ON_TIME" | "LATE" | "UNKNOWN" {
  if (arrivedOn <= dueOn) return "ON_TIME";
  return absentOn !== null && absentOn > dueOn ? "LATE" : "UNKNOWN";
}
