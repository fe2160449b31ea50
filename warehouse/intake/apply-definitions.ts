/** A change of definitions: a new data version of its own; what depends on them is computed anew. */
import { dayInBangkok } from "../../connectors/clock.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import { readDefinitions } from "../definitions/recorded.js";
import type { Session } from "../engine/duckdb/session.js";
import { name, sql } from "../engine/sql.js";
import { refreshKpis } from "../kpis/refresh.js";
import { createCoreTable, STILL, shapeOf } from "../load/shape.js";
import type { Store } from "../store.js";
import type { DefinitionsEntry } from "./entries.js";
import { recordVersion } from "./version.js";

export async function applyDefinitions(store: Store, entry: DefinitionsEntry): Promise<void> {
  const bodies = new Map<string, string>();
  for (const change of entry.changes)
    if (change.sha256) bodies.set(change.sha256, (await store.archive.read(change.sha256)).toString("utf8"));
  await store.database.write((session) =>
    session.transaction(async () => {
      const version = store.version + 1;
      await session.lay(
        "changed_definitions",
        entry.changes.map(({ kind, id }) => ({ kind, id })),
        ["kind", "id"],
      );
      await session.run(
        sql`update ref.definition set recorded_to = ${version} from changed_definitions c
          where ref.definition.kind = c.kind and ref.definition.id = c.id and recorded_to = ${STILL}`,
      );
      const rows = entry.changes
        .filter((change) => change.sha256)
        .map((change) => ({ kind: change.kind, id: change.id, sha256: change.sha256, body: bodies.get(change.sha256!)! }));
      await session.lay("new_definitions", rows, ["kind", "id", "sha256", "body"]);
      await session.run(
        sql`insert into ref.definition select kind, id, sha256, body, ${version}::integer, ${STILL}::integer from new_definitions`,
      );
      for (const row of rows) if (row.kind === "contract") await layOut(session, JSON.parse(row.body) as DatasetContract);
      const believed = await readDefinitions(session, version);
      const touched = (kind: string) => entry.changes.some((change) => change.kind === kind);
      let refreshed: string[] = [];
      const reaches =
        touched("rules") && (await readDefinitions(session, version - 1))?.rules.rating.reach !== believed?.rules.rating.reach;
      if (believed && (reaches || touched("kpi") || touched("contract") || touched("province"))) {
        const only =
          reaches || touched("contract") || touched("province")
            ? undefined
            : new Set(entry.changes.filter((c) => c.kind === "kpi").map((c) => c.id));
        refreshed = await refreshKpis(session, { ...believed }, version, dayInBangkok(new Date(entry.at)).slice(0, 7), null, only);
      }
      await recordVersion(session, version, entry, refreshed);
    }),
  );
  store.forgetDefinitions();
}

/** The dataset's table, made when its contract first appears; a cell or dimension added later is a column added. */
async function layOut(session: Session, contract: DatasetContract): Promise<void> {
  const shape = shapeOf(contract);
  await session.run(createCoreTable(shape));
  const rows = await session.all<{ column_name: string }>(
    sql`select column_name from information_schema.columns where table_schema = 'core' and table_name = ${shape.dataset}`,
  );
  const standing = new Set(rows.map((row) => row.column_name));
  const table = name("core", shape.dataset);
  for (const dim of shape.dims) if (!standing.has(dim)) await session.run(sql`alter table ${table} add column ${name(dim)} varchar`);
  for (const cell of shape.cells)
    if (!standing.has(cell.id)) await session.run(sql`alter table ${table} add column ${name(cell.id)} decimal(18, 4)`);
}
