/** What an agency leaves for others to fetch. */
import type { AgencyId } from "../dataset.js";
import type { Fault } from "./fault.js";

export interface SampleFile {
  agency: AgencyId;
  dataset: string;
  /** Inside the agency's own folder. */
  path: string;
  bytes: Buffer;
  /** The file's modified time, an ISO moment with offset. */
  modified: string;
}

/** The files of one dataset and the faults planted in them. */
export interface Report {
  files: SampleFile[];
  faults: Fault[];
}

/** Several reports as one. */
export function together(reports: readonly Report[]): Report {
  return { files: reports.flatMap((report) => report.files), faults: reports.flatMap((report) => report.faults) };
}
