/** What a line says it counts: a register's own number of its lines, never another number that stands on the line. */
import { describe, expect, it } from "vitest";
import { countedIn, REGISTERED } from "../../../connectors/thai/counted.js";

const centres = ["ศูนย์", "แห่ง"];

describe("a line says how many", () => {
  it.each([
    ["รวม 25 ศูนย์", 25],
    ["รวมทั้งสิ้น 25 ศูนย์", 25],
    ["รวมทั้งหมดเป็นจำนวน 25 แห่ง", 25],
    ["ยอดรวม: 25 แห่ง", 25],
    ["จำนวน ๒๕ ศูนย์", 25],
    ["25 ศูนย์", 25],
    ["25ศูนย์", 25],
    ["รวม25ศูนย์", 25],
    ["รวม 1,234 ศูนย์", 1234],
    ["รวม 12,345,678 ศูนย์", 12_345_678],
    ["รวม 1234 ศูนย์", 1234],
    ["รวม 0 ศูนย์", 0],
    ["รวม 25 ศูนย์ (ข้อมูล ณ 30 ก.ย. 2568)", 25],
    ["รวม 25 ศูนย์.", 25],
    ["รวม 25 ศูนย์, 3 อำเภอ", 25],
    ["รวม 25 ศูนย์/25 ตำบล", 25],
    ["  รวม  25  ศูนย์  ", 25],
  ])("“%s” is %i", (text, count) => expect(countedIn(text, centres)).toBe(count));

  it.each([
    ["Total of 25 cases", 25],
    ["GRAND TOTAL: 1,204 Cases", 1204],
  ])("“%s” is %i", (text, count) => expect(countedIn(text, ["cases"])).toBe(count));

  it.each(REGISTERED)("of what registers list: %s", (word) => expect(countedIn(`รวม 7 ${word}`, REGISTERED)).toBe(7));
});

describe("a line says nothing of how many", () => {
  it.each([
    ["of something else", "รวม 25 คน"],
    ["behind a name", "ตำบลช้างเผือก 25 ศูนย์"],
    ["of a word that only begins like it", "รวม 25 ศูนย์ไกล่เกลี่ย"],
    ["without a number", "รวม ศูนย์"],
    ["of a number that is cut by a point", "รวม 2.5 ศูนย์"],
    ["of a number whose commas stand wrongly", "รวม 12,34 ศูนย์"],
    ["of a number whose first part is too long", "รวม 1234,567 ศูนย์"],
    ["of the words alone", "รวมทั้งสิ้น"],
    ["of an empty cell", ""],
  ])("%s: “%s”", (_, text) => expect(countedIn(text, centres)).toBe(null));
});

describe("a number alone", () => {
  it.each([
    ["25", 25],
    ["1,234", 1234],
    ["๑,๒๓๔", 1234],
    [" 25 ", 25],
  ])("“%s” says it beside the word for a total", (text, count) => {
    expect(countedIn(text, centres, true)).toBe(count);
    expect(countedIn(text, centres)).toBe(null);
  });

  it.each(["25.5", "25 คน", "12,34", "1234,567", "-25", "รวม 25", "25 26"])("“%s” does not", (text) =>
    expect(countedIn(text, centres, true)).toBe(null),
  );

  it("is what stands with its word, where both could be read", () => expect(countedIn("รวม 25 ศูนย์", centres, true)).toBe(25));
});
