/** Units of figures: named in a header, in a line above the table, or in the cells themselves. */
import { tidy } from "../thai/spelling.js";

export interface Unit {
  /** As written. */
  text: string;
  base: string;
  multiplier: string;
  percent: boolean;
}

/** What things are counted in. The longer stand before those they begin with. */
const BASES = [
  "หลังคาเรือน",
  "ครัวเรือน",
  "หมู่บ้าน",
  "ชุมชน",
  "ตำบล",
  "อำเภอ",
  "จังหวัด",
  "กิโลกรัม",
  "กิโลเมตร",
  "มิลลิเมตร",
  "เซนติเมตร",
  "กก.",
  "กก",
  "กม.",
  "กรัม",
  "ตัน",
  "เม็ด",
  "มัด",
  "หลอด",
  "ซอง",
  "ลิตร",
  "ตารางกิโลเมตร",
  "ตร.กม.",
  "ตารางเมตร",
  "ตร.ม.",
  "ตารางวา",
  "ไร่",
  "งาน",
  "เมตร",
  "บาท",
  "คน",
  "ราย",
  "คดี",
  "เรื่อง",
  "สำนวน",
  "หมาย",
  "แห่ง",
  "ครั้ง",
  "รายการ",
  "ฉบับ",
  "แปลง",
  "คัน",
  "เครื่อง",
  "หลัง",
  "ห้อง",
  "ที่นั่ง",
  "เตียง",
  "แผน",
  "โครงการ",
  "กิจกรรม",
  "บัญชี",
  "ชิ้น",
  "ชุด",
  "เล่ม",
  "ต้น",
  "ตัว",
  "ฟาร์ม",
  "ครอบครัว",
  "รูป",
  "องค์กร",
  "หน่วย",
  "ศูนย์",
  "โรง",
  "โรงเรียน",
  "วัน",
  "เดือน",
  "ปี",
  "ชั่วโมง",
  "ชม.",
  "นาที",
  "คะแนน",
  "ระดับ",
  "เท่า",
  "persons",
  "person",
  "people",
  "cases",
  "case",
  "baht",
  "thb",
  "kg",
  "km",
  "rai",
  "tons",
  "ton",
  "tablets",
  "times",
  "places",
  "households",
  "days",
  "hours",
  "sq.km.",
  "sq.km",
  "sq.m.",
  "คำร้อง",
  "คำขอ",
  "ข้อ",
  "คู่",
  "สาย",
  "ลำ",
  "ใบ",
  "แผ่น",
  "ขวด",
  "กล่อง",
  "กลุ่ม",
  "จุด",
  "นัด",
  "สาขา",
  "นาย",
  "ท่าน",
  "เส้น",
  "บ่อ",
  "ผืน",
  "กอง",
  "ถัง",
]; // prettier-ignore

const MULTIPLIERS: Record<string, string> = {
  ร้อย: "100",
  พัน: "1000",
  หมื่น: "10000",
  แสน: "100000",
  ล้าน: "1000000",
  สิบล้าน: "10000000",
  ร้อยล้าน: "100000000",
  พันล้าน: "1000000000",
  thousand: "1000",
  million: "1000000",
  billion: "1000000000",
}; // prettier-ignore

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const longestFirst = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
const base = `(?<base>${longestFirst(BASES)})`;
const multiplier = `(?<multiplier>${longestFirst(Object.keys(MULTIPLIERS))})?`;
const percent = "(?<percent>ร้อยละ|เปอร์เซ็นต์|เปอร์เซนต์|percent(?:age)?|%)";
const unit = `(?:${percent}|${multiplier} ?${base})`;

/** What a header may be in one word and still be a unit rather than a thing: `คน` below `ผู้ต้องขัง`. */
const ALONE =
  /^(?:(?:ร้อย|พัน|หมื่น|แสน|ล้าน|สิบล้าน|ร้อยล้าน|พันล้าน)?บาท|คน|ราย|คดี|เรื่อง|สำนวน|แห่ง|ครั้ง|เม็ด|กก\.?|กิโลกรัม|กรัม|ตัน|ไร่|หลัง|คัน|ฉบับ|คำร้อง|%|ร้อยละ|เปอร์เซ็?นต์|percent|baht)$/i;
/** `ice_kg`, `assets_baht`. */
const SUFFIX = /_(?<base>baht|thb|kg|tablets|persons|people|cases|km|rai|days|hours|tons)$|_(?<percent>pct|percent)$/i;
/** `ลบ.` is ล้านบาท; `ลบ.ม.` is a volume. */
const SHORT: Record<string, string> = {
  "ลบ.": "ล้านบาท",
  "ล.บ.": "ล้านบาท",
  "ล้านบ.": "ล้านบาท",
  "พันบ.": "พันบาท",
  "พ.บ.": "พันบาท",
  "บ.": "บาท",
};
/** `บาท:พัน`. */
const REVERSED = new RegExp(
  `^(?<base>บาท|baht|thb) ?[:：/x×(]? ?(?:(?<multiplier>${longestFirst(Object.keys(MULTIPLIERS))})|['’]?(?<noughts>1?,?000(?:,?000)?))\\)?$`,
  "i",
);
/** `1,000 บาท`, `'000 บาท` and `000 บาท` are thousands. */
const NOUGHTS = "(?:[x×'’]?(?<noughts>(?:1,?)?000(?:,?000)?) ?)?";
const WHOLE = new RegExp(`^(?:หน่วย(?:นับ)? ?[:：=]? ?|unit ?[:=]? ?)?${NOUGHTS}${unit}(?:[/ ].{0,20})?$`, "i");
/** `มูลค่า ล้านบาท`, `มูลค่า:ล้านบาท`, `จำนวนเงิน/พันบาท`: thousands or millions of baht behind the name, and no number before them. */
const SCALED_AT_END = new RegExp(
  `^[^\\d๐-๙]*[^\\d๐-๙ ] ?[ :：/,-] ?(?<multiplier>${longestFirst(Object.keys(MULTIPLIERS))}) ?(?<base>บาท|baht)$`,
  "i",
);
/** `M.baht`, `Mil. Baht`, `K baht`, `MTHB`. */
const SHORT_SCALES: Record<string, string> = {
  k: "1000",
  m: "1000000",
  mn: "1000000",
  mil: "1000000",
  mill: "1000000",
  b: "1000000000",
  bn: "1000000000",
};
const SHORT_SCALED = new RegExp(`^(?<scale>${longestFirst(Object.keys(SHORT_SCALES))})\\.? ?(?<base>baht|thb)$`, "i");
const BRACKETED = /[([（]([^()[\]（）]{1,40})[)\]）]/g;
/** `ร้อยละของคดีที่เสร็จ`, `คิดเป็นร้อยละ`, `เพิ่มขึ้นร้อยละ`. */
const AT_START = new RegExp(`^(?:(?:คิด)?เป็น|อัตรา|ค่า)? ?${percent}`, "i");
const AT_END = new RegExp(`${percent}$`, "i");
const COUNTED = new RegExp(`^จำนวน ?(?<base>${longestFirst(BASES.filter((word) => /[ก-๙]/.test(word)))})$`);
const NAMED = "(?:หน่วย(?:นับ|เงิน)?(?!งาน)|จำนวนเงิน(?= ?เป็น)|unit(?![a-z])) ?(?:เป็น|[:：;=([-])? ?";
const IN_TITLE = new RegExp(`${NAMED}${NOUGHTS}${unit}(?![ก-๙])`, "i");
const LISTED = new RegExp(`${NAMED}([^()]+?)[)\\]]?$`, "i");
/** `พันคดี`, `ล้านคน`: who writes so many of something in brackets means the figures. */
const MANY_ALONE = new RegExp(`^(?:${longestFirst(Object.keys(MULTIPLIERS))}) ?(?:${longestFirst(BASES)})$`, "i");
const IN_BRACKETS_AT_END = /(?:^|[^([])[([（]([^()[\]（）]{1,40})[)\]）]$/;

/** The unit a header states: `จำนวน (คน)`, `มูลค่า (ล้านบาท)`, `ร้อยละ`, `จำนวนคดี`. The last bracket of the path speaks. */
export function unitOfHeader(name: string): Unit | null {
  const tidied = tidy(name);
  const brackets = [...tidied.matchAll(BRACKETED)].map((found) => found[1]!.trim());
  for (const bracket of brackets.reverse()) {
    const found = wholeUnit(bracket);
    if (found) return found;
  }
  const parts = tidied.split(" › ").reverse();
  for (const part of parts) {
    const whole =
      (ALONE.test(part) ? WHOLE.exec(part) : null) ?? AT_START.exec(part) ?? COUNTED.exec(part) ?? SUFFIX.exec(part) ?? AT_END.exec(part);
    if (whole) return made(whole[0], whole.groups!);
    const scaled = SCALED_AT_END.exec(part)?.groups;
    if (scaled) return made(`${scaled.multiplier}${scaled.base}`, scaled);
    const within = unitWithin(part);
    if (within) return within;
  }
  return null;
}

/** A text that is a unit and nothing else. */
function wholeUnit(text: string): Unit | null {
  const short = SHORT[text.replaceAll(" ", "")];
  if (short) return { ...wholeUnit(short)!, text };
  const scaled = SHORT_SCALED.exec(text)?.groups;
  if (scaled) return { text, base: scaled.base!, multiplier: SHORT_SCALES[scaled.scale!.toLowerCase()]!, percent: false };
  const found = REVERSED.exec(text) ?? WHOLE.exec(text);
  return found && made(text, found.groups!);
}

/** `หน่วย : ล้านบาท` somewhere in a text. */
function unitWithin(tidied: string): Unit | null {
  const found = IN_TITLE.exec(tidied);
  return found && made(found[0].replace(new RegExp(`^${NAMED}`, "i"), ""), found.groups!);
}

/**
 * The units a line above the table states for all of it: `(หน่วย : ล้านบาท)`, `มูลค่าทรัพย์ (ล้านบาท)`, `หน่วย : ราย/พันบาท`. Of several, which
 * column has which is for its heading to say.
 */
export function unitsOfTitle(text: string): Unit[] {
  const tidied = tidy(text);
  const list = LISTED.exec(tidied)?.[1] ?? "";
  const listed = list.split(/ ?(?:[/,;+]|และ) ?/).map((part) => (/[ก-๙a-z]/i.test(part) ? wholeUnit(part) : null));
  if (listed.length > 1 && listed.every((one) => one !== null && !/^(?:ปี|เดือน|วัน|ชั่วโมง|นาที)$/.test(one.base))) return listed as Unit[];
  const within = unitWithin(tidied);
  if (within) return [within];
  // `(พันบาท Thousand Baht)` says it in both languages.
  const bracket = (IN_BRACKETS_AT_END.exec(tidied)?.[1] ?? "").replace(/(?<=[ก-๙.])[ :/=-]*[a-z][a-z ]*$/i, "").trim();
  const closing = ALONE.test(bracket) || MANY_ALONE.test(bracket) || SHORT[bracket] ? wholeUnit(bracket) : null;
  return closing && !closing.percent ? [closing] : [];
}

const IN_THAI = (words: readonly string[]) => longestFirst(words.filter((word) => /[ก-๙]/.test(word)));
const SCALE = IN_THAI(Object.keys(MULTIPLIERS));
const IN_CELL = new RegExp(`^(?<figure>[(-]?[\\d][\\d., ]*\\)?) ?(?<unit>(?:${SCALE})? ?(?:${IN_THAI(BASES)})|${SCALE})\\.?$`);

/** A figure with its unit behind it: `1,200 บาท`, `170.47 ล้านบาท`, `5.33 ล้าน`. */
export function unitOfCell(text: string): { figure: string; unit: string } | null {
  const found = IN_CELL.exec(text)?.groups;
  return found ? { figure: found.figure!.trim(), unit: found.unit! } : null;
}

/** The unit cells state behind their figures; `ล้าน` alone says how many, and not of what. */
export function unitInCells(text: string): Unit {
  const by = MULTIPLIERS[text];
  return by
    ? { text, base: "", multiplier: by, percent: false }
    : (wholeUnit(text) ?? { text, base: text, multiplier: "1", percent: false });
}

function made(text: string, groups: Record<string, string | undefined>): Unit {
  if (groups.percent !== undefined) return { text: "ร้อยละ", base: "ร้อยละ", multiplier: "1", percent: true };
  const noughts = groups.noughts && `1${groups.noughts.replace(/^1/, "").replaceAll(",", "")}`;
  const scale = groups.multiplier ? MULTIPLIERS[groups.multiplier.toLowerCase()]! : "1";
  // `1,000 ล้านบาท` is both: a thousand millions.
  const by = noughts ? noughts + scale.slice(1) : scale;
  const shown = text
    .replace(/^_/, "")
    .replace(/^(?:หน่วย(?:นับ)? ?[:：=]? ?|unit ?[:=]? ?)/i, "")
    .replace(/^จำนวน ?/, "");
  return { text: shown, base: groups.base!, multiplier: by, percent: false };
}
