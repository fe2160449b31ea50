/**
 * Whether lines of one report say the same key twice, told by numbers: every part of a key has a number from nought on, so that a key is a
 * place in a field of bits. As many lines as bits set means that no two are alike, without a key being held in memory.
 */
import type { Session } from "../../engine/duckdb/session.js";
import { literal, name, type Sql, sql } from "../../engine/sql.js";
import type { Plan } from "../lines/plan.js";
import type { Codes } from "../lines/spelled.js";
import type { KeyPlaces, TypedGroup } from "../lines/typed-group.js";

/** Bits of the fields of all reports together: 32 MB, and as much again a thread. */
const mostBits = 2 ** 28;

/** Where the parts of a key beside office and period are numbers: null when one of them is not. */
export function keyPlaces({ held, sources }: TypedGroup, plan: Plan, codes: Codes): KeyPlaces | null {
  const parts: { at: Sql; count: number }[] = [];
  const coded = (map: string, index: number): boolean => {
    const count = codes.get(map);
    if (count === undefined || (held[index] !== "spelling" && held[index] !== "absent")) return false;
    parts.push({ at: name(`x_${map}`, "nth"), count: count + 1 });
    return true;
  };
  if (plan.unit !== null) {
    const counts = sources.map(({ units }) => units);
    if (held[plan.unit] !== "spelling" || counts.some((count) => count === null)) return null;
    parts.push({ at: sql`s.own`, count: Math.max(...(counts as number[])) });
  } else {
    if (typeof plan.district === "number" && !coded("m_district", plan.district)) return null;
    for (const { id, index } of plan.dims) if (!coded(`m_${id}`, index)) return null;
  }
  const [first, ...others] = parts;
  if (!first) return null;
  const at = others.reduce((sum, part) => sql`(${sum} * ${literal(part.count)} + ${part.at})`, sql`${first.at}::bigint`);
  return { at, places: parts.reduce((product, { count }) => product * count, 1) };
}

/** How many places the keys of typed lines may take; null where these do not tell all of them apart, or would take too much room. */
export function placesOf(typed: readonly TypedGroup[], codes: Codes): number | null {
  if (!typed.length || typed.some(({ key }) => !key)) return null;
  const places = Math.max(...typed.map(({ key }) => key!.places));
  const files = new Set(typed.flatMap(({ sources }) => sources.map(({ source }) => source))).size;
  const reports = files * (codes.get("m_office") ?? 1) * (codes.get("m_period") ?? 1);
  return places * reports <= mostBits ? places : null;
}

/** Whether `tally` has counted no key twice. Of one delivery two tables number their words apart from each other: they are not compared. */
export async function allApart(session: Session): Promise<boolean> {
  const { apart } = (await session.one<{ apart: boolean }>(
    sql`select coalesce(bool_and(told = lines), true) and (select count(*) = count(distinct delivery) from titles) as apart
      from tally where kind = 'data' and not bad`,
  ))!;
  return apart;
}
