/**
 * A starting contract for a file that no contract knows, made of what was seen in it. It takes that very file; what the agency means by it,
 * and how its measures add, a person has to say.
 */
import type { Cell, Check, DatasetContract, DimensionRule, Form, MeasureRule, PeriodRule } from "../dataset.js";
import { Problem } from "../problem.js";
import { contradict } from "./contradictions.js";
import { namesAddresses, withoutIdentifiers } from "./identifiers.js";
import type { InspectedColumn, InspectedTable, Inspection, Period } from "./inspection.js";
import { namesCoordinate } from "./single-figures.js";
import { isPartOfYear } from "./table-periods.js";
import { unitOfHeader } from "./units.js";
import { isNoteColumn, standsAt } from "./words.js";

export interface DraftQuestion {
  id: string;
  file: string;
  agency: DatasetContract["agency"];
  /** Whose report it is where no column says so. */
  office: string;
}

/** Texts of each column of the table, each once, in order of place. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

export interface SeenTexts {
  words: Spellings;
  /** What total lines say in these columns: records have no other label. */
  totals: Spellings;
  /** How the notes below the table begin, names left out. */
  notes: readonly string[];
}

/** What a line of a signature begins with, before any name. */
const BEFORE_NAME = /^(?:\(? ?(?:ลงชื่อ|ลงนาม|นางสาว|นาง|นาย|น\.ส\.|ว่าที่|ดร\.)|ตำแหน่ง|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจ(?:สอบ)?|ผู้รับรอง|ผู้อนุมัติ)/;
const LONGEST_START = 40;
const LONGEST_NAME = 120;

/** By what a contract knows a note again, or null: its first words, but never a person's name. */
export function startOfNote(text: string): string | null {
  const found = BEFORE_NAME.exec(text)?.[0];
  if (found) return found;
  const start = text.slice(0, LONGEST_START).trim();
  return start.length < 3 || withoutIdentifiers(text) !== text ? null : start;
}

/** The table a draft is made of: the one with the most lines. */
export function mainTable({ tables }: Inspection): InspectedTable {
  return [...tables].sort((a, b) => b.rows - a.rows)[0]!;
}

const ONE_TABLE =
  "ตารางเดียวในแผ่นงานหรือไฟล์ แยกตารางอื่นไว้คนละแผ่นงานหรือคนละไฟล์ / one table on a sheet or in a file; move the others to sheets or files of their own";
/** What a load parts fields by. */
const TAKEN = [",", ";", "\t"];
const COMMAS = "คอลัมน์แบ่งด้วยจุลภาค อัฒภาค หรือแท็บ บันทึกไฟล์ใหม่เป็น CSV / fields parted by commas, semicolons or tabs; save the file as CSV";

/** Where a table lies, its first line of all to its last: `A2–C6`. */
function whereOf({ columnsFrom, columnsTo, headerLines, firstDataLine, lastDataLine, totalLines, lineIs }: InspectedTable): string {
  const lines = [...headerLines, ...totalLines, ...[firstDataLine, lastDataLine].flatMap((line) => line ?? [])];
  const [from, to] = [Math.min(...lines), Math.max(...lines)];
  return lineIs === "row" ? `${columnsFrom}${from}–${columnsTo}${to}` : `${from}–${to}`;
}

/** @throws Problem DRAFT_IMPOSSIBLE where a contract cannot say what the file is */
export function draftForm(inspection: Inspection, file: string): Form {
  const table = mainTable(inspection);
  // A load takes names as the file has them.
  if (inspection.doubts.some(({ code }) => code === "CELLS_REPAIRED"))
    throw impossible(file, inspection.repaired ?? "", "ไฟล์ที่ตัวอักษรไทยไม่เพี้ยน / a file whose Thai is not garbled");
  if (inspection.format === "json" || inspection.format === "jsonl") {
    // A list of lists names no field, and no transport hands one on.
    if (table.headerLines.length > 0) throw impossible(file, "[[…], […]]", "[{…}, {…}]");
    return { kind: "records" };
  }
  const beside = inspection.tables.filter(({ sheet }) => sheet === table.sheet);
  if (beside.length > 1) throw impossible(file, beside.map(whereOf).join(", "), ONE_TABLE);
  if (inspection.delimiter && !TAKEN.includes(inspection.delimiter)) throw impossible(file, `“${inspection.delimiter}”`, COMMAS);
  const first = table.firstDataLine ?? 0;
  const heading = table.headerLines.filter((line) => line < first);
  if (heading.length < 1 || heading.length > 3) throw impossible(file, `${heading.length} header lines`, "1, 2, 3");
  const headerRows = heading.length as 1 | 2 | 3;
  if (inspection.format === "csv") return { kind: "csv", headerRows };
  return { kind: "workbook", headerRows, sheets: [table.sheet!] };
}

const numbers = ["integer", "decimal", "percent", "money"];
const isNumber = ({ type, mostly }: InspectedColumn) => numbers.includes(mostly ?? type);

/** Columns whose distinct texts a draft needs: what is no figure and no period may be a dimension, an address none. */
export const wordColumns = (table: InspectedTable): InspectedColumn[] =>
  table.columns.filter(
    ({ name, type, mostly, role }) => name !== "" && ["text", "code"].includes(mostly ?? type) && !role && !namesAddresses(name),
  );

/** @throws Problem DRAFT_IMPOSSIBLE */
export function draftContract(inspection: Inspection, question: DraftQuestion, texts: SeenTexts): DatasetContract {
  const { id, file, agency, office } = question;
  const table = mainTable(inspection);
  const form = draftForm(inspection, file);
  const period = periodOf(table, file);
  const used = new Set(period.columns);
  const words = wordColumns(table).filter(({ name }) => !used.has(name));
  const officeColumn = words.find(({ recognised }) => recognised?.as === "office" && recognised.unknown === 0);
  const district = words.find(({ recognised }) => recognised?.as === "district" && recognised.unknown === 0);
  const like = texts.notes.find((note) => [...texts.words.values()].some((words) => words.some((text) => text.startsWith(note))));
  if (like !== undefined) throw impossible(file, `“${like}”`, UNLIKE_NOTES);
  const dimensions: Record<string, DimensionRule> = {};
  for (const column of words) {
    if (column === officeColumn || column === district) continue;
    const words = texts.words.get(column.name) ?? [];
    if (words.length === 0 || words.length > 200 || column.missing > 0) continue;
    // A name among words makes no code.
    if (words.some((text) => withoutIdentifiers(text) !== text)) continue;
    const totals = form.kind === "records" ? (texts.totals.get(column.name) ?? []).filter((text) => !words.includes(text)) : [];
    dimensions[`dimension_${Object.keys(dimensions).length + 1}`] = {
      column: [column.name],
      codes: Object.fromEntries(words.map((text, i) => [`code_${i + 1}`, [text]])),
      ...(totals.length && { totals }),
    };
  }
  const satang = table.doubts.find(({ code }) => code === "SATANG_APART");
  if (satang) throw impossible(file, `“${satang.found}” | “${satang.column}”`, ONE_AMOUNT);
  const unlike = table.doubts.find(({ code }) => ["UNITS_BY_LINE", "UNITS_BY_LABEL", "INDICATORS_BY_LINE"].includes(code));
  if (unlike) throw impossible(file, `${unlike.column ? `“${unlike.column}” ` : ""}${unlike.found}`, ONE_UNIT);
  const bracketed = table.doubts.find(({ code }) => code === "BRACKETS_AS_MINUS");
  if (bracketed) throw impossible(file, `“${bracketed.column}” (${bracketed.found})`, NO_BRACKETS);
  const across = table.doubts.find(({ code }) => code === "MERGED_ACROSS");
  if (across) throw impossible(file, `“${across.found}”`, NOT_ACROSS);
  const below = table.doubts.find(({ code }) => code === "LINES_BELOW");
  if (below) throw impossible(file, below.expected ?? "", NAMED_LINES);
  const nested = table.doubts.find(({ code }) => code === "PARTS_NOT_ALL" || code === "BLOCK_OF_WHOLE");
  if (nested) throw impossible(file, nested.expected ?? `“${nested.found}”`, ONE_LEVEL);
  const unread = table.doubts.find(({ code }) => code === "FIGURES_UNREAD");
  if (unread) throw impossible(file, `“${unread.column}” ${unread.found}`, ONE_FIGURE);
  const measured = table.columns.filter(
    (column) =>
      column.name !== "" &&
      isNumber(column) &&
      !column.role &&
      !used.has(column.name) &&
      !isNoteColumn(column.name) &&
      !namesCoordinate(column.name),
  );
  if (measured.length === 0) throw impossible(file, "0 figures", "คอลัมน์ตัวเลข / a column of figures");
  for (const column of measured) expectOneScale(column, table, file);
  const ofYear = period.every === "month" && saysRunning(table);
  const measures = Object.fromEntries(
    measured.map((column, i) => [`measure_${i + 1}`, { ...measureOf(column), ...addsOf(column, ofYear || runsOn(table, column), period) }]),
  );
  const cells = measured.map((column, i): Cell => ({ column: [column.name], measure: `measure_${i + 1}`, dims: {} }));
  const personal = table.columns.filter(({ role }) => role && role !== "running_number").map(({ name }) => name);
  const title = (table.titles[0]?.text ?? file).slice(0, LONGEST_NAME);
  return {
    id,
    agency,
    name: { th: title, en: title },
    about: { th: `ร่างจากแฟ้ม ${file}`, en: `Drafted from the file ${file}` },
    due: { every: period.every, withinDays: 10 },
    reporters: officeColumn ? {} : { office },
    since: period.since,
    schedule: "0 7 * * *",
    from: originOf(form, table, id, file),
    form,
    supersession: { delivers: "full_slice", order: "modified" },
    period: period.rule,
    office: officeColumn ? { from: "column", column: [officeColumn.name] } : { from: "constant", office },
    ...(district && { district: { of: "office", from: { column: [district.name] } } }),
    dimensions,
    measures,
    cells,
    nonData: { totals: labelsOf(table, texts), notes: notesOf(texts) },
    checks: checksOf(table, measured),
    absentRows: "missing",
    sensitivity: personal.length ? "sensitive" : "ordinary",
    ...(personal.length && { identifiers: personal }),
    lineCount: false,
  };
}

/** What adds up along the lines has to in every later file. A line that contradicts is told and loads: how grave it is, a person has to say. */
function checksOf({ lineSums }: InspectedTable, measured: readonly InspectedColumn[]): Check[] {
  const names = new Set(measured.map(({ name }) => name));
  return lineSums
    .filter(({ total, parts, minus }) => [total, ...parts, ...minus].every((name) => names.has(name)))
    .map(({ total, parts, minus }) => ({ lineSum: parts, equals: total, ...(minus.length && { minus }), severity: "warn" }));
}

/** Where such a file would be fetched. Records come of a service; which of its addresses gives them, a person has to say. */
function originOf(form: Form, table: InspectedTable, id: string, file: string): DatasetContract["from"] {
  if (form.kind !== "records") return { via: "folder", pattern: `^${file.normalize("NFC").replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}$` };
  return table.sheet === "result.records" ? { via: "ckan", package: id, take: "datastore" } : { via: "rest", path: `/${id}` };
}

/** Labels of total lines; of those known by their figures none that a line of data begins with. */
function labelsOf(table: InspectedTable, { words }: SeenTexts): string[] {
  const begins = (label: string) => [...words.values()].some((texts) => texts.some((text) => text.startsWith(label)));
  const labels = table.totals.filter(({ by, label }) => by === "label" || !begins(label.trim())).map(({ label }) => label.trim());
  return [...new Set([...labels.filter(Boolean), "รวมทั้งสิ้น"])];
}

/** The usual ones as well, but none that a line of data begins with: `ที่มาด้วยตนเอง` would be passed over. */
function notesOf({ notes, words }: SeenTexts): string[] {
  const isOfData = (note: string) => [...words.values()].some((texts) => texts.some((text) => text.startsWith(note)));
  const usual = ["หมายเหตุ", "ที่มา", "ผู้รายงาน", "ข้อมูล ณ"].filter((note) => !isOfData(note));
  return [...new Set([...usual, ...notes.filter((note) => !usual.some((word) => note.startsWith(word)))])];
}

/** Whether a title or note says of the whole table that it counts since the year began. */
const saysRunning = ({ periods, doubts }: InspectedTable): boolean =>
  periods.some(({ cumulative, column }) => cumulative && column === undefined) || doubts.some(({ code }) => code === "NOTE_CUMULATIVE");

/** Whether the name or the figures of a column say that it is a running total. */
const runsOn = ({ doubts }: InspectedTable, { name }: InspectedColumn): boolean =>
  doubts.some(({ code, column }) => code === "CUMULATIVE" && column === name);

/** As far as the column's name tells; what it does not tell, a person has to. */
function addsOf(column: InspectedColumn, isRunning: boolean, { every }: DraftPeriod): Pick<MeasureRule, "adds" | "overTime"> {
  // Shares of different wholes make no sum, nor do averages and rates: the last one stands for the time.
  if (isShare(column) || column.rate) return { adds: "stock", overTime: "last" };
  const { name } = column;
  const overTime = standsAt(name);
  if (overTime) return { adds: "stock", overTime };
  return { adds: isRunning && every === "month" ? "running_total" : "flow" };
}

function measureOf(column: InspectedColumn): Omit<MeasureRule, "adds"> {
  const { name, unit, baseUnit, type, mostly, min, missingAs, written } = column;
  const units: Record<string, MeasureRule["unit"]> = {
    คน: "persons",
    ราย: "persons",
    คดี: "cases",
    เรื่อง: "matters",
    แห่ง: "places",
    บาท: "baht",
    ชั่วโมง: "hours",
  };
  // What a line above the table says of its amounts, whoever loads the file goes by; what a header says is the contract's to say.
  const isBaht = baseUnit !== null && /^(?:บาท|baht|thb)$/i.test(baseUnit);
  const inHeader = isBaht ? (unitOfHeader(name)?.multiplier ?? null) : null;
  return {
    name: { th: name, en: name },
    unit: isShare(column) || column.rate ? "score" : isBaht ? "baht" : (units[unit ?? ""] ?? "items"),
    // A load takes a cell as it is kept: 0.125, where a person sees 12.5%.
    ...(written?.percentFormats && { factor: "100" }),
    ...(inHeader !== null && inHeader !== "1" && { factor: inHeader }),
    exact: (mostly ?? type) === "integer" ? "count" : "decimal",
    dash: missingAs["-"] ? "zero" : "missing",
    ...(min?.startsWith("-") && { range: { min: "-1000000000000" } }),
  };
}

const isShare = ({ type, mostly }: InspectedColumn) => (mostly ?? type) === "percent";

/** @throws Problem DRAFT_IMPOSSIBLE of shares among counts, or kept as 0.125 here and as 12.5 there, or with more digits than a load keeps */
function expectOneScale(column: InspectedColumn, { doubts }: InspectedTable, file: string): void {
  const { percents = 0, percentFormats = 0, finePercents = 0 } = column.written ?? {};
  const mixed = doubts.find(({ code, column: at }) => code === "PERCENT_MIXED" && at === column.name);
  if (mixed && (percentFormats > 0 || !isShare(column))) throw impossible(file, `“${column.name}” % ${mixed.found}`, ONE_SCALE);
  if (percentFormats > 0 && percentFormats < percents)
    throw impossible(file, `“${column.name}” 12.5% = 0.125 (${percentFormats}), = “12.5%” (${percents - percentFormats})`, ONE_SCALE);
  if (finePercents > 0) throw impossible(file, `“${column.name}” ${column.min}–${column.max} % (${finePercents})`, FEWER_DIGITS);
}

interface DraftPeriod {
  rule: PeriodRule;
  every: DatasetContract["due"]["every"];
  since: DatasetContract["since"];
  columns: string[];
}

/** Which column or title says the period; without one nothing can be loaded. */
function periodOf(table: InspectedTable, file: string): DraftPeriod {
  const of = (...types: InspectedColumn["type"][]) =>
    table.columns.find((column) => column.name !== "" && types.includes(column.mostly ?? column.type));
  const heads = table.periods.filter(({ column }) => column !== undefined);
  if (heads.length > 1) throw impossible(file, heads.map(({ column }) => `“${column}”`).join(", "), LONG);
  const parts = table.columns.filter(({ name, type, mostly }) => isPartOfYear(name) && numbers.includes(mostly ?? type));
  if (parts.length > 1) throw impossible(file, parts.map(({ name }) => `“${name}”`).join(", "), LONG);
  const month = of("month");
  if (month && table.doubts.some(({ code, column }) => code === "MONTH_RUN_TOGETHER" && column === month.name))
    throw impossible(file, `“${month.name}” ${month.min} – ${month.max}`, PARTED);
  const year = of("fiscal_year", "year");
  if (month?.min?.includes("-"))
    return {
      rule: { from: "column", column: [month.name], is: "month", year: "calendar" },
      every: "month",
      since: month.min as DatasetContract["since"],
      columns: [month.name],
    };
  if (month && year) {
    const yearIs = (year.mostly ?? year.type) === "fiscal_year" ? "fiscal" : "calendar";
    if (yearIs === "calendar" && !/ปฏิทิน|calendar|ค\.? ?ศ/i.test(year.name))
      throw impossible(file, `“${year.name}” ${year.min}–${year.max}`, FISCAL);
    const since =
      `${Number(year.min) - 543 - (yearIs === "fiscal" ? 1 : 0)}-${yearIs === "fiscal" ? "10" : "01"}` as DatasetContract["since"];
    return {
      rule: { from: "columns", year: [year.name], part: [month.name], is: "month", yearIs },
      every: "month",
      since,
      columns: [year.name, month.name],
    };
  }
  if (year && (year.mostly ?? year.type) !== "fiscal_year") throw impossible(file, `“${year.name}” ${year.min}–${year.max}`, FISCAL);
  if (year)
    return {
      rule: { from: "column", column: [year.name], is: "fiscal_year", year: "fiscal" },
      every: "year",
      since: `FY${year.min}` as DatasetContract["since"],
      columns: [year.name],
    };
  const day = of("date");
  if (day && table.doubts.some(({ code, column }) => code === "CENTURY_MISREAD" && column === day.name))
    throw impossible(file, `${day.min} – ${day.max}`, "วันที่ที่ปีไม่ถูกอ่านผิดศตวรรษ / days whose century was not misread");
  const serial = day && table.doubts.find(({ code, column }) => code === "SERIAL_DAYS" && column === day.name);
  if (serial) throw impossible(file, `“${serial.column}” ${serial.found}`, DAYS);
  if (day?.min)
    return {
      rule: { from: "column", column: [day.name], is: "date" },
      every: "month",
      since: day.min.slice(0, 7) as DatasetContract["since"],
      columns: [day.name],
    };
  // A load looks for the title above the header.
  const stated = table.periods.find(({ line, column, below }) => line !== null && column === undefined && !below);
  // `คดีปี 2568` under a title of 2569: the title would be taken for what the heading says.
  if (stated && contradict(heads, [stated])) throw impossible(file, `“${heads[0]!.column}”, ${stated.value}`, LONG);
  const part = table.doubts.find(({ code }) => code === "PERIOD_NOT_WHOLE");
  if (part) throw impossible(file, `“${part.found}”`, WHOLE);
  // Of a fiscal year that was over by a day, the words for the one may stand before the other.
  const isEnd = (is: Period["is"]) => is === stated?.is || stated?.is === "fiscal_year";
  const ends = table.periods.filter(({ line, column, is }) => line === stated?.line && column === undefined && isEnd(is));
  // A contract could say the first end only, and would take all figures for that day, month or year.
  if (ends.length > 1)
    throw impossible(
      file,
      ends.map(({ value }) => value).join(" – "),
      "หัวเรื่องที่บอกงวดเดียว ไม่ใช่ช่วงเวลา / a title that names one period, not a span",
    );
  const after = ["ประจำเดือน", "เดือน", "ณ วันที่", "ปีงบประมาณ", "ไตรมาส"].filter((word) => stated?.text.includes(word)).slice(0, 1);
  if (stated?.is === "day")
    return {
      rule: { from: "title", after, is: "survey_day", countsFor: "same_month" },
      every: "month",
      since: stated.value.slice(0, 7) as DatasetContract["since"],
      columns: [],
    };
  if (stated?.is === "month")
    return { rule: { from: "title", after, is: "month" }, every: "month", since: stated.value as DatasetContract["since"], columns: [] };
  // October's line would stand for the whole year.
  if (month && stated?.is === "fiscal_year")
    throw impossible(file, `“${month.name}” ${month.min}–${month.max}, ${stated.value}`, WITH_YEAR);
  if (stated?.is === "fiscal_year")
    return {
      rule: { from: "title", after, is: "fiscal_year" },
      every: "year",
      since: stated.value as DatasetContract["since"],
      columns: [],
    };
  if (stated?.is === "quarter" && stated.value.startsWith("FY") && !month && !of("quarter"))
    return {
      rule: { from: "title", after: ["ไตรมาส"], is: "quarter" },
      every: "quarter",
      since: stated.value as DatasetContract["since"],
      columns: [],
    };
  if (stated) throw impossible(file, `“${stated.text}” (${stated.value})`, FISCAL);
  throw impossible(file, "–", "งวดในคอลัมน์หรือหัวเรื่อง เช่น ประจำเดือน ตุลาคม 2568 / a period in a column or a title");
}

const ONE_FIGURE =
  "ช่องละหนึ่งตัวเลข แยกร้อยละหรือจำนวนอื่นไว้คนละคอลัมน์ / one figure in a cell; move shares and other counts to columns of their own";
const ONE_AMOUNT = "บาทและสตางค์ในช่องเดียว เช่น 1,250.50 / baht and satang in one cell, such as 1,250.50";
const ONE_LEVEL =
  "บรรทัดระดับเดียว แยกบรรทัดย่อยไว้ในคอลัมน์หรือไฟล์ของตัวเอง / lines of one level; move the parts to a column or a file of their own";
const ONE_UNIT =
  "บรรทัดที่นับสิ่งเดียวกันด้วยหน่วยเดียวกัน แยกหน่วยอื่น (คน คดี บาท) ไปไว้คนละคอลัมน์หรือคนละแฟ้ม ตัวเลขต่างหน่วยรวมกันไม่ได้ / lines that count one thing in one unit; move the others (persons, cases, baht) to columns or files of their own, since figures of different units do not add";
const NO_BRACKETS = "จำนวนที่ไม่อยู่ในวงเล็บ ค่าติดลบเขียนด้วยเครื่องหมายลบ / counts without brackets, and what is below nought with a minus";
const NOT_ACROSS =
  "ตัวเลขของแต่ละคอลัมน์ในช่องของตัวเอง ไม่ผสานเซลล์ข้ามคอลัมน์ / a figure of its own for each column, and no cells merged across columns";
const NAMED_LINES =
  "ทุกบรรทัดมีชื่อ แยกร้อยละหรือจำนวนในวงเล็บไว้คนละคอลัมน์ / a label on every line; move shares and counts in brackets to columns of their own";
const ONE_SCALE =
  "ร้อยละล้วนในคอลัมน์ เขียนแบบเดียวกันทุกช่อง จำนวนอื่นอยู่คนละคอลัมน์ / shares alone in a column, all kept alike, other counts in columns of their own";
const FEWER_DIGITS =
  "ร้อยละไม่เกินสองตำแหน่ง เช่น 12.34% ปัดด้วย ROUND(…, 4) หรือส่งตัวตั้งและตัวหารแทน / shares of two decimals at most, such as 12.34%: by ROUND(…, 4), or send what is divided and by what";
const UNLIKE_NOTES =
  "ชื่อบรรทัดที่ไม่ขึ้นต้นเหมือนหมายเหตุหรือบรรทัดร้อยละ ผลต่าง ยอดงวดก่อน / lines whose names do not begin as a note does, or a line of shares, differences or another period";
const FISCAL =
  "เดือน วันสำรวจ หรือปีงบประมาณ เช่น ประจำเดือน ตุลาคม 2568, ปีงบประมาณ 2569 ปีปฏิทินกับปีงบประมาณต่างกันสามเดือน ถามต้นทางว่าเป็นปีใด / a month, a survey day or a fiscal year; calendar years differ from fiscal ones by three months: ask the source which is meant";
const PARTED = "ปีกับเดือนแยกกันหรือคั่นไว้ เช่น 2568-10, ต.ค. 2568 / the year and the month in columns of their own or parted, such as 2568-10";
const DAYS = "ช่องที่จัดรูปแบบเป็นวันที่ หรือวันที่ที่เขียนไว้ เช่น 1 ต.ค. 2568 / cells formatted as dates, or days written out, such as 1 ต.ค. 2568";
const WITH_YEAR =
  "เดือนพร้อมปีในคอลัมน์ เช่น ต.ค. 2568 หรือคอลัมน์ปีงบประมาณข้างคอลัมน์เดือน / months with their year, such as ต.ค. 2568, or a column of the fiscal year beside them";
const WHOLE = "หัวเรื่องที่บอกทั้งเดือน ไตรมาส หรือปีงบประมาณ / a title that names a whole month, quarter or fiscal year";
const LONG =
  "คอลัมน์ที่บอกงวด บรรทัดละงวด ย้ายงวดจากหัวคอลัมน์ลงมาเป็นคอลัมน์เดียว / a column that says the period, a line for each; move the periods from the headings into one column";

function impossible(file: string, found: string, expected: string): Problem {
  return new Problem("DRAFT_IMPOSSIBLE", { file, found, expected });
}

/** The contract as the source of its file. */
export function contractSource(contract: DatasetContract): string {
  const body = JSON.stringify(contract, null, 2).replace(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:");
  return `/** ร่างจากแฟ้มตัวอย่าง: ตั้งชื่อรหัสและมาตรวัดใหม่ และตรวจว่าตัวเลขรวมกันอย่างไร / Drafted from a file: name codes and measures, and say how they add. */
import { defineDataset } from "../dataset.js";

export const ${contract.id} = defineDataset(${body});
`;
}
