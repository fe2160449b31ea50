/** Names, ID numbers and ways to reach a person: told of, never passed on. */
import { tidy, westernDigits } from "../thai/spelling.js";
import { leafOf as lastOf } from "./leaf.js";

const ID_NUMBER = /(?<!\d)(\d)[- ]?(\d{4})[- ]?(\d{5})[- ]?(\d{2})[- ]?(\d)(?!\d)/g;

/** Whether a text is one Thai ID number: thirteen digits of which the last is the check digit. */
export function isThaiId(text: string): boolean {
  if (text.length < 13 || text.length > 24) return false;
  const digits = westernDigits(text).replace(/[- ]/g, "");
  return /^[1-8]\d{12}$/.test(digits) && checkDigit(digits) === Number(digits[12]);
}

/** Thirteen digits that may be an ID number, typing errors included. */
export function looksLikeThaiId(text: string): boolean {
  if (text.length < 13 || text.length > 24) return false;
  return /^[1-8]\d{12}$/.test(westernDigits(text).replace(/[- ]/g, ""));
}

function checkDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(digits[i]) * (13 - i);
  return (11 - (sum % 11)) % 10;
}

const NAME =
  /^(?:นาย|นางสาว|นาง|น\.ส\.|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง|ว่าที่ ?ร|ร\.[ตทอ]\.|พ\.[ตจอ]\.|ด\.ต\.|ส\.[ตอ]\.|จ\.ส\.|พล\.?[ตอท]|พระครู|พระ(?=[ก-๙]{3,} )|ม\.[รล]\.|หม่อม|mr\.?|mrs\.?|miss|ms\.?|ดร\.|ผศ\.|รศ\.|ศ\.)[ .]?[ก-๙a-z]{2,}/i;
/** `คุณสมชาย ใจดี`; คุณ begins many a word that is no name. */
const BY_COURTESY = /^คุณ ?(?!ภาพ|สมบัติ|ธรรม|ลักษณะ|วุฒิ|ค่า|ประโยชน์|แม่|พ่อ|ครู)[ก-๙]{2,} +[ก-๙]{2,}$/;
/** A title, a name and a surname in the middle of a text; not the names of offices that begin so (นายอำเภอ, นายกรัฐมนตรี). */
const NAME_WITHIN =
  /(?:นางสาว|นาย|นาง|น\.ส\.|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง) ?(?!อำเภอ|ก|ทะเบียน|จ้าง|แพทย์|ช่าง|ทหาร|ตำรวจ|ตรวจ|หน้า)[ก-๙]{2,} +[ก-๙]{2,}/g;
const NAME_HEADER =
  /^(?:ชื่อ ?(?:-|–|และ|\/|,)? ?(?:นาม)?สกุล|ชื่อสกุล|ชื่อ-นามสกุล|ชื่อตัว|นามสกุล|ชื่อผู้(?!ประกอบ|จัด|ผลิต|ให้บริการ).*|ผู้ยื่นคำขอ|ผู้เสียหาย|ผู้ต้องหา|ผู้ร้อง|ผู้ติดต่อ|ผู้ประสานงาน.*|contact ?(?:person|name)|full ?name|first ?name|last ?name|surname|person.?name)$/i;

/** Whether a cell looks like a person's name with its title. */
export function isPersonName(text: string): boolean {
  const tidied = tidy(text);
  return NAME.test(tidied) || BY_COURTESY.test(tidied);
}

export function namesPersons(header: string): boolean {
  return NAME_HEADER.test(
    lastOf(header)
      .replace(/[([].*$/, "")
      .trim(),
  );
}

const SURNAME_HEADER = /^(?:(?:นาม)?สกุล|คำนำ(?:หน้า)?(?: ?(?:ชื่อ|นาม))?|last ?name|surname|family ?name)$/i;
const GIVEN_NAME_HEADER = /^(?:ชื่อ(?:จริง|กลาง|เล่น|ต้น|เดิม)?|name|(?:first|middle) ?name|(?:given|nick) ?name)$/i;
const leafOf = (header: string) => lastOf(header).replaceAll("_", " ");

/** Whether a column is headed as one of surnames, or of what stands before a name: `นามสกุล`, `คำนำหน้าชื่อ`. */
export const namesSurnames = (header: string): boolean => SURNAME_HEADER.test(leafOf(header));

/** Whether a column is headed as one of names: of persons where surnames stand beside it, of anything elsewhere. */
export const namesGivenNames = (header: string): boolean => GIVEN_NAME_HEADER.test(leafOf(header));

export function namesIdNumbers(header: string): boolean {
  if (countsThem(header)) return false;
  return /เลข(?:ที่)?บัตร|เลข(?:ที่)?(?:ประจำตัว)?(?:บัตร)?ประ(?:จำตัวประ)?ชาชน|เลขประจำตัวผู้เสียภาษี|(?:^|[_. -])(?:citizen_?id|national_?id|pid|cid|id_?card)(?:$|[_ -])/i.test(
    tidy(header),
  );
}

/** Whether a heading counts people, cards or calls instead of giving their numbers: `มีเลขบัตรประชาชน (คน)`, `หลอกลวงทางโทรศัพท์ (คดี)`. */
export function countsThem(header: string): boolean {
  const leaf = tidy(header.split(" › ").at(-1) ?? "");
  return (
    /^(?:จำนวน|ยอด|ร้อยละ|สัดส่วน|(?:ผู้)?(?:ไม่)?มี)/.test(leaf) ||
    /(?:ทาง|ผ่าน)โทรศัพท์|[([（](?:คน|ราย|คดี|เรื่อง|ครั้ง|สาย|ใบ|ฉบับ|เครื่อง|เลขหมาย|(?:พัน|ล้าน)?บาท)[)\]）]/.test(leaf)
  );
}

/** `somchai@example.com` in a text. */
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** A mobile telephone in a text; the telephones of offices begin otherwise. */
const MOBILE = /(?<![\d-])0[689]\d(?:-\d{3}-?\d{4}|-\d{7}| \d{3} \d{4}|\d{7})(?![\d-])/g;
const PHONE = /^\(?0\d{1,2}\)?(?:[- ]\d{3}[- ]?\d{3,4}|[- ]\d{4}[- ]\d{3,4}|[- ]\d{7})$|^0[689]\d{8}$/;
const HEADS_PHONES =
  /โทรศัพท์|(?:^|[^ก-๙])โทร(?:$|[^ก-๙])|เบอร์(?:โทร|ติดต่อ)|^เบอร์$|มือถือ|(?:^|[_. -])(?:phone|mobile|tel)(?:$|[_. -])|^(?:ไอดี ?ไลน์|line ?id)$/i;

export function isEmail(text: string): boolean {
  return text.trim().replace(EMAIL, "") === "" && text.trim() !== "";
}

export function isPhone(text: string): boolean {
  return text.length <= 24 && PHONE.test(westernDigits(text).trim());
}

export function namesPhones(header: string): boolean {
  return HEADS_PHONES.test(header) && !countsThem(header);
}

export function namesEmails(header: string): boolean {
  return /อีเมล|e-?mail/i.test(header);
}

/** A house's or an office's: whether it is a person's the columns beside it tell. */
export function namesAddresses(header: string): boolean {
  return /^(?:ที่อยู่|บ้านเลขที่|address$|home ?address)/i.test(lastOf(header));
}

export const REMOVED = "[ตัดออก]";

/** Text without thirteen-digit ID numbers, e-mail addresses and mobile telephones, and without what looks like a name. */
export function withoutIdentifiers(text: string): string {
  const western = westernDigits(text);
  let shown = "";
  let from = 0;
  for (const found of western.matchAll(ID_NUMBER)) {
    shown += text.slice(from, found.index) + REMOVED;
    from = found.index + found[0].length;
  }
  shown += text.slice(from);
  return isPersonName(shown) ? REMOVED : shown.replace(NAME_WITHIN, REMOVED).replace(EMAIL, REMOVED).replace(MOBILE, REMOVED);
}

const MOST_SHOWN = 120;

/** A found text as it may be shown: on one line, cut short, without identifiers. */
export function shown(text: string, most = MOST_SHOWN): string {
  const safe = withoutIdentifiers(text.replace(/\s+/g, " ").trim());
  return safe.length > most ? `${safe.slice(0, most)}…` : safe;
}
