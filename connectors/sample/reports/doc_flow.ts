/** Movements of the month: a file from each prison, with what was carried in and what remains around them. */
import type { Month } from "../../period.js";
import { addMonths } from "../../period.js";
import type { Report } from "../sample-file.js";
import type { World } from "../world/world.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { isNewForm, type Prison, prisonName, prisons, type Sexes, sexSum, threeCells } from "./prisons.js";
import { firstAppears, momentAfter, nextDay, plantings, revisionAppears } from "./publication.js";
import { compactMonth, fullMonth, shortMonth, splitSaraAm } from "./thai-text.js";

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
  const own: keyof Sexes = office === "DOC-5001" ? "female" : "male";
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
  page.add("หมายเหตุ : ยอดคงเหลือ ณ วันสิ้นเดือน");
  return {
    bytes: page.windows874(),
    line,
    column: slip.letter ? (own === "male" ? "ชาย" : "หญิง") : undefined,
  };
}

/** Fang's last month is not there yet: it comes on the 27th. */
export function docFlowReport(world: World): Report {
  const dataset = "doc_flow";
  const desk = new Desk("DOC", dataset, "flow");
  const all = world.months.flatMap((month) => prisons.map((office) => ({ month, office })));
  const planted = plantings(world.random(dataset, "faults"), all, (at) => at.month, 4);
  const [letter, twice, duplicate, withdrawn] = planted;
  for (const at of all) {
    const { month, office } = at;
    const base = `flow_${office.slice(4)}_${compactMonth(month)}`;
    const late = office === "DOC-5009" && month === world.until;
    const first = late
      ? momentAfter(`${addMonths(month, 1)}-01`, 26, world.random(dataset, "late", month))
      : firstAppears(world, dataset, office, month, { due: 10, late: 0.07 });
    const revised = (revision: number) => revisionAppears(world, dataset, office, month, revision);
    const right = flowPage(world, office, month).bytes;
    const wrong = () => flowPage(world, office, month, { wrong: world.random(dataset, "slip", office, month).pick([9, 10, 30]) }).bytes;
    const corrected = !planted.includes(at) && world.random(dataset, "corrected", office, month).chance(0.04);
    if (at === letter || at === twice) {
      const page = flowPage(world, office, month, at === letter ? { letter: true } : { twice: true });
      const file = desk.put(`${base}.csv`, first, page.bytes);
      const [kind, code] = at === letter ? (["damaged_line", "NUMBER_UNREADABLE"] as const) : (["repeated_line", "KEY_REPEATED"] as const);
      desk.noteLine(kind, month, file, page.line!, page.column, code);
      if (at === letter) desk.note("correction", month, desk.put(`${base}_r2.csv`, revised(2), right), "LOADED");
      continue;
    }
    desk.put(`${base}.csv`, first, corrected ? wrong() : right);
    if (corrected) desk.note("correction", month, desk.put(`${base}_r2.csv`, revised(2), right), "LOADED");
    if (at === duplicate) desk.note("duplicate", month, desk.put(`${base} (1).csv`, nextDay(first), right), "UNCHANGED");
    if (at === withdrawn) {
      desk.note("correction", month, desk.put(`${base}_r2.csv`, revised(2), wrong()), "LOADED");
      desk.note("withdrawn_correction", month, desk.put(`${base}_r3.csv`, revised(3), right), "LOADED");
    }
  }
  return desk;
}
