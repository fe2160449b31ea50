/** A question that nothing can answer is refused with what would be right, and never answered with nothing. */
import "../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../connectors/problem.js";
import type { ExportQuestion } from "../../warehouse/observations/answer.js";
import { FreshStore, operator } from "./fresh-store.js";

const decision = { by: { id: "u1", name: "วิภา", role: "director" }, reason: null };

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterAll(() => fresh.close());

async function refused(ask: (warehouse: FreshStore["warehouse"]) => Promise<unknown>): Promise<Problem> {
  return ask(fresh.warehouse).then(
    () => expect.fail("was not refused"),
    (problem) => problem as Problem,
  );
}
const exported = (of: string, asked: Partial<ExportQuestion>) => (warehouse: FreshStore["warehouse"]) =>
  warehouse.exportOf({ of, ...asked } as ExportQuestion, operator);

describe("a period of the other era", () => {
  const month = "2569-10";
  it.each<[string, (warehouse: FreshStore["warehouse"]) => Promise<unknown>]>([
    ["a figure", (warehouse) => warehouse.kpiValue({ kpi: "RH01", period: month }, operator)],
    ["all figures", (warehouse) => warehouse.kpiValues(month, null, operator)],
    ["a change", (warehouse) => warehouse.change({ kpi: "RH01", period: month, against: "PREVIOUS" }, operator)],
    ["a series", (warehouse) => warehouse.series({ kpi: "RH01", grain: "month", from: month, to: null }, operator)],
    ["measures", (warehouse) => warehouse.measureSeries({ dataset: "doc_population", from: month }, operator)],
    ["a place", (warehouse) => warehouse.placeKpis({ office: "DOC-5001", period: month }, operator)],
    ["the pipeline", (warehouse) => warehouse.pipeline({ period: month }, operator)],
    ["observations", (warehouse) => warehouse.observations("doc_population", { to: month }, 10, null, operator)],
    ["an export", exported("doc_population", { period: month })],
    ["figures as a file", exported("kpis", { period: month })],
    ["a sign-off", (warehouse) => warehouse.signing({ dataset: "doc_population", period: month }, null, operator)],
    ["the office's month", (warehouse) => warehouse.signing({ dataset: null, period: month }, null, operator)],
    ["a signature", (warehouse) => warehouse.sign({ dataset: null, period: month }, null, decision, operator)],
  ])("is refused of %s, with what is meant", async (_, ask) => {
    const { code, place } = await refused(ask);
    expect([code, place.meant?.accepted]).toEqual(["UNKNOWN_PERIOD", "2026-10"]);
  });
});

describe("a sign-off at another rhythm than the dataset's", () => {
  it("is refused with the rhythm and an example of it", async () => {
    const { code, en } = await refused((warehouse) => warehouse.signing({ dataset: "dopa_population", period: "2026-10" }, null, operator));
    expect([code, en]).toEqual(["UNKNOWN_PERIOD", "“2026-10” cannot be asked: dopa_population reports by fiscal year, as FY2570."]);
  });
  it("is taken of the month that ends the dataset's own period", async () =>
    expect((await fresh.warehouse.signing({ dataset: "dopa_population", period: "2026-09" }, null, operator)).period).toBe("FY2569"));
});

describe("a moment at which nothing can be known", () => {
  const at = (asOf: string) => refused((warehouse) => warehouse.kpiValue({ kpi: "RH01", asOf }, operator));
  it.each(["2025-02-31", "2025-02-31T00:00:00Z", "1@2026-02-31"])("%s is no day, and not the third of March", async (asOf) => {
    expect((await at(asOf)).code).toBe("UNKNOWN_VERSION");
  });
  it.each(["2030-01-01", "2030-01-01T00:00:00+07:00", "1@2030-01-01"])("%s is refused as still to come", async (asOf) => {
    const { code, en } = await at(asOf);
    expect(code).toBe("UNKNOWN_VERSION");
    expect(en).toMatch(
      new RegExp(
        `^nothing is known of “${asOf.replaceAll("+", "\\+")}”: it is still to come, and now is \\d+ \\w{3} 20\\d\\d, \\d\\d:\\d\\d\\.$`,
      ),
    );
  });
  it("is refused with what was typed and the earliest there is, where it was before the first version", async () => {
    const { code, en, th } = await at("2020-01-01");
    expect(code).toBe("UNKNOWN_VERSION");
    expect(en).toMatch(/^nothing is known of “2020-01-01”: the earliest data version is 1 \(\d+ \w{3} 20\d\d, \d\d:\d\d\)\.$/);
    expect(th).toMatch(/\(\d+ \S+ 25\d\d \d\d:\d\d น\.\)$/);
  });
  it("is not a version by today’s day, nor the moment of the newest version", async () => {
    const { recordedAt } = await fresh.warehouse.dataVersion();
    for (const asOf of [recordedAt, `1@${await fresh.warehouse.day()}`]) expect((await fresh.warehouse.dataVersion(asOf)).id).not.toBe("0");
  });
  it("is the beginning, where changes are asked for since then", async () =>
    expect((await fresh.warehouse.changes("2020-01-01", null, operator)).from.id).toBe("1"));
});

describe("an export that a slip would leave empty", () => {
  it.each<[string, Partial<ExportQuestion>, string]>([
    ["kpis", { offices: ["XX"] }, "UNKNOWN_PLACE"],
    ["kpis", { districts: ["5001", "9999"] }, "UNKNOWN_PLACE"],
    ["doc_population", { offices: ["DOC-5001", "XX"] }, "UNKNOWN_PLACE"],
    ["doc_population", { districts: ["9999"] }, "UNKNOWN_PLACE"],
    ["doc_population", { measures: ["no_such"] }, "REQUEST_INVALID"],
    ["doc_population", { from: "2026-10", to: "2026-09" }, "REQUEST_INVALID"],
    ["kpis", { from: "FY2570", to: "FY2569" }, "REQUEST_INVALID"],
  ])("%s %j is refused: %s", async (of, asked, code) => expect((await refused(exported(of, asked))).code).toBe(code));
});

describe("a filter that an export has no use for", () => {
  it.each<[string, Partial<ExportQuestion>, string]>([
    ["pipeline", { districts: ["5001"] }, "pipeline: district"],
    ["pipeline", { kpis: ["RH01"] }, "pipeline: kpi"],
    ["changes", { period: "2026-10" }, "changes: period"],
    ["changes", { kpis: ["RH01"] }, "changes: kpi"],
    ["kpis", { measures: ["inmates"] }, "kpis: measure"],
    ["kpis", { grain: "month" }, "kpis: grain"],
    ["kpis", { period: "2026-10", from: "2026-01" }, "kpis: period, from"],
    ["doc_population", { kpis: ["RH01"] }, "doc_population: kpi"],
    ["doc_population", { by: ["sex"] }, "doc_population: by"],
    ["doc_population", { period: "2026-10", to: "2026-12" }, "doc_population: period, to"],
  ])("%s %j is refused, and not passed over", async (of, asked, found) => {
    const { code, place } = await refused(exported(of, asked));
    expect([code, place.found]).toEqual(["REQUEST_INVALID", found]);
  });
  it("is said with those it has", async () =>
    expect((await refused(exported("pipeline", { districts: ["5001"] }))).place.expected).toBe("period, from, to, grain, office, asOf"));
});

describe("an end that comes before its beginning", () => {
  const span = { from: "FY2570", to: "2026-09" };
  it.each<[string, (warehouse: FreshStore["warehouse"]) => Promise<unknown>]>([
    ["a series", (warehouse) => warehouse.series({ kpi: "RH01", grain: "month", ...span }, operator)],
    ["observations", (warehouse) => warehouse.observations("doc_population", span, 10, null, operator)],
    ["the pipeline", (warehouse) => warehouse.pipeline(span, operator)],
  ])("is refused of %s", async (_, ask) => {
    const { code, place } = await refused(ask);
    expect([code, place.expected]).toEqual(["REQUEST_INVALID", "from ที่ไม่อยู่หลัง to / from ≤ to"]);
  });
});
