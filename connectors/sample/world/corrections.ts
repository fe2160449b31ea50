/** Prisons: people come in on remand, are sentenced, stay, and leave; a royal pardon is a step. Stock = before + in − out, for each prison and sex. */
import { fiscalYear, lastMonth, type Month, monthNumber, monthsOf, type Period } from "../../period.js";
import { campaign, glide, leanSeason, officeSeason, pardonShare } from "./calendar.js";
import type { Ground } from "./ground.js";
import { closed } from "./ground.js";
import type { Random } from "./random.js";
import type * as Rows from "./rows.js";

interface Walls {
  office: string;
  sex: Rows.Sex;
  /** Sentenced and on remand at the end of September 2022. */
  sentenced: number;
  remand: number;
  /** Newly received in an ordinary month. */
  received: number;
}

const walls: readonly Walls[] = [
  { office: "DOC-5006", sex: "male", sentenced: 5430, remand: 1060, received: 351 },
  { office: "DOC-5001", sex: "female", sentenced: 1690, remand: 318, received: 103.5 },
  { office: "DOC-5009", sex: "male", sentenced: 650, remand: 132, received: 42.5 },
  { office: "DOC-5009", sex: "female", sentenced: 96, remand: 20, received: 6.6 },
];
const prisons = ["DOC-5006", "DOC-5001", "DOC-5009"];

/** Sleeping area in square metres; each step holds from a month on. */
const areas: Readonly<Record<string, readonly (readonly [Month, string, number])[]>> = {
  "DOC-5006": [
    ["2022-09", "9120.50", 214],
    ["2024-09", "9344.00", 219],
  ],
  "DOC-5001": [
    ["2022-09", "3003.20", 98],
    ["2025-03", "3126.40", 101],
  ],
  "DOC-5009": [["2022-09", "1128.75", 44]],
};

type Movements = Record<Rows.MovementRow["movement"], number>;
interface Inside {
  sentenced: number;
  appeal: number;
  trial: number;
  investigation: number;
  detained: number;
}
interface MonthInside {
  stock: Inside;
  movements: Movements;
}

/** One month behind one wall. */
function step(before: Inside, wall: Walls, month: Month, chance: Random): MonthInside {
  const received = chance.poisson(wall.received * campaign(month) ** 0.8 * leanSeason(month) * glide([0.98, 1, 1.02, 1.03, 1.03], month));
  const remand = before.appeal + before.trial + before.investigation;
  const bail = chance.binomial(remand, 0.078 * officeSeason(month));
  const sentencedNow = chance.binomial(remand - bail, 0.262 * officeSeason(month));
  const pardon = chance.binomial(before.sentenced, pardonShare(month));
  const served = chance.binomial(before.sentenced - pardon, 0.0305);
  const parole = chance.binomial(before.sentenced - pardon - served, 0.0125);
  const transferIn = chance.poisson(before.sentenced * 0.008);
  const transferOut = chance.binomial(before.sentenced - pardon - served - parole, 0.0075);
  const death = chance.binomial(before.sentenced, 0.0005);
  const sentenced = before.sentenced - pardon - served - parole - transferOut - death + transferIn + sentencedNow;
  const pending = remand - bail - sentencedNow + received;
  const parts = chance.share(pending, { appeal: 0.46, trial: 0.36, investigation: 0.18 });
  const toDetention = wall.sex === "male" ? Math.min(parts.trial, chance.poisson(wall.received / 400)) : 0;
  const leaveDetention = chance.binomial(before.detained, 0.3);
  return {
    stock: { sentenced, ...parts, trial: parts.trial - toDetention, detained: before.detained + toDetention - leaveDetention },
    movements: {
      new: received,
      transfer_in: transferIn,
      end_of_sentence: served + leaveDetention,
      pardon,
      parole,
      bail,
      transfer_out: transferOut,
      death,
      // From remand to sentenced or detained: nobody comes or goes.
      judged: sentencedNow + toDetention,
    },
  };
}

function simulate(ground: Ground): Map<Month, MonthInside[]> {
  const all = new Map<Month, MonthInside[]>();
  let stocks: Inside[] = walls.map((wall) => ({
    sentenced: wall.sentenced,
    appeal: Math.round(wall.remand * 0.46),
    trial: Math.round(wall.remand * 0.36),
    investigation: Math.round(wall.remand * 0.18),
    detained: wall.sex === "male" ? Math.round(wall.received / 100) : 0,
  }));
  for (const month of ground.months) {
    const after = walls.map((wall, i) => step(stocks[i]!, wall, month, ground.random("prison", wall.office, wall.sex, month)));
    stocks = after.map((inside) => inside.stock);
    all.set(month, after);
  }
  return all;
}

const statuses = ["sentenced", "appeal", "trial", "investigation", "detained"] as const;
const movements = ["new", "transfer_in", "end_of_sentence", "pardon", "parole", "bail", "transfer_out", "death", "judged"] as const;

export function createCorrections(ground: Ground) {
  let kept: Map<Month, MonthInside[]> | undefined;
  const inside = (month: Month): MonthInside[] | undefined => {
    kept ??= simulate(ground);
    return kept.get(month);
  };
  /** Sum over a prison's walls. */
  const of = (month: Month, office: string, sex: Rows.Sex | null, figure: (at: MonthInside) => number): number =>
    walls.reduce((sum, wall, i) => {
      const at = wall.office === office && (sex === null || wall.sex === sex) ? inside(month)?.[i] : undefined;
      return sum + (at ? figure(at) : 0);
    }, 0);
  const freed = (month: Month, office: string) => of(month, office, null, ({ movements: m }) => m.end_of_sentence + m.pardon + m.parole);
  const rows = <K extends string, R>(month: Month, keys: readonly K[], row: (office: string, key: K, sex: Rows.Sex) => R): R[] =>
    inside(month)
      ? prisons.flatMap((office) => keys.flatMap((key) => (["male", "female"] as const).map((sex) => row(office, key, sex))))
      : [];

  return {
    docPopulation: (month: Month): Rows.InmateRow[] =>
      rows(month, statuses, (office, legal_status, sex) => ({
        office,
        legal_status,
        sex,
        n: of(month, office, sex, (at) => at.stock[legal_status]),
      })),
    docFlow: (month: Month): Rows.MovementRow[] =>
      rows(month, movements, (office, movement, sex) => ({
        office,
        movement,
        sex,
        n: of(month, office, sex, (at) => at.movements[movement]),
      })),
    docProgramme(quarter: Period): Rows.ProgrammeRow[] {
      const at = closed(ground, quarter)[2];
      if (!at) return [];
      return prisons.flatMap((office) => {
        const chance = ground.random("programme", office, quarter);
        const sentenced = of(at, office, null, (month) => month.stock.sentenced);
        const small = office === "DOC-5009" ? -0.06 : office === "DOC-5001" ? 0.04 : 0;
        const row = (programme: Rows.ProgrammeRow["programme"], able: number, trained: number): Rows.ProgrammeRow => {
          const fit = chance.binomial(sentenced, able);
          return { office, programme, able: fit, in_training: chance.binomial(fit, trained + small) };
        };
        return [
          row("vocational", 0.72, glide([0.55, 0.58, 0.61, 0.63, 0.64], at)),
          row("education", 0.48, glide([0.3, 0.32, 0.34, 0.35, 0.35], at)),
          row("work", 0.66, glide([0.5, 0.52, 0.52, 0.54, 0.54], at)),
          row("drug", 0.42, glide([0.44, 0.47, 0.52, 0.55, 0.56], at)),
        ];
      });
    },
    docFollowup(half: Period): Rows.FollowupRow[] {
      const months = closed(ground, half);
      if (months.length === 0) return [];
      return prisons.map((office) => {
        const chance = ground.random("followup", office, half);
        const followed = chance.binomial(
          months.reduce((sum, month) => sum + freed(month, office), 0),
          0.58,
        );
        return { office, followed_up: followed, in_work: chance.binomial(followed, glide([0.415, 0.44, 0.455, 0.472, 0.48], months[5]!)) };
      });
    },
    /** From the survey of 30 September 2022 (FY2565-H2) on. */
    docCapacity(half: Period): Rows.CapacityRow[] {
      const at = lastMonth(half);
      if (at > ground.until || at < "2022-09") return [];
      return prisons.map((office) => {
        const [, area, staff] = areas[office]!.filter(([from]) => from <= at).at(-1)!;
        const moved = ground.random("staff", office, half).int(-3, 3);
        return {
          office,
          area_sqm: area,
          standard_sqm: "1.6",
          standard_places: Math.floor(Math.round(Number(area) * 100) / 160),
          staff: staff + moved,
        };
      });
    },
    /** As it stands when the last closed fiscal year has ended: cohorts ripen, so counts of open ones still grow. Cohorts from FY2563 on. */
    docRecidivism(releaseYear: number, asOfYear?: number): Rows.RecidivismRow[] {
      const lastYear = asOfYear ?? fiscalYear(ground.until) - (ground.until.endsWith("-09") ? 0 : 1);
      const age = lastYear - releaseYear;
      if (age < 0 || releaseYear < 2563) return [];
      const months = monthsOf(`FY${releaseYear}`);
      return prisons.map((office) => {
        const chance = ground.random("recidivism", office, releaseYear);
        const before = Math.round({ "DOC-5006": 3150, "DOC-5001": 960, "DOC-5009": 430 }[office]! * chance.between(0.94, 1.06));
        const inWorld = monthNumber(months[0]!) >= monthNumber(ground.months[0] ?? "9999-12");
        const released = inWorld ? months.reduce((sum, month) => sum + freed(month, office), 0) : before;
        const withId = chance.binomial(released, 0.968);
        const easier = office === "DOC-5001" ? 0.62 : 1;
        const year1 = chance.binomial(withId, (0.149 - 0.0035 * (releaseYear - 2563)) * easier);
        const year2 = year1 + chance.binomial(withId - year1, 0.135 * easier);
        const year3 = year2 + chance.binomial(withId - year2, 0.102 * easier);
        return {
          office,
          year: releaseYear,
          released,
          with_id: withId,
          returned_1y: age >= 1 ? year1 : Math.round(year1 * 0.34),
          returned_2y: age >= 2 ? year2 : age === 1 ? Math.round(year1 + (year2 - year1) * 0.4) : null,
          returned_3y: age >= 3 ? year3 : age === 2 ? Math.round(year2 + (year3 - year2) * 0.45) : null,
        };
      });
    },
  };
}
