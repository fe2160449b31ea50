/** Figures that were given and then changed for the same months: by which file or definition, and whether their status flipped. */
import { dayInBangkok } from "../../connectors/clock.js";
import type { AsOf, Viewer } from "../answer.js";
import { momentOf, momentOrStart, versionsUpTo } from "../as-of.js";
import type { Recorded } from "../definitions/recorded.js";
import { hidesPlaces, isWithheld } from "../disclosure/primary.js";
import { tenThousandths } from "../kpis/arithmetic/cube.sql.js";
import type { Place } from "../kpis/arithmetic/evaluation.js";
import { EXACT_PLACES, exact } from "../kpis/arithmetic/rounding.js";
import { completedIn } from "../kpis/completed-rows.js";
import { entryAt } from "../kpis/definition-version.js";
import { historyOfKpi } from "../kpis/held-rows.js";
import type { KpiEntry, Level, Status } from "../kpis/kpi.js";
import { placeOf as placeAsked } from "../kpis/questions.js";
import { entryOf, figureOf, settingOf } from "../kpis/reading.js";
import type { HistoryRow, KpiRow } from "../kpis/setting.js";
import { valuesAt } from "../kpis/values.js";
import type { Store } from "../store.js";
import { artifactsOf } from "./artifacts-behind.js";
import { replanned } from "./replanned.js";
import { rerated } from "./rerated.js";
import { changedHistory, completedRows, mostRevisions, type RevisedRow, revisedRows, stepsThatComplete } from "./revised-rows.js";
import type { Revision } from "./revision.js";

export interface RevisionQuestion {
  kpi?: string | null;
  /** Not before, and not after, these versions or moments. */
  since?: AsOf;
  until?: AsOf;
  /** Default: the province's figures. */
  level?: Level | null;
  /** Figures of one office or district alone; its level is then the one asked for. */
  office?: string | null;
  district?: string | null;
}

/** Newest first: figures that moved, and those that another target, rule or plan rates differently. */
export async function revisions(store: Store, question: RevisionQuestion, viewer: Viewer): Promise<Revision[]> {
  return revisedIn(store, question, await changedRows(store, question), viewer);
}

/**
 * The same as they are listed: beside what was revised, each step in which the rest of a figure's reports came, which is no revision, and has a
 * cause of its own.
 */
export async function listedRevisions(store: Store, question: RevisionQuestion, viewer: Viewer): Promise<Revision[]> {
  const changed = await changedRows(store, question);
  const revised = await revisedIn(store, question, changed, viewer);
  if (!changed.completed.size) return revised;
  const rows = stepsThatComplete(changed.history, { ...changed, id: changed.place }, changed.completed);
  const told = (await toldOf(store, rows, changed.until, viewer)).map((one): Revision => ({ ...one, cause: "COMPLETED" }));
  return newestFirst([...revised, ...told]);
}

type Changed = Awaited<ReturnType<typeof changedRows>>;

async function revisedIn(store: Store, question: RevisionQuestion, changed: Changed, viewer: Viewer): Promise<Revision[]> {
  const rows = revisedRows(changed.history, { ...changed, id: changed.place }, changed.completed);
  const told = await toldOf(store, rows, changed.until, viewer);
  const flipped = await flippedBeside(store, question, changed, rows, viewer);
  return flipped.length ? newestFirst([...told, ...flipped]) : told;
}

const newestFirst = (all: Revision[]): Revision[] => all.sort((a, b) => Number(b.version) - Number(a.version)).slice(0, mostRevisions);

/** Newest first: of those, figures that another target, rule or plan rates differently, and that stayed as they were. */
export async function ratedOtherwise(store: Store, question: RevisionQuestion, viewer: Viewer): Promise<Revision[]> {
  const changed = await changedRows(store, question);
  const rows = revisedRows(changed.history, { ...changed, id: changed.place }, changed.completed);
  const flipped = await flippedBeside(store, question, changed, rows, viewer);
  return flipped.sort((a, b) => Number(b.version) - Number(a.version));
}

const flipKey = ({ kpi, period, office, district, version }: Revision): string => JSON.stringify([kpi, period, office, district, version]);

async function flippedBeside(
  store: Store,
  { kpi }: RevisionQuestion,
  { after, until, level, place, history, completed }: Changed,
  rows: readonly RevisedRow[],
  viewer: Viewer,
): Promise<Revision[]> {
  // What a plan is made of moves it whether it was corrected or completed.
  const moved = completed.size ? [...rows, ...completedRows(history, { level, id: place, after, until }, completed)] : rows;
  const of = { kpi: kpi ?? null, after, until, level, place };
  const known = of.kpi !== null && level === "province" ? { history, completed } : null;
  const byRules = await rerated(store, of, viewer);
  // What definitions flipped is told once, though they moved a plan as well.
  const told = new Set(byRules.map(flipKey));
  return [...byRules, ...(await replanned(store, of, moved, viewer, known)).filter((flip) => !told.has(flipKey(flip)))];
}

/** Newest first: figures that stood when the question begins and lacked a part, which came since. None by rules by which those were revised. */
export async function completions(store: Store, question: RevisionQuestion, viewer: Viewer): Promise<Revision[]> {
  const { history, completed, place, ...asked } = await changedRows(store, question);
  return toldOf(store, completedRows(history, { ...asked, id: place }, completed), asked.until, viewer);
}

async function changedRows(store: Store, question: RevisionQuestion) {
  const after = question.since ? (await momentOrStart(store, question.since)).version : 0;
  const until = question.until ? (await momentOrStart(store, question.until)).version : store.version;
  const setting = await settingOf(store, await momentOf(store, null));
  if (question.kpi) entryOf(setting, question.kpi);
  const asked = question.office || question.district ? placeAsked(question, setting) : null;
  const [level, place] = [asked?.level ?? question.level ?? "province", asked?.id ?? null];
  const history = question.kpi ? await historyOfKpi(store, setting, question.kpi, level) : await changedHistory(store, level, place);
  const definitions = await store.definitions(until);
  const completed = definitions
    ? await store.database.read((session) => completedIn(session, history, definitions))
    : new Set<HistoryRow>();
  return { after, until, level, place, history, completed };
}

async function toldOf(store: Store, rows: readonly RevisedRow[], until: number, viewer: Viewer): Promise<Revision[]> {
  const { definitions } = await settingOf(store, await momentOf(store, null));
  const versions = await versionsUpTo(store, until);
  const artifacts = await artifactsOf(store, rows, definitions);
  const told: Revision[] = [];
  for (const row of rows) {
    const [before, after] = [await store.definitions(row.version - 1), await store.definitions(row.version)];
    const is = entryIn(after, row.kpi);
    if (!is || !after) continue;
    const entry = entryAt(is, row.period);
    const was = entryAt(entryIn(before, row.kpi) ?? is, row.period);
    const { kind, recorded_at } = versions.get(row.version)!;
    // Of another formula the old side may have been of people where the new one is not.
    const hideOld = [was, entry].some((one) => hidden(one, row.level, row.before, viewer, after));
    const hideNew = hidden(entry, row.level, row, viewer, after);
    told.push({
      kpi: row.kpi,
      period: row.period,
      office: row.level === "office" ? row.place : null,
      district: row.level === "district" ? row.place : null,
      old: hideOld ? null : exactly(figureOf(was, row.before, EXACT_PLACES)),
      new: hideNew ? null : exactly(figureOf(entry, row, EXACT_PLACES)),
      oldState: hideOld ? "WITHHELD" : row.before.state,
      newState: hideNew ? "WITHHELD" : row.state,
      recordedAt: recorded_at,
      version: String(row.version),
      cause: kind === "definitions" ? "DEFINITION" : "DELIVERY",
      artifact: kind === "definitions" ? null : (artifacts.get(row) ?? null),
      words: null,
    });
  }
  return told;
}

/** Of one figure those that moved it: how it is rated stands in its own status, and in `revisions`. */
export const isMove = (one: Pick<Revision, "old" | "new" | "oldState" | "newState">): boolean =>
  one.old !== one.new || one.oldState !== one.newState;

const entryIn = (definitions: Recorded | null, kpi: string): KpiEntry | undefined => definitions?.kpis.find(({ id }) => id === kpi);
const exactly = (decimal: string | null): string | null => (decimal === null ? null : exact(decimal));

function hidden(
  entry: KpiEntry,
  level: Level,
  row: Pick<KpiRow, "numerator" | "denominator" | "behind">,
  viewer: Viewer,
  { contracts }: Recorded,
): boolean {
  const scaled = (decimal: string | null): bigint | null => (decimal === null ? null : tenThousandths(decimal));
  const parts = { numerator: scaled(row.numerator), denominator: scaled(row.denominator), behind: scaled(row.behind) };
  return hidesPlaces(entry, level, viewer, contracts) || isWithheld(entry, parts, level, viewer, contracts);
}

export interface Flip {
  old: Status;
  new: Status;
}

const flips = new WeakMap<Store, Map<string, Flip>>();
const keptFlips = 20_000;

/** The status of each revised figure before and after its version, both as judged on that version's day; what one asked once stays known. */
export async function flipsOf(store: Store, asked: readonly Revision[], viewer: Viewer): Promise<Flip[]> {
  const known = flips.get(store) ?? new Map<string, Flip>();
  flips.set(store, known);
  if (known.size > keptFlips) known.clear();
  const scope = JSON.stringify(viewer);
  const keyOf = (one: Revision) => [scope, one.version, one.kpi, one.period, one.office, one.district].join("|");
  const missing = asked.filter((one) => !known.has(keyOf(one)));
  for (const version of new Set(missing.map((one) => one.version))) {
    const own = missing.filter((one) => one.version === version);
    const day = dayInBangkok(new Date(own[0]!.recordedAt));
    const [before, after] = [
      await statusesAt(store, own, `${Number(version) - 1}@${day}`, viewer),
      await statusesAt(store, own, `${version}@${day}`, viewer),
    ];
    own.forEach((one, i) => {
      // A status would tell on which side of its plan a figure is that is not told.
      known.set(keyOf(one), {
        old: one.oldState === "WITHHELD" ? "NOT_RATED" : before[i]!,
        new: one.newState === "WITHHELD" ? "NOT_RATED" : after[i]!,
      });
    });
  }
  return asked.map((one) => known.get(keyOf(one))!);
}

async function statusesAt(store: Store, asked: readonly Revision[], asOf: string, viewer: Viewer): Promise<Status[]> {
  const setting = await settingOf(store, await momentOf(store, asOf));
  const known = asked.flatMap((one, i) => {
    const entry = entryIn(setting.definitions, one.kpi);
    return entry ? [{ entry, period: one.period, place: placeOf(one), i }] : [];
  });
  const values = await valuesAt(store, setting, known, viewer);
  const statuses = asked.map((): Status => "NOT_RATED");
  known.forEach(({ i }, at) => {
    statuses[i] = values[at]!.status;
  });
  return statuses;
}

const placeOf = ({ office, district }: Pick<Revision, "office" | "district">): Place =>
  office ? { level: "office", id: office } : district ? { level: "district", id: district } : { level: "province", id: "" };
