/** Columns of rates that no heading of their own tells: by the title above the table, or by a heading that says no more than อัตรา. */
import { tidy } from "../thai/spelling.js";
import type { InspectedColumn } from "./inspection.js";
import { leafOf } from "./leaf.js";
import { unitOfHeader } from "./units.js";

/** What a title says of all figures below it: `… y-o-y growth rate`, `อัตราการเสียชีวิตต่อประชากรแสนคน`, `ดัชนีราคา`; not `จำนวนและอัตราตาย`. */
const OF_RATES =
  /growth rates?\b|rates? of (?:change|growth)|(?:percent(?:age)?|%) changes?\b|^(?:(?:ตาราง|table)(?:ที่)? ?[\d.-]* ?:? ?)?(?:อัตรา(?!กำลัง|โทษ|ว่าง|ตำแหน่ง|ค่า|ภาษี|เงิน)|ดัชนี|ค่าเฉลี่ย)|^(?!.*(?:จำนวน|มูลค่า|และ)).*อัตราการ(?:ขยายตัว|เติบโต|เปลี่ยนแปลง|เพิ่ม)/i;
const COUNTS = /จำนวน|มูลค่า|number|amount/i;

/** Posts of an office are called อัตรา as well, and are whole. */
const BARE_RATE = /^อัตรา(?: ?[([].*)?$/;

const isNumber = ({ type, mostly }: InspectedColumn) => ["integer", "decimal", "money"].includes(mostly ?? type);
const isDecimal = ({ type, mostly }: InspectedColumn) => (mostly ?? type) === "decimal";

/** Votes are whole, and are called คะแนนเสียง; where one column of scores has decimals, those beside it are scores too. */
const SCORES = /^(?:ผล|ระดับ|ค่า)?คะแนน(?!เสียง|โหวต|เลือกตั้ง)/;

/**
 * Which columns hold rates: those with decimals, or all of them where most have. Counts that say so are none.
 * @param totalled whether a line says that it is a total: then scores that make a sum show it there
 */
export function ratesBelow(
  titles: readonly { text: string }[],
  columns: readonly InspectedColumn[],
  totalled: boolean,
): (column: InspectedColumn) => boolean {
  const said = titles.some(({ text }) => OF_RATES.test(tidy(text)) && !COUNTS.test(text));
  const numbers = columns.filter((column) => isNumber(column) && !column.role);
  const mostly = numbers.filter(isDecimal).length * 2 > numbers.length;
  const scores = columns.filter((column) => isNumber(column) && SCORES.test(leafOf(column.name)));
  const scored = !totalled && scores.length >= 2 && scores.some(isDecimal);
  return (column) => {
    const leaf = leafOf(column.name);
    if (scored && scores.includes(column)) return true;
    if (isDecimal(column) && BARE_RATE.test(leaf)) return true;
    return said && isNumber(column) && (isDecimal(column) || mostly) && unitOfHeader(column.name) === null && !COUNTS.test(leaf);
  };
}
