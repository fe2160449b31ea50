/** Probation: files carried in, received, completed and carried out by kind of case and law, for each office; what became of those who left. */
import { fiscalYear, type Month } from "../../period.js";
import { drinkingSeason, glide, leanSeason, officeSeason } from "./calendar.js";
import type { Ground } from "./ground.js";
import type { Random } from "./random.js";
import type * as Rows from "./rows.js";

const offices = ["DOP-5001", "DOP-5009"] as const;
/** Share of the province's work. */
const share: Readonly<Record<string, number>> = { "DOP-5001": 0.78, "DOP-5009": 0.22 };

const caseTypes: readonly Rows.CaseType[] = ["investigation", "adult_supervision", "parole", "juvenile"];
const lawGroups: readonly Rows.LawGroup[] = ["drug", "drunk_driving", "property", "life_body", "other"];
type Ended = Rows.ProbationOutcomeRow["case_type"];

/** New files in an ordinary month of the province, and how many months one stays. */
const load: Readonly<Record<Rows.CaseType, { received: Readonly<Record<Rows.LawGroup, number>>; months: number; old: number }>> = {
  investigation: { received: { drug: 88, drunk_driving: 64, property: 48, life_body: 33, other: 37 }, months: 1.4, old: 0.006 },
  adult_supervision: { received: { drug: 98, drunk_driving: 96, property: 31, life_body: 26, other: 33 }, months: 11.5, old: 0.145 },
  parole: { received: { drug: 58, drunk_driving: 1.2, property: 13, life_body: 9, other: 6 }, months: 12, old: 0.16 },
  juvenile: { received: { drug: 9, drunk_driving: 2, property: 7, life_body: 5, other: 5 }, months: 9, old: 0.1 },
};

interface Pile {
  stock: number;
  old: number;
}

interface Drawn {
  cases: Rows.ProbationCaseRow[];
  outcomes: Rows.ProbationOutcomeRow[];
  /** Those who left supervision. */
  left: Record<string, number>;
}

function newFiles(law: Rows.LawGroup, month: Month): number {
  if (law === "drunk_driving") return drinkingSeason(month) * glide([1, 1.02, 1.05, 1.07, 1.1], month);
  if (law === "property") return leanSeason(month) * glide([1, 0.99, 0.99, 0.97, 0.96], month);
  return glide([1, 1.01, 1.0, 0.98, 0.97], month);
}

/** One pile of files through one month. */
function step(pile: Pile, received: number, months: number, oldShare: number, month: Month, chance: Random) {
  const completed =
    chance.binomial(pile.stock, Math.min(0.95, (officeSeason(month) / months) * 1.01)) + (months < 2 ? chance.binomial(received, 0.12) : 0);
  const stock = pile.stock + received - completed;
  // Old files are few of what is left, and move slowly: some age into it, some are closed.
  const target = stock * oldShare;
  const old = Math.min(stock, Math.max(0, Math.round(pile.old + (target - pile.old) * 0.25 + chance.normal() * Math.sqrt(target) * 0.2)));
  return { received, completed, after: { stock, old } };
}

/** Those the prisons let go on parole this month, shared out over the offices they report to; some report in another province. */
function parole(ground: Ground, month: Month, freed: number): Record<string, number> {
  const chance = ground.random("probation-parole", month);
  const weights = offices.flatMap((office) =>
    lawGroups.map((law) => [`${office} ${law}`, load.parole.received[law] * share[office]!] as const),
  );
  return chance.share(chance.binomial(freed, 0.88), Object.fromEntries(weights));
}

function simulate(ground: Ground, paroled: (month: Month) => number): Map<Month, Drawn> {
  const all = new Map<Month, Drawn>();
  const piles = new Map<string, Pile>();
  for (const month of ground.months) {
    const drawn: Drawn = { cases: [], outcomes: [], left: {} };
    const parolees = parole(ground, month, paroled(month));
    for (const office of offices) {
      for (const case_type of caseTypes) {
        const { received: usual, months, old } = load[case_type];
        let done = 0;
        let inside = 0;
        for (const law_group of lawGroups) {
          const chance = ground.random("probation", office, case_type, law_group, month);
          const name = `${office} ${case_type} ${law_group}`;
          const mean = usual[law_group] * share[office]!;
          const before = piles.get(name) ?? { stock: Math.round(mean * months), old: Math.round(mean * months * old) };
          const aging = old * glide([1, 1.03, 1.02, 1.06, 1.08], month) * (office === "DOP-5009" ? 1.3 : 1);
          const drawnByChance = chance.poisson(mean * newFiles(law_group, month));
          const received = case_type === "parole" ? parolees[`${office} ${law_group}`]! : drawnByChance;
          const moved = step(before, received, months, aging, month, chance);
          piles.set(name, moved.after);
          done += moved.completed;
          inside += moved.after.stock;
          const due = case_type === "investigation" ? chance.binomial(moved.completed, 0.94) : null;
          drawn.cases.push({
            office,
            case_type,
            law_group,
            carried_in: before.stock,
            received: moved.received,
            completed: moved.completed,
            carried_out: moved.after.stock,
            pending_over_1y: moved.after.old,
            reports_due: due,
            reports_on_time: due === null ? null : chance.binomial(due, glide([0.968, 0.975, 0.981, 0.986, 0.986], month)),
          });
        }
        if (case_type === "investigation") continue;
        drawn.outcomes.push(...outcomes(ground, office, case_type, month, done, inside));
        drawn.left[office] = (drawn.left[office] ?? 0) + done;
      }
    }
    all.set(month, drawn);
  }
  return all;
}

/** Those whose supervision ended, shared out by sex and by how it ended. */
function outcomes(
  ground: Ground,
  office: string,
  case_type: Ended,
  month: Month,
  done: number,
  inside: number,
): Rows.ProbationOutcomeRow[] {
  const chance = ground.random("probation-outcome", office, case_type, month);
  const well = {
    adult_supervision: glide([0.835, 0.845, 0.857, 0.87, 0.875], month),
    parole: glide([0.945, 0.95, 0.957, 0.964, 0.966], month),
    juvenile: glide([0.82, 0.835, 0.85, 0.86, 0.865], month),
  }[case_type];
  const men = chance.binomial(done, case_type === "parole" ? 0.84 : 0.89);
  return (["male", "female"] as const).map((sex) => {
    const all = sex === "male" ? men : done - men;
    const completed_well = chance.binomial(all, sex === "male" ? well - 0.003 : well + 0.02);
    const breached = chance.binomial(all - completed_well, 0.72);
    const under = inside * (sex === "male" ? 0.88 : 0.12);
    return {
      office,
      case_type,
      sex,
      completed_well,
      breached,
      other_end: all - completed_well - breached,
      reoffended_during: chance.poisson(under * (sex === "male" ? 0.0019 : 0.0009)),
    };
  });
}

/** @param paroled  those whom the province's prisons let go on parole in a month */
export function createProbation(ground: Ground, paroled: (month: Month) => number) {
  let kept: Map<Month, Drawn> | undefined;
  const drawn = (month: Month): Drawn | undefined => {
    kept ??= simulate(ground, paroled);
    return kept.get(month);
  };
  return {
    dopCases: (month: Month): Rows.ProbationCaseRow[] => drawn(month)?.cases ?? [],
    dopOutcome: (month: Month): Rows.ProbationOutcomeRow[] => drawn(month)?.outcomes ?? [],
    dopService: (month: Month): Rows.ProbationServiceRow[] =>
      (drawn(month) ? offices : []).map((office) => {
        const chance = ground.random("service", office, month);
        const ordered = Math.round(9_800 * share[office]! * drinkingSeason(month) ** 0.5 * chance.between(0.93, 1.07)) * 2;
        const done = Math.round(ordered * glide([0.93, 0.915, 0.885, 0.858, 0.85], month) * chance.between(0.97, 1.03));
        return {
          office,
          hours_ordered: (ordered / 2).toFixed(1),
          hours_done: (Math.min(done, ordered) / 2).toFixed(1),
          em_fitted: chance.poisson(46 * share[office]! * glide([0.8, 0.95, 1.05, 1.15, 1.2], month)),
          volunteers: Math.round(560 * share[office]! * glide([0.96, 0.98, 1, 1.03, 1.04], month)) + chance.int(-3, 3),
        };
      }),
    /** Those who left in a fiscal year, from FY2564; as it stands when the last closed fiscal year has ended, or an earlier one. */
    dopReoffending(leavingYear: number, asOfYear?: number): Rows.ProbationCohortRow[] {
      const lastYear = asOfYear ?? fiscalYear(ground.until) - (ground.until.endsWith("-09") ? 0 : 1);
      const age = lastYear - leavingYear;
      if (age < 0 || leavingYear < 2564) return [];
      const months = ground.months.filter((month) => fiscalYear(month) === leavingYear);
      return offices.map((office) => {
        const chance = ground.random("probation-cohort", office, leavingYear);
        const before = Math.round(4_350 * share[office]! * chance.between(0.96, 1.04));
        const left = months.length === 12 ? months.reduce((sum, month) => sum + (drawn(month)!.left[office] ?? 0), 0) : before;
        const within = chance.binomial(left, 0.079 + 0.0015 * (leavingYear - 2564));
        return { office, year: leavingYear, left_probation: left, reoffended_1y: age >= 1 ? within : Math.round(within * 0.38) };
      });
    },
  };
}
