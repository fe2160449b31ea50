/** What is odd about figures, and about sums, balances and jumps. */

import { afterAll, expect } from "vitest";
import type { DashMeaning } from "../../connectors/dataset.js";
import { addMonths } from "../../connectors/period.js";
import { type SheetCell, workbook } from "../../connectors/sample/reports/xlsx.js";
import { json, serve } from "../connectors/transport/web.js";
import { FreshStore, operator } from "../warehouse/fresh-store.js";
import { viewAs } from "./column-faults.js";
import { view } from "./drop-faults.js";
import { casesPage, portalFile, probation } from "./http-faults.js";
import { mergedTrials } from "./merged-faults.js";
import {
  boysInTraining,
  custodyBook,
  custodyIn,
  dropped,
  expectAside,
  flowFile,
  flowWith,
  freshMonth,
  inCell,
  inFolder,
  nextMonth,
  raisedNote,
  run,
  struck,
  usualCustody,
  usualFlow,
  womenOf,
} from "./reports.js";
import { pullOnce, type Trial, type Trials, type Trying } from "./trial.js";

const own: FreshStore[] = [];
afterAll(async () => {
  for (const fresh of own) await fresh.close();
});

/** A report in which the women newly received are written so, and what must be read of it. */
const written =
  (text: string, value: string): Trying =>
  async (fresh) => {
    const { name, text: file, period } = flowFile([`รับใหม่,0,"${text}",,`, ...usualFlow.slice(1)]);
    const { trial } = await dropped(name, file);
    return {
      ...trial,
      after: async () => expect(await womenOf(fresh, period, "new")).toMatchObject({ state: "REPORTED", value, line: 4 }),
    };
  };

/** … or what state it is in, where it is no figure. */
const noFigure =
  (text: string, is: object): Trying =>
  async (fresh) => {
    const { name, text: file, period } = flowFile([`รับใหม่,0,${text},,`, ...usualFlow.slice(1)]);
    const { trial } = await dropped(name, file);
    return { ...trial, after: async () => expect(await womenOf(fresh, period, "new")).toMatchObject(is) };
  };

const refused = (text: string): Trying => flowWith([`รับใหม่,0,"${text}",,`, ...usualFlow.slice(1)], [{ line: 4, column: "หญิง", raw: text }]);

/** The contract of the flow, with other meanings of what is no figure. */
const meaning =
  (text: string, dash: DashMeaning, words: { none?: DashMeaning; unavailable?: DashMeaning }, is: object): Trying =>
  async () => {
    const fresh = await FreshStore.withContract("doc_flow", (contract) => ({
      ...contract,
      measures: { movements: { ...contract.measures.movements!, dash, words } },
    }));
    own.push(fresh);
    return { ...(await noFigure(text, is)(fresh)), fresh };
  };

/** Loaded, with the finding recorded at its line. */
const warned =
  (lines: readonly string[], line: number, column: string, expected: string): Trying =>
  async (fresh) => {
    const { name, text } = flowFile(lines);
    const { trial } = await dropped(name, text);
    return { ...trial, after: ({ artifacts }) => expectFinding(fresh, artifacts[0]!.sha256, line, column, expected) };
  };

async function expectFinding(fresh: FreshStore, sha256: string, line: number, column: string, expected: string, code = "CHECK_FAILED") {
  const found = await fresh.store.database.read((session) =>
    session.all({
      text: `select f.code, f.severity, f.line, f."column", f.expected from ops.finding f join raw.delivery d on d.id = f.delivery where d.sha256 = ?`,
      values: [sha256],
    }),
  );
  expect(found).toEqual([{ code, severity: "warn", line, column, expected: expect.stringContaining(expected) }]);
}

/** Three community justice centres on lines 5 to 7, two of them active, and their total. */
function centres(totals: SheetCell[][], line: number, column: string, expected: string): Trying {
  return async () => {
    const fresh = await FreshStore.open();
    own.push(fresh);
    const head = [["ทะเบียนศูนย์ยุติธรรมชุมชน จังหวัดเชียงใหม่"], ["ประจำไตรมาส 3 ปีงบประมาณ 2569"], []];
    const columns = ["ลำดับ", "รหัสศูนย์", "ชื่อศูนย์", "อำเภอ", "มีกิจกรรมในไตรมาส"];
    const lines = ["ใช่", "ไม่ใช่", "ใช่"].map((active, i) => [i + 1, `ศยช.50-00${i + 1}`, `ศูนย์ที่ ${i + 1}`, "ฝาง", active]);
    const book = workbook([{ name: "ศยช.", rows: [...head, columns, ...lines, ...totals] }], "ศูนย์ยุติธรรมชุมชน");
    const after: Trial["after"] = ({ artifacts }) => expectFinding(fresh, artifacts[0]!.sha256, line, column, expected);
    return { ...inFolder("ศูนย์ยุติธรรมชุมชน_2569_ไตรมาส3.xlsx", book, after, "pjo_centres", "PJO"), fresh };
  };
}

const populationAges = ["0-4", "5-9", "10-14", "15-17", "18-19"]
  .concat(Array.from({ length: 13 }, (_, i) => `${20 + 5 * i}-${24 + 5 * i}`))
  .map((age) => `${age} ปี`);

const zero = { state: "REPORTED", value: "0" };
const missing = { state: "MISSING", value: null, flags: [] };

const struckStyle =
  '<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>';

export const valueTrials: Trials = {
  "`1,234`, `๑๒๓`, `１２３`, ` 12`, `12.0`, `007`, `1 234` with a no-break blank, `80,000.-`: the figure they are": Object.fromEntries(
    [
      ["1,234", "1234"],
      ["๑๒๓", "123"],
      ["１２３", "123"],
      [" 12 ", "12"],
      ["12.0", "12"],
      ["007", "7"],
      ["1\u00a0234", "1234"],
      ["80,000.-", "80000"],
    ].map(([text, value]) => [`“${text}”`, written(text!, value!)]),
  ),
  "`1 234` with a plain blank, where more of the table is written so and nothing otherwise: the figure it is": {
    "two of them": parted("2 001", "1234"),
  },
  "the same where nothing else is, or a thousand is written otherwise: read as one figure, and told that it may be two": {
    alone: parted("9", "1234"),
    "beside a comma": parted('"2,001"', "1234"),
    "beside a plain thousand": parted("2001", "1234"),
  },
  "`0` is zero; `-` zero, missing or not collected as the contract says; blank, `ไม่มี`, `N/A`, `NULL` missing unless it says more; `*` withheld by the source":
    {
      "0": noFigure("0", zero),
      "๐": noFigure("๐", zero),
      "- that means zero": noFigure("-", zero),
      "- that means missing": meaning("-", "missing", {}, missing),
      "- that means not collected": meaning("–", "not_collected", {}, { state: "NOT_COLLECTED", value: null }),
      blank: noFigure("", missing),
      ไม่มี: noFigure("ไม่มี", missing),
      "ไม่มี that means zero": meaning("ไม่มี", "zero", { none: "zero" }, zero),
      "N/A": noFigure("N/A", missing),
      "N/A that means not collected": meaning("n/a", "zero", { unavailable: "not_collected" }, { state: "NOT_COLLECTED", value: null }),
      NULL: noFigure("NULL", missing),
      "*": noFigure("*", { state: "MISSING", value: null, flags: ["note"] }),
    },
  "`1.234`, `1e3`, `0x10`, `12.7`, `1,23`, `12 คน`, `๑O`, `ห้า`, two figures below each other where a count stands": Object.fromEntries(
    ["1.234", "1e3", "0x10", "12.7", "1,23", "12 คน", "๑O", "ห้า", "49\n120"].map((text) => [`“${text}”`, refused(text)]),
  ),
  "a footnote's number that a workbook raises behind a figure, `275¹`: the figure, marked as one with a note": {
    "in the cell": raised(`<c r="B7" t="inlineStr"><is>${raisedNote("1")}</is></c>`),
    "in brackets, among the shared texts": raised('<c r="B7" t="s"><v>0</v></c>', `<sst><si>${raisedNote("(๒)")}</si></sst>`),
  },
  "a figure struck through with another beside it in its cell, `~~300~~ 310`: the other": {
    "before it": raised(inCell(struck("300"), run(" 338"))),
    "behind it, with nothing between": raised(inCell(run("338"), struck("9"))),
    "among the shared texts": raised('<c r="B7" t="s"><v>0</v></c>', `<sst><si>${struck("300")}${run("338")}</si></sst>`),
    "not struck after all": raised(inCell(run("33"), struck("8", ' val="0"'))),
  },
  "what is struck through between two figures of a cell: they are not joined": {
    "a digit": custodyIn(
      () => custodyBook([usualCustody[0]!, ["ศูนย์ฝึกฯ เขต 7", inCell(run("33"), struck("7"), run("8")), 0, 338, 275, 0, 270, 0]]),
      [{ line: 7, column: "B", raw: "33~8" }],
    ),
  },
  "a cell or a line of a workbook that is struck through as a whole, void or done: counted as it stands, and told": {
    "by the cell's style": raised('<c r="B7" s="1"><v>338</v></c>', undefined, struckStyle),
    "by its letters": raised(inCell(struck("338"))),
    "among the shared texts": raised('<c r="B7" t="s"><v>0</v></c>', `<sst><si>${struck("338")}</si></sst>`),
  },
  "below zero, `(5)`, over the contract's range": {
    "-5": refused("-5"),
    "(5)": refused("(5)"),
    "fifteen digits": refused("123456789012345"),
  },
  ...mergedTrials,
  "parts that do not make their sum, a total line that does not agree, a balance that does not close": {
    "men and women": warned(["รับใหม่,0,49,50,", ...usualFlow.slice(1)], 4, "รวม", "49"),
    "a total row": custodyIn(
      () => custodyBook([...usualCustody, ["รวม", 399, 9, 408, 327, 5, 320, 5]]),
      [],
      (fresh, sha256) => expectFinding(fresh, sha256, 8, "C", "8"),
    ),
  },
  "a figure of a total line that cannot be read: it is compared with nothing, and says so": {
    "juveniles in custody": custodyIn(
      () => custodyBook([...usualCustody, ["รวม", 399, "8 คน", 407, 327, 5, 320, 5]]),
      [],
      (fresh, sha256) => expectFinding(fresh, sha256, 8, "C", "whole number", "NUMBER_UNREADABLE"),
    ),
  },
  "a total line whose own `รวม` is not the sum of its parts, though each of these is right": {
    "juveniles in custody": custodyIn(
      () => custodyBook([...usualCustody, ["รวม", 399, 8, 470, 327, 5, 320, 5]]),
      [],
      (fresh, sha256) => expectFinding(fresh, sha256, 8, "D", "407"),
    ),
  },
  "a total of one office or group that is not the sum of its lines, though the total of all is right": {
    "a district's, in the police's quarter": async (fresh) => {
      const rows = ["เมืองเชียงใหม่,9", "รวมอำเภอเมือง,9", "ฝาง,4", "แม่อาย,3", "รวมสายเหนือ,8", "รวมทั้งสิ้น,16"];
      const text = `ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส 3 ปีงบประมาณ 2569,\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\n${rows.join("\n")}\n`;
      return inFolder(
        "victims_2569_Q3.csv",
        text,
        ({ artifacts }) => expectFinding(fresh, artifacts[0]!.sha256, 7, "ผู้เสียหาย (ราย)", "7"),
        "police_victims",
        "POLICE",
      );
    },
    "an office's, among the fees": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const fee = (kind: string, amount: string) => `2569,ตุลาคม,สำนักงานบังคับคดีจังหวัดเชียงใหม่,${kind},${amount}`;
      const lines = [
        "ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)",
        fee("ขายทอดตลาด", "100.50"),
        fee("ยึดอายัด", "20"),
        "รวม,,,,120.05",
      ];
      return {
        ...(await portalFile([...lines, fee("วางทรัพย์", "5"), "รวม,,,,5", "รวมทั้งสิ้น,,,,125.50", ""].join("\n"))),
        fresh,
        after: ({ artifacts }) => expectFinding(fresh, artifacts[0]!.sha256, 4, "จำนวนเงิน (บาท)", "120.5"),
      };
    },
  },
  "a total of one sex, of a group by its plain `รวม`, or of a register's money, that is not the sum of its lines": {
    "a plain one among the movements": warned([...usualFlow.slice(0, 2), "รวม,0,59,59,", ...usualFlow.slice(2)], 6, "หญิง", "58"),
  },
  "a list's own line of how many cases or centres it holds, `รวม 25 ศูนย์`, that is not how many lines there are, or how many say yes": {
    "in the words of the total": centres([["รวม 4 ศูนย์"]], 8, "A", "3"),
    "in Thai digits, in the column of codes": centres([["รวมทั้งสิ้น", "๑,๒๓๔ แห่ง"]], 8, "B", "3"),
    "a number alone, in the column of codes": centres([["รวม", 2]], 8, "B", "3"),
    "how many are active": centres([["รวม", "3 ศูนย์", null, null, "3 ศูนย์"]], 8, "E", "2"),
  },
  "a part that is more than its whole: settled of ended, returned of released": {
    "reports in time of reports due": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const web = await serve(({ query }, response) => {
        const page = casesPage(1, query);
        json(response, { ...page, data: page.data.map((one) => ({ ...one, psr: { due: 121, onTime: 122 } })) });
      });
      const after: Trial["after"] = ({ artifacts }) => expectFinding(fresh, artifacts[0]!.sha256, 1, "psr.onTime", "≤ psr.due (121)");
      return { dataset: "dop_cases", source: probation(web.url), fresh, after };
    },
  },
  "a line whose own parts do not make its sum, where the contract sets such a line aside": {
    "men and women": async () => {
      const fresh = await FreshStore.withContract("doc_flow", (contract) => ({
        ...contract,
        checks: [{ lineSum: ["ชาย", "หญิง"], equals: "รวม", severity: "quarantine" }],
      }));
      own.push(fresh);
      const trying = flowWith(["รับใหม่,0,49,50,", ...usualFlow.slice(1)], [{ line: 4, column: "รวม", raw: "รับใหม่ | 0 | 49" }]);
      return { ...(await trying(fresh)), fresh };
    },
    "men and women of the prisons' survey": async (fresh) => {
      const at = freshMonth();
      const lines = ['นักโทษเด็ดขาด,-,"1,870","1,870",', "อุทธรณ์-ฎีกา,-,120,120,", "ไต่สวน-พิจารณา,-,139,193,", "สอบสวน,-,42,42,"];
      const head = [`รายงานสถิติผู้ต้องราชทัณฑ์ สำรวจ ณ วันที่ 1 ${at.words},,,,`, "เรือนจำ/ทัณฑสถาน : ทัณฑสถานหญิงเชียงใหม่,,,,"];
      const text = [...head, "ประเภทผู้ต้องขัง,จำนวน (คน),,,หมายเหตุ", ",ชาย,หญิง,รวม,", ...lines, ""].join("\n");
      const { trial } = await dropped(`population_5001_${at.compact}.csv`, text, "population", "doc_population");
      const aside = { line: 7, column: "จำนวน (คน) › รวม", raw: "139" };
      return { ...trial, after: ({ artifacts }) => expectAside(fresh, artifacts[0]!.sha256, [aside], addMonths(at.period, -1)) };
    },
  },
  "such a line with a blank part, where the others are more than its sum: figures that slipped a column to the right": {
    "juveniles in custody": custodyIn(
      () => custodyBook([usualCustody[0]!, ["ศูนย์ฝึกฯ เขต 7", null, 338, 0, 338, 275, 0, 270]]),
      [{ line: 7, column: "D", raw: "338" }],
    ),
  },
  "such a line whose blank part could make it right": {
    "juveniles in custody": custodyIn(
      () => custodyBook([["สถานพินิจฯ จังหวัดเชียงใหม่", 61, null, 69, 52, 5, 50, 5], usualCustody[1]!]),
      [],
      (fresh, sha256) => expectFinding(fresh, sha256, 6, "D", "61"),
    ),
  },
  "what a month carries in is not what the month before carried out, in columns or in lines above and below the figures": {
    "in one answer": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const month = (n: number) => ({
        id: n,
        office: "สำนักงานคุมประพฤติจังหวัดเชียงใหม่",
        month: `2569-${n < 2 ? "08" : "09"}`,
        caseType: "สืบเสาะและพินิจ",
        lawGroup: "ยาเสพติด",
        // 421 remain in August, and September brings 412 with it.
        cases: { broughtForward: 412, newReceived: 138, closed: 129, remaining: 421 },
        olderThanOneYear: 31,
        psr: { due: 121, onTime: 119 },
      });
      const web = await serve(({ query }, response) => json(response, casesPage(2, query, month)));
      return { dataset: "dop_cases", source: probation(web.url), fresh };
    },
    "in the balances of two files": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const at = freshMonth();
      const report = (carriedIn: number, month: typeof at) =>
        flowFile(
          [`ยอดยกมา,0,${carriedIn},${carriedIn},`, `รับใหม่,0,${carriedIn},${carriedIn},`, ...usualFlow.slice(1), "ยอดคงเหลือ,0,96,96,"],
          undefined,
          month,
        );
      const before = report(100, at);
      expect((await pullOnce((await dropped(before.name, before.text)).trial, fresh)).state).toBe("LOADED");
      const { name, text } = report(97, nextMonth(at));
      return { ...(await dropped(name, text)).trial, fresh };
    },
  },
  "more people of a district than are registered there": {
    "victims of a quarter": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const registered = ["ชาย", "หญิง"].map((sex) => `ฝาง,${sex},${"5,".repeat(19)}95`).join("\n");
      const groups = [...populationAges, "85 ปีขึ้นไป"].join(",");
      const population = `ประชากร ณ วันที่ 31 ธันวาคม 2568\nอำเภอ,เพศ,${groups},รวม\n${registered}\n`;
      expect(await fresh.bringText("dopa_population", "population_2568.csv", population)).toMatchObject({ state: "LOADED" });
      const text = "ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส 3 ปีงบประมาณ 2569,\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\nแม่อาย,900\nฝาง,191\n";
      const after: Trial["after"] = async ({ artifacts, lines }) => {
        expect(lines).toMatchObject({ loaded: 2, quarantined: 0 });
        await expectFinding(fresh, artifacts[0]!.sha256, 4, "ผู้เสียหาย (ราย)", "190", "POPULATION_EXCEEDED");
      };
      return { ...inFolder("victims_2569_Q3.csv", text, after, "police_victims", "POLICE"), fresh };
    },
  },
  "a figure many times, or a small part, of the month before": {
    "ten times": jumped(3380),
    "a tenth": jumped(33),
  },
  "a whole report of a count six times, or less than a sixth of, the one before: a digit too many or too few": {
    "ten times": victims("600", "400"),
    "a tenth": victims("6", "4"),
    none: victims("0", "0"),
  },
  "a running total below the month before: the month alone was sent, or cases were taken out": {
    "a hundred, then thirty": fell("100", "30"),
    "a hundred, then ninety-nine": fell("100", "99"),
  },
  "a list of far fewer or more lines than those before it: cut short, emptied, doubled": {
    "cut short": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      for (let month = 0; month < 3; month++) {
        const { name, text } = flowFile();
        expect((await pullOnce((await dropped(name, text)).trial, fresh)).state).toBe("LOADED");
      }
      const { name, text, period } = flowFile(usualFlow.slice(0, 2));
      const { trial } = await dropped(name, text);
      return { ...trial, fresh, after: async () => expect(await womenOf(fresh, period, "new")).toBeUndefined() };
    },
  },
  "a file whose every line is torn, by an amount's commas without quotes say": {
    "the only line of fees": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const line = "2569,ตุลาคม,สำนักงานบังคับคดีจังหวัดเชียงใหม่,ขายทอดตลาด,1,204,500.25";
      const after: Trial["after"] = ({ lines }) => expect(lines).toEqual({ in: 2, loaded: 0, quarantined: 1, nonData: 1 });
      return { ...(await portalFile(`ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)\n${line}\n`)), after, fresh };
    },
  },
  "a thousands comma without quotes, `ฝาง,1,234`, where a column of remarks would take the rest": {
    "the last line's": victimsTold("แม่อาย,12,\nฝาง,1,234", 1),
    "a blank field more": victimsTold("ฝาง,1,234,\nแม่อาย,12,", 1),
    "no remark of words or of a year": victimsTold("ฝาง,1,234\nแม่อาย,12,2568\nสารภี,120,ราย 123\nแม่ริม,0,120", 3),
  },
  "the same in a total line: it is not compared, and says so": { รวมทั้งสิ้น: victimsTold("ฝาง,1200,\nแม่อาย,34,\nรวมทั้งสิ้น,1,234", 2) },
  "more lines with faults than the contract allows": {
    "three of seven": async () => {
      const { name, text } = flowFile(usualFlow.map((line, i) => (i < 3 ? line.replace(/\d\d?,\d/, "๑O,4") : line)));
      return (await dropped(name, text)).trial;
    },
  },
};

/** The narcotics office's total of October comes when November's stands already; which of them is wrong, it must say. */
function fell(october: string, november: string): Trying {
  return async () => {
    const fresh = await FreshStore.open();
    own.push(fresh);
    const row = { fiscal_year: 2569, เดือน: "พฤศจิกายน", อำเภอ: "ฝาง", ข้อหา: "เสพ", "จำนวนคดี (ราย)": Number(november), "ผู้ต้องหา (คน)": 1 };
    const text = `${JSON.stringify({ ...row, updated_at: "2025-12-05T09:00:00+07:00" })}\n`;
    expect(await fresh.bringText("oncb_arrests", "report.v_arrests_1.ndjson", text)).toMatchObject({ state: "LOADED" });
    await viewAs(`"ข้อหา", ${october}::integer as "จำนวนคดี (ราย)", 1::integer as "ผู้ต้องหา (คน)"`);
    const after: Trial["after"] = ({ artifacts }) => expect(artifacts[0]!.message!.en).toContain("column “จำนวนคดี (ราย)”");
    return { ...(await view("oncb_arrests")()), after, fresh };
  };
}

/** 1 234 women newly received, beside so many received from elsewhere. */
function parted(others: string, value: string): Trying {
  return async (fresh) => {
    const { name, text, period } = flowFile(["รับใหม่,0,1 234,,", `รับย้าย,0,${others},,`, ...usualFlow.slice(2)]);
    const after = async () => expect(await womenOf(fresh, period, "new")).toMatchObject({ state: "REPORTED", value, line: 4 });
    return { ...(await dropped(name, text)).trial, after };
  };
}

/** 338 boys in training, in a cell that is written otherwise. */
function raised(boys: string, strings?: string, styles?: string): Trying {
  const rest = { ...(strings && { strings }), ...(styles && { styles }) };
  return custodyIn(() => custodyBook([usualCustody[0]!, ["ศูนย์ฝึกฯ เขต 7", boys, 0, 338, 275, 0, 270, 0]], { rest }));
}

/** A hundred victims in one quarter, and so many in two districts in the next. */
function victims(one: string, other: string): Trying {
  return async () => {
    const fresh = await FreshStore.open();
    own.push(fresh);
    const report = (quarter: number, figures: readonly string[]) =>
      `ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส ${quarter} ปีงบประมาณ 2569,\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\nแม่อาย,${figures[0]}\nฝาง,${figures[1]}\n`;
    expect(await fresh.bringText("police_victims", "victims_2569_Q2.csv", report(2, ["60", "40"]))).toMatchObject({ state: "LOADED" });
    const after: Trial["after"] = async ({ artifacts }) => {
      const { nodes } = await fresh.warehouse.findings({ dataset: "police_victims", first: 10 }, operator);
      expect(nodes).toHaveLength(1);
      expect(nodes[0]).toMatchObject({
        severity: "WARNED",
        artifact: { sha256: artifacts[0]!.sha256 },
        code: "JUMP_IMPLAUSIBLE",
        line: 3,
        column: "ผู้เสียหาย (ราย)",
        expected: "100 (FY2569-Q2)",
      });
      // It was loaded, and no sentence says otherwise.
      expect(`${nodes[0]!.message.en} ${nodes[0]!.message.th}`).not.toMatch(/Nothing of this file|ยังไม่นำเข้า/);
    };
    return { ...inFolder("victims_2569_Q3.csv", report(3, [one, other]), after, "police_victims", "POLICE"), fresh };
  };
}

/** A quarter's victims, with remarks, of which so many lines load. */
function victimsTold(lines: string, loaded: number): Trying {
  return async () => {
    const fresh = await FreshStore.open();
    own.push(fresh);
    const head = "ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส 1 ปีงบประมาณ 2568,,\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย),หมายเหตุ\n";
    const after: Trial["after"] = ({ lines, artifacts }) => {
      expect(lines.loaded).toBe(loaded);
      expect(artifacts[0]!.message!.en).toContain('expected "1,234"');
    };
    return { ...inFolder("victims_2568_Q1.csv", `${head}${lines}\n`, after, "police_victims", "POLICE"), fresh };
  };
}

/** The boys in training, a month later. */
function jumped(boys: number): Trying {
  return async (fresh) => {
    const [before, at] = [freshMonth(), freshMonth()];
    const first = custodyBook(usualCustody, { at: before });
    expect((await pullOnce(inFolder(first.name, first.bytes), fresh)).state).toBe("LOADED");
    const { name, bytes, period } = custodyBook([usualCustody[0]!, ["ศูนย์ฝึกฯ เขต 7", boys, 0, boys, 275, 0, 270, 0]], { at });
    return inFolder(name, bytes, async () => {
      expect(await boysInTraining(fresh, period)).toBeUndefined();
      const { nodes } = await fresh.warehouse.observations("djop_custody", { from: before.period, to: before.period }, 100, null, operator);
      expect(nodes.length).toBeGreaterThan(0);
    });
  };
}
