/** Targets as they were filed and refiled: each with the versions between which it held. */
import type { AsOf, DataVersion } from "../../answer.js";
import { momentOf, versionsUpTo } from "../../as-of.js";
import { sql } from "../../engine/sql.js";
import { STILL } from "../../load/shape.js";
import type { Store } from "../../store.js";
import { unitAt, versionOf } from "../definition-version.js";
import type { KpiEntry, Target } from "../kpi.js";
import { entryOf, settingOf } from "../reading.js";
import type { Rules } from "../rules.js";

/** A target as it was filed, counted in the unit of its own period, with the data versions in which it held. */
export interface TargetRecord {
  target: Target;
  unit: string;
  from: DataVersion;
  /** Null while it holds. */
  to: DataVersion | null;
}

export async function targetHistory(store: Store, kpi: string, asOf: AsOf): Promise<TargetRecord[]> {
  const moment = await momentOf(store, asOf);
  const setting = await settingOf(store, moment);
  const entry = entryOf(setting, kpi);
  const rows = await store.database.read((session) =>
    session.all<{ body: string; from: number; to: number }>(
      sql`select body, recorded_from as "from", recorded_to as "to" from ref.definition
        where kind = 'target' and id like ${`${kpi}/%`} and recorded_from <= ${moment.version} order by recorded_from desc`,
    ),
  );
  const versions = await versionsUpTo(store, moment.version);
  const at = (id: number) => ({ id: String(id), recordedAt: versions.get(id)!.recorded_at });
  return rows
    .map(({ body, from, to }): TargetRecord => {
      const target = JSON.parse(body) as Target;
      return {
        target,
        unit: targetUnit(entry, target, setting.definitions.rules),
        from: at(from),
        to: to === STILL || to > moment.version ? null : at(to),
      };
    })
    .sort((a, b) => b.target.fiscalYear - a.target.fiscalYear);
}

/** What a target's numbers are counted in: as the figures of its own period are; a change in percent. */
export const targetUnit = (entry: KpiEntry, target: Target, rules: Rules): KpiEntry["unit"] =>
  target.kind === "change" ? "percent" : unitAt(entry, versionOf(entry, target.period ?? `FY${target.fiscalYear}`, rules));
