/** Amounts that stand in two columns: thousands parted from their hundreds, baht from their satang. Neither column is the amount. */
import { tidy } from "../thai/spelling.js";
import { columnOf } from "./columns.js";
import type { Doubts } from "./doubts.js";
import type { InspectedColumn } from "./inspection.js";
import type { Tally } from "./tally.js";

/**
 * `เมือง,1,234`: thousands written with commas and no quotes fall into two columns, the second without a name (or below หมายเหตุ) and three
 * digits on every line. The sum of either is none.
 */
export function doubtSplitThousands(columns: readonly { tally: Tally; described: InspectedColumn }[], doubts: Doubts): void {
  const isRest = ({ tally, described }: (typeof columns)[number]) =>
    /^(?:หมายเหตุ|remarks?|notes?)?$/i.test(tidy(described.name)) && tally.values > 0 && tally.threeDigits === tally.values;
  for (const [i, head] of columns.entries()) {
    const { tally, described } = head;
    if (i + 1 >= columns.length || !isRest(columns[i + 1]!) || (isRest(head) && i > 0)) continue;
    if (tally.values === 0 || tally.upToThreeDigits !== tally.values) continue;
    let until = i + 1;
    while (until < columns.length && isRest(columns[until]!)) until++;
    doubts.add("THOUSANDS_SPLIT", { column: columnOf(described), found: String(columns[i + 1]!.tally.values) });
    for (const { described: part } of columns.slice(i, until)) part.sum = null;
  }
}

/** `บาท | สต.`: neither column is the amount. */
export function doubtSatang(columns: readonly InspectedColumn[], doubts: Doubts): void {
  const leaf = ({ name }: InspectedColumn) => tidy(name.split(" › ").at(-1) ?? "");
  for (const [i, baht] of columns.entries()) {
    const satang = columns[i + 1];
    if (!satang || !/^[([]?(?:สต\.?|สตางค์|satang)[)\]]?$/i.test(leaf(satang))) continue;
    if (baht.baseUnit !== "บาท" && !/(?:บาท|baht)[)\]]?$/i.test(leaf(baht))) continue;
    baht.sum = null;
    satang.sum = null;
    doubts.add("SATANG_APART", { column: columnOf(satang), found: columnOf(baht) });
  }
}
