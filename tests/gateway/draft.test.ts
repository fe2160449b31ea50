/** A drafted contract takes the file it was made of: every line, every figure; where it cannot, it says so. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { inspect } from "../../connectors/inspect/inspect.js";
import { encode874 } from "../../connectors/thai/encoding.js";
import { draftFor } from "../../gateway/commands/draft.js";
import { packZip, sheetData, workbookParts } from "../connectors/reader/pack-zip.js";
import { provinceFolder } from "../warehouse/fresh-store.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Rows = (string | number | null)[][];
const book = (name: string, rows: Rows, merges: string[] = []) =>
  packZip(workbookParts([{ name, xml: sheetData(Object.fromEntries(rows.map((row, i) => [i + 1, row])), merges) }]));

async function drafted(name: string, bytes: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-drafted-"));
  folders.push(folder);
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const inspection = await inspect(path, { offices: [], districts: ["ฝาง", "แม่ริม", "เมืองเชียงใหม่"] });
  return { folder, draft: await draftFor(path, inspection, "pjo_drafted", join(folder, "draft"), provinceFolder) };
}

const fund = encode874(`สถิติรับคำขอกองทุนยุติธรรม ปีงบประมาณ พ.ศ. ๒๕๖๘
เดือน,ประเภท,จำนวนคำขอ (ราย),จำนวนเงิน (บาท)
ต.ค. 2567,ปล่อยชั่วคราว,12,"240,000.00"
ต.ค. 2567,ดำเนินคดี,15,"310,500.50"
พ.ย. 2567,ปล่อยชั่วคราว,9,-
รวมทั้งสิ้น,,36,"550,500.50"
หมายเหตุ : ข้อมูลเบื้องต้น,,,
`)!;

describe("a draft", { timeout: 120_000 }, () => {
  it("of a list by month and kind takes every line of it", async () => {
    const { folder, draft } = await drafted("กองทุน.csv", fund);
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { in: 7, loaded: 3, quarantined: 0, nonData: 4 } });
    expect(draft.contract).toMatchObject({
      period: { from: "column", column: ["เดือน"], is: "month" },
      dimensions: { dimension_1: { column: ["ประเภท"], codes: { code_1: ["ปล่อยชั่วคราว"], code_2: ["ดำเนินคดี"] } } },
      measures: { measure_1: { unit: "persons", exact: "count" }, measure_2: { unit: "baht", exact: "decimal", dash: "zero" } },
    });
    const source = readFileSync(join(folder, "draft", "pjo_drafted.contract.ts"), "utf8");
    expect(source).toContain("export const pjo_drafted = defineDataset({");
    expect(source).toMatch(/^ {2}period: \{$/m);
    const requests = { measure: "measure_1", column: "จำนวนคำขอ (ราย)", office: "PJO-5001", state: "REPORTED" };
    const amounts = { measure: "measure_2", column: "จำนวนเงิน (บาท)", office: "PJO-5001", state: "REPORTED" };
    const bail = { dimension_1: "code_1" };
    const defence = { dimension_1: "code_2" };
    expect(JSON.parse(readFileSync(join(folder, "draft/fixtures/pjo_drafted/draft/expected.json"), "utf8"))).toEqual({
      lines: { in: 7, loaded: 3, quarantined: 0, nonData: 4 },
      observations: [
        { ...requests, period: "2024-10", dims: bail, value: "12", line: 3 },
        { ...requests, period: "2024-10", dims: defence, value: "15", line: 4 },
        { ...amounts, period: "2024-10", dims: bail, value: "240000", line: 3 },
        { ...amounts, period: "2024-10", dims: defence, value: "310500.5", line: 4 },
        { ...requests, period: "2024-11", dims: bail, value: "9", line: 5 },
        { ...amounts, period: "2024-11", dims: bail, value: "0", line: 5 },
      ],
      quarantine: [],
    });
    expect(existsSync(join(folder, "draft/fixtures/pjo_drafted/draft/กองทุน.csv"))).toBe(true);
    expect(draft.text).toContain("LOADED: รับได้ทุกบรรทัด");
  });
  it("says of each measure how it adds, as far as its heading tells", async () => {
    const { draft } = await drafted(
      "คดี.csv",
      `เดือน,คดียกมา (เรื่อง),คดีรับใหม่ (เรื่อง),รับใหม่สะสม (เรื่อง),คดีคงค้าง (เรื่อง)
ต.ค. 2567,300,12,12,310
พ.ย. 2567,310,20,32,305
`,
    );
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { loaded: 2 } });
    expect(Object.values(draft.contract.measures).map(({ name, adds, overTime }) => [name.th, adds, overTime])).toEqual([
      ["คดียกมา (เรื่อง)", "stock", "first"],
      ["คดีรับใหม่ (เรื่อง)", "flow", undefined],
      ["รับใหม่สะสม (เรื่อง)", "running_total", undefined],
      ["คดีคงค้าง (เรื่อง)", "stock", "last"],
    ]);
  });

  it("of figures that a title calls running totals takes them for that", async () => {
    const { draft } = await drafted(
      "สะสม.csv",
      `สถิติรับคำขอ ข้อมูลสะสมตั้งแต่ 1 ตุลาคม 2567 ถึง 30 พฤศจิกายน 2567,,
เดือน,ประเภท,จำนวนคำขอ (ราย)
พ.ย. 2567,ปล่อยชั่วคราว,21
พ.ย. 2567,ดำเนินคดี,35
`,
    );
    expect(Object.values(draft.contract.measures).map(({ adds }) => adds)).toEqual(["running_total"]);
  });

  it("of a workbook takes its period from the title and its groups from a header of two rows", async () => {
    const bytes = book(
      "1",
      [
        ["รายงานประจำเดือน ตุลาคม 2568"],
        ["ประเภทคดี", "จำนวนคดี", null, "จำนวนคน", null],
        [null, "ค้างมา", "รับใหม่", "ชาย", "หญิง"],
        ["ยาเสพติด", 10, 5, 12, 3],
        ["จราจร", 20, 10, 28, 2],
        ["อื่น ๆ", 1, 1, 2, "-"],
        ["รวม", 31, 16, 42, 5],
      ],
      ["A2:A3", "B2:C2", "D2:E2"],
    );
    const { draft } = await drafted("คดี.xlsx", bytes);
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { in: 7, loaded: 3, quarantined: 0, nonData: 4 } });
    expect(draft.contract).toMatchObject({
      form: { kind: "workbook", headerRows: 2, sheets: ["1"] },
      period: { from: "title", is: "month" },
      since: "2025-10",
    });
    expect(draft.contract.cells.map(({ column }) => column[0])).toEqual([
      "จำนวนคดี › ค้างมา",
      "จำนวนคดี › รับใหม่",
      "จำนวนคน › ชาย",
      "จำนวนคน › หญิง",
    ]);
  });
  it("knows the province's districts", async () => {
    const { draft } = await drafted("อำเภอ.csv", "ปีงบประมาณ,อำเภอ,จำนวน (คดี)\n2567,ฝาง,12\n2567,แม่ริม,7\n2568,ฝาง,13\n2568,แม่ริม,9\n");
    expect(draft.contract.district).toEqual({ of: "office", from: { column: ["อำเภอ"] } });
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { loaded: 4 } });
  });
  it("says what does not fit, where blanks mean “as above”", async () => {
    const { draft } = await drafted("คดี.csv", "ปีงบประมาณ,ฐานความผิด,จำนวน (คดี)\n2566,ทรัพย์,10\n,เพศ,2\n2567,ทรัพย์,11\n,เพศ,3\n");
    expect(draft.outcome.state).toBe("PARTIAL");
    expect(draft.outcome.quarantine.map(({ line, code }) => [line, code])).toEqual([
      [3, "VALUE_MISSING"],
      [5, "VALUE_MISSING"],
    ]);
  });
  it("of a file with names keeps no copy of it, and drops them", async () => {
    const { folder, draft } = await drafted(
      "คำขอ.csv",
      "ที่,ชื่อ-สกุล,เลขประจำตัวประชาชน,วันที่รับคำขอ,จำนวนเงิน (บาท)\n1,นายทดสอบ ตัวอย่าง,1-2345-67890-12-1,3/11/2568,100\n2,นางตัวอย่าง ทดสอบ,1-2345-67890-12-1,4/12/2568,200\n",
    );
    expect(draft.contract.identifiers).toEqual(["ชื่อ-สกุล", "เลขประจำตัวประชาชน"]);
    expect(draft.contract.sensitivity).toBe("sensitive");
    expect(existsSync(join(folder, "draft/fixtures/pjo_drafted/draft/คำขอ.csv"))).toBe(false);
    expect(JSON.stringify([draft.contract, draft.text])).not.toMatch(/ทดสอบ ตัวอย่าง|2345/);
  });
  const caseRecords = [
    `{"ปีงบประมาณ":2568,"เดือน":"ต.ค. 2567","อำเภอ":"ฝาง","ประเภท":"ค้ามนุษย์","คดี":{"จำนวน (คดี)":12,"ทุนทรัพย์ (บาท)":1200.50}}`,
    `{"ปีงบประมาณ":2568,"เดือน":"ต.ค. 2567","อำเภอ":"แม่ริม","ประเภท":"ยาเสพติด","คดี":{"จำนวน (คดี)":3,"ทุนทรัพย์ (บาท)":"7.25"}}`,
    `{"ปีงบประมาณ":2568,"เดือน":"พ.ย. 2567","อำเภอ":"ฝาง","ประเภท":"ยาเสพติด","คดี":{"จำนวน (คดี)":4,"ทุนทรัพย์ (บาท)":"-"}}`,
    `{"ปีงบประมาณ":2568,"เดือน":"พ.ย. 2567","อำเภอ":"แม่ริม","ประเภท":"ค้ามนุษย์","คดี":{"จำนวน (คดี)":5,"ทุนทรัพย์ (บาท)":10}}`,
  ];
  const ofCases = {
    form: { kind: "records" },
    period: { from: "column", column: ["เดือน"], is: "month" },
    district: { from: { column: ["อำเภอ"] } },
    dimensions: { dimension_1: { column: ["ประเภท"] } },
    measures: { measure_1: { unit: "cases", exact: "count" }, measure_2: { unit: "baht", exact: "decimal", dash: "zero" } },
    cells: [{ column: ["คดี.จำนวน (คดี)"] }, { column: ["คดี.ทุนทรัพย์ (บาท)"] }],
  };
  it("of records, one a line, takes every one, fields within fields by their path", async () => {
    const { folder, draft } = await drafted("คดี.jsonl", `${caseRecords.join("\n")}\n`);
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { in: 4, loaded: 4, quarantined: 0, nonData: 0 } });
    expect(draft.contract).toMatchObject({ ...ofCases, from: { via: "rest" } });
    expect(existsSync(join(folder, "draft/fixtures/pjo_drafted/draft/คดี.jsonl"))).toBe(true);
  });
  it("of a portal's answer takes its records, as written, and keeps them a record a line for a fixture", async () => {
    const long = `{"ปีงบประมาณ":2568,"เดือน":"ธ.ค. 2567","อำเภอ":"ฝาง","ประเภท":"ยาเสพติด","คดี":{"จำนวน (คดี)":1,"ทุนทรัพย์ (บาท)":98765432101.1200}}`;
    const answer = `{"success": true, "result": {"total": 5, "records": [\n${[...caseRecords, long].join(",\n").replaceAll(",", ",\n  ")}\n]}}`;
    const { folder, draft } = await drafted("คดี.json", answer);
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { in: 5, loaded: 5, quarantined: 0, nonData: 0 } });
    expect(draft.contract).toMatchObject({ ...ofCases, from: { via: "ckan", take: "datastore" } });
    const fixture = readFileSync(join(folder, "draft/fixtures/pjo_drafted/draft/pjo_drafted.ndjson"), "utf8");
    expect(
      fixture
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([...caseRecords, long].map((line) => JSON.parse(line)));
    // 98765432101.12, and its noughts, are no number that the language keeps: they stand as the file has them.
    expect(fixture).toContain("98765432101.1200");
  });
  it("of a list of records counts its totals as no data", async () => {
    const total = `{"ปีงบประมาณ":2568,"เดือน":"พ.ย. 2567","อำเภอ":"ฝาง","ประเภท":"รวมทั้งสิ้น","คดี":{"จำนวน (คดี)":24,"ทุนทรัพย์ (บาท)":"1217.75"}}`;
    const { draft } = await drafted("คดี.json", `[${[...caseRecords, total].join(",")}]`);
    expect(draft.contract.dimensions.dimension_1).toMatchObject({ totals: ["รวมทั้งสิ้น"] });
    expect(draft.outcome).toMatchObject({ lines: { in: 5, loaded: 4, quarantined: 0, nonData: 1 } });
  });
  it("of records with names keeps no copy of them, and drops them", async () => {
    const named = caseRecords.map((record) => record.replace("{", `{"ชื่อ-สกุล":"นายทดสอบ ตัวอย่าง","เลขประจำตัวประชาชน":"1-2345-67890-12-1",`));
    const { folder, draft } = await drafted("คดี.json", `[${named.join(",")}]`);
    expect(draft.contract.identifiers).toEqual(["ชื่อ-สกุล", "เลขประจำตัวประชาชน"]);
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { loaded: 4 } });
    expect(readdirSync(join(folder, "draft/fixtures/pjo_drafted/draft"))).toEqual(["expected.json"]);
    expect(JSON.stringify([draft.contract, draft.text])).not.toMatch(/ทดสอบ ตัวอย่าง|2345/);
  });
  it("is refused for a list of lists, which names no field", async () => {
    const lists = `[["เดือน","จำนวน (คดี)"],["ต.ค. 2567",12],["พ.ย. 2567",3],["ธ.ค. 2567",5]]`;
    await expect(drafted("คดี.json", lists)).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { expected: "[{…}, {…}]" } });
  });
  it("is refused where nothing says the period", async () => {
    await expect(drafted("x.csv", "อำเภอ,จำนวน\nฝาง,1\nแม่ริม,2\n")).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE" });
  });
});
