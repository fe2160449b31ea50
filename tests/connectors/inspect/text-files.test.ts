/** Text files as offices save them; every expected reading was written by hand from the file's text. */
import { describe, expect, it } from "vitest";
import { encode874 } from "../../../connectors/thai/encoding.js";
import { type ExpectedTable, facts, inspection, whole } from "./inspecting.js";

interface Case {
  name: string;
  file: string | Uint8Array;
  tables: ExpectedTable[];
  is?: { encoding?: string; delimiter?: string | null; repaired?: string | null; doubts?: string[] };
}

const lines = (...all: string[]) => `${all.join("\n")}\n`;
/** Text read in another encoding than it was written in. */
const misread = (text: string, as: "latin1" = "latin1") => Buffer.from(text, "utf8").toString(as);

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
    name: "years across, over figures that look like years",
    file: lines("ปี พ.ศ.,2566,2567,2568", "ครัวเรือน (พัน),2450,2470,2490", "ผู้สูงอายุ (พัน),2401,2455,2512"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        periods: ["BE2566", "BE2567", "BE2568"],
        doubts: ["YEAR_FISCAL_OR_CALENDAR"],
        columns: [
          "ปี พ.ศ.: text",
          "2566: integer, sum 4851, 2401…2450",
          "2567: integer, sum 4925, 2455…2470",
          "2568: integer, sum 5002, 2490…2512",
        ],
      },
    ],
  },
  {
    name: "years across from the latest to the earliest",
    file: lines("รายการ,2568,2567,2566", "ก,2450,2470,2490", "ข,2401,2455,2512"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        periods: ["BE2568", "BE2567", "BE2566"],
        doubts: ["YEAR_FISCAL_OR_CALENDAR"],
        columns: [
          "รายการ: text",
          "2568: integer, sum 4851, 2401…2450",
          "2567: integer, sum 4925, 2455…2470",
          "2566: integer, sum 5002, 2490…2512",
        ],
      },
    ],
  },
  {
    name: "every third year across, beside the word for year",
    file: lines("ปี,2560,2563,2566", "ค,2450,2470,2490", "ง,2401,2455,2512"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        periods: ["BE2560", "BE2563", "BE2566"],
        doubts: ["YEAR_FISCAL_OR_CALENDAR"],
        columns: [
          "ปี: text",
          "2560: integer, sum 4851, 2401…2450",
          "2563: integer, sum 4925, 2455…2470",
          "2566: integer, sum 5002, 2490…2512",
        ],
      },
    ],
  },
  {
    name: "years in the second header row, over figures that look like years",
    file: lines("รายการ,ปี พ.ศ.,,", ",2566,2567,2568", "แพ่ง,2450,2470,2490", "อาญา,2350,2370,2390"),
    tables: [
      {
        header: [1, 2],
        first: 3,
        rows: 2,
        periods: ["BE2566", "BE2567", "BE2568"],
        doubts: ["YEAR_FISCAL_OR_CALENDAR"],
        columns: [
          "รายการ: text",
          "ปี พ.ศ. › 2566: integer, sum 4800, 2350…2450",
          "ปี พ.ศ. › 2567: integer, sum 4840, 2370…2470",
          "ปี พ.ศ. › 2568: integer, sum 4880, 2390…2490",
        ],
      },
    ],
  },
  {
    name: "the population by age without a header, its first line counting up like one",
    file: lines("เมือง,ชาย,1,2,3", "เมือง,หญิง,11,12,13", "ฝาง,ชาย,3,2,1", "ฝาง,หญิง,2,2,4"),
    tables: [
      {
        header: [],
        first: 1,
        rows: 4,
        doubts: ["NO_HEADER"],
        columns: [
          "(1): text, districts 2+0",
          "(2): text",
          "(3): integer, sum 17, 1…11",
          "(4): integer, sum 18, 2…12",
          "(5): integer, sum 21, 1…13",
        ],
      },
    ],
  },
  {
    name: "the registry's own extract, without a header and with bars for commas",
    file: lines(
      "6712|50|เชียงใหม่|0|-|801234|832345|1633579",
      "6712|50|เชียงใหม่|5001|อำเภอเมือง|110123|125432|235555",
      "6712|50|เชียงใหม่|5009|อำเภอฝาง|54001|55210|109211",
    ),
    tables: [
      {
        header: [],
        first: 1,
        rows: 3,
        doubts: ["CODE_OF_WHOLE", "NO_HEADER"],
        columns: [
          "(1): code",
          "(2): code",
          "(3): text",
          "(4): code",
          "(5): text, missing 1",
          "(6): integer, sum 965358, 54001…801234",
          "(7): integer, sum 1012987, 55210…832345",
          "(8): integer, sum 1978345, 109211…1633579",
        ],
      },
    ],
    is: { delimiter: "|" },
  },
  {
    name: "titles, a unit line, a two-row header, Thai digits, a dash, a total and a note",
    file: lines(
      "รายงานผู้ต้องขัง ประจำเดือน ตุลาคม 2568",
      "(หน่วย : คน)",
      "ลำดับ,อำเภอ,จำนวน,,รวม",
      ",,ชาย,หญิง,",
      '1,เมือง,"1,234",๕๖,1290',
      "2,ฝาง,-,3,3",
      "3,แม่ริม,10,20,30",
      ",รวมทั้งสิ้น,1244,79,1323",
      "หมายเหตุ : ข้อมูล ณ วันที่ 1 พฤศจิกายน 2568",
    ),
    tables: [
      {
        titles: [1, 2],
        header: [3, 4],
        first: 5,
        rows: 3,
        totals: [8],
        notes: [9],
        periods: ["2025-10", "2025-11-01"],
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
  {
    name: "UTF-16, the other way round",
    file: Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from("อำเภอ,คน\nเมือง,5\nฝาง,6\n", "utf16le").swap16()]),
    is: { encoding: "utf-16be" },
    tables: [{ header: [1], first: 2, rows: 2, columns: ["อำเภอ: text, districts 2+0", "คน: integer คน, sum 11, 5…6"] }],
  },
  {
    name: "a byte order mark and semicolons",
    file: "\ufeffอำเภอ;จำนวน (คน);ร้อยละ\nเมือง;1200;62.5\nฝาง;720;37.5\n",
    is: { encoding: "utf-8-bom", delimiter: ";" },
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["อำเภอ: text, districts 2+0", "จำนวน (คน): integer คน, sum 1920, 720…1200", "ร้อยละ: percent ร้อยละ, sum 100, 37.5…62.5"],
      },
    ],
  },
  {
    name: "two byte order marks before a quoted title with a comma",
    file: '\ufeff\ufeff"รวม 1,920 คน",\nอำเภอ,จำนวน (คน)\nเมือง,1200\nฝาง,720\n',
    is: { encoding: "utf-8-bom" },
    tables: [
      {
        header: [2],
        first: 3,
        rows: 2,
        titles: [1],
        columns: ["อำเภอ: text, districts 2+0", "จำนวน (คน): integer คน, sum 1920, 720…1200"],
      },
    ],
  },
  {
    name: "bars, and field names in English",
    file: "prov_name|case_count|total_baht\nเชียงใหม่|12|1500.50\nลำพูน|7|20.25\n",
    is: { delimiter: "|" },
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["prov_name: text", "case_count: integer, sum 19, 7…12", "total_baht: money baht, sum 1520.75, 20.25…1500.5"],
      },
    ],
  },
  {
    name: "UTF-8 that was read as Latin-1 and saved",
    file: misread("อำเภอ,จำนวน (ราย)\nเมือง,5\nฝาง,6\n"),
    is: { repaired: "utf-8 as windows-1252", doubts: ["REPAIRED"] },
    tables: [{ header: [1], first: 2, rows: 2, columns: ["อำเภอ: text, districts 2+0", "จำนวน (ราย): integer ราย, sum 11, 5…6"] }],
  },
  {
    name: "the same twice over",
    file: misread(misread("อำเภอ,จำนวน (ราย)\nเมือง,5\nฝาง,6\n")),
    is: { repaired: "utf-8 as windows-1252, utf-8 as windows-1252", doubts: ["REPAIRED"] },
    tables: [{ header: [1], first: 2, rows: 2, columns: ["อำเภอ: text, districts 2+0", "จำนวน (ราย): integer ราย, sum 11, 5…6"] }],
  },
  {
    name: "windows-874 that was read as Latin-1 and saved",
    file: Buffer.from(encode874("อำเภอ,จำนวน (ราย)\nเมือง,5\nฝาง,6\n")!).toString("latin1"),
    is: { repaired: "windows-874 as windows-1252", doubts: ["REPAIRED"] },
    tables: [{ header: [1], first: 2, rows: 2, columns: ["อำเภอ: text, districts 2+0", "จำนวน (ราย): integer ราย, sum 11, 5…6"] }],
  },
  {
    name: "one line in another encoding than the rest",
    file: Buffer.concat([Buffer.from("อำเภอ,จำนวน\nเมือง,5\nแม่ริม,7\n"), Buffer.from(encode874("ฝาง,6\n")!), Buffer.from("จอมทอง,9\n")]),
    is: { doubts: ["ENCODINGS_MIXED"] },
    tables: [{ header: [1], first: 2, rows: 4, columns: ["อำเภอ: text, districts 4+0", "จำนวน: integer, sum 27, 5…9"] }],
  },
  {
    name: "a yearbook's table: years over years, the total first, two languages, a source in both",
    file: lines(
      "ตาราง 9.4 คดีเด็กและเยาวชน จำแนกตามฐานความผิด ปีงบประมาณ 2563 - 2565,,,,",
      '"Table 9.4 Juvenile cases by type of offence: Fiscal Years 2020 - 2022",,,,',
      ",,,,",
      "ฐานความผิด,2563,2564,2565,Type of offence",
      ",(2020),(2021),(2022),",
      'รวม,"19,470","14,592","12,192",Total',
      'ชีวิตและร่างกาย,"2,010","1,600","1,402",Life and body',
      'ทรัพย์,"3,460","2,992","2,790",Property',
      'ยาเสพติด,"14,000","10,000","8,000",Narcotics',
      ",,,,",
      "    ที่มา:  กรมพินิจและคุ้มครองเด็กและเยาวชน,,,,",
      '"Source:  Department of Juvenile Observation and Protection, Ministry of Justice",,,,',
    ),
    tables: [
      {
        titles: [1, 2],
        header: [4, 5],
        first: 7,
        rows: 3,
        totals: [6],
        notes: [11, 12],
        periods: ["FY2563", "FY2565", "FY2564"],
        columns: [
          "ฐานความผิด: text",
          "2563 › (2020): integer, sum 19470, 2010…14000",
          "2564 › (2021): integer, sum 14592, 1600…10000",
          "2565 › (2022): integer, sum 12192, 1402…8000",
          "Type of offence: text",
        ],
      },
    ],
  },
  {
    name: "groups with a heading and a subtotal each",
    file: lines(
      "จังหวัด,จำนวนคดี,ชาย,หญิง",
      "ภาคเหนือ,,,",
      "เชียงใหม่,120,100,20",
      "ลำพูน,30,20,10",
      "รวมภาคเหนือ,150,120,30",
      "ภาคใต้,,,",
      "สงขลา,50,40,10",
      "ยะลา,20,20,0",
      "รวมภาคใต้,70,60,10",
      "รวมทั้งสิ้น,220,180,40",
    ),
    tables: [
      {
        header: [1],
        first: 3,
        rows: 4,
        totals: [5, 9, 10],
        sections: [2, 6],
        columns: ["จังหวัด: text", "จำนวนคดี: integer คดี, sum 220, 20…120", "ชาย: integer, sum 180, 20…100", "หญิง: integer, sum 40, 0…20"],
      },
    ],
  },
  {
    name: "two tables below each other, each with its title",
    file: lines(
      "ตารางที่ 1 จำนวนคดี",
      "ประเภท,รับใหม่,แล้วเสร็จ",
      "แพ่ง,10,8",
      "อาญา,20,15",
      "รวม,30,23",
      "",
      "ตารางที่ 2 จำนวนผู้ต้องขัง",
      "เรือนจำ,ชาย,หญิง,รวม",
      "เรือนจำกลางเชียงใหม่,100,20,120",
      "เรือนจำอำเภอฝาง,50,5,55",
      "รวม,150,25,175",
      "หมายเหตุ ข้อมูล ณ 30 ก.ย. 68",
    ),
    tables: [
      {
        titles: [1],
        header: [2],
        first: 3,
        rows: 2,
        totals: [5],
        columns: ["ประเภท: text", "รับใหม่: integer, sum 30, 10…20", "แล้วเสร็จ: integer, sum 23, 8…15"],
      },
      {
        titles: [7],
        header: [8],
        first: 9,
        rows: 2,
        totals: [11],
        notes: [12],
        columns: [
          "เรือนจำ: text, offices 2+0",
          "ชาย: integer, sum 150, 50…100",
          "หญิง: integer, sum 25, 5…20",
          "รวม: integer, sum 175, 55…120",
        ],
      },
    ],
  },
  {
    name: "two tables without a blank line between them",
    file: lines(
      "หมวด,รายการ,จำนวน (เรื่อง),สัดส่วน (%)",
      "ก,หนึ่ง,5,50%",
      "ก,สอง,5,50%",
      "ยอดรวมทั้งสิ้น,,10,100%",
      "รายละเอียด,,,",
      "วันที่,ประเภท,จำนวนเงิน (บาท),รายละเอียด",
      "01/10/2568,รับ,500,ค่าปรับ",
      '15/10/2568,จ่าย,"200.-",ค่าน้ำ',
    ),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        totals: [4],
        columns: ["หมวด: text", "รายการ: text", "จำนวน (เรื่อง): integer เรื่อง, sum 10, 5…5", "สัดส่วน (%): percent ร้อยละ, sum 100, 50…50"],
      },
      {
        titles: [5],
        header: [6],
        first: 7,
        rows: 2,
        columns: ["วันที่: date, 2025-10-01…2025-10-15, BE", "ประเภท: text", "จำนวนเงิน (บาท): money บาท, sum 700, 200…500", "รายละเอียด: text"],
      },
    ],
  },
  {
    name: "two tables side by side, one longer than the other",
    file: lines("อำเภอ,คดี,,อำเภอ,คดี", "เมือง,10,,ฝาง,3", "แม่ริม,5,,แม่แตง,4", "สันทราย,7,,,"),
    tables: [
      { header: [1], first: 2, rows: 3, columns: ["อำเภอ: text, districts 3+0", "คดี: integer คดี, sum 22, 5…10"] },
      { header: [1], first: 2, rows: 2, columns: ["อำเภอ: text, districts 2+0", "คดี: integer คดี, sum 7, 3…4"] },
    ],
  },
  {
    name: "the header and the title again at a page break",
    file: lines(
      "รายงานประจำเดือน ต.ค. 2568,,",
      "ลำดับ,อำเภอ,จำนวน (คน)",
      "1,เมือง,10",
      "2,ฝาง,20",
      "รายงานประจำเดือน ต.ค. 2568,,",
      "ลำดับ,อำเภอ,จำนวน (คน)",
      "3,แม่ริม,30",
      ",รวม,60",
    ),
    tables: [
      {
        titles: [1, 5],
        header: [2, 6],
        first: 3,
        rows: 3,
        totals: [8],
        columns: ["ลำดับ: integer, sum 6, 1…3, running_number", "อำเภอ: text, districts 3+0", "จำนวน (คน): integer คน, sum 60, 10…30"],
      },
    ],
  },
  {
    name: "a thousands comma without quotes, a short line, an unclosed quote",
    file: lines("อำเภอ,คดี,คน", "เมือง,1,234,5", "ฝาง,10,20", "แม่ริม,30", '"สันทราย,5,6', "จอมทอง,7,8"),
    tables: [
      {
        header: [1],
        first: 3,
        rows: 3,
        bad: [2, 5],
        columns: ["อำเภอ: text, districts 3+0", "คดี: integer คดี, sum 47, 7…30", "คน: integer คน, sum 28, missing 1, 8…20"],
        doubts: ["LINES_SHORT", "LINES_UNREADABLE"],
      },
    ],
  },
  {
    name: "line breaks, delimiters and quotes inside cells",
    file: 'ลำดับ,ข้อเท็จจริง,"จำนวน\nเรื่อง"\n1,"ผู้ร้องแจ้งว่า ""ไม่ได้รับ""\r\nการเยียวยา, และอื่น ๆ",3\n2,ปกติ,4\n',
    tables: [
      {
        header: [1],
        first: 3,
        rows: 2,
        columns: ["ลำดับ: integer, sum 3, 1…2, running_number", "ข้อเท็จจริง: text", "จำนวน เรื่อง: integer เรื่อง, sum 7, 3…4"],
      },
    ],
  },
  {
    name: "comma for the decimal point",
    file: "อำเภอ;มูลค่า (ล้านบาท)\nเมือง;1,5\nฝาง;2,25\n",
    is: { delimiter: ";" },
    tables: [
      { header: [1], first: 2, rows: 2, columns: ["อำเภอ: text, districts 2+0", "มูลค่า (ล้านบาท): text"], doubts: ["COMMA_DECIMALS"] },
    ],
  },
  {
    name: "three hundred empty columns and two hundred empty lines",
    file: `อำเภอ,คดี${",".repeat(300)}\nเมือง,5${",".repeat(300)}\nฝาง,6${",".repeat(300)}\n${`${",".repeat(301)}\n`.repeat(200)}`,
    tables: [{ header: [1], first: 2, rows: 2, columns: ["อำเภอ: text, districts 2+0", "คดี: integer คดี, sum 11, 5…6"] }],
  },
  {
    name: "every way of saying that nothing is there",
    file: lines(
      "อำเภอ,รับคำขอ (ราย),อนุมัติ (ราย)",
      "เมือง,-,1",
      "ฝาง,ไม่มีข้อมูล,2",
      "แม่ริม,N/A,3",
      "สันทราย,0,4",
      "จอมทอง,,5",
      "แม่แตง,12*,6",
      "อ.ฝาง,(5),7",
    ),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 7,
        columns: [
          "อำเภอ: text, districts 7+0",
          "รับคำขอ (ราย): integer ราย, sum 7, missing 4, -5…12",
          "อนุมัติ (ราย): integer ราย, sum 28, 1…7",
        ],
      },
    ],
  },
  {
    name: "no header at all",
    file: lines("เมือง,120,131", "ฝาง,45,44", "แม่ริม,30,31"),
    tables: [
      {
        header: [],
        first: 1,
        rows: 3,
        columns: ["(1): text, districts 3+0", "(2): integer, sum 195, 30…120", "(3): integer, sum 206, 31…131"],
        doubts: ["NO_HEADER"],
      },
    ],
  },
  {
    name: "words only, so that the header may be none",
    file: lines("เมือง,ก,ข", "ฝาง,ค,ง", "แม่ริม,จ,ฉ"),
    tables: [{ header: [1], first: 2, rows: 2, columns: ["เมือง: text, districts 2+0", "ก: text", "ข: text"], doubts: ["HEADER_UNSURE"] }],
  },
  {
    name: "names and ID numbers",
    file: lines("ชื่อ-สกุล,เลขประจำตัวประชาชน,ยอด (บาท)", "นายสมมุติ หนึ่ง,1234567890121,5", "นางสาวสมมุติ สอง,3210987654326,6"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["ชื่อ-สกุล: text, person_name", "เลขประจำตัวประชาชน: code, thai_id", "ยอด (บาท): money บาท, sum 11, 5…6"],
        doubts: ["IDENTIFIERS"],
      },
    ],
  },
  {
    name: "codes, places on the map and telephone numbers",
    file: lines(
      "รหัสจังหวัด,รหัสอำเภอ,ชื่อ,ละติจูด,ลองจิจูด,โทรศัพท์",
      "50,5001,เมือง,18.7883439,98.9853008,053-112345",
      "50,5009,ฝาง,19.9171,99.2137,053451234",
    ),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: [
          "รหัสจังหวัด: code",
          "รหัสอำเภอ: code",
          "ชื่อ: text, districts 2+0",
          "ละติจูด: decimal, 18.7883439…19.9171",
          "ลองจิจูด: decimal, 98.9853008…99.2137",
          "โทรศัพท์: code, phone",
        ],
        doubts: ["IDENTIFIERS"],
      },
    ],
  },
  {
    name: "years as headings",
    file: lines("จังหวัด,2560,2561,2562", "เชียงใหม่,120,131,1500", "ลำพูน,45,44,2561"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        doubts: ["YEAR_FISCAL_OR_CALENDAR"],
        columns: ["จังหวัด: text", "2560: integer, sum 165, 45…120", "2561: integer, sum 175, 44…131", "2562: integer, sum 4061, 1500…2561"],
      },
    ],
  },
  {
    name: "a fiscal year, a bare year, a month's name and a quarter",
    file: lines("ปีงบประมาณ,ปี,เดือน,ไตรมาส,จำนวน (คดี)", "2568,2567,ตุลาคม,ไตรมาส 1,5", "๒๕๖๘,2567,พ.ย.,1,6", "2569,2568,ธ.ค.,Q1,7"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 3,
        columns: [
          "ปีงบประมาณ: fiscal_year, 2568…2569, BE",
          "ปี: year, 2567…2568, BE",
          "เดือน: month, 10…12",
          "ไตรมาส: quarter",
          "จำนวน (คดี): integer คดี, sum 18, 5…7",
        ],
        doubts: ["YEAR_FISCAL_OR_CALENDAR"],
      },
    ],
  },
  {
    name: "dates: in words, BE in numbers, ISO",
    file: lines(
      "วันที่รับ,วันที่ตัดสิน,บันทึกเมื่อ",
      "3 พ.ย. 2568,๑๗/๑๑/๒๕๖๘,2025-11-18 09:30:00",
      "29 ก.พ. 2567,29/02/2567,2024-02-29",
      "1 มกราคม 2568,-,2025-01-02",
    ),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 3,
        columns: [
          "วันที่รับ: date, 2024-02-29…2025-11-03, BE",
          "วันที่ตัดสิน: date, missing 1, 2024-02-29…2025-11-17, BE",
          "บันทึกเมื่อ: date, 2024-02-29…2025-11-18, CE",
        ],
      },
    ],
  },
  {
    name: "dates that may be day or month first",
    file: lines("date,cases", "01/02/2023,5", "02/03/2023,6"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["date: date, 2023-02-01…2023-03-02, CE", "cases: integer, sum 11, 5…6"],
        doubts: ["DAY_OR_MONTH_FIRST"],
      },
    ],
  },
  {
    name: "dates that are month first",
    file: lines("date,cases", "01/13/2023,5", "03/04/2023,6"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["date: date, 2023-01-13…2023-03-04, CE", "cases: integer, sum 11, 5…6"],
        doubts: ["MONTH_FIRST"],
      },
    ],
  },
  {
    name: "years of two digits",
    file: lines("วันที่,ราย", "3/11/68,5", "14/11/68,6"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["วันที่: date, 2025-11-03…2025-11-14, BE", "ราย: integer ราย, sum 11, 5…6"],
        doubts: ["TWO_DIGIT_YEARS"],
      },
    ],
  },
  {
    name: "a day that is none",
    file: lines("วันที่,ราย", "29/02/2567,5", "29/02/2566,6", "31/04/2567,7", "1/5/2567,8"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 4,
        columns: ["วันที่: mixed, 2024-02-29…2024-05-01, BE, date but 2 at 3 4", "ราย: integer ราย, sum 26, 5…8"],
        doubts: ["VALUES_MIXED"],
      },
    ],
  },
  {
    name: "money: units in the header, in the cells, in the title, in none",
    file: lines("หน่วย: พันบาท", "รายการ,ค่าปรับ (ล้านบาท),งบประมาณ,เงินช่วยเหลือ", 'ก,1.25,"2,300","80,000 บาท"', 'ข,2,"1,000.5","1,500 บาท"'),
    tables: [
      {
        header: [2],
        first: 3,
        rows: 2,
        columns: [
          "รายการ: text",
          "ค่าปรับ (ล้านบาท): money ล้านบาท, sum 3.25, 1.25…2",
          "งบประมาณ: money พันบาท, sum 3300.5, 1000.5…2300",
          "เงินช่วยเหลือ: money บาท, sum 81500, 1500…80000",
        ],
        doubts: ["MULTIPLIER"],
      },
    ],
  },
  {
    name: "three decimals that could be thousands",
    file: lines("รายการ,จำนวน", "ก,1.234", "ข,12.000"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        columns: ["รายการ: text", "จำนวน: decimal, sum 13.234, 1.234…12"],
        doubts: ["THOUSANDS_OR_DECIMALS"],
      },
    ],
  },
  {
    name: "one word among figures",
    file: lines("อำเภอ,คดี", "เมือง,5", "ฝาง,๒o", "แม่ริม,7", "สันทราย,8"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 4,
        columns: ["อำเภอ: text, districts 4+0", "คดี: mixed คดี, sum 20, 5…8, integer but 1 at 3"],
        doubts: ["VALUES_MIXED"],
      },
    ],
  },
  {
    name: "a total that does not agree",
    file: lines("อำเภอ,คดี,คน", "เมือง,5,6", "ฝาง,7,8", "รวม,12,15"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        totals: [4],
        disagreeing: [4],
        columns: ["อำเภอ: text, districts 2+0", "คดี: integer คดี, sum 12, 5…7", "คน: integer คน, sum 14, 6…8"],
        doubts: ["TOTAL_DISAGREES"],
      },
    ],
  },
  {
    name: "a total without a word for it",
    file: lines("อำเภอ,คดี,คน,บาท", "เมือง,51,62,1000", "ฝาง,72,83,2500", ",123,145,3500"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 2,
        totals: [4],
        columns: [
          "อำเภอ: text, districts 2+0",
          "คดี: integer คดี, sum 123, 51…72",
          "คน: integer คน, sum 145, 62…83",
          "บาท: money บาท, sum 3500, 1000…2500",
        ],
        doubts: ["TOTAL_BY_FIGURES"],
      },
    ],
  },
  {
    name: "numbered lines above their parts",
    file: lines(
      "สถานภาพ,ชาย,หญิง",
      "1. นักโทษเด็ดขาด,100,20",
      "2. ผู้ต้องขังระหว่าง,30,6",
      "2.1 อุทธรณ์-ฎีกา,10,2",
      "2.2 สอบสวน,20,4",
      "3. ผู้ต้องกักขัง,1,0",
      "รวมทั้งสิ้น,131,26",
    ),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 4,
        totals: [3, 7],
        columns: ["สถานภาพ: text", "ชาย: integer, sum 131, 1…100", "หญิง: integer, sum 26, 0…20"],
        doubts: ["TOTAL_BY_FIGURES"],
      },
    ],
  },
  {
    name: "a part-total above its parts, told by the total",
    file: lines("สถานภาพ,ชาย,หญิง", "เด็ดขาด,100,20", "ระหว่าง,30,6", "อุทธรณ์,10,2", "สอบสวน,20,4", "กักขัง,1,0", "รวมทั้งสิ้น,131,26"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 4,
        totals: [3, 7],
        columns: ["สถานภาพ: text", "ชาย: integer, sum 131, 1…100", "หญิง: integer, sum 26, 0…20"],
        doubts: ["TOTAL_BY_FIGURES"],
      },
    ],
  },
  {
    name: "totals by a word of the line: men, women",
    file: lines("อำเภอ,เพศ,คน", "เมือง,ชาย,50", "เมือง,หญิง,60", "ฝาง,ชาย,7", "ฝาง,หญิง,8", "รวมทั้งจังหวัด,ชาย,57", "รวมทั้งจังหวัด,หญิง,68"),
    tables: [
      {
        header: [1],
        first: 2,
        rows: 4,
        totals: [6, 7],
        columns: ["อำเภอ: text, districts 2+0", "เพศ: text", "คน: integer คน, sum 125, 7…60"],
      },
    ],
  },
  {
    name: "a name that begins like a total",
    file: lines("พรรค,คะแนน", "เพื่อนบ้าน,41.37", "รวมไทยบ้านเรา,8.48", "บ้านสวน,7.49"),
    tables: [{ header: [1], first: 2, rows: 3, columns: ["พรรค: text", "คะแนน: decimal, sum 57.34, 7.49…41.37"] }],
  },
  {
    name: "a block of names and values above the header, as a statement has",
    file: lines(
      "รายการเดินบัญชี,,,,,,,",
      ",เลขที่ A/2566,หน้า 1/1,,,0295,,",
      ",,,,รอบ,,,01/02/2566 - 28/02/2566",
      ',,,,ยอดคงเหลือ,,,"66,171.58"',
      ',วันที่,"เวลา\n(น.)",รายการ,ถอน,,ฝาก,ช่องทาง',
      ",1-02-2566,,ยอดยกมา,,,,",
      ',1-02-2566,11:24,ฝากโอน,,,"79,901.58",สาขา',
      ",2-02-2566,11:57,ถอนเงินสด,300.00,,,ตู้",
      ',3-02-2566,12:01,ถอนเงินสด,"5,000.00",,,ตู้',
    ),
    tables: [
      {
        header: [5],
        first: 7,
        rows: 4,
        columns: [
          "วันที่: date, 2023-02-01…2023-02-03, BE",
          "เวลา (น.): text, missing 1",
          "รายการ: text",
          "ถอน: decimal, sum 5300, missing 2, 300…5000",
          "ฝาก: decimal, sum 79901.58, missing 3, 79901.58…79901.58",
          "ช่องทาง: text, missing 1",
        ],
      },
    ],
  },
];

describe.each(cases)("$name", ({ file, tables, is = {} }) => {
  it("is read as it is meant", async () => {
    const seen = await inspection(file);
    expect(seen.tables.map((table, i) => facts(table, tables[i] ?? tables[0]!))).toEqual(tables.map(whole));
    const { encoding = "utf-8", delimiter = ",", repaired = null, doubts = [] } = is;
    const found = {
      encoding: seen.encoding,
      delimiter: seen.delimiter ?? null,
      repaired: seen.repaired,
      doubts: seen.doubts.map(({ code }) => code),
    };
    expect(found).toEqual({ encoding, delimiter, repaired, doubts });
  });
});
