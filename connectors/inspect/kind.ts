/** What a file really is, whatever it is called: which way it is read, or why it is refused and what to send instead. */
import { closeSync, openSync, readSync } from "node:fs";
import { Problem } from "../problem.js";
import { readHead } from "../reader/csv-source.js";
import { sniff } from "../reader/sniff.js";
import { SafeZip } from "../reader/zip.js";

export type Kind = "csv" | "workbook" | "json";

const TO_XLSX =
  "Excel (.xlsx) โดยเปิดใน Excel หรือ LibreOffice แล้วเลือก “บันทึกเป็น” / Excel (.xlsx), by opening it in Excel or LibreOffice and choosing “Save as”,";
const FROM_SOURCE = "Excel (.xlsx) หรือ CSV จากระบบต้นทาง / Excel (.xlsx) or CSV from the system that made it";
const TO_UTF8 =
  "CSV ที่บันทึกเป็น UTF-8 (ใน Excel เลือก “CSV UTF-8”) หรือ Excel (.xlsx) / CSV saved as UTF-8 (in Excel, “CSV UTF-8”) or Excel (.xlsx)";
const UNPACKED = "ไฟล์ CSV หรือ Excel ที่แตกจาก ZIP ทีละไฟล์ / the CSV or Excel files in it, unpacked, one by one";
const WITHOUT_PASSWORD = "ไฟล์ที่ไม่มีรหัสผ่าน / a file without a password";

/** First bytes of what is refused by its kind alone. */
const MAGIC: [RegExp, string, string][] = [
  [/^%PDF/, "PDF", FROM_SOURCE],
  [/^\u0089PNG/, "PNG", FROM_SOURCE],
  [/^\u00ff\u00d8\u00ff/, "JPEG", FROM_SOURCE],
  [/^GIF8/, "GIF", FROM_SOURCE],
  [/^(?:II\*\0|MM\0\*)/, "TIFF", FROM_SOURCE],
  [/^RIFF....WEBP/s, "WebP", FROM_SOURCE],
  [/^....ftyp/s, "HEIC", FROM_SOURCE],
  [/^BM.{4}\0\0\0\0/s, "BMP", FROM_SOURCE],
  [/^\{\\rtf/, "RTF", FROM_SOURCE],
  [/^SQLite format 3\0/, "SQLite", FROM_SOURCE],
  [/^PAR1/, "Parquet", FROM_SOURCE],
  [/^(?:Rar!|7z\u00bc\u00af|\u001f\u008b|BZh|\u00fd7zXZ)/, "ไฟล์บีบอัด (RAR, 7z, gzip)", UNPACKED],
  [/^(?:MZ|\u007fELF)/, "โปรแกรม (program)", FROM_SOURCE],
  [/^\$FL[23]/, "SPSS (.sav)", FROM_SOURCE],
  [/^ID;P[A-Z\r\n;]/, "SYLK (.slk)", TO_XLSX],
  [/^TABLE\r?\n0,1\r?\n/, "DIF (.dif)", TO_XLSX],
  [/^(?:MIME-Version:|From:|Content-Type: ?multipart|X-[A-Z][\w-]+:)/i, "MHTML", TO_XLSX],
  [/^\0\u0001\0\0Standard (?:Jet|ACE) DB/, "Access", FROM_SOURCE],
];

/** @throws Problem FILE_EMPTY, FILE_REFUSED, FILE_BROKEN, FILE_TOO_LARGE */
export async function kindOfFile(path: string, name: string): Promise<Kind> {
  const head = readHead(path, 64 * 1024);
  if (head.length === 0) throw new Problem("FILE_EMPTY", { file: name });
  const text = head.toString("latin1");
  const magic = MAGIC.find(([pattern]) => pattern.test(text));
  if (magic) throw refused(name, magic[1], magic[2]);
  const content = sniff(head);
  if (content === "empty") throw new Problem("FILE_EMPTY", { file: name });
  if (content === "zip") return kindOfZip(path, name);
  if (content === "biff") throw oleProblem(path, name);
  if (content === "html") throw refused(name, /<table/i.test(text) ? "ตาราง HTML (an HTML table, .xls)" : "หน้าเว็บ (an HTML page)", TO_XLSX);
  if (content === "xml")
    throw refused(
      name,
      /progid="?Excel\.Sheet|urn:schemas-microsoft-com:office:spreadsheet/.test(text) ? "XML Spreadsheet 2003 (.xls)" : "XML",
      TO_XLSX,
    );
  const marked = head[0] === 0xff || head[0] === 0xfe;
  if (!marked && isUnmarkedUtf16(head)) throw refused(name, "UTF-16 ที่ไม่มีเครื่องหมายต้นไฟล์ (UTF-16 without a byte order mark)", TO_UTF8);
  if (!marked && isBinary(head))
    throw new Problem("FILE_BROKEN", { file: name, found: "ไฟล์ไบนารี (binary)", expected: "CSV, Excel (.xlsx), JSON" });
  const start = marked ? head.toString(head[0] === 0xff ? "utf16le" : "latin1") : text.replace(/^\u00ef\u00bb\u00bf/, "");
  const isJson = JSON_START.test(start) || (JSON_NAME.test(name) && /^[\s\0\ufeff]*[[{]/.test(start));
  return isJson ? "json" : "csv";
}

/** What JSON goes on with behind its first bracket; a title may stand in one too: `[ตัวชี้วัด 66] ร้อยละของชุมชน`. */
const JSON_START = /^[\s\0\ufeff]*(?:\{|\[[\s\0]*(?:[[{"\]\-\d]|true|false|null|$))/;
const JSON_NAME = /\.(?:json|jsonl|ndjson|geojson)$/i;

function refused(file: string, found: string, expected: string): Problem {
  return new Problem("FILE_REFUSED", { file, found, expected });
}

/** Text in two bytes a character: nearly all of them, in one place or the other, are those of Latin or Thai letters (00, 0E). */
function isUnmarkedUtf16(head: Buffer): boolean {
  const pages = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0x00 || byte === 0x0e) pages[i % 2]!++;
  const [even, odd] = pages as [number, number];
  return head.length >= 4 && Math.max(even, odd) >= 0.47 * head.length && Math.min(even, odd) <= 0.05 * head.length;
}

/** NUL or control bytes that no text holds. */
function isBinary(head: Buffer): boolean {
  let odd = 0;
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) odd++;
  return odd > 0 && odd > head.length / 200;
}

const MOST_OLE = 16 * 1024 * 1024;

/** The old compound format: workbooks of Excel 97–2003, other Office files, and new ones under a password. */
function oleProblem(path: string, name: string): Problem {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(MOST_OLE);
    const found = bytes.subarray(0, readSync(file, bytes, 0, MOST_OLE, 0)).toString("latin1");
    const holds = (stream: string) => found.includes([...stream].map((letter) => `${letter}\0`).join(""));
    if (holds("EncryptedPackage")) return refused(name, "ไฟล์มีรหัสผ่าน (password)", WITHOUT_PASSWORD);
    if (holds("WordDocument")) return refused(name, "Word (.doc)", FROM_SOURCE);
    if (holds("PowerPoint Document")) return refused(name, "PowerPoint (.ppt)", FROM_SOURCE);
    if (holds("__properties_version1.0")) return refused(name, "Outlook (.msg)", FROM_SOURCE);
    return refused(name, "Excel 97–2003 (.xls)", TO_XLSX);
  } finally {
    closeSync(file);
  }
}

async function kindOfZip(path: string, name: string): Promise<Kind> {
  const zip = await SafeZip.open(path, name).catch((error: unknown) => {
    throw error instanceof Problem && error.code === "FILE_REFUSED" ? refused(name, "ไฟล์มีรหัสผ่าน (password)", WITHOUT_PASSWORD) : error;
  });
  try {
    const names = zip.names();
    const has = (pattern: RegExp) => names.some((entry) => pattern.test(entry));
    if (has(/(?:^|\/)workbook\.xml$/)) return "workbook";
    if (has(/(?:^|\/)workbook\.bin$/)) throw refused(name, "Excel (.xlsb)", TO_XLSX);
    if (has(/^word\//)) throw refused(name, "Word (.docx)", FROM_SOURCE);
    if (has(/^ppt\//)) throw refused(name, "PowerPoint (.pptx)", FROM_SOURCE);
    if (has(/^content\.xml$/)) throw refused(name, "OpenDocument (.ods)", TO_XLSX);
    if (has(/\.iwa$/)) throw refused(name, "Apple Numbers", TO_XLSX);
    if (has(/\.kml$/)) throw refused(name, "KMZ", FROM_SOURCE);
    // Names of entries may be anything; only how many there are is told.
    throw refused(name, `ZIP (${names.length})`, UNPACKED);
  } finally {
    zip.close();
  }
}
