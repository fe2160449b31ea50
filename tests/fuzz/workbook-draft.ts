/** A sample workbook taken apart by hand: its parts, and the rows and cells of the sheets that a contract reads. */
import { inflateRawSync } from "node:zlib";
import type { Row, SheetDraft } from "./draft.js";

/** A for 0, AA for 26. */
export function columnLetters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);
}

const columnIndex = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Every part of a ZIP, by its directory. */
export function partsOf(zip: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  const end = zip.lastIndexOf("PK\u0005\u0006");
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    parts.set(name, method === 8 ? inflateRawSync(packed) : Buffer.from(packed));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

const unescaped = (xml: string) =>
  xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

/** The sheets of a workbook, by name, with their rows in order and blank ones between; kinds and fates are set later. */
export function sheetDrafts(parts: ReadonlyMap<string, Buffer>): SheetDraft[] {
  const part = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  const strings = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner]) =>
    [...inner!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => unescaped(text!)).join(""),
  );
  const targets = new Map(
    [...part("xl/_rels/workbook.xml.rels").matchAll(/<Relationship ([^>]*)\/>/g)].map(([, inner]) => [
      /Id="([^"]*)"/.exec(inner!)![1]!,
      /Target="([^"]*)"/.exec(inner!)![1]!,
    ]),
  );
  return [...part("xl/workbook.xml").matchAll(/<sheet ([^>]*)\/>/g)].map(([, inner]) => {
    const name = unescaped(/name="([^"]*)"/.exec(inner!)![1]!);
    const path = `xl/${targets.get(/r:id="([^"]*)"/.exec(inner!)![1]!)}`;
    return { name, part: path, places: [], headers: [], ...rowsIn(part(path), strings) };
  });
}

function rowsIn(xml: string, strings: readonly string[]): Pick<SheetDraft, "rows" | "before" | "after"> {
  const [open, close] = [xml.indexOf("<sheetData>") + 11, xml.indexOf("</sheetData>")];
  const rows: Row[] = [];
  const blank = (): Row => ({ cells: [], stored: [], kind: "blank", from: rows.length + 1, fate: { is: "gone" } });
  for (const [, number, inner = ""] of xml.slice(open, close).matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>(.*?)<\/row>)/gs)) {
    while (rows.length < Number(number) - 1) rows.push(blank());
    const row = blank();
    for (const [stored, letters, attributes, content = ""] of inner.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const column = columnIndex(letters!);
      while (row.cells.length < column) {
        row.cells.push("");
        row.stored!.push(null);
      }
      const value = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? /<t[^>]*>(.*?)<\/t>/s.exec(content)?.[1] ?? "";
      row.cells.push(/ t="s"/.test(attributes!) ? strings[Number(value)]! : unescaped(value));
      row.stored!.push(stored);
    }
    rows.push(row);
  }
  return { rows, before: xml.slice(0, open), after: xml.slice(close) };
}
