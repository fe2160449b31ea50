/** Lines that do not fit, each with its own place, reason and raw text. */
import type { DatasetContract } from "../../connectors/dataset.js";
import { describeProblem, type ProblemReport } from "../../connectors/problem.js";
import { brokenRecord, keyOnce, quotesInPairs } from "../../connectors/problem-text.js";
import { join, name, nothing, type Sql, sql } from "../engine/sql.js";
import { caseDateProblem } from "./checks/case-dates.js";
import { anySetAside, unbalancedProblem } from "./checks/checks.js";
import type { Finding, LoadContext, QuarantineRow, Source } from "./delivered.js";
import { faultyPart } from "./lines/codebook.js";
import { decoderFor, readFigure } from "./lines/maps.js";
import { Meant } from "./lines/meant.js";
import { mergedProblem } from "./lines/merged.js";
import { noteProblem } from "./lines/notes-aside.js";
import { outOfTimeProblem } from "./lines/out-of-time.js";
import type { Plan } from "./lines/plan.js";
import { unitExpected } from "./lines/unit.sql.js";

/** Lines with an unreadable column (the first one is named), and lines that repeat a key; by delivery. */
export async function faultyLines(
  { session, contract, places }: LoadContext,
  plan: Plan,
  sources: readonly Source[],
  anyRepeated: boolean,
): Promise<Map<number, QuarantineRow[]>> {
  const told = toldColumns(contract, plan, anyRepeated);
  const repeated = sql` union all select ${told}, r."first" from decoded d join repeated r on r.source = d.source and r.line = d.line`;
  const rows = await session.all<Record<string, string | number | null>>(
    sql`select ${told}, null::integer as "first" from faulty d${anyRepeated ? repeated : nothing} order by source, line limit 1000000`,
  );
  const decoders = decoderFor(contract, plan, places);
  const meant = new Meant(contract, places);
  const byDelivery = new Map<number, QuarantineRow[]>();
  for (const row of rows) {
    const source = sources[Number(row.source)]!;
    const list = byDelivery.get(source.delivery.id) ?? [];
    const ofPlace = outOfTimeProblem(contract, plan, places, source, row);
    list.push(ofPlace ? { ...ofPlace, raw: rawOf(row, plan) } : faultyLine(row, source, contract, plan, decoders, meant));
    byDelivery.set(source.delivery.id, list);
  }
  return byDelivery;
}

/** What is told of a line that does not fit: its texts, and where they are asked for the figures of its sum and the parts of its key. */
function toldColumns(contract: DatasetContract, plan: Plan, anyRepeated: boolean): Sql {
  const texts = plan.columns.map((_, i) => `a${i}`);
  const figures = anySetAside(contract) ? plan.numbers.map(({ index }) => `v${index}`) : [];
  const key = anyRepeated ? ["office", "period", "district", ...plan.dims.map(({ id }) => `d_${id}`)] : [];
  return join(["source", "line", "problems", ...texts, ...figures, ...key].map((column) => name("d", column)));
}

const rawOf = (row: Readonly<Record<string, string | number | null>>, plan: Plan): string =>
  plan.columns.map((_, i) => row[`a${i}`] ?? "").join(" | ");

function faultyLine(
  row: Record<string, string | number | null>,
  source: Source,
  contract: DatasetContract,
  plan: Plan,
  decoders: ReturnType<typeof decoderFor>,
  meant: Meant,
): QuarantineRow {
  const raw = rawOf(row, plan);
  const place = { file: source.delivery.name, sheet: source.table.sheet || undefined, line: Number(row.line) };
  if (!row.problems)
    return { ...describeProblem("KEY_REPEATED", { ...place, found: String(row.first), expected: keyText(row, plan) }), raw };
  const own = unbalancedProblem(contract, plan, source, row) ?? caseDateProblem(plan, source, row) ?? noteProblem(plan, source, row);
  if (own) return { ...own, raw };
  const wrong = explain(Number(String(row.problems).split(",")[0]), row, contract, plan, decoders);
  const column = source.columns.get(plan.columns[wrong.index]!)?.place ?? plan.columns[wrong.index]!;
  const merged = mergedProblem({ ...place, column }, wrong.found);
  if (merged) return { ...merged, raw };
  const is = { expected: wrong.expected ?? undefined, found: wrong.found, meant: meant.by(wrong.problem, wrong.found, wrong.expected) };
  return { ...describeProblem(wrong.problem, { ...place, column, ...is }), raw };
}

function explain(
  index: number,
  row: Record<string, unknown>,
  contract: DatasetContract,
  plan: Plan,
  decoders: ReturnType<typeof decoderFor>,
) {
  const textAt = (i: number) => (row[`a${i}`] as string | null) ?? "";
  const number = plan.numbers.find((column) => column.index === index);
  if (number) {
    const read = readFigure(number, textAt(index));
    // It can be read, and in the unit that its header states it is more than can be kept.
    if (!read.problem && number.scales)
      return { index, problem: "NUMBER_OUT_OF_RANGE" as const, expected: "< 10^14", found: textAt(index) };
    return { index, problem: read.problem ?? ("NUMBER_UNREADABLE" as const), expected: read.expected, found: textAt(index) };
  }
  if (index === plan.unit) {
    const expected = unitExpected(plan, textAt(index));
    return {
      index,
      problem: expected === null ? ("VALUE_MISSING" as const) : ("CODE_UNREADABLE" as const),
      expected,
      found: textAt(index),
    };
  }
  const decoder = decoders.find((entry) => entry.indexes[0] === index);
  const texts = (decoder?.indexes ?? [index]).map(textAt);
  const decoded = decoder?.decode(texts.join("\u001f"));
  // A period of two columns: the one that cannot be read is named.
  const wrong = texts.length > 1 ? faultyPart(texts, contract) : 0;
  return {
    index: decoder?.indexes[wrong] ?? index,
    problem: decoded?.problem ?? ("VALUE_MISSING" as const),
    expected: decoded?.expected ?? null,
    found: texts[wrong] ?? "",
  };
}

const keyText = (row: Record<string, unknown>, plan: Plan) =>
  [row.office, row.period, row.district, ...plan.dims.map((dim) => row[`d_${dim.id}`])].filter(Boolean).join(" · ");

/** Lines that could not be split or were cut off: notes and totals among them are declared non-data, the rest goes to quarantine whole. */
export function raggedLines(contract: DatasetContract, sources: readonly Source[]): QuarantineRow[] {
  const words = [...contract.nonData.notes, ...contract.nonData.totals];
  const cutWords = [...words, ...Object.values(contract.dimensions).flatMap(({ totals }) => totals ?? [])];
  return sources.flatMap((source) =>
    source.table.ragged
      .filter((line) => !startsWithAny(line.raw, isWhole(line) ? cutWords : words))
      .map((line) => ({ ...raggedProblem(source, line), raw: line.raw })),
  );
}

/** Total and note lines in which a file ends, or whose last figure is parted: what they say cannot be checked. */
export function cutAfterData(contract: DatasetContract, sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) => {
    const aside = new Set(raggedLines(contract, [source]).map(({ line }) => line));
    const cut = source.table.ragged.filter((line) => isWhole(line) && !aside.has(line.line));
    return cut.map((line) => ({ severity: "warn" as const, ...raggedProblem(source, line) }));
  });
}

type Ragged = Source["table"]["ragged"][number];

/** All its fields came, but they do not say what they should. */
const isWhole = ({ problem }: Ragged) => problem === "LINE_CUT" || problem === "COMMA_UNQUOTED";

function startsWithAny(raw: string, words: readonly string[]): boolean {
  const text = raw.trim().replace(/^["\s,;]+/, "");
  return words.some((word) => text.startsWith(word));
}

/** What a line's text must be, and which of its bytes is not. */
function readable(bad: Ragged["bad"]): string {
  const [th, en] = ["UTF-8 หรือ windows-874", "UTF-8 or windows-874"];
  if (!bad) return `${th} / ${en}`;
  const byte = `0x${bad.byte.toString(16).toUpperCase().padStart(2, "0")}`;
  return `${th} แต่ไบต์ที่ ${bad.at} ของบรรทัดคือ ${byte} / ${en}, and byte ${bad.at} of the line is ${byte}`;
}

/** A cell whose closing quote is followed by more than a delimiter. */
const AFTER_QUOTE = /(?:^|[,;\t|])"(?:[^"]|"")*"\s*[^\s",;|]/;

/** A number of fields says nothing of a line that its quotes part wrongly, and may be the right one. */
const isOfQuotes = ({ raw }: Ragged): boolean => raw.split('"').length % 2 === 0 || AFTER_QUOTE.test(raw);

function raggedProblem({ table, delivery }: Source, line: Ragged): ProblemReport {
  if (line.problem === "COMMA_UNQUOTED") {
    const figure = /(\d{1,3},\d{3}),*\s*$/.exec(line.raw)?.[1] ?? line.raw;
    return describeProblem(line.problem, { file: delivery.name, line: line.line, found: figure, expected: `"${figure}"` });
  }
  if (line.json) {
    const { twice } = line.json;
    const is = { found: twice ?? line.raw.slice(0, 40), expected: twice === null ? brokenRecord : keyOnce };
    return describeProblem("LINE_RAGGED", { file: delivery.name, line: line.line, ...is });
  }
  if (!line.problem && isOfQuotes(line))
    return describeProblem("LINE_RAGGED", { file: delivery.name, line: line.line, found: line.raw.slice(0, 40), expected: quotesInPairs });
  const undecodable = line.problem === "TEXT_UNDECODABLE";
  return describeProblem(line.problem ?? "LINE_RAGGED", {
    file: delivery.name,
    sheet: table.sheet || undefined,
    line: line.line,
    column: line.bad?.column,
    expected: undecodable ? readable(line.bad) : String(table.headers.length),
    found: line.problem ? line.raw.slice(0, 40) : String(line.fields),
  });
}
