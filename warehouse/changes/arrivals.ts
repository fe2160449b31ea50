/** What brought the figure on a card: the version in which it came to say what it says, the moment of that version and its file. */
import { versionsUpTo } from "../as-of.js";
import { sql } from "../engine/sql.js";
import type { KpiValue } from "../kpis/answer.js";
import type { Place } from "../kpis/arithmetic/evaluation.js";
import { readHistory, rowKey } from "../kpis/held-rows.js";
import type { HistoryRow, Setting } from "../kpis/setting.js";
import type { Store } from "../store.js";
import { artifactsOf } from "./artifacts-behind.js";
import type { ChangeItem } from "./change-item.js";
import type { BroughtRow } from "./revised-rows.js";

export type Arrival = Pick<ChangeItem, "version" | "recordedAt" | "artifact">;

/** @returns by KPI; none of a figure that no row tells */
export async function arrivalsOf(
  store: Store,
  values: readonly Pick<KpiValue, "kpi" | "period">[],
  { level, id }: Place,
  { moment, definitions }: Setting,
): Promise<ReadonlyMap<string, Arrival>> {
  if (!values.length) return new Map();
  const kpis = values.map(({ kpi }) => kpi);
  const history = await store.database.read((session) => readHistory(session, sql`kpi in ${kpis} and level = ${level} and place = ${id}`));
  const brought = values.flatMap(({ kpi, period }): BroughtRow[] => {
    const row = firstOf(history.get(rowKey({ kpi, period, level, place: id })) ?? [], moment.version);
    return row ? [{ ...row, version: row.recorded_from }] : [];
  });
  const [versions, artifacts] = [await versionsUpTo(store, moment.version), await artifactsOf(store, brought, definitions)];
  return new Map(
    brought.map((row) => {
      const { kind, recorded_at } = versions.get(row.version)!;
      const artifact = kind === "definitions" ? null : (artifacts.get(row) ?? null);
      return [row.kpi, { version: String(row.version), recordedAt: recorded_at, artifact }];
    }),
  );
}

/** The first of the rows that say without a break what is said at a version: a row is written anew for a mark or a count beside its figure too. */
function firstOf(rows: readonly HistoryRow[], version: number): HistoryRow | undefined {
  let at = rows.findIndex((row) => row.recorded_from <= version && row.recorded_to > version);
  while (at > 0 && rows[at - 1]!.recorded_to === rows[at]!.recorded_from && saysAlike(rows[at - 1]!, rows[at]!)) at -= 1;
  return rows[at];
}

const saysAlike = (one: HistoryRow, other: HistoryRow): boolean =>
  one.state === other.state &&
  one.data_to === other.data_to &&
  one.numerator === other.numerator &&
  one.denominator === other.denominator &&
  one.numerator_over === other.numerator_over &&
  one.denominator_over === other.denominator_over;
