/** What only shows when figures are held beside others: of the same line, the same table, or the report before. */
import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { type SheetCell, workbook } from "../../connectors/sample/reports/xlsx.js";
import { json, serve } from "../connectors/transport/web.js";
import { registerSheet } from "../fixtures/register-sheet.js";
import { FreshStore, operator } from "../warehouse/fresh-store.js";
import { viewAs } from "./column-faults.js";
import { view } from "./drop-faults.js";
import { casesPage, portalFile, probation } from "./http-faults.js";
import { dropped, flowFile, inFolder } from "./reports.js";
import type { Trial, Trials, Trying } from "./trial.js";

const own: FreshStore[] = [];
afterAll(async () => {
  for (const fresh of own) await fresh.close();
});

/** A warehouse in which these files stand, each without a fault. */
async function standing(dataset: string, ...files: (readonly [name: string, bytes: string | Buffer])[]): Promise<FreshStore> {
  const fresh = await FreshStore.open();
  own.push(fresh);
  for (const [name, bytes] of files) {
    const path = join(fresh.store.folder, name);
    writeFileSync(path, bytes);
    utimesSync(path, new Date("2026-10-20"), new Date("2026-10-20"));
    expect((await fresh.bring(dataset, [path])).items[0]).toMatchObject({ state: "LOADED", findings: [] });
    rmSync(path);
  }
  return fresh;
}

/** What is told of the dataset, in these words each, and nothing else. */
const telling =
  (dataset: string, ...words: string[]): NonNullable<Trial["after"]> =>
  async (_, fresh) => {
    const { nodes } = await fresh.warehouse.findings({ dataset, first: 10 }, operator);
    expect(nodes.map(({ message }) => message.en)).toEqual(words.map((word) => expect.stringContaining(word)));
  };

const victims = (quarter: string, ...figures: number[]): readonly [string, string] => {
  const lines = figures.map((figure, i) => `${["ฝาง", "แม่อาย", "แม่ริม", "สารภี"][i]},${figure}`);
  const [year, number] = quarter.split("-") as [string, string];
  return [
    `victims_${year}_Q${number}.csv`,
    `ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส ${number} ปีงบประมาณ ${year},\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\n${lines.join("\n")}\n`,
  ];
};

/** … and their total. */
const totalled = (quarter: string, ...figures: number[]): ReturnType<typeof victims> => {
  const [name, text] = victims(quarter, ...figures);
  return [name, `${text}รวมทั้งสิ้น,${figures.reduce((sum, figure) => sum + figure)}\n`];
};

/** Victims of earlier quarters, and of one more. */
const quarters =
  (before: ReturnType<typeof victims>[], last: ReturnType<typeof victims>, ...words: string[]): Trying =>
  async () => ({
    ...inFolder(...last, telling("police_victims", ...words), "police_victims", "POLICE"),
    fresh: await standing("police_victims", ...before),
  });

const traced = (half: 1 | 2, ...figures: [number, number][]): readonly [string, string] => {
  const lines = figures.map(([found, work], i) => `${["เรือนจำกลางเชียงใหม่", "ทัณฑสถานหญิงเชียงใหม่"][i]},${found},${work},`);
  const words = half === 1 ? "ครึ่งปีแรก" : "ครึ่งปีหลัง";
  const head = `ผลการติดตามผู้พ้นโทษ 6 เดือน ประจำ ${words} ปีงบประมาณ 2568,,,\nเรือนจำ/ทัณฑสถาน,ติดตามได้ (คน),มีงานทำ (คน),หมายเหตุ`;
  return [`followup_2568_H${half}.csv`, `${head}\n${lines.join("\n")}\n`];
};

const prison =
  (
    dataset: string,
    folder: string,
    [name, text]: readonly [string, string],
    fresh: () => Promise<FreshStore>,
    ...words: string[]
  ): Trying =>
  async () => ({ ...(await dropped(name, text, folder, dataset)).trial, fresh: await fresh(), after: telling(dataset, ...words) });

const cohorts = (...sizes: number[]) =>
  workbook(
    [
      {
        name: "กระทำผิดซ้ำ",
        rows: [
          ["การกระทำผิดซ้ำของเด็กและเยาวชนที่ได้รับการปล่อยตัว"],
          ["ปล่อยตัวในปีงบประมาณ", "หน่วยงาน", "ปล่อยตัว (คน)", "กระทำผิดซ้ำภายใน 1 ปี", "ภายใน 3 ปี"],
          ...sizes.map((size, i): SheetCell[] => [`ปีงบประมาณ ${2563 + i}`, "ศูนย์ฝึกฯ เขต 7", size, 40, 69]),
        ],
      },
    ],
    "การกระทำผิดซ้ำ",
  );

const closedCohorts =
  (...sizes: number[]): Trying =>
  async () => ({
    ...inFolder(
      "การกระทำผิดซ้ำ_2568.xlsx",
      cohorts(...sizes),
      telling("djop_reoffending", "(FY2563 DJOP-R7), before 180"),
      "djop_reoffending",
    ),
    fresh: await standing("djop_reoffending", ["การกระทำผิดซ้ำ_2567.xlsx", cohorts(180, 220)]),
  });

const arrests = (month: string, cases: number) =>
  `${JSON.stringify({ fiscal_year: 2569, เดือน: month, อำเภอ: "ฝาง", ข้อหา: "เสพ", "จำนวนคดี (ราย)": cases, "ผู้ต้องหา (คน)": 1, updated_at: "2025-12-05T09:00:00+07:00" })}\n`;

/** A list of centres, each in a district, and whether it was active and how often. */
function centres(
  lines: readonly (readonly [code: string, district: string, active: string, times: SheetCell])[],
  ...words: string[]
): Trying {
  const head = ["ลำดับ", "รหัสศูนย์", "ชื่อศูนย์", "อำเภอ", "มีกิจกรรมในไตรมาส", "จำนวนกิจกรรม (ครั้ง)"];
  const rows: SheetCell[][] = [["ทะเบียนศูนย์"], ["ประจำไตรมาส 1 ปีงบประมาณ 2569"], [], head];
  rows.push(...lines.map(([code, district, active, times], i) => [i + 1, code, `ศูนย์ที่ ${i + 1}`, district, active, times]));
  const bytes = workbook([{ name: "ศยช.", rows }], "ศูนย์");
  return async () => ({
    ...inFolder("ศูนย์ยุติธรรมชุมชน_2569_ไตรมาส1.xlsx", bytes, telling("pjo_centres", ...words), "pjo_centres", "PJO"),
    fresh: await standing("pjo_centres"),
  });
}

/** A list of centres whose lines are numbered so. */
function numbered(numbers: readonly number[], ...words: string[]): Trying {
  const head = ["ลำดับ", "รหัสศูนย์", "ชื่อศูนย์", "อำเภอ", "มีกิจกรรมในไตรมาส", "จำนวนกิจกรรม (ครั้ง)"];
  const rows: SheetCell[][] = [["ทะเบียนศูนย์"], ["ประจำไตรมาส 1 ปีงบประมาณ 2569"], [], head];
  rows.push(...numbers.map((number, i) => [number, `ศยช.5009-0${i + 1}`, `ศูนย์ที่ ${i + 1}`, "ฝาง", "ใช่", 2]));
  const bytes = workbook([{ name: "ศยช.", rows }], "ศูนย์");
  return async () => ({
    ...inFolder("ศูนย์ยุติธรรมชุมชน_2569_ไตรมาส1.xlsx", bytes, telling("pjo_centres", ...words), "pjo_centres", "PJO"),
    fresh: await standing("pjo_centres"),
  });
}

/** Fees of a month, in a file of a portal that says on which day it was saved. */
const feesOf =
  (month: string, saved: string, ...words: string[]): Trying =>
  async () => {
    const line = `2569,${month},สำนักงานบังคับคดีจังหวัดเชียงใหม่,ขายทอดตลาด,1204`;
    const trial = await portalFile(`ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)\n${line}\n`, `${saved}T02:00:00`);
    return { ...trial, fresh: await standing("led_revenue"), after: telling("led_revenue", ...words) };
  };

/** Fees of a month, of which one amount is written so. */
const fee =
  (written: string, after?: Trial["after"], unit = "บาท"): Trying =>
  async () => {
    const line = `2569,ตุลาคม,สำนักงานบังคับคดีจังหวัดเชียงใหม่,ขายทอดตลาด,${written}`;
    const trial = await portalFile(`ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (${unit})\n${line}\n`);
    return { ...trial, fresh: await standing("led_revenue"), ...(after && { after }) };
  };

/** A register of which one case has such a pair of dates. */
const mediated =
  (received: string, ended: string): Trying =>
  async () => {
    const columns = ["วันที่รับเรื่อง", "ประเภทข้อพิพาท", "อำเภอ", "ผลการไกล่เกลี่ย", "วันที่สิ้นสุด"];
    const cases = [
      ["1 ต.ค. 68", "แพ่ง", "แม่ริม", "ตกลงกันได้", "1 ต.ค. 68"],
      [received, "แพ่ง", "แม่ริม", "ตกลงกันได้", ended],
    ];
    const sheet = registerSheet("ทะเบียนการไกล่เกลี่ย ประจำปีงบประมาณ พ.ศ. 2569", "30 พ.ย. 2568", columns, cases);
    const after: Trial["after"] = ({ lines }) => expect(lines).toMatchObject({ loaded: 1, quarantined: 1 });
    return {
      ...inFolder("ไกล่เกลี่ยข้อพิพาท_2569.xlsx", workbook([sheet], "ทะเบียน"), after, "pjo_mediation", "PJO"),
      fresh: await standing("pjo_mediation"),
    };
  };

/** The outcomes of two kinds of supervision, without the column of those who ended well. */
const outcomes = ["ควบคุมและสอดส่องผู้ใหญ่", "พักการลงโทษ/ลดวันต้องโทษ"].map((caseType, i) => ({
  id: i + 1,
  office: "สำนักงานคุมประพฤติจังหวัดเชียงใหม่",
  period: "ตุลาคม 2568",
  caseType,
  gender: "ชาย",
  endedWell: null,
  breached: 173,
  otherEnd: 12,
  reoffended: 11,
}));

const capacity = (places: number): readonly [string, string] => [
  "capacity_256803.csv",
  `พื้นที่เรือนนอน ณ วันที่ 31 มี.ค. 2568,,,,\nเรือนจำ/ทัณฑสถาน,เนื้อที่เรือนนอน (ตร.ม.),มาตรฐาน (ตร.ม./คน),ความจุมาตรฐาน (คน),อัตรากำลังเจ้าหน้าที่ (คน)\nเรือนจำกลางเชียงใหม่,9312.50,1.6,5820,212\nทัณฑสถานหญิงเชียงใหม่,3024,1.6,${places},90\n`,
];

/** A register of advice under such a title, as of such a day. */
const advice =
  (year: string, asOf: string): Trying =>
  async () => {
    const columns = ["วันที่ขอรับบริการ", "บริการ", "อำเภอ", "เพศ", "ผลการดำเนินการ", "วันที่ดำเนินการ"];
    const lines = [["1 ต.ค. 68", "ให้คำปรึกษา", "แม่ริม", "ญ", "ดำเนินการแล้ว", "1 ต.ค. 68"]];
    const sheet = registerSheet(`ทะเบียนการให้คำปรึกษากฎหมาย ประจำปีงบประมาณ พ.ศ. ${year}`, asOf, columns, lines);
    const book = workbook([sheet], "ทะเบียน");
    return { ...inFolder("ช่วยเหลือทางกฎหมาย_2569.xlsx", book, undefined, "pjo_legal_aid", "PJO"), fresh: await standing("pjo_legal_aid") };
  };

/** The women's prison's report of October 2568, called of a fiscal year. */
const movements =
  (year: string): Trying =>
  async () => {
    const { name, text } = flowFile(undefined, undefined, { period: "2025-10", words: `ตุลาคม 2568 ปีงบประมาณ ${year}`, compact: "256810" });
    return { ...(await dropped(name, text)).trial, fresh: await standing("doc_flow") };
  };

const programme =
  "ผลการพัฒนาพฤตินิสัยผู้ต้องขัง ประจำ ไตรมาส 1 ปีงบประมาณ 2569,,,\nเรือนจำ/ทัณฑสถาน,โปรแกรม,ผู้ต้องขังที่เข้ารับการอบรมได้ (คน),อยู่ระหว่างการอบรม (คน)\nเรือนจำกลางเชียงใหม่,การศึกษา,,2597\nเรือนจำกลางเชียงใหม่,ฝึกวิชาชีพ,3989,2533\n";

export const besideTrials: Trials = {
  "a report that says the same in every figure as that of the period before, or of a year before: its file was sent again": {
    "the quarter before": quarters(
      [victims("2569-1", 60, 40, 35, 28)],
      victims("2569-2", 60, 40, 35, 28),
      "FY2569-Q2 (POL-5): every figure is that of FY2569-Q1",
    ),
    "a year before": quarters(
      [victims("2568-2", 60, 40, 35, 28), victims("2569-1", 61, 40, 35, 28)],
      victims("2569-2", 60, 40, 35, 28),
      "FY2569-Q2 (POL-5): every figure is that of FY2568-Q2",
    ),
    "the later quarter came first": quarters(
      [victims("2569-2", 60, 40, 35, 28)],
      victims("2569-1", 60, 40, 35, 28),
      "FY2569-Q2 (POL-5): every figure is that of FY2569-Q1",
    ),
    "the later year came first": quarters(
      [victims("2569-2", 60, 40, 35, 28)],
      victims("2568-2", 60, 40, 35, 28),
      "FY2569-Q2 (POL-5): every figure is that of FY2568-Q2",
    ),
  },
  "one that says so little that it may be alike by chance": {
    "three small figures": quarters([victims("2569-1", 6, 4, 3)], victims("2569-2", 6, 4, 3)),
  },
  "two offices of one file of which each says what the other said the period before: their names were exchanged": {
    prisons: prison(
      "doc_followup",
      "followup",
      traced(2, [350, 180], [1180, 570]),
      () => standing("doc_followup", traced(1, [1210, 561], [355, 173])),
      "DOC-5001, DOC-5006 (FY2568-H2) says what the other said the period before (FY2568-H1)",
    ),
  },
  "a closed cohort, told anew, of a tenth more or fewer people than it was: years or lines slipped": {
    "years slipped": closedCohorts(220, 215, 230),
    "another cohort counted in": closedCohorts(400, 220, 230),
  },
  "a running total of people or cases that rises in a month by eight times what the months before it brought": {
    "a digit too many": async () => {
      // November's total stands when October's comes; which of them is wrong, nobody can say.
      const fresh = await standing("oncb_arrests", ["report.v_arrests_1.ndjson", arrests("พฤศจิกายน", 660)]);
      const after = telling("oncb_arrests", "660 (2025-11), the period before 60 (2025-10)");
      await viewAs(`"ข้อหา", 60::integer as "จำนวนคดี (ราย)", 1::integer as "ผู้ต้องหา (คน)"`);
      return { ...(await view("oncb_arrests")()), after, fresh };
    },
  },
  "a file without a total line, where the two files or three before it of its office all had one: its end may be missing": {
    "two quarters": quarters(
      [totalled("2568-1", 60, 40), totalled("2568-2", 55, 47)],
      victims("2568-3", 52),
      "no total line, though each of the 2 files",
    ),
    "a report sent again": quarters(
      [victims("2567-4", 51, 42), ...[1, 2, 3].map((n) => totalled(`2568-${n}`, 60 + n, 40 - n))],
      ["victims_2568_Q3_r2.csv", victims("2568-3", 63)[1]],
      "no total line, though each of the 3 files",
    ),
  },
  "such a file of an office that left it out before": {
    "one of the last three": quarters(
      [totalled("2568-1", 60, 40), victims("2568-2", 55, 47), totalled("2568-3", 58, 44)],
      victims("2568-4", 52, 41),
    ),
    "its second": quarters([totalled("2568-1", 60, 40)], victims("2568-2", 55, 47)),
  },
  "a report of a period that had a week or more to go when its file was saved, or came": {
    "a quarter": quarters([], victims("2570-1", 60, 40), "FY2570-Q1 was not over"),
    "October's fees typed as November's, fetched when both were over": feesOf("พฤศจิกายน", "2025-11-10", "2025-11 was not over"),
    "saved before its month began": feesOf("ธันวาคม", "2025-11-10", "2025-12 was not over"),
  },
  "one saved when its period was over, or at a moment that cannot be its own": {
    "after the month": feesOf("ตุลาคม", "2025-11-10"),
    "by a clock that stood still": feesOf("พฤศจิกายน", "1980-01-01"),
  },
  "lines of which five, and one in a hundred, have a code that holds another district's than their own": {
    centres: centres(
      [1, 2, 3, 4, 5].map((n) => [`ศยช.5009-0${n}`, "แม่อาย", "ใช่", 2] as const),
      "≠ 5/5",
    ),
  },
  "a centre that was active and had no activity": {
    centres: centres([["ศยช.5009-01", "ฝาง", "ใช่", "-"]], "column “E”: figures do not agree"),
  },
  "a centre that was not active and had activities": {
    "nine of them": centres(
      [
        ["ศยช.5009-01", "ฝาง", "ใช่", 9],
        ["ศยช.5009-02", "ฝาง", "ไม่มี", 9],
      ],
      "line 6, column “F”: figures do not agree",
    ),
  },
  "one of which nothing is said how often, or nought": {
    centres: centres([
      ["ศยช.5009-01", "ฝาง", "ไม่มี", null],
      ["ศยช.5009-02", "ฝาง", "ไม่ใช่", "-"],
      ["ศยช.5009-03", "ฝาง", "ไม่ใช่", 0],
    ]),
  },
  "a column without one figure, beside others that have one on each line: figures slipped a column to the right": {
    "outcomes of supervision": async () => {
      const web = await serve(({ query }, response) => json(response, { ...casesPage(2, query), data: outcomes }));
      const fresh = await standing("dop_outcome");
      return {
        dataset: "dop_outcome",
        source: probation(web.url),
        fresh,
        after: telling("dop_outcome", "column “endedWell”: no line of 2025-10"),
      };
    },
  },
  "lines whose running numbers leave one out": {
    "three of them": numbered([1, 2, 3, 5, 6, 9, 10], "line 8, column “ลำดับ”: running numbers are left out, 3 in all (4, 7–8)"),
  },
  "… of which one stands twice on lines that differ": {
    "a number": numbered([1, 2, 3, 3, 4, 5], "line 8, column “ลำดับ”: lines with a running number that stood before, 1 in all (3)"),
  },
  "numbers that begin anew, or stand out of order": {
    "a group each": numbered([1, 2, 3, 1, 2, 3, 4]),
    "two exchanged": numbered([1, 2, 4, 3, 5, 6, 7]),
    "no running numbers": numbered([12, 40, 7]),
  },
  "a part that stands beside a blank where its whole should": {
    programmes: prison(
      "doc_programme",
      "programme",
      ["programme_2569_Q1.csv", programme],
      () => standing("doc_programme"),
      "line 3, column “อยู่ระหว่างการอบรม (คน)”",
    ),
  },
  "a prison's places that are not its sleeping area by the standard on the same line": {
    "two digits exchanged": prison("doc_capacity", "capacity", capacity(1980), () => standing("doc_capacity"), "3024 ÷ 1.6"),
  },
  "an amount of baht with three decimals, `804.125`: read as such, and told": {
    "in baht": fee("1.204", telling("led_revenue", "1.204 baht has three decimals")),
  },
  "the same in millions of baht": { "in millions": fee("1.204", telling("led_revenue"), "ล้านบาท") },
  "a percent sign behind an amount": { baht: fee("71.5%"), "after a blank": fee("96 %") },
  "a case that ended before it began, whether or not its days are counted": { mediation: mediated("20 พ.ย. 68", "1 พ.ย. 68") },
  "a title that names its month's or day's own fiscal year": {
    "a register": advice("2569", "30 พ.ย. 2568"),
    "a month's report": movements("2569"),
  },
  "a title whose fiscal year is not its month's or day's": {
    "a register of the year past, as of this one": advice("2568", "30 พ.ย. 2568"),
    "a register of this year, as of the one past": advice("2569", "30 ก.ย. 2568"),
    "a month's report": movements("2568"),
  },
};
