/** The desk where one dataset's reports are laid out, with the faults that lie in them. */
import type { AgencyId } from "../../dataset.js";
import type { Fault } from "../fault.js";
import type { Report, SampleFile } from "../sample-file.js";

export class Desk implements Report {
  readonly files: SampleFile[] = [];
  readonly faults: Fault[] = [];

  constructor(
    private readonly agency: AgencyId,
    private readonly dataset: string,
    /** Folder inside the agency's own, or "". */
    private readonly folder: string,
  ) {}

  /** Lays out a file; gives its name as the source names it. */
  put(name: string, modified: string, bytes: Buffer): string {
    this.files.push({ agency: this.agency, dataset: this.dataset, path: this.folder ? `${this.folder}/${name}` : name, bytes, modified });
    return name;
  }

  /** Notes a fault of this dataset. */
  tell(fault: Omit<Fault, "dataset" | "file">, file: string): void {
    this.faults.push({ dataset: this.dataset, ...fault, file });
  }

  /** Notes a fault of a whole file. */
  note(
    kind: Fault["kind"],
    period: string | null,
    file: string,
    state: Fault["expected"]["state"],
    code: Fault["expected"]["code"] = null,
  ): void {
    this.faults.push({ dataset: this.dataset, period, kind, file, expected: { state, code } });
  }

  /** Notes a fault of one line. */
  noteLine(
    kind: Fault["kind"],
    period: string | null,
    file: string,
    line: number,
    column: string | undefined,
    code: Fault["expected"]["code"],
  ): void {
    this.faults.push({ dataset: this.dataset, period, kind, file, line, column, expected: { state: "QUARANTINED", code } });
  }
}
