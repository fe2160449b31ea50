/** The office's own services, one record a person or matter: Justice Fund, compensation, legal aid, complaints, mediation, restorative conferences. */
import { fiscalYear, type Month } from "../../period.js";
import { addDays, addWorkingDays, daysIn, glide, lastDay, leanSeason, officeSeason, workingDay, yearsIn } from "./calendar.js";
import type { Ground } from "./ground.js";
import { places } from "./places.js";
import type { Random } from "./random.js";
import type * as Rows from "./rows.js";

/** Where the people who come live: the capital's share is given, the rest by population and nearness to town. */
function homes(capitalShare: number, reach: number): Record<string, number> {
  const others = places
    .filter((place) => place.id !== "5001")
    .map((place) => [place.id, place.population * (reach + place.urban)] as const);
  const sum = others.reduce((total, [, weight]) => total + weight, 0);
  return { "5001": capitalShare, ...Object.fromEntries(others.map(([id, weight]) => [id, ((1 - capitalShare) * weight) / sum])) };
}

interface Arrival {
  received: string;
  district: string;
  month: Month;
  chance: Random;
}

/** People come on working days; `each` draws what becomes of one of them. Serials run through the fiscal year in order of receipt. */
function drawn<T extends { received: string }>(
  ground: Ground,
  list: string,
  monthly: (month: Month) => number,
  districts: (month: Month) => Record<string, number>,
  each: (arrival: Arrival) => Omit<T, "id">,
): T[] {
  const all: T[] = [];
  const serials = new Map<number, number>();
  for (const month of ground.months) {
    const chance = ground.random(list, month);
    const weights = districts(month);
    const days = Array.from({ length: chance.poisson(monthly(month)) }, () => chance.int(1, daysIn(month))).sort((a, b) => a - b);
    const received = days.map((day) => workingDay(`${month}-${String(day).padStart(2, "0")}`)).filter((day) => day.startsWith(month));
    const year = fiscalYear(month);
    for (const day of received) {
      const serial = (serials.get(year) ?? 0) + 1;
      serials.set(year, serial);
      const fate = each({ received: day, district: chance.weighted(weights), month, chance });
      all.push({ id: `${year}-${String(serial).padStart(4, "0")}`, ...fate } as unknown as T);
    }
  }
  return all;
}

/** Days taken: within the limit with this probability, else beyond it. */
function daysTaken(chance: Random, within: number, limit: number, from: number, longest: number): number {
  return chance.chance(within) ? chance.int(from, limit) : chance.int(limit + 1, longest);
}

const sexOf = (chance: Random, male: number): Rows.Sex => (chance.chance(male) ? "male" : "female");
const hundreds = (baht: number) => String(Math.max(5, Math.round(baht / 100)) * 100);

function justiceFund(ground: Ground): Rows.JusticeFundRecord[] {
  return drawn<Rows.JusticeFundRecord>(
    ground,
    "justice-fund",
    (month) => glide([31, 33, 35, 37, 38], month) * officeSeason(month),
    (month) => homes(glide([0.5, 0.48, 0.46, 0.45, 0.44], month), 0.35),
    ({ received, district, month, chance }) => {
      const purpose = chance.weighted({ litigation: 0.44, bail: 0.38, rights_violated: 0.12, education: 0.06 });
      const decision: Rows.Decision = chance.chance(0.05)
        ? "withdrawn"
        : chance.chance({ litigation: 0.7, bail: 0.72, rights_violated: 0.64, education: 0.9 }[purpose])
          ? "approved"
          : "rejected";
      const within = glide([0.7, 0.75, 0.79, 0.78, 0.74], month);
      const decided = workingDayUpTo(addDays(received, daysTaken(chance, within, 21, 4, 75)), received);
      const size = { litigation: 21_000, bail: 34_000, rights_violated: 17_000, education: 9_000 }[purpose];
      const approved = decision === "approved";
      return {
        received,
        purpose,
        district,
        sex: sexOf(chance, 0.71),
        decision,
        decided,
        baht: approved ? hundreds(size * chance.between(0.35, 1.75)) : null,
        paid: approved ? addWorkingDays(decided, chance.int(3, 25)) : null,
      };
    },
  );
}

/** A decision is dated on a working day: the last one not after the day drawn, but never before receipt. */
function workingDayUpTo(day: string, floor: string): string {
  let at = day;
  while (workingDay(at) !== at && at > floor) at = addDays(at, -1);
  return at;
}

function compensation(ground: Ground): Rows.CompensationRecord[] {
  return drawn<Rows.CompensationRecord>(
    ground,
    "compensation",
    (month) => glide([17, 18, 20, 21, 21], month) * leanSeason(month),
    (month) => homes(glide([0.36, 0.35, 0.34, 0.33, 0.32], month), 0.6),
    ({ received, district, month, chance }) => {
      const party = chance.weighted({ victim: 0.86, accused: 0.14 });
      const decision: Rows.Decision = chance.chance(0.03)
        ? "withdrawn"
        : chance.chance(party === "victim" ? 0.74 : 0.4)
          ? "approved"
          : "rejected";
      const within = glide([0.74, 0.78, 0.81, 0.83, 0.83], month);
      const decided = workingDayUpTo(addDays(received, daysTaken(chance, within, 60, 18, 150)), received);
      const approved = decision === "approved";
      return {
        received,
        party,
        district,
        sex: sexOf(chance, party === "victim" ? 0.48 : 0.88),
        decision,
        decided,
        baht: approved ? hundreds((party === "victim" ? 52_000 : 61_000) * chance.between(0.25, 2.1)) : null,
        paid: approved ? addWorkingDays(decided, chance.int(5, 40)) : null,
      };
    },
  );
}

function legalAid(ground: Ground): Rows.LegalAidRecord[] {
  return drawn<Rows.LegalAidRecord>(
    ground,
    "legal-aid",
    (month) => glide([365, 388, 412, 438, 452], month) * officeSeason(month),
    (month) => homes(glide([0.47, 0.45, 0.44, 0.43, 0.42], month), 0.4),
    ({ received, district, month, chance }) => {
      const service = chance.weighted({ advice: 0.9, lawyer: 0.1 });
      const given = service === "advice" || chance.chance(glide([0.965, 0.974, 0.983, 0.991, 0.992], month));
      return {
        received,
        service,
        district,
        sex: sexOf(chance, service === "advice" ? 0.46 : 0.85),
        result: given ? "provided" : "not_provided",
        closed: service === "advice" ? received : addWorkingDays(received, chance.chance(0.85) ? 0 : chance.int(1, 3)),
      };
    },
  );
}

function complaints(ground: Ground): Rows.ComplaintRecord[] {
  return drawn<Rows.ComplaintRecord>(
    ground,
    "complaints",
    (month) => glide([27, 29, 30, 32, 32], month) * officeSeason(month),
    (month) => homes(glide([0.38, 0.37, 0.36, 0.36, 0.35], month), 0.5),
    ({ received, district, month, chance }) => ({
      received,
      district,
      channel: chance.weighted({ walk_in: 0.34, phone: 0.24, online: 0.12 + 0.05 * yearsIn(month), letter: 0.2 }),
      sex: sexOf(chance, 0.52),
      closed: addWorkingDays(received, daysTaken(chance, glide([0.85, 0.88, 0.9, 0.92, 0.92], month), 15, 2, 45)),
    }),
  );
}

function mediation(ground: Ground): Rows.MediationRecord[] {
  return drawn<Rows.MediationRecord>(
    ground,
    "mediation",
    (month) => glide([48, 54, 60, 66, 68], month) * officeSeason(month) * leanSeason(month),
    () => homes(0.16, 0.9),
    ({ received, district, month, chance }) => ({
      received,
      district,
      kind: chance.weighted({ civil: 0.68, criminal_compoundable: 0.22, other: 0.1 }),
      result: chance.chance(0.06) ? "withdrawn" : chance.chance(glide([0.77, 0.79, 0.8, 0.82, 0.82], month)) ? "settled" : "not_settled",
      ended: addWorkingDays(received, chance.int(4, 50)),
    }),
  );
}

function restorative(ground: Ground): Rows.RestorativeRecord[] {
  return drawn<Rows.RestorativeRecord>(
    ground,
    "restorative",
    (month) => glide([13, 15, 16, 17, 18], month) * officeSeason(month),
    () => homes(0.18, 0.8),
    ({ received, district, month, chance }) => {
      const held = addWorkingDays(received, chance.int(7, 30));
      return {
        received,
        district,
        kind: chance.weighted({ family: 0.62, community: 0.38 }),
        held,
        result: chance.chance(glide([0.72, 0.74, 0.77, 0.79, 0.79], month)) ? "kept" : "broken",
        ended: workingDay(addDays(held, chance.int(60, 180))),
      };
    },
  );
}

/** The office's lists, each drawn once and cut at the day they are asked for: what was not known on that day is not in them. */
export function createCaseRecords(ground: Ground): CaseRecords {
  const kept = new Map<string, unknown>();
  const once = <T>(name: string, draw: (ground: Ground) => T[]): T[] => {
    if (!kept.has(name)) kept.set(name, draw(ground));
    return kept.get(name) as T[];
  };
  const end = lastDay(ground.until);
  const known = (day: string | null, asOf: string) => day !== null && day <= asOf;
  const decided = <
    T extends { received: string; decision: Rows.Decision; decided: string | null; baht: string | null; paid: string | null },
  >(
    all: T[],
    asOf: string,
  ): T[] =>
    all
      .filter((record) => record.received <= asOf)
      .map((record) =>
        known(record.decided, asOf)
          ? { ...record, paid: known(record.paid, asOf) ? record.paid : null }
          : { ...record, decision: "pending", decided: null, baht: null, paid: null },
      );
  return {
    justiceFund: (asOf = end) => decided(once("justice-fund", justiceFund), asOf),
    compensation: (asOf = end) => decided(once("compensation", compensation), asOf),
    legalAid: (asOf = end) =>
      once("legal-aid", legalAid)
        .filter((record) => record.received <= asOf)
        .map((record) => (known(record.closed, asOf) ? record : { ...record, result: "pending", closed: null })),
    complaints: (asOf = end) =>
      once("complaints", complaints)
        .filter((record) => record.received <= asOf)
        .map((record) => (known(record.closed, asOf) ? record : { ...record, closed: null })),
    mediation: (asOf = end) =>
      once("mediation", mediation)
        .filter((record) => record.received <= asOf)
        .map((record) => (known(record.ended, asOf) ? record : { ...record, result: null, ended: null })),
    restorative: (asOf = end) =>
      once("restorative", restorative)
        .filter((record) => record.held <= asOf)
        .map((record) => (known(record.ended, asOf) ? record : { ...record, result: "ongoing", ended: null })),
  };
}

export interface CaseRecords {
  /** Records received up to a day (default: the last closed month's last day), as they stood on that day: later decisions are not in them. */
  justiceFund(asOf?: string): Rows.JusticeFundRecord[];
  compensation(asOf?: string): Rows.CompensationRecord[];
  legalAid(asOf?: string): Rows.LegalAidRecord[];
  complaints(asOf?: string): Rows.ComplaintRecord[];
  mediation(asOf?: string): Rows.MediationRecord[];
  restorative(asOf?: string): Rows.RestorativeRecord[];
}
