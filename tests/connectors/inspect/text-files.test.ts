/** Text files as offices save them; every expected reading was written by hand from the file's text. */
import { describe, expect, it } from "vitest";
import { encode874 } from "../../../connectors/thai/encoding.js";
import { type ExpectedTable, facts, inspection, whole } from "./inspecting.js";

interface Case {
  name: string;
  file: string | Uint8Array;
  tables: ExpectedTable[];
  is?: { encoding?: string; delimiter?: string; repaired?: string | null; doubts?: string[] };
}

const cases: Case[] = [
  {
    name: "one header line, windows line ends",
    file: "อำเภอ,คดี (คดี),ผู้ต้องหา (คน)\r\nเมือง,120,131\r\nฝาง,45,44\r\n",
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["อำเภอ: text, districts 2+0", "คดี (คดี): integer คดี, sum 165, 45…120", "ผู้ต้องหา (คน): integer คน, sum 175, 44…131"],
      },
    ],
  },
  {
    name: "titles, a unit line, a two-row header, Thai digits, a dash, a total and a note",
    file: [
      "รายงานผู้ต้องขัง ประจำเดือน ตุลาคม 2568",
      "(หน่วย : คน)",
      "ลำดับ,อำเภอ,จำนวน,,รวม",
      ",,ชาย,หญิง,",
      '1,เมือง,"1,234",๕๖,1290',
      "2,ฝาง,-,3,3",
      "3,แม่ริม,10,20,30",
      ",รวมทั้งสิ้น,1244,79,1323",
      "หมายเหตุ : ข้อมูล ณ วันที่ 1 พฤศจิกายน 2568",
    ].join("\n"),
    tables: [
      {
        titles: [1, 2],
        header: [3, 4],
        first: 5,
        rows: 3,
        totals: [8],
        notes: [9],
        periods: ["2025-10"],
        columns: [
          "ลำดับ: integer, sum 6, 1…3, running_number",
          "อำเภอ: text, districts 3+0",
          "จำนวน › ชาย: integer คน, sum 1244, missing 1, 10…1234",
          "จำนวน › หญิง: integer คน, sum 79, 3…56",
          "รวม: integer คน, sum 1323, 3…1290",
        ],
      },
    ],
  },
  {
    name: "windows-874",
    file: encode874("เรือนจำ,ชาย (คน)\nเรือนจำกลางเชียงใหม่,5212\nเรือนจำอำเภอฝาง,880\nรวม,6092\n")!,
    is: { encoding: "windows-874" },
    tables: [
      { header: [1], first: 2, rows: 2, totals: [4], columns: ["เรือนจำ: text, offices 2+0", "ชาย (คน): integer คน, sum 6092, 880…5212"] },
    ],
  },
  {
    name: "UTF-16 with tabs, as Unicode text is saved",
    file: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("เดือน\tจำนวน (ราย)\r\nต.ค. 68\t1,200\r\nพ.ย. 68\t-\r\n", "utf16le")]),
    is: { encoding: "utf-16le", delimiter: "\t" },
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["เดือน: month, 2025-10…2025-11, BE", "จำนวน (ราย): integer ราย, sum 1200, missing 1, 1200…1200"],
      },
    ],
  },
];

describe.each(cases)("$name", ({ file, tables, is = {} }) => {
  it("is read as it is meant", async () => {
    const seen = await inspection(file);
    expect(seen.tables.map((table, i) => facts(table, tables[i] ?? tables[0]!))).toEqual(tables.map(whole));
    const { encoding = "utf-8", delimiter = ",", repaired = null, doubts = [] } = is;
    expect({
      encoding: seen.encoding,
      delimiter: seen.delimiter,
      repaired: seen.repaired,
      doubts: seen.doubts.map(({ code }) => code),
    }).toEqual({ encoding, delimiter, repaired, doubts });
  });
});
