/** A strategy: weights that sum to 100 at every level, and KPIs that exist, each in one place and, in the province's own, in its own pillar. */
import type { ProblemReport } from "../../connectors/problem.js";
import type { Strategy } from "./kpi.js";
import { faultIn, type KnownKpis, type Located, notWhole } from "./located.js";
import type { YamlPath } from "./yaml-source.js";

/** @param byPillar whether the branches are the KPIs' own pillars */
export function checkStrategy(strategy: Located<Strategy>, kpis: KnownKpis, byPillar = true): ProblemReport[] {
  const { pillars, years } = strategy.value;
  const faults: ProblemReport[] = [];
  const fault = (path: YamlPath, found: string, expected: string) => faults.push(faultIn(strategy, path, found, expected));
  const weigh = (path: YamlPath, of: { weight: string }[]) => {
    const sum = notWhole(of.map(({ weight }) => weight));
    if (sum !== null) fault(path, `Σ weight = ${sum}`, "Σ weight = 100");
  };
  const seen = new Set<string>();
  const once = (path: YamlPath, id: string) => {
    if (seen.has(id)) fault(path, `${id} × 2`, `${id} × 1`);
    seen.add(id);
  };

  if (years[0] > years[1]) fault(["years"], years.join("–"), `${years[1]}–${years[0]}`);
  weigh(["pillars"], pillars);
  pillars.forEach((pillar, p) => {
    once(["pillars", p, "id"], pillar.id);
    weigh(["pillars", p, "objectives"], pillar.objectives);
    pillar.objectives.forEach((objective, o) => {
      const path = ["pillars", p, "objectives", o];
      once([...path, "id"], objective.id);
      weigh([...path, "kpis"], objective.kpis);
      objective.kpis.forEach(({ id }, k) => {
        const at = [...path, "kpis", k, "id"];
        once(at, id);
        const its = kpis.entry(id)?.pillar ?? pillar.id;
        const fitting = [...kpis.ids].filter((known) => !byPillar || known.startsWith(pillar.id));
        if (kpis.ids.size > 0 && !kpis.ids.has(id)) fault(at, id, fitting.join(" | "));
        else if (byPillar && its !== pillar.id) fault(at, `${id} (${its})`, `${pillar.id}…`);
      });
    });
  });
  return faults;
}
