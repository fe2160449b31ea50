/** Text in a font's own codes: refused or told, never "repaired" into words that nobody wrote. */
import { describe, expect, it } from "vitest";
import { encode874 } from "../../../connectors/thai/encoding.js";
import { isPlausibleThai } from "../../../connectors/thai/plausible.js";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { inspection, refusal } from "./inspecting.js";

const rows = [
  ["อำเภอ", "จำนวนผู้ต้องขัง"],
  ["เมืองเชียงใหม่", "5"],
  ["แม่แตง", "6"],
  ["สันทราย", "7"],
  ["รวมทั้งสิ้น", "18"],
];
const text = `${rows.map((row) => row.join(",")).join("\n")}\n`;
const eachThai = (of: string, to: (byte: number) => string) => of.replace(/[ก-๛]/g, (letter) => to(encode874(letter)![0]!));
/** A font that keeps its letters in an order of its own, above ASCII. */
const inOwnOrder = (byte: number) => 0xa1 + (((byte - 0xa1) * 29 + 11) % 0x3a);
const asLatin = eachThai(text, (byte) => String.fromCharCode(inOwnOrder(byte)));

describe("a text in the codes of one font", () => {
  it("is not turned back into letters that make no Thai", async () => {
    expect(await refusal(asLatin)).toBe("MOJIBAKE windows-874 as windows-1252");
  });
  it("is no windows-874 either", async () => {
    expect(await refusal(Buffer.from(asLatin, "latin1"))).toContain("MOJIBAKE รหัสเฉพาะของฟอนต์");
  });
  it("is refused where it stands in the private area, in a workbook too", async () => {
    const asSymbols = (of: string) => eachThai(of, (byte) => String.fromCharCode(0xf000 + byte));
    expect(await refusal(asSymbols(text))).toContain("MOJIBAKE รหัสเฉพาะของฟอนต์");
    const sheet = Object.fromEntries(rows.map((row, i) => [i + 1, row.map(asSymbols)]));
    expect(await refusal(packZip(workbookParts([{ name: "a", xml: sheetData(sheet) }])), "file.xlsx")).toContain("MOJIBAKE");
  });
  it("is told where single letters do, as texts copied from a PDF have them", async () => {
    const { doubts } = await inspection(text.replaceAll("้", "\uf70b"));
    expect(doubts.map(({ code, found, expected }) => [code, found, expected])).toEqual([["FONT_LETTERS", "2", "จำนวนผู\uf70bต\uf70bองขัง"]]);
  });
});

describe("capitals with accents", () => {
  it("are not turned into Thai", async () => {
    const { repaired } = await inspection("name,n\nÀÁÂÃ,1\nÇÈÉÊËÌ,2\nÑÒÓÔ ÕÖØ,3\n").catch(() => ({ repaired: "refused" }));
    expect(repaired).not.toBe("windows-874 as windows-1252");
  });
});

describe("Thai that is garbled by a conversion alone", () => {
  it("is still turned back", async () => {
    const { repaired, tables } = await inspection(new TextDecoder("windows-1252").decode(encode874(text)!));
    expect([repaired, tables[0]!.totalLines]).toEqual(["windows-874 as windows-1252", [5]]);
  });
});

describe("plausible Thai", () => {
  it.each([
    "เรือนจำกลางเชียงใหม่ ทัณฑสถานหญิง อำเภอฝาง แม่แตง สันทราย",
    "กก. ลบ. พ.ศ. ร.ร. สภ.เมือง ปปส.ภาค 5 ฌอน ฐิติ ฎีกา ณ วันที่ ฯลฯ ต่าง ๆ",
    "เเม่เเตง เเม่ริม เเม่วาง เเม่อาย เเม่เเจ่ม อำเภอเเม่",
    "ปี,ปี,ปี,ปี,ปี,ปี,ปี,ปี,ปี,ปี,ปี,ปี,ปี,ปี,ปี,ปี,ปี,ปี",
    "ชาย,หญิง,คดี,หางดง,๑๐๐๐๐๐,๑๐๐๐๐๐๑,๑๐๐๐๐๐๒,๑๐๐๐๐๓,๒๕๖๗,๒๕๖๘,๒๕๖๙",
  ])("is all that is written so: %s", (thai) => expect(isPlausibleThai(thai)).toBe(true));
  it("is not what a font's codes look like", () => {
    expect(isPlausibleThai(eachThai(text, (byte) => new TextDecoder("windows-874").decode(Uint8Array.of(inOwnOrder(byte)))))).toBe(false);
  });
});
