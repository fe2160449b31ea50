/** What accepting a held delivery would change, as far as the viewer may see it. */
import { createHash } from "node:crypto";
import type { DatasetContract } from "../../connectors/dataset.js";
import type { ProblemReport } from "../../connectors/problem.js";
import { dataVersion } from "../as-of.js";
import { countsPeople, isSmall, seesExact, seesLines } from "../disclosure/primary.js";
import { tenThousandths } from "../kpis/cube.sql.js";
import { exact } from "../kpis/rounding.js";
import type { Store } from "../store.js";
import type { Viewer } from "../warehouse.js";
import type { FigureChange, FigureSide, HeldFinding, HeldPreview, ReportChange } from "./held-delivery.js";
import { heldOf, holdRow } from "./holds.js";
import { movesOf } from "./moves.js";
import { type FigureRow, type Rehearsed, rehearsed } from "./rehearsal.js";

/** @returns null when it does not wait, cannot be accepted, or would be stopped again for another reason */
export async function heldPreview(store: Store, id: string, viewer: Viewer): Promise<HeldPreview | null> {
  const row = await holdRow(store, id);
  const hold = heldOf(row, (await store.definitions())!, viewer);
  if (hold.status !== "WAITING" || !hold.mayBeAccepted) return null;
  return previewOf(await rehearsed(store, row), viewer);
}

export async function previewOf(is: Rehearsed, viewer: Viewer): Promise<HeldPreview | null> {
  const { state, lines } = is.outcome;
  if (state === "HELD" || state === "FAILED") return null;
  const shown = {
    state,
    lines,
    figures: figuresOf(is, viewer),
    reports: is.reports.map(reportOf),
    moves: await movesOf(is, viewer),
    findings: seesLines(viewer, is.contract) ? findingsOf(is) : [],
  };
  return { seen: markOf(shown), version: dataVersion(is.before.moment), ...shown };
}

/** Over what is shown and nothing else: the mark tells no more than the page does. */
const markOf = (shown: object): string => createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 32);

function figuresOf({ contract, figures }: Rehearsed, viewer: Viewer): FigureChange[] {
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

const dimensionsIn = (dims: string): Record<string, string> =>
  Object.fromEntries(dims.split(";").flatMap((part) => (part ? [part.split("=") as [string, string]] : [])));

function reportOf({ office, period, stands, sha256, name }: Rehearsed["reports"][number]): ReportChange {
  const artifact = sha256 && name ? { sha256, name } : null;
  return { office, period, change: !stands ? "WITHDRAWN" : artifact ? "REPLACED" : "NEW", artifact };
}

function findingsOf({ outcome }: Rehearsed): HeldFinding[] {
  const told = (kind: HeldFinding["kind"], problem: ProblemReport): HeldFinding => ({
    kind,
    code: problem.code,
    sheet: problem.sheet ?? null,
    line: problem.line ?? null,
    column: problem.column ?? null,
    expected: problem.expected ?? null,
    found: problem.found ?? null,
    message: { th: problem.th, en: problem.en },
  });
  return [
    ...outcome.findings.map((finding) => told(finding.severity === "accepted" ? "ACCEPTED" : "WARNED", finding)),
    ...outcome.quarantine.map((line) => told("QUARANTINED", line)),
  ];
}
