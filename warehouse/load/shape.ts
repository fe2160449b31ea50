/** How a dataset lies on disk: one table a dataset, a row a source line (and event), a column a cell. Made from the contract alone. */
import type { CaseMeasure, ColumnNames, DatasetContract, MeasureRule } from "../../connectors/dataset.js";
import { join, literal, name, type Sql, sql } from "../engine/sql.js";

/** One column of figures: which column of the file it comes from, and the dimension values its header states. */
export interface ShapeCell {
  /** Column in the core table: `c1`, `c2` … in the contract's order, so that an appended cell is an appended column. */
  id: string;
  /** Place among the cells of its part, from 1: the position in `marks` and `raws`. */
  position: number;
  measure: string;
  rule: MeasureRule;
  dims: Record<string, string>;
  /** Which event it belongs to; 0 for tables. */
  part: number;
  column: ColumnNames;
  takes: { kind: "value" } | { kind: "one" } | { kind: "yes"; yes: string[]; no: string[] } | { kind: "case"; of: CaseMeasure };
  optional: boolean;
  /** Only on lines with these codes. */
  when?: Record<string, string[]>;
}

export interface Shape {
  dataset: string;
  dims: string[];
  cells: ShapeCell[];
  parts: number;
}

export const STILL = 2147483647;

export function shapeOf(contract: DatasetContract): Shape {
  const cells: Omit<ShapeCell, "id" | "position">[] = contract.cells.map((cell) => ({
    measure: cell.measure,
    rule: measureRule(contract, cell.measure),
    dims: cell.dims,
    part: 0,
    column: cell.column,
    takes: cell.counts === undefined ? { kind: "value" } : cell.counts === "one" ? { kind: "one" } : { kind: "yes", ...cell.counts },
    optional: cell.optional ?? false,
    ...(cell.when ? { when: cell.when } : {}),
  }));
  contract.events?.forEach((event, part) => {
    for (const [measure, of] of Object.entries(event.measures))
      cells.push({
        measure,
        rule: measureRule(contract, measure),
        dims: {},
        part,
        column: "amount" in of ? of.amount : event.at,
        takes: { kind: "case", of },
        optional: false,
      });
  });
  const positions = new Map<number, number>();
  const placed = cells.map((cell, i) => {
    const position = (positions.get(cell.part) ?? 0) + 1;
    positions.set(cell.part, position);
    return { ...cell, id: `c${i + 1}`, position };
  });
  const dims = Object.keys(contract.dimensions).sort();
  return {
    dataset: contract.id,
    dims: contract.unit ? [...dims, "unit"] : dims,
    cells: placed,
    parts: Math.max(1, contract.events?.length ?? 1),
  };
}

function measureRule(contract: DatasetContract, measure: string): MeasureRule {
  const rule = contract.measures[measure];
  if (!rule) throw new Error(`${contract.id}: cell names an undeclared measure ${measure}`);
  return rule;
}

export const coreTable = (dataset: string): Sql => name("core", dataset);

/** The columns before and after the cells, in order. */
export const leadColumns = [
  "delivery",
  "sheet",
  "line",
  "part",
  "scope",
  "period",
  "observed_on",
  "office",
  "district",
  "ordered",
] as const;

export function createCoreTable(shape: Shape): Sql {
  const dims = shape.dims.map((dim) => sql`${name(dim)} varchar`);
  const cells = shape.cells.map((cell) => sql`${name(cell.id)} decimal(18, 4)`);
  return sql`create table if not exists ${coreTable(shape.dataset)} (
    delivery integer not null, sheet varchar, line integer not null, part smallint not null, scope varchar not null, period varchar not null,
    observed_on date, office varchar not null, district varchar, ordered varchar,
    ${join([...dims, ...cells])},
    marks varchar, raws varchar, recorded_from integer not null, recorded_to integer not null)`;
}

/** `age=over_15;sex=male`, sorted: the dimension values of a cell on a row. `unit` identifies a line and is not a dimension of figures. */
export function dimsText(shape: Shape, cell: Pick<ShapeCell, "dims">): Sql {
  const parts = new Map<string, Sql>();
  for (const dim of shape.dims) if (dim !== "unit") parts.set(dim, sql`${literal(`${dim}=`)} || ${name(dim)}`);
  for (const [dim, code] of Object.entries(cell.dims)) parts.set(dim, literal(`${dim}=${code}`));
  const sorted = [...parts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  return sorted.length ? sql`concat_ws(';', ${join(sorted)})` : literal("");
}

/** R reported, M missing, N not collected; then p provisional, r revised, n note. */
export function markOf(cell: ShapeCell): Sql {
  return sql`case when marks is null then 'R' else split_part(marks, ',', ${literal(cell.position)}) end`;
}

/**
 * Where a cell's column stands in the file of its row (`c` a core row, `d` its delivery): a letter, or the header as written.
 * By JSON pointer, because a sheet may be called anything; a file without sheets has the place of `*`.
 */
export function placeOf(cell: ShapeCell): Sql {
  return sql`coalesce(${toldOf("places", cell)}, ${literal(cell.column[0]!)})`;
}

/** What a cell's figures were multiplied by as its file's own header said, or by the contract. */
export function factorOf(cell: ShapeCell): Sql {
  return sql`coalesce(${toldOf("factors", cell)}, ${literal(cell.rule.factor ?? "1")})`;
}

function toldOf(what: "places" | "factors", cell: ShapeCell): Sql {
  const sheet = sql`replace(replace(coalesce(c.sheet, '*'), '~', '~0'), '/', '~1')`;
  return sql`json_extract_string(d.reading, ${literal(`/${what}/`)} || ${sheet} || ${literal(`/${cell.id}`)})`;
}

/** By what a dataset's values can be taken apart: dimensions read from columns, then those that its headers state, as `ชาย` and `หญิง` make a sex. */
export const dimensionsIn = ({ dimensions, cells }: DatasetContract): string[] => [
  ...new Set([...Object.keys(dimensions), ...cells.flatMap(({ dims }) => Object.keys(dims))]),
];
