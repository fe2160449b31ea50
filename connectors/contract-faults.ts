/** What the type of a contract cannot say: names that must fit each other, spellings that must not mean two things. */
import { validate } from "node-cron";
import { columnFaults } from "./contract-columns.js";
import { type ContractFault, fault, isSnake } from "./contract-fault.js";
import type { Check, DatasetContract } from "./dataset.js";
import { periodKind } from "./period.js";
import { fold } from "./thai/spelling.js";

/** Every fault of a contract, in the order of its parts. */
export function contractFaults(contract: DatasetContract): ContractFault[] {
  return [
    ...nameFaults(contract),
    ...timeFaults(contract),
    ...originFaults(contract),
    ...measureFaults(contract),
    ...dimensionFaults(contract),
    ...columnFaults(contract),
    ...lineCountFaults(contract),
    ...contract.checks.flatMap((check, i) => checkFaults(contract, check, `checks[${i}]`)),
  ];
}

function nameFaults(contract: DatasetContract): ContractFault[] {
  const ids = [contract.id, ...Object.keys(contract.measures), ...Object.keys(contract.dimensions)];
  const codes = Object.values(contract.dimensions).flatMap((dimension) => Object.keys(dimension.codes));
  const stated = contract.cells.flatMap((cell) => Object.entries(cell.dims).flat());
  const texts = { name: contract.name, about: contract.about, countsIn: contract.countsIn, leavesOut: contract.leavesOut };
  return [
    ...ids.filter((id) => !isSnake(id) || /^\d/.test(id)).map((id) => fault("id", id, "snake_case")),
    ...[...codes, ...stated].filter((code) => !isSnake(code)).map((code) => fault("code", code, "snake_case")),
    ...(contract.unitDigits === undefined || (contract.unit && Number.isInteger(contract.unitDigits) && contract.unitDigits > 0)
      ? []
      : [fault("unitDigits", String(contract.unitDigits), "unit, 1, 2, …")]),
    ...Object.entries(texts)
      .filter(([, text]) => text !== undefined && (text.th.trim() === "" || text.en.trim() === ""))
      .map(([part]) => fault(part, "—", "ไทยและอังกฤษ / Thai and English")),
  ];
}

function timeFaults({ schedule, since, due, breaks, arrival, events }: DatasetContract): ContractFault[] {
  return [
    // A line of a case list is a case, not a report.
    ...(arrival && events ? [fault("arrival", "events", "ไม่มี / none")] : []),
    ...(validate(schedule) ? [] : [fault("schedule", schedule, "cron: 10 5 * * *")]),
    ...(periodKind(since) === due.every ? [] : [fault("since", since, due.every)]),
    ...(breaks ?? [])
      .filter(({ from }) => periodKind(from) === null)
      .map(({ from }) => fault("breaks", from, "2026-10, FY2570, FY2570-Q1")),
    ...(breaks ?? [])
      .filter(({ convert }) => convert !== undefined && !/^(?=.*[1-9])\d+(\.\d+)?$/.test(convert.times))
      .map(({ convert }) => fault("breaks", convert!.times, "10, 0.1")),
  ];
}

function originFaults({ from, form, supersession }: DatasetContract): ContractFault[] {
  const faults: ContractFault[] = [];
  const records = from.via === "rest" || from.via === "postgres" || (from.via === "ckan" && from.take === "datastore");
  if (records !== (form.kind === "records")) faults.push(fault("form", form.kind, records ? "records" : "csv, workbook"));
  if ("pattern" in from) {
    if (!isPattern(from.pattern)) faults.push(fault("from.pattern", from.pattern, "regular expression"));
    if (supersession.order === "revision" && !from.pattern.includes("(?<revision>"))
      faults.push(fault("from.pattern", from.pattern, "(?<revision>…)"));
  }
  if ((supersession.order === "changed") !== (from.via === "postgres"))
    faults.push(fault("supersession.order", supersession.order, from.via));
  return faults;
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text, "u"));
  } catch {
    return false;
  }
}

function measureFaults({ measures, cells, events }: DatasetContract): ContractFault[] {
  const used = [...cells.map((cell) => cell.measure), ...(events ?? []).flatMap((event) => Object.keys(event.measures))];
  const known = Object.keys(measures).join(", ");
  return [
    ...used.filter((id) => !(id in measures)).map((id) => fault("measure", id, known)),
    ...Object.keys(measures)
      .filter((id) => !used.includes(id))
      .map((id) => fault("measures", id, "คอลัมน์ที่ใช้ / a cell or an event that fills it")),
    ...Object.entries(measures)
      .filter(([, rule]) => rule.countedBy !== undefined && !(rule.countedBy in measures))
      .map(([id, rule]) => fault(`measures.${id}.countedBy`, rule.countedBy!, known)),
    ...Object.entries(measures)
      .filter(([, rule]) => rule.adds === "stock" && rule.overTime === undefined)
      .map(([id]) => fault(`measures.${id}`, "stock", "overTime: first, last, average")),
  ];
}

function dimensionFaults({ dimensions, cells, events }: DatasetContract): ContractFault[] {
  const faults: ContractFault[] = [];
  for (const [id, dimension] of Object.entries(dimensions)) {
    const meanings = new Map<string, string>();
    for (const [code, spellings] of [...Object.entries(dimension.codes), ["totals", dimension.totals ?? []] as const]) {
      if (spellings.length === 0 && code !== "totals") faults.push(fault(`dimensions.${id}.${code}`, "—", "คำสะกด / a spelling"));
      for (const spelling of spellings) {
        const before = meanings.get(fold(spelling)) ?? code;
        if (fold(spelling) === "" || before !== code) faults.push(fault(`dimensions.${id}.${code}`, spelling || "—", before));
        meanings.set(fold(spelling), code);
      }
    }
  }
  for (const when of [...cells, ...(events ?? [])].flatMap((part) => Object.entries(part.when ?? {}))) {
    const [id, codes] = when;
    const known = Object.keys(dimensions[id]?.codes ?? {});
    faults.push(...codes.filter((code) => !known.includes(code)).map((code) => fault(`when.${id}`, code, known.join(", ") || "—")));
  }
  return faults;
}

function lineCountFaults({ lineCount, supersession }: DatasetContract): ContractFault[] {
  if (!lineCount) return [];
  if (supersession.delivers === "delta") return [fault("lineCount", "delta", "false")];
  return lineCount.within > 0 && lineCount.last >= 3 && lineCount.apart >= 1
    ? []
    : [fault("lineCount", JSON.stringify(lineCount), "within > 0, last ≥ 3, apart ≥ 1")];
}

function jumpFaults({ measures, supersession }: DatasetContract, { jump, of, factor }: Extract<Check, { jump: string }>, at: string) {
  if (!(jump in measures) || factor <= 1) return [fault(at, jump, Object.keys(measures).join(", "))];
  // Changed rows are no whole report, and a running total begins anew each October.
  if (of === "report" && (supersession.delivers === "delta" || measures[jump]!.adds === "running_total"))
    return [fault(`${at}.of`, "report", "delivers: full_slice, adds: flow | stock | cohort")];
  return [];
}

function checkFaults(contract: DatasetContract, check: Check, at: string): ContractFault[] {
  const { measures, nonData, dimensions } = contract;
  if ("people" in check) return peopleFaults(contract, check, at);
  if ("jump" in check) return jumpFaults(contract, check, at);
  if ("unitHolds" in check) return contract.unit && contract.district ? [] : [fault(at, "—", "unit, district")];
  if ("was" in check)
    return [check.was, check.is].filter((id) => !(id in dimensions) || !contract.unit).map((id) => fault(at, id, "unit, dimensions"));
  if ("settled" in check) {
    const cohorts = Object.keys(measures).filter((id) => measures[id]!.adds === "cohort");
    return cohorts.includes(check.settled) ? [] : [fault(at, check.settled, cohorts.join(", ") || "adds: cohort")];
  }
  if ("carriedOut" in check)
    return [check.carriedOut, check.carriedIn]
      .filter((id) => !(id in measures))
      .map((id) => fault(at, id, Object.keys(measures).join(", ")));
  if ("onlyWhere" in check) {
    const answers = contract.cells.flatMap(({ column, counts }) => (typeof counts === "object" ? [column[0]!] : []));
    return answers.some((column) => fold(column) === fold(check.onlyWhere))
      ? []
      : [fault(at, check.onlyWhere, answers.join(", ") || "counts: yes, no")];
  }
  if ("lines" in check) return linesFaults(contract, check, at);
  const totals = [...nonData.totals, ...Object.values(dimensions).flatMap((dimension) => dimension.totals ?? [])];
  if ("totalLine" in check && check.by !== undefined && !(check.by in dimensions))
    return [fault(at, check.by, Object.keys(dimensions).join(", ") || "—")];
  const unknown =
    "subtotal" in check ? Object.entries(check.of).flatMap(([id, codes]) => codes.filter((code) => !dimensions[id]?.codes[code])) : [];
  return [
    ...totalWords(check)
      .filter((word) => !totals.includes(word))
      .map((word) => fault(at, word, totals.join(", ") || "—")),
    ...unknown.map((code) => fault(at, code, Object.keys(dimensions).join(", "))),
  ];
}

/** A line of any other table counts what its figures say. */
function linesFaults({ cells, events }: DatasetContract, { lines }: Extract<Check, { lines: string[] }>, at: string): ContractFault[] {
  const countsLines = events !== undefined || cells.some(({ counts }) => counts === "one");
  return [
    ...(countsLines ? [] : [fault(at, lines.join(", "), 'events, counts: "one"')]),
    ...(lines.length ? [] : [fault(at, "—", "ศูนย์, เรื่อง")]),
  ];
}

/** Only people whom a line counts once, in a district of their own or of an offence, can be held against those who live there. */
function peopleFaults(
  { measures, cells, district }: DatasetContract,
  { people, withinPopulation }: Extract<Check, { people: string }>,
  at: string,
): ContractFault[] {
  const counted = cells.filter(({ measure, counts }) => measure === people && counts === undefined);
  const fitting = Object.keys(measures).filter((id) => measures[id]!.unit === "persons");
  return [
    ...(counted.length && fitting.includes(people) ? [] : [fault(at, people, fitting.join(", ") || "persons")]),
    ...(district && district.of !== "office" ? [] : [fault(at, `district: ${district?.of ?? "—"}`, "offence, residence")]),
    ...(/^[a-z0-9_]+\.[a-z0-9_]+$/.test(withinPopulation) ? [] : [fault(at, withinPopulation || "—", "dopa_population.population")]),
  ];
}

/** The total lines a check looks at: they must be declared as such, else they would be read as data. */
function totalWords(check: Check): string[] {
  if ("totalLine" in check) return check.totalLine;
  if ("subtotal" in check) return check.subtotal;
  if ("groupTotal" in check) return check.groupTotal;
  return "balance" in check ? Object.values(check.balance).flat() : [];
}
