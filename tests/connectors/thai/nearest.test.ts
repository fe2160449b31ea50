/** The accepted spelling that somebody most likely meant, or none. */
import { describe, expect, it } from "vitest";
import { nearest, nearestOf } from "../../../connectors/thai/nearest.js";

const movements = [
  { text: "รับใหม่", means: "new" },
  { text: "รับตัวใหม่", means: "new" },
  { text: "รับย้าย", means: "transfer_in" },
  { text: "พักการลงโทษ", means: "parole" },
  { text: "ชาย", means: "male" },
  { text: "หญิง", means: "female" },
  { text: "ศาล 1", means: "court_1" },
];
const asked = (text: string) => nearest(text, movements)?.text ?? null;

describe("a slip of spelling", () => {
  it("is near to what it slipped from", () => {
    expect(["พักการลงโทด", "พักการลงโท", "พักกการลงโทษ", "หญงิ", "หญิ"].map(asked)).toEqual([
      "พักการลงโทษ",
      "พักการลงโทษ",
      "พักการลงโทษ",
      null,
      "หญิง",
    ]);
  });
  it("is compared after folding, and tells how far it is", () => {
    expect(nearest(" พัก การ ลงโทท\u200b", movements)).toEqual({ text: "พักการลงโทษ", means: "parole", distance: 1 });
  });
  it("is a quarter of the letters at most", () => {
    // Eleven letters: two slips are near, three are not.
    expect(["พักการลงทท", "พักการลรรท"].map(asked)).toEqual(["พักการลงโทษ", null]);
  });
});

describe("no guess", () => {
  it("is made between two meanings as near, but between two spellings of one", () => {
    const offices = (means: string) => [
      { text: "เรือนจำฝาง", means: "5009" },
      { text: "เรือนจำฝาม", means },
    ];
    expect(nearest("เรือนจำฝา", offices("5010"))).toBeNull();
    expect(nearest("เรือนจำฝา", offices("5009"))?.means).toBe("5009");
  });
  it("is made of another number, a single letter, or a text without end", () => {
    expect(["ศาล 2", "ช", "", "ก".repeat(500)].map(asked)).toEqual([null, null, null, null]);
    expect(asked("สาล 1")).toBe("ศาล 1");
  });
});

describe("of several texts", () => {
  it("the nearest is told as it was written", () =>
    expect(nearestOf(["หมายเหตุ", "กลุ่ม › หญิ่ง"], movements)).toEqual({ written: "กลุ่ม › หญิ่ง", accepted: "หญิง" }));
  it("none is, where two are as near", () => expect(nearestOf(["หญิ่ง", "หญิงง"], movements)).toBeUndefined());
});
