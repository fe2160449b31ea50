/** The problem catalogue, of transfers: a source that brings nothing, or something that is not taken. */
import { mustBe, type ProblemText, transfer } from "./problem-text.js";

export const transferProblems = {
  SOURCE_UNREACHABLE: transfer(
    (p) => `ติดต่อแหล่งข้อมูลไม่ได้ (${p.found}) จะลองใหม่เอง`,
    (p) => `the source cannot be reached (${p.found}). It will be tried again.`,
  ),
  SOURCE_REFUSED: transfer(
    (p) => `แหล่งข้อมูลไม่ให้เข้าถึง (${p.found}) โปรดตรวจสิทธิ์หรือรหัสผ่าน`,
    (p) => `the source refused access (${p.found}). Please check the credentials.`,
  ),
  HOST_KEY_CHANGED: transfer(
    (p) => `กุญแจของเครื่องปลายทางเปลี่ยนไป พบ ${p.found} ต้องเป็น ${p.expected} หยุดไว้จนกว่าผู้ดูแลจะยืนยัน`,
    (p) => `the server's host key changed: found ${p.found}, expected ${p.expected}. Stopped until the administrator confirms.`,
  ),
  CERTIFICATE_INVALID: transfer(
    (p) => `ใบรับรองของเครื่องปลายทางใช้ไม่ได้ (${p.found})`,
    (p) => `the server's certificate is not valid (${p.found}).`,
  ),
  REDIRECT_REFUSED: transfer(
    (p) => `แหล่งข้อมูลส่งต่อไปที่อื่น (${p.found}) จึงไม่ตามไป`,
    (p) => `the source redirects to ${p.found}; not followed.`,
  ),
  ADDRESS_REFUSED: transfer(
    (p) => `ชื่อเครื่องของแหล่งข้อมูลชี้ไปยังที่อยู่ที่ไม่อนุญาต (${p.found}) หากแหล่งข้อมูลอยู่ในเครือข่ายภายในจริง ให้ตั้ง privateNetwork: true ใน yutitham.yaml`,
    (p) =>
      `the source's name leads to an address that is not allowed (${p.found}). If the source truly is in a private network, set privateNetwork: true in yutitham.yaml.`,
  ),
  TRANSFER_TRUNCATED: transfer(
    (p) => `รับข้อมูลมาไม่ครบ พบ ${p.found} ต้องได้ ${p.expected}`,
    (p) => `the transfer was cut short: ${p.found} of ${p.expected}.`,
  ),
  TRANSFER_TOO_SLOW: transfer(
    (p) => `รับข้อมูลไม่เสร็จในเวลาที่กำหนด (${p.expected})`,
    (p) => `the transfer did not end within ${p.expected}.`,
  ),
  TRANSFER_TOO_LARGE: transfer(
    (p) => `ข้อมูลที่ส่งมาใหญ่เกินกำหนด (${p.expected})`,
    (p) => `the transfer is over its bound (${p.expected}).`,
  ),
  ANSWER_NOT_DATA: transfer(
    (p) => `แหล่งข้อมูลตอบสิ่งที่ไม่ใช่ข้อมูล (${p.found}) ${mustBe(p)}`,
    (p) => `the source answered something that is not data (${p.found}); expected ${p.expected}.`,
  ),
  PAGES_SHIFTED: transfer(
    (p) => `ข้อมูลเปลี่ยนระหว่างดึงทีละหน้า (${p.found}) จะดึงใหม่ตั้งแต่ต้น`,
    (p) => `the data changed while it was paged (${p.found}). It will be read again from the start.`,
  ),
  FILE_NAME_REFUSED: transfer(
    (p) => `ชื่อไฟล์ไม่ปลอดภัย (${p.found}) จึงไม่รับ`,
    (p) => `the file name is unsafe (${p.found}); not taken.`,
  ),
  FILE_NAME_UNKNOWN: transfer(
    (p) => `ชื่อไฟล์ไม่ตรงแบบที่ตกลง (${p.found}) จึงไม่รับ ให้ตั้งชื่อแบบเดียวกับ ${p.expected}`,
    (p) => `the file is not named as agreed (${p.found}); not taken. Name it as ${p.expected} is.`,
  ),
  FILE_OF_NO_DATASET: transfer(
    (p) => `ไม่มีชุดข้อมูลใดรับไฟล์ชื่อนี้ (${p.found}) จึงไม่รับ หากเป็นรายงานให้ตั้งชื่อตามแบบที่ตกลง (เช่น ${p.expected}) หากไม่ใช่ให้นำออกจากโฟลเดอร์`,
    (p) =>
      `no dataset takes a file of this name (${p.found}). If it is a report, name it as agreed (as ${p.expected} is); if not, take it out.`,
  ),
  FILE_STILL_GROWING: transfer(
    () => "ไฟล์ยังเขียนไม่เสร็จ จะรับในรอบถัดไป",
    () => "the file is still being written; it will be taken next time.",
  ),
  SOURCE_CONFIGURED_WRONG: transfer(
    (p) => `ตั้งค่าแหล่งข้อมูลไม่ถูก: ${p.found} ${mustBe(p)}`,
    (p) => `the source is configured wrongly: ${p.found}; expected ${p.expected}.`,
  ),
  PULL_RUNNING: transfer(
    () => "กำลังดึงข้อมูลชุดนี้อยู่แล้ว",
    () => "this dataset is already being pulled.",
  ),
} as const satisfies Record<string, ProblemText>;
