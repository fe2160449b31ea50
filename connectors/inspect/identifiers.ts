/** Names and ID numbers: told of, never passed on. */
import { tidy, westernDigits } from "../thai/spelling.js";

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
/** A title, a name and a surname in the middle of a text; not the names of offices that begin so (นายอำเภอ, นายกรัฐมนตรี). */
const NAME_WITHIN =
  /(?:นางสาว|นาย|นาง|น\.ส\.|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง) ?(?!อำเภอ|ก|ทะเบียน|จ้าง|แพทย์|ช่าง|ทหาร|ตำรวจ|ตรวจ|หน้า)[ก-๙]{2,} +[ก-๙]{2,}/g;
const NAME_HEADER =
  /^(?:ชื่อ ?(?:-|–|และ|\/|,)? ?(?:นาม)?สกุล|ชื่อสกุล|ชื่อ-นามสกุล|ชื่อตัว|นามสกุล|ชื่อผู้(?!ประกอบ|จัด|ผลิต|ให้บริการ).*|ผู้ยื่นคำขอ|ผู้เสียหาย|ผู้ต้องหา|ผู้ร้อง|ผู้ติดต่อ|full ?name|first ?name|last ?name|surname|person.?name)$/i;

/** Whether a cell looks like a person's name with its title. */
export function isPersonName(text: string): boolean {
  return NAME.test(tidy(text));
}

export function namesPersons(header: string): boolean {
  return NAME_HEADER.test(
    tidy(header.split(" › ").at(-1) ?? "")
      .replace(/[([].*$/, "")
      .trim(),
  );
}

export function namesIdNumbers(header: string): boolean {
  return /เลข(?:ที่)?บัตร|เลข(?:ที่)?(?:ประจำตัว)?(?:บัตร)?ประ(?:จำตัวประ)?ชาชน|เลขประจำตัวผู้เสียภาษี|(?:^|[_ -])(?:citizen_?id|national_?id|pid|cid|id_?card)(?:$|[_ -])/i.test(
    tidy(header),
  );
}

export const REMOVED = "[ตัดออก]";

/** Text without thirteen-digit ID numbers and without what looks like a name. */
export function withoutIdentifiers(text: string): string {
  const western = westernDigits(text);
  let shown = "";
  let from = 0;
  for (const found of western.matchAll(ID_NUMBER)) {
    shown += text.slice(from, found.index) + REMOVED;
    from = found.index + found[0].length;
  }
  shown += text.slice(from);
  return isPersonName(shown) ? REMOVED : shown.replace(NAME_WITHIN, REMOVED);
}

const MOST_SHOWN = 120;

/** A found text as it may be shown: on one line, cut short, without identifiers. */
export function shown(text: string, most = MOST_SHOWN): string {
  const safe = withoutIdentifiers(text.replace(/\s+/g, " ").trim());
  return safe.length > most ? `${safe.slice(0, most)}…` : safe;
}
