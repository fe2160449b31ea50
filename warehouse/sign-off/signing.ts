/** A dataset's period, or the office's month, as it can be signed: its state, what is missing, what changed since, who signed before. */
import { daysOf, lastMonth, type Period, periodKind, periodOfRhythm } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { AsOf, Viewer } from "../answer.js";
import { dataVersion, momentOf } from "../as-of.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import { settingOf } from "../kpis/reading.js";
import type { Setting } from "../kpis/setting.js";
import { dueOn } from "../measures/expected.js";
import type { SigningOf } from "../sign-off/sign-off.js";
import type { Store } from "../store.js";
import { datasetsOfMonth, lackingOfDataset, lackingOfOffice } from "./lacking.js";
import type { Lacking, Signature, SigningView, SignOffChange, SignOffState } from "./sign-off.js";
import { datasetChanges, kpiChanged, officeChanges, signedAnew } from "./sign-off-changes.js";
import { notDueWords } from "./sign-off-words.js";
import { datasetValues, officeValues } from "./signed-values.sql.js";

export async function signing(store: Store, of: SigningOf, asOf: AsOf, viewer: Viewer): Promise<SigningView> {
  return signingAt(store, of, await settingOf(store, await momentOf(store, asOf)), viewer);
}

/** @throws Problem UNKNOWN_DATASET, UNKNOWN_PERIOD */
export async function signingAt(store: Store, of: SigningOf, setting: Setting, viewer: Viewer): Promise<SigningView> {
  const { dataset } = of;
  const period = periodSigned(of, setting);
  const { signatures, definitions, moment } = setting;
  const signature = dataset ? signatures.ofDataset(dataset, period) : signatures.ofMonth(period);
  const changed = signature ? changesUnder(dataset, period, signature, setting, viewer) : [];
  const { lacking, counted } = await store.database.read(async (session) => ({
    lacking: dataset ? await lackingOfDataset(session, dataset, period, setting) : await lackingOfOffice(session, period, setting, viewer),
    counted: await countOf(session, dataset, period, moment.version),
  }));
  return {
    of: dataset ? "DATASET" : "OFFICE",
    dataset,
    period,
    state: stateOf(signature, changed, period, definitions.rules.signOff?.from),
    signature,
    history: signatures.all.filter((one) => one.dataset === dataset && one.period === period).reverse(),
    changed,
    lacking,
    refusal: isOpen(dataset, period, lacking, setting) ? null : notDueWords(period, dueDay(dataset, period, setting), definitions.rules),
    counted,
    datasets: dataset ? [] : datasetsOfMonth(period, setting),
    version: dataVersion(moment),
  };
}

/** A month also names the longer period that ends in it. */
export function periodSigned({ dataset, period }: SigningOf, { definitions }: Pick<Setting, "definitions">): Period {
  const kind = periodKind(period);
  const unknown = new Problem("UNKNOWN_PERIOD", { found: period.slice(0, 40) });
  if (kind === null) throw dataset ? unknown : notMonth(period);
  if (!dataset) {
    if (kind !== "month") throw notMonth(period);
    return period;
  }
  const contract = definitions.contracts.get(dataset);
  if (!contract)
    throw new Problem("UNKNOWN_DATASET", { found: dataset.slice(0, 60), expected: [...definitions.contracts.keys()].join(", ") });
  if (kind === contract.due.every) return period;
  const longer = kind === "month" ? periodOfRhythm(contract.due.every, period) : null;
  if (longer === null || lastMonth(longer) !== period) throw unknown;
  return longer;
}

const notMonth = (period: Period): Problem =>
  new Problem("UNKNOWN_PERIOD", {
    found: period.slice(0, 40),
    why: { th: "การลงนามของสำนักงานเป็นรายเดือน เช่น 2026-10", en: "the office signs by month, as 2026-10" },
  });

function changesUnder(dataset: string | null, period: Period, signature: Signature, setting: Setting, viewer: Viewer): SignOffChange[] {
  if (dataset) return datasetChanges(dataset, period, signature, setting, viewer);
  return [
    ...officeChanges(period, setting, viewer),
    ...setting.definitions.kpis.flatMap((entry) => kpiChanged(entry, period, signature, setting)),
    ...datasetsOfMonth(period, setting).flatMap((part) => changesOfPart(part.dataset, part.period, signature, setting, viewer)),
  ];
}

/** What the director signed, over an agency or alone: a dataset's figures that changed since, or that its agency had to sign anew. */
function changesOfPart(dataset: string, period: Period, month: Signature, setting: Setting, viewer: Viewer): SignOffChange[] {
  const { signatures, definitions } = setting;
  const newest = signatures.ofDataset(dataset, period);
  const under = signatures.under(month, dataset, period);
  if (!under) return [];
  const later = datasetChanges(dataset, period, under, setting, viewer).filter(({ version }) => Number(version) > month.version);
  const before = signatures.all.some((one) => one.dataset === dataset && one.period === period && one.version < month.version);
  // Signed anew as it stood when the director signed, nothing is another.
  const isSame = !later.length && definitions.rules.signOff?.cells === "all";
  if (!newest || newest.version < month.version || !before || isSame) return later;
  return [...later, signedAnew(dataset, definitions.contracts.get(dataset)!.name, newest)];
}

export function stateOf(
  signature: Signature | null,
  changed: readonly SignOffChange[],
  period: Period,
  from: string | undefined,
): SignOffState {
  if (signature) return changed.length ? "CHANGED_AFTER_SIGNATURE" : "SIGNED";
  return from !== undefined && lastMonth(period) >= from ? "PROVISIONAL" : "NOT_REQUIRED";
}

/** Its last day is over; and until the due day nothing may be missing. */
function isOpen(dataset: string | null, period: Period, lacking: readonly Lacking[], setting: Setting): boolean {
  const { day } = setting.moment;
  if (day <= daysOf(period).last) return false;
  return !dataset || !lacking.length || day > dueDay(dataset, period, setting);
}

const dueDay = (dataset: string | null, period: Period, { definitions }: Setting): string =>
  dataset ? dueOn(definitions.contracts.get(dataset)!, period) : daysOf(period).last;

async function countOf(session: Session, dataset: string | null, period: Period, version: number): Promise<number> {
  const values = dataset ? datasetValues(dataset, period, version) : officeValues(period, version);
  return Number((await session.one<{ n: string }>(sql`select count(*) as n from (${values})`))!.n);
}
