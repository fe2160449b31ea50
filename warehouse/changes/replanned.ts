/**
 * Statuses that flipped though figure and target stayed as they were: a figure of an earlier year was corrected that the plan is made of, the
 * base of a target that is a change, or a month of the season.
 */
import type { Bilingual } from "../../connectors/dataset.js";
import { fiscalYearOf, periodKind } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import { versionsUpTo } from "../as-of.js";
import type { Recorded } from "../definitions/recorded.js";
import { sql } from "../engine/sql.js";
import type { KpiValue } from "../kpis/answer.js";
import { rounded } from "../kpis/arithmetic/rounding.js";
import { readHistory } from "../kpis/held-rows.js";
import type { KpiEntry } from "../kpis/kpi.js";
import { periodWords } from "../kpis/period-words.js";
import { seasonYears } from "../kpis/rating/season.js";
import { separated, withUnit } from "../kpis/rating/status-words.js";
import { yearBefore } from "../kpis/rating/targets.js";
import { targetAt } from "../kpis/reading.js";
import type { Rules } from "../kpis/rules.js";
import type { Store } from "../store.js";
import { artifactsOf } from "./artifacts-behind.js";
import { type Asked, bothSides, flipAt, heldFlips } from "./both-sides.js";
import { type RevisedRow, revisedRows } from "./revised-rows.js";
import type { Revision } from "./revision.js";

interface Step {
  version: number;
  recordedAt: string;
  /** Figures that were corrected in it and that plans of later years are made of. */
  corrected: RevisedRow[];
}

/**
 * Newest first; nothing by rules from before it was told.
 * @param revised what was revised of the level or place itself
 */
export async function replanned(
  store: Store,
  { after, until, ...asked }: Asked & { after: number; until: number },
  revised: readonly RevisedRow[],
  viewer: Viewer,
): Promise<Revision[]> {
  if ((await store.definitions(until))?.rules.rating.causes !== "own") return [];
  const told: Revision[] = [];
  const rows = asked.level === "province" ? revised : [...revised, ...(await revisedOfProvince(store, asked.kpi, after, until))];
  for (const step of await stepsOf(store, rows, until))
    told.push(...(await heldFlips(store, ["plan", step.version, asked, viewer], () => flippedBy(step, store, asked, viewer))));
  return told;
}

async function flippedBy(step: Step, store: Store, asked: Asked, viewer: Viewer): Promise<Revision[]> {
  const first = new Map<string, number>();
  for (const { kpi, period } of step.corrected) first.set(kpi, Math.min(first.get(kpi) ?? Number.POSITIVE_INFINITY, fiscalYearOf(period)));
  const both = await bothSides(
    store,
    step,
    (kpi) => first.has(kpi),
    asked,
    viewer,
    ({ kpi, period }) => fiscalYearOf(period) > first.get(kpi)!,
  );
  if (!both) return [];
  const flipped = both.flipped.flatMap(({ old, value, row }) => {
    if (old.planToDate === value.planToDate && old.target === value.target) return [];
    const entry = both.now.definitions.kpis.find(({ id }) => id === value.kpi)!;
    const target = targetAt(entry, row.period, { level: row.level, id: row.place }, both.now);
    const base = target?.kind === "change" ? yearBefore(target.period ?? `FY${target.fiscalYear}`) : null;
    const own = step.corrected.filter(({ kpi, level, place }) => kpi === row.kpi && level === row.level && place === row.place);
    const season = (rows: readonly RevisedRow[]) => rows.filter(({ period }) => isOfSeason(period, fiscalYearOf(row.period)));
    // A target of the province that holds everywhere has the province's season.
    const ofProvince = () => season(step.corrected.filter(({ kpi, level }) => kpi === row.kpi && level === "province"));
    const based = own.filter(({ period }) => period === base);
    const drawn = based.length ? [] : season(own).length ? season(own) : ofProvince();
    const behind = based[0] ?? drawn.at(-1);
    return behind ? [{ old, value, behind, words: planWords(entry, old, value, behind, drawn.length, both.now.definitions.rules) }] : [];
  });
  const artifacts = await artifactsOf(store, [...new Set(flipped.map(({ behind }) => behind))], both.now.definitions);
  return flipped.map(({ old, value, behind, words }) => ({
    ...flipAt(step, { old, value }),
    cause: "PLAN",
    artifact: artifacts.get(behind) ?? null,
    words,
  }));
}

/** A place's season may be the province's. */
async function revisedOfProvince(store: Store, kpi: string | null, after: number, until: number): Promise<RevisedRow[]> {
  const history = await store.database.read((session) =>
    readHistory(
      session,
      sql`level = 'province' and (${kpi}::varchar is null or kpi = ${kpi}) and (kpi, period) in (select (kpi, period) from mart.kpi
        where level = 'province' and recorded_from < recorded_to and recorded_to > ${after} and recorded_to <= ${until})`,
    ),
  );
  return revisedRows(history, { level: "province", id: "", after, until }, new Set());
}

/** Definitions that change figures of every year are told as their cause themselves. */
async function stepsOf(store: Store, rows: readonly RevisedRow[], until: number): Promise<Step[]> {
  const versions = await versionsUpTo(store, until);
  const steps = new Map<number, Step>();
  for (const row of rows) {
    const { kind, recorded_at } = versions.get(row.version)!;
    const definitions = kind === "definitions" ? null : await store.definitions(row.version);
    if (!definitions || !isPlannedFrom(row, definitions)) continue;
    const step = steps.get(row.version) ?? { version: row.version, recordedAt: recorded_at, corrected: [] };
    step.corrected.push(row);
    steps.set(row.version, step);
  }
  return [...steps.values()].sort((a, b) => b.version - a.version);
}

const isOfSeason = (period: string, year: number): boolean =>
  periodKind(period) === "month" && fiscalYearOf(period) < year && fiscalYearOf(period) >= year - seasonYears.most;

/** A plan of a later year is made of the figure. */
function isPlannedFrom({ kpi, period }: RevisedRow, { kpis, targets }: Recorded): boolean {
  const accumulates = kpis.find(({ id }) => id === kpi)?.accumulates ?? false;
  return targets.some((target) => {
    if (target.kpi !== kpi) return false;
    if (target.kind === "change" && yearBefore(target.period ?? `FY${target.fiscalYear}`) === period) return true;
    return accumulates && !target.plan && isOfSeason(period, target.fiscalYear);
  });
}

/** What moved, from what to what, and why. The corrected figure itself is not told: it may be withheld from who asks. */
function planWords(entry: KpiEntry, old: KpiValue, now: KpiValue, behind: RevisedRow, months: number, rules: Rules): Bilingual {
  const plan = fromTo(entry, old.planToDate, now.planToDate);
  const isAll = old.target === old.planToDate && now.target === now.planToDate;
  const target = old.target !== now.target && !isAll ? fromTo(entry, old.target, now.target) : null;
  const { th, en } = periodWords(behind.period, rules);
  const moved = {
    th: `${target ? `เป้าหมายเปลี่ยน${target.th} และ` : ""}แผนถึงงวดนี้เปลี่ยน${plan.th}`,
    en: `${target ? `the target moved ${target.en} and ` : ""}the plan ${target ? "" : "moved "}${plan.en}`,
  };
  if (!months) return { th: `${moved.th} เพราะค่าของ${th} ถูกแก้ไข`, en: `${moved.en}, because the figure of ${en} was corrected` };
  const more = months - 1;
  return {
    th: `${moved.th} เพราะค่าของเดือนในปีก่อน ๆ ที่ใช้คิดฤดูกาลถูกแก้ไข:${th}${more ? ` และอีก ${more} เดือน` : ""}`,
    en: `${moved.en}, because figures of earlier years that its season is drawn from were corrected: ${en}${more ? ` and ${more} more ${more === 1 ? "month" : "months"}` : ""}`,
  };
}

/** With the KPI's decimals, or as many more as tell the two apart. */
function fromTo({ unit, decimals }: KpiEntry, old: string | null, now: string | null): Bilingual {
  let places = decimals;
  while (old !== null && now !== null && places < 6 && rounded(old, places) === rounded(now, places)) places++;
  const none = { th: "ไม่มี", en: "none" };
  const told = (decimal: string | null, counted: KpiEntry["unit"] | null): Bilingual =>
    decimal === null ? none : withUnit(separated(rounded(decimal, places)), counted);
  // The unit is said once, and a percent sign each time.
  const [from, to] = [told(old, unit === "percent" || now === null ? unit : null), told(now, unit)];
  return { th: `จาก ${from.th} เป็น ${to.th}`, en: `from ${from.en} to ${to.en}` };
}
