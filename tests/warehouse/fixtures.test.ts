/** Every fixture on the way a pull takes: bytes kept, read by the reader process, loaded by the contract; what then stands is compared. */
import "../promises/november.js";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../connectors/root.js";
import type { ObservationRow } from "../../warehouse/observations/answer.js";
import { FreshStore, operator } from "./fresh-store.js";

interface ExpectedObservation {
  measure: string;
  period: string;
  office: string;
  district?: string;
  dims: Record<string, string>;
  state: string;
  value: string | null;
  sheet?: string;
  /** Absent: the sum of the lines with this key, which may be none where absent rows count as zero. */
  line?: number;
  column?: string;
  flags?: string[];
}

interface Expected {
  lines: { in: number; loaded: number; quarantined: number; nonData: number };
  observations: ExpectedObservation[];
  quarantine: { sheet?: string; line: number; column: string | null; code: string }[];
  findings?: { line: number; code: string }[];
}

const fixtures = join(projectRoot, "tests", "fixtures");
const folders = (at: string) =>
  readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
const cases = folders(fixtures).flatMap((dataset) =>
  folders(join(fixtures, dataset)).map((name) => ({ dataset, name, at: join(fixtures, dataset, name) })),
);
const isFixture = (file: string) => file !== "expected.json" && !file.endsWith(".ts");

describe("the fixtures", () => {
  it("hold one file and what is expected of it, for every dataset", async () => {
    for (const { at } of cases) {
      expect(existsSync(join(at, "expected.json")), at).toBe(true);
      expect(readdirSync(at).filter(isFixture), at).toHaveLength(1);
    }
    const fresh = await FreshStore.open();
    const known = [...fresh.definitions.contracts.keys()];
    await fresh.close();
    expect([...new Set(cases.map(({ dataset }) => dataset))]).toEqual(known);
  });
});

describe.each(cases)("$dataset, $name", ({ dataset, at }) => {
  it("loads what it holds, keeps aside what it must, and accounts for every line", async () => {
    const expected = JSON.parse(readFileSync(join(at, "expected.json"), "utf8")) as Expected;
    const fresh = await FreshStore.open();
    try {
      const { items } = await fresh.bring(
        dataset,
        readdirSync(at)
          .filter(isFixture)
          .map((file) => join(at, file)),
      );
      const outcome = items[0]!;
      const place = (row: { sheet?: string | null; line?: number; column?: string | null; code: string }, sheet: boolean) =>
        `${sheet ? `${row.sheet} ` : ""}${row.line} ${row.column ?? "–"} ${row.code}`;
      const withSheet = expected.quarantine.some((row) => row.sheet !== undefined);
      expect(outcome.quarantine.map((row) => place(row, withSheet)).sort()).toEqual(
        expected.quarantine.map((row) => place(row, withSheet)).sort(),
      );
      expect(outcome.lines).toEqual(expected.lines);
      for (const { line, code } of expected.findings ?? [])
        expect(outcome.findings.map((finding) => `${finding.line} ${finding.code}`)).toContain(`${line} ${code}`);
      const { nodes } = await fresh.warehouse.observations(dataset, {}, 100_000, null, operator);
      const zero = fresh.definitions.contracts.get(dataset)!.absentRows === "zero";
      const differing = expected.observations.flatMap((one) => difference(one, nodes, zero));
      expect(differing).toEqual([]);
    } finally {
      await fresh.close();
    }
  });
});

/** What does not agree, as lines to read; empty when the observation stands as expected. */
function difference(is: ExpectedObservation, all: readonly ObservationRow[], absentIsZero: boolean): string[] {
  const rows = all.filter(
    (row) =>
      row.measure === is.measure &&
      row.period === is.period &&
      row.office === is.office &&
      (row.district ?? undefined) === is.district &&
      Object.entries(is.dims).every(([dim, code]) => row.dimensions[dim] === code) &&
      (is.line === undefined || row.line === is.line) &&
      (is.sheet === undefined || row.sheet === is.sheet),
  );
  const wanted = JSON.stringify(is);
  if (is.line === undefined) {
    const sum = rows.reduce((total, row) => total + Number(row.value ?? 0), 0);
    if (!rows.length && !absentIsZero) return [`${wanted}: no rows`];
    return sum === Number(is.value) ? [] : [`${wanted}: ${sum}`];
  }
  if (rows.length !== 1) return [`${wanted}: ${rows.length} rows`];
  const row = rows[0]!;
  const found = { state: row.state, value: row.value, column: row.column, flags: row.flags.filter((flag) => flag !== "revised") };
  const expected = { state: is.state, value: is.value, column: is.column, flags: is.flags ?? [] };
  return JSON.stringify(found) === JSON.stringify(expected) ? [] : [`${wanted}: ${JSON.stringify(found)}`];
}
