/** Lines that do not fit, each with its own place, reason and raw text. */
import type { DatasetContract } from "../../connectors/dataset.js";
import { describeProblem } from "../../connectors/problem.js";
import type { ReadTable } from "../../connectors/reader/reading.js";
import type { Session } from "../engine/duckdb/database.js";
import { sql } from "../engine/sql.js";
import type { Matched } from "./headers.js";
import type { QuarantineRow } from "./load.js";
import { decoderFor, readFigure } from "./maps.js";
import type { Places } from "./places.js";
import type { Plan } from "./plan.js";

/** Lines with an unreadable column (the first one is named), and lines that repeat a key. */
export async function faultyLines(
  session: Session,
  contract: DatasetContract,
  plan: Plan,
  places: Places,
  file: string,
  tables: readonly ReadTable[],
  columns: readonly Map<string, Matched>[],
): Promise<QuarantineRow[]> {
  const texts = plan.columns.map((_, i) => `a${i}`);
  const rows = await session.all<Record<string, string | number | null>>(
    sql`select d.*, r."first" from decoded d left join repeated r on r.sheet = d.sheet and r.line = d.line
      where d.kind = 'data' and (d.problems <> '' or r.line is not null) order by d.sheet, d.line limit 100000`,
  );
  const decoders = decoderFor(contract, plan, places);
  return rows.map((row) => {
    const sheet = String(row.sheet ?? "");
    const matched = columns[tables.findIndex((table) => table.sheet === sheet)]!;
    const raw = texts.map((text) => row[text] ?? "").join(" | ");
    const place = { file, sheet: sheet || undefined, line: Number(row.line) };
    if (!row.problems)
      return {
        ...describeProblem("KEY_REPEATED", { ...place, found: String(row.first), expected: keyText(row, plan) }),
        raw,
      };
    const index = Number(String(row.problems).split(",")[0]);
    const column = matched.get(plan.columns[index]!)?.place ?? plan.columns[index]!;
    const { problem, expected, found } = explain(index, row, plan, decoders);
    return { ...describeProblem(problem, { ...place, column, expected: expected ?? undefined, found }), raw };
  });
}

function explain(index: number, row: Record<string, unknown>, plan: Plan, decoders: ReturnType<typeof decoderFor>) {
  const text = (row[`a${index}`] as string | null) ?? "";
  const number = plan.numbers.find((column) => column.index === index);
  if (number) {
    const read = readFigure(number, text);
    return { problem: read.problem ?? ("NUMBER_UNREADABLE" as const), expected: read.expected, found: text };
  }
  const decoder = decoders.find((entry) => entry.indexes[0] === index);
  const whole = decoder?.indexes.map((i) => (row[`a${i}`] as string | null) ?? "");
  const decoded = decoder?.decode(whole!.join("\u001f"));
  return { problem: decoded?.problem ?? ("VALUE_MISSING" as const), expected: decoded?.expected ?? null, found: whole?.join(" ") ?? text };
}

const keyText = (row: Record<string, unknown>, plan: Plan) =>
  [row.office, row.period, row.district, ...plan.dims.map((dim) => row[`d_${dim.id}`])].filter(Boolean).join(" · ");

/** Lines that could not be split: notes below the table are declared non-data, the rest goes to quarantine whole. */
export function raggedLines(contract: DatasetContract, tables: readonly ReadTable[], file: string): { bad: QuarantineRow[] } {
  const words = [...contract.nonData.notes, ...contract.nonData.totals];
  const bad = tables.flatMap((table) =>
    table.ragged
      .filter(
        (line) =>
          !words.some((word) =>
            line.raw
              .trim()
              .replace(/^["\s,;]+/, "")
              .startsWith(word),
          ),
      )
      .map((line) => ({
        ...describeProblem(line.problem ?? "LINE_RAGGED", {
          file,
          sheet: table.sheet || undefined,
          line: line.line,
          expected: line.problem ? "UTF-8 / windows-874" : String(table.headers.length),
          found: line.problem ? line.raw.slice(0, 40) : String(line.fields),
        }),
        raw: line.raw,
      })),
  );
  return { bad };
}
