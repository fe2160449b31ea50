/** A drafted contract takes the file it was made of: every line, every figure; where it cannot, it says so. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
    expect(JSON.parse(readFileSync(join(folder, "draft/fixtures/pjo_drafted/draft/expected.json"), "utf8"))).toEqual({
      lines: { in: 7, loaded: 3, quarantined: 0, nonData: 4 },
      observations: [],
      quarantine: [],
    });
    expect(existsSync(join(folder, "draft/fixtures/pjo_drafted/draft/กองทุน.csv"))).toBe(true);
    expect(draft.text).toContain("LOADED: รับได้ทุกบรรทัด");
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
  it("is refused where nothing says the period", async () => {
    await expect(drafted("x.csv", "อำเภอ,จำนวน\nฝาง,1\nแม่ริม,2\n")).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE" });
  });
});
