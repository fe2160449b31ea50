/**
 * Workbooks as an office would save them, byte for byte the same on every run: shared strings, styles, merged cells, hidden sheets.
 * Written by hand because a writer that stamps the time of writing into the archive cannot give the same bytes twice.
 */
import { zip } from "./zip.js";

/**
 * A blank cell, text, a number, a real date (`be` writes the year as people mistype it, 2568 for 2025), an amount,
 * or a formula with the value Excel last worked out.
 */
export type SheetCell = null | string | number | { date: string; be?: boolean } | { baht: number } | { formula: string; cached: number };

export interface Sheet {
  name: string;
  /** From row 1; an empty array is a blank row. */
  rows: SheetCell[][];
  /** Ranges such as `A3:A4`. */
  merges?: string[];
  hidden?: boolean;
  /** Column widths in characters. */
  widths?: number[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The bytes of a workbook. */
export function workbook(sheets: readonly Sheet[], title: string): Buffer {
  const strings = new Map<string, number>();
  const bodies = sheets.map((sheet) => sheetXml(sheet, strings));
  return zip([
    { path: "[Content_Types].xml", text: contentTypes(sheets.length) },
    { path: "_rels/.rels", text: packageRelations },
    { path: "docProps/core.xml", text: coreProperties(title) },
    { path: "xl/workbook.xml", text: workbookXml(sheets) },
    { path: "xl/_rels/workbook.xml.rels", text: workbookRelations(sheets.length) },
    { path: "xl/styles.xml", text: styles },
    { path: "xl/sharedStrings.xml", text: sharedStrings(strings) },
    ...bodies.map((text, i) => ({ path: `xl/worksheets/sheet${i + 1}.xml`, text })),
  ]);
}

/** `A`, `B`, … `AA`: a column from 0. */
export function columnLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26);
}

/** A civil day as Excel counts it. */
export function excelSerial(date: string, be = false): number {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return Date.UTC(year + (be ? 543 : 0), month - 1, day) / 86_400_000 + 25_569;
}

function sheetXml(sheet: Sheet, strings: Map<string, number>): string {
  const rows = sheet.rows
    .map((cells, r) => {
      const written = cells.map((cell, c) => cellXml(cell, `${columnLetter(c)}${r + 1}`, strings)).join("");
      return `<row r="${r + 1}">${written}</row>`;
    })
    .join("");
  const widths = (sheet.widths ?? []).map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("");
  const merges = (sheet.merges ?? []).map((range) => `<mergeCell ref="${range}"/>`);
  return (
    `${XML}<worksheet xmlns="${MAIN}">${widths && `<cols>${widths}</cols>`}<sheetData>${rows}</sheetData>` +
    `${merges.length ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : ""}</worksheet>`
  );
}

function cellXml(cell: SheetCell | undefined, at: string, strings: Map<string, number>): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "object" && "date" in cell) return `<c r="${at}" s="1"><v>${excelSerial(cell.date, cell.be)}</v></c>`;
  if (typeof cell === "object" && "formula" in cell) return `<c r="${at}"><f>${escaped(cell.formula)}</f><v>${cell.cached}</v></c>`;
  if (typeof cell === "object") return `<c r="${at}" s="2"><v>${cell.baht}</v></c>`;
  if (!strings.has(cell)) strings.set(cell, strings.size);
  return `<c r="${at}" t="s"><v>${strings.get(cell)}</v></c>`;
}

function sharedStrings(strings: Map<string, number>): string {
  const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("");
  return `${XML}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${items}</sst>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets
    .map((s, i) => `<sheet name="${escaped(s.name)}" sheetId="${i + 1}"${s.hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`)
    .join("");
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${list}</sheets></workbook>`;
}

function workbookRelations(sheets: number): string {
  const parts = [...Array.from({ length: sheets }, (_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`]), ["styles", "styles.xml"]];
  parts.push(["sharedStrings", "sharedStrings.xml"]);
  const list = parts.map(([type, to], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/relationships/${type}" Target="${to}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

const packageRelations =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function contentTypes(sheets: number): string {
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = [
    ["/xl/workbook.xml", `${kind}.sheet.main+xml`],
    ["/xl/styles.xml", `${kind}.styles+xml`],
    ["/xl/sharedStrings.xml", `${kind}.sharedStrings+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...Array.from({ length: sheets }, (_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${kind}.worksheet+xml`]),
  ];
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `${parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("")}</Types>`
  );
}

function coreProperties(title: string): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>` +
    `<dc:description>ข้อมูลตัวอย่าง / sample data</dc:description>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">2023-01-01T00:00:00Z</dcterms:created></cp:coreProperties>`
  );
}

/** Style 1 is a date in the Buddhist calendar as Thai Excel writes it, style 2 an amount with thousands separators. */
const styles =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-107041E]d\\ mmm\\ yy;@"/></numFmts>` +
  `<fonts count="1"><font><sz val="16"/><name val="TH SarabunPSK"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
  `<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
