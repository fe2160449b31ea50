/** `repeated`: lines that say the key of an earlier line of their delivery once more. */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { fold } from "../../../connectors/thai/spelling.js";
import type { Session } from "../../engine/duckdb/session.js";
import { sql } from "../../engine/sql.js";
import type { Source } from "../delivered.js";
import { createNoneRepeated, createPastedTwice, createRepeated, createSuspects, createTwice, findTwice } from "../fresh.sql.js";
import type { Plan } from "../lines/plan.js";
import type { TypedGroup } from "../lines/typed-group.js";
import type { Shape } from "../shape.js";

/** So many keys are looked at together: what is held of them is memory. */
const together = 2_000_000;

/**
 * Of many lines first the hashes of their keys are counted, some periods at a time; then the keys of the few that stand twice.
 * @param apart that no key stands twice is known
 * @returns whether there are any
 */
export async function findRepeated(session: Session, shape: Shape, apart: boolean, typed: readonly TypedGroup[]): Promise<boolean> {
  if (apart) {
    await session.run(createNoneRepeated);
    return false;
  }
  if (typed.length) {
    await session.run(createTwice);
    for (const periods of await periodsInTurn(session)) await session.run(findTwice(shape, periods));
    if (!(await any(session, "twice"))) {
      await session.run(createNoneRepeated);
      return false;
    }
    await session.run(createSuspects(shape));
  }
  await session.run(createRepeated(shape, typed.length ? sql`suspects` : sql`decoded`));
  return any(session, "repeated");
}

/**
 * A case list has no key, and two equal lines may be two cases; not where their running number is the same too, which is a block pasted twice.
 * @returns whether there are any
 */
export async function findPastedTwice(
  session: Session,
  { keeps }: DatasetContract,
  plan: Plan,
  sources: readonly Pick<Source, "index" | "table">[],
): Promise<boolean> {
  const numbers = new Set((keeps ?? []).flat().map(fold));
  const numbered = sources.filter(({ table }) => numbers.has(fold(table.headers[0] ?? "")));
  await session.run(
    numbered.length
      ? createPastedTwice(
          plan.columns.length,
          numbered.map(({ index }) => index),
        )
      : createNoneRepeated,
  );
  return numbered.length > 0 && any(session, "repeated");
}

/** The periods of a load in groups of so many lines; null for all of them at once. */
async function periodsInTurn(session: Session): Promise<(string[] | null)[]> {
  const counts = await session.all<{ period: string; lines: number }>(
    sql`select period, sum(lines)::integer as lines from tally where kind = 'data' and not bad group by period order by period`,
  );
  if (counts.reduce((sum, { lines }) => sum + lines, 0) <= together) return [null];
  const groups: string[][] = [];
  let room = 0;
  for (const { period, lines } of counts) {
    if (lines > room || !groups.length) {
      groups.push([]);
      room = together;
    }
    groups.at(-1)!.push(period);
    room -= lines;
  }
  return groups;
}

async function any(session: Session, table: "twice" | "repeated"): Promise<boolean> {
  const asked = table === "twice" ? sql`select count(*) > 0 as "any" from twice` : sql`select count(*) > 0 as "any" from repeated`;
  return (await session.one<{ any: boolean }>(asked))!.any;
}
