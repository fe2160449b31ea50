/** A case list as the office keeps it: one workbook a fiscal year, growing month by month, with the requests brought over from last year. */
import { firstMonth, fiscalYear, type Month, monthsOf } from "../../../period.js";
import type { ProblemCode } from "../../../problems.js";
import type { Fault } from "../../fault.js";
import { lastDay } from "../../world/calendar.js";
import type { World } from "../../world/world.js";
import { courseOf } from "../course.js";
import type { Desk } from "../desk.js";
import { momentAfter, savedBy } from "../publication.js";
import { fullDay } from "../thai-text.js";
import { lateness } from "../told.js";
import { columnLetter, type SheetCell, workbook } from "../xlsx.js";
import { Clerk } from "./clerk.js";

export interface RegisterColumn<R> {
  header: string;
  width?: number;
  cell(record: R, clerk: Clerk): SheetCell;
}

export interface Register<R> {
  dataset: string;
  /** The file's name before the year. */
  file: string;
  title: string;
  /** Letters of the file number: `ยธ 0412/68`. */
  prefix: string;
  records(world: World, asOf: string): R[];
  serial(record: R): string;
  /** The day by which a record belongs to a fiscal year, and the day it was closed. */
  opened(record: R): string;
  closed(record: R): string | null;
  columns: RegisterColumn<R>[];
}

/** A line spoilt on purpose: of the records that qualify, chance picks one. */
export interface Damage<R> {
  column: string;
  text: string;
  code: ProblemCode;
  where?(record: R): boolean;
  /** The day of the event that is lost; default the day it was opened. */
  period?(record: R): string;
}

export interface Edition<R> {
  year: number;
  /** The day it stands at. */
  asOf: string;
  modified: string;
  /** After the year: ` (แก้ไข)`. */
  suffix?: string;
  damages?: Damage<R>[];
  /** What the correction says otherwise of a record. */
  corrected?(record: R): Partial<R>;
  /** Columns under another name than the contract knows. */
  renamed?: Record<string, string>;
  /** The transfer broke off half way. */
  cut?: boolean;
}

/** Fiscal years the office has registers of. */
export function registerYears(world: World): number[] {
  const first = fiscalYear(world.months[0]!);
  return Array.from({ length: fiscalYear(world.until) - first + 1 }, (_, i) => first + i);
}

/** The last month of a fiscal year. */
export const yearEnd = (year: number): Month => `${year - 543}-09`;

/** When a register was saved that stands at a month's last day. */
export function savedAfter(world: World, dataset: string, month: Month, days: number): string {
  return momentAfter(lastDay(month), days, world.random(dataset, "saved", month, days));
}

/** How a year's register stands at a moment: what was saved last. */
export interface Standing {
  asOf: string;
  modified: string;
  /** Months it covers. */
  months: readonly Month[];
  /** The whole year is in it. */
  closed: boolean;
}

/** @returns null as long as the first month of the year has not been saved */
export function standing(world: World, dataset: string, year: number, days: number, at: Date): Standing | null {
  const over = monthsOf(`FY${year}`).filter((month) => month <= world.until);
  const months = savedBy(over, (month) => savedAfter(world, dataset, month, days), at);
  const last = months.at(-1);
  if (!last) return null;
  return { asOf: lastDay(last), modified: savedAfter(world, dataset, last, days), months, closed: months.length === 12 };
}

/** What was laid out. */
export interface Laid<R> {
  file: string;
  /** Records whose lines can be read. */
  legible: readonly R[];
}

/** A figure of a month, summed over the records that make it; null where none does. */
export function summed<R>(records: readonly R[], makes: (record: R) => boolean, figure: (record: R) => number): string | null {
  const making = records.filter(makes);
  return making.length > 0 ? String(making.reduce((sum, record) => sum + figure(record), 0)) : null;
}

/** Lays out a register for every year, saved on the fourth day after each month; `damages` says which lines of a year are spoilt. */
export function layOutYears<R>(
  desk: Desk,
  world: World,
  at: Date,
  register: Register<R>,
  damages: (year: number) => Damage<R>[],
): Map<number, Standing & Laid<R>> {
  const laid = new Map<number, Standing & Laid<R>>();
  for (const year of registerYears(world)) {
    const stands = standing(world, register.dataset, year, 4, at);
    if (stands) laid.set(year, { ...stands, ...layOut(desk, world, register, { ...stands, year, damages: damages(year) }) });
  }
  return laid;
}

/**
 * Months of a year whose register is saved after their due days: overdue until they are there. Then one is late where the workbook holds it
 * alone; where it holds others too, nothing tells when it came.
 */
export function tellSlow(
  desk: Desk,
  world: World,
  at: Date,
  register: Pick<Register<never>, "dataset" | "file">,
  year: number,
  days: number,
): void {
  const { dataset, file } = register;
  const covered = standing(world, dataset, year, days, at)?.months.length ?? 0;
  for (const period of monthsOf(`FY${year}`).filter((month) => month <= world.until)) {
    const course = courseOf(world, dataset, "PJO-5001", period, "in_time", { due: 10 });
    const editions = [{ from: savedAfter(world, dataset, period, days), wrong: false }];
    for (const fault of lateness({ ...course, editions }, at)) {
      const told =
        fault.expected.state === "LATE" && covered > 1 ? { ...fault, expected: { state: "ARRIVAL_UNKNOWN", code: null } as const } : fault;
      desk.tell(told, `${file}_${year}.xlsx`);
    }
  }
}

const identifiers = ["ที่", "เลขรับ", "ชื่อ-สกุล", "เลขประจำตัวประชาชน", "โทรศัพท์"];

/** Lays out the workbook of a year, with the faults its damages make. */
export function layOut<R>(desk: Desk, world: World, register: Register<R>, edition: Edition<R>): Laid<R> {
  const { year, asOf, suffix = "", renamed = {} } = edition;
  const records = listed(register, world, year, asOf);
  const names = [...identifiers, ...register.columns.map((column) => column.header), "หมายเหตุ"];
  const rows: SheetCell[][] = [
    [`${register.title} ประจำปีงบประมาณ พ.ศ. ${year}`],
    ["สำนักงานยุติธรรมจังหวัดเชียงใหม่ (ข้อมูลตัวอย่าง)"],
    [`ข้อมูล ณ วันที่ ${fullDay(asOf)}`],
    [],
    names.map((name) => renamed[name] ?? name),
  ];
  const lineOf = new Map<R, number>();
  for (const [i, record] of records.entries()) {
    const before = records[i - 1];
    if (before && register.opened(before).slice(0, 7) !== register.opened(record).slice(0, 7)) rows.push([]);
    rows.push(line(register, world, { ...record, ...edition.corrected?.(record) }, i + 1));
    lineOf.set(record, rows.length);
  }
  const path = `${register.file}_${year}${suffix}.xlsx`;
  const spoilt = spoil(register, world, edition, names, rows, lineOf);
  desk.faults.push(...spoilt.map((place) => ({ ...place, file: path })));
  rows.push([], ["รวม", null, `${records.length} เรื่อง`]);
  rows.push(["หมายเหตุ : รวมเรื่องที่ยกมาจากปีงบประมาณก่อน"], ["ผู้จัดทำ", null, "ตัวอย่าง ทดสอบ-เจ้าหน้าที่"]);
  const last = columnLetter(names.length - 1);
  const sheet = {
    name: "ทะเบียน",
    rows,
    widths: [5, 14, 26, 20, 15, ...register.columns.map((column) => column.width ?? 16), 34],
    merges: [1, 2, 3].map((row) => `A${row}:${last}${row}`),
  };
  const bytes = workbook([sheet], register.title);
  desk.put(path, edition.modified, edition.cut ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes);
  const legible = [...lineOf].filter(([, line]) => !spoilt.some((place) => place.line === line)).map(([record]) => record);
  return { file: path, legible };
}

/** What the year's register lists: all opened in the year, and those brought over that were not closed before it began. */
function listed<R>(register: Register<R>, world: World, year: number, asOf: string): R[] {
  const start = `${firstMonth(year)}-01`;
  const order = (record: R) => `${register.opened(record)} ${register.serial(record)}`;
  return register
    .records(world, asOf)
    .filter((record) => register.opened(record) >= start || (register.closed(record) ?? asOf) >= start)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function line<R>(register: Register<R>, world: World, record: R, number: number): SheetCell[] {
  const [year, serial] = register.serial(record).split("-") as [string, string];
  const clerk = new Clerk(world.random(register.dataset, "clerk", register.serial(record)), `${year.slice(2)}${serial}`);
  const cells = register.columns.map((column) => column.cell(record, clerk));
  const person = [clerk.name(), clerk.idNumber(), clerk.phone()];
  return [number, `${register.prefix} ${serial}/${year.slice(2)}`, ...person, ...cells, clerk.remark()];
}

/** Spoils one line for each damage, never the same one twice. */
function spoil<R>(
  register: Register<R>,
  world: World,
  { year, damages = [] }: Edition<R>,
  names: string[],
  rows: SheetCell[][],
  lineOf: Map<R, number>,
): Omit<Fault, "file">[] {
  const spoilt = new Set<R>();
  return damages.flatMap(({ column, text, code, where = () => true, period = register.opened }, i) => {
    const free = [...lineOf.keys()].filter((r) => register.opened(r) >= `${firstMonth(year)}-01` && where(r) && !spoilt.has(r));
    if (free.length === 0) return [];
    const record = world.random(register.dataset, "damage", year, i).pick(free);
    spoilt.add(record);
    const at = lineOf.get(record)!;
    const place = names.indexOf(column);
    rows[at - 1]![place] = text;
    return [
      {
        dataset: register.dataset,
        period: period(record).slice(0, 7),
        kind: "damaged_line" as const,
        sheet: "ทะเบียน",
        line: at,
        column: columnLetter(place),
        expected: { state: "QUARANTINED" as const, code },
      },
    ];
  });
}
