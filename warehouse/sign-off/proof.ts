/** Every signature's digest made again from the values of its own data version: what was signed then must be what is told of then. */
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import { datasetValues, digestOf, officeValues } from "./signed-values.sql.js";

export interface SignaturesProof {
  checked: number;
  /** Those whose values of then are no longer the values that were signed. */
  differing: { dataset: string | null; period: string; version: number; digest: string }[];
}

export async function signaturesProof(store: Store): Promise<SignaturesProof> {
  return store.database.read(async (session) => {
    const rows = await session.all<{
      dataset: string | null;
      period: string;
      version: number;
      digest: string;
      salt: string;
      also: string;
    }>(sql`select dataset, period, version, digest, salt, also from ops.signature order by version`);
    const differing: SignaturesProof["differing"] = [];
    for (const { dataset, period, version, digest, salt, also } of rows) {
      const values = dataset ? datasetValues(dataset, period, version) : officeValues(period, version);
      const again = await digestOf(session, values, JSON.parse(also) as string[], salt);
      if (again.digest !== digest) differing.push({ dataset, period, version, digest });
    }
    return { checked: rows.length, differing };
  });
}
