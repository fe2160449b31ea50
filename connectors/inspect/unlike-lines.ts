/** Lines of one table that are counted in different things: their labels say so, or the heading of the block they stand in. */
import { tidy } from "../thai/spelling.js";
import { FIGURE, kindOf, TEXT } from "./cell-kinds.js";
import { isFilled } from "./grid.js";
import { Stages } from "./stages.js";
import { type Unit, unitOfHeader } from "./units.js";

/** What lines count that say nothing, or `จำนวน` and no more. */
const UNSAID = "จำนวน";
const SHARE = "ร้อยละ";
const MOST_LABELS = 3;
const MOST_KEPT = 5000;
/** So many lines tell. */
const MOST_LINES = 20_000;
/** A table this long with few units among its labels is a register, whose texts hold such words by chance. */
const FEW_LINES = 60;
const LEAST_SAID = 0.25;

/** `อัตราการกระทำผิดซ้ำ`, but not `อัตรากำลัง` or `อัตราโทษ`. */
const RATE = /^(?:อัตรา(?!กำลัง|โทษ|ว่าง|ตำแหน่ง)|สัดส่วน|(?:ค่า)?เฉลี่ย|ความหนาแน่น|ดัชนี)/;
/** What is measured, paid or weighed: beside `พื้นที่ (ตร.กม.)` a line that states nothing counts something else. */
const MEASURED =
  /^(?:(?:ตาราง|ตร\.? ?)?(?:กิโลเมตร|กม\.?|เมตร|ม\.|วา)|ไร่|(?:ร้อย|พัน|หมื่น|แสน|ล้าน)*บาท|baht|thb|เม็ด|กรัม|กิโลกรัม|กก\.?|ตัน|ลิตร|kg|km|rai|tons?|sq\.k?m\.?)$/i;
/** `จำนวน`, `ร้อยละ (Percent)`, `จำนวน (คน)` and nothing else. */
const HEADING = /^(?:จำนวน|ร้อยละ|เปอร์เซ็?นต์|อัตรา(?:ร้อยละ)?|สัดส่วน|number|percent(?:age)?|%)(?: ?[([（][^()]{1,30}[)\]）])?(?: ?[:：])?$/i;

/** Whether a line without figures heads a block of counts or of shares (`จำนวน (คน)` … `ร้อยละ` …), in whichever column the word stands. */
export function headsBlock(cells: readonly string[]): boolean {
  const texts = cells.filter(isFilled).map(tidy);
  return texts.length > 0 && texts.length <= 2 && texts.every((text) => HEADING.test(text)) && new Set(texts).size === 1;
}

/** The same thing in other words. */
const COUNTED_ALIKE: Record<string, string> = {
  ราย: "คน",
  นาย: "คน",
  ท่าน: "คน",
  persons: "คน",
  person: "คน",
  people: "คน",
  baht: "บาท",
  thb: "บาท",
};
export const sameUnit = (one: string, other: string) => {
  const plain = (unit: string) => COUNTED_ALIKE[unit.toLowerCase()] ?? unit.toLowerCase();
  return plain(one) === plain(other);
};

const nameOf = ({ percent, text }: Unit) => (percent ? SHARE : text);

function unitOfLabel(text: string): string | null {
  const tidied = tidy(text);
  const unit = tidied.length > 120 ? null : unitOfHeader(tidied);
  return unit ? nameOf(unit) : RATE.test(tidied) ? SHARE : null;
}

export class LineUnits {
  /** Data lines by what they count. */
  private readonly counts = new Map<string, number>();
  private readonly kept = new Map<string, string | null>();
  private block = UNSAID;
  private lines = 0;
  private said = 0;
  private measured = false;
  private readonly stages: Stages;
  private readonly labels: readonly number[];

  constructor(
    labels: readonly number[],
    private readonly adding: readonly number[],
  ) {
    this.labels = labels.slice(0, MOST_LABELS);
    this.stages = new Stages(labels);
  }

  take(cells: readonly string[]): void {
    if (this.lines >= MOST_LINES) return;
    this.seeStage(cells);
    const holdsFigure = this.adding.some((column) => kindOf(cells[column]) === FIGURE);
    if (!holdsFigure && headsBlock(cells)) this.block = unitOfLabel(cells.find(isFilled)!) ?? UNSAID;
    const own = this.unitOf(cells);
    // `มูลค่า (บาท)` with nothing beside it heads the lines below, or is a line that lacks its figures: those below say which by their own.
    if (!holdsFigure && own !== null) this.block = own;
    if (!holdsFigure) return;
    if (own !== null || this.block !== UNSAID) this.said++;
    this.lines++;
    const unit = own ?? this.block;
    this.counts.set(unit, (this.counts.get(unit) ?? 0) + 1);
  }

  /** Lines of a total by its label say it as well: `รวมต้นเดือน`. */
  seeStage(cells: readonly string[]): void {
    this.stages.see(cells);
  }

  private unitOf(cells: readonly string[]): string | null {
    for (const column of this.labels) {
      const text = cells[column] ?? "";
      if (!isFilled(text) || kindOf(text) !== TEXT) continue;
      let unit = this.kept.get(text);
      if (unit === undefined) {
        unit = unitOfLabel(text);
        this.measured ||= unit !== null && MEASURED.test(unit) && !/[\d๐-๙]/.test(text);
        if (this.kept.size < MOST_KEPT) this.kept.set(text, unit);
      }
      if (unit !== null) return unit;
    }
    return null;
  }

  /**
   * Some lines are measured and say in what (`พื้นที่ (ตร.กม.)`), others say nothing (`ประชากร`). Sizes by which something is parted hold a number
   * (`ไม่เกิน 5 กรัม`).
   */
  get measuredAmongOthers(): string[] {
    const units = [...this.counts.keys()];
    return this.measured && this.counts.has(UNSAID) && this.lines <= FEW_LINES ? units : [];
  }

  /** What some lines count besides what the table's title says of all: `GPP ต่อหัว (บาท)` below `(ล้านบาท)`. */
  besides(unit: string | null): string[] {
    if (unit === null || this.lines > FEW_LINES) return [];
    const others = [...this.counts.keys()].filter((stated) => stated !== UNSAID && !sameUnit(stated, unit));
    return others.length > 0 ? [unit, ...others] : [];
  }

  /** Stages of one thing, which do not add whatever unit the heading states: `ค้างมา` above `ค้างไป`, `เป้าหมาย` above `ผล`. */
  get unlikeStages(): string[] {
    return this.stages.unlike;
  }

  /** What the lines count, where that differs: figures of one column then do not add. */
  get unlike(): string[] {
    const stages = this.unlikeStages;
    if (stages.length > 0) return stages;
    const units = [...this.counts.keys()];
    const stated = units.filter((unit) => unit !== UNSAID);
    const differ = stated.length >= 2 || (stated[0] === SHARE && units.length >= 2);
    return differ && (this.lines <= FEW_LINES || this.said >= LEAST_SAID * this.lines) ? units : [];
  }
}
