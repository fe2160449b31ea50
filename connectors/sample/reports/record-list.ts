/** Records as an interface hands them out, one a line, each with the moment it was last changed; only those changed by `at` are there. */
import type { AgencyId } from "../../dataset.js";
import type { Fault } from "../fault.js";
import type { Report } from "../sample-file.js";

interface Held {
  text: string;
  changed: string;
  fault?: Omit<Fault, "line" | "file" | "dataset">;
}

export class RecordList {
  private readonly held: Held[] = [];

  constructor(
    private readonly agency: AgencyId,
    private readonly dataset: string,
    private readonly path: string,
    private readonly at: Date,
  ) {}

  /** Adds a record that the agency wrote at a moment; with `fault`, what is planted in it. */
  add(
    record: Record<string, unknown>,
    changed: string,
    fault?: { kind: Fault["kind"]; period: string; column?: string; code: Fault["expected"]["code"] },
  ): void {
    const planted = fault && {
      kind: fault.kind,
      period: fault.period,
      column: fault.column,
      expected: { state: "QUARANTINED" as const, code: fault.code },
    };
    this.held.push({ text: JSON.stringify(record), changed, fault: planted });
  }

  /**
   * @param called  the artifact's name, once the greatest moment of change is known
   * @param order   `written`: as added; `changed`: by moment of change
   */
  report(called: (greatest: string) => string, order: "written" | "changed" = "written"): Report {
    const there = this.held.filter(({ changed }) => Date.parse(changed) <= this.at.getTime());
    if (there.length === 0) return { files: [], faults: [] };
    if (order === "changed") there.sort((a, b) => (a.changed < b.changed ? -1 : a.changed > b.changed ? 1 : 0));
    const greatest = there.reduce((latest, { changed }) => (changed > latest ? changed : latest), "");
    const bytes = Buffer.from(there.map(({ text }) => `${text}\n`).join(""), "utf8");
    const file = called(greatest);
    const faults = there.flatMap(({ fault }, i): Fault[] => (fault ? [{ dataset: this.dataset, ...fault, file, line: i + 1 }] : []));
    return { files: [{ agency: this.agency, dataset: this.dataset, path: this.path, bytes, modified: greatest }], faults };
  }
}
