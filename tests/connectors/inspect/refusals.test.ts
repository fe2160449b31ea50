/** What cannot be read is refused by what it is, with what to send instead. */
import { describe, expect, it } from "vitest";
import { packZip } from "../reader/pack-zip.js";
import { inspected, refusal } from "./inspecting.js";
import { workbookOf } from "./workbook-of.js";

const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(2000),
  ]);
const bytes = (...start: (number | string)[]) =>
  Buffer.concat([
    ...start.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from([part]))),
    Buffer.alloc(200, 0x20),
  ]);

const kinds: [string, Buffer | string, string][] = [
  ["report.xls", ole("Workbook"), "FILE_REFUSED Excel 97–2003 (.xls)"],
  ["secret.xlsx", ole("EncryptedPackage"), "FILE_REFUSED ไฟล์มีรหัสผ่าน (password)"],
  ["letter.doc", ole("WordDocument"), "FILE_REFUSED Word (.doc)"],
  ["report.pdf", "%PDF-1.7\n%âãÏÓ\n", "FILE_REFUSED PDF"],
  ["scan.png", bytes(0x89, "PNG\r\n", 0x1a), "FILE_REFUSED PNG"],
  ["scan.jpg", bytes(0xff, 0xd8, 0xff, 0xe0), "FILE_REFUSED JPEG"],
  ["letter.rtf", "{\\rtf1\\ansi ก}", "FILE_REFUSED RTF"],
  [
    "report.xls",
    "<html><head><meta charset=utf-8></head><body><table><tr><td>อำเภอ</td><td>5</td></tr></table></body></html>",
    "FILE_REFUSED ตาราง HTML (an HTML table, .xls)",
  ],
  ["data.csv", "<!DOCTYPE html>\n<html><body>กรุณาเข้าสู่ระบบ</body></html>", "FILE_REFUSED หน้าเว็บ (an HTML page)"],
  [
    "report.xls",
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    "FILE_REFUSED XML Spreadsheet 2003 (.xls)",
  ],
  ["report.xls", "MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related\n\n", "FILE_REFUSED MHTML"],
  [
    "report.ods",
    packZip([
      { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet" },
      { name: "content.xml", data: "<x/>" },
    ]),
    "FILE_REFUSED OpenDocument (.ods)",
  ],
  [
    "letter.docx",
    packZip([
      { name: "[Content_Types].xml", data: "<x/>" },
      { name: "word/document.xml", data: "<x/>" },
    ]),
    "FILE_REFUSED Word (.docx)",
  ],
  ["report.xlsb", packZip([{ name: "xl/workbook.bin", data: "x" }]), "FILE_REFUSED Excel (.xlsb)"],
  [
    "months.zip",
    packZip([
      { name: "ต.ค.csv", data: "a,b\n1,2\n" },
      { name: "พ.ย.csv", data: "a,b\n1,2\n" },
    ]),
    "FILE_REFUSED ZIP (2)",
  ],
  ["report.slk", 'ID;PWXL;N;E\nC;Y1;X1;K"a"\nE\n', "FILE_REFUSED SYLK (.slk)"],
  ["report.dif", 'TABLE\r\n0,1\r\n"EXCEL"\r\n', "FILE_REFUSED DIF (.dif)"],
  [
    "report.csv",
    Buffer.from("ปีงบประมาณ,เดือน,จำนวน\r\n2568,ตุลาคม,12\r\n", "utf16le"),
    "FILE_REFUSED UTF-16 ที่ไม่มีเครื่องหมายต้นไฟล์ (UTF-16 without a byte order mark)",
  ],
  ["data.gz", bytes(0x1f, 0x8b, 8), "FILE_REFUSED ไฟล์บีบอัด (RAR, 7z, gzip)"],
  ["data.sqlite", "SQLite format 3\0", "FILE_REFUSED SQLite"],
  ["data.parquet", "PAR1....", "FILE_REFUSED Parquet"],
  ["random.csv", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 0xff)), "FILE_BROKEN ไฟล์ไบนารี (binary)"],
  ["empty.csv", "", "FILE_EMPTY"],
  ["blank.csv", " \n\n ,, \n", "NO_TABLE 0 บรรทัด / 0 lines"],
  [
    "letter.txt",
    "เรียน ผู้อำนวยการสำนักงาน\nตามที่ได้รับมอบหมายให้ตรวจสอบ, ข้าพเจ้าขอรายงานว่า ไม่พบข้อผิดพลาด\nจึงเรียนมาเพื่อทราบ, และพิจารณา, ต่อไป\nขอแสดงความนับถือ\n",
    "NO_TABLE แบ่งคอลัมน์ไม่ได้ / the lines do not fall into columns",
  ],
  [
    "aligned.txt",
    "อำเภอ        คดี      คน\nเมือง        120     130\nฝาง           45      50\n",
    "NO_TABLE 3 บรรทัด / 3 lines, คอลัมน์จัดด้วยช่องว่าง บันทึกเป็น CSV / columns aligned by blanks: save it as CSV",
  ],
  [
    "list.csv",
    "คณะหนึ่ง\nคณะสอง\nอื่นๆ\n",
    "NO_TABLE 3 บรรทัด / 3 lines, บรรทัดละช่องเดียว ไม่พบตัวแบ่งคอลัมน์ / one field a line, nothing parts columns",
  ],
  ["half.xlsx", packZip([{ name: "xl/workbook.xml", data: "<workbook/>" }]).subarray(0, 60), "FILE_BROKEN ZIP"],
];

describe.each(kinds)("%s", (name, file, code) => {
  it(`is refused as ${code}`, async () => {
    expect(await refusal(file, name)).toBe(code);
    const result = await inspected(file, name);
    if (result.ok) throw new Error("read");
    expect(result.problem.th).toMatch(/[ก-๙]/);
    expect(result.problem.en).toMatch(/[a-z]{4}/);
    expect(`${result.problem.th}${result.problem.en}`).not.toMatch(/undefined/);
  });
});

it("a table whose lines have other numbers of fields than its header is told what to do, in each language its own", async () => {
  const result = await inspected("รายงานคดี ประจำเดือน ตุลาคม 2568\nอำเภอ,ชาย,หญิง\nเมือง,1,2,3\nฝาง,4\n");
  expect(result).toMatchObject({ ok: false, problem: { code: "NO_TABLE" } });
  const { th, en } = (result as { problem: { th: string; en: string } }).problem;
  expect(en).toContain("give every line of the table as many fields as its header has");
  expect(th).toContain("ทุกบรรทัดของตารางมีจำนวนช่องเท่าหัวคอลัมน์");
  expect(th).not.toContain("Please");
});

describe("a form that nobody filled in", () => {
  const form = [
    ["แบบรายงาน ยธ.01", null],
    ["ชื่อหน่วยงาน", ".................."],
    ["เดือน", "............ พ.ศ. ........"],
    ["จำนวนผู้รับบริการ", "......... ราย"],
  ];
  it("is no table", async () => {
    expect(await refusal(await workbookOf(form), "form.xlsx")).toMatch(/^NO_TABLE /);
  });
  it("is told from a table with dots to sign on below it", async () => {
    const signed = [
      ["อำเภอ", "คดี"],
      ["ฝาง", 5],
      ["แม่ริม", 6],
      ["ลงชื่อ", "..............."],
      ["ตำแหน่ง", "..............."],
    ];
    expect(await refusal(await workbookOf(signed), "file.xlsx")).toBe("ok");
  });
});
