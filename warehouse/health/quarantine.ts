/** Quarantined lines, newest delivery first, as far as the viewer may see source lines. */
import { describeProblem } from "../../connectors/problem.js";
import type { ProblemCode } from "../../connectors/problems.js";
import type { Viewer } from "../answer.js";
import { seesLines } from "../disclosure/primary.js";
import { sql } from "../engine/sql.js";
import { Meant } from "../load/lines/meant.js";
import { Places } from "../load/lines/places.js";
import type { Store } from "../store.js";
import type { QuarantinedLine, QuarantinePage } from "./answer.js";

interface QuarantineRow {
  code: string;
  dataset: string;
  name: string;
  sha256: string;
  sheet: string | null;
  line: number;
  column: string | null;
  expected: string | null;
  found: string | null;
  raw: string | null;
  recorded_at: string;
}

export async function quarantine(
  store: Store,
  filter: { dataset?: string | null; first: number; after?: string | null },
  viewer: Viewer,
): Promise<QuarantinePage> {
  const definitions = await store.definitions();
  const asked = [...(definitions?.contracts.values() ?? [])].filter(({ id }) => !filter.dataset || id === filter.dataset);
  const [chosen, others] = [true, false].map((is) => asked.filter((one) => seesLines(viewer, one) === is).map(({ id }) => id)) as [
    string[],
    string[],
  ];
  const unseen = others.length ? await withQuarantined(store, others) : [];
  if (!chosen.length) return { nodes: [], total: 0, next: null, unseen };
  const offset = filter.after ? Number(filter.after) || 0 : 0;
  return store.database.read(async (session) => {
    const total = Number(
      (await session.one<{ n: string }>(sql`select count(*) as n from ops.quarantine where released is null and dataset in ${chosen}`))!.n,
    );
    const rows = await session.all<QuarantineRow>(
      sql`select q.*, d.name, d.sha256 from ops.quarantine q join raw.delivery d on d.id = q.delivery where q.released is null and q.dataset in ${chosen}
        order by q.delivery desc, q.sheet, q.line, q."column" limit ${filter.first} offset ${offset}`,
    );
    const places = definitions && Places.of(definitions.province);
    const meant = new Map([...(definitions?.contracts ?? [])].map(([id, contract]) => [id, new Meant(contract, places!)]));
    const nodes = rows.map((row): QuarantinedLine => {
      const code = row.code as ProblemCode;
      const problem = describeProblem(code, {
        file: row.name,
        sheet: row.sheet ?? undefined,
        line: row.line,
        column: row.column ?? undefined,
        expected: row.expected ?? undefined,
        found: row.found ?? undefined,
        meant: meant.get(row.dataset)?.by(code, row.found ?? "", row.expected),
      });
      return {
        code: problem.code,
        dataset: row.dataset,
        artifact: { name: row.name, sha256: row.sha256! },
        sheet: row.sheet,
        line: row.line,
        column: row.column,
        expected: row.expected,
        found: row.found,
        message: { th: problem.th, en: problem.en },
        raw: row.raw,
        recordedAt: row.recorded_at,
      };
    });
    return { nodes, total, next: offset + nodes.length < total ? String(offset + nodes.length) : null, unseen };
  });
}

/** Those of the datasets that have lines in quarantine; of how many, and of which, nothing is said. */
async function withQuarantined(store: Store, datasets: readonly string[]): Promise<string[]> {
  const rows = await store.database.read((session) =>
    session.all<{ dataset: string }>(
      sql`select distinct dataset from ops.quarantine where released is null and dataset in ${[...datasets]} order by dataset`,
    ),
  );
  return rows.map(({ dataset }) => dataset);
}
