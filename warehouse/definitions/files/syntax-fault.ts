/** What a file that is no YAML has wrong, as its writer would say it: a quote that is not closed rather than the parser's own code. */
import type { YAMLParseError } from "yaml";
import type { Bilingual } from "../../../connectors/dataset.js";
import { keyTwice } from "./fault-words.js";

interface SyntaxFault {
  /** Where in the text it begins. */
  at: number;
  found: string;
  expected: string;
  why: Bilingual;
}

const indent: Bilingual = {
  th: "การเยื้องบรรทัดไม่ตรงกับบรรทัดก่อนหน้า หรือวงเล็บ ] หรือ } ก่อนหน้านี้ยังไม่ปิด",
  en: "the indentation does not fit the lines above, or a ] or } before it is not closed",
};
const colon: Bilingual = {
  th: "มีเครื่องหมาย : อยู่ในค่า (ให้ใส่ค่านั้นในเครื่องหมายคำพูด) หรือบรรทัดถัดไปเยื้องไม่ตรง",
  en: "a : stands within a value (put the value in quotes), or the next line's indentation does not fit",
};
const whys: Partial<Record<YAMLParseError["code"], Bilingual>> = {
  BAD_INDENT: indent,
  TAB_AS_INDENT: { th: "เยื้องบรรทัดด้วยแท็บ ให้ใช้ช่องว่าง", en: "the line is indented by a tab; use spaces" },
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: colon,
  BAD_SCALAR_START: { th: "ค่าที่ขึ้นต้นด้วยเครื่องหมายนี้ต้องอยู่ในเครื่องหมายคำพูด", en: "a value that begins with this sign must stand in quotes" },
};
const other: Bilingual = { th: "ข้อความตรงนี้ไม่เป็นไปตามรูปแบบ YAML", en: "what stands here is no YAML" };

export function syntaxFault({ code, message, pos: [at] }: YAMLParseError, text: string): SyntaxFault {
  if (code === "DUPLICATE_KEY") {
    const [key = code] = /^[\w-]+/.exec(text.slice(at)) ?? [];
    return { at, found: `${key} × 2`, expected: `${key} × 1`, why: keyTwice(key) };
  }
  const [, quote] = code === "MISSING_CHAR" ? (/closing (["'])/.exec(message) ?? []) : [];
  if (quote) {
    // The parser stops where the text ends that lacks its quote; it is mended where the quote was opened.
    const opened = Math.max(0, text.lastIndexOf(quote, at - 1));
    const why = { th: `ขาดเครื่องหมาย ${quote} ปิดท้ายข้อความที่เปิดไว้ตรงนี้`, en: `the quote that is opened here lacks its closing ${quote}` };
    return { at: opened, found: lineFrom(text, opened), expected: `${quote}…${quote}`, why };
  }
  return { at, found: lineFrom(text, at), expected: "YAML", why: whys[code] ?? other };
}

/** The rest of the line, or where nothing is left the line before, as far as it helps to find the place. */
function lineFrom(text: string, at: number): string {
  const rest = text.slice(at).split("\n", 1)[0]!.trim() || text.slice(0, at).trimEnd().split("\n").at(-1)!.trim();
  return rest.length > 40 ? `${rest.slice(0, 39)}…` : rest || "—";
}
