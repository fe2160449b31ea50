/** What is planted in a report by the course it takes, told as faults. */
import type { Fault, Figure } from "../fault.js";
import { type Course, saidBy } from "./course.js";
import type { Desk } from "./desk.js";

type Planted = Omit<Fault, "dataset" | "file">;

/** A figure that is said rightly, or wrongly in some editions. */
export interface Told {
  figure: Figure;
  right: number | string;
  wrong: number | string;
}

const dayInBangkok = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Late, or overdue as long as it is not there; nothing before the due day has passed. */
export function lateness({ office, period, dueOn, editions }: Course, at: Date): Planted[] {
  const first = editions[0]!.from;
  if (first.slice(0, 10) <= dueOn) return [];
  const late = (state: "LATE" | "OVERDUE"): Planted[] => [{ kind: "late", period, office, expected: { state, code: null } }];
  if (Date.parse(first) <= at.getTime()) return late("LATE");
  return dueOn < dayInBangkok(at) ? late("OVERDUE") : [];
}

/** Lateness of one file that holds the reports of several offices. */
export function tellOfAll(desk: Desk, course: Course, at: Date, offices: readonly string[], file: string): void {
  for (const office of offices) for (const late of lateness({ ...course, office }, at)) desk.tell(late, file);
}

/** What is said of the figure by now. `fileOf` names the file of an edition, where each is a file of its own. */
export function sayings(course: Course, at: Date, told: Told, fileOf?: (edition: number) => string): Pick<Fault, "figure" | "says"> {
  const says = saidBy(course, at).map(({ from, wrong }, i) => ({
    from,
    value: String(wrong ? told.wrong : told.right),
    ...(fileOf ? { file: fileOf(i) } : {}),
  }));
  return { figure: told.figure, says };
}

/** For a source that shows only what it says now: what has happened to the report so far, on the line of the figure. */
export function happened(course: Course, at: Date, column: string, told: Told): Planted[] {
  const { office, period, fate } = course;
  const said = saidBy(course, at);
  const kind = kindOf(fate, said.length);
  if (!kind) return [];
  return [{ kind, period, office, column, expected: { state: "STANDS", code: null }, ...sayings(course, at, told) }];
}

function kindOf(fate: Course["fate"], editions: number): Fault["kind"] | null {
  if (fate === "corrected") return editions === 1 ? "wrong_figure" : editions === 2 ? "correction" : null;
  if (fate === "set_back") return editions === 2 ? "correction" : editions === 3 ? "withdrawn_correction" : null;
  return fate === "sent_twice" && editions === 2 ? "duplicate" : null;
}
