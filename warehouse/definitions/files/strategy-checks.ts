/** A strategy: weights that sum to 100 at every level, and KPIs that exist, each in one place and, in the province's own, in its own pillar. */
import type { Bilingual } from "../../../connectors/dataset.js";
import type { ProblemReport } from "../../../connectors/problem.js";
import type { Strategy } from "../../kpis/kpi.js";
import { noFiscalYear, noSum, ofKpis, ofObjectives, ofPillars, otherPillar, twice, unknownKpi, yearsReversed } from "./fault-words.js";
import { faultIn, isFiscalYear, type KnownKpis, type Located, notWhole } from "./located.js";
import { type Partly, placed } from "./partly.js";
import type { YamlPath } from "./yaml-source.js";

/** @param byPillar whether the branches are the KPIs' own pillars */
export function checkStrategy(strategy: Located<Partly<Strategy>>, kpis: KnownKpis, byPillar = true): ProblemReport[] {
  const { pillars, years } = strategy.value;
  const faults: ProblemReport[] = [];
  const fault = (path: YamlPath, found: string, expected: string, why: Bilingual) =>
    faults.push(faultIn(strategy, path, found, expected, why));
  const weigh = (path: YamlPath, of: readonly ({ weight?: string } | undefined)[] | undefined, what: Bilingual) => {
    const weights = of?.map((one) => one?.weight) ?? [undefined];
    // Beside a weight that is none, no sum can be wrong.
    if (weights.includes(undefined)) return;
    const sum = notWhole(weights as string[]);
    if (sum !== null) fault(path, `Σ weight = ${sum}`, "Σ weight = 100", noSum(what, sum));
  };
  const seen = new Set<string>();
  const once = (path: YamlPath, id: string | undefined) => {
    if (id === undefined) return;
    if (seen.has(id)) fault(path, `${id} × 2`, `${id} × 1`, twice(id));
    seen.add(id);
  };

  const [first, last] = years ?? [];
  for (const [year, i] of placed(years)) if (!isFiscalYear(year)) fault(["years", i], String(year), "2566", noFiscalYear(year));
  if (first !== undefined && last !== undefined && first > last)
    fault(["years"], `${first}–${last}`, `${last}–${first}`, yearsReversed(first, last));
  weigh(["pillars"], pillars, ofPillars);
  for (const [pillar, p] of placed(pillars)) {
    once(["pillars", p, "id"], pillar.id);
    weigh(["pillars", p, "objectives"], pillar.objectives, ofObjectives(pillar.id));
    for (const [objective, o] of placed(pillar.objectives)) {
      const path = ["pillars", p, "objectives", o];
      once([...path, "id"], objective.id);
      weigh([...path, "kpis"], objective.kpis, ofKpis(objective.id));
    }
  }
  for (const { id, pillar, path } of kpisIn(strategy.value)) {
    if (id === undefined) continue;
    once(path, id);
    const its = kpis.entry(id)?.pillar ?? pillar;
    const fitting = [...kpis.ids].filter((known) => !byPillar || pillar === undefined || known.startsWith(pillar));
    if (kpis.isUnknown(id)) fault(path, id, fitting.join(" | "), unknownKpi(id));
    else if (byPillar && its !== pillar && pillar !== undefined)
      fault(path, `${id} (${its})`, `${pillar}…`, otherPillar(id, its ?? "—", pillar));
  }
  return faults;
}

interface PlacedKpi {
  id: string | undefined;
  pillar: string | undefined;
  path: YamlPath;
}

/** Every KPI of a tree with the place of its id. */
export const kpisIn = ({ pillars }: Partly<Strategy>): PlacedKpi[] =>
  placed(pillars).flatMap(([pillar, p]) =>
    placed(pillar.objectives).flatMap(([objective, o]) =>
      placed(objective.kpis).map(([{ id }, k]) => ({
        id,
        pillar: pillar.id,
        path: ["pillars", p, "objectives", o, "kpis", k, "id"],
      })),
    ),
  );

/** Whether every KPI that the tree names could be read: only then can one be missing in it. */
export function isWholeTree({ pillars }: Partly<Strategy>): boolean {
  const all = <T>(items: readonly (T | undefined)[] | undefined, is: (item: T) => boolean): boolean =>
    items?.every((item) => item !== undefined && is(item)) ?? false;
  return all(pillars, ({ objectives }) => all(objectives, ({ kpis }) => all(kpis, ({ id }) => id !== undefined)));
}
