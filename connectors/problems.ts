/**
 * The catalogue of problems: the only place that holds their words. `docs/problems.md` is made from it.
 * A sentence names the file, line and column, what was expected and found, and what to do.
 */
import type { Bilingual } from "./dataset.js";
import {
  apart,
  atPlace,
  atPlaceEn,
  awaits,
  awaitsEn,
  brokenRecord,
  file,
  isMeant,
  isMeantEn,
  isOf,
  keyOnce,
  momentEn,
  momentTh,
  mustBe,
  type Place,
  type ProblemText,
  quoted,
  quotesInPairs,
  row,
  system,
} from "./problem-text.js";
import { requestProblems } from "./request-problems.js";
import { isSummaryLabel } from "./summary-label.js";
import { transferProblems } from "./transfer-problems.js";

/** A formula that a program wrote and no spreadsheet has computed since. */
const isFormula = ({ found }: Place) => /^=./.test(found ?? "");

/** A line that sums up or carries over is no new name: whoever listed it would count it twice. */
const summedUp = (p: Place, of?: "district") => !p.meant && isSummaryLabel(p.found, of);
const notListed = (p: Place) =>
  `“${p.found}” ดูเหมือนบรรทัดสรุปหรือยอดยก จึงกักไว้และไม่นับ อย่าเพิ่มในบัญชี เพราะจะนับซ้ำ โปรดตัดบรรทัดนี้ออกแล้วส่งใหม่ หรือให้ผู้ดูแลเพิ่มคำนี้ใน nonData ของสัญญาข้อมูล แล้วสั่ง yutitham replay`;
const notListedEn = (p: Place) =>
  `“${p.found}” seems to sum up or carry over other lines; it is set aside and not counted. Do not add it to a list: it would be counted twice. Please leave the line out and send again, or let the administrator add the word to the contract's nonData, then run yutitham replay.`;

/** What is damaged, and what to do. What is no file of an agency no pull brings back, and nothing can be rebuilt from what the journal lacks. */
function damaged({ file, found }: Place): Bilingual & { advice: Bilingual } {
  const is = (path: RegExp) => path.test((file ?? "").replaceAll("\\", "/"));
  if (is(/(?:^|\/)journal\.ndjson$/) || /^journal\b/.test(found ?? ""))
    return {
      th: `บันทึกการทำงาน ${file ?? "journal.ndjson"} เสียหาย`,
      en: `the journal ${file ?? "journal.ndjson"} is damaged`,
      advice: {
        th: "ดึงใหม่หรือสร้างใหม่จากหอจดหมายเหตุไม่ได้ ให้กู้คืนจากชุดสำรองลงโฟลเดอร์ว่างด้วย yutitham restore",
        en: "Neither a pull nor a rebuild can mend it: restore a backup into an empty folder with yutitham restore.",
      },
    };
  if (is(/(?:^|\/)head\.json$/))
    return {
      th: `หัวของบันทึกการใช้งาน ${file} เสียหาย`,
      en: `the head of the audit log ${file} is damaged`,
      advice: {
        th: "รายการในบันทึกยังต่อกันครบหรือไม่ตรวจได้ แต่ถูกตัดท้ายหรือไม่บอกไม่ได้ โปรดเทียบรายการสุดท้ายกับ audit/head.json ของชุดสำรองล่าสุด รายการถัดไปจะเขียนหัวใหม่เอง",
        en: "Whether its entries fit together is known, whether its end was cut off is not: compare it with audit/head.json of the newest backup. The next entry writes the head anew.",
      },
    };
  if (is(/(?:^|\/)people\.json$/))
    return {
      th: `แฟ้มผู้ใช้และโทเคน ${file} เสียหาย`,
      en: `the file of users and tokens ${file} is damaged`,
      advice: {
        th: "ไม่มีอะไรถูกเขียนทับ และตัวเลขไม่กระทบ ให้นำ people.json จากชุดสำรองล่าสุดมาวางแทน (points/<ชื่อ>/people.json) หากไม่มีชุดสำรอง ให้ย้ายแฟ้มนี้ออก แล้วเพิ่มบัญชีใหม่ด้วย yutitham user add",
        en: "Nothing was written over, and no figure is touched by it. Put people.json of the newest backup in its place (points/<name>/people.json); where there is no backup, move the file away and add the accounts anew with yutitham user add.",
      },
    };
  return {
    th: `ไฟล์ในหอจดหมายเหตุหายหรือเสียหาย ${file ?? ""}`,
    en: `an archived file is gone or damaged ${file ?? ""}`,
    advice: {
      th: "สั่ง yutitham verify archive --set-aside แล้ว yutitham pull เพื่อรับใหม่จากต้นทาง หรือกู้คืนจากชุดสำรอง",
      en: "Run yutitham verify archive --set-aside, then yutitham pull to get it from its source again, or restore a backup.",
    },
  };
}

/** The system refused the file, whatever is in it: making it anew would be refused as well. */
const isRefused = ({ found }: Place) => /read-only file system|permission denied|operation not permitted/i.test(found ?? "");

export const problemTexts = {
  // — a line that does not fit —
  NUMBER_UNREADABLE: row(
    (p) =>
      isFormula(p)
        ? `“${p.found}” เป็นสูตรที่ยังไม่ได้คำนวณ จึงไม่มีตัวเลข โปรดเปิดแฟ้มด้วย Excel บันทึก แล้วส่งใหม่`
        : `อ่านตัวเลขไม่ได้ พบ “${p.found}” ${mustBe(p)} โปรดแก้ที่ต้นทางแล้วส่งใหม่`,
    (p) =>
      isFormula(p)
        ? `“${p.found}” is a formula that was never computed, so it holds no figure. Please open the file in Excel, save it, and send it again.`
        : `“${p.found}” is not a number; expected ${p.expected}. Please correct it at the source and send again.`,
  ),
  FIGURE_MERGED: row(
    (p) =>
      `“${p.found}” อยู่ในเซลล์ที่ผสานครอบหลายช่อง (${p.expected}) จึงไม่รู้ว่าเป็นของบรรทัดหรือคอลัมน์ใดเท่าใด โปรดยกเลิกการผสานเซลล์ ใส่ค่าของแต่ละช่อง แล้วส่งใหม่`,
    (p) =>
      `“${p.found}” stands in one cell merged over several (${p.expected}), so how much of it is whose cannot be known. Please unmerge it, state each figure, and send again.`,
  ),
  NUMBER_OUT_OF_RANGE: row(
    (p) => `ค่า “${p.found}” อยู่นอกช่วงที่เป็นไปได้ (${p.expected}) โปรดตรวจสอบที่ต้นทาง`,
    (p) => `“${p.found}” is outside the possible range (${p.expected}). Please check it at the source.`,
  ),
  DATE_UNREADABLE: row(
    (p) => `อ่านวันที่ไม่ได้ พบ “${p.found}” ${mustBe(p)}`,
    (p) => `“${p.found}” is not a date; expected ${p.expected}.`,
  ),
  DATE_IMPLAUSIBLE: row(
    (p) => `วันที่เป็นไปไม่ได้ พบ “${p.found}” ${mustBe(p)} โปรดแก้ที่ต้นทางแล้วส่งใหม่`,
    (p) => `the date “${p.found}” cannot be right; expected ${p.expected}. Please correct it at the source and send again.`,
  ),
  YEAR_DOUBTFUL: row(
    (p) =>
      `วันที่ “${p.found}” อยู่ระหว่างบรรทัดของวันที่ ${p.expected} อาจพิมพ์ปีเป็นปีก่อน ขณะนี้ถือเป็นเรื่องที่ยกมาจากปีก่อนและไม่นับในเดือนใด โปรดตรวจสอบที่ต้นทาง หากปีผิดให้แก้แล้วส่งใหม่`,
    (p) =>
      `the date “${p.found}” stands among lines of ${p.expected}: the year before may be mistyped. It is taken for a case carried over and counts in no month. Please check at the source; if the year is wrong, correct it and send again.`,
  ),
  PERIOD_LONG_AGO: row(
    (p) =>
      `งวด ${p.found} อยู่ก่อนที่ชุดข้อมูลนี้เริ่ม (${p.expected}) แต่บรรทัดอื่นในแฟ้มเป็นของงวดหลังจากนั้น อาจพิมพ์ปีผิด นำเข้าตามที่เขียน โปรดตรวจสอบที่ต้นทาง หากปีผิดให้แก้แล้วส่งใหม่`,
    (p) =>
      `the period ${p.found} is before this dataset began (${p.expected}), while other lines of the file are of later ones: the year may be mistyped. It was loaded as it is written. Please check at the source; if the year is wrong, correct it and send again.`,
  ),
  PERIOD_UNREADABLE: row(
    (p) => `อ่านงวดไม่ได้ พบ “${p.found}”${isMeant(p)} ${mustBe(p)}`,
    (p) => `“${p.found}” is not a period; expected ${p.expected}.${isMeantEn(p)}`,
  ),
  CODE_UNKNOWN: row(
    (p) => (summedUp(p) ? notListed(p) : `ไม่รู้จัก “${p.found}”${isMeant(p)} ${mustBe(p)} หากเป็นรหัสใหม่ ให้เพิ่มในบัญชีรหัส แล้วสั่ง yutitham replay`),
    (p) =>
      summedUp(p)
        ? notListedEn(p)
        : `“${p.found}” is unknown; expected ${p.expected}.${isMeantEn(p)} If it is new, add it to the code list, then run yutitham replay.`,
  ),
  OFFICE_UNKNOWN: row(
    (p) =>
      summedUp(p) ? notListed(p) : `ไม่รู้จักหน่วยงาน “${p.found}”${isMeant(p)} หากเป็นชื่อใหม่ ให้เพิ่มในบัญชีหน่วยงานของจังหวัด แล้วสั่ง yutitham replay`,
    (p) =>
      summedUp(p)
        ? notListedEn(p)
        : `office “${p.found}” is unknown.${isMeantEn(p)} If it is a new spelling, add it to the province's offices, then run yutitham replay.`,
  ),
  DISTRICT_UNKNOWN: row(
    (p) =>
      summedUp(p, "district") ? notListed(p) : `ไม่รู้จักอำเภอ “${p.found}”${isMeant(p)} หากเป็นชื่อใหม่ ให้เพิ่มในบัญชีอำเภอ แล้วสั่ง yutitham replay`,
    (p) =>
      summedUp(p, "district")
        ? notListedEn(p)
        : `district “${p.found}” is unknown.${isMeantEn(p)} If it is a new spelling, add it to the districts, then run yutitham replay.`,
  ),
  PLACE_NOT_THEN: row(
    (p) =>
      `“${p.found}” มีในบัญชีของจังหวัดเฉพาะช่วง ${p.expected} แต่บรรทัดนี้เป็นของงวดนอกช่วงนั้น โปรดตรวจสอบชื่อและงวดที่ต้นทาง หากวันที่ในบัญชีผิด ให้แก้บัญชี แล้วสั่ง yutitham replay`,
    (p) =>
      `by the province's lists “${p.found}” holds for ${p.expected} alone, and this line is of a time outside of it. Please check the name and the period at the source; if the list's dates are wrong, correct them, then run yutitham replay.`,
  ),
  CODE_UNREADABLE: row(
    (p) => `รหัส “${p.found}” อาจเสียเลขไปเมื่อเปิดด้วยโปรแกรมตาราง ${mustBe(p)} โปรดจัดช่องให้เป็นข้อความ แล้วส่งใหม่`,
    (p) =>
      `the code “${p.found}” may have lost digits in a spreadsheet; expected ${p.expected}. Please format the column as text and send again.`,
  ),
  NOTE_WITH_FIGURES: row(
    (p) =>
      `บรรทัดขึ้นต้นเหมือนหมายเหตุ แต่มีตัวเลข “${p.found}” ในช่องของข้อมูล ชื่อบรรทัดน่าจะถูกเขียนทับ จึงไม่รู้ว่าตัวเลขเป็นของรายการใด โปรดใส่ชื่อเดิมแล้วส่งใหม่ หากเป็นหมายเหตุจริง ให้ย้ายข้อความไปไว้ช่องแรกช่องเดียว`,
    (p) =>
      `the line begins as a note does and states “${p.found}” where figures of the data stand: its name was written over, it seems, so whose they are cannot be known. Please put the name back and send again; if it is a note, put all of it into the first cell.`,
  ),
  KEY_REPEATED: row(
    (p) => `ซ้ำกับบรรทัด ${p.found} (${p.expected}) โปรดเหลือไว้บรรทัดเดียว`,
    (p) => `repeats line ${p.found} (${p.expected}). Please keep one of them.`,
  ),
  LINE_RAGGED: row(
    (p) =>
      isOf(keyOnce, p)
        ? `คีย์ “${p.found}” มีสองครั้งในระเบียนเดียวและค่าต่างกัน จึงไม่รู้ว่าค่าใดถูก โปรดแก้ที่ต้นทางแล้วส่งใหม่`
        : isOf(brokenRecord, p)
          ? `บรรทัดนี้ไม่เป็น JSON ที่สมบูรณ์ (ขาดท้าย หรือมีสิ่งที่ JSON ไม่มี เช่น NaN) พบ ${quoted(p.found ?? "")} โปรดแก้ที่ต้นทางแล้วส่งใหม่`
          : isOf(quotesInPairs, p)
            ? `แบ่งคอลัมน์ไม่ได้ เพราะอัญประกาศ (") เปิดแล้วไม่ปิด หรือปิดกลางช่อง: ${quoted(p.found ?? "")} โปรดแก้ที่ต้นทางแล้วส่งใหม่`
            : `แบ่งคอลัมน์ไม่ได้ พบ ${p.found} คอลัมน์ ต้องมี ${p.expected}`,
    (p) =>
      isOf(keyOnce, p)
        ? `the key “${p.found}” stands twice in the record with two values, so which is right cannot be known. Please correct it at the source and send again.`
        : isOf(brokenRecord, p)
          ? `the line is no whole JSON record (cut short, or with what JSON does not have, such as NaN): ${quoted(p.found ?? "")}. Please correct it at the source and send again.`
          : isOf(quotesInPairs, p)
            ? `could not be split: a quote (") is not closed, or is closed in the midst of a cell: ${quoted(p.found ?? "")}. Please correct it at the source and send again.`
            : `could not be split: ${p.found} fields found, ${p.expected} expected.`,
  ),
  COMMA_UNQUOTED: row(
    (p) =>
      `บรรทัดจบด้วย ${p.found} ซึ่งน่าจะเป็นตัวเลขเดียวที่มีจุลภาคคั่นหลักพันแต่ไม่มีอัญประกาศ ตัวเลขจึงแยกไปอยู่สองคอลัมน์ ต้องเขียนเป็น ${p.expected} โปรดแก้แล้วส่งใหม่`,
    (p) =>
      `the line ends in ${p.found}, one figure it seems, whose thousands comma stands without quotes and parts it into two columns; expected ${p.expected}. Please correct it and send again.`,
  ),
  LINE_CUT: row(
    () =>
      "แฟ้มจบตรงนี้โดยไม่มีการขึ้นบรรทัดใหม่ ทั้งที่หน่วยงานขึ้นบรรทัดใหม่ทุกบรรทัด แฟ้มจึงน่าจะถูกตัด และตัวเลขท้ายบรรทัดอาจไม่ครบหลัก จึงไม่นำบรรทัดนี้เข้า โปรดส่งแฟ้มอีกครั้ง หากหน่วยงานไม่ขึ้นบรรทัดใหม่ท้ายแฟ้มแล้วจริง ให้แก้สัญญาข้อมูล (endsEveryLine)",
    () =>
      "the file ends here without a line end, though its agency ends every line: it was cut off, it seems, and the last figure may lack digits. This line is not loaded. Please send the file again; if the agency really leaves its last line open now, change the contract (endsEveryLine).",
  ),
  TEXT_UNDECODABLE: row(
    (p) => `อ่านตัวอักษรไม่ได้ (${p.found}) ${mustBe(p)}`,
    (p) => `the text cannot be decoded (${p.found}); expected ${p.expected}.`,
  ),
  VALUE_MISSING: row(
    (p) => `ไม่มีค่าที่จำเป็น ${mustBe(p)}`,
    (p) => `a required value is missing; expected ${p.expected}.`,
  ),
  CHECK_FAILED: row(
    (p) => `ตัวเลขไม่ลงกัน พบ ${p.found} ต้องเป็น ${p.expected} โปรดตรวจสอบที่ต้นทาง`,
    (p) => `figures do not agree: found ${p.found}, expected ${p.expected}. Please check at the source.`,
  ),
  TOTAL_LINE_MISSING: row(
    (p) => `ไม่มีบรรทัดรวม ทั้งที่ ${p.expected} แฟ้มก่อนหน้าของหน่วยงานมีทุกแฟ้ม ท้ายแฟ้มอาจขาดหายไป โปรดตรวจสอบที่ต้นทาง`,
    (p) =>
      `there is no total line, though each of the ${p.expected} files before it had one. Is the end of the file missing? Please check at the source.`,
  ),
  COLUMN_EMPTY: row(
    (p) => `ไม่มีตัวเลขในคอลัมน์นี้เลยทั้งงวด ${p.found} ทั้งที่คอลัมน์อื่นมี ตัวเลขอาจเลื่อนไปอยู่คอลัมน์อื่น โปรดตรวจสอบที่ต้นทาง`,
    (p) =>
      `no line of ${p.found} has a figure in this column, while others have. Did the figures move to another column? Please check at the source.`,
  ),
  AMOUNT_DOUBTFUL: row(
    (p) => `จำนวนเงิน ${p.found} บาทมีทศนิยมสามตำแหน่ง อ่านเป็นทศนิยมไว้ก่อน แต่อาจใช้จุดคั่นหลักพัน โปรดตรวจสอบที่ต้นทาง`,
    (p) => `${p.found} baht has three decimals. It is read as such, but the point may part thousands. Please check at the source.`,
  ),
  FIGURE_PARTED: row(
    (p) => `“${p.found}” อ่านเป็นตัวเลขเดียวที่เว้นวรรคคั่นหลักพัน แต่อาจเป็นตัวเลขสองตัวในช่องเดียวกัน โปรดตรวจสอบที่ต้นทาง`,
    (p) =>
      `“${p.found}” is read as one figure whose thousands a blank parts. It may be two figures in one cell; please check at the source.`,
  ),
  NUMBERS_SKIPPED: row(
    (p) => `เลขลำดับขาดไป ${p.found} เลข (${p.expected}) บรรทัดอาจหายไป โปรดตรวจสอบที่ต้นทาง หากมีบรรทัดหายให้ส่งใหม่ให้ครบ`,
    (p) =>
      `running numbers are left out, ${p.found} in all (${p.expected}): lines may be missing. Please check at the source; if they are, send the file again whole.`,
  ),
  NUMBERS_REPEATED: row(
    (p) => `เลขลำดับซ้ำ ${p.found} บรรทัด (${p.expected}) บรรทัดอาจถูกวางซ้ำหรือพิมพ์เลขผิด โปรดตรวจสอบที่ต้นทาง หากซ้ำให้ตัดออกแล้วส่งใหม่`,
    (p) =>
      `lines with a running number that stood before, ${p.found} in all (${p.expected}): they may have come twice, or a number is mistyped. Please check at the source; if they came twice, leave them out and send again.`,
  ),
  CARRIED_OVER_DIFFERS: row(
    (p) => `ยอดค้างไปของเดือนก่อนไม่เท่ากับยอดค้างมาของเดือนถัดมา พบ ${p.found} แต่อีกเดือนคือ ${p.expected} โปรดตรวจสอบที่ต้นทาง`,
    (p) => `what one month carries out is not what the next carries in: ${p.found}, but ${p.expected}. Please check at the source.`,
  ),
  POPULATION_EXCEEDED: row(
    (p) => `จำนวนคนมากกว่าประชากรตามทะเบียนของอำเภอ พบ ${p.found} ต้อง${p.expected} โปรดตรวจสอบที่ต้นทาง`,
    (p) => `more people than are registered in the district: found ${p.found}, expected ${p.expected}. Please check at the source.`,
  ),
  // — a whole file that cannot be taken —
  COLUMN_MISSING: file(
    (p) =>
      `ไม่พบคอลัมน์ “${p.expected}” พบแต่ ${p.found}${p.meant ? ` หัว “${p.meant.written}”${isMeant(p)}` : ""} หากเปลี่ยนชื่อคอลัมน์ ให้เพิ่มชื่อใหม่ในสัญญาข้อมูล แล้วสั่ง yutitham replay`,
    (p) =>
      `column “${p.expected}” is missing; found ${p.found}.${p.meant ? `${isMeantEn(p).slice(0, -1)} by “${p.meant.written}”?` : ""} If it was renamed, add the new name to the contract, then run yutitham replay.`,
  ),
  COLUMN_REPEATED: file(
    (p) => `มีคอลัมน์ “${p.expected}” มากกว่าหนึ่ง (${p.found})`,
    (p) => `column “${p.expected}” stands more than once (${p.found}).`,
  ),
  COLUMN_UNREAD: file(
    (p) => `ไม่ได้อ่านคอลัมน์ “${p.found}” หมายถึง “${p.expected}” หรือไม่ ถ้าใช่ โปรดแก้ชื่อคอลัมน์ ถ้าไม่ใช่ ให้เพิ่มชื่อนี้ใน unread ของสัญญาข้อมูล`,
    (p) =>
      `column “${p.found}” is not read. Did you mean “${p.expected}”? If so, please mend its name; if not, add it to the contract's unread.`,
  ),
  HEADER_MISSING: file(
    (p) => `ไม่พบหัวตาราง ต้องมี ${p.expected} พบ ${p.found}${p.meant ? ` หัว “${p.meant.written}”${isMeant(p)}` : ""}`,
    (p) =>
      `no header found; expected ${p.expected}, found ${p.found}.${p.meant ? `${isMeantEn(p).slice(0, -1)} by “${p.meant.written}”?` : ""}`,
  ),
  SHEET_MISSING: file(
    (p) => `ไม่พบแผ่นงาน ${p.expected} พบแต่ ${p.found}`,
    (p) => `sheet ${p.expected} is missing; found ${p.found}.`,
  ),
  TITLE_UNREADABLE: file(
    (p) => `หัวเรื่องหรือชื่อแผ่นงานใช้ไม่ได้ ต้องมี${apart(p.expected)} พบ ${quoted(p.found ?? "")}${isMeant(p)}`,
    (p) => `the title or the sheet's name does not serve; expected ${p.expected}, found ${quoted(p.found ?? "")}.${isMeantEn(p)}`,
  ),
  FILE_BROKEN: file(
    (p) => `ไฟล์เสียหายหรือไม่ใช่ชนิดที่ตกลง พบ ${p.found} ${mustBe(p)} โปรดส่งใหม่`,
    (p) => `the file is broken or of another kind: found ${p.found}, expected ${p.expected}. Please send it again.`,
  ),
  FILE_EMPTY: file(
    (p) =>
      p.found
        ? `ชีตที่เห็นว่างทั้งหมด แต่ชีตที่ซ่อนไว้มีข้อมูล: ${p.found} หากเป็นรายงานนี้ ให้ยกเลิกการซ่อนแล้วส่งใหม่`
        : "ไฟล์ว่าง ไม่มีแถวข้อมูล หากเป็นศูนย์จริง ให้ส่งแถวที่มีค่า 0",
    (p) =>
      p.found
        ? `no sheet that is seen holds anything, and a hidden one does: ${p.found}. If that is the report, unhide it and send the file again.`
        : "the file holds no data lines. If the figures are truly zero, send lines that say 0.",
  ),
  FILE_TOO_LARGE: file(
    (p) => `ไฟล์ใหญ่เกินกำหนด พบ ${p.found} กำหนดไว้ ${p.expected}`,
    (p) => `the file is over its bound: ${p.found}, allowed ${p.expected}.`,
  ),
  FILE_REFUSED: file(
    (p) => `ไม่รับไฟล์ชนิดนี้ ไฟล์ที่ส่งมาคือ ${p.found} แต่ต้องเป็น${apart(p.expected)} โปรดบันทึกเป็นชนิดนั้นแล้วส่งใหม่`,
    (p) => `this kind of file is not accepted: ${p.found} came, ${p.expected} is expected. Please save it as that and send it again.`,
  ),
  NO_TABLE: file(
    (p) => `ไม่พบตาราง (${p.found}) ตารางต้องมีหัวคอลัมน์และบรรทัดข้อมูล${p.expected ? ` ${p.expected}` : ""}`,
    (p) => `no table was found (${p.found}); a table has a header and lines of data.${p.expected ? ` ${p.expected}` : ""}`,
  ),
  DRAFT_IMPOSSIBLE: file(
    (p) => `ร่างสัญญาข้อมูลจากแฟ้มนี้ไม่ได้ พบ ${p.found} ต้องมี ${p.expected}`,
    (p) => `no contract can be drafted from this file: found ${p.found}, needed ${p.expected}.`,
  ),
  READER_STOPPED: file(
    (p) => `โปรแกรมอ่านไฟล์หยุดทำงาน (${p.found})`,
    (p) => `the reader stopped (${p.found}).`,
  ),
  LOAD_STOPPED: file(
    (p) => `โปรแกรมหยุดทำงานระหว่างนำเข้าไฟล์นี้ ${p.found} ครั้ง จึงพักไว้ ตรวจหน่วยความจำของเครื่อง แล้วสั่ง yutitham replay`,
    (p) =>
      `the program was stopped ${p.found} times while it loaded this file, which is set aside. Check the machine's memory, then run yutitham replay.`,
  ),
  MOJIBAKE: file(
    (p) => `ตัวอักษรไทยเพี้ยนจากการแปลงรหัส พบ “${p.found}” โปรดส่งเป็น UTF-8`,
    (p) => `Thai text was garbled by a wrong conversion: “${p.found}”. Please send it as UTF-8.`,
  ),
  TOO_MANY_BAD_LINES: file(
    (p) => `บรรทัดที่ผิดมีมากเกินไป พบ ${p.found} ยอมได้ ${p.expected}`,
    (p) => `too many lines do not fit: ${p.found}, allowed ${p.expected}.`,
  ),
  JUMP_IMPLAUSIBLE: file(
    (p) => `ค่าเปลี่ยนไปผิดปกติ พบ ${p.found} งวดก่อน ${p.expected} อาจพิมพ์เกินหรือขาดหลัก หรือผิดหน่วย โปรดตรวจสอบที่ต้นทาง`,
    (p) =>
      `an implausible jump: ${p.found}, the period before ${p.expected}. Perhaps a digit or a unit slipped; please check at the source.`,
  ),
  RUNNING_TOTAL_FELL: row(
    (p) => `ยอดสะสมลดลงจากเดือนก่อน พบ ${p.found} เดือนก่อน ${p.expected} อาจส่งยอดของเดือนเดียวแทนยอดสะสม โปรดตรวจสอบที่ต้นทาง`,
    (p) =>
      `a running total fell: ${p.found}, the month before ${p.expected}. Perhaps the month alone was sent. Please check at the source.`,
  ),
  REPORT_REPEATED: row(
    (p) => `${p.found}: ตัวเลขเหมือนงวด ${p.expected} ทุกตัว อาจส่งแฟ้มของงวดนั้นมาซ้ำ โปรดตรวจสอบที่ต้นทาง`,
    (p) => `${p.found}: every figure is that of ${p.expected}. Was its file sent again? Please check at the source.`,
  ),
  OFFICES_EXCHANGED: row(
    (p) => `ตัวเลขของ ${p.found} สลับกันเมื่อเทียบกับงวดก่อน (${p.expected}) อาจสลับชื่อหน่วยงาน โปรดตรวจสอบที่ต้นทาง`,
    (p) =>
      `each of ${p.found} says what the other said the period before (${p.expected}). Were their names exchanged? Please check at the source.`,
  ),
  COHORT_CHANGED: row(
    (p) => `จำนวนคนของรุ่นที่ปิดแล้วเปลี่ยนไป พบ ${p.found} เดิม ${p.expected} อาจเลื่อนปีหรือสลับบรรทัด โปรดตรวจสอบที่ต้นทาง`,
    (p) =>
      `a closed cohort is of other people than it was: ${p.found}, before ${p.expected}. Did years or lines slip? Please check at the source.`,
  ),
  PERIOD_UNFINISHED: row(
    (p) => `งวด ${p.found} ยังไม่จบในวันที่บันทึกแฟ้มหรือแฟ้มมาถึง (${p.expected}) ตัวเลขอาจยังไม่ครบ หรือระบุงวดผิด โปรดตรวจสอบที่ต้นทาง`,
    (p) =>
      `${p.found} was not over when the file was saved or came (${p.expected}). Are its figures whole, or is the period wrong? Please check at the source.`,
  ),
  SURVEY_DAY_UNUSUAL: file(
    (p) => `วันสำรวจไม่ใช่วันที่กำหนด พบ ${p.found} ต้องเป็น ${p.expected} ตัวเลขอาจไปอยู่ผิดงวด${awaits(p)}`,
    (p) => `the survey day is not the one agreed on: ${p.found}, expected ${p.expected}.${awaitsEn(p)}`,
  ),
  REPORT_OF_ANOTHER: row(
    (p) => `แทนรายงานของแฟ้มอื่น (${p.found}) และถอนรายงานเดิมของแฟ้มนี้ (${p.expected}) อาจลืมแก้หัวเรื่อง โปรดตรวจสอบที่ต้นทาง`,
    (p) => `takes another file's report (${p.found}) and takes back its own (${p.expected}): the wrong title? Please check at the source.`,
  ),
  REPORTS_WITHDRAWN: row(
    (p) => `ไม่มีรายงานที่ไฟล์ก่อนหน้าของชื่อเดียวกันส่งไว้ ${p.expected} (${p.found}) ตัวเลขของรายงานเหล่านั้นถูกถอนออก ถ้าไม่ได้ตั้งใจ ให้ส่งไฟล์ครบทุกหน่วยงานอีกครั้ง`,
    (p) =>
      `reports are gone that the file of this name before it brought, ${p.expected} (${p.found}). Their figures are withdrawn; if that is not meant, send the file again with all of them.`,
  ),
  NAME_CONTRADICTS: row(
    (p) => `หัวเรื่องในแฟ้มเป็นของ ${p.found} แต่ชื่อแฟ้มเป็นของ ${p.expected} นำเข้าตามหัวเรื่อง โปรดตรวจสอบว่าลืมแก้หัวเรื่องหรือชื่อแฟ้ม แล้วส่งใหม่`,
    (p) =>
      `the title is of ${p.found}, the file's name of ${p.expected}. It is taken by its title; please check which of the two was forgotten, and send again.`,
  ),
  UNIT_CONTRADICTS: row(
    (p) => `หัวคอลัมน์เป็น “${p.found}” แต่หัวเรื่องเป็น “${p.expected}” คูณตามหัวคอลัมน์ โปรดตรวจสอบว่าหน่วยใดถูก แล้วส่งใหม่ถ้าหัวคอลัมน์ผิด`,
    (p) =>
      `the column's header says “${p.found}”, the title “${p.expected}”. The header is taken; please check which unit is right, and send again if it is not the header's.`,
  ),
  SHEET_PASSED_OVER: row(
    (p) =>
      `ไม่ได้อ่านแผ่นงานนี้ (${p.found} แถว) ทั้งที่ดูเหมือนเป็นตารางเดียวกับแผ่นงานที่อ่าน (${p.expected}) หากต้องนับ โปรดรวมไว้ในแผ่นงานที่ตกลงกัน ใช้หัวตารางเดียวกัน แล้วส่งใหม่ หากไม่ต้องนับ ให้ซ่อนหรือลบออก`,
    (p) =>
      `this sheet was not read (${p.found} rows), though it seems to be of the same table as what was (${p.expected}). If it counts, put it into the sheet agreed on, under the same header, and send again; if not, hide or delete it.`,
  ),
  STRUCK_THROUGH: row(
    (p) => `มีเซลล์ที่ขีดฆ่าไว้ (บรรทัด ${p.found}) แต่ยังนับตามที่เขียน หากยกเลิกแล้วให้ลบออก หากยังใช้ให้เอาเส้นขีดฆ่าออก แล้วส่งใหม่`,
    (p) =>
      `cells are struck through (lines ${p.found}) and counted as they stand. If they are void, delete them; if they count, take the stroke away; then send again.`,
  ),
  REVISION_OVERTAKEN: row(
    (p) =>
      `ตามลำดับฉบับของแหล่งข้อมูล แฟ้มนี้เก่ากว่า “${p.expected}” ที่ใช้อยู่ ตัวเลขของแฟ้มนั้นจึงคงอยู่ (${p.found}) หากแฟ้มนี้ใหม่กว่าจริง ให้ตั้งชื่อเป็นฉบับถัดไป แล้วส่งอีกครั้ง`,
    (p) =>
      `older in the source's own order than “${p.expected}”, which stands; that file's figures stay (${p.found}). If this one is newer, name it as the next revision and send it again.`,
  ),
  LINES_IMPLAUSIBLE: file(
    (p) => `จำนวนแถวผิดปกติ พบ ${p.found} แถว ปกติราว ${p.expected} แถว แฟ้มอาจขาด ว่าง หรือซ้ำ${awaits(p)}`,
    (p) =>
      `an implausible number of lines: ${p.found}, usually about ${p.expected}. It may be cut short, emptied or doubled.${awaitsEn(p)}`,
  ),
  NOTE_CONTRADICTS: file(
    (p) => `หมายเหตุบอกว่าตัวเลขเป็นแบบอื่น (“${quoted(p.found ?? "")}”) ${mustBe(p)} โปรดส่งตัวเลขแบบที่ตกลงกัน`,
    (p) =>
      `a note says that the figures are of another kind (“${quoted(p.found ?? "")}”); expected ${p.expected}. Please send the figures agreed on.`,
  ),
  PERIOD_IN_FUTURE: file(
    (p) => `งวดอยู่ในอนาคต พบ ${p.found} ต้องไม่เกิน ${p.expected}`,
    (p) => `the period lies in the future: ${p.found}, at most ${p.expected}.`,
  ),
  DATES_AMBIGUOUS: file(
    (p) => `วันที่บางแถวเขียนเดือนก่อนวัน (“${p.found}”) จึงไม่แน่ใจวันที่ของแถวอื่น ${mustBe(p)} โปรดแก้แล้วส่งใหม่`,
    (p) =>
      `some days are written month first (“${p.found}”), so the other days are in doubt; expected ${p.expected}. Please correct and send again.`,
  ),
  CLOCK_AHEAD: file(
    (p) => `แหล่งข้อมูลบอกว่าแก้ไขเมื่อ ${momentTh(p.found)} ซึ่งยังมาไม่ถึง (ขณะนี้ ${momentTh(p.expected)}) โปรดตรวจนาฬิกาของแหล่งข้อมูลและของเครื่องนี้`,
    (p) =>
      `the source says it was changed at ${momentEn(p.found)}, which has not come yet (now ${momentEn(p.expected)}). Please check the source's clock and this machine's.`,
  ),
  // — a transfer that failed —
  ...transferProblems,
  // — a question that cannot be answered —
  ...requestProblems,
  // — the system itself —
  CONFIGURATION_INVALID: system(
    (p) => `การตั้งค่าไม่ถูกต้อง ${atPlace(p)}: พบ ${p.found} ${mustBe(p)}`,
    (p) => `the configuration is not valid, ${atPlaceEn(p)}: found ${p.found}, expected ${p.expected}.`,
  ),
  ALREADY_RUNNING: system(
    (p) => `มีโปรแกรมอื่นเปิดคลังข้อมูลนี้อยู่ (${p.found})`,
    (p) => `another process has this warehouse open (${p.found}).`,
  ),
  WAREHOUSE_UNREADABLE: system(
    (p) =>
      isRefused(p)
        ? `ระบบไม่ให้โปรแกรมเปิดหรือเขียนฐานข้อมูล ${p.file ?? ""} (${p.found}) ตัวฐานข้อมูลอาจไม่เสียหาย ให้ตรวจสิทธิ์ของแฟ้มและดิสก์ที่อ่านได้อย่างเดียว แล้วเริ่มใหม่`
        : `เปิดหรืออ่านฐานข้อมูลไม่ได้ ${p.file ?? ""} (${p.found}) ไม่มีอะไรถูกเขียนทับ สั่ง yutitham rebuild เพื่อสร้างใหม่จากหอจดหมายเหตุ หรือ yutitham restore จากชุดสำรอง`,
    (p) =>
      isRefused(p)
        ? `the system does not let this program open or write the database ${p.file ?? ""} (${p.found}). The database itself may be sound: see to the file's permissions, or to the disk that is mounted to be read alone, and start again.`
        : `the database cannot be opened or read ${p.file ?? ""} (${p.found}). Nothing was written over. Run yutitham rebuild to make it anew from the archive, or yutitham restore from a backup.`,
  ),
  JOURNAL_NOT_OF_WAREHOUSE: system(
    (p) =>
      `คลังข้อมูลทำถึงรายการที่ ${p.expected} ของบันทึกแล้ว แต่ journal.ndjson ไม่มีรายการเดียวกันนั้น (พบ ${p.found}) จึงไม่เปิด นำ journal.ndjson และ archive/ ที่ถูกต้องกลับมาจากสำเนาสำรอง หากบันทึกนี้คือฉบับที่ถูกต้อง สั่ง yutitham rebuild --anyway ซึ่งเก็บฐานข้อมูลเดิมไว้ข้างกัน`,
    (p) =>
      `the warehouse has applied entry ${p.expected} of its journal, and journal.ndjson does not hold that same entry (found ${p.found}); nothing was opened. Bring back the right journal.ndjson and archive/ from a backup, or, if this journal is the right one, run yutitham rebuild --anyway, which keeps the database that stands beside the new one.`,
  ),
  ARCHIVE_DAMAGED: system(
    (p) => `${damaged(p).th}: พบ ${p.found} ${mustBe(p)} ${damaged(p).advice.th}`,
    (p) => `${damaged(p).en}: found ${p.found}, expected ${p.expected}. ${damaged(p).advice.en}`,
  ),
  OUT_OF_MEMORY: system(
    (p) => `หน่วยความจำไม่พอ (${p.found}) ตัวเลขเดิมยังคงอยู่ ให้เพิ่ม warehouse.memoryLimit แล้วเริ่มใหม่ และสั่ง yutitham replay`,
    (p) => `not enough memory (${p.found}). Earlier figures stand. Raise warehouse.memoryLimit, restart, and run yutitham replay.`,
  ),
  DISK_FULL: system(
    (p) =>
      `เนื้อที่ดิสก์ไม่พอ${p.file ? ` ${p.file}` : ""} (${p.found}${p.expected ? ` ต้องมี ${p.expected}` : ""}) ยังไม่รับอะไรเพิ่ม สิ่งที่นำเข้าครบแล้วก่อนหน้านี้และตัวเลขเดิมยังคงอยู่ เมื่อมีที่ว่างแล้วโปรแกรมทำต่อเอง`,
    (p) =>
      `the disk is full${p.file ? ` ${p.file}` : ""} (${p.found}${p.expected ? `, ${p.expected} needed` : ""}). Nothing more is taken in. What had been loaded whole before it and earlier figures stand; once there is space the program goes on by itself.`,
  ),
  PORT_IN_USE: system(
    (p) => `เปิดพอร์ต ${p.found} ไม่ได้ (${p.expected}) ให้หยุดโปรแกรมที่ใช้พอร์ตนี้ หรือตั้ง PORT เป็นเลขอื่น`,
    (p) => `port ${p.found} cannot be opened (${p.expected}). Stop the program that uses it, or set PORT to another number.`,
  ),
  FAILURE_UNCAUGHT: system(
    (p) => `มีความล้มเหลวที่ไม่มีส่วนใดรับไว้ (${p.found}) โปรแกรมทำงานต่อ โปรดแจ้งผู้ดูแลพร้อมบันทึกของเครื่อง`,
    (p) => `a failure that no part of the program had caught (${p.found}). The program goes on; please report it with the log.`,
  ),
  CLOCK_BEHIND: system(
    (p) =>
      `นาฬิกาของเครื่องนี้บอก ${momentTh(p.found)} แต่รายการล่าสุดบันทึกไว้เมื่อ ${momentTh(p.expected)} ตัวเลขเดิมยังคงอยู่ สิ่งที่รับเข้าระหว่างนี้จะมีเวลาผิด และแฟ้มอาจถูกพักเพราะดูเหมือนมาจากอนาคต ตั้งนาฬิกาให้ตรงแล้วเริ่มโปรแกรมใหม่ หากขณะนี้นาฬิกาตรงแล้ว แสดงว่าเดิมเคยเดินล้ำไป ให้กู้คืนชุดสำรองก่อนหน้านั้น หรือรอจนถึงเวลาดังกล่าว`,
    (p) =>
      `this machine's clock says ${momentEn(p.found)}, and the last entry was recorded at ${momentEn(p.expected)}. Earlier figures stand; what comes meanwhile bears a wrong moment, and files may be held as if they came from the future. Set the clock right and restart. If it is right now, it stood ahead before: restore a backup from before that, or wait until that moment has come.`,
  ),
  RESTORE_UNFINISHED: system(
    (p) => `การกู้คืนลงโฟลเดอร์ ${p.found} ยังไม่เสร็จ ให้ลบทุกอย่างในโฟลเดอร์นั้น แล้วสั่ง yutitham restore อีกครั้ง`,
    (p) => `a restore into ${p.found} was broken off. Empty that folder, then run yutitham restore again.`,
  ),
  INTERNAL: system(
    (p) => `เกิดข้อผิดพลาดภายใน (${p.found})`,
    (p) => `an internal error (${p.found}).`,
  ),
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof problemTexts;
