/** A table made by chance, written in any dialect and encoding, with titles, totals and notes around it, is read back exactly. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode874 } from "../../../connectors/thai/encoding.js";
import { inspection } from "./inspecting.js";

const labels = [
  "เชียงดาว",
  "ดอยสะเก็ด",
  "สะเมิง",
  "สารภี",
  "หางดง",
  "ฮอด",
  "พร้าว",
  "แม่อาย",
  "ไชยปราการ",
  "อมก๋อย",
  "สันกำแพง",
  "แม่วาง",
  "ดอยหล่อ",
  "กัลยาณิวัฒนา",
];
const headers = ["รับใหม่ (คดี)", "แล้วเสร็จ (คดี)", "ชาย (คน)", "หญิง (คน)", "ค้างไป (คดี)", "มูลค่า (บาท)", "ของกลาง (เม็ด)"];

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3_000_000 }).map((n) => ({ value: String(n) })) },
  { weight: 1, arbitrary: fc.constantFrom("", "-", "ไม่มีข้อมูล", "N/A").map((missing) => ({ missing })) },
);
type Figure = { value: string } | { missing: string };

const table = fc.record({
  columns: fc.shuffledSubarray(headers, { minLength: 2, maxLength: 5 }),
  lines: fc.shuffledSubarray(labels, { minLength: 3, maxLength: labels.length }),
  figures: fc.array(fc.array(figure, { minLength: 5, maxLength: 5 }), { minLength: labels.length, maxLength: labels.length }),
  titles: fc.constantFrom([], ["รายงานสถิติ ประจำเดือน ตุลาคม 2568"], ["รายงานสถิติ", "ณ วันที่ 30 กันยายน 2568"]),
  total: fc.boolean(),
  notes: fc.constantFrom([], ["หมายเหตุ : ข้อมูลเบื้องต้น"], ["ที่มา: สำนักงานยุติธรรมจังหวัด", "หมายเหตุ - หมายถึงไม่มีข้อมูล"]),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  ending: fc.constantFrom("\n", "\r\n"),
  encoding: fc.constantFrom("utf-8", "utf-8-bom", "windows-874", "utf-16le"),
  quotes: fc.boolean(),
  grouped: fc.boolean(),
  thaiDigits: fc.boolean(),
  padded: fc.boolean(),
});
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

const isValue = (figure: Figure): figure is { value: string } => "value" in figure;

function written(value: string, { grouped, thaiDigits }: Table): string {
  const shown = grouped ? value.replace(/\B(?=(\d{3})+$)/g, ",") : value;
  return thaiDigits ? shown.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))) : shown;
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === "windows-874") return encode874(text)!;
  if (encoding === "utf-16le") return Buffer.from(`\ufeff${text}`, "utf16le");
  return Buffer.from(encoding === "utf-8-bom" ? `\ufeff${text}` : text);
}

/** The file, and what a person would say of it. */
function made(t: Table) {
  const width = t.columns.length + 1;
  const figures = t.lines.map((_, line) => t.figures[line]!.slice(0, t.columns.length));
  const cell = (text: string) =>
    t.quotes || /["\r\n]/.test(text) || text.includes(t.delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const row = (cells: string[]) =>
    [...cells, ...(t.padded ? Array.from({ length: width - cells.length }, () => "") : [])].map(cell).join(t.delimiter);
  const sum = (column: number) =>
    figures.reduce((all, line) => all + (isValue(line[column]!) ? BigInt((line[column] as { value: string }).value) : 0n), 0n);
  const rows = [
    ...t.titles.map((title) => row([title])),
    row(["อำเภอ", ...t.columns]),
    ...t.lines.map((label, line) => row([label, ...figures[line]!.map((one) => (isValue(one) ? written(one.value, t) : one.missing))])),
    ...(t.total ? [row(["รวมทั้งสิ้น", ...t.columns.map((_, column) => written(String(sum(column)), t))])] : []),
    ...t.notes.map((note) => row([note])),
  ];
  const header = t.titles.length + 1;
  const columns = t.columns.map((name, column) => {
    const values = figures
      .map((line) => line[column]!)
      .filter(isValue)
      .map(({ value }) => BigInt(value));
    const sorted = values.toSorted((a, b) => (a < b ? -1 : 1));
    return {
      name,
      sum: values.length ? String(sum(column)) : null,
      missing: t.lines.length - values.length,
      min: sorted.length ? String(sorted[0]) : null,
      max: sorted.length ? String(sorted.at(-1)) : null,
    };
  });
  const last = header + t.lines.length;
  return {
    bytes: encoded(rows.join(t.ending) + t.ending, t.encoding),
    expected: {
      encoding: t.encoding,
      delimiter: t.delimiter,
      header: [header],
      first: header + 1,
      rows: t.lines.length,
      totals: t.total ? [last + 1] : [],
      notes: t.notes.map((_, i) => last + (t.total ? 1 : 0) + 1 + i),
      bad: [],
      columns,
    },
  };
}

describe("a table made by chance", () => {
  it("is read back: where it lies, every sum, what is missing, lowest and highest", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (t) => {
        const { bytes, expected } = made(t);
        const seen = await inspection(bytes);
        const [found] = seen.tables;
        expect({
          encoding: seen.encoding,
          delimiter: seen.delimiter,
          header: found!.headerLines,
          first: found!.firstDataLine,
          rows: found!.rows,
          totals: found!.totalLines,
          notes: found!.noteLines,
          bad: found!.badLines,
          columns: found!.columns.slice(1).map(({ name, sum, missing, min, max }) => ({ name, sum, missing, min, max })),
        }).toEqual(expected);
        expect(found!.totals.every(({ agrees }) => agrees)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
