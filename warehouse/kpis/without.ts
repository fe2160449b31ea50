/** Why there is no figure of such a period, or at such a place, however long one waits. */
import type { Bilingual, DatasetContract } from "../../connectors/dataset.js";
import { lastMonth, monthsOf, type Period, type Rhythm } from "../../connectors/period.js";
import type { Place } from "./arithmetic/evaluation.js";
import { isApplicable } from "./arithmetic/reach.js";
import type { KpiEntry } from "./kpi.js";
import { periodWords } from "./period-words.js";
import type { Rules } from "./rules.js";

const rhythms: Record<Rhythm, Bilingual> = {
  month: { th: "เดือน", en: "month" },
  quarter: { th: "ไตรมาส", en: "quarter" },
  half: { th: "ครึ่งปี", en: "half-year" },
  year: { th: "ปีงบประมาณ", en: "fiscal year" },
};
const levels: Record<Place["level"], Bilingual> = {
  province: { th: "จังหวัด", en: "province" },
  office: { th: "หน่วยงาน", en: "office" },
  district: { th: "อำเภอ", en: "district" },
};

/**
 * @param told a figure was reckoned: its own state says why it does not apply
 * @param contracts of what the KPI counts, what is carried forward and population aside
 */
export function whyWithout(
  entry: KpiEntry,
  period: Period,
  { level }: Place,
  told: boolean,
  contracts: readonly DatasetContract[],
  rules: Rules,
): Bilingual | undefined {
  const [by, at] = [rhythms[entry.every], levels[level]];
  if (!entry.levels.includes(level)) return { th: `ตัวชี้วัดนี้ไม่มีค่าราย${at.th}`, en: `this KPI has no figures by ${at.en}` };
  if (!isApplicable(entry, period))
    return { th: `ตัวชี้วัดนี้มีค่าราย${by.th} ไม่มีค่าของงวดนี้`, en: `this KPI has figures by ${by.en}, and none of this period` };
  const newest = contracts.reduce<DatasetContract | null>((a, b) => (a && firstOf(a) >= firstOf(b) ? a : b), null);
  if (newest && lastMonth(period) < firstOf(newest)) {
    const { th, en } = periodWords(newest.since, rules);
    return { th: `ก่อนเริ่มเก็บข้อมูล (ข้อมูลเริ่ม${th})`, en: `from before its data begin (${en})` };
  }
  if (told) return undefined;
  return level === "office"
    ? { th: "หน่วยงานนี้ไม่ต้องรายงานในงวดนี้", en: "this office does not report it in this period" }
    : { th: "ไม่มีหน่วยงานใดต้องรายงานในงวดนี้", en: "no office reports it in this period" };
}

const none: Bilingual = { th: "ไม่มีเรื่องในงวดนี้", en: "there were no cases in this period" };

/**
 * Of a figure whose denominator is zero.
 * @param lacking how many of how many reports are whole, where some lack a part in which cases could be; null where none does, or rules do not
 * ask that it is told
 */
export function noCases(lacking: { reported: number; expected: number } | null): Bilingual {
  if (!lacking) return none;
  if (lacking.reported >= lacking.expected)
    return {
      th: "ไม่มีเรื่องในส่วนที่นับได้: มีบรรทัดของรายงานที่ถูกกักไว้",
      en: "no cases in what could be counted: lines of a report are set aside",
    };
  return {
    th: `ไม่มีเรื่องในส่วนที่นับได้: ได้รับครบ ${lacking.reported} จาก ${lacking.expected} รายงาน`,
    en: `no cases in what could be counted: ${lacking.reported} of ${lacking.expected} reports are whole`,
  };
}

const firstOf = ({ since }: DatasetContract): string => monthsOf(since)[0]!;

/**
 * Why a figure has no target where that is not of its period: the frame does not have the KPI, or the place has none of its own.
 * @param atProvince whether the province has a target of this period
 */
export function whyUntargeted({ level }: Place, inFrame: boolean, atProvince: boolean): Bilingual | undefined {
  if (!inFrame) return { th: "ตัวชี้วัดนี้ไม่อยู่ในกรอบแผนนี้ จึงไม่มีเป้าหมาย", en: "this KPI is not in this frame, and has no target there" };
  if (level === "province" || !atProvince) return undefined;
  const at = levels[level];
  return {
    th: `ยังไม่กำหนดเป้าหมายของ${at.th}นี้ (เป้าหมายของจังหวัดแบ่งเป็นราย${at.th}เองไม่ได้)`,
    en: `no target is set for this ${at.en}, and the province’s is not divided`,
  };
}
