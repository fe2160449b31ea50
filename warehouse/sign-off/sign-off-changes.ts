/** What changed after a signature, cell by cell, from what to what, as far as the viewer may see it. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Month, Period } from "../../connectors/period.js";
import type { ValueState, Viewer } from "../answer.js";
import { figureChanges } from "../disclosure/figure-changes.js";
import { hidesPlaces, isWithheld, seesExact } from "../disclosure/primary.js";
import type { FigureSide } from "../holds/held-delivery.js";
import { tenThousandths } from "../kpis/arithmetic/cube.sql.js";
import type { Place } from "../kpis/arithmetic/evaluation.js";
import { figureOf } from "../kpis/arithmetic/figure.js";
import { exact } from "../kpis/arithmetic/rounding.js";
import { entryAt } from "../kpis/definition-version.js";
import type { KpiEntry } from "../kpis/kpi.js";
import type { Setting } from "../kpis/setting.js";
import type { Signature, SignOffChange } from "./sign-off.js";
import type { ChangedCell, ChangedFigure, ChangedReport } from "./signatures.js";

const empty: Omit<SignOffChange, "kind" | "name" | "period" | "version"> = {
  dataset: null,
  kpi: null,
  measure: null,
  office: null,
  district: null,
  dimensions: {},
  unit: "",
  decimals: null,
  old: null,
  new: null,
  oldState: null,
  newState: null,
  artifact: null,
};

const artifactOf = ({ sha256, name }: { sha256: string | null; name: string | null }) => (sha256 && name ? { sha256, name } : null);

/**
 * Figures of a signed dataset's period that are others now. The withheld stay withheld on both sides.
 * @param signature the agency's, or the director's over it
 */
export function cellChanges(
  dataset: string,
  period: Period,
  signature: Signature,
  { signatures, definitions }: Pick<Setting, "signatures" | "definitions">,
  viewer: Viewer,
  asked: (cell: ChangedCell) => boolean = () => true,
): SignOffChange[] {
  const cells = signatures.cells(dataset, period, signature);
  if (!cells.length) return [];
  const contract = definitions.contracts.get(dataset)!;
  const shown = figureChanges(contract, cells, viewer);
  // Of a sensitive dataset that something changed is told, not what: one cell beside its sums gives another away.
  const isTold = seesExact(viewer, contract);
  const stateOf = (side: FigureSide | null) => (side === null ? null : isTold ? side.state : "WITHHELD");
  return cells.flatMap((cell, i): SignOffChange[] => {
    if (!asked(cell)) return [];
    const { name, unit, office, district, dimensions, old, new: now } = shown[i]!;
    return [
      {
        ...empty,
        kind: "CELL",
        dataset,
        measure: `${dataset}.${cell.measure}`,
        name,
        period,
        office,
        district,
        dimensions,
        unit,
        old: isTold ? (old?.value ?? null) : null,
        new: isTold ? (now?.value ?? null) : null,
        oldState: stateOf(old),
        newState: stateOf(now),
        artifact: artifactOf(cell),
        version: String(cell.version),
      },
    ];
  });
}

/** Reports that came or went: a nil report changes no figure, and still changes what was signed. */
export function reportChanges(
  dataset: string,
  period: Period,
  signature: Signature,
  { signatures, definitions }: Pick<Setting, "signatures" | "definitions">,
  asked: (report: ChangedReport) => boolean = () => true,
): SignOffChange[] {
  return signatures
    .reports(dataset, period, signature)
    .filter(asked)
    .map((report) => ({
      ...empty,
      kind: "REPORT",
      dataset,
      name: definitions.contracts.get(dataset)!.name,
      period,
      office: report.office,
      oldState: report.stands ? "MISSING" : "REPORTED",
      newState: report.stands ? "REPORTED" : "MISSING",
      artifact: artifactOf(report),
      version: String(report.version),
    }));
}

export function contractChanged(
  dataset: string,
  period: Period,
  signature: Signature,
  setting: Pick<Setting, "signatures" | "definitions">,
) {
  const change = setting.signatures.contractChange(dataset, signature);
  const name = setting.definitions.contracts.get(dataset)!.name;
  return change ? [definitionChange({ dataset, name, period, version: String(change.version) })] : [];
}

export function kpiChanged(
  entry: KpiEntry,
  period: Period,
  signature: Signature,
  { signatures, definitions }: Pick<Setting, "signatures" | "definitions">,
) {
  const change = signatures.kpiChange(entry.id, period, signature, definitions.rules);
  return change ? [definitionChange({ kpi: entry.id, name: entry.name, period, version: String(change.version) })] : [];
}

const definitionChange = (of: Partial<SignOffChange> & { name: Bilingual; period: Period; version: string }): SignOffChange => ({
  ...empty,
  ...of,
  kind: "DEFINITION",
});

/** The agency's new signature over what the director had signed. */
export const signedAnew = (dataset: string, name: Bilingual, { period, version }: Signature): SignOffChange => ({
  ...empty,
  kind: "SIGNATURE",
  dataset,
  name,
  period,
  version: String(version),
});

/** One KPI's figure at one place, if the director signed another. */
export function kpiFigureChanges(
  entry: KpiEntry,
  period: Period,
  place: Place,
  dataTo: Month,
  setting: Pick<Setting, "signatures" | "definitions">,
  viewer: Viewer,
): SignOffChange[] {
  return setting.signatures
    .figures(dataTo)
    .filter((row) => row.kpi === entry.id && row.period === period && row.level === place.level && row.place === place.id)
    .map((row) => figureChange(entry, row, setting, viewer));
}

/** Every figure of a signed month that is another now. */
export function officeChanges(month: Month, setting: Pick<Setting, "signatures" | "definitions">, viewer: Viewer): SignOffChange[] {
  return setting.signatures.figures(month).flatMap((row) => {
    const entry = setting.definitions.kpis.find(({ id }) => id === row.kpi);
    return entry ? [figureChange(entry, row, setting, viewer)] : [];
  });
}

function figureChange(entry: KpiEntry, row: ChangedFigure, { definitions }: Pick<Setting, "definitions">, viewer: Viewer): SignOffChange {
  const side = (which: "old" | "new"): { value: string | null; state: ValueState | null } => {
    const state = row[`${which}_state`];
    if (state !== "REPORTED") return { value: null, state };
    const scaled = (text: string | null) => (text === null ? null : tenThousandths(text));
    const parts = {
      numerator: scaled(row[`${which}_numerator`]),
      denominator: scaled(row[`${which}_denominator`]),
      behind: scaled(row[`${which}_behind`]),
    };
    const own = entryAt(entry, row.period);
    if (hidesPlaces(entry, row.level, viewer, definitions.contracts) || isWithheld(own, parts, row.level, viewer, definitions.contracts))
      return { value: null, state: "WITHHELD" };
    const figure = figureOf(
      entry,
      {
        period: row.period,
        numerator: row[`${which}_numerator`],
        numerator_over: row[`${which}_numerator_over`],
        denominator: row[`${which}_denominator`],
        denominator_over: row[`${which}_denominator_over`],
      },
      12,
    );
    return { value: figure === null ? null : exact(figure), state };
  };
  const [old, now] = [side("old"), side("new")];
  return {
    ...empty,
    kind: "FIGURE",
    kpi: entry.id,
    name: entry.name,
    period: row.period,
    office: row.level === "office" ? row.place : null,
    district: row.level === "district" ? row.place : null,
    unit: entry.unit,
    decimals: entry.decimals,
    old: old.value,
    new: now.value,
    oldState: old.state,
    newState: now.state,
    version: String(row.version),
  };
}

/** Everything of a dataset's period that is no longer as it was under a signature. */
export function datasetChanges(
  dataset: string,
  period: Period,
  signature: Signature,
  setting: Pick<Setting, "signatures" | "definitions">,
  viewer: Viewer,
): SignOffChange[] {
  return [
    ...cellChanges(dataset, period, signature, setting, viewer),
    ...reportChanges(dataset, period, signature, setting),
    ...contractChanged(dataset, period, signature, setting),
  ];
}
