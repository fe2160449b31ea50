/** Parts of a workbook, kept unfolded or unfolded each time: the same bytes, and damage is told either way. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { usualFileBounds } from "../../../connectors/reader/bounds.js";
import { surveySheet } from "../../../connectors/reader/sheet.js";
import { SafeZip } from "../../../connectors/reader/zip.js";
import { packZip, sheetData, workbookParts } from "./pack-zip.js";

const folder = mkdtempSync(join(tmpdir(), "yutitham-zip-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = (name: string) => Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [i + 1, [`${name} ${i}`, i * 7919]]));
const book = packZip(workbookParts(["หนึ่ง", "สอง"].map((name) => ({ name, xml: sheetData(rows(name)) }))));

async function partsOf(bytes: Buffer, keepsUpTo?: number): Promise<Record<string, string>> {
  const path = join(folder, "book.xlsx");
  writeFileSync(path, bytes);
  const zip = await SafeZip.open(path, "book.xlsx", usualFileBounds, keepsUpTo);
  try {
    const read: Record<string, string> = {};
    // Twice, one after the other and in turn: what is kept must not be another part's.
    for (let round = 0; round < 2; round++)
      for (const name of zip.names()) {
        const pieces: Buffer[] = [];
        for await (const piece of await zip.stream(name)) pieces.push(piece as Buffer);
        const text = Buffer.concat(pieces).toString();
        expect(read[name] ?? text).toBe(text);
        read[name] = text;
      }
    return read;
  } finally {
    zip.close();
  }
}

/** Nothing, all but the sheets, one sheet at a time, all. */
const ways = [0, 100_000, 700_000, undefined];

describe("parts of a workbook", () => {
  it("are the same however many of them are kept", async () => {
    const [first, ...others] = await Promise.all(ways.map((keepsUpTo) => partsOf(book, keepsUpTo)));
    expect(Math.max(...Object.values(first!).map(({ length }) => length))).toBeGreaterThan(100_000);
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(ways)("are refused where a bit has flipped, with %s kept", async (keepsUpTo) => {
    const damaged = Buffer.from(book);
    const at = Math.floor(damaged.length / 2);
    damaged[at] = damaged[at]! ^ 1;
    await expect(partsOf(damaged, keepsUpTo)).rejects.toMatchObject({ code: "FILE_BROKEN" });
  });

  it("are refused unread where they are packed larger than they say they unfold to", async () => {
    const path = join(folder, "swollen.xlsx");
    const noise = randomBytes(400_000);
    writeFileSync(path, packZip([{ name: "xl/workbook.xml", data: noise, declaredSize: 1000 }]));
    await expect(SafeZip.open(path, "swollen.xlsx")).rejects.toMatchObject({ code: "FILE_BROKEN" });
    // What cannot be packed at all is no larger than that allows.
    writeFileSync(path, packZip([{ name: "xl/workbook.xml", data: noise }]));
    (await SafeZip.open(path, "swollen.xlsx")).close();
  });
});

describe("what is merged on a sheet", () => {
  it.each([" ", "\n  ", "\t"])("is seen, laid out as it may be: %j", async (space) => {
    const path = join(folder, "merged.xlsx");
    const xml = sheetData({ 1: ["ฐานความผิด", "เกิน 15 ปี"], 2: [null, 3] }, ["A1:A2", "B1:C1"]).replaceAll(
      "<mergeCell ",
      `<mergeCell${space}`,
    );
    writeFileSync(path, packZip(workbookParts([{ name: "ข้อมูล", xml }])));
    const zip = await SafeZip.open(path, "merged.xlsx");
    expect(await surveySheet(zip, "xl/worksheets/sheet1.xml", "merged.xlsx")).toEqual({
      rows: 2,
      merges: [
        { left: 1, top: 1, right: 1, bottom: 2 },
        { left: 2, top: 1, right: 3, bottom: 1 },
      ],
    });
    zip.close();
  });
});
