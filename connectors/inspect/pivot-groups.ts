/** Subtotals as pivot tables write them: below the lines of a group one that repeats its name and says nothing of what parts it. */
import type { Keys } from "./breakdowns.js";
import { addTo, isSum, type Summed, type Vector } from "./sums.js";

const FEWEST_LINES = 2;
const MOST_LINES = 20_000;

interface Group {
  name: string;
  summed: Summed;
  /** Each of its lines says what it is in the group. */
  isParted: boolean;
}

/** The groups that the lines stand in, the widest first: those of a year, those of a province in that year. */
export class Groups {
  private readonly groups: Group[] = [];
  private lines = 0;
  /** A subtotal was found: then a group may be of one line. */
  private found = false;

  add(keys: Keys, own: Vector, line: number): void {
    if (keys.length < 2 || ++this.lines > MOST_LINES) return;
    for (let depth = 1; depth < keys.length; depth++) {
      const name = nameOf(keys, depth);
      let group = this.groups[depth - 1];
      if (group?.name !== name) {
        group = { name, summed: { sums: own.map(() => ({ units: 0n, scale: 0 })), rows: 0, from: 0, to: 0 }, isParted: true };
        this.groups[depth - 1] = group;
      }
      addTo(group.summed, own, line);
      group.isParted &&= keys[depth] !== "";
    }
  }

  /** The lines right above of which this is the sum, where it names their group and no part of it; else null. */
  totalled(keys: Keys, own: Vector): Summed | null {
    const depth = keys.indexOf("");
    if (depth < 1 || this.lines > MOST_LINES || keys.slice(depth).some((key) => key !== "")) return null;
    const group = this.groups[depth - 1];
    if (!group?.isParted || group.name !== nameOf(keys, depth)) return null;
    if (group.summed.rows < (this.found ? 1 : FEWEST_LINES) || !isSum(own, group.summed.sums)) return null;
    this.found = true;
    return { ...group.summed, sums: [...group.summed.sums] };
  }
}

const nameOf = (keys: Keys, depth: number) => keys.slice(0, depth).join("\u0000");
