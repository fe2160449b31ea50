/**
 * Statuses that flipped though figure and target stayed as they were: a figure of an earlier year moved that the plan is made of, the base of a
 * target that is a change, or a month of the season.
 */
import type { Bilingual } from "../../connectors/dataset.js";
import { fiscalYearOf } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import { versionsUpTo } from "../as-of.js";
import { sql } from "../engine/sql.js";
import type { KpiValue } from "../kpis/answer.js";
import { rounded } from "../kpis/arithmetic/rounding.js";
import { readHistory } from "../kpis/held-rows.js";
import type { KpiEntry } from "../kpis/kpi.js";
import { periodWords } from "../kpis/period-words.js";
import { separated, withUnit } from "../kpis/rating/status-words.js";
import { yearBefore } from "../kpis/rating/targets.js";
import { targetAt } from "../kpis/reading.js";
import type { Rules } from "../kpis/rules.js";
import type { Store } from "../store.js";
import { artifactsOf } from "./artifacts-behind.js";
import { type Asked, bothSides, flipAt, heldFlips } from "./both-sides.js";
import { type How, isOfSeason, isPlannedFrom, type Source, sourcesMoved, type Told } from "./plan-sources.js";
import { type RevisedRow, revisedRows } from "./revised-rows.js";
import type { Revision } from "./revision.js";

interface Step {
  version: number;
  recordedAt: string;
  /** Figures that moved in it and that plans of later years are made of. */
  sources: Source[];
}

/**
 * Newest first; nothing by rules from before it was told, and by the first that told it what a corrected figure flipped alone.
 * @param revised what was revised of the level or place itself
 */
export async function replanned(
  store: Store,
  { after, until, ...asked }: Asked & { after: number; until: number },
  revised: readonly RevisedRow[],
  viewer: Viewer,
  known: Told | null = null,
): Promise<Revision[]> {
  const causes = (await store.definitions(until))?.rules.rating.causes;
  if (!causes) return [];
  const told: Revision[] = [];
  const sources =
    causes === "each" ? await sourcesMoved(store, asked, after, until, known) : await corrected(store, asked, { after, until }, revised);
  for (const step of await stepsOf(store, sources, until))
    told.push(...(await heldFlips(store, ["plan", causes, step.version, asked, viewer], () => flippedBy(step, store, asked, viewer))));
  return told;
}

/** As rules told it first; definitions that change figures of every year were told as their cause themselves. */
async function corrected(
  store: Store,
  asked: Asked,
  { after, until }: { after: number; until: number },
  revised: readonly RevisedRow[],
): Promise<Source[]> {
  const versions = await versionsUpTo(store, until);
  const rows = asked.level === "province" ? revised : [...revised, ...(await revisedOfProvince(store, asked.kpi, after, until))];
  const sources: Source[] = [];
  for (const row of rows) {
    const definitions = versions.get(row.version)!.kind === "definitions" ? null : await store.definitions(row.version);
    if (definitions && isPlannedFrom(row, definitions)) sources.push({ ...row, how: "CORRECTED" });
  }
  return sources;
}

async function flippedBy(step: Step, store: Store, asked: Asked, viewer: Viewer): Promise<Revision[]> {
  const first = new Map<string, number>();
  for (const { kpi, period } of step.sources) first.set(kpi, Math.min(first.get(kpi) ?? Number.POSITIVE_INFINITY, fiscalYearOf(period)));
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
    const own = step.sources.filter(({ kpi, level, place }) => kpi === row.kpi && level === row.level && place === row.place);
    const season = (rows: readonly Source[]) => rows.filter(({ period }) => isOfSeason(period, fiscalYearOf(row.period)));
    // A target of the province that holds everywhere has the province's season.
    const ofProvince = () => season(step.sources.filter(({ kpi, level }) => kpi === row.kpi && level === "province"));
    const based = own.filter(({ period }) => period === base);
    const drawn = based.length ? [] : season(own).length ? season(own) : ofProvince();
    const behind = based[0] ?? drawn.at(-1);
    return behind ? [{ old, value, behind, words: planWords(entry, old, value, behind, drawn, both.now.definitions.rules) }] : [];
  });
  const byFile = flipped.map(({ behind }) => behind).filter(({ how }) => how !== "REDEFINED");
  const artifacts = await artifactsOf(store, [...new Set(byFile)], both.now.definitions);
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

async function stepsOf(store: Store, sources: readonly Source[], until: number): Promise<Step[]> {
  const versions = await versionsUpTo(store, until);
  const steps = new Map<number, Step>();
  for (const source of sources) {
    const { version } = source;
    const step = steps.get(version) ?? { version, recordedAt: versions.get(version)!.recorded_at, sources: [] };
    step.sources.push(source);
    steps.set(version, step);
  }
  return [...steps.values()].sort((a, b) => b.version - a.version);
}

/** What became of the figure of a period; of several months, of which one is named, what became of each. */
const becauseOne: Record<How, (period: Bilingual) => Bilingual> = {
  CORRECTED: ({ th, en }) => ({ th: `ค่าของ${th} ถูกแก้ไข`, en: `the figure of ${en} was corrected` }),
  CAME: ({ th, en }) => ({ th: `ได้รับค่าของ${th}`, en: `the figure of ${en} came` }),
  COMPLETED: ({ th, en }) => ({ th: `ได้รับส่วนที่เหลือของค่าของ${th}`, en: `the rest of the figure of ${en} came` }),
  WITHDRAWN: ({ th, en }) => ({ th: `ค่าของ${th} ถูกถอน`, en: `the figure of ${en} was withdrawn` }),
  REDEFINED: ({ th, en }) => ({ th: `นิยามเปลี่ยน ค่าของ${th} จึงเปลี่ยน`, en: `a definition changed the figure of ${en}` }),
};
const becauseSeason: Record<How | "MOVED", Bilingual> = {
  CORRECTED: { th: "ถูกแก้ไข", en: "were corrected" },
  CAME: { th: "มาถึง", en: "came" },
  COMPLETED: { th: "ได้รับส่วนที่เหลือ", en: "were completed" },
  WITHDRAWN: { th: "ถูกถอน", en: "were withdrawn" },
  REDEFINED: { th: "เปลี่ยนตามนิยาม", en: "were changed by a definition" },
  MOVED: { th: "เปลี่ยน", en: "changed" },
};

/** What moved, from what to what, and why. The figure that moved is not told itself: it may be withheld from who asks. */
function planWords(entry: KpiEntry, old: KpiValue, now: KpiValue, behind: Source, drawn: readonly Source[], rules: Rules): Bilingual {
  const plan = fromTo(entry, old.planToDate, now.planToDate);
  const isAll = old.target === old.planToDate && now.target === now.planToDate;
  const target = old.target !== now.target && !isAll ? fromTo(entry, old.target, now.target) : null;
  const period = periodWords(behind.period, rules);
  const moved = {
    th: `${target ? `เป้าหมายเปลี่ยน${target.th} และ` : ""}แผนถึงงวดนี้เปลี่ยน${plan.th}`,
    en: `${target ? `the target moved ${target.en} and ` : ""}the plan ${target ? "" : "moved "}${plan.en}`,
  };
  if (!drawn.length) {
    const why = becauseOne[behind.how](period);
    return { th: `${moved.th} เพราะ${why.th}`, en: `${moved.en}, because ${why.en}` };
  }
  const more = drawn.length - 1;
  const why = becauseSeason[drawn.every(({ how }) => how === behind.how) ? behind.how : "MOVED"];
  return {
    th: `${moved.th} เพราะค่าของเดือนในปีก่อน ๆ ที่ใช้คิดฤดูกาล${why.th}:${period.th}${more ? ` และอีก ${more} เดือน` : ""}`,
    en: `${moved.en}, because figures of earlier years that its season is drawn from ${why.en}: ${period.en}${more ? ` and ${more} more ${more === 1 ? "month" : "months"}` : ""}`,
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
