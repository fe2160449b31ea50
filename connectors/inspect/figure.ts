/** One cell as a figure: the grammar of `thai/number.ts` without bounds on size and decimals, and how the figure is written. */
import { bareFigure, type Flag, missingKind, takeMarks } from "../thai/number.js";
import { tidy } from "../thai/spelling.js";
import { unitOfCell } from "./units.js";

export interface Figure {
  is: "figure";
  /** Canonical decimal text. */
  value: string;
  decimals: number;
  percent: boolean;
  flags: Flag[];
  /** `1,234`. */
  grouped: boolean;
  thaiDigits: boolean;
  /** `0123`: rather a code. */
  leadingZero: boolean;
  /** `1.234`: three decimals without a thousands separator. */
  threeDecimals: boolean;
  /** `80,000.-` or `1,200 บาท`. */
  unit: string | null;
}

export type Missing = { is: "missing"; as: string };

/** Most figures are written plainly; these need no tidying. */
const PLAINLY = /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,12}))?$/;

function plainFigure(text: string): Figure | null {
  const found = PLAINLY.exec(text);
  if (!found) return null;
  const decimals = found[1] ?? "";
  const grouped = text.includes(",");
  let value = grouped ? text.replaceAll(",", "") : text;
  if (decimals.endsWith("0")) value = value.replace(/\.?0+$/, "");
  if (value === "-0") value = "0";
  const threeDecimals = decimals.length === 3 && !grouped && /^-?\d{1,3}\./.test(text);
  return {
    is: "figure",
    value,
    decimals: decimals.length,
    percent: false,
    flags: [],
    grouped,
    thaiDigits: false,
    leadingZero: false,
    threeDecimals,
    unit: null,
  };
}

/** `"`, `〃`, `-do-`: as in the line above, whatever that is. */
export function isDitto(text: string): boolean {
  return /^(?:"|''|[“”″〃„]|,,|-?(?:do|ditto)[-.]?)$/i.test(text.trim());
}

/** A figure, a word or sign for a missing value, or null. */
export function readFigure(text: string): Figure | Missing | null {
  const plain = plainFigure(text);
  if (plain) return plain;
  const tidied = tidy(text);
  if (tidied === "") return { is: "missing", as: "" };
  const word = tidied.replaceAll(" ", "").toLowerCase();
  if (/^-+$/.test(word)) return { is: "missing", as: "-" };
  if (isDitto(word)) return { is: "missing", as: tidied };
  if (/^\*{1,3}$/.test(word)) return { is: "missing", as: word };
  if (missingKind(word)) return { is: "missing", as: tidied };
  if (!/\d/.test(tidied)) return null;
  const marked = takeMarks(tidied);
  const inCell = unitOfCell(marked.bare);
  const baht = /^฿ ?(?=[\d.(-])/;
  // `+ 4.29` beside `- 0.10`: how much more or less.
  const bare = (inCell?.figure ?? marked.bare).replace(baht, "").replace(/^\+ ?(?=[\d.])/, "");
  const value = bareFigure(bare);
  if (value === null) return null;
  const digits = bare.replace(/[^\d.]/g, "");
  const decimals = /\.(\d+)/.exec(bare)?.[1]?.length ?? 0;
  return {
    is: "figure",
    value,
    decimals,
    percent: bare.endsWith("%"),
    flags: marked.flags,
    grouped: bare.includes(","),
    thaiDigits: /[๐-๙]/.test(text),
    leadingZero: /^0\d/.test(digits),
    threeDecimals: decimals === 3 && !bare.includes(",") && /^[^\d]*\d{1,3}\./.test(bare),
    unit: inCell?.unit ?? (/\.-$/.test(bare) || baht.test(marked.bare) ? "บาท" : null),
  };
}
