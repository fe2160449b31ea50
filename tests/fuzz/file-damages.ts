/** Damages of a whole file: its charset, its columns, its header and titles, and what the way here did to its bytes. */
import { encode874 } from "../../connectors/thai/encoding.js";
import { type Damage, every, isDigits, lineOf, placeOf, spoil, text } from "./damage.js";
import { type Draft, dataOf, type Fate, type Row, rowsOf, type SheetDraft, untouched, write } from "./draft.js";
import { columnsOf } from "./roles.js";

const headerCodes = ["COLUMN_MISSING", "HEADER_MISSING"];
/** What is said of a workbook that is none any more. */
const brokenBook = [
  "FILE_BROKEN",
  "FILE_REFUSED",
  "FILE_TOO_LARGE",
  "FILE_EMPTY",
  "SHEET_MISSING",
  ...headerCodes,
  "COLUMN_REPEATED",
  "TITLE_UNREADABLE",
  "OFFICE_UNKNOWN",
];

const usesTitle = ({ contract }: Draft) =>
  contract.period.from === "title" || contract.period.from === "events" || contract.office.from === "title";

/** The rows of the header where it has one row and nothing is merged in the sheet. */
const isPlain = (sheet: SheetDraft) =>
  !sheet.after?.includes("<mergeCell ") && sheet.rows.filter(({ kind }) => kind === "header").length <= 1;

function arrange(draft: Draft, sheet: SheetDraft, order: readonly number[]): void {
  const take = <T>(all: readonly T[]) => order.map((i) => all[i]!);
  const width = sheet.headers.length;
  sheet.headers = take(sheet.headers);
  sheet.places = take(sheet.places);
  for (const row of sheet.rows) {
    if (row.kind !== "header" && row.kind !== "data" && row.kind !== "aside") continue;
    while (row.cells.length < width) {
      row.cells.push("");
      row.stored?.push(null);
    }
    row.cells = take(row.cells);
    if (row.stored) row.stored = take(row.stored);
    if (row.fate.is === "altered")
      row.fate = { is: "altered", values: new Map([...row.fate.values].map(([i, reads]) => [order.indexOf(i), reads])) };
  }
  draft.moved = true;
}

const hasRaw = (draft: Draft) => rowsOf(draft).some((row) => row.raw !== undefined);

/** A header cell of a column the contract needs, and how to write another in its place. */
function neededHeader(draft: Draft, random: Parameters<Damage["apply"]>[1]) {
  const sheet = random.pick(draft.sheets.filter(({ headers, rows }) => headers.length && rows.some(({ kind }) => kind === "data")));
  if (!sheet || (draft.sheets.length > 1 && !draft.contract.identifiers && sheet.rows.every(({ kind }) => kind !== "data"))) return null;
  const needed = columnsOf(draft.contract, sheet).filter((column) => column.needed && sheet.headers[column.index]);
  const header = sheet.rows.filter(({ kind, locked }) => kind === "header" && !locked);
  if (!needed.length || (draft.kind !== "records" && !header.length)) return null;
  return { sheet, column: random.pick(needed), header };
}

export const fileDamages: Damage[] = [
  {
    id: "charset",
    on: ["csv"],
    apply(draft, random) {
      if (hasRaw(draft) || draft.bytesLast.length || rowsOf(draft).some(({ encoding }) => encoding)) return null;
      const to = random.pick(["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-874"] as const);
      const words = rowsOf(draft).map(({ cells }) => cells.join(""));
      if (to === "windows-874" && !words.every((one) => encode874(one))) return null;
      draft.encoding = to;
      return to;
    },
  },
  {
    id: "delimiter",
    on: ["csv"],
    apply(draft, random) {
      if (hasRaw(draft)) return null;
      draft.delimiter = random.pick([";", "\t"]);
      return JSON.stringify(draft.delimiter);
    },
  },
  {
    id: "line-ends",
    on: text,
    apply(draft, random) {
      if (draft.kind === "records" && rowsOf(draft).some(({ raw }) => raw)) return null;
      draft.lineEnd = random.pick(draft.kind === "csv" ? ["\n", "\r\n", "\r"] : ["\n", "\r\n"]);
      return JSON.stringify(draft.lineEnd);
    },
  },
  {
    id: "garbled-by-a-wrong-conversion",
    on: ["csv"],
    apply(draft, random) {
      if (
        hasRaw(draft) ||
        draft.bytesLast.length ||
        !["utf-8", "windows-874"].includes(draft.encoding) ||
        rowsOf(draft).some(({ encoding }) => encoding)
      )
        return null;
      if (!rowsOf(draft).every(({ cells }) => encode874(cells.join("")))) return null;
      const label = draft.encoding === "utf-8" ? random.pick(["windows-1252", "windows-874"]) : "windows-1252";
      draft.bytesLast.push((bytes) => Buffer.from(new TextDecoder(label).decode(bytes)));
      return `${draft.encoding} taken for ${label}`;
    },
  },
  {
    id: "garbled-with-a-loss",
    on: ["csv"],
    apply(draft) {
      if (hasRaw(draft) || draft.encoding !== "utf-8" || draft.bytesLast.length || rowsOf(draft).some(({ encoding }) => encoding))
        return null;
      draft.bytesLast.push((bytes) => Buffer.from(new TextDecoder("windows-1252").decode(bytes).replace("à", "")));
      draft.refused.add("MOJIBAKE");
      return "UTF-8 taken for windows-1252, a letter lost";
    },
  },
  {
    id: "columns-shuffled",
    on: every,
    apply(draft, random) {
      if (hasRaw(draft)) return null;
      const sheet = random.pick(draft.sheets.filter(({ headers }) => headers.length > 1));
      if (!sheet || !isPlain(sheet)) return null;
      // The first cells of a line can make it a total or a note, and stay where they are.
      const lead = draft.kind === "records" ? 0 : 3;
      const order = sheet.headers.map((_, i) => i);
      for (let i = order.length - 1; i > lead; i--) {
        const j = random.int(lead, i);
        [order[i], order[j]] = [order[j]!, order[i]!];
      }
      arrange(draft, sheet, order);
      return order.map((i) => i + 1).join(" ");
    },
  },
  {
    id: "column-added",
    on: every,
    apply(draft, random) {
      if (hasRaw(draft)) return null;
      const sheet = random.pick(draft.sheets.filter(({ headers }) => headers.length > 1));
      const header = sheet?.rows.filter(({ kind }) => kind === "header") ?? [];
      if (!sheet || !isPlain(sheet)) return null;
      const at = sheet.headers.length;
      sheet.headers.push("สดมภ์ใหม่");
      sheet.places.push("");
      for (const row of [...header, ...sheet.rows.filter(({ kind }) => kind === "data" || kind === "aside")]) {
        while (row.cells.length < at) {
          row.cells.push("");
          row.stored?.push(null);
        }
        row.cells[at] = row.kind === "header" ? "สดมภ์ใหม่" : random.pick(["1", "ก", ""]);
        if (row.stored) row.stored[at] = null;
      }
      return "a column more";
    },
  },
  {
    id: "column-renamed",
    on: every,
    apply(draft, random) {
      if (hasRaw(draft)) return null;
      const found = neededHeader(draft, random);
      if (!found) return null;
      const { sheet, column, header } = found;
      const now = random.pick(["ชื่อที่ไม่มีใครรู้จัก", "xyz", "สดมภ์ 9"]);
      if (draft.kind === "records") sheet.headers[column.index] = now;
      else {
        const own = header.findLast((row) => row.cells[column.index]?.trim());
        if (!own) return null;
        write(own, column.index, now);
        // Under a merged group the columns beside it keep their names.
      }
      for (const code of headerCodes) draft.refused.add(code);
      return `column ${column.index + 1} became “${now}”`;
    },
  },
  {
    id: "column-gone",
    on: every,
    apply(draft, random) {
      if (hasRaw(draft)) return null;
      const found = neededHeader(draft, random);
      if (!found || !isPlain(found.sheet)) return null;
      const { sheet, column } = found;
      arrange(
        draft,
        sheet,
        sheet.headers.flatMap((_, i) => (i === column.index ? [] : [i])),
      );
      for (const code of headerCodes) draft.refused.add(code);
      return `column ${column.index + 1} is gone`;
    },
  },
  {
    id: "column-twice",
    on: ["csv", "workbook"],
    apply(draft, random) {
      if (hasRaw(draft)) return null;
      const found = neededHeader(draft, random);
      if (!found || !isPlain(found.sheet)) return null;
      const { sheet, column } = found;
      arrange(draft, sheet, [...sheet.headers.map((_, i) => i), column.index]);
      draft.refused.add("COLUMN_REPEATED");
      return `column ${column.index + 1} stands twice`;
    },
  },
  {
    id: "header-gone",
    on: ["csv", "workbook"],
    apply(draft) {
      const sheets = draft.sheets.filter(({ rows }) => rows.some(({ kind }) => kind === "header"));
      if (sheets.length !== 1) return null;
      sheets[0]!.rows = sheets[0]!.rows.filter(({ kind }) => kind !== "header");
      for (const code of [...headerCodes, "COLUMN_REPEATED", "TITLE_UNREADABLE", "OFFICE_UNKNOWN"]) draft.refused.add(code);
      return "the header is gone";
    },
  },
  {
    id: "titles-gone",
    on: ["csv", "workbook"],
    apply(draft) {
      if (!draft.titles || !usesTitle(draft)) return null;
      for (const sheet of draft.sheets) sheet.rows = sheet.rows.filter(({ kind }) => kind !== "title");
      // What was merged in them lies over the header now.
      const merged = draft.kind === "workbook" ? [...headerCodes, "COLUMN_REPEATED"] : [];
      for (const code of ["TITLE_UNREADABLE", "OFFICE_UNKNOWN", ...merged]) draft.refused.add(code);
      return "the lines above the header are gone";
    },
  },
  {
    id: "sheets-renamed",
    on: ["workbook"],
    apply(draft) {
      const { period, form } = draft.contract;
      const byName = form.kind === "workbook" && form.sheets !== "all";
      if (period.from !== "sheet" && !byName) return null;
      const book = draft.parts.get("xl/workbook.xml")!.toString("utf8");
      let n = 0;
      draft.parts.set("xl/workbook.xml", Buffer.from(book.replace(/<sheet name="[^"]*"/g, () => `<sheet name="แผ่น ${++n}"`)));
      for (const code of ["TITLE_UNREADABLE", "SHEET_MISSING"]) draft.refused.add(code);
      return "sheets renamed";
    },
  },
  {
    id: "lines-all-gone",
    on: every,
    apply(draft) {
      if (draft.contract.events) return null;
      for (const sheet of draft.sheets) sheet.rows = sheet.rows.filter(({ kind }) => kind !== "data");
      for (const code of draft.kind === "records" ? ["FILE_EMPTY", "HEADER_MISSING"] : ["FILE_EMPTY"]) draft.refused.add(code);
      return "no line of data is left";
    },
  },
  {
    id: "a-column-of-units",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "figure", isDigits);
      if (!place) return null;
      let count = 0;
      for (const row of untouched(draft)) {
        const cell = row.cells[place.column.index] ?? "";
        if (
          !isDigits(cell) ||
          draft.sheets.find((sheet) => sheet.rows.includes(row)) !== draft.sheets.find((sheet) => sheet.rows.includes(place.row))
        )
          continue;
        spoil({ row, column: place.column, cell }, `${cell} คน`, "NUMBER_UNREADABLE");
        count++;
      }
      return `${count} figures of column ${place.column.index + 1} got a unit`;
    },
  },
  {
    id: "days-month-first",
    on: every,
    apply(draft, random) {
      const place = placeOf(draft, random, "day");
      if (!place) return null;
      spoil(place, "11/23/2568", "DATE_UNREADABLE");
      draft.refused.add("DATES_AMBIGUOUS");
      return `${lineOf(place.row)}: 11/23/2568`;
    },
  },
  {
    id: "an-error-page",
    on: every,
    apply(draft, random) {
      const page = random.pick([
        "<!DOCTYPE html><html><body>เข้าสู่ระบบ</body></html>",
        '<?xml version="1.0"?><error/>',
        "%PDF-1.7\n",
        "",
        " \r\n\r\n",
      ]);
      draft.bytesLast.push(() => Buffer.from(page));
      for (const code of ["FILE_BROKEN", "FILE_REFUSED", "FILE_EMPTY"]) draft.refused.add(code);
      return JSON.stringify(page);
    },
  },
  {
    id: "file-cut",
    on: every,
    apply(draft, random) {
      if (draft.bytesLast.length || draft.encoding.startsWith("utf-16")) return null;
      if (draft.kind === "workbook") {
        const part = random.next();
        draft.bytesLast.push((bytes) => bytes.subarray(0, Math.floor(bytes.length * part)));
        for (const code of brokenBook) draft.refused.add(code);
        return `cut to ${Math.round(part * 100)} %`;
      }
      const row = random.pick(dataOf(draft));
      if (!row) return null;
      // Some end right where the line ends: nothing is missing but the line's end itself.
      const part = random.pick([random.next(), random.next(), 1]);
      const rows = draft.sheets[0]!.rows;
      const after = rows.slice(rows.indexOf(row) + 1);
      for (const gone of after) gone.fate = { is: "gone" };
      row.fate = { is: "any" };
      for (const code of ["FILE_EMPTY", "HEADER_MISSING"]) draft.mayBe.add(code);
      draft.bytesLast.push((bytes, { rows: layout }) => {
        const place = layout.find((one) => one.row === row)!;
        const end = place.start + Math.floor((place.end - place.start) * part);
        row.fate = cutFate(draft, bytes.subarray(place.start, end));
        return bytes.subarray(0, end);
      });
      return `cut within ${lineOf(row)}`;
    },
  },
  {
    id: "bytes-flipped",
    on: every,
    apply(draft, random) {
      if (draft.bytesLast.length || draft.encoding.startsWith("utf-16")) return null;
      const times = random.int(1, 3);
      if (draft.kind === "workbook") {
        const flips = Array.from({ length: times }, () => ({ at: random.next(), by: random.int(1, 255) }));
        draft.bytesLast.push((bytes) => {
          const changed = Buffer.from(bytes);
          for (const { at, by } of flips) changed[Math.floor(at * changed.length)]! ^= by;
          return changed;
        });
        for (const code of brokenBook) draft.mayBe.add(code);
        return `${times} bytes`;
      }
      const told: string[] = [];
      for (let n = 0; n < times; n++) {
        const rows = untouched(draft);
        if (!rows.length) break;
        const row = random.pick(rows);
        flip(draft, row, random.next(), random.int(1, 255));
        told.push(lineOf(row));
      }
      return told.length ? told.join(", ") : null;
    },
  },
];

/** What must become of the line in which a file ends: where every line has an end, this one cannot be whole. */
function cutFate({ contract: { form } }: Draft, piece: Buffer): Fate {
  const left = piece.toString("latin1");
  if (form.kind !== "csv" || !form.endsEveryLine || /["\r\n\xa0]/.test(left)) return { is: "any" };
  if (/^[\s,;]*$/.test(left)) return { is: "gone" };
  return { is: "bad", codes: ["LINE_CUT", "LINE_RAGGED", "TEXT_UNDECODABLE"] };
}

/** Flips bits of one byte of a line; a byte that means a line's or a field's end to the file stays, and none becomes one. */
function flip(draft: Draft, row: Row, where: number, by: number): void {
  row.fate = { is: "any" };
  draft.bytesLast.push((bytes, { rows }) => {
    const { start, end } = rows.find((one) => one.row === row)!;
    if (end <= start) return bytes;
    const changed = Buffer.from(bytes);
    const at = start + Math.floor(where * (end - start));
    const now = changed[at]! ^ by;
    if ([0x0a, 0x0d, 0x22].includes(now) || [0x0a, 0x0d, 0x22].includes(changed[at]!)) return bytes;
    changed[at] = now;
    return changed;
  });
}
