/** What is odd about what stands around a table: sheets beside it, titles above it, notes below it, the file's own name. */
import { afterAll, expect } from "vitest";
import { type Sheet, type SheetCell, workbook } from "../../connectors/sample/reports/xlsx.js";
import { registerSheet } from "../fixtures/register-sheet.js";
import { FreshStore, operator } from "../warehouse/fresh-store.js";
import { casesUnder } from "./column-faults.js";
import { portalFile } from "./http-faults.js";
import { custodyBook, dropped, flowFile, freshMonth, inFolder, usualCustody, usualHead } from "./reports.js";
import type { Trial, Trials, Trying } from "./trial.js";

const own: FreshStore[] = [];
afterAll(async () => {
  for (const fresh of own) await fresh.close();
});

/** In a warehouse of its own: names and months are those of the words that are tried. */
async function alone(trial: Trial): Promise<Trial> {
  const fresh = await FreshStore.open();
  own.push(fresh);
  return { ...trial, fresh };
}

/** What is told of a file that was taken, by sheet. */
async function told(fresh: FreshStore, dataset: string) {
  const { nodes } = await fresh.warehouse.findings({ dataset, first: 10 }, operator);
  return nodes.map(({ code, sheet }) => ({ code, sheet }));
}

/** A month's sheet of the juvenile cases. */
function casesSheet(name: string, month: string, groups = ["อายุไม่เกิน 15 ปี", "เกิน 15 แต่ไม่เกิน 18 ปี"], office = "สถานพินิจฯ"): Sheet {
  const head: SheetCell[] = [office, "ฐานความผิด", groups[0]!, null, groups[1]!, null, "รวม"];
  const line: SheetCell[] = ["สถานพินิจฯ เชียงใหม่", "ทรัพย์", 1, 0, 4, 0, 5];
  const titles = [[`สถิติคดีเด็กและเยาวชน ประจำเดือน ${month}`], []];
  return { name, merges: ["C3:D3", "E3:F3"], rows: [...titles, head, [null, null, "ชาย", "หญิง", "ชาย", "หญิง"], line] };
}

const cases = (...sheets: Sheet[]): Trying => {
  const after: Trial["after"] = async ({ lines }, fresh) => {
    expect(lines).toMatchObject({ loaded: 1, quarantined: 0 });
    expect(await told(fresh, "djop_cases")).toEqual([{ code: "SHEET_PASSED_OVER", sheet: "พ.ย.68" }]);
  };
  return () => alone(inFolder("สถิติคดี_2569.xlsx", workbook(sheets, "สถิติคดี"), after, "djop_cases"));
};

/** A register of one advice given, and a second sheet. */
const register = (name: string): Trying => {
  const sheet = registerSheet(
    "ทะเบียนการให้คำปรึกษากฎหมาย ประจำปีงบประมาณ พ.ศ. 2569",
    "30 พ.ย. 2568",
    ["วันที่ขอรับบริการ", "บริการ", "อำเภอ", "เพศ", "ผลการดำเนินการ", "วันที่ดำเนินการ"],
    [["1 ต.ค. 68", "ให้คำปรึกษา", "แม่ริม", "ญ", "ดำเนินการแล้ว", "1 ต.ค. 68"]],
  );
  const after: Trial["after"] = async (_, fresh) =>
    expect(await told(fresh, "pjo_legal_aid")).toEqual([{ code: "SHEET_PASSED_OVER", sheet: name }]);
  const book = workbook([sheet, { ...sheet, name }, { name: "คำอธิบาย", rows: [["อ่านก่อนใช้"]] }], "ทะเบียน");
  return () => alone(inFolder("ช่วยเหลือทางกฎหมาย_2569.xlsx", book, after, "pjo_legal_aid", "PJO"));
};

/** The women's prison's report under another name. */
const named =
  (change: (name: string) => string, expected: string): Trying =>
  async () => {
    const { name, text } = flowFile();
    const { trial } = await dropped(change(name), text);
    return { ...trial, after: ({ artifacts }) => expect(artifacts[0]!.message!.en).toContain(`the file's name of ${expected}`) };
  };

const under =
  (change: (text: string) => string): Trying =>
  async () => {
    const { name, text } = flowFile();
    return (await dropped(name, change(text))).trial;
  };

const withNote = (note: string, head = usualHead): Trying => under((text) => `${text.replace(usualHead, head)}${note},,,,\r\n`);

const quarter = (title: string, name = "victims_2568_Q1.csv"): Trying => {
  const text = `ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ${title},\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\nฝาง,4\n`;
  return () => alone(inFolder(name, text, undefined, "police_victims", "POLICE"));
};

const custody =
  (more: (words: string) => string): Trying =>
  () => {
    const at = freshMonth();
    const day = new Date(Date.UTC(Number(at.period.slice(0, 4)), Number(at.period.slice(5)), 0)).getUTCDate();
    const { name, bytes } = custodyBook(usualCustody, { at, title: more(`ข้อมูล ณ วันที่ ${day} ${at.words}`) });
    return inFolder(name, bytes);
  };

/** Fees of a month, and a note. */
const fees =
  (note: string): Trying =>
  async () => {
    const line = "2569,ตุลาคม,สำนักงานบังคับคดีจังหวัดเชียงใหม่,ขายทอดตลาด,1204";
    return alone(await portalFile(`ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)\n${line}\n${note},,,,\n`));
  };

export const aroundTrials: Trials = {
  "a title of another period or office than the file's own name: it is taken by its title": {
    "another month": named((name) => name.replace(/\d{6}/, "249901"), "1956-01"),
    "another prison": named((name) => name.replace("5001", "5009"), "DOC-5009"),
    "another quarter": quarter("ไตรมาส 1 ปีงบประมาณ 2568", "victims_2568_Q3.csv"),
    "another year": quarter("ไตรมาส 1 ปีงบประมาณ 2568", "victims_2567_Q1.csv"),
    "a sheet of another year than its workbook": () =>
      alone(inFolder("สถิติคดี_2571.xlsx", casesUnder("ต.ค.68"), undefined, "djop_cases", "DJOP")),
  },
  "a title line that sets two survey days, months or quarters beside each other; an office with another one's figures in it": {
    days: custody((title) => `${title} เปรียบเทียบกับวันที่ 31 มกราคม 2550`),
    "days, and": custody((title) => `${title} และ ณ วันที่ 31 มกราคม 2550`),
    "days from one to another": custody((title) => title.replace("วันที่ ", "วันที่ 31 มกราคม 2550 - ")),
    "days until another": custody((title) => `${title} ถึงวันที่ 31 มกราคม 2590`),
    "days in a list": custody((title) => `${title}, 31 มกราคม 2550`),
    "days, and when it was printed": custody((title) => `${title} ถึง 31 มกราคม 2590 พิมพ์เมื่อ 5 กุมภาพันธ์ 2590`),
    months: under((text) => text.replace(/(ประจำเดือน [^,]*)/, "$1 เทียบกับเดือน มกราคม 2550")),
    quarters: quarter("ไตรมาส 1 ปีงบประมาณ 2568 เปรียบเทียบกับ ไตรมาส 4 ปีงบประมาณ 2567"),
    offices: under((text) => text.replace("ทัณฑสถานหญิงเชียงใหม่", "ทัณฑสถานหญิงเชียงใหม่ (รวมเรือนจำอำเภอฝาง)")),
  },
  "a note below the table, be it one the contract knows or not, that says สะสม of figures of one period, or counts or baht in thousands, or counts in percent":
    {
      "since the year began": withNote("หมายเหตุ : เป็นยอดสะสมตั้งแต่ต้นปีงบประมาณ"),
      "under other words": withNote("** ข้อมูลสะสม"),
      "words nobody knows": withNote("คำอธิบาย ตัวเลขสะสมตั้งแต่ 1 ตุลาคม"),
      "from October until now": withNote("หมายเหตุ : ยอดรวมตั้งแต่ ต.ค. ถึงปัจจุบัน"),
      percent: withNote("หน่วย : ร้อยละ"),
      "thousands of people": withNote("หมายเหตุ : หน่วย พันคน"),
      "thousands of baht": fees("หมายเหตุ : หน่วย พันบาท"),
      "millions of baht": fees("ที่มา : กรมบังคับคดี (หน่วย : ล้านบาท)"),
    },
  "a note that says what is no running total, or speaks of a column of its own": {
    "not added up": withNote("หมายเหตุ : ไม่ใช่ยอดสะสม"),
    "no sum until now": withNote("หมายเหตุ : ไม่ใช่ยอดรวมตั้งแต่ ต.ค. ถึงปัจจุบัน"),
    "percent of a column beside": withNote("หมายเหตุ : ช่องท้าย หน่วย : ร้อยละ", usualHead.replace("หมายเหตุ", "ร้อยละ")),
    "a backlog": withNote("หมายเหตุ : ไม่รวมคดีค้างสะสม"),
    "a column beside": withNote("หมายเหตุ : ช่องท้ายเป็นยอดสะสม", usualHead.replace("หมายเหตุ", "รวมสะสม")),
    baht: fees("หมายเหตุ : หน่วย บาท"),
    "a title printed later": custody((title) => `${title} และพิมพ์เมื่อวันที่ 3 มกราคม 2550`),
  },

  "a sheet under another header beside those that are read, its lines as wide; a register that goes on on a second sheet: not read, and told":
    {
      "a month under another form's header": cases(
        { name: "คำอธิบาย", rows: [["คดี หมายถึง คดีอาญาที่ส่งถึงสถานพินิจฯ ในเดือน", 1, 2]] },
        casesSheet("ต.ค.68", "ตุลาคม 2568"),
        casesSheet("พ.ย.68", "พฤศจิกายน 2568", ["ต่ำกว่า 15", "15-18"], "หน่วย"),
      ),
      "a register's second sheet": register("ทะเบียน (ต่อ)"),
      "a month of its own": register("พ.ย.68"),
    },
};
