import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byteOrderMark,
  countBytes,
  decode874,
  detectEncoding,
  encode874,
  garbling,
  mojibake,
  originalBytes,
} from "../../../connectors/thai/encoding.js";

const text = "สำนักงานยุติธรรมจังหวัดเชียงใหม่ ๑๒ “ณ” – 12";
const utf8 = Buffer.from(text);
/** In windows-874, worked out by the platform's own table the other way round. */
const platform = new TextDecoder("windows-874");
const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [platform.decode(Uint8Array.of(byte)), byte]));
const thai8 = Buffer.from([...text].map((letter) => byteOf.get(letter)!));

describe("which bytes are which", () => {
  it.each([
    ["utf-8", utf8],
    ["utf-8-bom", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
    ["windows-874", thai8],
    ["utf-16le", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
    ["utf-8", Buffer.from("a,b\n1,2\n")],
  ])("%s", (encoding, bytes) => expect(detectEncoding(bytes)).toBe(encoding));
  it.each([0x81, 0x84, 0x86, 0x90, 0x98, 0x9f, 0xdb, 0xde, 0xfc, 0xff])("byte 0x%s is not in windows-874", (byte) => {
    expect(decode874(Uint8Array.of(0xa1, byte))).toBe(null);
    expect(detectEncoding(Uint8Array.of(0xa1, byte))).toBe(null);
  });
  it("encodes what it has, and nothing else", () => {
    expect(Buffer.from(encode874(text)!)).toEqual(thai8);
    expect(encode874("ก\u200b")).toBe(null);
    expect(encode874("")).toEqual(new Uint8Array(0));
    // The first and last letters of both runs, and those that are no Thai.
    expect([...encode874("กฺ฿๛€…“”•–—‘’\u00a0\u007f")!]).toEqual([
      ...[0xa1, 0xda, 0xdf, 0xfb, 0x80, 0x85, 0x93, 0x94, 0x95, 0x96, 0x97, 0x91, 0x92, 0xa0, 0x7f],
    ]);
  });
  it("assigns 0xA1 to 0xDA and 0xDF to 0xFB to Thai", () => {
    const letters = (from: number, to: number) => decode874(Uint8Array.from({ length: to - from + 1 }, (_, i) => from + i))!;
    expect([letters(0xa1, 0xda).length, letters(0xa1, 0xda)[0], letters(0xa1, 0xda).at(-1)]).toEqual([58, "ก", "ฺ"]);
    expect([letters(0xdf, 0xfb).length, letters(0xdf, 0xfb)[0], letters(0xdf, 0xfb).at(-1)]).toEqual([29, "฿", "๛"]);
    expect(letters(0, 0x7f)).toBe(String.fromCharCode(...Array.from({ length: 128 }, (_, i) => i)));
  });
  it("needs some Thai, and no byte that is not assigned", () => {
    expect(detectEncoding(Uint8Array.of(0x41, 0x80))).toBe(null);
    expect(detectEncoding(Uint8Array.of(0x41, 0xa1))).toBe("windows-874");
    expect(detectEncoding(Uint8Array.of(0xa1, 0xa2, 0xff))).toBe(null);
  });
  it("is told by a whole byte order mark only", () => {
    const marks = [
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [0xfe, 0xff],
    ].map((bytes) => byteOrderMark(Uint8Array.from(bytes)));
    expect(marks).toEqual(["utf-8-bom", "utf-16le", "utf-16be"]);
    const none = [
      ...[
        [0xef, 0xbb],
        [0xef, 0xbb, 0x41],
        [0xef, 0x41, 0xbf],
        [0x41, 0xbb, 0xbf],
        [0x41, 0x41, 0xbf],
      ],
      ...[[0xff], [0xff, 0xff], [0x41, 0xfe], [0xfe], [0xfe, 0xfe], [0x41, 0xff], []],
    ];
    for (const bytes of none) expect(byteOrderMark(Uint8Array.from(bytes)), bytes.join()).toBe(null);
  });
  it("is weighed by what its bytes would be in either", () => {
    expect(countBytes(Buffer.from("abc\x7f"))).toEqual({ thai: 0, unassigned: 0, utf8Thai: 0 });
    // The first and the last Thai letter, two that are not assigned, and signs that are neither.
    expect(countBytes(Uint8Array.of(0xa1, 0xfb, 0xdb, 0xff, 0x80, 0xa0))).toEqual({ thai: 2, unassigned: 2, utf8Thai: 0 });
    expect(countBytes(Uint8Array.of(0x80))).toEqual({ thai: 0, unassigned: 0, utf8Thai: 0 });
    const utf8Thai = (...bytes: number[]) => countBytes(Uint8Array.from(bytes)).utf8Thai;
    expect(utf8Thai(...Buffer.from("ก๛ฺ"))).toBe(3);
    expect([utf8Thai(0xe0, 0xb8, 0x80), utf8Thai(0xe0, 0xb9, 0xbf)]).toEqual([1, 1]);
    expect([utf8Thai(0xe0, 0xb8, 0x7f), utf8Thai(0xe0, 0xb8, 0xc0), utf8Thai(0xe0, 0xb7, 0x80), utf8Thai(0xe0, 0xba, 0x80)]).toEqual([
      0, 0, 0, 0,
    ]);
    expect([utf8Thai(0xe1, 0xb8, 0x80), utf8Thai(0xe0, 0xb8), utf8Thai(0xe0), utf8Thai(0xb8, 0xe0, 0x80)]).toEqual([0, 0, 0, 0]);
  });
  it("decodes as the platform does, where that is right", () => {
    const assigned = Uint8Array.from(
      Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => decode874(Uint8Array.of(byte)) !== null),
    );
    expect(decode874(assigned)).toBe(new TextDecoder("windows-874").decode(assigned));
  });
});

describe("garbled Thai", () => {
  it.each([
    ["utf-8 as windows-1252", new TextDecoder("windows-1252").decode(utf8)],
    ["utf-8 as windows-1252", utf8.toString("latin1")],
    ["windows-874 as windows-1252", new TextDecoder("windows-1252").decode(thai8)],
    ["utf-8 as windows-874", new TextDecoder("windows-874").decode(utf8)],
  ])("%s is mended exactly", (was, garbled) => expect(mojibake(garbled)).toEqual({ was, repaired: text }));
  it.each([
    ["marks", "\ufffd"],
    ["nothing", ""],
  ])("as windows-874 with %s in the place of its unassigned bytes is told, and nothing of it is guessed", (_, mark) => {
    const garbled = new TextDecoder("windows-874").decode(Buffer.from("สำนักงานยุติธรรมจังหวัดเชียงใหม่")).replace(/[\u0080-\u009f]/g, mark);
    expect(mojibake(garbled)).toEqual({ was: "utf-8 as windows-874", repaired: null });
  });
  it.each(["เธอเนยเธอ", "เนบิวลา เธอ", "เน็ต เนคไท"])("is not seen in %s", (honest) => expect(garbling(honest)).toBe(null));
  it("gives back every byte that was taken for another", () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(originalBytes(new TextDecoder("windows-1252").decode(all), "utf-8 as windows-1252")).toEqual(all);
    expect(originalBytes(Buffer.from(all).toString("latin1"), "windows-874 as windows-1252")).toEqual(all);
    expect(originalBytes(platform.decode(all), "utf-8 as windows-874")).toEqual(all);
    expect(originalBytes("ก", "utf-8 as windows-1252")).toBe(null);
    expect(originalBytes("é", "utf-8 as windows-874")).toBe(null);
  });
  it("is not seen in a few signs, nor where honest letters are a tenth", () => {
    const garbled = new TextDecoder("windows-1252").decode(Buffer.from("กขค"));
    expect([garbling(garbled), garbling(garbled.slice(0, 3))]).toEqual(["utf-8 as windows-1252", null]);
    // Nine signs of ten are enough; eight of nine are not.
    expect(garbling(`${garbled}ก`)).toBe("utf-8 as windows-1252");
    expect(garbling(`${garbled}กก`)).toBe(null);
    expect(garbling("¡¢¡¢")).toBe("windows-874 as windows-1252");
    expect(garbling("¡¢¡")).toBe(null);
  });
  it("that was never in the other charset has no way back", () =>
    expect(mojibake(`${new TextDecoder("windows-1252").decode(Buffer.from("สำนักงานยุติธรรม"))}ก`)).toEqual({
      was: "utf-8 as windows-1252",
      repaired: null,
    }));
  it("that lost a character is recognised and not mended", () => {
    const garbled = new TextDecoder("windows-1252").decode(utf8);
    expect(mojibake(`${garbled.slice(0, 7)}${garbled.slice(8)}`)).toEqual({ was: "utf-8 as windows-1252", repaired: null });
  });
  it.each([text, "เธอเนื่องจากเธอ", "café résumé naïve", "Ångström", "", "12,345"])("is not seen in “%s”", (honest) =>
    expect(mojibake(honest)).toBe(null),
  );
  it("any Thai text is found again, and none is taken for garbled", () => {
    const thai = fc
      .string({ unit: fc.constantFrom(..."กขคงจชซญดตถทธนบปผพฟมยรลวศสหอะาิีึืุูเแโใไ่้๊์ ".split("")), minLength: 6 })
      .filter((t) => t.trim().length > 4);
    fc.assert(
      fc.property(thai, (honest) => {
        expect(mojibake(new TextDecoder("windows-1252").decode(Buffer.from(honest)))?.repaired).toBe(honest);
        expect(mojibake(new TextDecoder("windows-874").decode(Buffer.from(honest)))?.repaired).toBe(honest);
        if (!/เ[ธน]/.test(honest)) expect(garbling(honest)).toBe(null);
      }),
    );
  });
});
