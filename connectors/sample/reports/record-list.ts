/** Records as an interface hands them out, one a line, each with the moment it was last changed; only those changed by `at` are there. */
import type { AgencyId } from "../../dataset.js";
import type { Fault } from "../fault.js";
import type { Report } from "../sample-file.js";

/** A fault whose file and line are known once the list is laid out. */
export type Planted = Omit<Fault, "line" | "file" | "dataset">;

interface Held {
  text: string;
  changed: string;
  planted: readonly Planted[];
}

/** A record that cannot be read, or stands there twice. */
export const spoilt = (kind: Fault["kind"], period: string, column: string | undefined, code: Fault["expected"]["code"]): Planted => ({
  kind,
  period,
  column,
  expected: { state: "QUARANTINED", code },
});

export class RecordList {
  private readonly held: Held[] = [];
  private readonly whole: Planted[] = [];

  constructor(
    private readonly agency: AgencyId,
    private readonly dataset: string,
    private readonly path: string,
    readonly at: Date,
  ) {}

  /** Adds a record that the agency wrote at a moment, with what is planted in it. */
  add(record: Record<string, unknown>, changed: string, ...planted: Planted[]): void {
    this.held.push({ text: JSON.stringify(record), changed, planted });
  }

  /** What is planted in a whole report: its being late, or not there. */
  tell(planted: readonly Planted[]): void {
    this.whole.push(...planted);
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
    const { dataset } = this;
    const faults = there.flatMap(({ planted }, i) => planted.map((fault): Fault => ({ dataset, ...fault, file, line: i + 1 })));
    faults.push(...this.whole.map((fault): Fault => ({ dataset, ...fault, file })));
    return { files: [{ agency: this.agency, dataset, path: this.path, bytes, modified: greatest }], faults };
  }
}
