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
  th: "ขาดช่องว่างหลังเครื่องหมาย : หรือมีเครื่องหมาย : อยู่ในค่า (ให้ใส่ค่านั้นในเครื่องหมายคำพูด) หรือบรรทัดถัดไปเยื้องไม่ตรง",
  en: "the blank after a : is missing, or a : stands within a value (put the value in quotes), or the next line's indentation does not fit",
};
const whys: Partial<Record<YAMLParseError["code"], Bilingual>> = {
  BAD_INDENT: indent,
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: colon,
  BAD_SCALAR_START: { th: "ค่าที่ขึ้นต้นด้วยเครื่องหมายนี้ต้องอยู่ในเครื่องหมายคำพูด", en: "a value that begins with this sign must stand in quotes" },
};
const other: Bilingual = {
  th: "ข้อความตรงนี้ไม่เป็นไปตามรูปแบบ YAML อาจขาดจุลภาค (,) หรือเครื่องหมายคำพูดก่อนหน้า หรือมี : ในค่าที่ไม่ได้อยู่ในเครื่องหมายคำพูด",
  en: "what stands here is no YAML: a comma or a quote before it may be missing, or a value that has a : in it is without quotes",
};

const tab: Bilingual = {
  th: "เยื้องบรรทัดด้วยแท็บ ซึ่ง YAML ไม่รับ โปรดลบแท็บแล้วใช้ช่องว่างให้ตรงกับบรรทัดข้างเคียง",
  en: "the line is indented by a tab, which YAML does not take; delete the tab and use spaces, as many as the lines beside it have",
};

/** What is wrong, each once: of a fault that throws the parser off, not what it makes of the lines after it. */
export function syntaxFaults(errors: readonly YAMLParseError[], text: string): SyntaxFault[] {
  const starts = lineStarts(text);
  const lineOf = (at: number) => starts.findLastIndex((start) => start <= at);
  const tabbed = starts.flatMap((start, line) => (tabIndented.test(text.slice(start, starts[line + 1])) ? [line] : []));
  const own = withoutEchoes(errors, lineOf);
  const [first] = tabbed;
  if (first === undefined || !errors.some(({ pos: [at] }) => tabbed.includes(lineOf(at))))
    return own.map((error) => syntaxFault(error, text));
  // Above the tab the parser is right; of what it says below only a quote that is not closed is certain.
  const certain = own.filter((error) => lineOf(error.pos[0]) < first || (openQuote(error) && !tabbed.includes(lineOf(error.pos[0]))));
  const tabs = tabbed.map((line) => {
    const at = text.indexOf("\t", starts[line]);
    return { at, found: lineFrom(text, at), expected: "YAML", why: tab };
  });
  return [...certain.map((error) => syntaxFault(error, text)), ...tabs].sort((one, other) => one.at - other.at);
}

/** A tab before what stands on the line, after a list's dash too; an empty line or a comment may have one. */
const tabIndented = /^[ -]*\t[\s-]*[^\s#]/;

const lineStarts = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

/** One fault a line, but of keys that stand twice; and of lines one after another that the parser expects nothing on, the first. */
function withoutEchoes(errors: readonly YAMLParseError[], lineOf: (at: number) => number): YAMLParseError[] {
  const told = new Set<number>();
  return errors.filter(({ code, pos: [at] }) => {
    if (code === "DUPLICATE_KEY") return true;
    const line = lineOf(at);
    const isEcho = told.has(line) || (code === "UNEXPECTED_TOKEN" && told.has(line - 1));
    told.add(line);
    return !isEcho;
  });
}

function syntaxFault(error: YAMLParseError, text: string): SyntaxFault {
  const {
    code,
    pos: [at],
  } = error;
  if (code === "DUPLICATE_KEY") {
    const [key = code] = /^[\w-]+/.exec(text.slice(at)) ?? [];
    return { at, found: `${key} × 2`, expected: `${key} × 1`, why: keyTwice(key) };
  }
  const quote = openQuote(error);
  if (quote) {
    // The parser stops where the text ends that lacks its quote; it is mended where the quote was opened.
    const opened = Math.max(0, text.lastIndexOf(quote, at - 1));
    const why = { th: `ขาดเครื่องหมาย ${quote} ปิดท้ายข้อความที่เปิดไว้ตรงนี้`, en: `the quote that is opened here lacks its closing ${quote}` };
    return { at: opened, found: lineFrom(text, opened), expected: `${quote}…${quote}`, why };
  }
  return { at, found: lineFrom(text, at), expected: "YAML", why: whys[code] ?? other };
}

/** Which quote lacks its end. */
const openQuote = ({ code, message }: YAMLParseError): string | undefined =>
  code === "MISSING_CHAR" ? /closing (["'])/.exec(message)?.[1] : undefined;

/** The rest of the line, or where nothing is left the line before, as far as it helps to find the place. */
function lineFrom(text: string, at: number): string {
  const rest = text.slice(at).split("\n", 1)[0]!.trim() || text.slice(0, at).trimEnd().split("\n").at(-1)!.trim();
  return rest.length > 40 ? `${rest.slice(0, 39)}…` : rest || "—";
}
