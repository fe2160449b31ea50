/** A period in the words of a sentence: ตุลาคม 2569 / October 2026. */
import type { Bilingual } from "../../connectors/dataset.js";
import { fiscalYearOf, type Month, type Period, periodKind, untilAsked } from "../../connectors/period.js";
import type { Rules } from "./rules.js";

const thai = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function monthWords(month: Month): Bilingual {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return { th: `${thai[number - 1]} ${year + 543}`, en: `${english[number - 1]} ${year}` };
}

/** @param day a civil day, `2027-01-15` */
export function dayWords(day: string): Bilingual {
  const { th, en } = monthWords(day.slice(0, 7));
  const date = Number(day.slice(8, 10));
  return { th: `${date} ${th}`, en: `${date} ${en}` };
}

/**
 * Thai words begin with a blank where a word and not a number comes first, as after จาก.
 * @param rules by which the sentence is told; absent: today's. Those of before have “quarter 4 of FY 2569” where pages have Q4
 */
export function periodWords(period: Period, rules?: Pick<Rules, "rating">): Bilingual {
  const kind = periodKind(period);
  const year = fiscalYearOf(period);
  if (kind === "month") {
    const { th, en } = monthWords(period);
    return { th: ` ${th}`, en };
  }
  const isShort = rules === undefined || rules.rating.words === "named";
  const part = isShort ? `${period.slice(7)} FY ${year}` : null;
  if (kind === "quarter") return { th: `ไตรมาส ${period.at(-1)}/${year}`, en: part ?? `quarter ${period.at(-1)} of FY ${year}` };
  if (kind === "half") return { th: `ครึ่งปีที่ ${period.at(-1)}/${year}`, en: part ?? `half ${period.at(-1)} of FY ${year}` };
  const until = untilAsked(period);
  const end = until && monthWords(until);
  return end ? { th: `ปีงบประมาณ ${year} ถึง ${end.th}`, en: `FY ${year} to ${end.en}` } : { th: `ปีงบประมาณ ${year}`, en: `FY ${year}` };
}
