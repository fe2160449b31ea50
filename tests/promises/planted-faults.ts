/** What a whole pull made of the sample agencies' files, held against the list of what was planted in them: everything there, and nothing else. */
import { expect } from "vitest";
import type { Fault } from "../../connectors/sample/fault.js";
import type { PullRecord, QuarantinedLine } from "../../warehouse/warehouse.js";
import { operator } from "../warehouse/fresh-store.js";
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
  const ofFile = faults.filter(({ line, expected }) => line === undefined && !["OVERDUE", "MISSING"].includes(expected.state));
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
    session.all<{ name: string; dataset: string; line: number; code: string }>({
      text: "select d.name, f.dataset, f.line, f.code from ops.finding f join raw.delivery d on d.id = f.delivery where f.severity = 'warn'",
      values: [],
    }),
  );
  const found = new Set(rows.map((row) => key(row.dataset, nameOf(row.name), row.line, row.code)));
  const wanted = faults
    .filter(({ expected }) => expected.state === "WARNED")
    .map((fault) => key(fault.dataset, nameOf(fault.file), fault.line, fault.expected.code));
  expect({ unplanted: without([...found], wanted), notFound: without(wanted, [...found]) }).toEqual({ unplanted: [], notFound: [] });
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
  const health = await product.warehouse.dataHealth(null, null, operator);
  for (const fault of faults.filter(({ expected }) => expected.state === "OVERDUE")) {
    const cell = health.cells.find((one) => one.dataset === fault.dataset && one.period === fault.period);
    expect(cell?.state, JSON.stringify(fault)).toBe("LATE");
  }
}
