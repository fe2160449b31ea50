/** Accepting and refusing a held delivery: journalled first, with who and why, and only what was shown is accepted. */
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../answer.js";
import type { AcceptEntry, RefuseEntry } from "../intake/entries.js";
import { contractSha } from "../intake/pull.js";
import type { Ready } from "../intake/readings.js";
import { makeReady } from "../intake/ready.js";
import type { Store } from "../store.js";
import type { Decision, HeldDelivery } from "./held-delivery.js";
import { type HoldRow, heldDelivery, heldOf, holdRow } from "./holds.js";
import { previewOf } from "./preview.js";
import { heldItem, rehearsed } from "./rehearsal.js";

const longestReason = 500;

/**
 * Loads a held delivery. Asked twice, the second is told what the first did.
 * @param seen the mark of the preview its decider looked at
 * @throws Problem HOLD_UNKNOWN, HOLD_SETTLED, HOLD_NOT_ACCEPTABLE, PREVIEW_CHANGED, REQUEST_INVALID without a reason
 */
export async function acceptHeld(store: Store, id: string, seen: string, decision: Decision, viewer: Viewer): Promise<HeldDelivery> {
  const reason = checkedReason(decision.reason);
  // Read before its turn: nobody else waits while it is.
  const ready = await readyHeld(store, id);
  const entryOf: EntryOf = async (row, hold) => {
    if (!hold.mayBeAccepted)
      throw new Problem("HOLD_NOT_ACCEPTABLE", {
        file: row.name,
        found: hold.problem.code,
        expected: `${hold.means.th} / ${hold.means.en}`,
      });
    const is = await rehearsed(store, row, ready ?? undefined);
    const preview = await previewOf(is, viewer);
    if (!preview) throw new Problem("HOLD_NOT_ACCEPTABLE", { file: row.name, found: is.outcome.problem?.code, expected: "–" });
    if (preview.seen !== seen) throw new Problem("PREVIEW_CHANGED", { file: row.name });
    const { accepted = [], ...item } = is.item;
    const met = is.outcome.findings.filter(({ severity }) => severity === "accepted").map(({ code }) => code);
    const codes = accepted.filter((code) => code === hold.problem.code || met.includes(code));
    const entry: Omit<AcceptEntry, "seq" | "at"> = {
      kind: "accept",
      dataset: row.dataset,
      contract: await contractSha(store, row.dataset),
      item,
      codes,
      by: decision.by,
      reason,
    };
    return { ...entry };
  };
  try {
    await decide(store, id, "ACCEPTED", viewer, entryOf, ready ?? undefined);
  } finally {
    await ready?.drop();
  }
  return heldDelivery(store, id, viewer);
}

/** What accepting it would load; null where nothing can be read of it, and deciding says why. */
async function readyHeld(store: Store, id: string): Promise<Ready | null> {
  const row = await holdRow(store, id);
  const contract = (await store.definitions())?.contracts.get(row.dataset);
  if (!contract) return null;
  const item = await heldItem(store, row, contract);
  return makeReady(store, "person", { contract: await contractSha(store, row.dataset), items: [item], archived: true });
}

/** @throws Problem HOLD_UNKNOWN, HOLD_SETTLED, REQUEST_INVALID without a reason */
export async function refuseHeld(store: Store, id: string, decision: Decision, viewer: Viewer): Promise<HeldDelivery> {
  const reason = checkedReason(decision.reason);
  await decide(store, id, "REFUSED", viewer, async (row) => {
    const entry: Omit<RefuseEntry, "seq" | "at"> = {
      kind: "refuse",
      dataset: row.dataset,
      held: { sha256: row.sha256, name: row.name, rank: row.rank, modifiedAt: row.modified_at },
      by: decision.by,
      reason,
    };
    return { ...entry };
  });
  return heldDelivery(store, id, viewer);
}

type EntryOf = (row: HoldRow, hold: HeldDelivery) => Promise<{ kind: string } & Record<string, unknown>>;

/** Already decided the same way: nothing more is written. */
class Already extends Error {}

/** The entry is made in its turn, so that nothing comes between what is checked and what is written. */
async function decide(
  store: Store,
  id: string,
  fate: HeldDelivery["status"],
  viewer: Viewer,
  entryOf: EntryOf,
  ready?: Ready,
): Promise<void> {
  try {
    await store.commit(async () => {
      const row = await holdRow(store, id);
      const hold = heldOf(row, (await store.definitions())!, viewer);
      if (hold.status === fate) throw new Already();
      if (hold.status !== "WAITING") throw new Problem("HOLD_SETTLED", { file: row.name, found: hold.status });
      return entryOf(row, hold);
    }, ready);
  } catch (error) {
    if (!(error instanceof Already)) throw error;
  }
}

function checkedReason(text: string): string {
  const reason = text.trim().replace(/\s+/g, " ");
  if (reason.length < 3 || reason.length > longestReason)
    throw new Problem("REQUEST_INVALID", {
      found: `${reason.length}`,
      expected: `เหตุผล 3–${longestReason} ตัวอักษร / a reason of 3 to ${longestReason} characters`,
    });
  return reason;
}
