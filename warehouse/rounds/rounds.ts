/** {@link Rounds} over a data folder: what is asked is read out of the acts, what is done goes through `decide.ts`. */
import { dayInBangkok, now } from "../../connectors/clock.js";
import type { Store } from "../store.js";
import { narrowed, roundsOf } from "./acts.js";
import { addFinding, openRound, roundNamed, say, submitRound } from "./decide.js";
import { recordedActs } from "./record.sql.js";
import type { FindingsOf, InspectionRound, Rounds } from "./round.js";

export function roundsOver(store: Store): Rounds {
  const all = (of: FindingsOf) => told(store, of);
  return {
    all,
    one: async (id, of) => roundNamed(await all(of), id),
    open: (round, by) => openRound(store, round, by),
    submit: (id, by) => submitRound(store, id, by),
    find: (finding, by, viewer) => addFinding(store, finding, by, viewer),
    say: (id, act, words, by, of) => say(store, id, act, words, by, of),
  };
}

async function told(store: Store, of: FindingsOf): Promise<InspectionRound[]> {
  const rounds = roundsOf(await store.database.read(recordedActs), dayInBangkok(now()));
  return of === null ? rounds : rounds.map((round) => narrowed(round, of));
}
