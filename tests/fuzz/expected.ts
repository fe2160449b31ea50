/** What must stand of a damaged file, and where what was brought differs from it. */
import type { ObservedRow } from "../../warehouse/observations/answer.js";
import type { Brought } from "./bench.js";
import { type Draft, dataOf, type Row, rowsOf, type SheetDraft } from "./draft.js";
import { columnsOf } from "./roles.js";

const slowest = 10_000;

/** Every promise that was not kept, in words; empty where all were. */
export function broken(draft: Draft, lines: ReadonlyMap<Row, number>, brought: Brought): string[] {
  const wrong = [...speed(brought), ...accounted(brought)];
  const verdict = verdictOf(draft);
  const code = brought.problem?.code ?? "";
  if (brought.state === "HELD" || brought.state === "FAILED") {
    if (!verdict.must.has(code) && !verdict.may.has(code)) wrong.push(`${brought.state} for ${code}: ${brought.problem?.en}`);
    if (brought.observations.length) wrong.push(`${brought.state}, and ${brought.observations.length} observations stand`);
    return wrong;
  }
  if (verdict.must.size) return [...wrong, `${brought.state} ${code}, not held for any of ${[...verdict.must].join(", ")}`];
  return [...wrong, ...quarantined(draft, lines, brought), ...standing(draft, lines, brought)];
}

const speed = ({ tookMs }: Brought) => (tookMs > slowest ? [`it took ${Math.round(tookMs)} ms`] : []);

const accounted = ({ lines }: Brought) =>
  lines.in === lines.loaded + lines.quarantined + lines.nonData ? [] : [`lines do not add up: ${JSON.stringify(lines)}`];

const unreadable = ["FILE_BROKEN", "FILE_EMPTY"];

/** Codes for which the whole must be held, and for which it may be. */
function verdictOf(draft: Draft): { must: Set<string>; may: Set<string> } {
  const must = new Set(draft.refused);
  const may = new Set(draft.mayBe);
  const data = dataOf(draft).filter((row) => row.fate.is !== "gone");
  const bad = data.filter(({ fate }) => fate.is === "bad").length;
  const unsure = data.filter(({ fate }) => fate.is === "any").length;
  const allowed = (lines: number) => Math.max(2, Math.floor(lines * (draft.contract.badLinesAllowed ?? 0.2)));
  if (bad > allowed(data.length)) must.add("TOO_MANY_BAD_LINES");
  if (bad + unsure > allowed(data.length - unsure)) may.add("TOO_MANY_BAD_LINES");
  if (!data.length && !draft.contract.events) must.add("FILE_EMPTY");
  // Records name their own fields: where none can be read there is not even a table.
  if (draft.contract.form.kind === "records" && data.length === bad + unsure) for (const code of unreadable) may.add(code);
  if (draft.contract.checks.some((check) => "jump" in check)) may.add("JUMP_IMPLAUSIBLE");
  return { must, may };
}

function quarantined(draft: Draft, lines: ReadonlyMap<Row, number>, { quarantine }: Brought): string[] {
  const wrong: string[] = [];
  const told = new Map(quarantine.map((row) => [`${row.sheet ?? ""} ${row.line}`, row]));
  for (const { row, key } of placed(draft, lines)) {
    const one = told.get(key);
    told.delete(key);
    if (row.fate.is === "bad") {
      if (!one) wrong.push(`line ${key} is not reported; it should be, for ${row.fate.codes.join(" or ")}`);
      else if (!row.fate.codes.includes(one.code))
        wrong.push(`line ${key} is reported for ${one.code}, not for ${row.fate.codes.join(" or ")}`);
    } else if (one && row.fate.is !== "any" && !isOvershadowed(draft, one.code))
      wrong.push(`line ${key} is sound and was set aside for ${one.code}: ${one.en}`);
  }
  for (const [key, { code }] of told) wrong.push(`line ${key} was set aside for ${code}, and there is no such line`);
  return wrong;
}

/** A line nobody can know may have become the double of one below it. */
const isOvershadowed = (draft: Draft, code: string) => code === "KEY_REPEATED" && rowsOf(draft).some(({ fate }) => fate.is === "any");

/** Rows of data by `sheet line`, as they came to stand. */
function placed(draft: Draft, lines: ReadonlyMap<Row, number>): { row: Row; sheet: SheetDraft; line: number; key: string }[] {
  return draft.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      row.kind === "data" ? [{ row, sheet, line: lines.get(row)!, key: `${sheet.name} ${lines.get(row)}` }] : [],
    ),
  );
}

function standing(draft: Draft, lines: ReadonlyMap<Row, number>, { observations, quarantine }: Brought): string[] {
  const rows = placed(draft, lines);
  const unknown = new Set(rows.filter(({ row }) => row.fate.is === "any").map(({ key }) => key));
  const shadowed = quarantine.filter(({ code }) => isOvershadowed(draft, code)).map(({ sheet, line }) => `${sheet ?? ""} ${line}`);
  for (const key of shadowed) unknown.add(key);
  const isKnown = ({ sheet, line }: { sheet?: string | null; line: number }) => !unknown.has(`${sheet ?? ""} ${line}`);
  const wanted = rows.flatMap((place) => expectedOf(draft, place)).filter(isKnown);
  const found = observations.filter(isKnown);
  const counted = new Map<string, number>();
  for (const one of wanted) counted.set(textOf(draft, one), (counted.get(textOf(draft, one)) ?? 0) + 1);
  for (const one of found) counted.set(textOf(draft, one), (counted.get(textOf(draft, one)) ?? 0) - 1);
  const differing = [...counted].filter(([, count]) => count !== 0);
  return differing.slice(0, 8).map(([text, count]) => (count > 0 ? `missing: ${text}` : `not expected: ${text}`));
}

function expectedOf(draft: Draft, { row, sheet, line }: { row: Row; sheet: SheetDraft; line: number }): ObservedRow[] {
  if (row.from === null || (row.fate.is !== "exact" && row.fate.is !== "altered")) return [];
  const { fate } = row;
  const own = draft.whole.filter((one) => one.line === row.from && (one.sheet ?? "") === (draft.kind === "workbook" ? sheet.name : ""));
  return own.map((one) => {
    const reads = fate.is === "altered" ? fate.values.get(sheet.places.indexOf(one.column)) : undefined;
    if (!reads) return { ...one, line };
    const column = columnsOf(draft.contract, sheet)[sheet.places.indexOf(one.column)]!;
    const factor = column.role.is === "figure" ? (column.role.rule.factor ?? "1") : "1";
    const value = reads.value === null ? null : String(BigInt(reads.value) * BigInt(factor));
    return { ...one, line, state: reads.state, value, flags: [] };
  });
}

/** An observation as one line to compare, without what a copy of a file has of its own. */
function textOf(draft: Draft, one: ObservedRow): string {
  const { measure, period, observedOn, office, district, dimensions, state, flags, value, sheet, line, column } = one;
  const dims = Object.entries(dimensions)
    .sort()
    .map(([dim, code]) => `${dim}=${code}`);
  return [
    `${sheet ?? ""} line ${line}`,
    ...(draft.moved ? [] : [column]),
    measure,
    period,
    observedOn,
    office,
    district,
    ...dims,
    state,
    ...flags,
    value,
  ].join(" | ");
}
