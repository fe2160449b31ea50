/** A checked entry that remembers where it stands, so that a fault found later can still be named by line and column. */
import { Big } from "big.js";
import type { Bilingual } from "../../../connectors/dataset.js";
import type { ProblemReport } from "../../../connectors/problem.js";
import type { KpiEntry, Strategy } from "../../kpis/kpi.js";
import type { Rules } from "../../kpis/rules.js";
import type { Pipeline } from "../../pipeline/pipeline.js";
import type { Agency, District, Office, Province } from "../../place.js";
import { twice } from "./fault-words.js";
import type { FrameEntry, Holiday, TargetEntry } from "./kpi-schema.js";
import type { Partly } from "./partly.js";
import type { YamlPath, YamlSource } from "./yaml-source.js";

/** A checked entry and where it stands. */
export interface Located<T> {
  value: T;
  source: YamlSource;
  at: YamlPath;
}

/** Entries as far as they are sound: a fault in one silences no check of its other values, nor of its neighbours. */
export interface DefinitionFiles {
  head: Located<Partly<Pick<Province, "id" | "code">>> | null;
  agencies: Located<Partly<Agency>>[];
  offices: Located<Partly<Office>>[];
  districts: Located<Partly<District>>[];
  holidays: Located<Partly<Holiday>>[];
  strategy: Located<Partly<Strategy>> | null;
  targets: Located<Partly<TargetEntry>>[];
  frames: Located<Partly<FrameEntry>>[];
  kpis: Located<Partly<KpiEntry>>[];
  /** Of every entry, those with faults too. */
  kpiIds: ReadonlySet<string>;
  /** Of files that are missing or no YAML: nobody knows which KPIs they hold. */
  unreadPillars: ReadonlySet<string>;
  rules: Located<Partly<Rules>> | null;
  pipeline: Located<Pipeline> | null;
}

/** KPIs by id; an id may be known while nothing of its entry is sound. */
export interface KnownKpis {
  ids: ReadonlySet<string>;
  entry(id: string): Partly<KpiEntry> | undefined;
  /** Whether it is certain that there is none of this id. */
  isUnknown(id: string): boolean;
  /** The agencies that report what its formula is made of; null where that is not known. */
  reporters(id: string): ReadonlySet<string> | null;
  /** The most that its figure can be; null where nothing tells. */
  mostOf(id: string): string | null;
}

/** A fault at a path within an entry. */
export function faultIn<T>({ source, at }: Located<T>, path: YamlPath, found: string, expected: string, why?: Bilingual): ProblemReport {
  return source.fault([...at, ...path], found, expected, why ? { why } : {});
}

/** The second and every later entry with the same name; one without a name is passed over. */
export function repeated<T>(entries: Located<T>[], nameOf: (entry: T) => string | undefined, key: string): ProblemReport[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const name = nameOf(entry.value);
    if (name === undefined) return [];
    if (seen.has(name)) return [faultIn(entry, [key], `${name} × 2`, `${name} × 1`, twice(name))];
    seen.add(name);
    return [];
  });
}

/** Whether it can be a Thai fiscal year, as the periods of targets are: of the Buddhist era. */
export const isFiscalYear = (year: number): boolean => year >= 2400 && year < 2600;

/** What the parts of a sum come to, when it is not 100. */
export function notWhole(weights: readonly string[]): string | null {
  const sum = weights.reduce((total, weight) => total.plus(weight), new Big(0));
  return sum.eq(100) ? null : sum.toFixed();
}
