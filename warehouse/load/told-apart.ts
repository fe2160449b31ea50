/**
 * Whether lines say the same key twice, told by numbers: every part of a key has a number from nought on, so that a key is a place in a
 * field of bits. As many lines as bits set means that no two are alike, without a key being held in memory.
 */
import type { Session } from "../engine/duckdb/database.js";
import { literal, name, type Sql, sql } from "../engine/sql.js";
import type { Codes } from "./maps.js";
import type { Plan } from "./plan.js";
import type { TypedGroup } from "./typed-lines.js";

/** Bits of one delivery's field: 16 MB, and as much again a thread. */
const mostKeys = 2 ** 27;

export interface KeyPlaces {
  /** A line's place, by the typed line `s` and its joined maps. */
  at: Sql;
  places: number;
}

/** Where a key's parts are numbers: null when one of them is not. */
export function keyPlaces({ held, sources }: TypedGroup, plan: Plan, codes: Codes): KeyPlaces | null {
  const parts: { at: Sql; count: number }[] = [];
  const coded = (map: string, index: number): boolean => {
    const count = codes.get(map);
    if (count === undefined || (held[index] !== "spelling" && held[index] !== "absent")) return false;
    parts.push({ at: name(`x_${map}`, "nth"), count: count + 1 });
    return true;
  };
  if (plan.office !== null && !coded("m_office", plan.office)) return null;
  if (plan.period.length > 1 || (plan.period.length === 1 && !coded("m_period", plan.period[0]!))) return null;
  if (plan.unit !== null) {
    const counts = sources.map(({ units }) => units);
    if (held[plan.unit] !== "spelling" || counts.some((count) => count === null)) return null;
    parts.push({ at: sql`s.own`, count: Math.max(...(counts as number[])) });
  } else {
    if (typeof plan.district === "number" && !coded("m_district", plan.district)) return null;
    for (const { id, index } of plan.dims) if (!coded(`m_${id}`, index)) return null;
  }
  const places = parts.reduce((product, { count }) => product * count, 1);
  if (!parts.length || places > mostKeys) return null;
  const at = parts.slice(1).reduce((sum, part) => sql`(${sum} * ${literal(part.count)} + ${part.at})`, sql`${parts[0]!.at}::bigint`);
  return { at, places };
}

/** @returns true when no two lines say the same key; false when they may, or when numbers do not tell */
export async function allApart(session: Session, typed: readonly TypedGroup[]): Promise<boolean> {
  const fields = typed.map(({ key }) => key);
  const own = typed.flatMap(({ sources }) => sources.map(({ source }) => source));
  // Of one delivery two tables number their words apart from each other.
  const tables = (await session.one<{ tables: number; deliveries: number }>(
    sql`select count(*)::integer as tables, count(distinct delivery)::integer as deliveries from titles where source::integer in ${[...new Set(own)]}`,
  ))!;
  const most = Math.max(...fields.map((field) => field?.places ?? Number.POSITIVE_INFINITY));
  if (tables.tables !== tables.deliveries || most * tables.deliveries > 2 * mostKeys) return false;
  const { apart } = (await session.one<{ apart: boolean }>(
    sql`select coalesce(bool_and(lines = told), true) as apart from (
      select count(*) as lines, bit_count(bitstring_agg(key_place, 0, ${literal(most - 1)})) as told
      from decoded where kind = 'data' and problems = '' group by delivery)`,
  ))!;
  return apart;
}
