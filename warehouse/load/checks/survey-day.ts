/** A survey on another day than the one agreed on may be of another period than its agency means: a day off, and the figures stand elsewhere. */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { daysOf } from "../../../connectors/period.js";
import { describeProblem } from "../../../connectors/problem.js";
import type { Finding, Source } from "../delivered.js";

/** @returns what to hold each table for whose day is not its contract's */
export function unusualDays({ period: rule }: DatasetContract, sources: readonly Source[]): Finding[] {
  if (rule.from !== "title" || rule.is !== "survey_day" || !rule.on) return [];
  const { on } = rule;
  return sources.flatMap(({ delivery, table, title }): Finding[] => {
    const day = title.observedOn;
    if (!day || isOn(on, day)) return [];
    const line = table.preamble.find(({ text }) => rule.after.some((word) => text.includes(word)))?.line ?? table.preamble[0]?.line;
    const problem = { file: delivery.name, sheet: table.sheet || undefined, line, found: day, expected: agreedDays(on, day) };
    return [{ severity: "hold", ...describeProblem("SURVEY_DAY_UNUSUAL", problem) }];
  });
}

type On = "first" | "last" | readonly string[];

const monthOf = (day: string) => daysOf(day.slice(0, 7));

function isOn(on: On, day: string): boolean {
  if (on === "first") return day === monthOf(day).first;
  if (on === "last") return day === monthOf(day).last;
  return on.includes(day.slice(5));
}

function agreedDays(on: On, day: string): string {
  if (on === "first") return monthOf(day).first;
  if (on === "last") return monthOf(day).last;
  return on.map((date) => `${day.slice(0, 5)}${date}`).join(", ");
}
