/** A person's decision about a held delivery: accepted, it is loaded like any other; refused, it waits no longer. */
import type { Store } from "../store.js";
import { type Applied, applyDeliveries } from "./apply-deliveries.js";
import type { AcceptEntry, RefuseEntry } from "./entries.js";
import type { Ready } from "./readings.js";
import { refuseHold } from "./settle-holds.js";
import { markApplied } from "./version.js";

/** The source's own order still decides: where something newer stands by now, nothing of it is loaded. */
export function applyAccept(store: Store, entry: AcceptEntry, ready?: Ready): Promise<Applied> {
  const { item, codes, by, reason, ...rest } = entry;
  return applyDeliveries(store, {
    ...rest,
    items: [{ ...item, accepted: codes }],
    replay: true,
    archived: true,
    ready,
    journalled: entry,
    decision: { by, reason, codes },
  });
}

export async function applyRefuse(store: Store, entry: RefuseEntry): Promise<void> {
  await store.database.write((session) =>
    session.transaction(async () => {
      await refuseHold(session, entry.dataset, entry.at, entry.held, { by: entry.by, reason: entry.reason });
      await markApplied(session, entry);
    }),
  );
}
