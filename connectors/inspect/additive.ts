/** Which columns of a table hold figures that add, and which say what line it is. */
import { tidy } from "../thai/spelling.js";
import { bracketsSaid } from "./brackets.js";
import { BLANK, FIGURE, isPlainInteger, isValue, kindOf, TEXT, VALUE, YEAR } from "./cell-kinds.js";
import type { Grid } from "./grid.js";
import { FILLED, isFilled } from "./grid.js";
import type { Plan } from "./layout.js";
import { leafOf } from "./leaf.js";
import { MonthsAndQuarters } from "./quarter-lines.js";
import { isOfOne } from "./single-figures.js";
import { eachRow, type TableRow } from "./table-rows.js";
import { hintsOf, isClockColumn, namesCategory, namesPlaceOrGroup } from "./words.js";

/** Columns by their place in the table. */
export interface Additive {
  columns: number[];
  /** Columns of words. */
  labels: number[];
  /** Columns that say which line it is: words, codes, periods; no running numbers. */
  keys: number[];
  /** Of a table without a header: columns of whole numbers that are the codes of the names beside them. */
  codes: number[];
  /** In each column of words some line has none of its own. */
  unlabelled: boolean;
  /** Columns of months in which some lines are of a quarter or half: these total their months. */
  quarters: number[];
  /** What the lines around the table say of figures in brackets. */
  brackets: "others" | "minus" | null;
}

const MOST_KEYS = 8;
/** Lines of one cell that may be titles or notes. */
const MOST_AROUND = 200;
/** Headings of a year and a month run together, as registers have them. */
const YEAR_MONTH = /^(?:ประจำ)?ปี ?\/?เดือน|^(?:ประจำ)?เดือน ?\/?ปี|yymm|yyyymm|year_?month|(?:^|[_ -])ym(?:$|[_ -])/i;

/** Days of a month by their numbers: a line's day, and no figure. */
const DAY_OF_MONTH = /^(?:วันที่|day|date)$/i;

/** By what the table's lines hold and what the header says. */
export async function additiveColumns(grid: Grid, plan: Plan): Promise<Additive> {
  const counts = plan.columns.map(() => ({ figures: 0, years: 0, others: 0, texts: 0, blanks: 0 }));
  const beside = plan.columns.map(() => new Beside());
  const parts = plan.columns.map(() => new MonthsAndQuarters());
  const header = new Set(plan.headerLines);
  // Records name their fields without one.
  const isNameless = header.size === 0 && grid.fields === undefined;
  const around = new Set(plan.titles.map(({ text }) => text));
  await eachRow(grid, plan, (row) => {
    if (row.bad || header.has(row.line)) return;
    if (row.filled === 1 && around.size < MOST_AROUND) around.add(row.cells.find(isFilled) ?? "");
    for (const [column, count] of counts.entries()) {
      const kind = kindOf(row.cells[column], row.marks[column]);
      if (kind === FIGURE) count.figures++;
      else if (kind === YEAR) count.years++;
      else if (kind === TEXT || isValue(kind)) count.others++;
      if (kind === TEXT) count.texts++;
      if (kind === BLANK || row.marks[column]! & FILLED) count.blanks++;
      if (kind === TEXT || kind === VALUE) parts[column]!.see(row.cells[column]!);
      if (isNameless) beside[column]!.see(row, column);
    }
  });
  const found: Additive = { columns: [], labels: [], keys: [], codes: [], quarters: [], unlabelled: false, brackets: bracketsSaid(around) };
  for (const [column, { figures, years, others }] of counts.entries()) {
    const name = plan.names[column]!;
    const hints = hintsOf(name);
    const values = figures + years;
    const isKey = values === 0 || values < others;
    if (isKey && others > 0) found.labels.push(column);
    if (isKey && parts[column]!.areMixed) found.quarters.push(column);
    const named =
      hints.code ||
      hints.running ||
      hints.year ||
      (hints.month && !hints.count) ||
      hints.quarter ||
      YEAR_MONTH.test(name) ||
      namesCategory(name) ||
      DAY_OF_MONTH.test(name);
    const isCode = !isKey && isNameless && beside[column]!.isCode;
    if (isCode) found.codes.push(column);
    if ((isKey ? others > 0 : (named && !hints.running) || isCode) && found.keys.length < MOST_KEYS) found.keys.push(column);
    if (!isKey && !named && !isCode && !isRate(name) && !isClockColumn(name) && (figures > 0 || hints.count)) found.columns.push(column);
  }
  if (found.labels.length === 0)
    for (const column of found.columns.filter((at) => namesPlaceOrGroup(plan.names[at]!))) asCode(found, column);
  found.unlabelled = found.labels.length > 0 && found.labels.every((column) => counts[column]!.blanks > 0);
  return found;
}

/** Without a word in the table, what stands below `จังหวัด` says which line it is. */
function asCode(found: Additive, column: number): void {
  found.codes.push(column);
  found.columns = found.columns.filter((other) => other !== column);
  if (found.keys.length < MOST_KEYS) found.keys = [...found.keys, column].sort((a, b) => a - b);
}

const MOST_CODES = 10_000;
const FEWEST_LINES = 3;

/** What stands right of the numbers of a column. */
class Beside {
  private readonly names = new Map<string, string>();
  private all = 0;
  private first: string | null = null;
  private isConstant = true;
  private lines = 0;
  private named = 0;
  private fits = true;
  private length = 0;

  see(row: TableRow, column: number): void {
    const code = (row.cells[column] ?? "").trim();
    this.first ??= code;
    this.isConstant &&= code === this.first;
    this.all++;
    if (!this.fits || code === "" || this.names.size > MOST_CODES) return;
    this.lines++;
    // 0 stands for the lines of a whole.
    if (/^0+$/.test(code)) return;
    const name = (row.cells[column + 1] ?? "").trim();
    this.length ||= code.length;
    this.fits = (isPlainInteger(code) || /^0\d+$/.test(code)) && code.length === this.length && code.length >= 2;
    if (isFilled(name) && kindOf(name) === TEXT) this.named++;
    const before = this.names.get(code);
    if (before === undefined) this.names.set(code, name);
    else this.fits &&= before === name;
  }

  /** Whole numbers of one length, each beside one name and no other: codes; or the same number on every line. */
  get isCode(): boolean {
    if (this.isConstant && this.all >= FEWEST_LINES) return /^\d{2,6}$/.test(this.first ?? "");
    if (!this.fits || this.lines < FEWEST_LINES || this.names.size === 0 || this.names.size > MOST_CODES) return false;
    const own = new Set(this.names.values());
    return this.named > 0 && this.named >= 0.5 * this.names.size && own.size === this.names.size;
  }
}

/**
 * Averages, rates, ages and places on a map. Shares may add to a hundred and are left out here; so are the posts of an office, which are
 * called อัตรา too.
 */
export function addsToNothing(name: string): boolean {
  const parts = [...tidy(name).split(" › ").slice(0, -1), leafOf(name)];
  if (isOfOne(parts.at(-1)!) || PER_ONE.test(parts.at(-1)!) || parts.some((part) => EXTREME.test(part))) return true;
  return !/^จำนวน/.test(parts.at(-1)!) && parts.some((part) => NO_SUM.test(part) || DAY_OF_MONTH.test(part));
}
/**
 * Lowest and highest of many: `ระยะเวลาสูงสุด (วัน)`; not what has gone to the Attorney General or the Supreme
 * Administrative Court, nor the answers of a survey (`มากที่สุด`, `น้อยที่สุด`), which are counted.
 */
const EXTREME =
  /(?<!อัยการ|ปกครอง|ศาล|ทหาร)(?:สูง|ต่ำ)(?:ที่)?สุด|(?:นาน|เร็ว|ช้า)ที่สุด|(?:เวลา|ระยะ|วัน|อายุ|ราคา)[ก-๙]{0,20}(?:มาก|น้อย)ที่สุด|(?:^|[_ -])(?:min|max|minimum|maximum)(?:$|[_ -])/i;
/** What a figure may be for each of; amounts for each month or year add over offices and are left out. */
const ONE = "(?:หัว|คน|ราย|หน่วย(?:ผลผลิต|นับ|กิจกรรม)?|แห่ง|เรื่อง|คดี|สำนวน|ครั้ง|ครัวเรือน|ไร่)";
/** `ต้นทุนต่อหน่วย (บาท)`, `วัน/ราย`, `ต่อเจ้าหน้าที่ 1 คน`, `ต่อประชากรแสนคน`, `รายละ`, `(เท่า)`; not two counts as `(คน/ครั้ง)`. */
const PER_ONE = new RegExp(
  `ต่อ ?(?:[ก-๙]{0,20} ?(?:1|๑|หนึ่ง) ?)?${ONE}(?= ?(?:$|[([/)\\]]|ต่อ))|ต่อ ?(?:ประชากร|แสน|พัน(?!ธ)|หมื่น|ตร\\.? ?กม|ตารางกิโลเมตร)` +
    `|(?:^|[^ก-๙])(?:(?:พัน|ล้าน)?บาท|วัน|ชั่วโมง|นาที) ?/ ?${ONE}(?![ก-๙])|/ ?(?:ตร\\.? ?กม|ตารางกิโลเมตร|(?:แสน|พัน)(?!บาท))` +
    `|(?<!แต่)${ONE}ละ(?= ?(?:$|[([]))|[([] ?เท่า ?[)\\]]|(?:^|[_ -])per[_ -](?:capita|head|person|case|unit|household|1[0,])`,
  "i",
);
const NO_SUM = new RegExp(
  "เฉลี่ย|มัธยฐาน|ฐานนิยม|เบี่ยงเบน|^(?:s\\. ?d\\.?|sd|median|mode)$|หนาแน่น|ดัชนี|ละติจูด|ลองจิจูด|^พิกัด|^(?:อายุ|age)(?: ?[([].*)?$" +
    "|^(?:ส่วนสูง|อุณหภูมิ)|^(?:คะแนน|ระดับ|ค่า)?ความ(?:พึงพอใจ|เชื่อมั่น)(?!.*(?:คน|ราย|แห่ง))|^คะแนน.*เต็ม" +
    "|^อัตรา(?:การ|ความ|ส่วน|ต่อ|เพิ่ม|ลด|ป่วย|ตาย|เกิด|ครอง|เข้า|ร้อยละ| ?[a-z])|^อัตรา.*(?:ต่อ|ร้อยละ)" +
    "|(?:^|[_ -])(?:rate|density|avg|average|mean|ratio|index|lat|lng|lon|latitude|longitude)(?:$|[_ -])",
  "i",
);

/** Shares and averages do not add. */
export function isRate(name: string): boolean {
  return /ร้อยละ|เปอร์เซ|%|อัตรา|เฉลี่ย|หนาแน่น|สัดส่วน|ดัชนี|ละติจูด|ลองจิจูด|(?:^|[_. -])(?:rate|density|percent|pct|avg|average|mean|ratio|index|lat|lng|lon|long|latitude|longitude|x|y)(?:$|[_ -])/i.test(
    name,
  );
}
