/** Which holds a person may accept, and in which words; the others can only be mended. */
import type { Bilingual, DatasetContract } from "../../connectors/dataset.js";
import type { ProblemCode } from "../../connectors/problems.js";

interface Acceptance {
  /** `nil`: only where the file's title says whose report it is, and absent lines mean zero. */
  may: "yes" | "nil" | "no";
  /** What accepting it says, or what to do instead. */
  means: Bilingual;
}

/** Every code that holds a delivery. `docs/held-files.md` shows this table. */
export const acceptances: Partial<Record<ProblemCode, Acceptance>> = {
  JUMP_IMPLAUSIBLE: {
    may: "yes",
    means: {
      th: "ตัวเลขเปลี่ยนไปมากจริงตามที่รายงาน นำเข้าตามที่ส่งมา",
      en: "the figures really moved as far as reported; they are loaded as sent",
    },
  },
  SURVEY_DAY_UNUSUAL: {
    may: "yes",
    means: {
      th: "สำรวจในวันนั้นจริง ตัวเลขนับให้งวดที่วันนั้นอยู่ นำเข้าตามที่ส่งมา ข้อสังเกตยังคงอยู่",
      en: "the survey really was on that day, and counts for the period that day gives; it is loaded as sent, and the finding stays",
    },
  },
  LINES_IMPLAUSIBLE: {
    may: "yes",
    means: {
      th: "จำนวนแถวเปลี่ยนไปจริง แฟ้มครบถ้วนแล้ว นำเข้าตามที่ส่งมา รายงานที่ไม่มีในแฟ้มแล้วจะถูกถอน",
      en: "the list really is that long, and whole; it is loaded as sent, and reports it no longer holds are withdrawn",
    },
  },
  CHECK_FAILED: {
    may: "yes",
    means: {
      th: "ยอดรวมในแฟ้มไม่ลงกัน แต่ตัวเลขแต่ละช่องถูกต้อง นำเข้าตามที่ส่งมา ข้อสังเกตยังคงอยู่",
      en: "the totals do not agree but each figure is right; they are loaded as sent, and the finding stays",
    },
  },
  CARRIED_OVER_DIFFERS: {
    may: "yes",
    means: {
      th: "ยอดยกมาต่างจากยอดยกไปของเดือนก่อนจริง เช่น ปรับยอดหลังตรวจนับ นำเข้าตามที่ส่งมา ข้อสังเกตยังคงอยู่",
      en: "the balance really changed between the months, after a recount say; it is loaded as sent, and the finding stays",
    },
  },
  NOTE_CONTRADICTS: {
    may: "yes",
    means: {
      th: "ตัวเลขเป็นแบบที่ตกลงกันจริง หมายเหตุพูดถึงเรื่องอื่น นำเข้าตามที่ส่งมา ข้อสังเกตยังคงอยู่",
      en: "the figures are of the kind agreed on, and the note speaks of something else; they are loaded as sent, and the finding stays",
    },
  },
  TOO_MANY_BAD_LINES: {
    may: "yes",
    means: {
      th: "นำเข้าเฉพาะบรรทัดที่ดี บรรทัดที่ผิดยังถูกกักไว้ และรายงานนั้นถือว่าไม่ครบ",
      en: "the good lines are loaded, the bad ones stay in quarantine, and their report counts as incomplete",
    },
  },
  FILE_EMPTY: {
    may: "nil",
    means: {
      th: "ไม่มีรายการในงวดนี้จริง ถือเป็นรายงานศูนย์ ทำได้เฉพาะแฟ้มที่หัวเรื่องบอกงวดและชุดข้อมูลที่ไม่มีแถวหมายถึงศูนย์ มิฉะนั้นให้หน่วยงานส่งแถวที่มีค่า 0",
      en: "there truly was nothing: a nil report. Only where the title says the period and absent lines mean zero; elsewhere the agency sends lines that say 0",
    },
  },
  COLUMN_MISSING: {
    may: "no",
    means: {
      th: "เพิ่มชื่อคอลัมน์ใหม่ในสัญญาข้อมูลแล้วสั่ง yutitham replay หรือให้หน่วยงานส่งใหม่",
      en: "add the new header to the contract and run yutitham replay, or let the agency send it again",
    },
  },
  COLUMN_REPEATED: {
    may: "no",
    means: {
      th: "ให้หน่วยงานลบคอลัมน์ที่ซ้ำแล้วส่งใหม่ ระบบไม่เดาว่าคอลัมน์ใดถูก",
      en: "the agency removes the repeated column and sends it again; which one is right is not guessed",
    },
  },
  TITLE_UNREADABLE: {
    may: "no",
    means: {
      th: "ให้หน่วยงานแก้หัวเรื่องหรือชื่อแผ่นงานตามที่บอกไว้ให้ตรงกับตัวเลข หากแฟ้มมีหลายงวด หลายหน่วยงาน หรือหลายตาราง ให้แยกเป็นแฟ้มละหนึ่ง แล้วส่งใหม่",
      en: "the agency corrects the title or the sheet's name as told, so that it is right for the figures, and parts a file of several periods, offices or tables into one of each; then it sends again",
    },
  },
  OFFICE_UNKNOWN: {
    may: "no",
    means: {
      th: "เพิ่มชื่อหน่วยงานในบัญชีของจังหวัดแล้วสั่ง yutitham replay หรือให้หน่วยงานแก้หัวเรื่อง",
      en: "add the spelling to the province's offices and run yutitham replay, or let the agency correct the title",
    },
  },
  PERIOD_IN_FUTURE: {
    may: "no",
    means: {
      th: "ให้หน่วยงานแก้งวดแล้วส่งใหม่ งวดที่ยังไม่เริ่มนำเข้าไม่ได้",
      en: "the agency corrects the period and sends it again; a period that has not begun cannot be loaded",
    },
  },
  DATES_AMBIGUOUS: {
    may: "no",
    means: {
      th: "ให้หน่วยงานเขียนวันก่อนเดือนทุกแถวแล้วส่งใหม่ ระบบไม่เดาว่าแถวใดหมายถึงอะไร",
      en: "the agency writes the day first on every line and sends it again; which line means what is not guessed",
    },
  },
  MOJIBAKE: {
    may: "no",
    means: {
      th: "ให้หน่วยงานส่งแฟ้มใหม่เป็น UTF-8 ตัวอักษรที่หายไปแล้วกู้คืนไม่ได้ และระบบไม่เดา",
      en: "the agency sends the file again as UTF-8; letters that are lost cannot be brought back, and are not guessed",
    },
  },
  CLOCK_AHEAD: {
    may: "no",
    means: {
      th: "ให้หน่วยงานตั้งนาฬิกาให้ตรงแล้วส่งใหม่ หรือผู้ดูแลนำเข้าแฟ้มเองด้วย yutitham load ซึ่งนับเวลาตามเครื่องนี้ เมื่อถึงเวลานั้นแล้ว หรือเมื่อนาฬิกาของเครื่องนี้ซึ่งเคยช้าไปตรงแล้ว การดึงครั้งถัดไปจะนำเข้าเอง เว้นแต่มีการแก้ไขมาแล้ว",
      en: "the agency sets its clock right and sends it again, or the administrator brings the file by yutitham load, which counts by this machine's clock. Once that moment has come the next pull takes the file by itself, as it does where it was this machine's clock that stood behind and is right again, unless a correction has come meanwhile",
    },
  },
};

/** The codes a person may accept of a dataset's deliveries; whether an empty one says enough is decided by its title. */
export function acceptableCodes(contract: DatasetContract): ProblemCode[] {
  const nil = contract.absentRows === "zero" && !contract.events && contract.supersession.delivers === "full_slice";
  return (Object.entries(acceptances) as [ProblemCode, Acceptance][])
    .filter(([, { may }]) => may === "yes" || (may === "nil" && nil))
    .map(([code]) => code);
}
