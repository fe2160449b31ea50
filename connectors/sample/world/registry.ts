/** What no justice agency counts: registered population by age, and victims notified by the police. */
import { lastMonth, type Period } from "../../period.js";
import { glide, leanSeason } from "./calendar.js";
import type { Ground } from "./ground.js";
import { closed } from "./ground.js";
import { places } from "./places.js";
import type * as Rows from "./rows.js";

/** Share of each age group in the province, in ten-thousandths; the young are few, 55 to 64 many. */
const ages: readonly [string, number][] = [
  ["0_4", 370],
  ["5_9", 480],
  ["10_14", 560],
  ["15_17", 345],
  ["18_19", 235],
  ["20_24", 620],
  ["25_29", 700],
  ["30_34", 690],
  ["35_39", 670],
  ["40_44", 700],
  ["45_49", 740],
  ["50_54", 770],
  ["55_59", 800],
  ["60_64", 750],
  ["65_69", 620],
  ["70_74", 440],
  ["75_79", 250],
  ["80_84", 150],
  ["85_plus", 110],
];
export const ageGroups: readonly string[] = ages.map(([age]) => age);

export function createRegistry(ground: Ground) {
  return {
    /** Registered on the 31 December that lies in this fiscal year. */
    dopaPopulation(year: number): Rows.PopulationRow[] {
      if (`${year - 544}-12` > ground.until) return [];
      return places.flatMap((place) => {
        const hill = 1 - place.urban;
        return (["male", "female"] as const).flatMap((sex) =>
          ages.map(([age, share], i) => {
            const own = ground.random("population", place.id, sex, age).between(0.95, 1.05);
            const young = i < 6 ? 1 + 0.22 * (hill - 0.6) : i > 13 ? 1 - 0.2 * (hill - 0.6) : 1;
            const women = i > 11 ? 1.05 : 0.99;
            const drift = 1 + (year - 2566) * (i < 4 ? -0.012 : i > 12 ? 0.018 : 0.0015);
            const half = (sex === "female" ? 0.515 * women : 0.485 * (2 - women)) * place.population;
            return { district: place.id, sex, age, population: Math.round((half * share * own * young * drift) / 10_000) };
          }),
        );
      });
    },
    policeVictims(quarter: Period): Rows.VictimRow[] {
      if (closed(ground, quarter).length === 0) return [];
      const chance = ground.random("victims", quarter);
      const at = lastMonth(quarter);
      const total = chance.poisson(glide([104, 108, 110, 112, 112], at) * leanSeason(at));
      const weights = Object.fromEntries(places.map((place) => [place.id, place.population * (0.55 + 0.6 * place.urban)]));
      const parts = chance.share(total, weights);
      return places.map((place) => ({ district: place.id, victims: parts[place.id]! }));
    },
  };
}
