/** Labels of lines that sum up or carry over others: where a place or a code should stand, they are none. */
import { fold } from "./thai/spelling.js";

const BEGINNINGS = [
  "รวม",
  "ยอดรวม",
  "ผลรวม",
  "จำนวนรวม",
  "ทั้งสิ้น",
  "ทั้งหมด",
  "ทั้งจังหวัด",
  "ยอดยก",
  "ยอดยกมา",
  "ยกมา",
  "ยกไป",
  "ยกยอด",
  "เฉลี่ย",
  "ค่าเฉลี่ย",
  "ร้อยละ",
  "ในจำนวนนี้",
  "เดือนก่อน",
  "เดือนที่แล้ว",
  "ปีก่อน",
  "ปีที่แล้ว",
  "total",
  "grand total",
  "subtotal",
  "sub-total",
  "average",
  "of which",
  "carried forward",
  "brought forward",
].map(fold);

/** `ยอดยกไป`, `รวมหน้า 1`, `เฉลี่ยต่อวัน`, and of districts the province itself: whoever added such a word to a list would count its line twice. */
export function isSummaryLabel(text: string | undefined, of: "district" | "other" = "other"): boolean {
  const label = fold(text ?? "");
  return BEGINNINGS.some((word) => label.startsWith(word)) || (of === "district" && label.startsWith(fold("จังหวัด")));
}
