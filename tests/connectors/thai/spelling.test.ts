import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, sameSpelling, tidy } from "../../../connectors/thai/spelling.js";

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
