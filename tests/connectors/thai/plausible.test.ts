/** What tells Thai from letters of another encoding: where marks and vowels cannot stand, and how often letters do. */
import { describe, expect, it } from "vitest";
import { isPlausibleThai, PRIVATE_LETTERS } from "../../../connectors/thai/plausible.js";

/** Words of fifty letters, all of them as they are written. */
const sound = "เรือนจำ,อำเภอ,ทัณฑสถาน,หญิง,ผู้ต้องขัง,ราชทัณฑ์,จังหวัด";

describe("letters stand where no Thai word has them", () => {
  it.each([
    ["a vowel above behind ะ", "กะิ", "นะี"],
    ["a vowel above behind า", "กาิ", "นาุ"],
    ["a tone behind ำ", "กำ่", "นำ้"],
    ["a tone behind ๆ", "กๆ่", "นๆ้"],
    ["a tone behind ฯ", "กฯ่", "นฯ้"],
    ["a vowel above behind a leading one", "เิก", "แัก"],
    ["a tone behind a leading vowel", "เ่ก", "ไ้ก"],
    ["a mark behind a quote", '"่ก', '"ัก'],
    ["a mark behind a bracket", "(่ก", ")ิก"],
    ["a mark behind a slash", "/่ก", "'ุก"],
    ["a mark at a word's beginning", "่ก", "ิก"],
    ["two vowels above", "กิี", "นัิ"],
    ["two vowels below", "กุู", "นฺุ"],
    ["two tones", "ก่้", "น๊๋"],
    ["a tone and the sign of a silent letter", "ก่์", "น์้"],
    ["two leading vowels", "เแก", "ไโก"],
    ["a leading vowel twice, which is not แ", "แแก", "ไไก"],
    ["ะ right behind a leading vowel", "เะ", "แะ"],
    ["า right behind a leading vowel", "เา", "โา"],
    ["a leading vowel at a word's end", "กเ", "นแ"],
    ["a leading vowel before a digit", "กเ5", "นโ1"],
    ["letters that are no longer written", "ฃวด", "ฅน"],
    ["signs of old books", "ก๏", "น๛"],
  ])("%s: “%s”, “%s”", (_, one, other) => {
    expect(isPlausibleThai(`${sound},${one},${other}`)).toBe(false);
    // Once is a slip of somebody's hand.
    expect(isPlausibleThai(`${sound},${one}`)).toBe(true);
  });

  it("said by one word on every line says it once", () => expect(isPlausibleThai(`${sound}\n${"กะิ\n".repeat(40)}`)).toBe(true));

  it("is a matter of how many letters there are: one in forty is the most", () => {
    const words = Array.from({ length: 40 }, (_, i) => `น${"ก".repeat(i + 1)}า`).join(",");
    expect(isPlausibleThai(`${words},กะิ,นาุ,รำ่`)).toBe(true);
    expect(isPlausibleThai(`${sound},${sound.replaceAll("ร", "ล")},กะิ,นาุ,รำ่`)).toBe(false);
  });

  it("says nothing of few letters", () => {
    expect(isPlausibleThai("กะิ นาุ รำ่ มะ่")).toBe(true);
    expect(isPlausibleThai("กะิ นาุ รำ่ มะ่", 10)).toBe(false);
  });
});

describe("letters stand as they are written", () => {
  it.each([
    ["แ typed as two เ", "เเม่ริม,เเม่เเตง,เเม่วาง,เเม่อาย,เเม่เเจ่ม,อำเภอเเม่ออน"],
    ["signs behind their words", "ฯลฯ,กรุงเทพฯ,ต่างๆ,อื่นๆ,สถานพินิจฯ,ศูนย์ฝึกฯ,จังหวัดต่างๆ"],
    ["a vowel below with a tone above", "ผู้,รู้,อยู่,หมู่,สู่,กลุ่ม,จุ่ม,ปู่,ย่า,คุ้ม,ครู่,หมู่บ้าน"],
    ["the mark of a short vowel with a tone", "ก็,เด็ก,เป็น,เล็ก,เย็น,เห็น,เต็ม,เค็ม,เข้ม,แข็ง"],
  ])("%s", (_, text) => {
    expect(isPlausibleThai(`${text},${sound}`)).toBe(true);
    expect(isPlausibleThai(text, 10)).toBe(true);
  });
});

describe("the letters that every text is made of", () => {
  it("are missed where the rare ones stand for them", () => {
    expect(isPlausibleThai("ฆฌฒฏฐฑฎฤฬฮ,ฮฬฤฎฑฐฏฒฌฆ,ฌฆฏฒฑฐฤฎฮฬ,ฐฑฬฮฎฤฆฌฒฏ")).toBe(false);
    expect(isPlausibleThai("ฆฌฒฏฐฑฎฤฬฮ,ฮฬฤฎฑฐฏฒฌ")).toBe(true);
  });

  it("may be a quarter of a long text, and by chance fewer of a short one", () => {
    const rare = "ฆฌฒฏฐฑฎฤฬฮผฝพฟภ";
    /** So many letters, of which so many are frequent ones. */
    const text = (letters: number, frequent: number) =>
      Array.from({ length: letters }, (_, i) => (i < frequent ? "านรอกเงมยต".replace("เ", "")[i % 9] : rare[i % rare.length])).join("");
    expect(isPlausibleThai(text(400, 100))).toBe(true);
    expect(isPlausibleThai(text(400, 99))).toBe(false);
    expect(isPlausibleThai(text(49, 11))).toBe(true);
    expect(isPlausibleThai(text(49, 10))).toBe(false);
  });

  it("are not looked for among digits and Latin letters", () =>
    expect(isPlausibleThai("๑๒๓๔๕๖๗๘๙๐,๑๒๓๔๕๖๗๘๙๑,๑๒๓๔๕๖๗๘๙๒,๑๒๓๔๕๖๗๘๙๓,cases,people,hours")).toBe(true));
});

describe("the private area", () => {
  it("is where old fonts keep letters", () => {
    expect("ผู\uf70bต\uf70bอง".match(PRIVATE_LETTERS)).toHaveLength(2);
    expect(["\uf000", "\uf8ff", "\uefff", "\uf900"].map((letter) => letter.match(PRIVATE_LETTERS) !== null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
