/** Lines that begin with รวม and whose figures are the sum of nothing: a total that is wrong, or a name (`รวมใจพัฒนา`). */
import { tidy, westernDigits } from "../thai/spelling.js";
import { compare } from "./decimal.js";
import type { LineFigures } from "./parents.js";
import type { Vector } from "./sums.js";

const OF_SO_MANY = /^(?:ยอด|ผล)?รวม ?(\d{1,3}) ?[ก-๙]{1,20}$/;
const OF_AREA = /^(?:ยอด|ผล)?รวม ?(?:ทั้ง|ทุก|จังหวัด|จ\.|อำเภอ|อ\.|ตำบล|ต\.|ภาค(?!ี)|เขต|ประเทศ)/;

/** What a label says it totals: so many lines (`รวม 3 ศูนย์`), or an area (`รวมทุกอำเภอ`); null where it may be a name. */
export function totalledBy(label: string): number | "area" | null {
  const tidied = westernDigits(tidy(label));
  const many = OF_SO_MANY.exec(tidied)?.[1];
  return many !== undefined ? Number(many) : OF_AREA.test(tidied) ? "area" : null;
}

export class NamedTotals {
  private readonly lines: { line: number; says: boolean }[] = [];

  get none(): boolean {
    return this.lines.length === 0;
  }

  /** @param says whether the label says what it totals */
  add(line: number, says: boolean): void {
    this.lines.push({ line, says });
  }

  /** Those that say what they total, and those as large as every line they may total: a total is no smaller than its parts. */
  among(vectors: readonly LineFigures[]): number[] {
    return this.lines
      .filter(({ line, says }, i) => {
        const own = vectors.find((one) => one.line === line)?.own;
        const before = this.lines[i - 1]?.line ?? 0;
        const above = vectors.filter((one) => one.line > before && one.line < line);
        const others = above.length > 0 ? above : vectors.filter((one) => one.line !== line);
        return says || (own !== undefined && others.length > 0 && others.every((other) => holds(own, other.own)));
      })
      .map(({ line }) => line);
  }
}

const holds = (whole: Vector, part: Vector) =>
  whole.every((value, i) => value === null || part[i] === null || part[i] === undefined || compare(value, part[i]) >= 0);
