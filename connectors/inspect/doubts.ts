/** What a person has to look at before a reading is trusted. Not faults: the file was read, but it could be meant otherwise. */
import { isOne, plural } from "../plural.js";

export interface DoubtPlace {
  line?: number;
  column?: string;
  found?: string;
  expected?: string;
}

export interface DoubtReport extends DoubtPlace {
  code: DoubtCode;
  th: string;
  en: string;
}

interface DoubtText {
  th: (place: DoubtPlace) => string;
  en: (place: DoubtPlace) => string;
}

const at = (p: DoubtPlace) => [p.line && `บรรทัด ${p.line}`, p.column && `คอลัมน์ “${p.column}”`].filter(Boolean).join(" ");
const atEn = (p: DoubtPlace) => [p.line && `line ${p.line}`, p.column && `column “${p.column}”`].filter(Boolean).join(", ");
const found = (p: DoubtPlace, one: string, many: string) => plural(p.found ?? "", one, many);
const firsts = (p: DoubtPlace, the = "the") =>
  isOne(p.found) ? `${the === "The" ? "It" : "it"} is line ${p.expected}` : `${the} first are ${p.expected}`;
const doubt = (th: (p: DoubtPlace) => string, en: (p: DoubtPlace) => string): DoubtText => ({
  th: (p) => [at(p), th(p)].filter(Boolean).join(": "),
  en: (p) => [atEn(p), en(p)].filter(Boolean).join(": "),
});

export const doubtTexts = {
  // — the file —
  REPAIRED: doubt(
    (p) => `ตัวอักษรไทยเพี้ยนจากการแปลงรหัส (${p.found}) แปลงกลับได้ครบทุกไบต์แล้ว`,
    (p) => `Thai text had been garbled (${p.found}); it was turned back exactly.`,
  ),
  CELLS_REPAIRED: doubt(
    (p) => `ตัวอักษรไทยใน ${p.found} ช่องเพี้ยนจากการแปลงรหัส (${p.expected}) อ่านหลังแปลงกลับครบทุกไบต์แล้ว แต่ในไฟล์ยังเพี้ยนอยู่`,
    (p) =>
      `Thai text in ${found(p, "cell", "cells")} was garbled (${p.expected}) and is read turned back exactly; in the file it is still garbled.`,
  ),
  STILL_GARBLED: doubt(
    (p) => `ตัวอักษรไทยบางส่วนเพี้ยน เช่น “${p.found}” และแปลงกลับไม่ได้`,
    (p) => `some Thai text is garbled and could not be turned back, such as “${p.found}”.`,
  ),
  LETTERS_LOST: doubt(
    (p) => `ตัวอักษรสูญหายไปก่อนส่งมา (�) ${p.expected} ค่า เช่น “${p.found}” แปลงกลับไม่ได้ ขอไฟล์ใหม่จากต้นทาง`,
    (p) =>
      `letters were lost before the file came (�): ${plural(p.expected ?? "", "value")}, such as “${p.found}”. They cannot be brought back; ask the source for another file.`,
  ),
  QUESTION_MARKS: doubt(
    (p) => `มีเครื่องหมาย ? แทนตัวอักษรไทย ${p.expected} ค่า เช่น “${p.found}” ไฟล์ถูกบันทึกด้วยรหัสที่ไม่มีภาษาไทย ขอไฟล์ใหม่จากต้นทาง`,
    (p) =>
      `question marks stand where letters were: ${plural(p.expected ?? "", "value")}, such as “${p.found}”. The file was saved in an encoding without Thai; ask the source for another.`,
  ),
  ENCODINGS_MIXED: doubt(
    (p) => `${p.found} บรรทัดใช้รหัสตัวอักษรอื่นจากทั้งไฟล์ บรรทัดแรกคือ ${p.expected}`,
    (p) => `${found(p, "line is", "lines are")} in another encoding than the file; ${firsts(p)}.`,
  ),
  FONT_LETTERS: doubt(
    (p) => `${p.found} ช่องมีตัวอักษรเฉพาะของฟอนต์เก่า เช่น “${p.expected}” ชื่อที่มีอักษรเหล่านี้จึงไม่ตรงกับชื่อเดียวกันที่อื่น ขอไฟล์ที่พิมพ์ด้วยยูนิโคด`,
    (p) =>
      `${found(p, "cell holds", "cells hold")} letters of an old font's own, such as “${p.expected}”: such a name does not match the same name elsewhere. Ask for a file typed in Unicode.`,
  ),
  DELIMITER_UNSURE: doubt(
    (p) => `แบ่งคอลัมน์ด้วย “${p.found}” แต่อาจเป็น “${p.expected}”`,
    (p) => `fields were parted at “${p.found}”; it could be “${p.expected}”.`,
  ),
  ONE_COLUMN: doubt(
    () => "มีคอลัมน์เดียว หากควรมีหลายคอลัมน์ ตัวแบ่งคอลัมน์อาจหายไป",
    () => "there is only one column; if there should be more, the delimiter is lost.",
  ),
  TALL_CELL: doubt(
    (p) => `ช่องหนึ่งกินหลายบรรทัด (${p.found}) อาจขาดเครื่องหมายคำพูดปิด`,
    (p) => `one cell spans ${found(p, "line", "lines")}; a closing quote may be missing.`,
  ),
  NOT_ALL_RECORDS: doubt(
    (p) => `ไฟล์มี ${p.found} รายการ จากทั้งหมด ${p.expected}`,
    (p) => `the file holds ${p.found} of ${p.expected} records.`,
  ),
  CATALOGUE_ENTRY: doubt(
    (p) => `เป็นคำอธิบายชุดข้อมูล ไม่ใช่ตัวข้อมูล ตัวข้อมูลอยู่ตามที่อยู่ในรายการ (${p.found})`,
    (p) => `this describes a dataset and is not its data; the data is at the addresses listed (${p.found}).`,
  ),
  SHEET_HIDDEN: doubt(
    (p) => `แผ่นงาน “${p.found}” ถูกซ่อนไว้ จึงไม่ได้อ่าน`,
    (p) => `sheet “${p.found}” is hidden and was not read.`,
  ),
  // — where the table lies —
  HEADER_UNSURE: doubt(
    (p) => `ไม่แน่ใจว่าเป็นหัวตาราง: ${p.found}`,
    (p) => `this may be no header: ${p.found}.`,
  ),
  NO_HEADER: doubt(
    () => "ไม่พบหัวตาราง บรรทัดแรกเป็นข้อมูล คอลัมน์จึงยังไม่มีชื่อ",
    () => "there is no header: the first line is data, so the columns have no names.",
  ),
  FIGURES_ABOVE: doubt(
    (p) => `${p.found} บรรทัดเหนือหัวตารางมีตัวเลข แต่ไม่นับเป็นข้อมูล บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `${found(p, "line above the header holds figures and was", "lines above the header hold figures and were")} not counted as data; ${firsts(p)}.`,
  ),
  TABLE_ALIKE: doubt(
    () => "หัวตารางและหัวเรื่องเหมือนตารางก่อนหน้า และชื่อบรรทัดซ้ำกัน จึงอ่านเป็นอีกตาราง ไฟล์ไม่ได้บอกว่าต่างกันที่ใด (งวด กลุ่ม) ถามต้นทางก่อนรวมกัน",
    () =>
      "its header and title are those of the table above, and so are the names of its lines: read as a table of its own. The file does not say what differs (period, group); ask the source before adding them.",
  ),
  TABLE_GOES_ON: doubt(
    (p) => `หัวตารางซ้ำหลังยอดรวม ${p.found} ครั้ง อ่านเป็นตารางเดียวที่ต่อกัน แต่อาจเป็นคนละตาราง บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `the header stands again behind a total, ${found(p, "time", "times")}: read as one table that goes on, but these could be tables of their own; ${firsts(p)}.`,
  ),
  NAME_REPEATED: doubt(
    (p) => `ชื่อคอลัมน์ซ้ำ ${p.found} ครั้ง`,
    (p) => `the column's name stands ${p.found} times.`,
  ),
  COLUMN_NAMELESS: doubt(
    () => "คอลัมน์มีข้อมูลแต่ไม่มีชื่อ",
    () => "the column holds values but has no name.",
  ),
  SIDE_BY_SIDE: doubt(
    (p) => `อ่านเป็น ${p.found} ตารางวางข้างกัน`,
    (p) => `read as ${p.found} tables side by side.`,
  ),
  LINES_UNREADABLE: doubt(
    (p) => `${p.found} บรรทัดแบ่งคอลัมน์หรือถอดรหัสไม่ได้ จึงไม่นับในผลรวม บรรทัดแรกคือ ${p.expected}`,
    (p) => `${found(p, "line could", "lines could")} not be split or decoded, and no sum holds them; ${firsts(p)}.`,
  ),
  LINES_SHORT: doubt(
    (p) => `${p.found} บรรทัดมีคอลัมน์น้อยกว่าหัวตาราง ถือว่าคอลัมน์ท้ายว่าง บรรทัดแรกคือ ${p.expected}`,
    (p) => `${found(p, "line has", "lines have")} fewer fields than the header; what lacks was taken for blank. ${firsts(p, "The")}.`,
  ),
  LINES_HIDDEN: doubt(
    (p) => `${p.found} แถวถูกซ่อนไว้ แต่นับรวมแล้ว`,
    (p) => `${found(p, "row is", "rows are")} hidden, and counted.`,
  ),
  LABEL_WITHOUT_FIGURES: doubt(
    (p) => `${p.found} บรรทัดมีแต่ชื่อ ไม่มีตัวเลข นับเป็นข้อมูลที่ขาด แต่อาจเป็นหัวกลุ่ม บรรทัดแรกคือ ${p.expected}`,
    (p) => `${found(p, "line holds", "lines hold")} a label and no figure: counted as missing, but perhaps heading groups; ${firsts(p)}.`,
  ),
  FIGURES_IN_NOTE: doubt(
    (p) => `${p.found} บรรทัดขึ้นต้นเหมือนหมายเหตุ แต่มีตัวเลขในคอลัมน์ตัวเลข ไม่นับเป็นข้อมูล บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `${found(p, "line begins like a note and holds", "lines begin like a note and hold")} a figure where figures stand: not counted as data; ${firsts(p)}.`,
  ),
  MERGED_FIGURES: doubt(
    () => "ตัวเลขหนึ่งตัวผสานเซลล์หลายแถว นับที่แถวแรกแถวเดียว",
    () => "one figure is merged over several rows; it is counted in the first only.",
  ),
  MERGED_ACROSS: doubt(
    (p) => `ตัวเลขหนึ่งตัวผสานเซลล์หลายคอลัมน์ (${p.found}) จึงเป็นของทุกคอลัมน์นั้นรวมกัน อ่านไว้ในคอลัมน์แรก และไม่ให้ผลรวมของคอลัมน์เหล่านั้น`,
    (p) =>
      `one figure is merged over several columns (${p.found}) and so is of all of them together: it is read in the first, and none has a sum.`,
  ),
  NAME_DIFFERS: doubt(
    (p) => `ชื่อแฟ้มบอกงวด ${p.found} แต่หัวเรื่องหรือชื่อแผ่นงานบอก ${p.expected} ถามต้นทางว่าเป็นงวดใด`,
    (p) => `the file's name says ${p.found}, its title or sheet ${p.expected}: ask the source which period it is of.`,
  ),
  SHEET_DIFFERS: doubt(
    (p) => `ชื่อแผ่นงาน “${p.found}” บอกคนละงวดกับหัวเรื่อง (${p.expected}) ถามต้นทางว่าเป็นงวดใด`,
    (p) => `the sheet's name “${p.found}” says another period than its title (${p.expected}): ask the source which it is of.`,
  ),
  TITLES_DIFFER: doubt(
    (p) => `หัวเรื่องบอกสองงวดที่เป็นไปด้วยกันไม่ได้ (${p.found} และ ${p.expected}) ถามต้นทางว่าเป็นงวดใด`,
    (p) => `titles name two periods that cannot both be right (${p.found} and ${p.expected}): ask the source which it is of.`,
  ),
  PERIOD_NOT_WHOLE: doubt(
    (p) => `“${p.found}” ไม่ใช่ทั้งเดือน ไตรมาส ปีปฏิทินหรือปีงบประมาณ งวดที่อ่านได้ (${p.expected}) จึงไม่ตรงกับงวดของตัวเลข ถามต้นทางก่อนใช้`,
    (p) =>
      `“${p.found}” is no whole month, quarter, calendar or fiscal year: the period read (${p.expected}) is not quite that of the figures. Ask the source before using it.`,
  ),
  LINES_DIFFER: doubt(
    (p) => `บรรทัดเป็นของงวด ${p.found} แต่หัวเรื่องบอก ${p.expected} ถามต้นทางว่าอย่างใดถูก`,
    (p) => `its lines are of ${p.found}, the title says ${p.expected}: ask the source which is right.`,
  ),
  // — totals —
  TOTAL_DISAGREES: doubt(
    (p) => `ยอดรวมไม่ตรงกับบรรทัดที่รวม พบ ${p.found} ควรเป็น ${p.expected}`,
    (p) => `the total does not agree with its lines: ${p.found}, by its lines ${p.expected}.`,
  ),
  TOTAL_UNREADABLE: doubt(
    (p) => `ยอดรวมช่องนี้ไม่ใช่ตัวเลข (“${p.found}”) จึงเทียบกับบรรทัดที่รวมไม่ได้`,
    (p) => `this cell of the total holds no figure (“${p.found}”), so it cannot be compared with its lines.`,
  ),
  LINE_SUM_DISAGREES: doubt(
    (p) => `ไม่เท่ากับผลบวกของคอลัมน์อื่นในบรรทัดเดียวกัน พบ ${p.found} ควรเป็น ${p.expected}`,
    (p) => `is not the sum of the other columns of its line: ${p.found}, by these ${p.expected}.`,
  ),
  SHARE_CONTRADICTS: doubt(
    (p) => `ร้อยละไม่ตรงกับจำนวนในตาราง พบ ${p.found} จากจำนวน ${p.expected}`,
    (p) => `this percentage is not that of the counts beside it: ${p.found}, by the counts ${p.expected}.`,
  ),
  NUMBERS_SKIPPED: doubt(
    (p) => `เลขลำดับขาดไป ${p.found} เลข (${p.expected}) บรรทัดอาจหายไป ถามต้นทาง`,
    (p) => `${found(p, "running number is", "running numbers are")} left out (${p.expected}): lines may be missing. Ask the source.`,
  ),
  NUMBERS_REPEATED: doubt(
    (p) => `เลขลำดับซ้ำ ${p.found} บรรทัด (${p.expected}) บรรทัดอาจถูกวางซ้ำหรือเลขพิมพ์ผิด`,
    (p) =>
      `${found(p, "line has", "lines have")} a running number that stood before (${p.expected}): lines may have come twice, or the number is mistyped.`,
  ),
  ONLY_TOTALS: doubt(
    (p) => `${p.found} บรรทัดเป็นยอดรวมทั้งหมด ไม่มีบรรทัดข้อมูล จึงไม่มีผลรวม บรรทัดแรกคือ ${p.expected}`,
    (p) => `${found(p, "line is a total", "lines are totals")} and none is data, so no sum is given; ${firsts(p)}.`,
  ),
  TOTAL_BY_FIGURES: doubt(
    () => "ไม่มีคำว่ารวม แต่ตัวเลขเท่ากับผลรวมของบรรทัดอื่น จึงถือเป็นยอดรวม",
    () => "its label is no total's, but its figures are the sums of other lines; it was taken for a total.",
  ),
  WHOLE_REPEATED: doubt(
    (p) => `บรรทัดอื่นแจกแจงยอดรวมเดียวกัน ${p.found} แบบ (เช่น ตามเพศ แล้วตามอายุ) แต่ละแบบรวมได้เท่ายอดนี้ รวมทั้งคอลัมน์จะนับซ้ำ จึงไม่ให้ผลรวม`,
    (p) =>
      `the lines part this total ${found(p, "time", "times")} over (by sex, then by age), each adding up to it; the whole column would count it as often, so no sum is given.`,
  ),
  LINES_DERIVED: doubt(
    (p) =>
      `${p.found} บรรทัดเป็นร้อยละ อัตรา ค่าเฉลี่ย ค่าสูงสุดต่ำสุด ผลต่างหรือบางส่วนของบรรทัดอื่น (ในจำนวนนี้) หรือเป้าหมายหรือยอดของงวดอื่นใต้ยอดรวม ไม่นับเป็นข้อมูล บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `${found(p, "line holds", "lines hold")} shares, rates, means, extremes, differences or parts (ในจำนวนนี้) of other lines, or a target or another period's figures below a total: not counted as data; ${firsts(p)}.`,
  ),
  LINES_BELOW: doubt(
    (p) => `${p.found} บรรทัดไม่มีชื่อ และเป็นร้อยละหรือบางส่วน (ในวงเล็บ) ของบรรทัดบน ไม่นับเป็นข้อมูลและไม่อยู่ในผลรวม บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `${found(p, "line has", "lines have")} no label and ${isOne(p.found) ? "holds" : "hold"} shares, or some in brackets, of the line above: not counted as data, and in no sum; ${firsts(p)}.`,
  ),
  MAYBE_TOTAL: doubt(
    () => "ตัวเลขเท่ากับหรือเกือบเท่ากับผลรวมของบรรทัดอื่น อาจเป็นยอดรวม แต่นับเป็นข้อมูล ผลรวมของคอลัมน์จึงอาจซ้ำ",
    () =>
      "its figures are, or nearly are, the sums of other lines: perhaps a total. It was counted as data, so sums of columns may count twice.",
  ),
  WHOLE_IN_SUM: doubt(
    (p) => `${p.found} บรรทัดมีชื่อเป็นทั้งพื้นที่ (เช่น ระดับประเทศ) แต่ไม่ใช่ผลรวมของบรรทัดใด นับเป็นข้อมูล ผลรวมของคอลัมน์จึงรวมไว้ด้วย บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `${found(p, "line is", "lines are")} named after a whole area and sum no lines; counted as data, so sums of columns hold them too; ${firsts(p)}.`,
  ),
  BELOW_TOTAL_IN_SUM: doubt(
    (p) =>
      `${p.found} บรรทัดอยู่ใต้ยอดรวมของทุกบรรทัด และไม่มียอดรวมของตัวเอง (เช่น เป้าหมาย ปีก่อน) แต่นับเป็นข้อมูล ผลรวมของคอลัมน์จึงรวมไว้ด้วยและไม่เท่ากับยอดรวมนั้น บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `${found(p, "line stands", "lines stand")} below the total of all lines and in no total (a target, another year?); counted as data, so sums of columns hold them too and are not that total; ${firsts(p)}.`,
  ),
  NAMED_TOTAL_IN_SUM: doubt(
    (p) =>
      `${p.found} บรรทัดมีชื่อขึ้นต้นว่ารวม แต่ไม่ใช่ผลรวมของบรรทัดใด อาจเป็นยอดรวมที่ผิด หรือเป็นชื่อ (เช่น รวมใจพัฒนา) นับเป็นข้อมูล ผลรวมของคอลัมน์จึงรวมไว้ด้วย บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `${found(p, "line is", "lines are")} named as totals (รวม) and sum no lines: wrong totals perhaps, or names. Counted as data, so sums of columns hold them too; ${firsts(p)}.`,
  ),
  CARRIED_IN_SUM: doubt(
    (p) =>
      `${p.found} บรรทัดมีชื่อเป็นยอดยกมาหรือยกไป แต่ไม่ใช่ผลรวมของบรรทัดก่อนหน้า อาจยกมาจากหน้าอื่น นับเป็นข้อมูล ผลรวมของคอลัมน์จึงรวมไว้ด้วย บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `${found(p, "line is", "lines are")} named as carried forward and sum no lines before: perhaps brought from another page. Counted as data, so sums of columns hold them too; ${firsts(p)}.`,
  ),
  PARTS_IN_SUM: doubt(
    (p) => `${p.found} บรรทัดเป็นบางส่วนของบรรทัดอื่น (ในจำนวนนี้) แต่นับเป็นข้อมูล ผลรวมของคอลัมน์จึงนับซ้ำ บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `${found(p, "line counts", "lines count")} some of another line once more (ในจำนวนนี้); counted as data, so sums of columns count twice; ${firsts(p)}.`,
  ),
  BLOCK_OF_WHOLE: doubt(
    (p) => `กลุ่มบรรทัดใต้ “${p.found}” มีชื่อเดียวกับบรรทัดของกลุ่มอื่น และเป็นยอดรวมของกลุ่มเหล่านั้น ผลรวมของคอลัมน์จะนับทั้งยอดรวมและส่วนย่อย จึงไม่ให้ผลรวม`,
    (p) =>
      `the lines below “${p.found}” are called as those of other blocks, and are the whole of which these are parts; the whole column would count both, so no sum is given.`,
  ),
  PARTS_NOT_ALL: doubt(
    (p) =>
      `${p.found} บรรทัดมีบรรทัดย่อยอยู่ใต้ (ขีด ย่อหน้า หรือเลขข้อ เช่น 2.1) แต่บรรทัดย่อยรวมกันไม่เท่าบรรทัดนั้น ผลรวมของคอลัมน์จะนับซ้ำ จึงไม่ให้ผลรวม บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `${found(p, "line has", "lines have")} others nested below (a dash, an indent, a number such as 2.1) that do not add up to it; the whole column would count these twice, so no sum is given; ${firsts(p)}.`,
  ),
  CODE_OF_WHOLE: doubt(
    (p) => `${p.found} บรรทัดมีรหัสเป็น 0 ขณะที่บรรทัดอื่นมีรหัส น่าจะเป็นยอดรวมของบรรทัดเหล่านั้น แต่นับเป็นข้อมูล ผลรวมจึงอาจซ้ำ บรรทัดแรกคือ ${p.expected}`,
    (p) =>
      `${found(p, "line has", "lines have")} a code of 0 where others have one: perhaps totals of these. Counted as data, so sums of columns may count twice; ${firsts(p)}.`,
  ),
  // — columns —
  BLANK_AS_ABOVE: doubt(
    (p) => `${p.found} บรรทัดเว้นว่างหรือมีเครื่องหมายบุพสัญญา อาจหมายถึงเหมือนบรรทัดบน (เซลล์ที่เคยผสาน) อ่านเป็นว่าง`,
    (p) => `${found(p, "line is", "lines are")} blank here, or a ditto mark; that may mean “as above” (cells once merged). Read as blank.`,
  ),
  FIGURES_AMONG_TEXT: doubt(
    (p) => `อ่านเป็นข้อความ แต่ ${p.found} จาก ${p.expected} ค่าเป็นตัวเลข จึงไม่มีผลรวม`,
    (p) => `read as text, but ${p.found} of ${p.expected} values are figures; so no sum is given.`,
  ),
  FIGURES_UNREAD: doubt(
    (p) => `ค่าในคอลัมน์น่าจะเป็นตัวเลข แต่อ่านเป็นตัวเลขเดียวไม่ได้ เช่น “${p.found}”`,
    (p) => `its values ought to be figures, but could not be read as one figure each, such as “${p.found}”.`,
  ),
  VALUES_MIXED: doubt(
    (p) => `${p.found} ค่าไม่ใช่${p.expected}`,
    (p) => `${found(p, "value is", "values are")} of another kind than most (${p.expected}).`,
  ),
  YEAR_FISCAL_OR_CALENDAR: doubt(
    (p) => `ปี ${p.found} อาจเป็นปีงบประมาณหรือปีปฏิทิน ไฟล์ไม่ได้บอก`,
    (p) => `years ${p.found} may be fiscal or calendar; the file does not say.`,
  ),
  YEAR_BY_ITS_VALUES: doubt(
    (p) => `หัวคอลัมน์ไม่บอกว่าเป็นปี แต่ค่าอยู่ในช่วง ${p.found}`,
    (p) => `taken for years by its values (${p.found}) alone.`,
  ),
  ERAS_MIXED: doubt(
    (p) => `มีทั้ง พ.ศ. และ ค.ศ. (${p.found})`,
    (p) => `Buddhist and Christian years stand together (${p.found}).`,
  ),
  TWO_DIGIT_YEARS: doubt(
    (p) => `ปีมีสองหลัก (${p.found}) ถือเป็น พ.ศ. 25xx`,
    (p) => `years have two digits (${p.found}), taken for Buddhist-era 25xx.`,
  ),
  DAY_OR_MONTH_FIRST: doubt(
    (p) => `วันที่ ${p.found} ค่าอ่านได้ทั้งวันก่อนเดือนและเดือนก่อนวัน อ่านเป็นวันก่อน`,
    (p) => `${found(p, "date can", "dates can")} be read day or month first; read day first.`,
  ),
  MONTH_FIRST: doubt(
    () => "วันที่เขียนเดือนก่อนวัน",
    () => "dates are written month first.",
  ),
  DAY_AND_MONTH_FIRST: doubt(
    (p) => `มีทั้งวันที่ที่เขียนวันก่อน (บรรทัด ${p.found}) และเดือนก่อน จึงไม่รู้ว่าค่าที่เหลือเป็นแบบใด`,
    (p) => `some dates are written day first (line ${p.found}), some month first; how to read the others is not known.`,
  ),
  THOUSANDS_OR_DECIMALS: doubt(
    (p) => `${p.found} ค่ามีจุดและสามหลัก (1.234) อ่านเป็นทศนิยม แต่อาจเป็นหลักพัน`,
    (p) => `${found(p, "value has", "values have")} a point and three digits (1.234): read as decimals, but could be thousands.`,
  ),
  THOUSANDS_SPLIT: doubt(
    (p) =>
      `${p.found} บรรทัดมีเลขสามหลักในคอลัมน์ถัดไปที่ไม่มีชื่อหรือเป็นหมายเหตุ จุลภาคคั่นหลักพัน (1,234) น่าจะไม่มีเครื่องหมายคำพูดจึงถูกแบ่งเป็นสองคอลัมน์ จึงไม่ให้ผลรวม ขอไฟล์ที่ใส่เครื่องหมายคำพูดหรือไม่คั่นหลักพัน`,
    (p) =>
      `${found(p, "line has", "lines have")} three digits in the next column, which has no name or holds remarks: thousands written with commas (1,234) and without quotes were probably split in two. No sum is given; ask for a file with quotes, or without separators.`,
  ),
  SATANG_APART: doubt(
    (p) => `สตางค์อยู่คนละคอลัมน์กับบาท (“${p.found}”) จำนวนเงินคือสองคอลัมน์รวมกัน จึงไม่ให้ผลรวม ขอไฟล์ที่เขียนบาทและสตางค์ไว้ในช่องเดียว เช่น 1,250.50`,
    (p) =>
      `satang stand apart from their baht (“${p.found}”): an amount is both together, so no sum is given. Ask for a file that has them in one cell, such as 1,250.50.`,
  ),
  BRACKETS_AS_MINUS: doubt(
    (p) => `${p.found} ค่าอยู่ในวงเล็บ อ่านเป็นค่าติดลบ แต่ในคอลัมน์นี้อาจหมายถึงอย่างอื่น เช่น จำนวนหญิงหรือร้อยละของช่องข้างเคียง ถามต้นทาง`,
    (p) =>
      `${found(p, "value stands", "values stand")} in brackets and ${isOne(p.found) ? "was" : "were"} read as below nought; here they may be something else, such as the women among the others, or a share. Ask the source.`,
  ),
  COMMA_DECIMALS: doubt(
    (p) => `${p.found} ค่าใช้จุลภาคเป็นจุดทศนิยม (1,5) จึงไม่อ่านเป็นตัวเลข`,
    (p) => `${found(p, "value has", "values have")} a comma for the decimal point (1,5); not read as figures.`,
  ),
  UNITS_MIXED: doubt(
    (p) => `หน่วยในช่องไม่เหมือนกัน (${p.found})`,
    (p) => `cells state different units (${p.found}).`,
  ),
  PERCENT_MIXED: doubt(
    (p) => `บางค่ามีเครื่องหมาย % บางค่าไม่มี (${p.found})`,
    (p) => `some values have a percent sign, others none (${p.found}).`,
  ),
  MONEY_WITHOUT_UNIT: doubt(
    () => "เป็นจำนวนเงิน แต่ไม่บอกหน่วย (บาท พันบาท หรือล้านบาท)",
    () => "amounts of money without a unit (baht, thousands or millions).",
  ),
  UNIT_OF_OTHERS: doubt(
    (p) => `หน่วยเหนือตาราง (${p.found}) เป็นเงิน แต่คอลัมน์นี้น่าจะเป็นจำนวนนับ จึงไม่ใช้หน่วยนั้น`,
    (p) => `the unit above the table (${p.found}) is of money, but this column rather counts; it was not taken for it.`,
  ),
  UNITS_IN_TITLE: doubt(
    (p) => `เหนือตารางบอกหลายหน่วย (${p.found}) เลือกให้แต่ละคอลัมน์ตามชื่อ คอลัมน์ที่ชื่อไม่บอกจึงไม่มีหน่วย`,
    (p) => `several units stand above the table (${p.found}); each column got one by its heading, or none where that does not tell.`,
  ),
  UNITS_BY_LINE: doubt(
    (p) => `แต่ละบรรทัดมีหน่วยของตัวเอง (${p.found}) ตัวเลขต่างหน่วยรวมกันไม่ได้ จึงไม่ให้ผลรวม`,
    (p) => `each line states a unit of its own (${p.found}); figures of different units do not add, so no sum is given.`,
  ),
  INDICATORS_BY_LINE: doubt(
    (p) => `แต่ละบรรทัดเป็นของตัวชี้วัดต่างกัน (${p.found}) ตัวเลขของต่างตัวชี้วัดรวมกันไม่ได้ จึงไม่ให้ผลรวม`,
    (p) => `lines are of different indicators (${p.found}), whose figures do not add; so no sum is given.`,
  ),
  UNITS_BY_LABEL: doubt(
    (p) => `ชื่อบรรทัดหรือหัวข้อบอกว่านับสิ่งต่างกัน (${p.found}) ตัวเลขจึงรวมกันไม่ได้ และไม่ให้ผลรวม`,
    (p) => `labels or headings say that lines count different things (${p.found}); their figures do not add, so no sum is given.`,
  ),
  AVERAGE_BY_FIGURES: doubt(
    () => "ในบรรทัดที่คอลัมน์อื่นเป็นยอดรวม คอลัมน์นี้ไม่ใช่ผลรวม น่าจะเป็นค่าเฉลี่ยหรือความหนาแน่น จึงไม่ให้ผลรวม",
    () => "where other columns hold totals, this one holds no sum: rather an average or a density. No sum is given.",
  ),
  DAYS_FOR_RANGES: doubt(
    (p) => `${p.found} ค่าเป็นวันที่ของ Excel แต่น่าจะพิมพ์เป็นช่วงหรือเลขที่ (5-9 กลายเป็น 9 พ.ค.) ชื่อที่อ่านได้จึงไม่ใช่ชื่อที่พิมพ์ ขอแก้ที่ต้นทางโดยจัดรูปแบบช่องเป็นข้อความ`,
    (p) =>
      `${found(p, "value is a spreadsheet's day and was", "values are a spreadsheet's days and were")} rather typed as a range or a number (5-9 made 9 May): what was read is not what was typed. Have it mended at the source, with the cells formatted as text.`,
  ),
  CUMULATIVE: doubt(
    () => "เป็นยอดสะสม ผลรวมของคอลัมน์จึงไม่มีความหมาย",
    () => "a running total: the sum of the column means nothing.",
  ),
  STOCK_OVER_TIME: doubt(
    () => "เป็นยอด ณ เวลาหนึ่ง (ยกมา คงเหลือ ณ วันที่) และบรรทัดเป็นของหลายงวด ยอดของหลายงวดรวมกันไม่ได้ ผลรวมของคอลัมน์จึงไม่มีความหมาย",
    () =>
      "what stands at one time (brought forward, remaining, on a day), and the lines are of several: the sum of the column means nothing.",
  ),
  NOTE_CUMULATIVE: doubt(
    (p) => `หมายเหตุบอกว่าตัวเลขเป็นยอดสะสม (“${p.found}”) อย่ารวมกับงวดอื่น`,
    (p) => `the note says that the figures are running totals (“${p.found}”): add no other period's to them.`,
  ),
  FRACTIONS_OR_PERCENT: doubt(
    () => "หัวคอลัมน์เป็นร้อยละ แต่ทุกค่าอยู่ระหว่าง 0 ถึง 1 อาจเป็นสัดส่วน (0.75 = ร้อยละ 75) อ่านตามที่เขียน",
    () => "headed percent, but every value lies between 0 and 1: they may be fractions (0.75 for 75 %). Read as written.",
  ),
  SERIAL_DAYS: doubt(
    (p) => `วันที่เป็นเลขลำดับวันของ Excel (${p.found}) อ่านเป็นวันที่แล้ว`,
    (p) => `days stand as spreadsheet serial numbers (${p.found}); read as days.`,
  ),
  MONTH_RUN_TOGETHER: doubt(
    (p) => `ปีและเดือนเขียนติดกัน อ่านเป็น ${p.found}`,
    (p) => `year and month are run together; read as ${p.found}.`,
  ),
  MONTH_BY_NUMBER: doubt(
    (p) => `เดือนเขียนเป็นเลข ${p.found} ในปีงบประมาณ อ่าน 1 เป็นมกราคม แต่อาจนับจากตุลาคม ถามต้นทาง`,
    (p) => `months are numbers (${p.found}) of a fiscal year: 1 was read as January, but they may count from October. Ask the source.`,
  ),
  MONTH_OR_NUMBER: doubt(
    (p) => `${p.found} ค่าเขียนแบบ 1/2568 อาจเป็นเดือน หรือเลขที่หนังสือ ครั้งที่ หรือเลขคดี หัวคอลัมน์ไม่ได้บอก จึงอ่านเป็นข้อความ`,
    (p) =>
      `${found(p, "value is", "values are")} written like 1/2568: months, or numbers of documents, meetings or cases; the heading does not say. Read as text.`,
  ),
  DIGITS_LOST: doubt(
    (p) => `“${p.found}” เป็นเลขที่ Excel ย่อ ตัวเลขท้ายหายไป จึงไม่อ่านเป็นตัวเลข ขอไฟล์ใหม่จากต้นทาง`,
    (p) =>
      `“${p.found}” is a number that a spreadsheet shortened: its last digits are lost. It was not read as a figure; ask the source for another file.`,
  ),
  GUARDED: doubt(
    (p) => `${p.found} ค่ามีเครื่องหมายกันไม่ให้ Excel อ่านเป็นตัวเลข ('001 หรือ ="001") จึงอ่านเป็นข้อความ`,
    (p) => `${found(p, "value is", "values are")} guarded against being read as numbers ('001 or ="001"); read as text.`,
  ),
  SCALED_FORMAT: doubt(
    (p) => `${p.found} ช่องจัดรูปแบบให้แสดงเป็นพันหรือล้าน อ่านค่าเต็มที่เก็บไว้ ซึ่งไม่ตรงกับที่เห็นในช่อง ตรวจหน่วย`,
    (p) =>
      `${found(p, "cell is", "cells are")} shown in thousands or millions by their format; the full value stored was read, not what the cell shows. Check the unit.`,
  ),
  COLUMN_HIDDEN: doubt(
    () => "คอลัมน์ถูกซ่อนไว้ แต่อ่านด้วย",
    () => "the column is hidden; it was read all the same.",
  ),
  MULTIPLIER: doubt(
    (p) => `หน่วยเป็น${p.found} ผลรวมในรายงานนี้ยังเป็นหน่วยเดิม`,
    (p) => `the unit is ${p.found}; sums given here are in that unit.`,
  ),
  FORMULA_NOT_COMPUTED: doubt(
    (p) => `${p.found} ช่องเป็นสูตรที่ยังไม่มีค่า`,
    (p) => `${found(p, "cell is", "cells are")} formulas without a computed value.`,
  ),
  FORMULA_CACHED: doubt(
    (p) => `${p.found} ช่องเป็นสูตร อ่านค่าที่บันทึกไว้ล่าสุด ซึ่งอาจเก่า`,
    (p) => `${found(p, "cell is", "cells are")} formulas: the value last saved was read, which may be stale.`,
  ),
  ERROR_CELLS: doubt(
    (p) => `${p.found} ช่องมีข้อผิดพลาดของสูตร`,
    (p) => `${found(p, "cell holds", "cells hold")} a formula's error.`,
  ),
  IDENTIFIERS: doubt(
    (p) => `มีข้อมูลส่วนบุคคล (${p.expected}) ห้ามนำเข้าคอลัมน์นี้`,
    (p) => `holds personal data (${p.expected}); this column must not be loaded.`,
  ),
  CENTURY_MISREAD: doubt(
    (p) =>
      `วันที่อยู่ในปี ${p.found} ห่างจากงวดในหัวเรื่อง (${p.expected}) มาก น่าจะพิมพ์ปี พ.ศ. สองหลัก (68) แล้ว Excel เติมเป็น ค.ศ. (1968) อ่านตามที่เก็บไว้ ขอแก้ปีที่ต้นทาง`,
    (p) =>
      `days lie in ${p.found}, far from the period of the title (${p.expected}): years of the Buddhist era were probably typed with two digits (68) and made 1968 by a spreadsheet. Read as stored; have the years mended at the source.`,
  ),
  SPAN_BACKWARDS: doubt(
    (p) => `ช่วงเวลาเขียนย้อนหลัง (${p.found}) ปลายหนึ่งอาจพิมพ์ผิดปี ถามต้นทางก่อนใช้`,
    (p) => `the span runs backwards (${p.found}): the year of one end may be mistyped. Ask the source before using it.`,
  ),
  BE_TYPED_AS_CE: doubt(
    (p) => `วันที่ของ Excel พิมพ์ปี พ.ศ. เป็น ค.ศ. (${p.found}) แปลงแล้ว`,
    (p) => `spreadsheet dates were typed with Buddhist-era years (${p.found}); converted.`,
  ),
} as const satisfies Record<string, DoubtText>;

export type DoubtCode = keyof typeof doubtTexts;

/** Gathers the doubts of a file or a table. */
export class Doubts {
  readonly list: DoubtReport[] = [];
  add(code: DoubtCode, place: DoubtPlace = {}): void {
    const text = doubtTexts[code];
    const th = inLanguage(place, 0);
    const en = inLanguage(place, 1);
    this.list.push({ code, ...place, th: text.th(th), en: text.en(en) });
  }
}

/** `expected` may hold both languages, Thai first. */
function inLanguage(place: DoubtPlace, index: 0 | 1): DoubtPlace {
  const parts = place.expected?.split(" / ");
  return parts?.length === 2 ? { ...place, expected: parts[index]! } : place;
}
