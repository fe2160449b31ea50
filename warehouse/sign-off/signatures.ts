/** Every signature a data version knows, and what changed under the newest of each month: read once a moment. */
import type { DatasetContract } from "../../connectors/dataset.js";
import {
  firstMonth,
  fiscalYear,
  fiscalYearOf,
  lastMonth,
  type Month,
  monthsOf,
  type Period,
  periodsBetween,
  rhythms,
} from "../../connectors/period.js";
import type { ValueState } from "../answer.js";
import type { FigureRow } from "../disclosure/figure-changes.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import { mostCarried } from "../kpis/arithmetic/takings.js";
import type { KpiEntry } from "../kpis/kpi.js";
import type { Rules } from "../kpis/rules.js";
import { changedCells, changedDefinitions, changedKpis, changedReports, type SignedOver } from "./changed.sql.js";
import { meaningOfContract, meaningOfKpi } from "./meaning.js";
import type { Signature } from "./sign-off.js";

export type ChangedCell = FigureRow & { signed: number; dataset: string; version: number; sha256: string | null; name: string | null };

export interface ChangedReport {
  /** The version of the signature that it changed under. */
  signed: number;
  dataset: string;
  period: Period;
  office: string;
  stands: boolean;
  version: number;
  sha256: string | null;
  name: string | null;
}

/** A KPI's figure as it was signed and as it is; a side that is not there has a null state. */
export interface ChangedFigure {
  kpi: string;
  period: Period;
  level: "province" | "office" | "district";
  place: string;
  data_to: Month;
  version: number;
  old_state: ValueState | null;
  new_state: ValueState | null;
  old_numerator: string | null;
  new_numerator: string | null;
  old_numerator_over: number;
  new_numerator_over: number;
  old_denominator: string | null;
  new_denominator: string | null;
  old_denominator_over: number;
  new_denominator_over: number;
  old_behind: string | null;
  new_behind: string | null;
}

const parts = ["state", "numerator", "numerator_over", "denominator", "denominator_over", "behind"] as const;

/** Worked out by another version of its definition to the very same: that is the definition's change, and no figure's. */
const isAnother = (row: ChangedFigure): boolean => parts.some((part) => String(row[`old_${part}`]) !== String(row[`new_${part}`]));

export interface ChangedDefinition {
  kind: "kpi" | "contract";
  id: string;
  version: number;
}

export class Signatures {
  readonly #newest = new Map<string, Signature>();
  readonly #cells = new Map<string, ChangedCell[]>();
  readonly #reports = new Map<string, ChangedReport[]>();
  readonly #figures = new Map<Month, ChangedFigure[]>();
  readonly #over = new Set<string>();

  constructor(
    /** Oldest first. */
    readonly all: readonly Signature[],
    changed: { cells: readonly ChangedCell[]; reports: readonly ChangedReport[]; figures: readonly ChangedFigure[] },
    readonly definitions: readonly DefinitionRow[],
    over: readonly SignedOver[] = [],
  ) {
    for (const signature of all) this.#newest.set(keyOf(signature.dataset, signature.period), signature);
    for (const cell of changed.cells) push(this.#cells, underOf(cell, cell.signed), cell);
    for (const report of changed.reports) push(this.#reports, underOf(report, report.signed), report);
    for (const figure of changed.figures) push(this.#figures, figure.data_to, figure);
    for (const one of over) this.#over.add(underOf(one, one.signed));
  }

  ofDataset(dataset: string, period: Period): Signature | null {
    return this.#newest.get(keyOf(dataset, period)) ?? null;
  }
  ofMonth(month: Month): Signature | null {
    return this.#newest.get(keyOf(null, month)) ?? null;
  }
  /** The signature under which a dataset's period is asked what changed: the director's, where it stands over the agency's or alone. */
  under(month: Signature | null, dataset: string, period: Period): Signature | null {
    const isOver = (of: string | null) => month !== null && this.#over.has(underOf({ dataset: of, period }, month.version));
    return isOver(dataset) || isOver(null) ? month : this.ofDataset(dataset, period);
  }
  cells(dataset: string, period: Period, { version }: Signature): readonly ChangedCell[] {
    return this.#cells.get(underOf({ dataset, period }, version)) ?? [];
  }
  reports(dataset: string, period: Period, { version }: Signature): readonly ChangedReport[] {
    return this.#reports.get(underOf({ dataset, period }, version)) ?? [];
  }
  figures(month: Month): readonly ChangedFigure[] {
    return this.#figures.get(month) ?? [];
  }

  /** A dataset's definition means something else than when its period was signed. */
  contractChange(dataset: string, signature: Signature): ChangedDefinition | null {
    return this.#change("contract", dataset, signature, (body) => meaningOfContract(body as DatasetContract));
  }
  /** A KPI's definition makes something else of a figure than when the month was signed. */
  kpiChange(kpi: string, period: Period, signature: Signature, rules: Rules): ChangedDefinition | null {
    return this.#change("kpi", kpi, signature, (body) => meaningOfKpi(body as KpiEntry, period, rules));
  }

  #change(kind: "kpi" | "contract", id: string, { version }: Signature, meaning: (body: unknown) => string): ChangedDefinition | null {
    const own = this.definitions.filter((row) => row.kind === kind && row.id === id);
    const then = own.find((row) => row.recorded_from <= version && row.recorded_to > version);
    const now = own.at(-1);
    if (!then || !now || then === now) return null;
    return meaning(JSON.parse(then.body)) === meaning(JSON.parse(now.body)) ? null : { kind, id, version: now.recorded_from };
  }
}

interface DefinitionRow {
  kind: string;
  id: string;
  body: string;
  recorded_from: number;
  recorded_to: number;
}

export interface SignatureRow {
  version: number;
  of_what: Signature["of"];
  dataset: string | null;
  period: Period;
  signed_at: string;
  signed_by: string;
  digest: string;
  counted: number;
  definitions: string;
  lacking: string;
  reason: string | null;
}

export async function readSignatures(session: Session, version: number, rules: Rules): Promise<Signatures> {
  const rows = await session.all<SignatureRow>(
    sql`select * exclude (seq, also, salt) from ops.signature where version <= ${version} order by version`,
  );
  if (!rows.length) return none;
  const all = rows.map(signatureOf);
  const over = rules.signOff?.cells === "all" ? signedMonths(all) : rules.signOff?.anew === "each" ? signedOver(all) : [];
  const changed = {
    cells: await session.all<ChangedCell>(changedCells(version, over)),
    reports: await session.all<ChangedReport>(changedReports(version, over)),
    figures: (await session.all<ChangedFigure>(changedKpis(version))).filter((row) => rules.signOff?.tells !== "whole" || isAnother(row)),
  };
  return new Signatures(all, changed, await session.all<DefinitionRow>(changedDefinitions(version)), over);
}

/**
 * For so many fiscal years something may be carried forward where its KPI declares no longer: places of prisons, people of a district. None of it
 * is reported by month. Of what is carried farther the figure alone is told as changed.
 */
const carriedYears = mostCarried / 12;

/** Every period that figures of a signed month stand on, of whatever dataset: those of its fiscal year up to it, and what may be carried into it. */
function signedMonths(all: readonly Signature[]): SignedOver[] {
  const newest = new Map(all.flatMap((signature) => (signature.dataset === null ? [[signature.period, signature] as const] : [])));
  return [...newest.values()].flatMap(({ period: month, version }) =>
    rhythms.flatMap((rhythm) =>
      periodsBetween(rhythm, firstMonth(fiscalYear(month) - (rhythm === "month" ? 0 : carriedYears)), month)
        // A year's population counts from its first month on.
        .filter((period) => rhythm === "year" || lastMonth(period) <= month)
        .map((period) => ({ dataset: null, period, signed: version })),
    ),
  );
}

/** As rules once were: datasets' periods that an agency had signed before the director signed the month, and signed anew after: figures of a fiscal year stand on its months. */
function signedOver(all: readonly Signature[]): SignedOver[] {
  const newest = [...new Map(all.map((signature) => [keyOf(signature.dataset, signature.period), signature])).values()];
  const months = newest.filter(({ dataset }) => dataset === null);
  return newest.flatMap(({ dataset, period, version }) =>
    dataset === null
      ? []
      : months
          .filter((month) => month.version < version && monthsOf(period)[0]! <= month.period)
          .filter((month) => fiscalYearOf(period) === fiscalYearOf(month.period))
          .filter((month) => all.some((one) => one.dataset === dataset && one.period === period && one.version < month.version))
          .map((month) => ({ dataset, period, signed: month.version })),
  );
}

export const signatureOf = (row: SignatureRow): Signature => ({
  of: row.of_what,
  dataset: row.dataset,
  period: row.period,
  by: JSON.parse(row.signed_by) as Signature["by"],
  signedAt: row.signed_at,
  version: row.version,
  digest: row.digest,
  counted: row.counted,
  definitions: JSON.parse(row.definitions) as Signature["definitions"],
  lacking: JSON.parse(row.lacking) as Signature["lacking"],
  reason: row.reason,
});

const none = new Signatures([], { cells: [], reports: [], figures: [] }, []);
const keyOf = (dataset: string | null, period: Period): string => `${dataset ?? ""}|${period}`;
const underOf = ({ dataset, period }: { dataset: string | null; period: Period }, signed: number): string =>
  `${signed}|${dataset}|${period}`;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
