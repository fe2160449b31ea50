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

const NAMES: Record<Content, string> = {
  zip: "ZIP",
  biff: "Excel 97–2003 (.xls)",
  pdf: "PDF",
  html: "HTML",
  xml: "XML",
  gzip: "gzip",
  empty: "0 bytes",
  text: "text",
};
const WANTED = { csv: "CSV", workbook: "Excel (.xlsx)", records: "JSON" } as const;

/**
 * Lets a file pass when it can be what was declared.
 * @throws Problem FILE_EMPTY, FILE_REFUSED (a kind that has to be saved otherwise) or FILE_BROKEN
 */
export function expectContent(content: Content, form: keyof typeof WANTED, file: string): void {
  if (content === (form === "workbook" ? "zip" : "text")) return;
  if (content === "empty") throw new Problem("FILE_EMPTY", { file });
  const place = { file, found: NAMES[content], expected: ` ${WANTED[form]} ` };
  throw new Problem(content === "biff" || content === "pdf" ? "FILE_REFUSED" : "FILE_BROKEN", place);
}
