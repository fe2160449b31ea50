/** Targets as they were filed and refiled: each with the versions between which it held. */
import { momentOf } from "../as-of.js";
import { sql } from "../engine/sql.js";
import { STILL } from "../load/shape.js";
import type { Store } from "../store.js";
import type { AsOf, TargetRecord } from "../warehouse.js";
import type { Target } from "./kpi.js";
import { entryOf, settingOf } from "./reading.js";

export async function targetHistory(store: Store, kpi: string, asOf: AsOf): Promise<TargetRecord[]> {
  const moment = await momentOf(store, asOf);
  entryOf(await settingOf(store, moment), kpi);
  const rows = await store.database.read((session) =>
    session.all<{ body: string; from: number; from_at: string; to: number; to_at: string | null }>(
      sql`select d.body, d.recorded_from as "from", f.recorded_at as from_at, d.recorded_to as "to", t.recorded_at as to_at
        from ref.definition d join ops.version f on f.id = d.recorded_from left join ops.version t on t.id = d.recorded_to
        where d.kind = 'target' and d.id like ${`${kpi}/%`} and d.recorded_from <= ${moment.version} order by d.recorded_from desc`,
    ),
  );
  return rows
    .map(
      (row): TargetRecord => ({
        target: JSON.parse(row.body) as Target,
        from: { id: String(row.from), recordedAt: row.from_at },
        to: row.to === STILL || row.to > moment.version ? null : { id: String(row.to), recordedAt: row.to_at! },
      }),
    )
    .sort((a, b) => b.target.fiscalYear - a.target.fiscalYear);
}
