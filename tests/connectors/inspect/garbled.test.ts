/** Garbled Thai is turned back where that is exact, be it the whole file, a sheet or a column; else it is told. */
import { describe, expect, it } from "vitest";
import { encode874 } from "../../../connectors/thai/encoding.js";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { columnLine, inspection, refusal } from "./inspecting.js";

type Garble = (text: string) => string;
const as1252: Garble = (text) => new TextDecoder("windows-1252").decode(Buffer.from(text));
const as874: Garble = (text) => new TextDecoder("windows-874").decode(Buffer.from(text));
const of874: Garble = (text) => new TextDecoder("windows-1252").decode(encode874(text)!);
const rows = [
  ["อำเภอ", "จำนวน"],
  ["เมือง", 5],
  ["ฝาง", 6],
  ["รวม", 11],
] as const;
const sound = ["อำเภอ: text, districts 2+0", "จำนวน: integer, sum 11, 5…6"];

async function seen(bytes: string | Uint8Array, name?: string) {
  const { tables, repaired, doubts } = await inspection(bytes, name);
  return {
    columns: tables[0]!.columns.map(columnLine),
    totals: tables[0]!.totalLines,
    repaired,
    doubts: doubts.map(({ code, found }) => `${code} ${found}`),
    inTable: tables[0]!.doubts.map(({ code }) => code),
  };
}

describe("a file read twice as windows-874", () => {
  it("is turned back twice", async () => {
    const twice = "utf-8 as windows-874, utf-8 as windows-874";
    const text = as874(as874(`${rows.map((row) => row.join(",")).join("\n")}\n`));
    expect(await seen(text)).toEqual({ columns: sound, totals: [4], repaired: twice, doubts: [`REPAIRED ${twice}`], inTable: [] });
  });
});

describe("a file read twice as windows-1252", () => {
  const once = "utf-8 as windows-1252";
  const text = rows.map((row) => row.join(",")).join("\n");
  it("is turned back twice, though its letters' last bytes are signs of that conversion", async () => {
    const found = await seen(`${as1252(as1252(text))}\n`);
    expect(found).toEqual({
      columns: sound,
      totals: [4],
      repaired: `${once}, ${once}`,
      doubts: [`REPAIRED ${once}, ${once}`],
      inTable: [],
    });
  });
  it("is turned back where it was windows-874 before", async () => {
    const found = await seen(`${as1252(of874(text))}\n`);
    expect(found).toMatchObject({ columns: sound, totals: [4], repaired: `${once}, windows-874 as windows-1252` });
  });
  it("is refused where a hard blank became a plain one on the way", async () => {
    expect(await refusal(`${as1252(as1252(text)).replaceAll("\u00a0", " ")}\n`)).toBe(`MOJIBAKE ${once}`);
  });
  it("leaves a quotation mark that was garbled once alone", async () => {
    expect(await seen("name,n\nDon’t,5\nCan’t,6\n".replaceAll("’", as1252("’")))).toMatchObject({ repaired: null });
  });
});

describe("a workbook whose cells are garbled", () => {
  const book = (garble: Garble) =>
    packZip(
      workbookParts([
        {
          name: "a",
          xml: sheetData(
            Object.fromEntries(rows.map((row, i) => [i + 1, row.map((cell) => (typeof cell === "string" ? garble(cell) : cell))])),
          ),
        },
      ]),
    );
  it.each([
    ["utf-8 as windows-1252", as1252],
    ["utf-8 as windows-874", as874],
    ["windows-874 as windows-1252", of874],
  ] as const)("is turned back cell by cell, a word of three letters too: %s", async (was, garble) => {
    const expected = { columns: sound, totals: [4], repaired: was, doubts: ["CELLS_REPAIRED 5"], inTable: [] };
    expect(await seen(book(garble), "file.xlsx")).toEqual(expected);
  });
});

describe("a column garbled among sound ones", () => {
  const lines = (garble: Garble) => `อำเภอ,หมายเหตุ,จำนวน\nเมือง,${garble("ทดสอบข้อมูล")},5\nฝาง,${garble("ข้อมูลเบื้องต้น")},6\n`;
  it("is turned back, and told", async () => {
    const { repaired, doubts, inTable } = await seen(lines(as1252));
    expect({ repaired, doubts, inTable }).toEqual({ repaired: "utf-8 as windows-1252", doubts: ["CELLS_REPAIRED 2"], inTable: [] });
  });
  it("is turned back though its words begin as garbled text does", async () => {
    const { tables } = await inspection(`อำเภอ,ผู้แทน,จำนวน\nเมือง,${as874("เนตรนารี")},5\nฝาง,${as874(as874("เนคไท"))},6\n`);
    expect(tables[0]!.doubts).toEqual([]);
  });
  it("is told where bytes are lost", async () => {
    const { repaired, inTable } = await seen(lines((text) => as1252(text).replace("¸", "")));
    expect({ repaired, inTable }).toEqual({ repaired: null, inTable: ["STILL_GARBLED"] });
  });
});

describe("letters with accents that are meant", () => {
  it("are left alone", async () => {
    const { repaired, doubts } = await seen("name,note,n\nCafé Müller,naïve – “ok”,5\nSão Paulo,Škoda,6\n");
    expect({ repaired, doubts }).toEqual({ repaired: null, doubts: [] });
  });
});

describe("thousands with commas and without quotes", () => {
  const split = async (text: string) => {
    const { columns, inTable } = await seen(text);
    return { sums: columns.filter((column) => column.includes("sum")), doubted: inTable.includes("THOUSANDS_SPLIT") };
  };
  it("are doubted, and no sum is given", async () => {
    expect(await split("อำเภอ,จำนวน\nเมือง,1,234\nฝาง,5,678\nฮอด,9,012\n")).toEqual({ sums: [], doubted: true });
    expect(await split("อำเภอ,จำนวน\nเมือง,๑,๒๓๔\nฝาง,๕๖๗\n")).toEqual({ sums: [], doubted: true });
    expect(await split("อำเภอ,จำนวน,หมายเหตุ\nเมือง,1,234\nฝาง,5,678\n")).toEqual({ sums: [], doubted: true });
  });
  it("are not suspected where the next column counts too", async () => {
    const text = "อำเภอ,คดี,คน\nเมือง,12,234\nฝาง,5,678\n";
    expect(await split(text)).toEqual({ sums: ["คดี: integer คดี, sum 17, 5…12", "คน: integer คน, sum 912, 234…678"], doubted: false });
  });
});
