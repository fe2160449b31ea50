/** How far one KPI figure is signed, and what under its signatures is no longer as it was signed. */
import { addMonths, lastMonth, type Month, monthsOf, type Period, periodKind, periodsBetween } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import { isProvinceWide } from "../holds/province-wide.js";
import { datasetOf } from "../kpis/arithmetic/cube.js";
import { datasetsOf } from "../kpis/arithmetic/dependants.js";
import type { Place } from "../kpis/arithmetic/evaluation.js";
import { isReportedAt } from "../kpis/arithmetic/reach.js";
import { mostCarried } from "../kpis/arithmetic/takings.js";
import { entryAt } from "../kpis/definition-version.js";
import type { KpiEntry, Term } from "../kpis/kpi.js";
import type { KpiRow, Setting } from "../kpis/setting.js";
import type { Signature, SignOff, SignOffChange, SignOffState } from "./sign-off.js";
import { cellChanges, contractChanged, kpiChanged, kpiFigureChanges, reportChanges } from "./sign-off-changes.js";
import { signOffWords } from "./sign-off-words.js";

/** A dataset's period that a figure stands on. */
interface Part {
  dataset: string;
  period: Period;
  signature: Signature | null;
  changed: SignOffChange[];
}

/**
 * The director's signature covers the figure itself; without one, the figure is signed when every agency has signed what it stands on.
 * @param row the figure, null where there is none
 * @see docs/methods/sign-off.md
 */
export function figureSignOff(
  entry: KpiEntry,
  period: Period,
  place: Place,
  row: KpiRow | null,
  setting: Setting,
  viewer: Viewer,
): SignOff {
  const from = setting.definitions.rules.signOff?.from;
  const tells = setting.definitions.rules.rating.beside !== undefined;
  const isOwn = setting.definitions.rules.signOff?.lacking === "own" ? new Set(datasetsOf(entry)) : null;
  const ofOwn = ({ lacking }: Signature) => lacking.filter(({ dataset }) => isOwn?.has(dataset) ?? true).length;
  if (!row?.data_to)
    return (
      goneSignOff(entry, period, place, setting, viewer) ??
      signOffOf(from !== undefined && lastMonth(period) >= from ? "PROVISIONAL" : "NOT_REQUIRED", null, [], [], [])
    );
  const month = setting.signatures.ofMonth(row.data_to);
  const parts = partsOf(entry, period, place, row.data_to, month, setting, viewer);
  const signatures = [...parts.flatMap(({ signature }) => signature ?? []), ...(month ? [month] : [])];
  const required = (part: Part) => from !== undefined && lastMonth(part.period) >= from;
  if (month) {
    const own = kpiFigureChanges(entry, period, place, row.data_to, setting, viewer);
    const later = parts.flatMap(({ changed }) => changed).filter(({ version }) => Number(version) > month.version);
    const carried =
      setting.definitions.rules.signOff?.cells === "all" ? carriedChanges(entry, place, row.data_to, month, setting, viewer) : [];
    const changed = [...own, ...later, ...carried, ...kpiChanged(entry, period, month, setting)];
    return signOffOf(changed.length ? "CHANGED_AFTER_SIGNATURE" : "SIGNED", month, signatures, [], changed, tells && ofOwn);
  }
  const ofAgencies = parts.filter(
    ({ dataset }) => !isProvinceWide(setting.definitions.contracts.get(dataset)!, setting.definitions.province),
  );
  const changed = ofAgencies.flatMap((part) => part.changed);
  const newest = signatures.reduce<Signature | null>((a, b) => (a && a.version > b.version ? a : b), null);
  const unsigned = ofAgencies.filter((part) => !part.signature && required(part));
  const awaiting = [...new Set(unsigned.map(({ dataset }) => dataset))];
  if (changed.length) return signOffOf("CHANGED_AFTER_SIGNATURE", newest, signatures, awaiting, changed);
  if (awaiting.length || !newest || isSignedInPart(entry, row.data_to, newest, ofAgencies, setting)) {
    const asked = awaiting.length > 0 || (from !== undefined && row.data_to >= from);
    return signOffOf(asked ? "PROVISIONAL" : "NOT_REQUIRED", null, signatures, awaiting, []);
  }
  return signOffOf("SIGNED", newest, signatures, [], [], tells && ofOwn);
}

/**
 * A figure that is no more because what it stood on was withdrawn: it was signed, and is told as changed, with the figure and the cells that went.
 * Null where nothing that was signed is lacking. A year to date went as far as the newest month of its year that anybody signed.
 */
function goneSignOff(entry: KpiEntry, period: Period, place: Place, setting: Setting, viewer: Viewer): SignOff | null {
  const { signatures, definitions } = setting;
  if (definitions.rules.signOff?.gone !== "told") return null;
  const months = periodKind(period) === "ytd" ? [...monthsOf(period)].reverse() : [lastMonth(period)];
  for (const dataTo of months) {
    const month = signatures.ofMonth(dataTo);
    const parts = partsOf(entry, period, place, dataTo, month, setting, viewer);
    const under = [...parts.flatMap(({ signature }) => signature ?? []), ...(month ? [month] : [])];
    if (!under.length) continue;
    const changed = [
      ...(month ? kpiFigureChanges(entry, period, place, dataTo, setting, viewer) : []),
      ...parts.flatMap((part) => part.changed),
    ];
    const newest = month ?? under.reduce((a, b) => (a.version > b.version ? a : b));
    const isGone = changed.some(({ kind, newState }) => kind !== "DEFINITION" && (newState === null || newState === "MISSING"));
    return isGone ? signOffOf("CHANGED_AFTER_SIGNATURE", newest, under, [], changed) : null;
  }
  return null;
}

function signOffOf(
  state: SignOffState,
  signature: Signature | null,
  signatures: Signature[],
  awaiting: string[],
  changed: SignOffChange[],
  /** How many of the things that were missing when it was signed are told of the figure. */
  told: ((signature: Signature) => number) | false = false,
): SignOff {
  const lacking = told && signature ? told(signature) : 0;
  return {
    state,
    words: signOffWords(state, signature, awaiting.length, changed.length, lacking),
    signature,
    signatures,
    awaiting,
    changed,
  };
}

type ByDataset = [string, Term[]][];
const termsOfEntries = new WeakMap<KpiEntry, { own: ByDataset; carried: ByDataset }>();

/** What is carried forward, and population, belongs to other months: only the director's signature speaks for it. Asked of every figure of a series. */
const termsByDataset = (entry: KpiEntry): ByDataset => termsOf(entry).own;
const carriedByDataset = (entry: KpiEntry): ByDataset => termsOf(entry).carried;

function termsOf(entry: KpiEntry): { own: ByDataset; carried: ByDataset } {
  const held = termsOfEntries.get(entry);
  if (held) return held;
  const terms = [...entry.formula.numerator, ...(entry.formula.denominator ?? [])];
  const isCarried = ({ measure }: Term) => entry.carryForward?.[measure] !== undefined || (entry.population?.includes(measure) ?? false);
  const both = { own: byDataset(terms.filter((term) => !isCarried(term))), carried: byDataset(terms.filter(isCarried)) };
  termsOfEntries.set(entry, both);
  return both;
}

const byDataset = (terms: readonly Term[]): ByDataset =>
  [...new Set(terms.map(datasetOf))].map((dataset) => [dataset, terms.filter((term) => datasetOf(term) === dataset)]);

function partsOf(
  entry: KpiEntry,
  period: Period,
  place: Place,
  dataTo: string,
  month: Signature | null,
  setting: Setting,
  viewer: Viewer,
): Part[] {
  const [first] = monthsOf(period);
  return reportedAt(place, first!, dataTo, termsByDataset(entryAt(entry, period)), setting).flatMap(([dataset, own]) => {
    const contract = setting.definitions.contracts.get(dataset)!;
    return periodsBetween(contract.due.every, first!, dataTo).map((of): Part => {
      const signature = setting.signatures.ofDataset(dataset, of);
      const under = setting.signatures.under(month, dataset, of);
      if (!under) return { dataset, period: of, signature, changed: [] };
      const since = (signed: Signature): SignOffChange[] => [
        ...cellChanges(
          dataset,
          of,
          signed,
          setting,
          viewer,
          (cell) => own.some((term) => countsIn(term, dataset, cell)) && at(place, cell),
        ),
        ...reportChanges(dataset, of, signed, setting, (report) => place.level !== "office" || report.office === place.id),
        ...contractChanged(dataset, of, signed, setting),
      ];
      const changed = since(under);
      // Back at what the director signed, and no longer what the agency signed after: no signature of the agency's covers it.
      const isAfter = signature !== null && signature.version > under.version;
      const isTold = !changed.length && isAfter && setting.definitions.rules.signOff?.tells === "whole";
      return { dataset, period: of, signature, changed: isTold ? since(signature) : changed };
    });
  });
}

/** Of a KPI of several datasets those that somebody at the place reports: no signature comes of another, and the figure is not made of it. */
function reportedAt(place: Place, first: Month, dataTo: Month, all: ByDataset, { cube }: Setting): ByDataset {
  if (cube.reachBy !== "expected" || all.length < 2) return all;
  const own = all.filter(([dataset]) => isReportedAt(dataset, first, dataTo, place, cube));
  return own.length ? own : all;
}

/** What may be carried into a figure, with whether a period is the last that an office had reported by then: that is what stands in the figure. */
function carriedInto(entry: KpiEntry, dataTo: Month, { cube, definitions }: Setting) {
  return carriedByDataset(entryAt(entry, dataTo)).map(([dataset, own]) => {
    const { every } = definitions.contracts.get(dataset)!.due;
    const months = Math.max(...own.map(({ measure }) => entry.carryForward?.[measure]?.months ?? mostCarried));
    const periods = periodsBetween(every, addMonths(dataTo, -months), dataTo);
    const isLast = (office: string, period: Period) =>
      !periods.some((later) => lastMonth(later) > lastMonth(period) && cube.report(dataset, office, later));
    return { dataset, own, periods, isLast };
  });
}

/** Of what is carried forward into a figure, or its population, what is no longer as the director saw it. */
function carriedChanges(entry: KpiEntry, place: Place, dataTo: Month, month: Signature, setting: Setting, viewer: Viewer): SignOffChange[] {
  return carriedInto(entry, dataTo, setting).flatMap(({ dataset, own, periods, isLast }) =>
    periods.flatMap((period) => [
      ...cellChanges(
        dataset,
        period,
        month,
        setting,
        viewer,
        (cell) => own.some((term) => countsIn(term, dataset, cell)) && at(place, cell) && isLast(cell.office, period),
      ),
      ...reportChanges(dataset, period, month, setting, (report) => place.level !== "office" && isLast(report.office, period)),
    ]),
  );
}

/**
 * Agencies sign datasets, and no agency signs what is carried into its figure: that it came after the last of their signatures, or that nobody
 * need sign a part and nobody did, leaves the figure to the director.
 */
function isSignedInPart(entry: KpiEntry, dataTo: Month, newest: Signature, parts: readonly Part[], setting: Setting): boolean {
  const { definitions, cube } = setting;
  if (definitions.rules.signOff?.cells !== "all") return false;
  if (parts.some(({ signature }) => !signature)) return true;
  return carriedInto(entry, dataTo, setting).some(({ dataset, periods, isLast }) =>
    periods.some((period) =>
      cube.expected(definitions.contracts.get(dataset)!, period).some(({ office }) => {
        const report = cube.report(dataset, office, period);
        return report !== null && report.receivedAt > newest.signedAt && isLast(office, period);
      }),
    ),
  );
}

const at = (place: Place, cell: { office: string; district: string | null }): boolean =>
  place.level === "province" || (place.level === "office" ? cell.office === place.id : cell.district === place.id);

const countsIn = (term: Term, dataset: string, cell: { measure: string; dims: string }): boolean =>
  term.measure === `${dataset}.${cell.measure}` &&
  Object.entries(term.where ?? {}).every(([dim, codes]) => codes.some((code) => `;${cell.dims};`.includes(`;${dim}=${code};`)));
