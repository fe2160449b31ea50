/** Lays the tables of a load out as `staged` and `titles`: tables laid out alike are read in one statement. */
import { firstMonth } from "../../../connectors/period.js";
import type { Session } from "../../engine/duckdb/session.js";
import type { Source } from "../delivered.js";
import type { Plan } from "./plan.js";
import { type Alike, createStaged, stageParts } from "./stage.sql.js";

const titleColumns = ["source", "delivery", "sheet", "period", "observed_on", "office", "fiscal_year", "covers_from", "covers_until"];

export async function stageTables(session: Session, plan: Plan, sources: readonly Source[]): Promise<void> {
  await session.run(createStaged(plan.columns.length));
  await session.lay("titles", sources.map(titleRow), titleColumns);
  const groups = new Map<string, Alike & { parts: { path: string; source: number }[] }>();
  for (const { index, table, columns } of sources) {
    if (!table.parts.length) continue;
    const at = plan.columns.map((key) => columns.get(key)?.at ?? null);
    const labelled = table.headerLines.length > 0;
    const key = JSON.stringify([table.headers.length, at, labelled]);
    const group = groups.get(key) ?? { headers: table.headers.length, at, labelled, parts: [] };
    group.parts.push(...table.parts.map((path) => ({ path, source: index })));
    groups.set(key, group);
  }
  const parts = [...groups.values()].flatMap((group) => group.parts);
  await session.lay(
    "part_sources",
    parts.map(({ path, source }) => ({ path, source: String(source) })),
    ["path", "source"],
  );
  for (const group of groups.values()) await session.run(stageParts(group));
}

function titleRow({ index, delivery, table, title }: Source): Record<string, string | null> {
  return {
    source: String(index),
    delivery: String(delivery.id),
    sheet: table.sheet,
    period: title.period,
    observed_on: title.observedOn,
    office: title.office,
    fiscal_year: title.covers ? String(title.covers.fiscalYear) : null,
    covers_from: title.covers ? firstMonth(title.covers.fiscalYear) : null,
    covers_until: title.covers?.until ?? null,
  };
}
