/** A dataset's lines as rows of an export, and as finished CSV lines: one value a row, with the source line it came from. */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Viewer } from "../answer.js";
import { join, literal, name, nothing, type Sql, sql } from "../engine/sql.js";
import { markOf, type Shape, type ShapeCell } from "../load/shape.js";
import { type PeriodSignOff, signOffAt } from "../sign-off/export-sign-off.js";
import { csvFigureSql, csvText, csvTextSql } from "./csv-text.js";
import type { Chunk } from "./export-chunks.js";
import { columnOf } from "./export-columns.js";
import { dimensionsOf, hiddenSql } from "./long.sql.js";

export interface LinesOf {
  contract: DatasetContract;
  shape: Shape;
  /** The cells asked for, in the contract's order. */
  cells: readonly ShapeCell[];
  viewer: Viewer;
  version: number;
  /** How far the dataset's periods are signed by its agency. */
  signed: readonly PeriodSignOff[];
  /** And by the director, with the office's month; null by rules from before rows told it. */
  directed: readonly PeriodSignOff[] | null;
}

/** How words are handed on: as text, or as entries of a list of few words, which Parquet's writer takes without looking at each. */
export type Words = "text" | "enum";

/** The text of a number, null for none: `['a', null][n]`. One text for all needs no looking up. */
function looked(texts: readonly (string | null)[], n: Sql, words: Words = "text"): Sql {
  const one = (text: string | null) => (text === null ? sql`null::varchar` : literal(text));
  const known = [...new Set(texts.filter((text) => text !== null))];
  const as = words === "enum" && known.length ? sql`enum(${join(known.map(literal))})` : sql`varchar`;
  if (texts.every((text) => text === texts[0])) return sql`${one(texts[0] ?? null)}::${as}`;
  return sql`([${join(texts.map(one))}]::${as}[])[${n}]`;
}

/** How each report is signed; by period alone wherever its offices stand alike. */
function signOffSql(signed: readonly PeriodSignOff[], { periods, offices }: Chunk, words: Words = "text"): Sql {
  const at = signOffAt(signed);
  const states = periods.map(({ id }) => offices.map((office) => at(id, office.id)));
  if (states.every((own) => own.every((state) => state === own[0])))
    return looked(
      states.map((own) => own[0]!),
      sql`p`,
      words,
    );
  return looked(states.flat(), sql`(p::integer - 1) * ${literal(offices.length)} + o`, words);
}

const applies = (of: LinesOf, cell: ShapeCell): Sql =>
  of.shape.parts === 1
    ? sql`(marks is null or ${markOf(cell)}[1] <> 'A')`
    : sql`(part = ${literal(cell.part)} and (marks is null or ${markOf(cell)}[1] <> 'A'))`;

const stateOf = (mark: Sql): Sql => sql`case ${mark}[1] when 'R' then 'REPORTED' when 'N' then 'NOT_COLLECTED' else 'MISSING' end`;

/** How many rows an export has, and how many of them are withheld. */
export function countRows(of: LinesOf, from: Sql): Sql {
  const counts = of.cells.map((cell) => {
    const hidden = hiddenSql(of.contract, cell, of.viewer);
    return {
      all: sql`count(*) filter (${applies(of, cell)})`,
      withheld: hidden ? sql`count(*) filter (${applies(of, cell)} and ${hidden})` : sql`0`,
    };
  });
  const sum = (parts: Sql[]) => (parts.length ? join(parts, " + ") : sql`0`);
  return sql`select (${sum(counts.map(({ all }) => all))})::varchar as n, (${sum(counts.map(({ withheld }) => withheld))})::varchar as withheld from ${from}`;
}

/** A row a value, in the columns of `observationColumns`. @param lines of `orderedLines`, whose order it keeps */
export function rowsOf(of: LinesOf, chunk: Chunk, lines: Sql, words: Words = "text"): Sql {
  const { contract, shape, cells } = of;
  const dims = dimensionsOf(shape);
  const each = (value: (cell: ShapeCell) => Sql) => sql`unnest([${join(cells.map(value))}])`;
  const named = (word: (cell: ShapeCell) => string) => {
    const known = [...new Set(cells.map(word))];
    return sql`unnest([${join(cells.map((cell) => literal(word(cell))))}]::${words === "enum" ? sql`enum(${join(known.map(literal))})` : sql`varchar`}[])`;
  };
  const hidden = (cell: ShapeCell) => hiddenSql(contract, cell, of.viewer);
  const ofHeader = (dim: string) => cells.some((cell) => cell.dims[dim] !== undefined);
  const dimOf = (dim: string) =>
    ofHeader(dim)
      ? each((cell) =>
          cell.dims[dim] !== undefined ? literal(cell.dims[dim]!) : shape.dims.includes(dim) ? name(dim) : sql`null::varchar`,
        )
      : name(dim);
  const constant = (word: string) => looked([word], literal(1), words);
  const ofPeriod = (text: (period: Chunk["periods"][number]) => string) => looked(chunk.periods.map(text), sql`p`, words);
  const ofOffice = (text: (office: Chunk["offices"][number]) => string | null) => looked(chunk.offices.map(text), sql`o`, words);
  const ofDistrict = (text: (district: Chunk["districts"][number]) => string | null) => looked(chunk.districts.map(text), sql`t`, words);
  const ofSource = (text: (source: Chunk["sources"][number]) => string | null) => looked(chunk.sources.map(text), sql`s`, words);
  const states = ["WITHHELD", "REPORTED", "NOT_COLLECTED", "MISSING"];
  const state = sql`case when hidden then 1 else case mark[1] when 'R' then 2 when 'N' then 3 else 4 end end`;
  return sql`select ${constant(contract.id)} as dataset, measure, unit, period, period_start, fiscal_year_be, observed_on, office, office_th, office_en,
      district, district_th, district_en, ${dims.length ? join(dims.map((dim) => sql`${name(`d_${dim}`)} as ${name(columnOf(dim))}`)) : sql`null::varchar as no_dimension`},
      case when hidden then null else value end as value, ${looked(states, state, words)} as obs_status,
      ${looked(["C", "F"], sql`case when hidden then 1 else 2 end`, words)} as conf_status, substr(mark, 2) as flags, sign_off,${of.directed ? sql` sign_off_director,` : nothing} ${constant(String(of.version))} as data_version,
      source_name, source_sha256, source_sheet, source_line, source_column
    from (select period, period_start, fiscal_year_be, observed_on, office, office_th, office_en, district, district_th, district_en,
        sign_off,${of.directed ? sql` sign_off_director,` : nothing} source_name, source_sha256, source_sheet, line as source_line,
        ${named((cell) => cell.measure)} as measure, ${named((cell) => cell.rule.unit)} as unit, ${each((cell) => name(cell.id))} as value,
        ${each((cell) => sql`case when ${applies(of, cell)} then ${markOf(cell)} end`)} as mark, ${each((cell) => hidden(cell) ?? sql`false`)} as hidden,
        ${join([...dims.map((dim) => sql`${dimOf(dim)} as ${name(`d_${dim}`)}`), sql`${placesOf(of, chunk, words)} as source_column`])}
      from (select ${ofPeriod(({ id }) => id)} as period, [${join(chunk.periods.map(({ start }) => sql`${literal(start)}::date`))}][p] as period_start,
          [${join(chunk.periods.map(({ fiscalYear }) => sql`${literal(fiscalYear)}::integer`))}][p] as fiscal_year_be,
          ${ofOffice(({ id }) => id)} as office, ${ofOffice(({ th }) => th)} as office_th, ${ofOffice(({ en }) => en)} as office_en,
          ${ofDistrict(({ id }) => id)} as district, ${ofDistrict(({ th }) => th)} as district_th, ${ofDistrict(({ en }) => en)} as district_en,
          ${signOffSql(of.signed, chunk, words)} as sign_off,${of.directed ? sql` ${signOffSql(of.directed, chunk, words)} as sign_off_director,` : nothing} ${ofSource((source) => source.name)} as source_name, ${ofSource(({ sha256 }) => sha256)} as source_sha256,
          ${ofSource(({ sheet }) => sheet)} as source_sheet, *
        from (${lines})))
    where mark is not null`;
}

/** Where each cell's column stands in its file; as one list of words for all of them, so that they are of one type. */
function placesOf({ cells }: LinesOf, chunk: Chunk, words: Words): Sql {
  const places = chunk.sources.map((source) => cells.map((_, i) => source.places[i]!));
  const known = [...new Set(places.flat())];
  const as = words === "enum" ? sql`enum(${join(known.map(literal))})` : sql`varchar`;
  const ofSource = (own: readonly string[]) => sql`[${join(own.map(literal))}]::${as}[]`;
  if (places.every((own) => own.join("\0") === places[0]!.join("\0"))) return sql`unnest(${ofSource(places[0]!)})`;
  return sql`unnest([${join(places.map(ofSource))}][s])`;
}

/** The same rows as finished text: a row a source line, holding a CSV line for each of its values. */
export function csvLinesOf(of: LinesOf, chunk: Chunk, lines: Sql): Sql {
  const { contract, shape, cells } = of;
  const csv = (...texts: (string | null)[]) => texts.map(csvText).join(",");
  const dims = dimensionsOf(shape);
  const places = (i: number) =>
    looked(
      chunk.sources.map((source) => csvText(source.places[i]!)),
      sql`s`,
    );
  // Dimensions read from columns are the same for every value of a line; those the headers state are the cell's own.
  const ofLine = cells.every((cell) => Object.keys(cell.dims).length === 0);
  const dimOf = (dim: string, cell?: ShapeCell) =>
    cell?.dims[dim] !== undefined
      ? literal(`${csvText(cell.dims[dim]!)},`)
      : shape.dims.includes(dim)
        ? sql`${cell ? name(`t_${dim}`) : codeText(contract, dim)}, ','`
        : literal(",");
  const ownDims = (cell?: ShapeCell) => (dims.length ? join(dims.map((dim) => dimOf(dim, cell))) : literal(","));
  const before = (cell: ShapeCell) =>
    sql`${literal(`${csv(contract.id, cell.measure, cell.rule.unit)},`)}, head${ofLine ? nothing : sql`, ${ownDims(cell)}`}`;
  const line = (cell: ShapeCell, i: number): Sql => {
    const hidden = hiddenSql(contract, cell, of.viewer);
    const mark = markOf(cell);
    const flags = sql`case when length(${mark}) = 1 then '""' else substr(${mark}, 2) end`;
    const reported = sql`concat(${csvFigureSql(name(cell.id))}, ',', ${stateOf(mark)}, ',F,', ${flags})`;
    const figure = hidden ? sql`case when ${hidden} then concat(',WITHHELD,C,', ${flags}) else ${reported} end` : reported;
    return sql`case when ${applies(of, cell)} then concat(${before(cell)}, ${figure}, tail, ${places(i)}) end`;
  };
  const lineByLine = sql`concat_ws(e'\\r\\n', ${join(cells.map(line))})`;
  // Nearly every line has all its figures, and then its text is one single concatenation: texts are long, and copying them is what costs.
  const inOne = join(
    cells.map((cell, i) => sql`${before(cell)}, ${csvFigureSql(name(cell.id))}, ',REPORTED,F,""', tail, ${places(i)}`),
    ", e'\\r\\n', ",
  );
  const isSimple = shape.parts === 1 && cells.every((cell) => hiddenSql(contract, cell, of.viewer) === null);
  const text = isSimple ? sql`case when marks is null then concat(${inOne}) else ${lineByLine} end` : lineByLine;
  return sql`select csv from (select ${text} as csv
    from (select concat(${looked(
      chunk.periods.map(({ id, start, fiscalYear }) => `${csvText(id)},${start},${fiscalYear},`),
      sql`p`,
    )}, observed_on,
        ${looked(
          chunk.offices.map(({ id, th, en }) => `,${csv(id, th, en)},`),
          sql`o`,
        )}, ${looked(
          chunk.districts.map(({ id, th, en }) => `${csv(id, th, en)},`),
          sql`t`,
        )}${ofLine ? sql`, ${ownDims()}` : nothing}) as head, ${
          ofLine
            ? nothing
            : join(
                shape.dims.map((dim) => sql`${codeText(contract, dim)} as ${name(`t_${dim}`)}, `),
                "",
              )
        }
      concat(',', ${signOffSql(of.signed, chunk)}, ${of.directed ? sql`',', ${signOffSql(of.directed, chunk)}, ` : nothing}${literal(`,${csvText(String(of.version))},`)}, ${looked(
        chunk.sources.map((source) => `${csv(source.name, source.sha256, source.sheet)},`),
        sql`s`,
      )}, line, ',') as tail, *
      from (${lines}))) where csv <> ''`;
}

/** A dimension's code as CSV: the contract's own codes are looked at here, whatever else stands there by the engine. */
function codeText(contract: DatasetContract, dim: string): Sql {
  const codes = Object.keys(contract.dimensions[dim]?.codes ?? {}).filter((code) => csvText(code) === code);
  const any = csvTextSql(name(dim));
  return codes.length && codes.length <= 40
    ? sql`case when ${name(dim)} in (${join(codes.map(literal))}) then ${name(dim)} else ${any} end`
    : any;
}
