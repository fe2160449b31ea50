/** One sentence of what moved a figure, Thai and English, made of the parts themselves. */
import type { Bilingual } from "../../connectors/dataset.js";
import { fiscalYearOf, type Period, untilAsked } from "../../connectors/period.js";
import { beforeThai } from "../../connectors/thai/before-thai.js";
import type { Recorded } from "../definitions/recorded.js";
import { rounded } from "../kpis/arithmetic/rounding.js";
import type { KpiEntry } from "../kpis/kpi.js";
import { monthWords, periodWords } from "../kpis/period-words.js";
import { differenceUnits, one, separated } from "../kpis/rating/status-words.js";
import type { Rules } from "../kpis/rules.js";
import type { Change, NotCompared } from "./comparison.js";

type Told = Pick<Change, "change" | "parts" | "mix" | "reason" | "by"> & {
  /** Why nothing is compared across a break, as the break declares it. */
  why?: Bilingual | null;
  /** The earlier figure was converted by a declared rule. */
  converted?: boolean;
  /** Every report came: what lacks are lines of them. */
  aside?: boolean;
  /** A year to date up to a month is called so, where rules ask that it is. */
  toDate?: boolean;
  from: { period: Period };
  to: { period: Period };
};

const reasons: Record<NotCompared, Bilingual> = {
  NO_VALUE: { th: "เทียบไม่ได้: งวดหนึ่งไม่มีค่า", en: "not compared: one of the periods has no value" },
  COHORT_NOT_RIPE: {
    th: "เทียบไม่ได้: ยังติดตามกลุ่มของงวดหนึ่งไม่ครบเวลา",
    en: "not compared: the follow-up of one of the cohorts is not over",
  },
  SPANS_DIFFER: {
    th: "เทียบไม่ได้: ปีงบประมาณถึงปัจจุบันมีจำนวนเดือนไม่เท่ากับปีก่อน ให้เทียบรายเดือนหรือรายไตรมาส",
    en: "not compared: the year to date has not the months of the year before; ask by month or quarter",
  },
  INCOMPLETE: { th: "เทียบไม่ได้: มีหน่วยงานที่ยังไม่รายงานในงวดหนึ่ง", en: "not compared: an office has not reported in one of the periods" },
  BREAK: { th: "เทียบไม่ได้: นิยามหรือมาตรฐานเปลี่ยนระหว่างสองงวด", en: "not compared: the definition or standard changed between the periods" },
  WITHHELD: { th: "ไม่แสดง เพื่อคุ้มครองข้อมูลส่วนบุคคล", en: "withheld to protect privacy" },
  MEDIAN: {
    th: "ไม่แยกตามแห่ง: มัธยฐานของแต่ละแห่งไม่บวกกันเป็นมัธยฐานของทั้งหมด",
    en: "not taken apart by place: medians of places do not add up to the median of all",
  },
  NOTHING_TO_DIVIDE: { th: "เทียบไม่ได้: ตัวหารเป็นศูนย์", en: "not compared: there is nothing to divide by" },
};

const linesAside: Bilingual = {
  th: "เทียบไม่ได้: รายงานของงวดหนึ่งมีบรรทัดที่ถูกกักไว้",
  en: "not compared: lines of a report of one of the periods are set aside",
};

/** “From FY 2569 to Oct 2025” would read as a span that runs backwards. */
function spanWords(period: Period, rules: Rules): Bilingual {
  const until = untilAsked(period);
  if (until === null) return periodWords(period, rules);
  const [{ th, en }, year] = [monthWords(until), fiscalYearOf(period)];
  return { th: `ยอดสะสมถึง ${th} ของปีงบประมาณ ${year}`, en: `the year to ${en} (FY ${year})` };
}

export function changeWords(entry: KpiEntry, is: Told, { province, rules }: Pick<Recorded, "province" | "rules">): Bilingual {
  if (is.change === null) {
    const plain = is.reason === "INCOMPLETE" && is.aside ? linesAside : reasons[is.reason ?? "NO_VALUE"];
    return is.why ? { th: `${plain.th} · ${is.why.th}`, en: `${plain.en} · ${is.why.en}` } : plain;
  }
  const unit = differenceUnits[entry.unit];
  const size = (decimal: string) => separated(rounded(decimal.replace(/^-/, ""), entry.decimals));
  const signed = (decimal: string) => `${decimal.startsWith("-") ? "−" : "+"}${size(decimal)}`;
  const isNothing = (decimal: string) => !/[1-9]/.test(rounded(decimal, entry.decimals));
  const from = is.toDate ? spanWords(is.from.period, rules) : periodWords(is.from.period, rules);
  const whole = is.reason ? reasons[is.reason] : null;
  if (isNothing(is.change)) {
    const [th, en] = [`ไม่เปลี่ยนจาก${from.th}`, `unchanged from ${from.en}`];
    return whole ? { th: `${th} · ${whole.th}`, en: `${en} · ${whole.en}` } : { th, en };
  }
  const up = !is.change.startsWith("-");
  const head = {
    th: `${up ? "เพิ่มขึ้น" : "ลดลง"} ${size(is.change)} ${beforeThai(unit.th)}จาก${from.th}`,
    en: `${up ? "up" : "down"} ${size(is.change)} ${size(is.change) === "1" ? one(unit.en) : unit.en} from ${from.en}`,
  };
  const names = ({ place, withheld }: Told["parts"][number]): Bilingual =>
    [...province.offices, ...province.districts].find(({ id }) => id === place)?.name ??
    (withheld ? { th: "แห่งที่ปกปิดรวมกัน", en: "withheld places together" } : { th: "ไม่ระบุสถานที่", en: "no place named" });
  // Of a KPI that is not taken apart by places the one part says nothing beside the change itself.
  const places = is.by === null ? [] : is.parts;
  const along = places.filter((part) => part.whole.startsWith("-") !== up && !isNothing(part.whole)).slice(0, 2);
  const against = places.find((part) => part.whole.startsWith("-") === up && !isNothing(part.whole));
  const list = (parts: typeof along, language: "th" | "en") =>
    parts.map((part) => `${names(part)[language]} (${signed(part.whole)})`).join(", ");
  const mix = is.mix !== null && !isNothing(is.mix) ? is.mix : null;
  return {
    th: [
      head.th,
      along.length ? `มาจาก ${list(along, "th")}` : "",
      against ? `สวนทาง ${list([against], "th")}` : "",
      whole?.th ?? "",
      is.converted ? "ค่าเดิมแปลงตามเกณฑ์ที่ประกาศแล้ว" : "",
      mix ? `ในนี้ ${signed(mix)} มาจากสัดส่วนระหว่างหน่วยที่เปลี่ยนไป` : "",
    ]
      .filter(Boolean)
      .join(" · "),
    en: [
      head.en,
      along.length ? `from ${list(along, "en")}` : "",
      against ? `against it ${list([against], "en")}` : "",
      whole?.en ?? "",
      is.converted ? "the earlier value converted by the declared rule" : "",
      mix ? `of which ${signed(mix)} from the changed mix of places` : "",
    ]
      .filter(Boolean)
      .join(" · "),
  };
}
