/** Each line of the strategy is in an export as it is in GraphQL, with the same words: figures, targets, scores, forecasts, what moved them. */
import "./november.js";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import excel from "exceljs";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutGuard } from "../../gateway/export/csv.js";
import { type FileFormat, writeExport } from "../../gateway/export/file.js";
import { type ExportMade, makeExport } from "../../gateway/export/make.js";
import { readExport } from "../../gateway/export/question.js";
import { operatorViewer } from "../../gateway/graphql/ask-here.js";
import { copyOfSample, openProduct } from "./sample-folder.js";
import { answerOf } from "./saved-answers/folder.js";

type Cell = string | number | boolean | null;
type Row = Record<string, Cell>;

let copy: Awaited<ReturnType<typeof copyOfSample>>;
let product: Awaited<ReturnType<typeof openProduct>>;
const folder = mkdtempSync(join(tmpdir(), "yutitham-lines-"));
beforeAll(async () => {
  copy = await copyOfSample();
  product = await openProduct(copy.folder);
}, 600_000);
afterAll(async () => {
  await product?.close();
  copy?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const made = (of: string, query: Record<string, string> = {}): Promise<ExportMade> =>
  makeExport(readExport(`${of}.json`, query), operatorViewer, product.warehouse, true);
async function rowsOf({ made: { columns, batches } }: ExportMade): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches()) for (const row of batch) rows.push(Object.fromEntries(columns.map(({ id }, i) => [id, row[i]!])));
  return rows;
}
const exported = async (of: string, query: Record<string, string> = {}) => rowsOf(await made(of, query));
async function asked<T>(question: string): Promise<T> {
  return JSON.parse(await answerOf(product.warehouse, { name: "line", query: question, asOf: "", exact: false })) as T;
}

type Words = { th: string; en: string };
const place = "{ id names { th en } }";
type Place = { id: string; names: Words } | null;

describe("the export of", { timeout: 300_000 }, () => {
  it("KPIs tells each figure with its words, its gap, what the rest of the year asks, and how it stands", async () => {
    const { kpis } = await asked<{ kpis: { id: string; average: string | null; value: Figure }[] }>(`{ kpis { id average value {
      gap caution partial carriedForward statusWords { th en } outlook { words { th en } } completeness { onTime } revisions { period } } } }`);
    const rows = await exported("kpis");
    expect(
      rows.map((row) => [
        row.kpi,
        row.average,
        row.gap,
        row.caution,
        row.partial,
        row.carried_forward,
        row.status_words_th,
        row.status_words_en,
        row.outlook_th,
        row.outlook_en,
        row.reports_on_time,
        row.revisions,
      ]),
    ).toEqual(
      kpis.map(({ id, average, value }) => [
        id,
        average,
        value.gap,
        value.caution,
        value.partial,
        value.carriedForward,
        value.statusWords.th,
        value.statusWords.en,
        value.outlook?.words.th ?? null,
        value.outlook?.words.en ?? null,
        value.completeness.onTime,
        value.revisions.length,
      ]),
    );
    expect(rows).toHaveLength(48);
    expect(rows.filter(({ average }) => average !== null).map(({ kpi, average, unit }) => [kpi, average, unit])).toEqual([
      ["AJ12", "mean", "days"],
      ["AJ13", "median", "days"],
    ]);
    expect(rows.filter(({ outlook_th }) => outlook_th !== null).length).toBeGreaterThan(5);
    expect(rows.filter(({ gap }) => gap !== null).length).toBeGreaterThan(20);
    expect(rows.some(({ revisions }) => Number(revisions) > 0)).toBe(true);
  });

  it("KPIs leaves to the whole what is the whole's alone, where a figure is taken apart", async () => {
    const rows = await exported("kpis", { kpi: "RH01", by: "sex" });
    const parts = rows.filter(({ dimension }) => dimension !== null);
    expect(parts.length).toBeGreaterThan(1);
    for (const row of parts)
      expect([row.gap, row.status_words_th, row.caution, row.outlook_th, row.revisions]).toEqual([null, null, null, null, null]);
  });

  it("strategy tells its KPIs of the year that their scores are of, and the running year of their cards", async () => {
    type Node = { kpis: { id: string; value: { period: string } }[] };
    const nodes = `nodes { kpis { id value { period } } }`;
    const told = await asked<Record<"then" | "now", { nodes: Node[] }> & { kpis: Node["kpis"] }>(
      `{ then: strategy(fiscalYear: 2568) { ${nodes} } now: strategy(fiscalYear: 2570) { ${nodes} } kpis { id value { period } } }`,
    );
    const of = (view: { nodes: Node[] }) => view.nodes.flatMap(({ kpis }) => kpis);
    expect(new Set(of(told.then).map(({ value }) => value.period))).toEqual(new Set(["FY2568"]));
    const cards = new Map(told.kpis.map(({ id, value }) => [id, value.period]));
    for (const { id, value } of of(told.now)) expect([id, value.period]).toEqual([id, cards.get(id)]);
  });

  it("forecasts tells of every KPI its year's end and the months left, or why none is shown", async () => {
    const { kpis } = await asked<{ kpis: { id: string; forecast: Forecast }[] }>(`{ kpis { id forecast { fiscalYear shown reason
      reasonWords { th en } yearEnd { low value high } months { period low value high } method { th en } test { mase coverage points history } } } }`);
    const told = kpis.flatMap(({ id, forecast: one }) => {
      const said = [one.shown, one.reason, one.reasonWords?.th ?? null, one.reasonWords?.en ?? null];
      const test = [one.test?.mase ?? null, one.test?.coverage ?? null, one.test?.points ?? null, one.test?.history ?? null];
      const line = (period: string, is: Interval | null) => [
        ...[id, one.fiscalYear, period, is?.value ?? null, is?.low ?? null, is?.high ?? null],
        ...[...said, ...test, one.method.th, one.method.en],
      ];
      return [line(`FY${one.fiscalYear}`, one.yearEnd), ...one.months.map((month) => line(month.period, month))];
    });
    const rows = await exported("forecast");
    const ids = ["kpi", "fiscal_year_be", "period", "value", "low", "high", "shown", "reason", "reason_th", "reason_en"];
    const all = [...ids, "mase", "coverage", "points", "history", "method_th", "method_en"];
    expect(rows.map((row) => all.map((id) => row[id]))).toEqual(told);
    expect(new Set(rows.map(({ kpi }) => kpi)).size).toBe(48);
    expect(new Set(rows.filter(({ shown }) => shown).map(({ kpi }) => kpi)).size).toBeGreaterThanOrEqual(8);
  });

  it("the strategy tells every node of every frame, this year and an earlier one", async () => {
    const { frames } = await asked<{ frames: { id: string }[] }>("{ frames { id } }");
    expect(frames.length).toBeGreaterThan(1);
    for (const { id: frame } of frames)
      for (const year of [null, 2569]) {
        const { strategy } = await asked<{ strategy: { fiscalYear: number; frame: { kind: string }; nodes: Node[] } }>(
          `{ strategy(frame: "${frame}"${
            year ? `, fiscalYear: ${year}` : ""
          }) { fiscalYear frame { kind } nodes { id kind names { th en } weight score status rated of offTrack kpis { id } } } }`,
        );
        const rows = await exported("strategy", { frame, ...(year ? { period: `FY${year}` } : {}) });
        expect(
          rows.map((row) => [
            ...[row.frame, row.frame_kind, row.fiscal_year_be, row.kind, row.id, row.name_th, row.name_en, row.weight],
            ...[row.score, row.status, row.rated, row.of, row.off_track, row.kpis],
          ]),
          `${frame} ${year}`,
        ).toEqual(
          strategy.nodes.map((node) => [
            ...[frame, strategy.frame.kind, strategy.fiscalYear, node.kind, node.id, node.names.th, node.names.en, node.weight],
            ...[node.score, node.status, node.rated, node.of, node.offTrack, node.kpis.map(({ id }) => id).join(" ")],
          ]),
        );
        expect(rows.length, frame).toBeGreaterThan(3);
      }
    expect((await exported("strategy")).some(({ score }) => score !== null)).toBe(true);
  });

  it("targets tells every one with its place, plan and the versions in which it held", async () => {
    const { kpis } = await asked<{ kpis: { id: string; targets: Target[] }[] }>(`{ kpis { id targets { period place placeNames { th en }
      kind value low high plan from { id recordedAt } to { id recordedAt } } } }`);
    const rows = await exported("targets");
    expect(
      rows.map((row) => [
        ...[row.kpi, row.period, row.place, row.place_th, row.place_en, row.kind, row.value, row.low, row.high, row.plan],
        ...[row.from_version, row.from_time, row.to_version, row.to_time],
      ]),
    ).toEqual(
      kpis.flatMap(({ id, targets }) =>
        targets.map((one) => [
          ...[id, one.period, one.place, one.placeNames?.th ?? null, one.placeNames?.en ?? null, one.kind, one.value, one.low, one.high],
          ...[one.plan?.join(" ") ?? null, one.from.id, one.from.recordedAt, one.to?.id ?? null, one.to?.recordedAt ?? null],
        ]),
      ),
    );
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.some(({ place }) => place !== null)).toBe(true);
  });

  it.each([
    ["the latest period of each", null],
    ["a year to date, whose last month is set beside the one before", "FY2570-YTD"],
    ["a whole year", "FY2569"],
  ])("contributions tells what moved every KPI: %s", async (_, period) => {
    const at = period ? `, period: "${period}"` : "";
    const isToDate = period?.endsWith("-YTD") ?? false;
    const one = `{ from { period value state } to { period value state } by change method own mix reason words { th en }
      parts { office ${place} district ${place} old new own mix whole } }`;
    const { kpis } = await asked<{ kpis: { id: string; previous: Change; year: Change }[] }>(
      `{ kpis { id previous: change(against: PREVIOUS${at}) ${one} year: change(against: YEAR${at}) ${one} } }`,
    );
    const told = kpis.flatMap(({ id, previous, year }) =>
      [
        { against: "PREVIOUS", is: previous },
        { against: "YEAR", is: year },
      ].flatMap(({ against, is }) => {
        const head = [id, against, is.from.period, is.to.period, is.by, is.from.state, is.to.state];
        const tail = [is.change, is.method, is.reason, is.words.th, is.words.en];
        return [
          [...head, null, null, null, is.from.value, is.to.value, is.own, is.mix, is.change, ...tail],
          ...is.parts.map((part) => {
            const at = part.office ?? part.district;
            return [
              ...[...head, at?.id ?? null, at?.names.th ?? null, at?.names.en ?? null, part.old, part.new],
              ...[part.own, part.mix, part.whole, ...tail],
            ];
          }),
        ];
      }),
    );
    const rows = await exported("contributions", period ? { period } : {});
    const ids = ["kpi", "against", "old_period", "period", "by", "old_state", "new_state", "place", "place_th", "place_en", "old", "new"];
    const all = [...ids, "own", "mix", "whole", "change", "method", "reason", "words_th", "words_en"];
    expect(rows.map((row) => all.map((id) => row[id]))).toEqual(told);
    expect(new Set(rows.map(({ kpi }) => kpi)).size).toBe(48);
    const places = rows.filter(({ part }) => part === "place");
    expect(places.length).toBeGreaterThan(50);
    // A month of this year is set beside the same month of the last one, and no whole year beside anything less.
    if (isToDate) expect(rows.filter(({ old_period }) => old_period === "FY2569-YTD-2025-10").length).toBeGreaterThan(20);
  });

  it("contributions splits by district where it is asked to", async () => {
    const rows = await exported("contributions", { by: "district", kpi: "CP01" });
    expect(new Set(rows.map(({ by }) => by))).toEqual(new Set(["district"]));
    expect(rows.filter(({ part }) => part === "place").length).toBeGreaterThan(10);
  });
});

const views = ["kpis", "strategy", "targets", "forecast", "contributions"];

describe("each of them", { timeout: 300_000 }, () => {
  type Columns = ExportMade["made"]["columns"];
  /** Every value of a file by its column's kind; empty is null. */
  const plain = (rows: readonly Row[], columns: Columns) =>
    rows.map((row) =>
      columns.map(({ id, type }) => {
        const value = row[id] as unknown;
        if (value === null || value === undefined || value === "") return null;
        if (type === "decimal" || type === "integer") return Number(value);
        if (type === "timestamp") return new Date(value as string).toISOString();
        return type === "date" ? (value instanceof Date ? value.toISOString() : String(value)).slice(0, 10) : String(value);
      }),
    );
  /** Parquet's reader makes floating point of decimals, which is not exact to the last digit. */
  const isAlike = (a: unknown, b: unknown) =>
    typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b;

  async function readBack(format: FileFormat, whole: ExportMade): Promise<Row[]> {
    const path = join(folder, `${whole.receipt.of}.${format}`);
    await writeExport(format, whole.made, whole.receipt, path);
    if (format === "json") {
      const { columns, rows } = JSON.parse(readFileSync(path, "utf8")) as { columns: { id: string }[]; rows: Cell[][] };
      return rows.map((row) => Object.fromEntries(columns.map(({ id }, i) => [id, row[i]!])));
    }
    if (format === "csv") {
      const { columns } = whole.made;
      const isText = (id: string) => columns.find((one) => one.id === id)!.type === "text";
      return (parse(readFileSync(path), { bom: true, columns: true }) as Record<string, string>[]).map((row) =>
        Object.fromEntries(Object.entries(row).map(([id, text]) => [id, isText(id) ? withoutGuard(text) : text])),
      );
    }
    if (format === "parquet") {
      const bytes = readFileSync(path);
      return (await parquetReadObjects({
        file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
      })) as Row[];
    }
    const workbook = new excel.Workbook();
    await workbook.xlsx.readFile(path);
    const [head, ...rows] = workbook.getWorksheet("data")!.getSheetValues().slice(1) as Cell[][];
    return rows.map((row) => Object.fromEntries(head!.slice(1).map((id, i) => [String(id), row[i + 1] ?? null])));
  }

  it.each(views)("holds the same in four formats, value by value: %s", async (of) => {
    const whole = await made(of);
    const { columns } = whole.made;
    const rows = plain(await rowsOf(whole), columns);
    for (const format of ["json", "csv", "parquet", "xlsx"] as const) {
      const read = plain(await readBack(format, whole), columns);
      expect(read.length, format).toBe(rows.length);
      const other = rows.flatMap((row, r) =>
        row.flatMap((value, c) => (isAlike(value, read[r]![c]) ? [] : [`${format} ${r} ${columns[c]!.id}: ${value} ≠ ${read[r]![c]}`])),
      );
      expect(other).toEqual([]);
    }
  });

  it.each(views)("says in its receipt how far its figures are signed and which they are: %s", async (of) => {
    const { receipt, made: is } = await made(of);
    expect(receipt.signOff.reduce((sum, { count }) => sum + count, 0)).toBe(is.refs!.length);
    expect(is.refs!.length).toBeGreaterThanOrEqual(48);
    expect(new Set(is.refs).size).toBe(is.refs!.length);
    expect(is.columns).toEqual(product.warehouse.exportColumns(of));
    for (const { id, name, about } of is.columns) for (const text of [name.th, name.en, about.th, about.en]) expect(text, id).toMatch(/../);
  });

  it.each(views)("answers an earlier version as it was: %s", async (of) => {
    const now = await made(of, { asOf: "3" });
    expect(now.made.version.id).toBe("3");
    const { columns } = now.made;
    for (const row of await rowsOf(now)) expect(row.data_version).toBe("3");
    expect(columns.at(-1)!.id === "data_version" || of === "kpis").toBe(true);
  });

  it.each([
    ["forecast", "office", "DOC-5006", "REQUEST_INVALID"],
    ["targets", "period", "2026-10", "REQUEST_INVALID"],
    ["strategy", "kpi", "RH01", "REQUEST_INVALID"],
    ["strategy", "period", "2026-10", "REQUEST_INVALID"],
    ["strategy", "frame", "nobody", "UNKNOWN_FRAME"],
    ["contributions", "by", "sex", "REQUEST_INVALID"],
    ["contributions", "kpi", "RH99", "UNKNOWN_KPI"],
    ["forecast", "kpi", "RH99", "UNKNOWN_KPI"],
  ])("refuses what it has no use for: %s by %s=%s", async (of, filter, value, code) => {
    await expect(made(of, { [filter]: value })).rejects.toMatchObject({ code });
  });
});

interface Figure {
  gap: string | null;
  caution: boolean;
  partial: boolean;
  carriedForward: boolean;
  statusWords: Words;
  outlook: { words: Words } | null;
  completeness: { onTime: number };
  revisions: unknown[];
}
interface Interval {
  low: string;
  value: string;
  high: string;
}
interface Forecast {
  fiscalYear: number;
  shown: boolean;
  reason: string | null;
  reasonWords: Words | null;
  yearEnd: Interval | null;
  months: (Interval & { period: string })[];
  method: Words;
  test: { mase: string; coverage: string; points: number; history: number } | null;
}
interface Node {
  id: string;
  kind: string;
  names: Words;
  weight: string;
  score: string | null;
  status: string;
  rated: number;
  of: number;
  offTrack: number;
  kpis: { id: string }[];
}
interface Target {
  period: string;
  place: string | null;
  placeNames: Words | null;
  kind: string;
  value: string | null;
  low: string | null;
  high: string | null;
  plan: string[] | null;
  from: { id: string; recordedAt: string };
  to: { id: string; recordedAt: string } | null;
}
interface Change {
  from: { period: string; value: string | null; state: string };
  to: { period: string; value: string | null; state: string };
  by: string | null;
  change: string | null;
  method: string | null;
  own: string | null;
  mix: string | null;
  reason: string | null;
  words: Words;
  parts: { office: Place; district: Place; old: string | null; new: string | null; own: string; mix: string; whole: string }[];
}
