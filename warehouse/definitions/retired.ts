/** KPIs that were defined once and are no more: by the definitions that they were last in. */
import type { Bilingual } from "../../connectors/dataset.js";
import { momentWords } from "../../connectors/moment-words.js";
import { Problem } from "../../connectors/problem.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import type { KpiEntry } from "../kpis/kpi.js";

export interface RetiredKpi {
  /** As it was defined last. */
  entry: KpiEntry;
  /** The data version that took it away. */
  version: number;
  recordedAt: string;
  /** The last that had it: its figures are asked as of this one. */
  lastVersion: number;
}

/** Those of which no definition holds at a version and one held before it, by id. */
export async function readRetired(session: Session, version: number): Promise<RetiredKpi[]> {
  const rows = await session.all<{ body: string; version: number; recorded_at: string }>(
    sql`with own as (select * from ref.definition where kind = 'kpi' and recorded_from <= ${version}),
        held as (select id from own where recorded_to > ${version}),
        ended as (select id, max(recorded_to) as version from own where recorded_to <= ${version} and id not in (select id from held) group by id)
      select own.body, ended.version, v.recorded_at from ended
      join own on own.id = ended.id and own.recorded_to = ended.version
      join ops.version v on v.id = ended.version
      order by own.id`,
  );
  return rows.map((row) => ({
    entry: JSON.parse(row.body) as KpiEntry,
    version: row.version,
    recordedAt: row.recorded_at,
    lastVersion: row.version - 1,
  }));
}

const known = new WeakMap<object, Promise<RetiredKpi[]>>();

/** The same at a version that has these definitions, read once for all versions that have: which KPIs are no more changes with the definitions alone. */
export function retiredBefore(definitions: object, session: Session, version: number): Promise<RetiredKpi[]> {
  const read = known.get(definitions) ?? readRetired(session, version);
  known.set(definitions, read);
  read.catch(() => known.delete(definitions));
  return read;
}

/** What a question about a KPI that there is not is answered by: of a retired one since when, and how it is asked. */
export function unknownKpi(id: string, retired: readonly RetiredKpi[]): Problem {
  const gone = retired.find(({ entry }) => entry.id === id);
  return new Problem("UNKNOWN_KPI", { found: id.slice(0, 40), ...(gone ? { why: retiredWords(gone) } : {}) });
}

function retiredWords({ entry: { name }, version, recordedAt, lastVersion }: RetiredKpi): Bilingual {
  const { th, en } = momentWords(recordedAt);
  return {
    th: `(${name.th}) เลิกใช้ตั้งแต่รุ่นข้อมูล ${version} (${th}) ถามตามรุ่นข้อมูลก่อนนั้นได้ เช่น asOf: "${lastVersion}"`,
    en: `(${name.en}) was retired with data version ${version} (${en}); ask it as of an earlier one, such as asOf: "${lastVersion}"`,
  };
}
