/** Figures as they were and as they are, told side by side under the primary rule. */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import type { FigureChange, FigureSide } from "../holds/held-delivery.js";
import { tenThousandths } from "../kpis/arithmetic/cube.sql.js";
import { exact } from "../kpis/arithmetic/rounding.js";
import { countsPeople, isSmall, seesExact } from "./primary.js";

/** One figure with both its sides; a side that is not there has a null `reported`. */
export interface FigureRow {
  measure: string;
  period: Period;
  office: string;
  district: string | null;
  dims: string;
  [side: `${"old" | "new"}_${string}`]: string | number | boolean | null;
}

/** Old and new of a dataset's figures, as far as the viewer may see them. */
export function figureChanges(contract: DatasetContract, figures: readonly FigureRow[], viewer: Viewer): FigureChange[] {
  const hidden = hiderOf(contract, figures, viewer);
  return figures.map((row) => ({
    measure: row.measure,
    name: contract.measures[row.measure]?.name ?? { th: row.measure, en: row.measure },
    unit: contract.measures[row.measure]?.unit ?? "",
    period: row.period,
    office: row.office,
    district: row.district,
    dimensions: dimensionsIn(row.dims),
    old: sideOf(row, "old", hidden),
    new: sideOf(row, "new", hidden),
  }));
}

type Side = "old" | "new";
type Hidden = (row: FigureRow, side: Side) => boolean;

function sideOf(row: FigureRow, side: Side, hidden: Hidden): FigureSide | null {
  if (row[`${side}_reported`] === null) return null;
  const value = row[`${side}_value`] as string | null;
  const withheld = hidden(row, side);
  return {
    state: withheld ? "WITHHELD" : value !== null ? "REPORTED" : Number(row[`${side}_missing`]) > 0 ? "MISSING" : "NOT_COLLECTED",
    value: withheld || value === null ? null : exact(value),
    missing: Number(row[`${side}_missing`]),
    provisional: Boolean(row[`${side}_provisional`]),
    observedOn: row[`${side}_observed_on`] as string | null,
  };
}

/** The primary rule, on each side by itself. An amount whose count of cases is not among the changes is taken for one of few cases. */
function hiderOf(contract: DatasetContract, figures: readonly FigureRow[], viewer: Viewer): Hidden {
  if (seesExact(viewer, contract)) return () => false;
  const key = (row: FigureRow, measure: string) => [measure, row.period, row.office, row.district, row.dims].join("|");
  const byKey = new Map(figures.map((row) => [key(row, row.measure), row]));
  const scaled = (row: FigureRow | undefined, side: Side) => {
    const value = row?.[`${side}_value`] as string | null | undefined;
    return value == null ? null : tenThousandths(value);
  };
  const byDistrict = contract.sensitivity === "juvenile" && contract.district !== undefined && contract.district.from !== "office";
  return (row, side) => {
    if (byDistrict) return true;
    const value = scaled(row, side);
    const counted = contract.measures[row.measure]?.countedBy;
    if (value === null || !counted || countsPeople(contract, row.measure)) return isSmall(contract, row.measure, value, null);
    const behind = scaled(byKey.get(key(row, counted)), side);
    return behind === null || isSmall(contract, row.measure, value, behind);
  };
}

export const dimensionsIn = (dims: string): Record<string, string> =>
  Object.fromEntries(dims.split(";").flatMap((part) => (part ? [part.split("=") as [string, string]] : [])));
