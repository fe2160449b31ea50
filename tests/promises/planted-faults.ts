/** What a whole pull made of the sample agencies' files, held against the list of what was planted in them: everything there, and nothing else. */
import { expect } from "vitest";
import { yearOf } from "../../connectors/period.js";
import type { Fault, Said } from "../../connectors/sample/fault.js";
import type { QuarantinedLine } from "../../warehouse/health/answer.js";
import type { PullRecord } from "../../warehouse/intake/pull-record.js";
import { operator } from "../warehouse/fresh-store.js";
import { november } from "./november.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

const key = (...parts: (string | number | null | undefined)[]) => parts.map((part) => part ?? "–").join(" · ");

/** The file's own name: a list names it with the path its agency keeps it at. */
const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1).normalize("NFC");

export async function expectFaultsAsPlanted(seed: number): Promise<void> {
  const { folder, pulls, faults, remove } = await copyOfSample(seed);
  const product = await openProduct(folder);
  try {
    const quarantined: QuarantinedLine[] = [];
    for (let after: string | null = null; ; ) {
      const page = await product.warehouse.quarantine({ first: 500, after }, operator);
      quarantined.push(...page.nodes);
      after = page.next;
      if (!after) break;
    }
    expectLines(quarantined, faults);
    expectDeliveries(pulls, faults);
    await expectFindings(product, faults);
    await expectMissing(product, faults);
    await expectReports(product, faults);
    await expectSayings(product, faults);
  } finally {
    await product.close();
    remove();
  }
}

const without = (these: readonly string[], those: readonly string[]) => [...new Set(these)].filter((one) => !those.includes(one)).sort();

/** Every line kept aside was planted, and every planted line is kept aside: file, sheet, line, column and code. */
function expectLines(quarantined: readonly QuarantinedLine[], faults: readonly Fault[]): void {
  const planted = faults.filter(({ expected }) => expected.state === "QUARANTINED");
  expect(planted.length).toBeGreaterThanOrEqual(20);
  const found = quarantined.map((row) => key(row.dataset, nameOf(row.artifact.name), row.sheet, row.line, row.column, row.code));
  const sheetOf = (fault: Fault) =>
    fault.sheet ?? quarantined.find((row) => nameOf(row.artifact.name) === nameOf(fault.file) && row.line === fault.line)?.sheet;
  const columnOf = (fault: Fault) => fault.column ?? null;
  const wanted = planted.map((fault) =>
    key(fault.dataset, nameOf(fault.file), sheetOf(fault), fault.line, columnOf(fault), fault.expected.code),
  );
  expect({ unplanted: without(found, wanted), notFound: without(wanted, found) }).toEqual({ unplanted: [], notFound: [] });
}

/** Every delivery ended in the state planted for its file, and every other as its own lines say. */
function expectDeliveries(pulls: readonly PullRecord[], faults: readonly Fault[]): void {
  const outcomes = new Map(
    pulls.flatMap((pull) => pull.artifacts.map((artifact) => [key(pull.dataset, nameOf(artifact.name)), artifact] as const)),
  );
  const ofFile = faults.filter(({ line, expected }) => line === undefined && !notDelivered.includes(expected.state));
  expect(ofFile.length).toBeGreaterThanOrEqual(10);
  const damaged = new Set(
    faults.filter(({ expected }) => expected.state === "QUARANTINED").map((fault) => key(fault.dataset, nameOf(fault.file))),
  );
  const expected = new Map<string, string>();
  for (const name of outcomes.keys()) expected.set(name, damaged.has(name) ? "PARTIAL" : "LOADED");
  const wholeFile = faults.filter(({ expected: { state } }) => ["HELD", "FAILED", "UNCHANGED"].includes(state));
  for (const fault of wholeFile) expected.set(key(fault.dataset, nameOf(fault.file)), fault.expected.state);
  for (const fault of ofFile) expect(outcomes.has(key(fault.dataset, nameOf(fault.file))), JSON.stringify(fault)).toBe(true);
  const differing = [...expected].flatMap(([name, state]) => {
    const is = outcomes.get(name);
    return is?.state === state ? [] : [`${name}: ${is?.state ?? "not delivered"} (${is?.code ?? "–"}), planted ${state}`];
  });
  expect(differing).toEqual([]);
  for (const fault of wholeFile) expect(outcomes.get(key(fault.dataset, nameOf(fault.file)))!.code).toBe(fault.expected.code);
}

type Opened = Awaited<ReturnType<typeof openProduct>>;

/** Checks that only warn: the finding stands, with its line. */
async function expectFindings(product: Opened, faults: readonly Fault[]): Promise<void> {
  const rows = await product.store.database.read((session) =>
    session.all<FindingRow>({
      text: "select d.name, f.dataset, f.line, f.code, concat_ws(' ', f.expected, f.found) as said from ops.finding f join raw.delivery d on d.id = f.delivery where f.severity = 'warn'",
      values: [],
    }),
  );
  const own = rows.filter((row) => !followsFrom(row, faults));
  const found = new Set(own.map((row) => key(row.dataset, nameOf(row.name), row.line, row.code)));
  const wanted = faults
    .filter(({ expected }) => expected.state === "WARNED")
    .map((fault) => key(fault.dataset, nameOf(fault.file), fault.line, fault.expected.code));
  expect({ unplanted: without([...found], wanted), notFound: without(wanted, [...found]) }).toEqual({ unplanted: [], notFound: [] });
}

interface FindingRow {
  name: string;
  dataset: string;
  line: number;
  code: string;
  said: string;
}

/** A figure planted wrong shows elsewhere too: in the balance or total line of its own report, or in what the months beside it carry over. */
function followsFrom(row: FindingRow, faults: readonly Fault[]): boolean {
  return faults.some(({ dataset, kind, period, says }) => {
    if (dataset !== row.dataset) return false;
    if (row.code === "CARRIED_OVER_DIFFERS") return kind === "wrong_figure" && period !== null && row.said.includes(`(${period})`);
    return (
      ["doc_flow", "dopa_population"].includes(dataset) &&
      row.code === "CHECK_FAILED" &&
      (says ?? []).some(({ file }) => file && nameOf(file) === nameOf(row.name))
    );
  });
}

/** A blank is missing, not zero; a report that never came is overdue. */
async function expectMissing(product: Opened, faults: readonly Fault[]): Promise<void> {
  for (const fault of faults.filter(({ expected }) => expected.state === "MISSING")) {
    const { nodes } = await product.warehouse.observations(
      fault.dataset,
      { from: fault.period!, to: fault.period! },
      100_000,
      null,
      operator,
    );
    const cell = nodes.filter(
      (row) => nameOf(row.artifact.name) === nameOf(fault.file) && row.line === fault.line && row.column === fault.column,
    );
    expect(
      cell.map(({ state, value }) => ({ state, value })),
      JSON.stringify(fault),
    ).toEqual([{ state: "MISSING", value: null }]);
  }
}

const notDelivered: readonly Fault["expected"]["state"][] = ["OVERDUE", "MISSING", "LATE", "ARRIVAL_UNKNOWN", "STANDS"];

/** Every report that came late, and every one that is overdue, was planted; what cannot be judged lies in files that grow. */
async function expectReports(product: Opened, faults: readonly Fault[]): Promise<void> {
  const is = { late: [] as string[], unknown: [] as string[], overdue: [] as string[] };
  for (const year of [2566, 2567, 2568, 2569, 2570]) {
    const { cells } = await product.warehouse.dataHealth(year, null, operator);
    for (const { dataset, period, late, arrivalUnknown, missing, dueOn } of cells) {
      is.late.push(...late.map((office) => key(dataset, office, period)));
      is.unknown.push(...arrivalUnknown.map((office) => key(dataset, office, period)));
      if (dueOn < november.slice(0, 10)) is.overdue.push(...missing.map((office) => key(dataset, office, period)));
    }
  }
  const planted = (state: Fault["expected"]["state"]) =>
    faults.filter(({ expected }) => expected.state === state).map(({ dataset, office, period }) => key(dataset, office, period));
  expect({ unplanted: without(is.late, planted("LATE")), notFound: without(planted("LATE"), is.late) }).toEqual({
    unplanted: [],
    notFound: [],
  });
  expect(planted("LATE").length).toBeGreaterThanOrEqual(150);
  expect(without(planted("ARRIVAL_UNKNOWN"), is.unknown)).toEqual([]);
  expect([...new Set(is.unknown.map((one) => one.split(" · ")[0]))].filter((dataset) => !growing.includes(dataset!))).toEqual([]);
  expect(without(planted("OVERDUE"), is.overdue)).toEqual([]);
  const explained = new Set([
    ...planted("OVERDUE"),
    ...faults.filter(isLost).map(({ dataset, office, period }) => key(dataset, office, period)),
  ]);
  const heldYears = faults
    .filter(({ kind, dataset }) => kind === "renamed_column" && dataset === "led_revenue")
    .map(({ period }) => period);
  const rest = is.overdue.filter((one) => !explained.has(one));
  expect(rest.filter((one) => !(one.startsWith("led_revenue · ") && heldYears.includes(yearOf(one.split(" · ")[2]!))))).toEqual([]);
}

/** Files that hold many periods and do not say when each was filed. */
const growing = [
  ...["pjo_justice_fund", "pjo_compensation", "pjo_legal_aid", "pjo_complaints", "pjo_mediation", "pjo_restorative", "pjo_inspection"],
  ...["djop_cases", "led_revenue"],
];

/** The only line of a report cannot be read: the report is not there. */
const isLost = ({ office, expected }: Fault) => office !== undefined && expected.state === "QUARANTINED";

/** What was said last stands; what a file said before was believed as long as it was the last. */
async function expectSayings(product: Opened, faults: readonly Fault[]): Promise<void> {
  const told = faults.filter((fault) => fault.says?.length);
  expect(told.length).toBeGreaterThanOrEqual(150);
  const rows = await product.store.database.read((session) =>
    session.all<{ dataset: string; name: string; version: number | null }>({
      text: "select dataset, name, version from raw.delivery",
      values: [],
    }),
  );
  const versions = new Map(rows.map(({ dataset, name, version }) => [key(dataset, nameOf(name)), version]));
  const wrong: string[] = [];
  for (const fault of told) {
    const says = fault.says!;
    const expectSaid = async (said: Said, asOf?: string) => {
      const is = await figureOf(product, fault, asOf);
      if (is !== said.value)
        wrong.push(`${key(fault.dataset, fault.office, fault.period, fault.kind)} ${asOf ?? "now"}: ${is}, said ${said.value}`);
    };
    await expectSaid(says.at(-1)!);
    for (const said of says) {
      const version = said.file && versions.get(key(fault.dataset, nameOf(said.file)));
      if (version) await expectSaid(said, String(version));
    }
  }
  expect(wrong).toEqual([]);
}

/** The figure as it is believed, summed over the lines of a case list. Null: there is none. */
export async function figureOf(product: Opened, fault: Fault, asOf?: string): Promise<string | null> {
  const { measure, district, dimensions = {} } = fault.figure!;
  const filter = { from: fault.period!, to: fault.period!, offices: [fault.office!], measures: [measure], asOf };
  const { nodes } = await product.warehouse.observations(fault.dataset, filter, 100_000, null, operator);
  const own = nodes.filter(
    (row) => (!district || row.district === district) && Object.entries(dimensions).every(([dim, code]) => row.dimensions[dim] === code),
  );
  if (!fault.dataset.startsWith("pjo_")) expect(own.length, JSON.stringify(fault)).toBe(1);
  return own.length ? String(own.reduce((sum, { value }) => sum + BigInt(value!), 0n)) : null;
}
