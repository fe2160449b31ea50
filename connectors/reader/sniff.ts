/** What a file really is, from its first bytes: an error page called CSV must never become figures. */
import { Problem } from "../problem.js";

export type Content = "zip" | "biff" | "pdf" | "html" | "xml" | "gzip" | "empty" | "text";

export function sniff(head: Uint8Array): Content {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const text = bytes
    .subarray(0, 4096)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) return "zip";
  if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) return "biff";
  if (text.startsWith("\u001f\u008b")) return "gzip";
  const start = text.trimStart().slice(0, 2048);
  if (start === "") return bytes.length < 4096 ? "empty" : "text";
  if (start.startsWith("%PDF")) return "pdf";
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|meta|title|script|div|table)\b/i.test(start)) return "html";
  if (start.startsWith("<?xml") || /^<[a-z][\w:-]*[\s/>]/i.test(start)) return "xml";
  return "text";
}

/** What an Excel workbook is, where another kind of file is agreed on: its first bytes name a part of it, or its name says so. */
const isWorkbook = (head: Uint8Array, file: string) => /xl\//.test(Buffer.from(head).toString("latin1")) || /\.xls[xm]$/i.test(file);

const NAMES: Record<Content, string> = {
  zip: "ZIP",
  biff: "Excel 97–2003 (.xls)",
  pdf: "PDF",
  html: "HTML",
  xml: "XML",
  gzip: "gzip",
  empty: "0 bytes",
  text: "CSV, ข้อความ (text)",
};
const WANTED = { csv: "CSV", workbook: "Excel (.xlsx)", records: "JSON" } as const;

/** Whole files of another kind: whoever sent one can save it as the kind agreed on. Text is one where a workbook is wanted. */
const savedOtherwise: ReadonlySet<Content> = new Set(["biff", "pdf", "text"]);

/**
 * Lets a file pass when it can be what was declared.
 * @throws Problem FILE_EMPTY, FILE_REFUSED (a kind that has to be saved otherwise) or FILE_BROKEN
 */
export function expectContent(head: Uint8Array, form: keyof typeof WANTED, file: string): void {
  const content = sniff(head);
  if (content === (form === "workbook" ? "zip" : "text")) return;
  if (content === "empty") throw new Problem("FILE_EMPTY", { file });
  const expected = WANTED[form];
  if (content === "zip" && isWorkbook(head, file)) throw new Problem("FILE_REFUSED", { file, found: WANTED.workbook, expected });
  throw new Problem(savedOtherwise.has(content) ? "FILE_REFUSED" : "FILE_BROKEN", { file, found: NAMES[content], expected });
}
