import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareFigure, missingKind, type NumberRule, readNumber, takeMarks } from "../../../connectors/thai/number.js";

const count: NumberRule = { exact: "count", dash: "zero", range: { min: "-1000000" } };
const decimal: NumberRule = { exact: "decimal", dash: "missing", range: { min: "-1000000" } };

function value(text: string, rule: NumberRule): string | null {
  const read = readNumber(text, rule);
  return "problem" in read ? read.problem : read.value;
}

describe("counts", () => {
  it.each([
    ["0", "0"],
    ["๐", "0"],
    ["๑๒๓", "123"],
    ["１２", "12"],
    [" 12 ", "12"],
    ["007", "7"],
    ["1,234", "1234"],
    ["1 234", "1234"],
    ["1\u00A0234\u00A0567", "1234567"],
    ["80,000.-", "80000"],
    ["(1,234)", "-1234"],
    ["-5", "-5"],
    ["−5", "-5"],
    ["12.0", "12"],
    ["1,234.000", "1234"],
    ["2.3 ล้าน", "2300000"],
    ["5 พัน", "5000"],
    ["1.5หมื่น", "15000"],
    ["-0", "0"],
  ])("%s is %s", (text, expected) => expect(value(text, count)).toBe(expected));

  it.each([
    "1.234",
    "12.000",
    "12.7",
    "1e3",
    "0x10",
    "1,23",
    "12,34",
    "1,2345",
    "1 23",
    "12 บาท",
    "12 %",
    "+5",
    "1_000",
    "1,234 567",
    "--5x",
    "ห้า",
    "NaN",
    "Infinity",
    "#REF!",
    "2025-11-17",
    "121)",
    "½",
    "2.34567 หมื่น",
    "0,125",
    "0,000",
    "00,123",
    "0 123",
    "(0,125)",
  ])("%s is refused", (text) => expect(value(text, count)).toBe("NUMBER_UNREADABLE"));
});

describe("decimals", () => {
  it.each([
    ["12.5 %", "12.5"],
    ["1,234.50", "1234.5"],
    [".5", "0.5"],
    ["1.234", "1.234"],
    ["0.0001", "0.0001"],
    ["1.230000", "1.23"],
    ["381,930.82", "381930.82"],
    ["4.83", "4.83"],
    ["2.3 ล้าน", "2300000"],
    ["46,274,145,932", "46274145932"],
  ])("%s is %s", (text, expected) => expect(value(text, decimal)).toBe(expected));
  it.each(["1.23456", "5.", "1.2.3", "1,234,56", "0,125", "0,125.5"])("%s is refused", (text) =>
    expect(value(text, decimal)).toBe("NUMBER_UNREADABLE"),
  );
  it.each(["12.5 %", "71%"])("%s is no amount", (text) => expect(value(text, { ...decimal, amount: true })).toBe("NUMBER_UNREADABLE"));
});

describe("what is not a figure", () => {
  it.each(["", " ", "ไม่มีข้อมูล", "N/A", "n/a", "…", "...", "อยู่ระหว่างดำเนินการ", "ไม่มี", "NULL", "\u200B"])("“%s” is missing", (text) =>
    expect(readNumber(text, count)).toEqual({ state: "MISSING", value: null, flags: [] }),
  );
  it.each(["-", "–", "—", " - ", "−"])("“%s” is what the column says", (dash) => {
    expect(readNumber(dash, { exact: "count", dash: "zero" })).toEqual({ state: "REPORTED", value: "0", flags: [] });
    expect(readNumber(dash, { exact: "count", dash: "missing" })).toEqual({ state: "MISSING", value: null, flags: [] });
    expect(readNumber(dash, { exact: "count", dash: "not_collected" })).toEqual({ state: "NOT_COLLECTED", value: null, flags: [] });
  });
  it("a lone star was withheld at the source: missing, with a note, never zero", () =>
    expect(readNumber("*", count)).toEqual({ state: "MISSING", value: null, flags: ["note"] }));
});

describe("words in place of a figure", () => {
  const words = (none: NumberRule["dash"], unavailable: NumberRule["dash"]): NumberRule => ({ ...count, words: { none, unavailable } });
  const state = (text: string, rule: NumberRule) => {
    const read = readNumber(text, rule);
    return "problem" in read ? read.problem : read.state;
  };
  it.each(["ไม่มี", "nil", "None", "ไม่ มี"])("“%s”: there is none", (text) => {
    expect(state(text, words("zero", "missing"))).toBe("REPORTED");
    expect(state(text, words("not_collected", "missing"))).toBe("NOT_COLLECTED");
    expect(missingKind(text.replaceAll(" ", "").toLowerCase())).toBe("MISSING");
  });
  it.each([
    ...["ไม่มีข้อมูล", "ไม่ทราบ", "ยังไม่มีข้อมูล", "รอข้อมูล", "อยู่ระหว่างดำเนินการ", "อยู่ระหว่าง ดำเนินการ"],
    ...["n/a", "NA", "n.a.", "null", "#N/A", "…", "...", ".."],
  ])("“%s”: there is no figure", (text) => {
    expect(state(text, words("zero", "not_collected"))).toBe("NOT_COLLECTED");
    expect(state(text, count)).toBe("MISSING");
    expect(missingKind(text.replaceAll(" ", "").toLowerCase())).toBe("MISSING");
  });
  it.each(["ไม่ได้จัดเก็บ", "ไม่จัดเก็บ", "ไม่ได้เก็บข้อมูล", "ไม่ได้จัดเก็บข้อมูล", "Not collected"])("“%s”: it was not collected", (text) => {
    expect(readNumber(text, words("zero", "zero"))).toEqual({ state: "NOT_COLLECTED", value: null, flags: [] });
    expect(missingKind(text.replaceAll(" ", "").toLowerCase())).toBe("NOT_COLLECTED");
  });
  it("are no others", () => {
    expect([missingKind(""), missingKind("12"), missingKind("-"), missingKind("มี")]).toEqual(["MISSING", null, null, null]);
    expect(state("--", count)).toBe("REPORTED");
    expect([state("***", count), state("****", count), state("*5", count)]).toEqual(["MISSING", "NUMBER_UNREADABLE", "NUMBER_UNREADABLE"]);
  });
});

describe("what is expected instead", () => {
  const expected = (text: string, rule: NumberRule) => {
    const read = readNumber(text, rule);
    return "expected" in read ? read.expected : null;
  };
  it("is said in both languages, with an example or the range", () => {
    expect(expected("x", count)).toEqual({ th: "จำนวนเต็ม เช่น 1,234", en: "a whole number such as 1,234" });
    expect(expected("x", decimal)).toEqual({
      th: "ตัวเลข ทศนิยมไม่เกิน 4 ตำแหน่ง เช่น 1,234.50",
      en: "a number with at most 4 decimals, such as 1,234.50",
    });
    expect(expected("-1", { exact: "count", dash: "zero" })).toEqual({ th: "ตั้งแต่ 0 ขึ้นไป", en: "0 or more" });
    expect(expected("4", { exact: "count", dash: "zero", range: { min: "5" } })).toEqual({ th: "ตั้งแต่ 5 ขึ้นไป", en: "5 or more" });
    expect(expected("8", { exact: "count", dash: "zero", range: { min: "5", max: "7" } })).toEqual({ th: "5 ถึง 7", en: "5 to 7" });
    expect(expected("8", { exact: "count", dash: "zero", range: { max: "7" } })).toEqual({ th: "0 ถึง 7", en: "0 to 7" });
  });
});

describe("marks stuck to a figure", () => {
  it.each([
    ["12**", "12", "provisional"],
    ["12 (p)", "12", "provisional"],
    ["12(p)", "12", "provisional"],
    ["12P", "12", "provisional"],
    ["(12)p", "-12", "provisional"],
    ["12r", "12", "revised"],
    ["12(R)", "12", "revised"],
    ["12 ¹²", "12", "note"],
    ["12³⁾", "12", "note"],
    ["12 10)", "12", "note"],
    ["1,234,56712)", "1234567", "note"],
    ["12,3451)", "12345", "note"],
    ["12*", "12", "provisional"],
    ["12 **", "12", "provisional"],
    ["1,234r", "1234", "revised"],
    ["12 (r)", "12", "revised"],
    ["1,234 1)", "1234", "note"],
    ["1,2341)", "1234", "note"],
    ["12¹", "12", "note"],
    ["๑๒*", "12", "provisional"],
    ["(5)*", "-5", "provisional"],
  ])("%s is %s, %s", (text, figure, flag) => expect(readNumber(text, count)).toEqual({ state: "REPORTED", value: figure, flags: [flag] }));
});

describe("marks", () => {
  it("come several at once, and what is between them goes too", () => {
    expect(readNumber("12* 1)", count)).toEqual({ state: "REPORTED", value: "12", flags: ["note", "provisional"] });
    expect(readNumber("12*1)", count)).toEqual({ state: "REPORTED", value: "12", flags: ["note", "provisional"] });
    expect(readNumber("12*10)", count)).toEqual({ state: "REPORTED", value: "12", flags: ["note", "provisional"] });
    expect(takeMarks("12 * ¹")).toEqual({ bare: "12", flags: ["note", "provisional"] });
    expect(takeMarks("(p)")).toEqual({ bare: "(p)", flags: [] });
    expect(takeMarks("()")).toEqual({ bare: "()", flags: [] });
  });
  it.each(["12*x", "12px", "x12p", "12(p)3", "12 1)2", "12¹3", "12p5", "12 100)", "12ab)", "12*ab)", "1,23412)3", "a(p)", "x1,2341)"])(
    "%s has none that can be taken off",
    (text) => expect(value(text, count)).toBe("NUMBER_UNREADABLE"),
  );
});

describe("a figure on its own", () => {
  it("is read however large it is and however many decimals it has, and is none with anything beside it", () => {
    expect(bareFigure("1,234.567891")).toBe("1234.567891");
    expect(bareFigure("123456789012345678901")).toBe("123456789012345678901");
    expect(bareFigure("0.50")).toBe("0.5");
    expect(["5 คน", "x(5)", "(5)x", "", "5%x", "%5", "5.-x", "x-5"].map(bareFigure)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect([bareFigure("5%"), bareFigure("5 %"), bareFigure("5 .-"), bareFigure("( 5 )"), bareFigure("- 5")]).toEqual([
      "5",
      "5",
      "5",
      "-5",
      "-5",
    ]);
  });
  it("may be a decimal point and its digits, but no count", () => {
    expect([value(".5", count), value(".0", count), value(".", decimal), value("", decimal)]).toEqual([
      ...["NUMBER_UNREADABLE", "NUMBER_UNREADABLE", "NUMBER_UNREADABLE", null],
    ]);
  });
  it("may have its thousands in groups of three digits after one to three", () => {
    expect([value("123 456", count), value("12 345 678", count), value("123,456", count)]).toEqual(["123456", "12345678", "123456"]);
    expect(value("1234 567", count)).toBe("NUMBER_UNREADABLE");
  });
  it.each([
    ["5 ร้อย", "500"],
    ["5 พัน", "5000"],
    ["5 หมื่น", "50000"],
    ["5 แสน", "500000"],
    ["5 ล้าน", "5000000"],
    ["5 สิบล้าน", "50000000"],
    ["5 ร้อยล้าน", "500000000"],
    ["5 พันล้าน", "5000000000"],
    ["5 หมื่นล้าน", "50000000000"],
    ["5 แสนล้าน", "500000000000"],
    ["5 ล้านล้าน", "5000000000000"],
    ["1.234 พัน", "1234"],
  ])("%s is %s", (text, expected) => expect(value(text, count)).toBe(expected));
  it.each(["พัน", "5 พันคน", "1.2345 พัน", "5 พัน พัน"])("%s is refused", (text) => expect(value(text, count)).toBe("NUMBER_UNREADABLE"));
});

describe("the range", () => {
  it("holds its own ends, zero where none is given", () => {
    expect([value("0", { exact: "count", dash: "missing" }), value("5", { exact: "count", dash: "zero", range: { min: "5" } })]).toEqual([
      "0",
      "5",
    ]);
    expect([
      value("-5", { exact: "count", dash: "zero", range: { min: "-5" } }),
      value("-5.0001", { exact: "decimal", dash: "zero", range: { min: "-5" } }),
    ]).toEqual([...["-5", "NUMBER_OUT_OF_RANGE"]]);
  });

  it("starts at zero unless the rule says otherwise", () =>
    expect(value("(5)", { exact: "count", dash: "zero" })).toBe("NUMBER_OUT_OF_RANGE"));
  it("is inclusive and exact", () => {
    const rule: NumberRule = { exact: "decimal", dash: "zero", range: { max: "100.1" } };
    expect(value("100.1", rule)).toBe("100.1");
    expect(value("100.1001", rule)).toBe("NUMBER_OUT_OF_RANGE");
  });
  it("never holds more digits than the warehouse keeps", () => expect(value("123456789012345", count)).toBe("NUMBER_OUT_OF_RANGE"));
  it("says which end a figure is over", () => {
    expect(readNumber("9007199254740993", count)).toMatchObject({ expected: { en: "less than 10^14" } });
    expect(readNumber("-1", { exact: "count", dash: "zero" })).toMatchObject({ expected: { en: "0 or more" } });
  });
});

const toThai = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x0e50 + Number(digit)));
const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ",");

describe("any figure", () => {
  const wide: NumberRule = { exact: "decimal", dash: "zero", range: { min: "-99999999999999" } };
  it("comes back the same from every way of writing it", () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.nat({ max: 9999 }), (whole, part) => {
        const decimals = String(part).padStart(4, "0").replace(/0+$/, "");
        const size = String(whole < 0n ? -whole : whole);
        const canonical = decimals ? `${size}.${decimals}` : size;
        const signed = whole < 0n ? `-${canonical}` : canonical;
        for (const text of [canonical, `${grouped(size)}${decimals && `.${decimals}`}`, toThai(canonical)]) {
          expect(value(whole < 0n ? `-${text}` : text, wide)).toBe(signed);
          if (whole < 0n) expect(value(`(${text})`, wide)).toBe(signed);
        }
      }),
    ));
  it("never throws, and what it reports is canonical", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789๑,.-–()*r% eEx+1) ล้านพัน".split("")) }), (text) => {
        const read = readNumber(text, wide);
        if (!("problem" in read) && read.value !== null) expect(read.value).toMatch(/^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d{0,3}[1-9])$/);
      }),
    ));
});
