/** Damages of whole lines: gone, doubled, cut, joined, moved, or of bytes that mean nothing. */
import { encode874 } from "../../connectors/thai/encoding.js";
import { anyLineCode, type Damage, every, insert, lineOf, placeOf, remove, someRow, text } from "./damage.js";
import { type Draft, dataOf, type Row, sheetOf, untouched } from "./draft.js";
import { columnsOf } from "./roles.js";
import { csvText, encoded, recordText, rowText } from "./written-file.js";

const isEightBit = ({ encoding }: Draft) => encoding === "utf-8" || encoding === "utf-8-bom" || encoding === "windows-874";
const rawOf = (draft: Draft, words: string) => encoded(words, draft.encoding);
const added = (cells: string[], kind: Row["kind"], fate: Row["fate"], stored = false): Row => ({
  cells,
  kind,
  from: null,
  fate,
  locked: true,
  ...(stored ? { stored: cells.map(() => null) } : {}),
});

/** The words of contract and notes that make a line no line of data. */
const isAside = ({ contract }: Draft, words: string) =>
  [...contract.nonData.totals, ...contract.nonData.notes].some((word) =>
    words
      .trim()
      .replace(/^["\s,;]+/, "")
      .startsWith(word),
  );

/** What becomes of a piece of a line: nothing where it is blank or reads as a note. */
const pieceFate = (draft: Draft, words: string): Row["fate"] =>
  words.replaceAll(draft.delimiter, "").replaceAll('"', "").trim() === "" || isAside(draft, words)
    ? { is: "gone" }
    : { is: "bad", codes: ["LINE_RAGGED"] };

export const lineDamages: Damage[] = [
  {
    id: "line-gone",
    on: every,
    apply(draft, random) {
      const rows = untouched(draft);
      if (rows.length < 2) return null;
      const row = random.pick(rows);
      remove(draft, row);
      return `${lineOf(row)} is gone`;
    },
  },
  {
    id: "line-doubled",
    on: every,
    apply(draft, random) {
      const rows = untouched(draft);
      if (!rows.length) return null;
      const row = random.pick(rows);
      const { rows: all } = sheetOf(draft, row);
      const later = all.slice(all.indexOf(row)).filter((one) => one.kind === "data");
      const copy: Row = { ...row, cells: [...row.cells], ...(row.stored ? { stored: [...row.stored] } : {}), locked: true };
      // A case list may hold two cases that are alike, unless they are numbered alike too, which a later damage may undo.
      const fate: Row["fate"] = draft.contract.events ? { is: "any" } : { is: "bad", codes: ["KEY_REPEATED"] };
      Object.assign(copy, { from: null, fate });
      row.locked = true;
      insert(draft, random.pick(later), copy);
      return `${lineOf(row)} stands twice`;
    },
  },
  {
    id: "lines-exchanged",
    on: every,
    apply(draft, random) {
      const [one, other] = [random.pick(untouched(draft).concat(null as never)), random.pick(untouched(draft).concat(null as never))];
      if (!one || !other || one === other || sheetOf(draft, one) !== sheetOf(draft, other)) return null;
      const { rows } = sheetOf(draft, one);
      const [a, b] = [rows.indexOf(one), rows.indexOf(other)];
      [rows[a], rows[b]] = [other, one];
      return `${lineOf(one)} and ${lineOf(other)} exchanged`;
    },
  },
  {
    id: "blank-lines",
    on: every,
    apply(draft, random) {
      const row = someRow(draft, random);
      if (!row) return null;
      const count = random.int(1, 5);
      for (let i = 0; i < count; i++)
        insert(draft, row, added(draft.kind === "csv" ? random.pick([[""], ["", "", ""], [" ", ""]]) : [], "blank", { is: "gone" }));
      return `${count} blank lines after ${lineOf(row)}`;
    },
  },
  {
    id: "header-again",
    on: ["csv", "workbook"],
    apply(draft, random) {
      const row = someRow(draft, random);
      if (!row) return null;
      const headers = sheetOf(draft, row).rows.filter((one) => one.kind === "header" && !one.locked);
      if (headers.some((header) => header.cells.every((cell) => cell.trim() === ""))) return null;
      for (const header of [...headers].reverse())
        insert(draft, row, {
          ...header,
          cells: [...header.cells],
          ...(header.stored ? { stored: [...header.stored] } : {}),
          locked: true,
          from: null,
        });
      return `the header stands again after ${lineOf(row)}`;
    },
  },
  {
    id: "note-line",
    on: ["csv", "workbook"],
    apply(draft, random) {
      const row = someRow(draft, random);
      const note = draft.contract.nonData.notes[0];
      if (!row || !note) return null;
      insert(draft, row, added([`${note} : พิมพ์จากระบบ`], "aside", { is: "gone" }, draft.kind === "workbook"));
      return `a note after ${lineOf(row)}`;
    },
  },
  {
    id: "strange-line",
    on: ["csv", "workbook"],
    apply(draft, random) {
      const row = someRow(draft, random);
      if (!row || columnsOf(draft.contract, sheetOf(draft, row))[0]?.role.is === "unit") return null;
      const words = random.pick(["หน้า 1", "*** สิ้นสุดรายงาน ***", "Printed 12/11/2568"]);
      if (isAside(draft, words)) return null;
      insert(draft, row, added([words], "data", { is: "bad", codes: anyLineCode }, draft.kind === "workbook"));
      return `“${words}” after ${lineOf(row)}`;
    },
  },
  {
    id: "line-cut",
    on: text,
    apply(draft, random) {
      const row = random.pick(untouched(draft).concat(null as never));
      if (!row) return null;
      const whole = rowText(draft, row);
      if (/[\r\n"]/.test(whole) && draft.kind === "csv") return null;
      const last = draft.kind === "csv" ? whole.lastIndexOf(draft.delimiter) : whole.length - 1;
      if (last < 2) return null;
      const kept = whole.slice(0, random.int(1, last));
      row.raw = rawOf(draft, kept);
      row.fate = draft.kind === "records" ? { is: "bad", codes: ["LINE_RAGGED"] } : pieceFate(draft, kept);
      return `${lineOf(row)} cut to “${kept}”`;
    },
  },
  {
    id: "line-broken-in-two",
    on: text,
    apply(draft, random) {
      const row = random.pick(untouched(draft).concat(null as never));
      const whole = row ? rowText(draft, row) : "";
      if (!row || (/[\r\n"]/.test(whole) && draft.kind === "csv")) return null;
      const last = draft.kind === "csv" ? whole.lastIndexOf(draft.delimiter) : whole.length - 1;
      if (last < 2) return null;
      const at = random.int(1, last);
      const pieces = [whole.slice(0, at), whole.slice(at)];
      const fates: Row["fate"][] = pieces.map((piece) =>
        draft.kind === "records" ? { is: "bad", codes: ["LINE_RAGGED"] } : pieceFate(draft, piece),
      );
      // Broken within its first field, a line leaves one of full width behind.
      if (draft.kind === "csv" && !pieces[0]!.includes(draft.delimiter)) fates[1] = { is: "any" };
      const [first, second] = pieces.map((piece) => rawOf(draft, piece)) as [Buffer, Buffer];
      row.raw = first;
      row.fate = fates[0]!;
      insert(draft, row, { ...added([], "data", fates[1]!), raw: second });
      return `${lineOf(row)} broken after “${pieces[0]}”`;
    },
  },
  {
    id: "lines-joined",
    on: text,
    apply(draft, random) {
      const rows = sheetOf(draft, dataOf(draft)[0] ?? draft.sheets[0]!.rows[0]!).rows;
      const pairs = untouched(draft).flatMap((row) => {
        const next = rows[rows.indexOf(row) + 1];
        return next && untouched(draft).includes(next) ? [[row, next] as const] : [];
      });
      if (!pairs.length || sheetOf(draft, pairs[0]![0]).headers.length < 2) return null;
      const [row, next] = random.pick(pairs);
      const words = rowText(draft, row) + rowText(draft, next);
      if (/[\r\n"]/.test(words) && draft.kind === "csv") return null;
      row.raw = rawOf(draft, words);
      row.fate = { is: "bad", codes: ["LINE_RAGGED"] };
      remove(draft, next);
      return `${lineOf(row)} and ${lineOf(next)} joined`;
    },
  },
  {
    id: "field-too-many",
    on: ["csv"],
    apply(draft, random) {
      const row = random.pick(untouched(draft).concat(null as never));
      if (!row || row.cells.at(-1)!.trim() === "") {
        if (!row) return null;
      }
      const cells = [...row.cells];
      cells.splice(random.int(0, cells.length), 0, "7", "8");
      row.raw = rawOf(draft, csvText(cells, draft.delimiter));
      // Two at the end of a line stay where something stands in them.
      row.fate = { is: "bad", codes: ["LINE_RAGGED"] };
      return `${lineOf(row)} has two fields too many`;
    },
  },
  {
    id: "quote-unclosed",
    on: ["csv"],
    apply(draft, random) {
      const row = random.pick(untouched(draft).concat(null as never));
      if (!row || row.cells.some((cell) => /["\r\n]/.test(cell) || cell.includes(draft.delimiter))) return null;
      const at = random.int(0, row.cells.length - 1);
      row.raw = rawOf(draft, row.cells.map((cell, i) => (i === at ? `"${cell}` : cell)).join(draft.delimiter));
      row.fate = { is: "bad", codes: ["LINE_RAGGED"] };
      return `${lineOf(row)}: a quote opens field ${at + 1} and is not closed`;
    },
  },
  {
    id: "text-after-quote",
    on: ["csv"],
    apply(draft, random) {
      const row = random.pick(untouched(draft).concat(null as never));
      if (!row || row.cells.some((cell) => /["\r\n]/.test(cell) || cell.includes(draft.delimiter))) return null;
      const at = random.int(0, row.cells.length - 1);
      row.raw = rawOf(draft, row.cells.map((cell, i) => (i === at ? `"${cell}"x` : cell)).join(draft.delimiter));
      row.fate = { is: "bad", codes: ["LINE_RAGGED"] };
      return `${lineOf(row)}: text after the closing quote of field ${at + 1}`;
    },
  },
  {
    id: "quoted-throughout",
    on: ["csv"],
    apply(draft, random) {
      const row = random.pick(untouched(draft).concat(null as never));
      if (!row) return null;
      row.raw = rawOf(draft, row.cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(draft.delimiter));
      row.locked = true;
      if (row.cells.some((cell) => /[\r\n]/.test(cell))) return null;
      return `${lineOf(row)} quoted`;
    },
  },
  {
    id: "bytes-of-no-charset",
    on: text,
    apply(draft, random) {
      const row = random.pick(untouched(draft).concat(null as never));
      if (!row || !isEightBit(draft)) return null;
      const bytes = rawOf(draft, rowText(draft, row));
      const strange = random.pick(["ff", "fffe", "fc", "dbdb", "00"]);
      const at = random.int(1, bytes.length - 1);
      row.raw = Buffer.concat([bytes.subarray(0, at), Buffer.from(strange, "hex"), bytes.subarray(at)]);
      row.fate = { is: "bad", codes: ["TEXT_UNDECODABLE", "LINE_RAGGED"] };
      return `${lineOf(row)}: bytes ${strange} at ${at}`;
    },
  },
  {
    id: "line-in-another-charset",
    on: ["csv"],
    apply(draft, random) {
      const row = random.pick(untouched(draft).concat(null as never));
      if (!row || draft.encoding.startsWith("utf-16")) return null;
      const to = draft.encoding === "windows-874" ? "utf-8" : "windows-874";
      const words = rowText(draft, row);
      if (!/[\u0e01-\u0e4e]{3}/.test(words) || !encode874(words)) return null;
      row.encoding = to;
      return `${lineOf(row)} in ${to}`;
    },
  },
  {
    id: "record-field-gone",
    on: ["records"],
    apply(draft, random) {
      const place = placeOf(draft, random, random.pick(["figure", "code"] as const));
      if (!place) return null;
      const { headers } = draft.sheets[0]!;
      const left = headers.flatMap((_, i) => (i === place.column.index ? [] : [i]));
      const sheet = { ...draft.sheets[0]!, headers: left.map((i) => headers[i]!) };
      const { row } = place;
      row.raw = rawOf(draft, recordText(sheet, { ...row, cells: left.map((i) => row.cells[i]!) }));
      row.fate =
        place.role.is === "code"
          ? { is: "bad", codes: ["VALUE_MISSING"] }
          : { is: "altered", values: new Map([[place.column.index, { state: "MISSING", value: null }]]) };
      if (untouched(draft).length === 0) draft.mayBe.add("COLUMN_MISSING");
      return `${lineOf(row)}: ${headers[place.column.index]} is gone`;
    },
  },
  {
    id: "record-field-wrapped",
    on: ["records"],
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", (cell) => /^\d+$/.test(cell));
      if (!place || untouched(draft).length < 2) return null;
      const words = recordText(draft.sheets[0]!, place.row);
      const name = draft.sheets[0]!.headers[place.column.index]!.split(".").at(-1)!;
      const now = words.replace(`${JSON.stringify(name)}:${place.cell}`, `${JSON.stringify(name)}:{"value":${place.cell}}`);
      if (now === words) return null;
      place.row.raw = rawOf(draft, now);
      place.row.fate = { is: "bad", codes: ["LINE_RAGGED"] };
      return `${lineOf(place.row)}: ${name} is nested a level deeper`;
    },
  },
  {
    id: "record-field-listed",
    on: ["records"],
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", (cell) => /^\d+$/.test(cell));
      if (!place) return null;
      const words = recordText(draft.sheets[0]!, place.row);
      const name = draft.sheets[0]!.headers[place.column.index]!.split(".").at(-1)!;
      const now = words.replace(`${JSON.stringify(name)}:${place.cell}`, `${JSON.stringify(name)}:[${place.cell}]`);
      if (now === words) return null;
      place.row.raw = rawOf(draft, now);
      place.row.fate = { is: "bad", codes: ["NUMBER_UNREADABLE", "LINE_RAGGED"] };
      return `${lineOf(place.row)}: ${name} is a list`;
    },
  },
  {
    id: "record-field-twice",
    on: ["records"],
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", (cell) => /^[1-9]\d*$/.test(cell));
      if (!place) return null;
      const words = recordText(draft.sheets[0]!, place.row);
      const name = draft.sheets[0]!.headers[place.column.index]!.split(".").at(-1)!;
      const now = words.replace(`${JSON.stringify(name)}:${place.cell}`, `${JSON.stringify(name)}:${place.cell},${JSON.stringify(name)}:0`);
      if (now === words) return null;
      place.row.raw = rawOf(draft, now);
      place.row.fate = { is: "bad", codes: ["LINE_RAGGED"] };
      return `${lineOf(place.row)}: ${name} stands twice`;
    },
  },
  {
    id: "record-figure-otherwise",
    on: ["records"],
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", (cell) => /^[1-9]\d*$/.test(cell));
      if (!place) return null;
      const words = recordText(draft.sheets[0]!, place.row);
      const name = JSON.stringify(draft.sheets[0]!.headers[place.column.index]!.split(".").at(-1)!);
      const as = random.pick([`"${place.cell}"`, `${place.cell}e0`, `${place.cell}0e-1`, `${place.cell}.0`, ` ${place.cell} `]);
      const now = words.replace(`${name}:${place.cell}`, `${name}:${as}`);
      if (now === words) return null;
      place.row.raw = rawOf(draft, now);
      place.row.locked = true;
      return `${lineOf(place.row)}: ${place.cell} written ${as}`;
    },
  },
  {
    id: "error-in-a-cell",
    on: ["workbook"],
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", (cell) => cell !== "");
      if (!place) return null;
      const error = random.pick(["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!"]);
      place.row.stored![place.column.index] = `<c r="A1" t="e"><f>B1/0</f><v>${error}</v></c>`;
      place.row.cells[place.column.index] = error;
      place.row.fate = { is: "bad", codes: ["NUMBER_UNREADABLE"] };
      return `${lineOf(place.row)}: ${error}`;
    },
  },
  {
    id: "formula-never-computed",
    on: ["workbook"],
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", (cell) => cell !== "");
      if (!place) return null;
      place.row.stored![place.column.index] = '<c r="A1"><f>SUM(B1:B9)</f></c>';
      place.row.cells[place.column.index] = "=SUM(B1:B9)";
      place.row.fate = { is: "bad", codes: ["NUMBER_UNREADABLE"] };
      return `${lineOf(place.row)}: a formula without its value`;
    },
  },
  {
    id: "figure-stored-otherwise",
    on: ["workbook"],
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", (cell) => /^[1-9]\d*$/.test(cell));
      if (!place) return null;
      const { cell } = place;
      place.row.stored![place.column.index] = random.pick([
        `<c r="A1" t="str"><v>${cell}</v></c>`,
        `<c r="A1"><v>${cell}.0</v></c>`,
        `<c r="A1"><v>${cell}E0</v></c>`,
        `<c r="A1"><f>1+1</f><v>${cell}</v></c>`,
        `<c r="A1" t="inlineStr"><is><r><t>${cell.slice(0, 1)}</t></r><r><t>${cell.slice(1)}</t></r></is></c>`,
        `<x:c xmlns:x="u" r="A1"><x:v>${cell}</x:v></x:c>`,
      ]);
      place.row.locked = true;
      return `${lineOf(place.row)}: ${cell} stored as ${place.row.stored![place.column.index]}`;
    },
  },
];
