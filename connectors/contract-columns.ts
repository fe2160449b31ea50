/** Columns of a contract: each has a spelling, none is spelled like another, and no name or ID number is among them. */
import { type ContractFault, fault } from "./contract-fault.js";
import type { Check, ColumnNames, DatasetContract } from "./dataset.js";
import { fold } from "./thai/spelling.js";

export function columnFaults(contract: DatasetContract): ContractFault[] {
  const columns = columnsOf(contract);
  return [...spellingFaults(columns), ...cellFaults(contract), ...lineSumFaults(contract, columns), ...identifierFaults(contract, columns)];
}

/** Every column the contract reads, with where it says so. */
function columnsOf({
  period,
  office,
  district,
  dimensions,
  cells,
  events,
  unit,
  keeps,
  arrival,
}: DatasetContract): [string, ColumnNames][] {
  const columns: [string, ColumnNames][] = [];
  if (period.from === "column") columns.push(["period", period.column]);
  if (period.from === "columns") columns.push(["period.year", period.year], ["period.part", period.part]);
  if (office.from === "column") columns.push(["office", office.column]);
  if (district && district.from !== "office") columns.push(["district", district.from.column]);
  for (const [id, dimension] of Object.entries(dimensions)) columns.push([`dimensions.${id}`, dimension.column]);
  if (unit) columns.push(["unit", unit]);
  if (arrival) columns.push(["arrival", arrival.column]);
  cells.forEach((cell, i) => {
    columns.push([`cells[${i}]`, cell.column]);
  });
  for (const event of events ?? []) {
    columns.push(["events", event.at]);
    if (event.after) columns.push(["events", event.after]);
    for (const measure of Object.values(event.measures)) {
      if ("amount" in measure) columns.push(["events", measure.amount]);
      if ("days" in measure) columns.push(["events", measure.days.since]);
      if ("count" in measure && measure.within) columns.push(["events", measure.within.since]);
    }
  }
  for (const kept of keeps ?? []) columns.push(["keeps", kept]);
  return columns;
}

/** A column is known by its first spelling; another column must not be found under any of them. */
function spellingFaults(columns: [string, ColumnNames][]): ContractFault[] {
  const owners = new Map<string, string>();
  return columns.flatMap(([at, names]) => {
    if (names.length === 0 || names.some((name) => fold(name) === "")) return [fault(at, names.join(", ") || "—", "คำสะกด / a spelling")];
    return names.flatMap((name) => {
      const owner = owners.get(fold(name)) ?? fold(names[0]!);
      owners.set(fold(name), owner);
      return owner === fold(names[0]!) ? [] : [fault(at, name, `≠ ${owner}`)];
    });
  });
}

/** Two columns that state the same figure would count twice; a dimension is stated by the header or by the line, and by every column of a measure. */
function cellFaults({ cells, dimensions }: DatasetContract): ContractFault[] {
  const stated = new Map<string, number>();
  const dims = new Map<string, string>();
  return cells.flatMap((cell, i) => {
    const at = `cells[${i}]`;
    const key = `${cell.measure} ${Object.entries(cell.dims).sort().join(" ")}`;
    const before = stated.get(key);
    stated.set(key, i);
    const names = Object.keys(cell.dims).sort().join(", ");
    const usual = dims.get(cell.measure) ?? names;
    dims.set(cell.measure, usual);
    return [
      ...(before === undefined ? [] : [fault(at, key, `≠ cells[${before}]`)]),
      ...(usual === names ? [] : [fault(at, names || "—", usual || "—")]),
      ...Object.keys(cell.dims)
        .filter((dim) => dim in dimensions)
        .map((dim) => fault(at, dim, "หัวตารางหรือแถวอย่างใดอย่างหนึ่ง / stated by the header or by the line")),
    ];
  });
}

/** The columns that a check compares on each line. */
export function checkedColumns(check: Check): string[] {
  if ("lineSum" in check) return [...check.lineSum, check.equals, ...(check.minus ?? [])];
  if ("divided" in check) return [check.divided, check.by, check.equals];
  if ("onlyWhere" in check) return [check.counted, check.onlyWhere];
  return "part" in check ? [check.part, check.atMost] : [];
}

/** A check names a column by its first spelling: under another it would be looked for by that one alone, and be passed over in other forms. */
function lineSumFaults({ checks }: DatasetContract, columns: [string, ColumnNames][]): ContractFault[] {
  return checks.flatMap((check, i) => {
    return checkedColumns(check).flatMap((name) => {
      const read = columns.find(([, names]) => names.some((spelling) => fold(spelling) === fold(name)));
      const holds = fold(name) !== "" && (!read || fold(read[1][0]!) === fold(name));
      return holds ? [] : [fault(`checks[${i}]`, name || "—", read?.[1][0] ?? "คอลัมน์ / a column")];
    });
  });
}

/** What must not pass the reader must not be asked for. */
function identifierFaults({ identifiers }: DatasetContract, columns: [string, ColumnNames][]): ContractFault[] {
  const read = new Set(columns.flatMap(([, names]) => names.map(fold)));
  return (identifiers ?? [])
    .filter((name) => read.has(fold(name)))
    .map((name) => fault("identifiers", name, "คอลัมน์ที่ไม่อ่าน / a column that is not read"));
}
