/**
 * What keeps the program from its work: a full disk, a database that cannot be read, entries that wait; and a clock by which it would work
 * wrongly. Looking takes up again what can be.
 */
import { Problem } from "../../connectors/problem.js";
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import { clockBehind } from "./clock.js";
import { lostDeliveries } from "./lost.js";

/** @returns one of each kind, the gravest first; nothing when all is well */
export async function systemProblems(store: Store): Promise<Problem[]> {
  const found: Problem[] = [];
  const note = (cause: unknown) => {
    if (cause instanceof Problem) found.push(cause);
    else found.push(new Problem("INTERNAL", { found: String(cause).slice(0, 200) }, { cause }));
  };
  await store.database.read((session) => session.one(sql`select 1 as one`)).catch(note);
  await store.recover().catch(note);
  await store.requireSpace(0).catch(note);
  if (!found.length) {
    const lost = await lostDeliveries(store).catch(() => []);
    if (lost.length)
      note(new Problem("ARCHIVE_DAMAGED", { found: `${lost.length}`, expected: lost[0]!.sha256, file: lost[0]!.name ?? "" }));
  }
  const behind = clockBehind(store.journal.point.at);
  if (behind) note(behind);
  return found.filter((problem, i) => found.findIndex(({ code }) => code === problem.code) === i);
}
