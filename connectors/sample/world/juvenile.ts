/** Juveniles: cases taken in, places occupied in observation and training, what became of those who left. */
import { fiscalYear, type Month, type Period } from "../../period.js";
import { campaign, glide, schoolSeason } from "./calendar.js";
import { closed, type Ground } from "./ground.js";
import type * as Rows from "./rows.js";

const observation = "DJOP-5001";
const training = "DJOP-R7";
const offences: readonly Rows.Offence[] = ["life_body", "property", "sexual", "peace_liberty", "drug", "weapons", "other"];

interface Custody {
  rows: Rows.JuvenileCustodyRow[];
  released: number;
}

/** Month by month: those in training at the end = before + taken in − released. */
function custody(ground: Ground): Map<Month, Custody> {
  const all = new Map<Month, Custody>();
  let held = { male: 304, female: 23 };
  for (const month of ground.months) {
    const chance = ground.random("juvenile-custody", month);
    const released = { male: chance.binomial(held.male, 1 / 20), female: chance.binomial(held.female, 1 / 17) };
    const takenIn = { male: chance.poisson(15.4 * schoolSeason(month)), female: chance.poisson(1.3) };
    held = { male: held.male - released.male + takenIn.male, female: held.female - released.female + takenIn.female };
    const watched = { male: chance.int(48, 78), female: chance.int(3, 9) };
    const row = (office: string, sex: Rows.Sex, inCustody: number, ofAge: number, inSchool: number): Rows.JuvenileCustodyRow => {
      const schoolAge = chance.binomial(inCustody, ofAge);
      return { office, sex, in_custody: inCustody, school_age: schoolAge, enrolled: chance.binomial(schoolAge, inSchool) };
    };
    const inSchool = glide([0.925, 0.94, 0.955, 0.965, 0.965], month);
    all.set(month, {
      released: released.male + released.female,
      rows: [
        row(observation, "male", watched.male, 0.86, inSchool - 0.03),
        row(observation, "female", watched.female, 0.9, inSchool),
        row(training, "male", held.male, 0.78, inSchool),
        row(training, "female", held.female, 0.82, inSchool + 0.01),
      ],
    });
  }
  return all;
}

export function createJuvenile(ground: Ground) {
  let kept: Map<Month, Custody> | undefined;
  const custodies = () => {
    kept ??= custody(ground);
    return kept;
  };
  return {
    djopCases(month: Month): Rows.JuvenileCaseRow[] {
      if (!ground.months.includes(month)) return [];
      const chance = ground.random("juvenile-cases", month);
      const total = chance.poisson(glide([46, 44.5, 43.5, 42.5, 41.5], month) * schoolSeason(month));
      const byOffence = chance.share(total, {
        life_body: 0.17,
        property: 0.23,
        sexual: 0.05,
        peace_liberty: 0.05,
        drug: 0.33 * campaign(month),
        weapons: 0.08,
        other: 0.09,
      });
      return offences.flatMap((offence) => {
        const parts = chance.share(byOffence[offence], {
          "male up_to_15": 0.24,
          "female up_to_15": 0.04,
          "male over_15": 0.64,
          "female over_15": 0.08,
        });
        return Object.entries(parts).map(([of, n]) => {
          const [sex, age] = of.split(" ") as [Rows.Sex, "up_to_15" | "over_15"];
          return { office: observation, offence, sex, age, n };
        });
      });
    },
    djopCustody: (month: Month): Rows.JuvenileCustodyRow[] => custodies().get(month)?.rows ?? [],
    djopOutcome(quarter: Period): Rows.JuvenileOutcomeRow[] {
      const months = closed(ground, quarter);
      if (months.length === 0) return [];
      const at = months[2]!;
      const chance = ground.random("juvenile-outcome", quarter);
      const released = months.reduce((sum, month) => sum + custodies().get(month)!.released, 0);
      const plans = chance.poisson(glide([30, 33, 36, 38, 39], at));
      return [
        {
          office: observation,
          released: 0,
          certified: 0,
          plans_ended: plans,
          plans_completed: chance.binomial(plans, glide([0.82, 0.8, 0.78, 0.74, 0.74], at)),
        },
        {
          office: training,
          released,
          certified: chance.binomial(released, glide([0.76, 0.79, 0.82, 0.845, 0.845], at)),
          plans_ended: 0,
          plans_completed: 0,
        },
      ];
    },
    /** As it stands when the last closed fiscal year has ended; null where not one year of follow-up can have begun. */
    djopReoffending(releaseYear: number, asOfYear?: number): Rows.JuvenileCohortRow[] {
      const lastYear = asOfYear ?? fiscalYear(ground.until) - (ground.until.endsWith("-09") ? 0 : 1);
      if (releaseYear > lastYear) return [];
      const chance = ground.random("juvenile-cohort", releaseYear);
      const inWorld = ground.months.filter((month) => fiscalYear(month) === releaseYear);
      const before = chance.int(172, 208);
      const released = inWorld.length === 12 ? inWorld.reduce((sum, month) => sum + custodies().get(month)!.released, 0) : before;
      const within1 = chance.binomial(released, 0.232 - 0.004 * (releaseYear - 2563));
      const within3 = within1 + chance.binomial(released - within1, 0.245);
      const age = lastYear - releaseYear;
      const soFar = [0, 0.62, 0.86, 1][Math.min(age, 3)]!;
      return [
        {
          office: training,
          year: releaseYear,
          released,
          returned_1y: age === 0 ? null : within1,
          returned_3y: age === 0 ? null : Math.max(within1, Math.round(within3 * soFar)),
        },
      ];
    },
  };
}
