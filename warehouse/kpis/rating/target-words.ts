/** A target as it was filed, in words; and what of its plan by month is another where two of them are set side by side. */
import type { Bilingual } from "../../../connectors/dataset.js";
import { monthsOf } from "../../../connectors/period.js";
import { rounded } from "../arithmetic/rounding.js";
import type { KpiEntry, Target } from "../kpi.js";
import { monthWords } from "../period-words.js";
import { separated, withUnit } from "./status-words.js";

type Counted = Pick<KpiEntry, "unit">["unit"] | null;

/** `4,500` and `16.5`: as it was filed, without zeros at the end. */
function amount(decimal: string): string {
  const text = rounded(decimal, 6);
  const plain = separated(text.replace("-", "").replace(/\.?0+$/, ""));
  return text.startsWith("-") ? `−${plain}` : plain;
}

/** A level with its unit, percent against the year before, or a band. */
export function filedWords(target: Target, unit: Counted): Bilingual {
  const value = target.value ?? "0";
  if (target.kind === "change") return { th: `เปลี่ยนจากปีก่อนร้อยละ ${amount(value)}`, en: `${amount(value)}% against the year before` };
  if (target.kind === "level") return withUnit(amount(value), unit);
  const high = withUnit(amount(target.high ?? "0"), unit);
  const low = amount(target.low ?? "0");
  return { th: `${low} ถึง ${high.th}`, en: `${low} to ${high.en}` };
}

/** So many months are named, and of the others how many there are. */
const named = 3;

/**
 * What of a target changed that its amount does not tell: the plan by month, from what to what, and whether it holds everywhere.
 * @param unit what the later one is counted in
 * @returns null where both have the same plan, or one of the two is none
 */
export function alsoChanged(old: Target | null, now: Target | null, unit: Counted): Bilingual | null {
  if (!old || !now) return null;
  const parts = [planChanged(old, now, unit), heldChanged(old, now)].filter((part) => part !== null);
  return parts.length ? { th: parts.map(({ th }) => th).join(" · "), en: parts.map(({ en }) => en).join(" · ") } : null;
}

function heldChanged(old: Target, now: Target): Bilingual | null {
  if (old.holds === now.holds) return null;
  return now.holds
    ? { th: "ใช้กับทุกหน่วยงานและอำเภอ", en: "now holds at every office and district" }
    : { th: "ไม่ใช้กับทุกหน่วยงานและอำเภออีก", en: "no longer holds at every office and district" };
}

function planChanged(old: Target, now: Target, unit: Counted): Bilingual | null {
  const [before, after] = [old.plan ?? [], now.plan ?? []];
  if (!before.length && after.length) return { th: "ยื่นแผนสะสมรายเดือน", en: "a plan by month was filed" };
  if (before.length && !after.length) return { th: "ยกเลิกแผนสะสมรายเดือน", en: "the plan by month was taken away" };
  const changed = monthsOf(`FY${now.fiscalYear}`).flatMap((month, i) =>
    before[i] === after[i] ? [] : [{ name: monthWords(month), from: amount(before[i]!), to: amount(after[i]!) }],
  );
  if (!changed.length) return null;
  const shown = changed.slice(0, named);
  const more = changed.length - shown.length;
  const list = (language: keyof Bilingual) => shown.map(({ name, from, to }) => `${name[language]} ${from} → ${to}`).join(", ");
  const units = withUnit("", unit);
  return {
    th: `แผนสะสมรายเดือน: ${list("th")}${units.th}${more ? ` และอีก ${more} เดือน` : ""}`,
    en: `plan by month: ${list("en")}${units.en}${more ? ` and ${more} more ${more === 1 ? "month" : "months"}` : ""}`,
  };
}
