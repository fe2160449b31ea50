/** Words by which lines and columns of Thai tables are known. */
import { fold, tidy } from "../thai/spelling.js";
import { folded } from "./folded.js";
import { countsThem, isPersonName } from "./identifiers.js";
import { leafOf } from "./leaf.js";

const TOTAL = [
  "รวม",
  "รวมทั้งสิ้น",
  "รวมทั้งหมด",
  "รวมทั้งจังหวัด",
  "รวมทั้งประเทศ",
  "รวมทั้งปี",
  "ทั้งปี",
  "ทั้งปีงบประมาณ",
  "ตลอดปี",
  "ตลอดทั้งปี",
  "ยอดรวม",
  "ยอดรวมทั้งสิ้น",
  "ยอดรวมทั้งหมด",
  "รวมยอด",
  "ผลรวม",
  "รวมเงิน",
  "รวมเป็นเงิน",
  "รวมสะสม",
  "ทั้งสิ้น",
  "ทั้งหมด",
  "รวมสุทธิ",
  "จำนวนรวม",
  "จำนวนรวมทั้งสิ้น",
  "จำนวนรวมทั้งหมด",
  "จำนวนทั้งสิ้น",
  "จำนวนทั้งหมด",
  "รวมจำนวน",
  "total",
  "totals",
  "grandtotal",
  "subtotal",
  "sub-total",
  "sum",
  "all",
  "รวมtotal",
]; // prettier-ignore
const totals = new Set(TOTAL.map(fold));
/** Whole areas: a total where the figures say so. */
const WHOLE = [
  "ทั่วราชอาณาจักร",
  "ทั้งประเทศ",
  "ประเทศไทย",
  "ทั้งจังหวัด",
  "ทั่วประเทศ",
  "ทั่วทั้งประเทศ",
  "ทุกจังหวัด",
  "ทุกอำเภอ",
  "ระดับประเทศ",
  "ภาพรวมประเทศ",
  "ทั้งราชอาณาจักร",
  "wholekingdom",
  "thailand",
  "nationwide",
];
const wholes = new Set(WHOLE.map(fold));

/** `รวม 1-3`, `รวมกลุ่มที่ 1 ถึง 3`: of the lines so numbered. */
const OF_NUMBERED = /^(?:ยอด|ผล)?รวม ?(?:ข้อ|กลุ่ม|ลำดับ|รายการ)?(?:ที่)? ?[\d๐-๙]+ ?(?:[-–+,]|ถึง|และ) ?[\d๐-๙]+(?: ?[-–+,] ?[\d๐-๙]+)*$/;

/** Whether a label says nothing but total: `รวม`, `รวมทั้งสิ้น`, `Total`. */
export function isPlainTotal(text: string): boolean {
  if (OF_NUMBERED.test(tidy(text))) return true;
  const word = folded(text.replace(/[([（].*$/, "")).replace(/[:：=*]+$/, "");
  // `รวมคดีทั้งหมด`, `รวมเป็นเงินทั้งสิ้น`: whatever stands between, it says total twice.
  return totals.has(word) || totals.has(word.replace(/^\d+[.)]?/, "")) || /^(?:ยอด|ผล)?รวม.{1,20}ทั้ง(?:สิ้น|หมด)$/.test(word);
}

/** Whether a label may say that its line is a total: `รวมทั้งสิ้น`, `รวม (คน)`, `รวมผู้ต้องขังระหว่าง`. */
export function isTotalLabel(text: string): boolean {
  if (isPlainTotal(text)) return true;
  // As spreadsheets write subtotals: `แพ่ง รวม`, `แพ่ง ผลรวม`, `Civil Total`.
  if (/\S (?:(?:ผล|ยอด)?รวม|(?:sub-?)?total)$/i.test(tidy(text)) && text.length <= 60) return true;
  const word = folded(text);
  return /^(?:ยอดรวม|ผลรวม|รวม(?!ถึง|กัน|ตัว|กลุ่ม(?!ที่|[\d๐-๙]|[ก-ฮa-d]$))|total(?:of|:))/.test(word) && word.length <= 60;
}

/** Whether a label names a whole area. */
export function isWholeLabel(text: string): boolean {
  return wholes.has(folded(text.replace(/[([（].*$/, "")));
}

/** Whether a label may name the whole of which the lines above it are parts: a province below its districts. */
export const namesArea = (text: string): boolean => /^(?:จังหวัด|จ\.|ภาค|เขต|ประเทศ|ภาพรวม)/.test(tidy(text));

const CHANGE = /^(?:ร้อยละ|อัตรา)(?:ของ)?(?:การ|ความ)?(?:เพิ่ม|ลด|เปลี่ยนแปลง)/;
/** What a line says that holds shares, means or extremes of the lines above it. */
const DERIVED = new Set(
  [
    "ร้อยละ",
    "คิดเป็นร้อยละ",
    "เปอร์เซ็นต์",
    "%",
    "สัดส่วน",
    "เฉลี่ย",
    "ค่าเฉลี่ย",
    "โดยเฉลี่ย",
    "รวมเฉลี่ย",
    "เฉลี่ยรวม",
    "ค่าเฉลี่ยรวม",
    "เฉลี่ยต่อเดือน",
    "ค่าเฉลี่ยต่อเดือน",
    "เฉลี่ยรายเดือน",
    "สูงสุด",
    "ค่าสูงสุด",
    "ต่ำสุด",
    "ค่าต่ำสุด",
    "มัธยฐาน",
    "ส่วนเบี่ยงเบนมาตรฐาน",
    "average",
    "avg",
    "mean",
    "median",
    "max",
    "maximum",
    "min",
    "minimum",
    "percent",
    "percentage",
    "s.d.",
    "sd",
  ].map(fold),
); // prettier-ignore

/** Whether a label says that its line is derived from others: `ร้อยละ`, `ค่าเฉลี่ย (คดี)`. */
/** `ร้อยละการเพิ่ม/ลด` below a line of counts; `ร้อยละของผู้ผ่าน` is an indicator, and a line of its own. */
export const isChangeLabel = (text: string): boolean => CHANGE.test(folded(text));

/** `เพิ่ม/ลด`, `เพิ่มขึ้น (ลดลง)`, `ผลต่าง`: what two of the lines above differ by. */
const DIFFERENCE =
  /^(?:(?:เพิ่ม|ลด)(?:ขึ้น|ลง)?[ ([（+-]*[/(（+-] ?[(+-]*(?:เพิ่ม|ลด)(?:ขึ้น|ลง)?[ )\]）+-]*(?: ?[([（][^()]*[)\]）])?$|(?:ผล|ส่วน)(?:ต่าง|การเปลี่ยนแปลง)(?: ?[([（].*)?$|difference$|change$)/i;
/** Of another time than the lines of the table: `เดือนก่อน`, `ปีที่แล้ว`, `ช่วงเดียวกันของปีก่อน`. */
const TIME_BEFORE =
  /^(?:ยอด|จำนวน|รวม|ข้อมูล|ของ|ช่วง|ระยะ|ใน)*(?:เวลา)?(?:เดียวกัน)?(?:ของ|กับ)?(?:เดือน|ปีงบประมาณ|ปี|ไตรมาส|งวด|สัปดาห์)(?:ที่)?(?:ก่อน(?:หน้า)?(?:นี้)?|แล้ว|ผ่านมา)(?:[([（].*)?$/;
/** `อัตราต่อประชากรแสนคน`, `Rate per 100,000 population` below a total of counts. */
const RATE =
  /^(?:อัตรา(?!กำลัง|โทษ|ว่าง|ตำแหน่ง)|สัดส่วน|(?:คิดเป็น)?ร้อยละ|ลำดับ(?:ที่)?|อันดับ(?:ที่)?|rate(?![a-z]))|(?:เฉลี่ย|ต่ำสุด|สูงสุด|มัธยฐาน)(?: ?[([（].*)?$/i;

/** `เป้าหมาย`, `ค่าเป้าหมายทั้งปี (คดี)`: what the total was to be. */
const TARGET = /^(?:ค่า|ยอด|จำนวน)?เป้าหมาย(?:รวม|ทั้ง(?:ปี|หมด|สิ้น)|(?:ประจำ|ของ)?(?:ปี|เดือน)(?:งบประมาณ)?)?(?:[([（].*|\d{4})?$/;

/** Whether a label below a total says that its line holds the total of another time, what it was to be, or what it comes to by head. */
export function isBesideTotal(text: string): boolean {
  const tidied = tidy(text);
  return TIME_BEFORE.test(folded(text)) || TARGET.test(folded(text)) || RATE.test(tidied);
}

/** Whether a label says that its line counts some of the line above: `ในจำนวนนี้เป็นหญิง`, `of which`. */
export function isOfWhich(text: string): boolean {
  return /^[-–•·]? ?(?:โดย|ซึ่ง)?ใน(?:จำนวนนี้|จำนวนดังกล่าว|นี้)|^[-–•·]? ?(?:of which|of these|of whom)(?![a-z])/i.test(tidy(text));
}

const MEAN_OVER = /^(?:ค่า)?เฉลี่ย ?(?:(?:\/|ต่อ|ราย) ?)?(?:เดือน|วัน|ปี|ไตรมาส|แห่ง|จังหวัด|อำเภอ|คน|ราย)(?:ละ)?$/;

const IN_BRACKETS = /^[([（] ?([^()[\]（）]+?) ?[)\]）]$/;

/** Of the one line above it: `ร้อยละการเพิ่ม/ลด`, `(ร้อยละ)`. */
export const isOfLineAbove = (text: string): boolean => isChangeLabel(text) || (IN_BRACKETS.test(tidy(text)) && isDerivedLabel(text));

export function isDerivedLabel(text: string): boolean {
  const inside = IN_BRACKETS.exec(tidy(text))?.[1];
  if (inside !== undefined) return isDerivedLabel(inside);
  if (isChangeLabel(text) || MEAN_OVER.test(tidy(text)) || DIFFERENCE.test(tidy(text))) return true;
  return DERIVED.has(folded(text.replace(/[([（].*$/, "")).replace(/[:：=*]+$/, ""));
}

const NOTE =
  /^(?:[*]+ |\*{1,3}(?=[ก-๙a-z])|หมายเหตุ|หมายเหต|ที่มา|แหล่งที่มา|แหล่งข้อมูล|ข้อมูลจาก|อ้างอิง|ข้อมูล ?ณ|ณ วันที่|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจ|ผู้รับรอง|ผู้ให้ข้อมูล|จัดทำโดย|รวบรวมโดย|ประมวลผลโดย|ลงชื่อ|ลงนาม|หน่วยงาน(?:เจ้าของ|ผู้)|คำอธิบาย|เครื่องหมาย|\(ลงชื่อ|พิมพ์เมื่อ|วันที่พิมพ์|ปรับปรุงข้อมูล|source|note|remark|prepared by|last updated?|data as of|printed)/i;
/** What a note says of the figures above it: `ข้อมูล ณ วันที่ …`, `ข้อมูลสะสมตั้งแต่ …`; not when it was printed, or the page written. */
const OF_THE_DATA = /(?:ข้อมูล|ตัวเลข|ยอด) ?(?:ณ|ประจำ|ระหว่าง|สะสม|ตั้งแต่|ของ(?:เดือน|ปี)|เดือน|ปี)|^ณ (?:วันที่|เดือน|สิ้น)|data as of|as at /i;

const RUNNING = /(?:ข้อมูล|ตัวเลข|ยอด|จำนวน|ผล).{0,12}สะสม|สะสม ?(?:ตั้งแต่|ถึง|จาก)|cumulative|year.to.date/i;

const OPENING = /(?:ยกมา|ค้างมา|ต้น(?:เดือน|งวด|ปี|ไตรมาส))$/;
const CLOSING = /(?:ยกไป|ค้างไป|คงเหลือ|คงค้าง|(?:ปลาย|สิ้น)(?:เดือน|งวด|ปี|ไตรมาส))$/;

/** Whether a label or heading names what stood at the beginning: `ยกมา`, `คดีค้างมา`. */
export function isOpening(text: string): boolean {
  return OPENING.test(text);
}

/** Whether one names what stands at the end: `ยกไป`, `คงเหลือ`. */
export function isClosing(text: string): boolean {
  return CLOSING.test(text);
}

/** Whether a heading names what stands on a day: `ผู้ต้องขัง ณ 1 ต.ค.`, `ยอด ณ สิ้นเดือน`. */
function standsOnDay(text: string): boolean {
  // Not the end of a word: `ปีงบประมาณ 2566`, `บริเวณต้นน้ำ`.
  return /(?:^|[ก-๙)]) ?(?<![าุวรษ])ณ ?(?:วัน(?:ที่|สิ้น)?|สิ้น|ต้น|ปลาย|[\d๐-๙])/.test(text);
}

/** Which end of its time the figures below a heading stand at; null where they do not stand at one. */
export function standsAt(heading: string): "first" | "last" | null {
  const own = tidy(heading.replace(/[([（][^()]*[)\]）]\s*$/, ""));
  return isOpening(own) ? "first" : isClosing(own) || standsOnDay(own) ? "last" : null;
}

const CARRIED =
  /^(?:ยอด|ยอดรวม|รวม|จำนวน)?ยก(?:ยอด)?(?:ไป|มา)(?:(?:จาก|ยัง)?หน้า.{0,12})?$|^(?:carried|brought)(?:forward|down)|^[cb]\/[fd]$/;

/** Whether a label says nothing but that a page's sum is carried over: `ยกไป`, `ยอดยกมาจากหน้า 1`. */
export function isCarryLabel(text: string): boolean {
  return CARRIED.test(folded(text.replace(/[([（].*$/, "")));
}

/** Whether a note says that the figures above it are running totals: `ตัวเลขเป็นยอดสะสมตั้งแต่ต้นปีงบประมาณ`. */
export function saysCumulative(text: string): boolean {
  return RUNNING.test(tidy(text));
}

/** Whether a note tells of when the figures above it are. */
export function saysWhen(text: string): boolean {
  return OF_THE_DATA.test(tidy(text));
}

/** `1) …`, `¹ …`, `- …` only where the line holds nothing else. */
const NUMBERED_NOTE = /^(?:[0-9¹²³]{1,2}\) ?|[¹²³⁴-⁹] ?|- )[ก-๙a-z]{3}/i;

/** Whether a cell begins a note; where two of a line do, it stands there in two languages: `ที่มา: | … | Source: | …`. */
export function isNoteText(text: string): boolean {
  return NOTE.test(tidy(text));
}

/** What a note's first word goes on with inside a note: `ที่มาของข้อมูล`, `ข้อมูลจากกรมการปกครอง`, `ผู้ตรวจสอบ`, `หมายเหตุตัวเลขปัดเศษ`. */
const GOES_ON =
  /^(?:หมายเหต|\*|จัดทำโดย|รวบรวมโดย|ประมวลผลโดย|ข้อมูล ?ณ|ณ วันที่|พิมพ์เมื่อ|วันที่พิมพ์|ปรับปรุงข้อมูล|\(?ลงชื่อ|(?:แหล่ง)?(?:ที่มา|ข้อมูล)(?:ของ|จาก)?(?:ข้อมูล|ตัวเลข|ตาราง|สถิติ|รายงาน|แหล่ง|เอกสาร|ระบบ|ฐานข้อมูล|กรม|กอง|สำนัก|ศูนย์|สถา|กระทรวง|เว็บ|ตำรวจ|ศาล|เรือนจำ|คณะ|องค์|ที่ทำการ)|อ้างอิง(?:จาก|ข้อมูล|ตาม)|ผู้(?:รายงาน|จัดทำ|ตรวจ|รับรอง|ให้ข้อมูล)(?:ข้อมูล|รายงาน|สอบ|ทาน|ตาราง|นาย|นาง|[.…_])|หน่วยงาน(?:เจ้าของ|ผู้)|คำอธิบาย(?:เพิ่ม|สัญ|ตาราง|ข้อมูล|เครื่อง|คำ)|sources|notes|remarks|printed)/i;

/** Whether a note's first word stands for itself: before a colon, a space or nothing. `เครื่องหมายการค้า`, `ที่มาด้วยตนเอง` only begin like a note. */
export function isPlainNote(text: string): boolean {
  const tidied = tidy(text);
  const word = NOTE.exec(tidied)?.[0];
  if (word === undefined) return false;
  const rest = tidied.slice(word.length);
  if (/^\*+$/.test(word)) return isPlainNote(rest);
  return /^(?:\*|หมายเหต)/.test(word) || !/^[ก-๙a-z]/i.test(rest);
}

/** Whether a cell with no figure beside it says a note, and no name of what is counted that begins with the same word. */
export const readsAsNote = (text: string): boolean => isPlainNote(text) || (isNoteText(text) && GOES_ON.test(tidy(text)));

/** Signs that figures and years carry, explained: `1/ ข้อมูลเบื้องต้น`, `.. ไม่มีข้อมูล`, `r ข้อมูลแก้ไข`, `p = preliminary`. */
const FOOTNOTE =
  /^(?:\d{1,2}\/ ?[ก-๙a-z(]{2}|(?:\.{2,3}|…|[*†‡]{1,3}) ?(?:=|หมายถึง)? ?[ก-๙a-z]{3}|[a-z]{1,2} ?= ?[ก-๙a-z]{3}|[rpe] +(?:ข้อมูล|ตัวเลข|ค่า|revised|prelim|estimat))/i;

export function isFootnote(text: string): boolean {
  return FOOTNOTE.test(tidy(text));
}

/**
 * `ลงชื่อ ……`, `…………`, `ตำแหน่ง ยุติธรรมจังหวัด`; a column may be headed `ตำแหน่ง` alone or `ตำแหน่ง (อัตรา)`, and `ผู้รายงานตัว` or `ผู้ตรวจการ`
 * are counted.
 */
const SIGNATURE =
  /^(?:\(? ?ลง(?:ชื่อ|นาม)|\(? ?[.…_]{6,}|ตำแหน่ง(?: |:|[.…_]{2,})+[ก-๙.…_]{3}|ผู้(?:รายงาน|จัดทำ|ตรวจ|รับรอง|อนุมัติ|ให้ข้อมูล)(?!ตัว|การ|ราชการ|ค้น|บุตร|บัญชี))/;

/** Whether a cell begins the lines in which somebody signs a report: `ลงชื่อ ………`, `(นายสมชาย ใจดี)`, `ตำแหน่ง …`. */
export function isSignature(text: string): boolean {
  const tidied = tidy(text);
  const inBrackets = /^\( ?([^()]+?) ?\)$/.exec(tidied)?.[1];
  return SIGNATURE.test(tidied) || (inBrackets !== undefined && isPersonName(inBrackets));
}

export function isNumberedNote(text: string): boolean {
  return NUMBERED_NOTE.test(tidy(text));
}

const RULE = /^:?(?:-{3,}|={3,}|_{3,}):?$/;

/** Whether a line is drawn with dashes, as below the header of a table typed as text. */
export function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "" || RULE.test(cell.trim()));
}

const HEADER_WORDS = new Set(
  [
    "ลำดับ",
    "ลำดับที่",
    "ที่",
    "no",
    "no.",
    "#",
    "id",
    "รหัส",
    "ชื่อ",
    "ชื่อ-สกุล",
    "ชื่อ-นามสกุล",
    "จังหวัด",
    "อำเภอ",
    "ตำบล",
    "หมู่บ้าน",
    "หมู่ที่",
    "ปี",
    "พ.ศ.",
    "ปีงบประมาณ",
    "ปี พ.ศ.",
    "เดือน",
    "วันที่",
    "ไตรมาส",
    "รายการ",
    "ประเภท",
    "ประเภทคดี",
    "จำนวน",
    "รวม",
    "หน่วย",
    "หน่วยงาน",
    "หน่วยนับ",
    "หมายเหตุ",
    "ร้อยละ",
    "ชาย",
    "หญิง",
    "เพศ",
    "อายุ",
    "สถานที่",
    "ที่อยู่",
    "ที่ตั้ง",
    "โทรศัพท์",
    "เบอร์โทรศัพท์",
    "ละติจูด",
    "ลองจิจูด",
    "ภาค",
    "สังกัด",
    "ตำแหน่ง",
    "สถานะ",
    "รายละเอียด",
    "ตัวชี้วัด",
    "เป้าหมาย",
    "ผลการดำเนินงาน",
    "เรือนจำ",
    "เรือนจำ/ทัณฑสถาน",
    "สำนักงาน",
    "ฐานความผิด",
    "ข้อหา",
    "year",
    "month",
    "date",
    "name",
    "province",
    "district",
    "type",
    "category",
    "value",
    "amount",
    "count",
    "total",
    "unit",
    "lat",
    "long",
    "latitude",
    "longitude",
    "lng",
    "code",
    "description",
    "status",
    "address",
    "phone",
    "email",
    "url",
    "title",
    "quarter",
    "region",
    "gender",
    "age",
    "source",
    "remark",
    "number",
  ].map(fold),
); // prettier-ignore

/** Whether a header often says this and nothing else. */
export const isWholeHeaderWord = (text: string): boolean => HEADER_WORDS.has(fold(text));

/** Whether a header often says this. */
export function isHeaderWord(text: string): boolean {
  const folded = fold(text.replace(/[([（].*$/s, ""));
  return HEADER_WORDS.has(folded) || /^(?:จำนวน|ร้อยละ|ชื่อ|รหัส|วันที่|ปี|ประเภท|เลขที่|สถาน|มูลค่า|หน่วย)/.test(folded);
}

/** Whether a column is headed as one of times of day, not of how long something took. */
export function isClockColumn(name: string): boolean {
  const leaf = leafOf(name);
  return /^(?:เวลา|time(?![a-z]))/i.test(leaf) && !/เฉลี่ย|ดำเนิน|พิจารณา|ที่ใช้|รวม|[([](?:นาที|ชั่วโมง|ชม|วัน|min|hour|sec|ms)/i.test(leaf);
}

/** Whether a column is headed as one of remarks. */
export function isNoteColumn(name: string): boolean {
  return /^(?:หมายเหตุ|remarks?|notes?)(?: ?[([（/].*)?$/i.test(leafOf(name));
}

/** `total_cases`, `prov_name`, `caseCount`: names of fields rather than values. */
export function isFieldName(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)+$|^[a-z]+(?:[A-Z][a-z0-9]+)+$|^[a-z_]{2,20}$/.test(text.trim());
}

export interface Hints {
  year: boolean;
  fiscal: boolean;
  month: boolean;
  quarter: boolean;
  date: boolean;
  code: boolean;
  running: boolean;
  /** Counted since the year began. */
  cumulative: boolean;
  money: boolean;
  count: boolean;
}

/**
 * `เลขทะเบียน`, `โฉนดเลขที่`, `คดีดำที่`, `เล่มที่`, `taxid`: which one it is. Words that end in ที่ otherwise (`พื้นที่`, `เจ้าหน้าที่`) and in id
 * (`covid`, `paid`) count.
 */
const NUMBERS_THINGS =
  /^เลข(?!า|หมาย)|เลขที่$|^(?:คดี(?:ดำ|แดง)?|เล่ม|ตอน|ข้อ|ระวาง|โฉนด|แผ่น|ประกาศ|มติ|คำสั่ง)ที่$|^(?:ปณ\.?|ไปรษณีย์|มอก\.?|ระวาง|แฟกซ์|สาย(?:รถเมล์|รถ)?|prov|amp|tam|postal|isbn|issn|[it]sic|icd-?(?:9|10)|hs|route)$|(?:^|[_ ])(?:tax|school|station|hosp(?:ital)?|prov(?:ince)?|amp(?:hur|hoe)?|district|tam(?:bon)?|user|case|plant|road|bus|dep(?:artmen)?t|office|org|unit|site|well|dam|proj(?:ect)?|person|staff|emp(?:loyee)?|item|record|row|global|ref|parent|region|zone|shop|farm|product|vill(?:age)?|house|agency|ministry)id$|(?:^|[_ ])(?:bus|case|lot|item|ref|serial|house|licen[cs]e|plate|room|account|contract|order|invoice|permit|reg(?:istration)?|book|doc(?:ument)?)[_ ](?:no\.?|num(?:ber)?)$/;

/** `เพศ` 1 or 2, `สถานะ`, `ภาคเรียน`, `ระดับความเสี่ยง`, `week`: which kind or turn, though it is written by a number. */
const CATEGORY =
  /^(?:เพศ|ประเภท(?:คดี|ความผิด|บุคคล|ผู้[ก-๙]{0,12}|หน่วยงาน|โทษ|เรื่อง|ที่ดิน)?|ชนิด|หมวด(?:ที่)?|(?:ช่วง|กลุ่ม)อายุ|สถานะ|สถานภาพ(?:สมรส)?|ภาคเรียน(?:ที่)?|เทอม(?:ที่)?|สมัย(?:ที่)?|ขั้น(?:ที่)?|ชั้น(?:ปี|ที่|ความลับ)|นัดที่|ชั่วโมงที่|สัปดาห์(?:ที่)?|แถว(?:ที่)?|แดน(?:ที่)?|ระดับ(?:$|ชั้น|ความ(?!พึงพอใจ|เชื่อมั่น|สูง)|คุณภาพ|ปัญหา|การศึกษา|โทษ).*|sex|gender|status|type|category|class|level|grade|term|semester|week(?:num)?|dow|hour|zone|version|priority|row)$/i;

/** Whether a column's whole numbers stand for kinds, ranks of one or turns, and are not counted. */
export const namesCategory = (name: string): boolean => CATEGORY.test(leafOf(name)) && !countsThem(name);

/** Places and groups, which are counted as well (`ภาค | จังหวัด | อำเภอ` over so many of each). */
const PLACE_OR_GROUP =
  /^(?:จังหวัด|จ\.|อำเภอ|อ\.|เขต|ตำบล|ต\.|แขวง|หน่วยงาน|สถานี|เรือนจำ|ศาล|กลุ่ม|ข้อหา|ฐานความผิด|อาชีพ|สัญชาติ|ศาสนา|การศึกษา|province|changwat|district|amphoe|amphur|tambon|station|region|area|office|court|prison|group|nationality|education|occupation|offen[cs]e)$/i;

/** Whether a column is headed by the kind of a place or group: in a table without a word its numbers are their codes. */
export const namesPlaceOrGroup = (name: string): boolean => PLACE_OR_GROUP.test(leafOf(name));

/** `ปีที่ก่อตั้ง`, `สร้างเมื่อ พ.ศ.`, `YearBuilt`: a year, whichever it is; below `ปี 2567` and `ปีที่แล้ว` stand figures. */
const OWN_YEAR =
  /^(?:ปี|พ\.? ?ศ\.?|ค\.? ?ศ\.?)(?!.*(?:[\d๐-๙]|แล้ว|ก่อน|นี้|ปัจจุบัน|หน้า|ผ่านมา))|เมื่อ(?: ?(?:ปี|พ\.? ?ศ\.?|ค\.? ?ศ\.?))?$|^year(?:be|ce|th|built|made)?$|^(?:built|established|founded|opened)$|^รุ่นปี/i;

/** Whether a column whose values all look like years may well hold years: its heading speaks of one, or of when something was. */
export const mayHeadYears = (name: string): boolean => OWN_YEAR.test(leafOf(name));

/** What a header's words say of the values below. */
export function hintsOf(name: string): Hints {
  const last = leafOf(name);
  const tidied = last.toLowerCase();
  const bare = tidied.replace(/[([（].*$/s, "").trim();
  // `ปี 2567` and `ไตรมาส 1` head figures of that period; `ปี` and `ไตรมาส` head years and quarters.
  const namesPeriod = /(?:24|25|26|19|20)\d\d|(?:ไตรมาส ?(?:ที่)?|quarter|qtr) ?[1-4](?!\d)/.test(tidied);
  const fiscal = /ปีงบ|fiscal|(?<![a-z])fy(?![a-z])|budget ?year|budget_year/.test(tidied);
  return {
    fiscal,
    year:
      !namesPeriod &&
      (fiscal ||
        /^(?:ประจำ ?)?ปี(?:ที่|ข้อมูล|สำรวจ|ปฏิทิน|การศึกษา| ?พ\.?ศ\.?| ?ค\.?ศ\.?)?$|^ปี ?(?:\(|พ|ค)|^(?:พ\.?ศ\.?|ค\.?ศ\.?)$|(?:^|[_ -])(?:year|yr|byear|yyyy)(?:$|[_ -])|^ปี\/?$|\((?:พ\.?ศ\.?|ค\.?ศ\.?)\)$/.test(
          tidied,
        )),
    month: /^(?:ประจำ ?)?เดือน(?:ที่)?$|(?:^|[_ -])month(?:$|[_ -])|^เดือน ?(?:\/|\()/.test(tidied),
    quarter: !namesPeriod && /ไตรมาส|(?:^|[_ -])(?:quarter|qtr)(?:$|[_ -])/.test(tidied),
    date: /วันที่|วัน\/|วันเดือนปี|วัน เดือน ปี|ว\/ด\/ป|(?:^|[_ -])date(?:$|[_ -])|datetime|timestamp/.test(tidied),
    // `จำนวนเลขหมายโทรศัพท์ที่ระงับ` counts them.
    code:
      NUMBERS_THINGS.test(bare) ||
      (!/^(?:จำนวน|ยอด|ร้อยละ|สัดส่วน)/.test(bare) &&
        /^(?:รหัส|เลขที่|เลขรหัส|หมายเลข|เลขรับ|เลขคดี|คดีหมายเลข)|รหัสไปรษณีย์|รหัส$|^หมู่(?:ที่)?$|^moo$|^(?:ภาค|โซน|แดน)(?:ที่)?$|มาตรา$|^เขต(?:เลือกตั้ง|(?:บริการ)?สุขภาพ|ตรวจราชการ|พื้นที่การศึกษา)?$|^(?:ทางหลวง)?สาย(?:ทาง)?(?:ที่)?$|^ทางหลวง(?:สาย|หมายเลข|แผ่นดินหมายเลข)|^ตอนควบคุม$|(?:district|province|region|zone|area|ward|station|constituency|school|route|road)[ _-]?(?:no\.?|number|num)$|(?:เลือกตั้ง|หน่วย|ครั้ง|รุ่น|เขต|ห้อง|ชั้นปี|สัปดาห์|ฉบับ|คูหา|กลุ่ม|แดน|ชุด|ช่วง|แปลง)ที่$|(?:^|[_ -])(?:code|id|zip|zipcode|postcode|ccaattmm|geocode|objectid|fid|gid)(?:$|[_ -])|[a-z]code$|[a-z]_cd$/.test(
          bare === "" ? tidied : bare,
        )) ||
      (!countsThem(last) && /โทรศัพท์|โทรสาร|เบอร์โทร|(?:^|[_ -])(?:tel|phone|fax|mobile)(?:$|[_ -])/.test(bare === "" ? tidied : bare)) ||
      /(?:Id|ID|Code)$|^(?:code|id)(?=[A-Z])/.test(last.trim()),
    running: /^(?:ลำดับ(?:ที่)?|อันดับ(?:ที่)?|ที่|no\.?|no|#|ข้อ(?:ที่)?|_id|seq|index|order|rank)$/.test(bare),
    cumulative: /สะสม|cumulative|(?:^|[_ -])(?:ytd|cum)(?:$|[_ -])/.test(tidied),
    money:
      /^(?:จำนวน|ยอด|วง)?เงิน(?!เดือน|กู้ร่วม)|^(?:มูลค่า|ราคา|รายได้|รายจ่าย|ค่าใช้จ่าย|ค่าธรรมเนียม|ค่าปรับ|ค่าตอบแทน|งบ(?!ดุล|การเงิน)|วงเงิน|จำนวนเงิน|ยอดเบิกจ่าย|เบิกจ่าย)|(?:^|[_ -])(?:price|budget|revenue)(?:$|[_ -])/.test(
        tidied,
      ) &&
      !fiscal &&
      !/(?:คน|ราย|คดี|ครั้ง|แห่ง)\)?$|ร้อยละ|%/.test(tidied),
    count: /จำนวน|(?:^|[_ -])(?:count|total|num|number|qty|amount|value|sum)(?:$|[_ -])|รวม|ราย|คดี|คน|ชาย|หญิง/.test(tidied),
  };
}

/** `สถิติคดี (ต่อ)` above the next page. */
export const CONTINUED = /\s*[([（]\s*(?:ต่อ|cont(?:inued|\.|'d)?)\s*[)\]）]\s*$/i;
