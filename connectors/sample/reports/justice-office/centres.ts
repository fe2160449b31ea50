/** Community justice centres: all 210 in a workbook a quarter, without anybody's name. */
import { type Period, periodsBetween } from "../../../period.js";
import type { Report } from "../../sample-file.js";
import { placeById } from "../../world/places.js";
import type { World } from "../../world/world.js";
import { courseOf, turnOf } from "../course.js";
import { Desk } from "../desk.js";
import { periodWords } from "../thai-text.js";
import { lateness } from "../told.js";
import { type SheetCell, workbook } from "../xlsx.js";

const dataset = "pjo_centres";
const HEADER_LINE = 4;

interface Slip {
  /** The centre at this place has its answer left blank. */
  blank?: number;
  /** The centre at this place stands there twice. */
  repeated?: number;
  /** The district of the centre at this place is none of the province. */
  strange?: number;
}

function page(world: World, quarter: Period, slip: Slip = {}): Buffer {
  const lines = world
    .pjoCentres(quarter)
    .map((row, i): SheetCell[] => [
      i + 1,
      row.centre,
      row.name,
      slip.strange === i ? "เวียงป่าเป้า" : `อ.${placeById.get(row.district)!.th}`,
      slip.blank === i ? null : row.activities > 0 ? "ใช่" : "ไม่ใช่",
      row.activities > 0 ? row.activities : "-",
    ]);
  if (slip.repeated !== undefined) lines.splice(slip.repeated + 1, 0, [...lines[slip.repeated]!]);
  const rows: SheetCell[][] = [
    ["ทะเบียนศูนย์ยุติธรรมชุมชน จังหวัดเชียงใหม่ (ข้อมูลตัวอย่าง)"],
    [`ประจำ${periodWords(quarter)}`],
    [],
    ["ลำดับ", "รหัสศูนย์", "ชื่อศูนย์", "อำเภอ", "มีกิจกรรมในไตรมาส", "จำนวนกิจกรรม (ครั้ง)"],
    ...lines,
    ["รวม", `${lines.length} ศูนย์`],
    ["หมายเหตุ : ศูนย์ที่มีเรื่องหรือกิจกรรมอย่างน้อยหนึ่งครั้งในไตรมาส"],
  ];
  return workbook([{ name: "ศยช.", rows, merges: ["A1:F1", "A2:F2"], widths: [8, 18, 34, 20, 20, 20] }], "ศูนย์ยุติธรรมชุมชน");
}

/** A workbook a quarter; of six, one has a blank, one comes late, one has a line twice, one a strange district. */
export function centresReport(world: World, reportedAt: Date): Report {
  const desk = new Desk("PJO", dataset, "");
  const quarters = periodsBetween("quarter", world.months[0]!, world.until).filter((quarter) => world.pjoCentres(quarter).length > 0);
  for (const quarter of quarters) {
    const turn = turnOf(world, dataset, quarter, 6);
    const at = 20 + world.random(dataset, "slip", quarter).int(0, 150);
    const slips: Record<number, Slip> = { 1: { blank: at }, 3: { repeated: at }, 5: { strange: at } };
    const course = courseOf(world, dataset, "PJO-5001", quarter, turn === 2 ? "late" : "in_time", { due: 20 });
    const name = `ศูนย์ยุติธรรมชุมชน_${quarter.slice(2, 6)}_ไตรมาส${quarter.slice(-1)}.xlsx`;
    const file = desk.put(name, course.editions[0]!.from, page(world, quarter, slips[turn]));
    const line = HEADER_LINE + 1 + at;
    for (const late of lateness(course, reportedAt)) desk.tell(late, file);
    if (turn === 1) {
      const expected = { state: "MISSING", code: null } as const;
      desk.faults.push({ dataset, period: quarter, kind: "blank_value", file, line, column: "E", expected });
    }
    if (turn === 3) {
      const expected = { state: "QUARANTINED", code: "KEY_REPEATED" } as const;
      desk.faults.push({ dataset, period: quarter, kind: "repeated_line", file, line: line + 1, expected });
    }
    if (turn === 5) desk.noteLine("damaged_line", quarter, file, line, "D", "DISTRICT_UNKNOWN");
  }
  return desk;
}
