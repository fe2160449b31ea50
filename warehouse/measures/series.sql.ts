/** A dataset's monthly figures with every dimension summed away that a question does not name. */
import type { Period } from "../../connectors/period.js";
import { inlined, join, literal, type Sql, sql } from "../engine/sql.js";
import type { Figure } from "../kpis/arithmetic/cube.js";
import { tenThousandths } from "../kpis/arithmetic/cube.sql.js";

export interface FiguresAsked {
  dataset: string;
  measures: readonly string[];
  /** Null: all of them. */
  periods: readonly Period[] | null;
  /** Kept apart; all others are summed. */
  dimensions: readonly string[];
  where: Readonly<Record<string, readonly string[]>>;
  /** Only what these offices report; null: all of them. */
  offices: readonly string[] | null;
  /** Districts kept apart; all others are summed, as under no district. */
  districts: "all" | "none" | readonly string[];
  version: number;
}

export interface FigureRow {
  measure: string;
  period: Period;
  office: string;
  district: string | null;
  dims: string;
  value: string | null;
  missing: number;
  not_collected: number;
  provisional: boolean;
  observed_on: string | null;
}

/** A row of {@link figuresAt} as the arithmetic takes it. */
export const figureOf = (dataset: string, row: FigureRow): Figure => ({
  measure: `${dataset}.${row.measure}`,
  period: row.period,
  office: row.office,
  district: row.district,
  dims: row.dims,
  value: row.value === null ? null : tenThousandths(row.value),
  missing: row.missing,
  notCollected: row.not_collected,
  provisional: row.provisional,
  observedOn: row.observed_on,
});

/** @param most rows read; one more than may be had tells that there are too many */
export function figuresAt(asked: FiguresAsked, most: number): Sql {
  const filters = Object.entries(asked.where).map(
    ([dimension, codes]) =>
      sql` and (${join(
        codes.map((code) => sql`contains(';' || dims || ';', ${`;${dimension}=${code};`})`),
        " or ",
      )})`,
  );
  if (asked.offices) filters.push(sql` and office in ${[...asked.offices]}`);
  // Told as a span the engine passes over whole blocks of other periods; none of another kind stands between two of one kind and is asked for.
  if (asked.periods)
    filters.push(sql` and period between ${asked.periods[0]!} and ${asked.periods.at(-1)!} and period in ${[...asked.periods]}`);
  // Written into the text: a question's values are looked at once, not three times.
  return inlined(sql`select measure, period, office, ${districtOf(asked.districts)} as district, ${kept(asked.dimensions)} as dims,
      sum(value)::varchar as value, sum(missing)::integer as missing, sum(not_collected)::integer as not_collected,
      bool_or(provisional) as provisional, max(observed_on)::varchar as observed_on
    from mart.month where dataset = ${asked.dataset} and recorded_from <= ${asked.version} and recorded_to > ${asked.version}
      and measure in ${[...asked.measures]}${join(filters, "")}
    group by all order by all limit ${literal(most)}`);
}

function districtOf(kept: FiguresAsked["districts"]): Sql {
  if (kept === "all") return sql`district`;
  return kept === "none" || !kept.length ? sql`null::varchar` : sql`case when district in ${[...kept]} then district end`;
}

/** `age=over_15;sex=male` with the named dimensions only. */
function kept(dimensions: readonly string[]): Sql {
  if (!dimensions.length) return literal("");
  return sql`array_to_string(list_filter(string_split(dims, ';'), lambda part: split_part(part, '=', 1) in ${[...dimensions]}), ';')`;
}
