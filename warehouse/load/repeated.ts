/** `repeated`: lines that say the key of an earlier line of their delivery once more. */
import type { Session } from "../engine/duckdb/database.js";
import { sql } from "../engine/sql.js";
import { createNoneRepeated, createRepeated, createSuspects, createTwice, findTwice } from "./fresh.sql.js";
import type { Shape } from "./shape.js";
import type { TypedGroup } from "./typed-lines.js";

/** So many keys are looked at together: what is held of them is memory. */
const together = 4_000_000;

/**
 * Of many lines first the hashes of their keys are counted, a share of all hashes at a time; then the keys of the few that stand twice.
 * @param caseList a case list has no key: two equal lines are two cases
 * @returns whether there are any
 */
export async function findRepeated(session: Session, shape: Shape, caseList: boolean, typed: readonly TypedGroup[]): Promise<boolean> {
  if (caseList) {
    await session.run(createNoneRepeated);
    return false;
  }
  if (typed.length) {
    const lines = typed.flatMap(({ sources }) => sources).reduce((sum, { records }) => sum + records, 0);
    const shares = Math.ceil(lines / together);
    await session.run(createTwice);
    for (let share = 0; share < shares; share++) await session.run(findTwice(shape, share, shares));
    if (!(await any(session, "twice"))) {
      await session.run(createNoneRepeated);
      return false;
    }
    await session.run(createSuspects(shape));
  }
  await session.run(createRepeated(shape, typed.length ? sql`suspects` : sql`decoded`));
  return any(session, "repeated");
}

async function any(session: Session, table: "twice" | "repeated"): Promise<boolean> {
  const asked = table === "twice" ? sql`select count(*) > 0 as "any" from twice` : sql`select count(*) > 0 as "any" from repeated`;
  return (await session.one<{ any: boolean }>(asked))!.any;
}
