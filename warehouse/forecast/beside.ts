/** What a forecast says against today's pace, today's status or the target: whoever reads both is told. */
import { Big } from "big.js";
import type { Bilingual } from "../../connectors/dataset.js";
import { fiscalYearOf } from "../../connectors/period.js";
import type { KpiValue } from "../kpis/answer.js";
import { rounded } from "../kpis/arithmetic/rounding.js";
import type { KpiEntry, Status } from "../kpis/kpi.js";
import { separated, unitWords, withUnit } from "../kpis/rating/status-words.js";

/** The figure on the KPI's card. */
type Figure = Pick<KpiValue, "period" | "status" | "target" | "targetLow" | "targetHigh" | "outlook">;
/** With the ends of the interval, in the KPI's unit. */
type YearEnd = Record<"low" | "value" | "high", string>;

/**
 * Pace and forecast need not agree; where a target lies between them, whoever reads both is told why.
 * @param signs a percent sign stands close to its number, as rules of before did not ask
 */
export function besidePace(entry: KpiEntry, { outlook, target }: Figure, forecast: string, signs: boolean): Bilingual | undefined {
  if (!outlook?.yearEnd || target === null || outlook.reached) return undefined;
  const isOver = (end: string) => (entry.better === "lower" ? new Big(end).gt(target) : new Big(end).gte(target));
  if (isOver(outlook.yearEnd) === isOver(forecast)) return undefined;
  const [pace, told, line] = [outlook.yearEnd, forecast, target].map((amount) => {
    const text = separated(rounded(amount, entry.decimals));
    const unit = unitWords[entry.unit];
    return signs ? withUnit(text, entry.unit) : { th: `${text} ${unit.th}`, en: `${text} ${unit.en}` };
  }) as [Bilingual, Bilingual, Bilingual];
  return {
    th: `อัตราปัจจุบันสิ้นปีได้ ${pace.th} แต่ค่าพยากรณ์ได้ ${told.th} อยู่คนละด้านของเป้าหมาย ${line.th}: อัตราปัจจุบันต่อจากส่วนของแผนที่ทำได้แล้ว ค่าพยากรณ์ต่อจากฤดูกาลและแนวโน้มของเดือนก่อน ๆ`,
    en: `today’s pace ends the year at ${pace.en}, the forecast at ${told.en}, on different sides of the target of ${line.en}: the pace carries on the share of the plan reached so far, the forecast the seasons and trend of the months before`,
  };
}

const statusWords: Record<Exclude<Status, "NOT_RATED">, Bilingual> = {
  ON_TRACK: { th: "เป็นไปตามแผน", en: "on track" },
  WATCH: { th: "เฝ้าระวัง", en: "watch" },
  OFF_TRACK: { th: "ไม่เป็นไปตามแผน", en: "off track" },
};

/**
 * @param end as it is told, rounded: what is compared is what is read
 * @returns undefined where the forecast ends on the side of the target that the status is on, and its interval not wholly on the wrong one
 */
export function besideTarget(entry: KpiEntry, figure: Figure, fiscalYear: number, end: YearEnd): Bilingual | undefined {
  const { low, high } = edgesOf(entry, figure);
  if ((low ?? high) === null || fiscalYearOf(figure.period) !== fiscalYear) return undefined;
  const under = (value: string) => low !== null && new Big(value).lt(low);
  const over = (value: string) => high !== null && new Big(value).gt(high);
  const misses = (value: string) => under(value) || over(value);
  const missesAll = under(end.high) || over(end.low);
  const now = figure.status !== "NOT_RATED" && (figure.status === "ON_TRACK") === misses(end.value) ? statusWords[figure.status] : null;
  if (!now && !missesAll) return undefined;
  const is = misses(end.value);
  const whole = missesAll || !(is || misses(end.low) || misses(end.high));
  const [amount, goal] = [wordsOf(entry, end.value), goalWords(entry, low, high)];
  const [from, to] = [separated(end.low), separated(end.high)];
  return {
    th: `${now ? `ผลเทียบแผนวันนี้คือ “${now.th}” แต่ค่าพยากรณ์` : "ค่าพยากรณ์"}สิ้นปี ${amount.th} ${is ? "ไม่ถึงเป้าหมาย" : "ถึงเป้าหมาย"} (${goal.th}) ${whole ? `ทั้งช่วงร้อยละ 80 (${from} ถึง ${to})` : `แต่ช่วงร้อยละ 80 (${from} ถึง ${to}) คร่อมเป้าหมาย`}`,
    en: `${now ? `today’s status is “${now.en}”, but the forecast` : "the forecast"} ends the year at ${amount.en} and ${is ? "misses" : "keeps to"} the target (${goal.en}), ${whole ? `as does its whole interval (${from} to ${to})` : `which lies within its interval (${from} to ${to})`}`,
  };
}

/** What the year's end may not go under or over. */
function edgesOf({ better }: KpiEntry, { target, targetLow, targetHigh }: Figure): { low: string | null; high: string | null } {
  if (better === "within_band") return { low: targetLow, high: targetHigh };
  return better === "lower" ? { low: null, high: target } : { low: target, high: null };
}

const wordsOf = ({ unit, decimals }: KpiEntry, value: string): Bilingual => withUnit(separated(rounded(value, decimals)), unit);

function goalWords(entry: KpiEntry, low: string | null, high: string | null): Bilingual {
  const [from, to] = [low, high].map((edge) => (edge === null ? null : wordsOf(entry, edge)));
  if (from && to)
    return { th: `${separated(rounded(low!, entry.decimals))} ถึง ${to.th}`, en: `${separated(rounded(low!, entry.decimals))} to ${to.en}` };
  return from ? { th: `ไม่น้อยกว่า ${from.th}`, en: `at least ${from.en}` } : { th: `ไม่เกิน ${to!.th}`, en: `at most ${to!.en}` };
}
