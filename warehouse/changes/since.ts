/**
 * What changed between two moments, as one list: of the whole strategy new figures, flipped statuses, revisions, definitions, signatures; or
 * of one office or district.
 */

import type { Bilingual } from "../../connectors/dataset.js";
import { fiscalYearOf, type Period, periodKind } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { AsOf, DataVersion, Viewer } from "../answer.js";
import { dataVersion, type Moment, momentOf, momentOrStart, versionsUpTo } from "../as-of.js";
import type { KpiQuestion, KpiValue } from "../kpis/answer.js";
import type { Place } from "../kpis/arithmetic/evaluation.js";
import { placeOf } from "../kpis/questions.js";
import { headlinePeriod, ownTargetPlaces, settingOf } from "../kpis/reading.js";
import type { Rules } from "../kpis/rules.js";
import type { Setting } from "../kpis/setting.js";
import { valuesAt } from "../kpis/values.js";
import { reportersOf } from "../measures/expected.js";
import { datasetsOfMonth } from "../sign-off/lacking.js";
import type { Signature, SignOffChange } from "../sign-off/sign-off.js";
import { datasetChanges, kpiChanged, officeChanges } from "../sign-off/sign-off-changes.js";
import type { Store } from "../store.js";
import { rolledUp } from "../strategy/view.js";
import { type Arrival, arrivalsOf } from "./arrivals.js";
import { type ChangeItem, changeKinds, plainItem } from "./change-item.js";
import { definitionChanges, targetChangesAt } from "./definition-changes.js";
import { frameFlips } from "./frame-flips.js";
import { withNet } from "./net.js";
import { completions, flipsOf, revisions } from "./revisions.js";
import { rolledUpFlips } from "./rolled-up-flips.js";
import { withFiguresTakenBack, withTargetsTakenBack } from "./taken-back.js";

export interface Changes {
  from: DataVersion;
  to: DataVersion;
  /** The one place that was asked about; neither: the whole strategy. */
  office: string | null;
  district: string | null;
  items: ChangeItem[];
  /** The figures on the KPIs' own cards at the later moment: how far they are signed is told of them. */
  figures: KpiValue[];
}

/** The moment a day's month began: what came since is what the last closed month brought. */
export const startOfMonth = (day: string): string => `${day.slice(0, 7)}-01T00:00:00+07:00`;

/**
 * A moment before anything was known is the first version: everything is new since.
 * @param from default: the beginning of the month that `to` lies in
 * @param of one place, of which its own figures, targets and cells are told; what is rolled up or defined is the strategy's
 * @throws Problem REQUEST_INVALID when `from` is later than `to`; UNKNOWN_PLACE
 */
export async function changesSince(
  store: Store,
  from: AsOf,
  to: AsOf,
  viewer: Viewer,
  of: Pick<KpiQuestion, "office" | "district"> = {},
): Promise<Changes> {
  const later = await momentOf(store, to);
  const asked = await momentOrStart(store, from ?? startOfMonth(later.day));
  inOrder(asked, later);
  const earlier = asked.version > 0 ? asked : await momentOf(store, "1");
  const pinned = ({ version, day }: Moment) => `${version}@${day}`;
  const [before, after] = [await settingOf(store, await momentOf(store, pinned(earlier))), await settingOf(store, later)];
  const place = placeOf(of, after);
  const between = { from: pinned(earlier), to: pinned(later), before, after, place };
  const { items, figures } = place.level === "province" ? await ofStrategy(store, between, viewer) : await ofPlace(store, between, viewer);
  const order = (item: ChangeItem) => changeKinds.indexOf(item.kind);
  return { from: dataVersion(earlier), to: dataVersion(later), ...idsOf(place), items: items.sort((a, b) => order(a) - order(b)), figures };
}

interface Between {
  /** Both moments by version and day. */
  from: string;
  to: string;
  before: Setting;
  after: Setting;
  place: Place;
}

async function ofStrategy(store: Store, between: Between, viewer: Viewer): Promise<Pick<Changes, "items" | "figures">> {
  const { from, to, before, after } = between;
  // Each card's figure is what the strategy is rolled up from: both are asked once.
  const [stood, stands] = [await rolledUp(store, null, from, viewer), await rolledUp(store, null, to, viewer)];
  const defined = await definitionChanges(store, before.moment.version, after.moment.version, after.definitions.rules);
  const items = [
    ...(await rolledUpFlips(store, stood, stands, between, viewer)),
    ...(await figureItems(store, between, stood.figures, stands.figures, viewer)),
    ...(await frameFlips(store, between, defined, viewer)),
    ...signatureItems(before, after),
    ...(await changedItems(store, before, after, viewer)),
    ...defined,
  ];
  return { items, figures: stands.figures };
}

async function ofPlace(store: Store, between: Between, viewer: Viewer): Promise<Pick<Changes, "items" | "figures">> {
  const { before, after, place } = between;
  const [olds, figures] = [await figuresAt(store, before, place, viewer), await figuresAt(store, after, place, viewer)];
  const isHere = ({ office, district }: ChangeItem) => (place.level === "office" ? office : district) === place.id;
  const items = [
    ...(await figureItems(store, between, olds, figures, viewer)),
    ...signatureItems(before, after).filter((item) => signsFor(item, place, after)),
    ...(await changedItems(store, before, after, viewer)).filter(isHere),
    ...(await targetsOfPlace(store, between)),
  ];
  return { items, figures };
}

async function targetsOfPlace(store: Store, { before, after, place }: Between): Promise<ChangeItem[]> {
  const filed = ownTargetPlaces(place, after);
  const changed = await targetChangesAt(store, before.moment.version, after.moment.version, place, filed);
  return withTargetsTakenBack(changed, after.definitions.rules);
}

/** The figures on cards of one place, of the KPIs that are told of such. */
async function figuresAt(store: Store, setting: Setting, place: Place, viewer: Viewer): Promise<KpiValue[]> {
  const own = setting.definitions.kpis.filter(({ levels }) => levels.includes(place.level));
  const wanted = own.map((entry) => ({ entry, period: headlinePeriod(entry, setting), place }));
  const values = await valuesAt(store, setting, wanted, viewer);
  return values.filter(({ state, completeness }) => state !== "NOT_APPLICABLE" || completeness.expected > 0);
}

/** The director's signature is of every place, an agency's of the offices that report the dataset. */
function signsFor({ dataset, period }: ChangeItem, place: Place, { definitions }: Setting): boolean {
  const contract = dataset === null ? undefined : definitions.contracts.get(dataset);
  if (!contract || period === null) return dataset === null;
  return place.level === "office" && reportersOf(contract, definitions.province, period).some(({ id }) => id === place.id);
}

/** Cards that are new or rated otherwise, and figures of any period that were revised. */
async function figureItems(
  store: Store,
  between: Between,
  stood: readonly KpiValue[],
  stands: readonly KpiValue[],
  viewer: Viewer,
): Promise<ChangeItem[]> {
  const { before, after, place } = between;
  const olds = new Map(stood.map((value) => [value.kpi, value]));
  const span = { since: String(before.moment.version), until: String(after.moment.version), ...idsOf(place) };
  const isDated = after.definitions.rules.rating.flips !== undefined;
  const headlines = stands.flatMap((value) => headlineItems(olds.get(value.kpi) ?? null, value, after));
  const revised =
    before.moment.version < after.moment.version ? netted(await revisionItems(store, span, after, viewer), after.definitions.rules) : [];
  const completed = before.moment.version < after.moment.version ? await completionItems(store, span, after, viewer) : [];
  const arrived = tellsMoments(after) ? await arrivalsOf(store, headlines.map(cardOf), place, after) : null;
  const caused = (item: ChangeItem): ChangeItem => {
    const card = arrived ? { ...item, ...broughtBy(item, arrived.get(item.kpi!) ?? null, between) } : item;
    return item.kind === "STATUS" ? { ...card, ...causeOf(item, [...revised, ...completed], isDated, arrived !== null) } : card;
  };
  return [
    ...headlines.map(caused),
    // A flip of a card's own period is told once, as the card's.
    ...revised.filter((item) => item.kind === "REVISION" || !headlines.some((card) => card.kind === "STATUS" && isSame(card, item))),
    ...completed.filter((item) => !headlines.some((card) => card.kind === "NEW_FIGURE" && isSame(card, item))),
  ];
}

const netted = (items: readonly ChangeItem[], rules: Rules): ChangeItem[] => withFiguresTakenBack(withNet(items, rules), rules);

const idsOf = ({ level, id }: Place): { office: string | null; district: string | null } => ({
  office: level === "office" ? id : null,
  district: level === "district" ? id : null,
});

/** A figure depends on its version and on the day by which lateness is judged: neither runs backwards. */
function inOrder(from: Moment, to: Moment): void {
  if (from.version <= to.version && from.day <= to.day) return;
  const said = ({ version, day }: Moment) => `${version}@${day}`;
  throw new Problem("REQUEST_INVALID", {
    found: `from/since ${said(from)} › to/asOf ${said(to)}`,
    expected: "เวลาเริ่มต้นไม่หลังเวลาสิ้นสุด / a beginning that is not after the end",
  });
}

const isSame = (card: ChangeItem, item: ChangeItem): boolean => card.kpi === item.kpi && card.period === item.period;

/**
 * What flipped a card's status where its period stayed the same, and when: the newest target, definition or figure that did. Of a card that went
 * on to another period it is that period's figure.
 */
function causeOf(card: ChangeItem, revised: readonly ChangeItem[], isDated: boolean, tellsFile: boolean): Partial<ChangeItem> {
  if (card.oldPeriod !== card.period) return { detail: null };
  const own = revised.filter((item) => isSame(card, item));
  const flipped = own.find((item) => item.kind === "STATUS");
  const cause = flipped ?? own.find((item) => item.statusOld !== item.statusNew);
  const at = cause && { version: cause.version, recordedAt: cause.recordedAt, ...(tellsFile ? { artifact: cause.artifact } : {}) };
  return { detail: flipped?.detail ?? null, words: flipped?.words ?? null, ...(isDated ? at : {}) };
}

const tellsMoments = ({ definitions }: Setting): boolean => definitions.rules.rating.moments === "own";
const cardOf = ({ kpi, period }: ChangeItem) => ({ kpi: kpi!, period: period! });

/** What brought a card's figure; a status that flipped over a figure that stood before did so as days passed: it has the later moment. */
function broughtBy({ kind }: ChangeItem, arrived: Arrival | null, { before, after: { moment } }: Between): Partial<ChangeItem> {
  if (arrived && (kind !== "STATUS" || Number(arrived.version) > before.moment.version)) return arrived;
  return { version: String(moment.version), recordedAt: moment.recordedAt };
}

/** The figure on the KPI's own card: a later period than before, and another status. */
function headlineItems(old: KpiValue | null, value: KpiValue, { definitions }: Setting): ChangeItem[] {
  const item = {
    ...plainItem,
    kpi: value.kpi,
    name: definitions.kpis.find(({ id }) => id === value.kpi)!.name,
    oldPeriod: old?.period ?? null,
    period: value.period,
    office: value.office,
    district: value.district,
    unit: value.unit,
    decimals: value.decimals,
    old: old?.value ?? null,
    new: value.value,
    oldState: old?.state ?? null,
    newState: value.state,
    statusOld: old?.status ?? null,
    statusNew: value.status,
    version: value.version.id,
    recordedAt: value.receivedAt ?? value.version.recordedAt,
  };
  const told = value.state === "REPORTED" || value.state === "WITHHELD";
  const isNew = told && (old === null || !isSameSpan(old, value) || old.state === "MISSING");
  // A first value is told as new: it flips nothing.
  const flipped = old !== null && old.status !== value.status && old.state !== "MISSING" && old.state !== "NOT_APPLICABLE";
  return [...(flipped ? [{ ...item, kind: "STATUS" as const }] : []), ...(isNew ? [{ ...item, kind: "NEW_FIGURE" as const }] : [])];
}

/** A year to date up to a month is the same as one that goes no further. */
function isSameSpan(old: KpiValue, value: KpiValue): boolean {
  const isToDate = [old, value].every(({ period }) => periodKind(period) === "ytd");
  const isSamePeriod = old.period === value.period || (isToDate && fiscalYearOf(old.period) === fiscalYearOf(value.period));
  return isSamePeriod && old.dataTo === value.dataTo;
}

async function revisionItems(
  store: Store,
  span: { since: string; until: string; office: string | null; district: string | null },
  { definitions }: Setting,
  viewer: Viewer,
): Promise<ChangeItem[]> {
  const rows = await revisions(store, span, viewer);
  const statuses = await flipsOf(store, rows, viewer);
  return rows.flatMap((row, i): ChangeItem[] => {
    const entry = definitions.kpis.find(({ id }) => id === row.kpi);
    if (!entry) return [];
    const { cause, ...told } = row;
    const item = {
      ...plainItem,
      ...told,
      // The same figure, rated differently, is a flipped status and nothing else; of one that is withheld nobody knows that it is the same.
      kind:
        row.old === row.new && row.oldState === row.newState && statuses[i]!.old !== statuses[i]!.new
          ? ("STATUS" as const)
          : ("REVISION" as const),
      name: entry.name,
      oldPeriod: row.period,
      unit: entry.unit,
      decimals: entry.decimals,
    };
    return [{ ...item, detail: cause, statusOld: statuses[i]!.old, statusNew: statuses[i]!.new }];
  });
}

/** Figures of any period that lacked a part which came since: each once, from what it said first. */
async function completionItems(
  store: Store,
  span: { since: string; until: string; office: string | null; district: string | null },
  { definitions }: Setting,
  viewer: Viewer,
): Promise<ChangeItem[]> {
  const rows = await completions(store, span, viewer);
  const statuses = await flipsOf(store, rows, viewer);
  const items = new Map<string, ChangeItem>();
  rows.forEach(({ cause: _, ...row }, i) => {
    const entry = definitions.kpis.find(({ id }) => id === row.kpi);
    if (!entry) return;
    const of = JSON.stringify([row.kpi, row.period, row.office, row.district]);
    const last = items.get(of);
    const first = { old: row.old, oldState: row.oldState, statusOld: statuses[i]!.old };
    const { name, unit, decimals } = entry;
    const item = { ...plainItem, ...row, kind: "NEW_FIGURE" as const, name, oldPeriod: row.period, unit, decimals, detail: "COMPLETED" };
    items.set(of, last ? { ...last, ...first } : { ...item, ...first, statusNew: statuses[i]!.new });
  });
  return [...items.values()];
}

const nameOf = (signature: Signature, { definitions }: Setting): Bilingual =>
  signature.dataset === null
    ? { th: "เดือนของสำนักงาน", en: "The office's month" }
    : (definitions.contracts.get(signature.dataset)?.name ?? { th: signature.dataset, en: signature.dataset });

/** Signatures given in between. */
function signatureItems(before: Setting, after: Setting): ChangeItem[] {
  return after.signatures.all
    .filter(({ version }) => version > before.moment.version)
    .map((signature) => ({
      ...plainItem,
      kind: "SIGNED" as const,
      dataset: signature.dataset,
      name: nameOf(signature, after),
      period: signature.period,
      detail: signature.by.role,
      version: String(signature.version),
      recordedAt: signature.signedAt,
    }));
}

/** What the director has not signed anew, and nobody or an agency later has; what changed since an agency signed is told under its own signature. */
function signedOverChanges(
  { dataset, period }: { dataset: string; period: Period },
  month: Signature,
  setting: Setting,
  viewer: Viewer,
): SignOffChange[] {
  const [own, under] = [setting.signatures.ofDataset(dataset, period), setting.signatures.under(month, dataset, period)];
  if (under !== month) return [];
  return datasetChanges(dataset, period, month, setting, viewer).filter(({ version }) => !own || Number(version) <= own.version);
}

/** What lies under a signature and changed in between. */
async function changedItems(store: Store, before: Setting, after: Setting, viewer: Viewer): Promise<ChangeItem[]> {
  const versions = tellsMoments(after) ? await versionsUpTo(store, after.moment.version) : null;
  const newest = new Map(after.signatures.all.map((signature) => [`${signature.dataset}|${signature.period}`, signature]));
  return [...newest.values()].flatMap((signature) => {
    const { dataset, period } = signature;
    const changes: SignOffChange[] = dataset
      ? datasetChanges(dataset, period, signature, after, viewer)
      : [
          ...officeChanges(period, after, viewer),
          ...after.definitions.kpis.flatMap((entry) => kpiChanged(entry, period, signature, after)),
          ...datasetsOfMonth(period, after).flatMap((part) => signedOverChanges(part, signature, after, viewer)),
        ];
    return changes
      .filter(({ version }) => Number(version) > before.moment.version)
      .map(({ kind, measure: _, ...change }) => ({
        ...plainItem,
        ...change,
        kind: "CHANGED_AFTER_SIGNATURE" as const,
        oldPeriod: change.period,
        detail: kind,
        recordedAt: versions?.get(Number(change.version))?.recorded_at ?? after.moment.recordedAt,
      }));
  });
}
