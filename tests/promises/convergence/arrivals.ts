/** A history brought into a fresh data folder in one order of arrival, and what then stands. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatasetContract } from "../../../connectors/dataset.js";
import type { DeliveredItem } from "../../../warehouse/intake/entries.js";
import { deliver, keep } from "../../../warehouse/intake/pull.js";
import { figuresDigest } from "../../../warehouse/verify.js";
import { FreshStore } from "../../warehouse/fresh-store.js";
import type { Sent } from "./form.js";

export interface Stands {
  digests: Awaited<ReturnType<typeof figuresDigest>>;
  /** Office, period, lines set aside, day of first arrival. */
  reports: unknown[];
  /** Of deliveries, by their states. */
  held: number;
}

export async function arrive(dataset: string, order: readonly Sent[], look?: (fresh: FreshStore) => Promise<void>): Promise<Stands> {
  // Whether a list is held for being short depends on the lists before it, so that check is left out: histories here are made by chance.
  const fresh = await FreshStore.withContract(dataset, (contract) => ({ ...contract, lineCount: false }));
  try {
    const contract = fresh.definitions.contracts.get(dataset)!;
    let held = 0;
    for (const sent of order) {
      const { items } = await deliver(fresh.store, contract, [await kept(fresh, contract, sent)]);
      held += items.filter(({ state }) => state === "HELD" || state === "FAILED").length;
    }
    await look?.(fresh);
    const reports = await fresh.store.database.read((session) =>
      session.all({
        text: `select office, period, max(damaged) filter (recorded_to = 2147483647) as damaged, min(arrived_at) as arrived
          from core.report where dataset = ? group by all having count(*) filter (recorded_to = 2147483647) > 0 order by all`,
        values: [dataset],
      }),
    );
    return { digests: await figuresDigest(fresh.store), reports, held };
  } finally {
    await fresh.close();
  }
}

async function kept(fresh: FreshStore, contract: DatasetContract, sent: Sent): Promise<DeliveredItem> {
  const into = join(fresh.store.temporary, "by-test");
  mkdirSync(into, { recursive: true });
  const path = join(into, "file");
  writeFileSync(path, sent.bytes);
  return keep(fresh.store, contract, { path, name: sent.name, order: { rank: sent.rank, modifiedAt: sent.modifiedAt } }, into);
}
