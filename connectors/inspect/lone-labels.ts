/** Lines that hold one text and nothing beside it: what follows them tells whether they name lines of data, head a group or close the table. */
import { fold, tidy } from "../thai/spelling.js";
import type { Head, LineClass } from "./classes.js";
import { isFilled } from "./grid.js";
import type { TableRow } from "./table-rows.js";
import { isNoteText, isNumberedNote } from "./words.js";

const MOST_PENDING = 5000;
const MOST_STARTS = 5000;
/** Names of offices, districts or offences begin alike, in their first word: `สำนักงาน…`, `อำเภอ…`, `ศาล ก`. */
const START = 5;

/** What of the table stands above such a line. */
export interface Above {
  readonly dataSeen: number;
  readonly noteSeen: boolean;
  readonly afterTotal: boolean;
}

export class LoneLabels {
  /** Lines whose meaning the lines below will tell. */
  private pending: TableRow[] = [];
  /** Lines that lack their figures, or head groups. */
  private readonly bare: { line: number; label: string; opens: boolean }[] = [];
  /** All of them that close no table. */
  readonly heads: Head[] = [];
  /** How the labels of data lines begin. */
  private readonly starts = new Set<string>();

  constructor(private readonly classes: Map<number, LineClass>) {}

  get isFull(): boolean {
    return this.pending.length >= MOST_PENDING;
  }

  add(row: TableRow): void {
    this.pending.push(row);
  }

  /** `รวม` above a block of lines, or a total that was not filled in. */
  addTotal(row: TableRow): void {
    this.take(row, textOf(row), row.wide, false);
  }

  /** The label of a line of data. */
  see(label: string): void {
    if (this.starts.size < MOST_STARTS) this.starts.add(startOf(label));
  }

  /** Whether one of them says this. */
  says(folded: string): boolean {
    return this.bare.some(({ label }) => fold(label) === folded) || this.pending.some((row) => fold(textOf(row)) === folded);
  }

  /** What they were, now that it is known what follows. */
  settle(atEnd: boolean, above: Above): void {
    for (const [i, row] of this.pending.entries()) {
      const text = textOf(row);
      const before = i > 0 ? this.classes.get(this.pending[i - 1]!.line) : undefined;
      if (atEnd && isClosingNote(row, text, before, above) && (row.wide || !this.starts.has(startOf(text))))
        this.classes.set(row.line, "note");
      else this.take(row, text, !atEnd && (row.wide || /[:：]$/.test(text.trim())), !atEnd && (above.dataSeen === 0 || above.afterTotal));
    }
    this.pending = [];
  }

  private take(row: TableRow, label: string, isSection: boolean, opens: boolean): void {
    this.heads.push({ line: row.line, label });
    if (isSection) this.classes.set(row.line, "section");
    else this.bare.push({ line: row.line, label, opens });
  }

  /** A label without figures heads a group when a total is named after it (`รวมภาคใต้`); the lines of all others. */
  withoutSections(totals: readonly { label: string }[]): number[] {
    const named = totals.map(({ label }) => fold(label));
    return this.bare.flatMap(({ line, label, opens }) => {
      const isSection = opens && named.some((total) => total.length > fold(label).length && total.includes(fold(label)));
      if (isSection) this.classes.set(line, "section");
      return isSection ? [] : [line];
    });
  }
}

const startOf = (label: string) => fold(tidy(label).split(" ")[0]!).slice(0, START);

const textOf = ({ cells }: TableRow) => cells.find(isFilled)!;

/** What a remark below a table begins with that is not called one: `ทั้งนี้ ตัวเลขอาจเปลี่ยนแปลง…`. A long name begins with none of these. */
const REMARK =
  /^[([（]?(?:ทั้งนี้|ตัวเลข|ข้อมูล(?: |ณ|นี้|ใน|ข้างต้น|ดังกล่าว|เบื้องต้น|อาจ|เป็น|ยัง|ไม่|ประจำ|สะสม|ตั้งแต่|ระหว่าง)|ไม่(?:รวม|นับ)|รวมถึง|เนื่องจาก|นับ(?:เฉพาะ|ตั้งแต่|รวม))/;
const FEWEST_LETTERS = 30;

const isRemark = (text: string) => text.length > FEWEST_LETTERS && REMARK.test(tidy(text));

function isClosingNote(row: TableRow, text: string, before: LineClass | undefined, { noteSeen, afterTotal }: Above): boolean {
  // What reads as a note was taken for one: this only begins with its word.
  if (isNoteText(text)) return false;
  return before === "note" || noteSeen || row.afterGap || row.wide || afterTotal || isRemark(text) || isNumberedNote(text);
}
