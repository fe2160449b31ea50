/** A signature: a data version of its own, in which nothing else changes, so that what was known of it is known by version too. */
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import type { SignEntry } from "./entries.js";
import { recordVersion } from "./version.js";

export async function applySign(store: Store, entry: SignEntry): Promise<void> {
  await store.database.write((session) =>
    session.transaction(async () => {
      const version = store.version + 1;
      await session.run(
        sql`insert into ops.signature (version, of_what, dataset, period, signed_at, signed_by, digest, salt, counted, also, definitions, lacking, reason, seq)
          values (${version}, ${entry.of}, ${entry.dataset}, ${entry.period}, ${entry.at}, ${JSON.stringify(entry.by)}, ${entry.digest}, ${entry.salt},
            ${entry.counted}, ${JSON.stringify(entry.also)}, ${JSON.stringify(entry.definitions)}, ${JSON.stringify(entry.lacking)}, ${entry.reason}, ${entry.seq})`,
      );
      await recordVersion(session, version, entry, []);
    }),
  );
}
