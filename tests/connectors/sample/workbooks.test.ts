import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pjo_legal_aid } from "../../../connectors/justice-office/pjo_legal_aid.contract.js";
import { readWorkbook } from "../../../connectors/reader/workbook.js";
import { checkDigit } from "../../../connectors/sample/reports/justice-office/clerk.js";
import { justiceOfficeReport } from "../../../connectors/sample/reports/justice-office/justice-office.js";
import { juvenileReport } from "../../../connectors/sample/reports/juvenile.js";
import type { SampleFile } from "../../../connectors/sample/sample-file.js";
import { createWorld } from "../../../connectors/sample/world/world.js";
import { workbookFixtures } from "../../fixtures/make-workbooks.js";

/** Names and texts of a workbook's parts, by the plainest reading there is: local headers one after another. */
function unpacked(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, name] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const start = at + 30 + name;
    parts.set(bytes.toString("utf8", at + 30, start), inflateRawSync(bytes.subarray(start, start + packed)).toString("utf8"));
    at = start + packed;
  }
  return parts;
}

const march = new Date("2025-03-23T09:00:00+07:00");

describe("workbooks of the sample agencies", () => {
  const first = [juvenileReport, justiceOfficeReport].map((report) => report(createWorld(7, "2025-02"), march));
  const files = first.flatMap((report) => report.files);

  it("are the same, byte for byte, when drawn again", () => {
    const again = [juvenileReport, justiceOfficeReport].flatMap((report) => report(createWorld(7, "2025-02"), march).files);
    expect(again.map((file) => [file.path, file.modified])).toEqual(files.map((file) => [file.path, file.modified]));
    expect(again.every((file, i) => file.bytes.equals(files[i]!.bytes))).toBe(true);
  });

  it("have names of their own", () => {
    expect(new Set(files.map((file) => `${file.agency}/${file.path}`)).size).toBe(files.length);
  });

  it("name a file that is there in every fault, but for the report that never came", () => {
    const names = new Set(files.map((file) => file.path));
    const absent = first.flatMap((report) => report.faults).filter((fault) => !names.has(fault.file));
    expect(absent.map((fault) => fault.expected.state)).toEqual(absent.map(() => "OVERDUE"));
  });

  it("hold ID numbers that belong to nobody: the check digit is wrong in every one", () => {
    const register = files.find((file) => file.path.startsWith("กองทุนยุติธรรม_2567"))!;
    const texts = [...(unpacked(register.bytes).get("xl/sharedStrings.xml") ?? "").matchAll(/>([\d-]{13,17})</g)];
    const numbers = texts.map((found) => found[1]!.replaceAll("-", "")).filter((digits) => digits.length === 13);
    expect(numbers.length).toBeGreaterThan(300);
    expect(numbers.filter((digits) => checkDigit(digits.slice(0, 12)) === Number(digits[12]))).toEqual([]);
  });
});

describe("a register of advice, read by the product's own reader", () => {
  const into = mkdtempSync(join(tmpdir(), "register-"));
  let file: SampleFile;
  beforeAll(() => {
    file = justiceOfficeReport(createWorld(7, "2022-12"), new Date("2023-01-23T09:00:00+07:00")).files.find(
      (laid) => laid.dataset === "pjo_legal_aid",
    )!;
    writeFileSync(join(into, "register.xlsx"), file.bytes);
  });
  afterAll(() => rmSync(into, { recursive: true }));

  it("has its header on line 5 and its as-of day above", async () => {
    const form = pjo_legal_aid.form as Extract<typeof pjo_legal_aid.form, { kind: "workbook" }>;
    const headerHas = [["วันที่ขอรับบริการ"], ["บริการ"], ["อำเภอ"], ["เพศ"], ["ผลการดำเนินการ"]];
    const reading = await readWorkbook({ path: join(into, "register.xlsx"), name: file.path, form, headerHas, into }, form);
    expect(reading.tables).toMatchObject([{ sheet: "ทะเบียน", headerLines: [5] }]);
    expect(reading.tables[0]!.preamble.map((line) => line.text)).toContain("ข้อมูล ณ วันที่ 31 ธันวาคม 2565");
  });
});

describe("workbooks among the fixtures", () => {
  it("say what the sheets beside them say", async () => {
    const made = await workbookFixtures();
    expect(made.length).toBeGreaterThanOrEqual(12);
    for (const { path, bytes } of made) expect([path, unpacked(readFileSync(path))]).toEqual([path, unpacked(bytes)]);
  });
});
