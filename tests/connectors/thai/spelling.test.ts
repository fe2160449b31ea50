import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, sameSpelling, tidy, westernDigits } from "../../../connectors/thai/spelling.js";

describe("spellings that mean the same", () => {
  it.each([
    ["จํานวน", "จำนวน"],
    ["นํ้า", "น้ำ"],
    ["นำ้", "น้ำ"],
    ["เเม่ริม", "แม่ริม"],
    ["ท่ี", "ที่"],
    ["รจ.ก. เชียงใหม่", "รจก.เชียงใหม่"],
    ["ทส.ญ. เชียงใหม่", "ทส.ญ.เชียงใหม่"],
    ["\uFEFFเรือน\u200Bจำ\u00A0 กลาง", "เรือนจำกลาง"],
    ["อุทธรณ์–ฎีกา", "อุทธรณ์-ฎีกา"],
    ["ปี ๒๕๖๘", "ปี 2568"],
    ["ปี ２５６８", "ปี 2568"],
    ["Fiscal Year", "fiscal  year"],
    ["จำนวน".normalize("NFKC"), "จำนวน"],
  ])("%s and %s", (one, other) => expect(sameSpelling(one, other)).toBe(true));

  it.each([
    ["2.1", "21"],
    ["ชาย", "หญิง"],
    ["12¹", "121"],
    ["แม่แตง", "แม่แจ่ม"],
  ])("but not %s and %s", (one, other) => expect(sameSpelling(one, other)).toBe(false));

  it.each([
    ["นํ่า", "น่ำ"],
    ["น่ํา", "น่ำ"],
    ["กี่", "กี่"],
    ["ก่ั", "กั่"],
    ["ตู้", "ตู้"],
    ["“ณ”", '"ณ"'],
    ["‘ณ’", "'ณ'"],
    ["ＡＢＣ（１）", "abc(1)"],
    ["ก\u00ad\u200e\u202a\u2066\u2060ข", "กข"],
    ["ก\u1680\u2003\u202f\u205f\u3000ข", "กข"],
    ["1\u2010\u2011\u2012\u2212\ufe58\ufe63\uff0d2", "1-------2"],
    ["พ.ศ..", "พศ"],
    ["no.1", "no1"],
  ])("%s and %s are the same", (one, other) => expect(fold(one)).toBe(fold(other)));
  it("dots between digits stay, and those after a letter go", () => {
    expect([fold("2.1."), fold(".5"), fold("ก. 2.1"), fold("ต.ค.68")]).toEqual(["2.1.", ".5", "ก2.1", "ตค68"]);
  });
  it("is tidied into the digits, blanks, dashes and marks of a careful hand", () => {
    expect(tidy("  ๑๒\u00a0\u00a0–\u200b เเม่ ")).toBe("12 - แม่");
    expect(tidy("Ａ．Ｂ")).toBe("A.B");
    expect(tidy("นํ้า น้ํา นำ้ ท่ี")).toBe("น้ำ น้ำ น้ำ ที่");
    expect([westernDigits("๐๙０９09"), westernDigits("ก๑ข")]).toEqual(["090909", "ก1ข"]);
  });
  it("keeps words apart when only tidied", () => expect(tidy(" ณ\u00A0วันที่  ๑ ")).toBe("ณ วันที่ 1"));
});

const thaiText = fc.string({ unit: fc.constantFrom(..."กขคเแ ำําิี่้๊.๑1-–\u200B\u00A0aA".split("")) });

describe("folding", () => {
  it("is the same folded again", () =>
    fc.assert(fc.property(fc.oneof(thaiText, fc.string({ unit: "binary" })), (text) => fold(fold(text)) === fold(text))));
  it("does not see blanks and invisible characters", () =>
    fc.assert(
      fc.property(thaiText, fc.nat(), fc.constantFrom(" ", "\u00A0", "\u200B", "\u00AD", "\uFEFF", "\u200C"), (text, at, blank) => {
        const cut = at % (text.length + 1);
        expect(fold(text.slice(0, cut) + blank + text.slice(cut))).toBe(fold(text));
      }),
    ));
});
