/** Columns of rates that no heading of their own tells: by the title above the table, or by a heading that says no more than อัตรา. */
import { tidy } from "../thai/spelling.js";
import type { InspectedColumn } from "./inspection.js";
import { unitOfHeader } from "./units.js";

/** What a title says of all figures below it: `… y-o-y growth rate`, `อัตราการเสียชีวิตต่อประชากรแสนคน`, `ดัชนีราคา`; not `จำนวนและอัตราตาย`. */
const OF_RATES =
  /growth rates?\b|rates? of (?:change|growth)|(?:percent(?:age)?|%) changes?\b|^(?:(?:ตาราง|table)(?:ที่)? ?[\d.-]* ?:? ?)?(?:อัตรา(?!กำลัง|โทษ|ว่าง|ตำแหน่ง|ค่า|ภาษี|เงิน)|ดัชนี|ค่าเฉลี่ย)|^(?!.*(?:จำนวน|มูลค่า|และ)).*อัตราการ(?:ขยายตัว|เติบโต|เปลี่ยนแปลง|เพิ่ม)/i;
const COUNTS = /จำนวน|มูลค่า|number|amount/i;

/** Posts of an office are called อัตรา as well, and are whole. */
const BARE_RATE = /^อัตรา(?: ?[([].*)?$/;

const isNumber = ({ type, mostly }: InspectedColumn) => ["integer", "decimal", "money"].includes(mostly ?? type);
const isDecimal = ({ type, mostly }: InspectedColumn) => (mostly ?? type) === "decimal";

/** Which columns hold rates: those with decimals, or all of them where most have. Counts that say so are none. */
export function ratesBelow(titles: readonly { text: string }[], columns: readonly InspectedColumn[]): (column: InspectedColumn) => boolean {
  const said = titles.some(({ text }) => OF_RATES.test(tidy(text)) && !COUNTS.test(text));
  const numbers = columns.filter((column) => isNumber(column) && !column.role);
  const mostly = numbers.filter(isDecimal).length * 2 > numbers.length;
  return (column) => {
    const leaf = tidy(column.name.split(" › ").at(-1) ?? "");
    if (isDecimal(column) && BARE_RATE.test(leaf)) return true;
    return said && isNumber(column) && (isDecimal(column) || mostly) && unitOfHeader(column.name) === null && !COUNTS.test(leaf);
  };
}
