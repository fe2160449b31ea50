/** Rules that hold between entries and files: names that must exist, weights that must sum, targets that must fit their KPI. */
import type { ProblemReport } from "../../connectors/problem.js";
import { checkPipeline } from "../pipeline/pipeline-checks.js";
import { checkFormula } from "./formula-checks.js";
import { checkFrames } from "./frame-checks.js";
import type { KpiEntry } from "./kpi.js";
import { type DefinitionFiles, faultIn, type KnownKpis, type Located, repeated } from "./located.js";
import { checkPlaces } from "./place-checks.js";
import type { Rules } from "./rules.js";
import { checkStrategy } from "./strategy-checks.js";
import { checkTargets } from "./target-checks.js";
import type { Vocabulary } from "./vocabulary.js";

export function crossCheck(files: DefinitionFiles, known: Vocabulary | undefined): ProblemReport[] {
  const agencies = new Set<string>(files.agencies.map(({ value }) => value.id));
  const kpis: KnownKpis = { ids: files.kpiIds, entry: (id) => files.kpis.find(({ value }) => value.id === id)?.value };
  return [
    ...repeated(files.kpis, (kpi) => kpi.id, "id"),
    ...files.kpis.flatMap((kpi) => [...checkEntry(kpi, agencies), ...(known ? checkFormula(kpi, known) : [])]),
    ...checkPlaces(files, agencies),
    ...repeated(files.holidays, (holiday) => holiday.day, "day"),
    ...(files.strategy ? checkStrategy(files.strategy, kpis) : []),
    ...repeated(files.targets, (target) => target.kpi, "kpi"),
    ...files.targets.flatMap((target) => checkTargets(target, kpis, files)),
    ...checkFrames(files, kpis),
    ...checkRules(files.rules),
    ...(files.pipeline ? checkPipeline(files.pipeline, known) : []),
  ];
}

function checkEntry(kpi: Located<KpiEntry>, agencies: ReadonlySet<string>): ProblemReport[] {
  const { id, pillar, owner, better, accumulates, thresholds, versions } = kpi.value;
  const faults: ProblemReport[] = [];
  if (!id.startsWith(pillar)) faults.push(faultIn(kpi, ["pillar"], pillar, id.slice(0, 2)));
  if (agencies.size > 0 && !agencies.has(owner)) faults.push(faultIn(kpi, ["owner"], owner, [...agencies].join(" | ")));
  if (accumulates && better === "within_band") faults.push(faultIn(kpi, ["accumulates"], "true", "false (within_band)"));
  if (thresholds) {
    const ordered = better === "within_band" ? thresholds.watchFrom < thresholds.offFrom : thresholds.watchFrom > thresholds.offFrom;
    if (!ordered)
      faults.push(
        faultIn(kpi, ["thresholds"], thresholdText(thresholds), better === "within_band" ? "watchFrom < offFrom" : "watchFrom > offFrom"),
      );
  }
  versions?.forEach(({ version }, i) => {
    if (version !== i + 2) faults.push(faultIn(kpi, ["versions", i, "version"], String(version), String(i + 2)));
  });
  return faults;
}

const thresholdText = ({ watchFrom, offFrom }: Rules["share"]) => `watchFrom ${watchFrom}, offFrom ${offFrom}`;

function checkRules(rules: Located<Rules> | null): ProblemReport[] {
  if (!rules) return [];
  const { share, band, score } = rules.value;
  const faults: ProblemReport[] = [];
  if (share.watchFrom <= share.offFrom) faults.push(faultIn(rules, ["share"], thresholdText(share), "watchFrom > offFrom"));
  if (band.watchFrom >= band.offFrom) faults.push(faultIn(rules, ["band"], thresholdText(band), "watchFrom < offFrom"));
  if (score.onFrom <= score.watchFrom)
    faults.push(faultIn(rules, ["score"], `onFrom ${score.onFrom}, watchFrom ${score.watchFrom}`, "onFrom > watchFrom"));
  return faults;
}
