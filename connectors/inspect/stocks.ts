/** Figures that stand at one time: over lines of several months or years they add to nothing. */
import { MONTH_NAME } from "../thai/month-name.js";
import { tidy } from "../thai/spelling.js";
import { compare, decimalText } from "./decimal.js";
import type { InspectedColumn } from "./inspection.js";
import type { Vector } from "./sums.js";
import { standsAt } from "./words.js";

export const isStock = (name: string): boolean => name.split(" › ").some((part) => standsAt(part) !== null);

/** Days may be those of the cases of a register, whose balances add. */
const holdsPeriods = ({ type, mostly, min, max }: InspectedColumn): boolean =>
  ["month", "quarter", "year", "fiscal_year"].includes(mostly ?? type) && min !== max;

/** `ข้อมูล ณ วันที่ …` says when the figures were taken down, and not that they stand at that day. */
const NOT_OF_DATA = "(?<![าุวรษ]|(?:ข้อมูล|ตัวเลข|รายงาน|สถานะ|ปรับปรุง|ประมวลผล) ?)";
/** `ณ สิ้นปี`, `ณ วันสิ้นปีงบประมาณ`, `ณ ต้นเดือน`. */
const AT_END = new RegExp(`${NOT_OF_DATA}ณ ?(?:วัน)?(?:ที่ ?)?(?:สิ้น|ต้น|ปลาย)(?:สุด)?(?:ของ)?(?:ปี|เดือน|ไตรมาส|งวด)`);
/** A day of every year: `ณ วันที่ 30 กันยายน 2563 - 2567`, `ณ 30 ก.ย. ของทุกปี`. Of one year it may be when the figures were taken down. */
const ON_DAY = new RegExp(
  `${NOT_OF_DATA}ณ ?(?:วันที่ ?)?\\d{1,2} ?(?:${MONTH_NAME})(?!\\D{0,20}\\d{4}(?! ?(?:[-–—,]|ถึง|และ) ?(?:\\D{0,12})?\\d))`,
);
/** `ผู้ต้องขังคงเหลือรายเดือน`; beside what came or went, the headings tell which column is which. */
const LEFT = /คงเหลือ|คงค้าง|คงอยู่/;
const FLOW = /รับ|เข้า|ใหม่|เสร็จ|จับ|ปล่อย|พ้น|ออก|จ่าย|เบิก|และ|กับ|เคลื่อนไหว/;

/** Whether a title says that all figures below it stand at one time. */
function saysStock(title: string): boolean {
  const tidied = tidy(title);
  return AT_END.test(tidied) || ON_DAY.test(tidied) || (LEFT.test(tidied) && !FLOW.test(tidied));
}

const FEWEST_LINES = 3;

/** Each line begins with what the line before it ended with: they are of one time after the other, whatever they are named by. */
export function carriesOver(names: readonly string[], lines: readonly { own: Vector }[]): boolean {
  const at = (end: "first" | "last") => names.flatMap((name, k) => (standsAt(name.split(" › ").at(-1)!) === end ? [k] : []));
  const goesOn = (first: number, last: number) =>
    lines.slice(1).every(({ own }, i) => {
      const [begins, ended] = [own[first], lines[i]!.own[last]];
      return begins && ended && compare(begins, ended) === 0;
    });
  const varies = (k: number) => new Set(lines.map(({ own }) => own[k] && decimalText(own[k]))).size > 1;
  return lines.length >= FEWEST_LINES && at("first").some((first) => varies(first) && at("last").some((last) => goesOn(first, last)));
}

/**
 * Columns whose sum is of stocks of several times.
 * @param goesOn the lines are of one time after the other
 */
export function stocksOverTime(
  titles: readonly { text: string }[],
  columns: readonly InspectedColumn[],
  goesOn: boolean,
): InspectedColumn[] {
  if (!goesOn && !columns.some(holdsPeriods)) return [];
  const titled = titles.some(({ text }) => saysStock(text));
  return columns.filter(({ name, sum, role }) => sum !== null && role === undefined && (titled || isStock(name)));
}
