/**
 * A definition with a new formula: figures of years before its version stay what they were, told by the formula of then. Through the product:
 * drunk-driving cases that came in, 200 a month of which 120 are closed, and from FY2570 on those that were closed.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContracts } from "../../../connectors/contracts.js";
import { projectRoot } from "../../../connectors/root.js";
import type { DataVersion } from "../../../warehouse/answer.js";
import { loadDefinitions } from "../../../warehouse/definitions/files/definitions.js";
import { vocabularyOf } from "../../../warehouse/definitions/files/vocabulary.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { termsOf } from "../../../warehouse/kpis/arithmetic/dependants.js";
import { entryAt, formulaAt } from "../../../warehouse/kpis/definition-version.js";
import type { KpiEntry } from "../../../warehouse/kpis/kpi.js";
import { formulaOfVersion } from "../../../warehouse/kpis/summary.js";
import { FreshStore, operator } from "../fresh-store.js";
import { chiangMai } from "./chiang-mai.js";

const why = { th: "นับคดีที่เสร็จ", en: "closed cases are counted" };
const where = { law_group: ["drunk_driving"] };
const received = { numerator: [{ measure: "dop_cases.received", where }], times: "1" };
const closed = { numerator: [{ measure: "dop_cases.completed", where }], times: "1" };
const share = { numerator: closed.numerator, denominator: received.numerator, times: "100" };

const months = Array.from({ length: 25 }, (_, i) => new Date(Date.UTC(2024, 9 + i, 1)).toISOString().slice(0, 7));
const offices = ["สำนักงานคุมประพฤติจังหวัดเชียงใหม่", "สำนักงานคุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง"];
const linesOf = (all: readonly string[]) =>
  all.flatMap((month) =>
    offices.map((office) => ({
      office,
      month: `${Number(month.slice(0, 4)) + 543}${month.slice(4)}`,
      caseType: "ควบคุมและสอดส่องผู้ใหญ่",
      lawGroup: "พ.ร.บ.จราจรทางบก (เมาสุรา)",
      cases: { broughtForward: 0, newReceived: 100, closed: 60, remaining: 40 },
      olderThanOneYear: 0,
      psr: { due: null, onTime: null },
    })),
  );
const textOf = (lines: readonly object[]) => `${lines.map((line, id) => JSON.stringify({ id, ...line })).join("\n")}\n`;

let fresh: FreshStore;
let before: DataVersion;
let after: DataVersion;
const periods = ["2025-10", "2026-09", "FY2569-Q4", "FY2569", "2026-10", "FY2570-Q1", "FY2570-YTD"];
const told = async (version: DataVersion) => {
  const figures = [];
  for (const period of periods) {
    const { value, definitionVersion, revised } = await fresh.warehouse.kpiValue(
      { kpi: "CP12", period, asOf: `${version.id}@2026-11-23` },
      operator,
    );
    figures.push([period, value, definitionVersion, revised]);
  }
  return figures;
};

beforeAll(async () => {
  fresh = await FreshStore.open();
  expect(await fresh.bringText("dop_cases", "dop_cases.ndjson", textOf(linesOf(months)))).toMatchObject({ state: "LOADED" });
  before = await fresh.warehouse.dataVersion();
  const kpis = fresh.definitions.kpis.map((entry) =>
    entry.id === "CP12"
      ? { ...entry, formula: closed, versions: [{ version: 2, from: "FY2570", why, formulaBefore: entry.formula }] }
      : entry,
  );
  const definitions = { ...fresh.definitions, kpis };
  await recordDefinitions(fresh.store, definitions);
  fresh = FreshStore.over(fresh.store, definitions);
  after = await fresh.warehouse.dataVersion();
}, 120_000);
afterAll(() => fresh.close());

describe("a version with another formula", { timeout: 60_000 }, () => {
  it("leaves what was before it as it was, and reckons by its own from its first month", async () => {
    expect(await told(before)).toEqual([
      ["2025-10", "200", 1, false],
      ["2026-09", "200", 1, false],
      ["FY2569-Q4", "600", 1, false],
      ["FY2569", "2400", 1, false],
      ["2026-10", "200", 1, false],
      ["FY2570-Q1", null, 1, false],
      ["FY2570-YTD", "200", 1, false],
    ]);
    expect(await told(after)).toEqual([
      ["2025-10", "200", 1, false],
      ["2026-09", "200", 1, false],
      ["FY2569-Q4", "600", 1, false],
      ["FY2569", "2400", 1, false],
      ["2026-10", "120", 2, true],
      ["FY2570-Q1", null, 2, false],
      ["FY2570-YTD", "120", 2, true],
    ]);
  });

  it("revises nothing of the years before, and names what it revises by the definition", async () => {
    const revised = await fresh.warehouse.revisions({ kpi: "CP12", since: before.id }, operator);
    expect(revised.map(({ period, old, new: now, cause }) => [period, old, now, cause])).toEqual([
      ["2026-10", "200", "120", "DEFINITION"],
      ["FY2570-YTD", "200", "120", "DEFINITION"],
    ]);
  });

  it("is evidence of the measures of its own formula, and of the year before of those of then", async () => {
    const measures = async (period: string) => {
      const { ref } = await fresh.warehouse.kpiValue({ kpi: "CP12", period, asOf: after.id }, operator);
      const { cells, numerator } = await fresh.warehouse.evidence(ref, operator);
      return [numerator, [...new Set(cells.map(({ measure }) => measure))], cells.length];
    };
    expect(await measures("2026-09")).toEqual(["200", ["dop_cases.received"], 2]);
    expect(await measures("2026-10")).toEqual(["120", ["dop_cases.completed"], 2]);
  });

  it("is taken apart, moved and weighed by the formula of its own period", async () => {
    const { parts, change } = await fresh.warehouse.change(
      { kpi: "CP12", against: "PREVIOUS", period: "2026-09", asOf: after.id },
      operator,
    );
    expect([change, parts.map(({ old, new: now }) => [old, now])]).toEqual([
      "0",
      [
        ["100", "100"],
        ["100", "100"],
      ],
    ]);
    const split = (period: string) => fresh.warehouse.kpiSplit({ kpi: "CP12", period, dimension: "case_type", asOf: after.id }, operator);
    expect((await split("2026-09")).parts.map(({ value }) => value)).toContain("200");
    expect((await split("2026-10")).parts.map(({ value }) => value)).toContain("120");
  });

  it("is a break: nothing is compared across it", async () => {
    const change = async (against: "PREVIOUS" | "YEAR", period: string) =>
      (await fresh.warehouse.change({ kpi: "CP12", against, period, asOf: after.id }, operator)).reason;
    expect(await change("PREVIOUS", "2026-10")).toBe("BREAK");
    expect(await change("YEAR", "FY2570-YTD")).toBe("BREAK");
    expect(await change("PREVIOUS", "2026-09")).toBeNull();
  });

  it("has both formulas in words, each with its version", async () => {
    const summary = (await fresh.warehouse.kpisAsOf(after.id)).find(({ id }) => id === "CP12")!;
    expect(formulaOfVersion(summary, 1).en).toMatch(/received/i);
    expect(formulaOfVersion(summary, 2)).toEqual(summary.formula);
    expect(summary.formula.en).not.toBe(formulaOfVersion(summary, 1).en);
  });

  it("is worked out anew where a file corrects a year before, by the formula of then", async () => {
    const corrected = linesOf(months).map((line) =>
      line.month === "2569-09" && line.office === offices[0]
        ? { ...line, cases: { ...line.cases, newReceived: 130, remaining: 70 } }
        : line,
    );
    expect(await fresh.bringText("dop_cases", "dop_cases_r2.ndjson", textOf(corrected))).toMatchObject({ state: "LOADED" });
    const asOf = (await fresh.warehouse.dataVersion()).id;
    const value = async (period: string) => (await fresh.warehouse.kpiValue({ kpi: "CP12", period, asOf }, operator)).value;
    expect([await value("2026-09"), await value("FY2569"), await value("2026-10")]).toEqual(["230", "2430", "120"]);
  });
});

describe("the formula of a period", () => {
  const cp12 = chiangMai.kpis.find(({ id }) => id === "CP12")!;
  const entry: KpiEntry = {
    ...cp12,
    formula: share,
    versions: [
      { version: 2, from: "FY2568", why, formulaBefore: received },
      { version: 3, from: "FY2569", why },
      { version: 4, from: "FY2570", why, formulaBefore: closed },
    ],
  };

  it("is the one that the next version with another took the place of", () => {
    expect([1, 2, 3, 4].map((version) => formulaAt(entry, version))).toEqual([received, closed, closed, share]);
    const at = ["2024-09", "FY2567", "2024-10", "FY2569-Q4", "2026-10", "FY2570-YTD"].map((period) => entryAt(entry, period).formula);
    expect(at).toEqual([received, received, closed, closed, share, share]);
  });

  it("is asked of an entry that another period was asked of before", () =>
    expect(entryAt(entryAt(entry, "2024-09"), "2026-10")).toBe(entry));

  it("is what its figures are drawn from, of all of them together", () =>
    expect(new Set(termsOf(entry).map(({ measure }) => measure))).toEqual(new Set(["dop_cases.received", "dop_cases.completed"])));
});

describe("the formula before a version, in the files", async () => {
  const known = vocabularyOf((await loadContracts()).values());
  const folder = mkdtempSync(join(tmpdir(), "yutitham-formula-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(projectRoot, "warehouse/provinces/chiang-mai"), folder, { recursive: true });
  cpSync(join(projectRoot, "warehouse/kpis"), join(folder, "kpis"), { recursive: true });
  const file = join(folder, "kpis", "service-outcomes.yaml");
  const sound = readFileSync(file, "utf8");
  /** Faults of the entry with a version, SO06, with more said of its version. */
  const faultsWith = (more: string, from = "FY2567"): string[] => {
    const is = "      from: FY2567\n      unitBefore: points_of_10\n";
    expect(sound).toContain(is);
    writeFileSync(file, sound.replace(is, `      from: ${from}\n      unitBefore: points_of_10\n${more}`));
    return loadDefinitions(folder, known).problems.map(({ found, expected }) => `${found} → ${expected}`);
  };

  it("is of measures that an agency sends", () => {
    expect(faultsWith('      formulaBefore: { numerator: [{ measure: led_confidence.score }], times: "10" }\n')).toEqual([]);
    expect(faultsWith('      formulaBefore: { numerator: [{ measure: led_confidence.points }], times: "10" }\n')).toEqual([
      expect.stringMatching(/^led_confidence\.points → .*led_confidence\.score/),
    ]);
  });

  it("goes with a version from a fiscal year on, which no factor converts", () => {
    const formula = '      formulaBefore: { numerator: [{ measure: led_confidence.score }], times: "10" }\n';
    expect(faultsWith(`${formula}      convert: { times: "10" }\n`)).toEqual(["convert (formulaBefore) → —"]);
    const mean =
      '      formulaBefore: { takes: mean, numerator: [{ measure: led_confidence.score }], denominator: [{ measure: led_confidence.score }], times: "1" }\n';
    expect(faultsWith(mean)).toContain("takes: mean → takes: —");
    expect(faultsWith(formula, "FY2567-Q2")).toContain("FY2567-Q2 (formulaBefore) → FY2570");
  });
});
