/** Definitions that were added, changed or taken away between two data versions: targets with their values, the others with what of them changed. */
import type { Bilingual } from "../../connectors/dataset.js";
import { sql } from "../engine/sql.js";
import type { Target } from "../kpis/kpi.js";
import type { Store } from "../store.js";
import { type ChangeItem, plainItem } from "./change-item.js";

interface Row {
  kind: string;
  id: string;
  old: string | null;
  new: string | null;
  version: number;
  recorded_at: string;
}

const kindNames: Record<string, Bilingual> = {
  contract: { th: "สัญญาข้อมูล", en: "Dataset contract" },
  strategy: { th: "ยุทธศาสตร์", en: "Strategy" },
  province: { th: "หน่วยงานและอำเภอ", en: "Offices and districts" },
  holidays: { th: "วันหยุดราชการ", en: "Public holidays" },
  rules: { th: "เกณฑ์การประเมิน", en: "Rules of rating" },
};

export async function definitionChanges(store: Store, from: number, to: number): Promise<ChangeItem[]> {
  const rows = await store.database.read((session) =>
    session.all<Row>(
      sql`with n as (select * from ref.definition where recorded_from > ${from} and recorded_from <= ${to}),
          o as (select * from ref.definition where recorded_to > ${from} and recorded_to <= ${to})
        select coalesce(n.kind, o.kind) as kind, coalesce(n.id, o.id) as id, o.body as old, n.body as new, coalesce(n.recorded_from, o.recorded_to) as version, v.recorded_at
        from n full join o on o.kind = n.kind and o.id = n.id and o.recorded_to = n.recorded_from
        join ops.version v on v.id = coalesce(n.recorded_from, o.recorded_to)
        order by version desc, kind, id`,
    ),
  );
  const definitions = await store.definitions(to);
  const kpiName = (id: string) => definitions?.kpis.find((entry) => entry.id === id)?.name ?? { th: id, en: id };
  return rows.map((row): ChangeItem => {
    const item = { ...plainItem, version: String(row.version), recordedAt: row.recorded_at };
    if (row.kind === "target") {
      const [old, now] = [row.old, row.new].map((body) => (body ? (JSON.parse(body) as Target) : null));
      const target = (now ?? old)!;
      const name = kpiName(target.kpi);
      return {
        ...item,
        kind: "TARGET",
        kpi: target.kpi,
        name,
        period: target.period ?? `FY${target.fiscalYear}`,
        old: amountOf(old),
        new: amountOf(now),
      };
    }
    const own = { ...item, kind: "DEFINITION" as const, definition: row.kind, detail: partsOf(row.old, row.new) };
    if (row.kind === "kpi") return { ...own, kpi: row.id, name: kpiName(row.id) };
    const of = kindNames[row.kind] ?? { th: row.kind, en: row.kind };
    if (row.kind !== "contract") return { ...own, name: of };
    return { ...own, dataset: row.id, name: definitions?.contracts.get(row.id)?.name ?? of };
  });
}

/** A level, a percent against last year, or both edges of a band. */
function amountOf(target: Target | null | undefined): string | null {
  if (!target) return null;
  return target.kind === "band" ? `${target.low}–${target.high}` : (target.value ?? null);
}

/** Names of the parts that differ; `added` and `removed` for a whole. */
function partsOf(old: string | null, now: string | null): string {
  if (!old) return "added";
  if (!now) return "removed";
  const [a, b] = [JSON.parse(old) as Record<string, unknown>, JSON.parse(now) as Record<string, unknown>];
  if (Array.isArray(a) || Array.isArray(b)) return "list";
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key])).join(", ");
}
