/** What the data lines of one column hold, counted as they pass. */
import { type Cell, type Day, type Era, readCell } from "./cell.js";
import { damageOf } from "./damage.js";
import { compare, type Decimal, decimal, plus, ZERO } from "./decimal.js";
import { folded } from "./folded.js";
import {
  ACROSS,
  COVERED,
  ERROR,
  FILLED,
  FORMULA,
  isFilled,
  PERCENT,
  SCALED,
  SERIAL_DAY,
  STORED_TEXT,
  UNCOMPUTED,
  UNDER_FIGURE,
} from "./grid.js";
import { isEmail, isPersonName, isPhone, isThaiId, looksLikeThaiId, shown } from "./identifiers.js";

export interface Seen {
  line: number;
  found: string;
}

const MOST_SEEN = 5;
const MOST_DISTINCT = 20_000;
/** Characters of a part of a figure, a sign and blanks included. */
const MOST_PART = 8;
const MOST_PAIRED = 40;
const CLOCK = /^\s*(?:[01]?\d|2[0-4])[.:][0-5]\d(?:\s*น\.?)?\s*$/;
const PAIRED =
  /^\s*(?:\[["\d\s.,-]*\d["\d\s.,-]*\]\s*$|[▲▼△▽↑↓]\s*[\d๐-๙]|[\d๐-๙][\d๐-๙,.]*\s*\(\s*[-+]?[\d๐-๙][\d๐-๙,.]*\s*%?\s*\)\s*$|[\d๐-๙][\d๐-๙,]*\s*(?:คดี|ราย|คน|เรื่อง)\s*[/,]?\s*[\d๐-๙][\d๐-๙,]*\s*(?:คดี|ราย|คน|เรื่อง)\s*$)/;

/** A list of records in one field, which hold figures of their own: `[{"ตำบล":"ศรีภูมิ","คดี":3}]`. */
const isListed = (text: string) => text.startsWith("[{") && text.endsWith("}]") && /":\s*"?-?\d/.test(text);

/** How many values are of a kind, and the first places of those that are not. */
export class Count {
  count = 0;
  readonly others: Seen[] = [];
  see(holds: boolean, line: number, text: string): void {
    if (holds) this.count++;
    else if (this.others.length < MOST_SEEN) this.others.push({ line, found: shown(text) });
  }
}

export class Range {
  low: string | null = null;
  high: string | null = null;
  see(value: string): void {
    if (this.low === null || value < this.low) this.low = value;
    if (this.high === null || value > this.high) this.high = value;
  }
}

/** `6812` or `256812` as `2025-12`; a year before พ.ศ. 2540 is none. */
function monthOfCode(text: string): string | null {
  const found = /^(25\d\d|20\d\d|[4-9]\d)(0[1-9]|1[0-2])$/.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  return `${year < 100 ? year + 2500 - 543 : year >= 2400 ? year - 543 : year}-${found[2]}`;
}

export class Tally {
  lines = 0;
  missing = 0;
  readonly missingAs = new Map<string, number>();
  /** Values that are not missing as figures are: words such as ไม่มี are values among words. */
  values = 0;
  wordsForNone = 0;

  readonly figures = new Count();
  readonly days = new Count();
  readonly months = new Count();
  readonly years = new Count();
  readonly quarters = new Count();
  readonly smallMonths = new Count();

  sum: Decimal = ZERO;
  low: Decimal | null = null;
  high: Decimal | null = null;
  integers = 0;
  percents = 0;
  /** Numbers that their format shows as percent (0.125 as 12.5%), and those kept with more than four decimals. */
  percentFormats = 0;
  finePercents = 0;
  grouped = 0;
  thaiDigits = 0;
  leadingZeros = 0;
  threeDecimals = 0;
  /** Exactly three digits, noughts before included; and up to three, without one before. */
  threeDigits = 0;
  upToThreeDigits = 0;
  decimals = 0;
  onlyZeroDecimal = 0;
  negatives = 0;
  /** `(120)`: below nought, as accounts write it. */
  bracketed = 0;
  asText = 0;
  formulas = 0;
  uncomputed = 0;
  errors = 0;
  serialDays = 0;
  filledDown = 0;
  readonly underFigure = new Count();
  /** Figures merged across this column and others, and cells covered by one that begins further left. */
  readonly across = new Count();
  covered = 0;
  /** Spreadsheet days whose year was typed in the Buddhist era. */
  beTyped = 0;
  readonly flags = new Map<string, number>();
  readonly unitsInCells = new Map<string, number>();
  /** Each figure one more than the one before. */
  steps = 0;
  private before: bigint | null = null;

  readonly dayRange = new Range();
  readonly swappedRange = new Range();
  readonly monthRange = new Range();
  readonly yearRange = new Range();
  readonly eras: Record<Era, number> = { BE: 0, CE: 0 };
  /** Of days in numbers: the first number cannot be a month, or the second cannot. */
  dayFirst = 0;
  monthFirst = 0;
  orderOpen = 0;
  /** Written the Thai way, by the year or the month's name: then the day stands first in all. */
  thaiDays = 0;
  dayFirstAt = 0;
  monthFirstAt = 0;
  readonly twoDigits = { count: 0, low: 99, high: 0 };
  readonly yearsWorded = { all: 0, fiscal: 0 };
  monthsAlone = 0;
  quartersWorded = 0;
  ids = 0;
  likeIds = 0;
  names = 0;
  phones = 0;
  emails = 0;
  longest = 0;
  commaDecimals = 0;
  /** `1.23E+11`: digits were lost when a spreadsheet shortened a long number. */
  readonly shortened = new Count();
  /** `6812`, `256812`: a year and a month run together. */
  readonly monthCodes = new Count();
  readonly monthCodeRange = new Range();
  /** `1/2568`, `2568/1`: a month and its year, or a document's number or a term and its year. */
  monthsByNumber = 0;
  highestMonth = 0;
  /** `'001`, `="001"`. */
  guarded = 0;
  /** Shown divided by thousands. */
  scaled = 0;
  /** `08.30`, `16:45`: may be times of day. */
  clocks = 0;
  /** `120 (60.0%)`, `▲ 15`: a figure and more, or how it changed. */
  paired = 0;
  /** `10-14`, `12/3`: a group by size or age, or a number of a house; where a spreadsheet took none of it for a day. */
  ranges = 0;
  /** `120/135`: two counts, where the heading names two. */
  slashed = 0;
  /** Texts that hold a digit. */
  withDigits = 0;
  /** The first data line has a value here. */
  firstFilled = false;
  /** Texts that were damaged on the way: letters lost, question marks for letters, letters of a wrong conversion. */
  readonly damaged = { lost: new Count(), questions: new Count(), garbled: new Count() };
  readonly distinct = new Set<string>();
  distinctOver = false;

  /** @param notes the column holds remarks, where a star or a word for “none” is one, and no figure withheld */
  constructor(private readonly notes = false) {}

  add(line: number, text: string, mark: number): void {
    this.lines++;
    if (mark & ACROSS) this.across.see(false, line, text);
    if (mark & COVERED) this.covered++;
    const cell = isFilled(text) ? readCell(text) : null;
    if (!cell || (cell.missing !== null && !(this.notes && cell.missing !== "-"))) {
      if (mark & UNDER_FIGURE) this.underFigure.see(false, line, "");
      this.miss(cell?.missing ?? "");
      return;
    }
    if (mark & UNCOMPUTED) this.uncomputed++;
    if (mark & ERROR) this.errors++;
    this.values++;
    if (mark & FILLED) this.filledDown++;
    if (this.lines === 1) this.firstFilled = true;
    if (mark & FORMULA) this.formulas++;
    if (mark & SERIAL_DAY) this.serialDays++;
    if (mark & SCALED) this.scaled++;
    this.see(line, text, cell, mark);
  }

  private miss(as: string): void {
    this.missing++;
    if (as !== "" && /[ก-๙a-z]/i.test(as)) this.wordsForNone++;
    this.missingAs.set(as, (this.missingAs.get(as) ?? 0) + 1);
    this.before = null;
  }

  private see(line: number, text: string, cell: Cell, mark: number): void {
    this.figures.see(cell.figure !== null, line, text);
    this.days.see(cell.day !== null, line, text);
    this.months.see(cell.month !== null, line, text);
    this.years.see(cell.year !== null, line, text);
    this.quarters.see(cell.quarter !== null, line, text);
    this.smallMonths.see(cell.month !== null || /^(?:[1-9]|1[0-2])$/.test(cell.figure?.value ?? ""), line, text);
    if (cell.figure) this.seeFigure(cell.figure, mark);
    else this.before = null;
    if (cell.figure?.value.startsWith("-") && /^\s*[(（]/.test(text)) this.bracketed++;
    if (text.length <= MOST_PART) this.seePart(text);
    if (cell.day) this.seeDay(cell.day, line, (mark & SERIAL_DAY) !== 0);
    if (cell.month) {
      this.monthRange.see(cell.month.value);
      if (cell.month.era === null) this.monthsAlone++;
      else this.eras[cell.month.era]++;
      if (cell.month.twoDigits) this.twoDigits.count++;
    }
    if (cell.year) {
      this.yearRange.see(String(cell.year.be));
      this.eras[cell.year.era]++;
      if (cell.year.worded) this.yearsWorded.all++;
      if (cell.year.fiscal) this.yearsWorded.fiscal++;
    }
    if (cell.quarter !== null && !cell.figure) this.quartersWorded++;
    this.seeWritten(line, text, cell);
    if (isThaiId(text)) this.ids++;
    else if (looksLikeThaiId(text)) this.likeIds++;
    if (isPhone(text)) this.phones++;
    if (!cell.figure && isPersonName(text)) this.names++;
    else if (!cell.figure && text.includes("@") && isEmail(text)) this.emails++;
    this.longest = Math.max(this.longest, text.length);
    if (!cell.figure && /[\d๐-๙]/.test(text)) this.withDigits++;
    if (!cell.figure) this.seeDamage(line, text);
    if (!cell.figure && /^-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}$/.test(text.trim())) this.commaDecimals++;
    if (!cell.figure && !this.distinctOver) {
      this.distinct.add(folded(text.length > 200 ? text.slice(0, 200) : text));
      if (this.distinct.size > MOST_DISTINCT) this.distinctOver = true;
    }
  }

  private seeWritten(line: number, text: string, cell: Cell): void {
    if (text.length <= MOST_PAIRED && CLOCK.test(text)) this.clocks++;
    if (!cell.figure && ((text.length <= MOST_PAIRED && PAIRED.test(text)) || isListed(text))) this.paired++;
    if (!cell.figure && !cell.day && /^\s*\d{1,4}\s*[-–/]\s*\d{1,4}\s*$/.test(text)) this.ranges++;
    if (!cell.figure && /^\s*[\d๐-๙][\d๐-๙,]*\s*\/\s*[\d๐-๙][\d๐-๙,]*\s*$/.test(text)) this.slashed++;
    const numbered = cell.month ? (/^\s*(\d{1,2})\s*[/-]\s*\d{4}\s*$/.exec(text) ?? /^\s*\d{4}\s*\/\s*(\d{1,2})\s*$/.exec(text)) : null;
    if (numbered) {
      this.monthsByNumber++;
      this.highestMonth = Math.max(this.highestMonth, Number(numbered[1]));
    }
    if (!cell.figure && /^\s*[-+]?\d(?:\.\d+)?e\+?\d+\s*$/i.test(text)) this.shortened.see(false, line, text);
    if (!cell.figure && /^\s*(?:'[\d๐-๙]|="[^"]*"\s*$)/.test(text)) this.guarded++;
    const code = cell.figure ? monthOfCode(text) : null;
    this.monthCodes.see(code !== null, line, text);
    if (code !== null) this.monthCodeRange.see(code);
  }

  /** What may be a part of thousands that were split at their commas. */
  private seePart(text: string): void {
    if (/^ *[\d๐-๙]{3} *$/.test(text)) this.threeDigits++;
    if (/^ *[-(]?[1-9๑-๙][\d๐-๙]{0,2} *$/.test(text)) this.upToThreeDigits++;
  }

  private seeDamage(line: number, text: string): void {
    const kind = damageOf(text);
    if (!kind) return;
    this.damaged[kind].count++;
    if (this.damaged[kind].others.length === 0) this.damaged[kind].others.push({ line, found: shown(text) });
  }

  private seeFigure(figure: NonNullable<Cell["figure"]>, mark: number): void {
    const value = decimal(figure.value);
    this.sum = plus(this.sum, value);
    if (this.low === null || compare(value, this.low) < 0) this.low = value;
    if (this.high === null || compare(value, this.high) > 0) this.high = value;
    if (value.scale === 0) this.integers++;
    if (value.units < 0n) this.negatives++;
    if (figure.decimals > 0) this.decimals++;
    if (figure.decimals === 1 && value.scale === 0) this.onlyZeroDecimal++;
    if (figure.percent) this.percents++;
    if (mark & PERCENT) this.percentFormats++;
    if (mark & PERCENT && figure.decimals > 2) this.finePercents++;
    if (figure.grouped) this.grouped++;
    if (figure.thaiDigits) this.thaiDigits++;
    if (figure.leadingZero) this.leadingZeros++;
    if (figure.threeDecimals) this.threeDecimals++;
    if (mark & STORED_TEXT) this.asText++;
    for (const flag of figure.flags) this.flags.set(flag, (this.flags.get(flag) ?? 0) + 1);
    if (figure.unit) this.unitsInCells.set(figure.unit, (this.unitsInCells.get(figure.unit) ?? 0) + 1);
    if (value.scale === 0) {
      if (this.before !== null && value.units === this.before + 1n) this.steps++;
      this.before = value.units;
    } else this.before = null;
  }

  private seeDay(day: Day, line: number, serial: boolean): void {
    if (serial && day.era === "BE") this.beTyped++;
    // A spreadsheet's own days have no era of writing.
    if (!serial || day.era === "BE") this.eras[day.era]++;
    if ((day.form !== "year_first" && day.era === "BE" && day.twoDigits === null) || (day.form === "named" && day.era === "BE"))
      this.thaiDays++;
    if (day.iso !== "") this.dayRange.see(day.iso);
    if (day.swapped ?? (day.form !== "numeric" && day.iso)) this.swappedRange.see(day.swapped ?? day.iso);
    if (day.form === "numeric") {
      if (day.iso === "") {
        this.monthFirst++;
        this.monthFirstAt ||= line;
      } else if (day.swapped === null) {
        this.dayFirst++;
        this.dayFirstAt ||= line;
      } else if (day.iso !== day.swapped) this.orderOpen++;
    }
    if (day.twoDigits !== null) {
      this.twoDigits.count++;
      this.twoDigits.low = Math.min(this.twoDigits.low, day.twoDigits);
      this.twoDigits.high = Math.max(this.twoDigits.high, day.twoDigits);
    }
  }
}
