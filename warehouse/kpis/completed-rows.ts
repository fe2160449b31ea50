/**
 * Which rows of a figure say more than the row before because the rest of its reports came for the first time. Nothing that was told of the
 * reports before is another: that is no revision. docs/methods/status.md
 */
import type { Recorded } from "../definitions/recorded.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import { datasetOf, measureOf } from "./arithmetic/cube.js";
import { datasetsOf, dependentPeriods, termsOf } from "./arithmetic/dependants.js";
import type { KpiEntry, Term } from "./kpi.js";
import type { History, HistoryRow } from "./setting.js";

/** A cell that another took the place of, that went, or that came to a report that stood. */
interface CorrectedCell {
  version: number;
  dataset: string;
  measure: string;
  period: HistoryRow["period"];
  office: string;
  district: string | null;
  dims: string;
  /** It took the place of another, or went. */
  closed: boolean;
  /** When a first report of its period came, and one of any period. */
  first: number | null;
  first_of_any: number | null;
}

const none: ReadonlySet<HistoryRow> = new Set();

type Stood = Pick<HistoryRow, "state" | "data_to" | "numerator" | "denominator">;

/** Whether a figure that was given says something else for the same data. */
export const isMoved = (before: Stood, now: Stood): boolean =>
  before.state === "REPORTED" &&
  before.data_to !== null &&
  before.data_to === now.data_to &&
  (before.numerator !== now.numerator || before.denominator !== now.denominator);

/** @returns rows that completed the one before them; none by rules from before that was no revision */
export async function completedIn(
  session: Session,
  history: History,
  definitions: Pick<Recorded, "rules" | "kpis" | "contracts">,
): Promise<ReadonlySet<HistoryRow>> {
  if (definitions.rules.rating.completions !== "first") return none;
  const entries = new Map(definitions.kpis.map((entry) => [entry.id, entry]));
  const asked = [...history.values()].flatMap((rows) => rows.filter((row, i) => entries.has(row.kpi) && addsTo(rows[i - 1], row)));
  if (!asked.length) return none;
  const versions = [...new Set(asked.map(({ recorded_from }) => recorded_from))];
  const datasets = [...new Set(asked.flatMap(({ kpi }) => datasetsOf(entries.get(kpi)!)))];
  const [redefined, cells] = [await redefinedIn(session, versions), await correctedCells(session, versions, datasets)];
  const byVersion = new Map<number, CorrectedCell[]>();
  for (const cell of cells) byVersion.set(cell.version, [...(byVersion.get(cell.version) ?? []), cell]);
  return new Set(
    asked.filter((row) => {
      if (redefined.has(row.recorded_from)) return false;
      const entry = entries.get(row.kpi)!;
      return !(byVersion.get(row.recorded_from) ?? []).some((cell) => corrects(cell, entry, row, definitions.contracts));
    }),
  );
}

/** A figure that lacked a part, and says something else for the same data. */
const addsTo = (before: HistoryRow | undefined, row: HistoryRow): boolean =>
  before !== undefined &&
  before.recorded_to === row.recorded_from &&
  before.partial &&
  row.state === "REPORTED" &&
  before.definition === row.definition &&
  isMoved(before, row);

/** Of a definition nobody knows what it moved. */
async function redefinedIn(session: Session, versions: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await session.all<{ id: number }>(sql`select id from ops.version where kind = 'definitions' and id in ${[...versions]}`);
  return new Set(rows.map(({ id }) => id));
}

/** Cells that are written anew for a mark or a survey day alone move no figure, and are left out. */
function correctedCells(session: Session, versions: readonly number[], datasets: readonly string[]): Promise<CorrectedCell[]> {
  const [at, of] = [[...versions], [...datasets]];
  return session.all<CorrectedCell>(
    sql`with r as (select dataset, office, period, min(recorded_from) as first from core.report
        where dataset in ${of} and recorded_from < recorded_to group by all),
      a as (select dataset, office, min(first) as first_of_any from r group by all),
      m as (select *, recorded_to as version, true as closed from mart.month
          where dataset in ${of} and recorded_from < recorded_to and recorded_to in ${at}
        union all select *, recorded_from as version, false as closed from mart.month
          where dataset in ${of} and recorded_from < recorded_to and recorded_from in ${at})
      select version, dataset, measure, period, office, district, dims, bool_or(closed) as closed, any_value(first) as first,
        any_value(first_of_any) as first_of_any
      from m left join r using (dataset, office, period) left join a using (dataset, office)
      group by version, dataset, measure, period, office, district, dims
      having (bool_or(closed) or any_value(first_of_any) < version) and (count(*) < 2 or min(value) is distinct from max(value)
        or min(missing) <> max(missing) or min(not_collected) <> max(not_collected))`,
  );
}

/** Whether a cell that changed is of what the figure had told. */
function corrects(cell: CorrectedCell, entry: KpiEntry, row: HistoryRow, contracts: Recorded["contracts"]): boolean {
  if (row.level === "office" && cell.office !== row.place) return false;
  if (row.level === "district" && cell.district !== row.place) return false;
  const isOf = (term: Term): boolean => {
    if (datasetOf(term) !== cell.dataset || measureOf(term) !== cell.measure || !fits(term, cell.dims)) return false;
    // What is carried forward stands in a figure until a later report comes: of an office that had one, a later one takes its place.
    const isCarried = entry.carryForward?.[term.measure] !== undefined || (entry.population?.includes(term.measure) ?? false);
    const first = isCarried ? cell.first_of_any : cell.first;
    return cell.closed || (first !== null && first < cell.version);
  };
  return termsOf(entry).some(isOf) && dependentPeriods(entry, cell.dataset, [cell.period], contracts, row.data_to!).has(row.period);
}

const fits = ({ where }: Term, dims: string): boolean =>
  Object.entries(where ?? {}).every(([dim, codes]) => codes.some((code) => `;${dims};`.includes(`;${dim}=${code};`)));
