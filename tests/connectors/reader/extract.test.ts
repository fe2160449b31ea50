import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../connectors/reader/read-file.js";
import type { ReadingRequest } from "../../../connectors/reader/reading.js";
import { encode874 } from "../../../connectors/thai/encoding.js";
import { request, rows, temporaryFolder } from "./reading-of.js";

/** Made-up people: none of this may be found anywhere but in the source file. */
const secrets = ["สมมุติ นามตัวอย่าง", "ทดสอบ ไม่มีจริง", "1509900000001", "1-5099-00000-02-9", "๑๕๐๙๙๐๐๐๐๐๐๐๓", "081-000-0000"];
const keep = [["วันที่รับคำขอ"], ["อำเภอ"], ["จำนวนเงินอนุมัติ"], ["หมายเหตุ"]];
const headerHas = [["วันที่รับคำขอ"], ["อำเภอ"], ["จำนวนเงินอนุมัติ"]];
const header = ["ที่", "ชื่อ-สกุล", "เลขประจำตัวประชาชน", "วันที่รับคำขอ", "อำเภอ", "จำนวนเงินอนุมัติ", "หมายเหตุ", "โทร."];
const list = [
  ["1", secrets[0]!, secrets[2]!, "3 พ.ย. 68", "ฝาง", "80,000.-", "บรรทัดแรก\nบรรทัดสอง", secrets[5]!],
  ["2", secrets[1]!, secrets[4]!, "๔ พ.ย. ๖๘", "แม่ริม", "-", `โทรแจ้ง ${secrets[3]} แล้ว`, ""],
];

function everything(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).isFile() && !path.endsWith("artifact"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}

async function extracted(bytes: Uint8Array | string, form: ReadingRequest["form"], wanted: Partial<ReadingRequest> = {}) {
  const to = join(temporaryFolder(), "extract.csv");
  const asked = request(bytes, { form, headerHas, extract: { keep, to }, ...wanted });
  const result = await readFile(asked);
  const seen = JSON.stringify(result) + everything(asked.into) + readFileSync(to, "utf8");
  for (const secret of secrets) expect(seen).not.toContain(secret);
  return { result, text: readFileSync(to, "utf8") };
}

function table(result: Awaited<ReturnType<typeof readFile>>) {
  if (!result.ok) throw new Error(result.problem.en);
  return result.reading.tables[0]!;
}

describe("a list with names in it, as a workbook", () => {
  async function book(): Promise<Buffer> {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("รายชื่อ").addRow([secrets[0], secrets[2]]);
    const sheet = workbook.addWorksheet("คำขอ 2569");
    sheet.getRow(2).values = ["ทะเบียนคำขอรับความช่วยเหลือ ข้อมูล ณ วันที่ 30 พ.ย. 2568"];
    sheet.getRow(4).values = header;
    sheet.getRow(5).values = list[0]!;
    sheet.getRow(9).values = list[1]!;
    return Buffer.from(await workbook.xlsx.writeBuffer());
  }
  it("tells the rows that are struck through, which the extract does not show", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("คำขอ 2569");
    sheet.getRow(4).values = header;
    for (const line of [5, 6, 8, 9]) sheet.getRow(line).values = list[0]!;
    for (const line of [5, 6, 9]) for (const column of [2, 4, 5]) sheet.getRow(line).getCell(column).font = { strike: true };
    sheet.getRow(7).getCell(1).font = { strike: true };
    const { result } = await extracted(Buffer.from(await workbook.xlsx.writeBuffer()), { kind: "workbook", headerRows: 1, sheets: "all" });
    expect(table(result).struck).toEqual([
      [5, 6],
      [9, 9],
    ]);
  });

  it("keeps the declared columns, every row on the line of its number, and nothing else", async () => {
    const { result, text } = await extracted(await book(), { kind: "workbook", headerRows: 1, sheets: "all" });
    expect(text.split("\n")).toEqual([
      "",
      "ทะเบียนคำขอรับความช่วยเหลือ ข้อมูล ณ วันที่ 30 พ.ย. 2568",
      "",
      "วันที่รับคำขอ,อำเภอ,จำนวนเงินอนุมัติ,หมายเหตุ",
      '3 พ.ย. 68,ฝาง,"80,000.-",บรรทัดแรก บรรทัดสอง',
      "",
      "",
      "",
      "๔ พ.ย. ๖๘,แม่ริม,-,โทรแจ้ง [ตัดออก] แล้ว",
      "",
    ]);
    expect(table(result).sheet).toBe("คำขอ 2569");
    expect(rows(table(result))).toEqual([
      ["5", "3 พ.ย. 68", "ฝาง", "80,000.-", "บรรทัดแรก บรรทัดสอง"],
      ["9", "๔ พ.ย. ๖๘", "แม่ริม", "-", "โทรแจ้ง [ตัดออก] แล้ว"],
    ]);
  });
  it("puts nothing of a dropped column into a declared one that it is merged with", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("คำขอ 2569");
    sheet.addRow(header);
    sheet.addRow(["1", secrets[0], secrets[5], "", "ฝาง", 80000, "", ""]);
    sheet.addRow(["2", secrets[1], "", "3 พ.ย. 68", "แม่ริม", 500, "", ""]);
    sheet.mergeCells("C2:D2");
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    const { text } = await extracted(bytes, { kind: "workbook", headerRows: 1, sheets: "all" });
    expect(text).toContain("ฝาง,80000");
  });
  it("reads the same again from its extract alone", async () => {
    const { result, text } = await extracted(await book(), { kind: "workbook", headerRows: 1, sheets: "all" });
    const again = await readFile(request(text, { headerHas }));
    expect(rows(table(again))).toEqual(rows(table(result)));
  });
  it("without its header is refused without a word of it", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("คำขอ").addRows(list);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    const asked = request(bytes, {
      form: { kind: "workbook", headerRows: 1, sheets: "all" },
      headerHas,
      extract: { keep, to: join(temporaryFolder(), "x.csv") },
    });
    const result = await readFile(asked);
    expect(result).toMatchObject({ ok: false, problem: { code: "HEADER_MISSING", found: "2 lines" } });
    for (const secret of secrets) expect(JSON.stringify(result) + everything(asked.into)).not.toContain(secret);
  });
});

describe("the same as CSV", () => {
  const quote = (cells: string[]) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell}"` : cell)).join(",");
  const csv = ["ทะเบียนคำขอ", quote(header), quote(list[0]!), `3,${secrets[0]},${secrets[2]}`, quote(list[1]!), ""].join("\n");
  it.each([
    ["utf-8", Buffer.from(csv)],
    ["windows-874", Buffer.from(encode874(csv)!)],
    ["utf-16le", Buffer.from(`\uFEFF${csv}`, "utf16le")],
  ])("in %s: a line that cannot be split stays one, without its text", async (_, bytes) => {
    const { result } = await extracted(bytes, { kind: "csv", headerRows: 1 });
    expect(rows(table(result)).map((row) => row[0])).toEqual(["3", "6"]);
    expect(table(result).ragged).toEqual([{ line: 5, raw: Array(5).fill("[ตัดออก]").join(","), fields: 5 }]);
  });
});

describe("and as records", () => {
  it("keeps the declared fields, line by line", async () => {
    const lines = list.map((row) => JSON.stringify(Object.fromEntries(header.map((name, i) => [name, row[i]]))));
    const { result } = await extracted(`${lines[0]}\n{"ชื่อ-สกุล":"${secrets[0]}"\n${lines[1]}\n`, { kind: "records" });
    expect(table(result).headers).toEqual(["วันที่รับคำขอ", "อำเภอ", "จำนวนเงินอนุมัติ", "หมายเหตุ"]);
    expect(table(result).ragged).toEqual([{ line: 2, raw: "[ตัดออก]", fields: 0, json: { twice: null } }]);
  });
});
