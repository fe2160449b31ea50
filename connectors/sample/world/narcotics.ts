/** Narcotics: arrests and seizures where they were made, treatment where people live, villages by level and round. */
import { lastMonth, type Month, type Period, periodsBetween } from "../../period.js";
import { campaign, glide } from "./calendar.js";
import type { Ground } from "./ground.js";
import { closed } from "./ground.js";
import { placeById, places } from "./places.js";
import type { Random } from "./random.js";
import type * as Rows from "./rows.js";

const charges = ["produce_import", "sell", "possess_to_sell", "possess", "use"] as const;

const weight = (id: string): number => {
  const { population, urban, border } = placeById.get(id)!;
  return (population / 1_757_000) * (0.45 + 0.5 * urban + 1.05 * border);
};
const weights: Readonly<Record<string, number>> = Object.fromEntries(places.map(({ id }) => [id, weight(id)]));
const allWeights = Object.values(weights).reduce((sum, one) => sum + one, 0);

/** Grams as kilograms with three decimals. */
const kilograms = (grams: number): string => (grams / 1000).toFixed(3);

/** How many of each charge in an ordinary month of a district. */
function expected(id: string, month: Month): Record<Rows.ArrestRow["charge"], number> {
  const { border } = placeById.get(id)!;
  const all = ((640 * weights[id]!) / allWeights) * campaign(month) * glide([1.06, 1.03, 0.98, 0.925, 0.87], month);
  const supply = glide([0.41, 0.42, 0.425, 0.43, 0.435], month);
  const demand = 1 - supply;
  return {
    produce_import: all * supply * (0.02 + 0.12 * border),
    sell: all * supply * (0.4 - 0.06 * border),
    possess_to_sell: all * supply * (0.58 - 0.06 * border),
    possess: all * demand * 0.46,
    use: all * demand * 0.54,
  };
}

/** Persons in so many cases: mostly one each; group arrests on one side, two cases against one person on the other. */
const persons = (cases: number, charge: string, chance: Random): number =>
  charge === "use" ? cases - chance.binomial(cases, 0.02) : cases + chance.poisson(cases * 0.11);

function treatment(ground: Ground, month: Month): Rows.TreatmentRow[] {
  const usual = { voluntary: 262, compulsory: 118, convicted: 36 };
  const complete = glide([0.765, 0.785, 0.8, 0.815, 0.815], month);
  return places.flatMap(({ id }) =>
    (["voluntary", "compulsory", "convicted"] as const).map((route) => {
      const chance = ground.random("treatment", id, route, month);
      const part = usual[route] * (weights[id]! / allWeights);
      const entered = chance.poisson(part * campaign(month) * glide([0.95, 1, 1.04, 1.07, 1.08], month));
      // Those due entered about four months ago; those followed to the end a year ago: as many, roughly, as enter now.
      const due = chance.poisson(part * 0.94 * glide([0.95, 1, 1.03, 1.06, 1.07], month));
      const followed = Math.min(entered + due, chance.poisson(part * campaign(month) * glide([0.6, 0.63, 0.665, 0.7, 0.72], month)));
      return {
        district: id,
        route,
        entered,
        due,
        completed: chance.binomial(due, route === "voluntary" ? complete + 0.01 : complete - 0.015),
        followed,
      };
    }),
  );
}

const ladder: readonly Rows.VillageLevel[] = ["none", "low", "medium", "high"];

/** From one round to the next: how likely each level moves up or down. Watched villages (low) improve more often than they worsen. */
const moves: Readonly<Record<Rows.VillageLevel, readonly [down: number, up: number]>> = {
  none: [0, 0.052],
  low: [0.232, 0.034],
  medium: [0.13, 0.03],
  high: [0.1, 0],
};

function villages(ground: Ground): Map<Period, Rows.VillageRow[]> {
  const all = new Map<Period, Rows.VillageRow[]>();
  const places_ = places.flatMap((place) =>
    Array.from({ length: place.villages }, (_, i) => ({
      village: `${place.id}${String(1 + Math.floor(i / 9)).padStart(2, "0")}${String(1 + (i % 9)).padStart(2, "0")}`,
      name: `บ้านตัวอย่าง ${place.th} ${i + 1}`,
      district: place.id,
      border: place.border,
    })),
  );
  const rounds = periodsBetween("quarter", ground.months[0] ?? "2022-10", ground.until).filter((round) => closed(ground, round).length > 0);
  let before: Rows.VillageRow[] | undefined;
  for (const round of rounds) {
    const month = lastMonth(round);
    const ease = glide([0.96, 1, 1.04, 1.07, 1.08], month);
    const chance = ground.random("villages", round);
    const now = places_.map(({ village, name, district, border }, i): Rows.VillageRow => {
      const was = before?.[i]?.level;
      if (!was) {
        const start = chance.weighted({ none: 0.72 - 0.14 * border, low: 0.17, medium: 0.08 + 0.09 * border, high: 0.03 + 0.05 * border });
        return { village, name, district, level: start, level_before: "unknown" };
      }
      const [down, up] = moves[was];
      const draw = chance.next();
      const step = draw < down * ease * (1.15 - 0.5 * border) ? -1 : draw > 1 - up * (0.75 + 0.8 * border) ? 1 : 0;
      return { village, name, district, level: ladder[ladder.indexOf(was) + step]!, level_before: was };
    });
    all.set(round, now);
    before = now;
  }
  return all;
}

export function createNarcotics(ground: Ground) {
  let kept: Map<Period, Rows.VillageRow[]> | undefined;
  return {
    /** The month's own figures, not cumulative. */
    oncbArrests(month: Month): Rows.ArrestRow[] {
      if (!ground.months.includes(month)) return [];
      return places.flatMap(({ id }) => {
        const chance = ground.random("arrests", id, month);
        const usual = expected(id, month);
        return charges.map((charge) => {
          const cases = chance.poisson(usual[charge]);
          return { district: id, charge, cases, suspects: persons(cases, charge, chance) };
        });
      });
    },
    oncbSeizures(month: Month): Rows.SeizureRow[] {
      if (!ground.months.includes(month)) return [];
      return places.map(({ id, border }) => {
        const chance = ground.random("seizures", id, month);
        const supply = expected(id, month).possess_to_sell + expected(id, month).produce_import * 3;
        const large = chance.poisson(0.34 * border * campaign(month));
        const tablets = chance.poisson(supply * 640) + large * chance.int(80_000, 900_000);
        const ice = chance.poisson(supply * 30) + large * chance.int(0, 60_000);
        const heroin = chance.poisson(supply * 3 * border) + (large > 0 && chance.chance(0.3) ? chance.int(500, 9_000) : 0);
        const assets = Math.round(
          (supply * 27_000 + large * 800_000) * chance.between(0.4, 1.7) * glide([0.82, 0.95, 1.04, 1.1, 1.12], month),
        );
        return {
          district: id,
          yaba_tablets: tablets,
          ice_kg: kilograms(ice),
          heroin_kg: kilograms(heroin),
          assets_baht: `${assets}.00`,
        };
      });
    },
    oncbTreatment: (month: Month): Rows.TreatmentRow[] => (ground.months.includes(month) ? treatment(ground, month) : []),
    oncbVillages(quarter: Period): Rows.VillageRow[] {
      kept ??= villages(ground);
      return kept.get(quarter) ?? [];
    },
  };
}
