/** Movements of the month: a file from each prison, with what was carried in and what remains around them. */
import type { Month } from "../../period.js";
import { addMonths } from "../../period.js";
import type { Report } from "../sample-file.js";
import type { World } from "../world/world.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { putEditions } from "./editions.js";
import { isNewForm, ownSex, type Prison, prisonName, prisonRota, prisons, type Sexes, sexSum, threeCells } from "./prisons.js";
import { plantings, revisionAppears } from "./publication.js";
import { compactMonth, fullMonth, shortMonth, splitSaraAm } from "./thai-text.js";
import type { Told } from "./told.js";

const arriving = ["new", "transfer_in"];
const leaving = ["end_of_sentence", "pardon", "parole", "bail", "transfer_out", "death"];
const words: Readonly<Record<string, readonly [old: string, modern: string]>> = {
  new: ["รับใหม่", "รับตัวใหม่"],
  transfer_in: ["รับย้าย", "รับย้าย"],
  end_of_sentence: ["พ้นโทษ", "พ้นโทษ"],
  pardon: ["อภัยโทษ", "อภัยโทษ"],
  parole: ["พักการลงโทษ", "ปล่อยพักการลงโทษ"],
  bail: ["ประกันตัว", "ประกันตัว/ปล่อยชั่วคราว"],
  transfer_out: ["ย้ายออก", "ย้ายออก"],
  death: ["เสียชีวิต", "เสียชีวิต"],
  judged: ["คดีถึงที่สุด", "เปลี่ยนสถานะเป็นนักโทษเด็ดขาด"],
};

interface Slip {
  /** A letter typed for a digit in the men's new arrivals, or the women's in the women's prison. */
  letter?: boolean;
  /** The line of releases on parole stands twice. */
  twice?: boolean;
  /** So many too many newly received. */
  wrong?: number;
}

interface Page {
  bytes: Buffer;
  line?: number;
  column?: string;
}

function flowPage(world: World, office: Prison, month: Month, slip: Slip = {}): Page {
  const page = new CsvPage(5);
  const modern = isNewForm(month);
  const label = (movement: string) => words[movement]![modern ? 1 : 0];
  const figures = world.docFlow(month).filter((row) => row.office === office);
  const sexes = (rows: readonly { sex: string; n: number }[]): Sexes => ({
    male: rows.reduce((sum, row) => sum + (row.sex === "male" ? row.n : 0), 0),
    female: rows.reduce((sum, row) => sum + (row.sex === "female" ? row.n : 0), 0),
  });
  const own = ownSex(office);
  const of = (movement: string): Sexes => {
    const n = sexes(figures.filter((row) => row.movement === movement));
    if (movement === "new" && slip.wrong) n[own] += slip.wrong;
    return n;
  };
  const inside = (at: Month) => sexes(world.docPopulation(at).filter((row) => row.office === office));
  const arrived = sexSum(arriving.map(of));
  const left = sexSum(leaving.map(of));
  const after = inside(month);
  // In the first month there is no survey before it: what was carried in follows from the movements.
  const before =
    world.docPopulation(addMonths(month, -1)).length > 0
      ? inside(addMonths(month, -1))
      : { male: after.male - arrived.male + left.male, female: after.female - arrived.female + left.female };
  page.add(
    modern
      ? splitSaraAm(`รายงานการรับตัวและปล่อยตัวผู้ต้องขัง ประจำเดือน ${shortMonth(month)}`)
      : `รายงานการรับตัวและปล่อยตัวผู้ต้องขัง ประจำเดือน ${fullMonth(month)}`,
  );
  page.add(`เรือนจำ/ทัณฑสถาน : ${prisonName(world, office, month, month)}`);
  page.add(modern ? "ประเภทการเคลื่อนไหว" : "รายการ", "ชาย", "หญิง", "รวม", "หมายเหตุ");
  page.add("ยอดยกมา", ...threeCells(before));
  page.add("รับตัวรวม", ...threeCells(arrived));
  let line: number | undefined;
  for (const movement of arriving) {
    const cells = threeCells(of(movement));
    if (slip.letter && movement === "new") {
      const at = own === "male" ? 0 : 1;
      // O for 0, or l for 1: what a typist's eye passes over.
      cells[at] = cells[at]!.replace(/\d$/, (digit) => (digit === "1" ? "l" : "O"));
      line = page.add(label(movement), ...cells);
    } else page.add(label(movement), ...cells);
  }
  page.add("ปล่อยตัวรวม", ...threeCells(left));
  for (const movement of leaving) {
    page.add(label(movement), ...threeCells(of(movement)));
    if (slip.twice && movement === "parole") line = page.add(label(movement), ...threeCells(of(movement)));
  }
  page.add("ยอดคงเหลือ", ...threeCells(after));
  page.add(label("judged"), ...threeCells(of("judged")));
  page.add("หมายเหตุ : ยอดคงเหลือ ณ วันสิ้นเดือน");
  return {
    bytes: page.windows874(),
    line,
    column: slip.letter ? (own === "male" ? "ชาย" : "หญิง") : undefined,
  };
}

/** Since FY2569 Fang's movements always come on the 27th. */
export function docFlowReport(world: World, at: Date): Report {
  const dataset = "doc_flow";
  const desk = new Desk("DOC", dataset, "flow");
  const rota = prisonRota(world);
  const all = world.months.flatMap((month) => prisons.map((office) => ({ month, office })));
  const quick = all.filter(({ office, month }) => !isSlow(office, month));
  const planted = plantings(world.random(dataset, "faults"), quick, (one) => one.month, 2);
  const [letter, twice] = planted;
  for (const one of all) {
    const { month, office } = one;
    const base = `flow_${office.slice(4)}_${compactMonth(month)}`;
    const course = rota.course(dataset, office, month, { due: 10, spared: planted.includes(one), slow: isSlow(office, month) });
    if (one === letter || one === twice) {
      const page = flowPage(world, office, month, one === letter ? { letter: true } : { twice: true });
      const file = desk.put(`${base}.csv`, course.editions[0]!.from, page.bytes);
      const [kind, code] = one === letter ? (["damaged_line", "NUMBER_UNREADABLE"] as const) : (["repeated_line", "KEY_REPEATED"] as const);
      desk.noteLine(kind, month, file, page.line!, page.column, code);
      if (one === letter) {
        const mended = desk.put(`${base}_r2.csv`, revisionAppears(world, dataset, office, month, 2), flowPage(world, office, month).bytes);
        desk.note("correction", month, mended, "LOADED");
      }
      continue;
    }
    const slip = world.random(dataset, "slip", office, month).pick([9, 10, 30]);
    const page = (wrong: boolean) => flowPage(world, office, month, wrong ? { wrong: slip } : {}).bytes;
    putEditions(desk, at, course, base, page, toldOf(world, office, month, slip));
  }
  return desk;
}

const isSlow = (office: Prison, month: Month) => office === "DOC-5009" && month >= "2025-10";

/** The figure that a slip puts wrong: the newly received. */
function toldOf(world: World, office: Prison, month: Month, slip: number): Told {
  const sex = ownSex(office);
  const right = world.docFlow(month).find((row) => row.office === office && row.movement === "new" && row.sex === sex)!.n;
  return { figure: { measure: "movements", dimensions: { movement: "new", sex } }, right, wrong: right + slip };
}
