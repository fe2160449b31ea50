/** Files made to hurt, looked at by the process of its own: an answer in time, within its memory, and the process that asked unharmed. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { inspect, inspectionBounds } from "../../../connectors/inspect/inspect.js";
import type { Inspection } from "../../../connectors/inspect/inspection.js";
import { Problem } from "../../../connectors/problem.js";
import { builtModule } from "../../../connectors/root.js";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";
import { temporaryFolder } from "./inspecting.js";

const nowhere = { offices: [], districts: [] };
const sheet = (xml: string, strings?: string) => packZip(workbookParts([{ name: "ข้อมูล", xml }], strings ? { strings } : {}));

async function answer(bytes: string | Uint8Array, name: string, bounds = inspectionBounds): Promise<Inspection | string> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  try {
    return await inspect(path, nowhere, bounds);
  } catch (error) {
    if (error instanceof Problem) return `${error.code} ${error.place.found}`;
    throw error;
  }
}

beforeAll(() => expect(existsSync(builtModule("connectors/inspect/main.js"))).toBe(true));

const wide = Array.from({ length: 10_000 }, (_, i) => `คอลัมน์ ${i}`);
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

describe("files made to hurt", () => {
  const refused: [string, string, () => string | Uint8Array, RegExp][] = [
    [
      "a sheet that inflates a thousandfold",
      "bomb.xlsx",
      () => sheet(`<sheetData>${"<row/>".repeat(4_000_000)}</sheetData>`),
      /^FILE_TOO_LARGE 1:\d+$/,
    ],
    [
      "entities that multiply",
      "entities.xlsx",
      () =>
        packZip(
          workbookParts([{ name: "x", xml: "" }]).map((part) =>
            part.name.includes("sheet1")
              ? { ...part, data: '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>' }
              : part,
          ),
        ),
      /^FILE_BROKEN DOCTYPE$/,
    ],
    ["brackets a hundred thousand deep", "deep.json", () => nested(100_000), /^(?:FILE_BROKEN|NO_TABLE)/],
    [
      "a record of seventeen megabytes",
      "record.json",
      () => `[{"a":"${"x".repeat(17 * 1024 * 1024)}"}]`,
      /^(?:FILE_BROKEN|FILE_TOO_LARGE|NO_TABLE)/,
    ],
    ["nothing but quotes", "quotes.csv", () => '"'.repeat(2_000_001), /^(?:NO_TABLE|FILE_BROKEN)/],
    ["one line of twenty megabytes", "line.csv", () => "ก".repeat(7_000_000), /^NO_TABLE/],
  ];
  it.each(refused)("%s: refused with its reason", async (_, name, make, code) => {
    expect(await answer(make(), name)).toMatch(code);
  });

  it("ten thousand columns are read, in a text file and in a workbook", async () => {
    const csv = (await answer(
      `${wide.join(",")}\n${wide.map((_, i) => i).join(",")}\n${wide.map((_, i) => i + 1).join(",")}\n`,
      "wide.csv",
    )) as Inspection;
    expect(csv.tables[0]!.columns).toHaveLength(10_000);
    expect(csv.tables[0]!.columns[9_999]).toMatchObject({ name: "คอลัมน์ 9999", sum: "19999" });
    const cells = (row: number, values: (string | number)[]) =>
      `<row r="${row}">${values.map((value) => (typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`)).join("")}</row>`;
    const xlsx = (await answer(
      sheet(
        `<sheetData>${cells(1, wide)}${cells(
          2,
          wide.map((_, i) => i),
        )}${cells(
          3,
          wide.map((_, i) => i),
        )}</sheetData>`,
      ),
      "wide.xlsx",
    )) as Inspection;
    expect(xlsx.tables[0]!.columns).toHaveLength(10_000);
  });

  it("a cell of a megabyte is a text among others", async () => {
    const seen = (await answer(`ลำดับ,ข้อเท็จจริง,ยอด (บาท)\n1,"${"ยาว ".repeat(90_000)}",5\n2,สั้น,7\n`, "cell.csv")) as Inspection;
    expect(seen.tables[0]).toMatchObject({ headerLines: [1], rows: 2 });
    expect(seen.tables[0]!.columns[2]).toMatchObject({ sum: "12" });
    expect(JSON.stringify(seen).length).toBeLessThan(10_000);
  });

  it("two hundred thousand lines are summed exactly, more than are kept in memory", async () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => `${i + 1},อำเภอ ${i % 25},${i},0.1,${i % 7},${i * 3}`);
    const seen = (await answer(`ลำดับ,อำเภอ,คดี,สัดส่วน,ก,ข\n${lines.join("\n")}\nรวม,,19999900000,20000,,\n`, "long.csv")) as Inspection;
    const [table] = seen.tables;
    expect(table).toMatchObject({ rows: 200_000, totalLines: [200_002], firstDataLine: 2, lastDataLine: 200_001 });
    expect(table!.columns.map(({ sum }) => sum).slice(2, 4)).toEqual(["19999900000", "20000"]);
    expect(table!.totals[0]).toMatchObject({ agrees: true });
  });

  it("are one refused file when the process ends over them: by time, by memory", async () => {
    const lines = `ก,ข\n${"1,2\n".repeat(2_000_000)}`;
    expect(await answer(lines, "slow.csv", { ...inspectionBounds, deadlineMs: 200 })).toBe("READER_STOPPED > 0.2 s");
    expect(await answer(lines, "big.csv", { ...inspectionBounds, memoryMb: 60 })).toMatch(/^READER_STOPPED (?:\d+ MB > 60 MB|SIG|exit)/);
  });

  it("leave nothing behind", async () => {
    const own = temporaryFolder();
    const usual = process.env.TMPDIR;
    process.env.TMPDIR = own;
    await answer(sheet(sheetData({ 1: ["ก", "ข"], 2: ["x", 1], 3: ["y", 2] })), "good.xlsx");
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    expect(readdirSync(own).filter((name) => name.startsWith("yutitham-inspect-"))).toEqual([]);
  });
});

describe("names and ID numbers", () => {
  const file = [
    "ทะเบียนคำขอ ของนายสมมุติ ลองดู เลขประจำตัว 1-2345-67890-12-1",
    "ที่,ชื่อ-สกุล,เลขประจำตัวประชาชน,ยอด (บาท),ผู้ติดต่อ",
    "1,นายสมมุติ ลองดู,1234567890121,500,นางสมมุติ ลองดู",
    "2,นางสาวทดสอบ ลองดู,3210987654326,นายสมมุติ ลองดู,081-234-5678",
    "3,นายอื่น ลองดู,3-2109-87654-32-6,700,นายอื่น ลองดู",
    "หมายเหตุ: ติดต่อ นายสมมุติ ลองดู 1234567890121",
  ].join("\n");

  it("are told of and stand nowhere in the answer", async () => {
    const seen = await answer(file, "names.csv");
    const text = JSON.stringify(seen);
    expect(text).toContain("IDENTIFIERS");
    expect(text).not.toMatch(/สมมุติ|ทดสอบ|ลองดู|12345678|32109876|67890/);
  });
  it("do not reach standard error either", () => {
    expect(readFileSync(new URL("../../../connectors/inspect/main.ts", import.meta.url), "utf8")).not.toContain("error.message");
  });
});
