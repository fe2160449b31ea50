/**
 * Labels that name stages of one thing rather than parts of it: what was there, what came and what is left; what was planned, or reported, and
 * what came of it. Figures of several stages do not add, in whichever column the stage stands.
 */
import { tidy } from "../thai/spelling.js";
import { isClosing, isOpening } from "./words.js";

const LONGEST = 40;
/** A column of stages holds few words and repeats them; one of offices or of persons holds many. */
const FEW_WORDS = 12;
/** More are not kept. */
const MOST_WORDS = 200;
/** In a table this short a stage tells though it stands once among other labels. */
const FEW_LINES = 60;

/** What came in between: `คดีรับใหม่`. */
const RECEIVED = /(?:รับใหม่|รับเข้า(?:ใหม่)?|เข้าใหม่|รับไว้)$|^(?:คดี|เรื่อง|สำนวน)?รับ$/;
/** In a column of stages these short words say as much: `ค้างเก่า`, `รับ`, `เสร็จ`, `ค้าง`. */
const OLD = /(?:ค้างเก่า|ยอดเดิม)$|^(?:คดี|เรื่อง|สำนวน)เก่า$/;
const LEFT = /^(?:คดี|เรื่อง|สำนวน|ยอด)?ค้าง(?:อยู่)?$/;
/** What was told to the police, and of it what led to an arrest. */
const REPORTED = /รับ(?:แจ้ง|คำร้องทุกข์)(?:ความ)?$/;
const CLEARED = /จับ(?:กุม|ได้|กุมได้)$/;
const BEHIND =
  "(?:การดำเนิน(?:งาน|การ)|การปฏิบัติงาน|การ(?:เบิก|ใช้)จ่าย(?:งบประมาณ|เงิน)?|สะสม|ทั้งปี|ประจำปี|รายเดือน)?(?: ?(?:[([/].*|(?:ปี(?:งบประมาณ)? ?)?(?:พ\\.ศ\\. ?)?\\d{4}))?$";
/** `เป้าหมาย`, `แผน (คน)`, `ค่าเป้าหมาย ปี 2567`; `แผนงาน` and `แผนกคดี` are names. */
const PLANNED = new RegExp(`^(?:(?:ค่า|ยอด|จำนวน|ตาม)?(?:เป้าหมาย|เป้า|แผน)${BEHIND}|(?:target|plan(?:ned)?)s?$)`, "i");
/** `ผล`, `ผลการดำเนินงาน`, `ทำได้จริง`. */
const CAME_OF_IT = new RegExp(
  `^(?:(?:จำนวน)?(?:ผล(?:งาน|ลัพธ์|สำเร็จ|ที่(?:ทำ)?ได้)?|(?:ทำ|เกิดขึ้น|เบิกจ่าย)?(?:ได้)?จริง)${BEHIND}|(?:actual|result)s?$)`,
  "i",
);

/** `สะสม`, `ยอดสะสม ปี 2568`: all until then, beside what came in each month; below names of places it is their total, and `เงินสะสม` is a fund. */
const RUNNING = /^(?:ยอด|ผล(?:งาน)?|จำนวน|คดี|ราย)?สะสม/;
const SINGLE = /(?:เดือน|งวด|ไตรมาส|สัปดาห์)นี้$|^(?:ยอด|ผล(?:งาน)?|จำนวน|คดี)?(?:ราย|ประจำ|ใน)(?:เดือน|งวด|ไตรมาส|สัปดาห์)$/;

/** The first words that name a stage. */
function stagesAmong(texts: Iterable<string>): string[] {
  const first: Partial<
    Record<"opening" | "received" | "closing" | "planned" | "result" | "reported" | "cleared" | "running" | "single", string>
  > = {};
  for (const word of new Set([...texts].map(tidy))) {
    if (isOpening(word) || OLD.test(word)) first.opening ??= word;
    if (RECEIVED.test(word)) first.received ??= word;
    if (isClosing(word) || LEFT.test(word)) first.closing ??= word;
    if (PLANNED.test(word)) first.planned ??= word;
    if (REPORTED.test(word)) first.reported ??= word;
    if (CLEARED.test(word)) first.cleared ??= word;
    if (CAME_OF_IT.test(word)) first.result ??= word;
    if (RUNNING.test(word)) first.running ??= word;
    if (SINGLE.test(word)) first.single ??= word;
  }
  // What is left at the end is of what was there and came: it does not add to them. Of what was done and what is left, all is made.
  const before = first.opening ?? first.received;
  if (before !== undefined && first.closing !== undefined) return [before, first.closing];
  if (first.planned !== undefined && first.result !== undefined) return [first.planned, first.result];
  if (first.single !== undefined && first.running !== undefined) return [first.single, first.running];
  return first.reported !== undefined && first.cleared !== undefined ? [first.reported, first.cleared] : [];
}

export class Stages {
  private readonly words: Set<string>[];
  private lines = 0;

  constructor(private readonly labels: readonly number[]) {
    this.words = labels.map(() => new Set<string>());
  }

  see(cells: readonly string[]): void {
    this.lines++;
    for (const [i, column] of this.labels.entries()) {
      const text = cells[column] ?? "";
      if (text !== "" && text.length <= LONGEST && this.words[i]!.size <= MOST_WORDS) this.words[i]!.add(text);
    }
  }

  /** Two stages of one thing that stand below each other, or none. */
  get unlike(): string[] {
    for (const words of this.words) {
      const stages = words.size <= FEW_WORDS || this.lines <= FEW_LINES ? stagesAmong(words) : [];
      if (stages.length > 0) return stages;
    }
    return this.lines <= FEW_LINES ? stagesAmong(this.words.flatMap((words) => [...words])) : [];
  }
}
