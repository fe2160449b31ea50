/** Juveniles in custody: a workbook a month with a line for each of the two centres. */
import { type Month, monthNumber } from "../../period.js";
import type { Report } from "../sample-file.js";
import { lastDay } from "../world/calendar.js";
import type { JuvenileCustodyRow } from "../world/rows.js";
import type { World } from "../world/world.js";
import { type Course, courseOf, turnOf } from "./course.js";
import { Desk } from "./desk.js";
import { putNamed } from "./editions.js";
import { dayAfter, momentAfter } from "./publication.js";
import { countCell } from "./thai-cells.js";
import { compactMonth, fullDay, thaiDigits } from "./thai-text.js";
import { tellOfAll } from "./told.js";
import { type SheetCell, workbook } from "./xlsx.js";

const dataset = "djop_custody";
const centres = [
  ["DJOP-5001", "สถานพินิจฯ จังหวัดเชียงใหม่"],
  ["DJOP-R7", "ศูนย์ฝึกฯ เขต ๗"],
] as const;
const FIRST_LINE = 6;
/** Boys that a correction leaves out, until it is taken back. */
const FEWER = 12;

interface Slip {
  /** The training centre's line is not there. */
  alone?: boolean;
  /** The training centre left the cell for enrolled boys blank. */
  blank?: boolean;
  /** One digit too many for the boys in training. */
  tenfold?: boolean;
  /** Fewer boys in training, as a correction that was later taken back had it. */
  fewer?: number;
}

function page(world: World, month: Month, slip: Slip = {}): Buffer {
  const inThai = monthNumber(month) % 2 === 0;
  const figures = world.djopCustody(month);
  const lines = centres
    .filter(([office]) => !(slip.alone && office === "DJOP-R7"))
    .map(([office, name]): SheetCell[] => {
      const of = (sex: JuvenileCustodyRow["sex"]) => figures.find((row) => row.office === office && row.sex === sex)!;
      const boys = of("male").in_custody - (office === "DJOP-R7" ? (slip.fewer ?? 0) : 0);
      const girls = of("female").in_custody;
      const written = office === "DJOP-R7" && slip.tenfold ? boys * 10 : boys;
      const counts = [
        written,
        girls,
        written + girls,
        of("male").school_age,
        of("female").school_age,
        of("male").enrolled,
        of("female").enrolled,
      ];
      const cells = counts.map((count) => countCell(count, inThai));
      if (slip.blank && office === "DJOP-R7") cells[5] = null;
      return [name, ...cells];
    });
  return workbook(
    [
      {
        name: "ตารางที่ 1",
        widths: [34, 9, 9, 9, 9, 9, 9, 9],
        merges: ["A1:H1", "A2:H2", "A4:A5", "B4:D4", "E4:F4", "G4:H4"],
        rows: [
          ["จำนวนเด็กและเยาวชนที่อยู่ในความดูแล (ข้อมูลตัวอย่าง)"],
          [`ข้อมูล ณ วันที่ ${thaiDigits(fullDay(lastDay(month)))}`],
          [],
          ["หน่วยงาน", "อยู่ในความดูแล (คน)", null, null, "อายุอยู่ในวัยเรียน (คน)", null, "กำลังศึกษา (คน)"],
          [null, "ชาย", "หญิง", "รวม", "ชาย", "หญิง", "ชาย", "หญิง"],
          ...lines,
          [],
          ["หมายเหตุ : ผู้รับการฝึกในศูนย์ฝึกฯ เขต ๗ มาจากหลายจังหวัด"],
        ],
      },
      {
        name: "บันทึก",
        hidden: true,
        rows: [
          ["หน่วยงาน", "ผู้รับผิดชอบ"],
          ["ศูนย์ฝึกฯ เขต ๗", "งานทะเบียน"],
        ],
      },
    ],
    "เด็กและเยาวชนในความดูแล",
  );
}

/**
 * In a round of a year and a half: a month that comes late, one without the training centre, one with a digit too many, one set back, one
 * with a blank, one sent again and three put right about half a year later.
 */
const ROUND = 18;

/** A workbook a month. */
export function djopCustodyReport(world: World, at: Date): Report {
  const desk = new Desk("DJOP", dataset, "");
  const centre = "DJOP-R7";
  for (const month of world.months) {
    const base = `เด็กและเยาวชนในความดูแล_${compactMonth(month)}`;
    const course = courseOf(world, dataset, "all", month, "in_time", { due: 15 });
    const first = course.editions[0]!.from;
    const again = (days: number) => momentAfter(dayAfter(month), days, world.random(dataset, "again", month, days));
    const put = (suffix: string, modified: string, slip?: Slip) => desk.put(`${base}${suffix}.xlsx`, modified, page(world, month, slip));
    const late = (from: string, offices: readonly string[], file: string) =>
      tellOfAll(desk, { ...course, editions: [{ from, wrong: false }] }, at, offices, file);
    const boys = world.djopCustody(month).find((row) => row.office === centre && row.sex === "male")!.in_custody;
    const told = { figure: { measure: "in_custody", dimensions: { sex: "male" } }, right: boys, wrong: boys - FEWER };
    const tell = (said: Course, ...suffixes: string[]) => {
      const names = suffixes.map((suffix) => `${base}${suffix}.xlsx`);
      putNamed(desk, at, said, names, (wrong) => page(world, month, wrong ? { fewer: FEWER } : {}), told);
    };
    // The first months stand as they are: a jump needs a month before it.
    const turn = world.months.indexOf(month) < 3 ? 0 : turnOf(world, dataset, month, ROUND);
    if (turn === 3) {
      late(
        again(41),
        centres.map(([office]) => office),
        put("", again(41)),
      );
    } else if (turn === 6) {
      desk.note("missing_report", month, put("", first, { alone: true }), "LOADED");
      const whole = put("_ครบ", again(38));
      desk.note("correction", month, whole, "LOADED");
      late(again(38), [centre], whole);
    } else if (turn === 9) {
      desk.note("implausible_jump", month, put("", first, { tenfold: true }), "HELD", "JUMP_IMPLAUSIBLE");
      const mended = put("_แก้ไข", again(19));
      desk.note("correction", month, mended, "LOADED");
      late(
        again(19),
        centres.map(([office]) => office),
        mended,
      );
    } else if (turn === 12) {
      const editions = [first, again(25), again(33)].map((from, i) => ({ from, wrong: i === 1 }));
      tell({ ...course, office: centre, fate: "set_back", editions }, "", "_แก้ไข", "_ยกเลิกการแก้ไข");
    } else if (turn === 4) {
      tell(courseOf(world, dataset, centre, month, "sent_twice", { due: 15, afterHalfYear: true }), "", " (1)");
    } else if (turn % 6 === 1) {
      tell(courseOf(world, dataset, centre, month, "corrected", { due: 15, afterHalfYear: true }), "", "_แก้ไข");
    } else if (turn === 15) {
      const file = put("", first, { blank: true });
      const expected = { state: "MISSING", code: null } as const;
      desk.faults.push({ dataset, period: month, kind: "blank_value", file, line: FIRST_LINE + 1, column: "G", expected });
    } else {
      put("", first);
    }
  }
  return desk;
}
