/** Packs a ZIP by hand, so that tests can lie in it: sizes, places, kinds of parts. */
import { crc32, deflateRawSync } from "node:zlib";

export interface Packed {
  name: string;
  data: string | Buffer;
  /** What the directory says instead of the true inflated size. */
  declaredSize?: number;
  /** Points at the bytes of this earlier entry. */
  overlaps?: number;
}

export function packZip(entries: readonly Packed[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const [index, entry] of entries.entries()) {
    const data = Buffer.from(entry.data);
    const packed = deflateRawSync(data);
    const name = Buffer.from(entry.name);
    const size = entry.declaredSize ?? data.length;
    const start = entry.overlaps === undefined ? offset : offsets[entry.overlaps]!;
    offsets[index] = start;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32 ? crc32(data) : 0, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    if (entry.overlaps === undefined) {
      const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, name, packed]);
      pieces.push(local);
      offset += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(start, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), fields, tail, name]));
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, listing, Buffer.from("PK\u0005\u0006"), end]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook around sheets written by hand. */
export function workbookParts(
  sheets: { name: string; xml: string; state?: string }[],
  more: { workbookPr?: string; styles?: string; strings?: string } = {},
): Packed[] {
  const list = sheets
    .map(({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}" ${state ? `state="${state}"` : ""} r:id="rId${i + 1}"/>`)
    .join("");
  const targets = sheets
    .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
    .join("");
  return [
    {
      name: "_rels/.rels",
      data: `${HEAD}<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `${HEAD}<workbook xmlns:r="${RELATIONS}">${more.workbookPr ?? ""}<sheets>${list}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", data: `${HEAD}<Relationships>${targets}</Relationships>` },
    ...(more.styles ? [{ name: "xl/styles.xml", data: `${HEAD}${more.styles}` }] : []),
    ...(more.strings ? [{ name: "xl/sharedStrings.xml", data: `${HEAD}${more.strings}` }] : []),
    ...sheets.map(({ xml }, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: `${HEAD}<worksheet>${xml}</worksheet>` })),
  ];
}

/** A sheet's rows with inline texts; null is no cell. */
export function sheetData(rows: Record<number, (string | number | null)[]>, merges: string[] = []): string {
  const cell = (value: string | number | null, column: number, row: number) => {
    if (value === null) return "";
    const place = `${String.fromCharCode(65 + column)}${row}`;
    return typeof value === "number" ? `<c r="${place}"><v>${value}</v></c>` : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const body = Object.entries(rows).map(
    ([row, cells]) => `<row r="${row}">${cells.map((value, column) => cell(value, column, Number(row))).join("")}</row>`,
  );
  const merged = merges.length ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : "";
  return `<sheetData>${body.join("")}</sheetData>${merged}`;
}
