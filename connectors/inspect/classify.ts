/** What each line of a table is: data, a total, a note, a header again, the head of a group, or nothing that can be read. */
import { fold, tidy, westernDigits } from "../thai/spelling.js";
import type { Additive } from "./additive.js";
import { saysTime, standsBesideTotal } from "./beside-total.js";
import { crossTotals, type Keyed, MOST_KEYED } from "./breakdowns.js";
import { readCell } from "./cell.js";
import { FIGURE, isPlainInteger, isValue, kindOf, MISSING, TEXT, VALUE } from "./cell-kinds.js";
import type { Classes, FoundTotal, LineClass } from "./classes.js";
import { folded } from "./folded.js";
import { isFilled } from "./grid.js";
import { shown } from "./identifiers.js";
import type { Plan } from "./layout.js";
import { LoneLabels } from "./lone-labels.js";
import { NamedTotals, totalledBy } from "./named-totals.js";
import { nestsAmong } from "./nested-lines.js";
import { agesWithinOthers } from "./overlapping-ages.js";
import { type LineFigures, MOST_VECTORS, nearTotals, type Parents } from "./parents.js";
import { Groups } from "./pivot-groups.js";
import { quarterIn } from "./quarter-lines.js";
import { wholeAmongBlocks } from "./repeated-blocks.js";
import { isNought, unreadIn } from "./row-figures.js";
import { indentedBySteps, stepOf } from "./staircase.js";
import { differences, SumsOver } from "./sums.js";
import { isOneText, type TableRow } from "./table-rows.js";
import { headsBlock } from "./unlike-lines.js";
import {
  CONTINUED,
  hintsOf,
  isCarryLabel,
  isDerivedLabel,
  isFootnote,
  isNoteText,
  isNumberedNote,
  isOfLineAbove,
  isOfWhich,
  isOpening,
  isPlainNote,
  isPlainTotal,
  isRule,
  isSignature,
  isTotalLabel,
  isWholeLabel,
  namesArea,
  namesCategory,
  readsAsNote,
  saysCumulative,
  saysWhen,
} from "./words.js";

const MOST_DATED = 20;
const MOST_ZERO_CODES = 10_000;

export interface Named extends Additive {
  /** Columns that name no line: they say `รวม` or `ทั้งหมด` on every one. */
  whole: readonly number[];
  /** A line named after a whole area is one of its like. */
  amongLikes?: boolean;
}

/** Takes the lines of a table one by one, and says what each is. */
export class Lines {
  private readonly classes = new Map<number, LineClass>();
  private readonly headers = new Set<string>();
  /** First words of header lines. */
  private readonly headerStarts = new Set<string>();
  private readonly headerLines: Set<number>;
  private readonly adding: Set<number>;
  /** The column that numbers the lines (`ลำดับที่`), or -1. */
  private readonly numbering: number;
  private readonly titleTexts: Set<string>;
  private readonly titles: { line: number; text: string }[] = [];
  private readonly notes: { line: number; text: string }[] = [];
  private readonly figuredNotes: number[] = [];
  private readonly lone: LoneLabels;
  /** Labels of lines without a figure, several to a line: `ศาลจังหวัดฝาง | ส่วนแพ่ง`. */
  private readonly headings = new Set<string>();
  private readonly maybeTotals: number[] = [];
  private readonly wholes: number[] = [];
  private readonly carried: number[] = [];
  private readonly parts: number[] = [];
  private readonly short: number[] = [];
  private readonly totals: FoundTotal[] = [];
  private readonly named = new NamedTotals();
  private readonly sums: SumsOver;
  private readonly groups = new Groups();
  private readonly naming: number[];
  private vectors: LineFigures[] = [];
  /** By column of codes: the lines where it is 0, and how many have another. */
  private readonly zeroCodes = new Map<number, { lines: number[]; others: number; counted: boolean }>();
  /** Data lines by what they say, where lines may be crossed. */
  private readonly keyed: Keyed[] = [];
  dataSeen = 0;
  noteSeen = false;
  /** Somebody signs in the lines above: name, office and day below belong to it. */
  private signed = false;
  afterTotal = false;
  /** A line of data says what was there at the beginning: then one below says what is left. */
  private opened = false;
  /** Data lines begin with times: then one below a total is a line like them. */
  private timed = false;

  constructor(
    private readonly plan: Plan,
    private readonly additive: Named,
    private readonly parents: Parents,
    private readonly byFigures: boolean,
  ) {
    this.headerLines = new Set(plan.headerLines);
    this.adding = new Set(additive.columns);
    this.naming = additive.keys.filter((column) => column < additive.columns[0]!);
    this.numbering = plan.names.findIndex((name) => hintsOf(name).running);
    this.titleTexts = new Set(plan.titles.map(({ text }) => fold(text)));
    this.sums = new SumsOver(additive.columns, additive.labels);
    this.lone = new LoneLabels(this.classes);
  }

  /** Says what the labels without figures were, now that it is known what follows. */
  private settle(atEnd: boolean): void {
    this.lone.settle(atEnd, this);
  }

  take(row: TableRow): void {
    if (row.bad) this.classes.set(row.line, "bad");
    else if (this.headerLines.has(row.line)) {
      this.headers.add(keyOf(row));
      this.headerStarts.add(folded(row.cells.find(isFilled) ?? ""));
      this.classes.set(row.line, "header");
    } else if (row.beyond) this.classes.set(row.line, "bad");
    else if (row.filled > 1 && this.isHeaderAgain(row)) {
      this.settle(false);
      this.classes.set(row.line, "header");
    } else this.takeBody(row);
  }

  private isHeaderAgain(row: TableRow): boolean {
    const first = row.cells.find(isFilled)!;
    return (isPlainInteger(first) ? this.headerStarts.has(first) : this.headerStarts.has(folded(first))) && this.headers.has(keyOf(row));
  }

  private takeBody(row: TableRow): void {
    const first = row.cells.find(isFilled)!;
    const text = row.filled <= 3 ? row.cells.filter(isFilled).join(" ") : "";
    if (row.filled >= 2 && isRule(row.cells)) {
      this.classes.set(row.line, "note");
    } else if (row.filled <= 3 && this.titleTexts.has(folded(text.replace(CONTINUED, "")))) {
      this.titles.push({ line: row.line, text: shown(text) });
      this.classes.set(row.line, "title");
    } else if (this.isTotalInWords(row, first)) {
      this.settle(false);
      this.classes.set(row.line, "note");
    } else if (
      this.isNote(row, first) ||
      this.isSigning(row) ||
      (this.additive.columns.length >= 2 && isOneText(row, first) && !isTotalLabel(first))
    ) {
      this.settle(true);
      this.classes.set(row.line, "note");
      this.dated(row);
      this.noteSeen = true;
    } else if (row.filled <= 2 && this.plan.columns.length > 1 && headsBlock(row.cells)) {
      this.settle(false);
      this.sums.close();
      this.classes.set(row.line, "section");
    } else if (row.filled === 1 && this.plan.columns.length > 1 && kindOf(first) === TEXT && !isTotalLabel(first)) {
      if (this.lone.isFull) this.settle(false);
      this.lone.add(row);
    } else {
      this.settle(false);
      this.takeFigures(row);
    }
  }

  /** `รวมทั้งสิ้น 5,188 ราย` in one cell, no figure beside it: said, and not to be compared; nor is it a line of data that lacks its figures. */
  private isTotalInWords(row: TableRow, first: string): boolean {
    const label = first.replace(/[\s:：=]*[\d๐-๙][\d๐-๙,.]*\s*[^\s\d]{0,12}$/, "");
    return row.filled === 1 && this.dataSeen > 0 && this.additive.columns.length > 0 && label !== first && isPlainTotal(label);
  }

  /** `ข้อมูล ณ วันที่ 30 กันยายน 2568` stands below many a table rather than above it. */
  private dated(row: TableRow): void {
    const text = [...new Set(row.cells.filter(isFilled))].join(" ");
    if ((saysWhen(text) || saysCumulative(text)) && this.notes.length < MOST_DATED) this.notes.push({ line: row.line, text: shown(text) });
  }

  private isNote(row: TableRow, first: string): boolean {
    const figures = this.additive.columns.filter((column) => kindOf(row.cells[column]) === FIGURE).length;
    if (figures >= 2 || (figures === 1 && row.filled > 2)) return false;
    if (row.filled > Math.max(3, this.plan.columns.length / 2) && (figures > 0 || row.cells.filter(isNoteText).length < 2)) return false;
    // `ผู้ตรวจราชการ` beside a figure is counted, not signing.
    if (isPlainNote(first)) {
      const isNote = !(isSignature(first) && row.cells.some((cell) => kindOf(cell) === FIGURE));
      if (isNote && figures > 0) this.figuredNotes.push(row.line);
      return isNote;
    }
    // A name of what is counted may begin like a note.
    if (isNoteText(first)) return !this.holdsFigure(row) && readsAsNote(first);
    const alone = row.filled === 1 && this.plan.columns.length > 1;
    return alone && ((isFootnote(first) && this.dataSeen > 0) || (isNumberedNote(first) && this.noteSeen));
  }

  /** `ลงชื่อ …`, `(นาย … …)`, `วันที่ 5 ธ.ค. 2568` below the table: never its data, though a day or a name stands where values stand. */
  private isSigning(row: TableRow): boolean {
    this.signed =
      row.filled <= Math.max(3, this.plan.columns.length / 2) && !this.holdsFigure(row) && (this.signed || this.beginsSigning(row));
    return this.signed;
  }

  /** A figure anywhere, or a sign for none where figures stand. */
  private holdsFigure(row: TableRow): boolean {
    return row.cells.some((cell, column) => {
      const kind = kindOf(cell, row.marks[column]);
      return kind === FIGURE || (kind === MISSING && this.adding.has(column));
    });
  }

  private beginsSigning(row: TableRow): boolean {
    return this.dataSeen > 0 && this.mayBegin(row) && row.cells.some((cell) => isFilled(cell) && isSignature(cell));
  }

  /** In a register a name may stand in brackets, and offices are listed: there only a line of its own begins a signature. */
  private mayBegin(row: TableRow): boolean {
    return row.filled === 1 || this.additive.columns.length > 0;
  }

  private takeFigures(row: TableRow): void {
    const children = this.parents.get(row.line);
    if (children) {
      const label = shown(this.labelsOf(row)[0] ?? "");
      this.classes.set(row.line, "total");
      this.totals.push({ line: row.line, label, by: "figures", sums: { ...this.sums.standing(row), alike: [children] } });
      return;
    }
    if (row.short && !this.fits(row)) {
      this.classes.set(row.line, "bad");
      return;
    }
    if (row.short) this.short.push(row.line);
    const isBeside = this.afterTotal && this.dataSeen >= 2 && this.holdsFigure(row) && standsBesideTotal(row, this.adding, this.timed);
    if (isBeside || this.plan.linesBelow?.has(row.line) || this.isDerived(row) || this.isPartOfAbove(row)) {
      this.classes.set(row.line, "derived");
      return;
    }
    if (this.isCarried(row)) {
      this.classes.set(row.line, "total");
      const label = shown(this.labelsOf(row)[0]!);
      this.totals.push({ line: row.line, label, by: "label", sums: this.sums.standing(row), carried: true });
      return;
    }
    const found = this.totalOfGroup(row) ?? this.totalIn(row);
    if (found) {
      this.classes.set(row.line, "total");
      const isEmpty = found.sums.own.every((value) => value === null);
      this.totals.push({ ...found, unread: unreadIn(row, this.additive.columns, isEmpty && this.dataSeen > 0), keys: this.keysOf(row) });
      this.afterTotal = true;
      this.sums.close();
      this.sums.follow(found.sums);
      return;
    }
    if (row.filled === 1 && this.plan.columns.length > 1 && isPlainTotal(this.labelsOf(row)[0] ?? "")) this.lone.addTotal(row);
    if (!this.holdsFigure(row)) for (const label of this.labelsOf(row)) this.headings.add(fold(label));
    else this.lone.see(this.labelsOf(row)[0] ?? "");
    this.noteSeen = false;
    this.afterTotal = false;
    this.dataSeen++;
    this.opened ||= isOpening(tidy(this.labelsOf(row)[0] ?? ""));
    this.timed ||= saysTime(row, this.adding);
    this.sums.add(row);
    if (this.naming.length > 1) this.groups.add(this.namesOf(row), this.sums.valuesOf(row), row.line);
    this.key(row);
    if (this.vectors.length < MOST_VECTORS && this.additive.columns.length > 0)
      this.vectors.push({
        line: row.line,
        label: this.labelsOf(row)[0] ?? "",
        number: this.numbering < 0 ? null : tidy(row.cells[this.numbering] ?? ""),
        own: this.sums.valuesOf(row),
        step: stepOf(row.cells, this.naming),
        depth: this.additive.keys.filter((column) => !/^[-–—0๐\s]*$/.test(row.cells[column] ?? "")).length,
      });
  }

  /** `ยอดยกไป` below the lines of a page, `ยอดยกมา` above those of the next: the sum of all lines before. */
  private isCarried(row: TableRow): boolean {
    const [label = ""] = this.labelsOf(row);
    if (this.opened || !isCarryLabel(label) || !this.holdsFigure(row)) return false;
    if (this.sums.strengthOf(row) > 0) return true;
    this.carried.push(row.line);
    return false;
  }

  private key(row: TableRow): void {
    for (const column of this.additive.keys) {
      const text = (row.cells[column] ?? "").trim();
      const first = text.charCodeAt(0);
      // A digit, Thai or not. Moo 0 is the part of a town without villages.
      if (!((first >= 0x30 && first <= 0x39) || (first >= 0xe50 && first <= 0xe59))) continue;
      const name = this.plan.names[column]!;
      if (/^หมู่|moo/i.test(name) || namesCategory(name)) continue;
      const seen = this.zeroCodes.get(column) ?? { lines: [], others: 0, counted: true };
      this.zeroCodes.set(column, seen);
      // 0, 1, 2, 3 number the lines from nought.
      seen.counted &&= Number(westernDigits(text)) === seen.lines.length + seen.others;
      if (!/^[0๐]+$/.test(text)) seen.others++;
      else if (seen.lines.length < MOST_ZERO_CODES) seen.lines.push(row.line);
    }
    if (this.keyed.length >= MOST_KEYED || this.additive.keys.length < 2 || this.additive.columns.length === 0) return;
    this.keyed.push({ line: row.line, keys: this.keysOf(row), own: this.sums.valuesOf(row) });
  }

  /** What stands before the figures. */
  private readonly namesOf = (row: TableRow) => this.keysOf(row, this.naming);

  private keysOf(row: TableRow, columns = this.additive.keys): string[] {
    return columns.map((column) => {
      const text = row.cells[column] ?? "";
      return isPlainTotal(text) || isWholeLabel(text) ? "" : folded(text);
    });
  }

  /** Shares or means of the lines above: `ร้อยละ`, `เฉลี่ย`, and no other word in the line. */
  private isDerived(row: TableRow): boolean {
    const labels = this.labelsOf(row);
    return (
      this.dataSeen >= (labels.every(isOfLineAbove) ? 1 : 2) &&
      labels.length > 0 &&
      labels.every(isDerivedLabel) &&
      !this.isNamedElsewhere(row)
    );
  }

  /** `ในจำนวนนี้เป็นคดียาเสพติด` counts some of the line above once more. */
  private isPartOfAbove(row: TableRow): boolean {
    const labels = this.labelsOf(row);
    if (this.dataSeen === 0 || !labels.some(isOfWhich) || !this.holdsFigure(row)) return false;
    if (isOfWhich(labels[0]!) && !this.isNamedElsewhere(row)) return true;
    this.parts.push(row.line);
    return false;
  }

  /** A day, a year or a code stands beside the label: then the line is one of many alike. */
  private isNamedElsewhere(row: TableRow): boolean {
    return row.cells.some(
      (cell, column) => !this.adding.has(column) && isValue(kindOf(cell, row.marks[column])) && this.isLabelColumn(column),
    );
  }

  /** `3 | 5 ม.ค. 2568 | 2` in a register: it has its own running number or day, whatever the heading above the day says. A total has none. */
  private isNumberedOrDated(row: TableRow): boolean {
    return row.cells.some((cell, column) => {
      const kind = kindOf(cell, row.marks[column]);
      return column === this.numbering ? kind === FIGURE : kind === VALUE && readCell(cell).day !== null && !this.adding.has(column);
    });
  }

  private isLabelColumn(column: number): boolean {
    const hints = hintsOf(this.plan.names[column]!);
    return hints.code || hints.year || hints.month || hints.quarter || hints.date;
  }

  private totalOfGroup(row: TableRow): FoundTotal | null {
    const labels = this.labelsOf(row);
    const of = this.byFigures && !labels.some(isTotalLabel) ? this.groups.totalled(this.namesOf(row), this.sums.valuesOf(row)) : null;
    return of && { line: row.line, label: shown(labels.at(-1) ?? ""), by: "figures", sums: { ...this.sums.standing(row), alike: [of] } };
  }

  private totalIn(row: TableRow): FoundTotal | null {
    const labels = this.labelsOf(row);
    const label = labels.find((text) => isTotalLabel(text));
    const hasFigure = this.additive.columns.some((column) => isValue(kindOf(row.cells[column], row.marks[column])));
    const quarter = hasFigure ? quarterIn(row.cells, this.additive.quarters) : undefined;
    if (quarter !== undefined) return { line: row.line, label: shown(quarter), by: "label", sums: this.sums.standing(row) };
    // `รวม | - | 100.00`: shares of a count that is left out.
    const isOfShares =
      label !== undefined && labels.length === 1 && isPlainTotal(label) && row.cells.some((cell) => kindOf(cell) === FIGURE);
    if (label !== undefined && (hasFigure || isOfShares || this.additive.columns.length === 0) && this.labelHolds(row, label))
      return { line: row.line, label: shown(label), by: "label", sums: this.sums.standing(row) };
    if (hasFigure && label !== undefined && !isPlainTotal(label)) {
      const of = totalledBy(label);
      // Figures that do not bear it out are then wrong, or lines lack.
      if (of !== null && this.named.none && (of === "area" ? this.dataSeen >= 2 : of === this.dataSeen))
        return { line: row.line, label: shown(label), by: "label", sums: this.sums.standing(row) };
      // `รวมปลายเดือน` below a total, and no sum of anything.
      if (this.totals.length > 0) this.maybeTotals.push(row.line);
      else this.named.add(row.line, of !== null);
    }
    // `รวม | xxx | xxx`: not filled in.
    if (
      !hasFigure &&
      label !== undefined &&
      isPlainTotal(label) &&
      this.dataSeen > 0 &&
      unreadIn(row, this.additive.columns, true).length > 0
    )
      return { line: row.line, label: shown(label), by: "label", sums: this.sums.standing(row) };
    if (!hasFigure) return null;
    const whole = this.additive.amongLikes ? undefined : labels.find(isWholeLabel);
    const strength = this.sums.strengthOf(row);
    if (whole !== undefined) {
      // At the top of a table the parts are still to come: looked at when they are known.
      if (strength > 0 || this.dataSeen === 0) return { line: row.line, label: shown(whole), by: "label", sums: this.sums.standing(row) };
    }
    // `ระดับประเทศ` beside one province: no sum of lines above it, and in the sum of the column all the same.
    if (whole !== undefined && strength === 0) this.wholes.push(row.line);
    if (strength === 0) return null;
    // A day, a year or a quarter names a line as well as words do.
    const named = labels.length === 0 && (this.isNamedElsewhere(row) || this.isNumberedOrDated(row));
    const unlabelled = labels.length === 0 && !named;
    if ((strength === 3 && !named && this.byFigures) || unlabelled)
      return { line: row.line, label: shown(labels[0] ?? ""), by: "figures", sums: this.sums.standing(row) };
    if (strength >= 2 || labels.some(namesArea)) this.maybeTotals.push(row.line);
    return null;
  }

  /** A line that ends early fits when figures stand where figures belong and words where words do. */
  private fits(row: TableRow): boolean {
    const labels = new Set(this.additive.labels);
    return row.cells.every((cell, column) => {
      const kind = kindOf(cell, row.marks[column]);
      if (kind === TEXT) return !this.adding.has(column);
      return !isValue(kind) || !labels.has(column);
    });
  }

  /** `รวม` below the numbers of classes or polling places is a label as well. */
  private labelsOf(row: TableRow): string[] {
    const { whole } = this.additive;
    return row.cells.filter(
      (cell, column) =>
        isFilled(cell) &&
        !whole.includes(column) &&
        kindOf(cell, row.marks[column]) === TEXT &&
        (!this.adding.has(column) || (column === 0 && isPlainTotal(cell))),
    );
  }

  /** `รวมไทย` begins like a total: words after รวม have to be borne out by the figures, or by the line holding nothing else. */
  private labelHolds(row: TableRow, label: string): boolean {
    if (isPlainTotal(label) || this.sums.strengthOf(row) > 0 || this.sums.isSumOfLast(row) || this.sums.isSumOfNamed(row)) return true;
    const group = fold(label).replace(/^(?:ยอด|ผล)?รวม/, "");
    if (this.headings.has(group) || this.lone.says(group)) return true;
    // `รวม ป.2` of a group of one line: by its figures, or since the groups before it were totalled so.
    const alone = this.sums.likeLastAlone(row);
    if (alone === 2 || (alone === 1 && this.totals.some((total) => total.by === "label" && !isPlainTotal(total.label)))) return true;
    // `รวมมัธยมต้น` of a group without a case, where the groups before it were totalled so.
    return isNought(row, this.additive.columns) && this.totals.some((total) => total.by === "label" && !isPlainTotal(total.label));
  }

  /** A total that names itself counts the line among the others. */
  private isCounted(line: number): boolean {
    return this.totals.some(
      ({ by, sums }) =>
        by === "label" &&
        [sums.group, sums.above, sums.all].some(
          (of) => of.rows > 2 && of.from <= line && line <= of.to && differences(sums, of.sums).length === 0,
        ),
    );
  }

  /** Lines that head parts of themselves, where no total counts both. */
  private nested(bare: readonly number[]): number[] {
    if (this.additive.columns.length === 0) return [];
    return nestsAmong(this.vectors, [...this.classes.keys(), ...bare])
      .filter(({ line, from }) => !this.isCounted(line) || !this.isCounted(from))
      .map(({ line }) => line);
  }

  finish(): Classes {
    this.settle(true);
    this.sums.close();
    this.vectors = indentedBySteps(this.vectors);
    const bare = this.lone.withoutSections(this.totals);
    if (this.keyed.length < MOST_KEYED) crossTotals(this.totals, this.keyed);
    return {
      classes: this.classes,
      titles: this.titles,
      notes: this.notes,
      figuredNotes: this.figuredNotes,
      totals: this.totals,
      bare,
      maybeTotals: [...new Set([...this.maybeTotals, ...nearTotals(this.vectors)])]
        .filter((line) => !this.isCounted(line))
        .sort((a, b) => a - b),
      wholes: this.wholes,
      carried: this.carried,
      namedTotals: this.named.among(this.vectors),
      parts: [...this.parts, ...agesWithinOthers(this.vectors).filter((line) => !this.isCounted(line))].sort((a, b) => a - b),
      nested: this.nested(bare),
      wholeBlock: wholeAmongBlocks(this.lone.heads, this.vectors),
      short: this.short,
      vectors: this.vectors,
      zeroCodes:
        this.additive.columns.length === 0
          ? []
          : [...this.zeroCodes.values()].flatMap(({ lines, others, counted }) => (others > 0 && !counted ? lines : [])),
    };
  }
}

const keyOf = (row: TableRow) => row.cells.map(folded).join("\u0000");
