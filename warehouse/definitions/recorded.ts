/** Definitions as the warehouse recorded them: contracts, KPIs, targets, strategy, province, holidays, rules; each with its own interval. */
import { createHash } from "node:crypto";
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import type { Frame, KpiEntry, Strategy, Target } from "../kpis/kpi.js";
import { targetId } from "../kpis/rating/targets.js";
import type { Rules } from "../kpis/rules.js";
import type { Pipeline } from "../pipeline/pipeline.js";
import type { Province } from "../place.js";
import type { Definitions } from "./files/definitions.js";
import type { Holiday } from "./files/kpi-schema.js";

export type DefinitionKind = "contract" | "kpi" | "target" | "strategy" | "frame" | "province" | "holidays" | "rules" | "pipeline";

/** One definition as it stands in the files: its kind, id, and body as stable JSON text. */
export interface DefinitionText {
  kind: DefinitionKind;
  id: string;
  body: string;
  sha256: string;
}

export interface Recorded extends Definitions {
  contracts: Map<string, DatasetContract>;
}

/** JSON with sorted keys, so that equal definitions have equal hashes. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export function definitionTexts(definitions: Recorded): DefinitionText[] {
  const text = (kind: DefinitionKind, id: string, value: unknown): DefinitionText => {
    const body = stableJson(value);
    return { kind, id, body, sha256: createHash("sha256").update(body).digest("hex") };
  };
  return [
    text("province", definitions.province.id, definitions.province),
    text("holidays", "holidays", definitions.holidays),
    text("rules", "rules", definitions.rules),
    text("pipeline", "pipeline", definitions.pipeline),
    text("strategy", definitions.strategy.id, definitions.strategy),
    ...definitions.frames.map((frame, place) => text("frame", frame.id, { ...frame, place })),
    ...definitions.targets.map((target) => text("target", targetId(target), target)),
    ...definitions.kpis.map((entry) => text("kpi", entry.id, entry)),
    ...[...definitions.contracts.values()].map((contract) => text("contract", contract.id, contract)),
  ];
}

/** The definitions believed at a data version, put together again. Null while there are none. */
export async function readDefinitions(session: Session, version: number): Promise<Recorded | null> {
  const rows = await session.all<{ kind: DefinitionKind; body: string }>(
    sql`select kind, body from ref.definition where recorded_from <= ${version} and recorded_to > ${version} order by kind, id`,
  );
  if (!rows.length) return null;
  const all = <T>(kind: DefinitionKind) => rows.filter((row) => row.kind === kind).map((row) => JSON.parse(row.body) as T);
  const contracts = all<DatasetContract>("contract");
  const [rules, strategy] = [all<Rules>("rules")[0]!, all<Strategy>("strategy")[0]!];
  return {
    province: all<Province>("province")[0]!,
    holidays: all<Holiday[]>("holidays")[0] ?? [],
    rules,
    pipeline: all<Pipeline>("pipeline")[0] ?? { stages: [], handovers: [] },
    strategy,
    targets: all<Target>("target"),
    frames: all<Frame & { place: number }>("frame")
      .sort((a, b) => a.place - b.place)
      .map(({ place: _, ...frame }) => frame),
    kpis: listed(all<KpiEntry>("kpi"), strategy, rules),
    contracts: new Map(contracts.map((contract) => [contract.id, contract])),
  };
}

/** In the order of the strategy's pillars, within one by id: what the files of a province say, whatever order they are read in. */
export function listed(kpis: KpiEntry[], { pillars }: Strategy, { rating }: Rules): KpiEntry[] {
  if (rating.lists !== "pillars") return kpis;
  const places = new Map(pillars.map(({ id }, place) => [id, place]));
  const placeOf = ({ pillar }: KpiEntry) => places.get(pillar) ?? places.size;
  return kpis.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

/** The versions at which any definition changed: between two of them the same definitions hold. */
export async function definitionVersions(session: Session): Promise<number[]> {
  const rows = await session.all<{ version: number }>(
    sql`select distinct version from (select recorded_from as version from ref.definition union select recorded_to from ref.definition) order by version`,
  );
  return rows.map((row) => row.version);
}
