/** The prisons as they write themselves, and how they write figures. */
import type { Month, Period } from "../../period.js";
import { officeNames } from "../world/places.js";
import type { World } from "../world/world.js";
import { Rota } from "./course.js";
import { separated } from "./thai-text.js";

export const prisons = ["DOC-5006", "DOC-5001", "DOC-5009"] as const;
/** The prisons take turns with their monthly files. */
export const prisonRota = (world: World): Rota =>
  new Rota(
    world,
    "DOC",
    ["doc_population", "doc_flow"].flatMap((dataset) => prisons.map((office) => `${dataset} ${office}`)),
  );
export type Prison = (typeof prisons)[number];

/** The women's prison holds women, the others mostly men. */
export const ownSex = (office: Prison): keyof Sexes => (office === "DOC-5001" ? "female" : "male");

/** The form changed with FY2568. */
export const isNewForm = (month: Month): boolean => month >= "2024-10";

const spellings: Readonly<Record<Prison, readonly string[]>> = {
  "DOC-5006": ["เรือนจำกลางเชียงใหม่", "รจ.ก.เชียงใหม่", "รจก.เชียงใหม่"],
  "DOC-5001": ["ทัณฑสถานหญิงเชียงใหม่", "ทส.ญ.เชียงใหม่", "ทส.ญ. เชียงใหม่", "ทัณสถานหญิงเชียงใหม่"],
  "DOC-5009": ["เรือนจำอำเภอฝาง", "รจ.อ.ฝาง"],
};

/** The old form writes names in full, the new one as whoever types pleases. */
export function prisonName(world: World, office: Prison, period: Period, month: Month): string {
  return isNewForm(month) ? world.random("prison-name", office, period).pick(spellings[office]) : officeNames[office]!;
}

/** Nothing is a dash, anything else has separators. */
export const dashed = (n: number): string => (n === 0 ? "-" : separated(n));

export type Sexes = { male: number; female: number };
export const sexSum = (parts: Sexes[]): Sexes =>
  parts.reduce((all, part) => ({ male: all.male + part.male, female: all.female + part.female }), { male: 0, female: 0 });
export const threeCells = (n: Sexes): string[] => [dashed(n.male), dashed(n.female), dashed(n.male + n.female)];
