/** Rules that hold between entries and files: names that must exist, weights that must sum, targets that must fit their KPI. */
import type { ProblemReport } from "../../../connectors/problem.js";
import type { KpiEntry, Thresholds } from "../../kpis/kpi.js";
import type { Rules } from "../../kpis/rules.js";
import { checkPipeline } from "../../pipeline/pipeline-checks.js";
import { buddhistDay, isBuddhistYear, unknownAgency } from "./fault-words.js";
import { checkFormula, reportersOf } from "./formula-checks.js";
import { checkFrames } from "./frame-checks.js";
import { type DefinitionFiles, faultIn, type KnownKpis, type Located, repeated } from "./located.js";
import { type Partly, placed } from "./partly.js";
import { checkPlaces } from "./place-checks.js";
import { mostOf } from "./share-of-whole.js";
import { checkStrategy } from "./strategy-checks.js";
import { checkTargets } from "./target-checks.js";
import type { Vocabulary } from "./vocabulary.js";
import type { YamlPath } from "./yaml-source.js";

export function crossCheck(files: DefinitionFiles, known: Vocabulary | undefined): ProblemReport[] {
  const agencies = new Set<string>(files.agencies.flatMap(({ value }) => value.id ?? []));
  const kpis = knownKpis(files, known);
  return [
    ...repeated(files.kpis, (kpi) => kpi.id, "id"),
    ...files.kpis.flatMap((kpi) => [...checkEntry(kpi, agencies), ...(known ? checkFormula(kpi, known) : [])]),
    ...checkPlaces(files, agencies),
    ...repeated(files.holidays, (holiday) => holiday.day, "day"),
    ...files.holidays.flatMap((holiday) => checkEra(holiday, ["day"], holiday.value.day)),
    ...[...files.offices, ...files.districts].flatMap((place) => checkEra(place, ["from"], place.value.from)),
    ...files.offices.flatMap((office) => checkEra(office, ["to"], office.value.to)),
    ...(files.strategy ? checkStrategy(files.strategy, kpis) : []),
    ...repeated(files.targets, (target) => target.kpi, "kpi"),
    ...files.targets.flatMap((target) => checkTargets(target, kpis, files)),
    ...checkFrames(files, kpis),
    ...checkRules(files.rules),
    ...(files.pipeline ? checkPipeline(files.pipeline, known) : []),
  ];
}

function knownKpis({ kpis, kpiIds, unreadPillars }: DefinitionFiles, known: Vocabulary | undefined): KnownKpis {
  const entry = (id: string) => kpis.find(({ value }) => value.id === id)?.value;
  return {
    ids: kpiIds,
    entry,
    isUnknown: (id) => kpiIds.size > 0 && !kpiIds.has(id) && !unreadPillars.has(id.slice(0, 2)),
    reporters: (id) => (known ? reportersOf(entry(id) ?? {}, known) : null),
    mostOf: (id) => (known ? mostOf(entry(id) ?? {}, known) : null),
  };
}

function checkEntry(kpi: Located<Partly<KpiEntry>>, agencies: ReadonlySet<string>): ProblemReport[] {
  const { id, pillar, owner, better, accumulates, thresholds, versions } = kpi.value;
  const faults: ProblemReport[] = [];
  if (id !== undefined && pillar !== undefined && !id.startsWith(pillar)) faults.push(faultIn(kpi, ["pillar"], pillar, id.slice(0, 2)));
  if (owner !== undefined && agencies.size > 0 && !agencies.has(owner))
    faults.push(faultIn(kpi, ["owner"], owner, [...agencies].join(" | "), unknownAgency(owner, id, [...agencies])));
  if (accumulates && better === "within_band") faults.push(faultIn(kpi, ["accumulates"], "true", "false (within_band)"));
  if (better !== undefined) faults.push(...checkThresholds(kpi, ["thresholds"], thresholds, better === "within_band"));
  for (const [{ version }, i] of placed(versions))
    if (version !== undefined && version !== i + 2) faults.push(faultIn(kpi, ["versions", i, "version"], String(version), String(i + 2)));
  return faults;
}

/** A year of the Buddhist era is a day that never comes. */
const checkEra = (entry: Located<unknown>, path: YamlPath, day: string | undefined): ProblemReport[] =>
  day !== undefined && isBuddhistYear(day) ? [faultIn(entry, path, day, "2026-01-31", buddhistDay(day))] : [];

/** Of a band the distance outside it rises from watch to off; of a share of the plan it falls. */
function checkThresholds(of: Located<unknown>, path: YamlPath, are: Partly<Thresholds> | undefined, ofBand: boolean): ProblemReport[] {
  const { watchFrom, offFrom } = are ?? {};
  if (watchFrom === undefined || offFrom === undefined || (ofBand ? watchFrom < offFrom : watchFrom > offFrom)) return [];
  return [faultIn(of, path, `watchFrom ${watchFrom}, offFrom ${offFrom}`, ofBand ? "watchFrom < offFrom" : "watchFrom > offFrom")];
}

function checkRules(rules: Located<Partly<Rules>> | null): ProblemReport[] {
  if (!rules) return [];
  const { share, band, score } = rules.value;
  const faults = [...checkThresholds(rules, ["share"], share, false), ...checkThresholds(rules, ["band"], band, true)];
  if (score?.onFrom !== undefined && score.watchFrom !== undefined && score.onFrom <= score.watchFrom)
    faults.push(faultIn(rules, ["score"], `onFrom ${score.onFrom}, watchFrom ${score.watchFrom}`, "onFrom > watchFrom"));
  return faults;
}
