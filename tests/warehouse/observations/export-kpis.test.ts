/** A KPI's value as pages show it is the same text in every format of the export. */
import "../../promises/november.js";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import excel from "exceljs";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ExportMade, makeExport } from "../../../gateway/export/make.js";
import { writeXlsx } from "../../../gateway/export/xlsx.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { FreshStore, operator } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
  // 5,820 + 1,890 + 290 = 8,000 places.
  const places = capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569").replace(/\n$/, '\nรจ.อ.ฝาง,"464.00",1.6,"290",30,\n');
  await fresh.bringText("doc_capacity", "capacity_256903.csv", places);
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 4000 }));
  await fresh.bringText("doc_population", ...population("5001", "2026-10", { sentenced: 1500 }));
  const fang = population("5006", "2026-10", { sentenced: 70, appeal: 0, trial: 0, investigation: 0, detained: 0 })[1];
  await fresh.bringText("doc_population", "population_5009_256910.csv", fang.replace("รจก.เชียงใหม่", "รจ.อ.ฝาง"));
}, 120_000);
afterAll(() => fresh.close());

const pathOf = (format: string) => `${fresh.store.temporary}/kpis.${format}`;

async function shownIn({ made, receipt }: ExportMade): Promise<Record<string, unknown[]>> {
  const column = (cells: readonly unknown[]) => cells.map((cell) => (cell === null || cell === undefined ? "" : cell));
  const at = made.columns.findIndex(({ id }) => id === "value_shown");
  const rows = [];
  for await (const batch of made.batches()) rows.push(...batch);
  await made.writeTo(pathOf("csv"), "csv");
  await made.writeTo(pathOf("parquet"), "parquet");
  await writeXlsx(made, receipt, pathOf("xlsx"));
  const bytes = readFileSync(pathOf("parquet"));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const book = new excel.Workbook();
  await book.xlsx.readFile(pathOf("xlsx"));
  const cells = Array.from(
    { length: rows.length },
    (_, i) =>
      book
        .getWorksheet("data")!
        .getRow(i + 2)
        .getCell(at + 1).value,
  );
  return {
    rows: column(rows.map((row) => row[at])),
    csv: (parse(readFileSync(pathOf("csv"), "utf8"), { columns: true, bom: true }) as Record<string, string>[]).map(
      (line) => line.value_shown!,
    ),
    parquet: column((await parquetReadObjects({ file })).map((row) => row.value_shown)),
    xlsx: column(cells),
  };
}

it("keeps the decimals that each KPI has: 100.0, not 100 and not 100.000000000000", { timeout: 60_000 }, async () => {
  const question = { of: "kpis", period: "2026-10", kpis: ["RH01", "RH02", "CP01"] };
  const shown = await shownIn(await makeExport({ question, format: "csv", filters: {} }, operator, fresh.warehouse, false));
  const told = await Promise.all(["CP01", "RH01", "RH02"].map((kpi) => fresh.warehouse.kpiValue({ kpi, period: "2026-10" }, operator)));
  expect(shown.rows).toEqual(told.map(({ shown: text }) => text ?? ""));
  // 4,000 + 1,500 + 70 + 2 × 1,215 on 8,000 places are 100.0 %.
  expect(shown.rows).toContain("100.0");
  expect(shown.csv).toEqual(shown.rows);
  expect(shown.parquet).toEqual(shown.rows);
  expect(shown.xlsx).toEqual(shown.rows);
});

const rowsOf = async ({ made }: ExportMade) => {
  const rows: Record<string, unknown>[] = [];
  for await (const batch of made.batches())
    rows.push(...batch.map((row) => Object.fromEntries(made.columns.map(({ id }, i): [string, unknown] => [id, row[i]]))));
  return rows;
};
const places = { of: "kpis", period: "2026-10", kpis: ["RH01"], offices: ["DOC-5006"] };

it("names places in Thai and English, as exports of datasets do", { timeout: 60_000 }, async () => {
  const [row] = await rowsOf(await makeExport({ question: places, format: "csv", filters: {} }, operator, fresh.warehouse, false));
  expect([row!.office, row!.office_th, row!.office_en]).toEqual(["DOC-5006", "เรือนจำกลางเชียงใหม่", "Chiang Mai Central Prison"]);
  const question = { of: "kpis", period: "FY2570-Q1", kpis: ["CP01"], districts: ["5009"] };
  const [district] = await rowsOf(await makeExport({ question, format: "csv", filters: {} }, operator, fresh.warehouse, false));
  expect([district!.district, district!.district_th, district!.district_en]).toEqual(["5009", "ฝาง", "Fang"]);
});

it("is a number under rules from before, so that a file taken then is made again as it was", { timeout: 60_000 }, async () => {
  const { exports: _, ...rules } = fresh.definitions.rules;
  await recordDefinitions(fresh.store, { ...fresh.definitions, rules });
  const question = { of: "kpis", period: "2026-10", kpis: ["RH01"] };
  const shown = await shownIn(await makeExport({ question, format: "csv", filters: {} }, operator, fresh.warehouse, false));
  expect(shown).toEqual({ rows: ["100.0"], csv: ["100.0"], parquet: [100], xlsx: [100] });
  // Nor had it English names of places: the columns after them stood where these would.
  const [row] = await rowsOf(await makeExport({ question: places, format: "csv", filters: {} }, operator, fresh.warehouse, false));
  expect([row!.office_th, "office_en" in row!, row!.unit]).toEqual(["เรือนจำกลางเชียงใหม่", false, "percent"]);
});
