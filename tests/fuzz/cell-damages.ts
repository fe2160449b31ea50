/** Damages of single cells: figures, codes, places, periods, days. */
import { alter, type Damage, every, isDigits, lineOf, type Place, placeOf, spoil } from "./damage.js";
import { untouched, write } from "./draft.js";

const thai = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const grouped = (text: string, mark: string) => text.replace(/\B(?=(\d{3})+$)/g, mark);

/** Ways to write whole numbers that are the same figure. */
const sameFigure: ((digits: string) => string)[] = [
  thai,
  wide,
  (digits) => grouped(digits, ","),
  (digits) => thai(grouped(digits, ",")),
  (digits) => grouped(digits, " "),
  (digits) => ` ${digits}\u00a0`,
  (digits) => `\u200b${digits}`,
  (digits) => `00${digits}`,
  (digits) => `${digits}.0`,
  (digits) => `${digits}.-`,
];

const noFigure = ["๑O", "l2", "1e3", "0x10", "ห้า", "12 คน", "1,23", "1.2.3", "--5", "12/3", "5 - 7", "#REF!", "12,,345", "?"];

/** Thai text that reads the same. */
const sameWords: ((text: string) => string)[] = [
  (text) => `${text} `,
  (text) => ` \u00a0${text}`,
  (text) => `${text.slice(0, 1)}\u200b${text.slice(1)}`,
  (text) => `${text}\ufeff`,
  (text) => text.replaceAll("ำ", "ํา"),
  (text) => text.replaceAll("แ", "เเ"),
  (text) => text.normalize("NFD"),
  thai,
];

const said = ({ row, column, cell }: Place, now: string) => `${lineOf(row)}, column ${column.index + 1}: “${cell}” became “${now}”`;

export const cellDamages: Damage[] = [
  {
    id: "figure-unreadable",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", (cell) => cell !== "");
      if (!place) return null;
      const now = random.pick(place.role.rule.exact === "count" ? [...noFigure, "1.234", "12.7", "0.5"] : [...noFigure, "1.23456"]);
      spoil(place, now, "NUMBER_UNREADABLE");
      return said(place, now);
    },
  },
  {
    id: "figure-out-of-range",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "figure");
      if (!place) return null;
      const now = random.pick(["-5", "(5)", "123456789012345", "-1,000"]);
      spoil(place, now, "NUMBER_OUT_OF_RANGE");
      return said(place, now);
    },
  },
  {
    id: "figure-respelled",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", isDigits);
      if (!place) return null;
      const now = random.pick(sameFigure)(place.cell);
      write(place.row, place.column.index, now);
      return said(place, now);
    },
  },
  {
    id: "figure-altered",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", isDigits);
      if (!place || place.role.rule.range) return null;
      const value = String(random.int(0, random.pick([9, 99, 9999])));
      const now = random.pick([(digits: string) => digits, ...sameFigure])(value);
      alter(place, now, { state: "REPORTED", value });
      return said(place, now);
    },
  },
  {
    id: "figure-blanked",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", isDigits);
      if (!place || place.row.cells.filter((cell) => cell.trim() !== "").length < 3) return null;
      alter(place, "", { state: "MISSING", value: null });
      return said(place, "");
    },
  },
  {
    id: "figure-dashed",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", isDigits);
      if (!place) return null;
      const { dash } = place.role.rule;
      const reads = { zero: ["REPORTED", "0"], missing: ["MISSING", null], not_collected: ["NOT_COLLECTED", null] } as const;
      const [state, value] = reads[dash];
      const now = random.pick(["-", "–", "—", "−", " - "]);
      alter(place, now, { state, value });
      return said(place, now);
    },
  },
  {
    id: "figures-swapped-in-a-line",
    on: every,
    apply(draft, random) {
      const one = placeOf(draft, random, "figure", isDigits);
      const other = one && placeOf(draft, random, "figure", isDigits);
      if (!other || one.row !== other.row || one.column.index === other.column.index) return null;
      if (one.role.rule.range || other.role.rule.range) return null;
      alter(one, other.cell, { state: "REPORTED", value: other.cell });
      alter(other, one.cell, { state: "REPORTED", value: one.cell });
      return `${lineOf(one.row)}: “${one.cell}” and “${other.cell}” swapped`;
    },
  },
  {
    id: "figures-swapped-between-lines",
    on: every,
    apply(draft, random) {
      const one = placeOf(draft, random, "figure", isDigits);
      const other = one && placeOf(draft, random, "figure", isDigits);
      if (!other || one.row === other.row || one.role.rule.range || other.role.rule.range) return null;
      alter(one, other.cell, { state: "REPORTED", value: other.cell });
      alter(other, one.cell, { state: "REPORTED", value: one.cell });
      return `${lineOf(one.row)} and ${lineOf(other.row)}: “${one.cell}” and “${other.cell}” swapped`;
    },
  },
  {
    id: "figure-and-code-swapped",
    on: every,
    apply(draft, random) {
      const figure = placeOf(draft, random, "figure", isDigits);
      const code = figure && placeOf(draft, random, "code", (cell) => cell.trim() !== "" && !/^[\d๐-๙.,-]+$/.test(cell));
      if (!code || figure.row !== code.row || ["ไม่มี", "ไม่มีข้อมูล", "ไม่ทราบ"].includes(code.cell)) return null;
      const digits = figure.cell;
      spoil(figure, code.cell, "NUMBER_UNREADABLE", "CODE_UNKNOWN");
      write(code.row, code.column.index, digits);
      return `${lineOf(code.row)}: “${digits}” and “${code.cell}” swapped`;
    },
  },
  {
    id: "code-unknown",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "code");
      if (!place) return null;
      const now = random.pick(["ไม่อยู่ในบัญชีรหัส", "???", `${place.cell}x`, `${place.cell || "ก"}ฯฯ`, "2569"]);
      spoil(place, now, "CODE_UNKNOWN");
      return said(place, now);
    },
  },
  {
    id: "code-blanked",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "code", (cell) => cell.trim() !== "");
      if (!place) return null;
      spoil(place, "", "VALUE_MISSING");
      return said(place, "");
    },
  },
  {
    id: "words-respelled",
    on: every,
    apply(draft, random) {
      const is = random.pick(["code", "office", "district"] as const);
      const place = placeOf(draft, random, is, (cell) => cell.trim() !== "");
      if (!place) return null;
      const now = random.pick(sameWords)(place.cell);
      write(place.row, place.column.index, now);
      return said(place, now);
    },
  },
  {
    id: "place-unknown",
    on: every,
    apply(draft, random) {
      const is = random.pick(["office", "district"] as const);
      const place = placeOf(draft, random, is);
      if (!place) return null;
      const now = random.pick(["เมืองลำพูน", "เรือนจำกลางเชียงราย", "9999", ""]);
      spoil(place, now, now === "" ? "VALUE_MISSING" : is === "office" ? "OFFICE_UNKNOWN" : "DISTRICT_UNKNOWN");
      return said(place, now);
    },
  },
  {
    id: "period-unreadable",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "period");
      if (!place) return null;
      const now = random.pick(["13", "เดือนหน้า", "๒๕x๘", "0", "25689", ""]);
      spoil(place, now, "PERIOD_UNREADABLE", "DATE_UNREADABLE", "VALUE_MISSING");
      return said(place, now);
    },
  },
  {
    id: "day-unreadable",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "day");
      if (!place) return null;
      const now = random.pick(["31/04/2568", "29/02/2566", "32 ม.ค. 68", "45000", "กลางเดือน", "0/1/2568", "1/0/2568", "1 ม.ค."]);
      spoil(place, now, "DATE_UNREADABLE");
      return said(place, now);
    },
  },
  {
    id: "unit-blanked",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "unit");
      if (!place) return null;
      spoil(place, "", "VALUE_MISSING");
      return said(place, "");
    },
  },
  {
    id: "yes-or-no-is-neither",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "yes");
      if (!place) return null;
      const now = random.pick(["อาจจะ", "7", "ใช่/ไม่ใช่"]);
      spoil(place, now, "CODE_UNKNOWN");
      return said(place, now);
    },
  },
  {
    id: "free-text-altered",
    on: every,
    apply(draft, random) {
      const rows = untouched(draft);
      const place = rows.length ? placeOf(draft, random, "unread", (cell) => cell !== "") : null;
      // The first cells of a line can make it a total or a note.
      if (!place || place.column.index < 3 || draft.contract.cells.some(({ counts }) => counts === "one")) return null;
      const now = random.pick(["=1+1", 'เรียกว่า "ใหม่"', "ก,ข;ค", "<b>", "ข้อความ\u200b", "\u0e33".repeat(300)]);
      write(place.row, place.column.index, now);
      return said(place, now);
    },
  },
];
