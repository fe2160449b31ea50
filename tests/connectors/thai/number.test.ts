import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NumberRule, readNumber } from "../../../connectors/thai/number.js";

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
  it.each(["1.23456", "5.", "1.2.3", "1,234,56"])("%s is refused", (text) => expect(value(text, decimal)).toBe("NUMBER_UNREADABLE"));
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

describe("marks stuck to a figure", () => {
  it.each([
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

describe("the range", () => {
  it("starts at zero unless the rule says otherwise", () =>
    expect(value("(5)", { exact: "count", dash: "zero" })).toBe("NUMBER_OUT_OF_RANGE"));
  it("is inclusive and exact", () => {
    const rule: NumberRule = { exact: "decimal", dash: "zero", range: { max: "100.1" } };
    expect(value("100.1", rule)).toBe("100.1");
    expect(value("100.1001", rule)).toBe("NUMBER_OUT_OF_RANGE");
  });
  it("never holds more digits than the warehouse keeps", () => expect(value("123456789012345", count)).toBe("NUMBER_OUT_OF_RANGE"));
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
