/**
 * Two steps lead from any figure to its source cells. For every KPI and the last 14 months the declared arithmetic over the cells gives
 * the figure; for 200 of them every cell's raw text is found in the archived bytes, on its line, by another reader.
 */
import "./november.js";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMonths, type Period, periodOfRhythm, yearToDateOf } from "../../connectors/period.js";
import { Random } from "../../connectors/sample/world/random.js";
import { trace } from "../../gateway/commands/trace.js";
import type { Evidence, EvidenceCell, KpiValue } from "../../warehouse/kpis/answer.js";
import { operator } from "../warehouse/fresh-store.js";
import { divided, scaled, times } from "./exact.js";
import { november } from "./november.js";
import { type PlainFile, readPlainly } from "./plain-reader.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

let made: Awaited<ReturnType<typeof copyOfSample>>;
let product: Awaited<ReturnType<typeof openProduct>>;
type Figure = {
  value: Pick<KpiValue, "kpi" | "state" | "value" | "numerator" | "denominator">;
  evidence: Pick<Evidence, "arithmetic" | "over" | "times" | "numerator" | "denominator" | "cells">;
};
const figures: Figure[] = [];
const lastMonth = addMonths(november.slice(0, 7), -1);

beforeAll(async () => {
  made = await copyOfSample();
  product = await openProduct(made.folder);
}, 600_000);

afterAll(async () => {
  await product?.close();
  made?.remove();
});

/** Every figure of the last 14 months at the province: each KPI in its own rhythm, and the year to date; cohorts from four years back. */
function asked(): { kpi: string; period: Period }[] {
  const months = Array.from({ length: 14 }, (_, i) => addMonths(lastMonth, i - 13));
  return product.warehouse.kpis().flatMap(({ id, every }) => {
    const periods = months.flatMap((month) => (every === "month" ? [month, yearToDateOf(month)] : [periodOfRhythm(every, month)]));
    if (every === "year") periods.push(...[2566, 2567].map((year) => `FY${year}`));
    return [...new Set(periods)].map((period) => ({ kpi: id, period }));
  });
}

/** What `yutitham trace` prints of a figure: the figure, and the cells it stands on. */
async function traced({ kpi, period }: { kpi: string; period: Period }): Promise<Figure> {
  const { json } = await trace.run({ product, say: () => undefined }, [kpi], { period });
  const { parts, arithmetic, over, times, ...value } = json as Figure["value"] & Omit<Evidence, "cells"> & { parts: EvidenceCell[] };
  const cells = parts.map((part) => ({ ...part, dataset: part.measure.split(".")[0]! }));
  return { value, evidence: { arithmetic, over, times, numerator: value.numerator, denominator: value.denominator, cells } };
}

describe("every KPI in the last 14 months", () => {
  it("is the declared arithmetic over its cells, exactly", async () => {
    for (const question of asked()) {
      const figure = await traced(question);
      const { numerator, denominator, value, state } = figure.value;
      expect(remade(figure.evidence), `${question.kpi} ${question.period}`).toEqual({ numerator, denominator, value });
      if (state === "REPORTED") expect(figure.evidence.cells.length, `${question.kpi} ${question.period}`).toBeGreaterThan(0);
      figures.push(figure);
    }
    const withValue = new Set(figures.filter(({ value }) => value.value !== null).map(({ value }) => value.kpi));
    expect([...withValue].sort()).toEqual(
      product.warehouse
        .kpis()
        .map(({ id }) => id)
        .sort(),
    );
  }, 300_000);

  it("says why where it has no value, and shows no cells for it", () => {
    for (const { value, evidence } of figures.filter((one) => one.value.value === null)) {
      expect(value.state, value.kpi).not.toBe("REPORTED");
      if (value.state !== "NOT_APPLICABLE") expect(evidence.cells, value.kpi).toEqual([]);
    }
  });

  it("holds at the offices and districts too", async () => {
    const random = new Random(1, "lineage at places");
    for (const { id, levels, headline } of product.warehouse.kpis()) {
      if (headline !== "month" && headline !== "ytd") continue;
      for (const by of ["office", "district"] as const) {
        if (!levels.includes(by)) continue;
        const all = await product.warehouse.kpiBreakdown({ kpi: id, period: headline === "month" ? lastMonth : null }, by, operator);
        const reported = all.filter(({ state }) => state === "REPORTED");
        if (!reported.length) continue;
        const value = random.pick(reported);
        const evidence = await product.warehouse.evidence(value.ref, operator);
        expect(remade(evidence), value.ref).toEqual({ numerator: value.numerator, denominator: value.denominator, value: value.value });
        figures.push({ value, evidence });
      }
    }
  }, 300_000);
});

describe("200 figures", () => {
  const files = new Map<string, Promise<PlainFile>>();
  const plainly = (path: string) => {
    const known = files.get(path) ?? readPlainly(path);
    files.set(path, known);
    return known;
  };
  /** The agencies' own folders: where the workbooks lie whose names and numbers never came in. */
  const own = () => new Map(readdirSync(join(made.folder, "sample", "inbox", "PJO")).map((name) => [name.normalize("NFC"), name]));

  it("lead to the archived bytes: each raw text stands on its line, in its column, and is the value that was counted", async () => {
    const random = new Random(1, "200 figures");
    const chosen = figures
      .filter(({ evidence }) => evidence.cells.length > 0)
      .map((figure) => ({ ...figure, place: random.next() }))
      .sort((a, b) => a.place - b.place)
      .slice(0, 200);
    expect(chosen).toHaveLength(200);
    expect(new Set(chosen.map(({ value }) => value.kpi)).size).toBeGreaterThanOrEqual(40);
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const cell of chosen.flatMap(({ evidence }) => evidence.cells)) {
      const key = [cell.artifact.sha256, cell.sheet, cell.line, cell.column, cell.raw, cell.value].join("|");
      if (seen.has(key)) continue;
      seen.add(key);
      const fault = await faultOf(cell);
      if (fault) wrong.push(`${cell.artifact.name} ${cell.sheet ?? ""} ${cell.line} ${cell.column} “${cell.raw}”: ${fault}`);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(seen.size).toBeGreaterThan(2_000);
  }, 300_000);

  async function faultOf(cell: EvidenceCell): Promise<string | null> {
    const file = await plainly(product.store.archive.pathOf(cell.artifact.sha256));
    const isExtract = product.definitions.contracts.get(cell.dataset)!.identifiers !== undefined;
    const line = file.line(isExtract ? null : cell.sheet, cell.line);
    if (!line) return "no such line";
    if (file.kind === "records" ? !line.texts[0]!.includes(cell.raw) : !line.texts.some((text) => same(text, cell.raw)))
      return `not on the line: ${line.texts.join(" | ")}`;
    if (!isExtract && !line.at(cell.column).some((text) => same(text, cell.raw))) return `in the column: ${line.at(cell.column)}`;
    if (isExtract) {
      // The letter is that of the agency's own workbook, which nobody but the agency holds.
      const workbook = await plainly(join(made.folder, "sample", "inbox", "PJO", own().get(cell.artifact.name.normalize("NFC"))!));
      const there = workbook.line(cell.sheet, cell.line)?.at(cell.column) ?? [];
      if (!there.some((text) => same(text, cell.raw))) return `in the agency's workbook: ${there}`;
    }
    const counted = plainNumber(cell.raw);
    const measure = product.definitions.contracts.get(cell.dataset)!.measures[cell.measure.split(".")[1]!]!;
    if (counted === null || measure.unit === "days" || /^\d{4}-\d\d-\d\d$/.test(cell.raw)) return null;
    const isCount = cell.dataset.startsWith("oncb_villages") || cell.dataset === "pjo_centres";
    return isCount || scaled(counted) === scaled(cell.value) ? null : `counted as ${cell.value}`;
  }
});

/** As two plain readings may write one thing: a number with or without separators and zeros at its end. */
function same(one: string, other: string): boolean {
  if (one.trim() === other.trim()) return true;
  const [left, right] = [plainNumber(one), plainNumber(other)];
  return left !== null && right !== null && scaled(left) === scaled(right);
}

/** Digits, Thai or not, with separators: the number a person would read, or null. */
function plainNumber(text: string): string | null {
  const western = text.trim().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  const bare = western.replaceAll(",", "");
  return /^-?\d+(\.\d{1,10})?$/.test(bare) ? bare : null;
}

/** A median from the cells alone: the one in the middle, or half of the two, and how many cases were counted. */
function middle({ cells, times: factor }: Figure["evidence"]): {
  numerator: string | null;
  denominator: string | null;
  value: string | null;
} {
  const values = cells
    .filter(({ part }) => part === "numerator")
    .map(({ value }) => Number(value))
    .sort((a, b) => a - b);
  expect(factor).toBe("1");
  const count = cells.filter(({ part }) => part === "denominator").reduce((sum, { value }) => sum + Number(value), 0);
  expect(values).toHaveLength(count);
  const half = (values[Math.floor((count - 1) / 2)]! + values[Math.floor(count / 2)]!) / 2;
  return { numerator: String(half), denominator: String(count), value: String(half) };
}

/** The figure from the cells alone: Σ sign × factor × value over each part, divided as the evidence declares. */
function remade(evidence: Figure["evidence"]): { numerator: string | null; denominator: string | null; value: string | null } {
  const sum = (part: EvidenceCell["part"]) =>
    evidence.cells
      .filter((cell) => cell.part === part)
      .reduce((total, cell) => total + BigInt(cell.sign) * times(scaled(cell.factor), scaled(cell.value)), 0n);
  if (evidence.numerator === null) return { numerator: null, denominator: null, value: null };
  const one = scaled("1");
  if (evidence.arithmetic.numerator === "median") return middle(evidence);
  const over = { numerator: BigInt(evidence.over.numerator), denominator: BigInt(evidence.over.denominator) };
  const top = sum("numerator");
  const numerator = divided(top, one * over.numerator);
  const multiplied = top * scaled(evidence.times);
  if (evidence.denominator === null) return { numerator, denominator: null, value: divided(multiplied, one * one * over.numerator) };
  const bottom = sum("denominator");
  const denominator = divided(bottom, one * over.denominator);
  const value = divided(multiplied * over.denominator, bottom * one * over.numerator);
  return { numerator, denominator, value };
}
