/** Why a stage does not close, or two sides are not compared: codes and their words, Thai and English. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Month, Rhythm } from "../../connectors/period.js";
import { monthWords } from "../kpis/period-words.js";
import { separated } from "../kpis/rating/status-words.js";
import type { Province } from "../place.js";

export type ReasonCode =
  | "NOT_DUE"
  | "REPORT_MISSING"
  | "LEFT_OUT"
  | "NOT_REPORTED"
  | "LESS_OFTEN"
  | "DIFFERS"
  | "CARRIED_IN"
  | "MONTHS_DIFFER"
  | "NOT_LINKED"
  | "WITHHELD";

export interface Reason {
  code: ReasonCode;
  words: Bilingual;
  /** Offices it is about. */
  offices: string[];
  /** Lines of the stage it is about; none: the whole. */
  lines?: string[];
}

const listed = (names: readonly Bilingual[]): Bilingual => ({
  th: names.map(({ th }) => th).join(", "),
  en: names.map(({ en }) => en).join(", "),
});

function officeNames(offices: readonly string[], province: Province): Bilingual {
  return listed(offices.map((id) => province.offices.find((office) => office.id === id)?.name ?? { th: id, en: id }));
}

export function notDue(offices: string[]): Reason {
  return { code: "NOT_DUE", offices, words: { th: "ยังไม่ถึงกำหนดส่งรายงาน", en: "the reports are not due yet" } };
}

export function reportMissing(offices: string[], province: Province): Reason {
  const names = officeNames(offices, province);
  return {
    code: "REPORT_MISSING",
    offices,
    words: {
      th: names.th ? `ยังไม่มีรายงานครบของ ${names.th}` : "ยังไม่มีรายงาน",
      en: names.en ? `reports are lacking from ${names.en}` : "there is no report",
    },
  };
}

export function leftOut(offices: string[], province: Province): Reason {
  const names = officeNames(offices, province);
  return {
    code: "LEFT_OUT",
    offices,
    words: {
      th: `ไม่รวม ${names.th} ซึ่งรายงานไม่ครบ`,
      en: `without ${names.en}, whose reports are not complete`,
    },
  };
}

/** Offices that are counted, of some of their periods only. */
export function partlyLeftOut(offices: string[], province: Province): Reason {
  const names = officeNames(offices, province);
  return {
    code: "LEFT_OUT",
    offices,
    words: {
      th: `ของ ${names.th} นับเฉพาะงวดที่รายงานครบ`,
      en: `of ${names.en} only the periods with complete reports are counted`,
    },
  };
}

/** @param lines the names of lines that nobody reports */
export function notReported(lines: readonly Bilingual[]): Reason {
  const names = listed(lines);
  return {
    code: "NOT_REPORTED",
    offices: [],
    words: {
      th: `ผลต่างคือสิ่งที่ไม่มีรายงานสุทธิ: ${names.th}`,
      en: `the difference is what is not reported, net: ${names.en}`,
    },
  };
}

const everyWords: Record<Rhythm, Bilingual> = {
  month: { th: "รายเดือน", en: "by month" },
  quarter: { th: "รายไตรมาส", en: "by quarter" },
  half: { th: "รายครึ่งปี", en: "by half-year" },
  year: { th: "รายปีงบประมาณ", en: "by fiscal year" },
};

export function lessOften(every: Rhythm): Reason {
  const { th, en } = everyWords[every];
  return { code: "LESS_OFTEN", offices: [], words: { th: `รายงาน${th}เท่านั้น`, en: `reported ${en} only` } };
}

/** @param known what is known to make the two differ */
export function differs(known: Bilingual | undefined): Reason {
  return {
    code: "DIFFERS",
    offices: [],
    words: {
      th: known ? `ยอดไม่ตรงกัน สาเหตุที่ทราบ: ${known.th}` : "ยอดไม่ตรงกัน และยังไม่ทราบสาเหตุ",
      en: known ? `they do not agree; known causes: ${known.en}` : "they do not agree, and nobody has said why",
    },
  };
}

/** @param closed what the same offices closed the period before with; `opened` is what they say they carried in */
export function carriedIn(closed: string, opened: string): Reason {
  return {
    code: "CARRIED_IN",
    offices: [],
    words: {
      th: `ยกมา ${separated(opened)} แต่งวดก่อนปิดที่ ${separated(closed)}`,
      en: `${separated(opened)} were carried in; the period before closed with ${separated(closed)}`,
    },
  };
}

/** Of a longer period that closes: gaps of its months cancel out. @param months each with its difference */
export function monthsDiffer(months: readonly { month: Month; difference: string }[]): Reason {
  const told = months.map(({ month, difference }) => {
    const { th, en } = monthWords(month);
    const gap = `${difference.startsWith("-") ? "−" : "+"}${separated(difference.replace(/^-/, ""))}`;
    return { th: `${th} (${gap})`, en: `${en} (${gap})` };
  });
  const { th, en } = listed(told);
  return {
    code: "MONTHS_DIFFER",
    offices: [],
    words: { th: `ยอดตรงกันทั้งงวด แต่รายเดือนไม่ตรงกัน: ${th}`, en: `it adds up over the whole period, but not by month: ${en}` },
  };
}

export const notLinked = (why: Bilingual): Reason => ({ code: "NOT_LINKED", offices: [], words: why });

export const withheldReason: Reason = {
  code: "WITHHELD",
  offices: [],
  words: { th: "ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล", en: "withheld to protect privacy" },
};
