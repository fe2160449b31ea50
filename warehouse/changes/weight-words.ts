/** Weights of pillars, objectives and KPIs that are others than before, from what to what. */
import { Big } from "big.js";
import type { Bilingual } from "../../connectors/dataset.js";
import type { KpiEntry, Strategy } from "../kpis/kpi.js";

/** One thing that has a weight in a tree; its place is told where it moved to another. */
interface Weighed {
  name: Bilingual;
  weight: string;
  place: { id: string; name: Bilingual } | null;
}

type Kpis = readonly Pick<KpiEntry, "id" | "name">[];

/**
 * Pillars first, then objectives, then KPIs, each in the later tree's order; what is in one of the two only has none in the other.
 * @param kpis by whose names those of the trees are called
 * @returns null where every weight is what it was
 */
export function weightWords(old: Pick<Strategy, "pillars">, now: Pick<Strategy, "pillars">, kpis: Kpis): Bilingual | null {
  const [before, after] = [weighedIn(old, kpis), weighedIn(now, kpis)];
  const told = [...new Set([...after.keys(), ...before.keys()])]
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap((key) => {
      const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
      const moved = was !== null && is !== null && was.place?.id !== is.place?.id;
      if (was && is && !moved && new Big(was.weight).eq(is.weight)) return [];
      const { name } = (is ?? was)!;
      const side = (language: keyof Bilingual) => `${name[language]} ${inWords(was, moved)[language]} → ${inWords(is, moved)[language]}`;
      return [{ th: side("th"), en: side("en") }];
    });
  if (!told.length) return null;
  const list = (language: keyof Bilingual) => told.map((one) => one[language]).join(" · ");
  return { th: `น้ำหนัก: ${list("th")}`, en: `weights: ${list("en")}` };
}

const ranks = ["pillar", "objective", "kpi"];
const rankOf = (key: string): number => ranks.indexOf(key.slice(0, key.indexOf(" ")));

function inWords(one: Weighed | null, moved: boolean): Bilingual {
  if (!one) return { th: "ไม่มี", en: "none" };
  const weight = `${new Big(one.weight).toFixed()}%`;
  if (!moved || !one.place) return { th: weight, en: weight };
  return { th: `${weight} ใน “${one.place.name.th}”`, en: `${weight} in “${one.place.name.en}”` };
}

function weighedIn({ pillars }: Pick<Strategy, "pillars">, kpis: Kpis): Map<string, Weighed> {
  const all = new Map<string, Weighed>();
  for (const pillar of pillars) {
    all.set(`pillar ${pillar.id}`, { ...pillar, place: null });
    for (const objective of pillar.objectives) {
      all.set(`objective ${objective.id}`, { ...objective, place: pillar });
      for (const { id, weight } of objective.kpis)
        all.set(keyIn(all, id, objective.id), { name: calledBy(id, kpis), weight, place: objective });
    }
  }
  return all;
}

/** A KPI that stands in several objectives of one tree has a weight in each. */
const keyIn = (all: ReadonlyMap<string, Weighed>, kpi: string, objective: string): string =>
  all.has(`kpi ${kpi}`) ? `kpi ${kpi} ${objective}` : `kpi ${kpi}`;

function calledBy(id: string, kpis: Kpis): Bilingual {
  const name = kpis.find((entry) => entry.id === id)?.name;
  return name ? { th: `${id} ${name.th}`, en: `${id} ${name.en}` } : { th: id, en: id };
}
