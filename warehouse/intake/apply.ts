/** One journal entry applied to the warehouse: live, after a crash, and in a rebuild alike. */
import { applyRound } from "../rounds/record.sql.js";
import type { Store } from "../store.js";
import { applyAccept, applyRefuse } from "./apply-decision.js";
import { applyDefinitions } from "./apply-definitions.js";
import { applyDeliveries } from "./apply-deliveries.js";
import { applyPull } from "./apply-pull.js";
import { applySign } from "./apply-sign.js";
import type { Entry, UndoneEntry } from "./entries.js";
import type { Ready } from "./readings.js";
import { markApplied } from "./version.js";

/**
 * @param archived its bytes have lain in the archive: they are looked at before they are believed
 * @param ready what has been read of its deliveries already
 */
export async function applyEntry(store: Store, entry: Entry, archived: boolean, ready?: Ready): Promise<unknown> {
  switch (entry.kind) {
    case "definitions":
      return applyDefinitions(store, entry);
    case "deliveries":
      return applyDeliveries(store, { ...entry, journalled: entry, archived: archived || entry.replay, ready });
    case "accept":
      return applyAccept(store, entry, ready);
    case "refuse":
      return applyRefuse(store, entry);
    case "sign":
      return applySign(store, entry);
    case "pull":
      return applyPull(store, entry);
    case "round":
      return applyRound(store, entry);
    default:
      return pass(store, entry);
  }
}

/** An entry that could not be applied, as the journal says further on: its deliveries are recorded as failed, all else of it is passed over. */
export async function applyUndone(store: Store, entry: Entry, problem: UndoneEntry["problem"]): Promise<unknown> {
  return entry.kind === "deliveries" ? applyDeliveries(store, { ...entry, journalled: entry, failed: problem }) : pass(store, entry);
}

async function pass(store: Store, entry: Entry): Promise<void> {
  await store.database.write((session) => markApplied(session, entry));
}
