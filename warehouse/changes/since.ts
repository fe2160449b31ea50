/** What changed for the whole strategy between two moments, as one list: new figures, flipped statuses, revisions, definitions, signatures. */

import type { Bilingual } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import { dataVersion, type Moment, momentOf } from "../as-of.js";
import { kpiValues } from "../kpis/questions.js";
import { type Setting, settingOf } from "../kpis/reading.js";
import { datasetsOfMonth } from "../sign-off/lacking.js";
import type { Signature, SignOffChange } from "../sign-off/sign-off.js";
import { datasetChanges, kpiChanged, officeChanges } from "../sign-off/sign-off-changes.js";
import type { Store } from "../store.js";
import { strategyView } from "../strategy/view.js";
import type { AsOf, DataVersion, KpiValue, Viewer } from "../warehouse.js";
import { type ChangeItem, changeKinds, plainItem } from "./change-item.js";
import { definitionChanges } from "./definition-changes.js";
import { flipsOf, revisions } from "./revisions.js";

export interface Changes {
  from: DataVersion;
  to: DataVersion;
  items: ChangeItem[];
  /** The figures on the KPIs' own cards at the later moment: how far they are signed is told of them. */
  figures: KpiValue[];
}

/** The moment a day's month began: what came since is what the last closed month brought. */
export const startOfMonth = (day: string): string => `${day.slice(0, 7)}-01T00:00:00+07:00`;

/**
 * A moment before anything was known is the first version: everything is new since.
 * @param from default: the beginning of the month that `to` lies in
 * @throws Problem REQUEST_INVALID when `from` is later than `to`
 */
export async function changesSince(store: Store, from: AsOf, to: AsOf, viewer: Viewer): Promise<Changes> {
  const later = await momentOf(store, to);
  const asked = await momentOf(store, from ?? startOfMonth(later.day));
  inOrder(asked, later);
  const earlier = asked.version > 0 ? asked : await momentOf(store, "1");
  const pinned = (moment: typeof later) => `${moment.version}@${moment.day}`;
  const [before, after] = [await settingOf(store, await momentOf(store, pinned(earlier))), await settingOf(store, later)];
  const olds = new Map((await kpiValues(store, null, pinned(earlier), viewer)).map((value) => [value.kpi, value]));
  const news = await kpiValues(store, null, pinned(later), viewer);
  const span = { since: String(earlier.version), until: String(later.version) };
  const headlines = news.flatMap((value) => headlineItems(olds.get(value.kpi) ?? null, value, after));
  const revised = earlier.version < later.version ? await revisionItems(store, span, after, viewer) : [];
  const items = [
    ...(await rolledUpItems(store, pinned(earlier), pinned(later), after, viewer)),
    ...headlines.map((item) => ({ ...item, detail: item.kind === "STATUS" ? causeOf(item, revised) : null })),
    // A flip of a card's own period is told once, as the card's.
    ...revised.filter((item) => item.kind === "REVISION" || !headlines.some((card) => card.kind === "STATUS" && isSame(card, item))),
    ...signatureItems(before, after),
    ...changedItems(before, after, viewer),
    ...(await definitionChanges(store, earlier.version, later.version)),
  ];
  const order = (item: ChangeItem) => changeKinds.indexOf(item.kind);
  return { from: dataVersion(earlier), to: dataVersion(later), items: items.sort((a, b) => order(a) - order(b)), figures: news };
}

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

/** What flipped a card's status where its period stayed the same: the newest target or definition that did. */
const causeOf = (card: ChangeItem, revised: readonly ChangeItem[]): string | null =>
  card.oldPeriod === card.period ? (revised.find((item) => item.kind === "STATUS" && isSame(card, item))?.detail ?? null) : null;

/** The figure on the KPI's own card: a later period than before, and another status. */
function headlineItems(old: KpiValue | null, value: KpiValue, { definitions }: Setting): ChangeItem[] {
  const item = {
    ...plainItem,
    kpi: value.kpi,
    name: definitions.kpis.find(({ id }) => id === value.kpi)!.name,
    oldPeriod: old?.period ?? null,
    period: value.period,
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
  const isNew = told && (old === null || old.period !== value.period || old.dataTo !== value.dataTo || old.state === "MISSING");
  // A first value is told as new: it flips nothing.
  const flipped = old !== null && old.status !== value.status && old.state !== "MISSING" && old.state !== "NOT_APPLICABLE";
  return [...(flipped ? [{ ...item, kind: "STATUS" as const }] : []), ...(isNew ? [{ ...item, kind: "NEW_FIGURE" as const }] : [])];
}

/** Objectives and pillars whose rolled-up status is another, of the fiscal year that the later moment stands in. */
async function rolledUpItems(store: Store, from: string, to: string, { moment }: Setting, viewer: Viewer): Promise<ChangeItem[]> {
  const [before, after] = [await strategyView(store, null, from, viewer), await strategyView(store, null, to, viewer)];
  const olds = new Map(before.nodes.map((node) => [node.id, node]));
  return after.nodes.flatMap((node): ChangeItem[] => {
    const old = olds.get(node.id);
    // What has its first rated KPI flips nothing.
    if (!old?.rated || old.status === node.status) return [];
    return [
      {
        ...plainItem,
        kind: "STATUS",
        node: node.id,
        name: node.name,
        oldPeriod: `FY${before.fiscalYear}`,
        period: `FY${after.fiscalYear}`,
        unit: "score",
        decimals: 2,
        old: old.score,
        new: node.score,
        statusOld: old.status,
        statusNew: node.status,
        version: String(moment.version),
        recordedAt: moment.recordedAt,
      },
    ];
  });
}

async function revisionItems(
  store: Store,
  span: { since: string; until: string },
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
      // The same figure, rated differently, is a flipped status and nothing else.
      kind: row.old === row.new && row.oldState === row.newState ? ("STATUS" as const) : ("REVISION" as const),
      name: entry.name,
      oldPeriod: row.period,
      unit: entry.unit,
      decimals: entry.decimals,
    };
    return [{ ...item, detail: cause, statusOld: statuses[i]!.old, statusNew: statuses[i]!.new }];
  });
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

/** What an agency has signed anew and the director has not; what changed since the agency did is told under its own signature. */
function signedOverChanges(
  { dataset, period }: { dataset: string; period: Period },
  month: Signature,
  setting: Setting,
  viewer: Viewer,
): SignOffChange[] {
  const [own, under] = [setting.signatures.ofDataset(dataset, period), setting.signatures.under(month, dataset, period)];
  if (!own || under !== month) return [];
  return datasetChanges(dataset, period, month, setting, viewer).filter(({ version }) => Number(version) <= own.version);
}

/** What lies under a signature and changed in between. */
function changedItems(before: Setting, after: Setting, viewer: Viewer): ChangeItem[] {
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
        recordedAt: after.moment.recordedAt,
      }));
  });
}
