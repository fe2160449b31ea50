import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode874, detectEncoding, encode874, garbling, mojibake } from "../../../connectors/thai/encoding.js";

const text = "สำนักงานยุติธรรมจังหวัดเชียงใหม่ ๑๒ “ณ” – 12";
const utf8 = Buffer.from(text);
const thai8 = Buffer.from(encode874(text)!);

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
