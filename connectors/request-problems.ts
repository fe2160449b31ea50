/** The problem catalogue, of questions: what was asked cannot be answered, or not by whoever asked. */
import {
  apart,
  at,
  atEn,
  atPlace,
  atPlaceEn,
  isMeant,
  isMeantEn,
  mustBe,
  named,
  namedEn,
  type Place,
  type ProblemText,
  request,
} from "./problem-text.js";

const periods = "2026-10, FY2570, FY2570-Q1, FY2570-YTD";

/** Of a thing that is missing the clause says so better than its dash. */
const isThere = ({ found, why }: Place) => found !== "—" || !why;

export const requestProblems = {
  UNKNOWN_DATASET: request(
    (p) => `ไม่รู้จักชุดข้อมูล “${p.found}” เลือกจาก ${p.expected}`,
    (p) => `unknown dataset “${p.found}”; choose from ${p.expected}.`,
  ),
  UNKNOWN_FRAME: request(
    (p) => `ไม่มีกรอบแผน “${p.found}” กรอบที่มี: ${p.expected}`,
    (p) => `There is no frame “${p.found}”. The frames are: ${p.expected}.`,
  ),
  UNKNOWN_KPI: request(
    (p) => (p.why ? `ตัวชี้วัด “${p.found}” ${p.why.th}` : `ไม่รู้จักตัวชี้วัด “${p.found}”`),
    (p) => (p.why ? `the KPI “${p.found}” ${p.why.en}.` : `unknown KPI “${p.found}”.`),
  ),
  UNKNOWN_PERIOD: request(
    (p) => (p.why ? `ถามงวด “${p.found}” ไม่ได้: ${p.why.th}${isMeant(p)}` : `“${p.found}” ไม่ใช่งวด ตัวอย่าง ${periods}`),
    (p) => (p.why ? `“${p.found}” cannot be asked: ${p.why.en}.${isMeantEn(p)}` : `“${p.found}” is no period; examples: ${periods}.`),
  ),
  UNKNOWN_VERSION: request(
    (p) => (p.why ? `ไม่มีข้อมูลของ “${p.found}”: ${p.why.th}` : `ไม่มีรุ่นข้อมูล “${p.found}” ใช้เลขรุ่นหรือเวลาแบบ ISO`),
    (p) =>
      p.why ? `nothing is known of “${p.found}”: ${p.why.en}.` : `no data version “${p.found}”; use a version number or an ISO moment.`,
  ),
  UNKNOWN_PLACE: request(
    (p) => `ไม่รู้จักหน่วยงานหรืออำเภอ “${p.found}”`,
    (p) => `unknown office or district “${p.found}”.`,
  ),
  REQUEST_INVALID: request(
    (p) => `คำขอไม่ถูกต้อง: ${p.found} ${mustBe(p)}`,
    (p) => `the request is not valid: ${p.found}; expected ${p.expected}.`,
  ),
  SERIES_TOO_LARGE: request(
    (p) => `อนุกรมนี้ใหญ่เกินไป (${p.found}) ตอบได้ครั้งละไม่เกิน ${p.expected} โปรดเลือกงวด ตัววัด หน่วยงาน หรือการแยกกลุ่มให้แคบลง`,
    (p) =>
      `this series is too large (${p.found}); one answer holds at most ${p.expected}. Please narrow the periods, measures, offices or groups.`,
  ),
  USAGE_WRONG: request(
    (p) => `สั่งคำสั่งไม่ถูกต้อง: ${p.found} ดูวิธีใช้ด้วย --help`,
    (p) => `the command is used wrongly: ${p.found}. See --help.`,
  ),
  NOT_SIGNED_IN: request(
    () => "ยังไม่ได้เข้าสู่ระบบ",
    () => "not signed in.",
  ),
  NOT_ALLOWED: request(
    (p) => `บทบาทหรือหน่วยงานของบัญชีนี้ทำสิ่งนี้ไม่ได้ (${p.found})`,
    (p) => `the role or the agency of this account may not do this (${p.found}).`,
  ),
  SIGN_IN_FAILED: request(
    () => "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง",
    () => "the name or the password is not right.",
  ),
  TOO_MANY_ATTEMPTS: request(
    (p) => `พยายามมากเกินไป โปรดรอ ${p.expected} แล้วลองใหม่`,
    (p) => `too many attempts; please wait ${p.expected} and try again.`,
  ),
  SAMPLE_SIGN_IN_REFUSED: request(
    () => "เข้าสู่ระบบแบบตัวอย่างได้เฉพาะจากเครื่องนี้ และเฉพาะเมื่อใช้ข้อมูลตัวอย่าง",
    () => "one-click sign-in works from this machine only, and only with sample data.",
  ),
  CROSS_SITE_REFUSED: request(
    () => "คำขอนี้มาจากเว็บไซต์อื่น จึงไม่รับ",
    () => "this request came from another site and was refused.",
  ),
  BODY_UNREADABLE: request(
    (p) => `อ่านคำขอไม่ได้ พบ ${p.found} ต้องเป็น ${p.expected}`,
    (p) => `the request's body cannot be read: ${p.found}; expected ${p.expected}.`,
  ),
  BODY_TOO_LARGE: request(
    (p) => `คำขอใหญ่เกินกำหนด (${p.expected})`,
    (p) => `the request is over its bound (${p.expected}).`,
  ),
  TOO_BUSY: request(
    () => "มีคำถามของท่านค้างอยู่มาก โปรดรอสักครู่แล้วลองใหม่",
    () => "too many of your questions are still being answered; please try again in a moment.",
  ),
  NOT_FOUND: request(
    (p) => `ไม่พบ ${p.found}`,
    (p) => `there is no ${p.found}.`,
  ),
  EXPORT_TOO_LONG: request(
    (p) => `${p.found} แถวเกินที่แผ่นงาน Excel รับได้ (${p.expected}) โปรดเลือกช่วงให้แคบลง หรือใช้ CSV หรือ Parquet`,
    (p) => `${p.found} rows are more than an Excel sheet holds (${p.expected}). Please narrow the range, or take CSV or Parquet.`,
  ),
  EXPORT_CELL_TOO_LONG: request(
    (p) => `ข้อความในคอลัมน์ ${p.column} ยาวเกินที่ช่องของ Excel รับได้ (${p.expected}) โปรดใช้ CSV หรือ Parquet`,
    (p) => `a text in column ${p.column} is longer than an Excel cell holds (${p.expected}). Please take CSV or Parquet.`,
  ),
  PACK_UNREADABLE: request(
    (p) => `${p.file} ไม่ใช่แฟ้มส่งออกที่มีใบรับรอง (${p.found}) CSV และ Parquet ต้องมีแฟ้ม .receipt.json ชื่อเดียวกันอยู่ข้างกัน`,
    (p) => `${p.file} is no export with a receipt (${p.found}). CSV and Parquet need the .receipt.json of the same name beside them.`,
  ),
  UNKNOWN_ROUND: request(
    (p) => `ไม่พบรอบตรวจราชการ “${p.found}”`,
    (p) => `there is no inspection round “${p.found}”.`,
  ),
  UNKNOWN_FINDING: request(
    (p) => `ไม่พบข้อค้นพบ “${p.found}” หรือไม่ใช่ของหน่วยงานท่าน`,
    (p) => `there is no finding “${p.found}”, or it is not your agency’s.`,
  ),
  ROUND_EXISTS: request(
    (p) => `มีรอบตรวจราชการ ${p.found} อยู่แล้ว`,
    (p) => `inspection round ${p.found} has been opened already.`,
  ),
  ROUND_SUBMITTED: request(
    (p) => `รอบตรวจราชการ ${p.found} ส่งรายงานแล้ว เพิ่มหรือส่งซ้ำไม่ได้ ข้อค้นพบที่มีอยู่ยังติดตามต่อได้`,
    (p) => `inspection round ${p.found} has been submitted: nothing is added to it. Its findings are still followed up.`,
  ),
  FINDING_CLOSED: request(
    (p) => `ข้อค้นพบ ${p.found} ปิดแล้ว ต้องเปิดใหม่ก่อน`,
    (p) => `finding ${p.found} is closed; open it again first.`,
  ),
  FINDING_NOT_CLOSED: request(
    (p) => `ข้อค้นพบ ${p.found} ยังไม่ปิด`,
    (p) => `finding ${p.found} is not closed.`,
  ),
  HOLD_UNKNOWN: request(
    (p) => `ไม่พบแฟ้มที่รอยืนยัน “${p.found}”`,
    (p) => `there is no held delivery “${p.found}”.`,
  ),
  HOLD_SETTLED: request(
    (p) => `${p.file}: ไม่ได้รอยืนยันแล้ว (${p.found}) โปรดเปิดหน้านี้ใหม่`,
    (p) => `${p.file}: no longer waits for a decision (${p.found}). Please open its page anew.`,
  ),
  HOLD_NOT_ACCEPTABLE: request(
    (p) => `${p.file}: ยืนยันไม่ได้ (${p.found}) ต้องแก้ไขเท่านั้น: ${p.expected}`,
    (p) => `${p.file}: cannot be accepted (${p.found}), only mended: ${p.expected}.`,
  ),
  PREVIEW_CHANGED: request(
    (p) => `${p.file}: สิ่งที่จะเปลี่ยนไม่เหมือนที่แสดงไว้แล้ว เพราะมีข้อมูลใหม่เข้ามา โปรดดูรายการใหม่ก่อนยืนยัน`,
    (p) => `${p.file}: what it would change is no longer what was shown, because newer data came. Please look again before accepting.`,
  ),
  SIGN_NOT_DUE: request(
    (p) => `${named(p)}: ยังลงนามไม่ได้ (${p.expected}) ลงนามได้เมื่องวดสิ้นสุดและรายงานมาครบ หรือเมื่อพ้นกำหนดส่งโดยระบุเหตุผล`,
    (p) =>
      `${namedEn(p)}: cannot be signed yet (${p.expected}). It can be once the period has ended and all reports are there, or with a reason once they are overdue.`,
  ),
  SIGN_EMPTY: request(
    (p) => `ยังลงนาม${apart(named(p))} ไม่ได้: ไม่มีข้อมูลของเดือนนั้นให้รับรอง โปรดตรวจว่าระบุเดือนถูกต้อง`,
    (p) => `${namedEn(p)} cannot be signed: there is no data of that month to stand by. Please see that the month is the one meant.`,
  ),
  SIGN_INCOMPLETE: request(
    (p) => `${named(p)}: ข้อมูลยังไม่ครบ โปรดรอให้ครบ หรือลงนามโดยระบุเหตุผลอย่างน้อยสามตัวอักษร (ที่บรรทัดคำสั่งใช้ --reason) สิ่งที่ขาด: ${p.expected}`,
    (p) =>
      `${namedEn(p)}: not complete. Please wait for what is missing, or sign with a reason of at least three letters (--reason at the command line). Missing: ${p.expected}.`,
  ),
  SIGN_SEEN_CHANGED: request(
    (p) => `${named(p)}: ค่าเปลี่ยนไปจากที่แสดงไว้ (รุ่นข้อมูล ${p.expected}) โปรดดูใหม่ก่อนลงนาม (ที่บรรทัดคำสั่งใช้ yutitham sign show ซึ่งให้รหัส --seen ใหม่)`,
    (p) =>
      `${namedEn(p)}: the values are no longer those that were shown (data version ${p.expected}). Please look again before signing (at the command line with yutitham sign show, which gives the mark for --seen anew).`,
  ),
  BACKUP_DAMAGED: request(
    (p) => `ชุดสำรอง ${p.file} เสียหายหรือไม่ครบ: พบ ${p.found} ต้องเป็น ${p.expected} ยังไม่กู้คืนอะไร โปรดใช้ชุดสำรองอื่น`,
    (p) =>
      `the backup ${p.file} is damaged or not whole: found ${p.found}, expected ${p.expected}. Nothing was restored; please take another one.`,
  ),
  FOLDER_NOT_EMPTY: request(
    (p) => `โฟลเดอร์ ${p.found} ไม่ว่าง การกู้คืนต้องใช้โฟลเดอร์ว่าง จึงไม่เขียนทับ โปรดย้ายของเดิมออกหรือเลือกโฟลเดอร์อื่นด้วย --to`,
    (p) =>
      `the folder ${p.found} is not empty. A restore never writes over anything: move away what is there, or choose another folder with --to.`,
  ),
  DEFINITION_INVALID: request(
    (p) => `${atPlace(p)}: นิยามไม่ถูกต้อง${isThere(p) ? ` พบ ${p.found}${p.why ? ":" : ""}` : ""} ${p.why?.th ?? mustBe(p)}${isMeant(p)}`,
    (p) =>
      `${atPlaceEn(p)}: the definition is not valid${isThere(p) ? `: found ${p.found}` : ""}${p.why ? `: ${p.why.en}` : `, expected ${p.expected}`}.${isMeantEn(p)}`,
  ),
  KPI_NOT_PLACED: request(
    (p) => `${at(p)}: ตัวชี้วัดที่ไม่อยู่ในเป้าประสงค์ใด จึงไม่มีผลต่อคะแนน: ${p.found}`,
    (p) => `${atEn(p)}: KPIs in no objective, which count for no score: ${p.found}.`,
  ),
  KPI_WITHOUT_TARGET: request(
    (p) => `${at(p)}: ตัวชี้วัดที่ไม่มีเป้าหมาย จึงประเมินไม่ได้: ${p.found}`,
    (p) => `${atEn(p)}: KPIs without any target, which are not rated: ${p.found}.`,
  ),
} as const satisfies Record<string, ProblemText>;
