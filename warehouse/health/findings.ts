/** What the checks found in files that were taken: totals and balances that do not agree, newest delivery first. */
import { describeProblem } from "../../connectors/problem.js";
import type { ProblemCode } from "../../connectors/problems.js";
import type { Page, Viewer } from "../answer.js";
import { seesLines } from "../disclosure/primary.js";
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import type { CheckFinding } from "./answer.js";

interface FindingRow {
  code: string;
  severity: string;
  dataset: string;
  name: string;
  sha256: string;
  sheet: string | null;
  line: number;
  column: string | null;
  expected: string | null;
  found: string | null;
  recorded_at: string;
}

/** Of each file its last delivery: what a correction mended is no longer told. As far as the viewer may see source lines. */
export async function findings(
  store: Store,
  filter: { dataset?: string | null; first: number; after?: string | null },
  viewer: Viewer,
): Promise<Page<CheckFinding>> {
  const definitions = await store.definitions();
  const visible = [...(definitions?.contracts.values() ?? [])].filter((contract) => seesLines(viewer, contract)).map(({ id }) => id);
  const chosen = filter.dataset ? visible.filter((id) => id === filter.dataset) : visible;
  if (!chosen.length) return { nodes: [], total: 0, next: null };
  const offset = filter.after ? Number(filter.after) || 0 : 0;
  const from = sql`from ops.finding f join raw.delivery d on d.id = f.delivery
    where f.dataset in ${chosen} and d.state in ('LOADED', 'PARTIAL') and not exists
      (select 1 from raw.delivery l where l.dataset = d.dataset and l.name = d.name and l.id > d.id and l.state in ('LOADED', 'PARTIAL'))`;
  return store.database.read(async (session) => {
    const total = Number((await session.one<{ n: string }>(sql`select count(*) as n ${from}`))!.n);
    const rows = await session.all<FindingRow>(
      sql`select f.*, d.name, d.sha256 ${from} order by f.delivery desc, f.sheet, f.line, f."column" limit ${filter.first} offset ${offset}`,
    );
    const nodes = rows.map(({ name, sha256, recorded_at, ...row }): CheckFinding => {
      const { sheet, line, column, expected, found } = row;
      const place = {
        file: name,
        sheet: sheet ?? undefined,
        line: line || undefined,
        column: column ?? undefined,
        expected: expected ?? undefined,
        found: found ?? undefined,
        loads: true,
      };
      const { th, en } = describeProblem(row.code as ProblemCode, place);
      return {
        code: row.code,
        severity: row.severity === "accepted" ? "ACCEPTED" : "WARNED",
        dataset: row.dataset,
        artifact: { name, sha256 },
        sheet,
        line: line || null,
        column,
        expected,
        found,
        message: { th, en },
        recordedAt: recorded_at,
      };
    });
    return { nodes, total, next: offset + nodes.length < total ? String(offset + nodes.length) : null };
  });
}
