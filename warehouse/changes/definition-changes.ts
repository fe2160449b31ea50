/** Definitions that were added, changed or taken away between two data versions: targets with their values, the others with what of them changed. */
import type { Bilingual } from "../../connectors/dataset.js";
import { type Recorded, stableJson } from "../definitions/recorded.js";
import { readRetired } from "../definitions/retired.js";
import { sql } from "../engine/sql.js";
import type { Place } from "../kpis/arithmetic/evaluation.js";
import type { Frame, KpiEntry, Strategy, Target } from "../kpis/kpi.js";
import { targetUnit } from "../kpis/rating/target-history.js";
import { alsoChanged } from "../kpis/rating/target-words.js";
import { targetId } from "../kpis/rating/targets.js";
import type { Rules } from "../kpis/rules.js";
import type { Store } from "../store.js";
import { type ChangeItem, type FiledTarget, plainItem } from "./change-item.js";
import { comesToNothing, tellsTakenBack, withTargetsTakenBack } from "./taken-back.js";
import { weightWords } from "./weight-words.js";

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
const pipelineName: Bilingual = { th: "กระบวนการยุติธรรม", en: "Justice pipeline" };

const changedDefinitions = (store: Store, from: number, to: number): Promise<Row[]> =>
  store.database.read((session) =>
    session.all<Row>(
      sql`with n as (select * from ref.definition where recorded_from > ${from} and recorded_from <= ${to}),
          o as (select * from ref.definition where recorded_to > ${from} and recorded_to <= ${to})
        select coalesce(n.kind, o.kind) as kind, coalesce(n.id, o.id) as id, o.body as old, n.body as new, coalesce(n.recorded_from, o.recorded_to) as version, v.recorded_at
        from n full join o on o.kind = n.kind and o.id = n.id and o.recorded_to = n.recorded_from
        join ops.version v on v.id = coalesce(n.recorded_from, o.recorded_to)
        order by version desc, kind, id`,
    ),
  );

const sidesOf = ({ old, new: now }: Row): [Target | null, Target | null] => [parsed(old), parsed(now)];
const parsed = <T>(body: string | null): T | null => (body ? (JSON.parse(body) as T) : null);

/** What changed in a frame above the province is told target by target; by rules from before, that the frame is another. */
export async function definitionChanges(store: Store, from: number, to: number, rules: Rules): Promise<ChangeItem[]> {
  const rows = await changedDefinitions(store, from, to);
  const tellsFrames = rules.rating.frames === "told";
  const definitions = await store.definitions(to);
  const known = await knownAt(store, to);
  const kpis = known?.kpis ?? [];
  const items = rows.flatMap((row): ChangeItem | ChangeItem[] => {
    if (row.kind === "frame" && tellsFrames) return frameItems(row, known);
    const takenBack = tellsTakenBack(rules) && row.kind !== "target" && comesToNothing(rows.filter((one) => isOfSame(one, row)));
    const item = { ...plainItem, takenBack, version: String(row.version), recordedAt: row.recorded_at };
    if (row.kind === "target") {
      return { ...item, ...targetItem(...sidesOf(row), known) };
    }
    const own = { ...item, kind: "DEFINITION" as const, definition: row.kind, detail: partsOf(row.old, row.new) };
    if (row.kind === "kpi") return { ...own, kpi: row.id, name: nameOfKpi(row.id, kpis) };
    const isNamed = row.kind === "pipeline" && rules.rating.words === "named";
    const of = isNamed ? pipelineName : (kindNames[row.kind] ?? { th: row.kind, en: row.kind });
    if (row.kind === "strategy") return { ...own, name: of, words: weightsOf(parsed<Strategy>(row.old), parsed<Strategy>(row.new), known) };
    if (row.kind !== "contract") return { ...own, name: of };
    return { ...own, dataset: row.id, name: definitions?.contracts.get(row.id)?.name ?? of };
  });
  return withTargetsTakenBack(items, rules);
}

const isOfSame = (one: Row, other: Row): boolean => one.kind === other.kind && one.id === other.id;

type Kpis = readonly KpiEntry[];
type Known = Pick<Recorded, "kpis" | "rules"> | null;

/** A retired KPI is known by the definitions it was last in; by rules from before, by its id alone. */
async function knownAt(store: Store, version: number): Promise<Known> {
  const definitions = await store.definitions(version);
  if (definitions?.rules.rating.retired !== "named") return definitions;
  const retired = await store.database.read((session) => readRetired(session, version));
  return { rules: definitions.rules, kpis: [...definitions.kpis, ...retired.map(({ entry }) => entry)] };
}

const nameOfKpi = (id: string, kpis: Kpis): Bilingual => kpis.find((entry) => entry.id === id)?.name ?? { th: id, en: id };

/** From what to what weights changed; by rules from before it was told, and of a whole tree that came or went, nothing. */
const weightsOf = (old: Strategy | null, now: Strategy | null, known: Known): Bilingual | null =>
  old && now && known?.rules.rating.weights === "told" ? weightWords(old, now, known.kpis) : null;

const targetItem = (old: Target | null, now: Target | null, known: Known) => {
  const { kpi, period, fiscalYear } = (now ?? old)!;
  const targets = { old: filed(old, known), new: filed(now, known) };
  return {
    kind: "TARGET" as const,
    kpi,
    name: nameOfKpi(kpi, known?.kpis ?? []),
    period: period ?? `FY${fiscalYear}`,
    old: amountOf(old),
    new: amountOf(now),
    targets,
    words: alsoChanged(old, now, targets.new?.unit ?? null),
  };
};

function filed(target: Target | null, known: Known): FiledTarget | null {
  if (!target) return null;
  const entry = known?.kpis.find(({ id }) => id === target.kpi);
  return { target, unit: entry ? targetUnit(entry, target, known!.rules) : null };
}

/** Each target of the frame that changed, and the other parts of it together. */
function frameItems({ old, new: now, version, recorded_at }: Row, known: Known): ChangeItem[] {
  const [before, after] = [parsed<Frame>(old), parsed<Frame>(now)];
  const { id, name } = (after ?? before)!;
  const item = { ...plainItem, frame: { id, name }, version: String(version), recordedAt: recorded_at };
  const whole = (detail: string) => ({ ...item, kind: "DEFINITION" as const, definition: "frame", name, detail });
  if (!before || !after) return [whole(partsOf(old, now))];
  const byId = ({ targets }: Frame) => new Map(targets.map((target) => [targetId(target), target]));
  const [olds, news] = [byId(before), byId(after)];
  const targets = [...new Set([...news.keys(), ...olds.keys()])].flatMap((of) => {
    const sides = [olds.get(of) ?? null, news.get(of) ?? null] as const;
    return stableJson(sides[0]) === stableJson(sides[1]) ? [] : [{ ...item, ...targetItem(...sides, known) }];
  });
  const others = partsOf(stableJson({ ...before, targets: [] }), stableJson({ ...after, targets: [] }));
  return [...targets, ...(others ? [{ ...whole(others), words: weightsOf(before, after, known) }] : [])];
}

/** Targets of one place that were filed, changed or taken away. */
export async function targetChangesAt(
  store: Store,
  from: number,
  to: number,
  { level, id }: Place,
  filed: readonly string[],
): Promise<ChangeItem[]> {
  const rows = await changedDefinitions(store, from, to);
  const known = await knownAt(store, to);
  return rows.flatMap((row): ChangeItem[] => {
    if (row.kind !== "target") return [];
    const [old, now] = sidesOf(row);
    if (!filed.includes((now ?? old)!.place ?? "") && !isHeldTo({ level, id }, [old, now], known?.kpis ?? [])) return [];
    const at = { office: level === "office" ? id : null, district: level === "district" ? id : null };
    return [{ ...plainItem, ...targetItem(old, now, known), ...at, version: String(row.version), recordedAt: row.recorded_at }];
  });
}

/** A place is held to the province's target, or was, where that holds everywhere. */
function isHeldTo({ level }: Place, sides: readonly (Target | null)[], kpis: Kpis): boolean {
  const held = sides.find((target) => target?.holds === "everywhere" && target.place === undefined);
  return held != null && (kpis.find(({ id }) => id === held.kpi)?.levels.includes(level) ?? false);
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
