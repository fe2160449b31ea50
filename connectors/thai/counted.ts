/** How many a total line says it totals: `รวม 25 ศูนย์`, `รวมทั้งสิ้น ๑,๒๓๔ ราย`, or `25 ศูนย์` in a cell beside the word. */
import { tidy } from "./spelling.js";

const before = "(?:รวม|ยอด|ทั้งสิ้น|ทั้งหมด|จำนวน|เป็น|total|grand|of|[\\s:])*";

/**
 * @param of what is counted: `ศูนย์`, `แห่ง`
 * @param bare whether a number alone says it too
 */
export function countedIn(text: string, of: readonly string[], bare = false): number | null {
  const counted = new RegExp(`^${before}(\\d{1,3}(?:,\\d{3})+|\\d+)\\s*(${of.join("|")})(?=$|[\\s(.,/])`, "iu");
  const plain = tidy(text);
  const found = counted.exec(plain)?.[1] ?? (bare ? /^(\d{1,3}(?:,\d{3})+|\d+)$/.exec(plain)?.[1] : undefined);
  return found === undefined ? null : Number(found.replaceAll(",", ""));
}

/** What a register's lines are called. */
export const REGISTERED = ["เรื่อง", "ราย", "คำขอ", "คำร้อง", "รายการ"];
