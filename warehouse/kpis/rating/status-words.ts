/** The words for every reason of a status, Thai and English. Numbers in them are rounded once, to the KPI's decimals. */
import type { Bilingual } from "../../../connectors/dataset.js";
import type { ValueState } from "../../answer.js";
import { rounded } from "../arithmetic/rounding.js";
import type { KpiEntry, StatusReason } from "../kpi.js";
import { dayWords } from "../period-words.js";
import { type Rules, tellsExactly } from "../rules.js";
import type { Plan } from "./pace.js";

/** What the words speak of. */
interface Subject {
  entry: Pick<KpiEntry, "better" | "unit" | "decimals" | "formula">;
  /** Exact, in the KPI's unit. */
  value: string | null;
  plan: Plan | null;
  /** A target is filed; without a plan it is a change against a year that has no value. */
  targeted?: boolean;
  state: ValueState;
  completeness: { reported: number; expected: number };
  lacking?: boolean;
  /** How many of the reports that are in have lines set aside, where rules ask that it is told. */
  aside?: number;
  /** The day from which the KPI can be given, `2027-01-15`, where rules ask that it is told. */
  dueOn?: string;
  /** Why it does not apply, where rules ask that it is told. */
  without?: Bilingual;
  /** Why it has no target, where rules ask that it is told. */
  untargeted?: Bilingual;
  /** The target is a change against a year whose sum lacks a part. */
  baseLacks?: boolean;
}

/** A figure's unit. */
export const unitWords: Record<KpiEntry["unit"], Bilingual> = {
  percent: { th: "%", en: "%" },
  per_100k: { th: "ต่อแสนประชากร", en: "per 100,000" },
  per_1000: { th: "ต่อพันประชากร", en: "per 1,000" },
  million_baht: { th: "ล้านบาท", en: "million baht" },
  cases: { th: "คดี", en: "cases" },
  persons: { th: "คน", en: "persons" },
  days: { th: "วัน", en: "days" },
  points_of_10: { th: "คะแนน (เต็ม 10)", en: "points of 10" },
};

/** `45%`, `4,500 ล้านบาท`. @param unit null: of a KPI that is no more */
export function withUnit(text: string, unit: KpiEntry["unit"] | null): Bilingual {
  if (unit === null) return { th: text, en: text };
  const gap = unit === "percent" ? "" : " ";
  return { th: `${text}${gap}${unitWords[unit].th}`, en: `${text}${gap}${unitWords[unit].en}` };
}

/** A difference's unit: percentages differ by points. */
export const differenceUnits: Record<KpiEntry["unit"], Bilingual> = { ...unitWords, percent: { th: "จุด", en: "points" } };

const notDueWords: Bilingual = { th: "ยังไม่ถึงกำหนดรายงาน", en: "not due yet" };
const dueWords = (day: Bilingual): Bilingual => ({ th: `${notDueWords.th} (กำหนด ${day.th})`, en: `${notDueWords.en}: due on ${day.en}` });

/** @param gap signed, in the KPI's unit; null when the figure is not rated */
export function reasonWords(reason: StatusReason, subject: Subject, gap: string | null, rules: Rules): Bilingual {
  const { th, en } = plainReason(reason, subject, gap, rules);
  if (rules.rating.distances !== "told" || gap === null || !isBeforeRounding(subject, gap)) return { th, en };
  return { th: `${th} (คิดก่อนปัดเศษ)`, en: `${en} (before rounding)` };
}

function plainReason(reason: StatusReason, subject: Subject, gap: string | null, rules: Rules): Bilingual {
  const { completeness, entry, plan } = subject;
  const isTold = rules.rating.distances === "told";
  const by = distance(gap ?? "0", entry, isTold);
  const above = gap !== null && !gap.startsWith("-");
  const edges = `${plan?.low}–${plan?.high}`;
  const band = isTold ? withUnit(edges, entry.unit) : { th: edges, en: edges };
  const most = mostWords(plan, rules);
  const percent = Math.round(rules.rating.completenessFrom * 100);
  const side = above ? { th: "สูงกว่าช่วง", en: "above the band" } : { th: "ต่ำกว่าช่วง", en: "below the band" };
  switch (reason) {
    case "NOT_DUE":
      return subject.dueOn === undefined ? notDueWords : dueWords(dayWords(subject.dueOn));
    case "NO_DATA":
      if (subject.state === "NOT_COLLECTED") return { th: "งวดนี้ไม่ได้จัดเก็บ", en: "not collected in this period" };
      if (subject.aside) return { th: "ได้รับรายงานแล้ว แต่มีบรรทัดถูกกักไว้", en: "the reports are in, and lines of them are set aside" };
      return completeness.expected > 0 && completeness.reported >= completeness.expected
        ? { th: "ได้รับรายงานแล้ว แต่มีช่องที่ต้องใช้เว้นว่าง", en: "the reports are in, and a cell that it needs is blank" }
        : { th: "ไม่มีข้อมูลของงวดนี้", en: "no data for this period" };
    case "SOURCE_OVERDUE":
      return { th: "แหล่งข้อมูลล่าช้าเกินหนึ่งรอบ", en: "the source is overdue by more than one cycle" };
    case "INCOMPLETE":
      if (subject.lacking && entry.formula.denominator && tellsExactly(rules)) return ratioLacks(completeness);
      // Every report came, and lines of one are set aside.
      if (subject.lacking && completeness.reported >= completeness.expected && rules.rating.reasons === "dated")
        return { th: "ผลรวมยังขาด: มีบรรทัดของรายงานที่ถูกกักไว้", en: "the sum lacks a part: lines of a report are set aside" };
      if (subject.lacking)
        return {
          th: `ผลรวมยังขาด: ได้รับครบ ${completeness.reported} จาก ${completeness.expected} รายงาน`,
          en: `the sum lacks a part: ${completeness.reported} of ${completeness.expected} reports are whole`,
        };
      if (subject.aside)
        return {
          th: `มีรายงานครบถ้วน ${completeness.reported} จาก ${completeness.expected} (ต่ำกว่าร้อยละ ${percent}): อีก ${subject.aside} รายงานมีบรรทัดถูกกักไว้`,
          en: `${completeness.reported} of ${completeness.expected} reports are whole (under ${percent}%): of ${subject.aside} more, lines are set aside`,
        };
      return {
        th: `ได้รับ ${completeness.reported} จาก ${completeness.expected} รายงาน (ต่ำกว่าร้อยละ ${percent})`,
        en: `${completeness.reported} of ${completeness.expected} reports received (under ${percent}%)`,
      };
    case "SMALL_DENOMINATOR":
      return { th: `ตัวหารน้อยกว่า ${rules.rating.denominatorFrom}`, en: `denominator under ${rules.rating.denominatorFrom}` };
    case "COHORT_NOT_RIPE":
      return { th: "ยังติดตามกลุ่มนี้ไม่ครบเวลา", en: "the follow-up of this cohort is not over" };
    case "WITHHELD":
      return { th: "ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล", en: "withheld to protect privacy" };
    case "NO_TARGET":
      if (subject.baseLacks)
        return {
          th: "เป้าหมายเทียบกับปีก่อน แต่ผลรวมของปีก่อนยังขาดรายงาน",
          en: "the target is a change from last year, whose sum lacks a report",
        };
      return subject.targeted
        ? { th: "เป้าหมายเทียบกับปีก่อน แต่ปีก่อนไม่มีค่า", en: "the target is a change from last year, which has no value" }
        : (subject.untargeted ?? { th: "ยังไม่กำหนดเป้าหมายของงวดนี้", en: "no target is set for this period" });
    case "BREAK_IN_SERIES":
      return {
        th: "เทียบกับปีก่อนไม่ได้: นิยามหรือมาตรฐานเปลี่ยนระหว่างสองปี",
        en: "not compared with last year: the definition or standard changed between the years",
      };
    case "NOT_APPLICABLE":
      return subject.without ?? { th: "ไม่เกี่ยวข้อง", en: "not applicable" };
    case "PLAN_MET":
      if (by === null)
        return entry.better === "lower" ? { th: `เท่ากับ${most.th}`, en: `at the ${most.en}` } : { th: "ตรงตามแผน", en: "on plan" };
      return entry.better === "lower"
        ? { th: `ต่ำกว่า${most.th}${by.th}`, en: `${by.en} under the ${most.en}` }
        : { th: `สูงกว่าแผน${by.th}`, en: `${by.en} above plan` };
    case "NEAR_PLAN":
      return { th: `ใกล้แผน ต่ำกว่าแผน${by?.th ?? ""}`, en: `near plan, ${by?.en ?? ""} below it` };
    case "BELOW_PLAN":
      return { th: `ต่ำกว่าแผน${by?.th ?? ""}`, en: `${by?.en ?? ""} below plan` };
    case "NEAR_CEILING":
      return { th: `ใกล้${most.th} สูงกว่า${most.th}${by?.th ?? ""}`, en: `near the ${most.en}, ${by?.en ?? ""} above it` };
    case "ABOVE_CEILING":
      return { th: `สูงกว่า${most.th}${by?.th ?? ""}`, en: `${by?.en ?? ""} above the ${most.en}` };
    case "WITHIN_BAND":
      return { th: `อยู่ในช่วง ${band.th}`, en: `within ${band.en}` };
    case "NEAR_BAND":
      return { th: `ใกล้ขอบช่วง ${band.th} ${side.th}${by?.th ?? ""}`, en: `near the band ${band.en}, ${by?.en ?? ""} ${side.en}` };
    case "OUTSIDE_BAND":
      return { th: `นอกช่วง ${band.th} ${side.th}${by?.th ?? ""}`, en: `outside the band ${band.en}, ${by?.en ?? ""} ${side.en}` };
  }
}

/** Of a ratio that other reports are lacking of its one side than of its other. */
function ratioLacks({ reported, expected }: Subject["completeness"]): Bilingual {
  if (reported >= expected)
    return {
      th: "ข้อมูลของอัตราส่วนยังไม่ครบ: มีบรรทัดของรายงานที่ถูกกักไว้",
      en: "the ratio lacks a part: lines of a report are set aside",
    };
  return {
    th: `ข้อมูลของอัตราส่วนยังไม่ครบ: ได้รับครบ ${reported} จาก ${expected} รายงาน`,
    en: `the ratio lacks a part: ${reported} of ${expected} reports are whole`,
  };
}

/** What a figure that had better be low may not go over: the year's ceiling, or, while the year runs, the part of it that is due by now. */
function mostWords(plan: Plan | null, rules: Rules): Bilingual {
  const isPart = plan !== null && plan.basis !== "LEVEL" && plan.planToDate !== plan.target;
  return isPart && rules.rating.reasons === "dated" ? { th: "แผนถึงงวดนี้", en: "plan to date" } : { th: "เพดาน", en: "ceiling" };
}

/** English: one of what is counted; a rate or an amount of money has no other form. */
export const one = (unit: string): string => unit.replace(/^(case|person|point|day)s\b/, "$1");

/**
 * Whether a distance as it is shown is another than the difference of the two figures as they are shown: 33.0 is 1.6 under 34.7 when it is
 * 33.042 under 34.686.
 * @see docs/decisions/0038-before-rounding.md
 */
function isBeforeRounding({ value, plan, entry }: Subject, gap: string): boolean {
  const edge = plan?.planToDate ?? (gap.startsWith("-") ? plan?.low : plan?.high);
  if (value === null || !edge || !/[1-9]/.test(gap)) return false;
  const [is, from, told] = [value, edge, gap].map((decimal) => BigInt(rounded(decimal, entry.decimals).replace(".", ""))) as [
    bigint,
    bigint,
    bigint,
  ];
  return is - from !== told;
}

/**
 * ` 0.2 จุด` and `0.2 points`; null for no difference at all. A difference too small to show is “less than 0.1”, never “0.0”.
 * @param counts one of what is counted is called so
 */
function distance(gap: string, entry: Pick<KpiEntry, "unit" | "decimals">, counts: boolean): Bilingual | null {
  const size = gap.replace(/^-/, "");
  if (!/[1-9]/.test(size)) return null;
  const unit = differenceUnits[entry.unit];
  const unitOf = (shown: string) => (counts && shown === "1" ? one(unit.en) : unit.en);
  const shown = rounded(size, entry.decimals);
  if (/[1-9]/.test(shown)) return { th: ` ${separated(shown)} ${unit.th}`, en: `${separated(shown)} ${unitOf(shown)}` };
  const least = entry.decimals === 0 ? "1" : `0.${"1".padStart(entry.decimals, "0")}`;
  return { th: `ไม่ถึง ${least} ${unit.th}`, en: `less than ${least} ${unitOf(least)}` };
}

/** Thousands separators, by hand: `Intl` would take the decimal text through a floating-point number. */
export function separated(decimal: string): string {
  const [whole, part] = decimal.split(".") as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
}
