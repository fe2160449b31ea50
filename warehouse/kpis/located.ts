/** A checked entry that remembers where it stands, so that a fault found later can still be named by line and column. */
import { Big } from "big.js";
import type { ProblemReport } from "../../connectors/problem.js";
import type { Pipeline } from "../pipeline/pipeline.js";
import type { Agency, District, Office, Province } from "../place.js";
import type { KpiEntry, Strategy } from "./kpi.js";
import type { FrameEntry, Holiday, TargetEntry } from "./kpi-schema.js";
import type { Rules } from "./rules.js";
import type { YamlPath, YamlSource } from "./yaml-source.js";

/** A checked entry and where it stands. */
export interface Located<T> {
  value: T;
  source: YamlSource;
  at: YamlPath;
}

export interface DefinitionFiles {
  head: Located<Pick<Province, "id" | "code">> | null;
  agencies: Located<Agency>[];
  offices: Located<Office>[];
  districts: Located<District>[];
  holidays: Located<Holiday>[];
  strategy: Located<Strategy> | null;
  targets: Located<TargetEntry>[];
  frames: Located<FrameEntry>[];
  kpis: Located<KpiEntry>[];
  /** Of every entry, those with faults too. */
  kpiIds: ReadonlySet<string>;
  rules: Located<Rules> | null;
  pipeline: Located<Pipeline> | null;
}

/** KPIs by id; an id may be known while its entry is faulty and thus absent. */
export interface KnownKpis {
  ids: ReadonlySet<string>;
  entry(id: string): KpiEntry | undefined;
}

/** A fault at a path within an entry. */
export function faultIn<T>({ source, at }: Located<T>, path: YamlPath, found: string, expected: string): ProblemReport {
  return source.fault([...at, ...path], found, expected);
}

/** The second and every later entry with the same name. */
export function repeated<T>(entries: Located<T>[], nameOf: (entry: T) => string, key: string): ProblemReport[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const name = nameOf(entry.value);
    if (seen.has(name)) return [faultIn(entry, [key], `${name} × 2`, `${name} × 1`)];
    seen.add(name);
    return [];
  });
}

/** What the parts of a sum come to, when it is not 100. */
export function notWhole(weights: readonly string[]): string | null {
  const sum = weights.reduce((total, weight) => total.plus(weight), new Big(0));
  return sum.eq(100) ? null : sum.toFixed();
}
