/** Juveniles in custody: a workbook a month with a line for each of the two centres. */
import { type Month, monthAt, monthNumber } from "../../period.js";
import type { Report } from "../sample-file.js";
import { lastDay } from "../world/calendar.js";
import type { JuvenileCustodyRow } from "../world/rows.js";
import type { World } from "../world/world.js";
import { Desk } from "./desk.js";
import { dayAfter, firstAppears, momentAfter } from "./publication.js";
import { countCell } from "./thai-cells.js";
import { compactMonth, fullDay, thaiDigits } from "./thai-text.js";
import { type SheetCell, workbook } from "./xlsx.js";

const dataset = "djop_custody";
const centres = [
  ["DJOP-5001", "สถานพินิจฯ จังหวัดเชียงใหม่"],
  ["DJOP-R7", "ศูนย์ฝึกฯ เขต ๗"],
] as const;
const FIRST_LINE = 6;

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

/** A workbook a month; counted back from the last month, some have their own story. */
export function djopCustodyReport(world: World): Report {
  const desk = new Desk("DJOP", dataset, "");
  const back = (months: number) => monthAt(monthNumber(world.until) - months);
  for (const month of world.months) {
    const base = `เด็กและเยาวชนในความดูแล_${compactMonth(month)}`;
    const first = firstAppears(world, dataset, "all", month, { due: 15, late: 0 });
    const again = (days: number) => momentAfter(dayAfter(month), days, world.random(dataset, "again", month, days));
    const put = (suffix: string, modified: string, slip?: Slip) => desk.put(`${base}${suffix}.xlsx`, modified, page(world, month, slip));
    if (month === back(3)) {
      desk.note("late", month, put("", again(41)), "LOADED");
    } else if (month === back(6)) {
      desk.note("missing_report", month, put("", first, { alone: true }), "LOADED");
      desk.note("correction", month, put("_ครบ", again(38)), "LOADED");
    } else if (month === back(9)) {
      const file = put("", first, { tenfold: true });
      desk.note("implausible_jump", month, file, "HELD", "JUMP_IMPLAUSIBLE");
      desk.note("correction", month, put("_แก้ไข", again(19)), "LOADED");
    } else if (month === back(12)) {
      const file = put("", first);
      desk.note("correction", month, put("_แก้ไข", again(25), { fewer: 12 }), "LOADED");
      const bytes = desk.files.find((laid) => laid.path === file)!.bytes;
      desk.note("withdrawn_correction", month, desk.put(`${base}_ยกเลิกการแก้ไข.xlsx`, again(33), bytes), "LOADED");
    } else if (month === back(15)) {
      const file = put("", first, { blank: true });
      const expected = { state: "MISSING", code: null } as const;
      desk.faults.push({ dataset, period: month, kind: "blank_value", file, line: FIRST_LINE + 1, column: "G", expected });
    } else {
      put("", first);
    }
  }
  return desk;
}
