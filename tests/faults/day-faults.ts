/** What is odd about days, clocks, and the order in which things come. */
import { afterAll, expect } from "vitest";
import { workbook } from "../../connectors/sample/reports/xlsx.js";
import { packZip, workbookParts } from "../connectors/reader/pack-zip.js";
import { registerSheet } from "../fixtures/register-sheet.js";
import { FreshStore, operator } from "../warehouse/fresh-store.js";
import { arrived } from "./drop-faults.js";
import { portalFile } from "./http-faults.js";
import { boysInTraining, custodyBook, dropped, flowFile, freshMonth, inFolder, usualCustody, usualFlow, womenOf } from "./reports.js";
import { pullOnce, type Trial, type Trials, type Trying } from "./trial.js";

const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-41E]d mmm yy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

const own: FreshStore[] = [];
afterAll(async () => {
  for (const fresh of own) await fresh.close();
});

/** Juveniles in custody, surveyed on a day. */
const survey =
  (day: string): Trying =>
  () => {
    const { name, bytes } = custodyBook(undefined, { title: `ข้อมูล ณ วันที่ ${day}` });
    return inFolder(name, bytes, undefined, "djop_custody", "DJOP");
  };

let year = 2540;
/** The register of complaints of a fiscal year of its own, with lines received on such days; a day that begins with `<c` is written as it stands. */
function register(
  days: (yearBe: number) => string[],
  after?: (fresh: FreshStore, record: Parameters<NonNullable<Trial["after"]>>[0], yearBe: number) => Promise<void>,
  workbookPr?: string,
  of?: number,
): Trying {
  return (fresh) => {
    const be = of ?? ++year;
    const rows = days(be).map((day, i) => {
      const line = 6 + i;
      const cell = day.startsWith("<c") ? day.replace("<c ", `<c r="B${line}" `) : text(`B${line}`, day);
      return `<row r="${line}">${text(`A${line}`, String(i + 1))}${cell}${text(`C${line}`, "โทรศัพท์")}${text(`D${line}`, "ฝาง")}${text(`E${line}`, "-")}</row>`;
    });
    const head = ["ที่", "วันที่รับเรื่อง", "ช่องทาง", "อำเภอ", "วันที่ยุติเรื่อง"].map((name, i) => text(`${"ABCDE"[i]}5`, name)).join("");
    const xml = `<sheetData><row r="1">${text("A1", "ทะเบียนเรื่องร้องเรียน")}</row><row r="3">${text("A3", `ข้อมูล ณ วันที่ 30 กันยายน ${be}`)}</row><row r="5">${head}</row>${rows.join("")}</sheetData>`;
    const bytes = packZip(workbookParts([{ name: "ทะเบียน", xml }], { styles, workbookPr }));
    return inFolder(`เรื่องร้องเรียน_${be}.xlsx`, bytes, async (record) => after?.(fresh, record, be), "pjo_complaints", "PJO");
  };
}

/** Every line was received in February of the register's year. */
const inFebruary = (count: number) => async (fresh: FreshStore, _: unknown, be: number) => {
  const period = `${be - 543}-02`;
  const { nodes } = await fresh.warehouse.observations(
    "pjo_complaints",
    { from: period, to: period, measures: ["received"] },
    100,
    null,
    operator,
  );
  expect(nodes.map(({ value }) => value)).toEqual(Array.from({ length: count }, () => "1"));
};

const serial = (yearBe: number, month: number, day: number, since1904 = false) =>
  Date.UTC(yearBe - 543, month - 1, day) / 86_400_000 + 25_569 - (since1904 ? 1462 : 0);

/** A register one of whose lines has a day that is none. */
const noDay = (day: string): Trying => asideFor(() => day, "DATE_UNREADABLE");

/** … or one that its case cannot have. */
const impossible = (day: (yearBe: number) => string): Trying => asideFor(day, "DATE_IMPLAUSIBLE");

const asideFor = (day: (yearBe: number) => string, code: string): Trying =>
  register(
    (be) => [`1 ก.พ. ${be}`, `2 ก.พ. ${be}`, day(be), `3 ก.พ. ${be}`, `4 ก.พ. ${be}`],
    async (fresh, record) => {
      const { nodes } = await fresh.warehouse.quarantine({ dataset: "pjo_complaints", first: 100 }, operator);
      const aside = nodes.filter(({ artifact }) => artifact.sha256 === record.artifacts[0]!.sha256);
      expect(aside.map(({ line, column, sheet, code }) => ({ line, column, sheet, code }))).toEqual([
        { line: 8, column: "B", sheet: "ทะเบียน", code },
      ]);
    },
  );

/** Days of a list that is kept by day. */
const kept = (be: number) => [`1 ก.พ. ${be}`, `3 ก.พ. ${be}`, `4 ก.พ. ${be}`];

/** A register of which these lines are told to be a year back, and nothing else is. */
const yearBack = (days: (yearBe: number) => string[], ...lines: number[]): Trying =>
  register(days, async (fresh, record) => {
    const { nodes } = await fresh.warehouse.findings({ dataset: "pjo_complaints", first: 100 }, operator);
    const told = nodes.filter(({ artifact }) => artifact.sha256 === record.artifacts[0]!.sha256);
    expect(told.map(({ line, column, sheet, code }) => ({ line, column, sheet, code }))).toEqual(
      lines.map((line) => ({ line, column: "B", sheet: "ทะเบียน", code: "YEAR_DOUBTFUL" })),
    );
  });

const flowOf =
  (words: string): Trying =>
  async () => {
    const { name, text: file, at } = flowFile();
    return (await dropped(name, file.replace(at.words, words))).trial;
  };

/** The police's quarter, written into the title. */
const victimsOf =
  (yearBe: number, quarter = 1): Trying =>
  () =>
    inFolder(
      `victims_${yearBe}_Q${quarter}.csv`,
      `จำนวนผู้เสียหายคดีอาญาที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส ${quarter} ปีงบประมาณ ${yearBe},,,\nลำดับ,อำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย),หมายเหตุ\n1,ฝาง,24,\n`,
      undefined,
      "police_victims",
      "POLICE",
    );

export const dayTrials: Trials = {
  "พ.ศ. or ค.ศ., two-digit years, Thai digits, months in words or numbers, serial days of 1900 and of 1904, 29 February of a leap year": {
    "as typed": register((be) => {
      const [two, ce] = [String(be).slice(2), be - 543];
      return [
        `3 ก.พ. ${be}`,
        `03/02/${be}`,
        `3 กุมภาพันธ์ ${ce}`,
        `3 ก.พ. ${two}`,
        `๓/๒/${two}`,
        `${ce}-02-03`,
        `${be}-02-03`,
        `วันที่ 3 ก.พ. พ.ศ. ${be}`,
      ];
    }, inFebruary(8)),
    "serial days of 1900": register(
      (be) => [`<c s="1"><v>${serial(be, 2, 28)}</v></c>`, `<c s="2"><v>${serial(be + 543, 2, 28)}</v></c>`],
      inFebruary(2),
    ),
    "serial days of 1904": register(
      (be) => [`<c s="1"><v>${serial(be, 2, 28, true)}</v></c>`],
      inFebruary(1),
      '<workbookPr date1904="1"/>',
    ),
    "29 February of a leap year": register((be) => [`29/02/${be}`, `29 ก.พ. ${String(be).slice(2)}`], inFebruary(2), undefined, 2551),
  },
  "29 February 2566, 31 April, a serial number without a day's format": {
    "29 February 2566": noDay("29/02/2566"),
    "31 April": noDay("31 เม.ย. 2568"),
    "a bare serial number": noDay("<c><v>45978</v></c>"),
  },
  "a case none of whose dates can be right: after the day its register is of, or more than two fiscal years before the register's own": {
    "a year of two digits that lacks 43 years": impossible((be) => `4/2/${be - 43}`),
    "the year after": impossible((be) => `4 ก.พ. ${be + 1}`),
    "the day after the register's own": impossible((be) => `1 ต.ค. ${be}`),
    "the last day before the two years": impossible((be) => `30 ก.ย. ${be - 3}`),
  },
  "a day of a workbook in a cell merged over several cases: it is none's alone": {
    "two requests decided on one": async (fresh) => {
      const title = "ทะเบียนคำขอรับความช่วยเหลือจากกองทุนยุติธรรม ประจำปีงบประมาณ พ.ศ. 2568";
      const columns = ["วันที่รับคำขอ", "ประเภทความช่วยเหลือ", "อำเภอ", "เพศ", "ผลการพิจารณา", "วันที่มีมติ", "จำนวนเงินอนุมัติ"];
      const request = (decided: string | null) => ["4/10/2567", "ปล่อยชั่วคราว", "ฝาง", "ช", "อนุมัติ", decided, "10,000"];
      const sheet = registerSheet(title, "30 พฤศจิกายน 2567", columns, ["20/10/2567", null, "21/10/2567"].map(request));
      const bytes = workbook([{ ...sheet, merges: ["K6:K7"] }], title);
      return inFolder(
        "กองทุนยุติธรรม_2568.xlsx",
        bytes,
        async () => {
          const { nodes } = await fresh.warehouse.quarantine({ dataset: "pjo_justice_fund", first: 100 }, operator);
          const aside = nodes.filter(({ artifact }) => artifact.name.includes("2568"));
          expect(aside.map(({ line, column }) => ({ line, column }))).toEqual([6, 7].map((line) => ({ line, column: "K" })));
        },
        "pjo_justice_fund",
        "PJO",
      );
    },
  },
  "a case decided before it was received: no number of days is negative": {
    "by sixteen days": () => {
      const title = "ทะเบียนคำขอรับความช่วยเหลือจากกองทุนยุติธรรม ประจำปีงบประมาณ พ.ศ. 2569";
      const columns = ["วันที่รับคำขอ", "ประเภทความช่วยเหลือ", "อำเภอ", "เพศ", "ผลการพิจารณา", "วันที่มีมติ", "จำนวนเงินอนุมัติ"];
      const request = (decided: string) => ["20/10/2568", "ปล่อยชั่วคราว", "ฝาง", "ช", "อนุมัติ", decided, "10,000"];
      const lines = ["4/10/2568", "20/10/2568", "4/11/2568"].map(request);
      const bytes = workbook([registerSheet(title, "30 พฤศจิกายน 2568", columns, lines)], title);
      return inFolder("กองทุนยุติธรรม_2569.xlsx", bytes, undefined, "pjo_justice_fund", "PJO");
    },
  },
  "a case of an earlier fiscal year, carried over into this one's register": {
    "of the first day of two years before": register((be) => [`1 ต.ค. ${be - 3}`, `3 ก.พ. ${be}`], inFebruary(1)),
    "a year before others, at the list's head": register((be) => [`2 ก.พ. ${be - 1}`, ...kept(be), `6 ก.พ. ${be}`], inFebruary(4)),
    "among the others, where its day does not fit": register((be) => [...kept(be), `9 ก.พ. ${be - 1}`, `6 ก.พ. ${be}`], inFebruary(4)),
    "some together, of which one would fit": register(
      (be) => [...kept(be), `5 ก.พ. ${be - 1}`, `9 ส.ค. ${be - 1}`, `6 ก.พ. ${be}`],
      inFebruary(4),
    ),
    "in a list that is not kept by day": register(
      (be) => [`5 ก.พ. ${be}`, `1 ก.พ. ${be}`, `4 ก.พ. ${be - 1}`, `9 ก.พ. ${be}`, `3 ก.พ. ${be}`],
      inFebruary(4),
    ),
  },
  "a case whose first date is a year before the lines around it, where it would fit a year on: taken for one carried over, and told": {
    "between two others": yearBack((be) => [...kept(be), `5 ก.พ. ${be - 1}`, `6 ก.พ. ${be}`], 9),
    "the last": yearBack((be) => [`1 ก.ย. ${be}`, `2 ก.ย. ${be}`, `28 ก.ย. ${be}`, `29 ก.ย. ${be - 1}`], 9),
    "some together": yearBack((be) => [...kept(be), `5 ก.พ. ${be - 1}`, `5 ก.พ. ${be - 1}`, `6 ก.พ. ${be}`], 9, 10),
  },
  "a line of a period before the dataset began, among lines of later ones: a year mistyped": {
    "one of six": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const line = (year: number, office: string, kind: string) => `${year},สิงหาคม,${office},${kind},100`;
      const kinds = ["ขายทอดตลาด", "ยึดอายัด", "ล้มละลาย", "วางทรัพย์"];
      const lines = [
        ...kinds.map((kind) => line(2566, "สำนักงานบังคับคดีจังหวัดเชียงใหม่", kind)),
        line(2566, "สบค.เชียงใหม่ สาขาฮอด", "ยึดอายัด"),
        line(2556, "สบค.เชียงใหม่ สาขาฮอด", "ขายทอดตลาด"),
      ];
      return { ...(await portalFile(`ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)\n${lines.join("\n")}\n`)), fresh };
    },
  },
  "a day that only makes sense with the month first": {
    "one of three": register((be) => [`02/03/${be}`, `02/23/${be}`, `02/04/${be}`]),
    "with a year of two digits": register((be) => [`2/3/${String(be).slice(2)}`, `2/28/${String(be).slice(2)}`]),
  },
  "a month that is none": {
    "in JSON lines of a portal": async (fresh) => {
      const lines = ["ตุลาคม", "สมัยก่อน"].map((month) => `2568,${month},สำนักงานบังคับคดีจังหวัดเชียงใหม่,ค่าธรรมเนียมวางทรัพย์,10`);
      const outcome = `ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)\n${lines.join("\n")}\n`;
      return {
        ...(await portalFile(outcome)),
        after: async (record) => {
          const { nodes } = await fresh.warehouse.quarantine({ dataset: "led_revenue", first: 100 }, operator);
          expect(nodes.map(({ artifact, line, column }) => ({ sha256: artifact.sha256, line, column }))).toEqual([
            { sha256: record.artifacts[0]!.sha256, line: 3, column: "เดือน" },
          ]);
        },
      };
    },
  },
  "a period that has not begun": {
    "in a title": flowOf("ธันวาคม 2569"),
    "a quarter": victimsOf(2599),
    "the quarter after this": victimsOf(2570, 2),
  },
  "a survey on a day that had not come when the file did": {
    "of the month that it counts for": survey("30 พฤศจิกายน 2569"),
    tomorrow: survey("24 พฤศจิกายน 2569"),
  },
  "a survey on another day than the one agreed on": {
    "the day after the month's last": survey("1 พฤศจิกายน 2568"),
    "in the middle of the month": survey("15 ตุลาคม 2568"),
  },
  "a file without an office's or month's report that the file of its name before it brought: that report's figures are withdrawn": {
    "an office forgotten": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const at = freshMonth();
      const first = custodyBook(usualCustody, { at });
      expect((await pullOnce(inFolder(first.name, first.bytes), fresh)).state).toBe("LOADED");
      const { name, bytes, period } = custodyBook([usualCustody[0]!], { at });
      const after: Trial["after"] = async () => {
        expect(await boysInTraining(fresh, period)).toBeUndefined();
        const { nodes } = await fresh.warehouse.findings({ dataset: "djop_custody", first: 10 }, operator);
        expect(nodes).toHaveLength(1);
        expect(nodes[0]).toMatchObject({ code: "REPORTS_WITHDRAWN", expected: "1", found: expect.stringContaining(period) });
      };
      return { ...inFolder(name, bytes, after), fresh };
    },
    "not one whose line is set aside": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const at = freshMonth();
      const first = custodyBook(usualCustody, { at });
      expect((await pullOnce(inFolder(first.name, first.bytes), fresh)).state).toBe("LOADED");
      const { name, bytes } = custodyBook([usualCustody[0]!, ["ศูนย์ฝึกฯ เขต 7", "O", 0, 338, 275, 0, 270, 0]], { at });
      expect((await pullOnce(inFolder(name, bytes), fresh)).state).toBe("PARTIAL");
      expect((await fresh.warehouse.findings({ dataset: "djop_custody", first: 10 }, operator)).nodes).toEqual([]);
      const again = custodyBook([usualCustody[0]!], { at });
      return { ...inFolder(again.name, again.bytes), fresh };
    },
  },
  "a file that takes another file's report and takes back its own: last month's, its title forgotten": {
    "a quarter's, under the title of the one before": async () => {
      const fresh = await FreshStore.open();
      own.push(fresh);
      const text = (quarter: number, victims: number) =>
        `ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส ${quarter} ปีงบประมาณ 2568,\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\nฝาง,${victims}\n`;
      for (const quarter of [2, 3])
        expect(await fresh.bringText("police_victims", `victims_2568_Q${quarter}.csv`, text(quarter, quarter))).toMatchObject({
          state: "LOADED",
        });
      return {
        ...inFolder(
          "victims_2568_Q3_r2.csv",
          text(2, 9),
          async () => {
            const { nodes } = await fresh.warehouse.observations("police_victims", {}, 100, null, operator);
            // Whichever of them came first, the later one has the last word.
            expect(nodes.map(({ period, value }) => [period, value])).toEqual([["FY2568-Q2", "9"]]);
          },
          "police_victims",
          "POLICE",
        ),
        fresh,
      };
    },
  },
  "a source whose clock is more than a day ahead": {
    "three days": flowAhead(),
  },
  "a correction, of however old a month": {
    "three years later": corrected((first) => first.name.replace(".csv", "_r2.csv")),
    "in place": corrected((first) => first.name),
  },
  "a revision that comes after its successor": {
    "r1 after r2": async (fresh) => {
      const first = flowFile();
      const second = first.name.replace(".csv", "_r2.csv");
      const { remote, trial } = await dropped(second, first.text);
      expect((await pullOnce(trial, fresh)).state).toBe("LOADED");
      remote.files.set(first.name, { text: first.text.replace("49,49", "40,40"), mtime: arrived + 60 });
      return {
        ...trial,
        asked: () => 1,
        after: async () => expect(await womenOf(fresh, first.period, "new")).toMatchObject({ value: "49" }),
      };
    },
  },
  "an older file put back under its name: the figures stand, its moment counts for when the report arrived": {
    "a minute older": async (fresh) => {
      const first = flowFile();
      const { remote, trial } = await dropped(first.name, first.text);
      expect((await pullOnce(trial, fresh)).state).toBe("LOADED");
      remote.files.set(first.name, { text: first.text.replace("49,49", "40,40"), mtime: arrived - 60 });
      return {
        ...trial,
        asked: () => 1,
        after: async () => expect(await womenOf(fresh, first.period, "new")).toMatchObject({ value: "49" }),
      };
    },
  },
};

/** A correction of a month long past, and what an earlier moment still answers. */
function corrected(name: (first: ReturnType<typeof flowFile>) => string): Trying {
  return async (fresh) => {
    const first = flowFile(usualFlow, undefined, freshMonth());
    const { remote, trial } = await dropped(first.name, first.text);
    expect((await pullOnce(trial, fresh)).state).toBe("LOADED");
    const before = String(fresh.store.version);
    remote.files.set(name(first), { text: first.text.replace("49,49", "40,40"), mtime: arrived + 60 });
    return {
      ...trial,
      asked: () => 1,
      after: async () => {
        expect(await womenOf(fresh, first.period, "new")).toMatchObject({ value: "40" });
        expect(await womenOf(fresh, first.period, "new", before)).toMatchObject({ value: "49" });
      },
    };
  };
}

function flowAhead(): Trying {
  return async () => {
    const { name, text: file } = flowFile();
    const { remote, trial } = await dropped(name, file);
    remote.files.set(name, { text: file, mtime: Date.parse("2026-11-26T10:00:00+07:00") / 1000 });
    return trial;
  };
}
