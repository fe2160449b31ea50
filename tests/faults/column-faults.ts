/** What is odd about columns, headers and codes. */
import { Client } from "pg";
import { afterAll, expect } from "vitest";
import { type SheetCell, workbook } from "../../connectors/sample/reports/xlsx.js";
import { password } from "../connectors/transport/postgres-server.js";
import { json, serve } from "../connectors/transport/web.js";
import { FreshStore, operator } from "../warehouse/fresh-store.js";
import { replica, view } from "./drop-faults.js";
import { casesPage, portalFile, probation } from "./http-faults.js";
import {
  boysInTraining,
  custodyBook,
  custodyIn,
  dropped,
  expectAside,
  flowFile,
  flowIn,
  flowWith,
  freshMonth,
  inFolder,
  usualCustody,
  usualFlow,
  usualHead,
  womenOf,
} from "./reports.js";
import type { Trial, Trials, Trying } from "./trial.js";

/** The usual report with such a line below its header: its own lines load, and no other. */
const numbered = (line: string): Trying => flowIn((text) => text.replace(usualHead, `${usualHead}\r\n${line}`), 5);

/** The usual report under another header: it must load all the same. */
const headed = (head: string): Trying => flowIn((text) => text.replace(usualHead, head));

/** A report under another header, which is held; the sentences name what stands there. */
const heldFor =
  (head: string, named: string): Trying =>
  async () => {
    const { name, text } = flowFile(usualFlow, head);
    const { trial } = await dropped(name, text);
    return {
      ...trial,
      after: ({ message }) => {
        expect(message!.en).toContain(named);
        expect(message!.th).toContain(named);
      },
    };
  };

const titled =
  (change: (text: string) => string): Trying =>
  async () => {
    const { name, text } = flowFile();
    return (await dropped(name, change(text))).trial;
  };

/** A fiscal year's fees of one office and month, of two kinds. */
const fees = (header: string, figures: readonly [string, string], title = "") =>
  [
    ...(title ? [`${title},,,,`] : []),
    `ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,${header}`,
    `2569,ตุลาคม,สำนักงานบังคับคดีจังหวัดเชียงใหม่,ขายทอดตลาด,${figures[0]}`,
    `2569,ตุลาคม,สำนักงานบังคับคดีจังหวัดเชียงใหม่,ยึดอายัด,${figures[1]}`,
    "",
  ].join("\n");

/** The portal's file of them, in a warehouse of its own: its name and moment are always the same. */
const portalFees = async (...of: Parameters<typeof fees>) => {
  const fresh = await FreshStore.open();
  own.push(fresh);
  return { ...(await portalFile(fees(...of))), fresh };
};

/** Fees that come to 1,204,500 and 812,000 baht, however they are written. */
const feesIn =
  (...of: Parameters<typeof fees>): Trying =>
  async () => {
    const trial = await portalFees(...of);
    return {
      ...trial,
      after: async (_, { warehouse }) => {
        const { nodes } = await warehouse.observations("led_revenue", { from: "2025-10", to: "2025-10" }, 100, null, operator);
        expect(nodes.map(({ value }) => value).sort()).toEqual(["1204500", "812000"]);
      },
    };
  };

/** Held, naming what stands there, and no figure of it is guessed. */
const unknownUnit =
  (header: string, title = ""): Trying =>
  async () => ({
    ...(await portalFees(header, ["1", "2"], title)),
    after: ({ message }) => expect(message!.th).toMatch(title ? /ล้านดอลลาร์|พันบาท|ลบ\.|บาท \(พัน/ : header),
  });

type CaseRecord = ReturnType<typeof casesPage>["data"][number];

/** The address of a service whose records of cases are changed. */
async function records(change: (one: CaseRecord, i: number) => object, total = 2): Promise<string> {
  const web = await serve(({ query }, response) => {
    const page = casesPage(total, query);
    json(response, { ...page, data: page.data.map(change), updated_at: "2026-11-06T08:00:00+07:00" });
  });
  return web.url;
}

const saysLiesAt =
  (column: string, path: string): NonNullable<Trial["after"]> =>
  ({ message }) => {
    expect(message!.en).toContain(`column “${column}” is missing; found ${path}.`);
    expect(message!.th).toContain(`ไม่พบคอลัมน์ “${column}” พบแต่ ${path} `);
  };

/** Held, and the sentences name the column and the path by which it lies now. */
const deeper =
  (change: (one: CaseRecord, i: number) => object, path: string): Trying =>
  async () => {
    const fresh = await FreshStore.open();
    own.push(fresh);
    const column = path.slice(0, path.split(", ")[0]!.lastIndexOf("."));
    return { dataset: "dop_cases", source: probation(await records(change)), fresh, after: saysLiesAt(column, path) };
  };

const own: FreshStore[] = [];
afterAll(async () => {
  for (const fresh of own) await fresh.close();
});

/** A warehouse in which the prisons' form may lack its women. @param unread names that are known to be something else */
async function optionalWomen(unread: string[] = []): Promise<FreshStore> {
  const fresh = await FreshStore.withContract("doc_flow", (contract) => ({
    ...contract,
    cells: contract.cells.map((cell) => (cell.dims.sex === "female" ? { ...cell, optional: true } : cell)),
    unread,
  }));
  own.push(fresh);
  return fresh;
}

const findingsOf = (fresh: FreshStore, sha256: string) =>
  fresh.store.database.read((session) =>
    session.all({
      text: `select f.code, f."column", f.found, f.expected from ops.finding f join raw.delivery d on d.id = f.delivery where d.sha256 = ?`,
      values: [sha256],
    }),
  );

export const columnTrials: Trials = {
  "columns in another order; a column more": {
    "of a text file": async (fresh) => {
      const lines = usualFlow.map((line) => {
        const [movement, male, female, total, note] = line.split(",");
        return [note, total, female, "ไทย", movement, male].join(",");
      });
      const { name, text, period } = flowFile(lines, "หมายเหตุ,รวม,หญิง,สัญชาติ,ประเภทการเคลื่อนไหว,ชาย");
      const { trial } = await dropped(name, text);
      return { ...trial, after: async () => expect(await womenOf(fresh, period, "new")).toMatchObject({ value: "49", line: 4 }) };
    },
  },
  "a known spelling of a column; no-break or zero-width blanks, Thai digits, look-alike Thai letters, wide letters in it": {
    "another accepted spelling": headed("รายการ,เพศชาย,เพศหญิง,รวม,หมายเหตุ"),
    English: headed("Movement,Male,Female,รวม,หมายเหตุ"),
    "no-break and zero-width blanks, a blank at the end": headed("ประเภทการ\u00a0เคลื่อนไหว,\u200bชาย,หญิง\u00a0 ,รวม,หมายเหตุ"),
    "wide letters": headed("Ｍｏｖｅｍｅｎｔ,ชาย,หญิง,รวม,หมายเหตุ"),
    "a tone before its vowel": headed(usualHead.replace("เคลื่อน", "เคล่ือน")),
    "Thai digits and a split sara am": async (fresh) => {
      const { name, bytes, period } = custodyBook(usualCustody, {
        sheet: (data) => data.replace("จำนวนเด็ก", "จํานวนเด็ก").replaceAll("(คน)", "(คน)\u200b"),
      });
      return inFolder(name, bytes, async () => expect(await boysInTraining(fresh, period)).toMatchObject({ value: "338" }));
    },
  },
  "a header merged over two rows or three": {
    two: custodyIn(() => custodyBook()),
    three: async () => {
      const fresh = await FreshStore.withContract("doc_flow", (contract) => ({
        ...contract,
        form: { kind: "csv", headerRows: 3 },
        cells: contract.cells.map((cell) => ({ ...cell, column: cell.column.map((name) => `จำนวน › คน › ${name}`) })),
        checks: [],
      }));
      own.push(fresh);
      const { name, text, period } = flowFile(usualFlow, "ประเภทการเคลื่อนไหว,จำนวน,,,หมายเหตุ\r\n,คน,,,\r\n,ชาย,หญิง,รวม,");
      const { trial } = await dropped(name, text);
      return { ...trial, fresh, after: async () => expect(await womenOf(fresh, period, "new")).toMatchObject({ value: "49", line: 6 }) };
    },
  },
  "a line below the header that numbers its columns, `(1) (2) (3)`: it is none of the data": {
    "in brackets": numbered("(1),(2),(3),(4)=(2)+(3),(5)"),
    "as bare numbers": numbered("1,2,3,4,5"),
    "as letters": numbered("ก,ข,ค,ง = ข + ค,จ"),
    "below a header of two rows": async () => {
      const fresh = await FreshStore.withContract("doc_flow", (contract) => ({
        ...contract,
        form: { kind: "csv", headerRows: 2 },
        cells: contract.cells.map((cell) => ({ ...cell, column: cell.column.map((name) => `จำนวน › ${name}`) })),
        checks: [],
      }));
      own.push(fresh);
      const { name, text, period } = flowFile(usualFlow, "ประเภทการเคลื่อนไหว,จำนวน,,,หมายเหตุ\r\n,ชาย,หญิง,รวม,\r\n,(1),(2),(3),");
      const { trial } = await dropped(name, text);
      return { ...trial, fresh, after: async () => expect(await womenOf(fresh, period, "new")).toMatchObject({ value: "49", line: 6 }) };
    },
    "in a workbook": async (fresh) => {
      const { name, bytes, period } = custodyBook([["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"], ...usualCustody]);
      return inFolder(name, bytes, async ({ lines }) => {
        expect(lines).toMatchObject({ loaded: 2, quarantined: 0 });
        expect(await boysInTraining(fresh, period)).toMatchObject({ value: "338", line: 8 });
      });
    },
  },
  "a column gone, or under a name nobody knows; JSON nested one level deeper": {
    gone: heldFor("ประเภทการเคลื่อนไหว,ชาย,,รวม,หมายเหตุ", "หญิง"),
    renamed: heldFor("ประเภทการเคลื่อนไหว,ชาย,สตรี,รวม,หมายเหตุ", "สตรี"),
    "in JSON": async () => {
      const web = await serve(({ query }, response) => {
        const page = casesPage(2, query);
        const data = page.data.map(({ cases, ...rest }) => ({ ...rest, totals: { cases } }));
        json(response, { ...page, data, updated_at: "2026-11-06T08:00:00+07:00" });
      });
      return {
        dataset: "dop_cases",
        source: probation(web.url),
        after: ({ message }) => expect(message!.en).toContain("totals.cases.broughtForward"),
      };
    },
  },
  "a record's value that became an object, on every line or on each that is not blank: the message says where it lies now": {
    "a kind": deeper((one) => ({ ...one, lawGroup: { id: 7, name: one.lawGroup } }), "lawGroup.id, lawGroup.name"),
    "a figure": deeper((one) => ({ ...one, olderThanOneYear: { count: 31 } }), "olderThanOneYear.count"),
    "a figure that lay in an object": deeper(
      ({ cases, ...one }) => ({ ...one, cases: { ...cases, closed: { total: cases.closed } } }),
      "cases.closed.total",
    ),
    "a figure, beside lines that leave it blank": deeper(
      (one, i) => ({ ...one, olderThanOneYear: i ? { count: 31 } : null }),
      "olderThanOneYear.count",
    ),
  },
  "the same of what no figure comes from: the day of filing": {
    "in an object of its own": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const filed = { at: "2026-11-05T08:00:00+07:00" };
      const after: Trial["after"] = async ({ artifacts }) =>
        expect(await findingsOf(fresh, artifacts[0]!.sha256)).toEqual([
          { code: "COLUMN_UNREAD", column: "submittedAt.at", found: "submittedAt.at", expected: "submittedAt" },
        ]);
      return { dataset: "dop_cases", source: probation(await records((one) => ({ ...one, submittedAt: filed }), 1)), fresh, after };
    },
  },
  "a column of figures that a form may lack, under a name nobody knows that is near its own": {
    "a tone too many": async () => {
      const { name, text } = flowFile(usualFlow, "ประเภทการเคลื่อนไหว,ชาย,หญิ่ง,รวม,หมายเหตุ");
      const after: Trial["after"] = ({ message }) => expect(message!.en).toContain("Did you mean “หญิง” by “หญิ่ง”?");
      return { ...(await dropped(name, text)).trial, fresh: await optionalWomen(), after };
    },
  },
  "a column without figures (a sum to compare, the day of filing) under such a name: the message says which was meant": {
    "a sum": async (fresh) => {
      const { name, text, period } = flowFile(usualFlow, "ประเภทการเคลื่อนไหว,ชาย,หญิง,รวมม,หมายเหตุ");
      const after: Trial["after"] = async ({ artifacts }) => {
        expect(await womenOf(fresh, period, "new")).toMatchObject({ value: "49", line: 4 });
        expect(await findingsOf(fresh, artifacts[0]!.sha256)).toEqual([
          { code: "COLUMN_UNREAD", column: "รวมม", found: "รวมม", expected: "รวม" },
        ]);
      };
      return { ...(await dropped(name, text)).trial, after };
    },
    "when it was filed": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const web = await serve(({ query }, response) => {
        const page = casesPage(1, query);
        const data = page.data.map((one) => ({ ...one, submitedAt: "2026-11-05T08:00:00+07:00" }));
        json(response, { ...page, data, updated_at: "2026-11-06T08:00:00+07:00" });
      });
      return { dataset: "dop_cases", source: probation(web.url), fresh };
    },
  },
  "such a name that the contract knows for another column's": {
    "of figures": async () => {
      const fresh = await optionalWomen(["หญิ่ง"]);
      const { name, text } = flowFile(
        usualFlow.map((line) => line.replace(/,(\d+|-),(\d+|-),(\d+|-),/, ",$1,ก,$1,")),
        "ประเภทการเคลื่อนไหว,ชาย,หญิ่ง,รวม,หมายเหตุ",
      );
      return { ...(await dropped(name, text)).trial, fresh };
    },
  },
  "a column that stands twice": {
    "the same": heldFor("ประเภทการเคลื่อนไหว,ชาย,หญิง,รวม,หญิง", "หญิง"),
    "under two spellings": heldFor("ประเภทการเคลื่อนไหว,ชาย,หญิง,รวม,เพศหญิง", "หญิง"),
  },
  "amounts headed in thousands or millions of baht, or under a title that says so: multiplied exactly": {
    baht: feesIn("จำนวนเงิน (บาท)", ["1204500", "812000"]),
    thousands: feesIn("จำนวนเงิน (พันบาท)", ['"1,204.5"', "๘๑๒"]),
    millions: feesIn("จำนวนเงิน (ล้านบาท)", ["1.2045", "0.812"]),
    "millions, by the title": feesIn("จำนวนเงิน", ["1.2045", "0.812"], "รายได้ค่าธรรมเนียม (หน่วย : ล้านบาท)"),
    "thousands, by a bracket in the title": feesIn("จำนวนเงิน", ['"1,204.5"', "๘๑๒"], "รายได้ค่าธรรมเนียม (พันบาท)"),
    "a blank within the unit": feesIn("จำนวนเงิน (พัน บาท)", ["1204.5", "812"]),
    "a dot behind it": feesIn("จำนวนเงิน (ล้านบาท.)", ["1.2045", "0.812"]),
  },
  "a header and a title that name different units of baht: the header is taken": {
    "baht, under a title of millions": feesIn("จำนวนเงิน (บาท)", ["1204500", "812000"], "รายได้ค่าธรรมเนียม (หน่วย : ล้านบาท)"),
    "thousands, under a title of baht": feesIn("จำนวนเงิน (พันบาท)", ["1204.5", "812"], "รายได้ค่าธรรมเนียม (หน่วย : บาท)"),
  },
  "amounts in a unit that nobody knows: another currency, an abbreviation; in the header or the title": {
    dollars: unknownUnit("จำนวนเงิน (ดอลลาร์)"),
    "an abbreviation": unknownUnit("จำนวนเงิน (ลบ.)"),
    "millions of nothing": unknownUnit("จำนวนเงิน (ล้าน)"),
    "thousands, by a title that puts it in a way of its own": unknownUnit("จำนวนเงิน", "รายได้ จำนวนเงินเป็นพันบาท"),
    "an abbreviation in the title": unknownUnit("จำนวนเงิน", "รายได้ (หน่วย : ลบ.)"),
    "thousands behind the word": unknownUnit("จำนวนเงิน", "รายได้ (หน่วย : บาท (พัน))"),
    "dollars, by the title": unknownUnit("จำนวนเงิน", "รายได้ (หน่วย : ล้านดอลลาร์)"),
  },
  "numbers that turn into text with a unit, all down a column": {
    "“49 คน”": async () => {
      const { name, text } = flowFile(usualFlow.map((line) => line.replace(/,(\d+),(\d+),/, ",$1,$2 คน,")));
      return (await dropped(name, text)).trial;
    },
  },
  "figures of a database view that turn into JSON, all down a column": {
    "a number in an object": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      await viewAs(`"ข้อหา", "จำนวนคดี (ราย)", jsonb_build_object('n', "ผู้ต้องหา (คน)") as "ผู้ต้องหา (คน)"`, 3);
      return {
        ...(await view("oncb_arrests")()),
        fresh,
        after: ({ message }) => expect(message!.en).toMatch(/column “ผู้ต้องหา \(คน\)”.*3\/3/),
      };
    },
  },
  "a code, office or district that is in no list: it is not dropped, and no “other”": {
    "a new way out": flowWith([...usualFlow, "ส่งตัวข้ามแดน,0,3,3,"], [{ line: 11, column: "ประเภทการเคลื่อนไหว", raw: "ส่งตัวข้ามแดน" }]),
    "a new office": custodyIn(
      () => custodyBook([...usualCustody, ["บ้านกึ่งวิถี", 3, 0, 3, 3, 0, 3, 0]]),
      [{ line: 8, column: "A", raw: "บ้านกึ่งวิถี" }],
    ),
    "a district of another province": async (fresh) => {
      const text = "ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส 2 ปีงบประมาณ 2569,\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\nฝาง,4\nเมืองลำพูน,9\n";
      return {
        ...inFolder("victims_2569_Q2.csv", text, undefined, "police_victims", "POLICE"),
        after: (record) => expectAside(fresh, record.artifacts[0]!.sha256, [{ line: 4, column: "อำเภอที่เกิดเหตุ", raw: "เมืองลำพูน" }]),
      };
    },
  },
  "a line whose first cell became `หมายเหตุ`, its figures still in their columns: it is no note": {
    "the word alone": flowWith(["หมายเหตุ,0,49,49,", ...usualFlow.slice(1)], [{ line: 4, column: "ชาย", raw: "49" }]),
    "words of a note": flowWith(["หมายเหตุ : ยังไม่ครบ,0,49,49,", ...usualFlow.slice(1)], [{ line: 4, column: "ชาย", raw: "49" }]),
    "a footnote's star before the line's own words": flowWith(
      ["* เข้าใหม่,0,49,49,", ...usualFlow.slice(1)],
      [{ line: 4, column: "ชาย", raw: "49" }],
    ),
    "the word, and one figure": flowWith(["หมายเหตุ,-,49,,", ...usualFlow.slice(1)], [{ line: 4, column: "หญิง", raw: "49" }]),
  },
  "a note with a number in its text, or one beside it": {
    "in its text": flowIn((text) => `${text}หมายเหตุ : ข้อมูล ณ วันที่ 5 รวม 12 ราย,,,,\r\n`),
    "behind a star": flowIn((text) => `${text}* ไม่รวมผู้ต้องกักขัง 12 ราย,,,,\r\n`),
    "in the cell beside it": flowIn((text) => `${text}หมายเหตุ,ยังไม่รวม 12 ราย,-,,\r\n`),
    "one figure beside its text": flowIn((text) => `${text}หมายเหตุ : ข้อมูลเบื้องต้น รวมเด็กติดผู้ต้องขัง,,3,,\r\n`),
  },
  "a key twice in one file": {
    "letter for letter": flowWith([...usualFlow, usualFlow[0]!], [{ line: 11, raw: "49" }]),
    "under two spellings": flowWith([...usualFlow, "เข้าใหม่,0,50,50,"], [{ line: 11, raw: "เข้าใหม่" }]),
  },
  "a case list's line once more, its running number with it: a block pasted twice": {
    "two of three lines": complaints(
      2555,
      [1, 2, 3, 1, 2],
      [9, 10].map((line) => ({ line, sheet: "ทะเบียน", raw: "ฝาง" })),
    ),
  },
  "two cases of a list alike in all but their running number": { "of one day": complaints(2556, [1, 2, 3], []) },
  "a title that names no known office": {
    "a prison elsewhere": titled((text) => text.replace("ทัณฑสถานหญิงเชียงใหม่", "เรือนจำกลางเชียงราย")),
  },
  "a title that names no period": { "no month": titled((text) => text.replace(/ประจำเดือน [^,]*/, "ประจำเดือน")) },
  "a title whose months are not its quarter's; a quarter of a year called พ.ศ. alone; a sheet named after another month than its title": {
    "the calendar year's fourth quarter": victimsUnder("ไตรมาส 4 (ต.ค. - ธ.ค.) ปีงบประมาณ 2569"),
    "the months of two quarters, from day to day": victimsUnder("ไตรมาส 2 ปีงบประมาณ 2569 (ระหว่างวันที่ 1 ต.ค. 2568 ถึงวันที่ 31 มี.ค. 2569)"),
    "those months of the year after": victimsUnder("ไตรมาส 1 (ต.ค. - ธ.ค. 2569) ปีงบประมาณ 2569"),
    "a year of the era alone": victimsUnder("ไตรมาส 4 พ.ศ. 2569"),
    "a sheet of the month before": () => inFolder("สถิติคดี_2569.xlsx", casesUnder("ก.ย.68"), undefined, "djop_cases", "DJOP"),
  },
  "a title that says สะสม where the figures of the period alone are agreed on": {
    "a quarter and those before it": victimsUnder("ไตรมาส 4 ปีงบประมาณ 2569 (ยอดสะสมตั้งแต่ 1 ต.ค. 2568)"),
    "in other words": victimsUnder("ไตรมาส 4 ปีงบประมาณ 2569 (ยอดรวมตั้งแต่ต้นปีงบประมาณ)"),
  },
  "a title that names two offices": {
    "on one line": titled((text) => text.replace("ทัณฑสถานหญิงเชียงใหม่", "ทัณฑสถานหญิงเชียงใหม่ และเรือนจำอำเภอฝาง")),
    "on two lines": titled((text) => text.replace("เชียงใหม่,,,,", "เชียงใหม่,,,,\r\nเรือนจำ/ทัณฑสถาน : เรือนจำอำเภอฝาง,,,,")),
  },
  "two tables below each other, the second under a title of another period or office": {
    "another prison's": titled((text) => text.replace("พ้นโทษ,", `เรือนจำ/ทัณฑสถาน : เรือนจำอำเภอฝาง,,,,\r\n${usualHead}\r\nพ้นโทษ,`)),
    "the next quarter's": () => {
      const table = ["อำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)", "ฝาง,4", "แม่อาย,3"];
      const title = (quarter: number) => `ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส ${quarter} ปีงบประมาณ 2569,`;
      const text = [title(2), ...table, title(3), table[0], "แม่ริม,13", "แม่แตง,10", ""].join("\n");
      return inFolder("victims_2569_Q2.csv", text, undefined, "police_victims", "POLICE");
    },
    "in a column that nothing is read of": () => secondTable((title) => `${title},,,`),
    "in the remarks": () => secondTable((title) => `,,,${title} (ต่อ)`),
    "no more than its quarter": () => secondTable((title) => `,,,${title.replace(/.*ประจำ /, "")}`),
    "under a sheet's month": () => {
      const head: SheetCell[] = ["สถานพินิจฯ", "ฐานความผิด", "อายุไม่เกิน 15 ปี", null, "เกิน 15 แต่ไม่เกิน 18 ปี", null, "รวม"];
      const table = (month: string, offence: string): SheetCell[][] => [
        [`สถิติคดีเด็กและเยาวชน ประจำเดือน ${month}`],
        head,
        [null, null, "ชาย", "หญิง", "ชาย", "หญิง"],
        ["สถานพินิจฯ เชียงใหม่", offence, 1, 0, 4, 0, 5],
      ];
      const rows = [...table("ตุลาคม 2569", "ทรัพย์"), [], ...table("กันยายน พ.ศ. 2569", "เพศ")];
      const merges = ["C2:D2", "E2:F2", "C7:D7", "E7:F7"];
      return inFolder("สถิติคดี_2570.xlsx", workbook([{ name: "ต.ค.69", merges, rows }], "สถิติคดี"), undefined, "djop_cases");
    },
  },
  "counts in thousands of people or in percent, as a title says": {
    thousands: titled((text) => text.replace("เรือนจำ/ทัณฑสถาน :", "หน่วย : พันคน,,,,\r\nเรือนจำ/ทัณฑสถาน :")),
    "thousands in brackets": titled((text) => text.replace("เชียงใหม่,,,,", "เชียงใหม่ (พันราย),,,,")),
    percent: titled((text) => text.replace("เรือนจำ/ทัณฑสถาน :", "หน่วย: ร้อยละ,,,,\r\nเรือนจำ/ทัณฑสถาน :")),
  },
  "a title that names several months or quarters, or two survey days: the figures are of none of them alone": {
    "two months, a line each": titled((text) => text.replace("เรือนจำ/ทัณฑสถาน :", "ประจำเดือน มกราคม 2550,,,,\r\nเรือนจำ/ทัณฑสถาน :")),
    "two survey days": async () => {
      const at = freshMonth();
      const titles = [`รายงานสถิติผู้ต้องราชทัณฑ์ สำรวจ ณ วันที่ 1 ${at.words},,,,`, "สำรวจ ณ วันที่ 1 มกราคม 2550,,,,"];
      const head = [...titles, "เรือนจำ/ทัณฑสถาน : ทัณฑสถานหญิงเชียงใหม่,,,,", "ประเภทผู้ต้องขัง,จำนวน (คน),,,หมายเหตุ", ",ชาย,หญิง,รวม,"];
      const text = [...head, 'นักโทษเด็ดขาด,-,"1,870","1,870",', ""].join("\n");
      return (await dropped(`population_5001_${at.compact}.csv`, text, "population", "doc_population")).trial;
    },
    "three months": titled((text) => text.replace("ประจำเดือน ", "ประจำเดือน ส.ค. 2550 - ")),
    "until a day": titled((text) => text.replace("ประจำเดือน ", "ประจำเดือน ส.ค. 2550 ถึงวันที่ 31 ")),
    "until the end of a month": titled((text) => text.replace("ประจำเดือน ", "ประจำเดือน ส.ค. 2550 ถึงสิ้นเดือน ")),
    "months beside each other": titled((text) => text.replace(/ประจำเดือน ([^,]*)/, "ประจำเดือน ส.ค. 2550 $1")),
    "months parted by strokes": titled((text) => text.replace("ประจำเดือน ", "ประจำเดือน ส.ค. 2550/")),
    "both halves of the year": async () => {
      const head = "ผลการติดตามผู้พ้นโทษ 6 เดือน ประจำ ครึ่งปีแรก - ครึ่งปีหลัง ปีงบประมาณ 2568,,,\nเรือนจำ/ทัณฑสถาน,ติดตามได้ (คน),มีงานทำ (คน),หมายเหตุ";
      const text = `${head}\nเรือนจำกลางเชียงใหม่,120,80,\n`;
      return (await dropped("followup_2568_H1.csv", text, "followup", "doc_followup")).trial;
    },
    "quarters added up": victimsUnder("ไตรมาส 1+2 ปีงบประมาณ 2569"),
    "two quarters": () =>
      inFolder(
        "victims_2569_Q3.csv",
        "ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส 3-4 ปีงบประมาณ 2569,\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\nฝาง,4\n",
        undefined,
        "police_victims",
        "POLICE",
      ),
  },
  "a database view whose columns have become an enum, a domain or NOT NULL and say what they said": {
    "a kind and a figure": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      await viewAs('"ข้อหา"::charge as "ข้อหา", "จำนวนคดี (ราย)"::counted as "จำนวนคดี (ราย)", "ผู้ต้องหา (คน)"');
      return {
        ...(await view("oncb_arrests")()),
        fresh,
        after: async () => {
          const { nodes } = await fresh.warehouse.observations("oncb_arrests", { from: "2025-10", to: "2025-10" }, 100, null, operator);
          expect(nodes.map(({ district, dimensions, value }) => [district, dimensions.charge, value])).toEqual([
            ["5009", "use", "1"],
            ["5009", "use", "1"],
          ]);
        },
      };
    },
  },
  "a database view with more columns, of other types; a kind that its list did not have": {
    "one row of a new kind": async (fresh) => {
      await grow();
      return {
        ...(await view("oncb_arrests")()),
        after: async (record) => {
          await expectAside(fresh, record.artifacts[0]!.sha256, [{ line: 2, column: "ข้อหา", raw: "โพสต์ขาย" }]);
          const { nodes } = await fresh.warehouse.observations("oncb_arrests", { from: "2026-09", to: "2026-09" }, 100, null, operator);
          expect(nodes.filter(({ measure }) => measure === "suspects").map(({ value }) => value)).toEqual(["41"]);
        },
      };
    },
  },
};

/** The police's quarter under such a title. */
function victimsUnder(title: string): Trying {
  const text = `ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ${title},\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\nฝาง,4\n`;
  return () => inFolder("victims_2569_Q4.csv", text, undefined, "police_victims", "POLICE");
}

/** The register of complaints with lines so numbered, all of one day, and which of them are set aside. */
function complaints(yearBe: number, numbers: readonly number[], aside: Parameters<typeof expectAside>[2]): Trying {
  return async (fresh) => {
    const lines = numbers.map((number) => [number, `3 ก.พ. ${yearBe}`, "โทรศัพท์", "ฝาง", "-"]);
    const head = ["ที่", "วันที่รับเรื่อง", "ช่องทาง", "อำเภอ", "วันที่ยุติเรื่อง"];
    const rows = [["ทะเบียนเรื่องร้องเรียน"], [], [`ข้อมูล ณ วันที่ 30 กันยายน ${yearBe}`], [], head, ...lines];
    const book = workbook([{ name: "ทะเบียน", rows }], "ทะเบียนเรื่องร้องเรียน");
    const after: Trial["after"] = async ({ artifacts }) => expectAside(fresh, artifacts[0]!.sha256, aside);
    return inFolder(`เรื่องร้องเรียน_${yearBe}.xlsx`, book, after, "pjo_complaints", "PJO");
  };
}

/** The juvenile observation centre's October, on a sheet of this name. */
export function casesUnder(sheet: string): Buffer {
  const rows = [
    ["สถิติคดีเด็กและเยาวชน ประจำเดือน ตุลาคม พ.ศ. ๒๕๖๘"],
    ["สถานพินิจฯ", "ฐานความผิด", "อายุไม่เกิน 15 ปี", null, "เกิน 15 แต่ไม่เกิน 18 ปี", null, "รวม"],
    [null, null, "ชาย", "หญิง", "ชาย", "หญิง"],
    ["สถานพินิจฯ เชียงใหม่", "ทรัพย์", 1, 0, 4, 0, 5],
  ];
  return workbook([{ name: sheet, merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"], rows }], "สถิติคดี");
}

/** The view of some rows of the replica's, with these columns beside their places and periods: one of each district. */
export async function viewAs(columns: string, rows = 1): Promise<void> {
  const { port } = await replica();
  const owner = new Client({ host: "127.0.0.1", port, user: "owner", password, database: "postgres" });
  await owner.connect();
  await owner.query(`
    drop view if exists report.v_arrests;
    drop type if exists charge;
    drop domain if exists counted;
    create type charge as enum ('เสพ', 'จำหน่าย');
    create domain counted as integer not null;
    create view report.v_arrests as
      select fiscal_year, "เดือน", (array['ฝาง', 'แม่อาย', 'เชียงดาว'])[n] as "อำเภอ", ${columns}, updated_at
      from (select *, row_number() over (order by updated_at) as n from arrests limit ${rows}) taken;
    grant select on report.v_arrests to yutitham;`);
  await owner.end();
}

/** The view with a column more that is never null, of a kind of its own, and its figures as text and as decimals. */
async function grow(): Promise<void> {
  const { port } = await replica();
  const owner = new Client({ host: "127.0.0.1", port, user: "owner", password, database: "postgres" });
  await owner.connect();
  await owner.query(`
    create type grave as enum ('ทั่วไป', 'ร้ายแรง');
    create table grown (fiscal_year text, "เดือน" varchar(20), "อำเภอ" text, "ข้อหา" text, "จำนวนคดี (ราย)" text,
      "ผู้ต้องหา (คน)" numeric(9, 2), grave grave not null, updated_at timestamptz);
    insert into grown values
      ('2569', 'ก.ย.', 'ฝาง', 'เสพ', '44', 41, 'ทั่วไป', '2026-11-01 08:00:00+07'),
      ('2569', 'ก.ย.', 'แม่อาย', 'โพสต์ขาย', '2', 2, 'ร้ายแรง', '2026-11-01 08:00:01+07');
    drop view report.v_arrests;
    create view report.v_arrests as select * from grown;
    grant select on report.v_arrests to yutitham;`);
  await owner.end();
}

/** Victims of a quarter, and below them other districts of the quarter before, whose title stands in a column that is none of ours. */
function secondTable(inColumn: (title: string) => string): Trial {
  const head = "ลำดับ,อำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย),หมายเหตุ";
  const title = (quarter: number) => `ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส ${quarter} ปีงบประมาณ 2569`;
  const text = [`${title(3)},,,`, head, "1,ฝาง,4,", "2,แม่อาย,3,", inColumn(title(2)), head, "1,แม่ริม,13,", "2,แม่แตง,10,", ""].join("\n");
  return inFolder("victims_2569_Q3.csv", text, undefined, "police_victims", "POLICE");
}
