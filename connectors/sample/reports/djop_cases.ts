/** Juvenile cases: a workbook a fiscal year with a sheet a month; it grows, and some months come beside it. */
import { fiscalYear, type Month, monthsOf } from "../../period.js";
import type { Report } from "../sample-file.js";
import type { JuvenileCaseRow, Offence } from "../world/rows.js";
import type { World } from "../world/world.js";
import { type Course, courseOf } from "./course.js";
import { Desk } from "./desk.js";
import { dayAfter, momentAfter, nextDay, savedBy } from "./publication.js";
import { countCell, sumCell } from "./thai-cells.js";
import { buddhistYear, fullMonths, shortMonths, thaiDigits } from "./thai-text.js";
import { lateness, sayings, type Told } from "./told.js";
import { type Sheet, type SheetCell, workbook } from "./xlsx.js";

const dataset = "djop_cases";

const offenceWords: Record<Offence, [usual: string, long: string]> = {
  life_body: ["ชีวิตและร่างกาย", "ความผิดเกี่ยวกับชีวิตและร่างกาย"],
  property: ["ทรัพย์", "ความผิดเกี่ยวกับทรัพย์"],
  sexual: ["เพศ", "ความผิดเกี่ยวกับเพศ"],
  peace_liberty: ["ความสงบสุข เสรีภาพ ชื่อเสียง", "ความผิดเกี่ยวกับความสงบสุข เสรีภาพ ชื่อเสียง"],
  drug: ["ยาเสพติด", "ความผิดเกี่ยวกับยาเสพติดให้โทษ"],
  weapons: ["อาวุธและวัตถุระเบิด", "ความผิดเกี่ยวกับอาวุธและวัตถุระเบิด"],
  other: ["อื่นๆ", "ความผิดอื่น ๆ"],
};
const offences = Object.keys(offenceWords) as Offence[];
const FIRST_LINE = 6;
const TOO_MANY = 9;

/** What goes wrong on a month's sheet. */
interface Slip {
  /** Cases of drugs, males over 15, beyond those that were. */
  tooMany?: number;
  /** The line of weapons has a letter among its digits. */
  letter?: boolean;
  /** The total of males over 15 is off. */
  wrongTotal?: boolean;
}

/** The tab of a month: `ต.ค.67`, now and then with a blank where none belongs. */
function tab(month: Month): string {
  const [name, year] = [shortMonths[Number(month.slice(5, 7)) - 1]!, buddhistYear(month) % 100];
  return month.endsWith("-04") ? `${name} ${year} ` : month.endsWith("-08") ? `${name} ${year}` : `${name}${year}`;
}

function monthSheet(world: World, month: Month, slip: Slip = {}): Sheet {
  const inThai = fiscalYear(month) < 2569 || month.endsWith("-10");
  const figures = world.djopCases(month);
  const count = (offence: Offence, sex: JuvenileCaseRow["sex"], age: JuvenileCaseRow["age"]) =>
    figures.find((row) => row.offence === offence && row.sex === sex && row.age === age)?.n ?? 0;
  const table = offences.map((offence) => [
    count(offence, "male", "up_to_15"),
    count(offence, "female", "up_to_15"),
    count(offence, "male", "over_15") + (offence === "drug" ? (slip.tooMany ?? 0) : 0),
    count(offence, "female", "over_15"),
  ]);
  const sums = [0, 1, 2, 3].map((column) => table.reduce((sum, row) => sum + row[column]!, 0));
  const total = sums.reduce((sum, part) => sum + part, 0);
  if (slip.wrongTotal) sums[2]! += 10;
  const lines = table.map((parts, i): SheetCell[] => [
    i % 2 ? "สถานพินิจฯ เชียงใหม่" : "สถานพินิจฯ จังหวัดเชียงใหม่",
    offenceWords[offences[i]!][Number(month.slice(5, 7)) % 2]!,
    ...parts.map((part) => countCell(part, inThai)),
    sumCell(
      parts.reduce((sum, part) => sum + part, 0),
      inThai,
      `C${FIRST_LINE + i}:F${FIRST_LINE + i}`,
    ),
  ]);
  if (slip.letter) lines[offences.indexOf("weapons")]![4] = "๒o";
  const last = FIRST_LINE + offences.length - 1;
  const calendarYear = thaiDigits(String(buddhistYear(month)));
  return {
    name: tab(month),
    widths: [28, 44, 9, 9, 9, 9, 10],
    merges: ["A1:G1", "A2:G2", "A4:A5", "B4:B5", "C4:D4", "E4:F4", "G4:G5", `A${last + 1}:B${last + 1}`],
    rows: [
      [`สถิติคดีเด็กและเยาวชน ประจำเดือน ${fullMonths[Number(month.slice(5, 7)) - 1]} พ.ศ. ${calendarYear}`],
      ["สถานพินิจและคุ้มครองเด็กและเยาวชนจังหวัดเชียงใหม่ (ข้อมูลตัวอย่าง)"],
      [],
      ["สถานพินิจฯ", "ฐานความผิด", "อายุไม่เกิน 15 ปี", null, "เกิน 15 แต่ไม่เกิน 18 ปี", null, "รวม"],
      [null, null, "ชาย", "หญิง", "ชาย", "หญิง"],
      ...lines,
      [
        "รวมทั้งสิ้น",
        null,
        ...sums.map((sum, i) => sumCell(sum, inThai || slip.wrongTotal === true, `${"CDEF"[i]}${FIRST_LINE}:${"CDEF"[i]}${last}`)),
        sumCell(total, inThai, `G${FIRST_LINE}:G${last}`),
      ],
      ["หมายเหตุ : - หมายถึง ไม่มีคดี"],
      ["ที่มา : งานสถิติ สถานพินิจฯ"],
    ],
  };
}

/** A sheet nobody is meant to see: workings with figures that are not the report's. */
const workings: Sheet = {
  name: "ตารางช่วย",
  hidden: true,
  rows: [["ตารางช่วยคำนวณ ห้ามลบ"], ["ฐานความผิด", "ค่าถ่วงน้ำหนัก"], ["ทรัพย์", 0.23], ["ยาเสพติด", 0.33]],
};
const explanation: Sheet = { name: "คำอธิบาย", rows: [["คำอธิบายตาราง"], ["คดี หมายถึง คดีอาญาที่ส่งถึงสถานพินิจฯ ในเดือน นับเป็นคดีต่อคน"]] };

/**
 * A workbook for every year. Of four years one has a late month in a workbook of its own, one a wrong total and a correction, one a copy,
 * one a damaged line.
 */
export function djopCasesReport(world: World, at: Date): Report {
  const desk = new Desk("DJOP", dataset, "");
  for (let year = fiscalYear(world.months[0]!); year <= fiscalYear(world.until); year++) {
    const name = (suffix: string) => `สถิติคดี_${year}${suffix}.xlsx`;
    const saved = (suffix: string, month: Month, days: number) =>
      momentAfter(dayAfter(month), days, world.random(dataset, "saved", name(suffix)));
    const closed = monthsOf(`FY${year}`).filter((month) => month <= world.until);
    const months = savedBy(closed, (month) => saved("", month, 11), at);
    const last = months.at(-1);
    if (!last) continue;
    const put = (suffix: string, modified: string, shown: readonly Month[], slips: ReadonlyMap<Month | undefined, Slip> = new Map()) => {
      const sheets = [explanation, ...shown.map((month) => monthSheet(world, month, slips.get(month))), workings];
      return desk.put(name(suffix), modified, workbook(sheets, `สถิติคดีเด็กและเยาวชน ปีงบประมาณ ${year}`));
    };
    const kind = year % 4;
    const late = kind === 1 ? months[4] : undefined;
    const slips = new Map<Month | undefined, Slip>();
    if (kind === 0) slips.set(months[7], { wrongTotal: true }).set(months[9], { tooMany: TOO_MANY });
    if (kind === 3) slips.set(months[2], { letter: true });
    const modified = saved("", last, 11);
    const file = put(
      "",
      modified,
      months.filter((month) => month !== late),
      slips,
    );
    if (late) {
      const course = courseOf(world, dataset, "DJOP-5001", late, "in_time", { due: 15 });
      const from = saved("_เพิ่มเติม", late, 33);
      const own = put("_เพิ่มเติม", from, [late]);
      for (const fault of lateness({ ...course, editions: [{ from, wrong: false }] }, at)) desk.tell(fault, own);
    }
    if (kind === 0 && months[7]) noteCell(desk, "wrong_total", months[7], file, FIRST_LINE + offences.length, "E", "WARNED");
    if (kind === 0 && months[9]) {
      const mended = name("_แก้ไข");
      const editions = [
        { from: saved("", months[9], 11), wrong: true },
        { from: saved("_แก้ไข", monthsOf(`FY${year}`).at(-1)!, 96), wrong: false },
      ];
      const course: Course = { office: "DJOP-5001", period: months[9], fate: "corrected", dueOn: "", editions };
      const words = sayings(course, at, toldOf(world, months[9]), (edition) => [file, mended][edition]!);
      if (words.says!.length === 2) {
        put("_แก้ไข", editions[1]!.from, months, new Map([[months[7], { wrongTotal: true }]]));
        noteCell(desk, "wrong_total", months[7]!, mended, FIRST_LINE + offences.length, "E", "WARNED");
        desk.tell(
          { kind: "correction", period: months[9], office: course.office, expected: { state: "LOADED", code: null }, ...words },
          mended,
        );
      } else {
        const stands = { state: "STANDS", code: null } as const;
        desk.tell({ kind: "wrong_figure", period: months[9], office: course.office, expected: stands, ...words }, file);
      }
    }
    if (kind === 3 && months[2])
      noteCell(desk, "damaged_line", months[2], file, FIRST_LINE + offences.indexOf("weapons"), "E", "QUARANTINED");
    if (kind === 2 && months.length === 12) {
      const { bytes } = desk.files.at(-1)!;
      desk.note("duplicate", `FY${year}`, desk.put(name(" (1)"), nextDay(modified), bytes), "UNCHANGED");
    }
  }
  return desk;
}

/** The figure that stands too high where a year is corrected: drugs, boys over 15. */
function toldOf(world: World, month: Month): Told {
  const is = { offence: "drug", sex: "male", age: "over_15" } as const;
  const found = world.djopCases(month).find((row) => row.offence === is.offence && row.sex === is.sex && row.age === is.age);
  const right = found?.n ?? 0;
  return { figure: { measure: "cases", dimensions: is }, right, wrong: right + TOO_MANY };
}

function noteCell(
  desk: Desk,
  kind: "wrong_total" | "damaged_line",
  period: Month,
  file: string,
  line: number,
  column: string,
  state: "WARNED" | "QUARANTINED",
) {
  const code = kind === "wrong_total" ? "CHECK_FAILED" : "NUMBER_UNREADABLE";
  desk.faults.push({ dataset, period, kind, file, sheet: tab(period), line, column, expected: { state, code } });
}
