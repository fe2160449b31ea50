/** Files as Thai offices write them, each with what a person sees in it: read so, or doubted in words, never read otherwise in silence. */
import { describe, expect, it } from "vitest";
import { encode874 } from "../../../connectors/thai/encoding.js";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { type ExpectedTable, facts, inspection, refusal, whole } from "./inspecting.js";

type Rows = (string | number | null)[][];
const book = (name: string, rows: Rows, merges: string[] = []) =>
  packZip(workbookParts([{ name, xml: sheetData(Object.fromEntries(rows.map((row, i) => [i + 1, row])), merges) }]));

const cases: [what: string, bytes: string | Uint8Array, file: string, tables: ExpectedTable[]][] = [
  [
    "a year that stands on the first line of its group only, subtotals by year",
    `ปีงบประมาณ,ฐานความผิด,ชาย,หญิง,รวม
2565,ความผิดเกี่ยวกับทรัพย์,"2,310",210,"2,520"
,ความผิดเกี่ยวกับชีวิตและร่างกาย,"1,980",122,"2,102"
,ความผิดเกี่ยวกับเพศ,640,12,652
,รวม,"4,930",344,"5,274"
2566,ความผิดเกี่ยวกับทรัพย์,"2,110",180,"2,290"
,ความผิดเกี่ยวกับชีวิตและร่างกาย,"1,870",110,"1,980"
,ความผิดเกี่ยวกับเพศ,601,9,610
,รวม,"4,581",299,"4,880"
หมายเหตุ : ข้อมูล ณ วันที่ 30 กันยายน 2566,,,,
ที่มา : กรมพินิจและคุ้มครองเด็กและเยาวชน,,,,
`,
    "คดี.csv",
    [
      {
        header: [1],
        first: 2,
        rows: 6,
        totals: [5, 9],
        notes: [10, 11],
        columns: [
          "ปีงบประมาณ: fiscal_year, missing 4, 2565…2566, BE",
          "ฐานความผิด: text",
          "ชาย: integer, sum 9511, 601…2310",
          "หญิง: integer, sum 643, 9…210",
          "รวม: integer, sum 10154, 610…2520",
        ],
        doubts: ["BLANK_AS_ABOVE"],
      },
    ],
  ],
  [
    "years for columns",
    `ตารางที่ 3 จำนวนคดีเด็กและเยาวชน จำแนกตามฐานความผิด ปี พ.ศ. 2561 - 2563,,,
ฐานความผิด,2561,2562,2563
ทรัพย์,"3,120","3,001","2,876"
ยาเสพติด,"11,203","10,988","8,904"
รวม,"14,323","13,989","11,780"
`,
    "คดี.csv",
    [
      {
        header: [2],
        first: 3,
        rows: 2,
        totals: [5],
        doubts: ["YEAR_FISCAL_OR_CALENDAR"],
        columns: [
          "ฐานความผิด: text",
          "2561: integer, sum 14323, 3120…11203",
          "2562: integer, sum 13989, 3001…10988",
          "2563: integer, sum 11780, 2876…8904",
        ],
      },
    ],
  ],
  [
    "a tree of numbered lines whose parent is the sum of its children",
    book("สถิติ", [
      ["รายงานสถิติผู้ต้องราชทัณฑ์ทั่วประเทศ"],
      ["สำรวจ ณ วันที่ 1 พฤศจิกายน 2568"],
      ["ประเภท", "ชาย", "หญิง", "รวม"],
      ["1. นักโทษเด็ดขาด", 205120, 25110, 230230],
      ["2. ผู้ต้องขังระหว่าง", 47012, 6100, 53112],
      ["   2.1 ระหว่างอุทธรณ์-ฎีกา", 12110, 1800, 13910],
      ["   2.2 ระหว่างไต่สวน-พิจารณา", 20100, 2500, 22600],
      ["   2.3 ระหว่างสอบสวน", 14802, 1800, 16602],
      ["3. เยาวชนที่ฝากขัง", 12, "-", 12],
      ["รวมทั้งสิ้น", 252144, 31210, 283354],
      ["หมายเหตุ : ข้อมูลเบื้องต้น"],
    ]),
    "สถิติ.xlsx",
    [
      {
        header: [3],
        first: 4,
        rows: 5,
        totals: [5, 10],
        notes: [11],
        columns: [
          "ประเภท: text",
          "ชาย: integer, sum 252144, 12…205120",
          "หญิง: integer, sum 31210, missing 1, 1800…25110",
          "รวม: integer, sum 283354, 12…230230",
        ],
        periods: ["2025-11-01"],
        doubts: ["TOTAL_BY_FIGURES"],
      },
    ],
  ],
  [
    "a header in two languages over three rows, the total on top, names at both ends",
    book(
      "T-8.1",
      [
        ["ตาราง 8.1 คดีอาญา และผู้ต้องหา จำแนกเป็นรายอำเภอ พ.ศ. 2566"],
        ["Table 8.1 Criminal Cases and Suspects by District: 2023"],
        ["อำเภอ", "คดี (คดี)", null, "ผู้ต้องหา (คน)", null, "District"],
        [null, "รับแจ้ง", "จับได้", "ชาย", "หญิง", null],
        [null, "Reported", "Arrested", "Male", "Female", null],
        ["รวมยอด", 812, 640, 701, 88, "Total"],
        ["เมืองเชียงใหม่", 400, 310, 350, 40, "Mueang Chiang Mai"],
        ["ฝาง", 212, 180, 190, 28, "Fang"],
        ["แม่ริม", 200, 150, 161, 20, "Mae Rim"],
        ["ที่มา: ตำรวจภูธรจังหวัดเชียงใหม่"],
        ["Source: Chiang Mai Provincial Police"],
      ],
      ["B3:C3", "D3:E3", "A3:A5", "F3:F5"],
    ),
    "T81.xlsx",
    [
      {
        header: [3, 4, 5],
        first: 7,
        rows: 3,
        totals: [6],
        notes: [10, 11],
        columns: [
          "อำเภอ: text, districts 3+0",
          "คดี (คดี) › รับแจ้ง › Reported: integer คดี, sum 812, 200…400",
          "คดี (คดี) › จับได้ › Arrested: integer คดี, sum 640, 150…310",
          "ผู้ต้องหา (คน) › ชาย › Male: integer คน, sum 701, 161…350",
          "ผู้ต้องหา (คน) › หญิง › Female: integer คน, sum 88, 20…40",
          "District: text",
        ],
        periods: ["BE2566"],
      },
    ],
  ],
  [
    "the unit above the table at the right, a row of column numbers, a fiscal year with its months",
    book(
      "รายงาน",
      [
        ["รายงานผลการผลักดันทรัพย์สินออกจากระบบการบังคับคดี"],
        ["ประจำปีงบประมาณ พ.ศ. 2568 (ตุลาคม 2567 - กันยายน 2568)"],
        [null, null, null, "หน่วย : ล้านบาท"],
        ["ที่", "สำนักงาน", "ขายทอดตลาด", "งดการบังคับคดี"],
        [null, null, "(1)", "(2)"],
        [1, "จังหวัดเชียงใหม่", 1204.55, 210.1],
        [2, "สาขาฝาง", 120.25, 20],
        [3, "สาขาฮอด", 80.2, "-"],
        [null, "รวมทั้งสิ้น", 1405, 230.1],
      ],
      ["A1:D1"],
    ),
    "ผลักดัน.xlsx",
    [
      {
        header: [4, 5],
        first: 6,
        rows: 3,
        totals: [9],
        columns: [
          "ที่: integer, sum 6, 1…3, running_number",
          "สำนักงาน: text",
          "ขายทอดตลาด: money ล้านบาท, sum 1405, 80.2…1204.55",
          "งดการบังคับคดี: money ล้านบาท, sum 230.1, missing 1, 20…210.1",
        ],
        periods: ["FY2568"],
        doubts: ["MULTIPLIER"],
      },
    ],
  ],
  [
    "columns numbered 1 to 4 under their names, and a line that only looks so",
    "ประเภทคดี,ค้างมา,รับใหม่,รวม\n1,2,3,4\nคดีแพ่ง,10,5,15\nคดีล้มละลาย,2,3,5\n",
    "คดี.csv",
    [
      {
        header: [1, 2],
        first: 3,
        rows: 2,
        columns: ["ประเภทคดี: text", "ค้างมา: integer, sum 12, 2…10", "รับใหม่: integer, sum 8, 3…5", "รวม: integer, sum 20, 5…15"],
      },
    ],
  ],
  [
    "a first line 1, 2, 3 of a table of figures alone",
    "เดือนที่,รับใหม่,เสร็จไป\n1,2,3\n2,7,5\n3,4,4\n",
    "คดี.csv",
    [
      {
        header: [1],
        first: 2,
        rows: 3,
        columns: ["เดือนที่: month, 01…03", "รับใหม่: integer, sum 13, 2…7", "เสร็จไป: integer, sum 12, 3…5"],
      },
    ],
  ],
  [
    "two tables one above the other",
    book("สรุป", [
      ["ตารางที่ 1 คดีสืบเสาะและพินิจ"],
      ["เดือน", "ค้างมา", "รับใหม่"],
      ["ต.ค. 67", 120, 45],
      ["พ.ย. 67", 115, 40],
      ["รวม", null, 85],
      [],
      ["ตารางที่ 2 งานบริการสังคม"],
      ["เดือน", "จำนวนคน", "จำนวนชั่วโมง"],
      ["ต.ค. 67", 30, 900],
      ["พ.ย. 67", 28, 840],
      ["รวม", 58, 1740],
    ]),
    "สรุป.xlsx",
    [
      {
        header: [2],
        first: 3,
        rows: 2,
        totals: [5],
        columns: ["เดือน: month, 2024-10…2024-11, BE", "ค้างมา: integer, sum 235, 115…120", "รับใหม่: integer, sum 85, 40…45"],
        doubts: ["STOCK_OVER_TIME"],
      },
      {
        header: [8],
        first: 9,
        rows: 2,
        totals: [11],
        columns: ["เดือน: month, 2024-10…2024-11, BE", "จำนวนคน: integer คน, sum 58, 28…30", "จำนวนชั่วโมง: integer ชั่วโมง, sum 1740, 840…900"],
      },
    ],
  ],
  [
    "two tables side by side under one title",
    book("Sheet1", [
      ["ข้อมูลเดือนตุลาคม - ธันวาคม 2568"],
      ["เพศ", "จำนวน (คน)", null, "อายุ", "จำนวน (คน)"],
      ["ชาย", 120, null, "ไม่เกิน 15 ปี", 40],
      ["หญิง", 30, null, "เกิน 15 ปี แต่ไม่เกิน 18 ปี", 110],
      ["รวม", 150, null, "รวม", 150],
    ]),
    "แยก.xlsx",
    [
      {
        header: [2],
        first: 3,
        rows: 2,
        totals: [5],
        columns: ["เพศ: text", "จำนวน (คน): integer คน, sum 150, 30…120"],
        periods: ["2025-10", "2025-12"],
      },
      {
        header: [2],
        first: 3,
        rows: 2,
        totals: [5],
        columns: ["อายุ: text", "จำนวน (คน): integer คน, sum 150, 40…110"],
        periods: ["2025-10", "2025-12"],
      },
    ],
  ],
  [
    "months down, quarters between them, in windows-874",
    encode874(`สถิติรับคำขอกองทุนยุติธรรม ปีงบประมาณ พ.ศ. ๒๕๖๘
เดือน,จำนวนคำขอ (ราย),จำนวนเงิน (บาท)
ต.ค.-67,12,"240,000.00"
พ.ย.-67,15,"310,500.50"
ธ.ค.-67,9,"120,000.00"
รวมไตรมาส 1,36,"670,500.50"
ม.ค.-68,11,"180,000.00"
ก.พ.-68,14,"222,000.00"
มี.ค.-68,10,"98,000.00"
รวมไตรมาส 2,35,"500,000.00"
รวมทั้งสิ้น,71,"1,170,500.50"
`)!,
    "กองทุน.csv",
    [
      {
        header: [2],
        first: 3,
        rows: 6,
        totals: [6, 10, 11],
        columns: [
          "เดือน: month, 2024-10…2025-03, BE",
          "จำนวนคำขอ (ราย): integer ราย, sum 71, 9…15",
          "จำนวนเงิน (บาท): money บาท, sum 1170500.5, 98000…310500.5",
        ],
        periods: ["FY2568"],
      },
    ],
  ],
  [
    "notes marked ๑/ in headings and at figures",
    `ปี,จำนวนผู้ต้องขัง๑/ (คน),อัตรา (ร้อยละ)
2566,"6,010 ๑/",103.3
2567,"6,120",105.2
2568,"6,201 ๓/",106.5
๑/ ข้อมูล ณ วันที่ 1 ตุลาคม ของทุกปี,,
๓/ ข้อมูลเบื้องต้น,,
`,
    "ผู้ต้องขัง.csv",
    [
      {
        header: [1],
        first: 2,
        rows: 3,
        notes: [5, 6],
        columns: [
          "ปี: year, 2566…2568, BE",
          "จำนวนผู้ต้องขัง๑/ (คน): integer คน, sum 18331, 6010…6201",
          "อัตรา (ร้อยละ): percent ร้อยละ, 103.3…106.5",
        ],
        doubts: ["YEAR_FISCAL_OR_CALENDAR"],
      },
    ],
  ],
  [
    "blank lines between all sorts of lines",
    "\n\nหน่วยงาน,จำนวน\n\nเรือนจำกลาง,120\n\n,\nทัณฑสถานหญิง,30\n\n\nรวม,150\n\n",
    "ว่าง.csv",
    [{ header: [3], first: 5, rows: 2, totals: [11], columns: ["หน่วยงาน: text", "จำนวน: integer, sum 150, 30…120"] }],
  ],
  [
    "amounts written three ways, one of which is not ours",
    book("งบ", [
      ["หน่วยงาน", "งบประมาณ (บาท)"],
      ["ก", "1,200.50 "],
      ["ข", "฿ 3,000.00"],
      ["ค", "4.000,50"],
    ]),
    "งบ.xlsx",
    [
      {
        header: [1],
        first: 2,
        rows: 3,
        columns: ["หน่วยงาน: text", "งบประมาณ (บาท): mixed บาท, sum 4200.5, 1200.5…3000, money but 1 at 4"],
        doubts: ["VALUES_MIXED", "COMMA_DECIMALS"],
      },
    ],
  ],
  [
    "figures that only words could hold, under a heading with a unit",
    "หน่วยงาน,จำนวน (คน)\nก,ประมาณ 120\nข,กว่า 30\nค,12 (โดยประมาณ)\n",
    "ประมาณ.csv",
    [{ header: [1], first: 2, rows: 3, columns: ["หน่วยงาน: text", "จำนวน (คน): text"], doubts: ["FIGURES_UNREAD"] }],
  ],
  [
    "letters lost on the way (U+FFFD)",
    "หน่วยงาน,จำนวน\nเรือนจ\ufffd\ufffdกลางเชียงใหม่,120\nทัณฑสถานหญิง,30\nเรือนจำฝ\ufffdง,12\n",
    "หาย.csv",
    [{ header: [1], first: 2, rows: 3, columns: ["หน่วยงาน: text", "จำนวน: integer, sum 162, 12…120"], doubts: ["LETTERS_LOST"] }],
  ],
  [
    "question marks for every Thai letter",
    "????????,?????\n???????????,120\n????????????????,30\n?????????,12\n",
    "คำถาม.csv",
    [{ header: [1], first: 2, rows: 3, columns: ["????????: text", "?????: integer, sum 162, 12…120"], doubts: ["QUESTION_MARKS"] }],
  ],
  [
    "one column garbled among good ones",
    "หน่วยงาน,จำนวน,ผู้บันทึก\nเรือนจำกลางเชียงใหม่,120,à¸‚à¹‰à¸­à¸¡à¸¹à¸¥\nทัณฑสถานหญิงเชียงใหม่,30,ปกติ\nเรือนจำอำเภอฝาง,12,ปกติ\n",
    "เพี้ยน.csv",
    [
      {
        header: [1],
        first: 2,
        rows: 3,
        columns: ["หน่วยงาน: text, offices 3+0", "จำนวน: integer, sum 162, 12…120", "ผู้บันทึก: text"],
      },
    ],
  ],
  [
    "a question that is one",
    "ข้อ,คำถาม,ผู้ตอบ (คน)\n1,ท่านพอใจหรือไม่???,120\n2,ควรปรับปรุงอะไร?,30\n",
    "แบบสอบถาม.csv",
    [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["ข้อ: integer, sum 3, 1…2, running_number", "คำถาม: text", "ผู้ตอบ (คน): integer คน, sum 150, 30…120"],
      },
    ],
  ],
];

describe("a file as an office writes it", () => {
  it.each(cases)("%s", async (_, bytes, file, expected) => {
    const { tables } = await inspection(bytes, file);
    expect(tables.map((table, i) => facts(table, expected[i] ?? whole({ header: [], first: null, rows: 0, columns: [] })))).toEqual(
      expected.map(whole),
    );
  });
  it("tells how many lines are blank", async () => {
    const { tables } = await inspection("\nหน่วยงาน,จำนวน\n\nเรือนจำกลาง,120\n,\nทัณฑสถานหญิง,30\n\n\nรวม,150\n\n", "ว่าง.csv");
    expect(tables[0]!.blankLines).toBe(4);
  });
  it("marks of notes are kept beside the figure", async () => {
    const { tables } = await inspection('ปี,จำนวน (คน)\n2566,"6,010 ๑/"\n2567,"6,120 2/"\n2568,"6,201"\n', "x.csv");
    expect(tables[0]!.columns[1]).toMatchObject({ sum: "18331", flags: { note: 2 } });
  });
});

describe("a file that is called something else", () => {
  const ole = (...streams: string[]) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      ...streams.map((name) => Buffer.from(`${name}\0`, "utf16le")),
      Buffer.alloc(100),
    ]);
  it.each([
    ["an old workbook renamed .xlsx", ole("Workbook"), "รายงาน.xlsx", "Excel 97–2003 (.xls)"],
    ["a workbook under a password", ole("EncryptionInfo", "EncryptedPackage"), "รายงาน.xlsx", "password"],
    ["a web page saved as .xls", '<html><meta charset="windows-874"><table><tr><td>1</td></tr></table></html>', "รายงาน.xls", "HTML"],
    ["a PDF renamed .csv", "%PDF-1.7\n", "รายงาน.csv", "PDF"],
  ])("%s is refused by what it is", async (_, bytes, name, found) => {
    expect(await refusal(bytes, name)).toMatch(/^FILE_REFUSED /);
    expect(await refusal(bytes, name)).toContain(found);
  });
});
