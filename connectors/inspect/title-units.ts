/** Which column has which of the units stated above a table. */
import { tidy } from "../thai/spelling.js";
import type { Unit } from "./units.js";
import { hintsOf } from "./words.js";

/** What is counted in which units. */
const THINGS: readonly [RegExp, readonly string[]][] = [
  [/ครัวเรือน|ครอบครัว/, ["ครัวเรือน", "ครอบครัว", "หลังคาเรือน"]],
  [/^(?:จำนวน)?(?:บ้าน|อาคาร|ที่อยู่อาศัย)/, ["หลัง", "หลังคาเรือน"]],
  [/คดี|สำนวน/, ["คดี", "สำนวน"]],
  [/รถ/, ["คัน"]],
  [/พื้นที่|เนื้อที่|ที่ดิน/, ["ไร่"]],
  [/ผลผลิต/, ["ตัน", "กิโลกรัม", "กก."]],
  [/ชาย|หญิง|คน|ผู้|ประชากร|บุคคล/, ["คน", "ราย"]],
];

/** Of several units the one that a heading names or whose things it counts: `หน่วย : คน, หลัง` over ชาย and บ้าน; null where it does not tell. */
function unitOfThing(leaf: string, units: readonly Unit[]): Unit | null {
  const named = units.filter(({ base }) => leaf.endsWith(base));
  if (named.length === 1) return named[0]!;
  const counted = THINGS.find(([thing]) => thing.test(leaf))?.[1] ?? [];
  const fitting = units.filter(({ base }) => counted.includes(base));
  return fitting.length === 1 ? fitting[0]! : null;
}

/** A unit of money above the table is not that of a column that counts, nor one of people that of a column of amounts. */
export function titleUnits(names: readonly string[], units: readonly Unit[]): (column: number) => Unit | null {
  const leaves = names.map((name) => tidy(name.split(" › ").at(-1) ?? ""));
  const isMoney = (leaf: string) => /เงิน|มูลค่า|ราคา|งบ|ค่า|รายได้|รายจ่าย/.test(leaf) || hintsOf(leaf).money;
  const counts = (leaf: string) => !isMoney(leaf) && /^จำนวน|(?:คดี|ราย|คน|แห่ง|เรื่อง|ครั้ง|โครงการ|รายการ)$/.test(leaf);
  const isBaht = ({ base }: Unit) => /^(?:บาท|baht|thb)$/i.test(base);
  const money = units.find(isBaht) ?? null;
  const counting = units.filter((unit) => !isBaht(unit));
  const countOf = (leaf: string) => (new Set(counting.map(({ base }) => base)).size > 1 ? unitOfThing(leaf, counting) : counting[0]!);
  if (money && counting.length > 0)
    return (column) => (isMoney(leaves[column]!) ? money : counts(leaves[column]!) ? countOf(leaves[column]!) : null);
  if (counting.length > 0) return (column) => (hintsOf(leaves[column]!).money ? null : countOf(leaves[column]!));
  return (column) => (counts(leaves[column]!) && leaves.some(isMoney) ? null : money);
}
