/** A ceiling of a ratio that holds everywhere: an office without a target of its own is held to the province's. Worked by hand on one prison. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import type { KpiEntry, Target } from "../../../warehouse/kpis/kpi.js";
import { Targets } from "../../../warehouse/kpis/rating/targets.js";
import { flowReport } from "../flow-report.js";
import { FreshStore, operator } from "../fresh-store.js";

const target = (more: Partial<Target> = {}): Target => ({ kpi: "RH01", fiscalYear: 2570, kind: "level", value: "240", ...more });
const everywhere = target({ holds: "everywhere" });
const [fang, kpi] = ["DOC-5009", "RH01"];

describe("a ratio's target that holds everywhere", () => {
  const at = (targets: Target[], ...places: string[]) =>
    new Targets(targets).of({ id: kpi, accumulates: true }, "FY2570-YTD", [...places, ""])?.value ?? null;

  it("is that of a place without one of its own; another is the whole's alone", () => {
    expect(at([everywhere], fang, "DOC")).toBe("240");
    expect(at([target()], fang, "DOC")).toBeNull();
    expect(at([target()])).toBe("240");
  });

  it("goes behind the agency's and the office's own", () => {
    const agency = target({ place: "DOC", value: "200" });
    expect(at([everywhere, agency], fang, "DOC")).toBe("200");
    expect(at([everywhere, agency, target({ place: fang, value: "180" })], fang, "DOC")).toBe("180");
  });

  it("is its parts', too, where they make the plan", () => {
    const quarters = ["60", "60", "60", "60"].map((value, i) => target({ value, period: `FY2570-Q${i + 1}`, holds: "everywhere" }));
    expect(at(quarters, fang)).toBe("240");
  });
});

describe("an office's figure", { timeout: 60_000 }, () => {
  let fresh: FreshStore;
  const at = { divided: "", held: "" };
  /** Of a hundred received in October 2569, 13 bailed: 13 %. */
  const bailed = (entry: KpiEntry): KpiEntry => {
    const of = (movement: string) => [{ measure: "doc_flow.movements", where: { movement: [movement] } }];
    const { carryForward: _, versions: __, thresholds: ___, ...plain } = entry;
    const formula = { numerator: of("bail"), denominator: of("new"), times: "100" };
    return { ...plain, formula, better: "lower", headline: "ytd", accumulates: true };
  };
  const filed = (one: Target) => [...fresh.definitions.targets.filter((other) => other.kpi !== kpi), one];
  const value = (asOf: string) => fresh.warehouse.kpiValue({ kpi, period: "2026-10", office: fang, asOf }, operator);
  const now = async () => (await fresh.warehouse.dataVersion()).id;

  async function export1(of: string, asOf: string): Promise<Record<string, unknown>[]> {
    const question = of === "kpis" ? { of, kpis: [kpi], period: "2026-10", offices: [fang], asOf } : { of, kpis: [kpi], asOf };
    const { columns, batches } = await fresh.warehouse.exportOf(question, operator);
    const rows: Record<string, unknown>[] = [];
    for await (const batch of batches()) for (const row of batch) rows.push(Object.fromEntries(columns.map(({ id }, i) => [id, row[i]])));
    return rows;
  }

  beforeAll(async () => {
    fresh = await FreshStore.with((is) => ({ ...is, kpis: is.kpis.map((entry) => (entry.id === kpi ? bailed(entry) : entry)) }));
    await recordDefinitions(fresh.store, { ...fresh.definitions, targets: filed(target()) });
    const { name, text } = flowReport(10, 95);
    const inYear = (of: string) => of.replaceAll("2568", "2569");
    await fresh.bringText("doc_flow", inYear(name), inYear(text));
    at.divided = await now();
    await recordDefinitions(fresh.store, { ...fresh.definitions, targets: filed(everywhere) });
    at.held = await now();
  }, 120_000);
  afterAll(() => fresh.close());

  it("has a plan, a status and words by it, on a straight line where the province has no season", async () => {
    // 240 ÷ 12 = 20 by October.
    expect(await value(at.held)).toMatchObject({
      value: "13",
      target: "240",
      planToDate: "20",
      planBasis: "STRAIGHT_LINE",
      targetEverywhere: true,
      gap: "-7",
      status: "ON_TRACK",
      statusReason: "PLAN_MET",
    });
  });

  it("is not rated by what is the whole's alone, nor as of the version before", async () =>
    expect(await value(at.divided)).toMatchObject({
      value: "13",
      target: null,
      targetEverywhere: false,
      status: "NOT_RATED",
      statusReason: "NO_TARGET",
    }));

  it("says so in the exports, and the office hears that it changed", async () => {
    expect((await export1("kpis", at.held))[0]).toMatchObject({ target: "240", target_everywhere: true, status: "ON_TRACK" });
    expect((await export1("targets", at.held)).map(({ everywhere: holds, to_version }) => [holds, to_version === null])).toContainEqual([
      true,
      true,
    ]);
    const { items } = await fresh.warehouse.changes(at.divided, at.held, operator, { office: fang });
    expect(items.filter(({ kind }) => kind === "TARGET")).toMatchObject([
      { old: "240", new: "240", office: fang, words: { th: "ใช้กับทุกหน่วยงานและอำเภอ", en: "now holds at every office and district" } },
    ]);
    expect(items.filter(({ kind, period }) => kind === "STATUS" && period === "2026-10")).toMatchObject([
      { statusOld: "NOT_RATED", statusNew: "ON_TRACK", detail: "TARGET" },
    ]);
  });

  it("by rules from before says nothing of it in the exports", async () => {
    const { rules } = fresh.definitions;
    const { targets: _, ...exports } = rules.exports!;
    await recordDefinitions(fresh.store, { ...fresh.definitions, targets: filed(everywhere), rules: { ...rules, exports } });
    const before = await now();
    expect(Object.keys((await export1("kpis", before))[0]!)).not.toContain("target_everywhere");
    expect(Object.keys((await export1("targets", before))[0]!)).not.toContain("everywhere");
  });
});
