/** One grammar for every figure that arrives as text. What it does not know it refuses: no guess, no floating point. */
import { tidy } from "./spelling.js";

type Meaning = "zero" | "missing" | "not_collected";

export interface NumberRule {
  exact: "count" | "decimal";
  /** What a lone dash means in this column. */
  dash: Meaning;
  /** What words that stand for no figure mean: `ไม่มี` (there is none), and `ไม่มีข้อมูล`, `n/a` and their like. Missing unless said. */
  words?: { none?: Meaning; unavailable?: Meaning };
  /** Inclusive. Without `min`, from 0. */
  range?: { min?: string; max?: string };
  /** An amount of something: hours, baht, kilograms. A share of a hundred is none. */
  amount?: true;
  /** Its column is multiplied as it is, by what its heading says: a figure with a unit of its own, `12.5 ล้าน`, would be twice. */
  scaled?: true;
}

export type Flag = "provisional" | "revised" | "note";

export interface NumberRead {
  state: "REPORTED" | "MISSING" | "NOT_COLLECTED";
  /** Canonical decimal text: no separators, no needless zeros, at most four decimals. */
  value: string | null;
  flags: Flag[];
}

export interface NumberRefused {
  problem: "NUMBER_UNREADABLE" | "NUMBER_OUT_OF_RANGE";
  expected: { th: string; en: string };
}

/** There is none: what was counted did not occur, or so it may mean. */
const NONE = new Set(["ไม่มี", "nil", "none"]);
/** There is no figure. */
const UNAVAILABLE = new Set(
  ["ไม่มีข้อมูล", "ไม่ทราบ", "ยังไม่มีข้อมูล", "รอข้อมูล", "อยู่ระหว่างดำเนินการ", "n/a", "na", "n.a.", "null", "#n/a", "…", "...", ".."].map((word) =>
    word.replaceAll(" ", ""),
  ),
);
const NOT_COLLECTED = new Set(["ไม่ได้จัดเก็บ", "ไม่จัดเก็บ", "ไม่ได้เก็บข้อมูล", "ไม่ได้จัดเก็บข้อมูล", "notcollected"]);

const SHIFTS: Record<string, number> = {
  ร้อย: 2,
  พัน: 3,
  หมื่น: 4,
  แสน: 5,
  ล้าน: 6,
  สิบล้าน: 7,
  ร้อยล้าน: 8,
  พันล้าน: 9,
  หมื่นล้าน: 10,
  แสนล้าน: 11,
  ล้านล้าน: 12,
};
const WORDED = new RegExp(
  `^(.*?\\d) ?(${Object.keys(SHIFTS)
    .sort((a, b) => b.length - a.length)
    .join("|")})$`,
);

/** Thousands do not begin with a nought: `0,125` is a point typed as a comma, or a format that fills up with noughts. */
const PLAIN = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)?(?:\.(\d+))?$/;
const DECIMALS = 4;
/** Whole digits that a DECIMAL(18,4) holds. */
const MOST_DIGITS = 14;

/** Reads one cell. A blank is missing, a dash is what the rule says, `*` stuck to a figure makes it provisional. */
export function readNumber(text: string, rule: NumberRule): NumberRead | NumberRefused {
  // Two figures below each other in a cell are no figure of one, though a blank may stand between thousands.
  if (/[\d๐-๙][^\S\r\n]*[\r\n]+\s*[\d๐-๙]/.test(text)) return { problem: "NUMBER_UNREADABLE", expected: expectedKind[rule.exact] };
  const tidied = tidy(text);
  const word = tidied.replaceAll(" ", "").toLowerCase();
  if (word === "") return meaning("missing");
  if (NONE.has(word)) return meaning(rule.words?.none ?? "missing");
  if (UNAVAILABLE.has(word)) return meaning(rule.words?.unavailable ?? "missing");
  if (NOT_COLLECTED.has(word)) return { state: "NOT_COLLECTED", value: null, flags: [] };
  if (/^-+$/.test(word)) return meaning(rule.dash);
  // A star without a figure: the source withheld it and says so.
  if (/^\*{1,3}$/.test(word)) return { state: "MISSING", value: null, flags: ["note"] };
  const { bare, flags } = takeMarks(tidied);
  const isOther = (rule.amount && bare.endsWith("%")) || (rule.scaled && WORDED.test(bare.replace(/[ )]+$/, "")));
  const value = isOther ? null : canonical(bare, rule.exact);
  if (value === null) return { problem: "NUMBER_UNREADABLE", expected: expectedKind[rule.exact] };
  if (!within(value, rule.range)) return { problem: "NUMBER_OUT_OF_RANGE", expected: expectedRange(rule.range, !isKept(value)) };
  return { state: "REPORTED", value, flags };
}

function meaning(is: Meaning): NumberRead {
  if (is === "zero") return { state: "REPORTED", value: "0", flags: [] };
  return { state: is === "missing" ? "MISSING" : "NOT_COLLECTED", value: null, flags: [] };
}

/** Marks that stick to the end of a figure. `121)` could be 12 with note 1, so a note needs a blank, a raised digit or a full thousands group before it. */
const MARKS: [RegExp, Flag][] = [
  [/ ?\*{1,2}$/, "provisional"],
  [/(?<=[\d %)-]) ?\(p\)$|(?<=[\d %)])p$/i, "provisional"],
  [/(?<=[\d %)-]) ?\(r\)$|(?<=[\d %)])r$/i, "revised"],
  [/ ?⁽?[⁰¹²³⁴-⁹]{1,2}⁾?$/, "note"],
  [/(?<=[\d*%]) \d{1,2}[)/]$/, "note"],
  [/(?<=\*)\d{1,2}\)$/, "note"],
  [/(?<=^\d{1,3}(?:,\d{3})+)\d{1,2}[)/]$/, "note"],
];

/** A figure without the marks stuck to its end, for tidied text. */
export function takeMarks(text: string): { bare: string; flags: Flag[] } {
  const flags = new Set<Flag>();
  let bare = text;
  for (let again = true; again && !/^\([^()]*\)$/.test(bare); ) {
    again = false;
    for (const [mark, flag] of MARKS) {
      if (!mark.test(bare)) continue;
      bare = bare.replace(mark, "").trimEnd();
      flags.add(flag);
      again = true;
    }
  }
  return { bare, flags: [...flags] };
}

/** What a folded word without blanks says in place of a figure, or null when it says nothing of the kind. */
export function missingKind(word: string): "MISSING" | "NOT_COLLECTED" | null {
  return word === "" || NONE.has(word) || UNAVAILABLE.has(word) ? "MISSING" : NOT_COLLECTED.has(word) ? "NOT_COLLECTED" : null;
}

/** Canonical text of a tidied figure without marks, however large and however many decimals, or null: for looking, not for loading. */
export function bareFigure(text: string): string | null {
  return canonical(text, "decimal", Number.POSITIVE_INFINITY);
}

/** Canonical decimal text of a bare figure, or null. */
function canonical(text: string, exact: NumberRule["exact"], mostDecimals = DECIMALS): string | null {
  const bracketed = /^\( ?([^()-]+?) ?\)$/.exec(text);
  const signed = bracketed ? null : /^- ?(?=[\d.])(.*)$/.exec(text);
  let rest = bracketed?.[1] ?? signed?.[1] ?? text;
  if (/%$/.test(rest)) {
    if (exact === "count") return null;
    rest = rest.replace(/ ?%$/, "");
  }
  rest = rest.replace(/(?<=\d) ?\.-$/, "");
  const worded = WORDED.exec(rest);
  const shift = worded ? SHIFTS[worded[2]!]! : 0;
  const parts = PLAIN.exec(worded ? worded[1]! : rest);
  if (!parts || (parts[1] === undefined && (parts[2] === undefined || exact === "count"))) return null;
  const whole = parts[1] ?? "0";
  const decimals = parts[2] ?? "";
  // 1.234 and 12.000 may be thousands written the other way round.
  if (exact === "count" && !worded && decimals.length === 3 && !whole.includes(",")) return null;
  const value = shifted(whole.replace(/[, ]/g, ""), decimals, shift, mostDecimals);
  if (value === null || (exact === "count" && value.includes("."))) return null;
  return (bracketed || signed) && value !== "0" ? `-${value}` : value;
}

/** Moves the decimal point right; null when more decimals remain than are kept. */
function shifted(whole: string, decimals: string, shift: number, mostDecimals: number): string | null {
  const moved = decimals.padEnd(shift, "0");
  const left = (whole + moved.slice(0, shift)).replace(/^0+(?=\d)/, "");
  const right = moved.slice(shift).replace(/0+$/, "");
  if (right.length > mostDecimals) return null;
  return right ? `${left}.${right}` : left;
}

/** Ten-thousandths, so that figures compare exactly. */
function scaled(value: string): bigint {
  const [whole = "0", decimals = ""] = value.replace("-", "").split(".");
  const size = BigInt(whole + decimals.padEnd(DECIMALS, "0"));
  return value.startsWith("-") ? -size : size;
}

const isKept = (value: string): boolean => value.replace("-", "").split(".")[0]!.length <= MOST_DIGITS;

function within(value: string, range: NumberRule["range"]): boolean {
  if (!isKept(value)) return false;
  const size = scaled(value);
  return size >= scaled(range?.min ?? "0") && (range?.max === undefined || size <= scaled(range.max));
}

const expectedKind: Record<NumberRule["exact"], NumberRefused["expected"]> = {
  count: { th: "จำนวนเต็ม เช่น 1,234", en: "a whole number such as 1,234" },
  decimal: { th: "ตัวเลข ทศนิยมไม่เกิน 4 ตำแหน่ง เช่น 1,234.50", en: "a number with at most 4 decimals, such as 1,234.50" },
};

function expectedRange(range: NumberRule["range"], tooLarge: boolean): NumberRefused["expected"] {
  const min = range?.min ?? "0";
  const max = range?.max;
  if (max === undefined && tooLarge) return { th: `น้อยกว่าหนึ่งร้อยล้านล้าน (10^${MOST_DIGITS})`, en: `less than 10^${MOST_DIGITS}` };
  return max === undefined ? { th: `ตั้งแต่ ${min} ขึ้นไป`, en: `${min} or more` } : { th: `${min} ถึง ${max}`, en: `${min} to ${max}` };
}
