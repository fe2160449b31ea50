/** Everything that is seen in one sheet, list or text file. */

import { type Additive, additiveColumns, addsToNothing } from "./additive.js";
import { doubtBrackets } from "./brackets.js";
import { repeatedWhole } from "./breakdowns.js";
import type { Classes } from "./classes.js";
import { columnOf, describeColumn } from "./columns.js";
import { doubtLinesPeriods, doubtPeriods } from "./contradictions.js";
import { doubtText } from "./damage.js";
import { Doubts } from "./doubts.js";
import { isDitto } from "./figure.js";
import { type Grid, isFilled, remembered } from "./grid.js";
import { GrowingSpans } from "./growing-spans.js";
import { namesAddresses, namesGivenNames, namesSurnames, shown } from "./identifiers.js";
import { linesBelowTotal } from "./inner-sums.js";
import type { ColumnType, InspectedColumn, InspectedTable, InspectionRequest, LineSum, Period } from "./inspection.js";
import { layOut, type Plan } from "./layout.js";
import { Lettering } from "./lettering.js";
import { linesBelow } from "./lines-below.js";
import { doubtAcross, isWidth } from "./merged-across.js";
import { MOST_VECTORS } from "./parents.js";
import { periodsIn } from "./periods.js";
import { ratesBelow } from "./rates.js";
import { classify } from "./readings.js";
import { recognise } from "./recognise.js";
import { regionsAmong } from "./regions.js";
import { findRowSums, MOST_SEEN, sumText } from "./row-sums.js";
import { numbersLines, RunningNumbers } from "./running-numbers.js";
import { runningTotals } from "./running-totals.js";
import { doubtShares, isShareName, type ShareFigures } from "./shares.js";
import { doubtSatang, doubtSplitThousands } from "./split-amounts.js";
import { carriesOver, isStock, stocksOverTime } from "./stocks.js";
import { figuresOf, sumsSome } from "./sums.js";
import { answersAmong } from "./survey-answers.js";
import { tablePeriods } from "./table-periods.js";
import { eachRow } from "./table-rows.js";
import { Tally } from "./tally.js";
import { titleUnits } from "./title-units.js";
import { checkTotals } from "./totals.js";
import { type Turned, turnedGrid, watched } from "./ungarbled.js";
import { unitsOfTitle } from "./units.js";
import { doubtUnitsByLine } from "./units-by-line.js";
import { LineUnits } from "./unlike-lines.js";
import { hintsOf, isNoteColumn, saysCumulative } from "./words.js";

const MOST_LISTED = 10_000;

export interface InspectedGrid {
  tables: InspectedTable[];
  rows: number;
  /** Cells whose garbled Thai was turned back, and from what. */
  turned: Turned;
  lettering: Lettering;
}

export async function inspectGrid(source: Grid, known: InspectionRequest["known"]): Promise<InspectedGrid> {
  const lettering = new Lettering();
  const { grid: asItIs, kinds } = watched(remembered(source), lettering);
  const first = await layOut(asItIs);
  const { grid, turned } = kinds.size > 0 ? turnedGrid(asItIs, kinds) : { grid: asItIs, turned: { count: 0, was: "" } };
  const { plans, rows } = kinds.size > 0 ? await layOut(grid) : first;
  const tables: InspectedTable[] = [];
  for (const plan of plans) tables.push(await inspectTable(grid, plan, known));
  return { tables, rows, turned, lettering };
}

interface Measured {
  spans: GrowingSpans;
  tallies: Tally[];
  units: LineUnits;
  /** Figures of the first data lines. */
  seen: ShareFigures[];
  numbers: RunningNumbers[];
  first: number | null;
  last: number | null;
  rows: number;
  hidden: number;
  blank: number;
}

async function inspectTable(grid: Grid, laidOut: Plan, known: InspectionRequest["known"]): Promise<InspectedTable> {
  const doubts = new Doubts();
  const additive = await additiveColumns(grid, laidOut);
  const plan = { ...laidOut, linesBelow: await linesBelow(grid, laidOut, additive) };
  const found = await classify(grid, plan, additive);
  const summing = additive.columns.filter((column) => !found.averages?.includes(column));
  const shares = plan.names.flatMap((name, i) => (isShareName(name) && !summing.includes(i) ? [i] : []));
  const measured = await measure(grid, plan, found, additive, summing, shares);
  const lineSums = await findRowSums(grid, plan, found, summing, measured.seen, measured.rows);
  const inTitle = plan.titles.map(({ text }) => unitsOfTitle(text)).findLast((units) => units.length > 0) ?? [];
  const unitFor = titleUnits(plan.names, inTitle);
  const place = (i: number) => grid.place(plan.columns[i]!);
  const all = measured.tallies.map((tally, i) => ({
    tally,
    at: plan.columns[i]!,
    described: describeColumn(tally, {
      name: plan.names[i]!,
      place: place(i),
      titleUnit: unitFor(i),
      doubts,
      isCode: additive.codes.includes(i),
    }),
  }));
  doubtBlanksBelow(all, doubts);
  for (const [i, { described }] of all.entries())
    if (described.sum !== null && inTitle.length === 1 && !unitFor(i) && described.unit === null && described.type !== "money")
      doubts.add("UNIT_OF_OTHERS", { column: columnOf(described), found: inTitle[0]!.text });
  if (inTitle.length > 1) doubts.add("UNITS_IN_TITLE", { found: inTitle.map(({ text }) => text).join(", ") });
  const everyColumn = all.map(({ described }) => described);
  const rated = ratesBelow(plan.titles, everyColumn, found.totals.length > 0);
  const answered = answersAmong(everyColumn, measured.rows);
  for (const { tally, described } of all) {
    const isPlace = hintsOf(described.name).running && described.role === undefined;
    const isPercent = (described.mostly ?? described.type) === "percent";
    const isRate = !isPercent && described.sum !== null && (addsToNothing(described.name) || rated(described) || answered(described));
    if (isRate) described.rate = true;
    if (isPlace || isRate || isNoteColumn(described.name) || ((isPercent || isShareName(described.name)) && !makesWhole(described, tally)))
      described.sum = null;
  }
  for (const column of found.averages ?? []) {
    const { described } = all[column]!;
    if (described.sum === null) continue;
    described.sum = null;
    described.rate = true;
    doubts.add("AVERAGE_BY_FIGURES", { column: columnOf(described) });
  }
  doubtUnitsByLine(
    all,
    measured.units,
    found.totals.some(({ sums }) => sumsSome(sums)),
    doubts,
  );
  doubtAcross(all, doubts);
  doubtBrackets(all, additive.brackets, doubts);
  if (grid.lineIs === "line") doubtSplitThousands(all, doubts);
  doubtSatang(
    all.map(({ described }) => described),
    doubts,
  );
  for (const { line, text } of plan.titles) doubtText(text, { line }, doubts);
  for (const name of plan.names) doubtText(name, { line: plan.headerLines[0] }, doubts);
  const isColumn = ({ name }: InspectedColumn, i: number) =>
    name !== "" && !isShell(name, plan.names, grid) && !isWidth(all[i]!, all[i - 1], plan.headerLines, grid.merges);
  const kept = all.filter(({ tally, described }, i) => tally.values > 0 || isColumn(described, i));
  for (const { tally, described } of kept) recognise(tally, described, known);
  const columns = kept.map(({ described }) => described);
  seeGivenNames(columns);
  seeAddresses(columns);
  for (const { tally, described, at } of kept)
    if (tally.values > 0 && grid.hiddenColumns?.has(at)) doubts.add("COLUMN_HIDDEN", { column: columnOf(described) });
  const lines = linesOf(found);
  doubtTable(plan, columns, lines, found, measured, doubts);
  const goesOn = carriesOver(
    summing.map((column) => plan.names[column]!),
    measured.seen,
  );
  for (const column of stocksOverTime(plan.titles, columns, goesOn)) doubts.add("STOCK_OVER_TIME", { column: columnOf(column) });
  const whole = found.vectors.length < MOST_VECTORS ? repeatedWhole(found.totals, found.vectors) : null;
  // Shares beside the counts are repeated as often.
  if (whole || found.wholeBlock || found.nested.length > 0)
    for (const { described } of all) if (described.role !== "running_number") described.sum = null;
  if (whole) doubts.add("WHOLE_REPEATED", { line: whole.line, found: String(whole.times) });
  if (found.wholeBlock) doubts.add("BLOCK_OF_WHOLE", { line: found.wholeBlock.line, found: shown(found.wholeBlock.label) });
  if (found.nested.length > 0) doubts.add("PARTS_NOT_ALL", { found: String(found.nested.length), expected: firstOf(found.nested) });
  const totals = checkTotals(
    found.totals,
    plan.names.map((name, i) => name || place(i)),
    doubts,
  );
  doubtLineSums(lineSums, doubts);
  const called = (column: number) => ({ name: plan.names[column] || place(column), at: column });
  doubtShares(
    {
      counts: summing.map(called),
      shares: shares.map(called),
      lines: measured.seen,
      isWhole: measured.rows === measured.seen.length,
      totals: found.totals.map(({ sums }) => summing.map((column) => sums.own[sums.columns.indexOf(column)] ?? null)),
    },
    doubts,
  );
  for (const k of runningTotals(measured.seen.map(({ own }) => own))) {
    const { described } = all[summing[k]!]!;
    if (described.sum !== null && !hintsOf(described.name).cumulative && !isStock(described.name))
      doubts.add("CUMULATIVE", { column: columnOf(described) });
  }
  for (const numbers of measured.numbers) numbers.doubt(doubts);
  const isSummed = columns.some(({ sum }) => sum !== null);
  // Below a sum carried forward stand the lines of the next page.
  const isOpen = isSummed && found.totals.at(-1)?.carried !== true && found.vectors.length < MOST_VECTORS;
  const below = isOpen ? linesBelowTotal(totals, found.vectors) : [];
  if (below.length > 0) doubts.add("BELOW_TOTAL_IN_SUM", { found: String(below.length), expected: firstOf(below) });
  const titles = [...plan.titles, ...found.titles];
  const periods = tablePeriods(grid, titles, found.notes, plan, doubts);
  for (const column of columns) doubtCentury(column, periods, doubts);
  for (const { tally, described } of kept) doubtMonthNumbers(tally, described, columns, periods, doubts);
  doubtBackwards(titles, doubts);
  doubtLinesPeriods(columns, periods, doubts);
  doubtPeriods(titles, grid.lineIs === "row" ? grid.sheet : null, doubts);
  for (const { line, text } of found.notes) if (saysCumulative(text)) doubts.add("NOTE_CUMULATIVE", { line, found: text });
  return {
    sheet: grid.sheet,
    columnsFrom: grid.place(plan.columns[0]!),
    columnsTo: grid.place(plan.columns.at(-1)!),
    lineIs: grid.lineIs,
    headerLines: lines.header,
    titles,
    firstDataLine: measured.first,
    lastDataLine: measured.last,
    rows: measured.rows,
    totalLines: lines.total,
    derivedLines: lines.derived,
    noteLines: lines.note,
    sectionLines: lines.section,
    badLines: lines.bad,
    blankLines: measured.blank,
    hiddenLines: measured.hidden,
    columns,
    totals,
    lineSums,
    periods,
    doubts: doubts.list,
  };
}

function doubtLineSums(lineSums: readonly LineSum[], doubts: Doubts): void {
  for (const sum of lineSums)
    for (const { line, found, expected } of sum.contradicting)
      doubts.add("LINE_SUM_DISAGREES", { line, column: sum.total, found, expected: `${sumText(sum)} = ${expected}` });
}

/**
 * Shares of one whole, or of several: none is below nought, and they make a hundred of each, or one (0.75), but for what is rounded away. Rates
 * add to nothing.
 */
function makesWhole({ type, mostly, min, max, sum }: InspectedColumn, { figures }: Tally): boolean {
  if (sum === null || min?.startsWith("-")) return false;
  const whole = (mostly ?? type) !== "percent" && Number(max) <= 1 ? 1 : 100;
  const off = Math.abs(Number(sum) - whole * Math.max(1, Math.round(Number(sum) / whole)));
  return off <= (whole === 1 ? Math.max(0.01, 0.0005 * figures.count) : Math.max(0.1, 0.05 * figures.count));
}

const dittosIn = ({ missingAs }: Tally) => [...missingAs].reduce((sum, [as, count]) => sum + (isDitto(as) ? count : 0), 0);

/** In a list exported from merged cells a group's name stands on its first line only; the lines below have none of their own. */
function doubtBlanksBelow(columns: readonly { tally: Tally; described: InspectedColumn }[], doubts: Doubts): void {
  for (const { tally, described } of columns)
    if (dittosIn(tally) > 0) doubts.add("BLANK_AS_ABOVE", { column: columnOf(described), found: String(dittosIn(tally)) });
  for (const { tally, described } of columns) {
    if (["integer", "decimal", "percent", "money", "mixed", "empty"].includes(described.type)) break;
    const blanks = tally.missingAs.get("") ?? 0;
    if (dittosIn(tally) === 0 && blanks > 0 && tally.firstFilled && tally.values < tally.lines)
      doubts.add("BLANK_AS_ABOVE", { column: columnOf(described), found: String(blanks) });
  }
}

/** A field that is null in some records and an object in others: its parts are columns, it is none. */
function isShell(name: string, names: readonly string[], grid: Grid): boolean {
  return grid.fields !== undefined && names.some((other) => other.startsWith(`${name}.`));
}

async function measure(
  grid: Grid,
  plan: Plan,
  { classes, totals }: Classes,
  additive: Additive,
  summing: readonly number[],
  shares: readonly number[],
): Promise<Measured> {
  const carried = new Set(totals.flatMap((total) => (total.carried ? total.line : [])));
  const measured: Measured = {
    spans: new GrowingSpans(),
    units: new LineUnits(additive.labels, additive.columns),
    tallies: plan.names.map((name) => new Tally(isNoteColumn(name))),
    seen: [],
    numbers: plan.names.flatMap((name, i) => (numbersLines(name) ? [new RunningNumbers(i, name)] : [])),
    first: null,
    last: null,
    rows: 0,
    hidden: 0,
    blank: 0,
  };
  await eachRow(grid, plan, (row) => {
    if (row.hidden) measured.hidden++;
    measured.blank += row.blanks;
    const is = classes.get(row.line);
    if (is === undefined || is === "section") measured.units.take(row.cells);
    if (is === "total" && !carried.has(row.line)) measured.units.seeStage(row.cells);
    if (is !== "header" && is !== "title") for (const numbers of measured.numbers) numbers.see(row);
    if (is !== undefined) return;
    measured.first ??= row.line;
    measured.last = row.line;
    measured.rows++;
    measured.spans.see(row.cells.find(isFilled));
    if (measured.seen.length < MOST_SEEN)
      measured.seen.push({ line: row.line, own: figuresOf(row, summing), shares: figuresOf(row, shares) });
    for (const [i, tally] of measured.tallies.entries()) tally.add(row.line, row.cells[i] ?? "", row.marks[i] ?? 0);
  });
  return measured;
}

interface Lines {
  header: number[];
  total: number[];
  derived: number[];
  note: number[];
  section: number[];
  bad: number[];
}

function linesOf({ classes }: Classes): Lines {
  const lines: Lines = { header: [], total: [], derived: [], note: [], section: [], bad: [] };
  for (const [line, is] of classes) if (is !== "title" && lines[is].length < MOST_LISTED) lines[is].push(line);
  for (const list of Object.values(lines)) list.sort((a: number, b: number) => a - b);
  return lines;
}

const firstOf = (lines: readonly number[]) => lines.slice(0, 5).join(", ");

function doubtTable(
  plan: Plan,
  columns: readonly InspectedColumn[],
  lines: Lines,
  found: Classes,
  measured: Measured,
  doubts: Doubts,
): void {
  if (plan.headerLines.length === 0 && plan.certainty === 0) doubts.add("NO_HEADER");
  else if (plan.certainty < 0.4)
    doubts.add("HEADER_UNSURE", {
      line: plan.headerLines[0],
      found: plan.names
        .filter((name) => name !== "")
        .slice(0, 6)
        .join(", "),
    });
  if (plan.beside) doubts.add("SIDE_BY_SIDE", { found: String(plan.beside) });
  if (plan.again) doubts.add("TABLE_ALIKE", { line: plan.headerLines[0] });
  if (plan.resumed?.length) doubts.add("TABLE_GOES_ON", { found: String(plan.resumed.length), expected: firstOf(plan.resumed) });
  if (plan.figuresAbove?.length)
    doubts.add("FIGURES_ABOVE", { found: String(plan.figuresAbove.length), expected: firstOf(plan.figuresAbove) });
  const names = new Map<string, number>();
  for (const { name } of columns) if (name) names.set(name, (names.get(name) ?? 0) + 1);
  for (const [column, count] of names) if (count > 1) doubts.add("NAME_REPEATED", { column, found: String(count) });
  if (plan.headerLines.length > 0) for (const column of columns) if (!column.name) doubts.add("COLUMN_NAMELESS", { column: column.place });
  if (lines.bad.length > 0) doubts.add("LINES_UNREADABLE", { found: String(lines.bad.length), expected: firstOf(lines.bad) });
  if (found.short.length > 0) doubts.add("LINES_SHORT", { found: String(found.short.length), expected: firstOf(found.short) });
  if (measured.hidden > 0) doubts.add("LINES_HIDDEN", { found: String(measured.hidden) });
  if (found.bare.length > 0) doubts.add("LABEL_WITHOUT_FIGURES", { found: String(found.bare.length), expected: firstOf(found.bare) });
  if (found.figuredNotes.length > 0)
    doubts.add("FIGURES_IN_NOTE", { found: String(found.figuredNotes.length), expected: firstOf(found.figuredNotes) });
  const below = lines.derived.filter((line) => plan.linesBelow?.has(line));
  if (below.length > 0) doubts.add("LINES_BELOW", { found: String(below.length), expected: firstOf(below) });
  const derived = lines.derived.filter((line) => !plan.linesBelow?.has(line));
  if (derived.length > 0) doubts.add("LINES_DERIVED", { found: String(derived.length), expected: firstOf(derived) });
  const wholes = [...new Set(found.zeroCodes)].sort((a, b) => a - b);
  if (wholes.length > 0) doubts.add("CODE_OF_WHOLE", { found: String(wholes.length), expected: firstOf(wholes) });
  for (const line of found.maybeTotals.slice(0, 20)) doubts.add("MAYBE_TOTAL", { line });
  const areas = [...new Set([...found.wholes, ...regionsAmong(found.vectors)])].sort((a, b) => a - b);
  if (areas.length > 0) doubts.add("WHOLE_IN_SUM", { found: String(areas.length), expected: firstOf(areas) });
  if (measured.rows === 0 && lines.total.length > 0)
    doubts.add("ONLY_TOTALS", { found: String(lines.total.length), expected: firstOf(lines.total) });
  const named = found.namedTotals.filter((line) => !found.maybeTotals.includes(line));
  if (named.length > 0) doubts.add("NAMED_TOTAL_IN_SUM", { found: String(named.length), expected: firstOf(named) });
  const { carried } = found;
  if (carried.length > 0 && measured.units.unlike.length === 0)
    doubts.add("CARRIED_IN_SUM", { found: String(carried.length), expected: firstOf(carried) });
  if (found.parts.length > 0) doubts.add("PARTS_IN_SUM", { found: String(found.parts.length), expected: firstOf(found.parts) });
  for (const column of columns) {
    doubtColumns(column, doubts);
    if (measured.spans.areRunning && column.sum !== null && !hintsOf(column.name).cumulative)
      doubts.add("CUMULATIVE", { column: columnOf(column) });
  }
}

const TYPES: Record<ColumnType, string> = {
  integer: "จำนวนเต็ม / integer",
  decimal: "ทศนิยม / decimal",
  percent: "ร้อยละ / percent",
  money: "จำนวนเงิน / money",
  date: "วันที่ / date",
  month: "เดือน / month",
  quarter: "ไตรมาส / quarter",
  year: "ปี / year",
  fiscal_year: "ปีงบประมาณ / fiscal year",
  code: "รหัส / code",
  text: "ข้อความ / text",
  mixed: "ปนกัน / mixed",
  empty: "ว่าง / empty",
};

const KINDS: Record<string, string> = {
  person_name: "ชื่อบุคคล / names of persons",
  thai_id: "เลขประจำตัวประชาชน / national ID numbers",
  phone: "หมายเลขโทรศัพท์ / telephone numbers",
  email: "อีเมล / e-mail addresses",
  address: "ที่อยู่ / addresses",
};

/** `ชื่อ` beside `นามสกุล` is a person's, though no title stands before it. */
function seeGivenNames(columns: readonly InspectedColumn[]): void {
  const isWord = ({ type }: InspectedColumn) => type === "text";
  if (!columns.some((column) => isWord(column) && namesSurnames(column.name))) return;
  for (const column of columns)
    if (isWord(column) && (namesGivenNames(column.name) || namesSurnames(column.name))) column.role ??= "person_name";
}

/** Beside names or ID numbers an address is a person's; in a list of offices it is none. */
function seeAddresses(columns: readonly InspectedColumn[]): void {
  if (!columns.some(({ role }) => role === "person_name" || role === "thai_id")) return;
  for (const column of columns) if (namesAddresses(column.name) && column.type === "text") column.role ??= "address";
}

function doubtColumns(column: InspectedColumn, doubts: Doubts): void {
  const name = columnOf(column);
  if (column.role && column.role !== "running_number") doubts.add("IDENTIFIERS", { column: name, expected: KINDS[column.role] });
  if (column.unfit)
    doubts.add("VALUES_MIXED", {
      column: name,
      line: column.unfit.first[0]?.line,
      found: String(column.unfit.count),
      expected: TYPES[column.mostly!],
    });
  // A formula without a value is told as such.
  const cached = (column.written?.formulas ?? 0) - (column.written?.uncomputed ?? 0);
  if (cached > 0) doubts.add("FORMULA_CACHED", { column: name, found: String(cached) });
}

/** What a two-digit year of the Buddhist era (`68`, 2568) is off when a spreadsheet makes 1968 of it. */
const CENTURY_OFF = 57;

/** Days in 1968 under a title of 2025: of a birth they may be right, of cases of that year hardly. */
function doubtCentury(column: InspectedColumn, periods: readonly Period[], doubts: Doubts): void {
  if ((column.mostly ?? column.type) !== "date" || !column.min || !column.max || /เกิด|birth|dob/i.test(column.name)) return;
  const titled = periods.filter((period) => period.column === undefined);
  const years = titled.map(({ value }) => (/^[A-Z]/.test(value) ? Number(value.slice(2, 6)) - 543 : Number(value.slice(0, 4))));
  const [first, last] = [Number(column.min.slice(0, 4)), Number(column.max.slice(0, 4))];
  if (last > 1999 || years.length === 0) return;
  if (first + CENTURY_OFF >= Math.min(...years) - 2 && last + CENTURY_OFF <= Math.max(...years) + 1)
    doubts.add("CENTURY_MISREAD", {
      column: columnOf(column),
      found: first === last ? String(first) : `${first}–${last}`,
      expected: [...new Set(titled.map(({ value }) => value))].join(", "),
    });
}

/** 1 beside a fiscal year may be its first month, October, or January. */
function doubtMonthNumbers(
  tally: Tally,
  column: InspectedColumn,
  columns: readonly InspectedColumn[],
  periods: readonly Period[],
  doubts: Doubts,
): void {
  if (column.type !== "month" || column.min?.includes("-") || tally.figures.count !== tally.values) return;
  if (columns.some(({ type }) => type === "fiscal_year") || periods.some(({ value }) => value.startsWith("FY")))
    doubts.add("MONTH_BY_NUMBER", { column: columnOf(column), found: `${Number(column.min)}–${Number(column.max)}` });
}

/** `ก.ย. 67 – ต.ค. 66`: one of the ends is rather mistyped than that time runs backwards. */
function doubtBackwards(titles: readonly { line: number; text: string }[], doubts: Doubts): void {
  for (const { line, text } of titles) {
    const ends = periodsIn(text, line).filter(({ span }) => span);
    const [first, last] = [ends[0]?.value, ends.at(-1)?.value];
    if (first !== undefined && last !== undefined && ends.length === 2 && first > last)
      doubts.add("SPAN_BACKWARDS", { line, found: `${first} – ${last}` });
  }
}
