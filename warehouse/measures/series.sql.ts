/** A dataset's monthly figures with every dimension summed away that a question does not name. */
import type { Period } from "../../connectors/period.js";
import { join, literal, type Sql, sql } from "../engine/sql.js";

export interface FiguresAsked {
  dataset: string;
  measures: readonly string[];
  periods: readonly Period[];
  /** Kept apart; all others are summed. */
  dimensions: readonly string[];
  where: Readonly<Record<string, readonly string[]>>;
  /** Whether districts are kept apart. */
  byDistrict: boolean;
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

/** @param most rows read; one more than may be had tells that there are too many */
export function figuresAt(asked: FiguresAsked, most: number): Sql {
  const filters = Object.entries(asked.where).map(
    ([dimension, codes]) =>
      sql` and (${join(
        codes.map((code) => sql`contains(';' || dims || ';', ${`;${dimension}=${code};`})`),
        " or ",
      )})`,
  );
  return sql`select measure, period, office, ${asked.byDistrict ? sql`district` : sql`null`} as district, ${kept(asked.dimensions)} as dims,
      sum(value)::varchar as value, sum(missing)::integer as missing, sum(not_collected)::integer as not_collected,
      bool_or(provisional) as provisional, max(observed_on)::varchar as observed_on
    from mart.month where dataset = ${asked.dataset} and recorded_from <= ${asked.version} and recorded_to > ${asked.version}
      and measure in ${[...asked.measures]} and period in ${[...asked.periods]}${join(filters, "")}
    group by all order by all limit ${literal(most)}`;
}

/** `age=over_15;sex=male` with the named dimensions only. */
function kept(dimensions: readonly string[]): Sql {
  if (!dimensions.length) return literal("");
  return sql`array_to_string(list_filter(string_split(dims, ';'), lambda part: split_part(part, '=', 1) in ${[...dimensions]}), ';')`;
}
