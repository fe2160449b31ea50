/**
 * One delivery into the core, inside the caller's transaction: headers, titles, decoding, checks, supersession, lines accounted for.
 * What stops the whole delivery is returned as a hold; nothing of it is written then.
 */
import type { DatasetContract } from "../../connectors/dataset.js";
import { firstMonth, monthAt, monthNumber, type Period } from "../../connectors/period.js";
import { describeProblem, type ProblemReport } from "../../connectors/problem.js";
import type { Reading } from "../../connectors/reader/reading.js";
import type { Session } from "../engine/duckdb/database.js";
import { sql } from "../engine/sql.js";
import type { LineCounts } from "../warehouse.js";
import { checkLines, type Finding } from "./checks.js";
import { createDecoded } from "./decode.sql.js";
import { createFresh, createRepeated } from "./fresh.sql.js";
import { columnKey, type Matched, matchHeaders } from "./headers.js";
import { fillMaps } from "./maps.js";
import type { Places } from "./places.js";
import { planOf } from "./plan.js";
import { faultyLines, raggedLines } from "./quarantine.js";
import { type Shape, shapeOf } from "./shape.js";
import { createMap, createStaged, stageTable } from "./stage.sql.js";
import { supersede } from "./supersede.js";
import { readTitle, type Title } from "./title.js";

export interface Delivery {
  id: number;
  dataset: string;
  sha256: string;
  name: string;
  receivedAt: string;
  rank: string;
  modifiedAt: string;
}

export interface QuarantineRow extends ProblemReport {
  raw: string | null;
}

export interface LoadOutcome {
  state: "LOADED" | "PARTIAL" | "UNCHANGED" | "HELD";
  /** The first problem: what a pull's record says. */
  problem: ProblemReport | null;
  quarantine: QuarantineRow[];
  findings: Finding[];
  lines: LineCounts;
  /** Dataset periods whose figures changed. */
  periods: Period[];
  changed: boolean;
  /** Kept with the delivery: encoding, repairs, and where each cell's column stands on each sheet. */
  reading: object;
}

export interface LoadContext {
  session: Session;
  contract: DatasetContract;
  places: Places;
  /** The data version being made. */
  version: number;
  /** Months after this are in the future. */
  lastMonth: string;
}

/** Bad lines a delivery may hold: at least two, and the contract's share (a fifth unless it says otherwise). */
const allowedBad = (contract: DatasetContract, dataLines: number) => Math.max(2, Math.floor(dataLines * (contract.badLinesAllowed ?? 0.2)));

export async function loadDelivery(context: LoadContext, delivery: Delivery, reading: Reading): Promise<LoadOutcome> {
  const { session, contract, places } = context;
  const shape = shapeOf(contract);
  const hold = (problem: ProblemReport, quarantine: QuarantineRow[] = [], nonData = 0): LoadOutcome => ({
    state: "HELD",
    problem,
    quarantine,
    findings: [],
    lines: { in: reading.lines, loaded: 0, quarantined: reading.lines - nonData, nonData },
    periods: [],
    changed: false,
    reading: { encoding: reading.encoding, repaired: reading.repaired },
  });

  const tables = reading.tables.filter((table) => table.records + table.ragged.length > 0 || reading.tables.length === 1);
  const matches: { columns: Map<string, Matched>; title: Title }[] = [];
  for (const table of tables) {
    const matched = matchHeaders(contract, shape, table, delivery.name);
    if ("problem" in matched) return hold(matched.problem);
    const title = readTitle(contract, table, places, delivery.name);
    if ("problem" in title) return hold(title.problem);
    const period = title.covers?.until ?? title.period;
    if (period && isFuture(period, context.lastMonth))
      return hold(
        describeProblem("PERIOD_IN_FUTURE", {
          file: delivery.name,
          sheet: table.sheet || undefined,
          line: table.preamble[0]?.line,
          found: period,
          expected: context.lastMonth,
        }),
      );
    matches.push({ columns: matched.columns, title });
  }
  if (!tables.some((table) => table.records > 0) && contract.period.from !== "events")
    return hold(describeProblem("FILE_EMPTY", { file: delivery.name }));

  const absent = new Set(
    [...(matches[0]?.columns.values() ?? [])].filter((c) => matches.every((m) => m.columns.get(c.key)?.at == null)).map((c) => c.key),
  );
  const plan = planOf(contract, shape, absent);
  await session.run(createStaged(plan.columns.length));
  await session.run(
    createMap(
      "titles",
      matches.map(({ title }, i) => titleRow(title, tables[i]!.sheet)),
      titleColumns,
    ),
  );
  for (const [i, table] of tables.entries()) {
    const columns = plan.columns.map((key) => matches[i]!.columns.get(key)!);
    if (table.records > 0) await session.run(stageTable(table, columns));
  }
  const read = await fillMaps(session, contract, plan, places);
  await session.run(createDecoded(contract, plan, read));

  const counts = (await session.one<{ data: string; non: string; bad: string }>(
    sql`select count(*) filter (kind = 'data') as data, count(*) filter (kind <> 'data') as non, count(*) filter (kind = 'data' and problems <> '') as bad from decoded`,
  ))!;
  const ragged = raggedLines(contract, tables, delivery.name);
  const dataLines = Number(counts.data) + ragged.bad.length;
  await session.run(createRepeated(shape, contract.events !== undefined));
  const repeated = Number((await session.one<{ n: string }>(sql`select count(*) as n from repeated`))!.n);
  const faulty = Number(counts.bad) + repeated + ragged.bad.length;
  const places_ = placesOf(
    shape,
    tables.map((table, i) => ({ sheet: table.sheet, columns: matches[i]!.columns })),
  );
  const quarantine = [
    ...(faulty > ragged.bad.length
      ? await faultyLines(
          session,
          contract,
          plan,
          places,
          delivery.name,
          tables,
          matches.map((m) => m.columns),
        )
      : []),
    ...ragged.bad,
  ];
  const nonData = reading.lines - dataLines;
  if (faulty > allowedBad(contract, dataLines))
    return hold(
      describeProblem("TOO_MANY_BAD_LINES", {
        file: delivery.name,
        line: quarantine[0]?.line,
        column: quarantine[0]?.column,
        found: `${faulty}/${dataLines}`,
        expected: String(allowedBad(contract, dataLines)),
      }),
      quarantine.slice(0, 1000),
      nonData,
    );

  const findings = await checkLines(context, plan, shape, delivery.name);
  const stop = findings.find((finding) => finding.severity === "hold");
  if (stop) return { ...hold(stop, quarantine, nonData), findings };

  await session.run(createFresh(contract, shape, plan, delivery.id, repeated > 0));
  const future = await session.one<{ period: string; line: number }>(
    sql`select period, line from fresh where period[:2] <> 'FY' and period > ${context.lastMonth} limit 1`,
  );
  if (future && contract.period.from !== "events")
    return hold(
      describeProblem("PERIOD_IN_FUTURE", { file: delivery.name, line: future.line, found: future.period, expected: context.lastMonth }),
      quarantine,
      nonData,
    );
  const covered = matches.flatMap(({ title }) => coveredMonths(title));
  const superseded = await supersede(context, shape, delivery, covered);
  const lines = { in: reading.lines, loaded: dataLines - faulty, quarantined: faulty, nonData };
  const state = !superseded.changed ? "UNCHANGED" : faulty > 0 ? "PARTIAL" : "LOADED";
  return {
    state: state === "UNCHANGED" && faulty > 0 ? "PARTIAL" : state,
    problem: quarantine[0] ?? findings[0] ?? null,
    quarantine,
    findings,
    lines,
    periods: superseded.periods,
    changed: superseded.changed,
    reading: { encoding: reading.encoding, repaired: reading.repaired, places: places_ },
  };
}

const isFuture = (period: string, lastMonth: string) => !period.startsWith("FY") && period > lastMonth;

const titleColumns = ["sheet", "period", "observed_on", "office", "fiscal_year", "covers_from", "covers_until"];
const titleRow = (title: Title, sheet: string): Record<string, string | null> => ({
  sheet,
  period: title.period,
  observed_on: title.observedOn,
  office: title.office,
  fiscal_year: title.covers ? String(title.covers.fiscalYear) : null,
  covers_from: title.covers ? firstMonth(title.covers.fiscalYear) : null,
  covers_until: title.covers?.until ?? null,
});

/** A case list answers for every month from October to its as-of day, one without a line included. */
function coveredMonths(title: Title): { office: string; period: string; scope: string }[] {
  if (!title.covers || !title.office) return [];
  const months: { office: string; period: string; scope: string }[] = [];
  for (let n = monthNumber(firstMonth(title.covers.fiscalYear)); n <= monthNumber(title.covers.until); n++)
    months.push({ office: title.office, period: monthAt(n), scope: `FY${title.covers.fiscalYear}` });
  return months;
}

/** Where each cell's column stands, by sheet: `{"": {"c1": "C"}}`. */
function placesOf(shape: Shape, tables: { sheet: string; columns: Map<string, Matched> }[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    tables.map(({ sheet, columns }) => [
      sheet,
      Object.fromEntries(shape.cells.map((cell) => [cell.id, columns.get(columnKey(cell.column))?.place ?? cell.column[0]!])),
    ]),
  );
}
