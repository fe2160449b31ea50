/** A running number that is left out or stands twice is told: lines may be missing, or have come twice. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function told(numbers: (string | number)[], name = "ลำดับ") {
  const lines = numbers.map((number, i) => (typeof number === "string" && number.includes(",") ? number : `${number},คำขอ ${i},${10 + i}`));
  return (await inspection(`${name},เรื่อง,จำนวนเงิน (บาท)\n${lines.join("\n")}\n`)).tables[0]!.doubts.filter(({ code }) =>
    code.startsWith("NUMBERS_"),
  ).map(({ code, line, found, expected }) => `${code} ${line}: ${found} (${expected})`);
}

describe("a column of running numbers", () => {
  it("is told for what it leaves out and what stands twice", async () => {
    expect(await told([1, 2, 3, 4, 5, 6])).toEqual([]);
    expect(await told([1, 2, 3, 5, 6, 7, 10, 11, 12])).toEqual(["NUMBERS_SKIPPED 5: 3 (4, 8–9)"]);
    expect(await told([1, 2, 3, 3, 4, 5])).toEqual(["NUMBERS_REPEATED 5: 1 (3)"]);
    expect(await told(["๑", "๒", "๓", "๕", "๖"])).toEqual(["NUMBERS_SKIPPED 5: 1 (4)"]);
    expect(await told([1, 2, 3, 4, 5, 3, 4, 6, 7, 8])).toEqual(["NUMBERS_REPEATED 7: 2 (3, 4)"]);
  });
  it("may begin anew, be out of order, or be ranks", async () => {
    expect(await told([1, 2, 3, 1, 2, 3, 4])).toEqual([]);
    expect(await told([5, 6, 7, 9, 8, 10, 11, 12, 13])).toEqual([]);
    expect(await told([1, 2, 2, 4, 5, 6], "อันดับ")).toEqual([]);
    expect(await told([1, 1, 1, 2, 2, 3, 3])).toEqual([]);
  });
  it("leaves out what a line that cannot be read may have had", async () => {
    expect(await told([1, 2, "3,คำขอ,1,2,3", 4, 5, 6])).toEqual([]);
  });
});

describe("a heading broken into lines so that its column is narrow", () => {
  it("is the word it was: running numbers have no sum that counts, and shares are shares", async () => {
    const { columns } = (await inspection('"ลำดับ\nที่",อำเภอ,"ร้อย\nละ","จำนวน\nคดี"\n1,ฝาง,40,4\n2,แม่ริม,60,6\n')).tables[0]!;
    expect(columns.map(({ name, role, type }) => [name, role ?? type])).toEqual([
      ["ลำดับที่", "running_number"],
      ["อำเภอ", "text"],
      ["ร้อยละ", "percent"],
      ["จำนวน คดี", "integer"],
    ]);
  });
});
