/** The full set: each of the 48 KPIs says all that a director must know of it, and at least 44 have a value for the last closed period that is due. */
import "./november.js";
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContracts } from "../../connectors/contracts.js";
import { chiangMai } from "../warehouse/kpis/chiang-mai.js";
import { askOver, type Running, run } from "./running-product.js";
import { copyOfSample, yutitham } from "./sample-folder.js";

interface Told {
  id: string;
  names: { th: string; en: string };
  definition: { th: string; en: string };
  formula: { th: string; en: string };
  unit: string;
  decimals: number;
  better: string;
  thresholds: { watchFrom: string; offFrom: string };
  owner: { id: string; names: { th: string; en: string } };
  average: "mean" | "median" | null;
  datasets: { id: string; countsIn: { th: string; en: string } | null; leavesOut: { th: string; en: string } | null }[];
  targets: { period: string; place: string | null; to: unknown }[];
  value: {
    period: string;
    dataTo: string | null;
    state: string;
    shown: string | null;
    target: string | null;
    targetLow: string | null;
    targetHigh: string | null;
    status: string;
    statusReason: string;
    completeness: { reported: number; expected: number };
  };
}

let copy: Awaited<ReturnType<typeof copyOfSample>>;
let product: Running;
let kpis: Told[];

beforeAll(async () => {
  copy = await copyOfSample();
  product = await run(copy.folder);
  const token = JSON.parse((await yutitham(["token", "create", "--role", "director", "--json"], copy.folder)).out).token;
  const words = "{ th en }";
  const query = `{ kpis { id names ${words} definition ${words} formula ${words} average unit decimals better thresholds { watchFrom offFrom }
    owner { id names ${words} } datasets { id countsIn ${words} leavesOut ${words} } targets { period place to { id } }
    value { period dataTo state shown target targetLow targetHigh status statusReason completeness { reported expected } } } }`;
  const answer = await askOver(product, "/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { data: { kpis: Told[] }; errors?: unknown };
  expect(errors).toBeUndefined();
  kpis = data.kpis;
  if (process.env.KPI_TABLE) writeFileSync(process.env.KPI_TABLE, table(kpis));
}, 900_000);
afterAll(async () => {
  await product?.end();
  copy?.remove();
});

const thai = /[\u0e01-\u0e4e]/;
const both = (words: { th: string; en: string } | null, least: number) =>
  words !== null && thai.test(words.th) && /[a-z]/i.test(words.en) && words.th.length >= least && words.en.length >= least;

describe("each of the 48", () => {
  it("has names, a definition of a paragraph, and a formula in both languages", () => {
    expect(kpis).toHaveLength(48);
    expect(kpis.filter(({ names }) => !both(names, 5)).map(({ id }) => id)).toEqual([]);
    expect(kpis.filter(({ definition }) => !both(definition, 60)).map(({ id }) => id)).toEqual([]);
    expect(kpis.filter(({ formula }) => !thai.test(formula.th) || !/[a-z]/i.test(formula.en)).map(({ id }) => id)).toEqual([]);
  });

  it("has a unit, a direction, thresholds in their order and an owner", () => {
    for (const { id, unit, better, thresholds, owner } of kpis) {
      expect([id, unit !== "", ["higher", "lower", "within_band"].includes(better)]).toEqual([id, true, true]);
      const [watch, off] = [Number(thresholds.watchFrom), Number(thresholds.offFrom)];
      expect([id, better === "within_band" ? watch < off : watch > off]).toEqual([id, true]);
      expect(both(owner.names, 4)).toBe(true);
    }
  });

  it("has a target of the province for FY2566 to FY2570", () => {
    const years = ["FY2566", "FY2567", "FY2568", "FY2569", "FY2570"];
    const lacking = kpis.flatMap(({ id, targets }) =>
      years
        .filter((year) => !targets.some(({ period, place, to }) => period === year && place === null && to === null))
        .map((year) => `${id} ${year}`),
    );
    expect(lacking).toEqual([]);
  });

  it("names its sources, and what each of their agencies counts in and leaves out", () => {
    for (const { id, datasets } of kpis) {
      expect([id, datasets.length > 0]).toEqual([id, true]);
      for (const { id: dataset, countsIn, leavesOut } of datasets)
        expect([id, dataset, both(countsIn, 10), both(leavesOut, 10)]).toEqual([id, dataset, true, true]);
    }
  });

  it("stands on contracts that all say so", async () => {
    const silent = [...(await loadContracts()).values()].filter(
      ({ countsIn, leavesOut }) => !both(countsIn ?? null, 10) || !both(leavesOut ?? null, 10),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe("the two of durations", () => {
  it("say which is the mean and which the median, in name, formula and kind, and both have a value", () => {
    const told = kpis.filter(({ average }) => average !== null);
    expect(told.map(({ id, average, unit, value }) => [id, average, unit, value.state])).toEqual([
      ["AJ12", "mean", "days", "REPORTED"],
      ["AJ13", "median", "days", "REPORTED"],
    ]);
    for (const { average, names, formula } of told)
      for (const { th, en } of [names, formula]) {
        expect(th).toContain(average === "mean" ? "ค่าเฉลี่ย" : "มัธยฐาน");
        expect(en.toLowerCase()).toContain(average!);
      }
  });
});

describe("for the last closed period that is due", () => {
  it("at least 44 have a value", () => {
    const without = kpis.filter(({ value }) => value.state !== "REPORTED");
    expect(48 - without.length).toBeGreaterThanOrEqual(44);
  });

  it("whoever has none, or is not rated, names a reason", () => {
    for (const { id, value } of kpis.filter(({ value }) => value.state !== "REPORTED" || value.status === "NOT_RATED")) {
      expect(value.statusReason, id).toMatch(
        /^(NOT_DUE|NO_DATA|SOURCE_OVERDUE|INCOMPLETE|SMALL_DENOMINATOR|COHORT_NOT_RIPE|WITHHELD|NO_TARGET|BREAK_IN_SERIES|NOT_APPLICABLE)$/,
      );
    }
  });

  it("all four pillars and every justice agency are among them", () => {
    const given = kpis.filter(({ value }) => value.state === "REPORTED");
    expect([...new Set(given.map(({ id }) => id.slice(0, 2)))].sort()).toEqual(["AJ", "CP", "RH", "SO"]);
    const justice = chiangMai.province.agencies.filter(({ outside }) => !outside).map(({ id }) => id as string);
    expect([...new Set(given.map(({ owner }) => owner.id))].sort()).toEqual(expect.arrayContaining(justice.sort()));
  });
});

/** Every KPI as a line: for a note. */
function table(all: readonly Told[]): string {
  const target = ({ value, decimals }: Told) =>
    value.targetLow !== null
      ? `${value.targetLow}–${value.targetHigh}`
      : value.target === null
        ? "–"
        : String(Number(Number(value.target).toFixed(decimals)));
  const rows = all.map((kpi) => [
    kpi.id,
    kpi.names.en,
    kpi.value.period,
    kpi.value.shown ?? kpi.value.state,
    kpi.unit,
    target(kpi),
    kpi.value.status === "NOT_RATED" ? `NOT_RATED (${kpi.value.statusReason})` : kpi.value.status,
    `${kpi.value.completeness.reported}/${kpi.value.completeness.expected}`,
    kpi.value.dataTo ?? "–",
  ]);
  const head = ["KPI", "Name", "Last closed period", "Value", "Unit", "Target", "Status", "Completeness", "Data to"];
  return `${[head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}
