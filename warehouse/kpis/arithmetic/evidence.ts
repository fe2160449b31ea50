/** Source cells of a figure: the same walk that computed it, answered in cells instead of sums. */

import type { Period } from "../../../connectors/period.js";
import type { Viewer } from "../../answer.js";
import { dataVersion, momentOf } from "../../as-of.js";
import { seesLines } from "../../disclosure/primary.js";
import { join, literal, name, type Sql, sql } from "../../engine/sql.js";
import { canonicalText } from "../../load/lines/stage.sql.js";
import { coreTable, factorOf, markOf, placeOf, type Shape, type ShapeCell, shapeOf } from "../../load/shape.js";
import type { Store } from "../../store.js";
import type { Evidence, EvidenceCell } from "../answer.js";
import { entryAt } from "../definition-version.js";
import { entryOf, settingOf } from "../reading.js";
import { parseRef } from "../ref.js";
import { valuesAt } from "../values.js";
import { type Cube, datasetOf, measureOf } from "./cube.js";
import { decimalText, readCube } from "./cube.sql.js";
import { figuresOfPeriods } from "./dependants.js";
import { evaluate } from "./evaluate.js";
import type { Place, Sum, Use } from "./evaluation.js";
import { exact, quotient } from "./rounding.js";

export async function evidenceOf(store: Store, ref: string, viewer: Viewer): Promise<Evidence> {
  const asked = parseRef(ref);
  const moment = await momentOf(store, asked.asOf);
  const setting = await settingOf(store, moment);
  const entry = entryAt(entryOf(setting, asked.kpi), asked.period);
  const [value] = await valuesAt(store, setting, [{ entry, period: asked.period, place: asked.place }], viewer);
  const shown = value!;
  const contracts = setting.definitions.contracts;
  const visible = (use: Use) => seesLines(viewer, contracts.get(datasetOf(use.term))!);
  const cube = await store.database.read((session) =>
    readCube(session, setting.definitions, figuresOfPeriods(entry, contracts, [asked.period]), moment.version),
  );
  const is = evaluate(entry, asked.period, asked.place, cube);
  const sumText = (sum: Sum | null) => (sum ? exact(quotient(decimalText(sum.total), String(sum.over), "1", 12)!) : null);
  const uses = shown.state === "WITHHELD" || is.state === "MISSING" ? [] : is.uses.filter(visible);
  const cells = uses.length ? await sourceCells(store, uses, asked.place, cube, moment.version) : [];
  const parts = ["numerator", ...(entry.formula.denominator ? ["denominator" as const] : [])] as EvidenceCell["part"][];
  const hidden = (part: EvidenceCell["part"]) => is.uses.some((use) => use.part === part && !visible(use));
  const withheldParts = parts.filter((part) => shown.state === "WITHHELD" || hidden(part));
  const arithmetic = (sum: Sum | null) => (sum && sum.over > 1 ? "mean" : "sum");
  const isMedian = entry.formula.takes === "median";
  return {
    arithmetic: {
      numerator: isMedian ? "median" : arithmetic(is.numerator),
      denominator: entry.formula.denominator ? arithmetic(is.denominator) : null,
    },
    over: { numerator: is.numerator?.over ?? 1, denominator: is.denominator?.over ?? 1 },
    times: entry.formula.times,
    numerator: shown.state === "WITHHELD" ? null : sumText(is.numerator),
    denominator: shown.state === "WITHHELD" ? null : sumText(is.denominator),
    cells,
    withheld: withheldParts.length > 0,
    withheldParts,
    version: dataVersion(moment),
  };
}

interface CellRow {
  value: string;
  period: Period;
  office: string;
  district: string | null;
  dims: string;
  sha256: string;
  artifact: string;
  sheet: string | null;
  line: number;
  raw: string;
  place: string;
  factor: string;
  received_at: string;
}

/** The cells of every use, in a fixed order: part, term, period, office, sheet, line, column. */
export async function sourceCells(store: Store, uses: readonly Use[], place: Place, cube: Cube, version: number): Promise<EvidenceCell[]> {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const key = JSON.stringify([use.part, use.term, use.sign, use.role]);
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  const all: EvidenceCell[] = [];
  for (const group of groups.values()) {
    const use = group[0]!;
    const contract = cube.contractOf(use.term);
    const shape = shapeOf(contract);
    const cells = shape.cells.filter((cell) => cell.measure === measureOf(use.term) && fits(cell, use));
    for (const cell of cells) {
      const rows = await store.database.read((session) => session.all<CellRow>(cellRows(shape, cell, group, place, cube, version)));
      for (const row of rows)
        all.push({
          part: use.part,
          sign: use.sign,
          factor: row.factor,
          role: use.role,
          measure: use.term.measure,
          dimensions: Object.fromEntries(
            row.dims
              .split(";")
              .filter(Boolean)
              .map((pair) => pair.split("=") as [string, string]),
          ),
          period: row.period,
          office: row.office,
          district: row.district,
          value: exact(row.factor === "1" ? row.value : quotient(row.value, row.factor, "1", 12)!),
          artifact: { sha256: row.sha256, name: row.artifact },
          dataset: contract.id,
          sheet: row.sheet,
          line: row.line,
          column: row.place,
          raw: row.raw,
          receivedAt: row.received_at,
        });
    }
  }
  return all;
}

/** A cell whose header states a dimension value serves a term only if the term's filter takes that value. */
function fits(cell: ShapeCell, use: Use): boolean {
  return Object.entries(use.term.where ?? {}).every(([dim, codes]) => cell.dims[dim] === undefined || codes.includes(cell.dims[dim]!));
}

function cellRows(shape: Shape, cell: ShapeCell, group: readonly Use[], place: Place, cube: Cube, version: number): Sql {
  const use = group[0]!;
  const pairs = join(group.map(({ office, period }) => sql`(${office}, ${period})`));
  const filters = Object.entries(use.term.where ?? {})
    .filter(([dim]) => cell.dims[dim] === undefined)
    .map(([dim, codes]) => sql` and ${name("c", dim)} in ${codes}`);
  if (place.level === "district") filters.push(sql` and c.district = ${place.id}`);
  const named = (names: readonly string[]) => names.flatMap((one) => (one === "capital" ? [...cube.capital] : [one]));
  if (use.term.districts?.not) filters.push(sql` and (c.district is null or c.district not in ${named(use.term.districts.not)})`);
  if (use.term.districts?.only) filters.push(sql` and c.district in ${named(use.term.districts.only)}`);
  const constant = Object.entries(cell.dims).map(([dim, code]) => literal(`${dim}=${code}`));
  const columns = shape.dims.filter((dim) => cell.dims[dim] === undefined).map((dim) => sql`${literal(`${dim}=`)} || ${name("c", dim)}`);
  const dims = [...constant, ...columns];
  return sql`select ${name("c", cell.id)}::varchar as value, c.period, c.office, c.district, ${dims.length ? sql`concat_ws(';', ${join(dims)})` : sql`''`} as dims,
      d.sha256, d.name as artifact, c.sheet, c.line, d.received_at,
      coalesce(json_extract_string(c.raws, ${literal(`$[${cell.position - 1}]`)}), ${canonicalText(name("c", cell.id))}) as raw,
      ${placeOf(cell)} as place, ${factorOf(cell)} as factor
    from ${coreTable(shape.dataset)} c join raw.delivery d on d.id = c.delivery
    where c.recorded_from <= ${version} and c.recorded_to > ${version} and c.part = ${literal(cell.part)} and (c.office, c.period) in (${pairs})
      and ${name("c", cell.id)} is not null and ${markOf(cell)}[1] = 'R'${join(filters, "")}
    order by c.period, c.office, c.sheet, c.line`;
}
