/** The same files brought into two stores, one of which reads every line as text. */
import type { DatasetContract } from "../../../connectors/dataset.js";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import { join as joined, name, sql } from "../../../warehouse/engine/sql.js";
import { canonicalText } from "../../../warehouse/load/lines/stage.sql.js";
import { shapeOf } from "../../../warehouse/load/shape.js";
import { FreshStore } from "../fresh-store.js";

/** Everything a load leaves behind, the raw texts as evidence tells them. */
async function left(fresh: FreshStore, dataset: string) {
  const shape = shapeOf(fresh.definitions.contracts.get(dataset)!);
  const raws = shape.cells.map(
    (cell) =>
      sql`coalesce(json_extract_string(raws, ${`$[${cell.position - 1}]`}), ${canonicalText(name(cell.id))}) as ${name(`raw_${cell.id}`)}`,
  );
  return fresh.store.database.read(async (session) => ({
    rows: await session.all(
      sql`select * exclude (raws), case when marks is null then null else raws end as raws, ${joined(raws)} from ${name("core", dataset)} order by line, part, recorded_from`,
    ),
    quarantine: await session.all(sql`select * exclude (recorded_at) from ops.quarantine order by all`),
    findings: await session.all(sql`select * exclude (recorded_at) from ops.finding order by all`),
    reports: await session.all(sql`select office, period, damaged, recorded_from, recorded_to from core.report order by all`),
    figures: await session.all(sql`select * from mart.month order by all`),
    deliveries: await session.all(
      sql`select state, code, lines_in, lines_loaded, lines_quarantined, lines_non_data, reading from raw.delivery`,
    ),
  }));
}

/** What two stores are left with after the same files, one of which reads every line as text. */
export async function bothWays(
  dataset: string,
  files: readonly [string, string | Buffer][],
  /** What the contract is changed to. */
  change: (contract: DatasetContract) => DatasetContract = (contract) => contract,
) {
  const answers = [];
  for (const typedFromBytes of [0, Number.POSITIVE_INFINITY]) {
    const changed = (is: Recorded) => ({ ...is, contracts: new Map(is.contracts).set(dataset, change(is.contracts.get(dataset)!)) });
    const fresh = await FreshStore.with(changed, { typedFromBytes });
    try {
      for (const [file, text] of files) await fresh.bringText(dataset, file, text);
      answers.push(await left(fresh, dataset));
    } finally {
      await fresh.close();
    }
  }
  return { typed: answers[0]!, text: answers[1]! };
}
