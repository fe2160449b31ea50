/** A report laid out as files, an edition each, with what is planted by its course. */
import type { Fault } from "../fault.js";
import { type Course, saidBy } from "./course.js";
import type { Desk } from "./desk.js";
import { lateness, sayings, type Told } from "./told.js";

/**
 * A CSV an edition: the first under its own name, corrections `_r2` and `_r3`, a copy ` (1)`.
 * @param base  the file's name before its revision
 * @param page  the bytes, right or wrong
 * @returns the first edition's name
 */
export function putEditions(desk: Desk, at: Date, course: Course, base: string, page: (wrong: boolean) => Buffer, told: Told): string {
  const copy = course.fate === "sent_twice";
  const names = course.editions.map((_, i) => `${base}${i === 0 ? "" : copy ? " (1)" : `_r${i + 1}`}.csv`);
  return putNamed(desk, at, course, names, page, told);
}

/** A file an edition, under these names; with what is planted by it. */
export function putNamed(
  desk: Desk,
  at: Date,
  course: Course,
  names: readonly string[],
  page: (wrong: boolean) => Buffer,
  told: Told,
): string {
  const { fate, editions, office, period } = course;
  editions.forEach(({ from, wrong }, i) => {
    desk.put(names[i]!, from, page(wrong));
  });
  const said = saidBy(course, at).length;
  const note = (kind: Fault["kind"], i: number, state: Fault["expected"]["state"]) => {
    if (i >= said) return;
    const words = i === said - 1 ? sayings(course, at, told, (edition) => names[edition]!) : {};
    desk.tell({ kind, period, office, expected: { state, code: null }, ...words }, names[i]!);
  };
  if (fate === "corrected" && said === 1) note("wrong_figure", 0, "STANDS");
  if (fate === "corrected" || fate === "set_back") note("correction", 1, "LOADED");
  if (fate === "set_back") note("withdrawn_correction", 2, "LOADED");
  if (fate === "sent_twice") note("duplicate", 1, "UNCHANGED");
  for (const late of lateness(course, at)) desk.tell(late, names[0]!);
  return names[0]!;
}
