/** An inspection as a person reads it, in Thai and English. */
import type { DoubtReport } from "../../connectors/inspect/doubts.js";
import type { InspectedColumn, InspectedTable, Inspection } from "../../connectors/inspect/inspection.js";
import { sumText } from "../../connectors/inspect/row-sums.js";
import { FIGURES } from "../../connectors/inspect/totals.js";
import { plural } from "../../connectors/plural.js";

const MOST_COLUMNS = 60;
const MOST_LINES = 12;

export function inspectionText(inspection: Inspection): string {
  const { format, encoding, repaired, delimiter, lines, tables, passedOver, doubts } = inspection;
  const about = [
    format,
    encoding === "none" ? "" : encoding,
    delimiter ? `delimiter ${delimiter === "\t" ? "TAB" : delimiter}` : "",
    plural(lines, "line"),
  ];
  return [
    about.filter(Boolean).join(", ") + (repaired ? `  (repaired: ${repaired})` : ""),
    ...tables.map(tableText),
    ...passedOver.map(({ sheet, why, lines: held }) => `ไม่ได้อ่าน / not read: “${sheet}” (${why}, ${plural(held, "line")})`),
    ...doubtLines(doubts),
  ].join("\n");
}

function tableText(table: InspectedTable, index: number): string {
  const where = table.sheet === null ? "" : ` “${table.sheet}”`;
  return [
    "",
    `ตาราง / table ${index + 1}${where}, ${table.columnsFrom}–${table.columnsTo}`,
    ...table.titles.slice(0, MOST_LINES).map(({ line, text }) => `  ${line}: ${text}`),
    ...(table.periods.length ? [`  งวด / period: ${periodsText(table.periods)}`] : []),
    `  หัวตาราง / header: ${listed(table.headerLines)}; ข้อมูล / data: ${table.firstDataLine ?? "–"}–${table.lastDataLine ?? "–"}, ${table.rows} ${table.lineIs}s`,
    `  รวม / totals: ${listed(table.totalLines)}; ${table.derivedLines.length ? `ร้อยละ เฉลี่ย / derived: ${listed(table.derivedLines)}; ` : ""}หมายเหตุ / notes: ${listed(table.noteLines)}; อ่านไม่ได้ / unreadable: ${listed(table.badLines)}; ว่าง / blank: ${table.blankLines}`,
    ...table.columns.slice(0, MOST_COLUMNS).map(columnText),
    ...(table.columns.length > MOST_COLUMNS ? [`    … ${plural(table.columns.length - MOST_COLUMNS, "more column")}`] : []),
    ...totalLines(table),
    ...sumLines(table),
    ...doubtLines(table.doubts),
  ].join("\n");
}

/** Ends of a span are told as one. */
function periodsText(periods: InspectedTable["periods"]): string {
  const told: string[] = [];
  for (const [i, { value, line, span, cumulative, below }] of periods.entries()) {
    const before = periods[i - 1];
    if (span && before?.span && before.line === line)
      told.push(`${told.pop()!.split(" (")[0]}–${value}${SPAN}${below ? ` (หมายเหตุ / note, ${line})` : ""}`);
    else told.push(value + (span ? SPAN : cumulative ? " (สะสม)" : "") + (below ? ` (หมายเหตุ / note, ${line})` : ""));
  }
  return told.join(", ");
}
const SPAN = " (ช่วงเวลา / a span)";

const listed = (lines: readonly number[]) =>
  lines.length === 0 ? "–" : lines.slice(0, MOST_LINES).join(", ") + (lines.length > MOST_LINES ? ` … (${lines.length})` : "");

function columnText(column: InspectedColumn): string {
  const facts = [
    column.type + (column.mostly ? ` (${column.mostly})` : ""),
    column.unit,
    column.sum !== null && `sum ${column.sum}`,
    column.min !== null && `${column.min} … ${column.max}`,
    column.missing > 0 && `missing ${column.missing}`,
    column.era,
    column.unfit &&
      `unfit ${column.unfit.count}, first ${column.unfit.first.map(({ line, found }) => `line ${line} “${found}”`).join(", ")}`,
    column.recognised && `${column.recognised.as}s known ${column.recognised.known}, unknown ${column.recognised.unknown}`,
    column.role,
  ];
  return `    ${column.place === column.name ? "" : `${column.place}  `}${column.name || "(ไม่มีชื่อ / no name)"}: ${facts.filter(Boolean).join("; ")}`;
}

function totalLines(table: InspectedTable): string[] {
  return table.totals.slice(0, MOST_LINES).map(({ line, label, of, agrees, differences }) => {
    const over = of ? `${of.from}–${of.to}` : "?";
    const differing = differences.map(({ column, found, expected }) =>
      expected === FIGURES ? `${column}: “${found}” ไม่ใช่ตัวเลข / no figure` : `${column}: ${found} ≠ ${expected}`,
    );
    const result = !agrees ? differing.join("; ") : of ? "ตรง / agrees" : "ไม่มีตัวเลขให้เทียบ / nothing to compare";
    return `    ยอดรวม / total, line ${line} “${label}” = ${over}: ${result}`;
  });
}

/** `รวม = ชาย + หญิง`, and on how many lines. */
function sumLines({ lineSums }: InspectedTable): string[] {
  return lineSums.slice(0, MOST_LINES).map((sum) => {
    const { total, lines, agreeing, contradicting } = sum;
    const others = contradicting.map(({ line }) => line);
    const but = others.length === 0 ? "" : `; บรรทัดที่ขัด / lines that contradict: ${listed(others)}`;
    return `    ${total} = ${sumText(sum)}: ${agreeing} จาก ${lines} บรรทัด / in ${agreeing} of ${plural(lines, "line")}${but}`;
  });
}

function doubtLines(doubts: readonly DoubtReport[]): string[] {
  if (doubts.length === 0) return [];
  return ["  ต้องดู / to be looked at:", ...doubts.map(({ code, th, en }) => `    ${code}\n      ${th}\n      ${en}`)];
}
