/** The hand that keeps a register: the same record is always written the same way, but no two alike. Persons are plainly made up. */
import { placeById } from "../../world/places.js";
import type { Random } from "../../world/random.js";
import { buddhistYear, fullDay, separated, shortMonths, slashDay, thaiDigits } from "../thai-text.js";
import type { SheetCell } from "../xlsx.js";

/** `3 พ.ย. 68`. */
const twoDigitDay = (day: string) => `${Number(day.slice(8))} ${shortMonths[Number(day.slice(5, 7)) - 1]} ${buddhistYear(day) % 100}`;

export class Clerk {
  constructor(
    /** A stream of chance that belongs to this record. */
    private readonly chance: Random,
    /** Serial of the record in its list, for the made-up person. */
    private readonly person: string,
  ) {}

  /** A day as written that morning; a real date where the clerk let Excel have its way, now and then with the year 2568 in it. */
  date(day: string | null): SheetCell {
    if (day === null) return this.chance.chance(0.5) ? "-" : null;
    const at = this.chance.next();
    if (at < 0.4) return twoDigitDay(day);
    if (at < 0.55) return slashDay(day);
    if (at < 0.7) return thaiDigits(slashDay(day));
    if (at < 0.9) return { date: day };
    if (at < 0.93 && !day.endsWith("-02-29")) return { date: day, be: true };
    return at < 0.97 ? fullDay(day) : thaiDigits(twoDigitDay(day));
  }

  baht(amount: string | null): SheetCell {
    if (amount === null) return this.chance.chance(0.6) ? "-" : null;
    const at = this.chance.next();
    if (at < 0.4) return `${separated(amount)}.-`;
    if (at < 0.75) return { baht: Number(amount) };
    if (at < 0.85) return `${separated(amount)}.00`;
    return at < 0.95 ? separated(amount) : `${thaiDigits(separated(amount))}.-`;
  }

  district(code: string): string {
    const name = placeById.get(code)!.th;
    const capital = code === "5001";
    return this.chance.pick([
      name,
      name,
      name,
      `อ.${name}`,
      `อำเภอ${name}`,
      `${name} `,
      capital ? "เมือง" : name,
      capital ? "อ.เมือง" : `อ. ${name}`,
    ]);
  }

  sex(sex: "male" | "female"): string {
    return this.chance.pick(sex === "male" ? ["ช", "ช", "ชาย"] : ["ญ", "ญ", "หญิง"]);
  }

  /** One of the accepted spellings, the first one mostly. */
  word(spellings: readonly string[]): string {
    return this.chance.chance(0.8) ? spellings[0]! : this.chance.pick(spellings);
  }

  name(): string {
    return `ตัวอย่าง ทดสอบ-${this.person}`;
  }

  /** Thirteen digits whose check digit is wrong, so that it is nobody's. */
  idNumber(): string {
    const digits = `9${String(this.chance.int(0, 99_999_999_999)).padStart(11, "0")}`;
    const wrong = (checkDigit(digits) + this.chance.int(1, 9)) % 10;
    const all = `${digits}${wrong}`;
    return this.chance.chance(0.5) ? all : `${all[0]}-${all.slice(1, 5)}-${all.slice(5, 10)}-${all.slice(10, 12)}-${all[12]}`;
  }

  phone(): string {
    return `080-000-${this.person.slice(-4)}`;
  }

  /** Remarks sometimes name the person again; the column never passes the reader. */
  remark(): SheetCell {
    const at = this.chance.next();
    if (at < 0.75) return at < 0.4 ? "-" : null;
    return at < 0.85
      ? `ติดต่อ ${this.name()} โทร. ${this.phone()}`
      : this.chance.pick(["ส่งเอกสารเพิ่มเติม", "รับเรื่องทางไปรษณีย์", "ประสาน อบต. แล้ว"]);
  }
}

/** The thirteenth digit that a Thai ID number with these twelve would have. */
export function checkDigit(twelve: string): number {
  const sum = [...twelve].reduce((total, digit, i) => total + Number(digit) * (13 - i), 0);
  return (11 - (sum % 11)) % 10;
}
