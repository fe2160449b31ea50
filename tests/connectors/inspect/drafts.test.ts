/** What a draft must not make of a file: a name into a code, a span of months into a month. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { inspect } from "../../../connectors/inspect/inspect.js";
import { draftFor } from "../../../gateway/commands/draft.js";
import { provinceFolder } from "../../warehouse/fresh-store.js";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Rows = (string | number | null)[][];
const book = (rows: Rows, merges: string[] = []) =>
  packZip(workbookParts([{ name: "a", xml: sheetData(Object.fromEntries(rows.map((row, i) => [i + 1, row])), merges) }]));

async function drafted(bytes: Uint8Array, name = "คดี.xlsx") {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-drafts-"));
  folders.push(folder);
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const inspection = await inspect(path, { offices: [], districts: ["เมือง", "ฝาง", "ฮอด"] });
  return { folder, draft: await draftFor(path, inspection, "pjo_drafted", join(folder, "draft"), provinceFolder) };
}

const lines: Rows = [
  ["อำเภอ", "คดี", "คน"],
  ["เมือง", 10, 12],
  ["ฝาง", 5, 5],
  ["รวม", 15, 17],
];

describe("a draft", { timeout: 120_000 }, () => {
  it("of a signed report holds no name, neither as a code nor in a copy of the file", async () => {
    const signed: Rows = [["ลงชื่อ..........ผู้รายงาน"], ["(นายทดสอบ ตัวอย่าง)"], ["วันที่ 5 กุมภาพันธ์ 2567"]];
    const { folder, draft } = await drafted(book([["รายงานประจำเดือน มกราคม 2567"], ...lines, ...signed]));
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { in: 8, loaded: 2, quarantined: 0, nonData: 6 } });
    expect(readdirSync(join(folder, "draft/fixtures/pjo_drafted/draft"))).toEqual(["expected.json"]);
    expect(readFileSync(join(folder, "draft/pjo_drafted.contract.ts"), "utf8") + draft.text).not.toContain("ทดสอบ");
    expect(draft.text).toContain("ไม่คัดลอกไว้เป็นตัวอย่าง");
  });
  it("takes neither names nor ways to reach a person into its codes, its text or a copy of the file", async () => {
    const file = [
      "เดือน,ผู้ประสานงาน,อีเมล,ที่อยู่,โทร,อำเภอ,ช่องทาง,จำนวนเรื่อง",
      "ตุลาคม 2567,คุณสมมุติ ลองดู,a@example.com,99/1 ม.3 ต.ช้างเผือก,081-234-5678,เมือง,เดินเข้ามา,3",
      "ตุลาคม 2567,คุณทดสอบ ลองดู,b@example.com,12 ถ.เจริญ,081-234-5679,ฝาง,ผ่านนายสมมุติ ลองดู,2",
    ];
    const { folder, draft } = await drafted(Buffer.from(`${file.join("\n")}\n`), "คำขอ.csv");
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { loaded: 2 } });
    expect(draft.contract.identifiers).toEqual(["ผู้ประสานงาน", "อีเมล", "ที่อยู่", "โทร"]);
    expect(draft.contract.dimensions).toEqual({});
    expect(readdirSync(join(folder, "draft/fixtures/pjo_drafted/draft"))).toEqual(["expected.json"]);
    expect(JSON.stringify([draft.contract, draft.text])).not.toMatch(/สมมุติ|ทดสอบ|example\.com|ช้างเผือก|เจริญ|081-234/);
  });
  it("counts a quarter's line as a total of its months, and leaves places on a map out", async () => {
    const file = "เดือน,คดี,lat\nต.ค. 2567,10,18.788343\nพ.ย. 2567,20,18.788343\nธ.ค. 2567,30,18.788343\nไตรมาส 1/2568,60,\n";
    const { draft } = await drafted(Buffer.from(file), "คดี.csv");
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { in: 5, loaded: 3, quarantined: 0, nonData: 2 } });
    expect(Object.values(draft.contract.measures).map(({ name }) => name.th)).toEqual(["คดี"]);
  });
  it("takes a column that grows by another for a running total, and is refused for lines of different indicators", async () => {
    const days = "วันที่,รายใหม่,รายทั้งหมด\n2025-10-01,10,100\n2025-10-02,20,120\n2025-11-03,30,150\n2025-11-04,7,157\n";
    const { draft } = await drafted(Buffer.from(days), "ราย.csv");
    expect(Object.values(draft.contract.measures).map(({ adds }) => adds)).toEqual(["flow", "running_total"]);
    const long = "เดือน,ตัวชี้วัด,ค่า\nต.ค. 2567,ประชากร,1790000\nต.ค. 2567,เรือนจำ,5\n";
    await expect(drafted(Buffer.from(long), "ค่า.csv")).rejects.toMatchObject({
      code: "DRAFT_IMPOSSIBLE",
      place: { found: "“ตัวชี้วัด” ประชากร, เรือนจำ" },
    });
  });
  it("of amounts in millions has them in baht, wherever the file says that they are", async () => {
    const above: Rows = [["รายได้ เดือน เมษายน 2563"], ["หน่วย : ล้านบาท"], ["ที่มา", "เดือนนี้", "เดือนก่อน"], ["ภาษี", 45, 67.5], ["อากร", 9, 12]];
    const inHeader: Rows = [["รายได้ เดือน เมษายน 2563"], ["ที่มา", "เดือนนี้ (ล้านบาท)", "เดือนก่อน (ล้านบาท)"], ["ภาษี", 45, 67.5], ["อากร", 9, 12]];
    for (const rows of [above, inHeader]) {
      const { folder, draft } = await drafted(book(rows));
      expect(draft.outcome).toMatchObject({ state: "LOADED" });
      const expected = readFileSync(join(folder, "draft/fixtures/pjo_drafted/draft/expected.json"), "utf8");
      expect([...expected.matchAll(/"value": "(\d+)"/g)].map(([, value]) => value).sort()).toEqual([
        "12000000",
        "45000000",
        "67500000",
        "9000000",
      ]);
    }
  });
  it("of a header that begins with รวม in its lower row takes its own file", async () => {
    const rows: Rows = [
      ["รายงานคดี ประจำเดือน ตุลาคม 2568"],
      ["ที่", "อำเภอ", "จำนวน (คน)", null, null],
      [null, null, "รวม", "ชาย", "หญิง"],
      [1, "เมือง", 10, 6, 4],
      [2, "ฝาง", 5, 2, 3],
      [null, "รวม", 15, 8, 7],
    ];
    const { folder, draft } = await drafted(book(rows, ["C2:E2", "A2:A3", "B2:B3"]));
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { in: 6, loaded: 2, quarantined: 0, nonData: 4 } });
    expect(existsSync(join(folder, "draft/fixtures/pjo_drafted/draft/คดี.xlsx"))).toBe(true);
  });
  it.each([
    ["รายงานคดี ประจำเดือน สิงหาคม - ตุลาคม 2568", "2025-08 – 2025-10"],
    ["รายงานคดี ระหว่างวันที่ 1 ต.ค. 2567 - 30 ก.ย. 2568", "2024-10-01 – 2025-09-30"],
    ["รายงานคดี วันที่ 1 - 15 ตุลาคม 2568", "2025-10-01 – 2025-10-15"],
    ["รายงานคดี ปีงบประมาณ 2566 - 2567", "FY2566 – FY2567"],
  ])("is refused for a span, and calls none of its ends a period: %s", async (title, found) => {
    await expect(drafted(book([[title], ...lines]))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found } });
  });
  it.each<[string, Rows, string]>([
    [
      "units in a column",
      [
        ["รายงานงาน ประจำเดือน ตุลาคม 2568"],
        ["รายการ", "หน่วย", "ผลงาน"],
        ["ผู้รับบริการ", "คน", 120],
        ["เรื่องที่รับ", "คดี", 30],
        ["เงินที่จ่าย", "บาท", 5000],
      ],
      "“หน่วย” คน, คดี, บาท",
    ],
    [
      "units in the labels",
      [["รายงานงาน ประจำเดือน ตุลาคม 2568"], ["รายการ", "ผลงาน"], ["ผู้รับบริการ (คน)", 120], ["เงินที่จ่าย (บาท)", 5000]],
      "คน, บาท",
    ],
  ])("is refused for lines of different units, which do not add: %s", async (_, rows, found) => {
    await expect(drafted(book(rows))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found } });
  });
  it("passes over no line of data that begins with the usual word of a note", async () => {
    const rows: Rows = [["เรื่อง ประจำเดือน ตุลาคม 2568"], ["ช่องทาง", "เรื่อง"], ["จดหมาย", 77], ["ที่มาตามนัด", 41], ["ผู้รายงานตัวซ้ำ", 5]];
    const { draft } = await drafted(book(rows));
    expect(draft.outcome).toMatchObject({ lines: { in: 5, loaded: 3, quarantined: 0, nonData: 2 } });
  });
  it("is refused where one block of lines is the whole of the others", async () => {
    const block = (name: string, n: number): Rows => [[`${name}:`], ["เหนือ", 30 * n], ["ใต้", 20 * n]];
    const rows: Rows = [["เรื่อง ประจำเดือน ตุลาคม 2568"], ["ด้าน", "เรื่อง"], ...block("รวม", 3), ...block("ใหม่", 1), ...block("เก่า", 2)];
    await expect(drafted(book(rows))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE" });
  });
  it("is refused where lines have others nested below that do not add up to them", async () => {
    const rows: Rows = [["รายงานงาน ประจำเดือน ตุลาคม 2568"], ["รายการ", "เรื่อง"], ["เยียวยา", 77], ["ไกล่เกลี่ย", 900], ["- มรดก", 120]];
    await expect(drafted(book(rows))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "4" } });
  });
  it("of a quarter in the title takes it for that quarter of the fiscal year", async () => {
    const { draft } = await drafted(book([["รายงานคดี ไตรมาส 2 ปีงบประมาณ พ.ศ. 2569"], ...lines]));
    expect(draft.contract).toMatchObject({ period: { from: "title", is: "quarter" }, due: { every: "quarter" }, since: "FY2569-Q2" });
    expect(draft.outcome).toMatchObject({ lines: { loaded: 2, quarantined: 0 } });
  });
  it("is refused of months over columns, whose year the title alone names", async () => {
    const rows: Rows = [["รายงานคดี ปีงบประมาณ 2569"], ["เรื่อง", "ต.ค.", "พ.ย.", "รวม"], ["ร้องเรียน", 1, 2, 3], ["ร้องทุกข์", 2, 2, 4]];
    await expect(drafted(book(rows))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "“ต.ค.”, “พ.ย.”" } });
    const quarters: Rows = [["ผลงาน ปีงบประมาณ 2569"], ["เรื่อง", "ไตรมาส 1", "ไตรมาส 2", "รวม"], ["ก", 1, 2, 3], ["ข", 2, 2, 4]];
    await expect(drafted(book(quarters))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "“ไตรมาส 1”, “ไตรมาส 2”" } });
  });
  it("is refused where the heading of a column names another year than the title", async () => {
    const rows: Rows = [["รายงานคดี ปีงบประมาณ 2569"], ["อำเภอ", "คดีปีงบประมาณ 2568"], ["เมือง", 10], ["ฝาง", 5]];
    const found = "“คดีปีงบประมาณ 2568”, FY2569";
    await expect(drafted(book(rows))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found } });
  });
  it("is refused where another table stands on the same sheet, and says where they lie", async () => {
    const rows: Rows = [["รายงานคดี ประจำเดือน ตุลาคม 2568"], ...lines, [null], ["ประเภทคดี", "จำนวนคดี"], ["แพ่ง", 50], ["อาญา", 60]];
    await expect(drafted(book(rows))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "A2–C5, A7–B9" } });
  });
  it("is refused for fields parted by a character that no load takes", async () => {
    const text = Buffer.from("เดือน|อำเภอ|คดี\nต.ค. 2568|เมือง|10\nต.ค. 2568|ฝาง|5\n");
    await expect(drafted(text, "คดี.csv")).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "“|”" } });
  });
  it.each<[string, Rows, string]>([
    [
      "years as columns",
      [
        ["อำเภอ", 2566, 2567],
        ["เมือง", 10, 12],
        ["ฝาง", 5, 5],
      ],
      "“2566”, “2567”",
    ],
    ["a year that may be either in the title", [["คดี ปี 2567"], ["อำเภอ", "คดี"], ["เมือง", 10], ["ฝาง", 5]], "“คดี ปี 2567” (BE2567)"],
    [
      "a column of calendar years",
      [
        ["ปีปฏิทิน", "คดี"],
        [2566, 10],
        [2567, 5],
      ],
      "“ปีปฏิทิน” 2566–2567",
    ],
    [
      "a column of years that may be either",
      [
        ["ปี", "คดี"],
        [2566, 10],
        [2567, 5],
      ],
      "“ปี” 2566–2567",
    ],
    [
      "months of a year that may be either",
      [
        ["ปี", "เดือน", "คดี"],
        [2567, "ต.ค.", 10],
        [2567, "พ.ย.", 5],
      ],
      "“ปี” 2567–2567",
    ],
    [
      "months as columns below a title of their year",
      [["คดี ปีงบประมาณ 2568"], ["อำเภอ", "ต.ค. 67", "พ.ย. 67"], ["เมือง", 10, 12], ["ฝาง", 5, 5]],
      "“ต.ค. 67”, “พ.ย. 67”",
    ],
  ])("is refused for %s, and says what was seen and what to do", async (_, rows, found) => {
    const refused = await drafted(book(rows)).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found } });
    expect((refused as { place: { expected: string } }).place.expected).toMatch(/บรรทัดละงวด|ปีงบประมาณ/);
  });
  it("takes no share, difference or other period's total below the lines for one of them", async () => {
    const below: Rows = [
      ["เดือนก่อน", 20, 21],
      ["เพิ่ม/ลด", -5, -4],
    ];
    const { draft } = await drafted(book([["รายงานประจำเดือน มกราคม 2567"], ...lines, ...below]));
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { in: 7, loaded: 2, quarantined: 0, nonData: 5 } });
    expect(draft.contract.nonData.notes).toEqual(expect.arrayContaining(["เดือนก่อน", "เพิ่ม/ลด"]));
  });
  it("takes no line of some of those above for one of them", async () => {
    const rows: Rows = [
      ["สรุป ประจำเดือน ตุลาคม 2567"],
      ["ประเภท", "จำนวน (คน)"],
      ["ผู้ต้องขัง", 500],
      ["ในจำนวนนี้เป็นหญิง", 40],
      ["ผู้ถูกคุมประพฤติ", 300],
    ];
    const { draft } = await drafted(book(rows));
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { loaded: 2, quarantined: 0, nonData: 3 } });
    expect(draft.contract.nonData.notes).toContain("ในจำนวนนี้เป็นหญิง");
  });
  it("is refused where one of that name stands already, with what to do, and leaves that one as it is", async () => {
    const folder = mkdtempSync(join(tmpdir(), "yutitham-drafts-"));
    folders.push(folder);
    const path = join(folder, "คดี.xlsx");
    writeFileSync(path, book([["รายงานคดี ประจำเดือน ตุลาคม 2568"], ...lines]));
    const there = join(folder, "pjo_drafted.contract.ts");
    writeFileSync(there, "mine");
    const inspection = await inspect(path, { offices: [], districts: [] });
    const refused = await draftFor(path, inspection, "pjo_drafted", folder, provinceFolder).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: there, expected: expect.stringContaining("--to") } });
    expect(readFileSync(there, "utf8")).toBe("mine");
  });
  it("is refused of months without a year below a title of one, and of days as spreadsheet numbers", async () => {
    const months: Rows = [["ข้อมูลปีงบประมาณ 2567"], ["เดือน", "จำนวน"], ["ต.ค.", 10], ["พ.ย.", 12]];
    await expect(drafted(book(months))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "“เดือน” 10–11, FY2567" } });
    const days: Rows = [
      ["วันที่", "จำนวน"],
      [45566, 10],
      [45567, 12],
    ];
    await expect(drafted(book(days))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "“วันที่” 45566 = 2024-10-01" } });
  });
  it("knows a total by its figures again, under whatever name", async () => {
    const rows: Rows = [
      ["สถิติ ประจำเดือน ตุลาคม 2567"],
      ["อำเภอ", "ชาย", "หญิง", "ทุกเพศ"],
      ["เมือง", 10, 5, 15],
      ["ฝาง", 8, 2, 10],
      ["จ.เชียงใหม่", 18, 7, 25],
    ];
    const { draft } = await drafted(book(rows));
    expect(draft.outcome).toMatchObject({ state: "LOADED", lines: { loaded: 2, quarantined: 0, nonData: 3 } });
  });
  it("is refused where satang stand apart from their baht", async () => {
    const rows: Rows = [["รายได้ ประจำเดือน ตุลาคม 2567"], ["สาขา", "บาท", "สตางค์"], ["ก", 1250, 50], ["ข", 250, 25]];
    await expect(drafted(book(rows))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "“บาท” | “สตางค์”" } });
  });
  it("is refused where one figure is merged over two columns", async () => {
    const rows: Rows = [["คดี ประจำเดือน ตุลาคม 2567"], ["อำเภอ", "ชาย", "หญิง"], ["เมือง", 12, null], ["ฝาง", 8, 2]];
    await expect(drafted(book(rows, ["B3:C3"]))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "“ชาย, หญิง”" } });
  });
  it("is refused where a line begins as one below the total does, which a load would pass over", async () => {
    const rows: Rows = [["รายงานประจำเดือน มกราคม 2567"], ["รายการ", "คดี"], ["ร้อยละผู้ผ่าน", 10], ["ข", 5], ["รวม", 15], ["ร้อยละ", 100]];
    await expect(drafted(book(rows))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "“ร้อยละ”" } });
  });
  it("is refused where cells hold two figures, rather than made with each of them for a code", async () => {
    const rows: Rows = [["คดี ประจำเดือน มกราคม 2567"], ["ฐาน", "คดี", "ชาย"], ["ก", 10, "12 (60.0%)"], ["ข", 5, "8 (40.0%)"]];
    await expect(drafted(book(rows))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "“ชาย” 12 (60.0%)" } });
  });
  it("is refused where a spreadsheet put the days into the wrong century", async () => {
    const rows: Rows = [["ทะเบียน ปีงบประมาณ 2569"], ["วันที่รับ", "จำนวน"], ["3/11/1968", 1], ["14/11/1968", 2], ["25/11/1968", 3]];
    await expect(drafted(book(rows))).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "1968-11-03 – 1968-11-25" } });
  });

  it("is not made of a year and a month run together, nor of a day that only a note below the table names", async () => {
    const joined = Buffer.from("ปีเดือน,อำเภอ,คดี\n6810,เมือง,5\n6811,ฝาง,6\n");
    const refused = { code: "DRAFT_IMPOSSIBLE", place: { found: "“ปีเดือน” 2025-10 – 2025-11" } };
    await expect(drafted(joined, "คดี.csv")).rejects.toMatchObject(refused);
    const noted = Buffer.from("อำเภอ,คดี\nเมือง,5\nฝาง,6\nข้อมูล ณ วันที่ 31 ตุลาคม 2568,\n");
    await expect(drafted(noted, "คดี.csv")).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "–" } });
  });
});
