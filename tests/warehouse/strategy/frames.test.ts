/** One KPI in several frames: the same figure, a weight and a target of its own in each, rated by that target. Worked by hand. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placesOfKpi, treeOf } from "../../../warehouse/strategy/frames.js";
import { FreshStore, operator } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";
import { chiangMai } from "../kpis/chiang-mai.js";

let fresh: FreshStore;
const august = "2025-08";
/** As it stood in September, before September's own reports were due. */
let asOf: string;
const own = "chiang-mai-2566-2570";

beforeAll(async () => {
  fresh = await FreshStore.open();
  // 5,820 + 1,890 + 690 = 8,400 places.
  await fresh.bringText("doc_capacity", capacity[0], `${capacity[1]}รจ.อ.ฝาง,"1,104.00",1.6,690,61,\n`);
  // 6,500 + 2,400 + 760 = 9,660 inmates: 115 %.
  await fresh.bringText("doc_population", ...population("5006", august, { sentenced: 5285 }));
  await fresh.bringText("doc_population", ...population("5001", august, { sentenced: 1185 }));
  const fang = { sentenced: 700, appeal: 30, trial: 20, investigation: 10, detained: 0 };
  await fresh.bringText("doc_population", ...population("5009", august, fang));
  asOf = `${(await fresh.warehouse.dataVersion()).id}@2025-09-20`;
}, 120_000);
afterAll(async () => {
  await fresh?.close();
});

describe("RH01 at 115 %", () => {
  it("serves three frames, and stands in each by that frame's own band", async () => {
    const frames = await fresh.warehouse.kpiInFrames({ kpi: "RH01", period: august, asOf }, operator);
    expect(
      frames.map(({ frame, weight, share, value }) => [
        frame.id,
        weight,
        share,
        value.shown,
        value.targetHigh,
        value.status,
        value.statusReason,
      ]),
    ).toEqual([
      // 30 % of 35 % of 25 %
      [own, "30", "2.625", "115.0", "120", "ON_TRACK", "WITHIN_BAND"],
      // 50 % of 40 % of 40 %
      ["moj-2566-2570", "50", "8", "115.0", "130", "ON_TRACK", "WITHIN_BAND"],
      // 25 % of 100 % of 40 %; 115 is 4.5 % above 110
      ["national-issue-22", "25", "10", "115.0", "110", "WATCH", "NEAR_BAND"],
    ]);
    const evidence = await Promise.all(frames.map(({ value }) => fresh.warehouse.evidence(value.ref, operator)));
    expect(evidence[1]).toEqual(evidence[0]);
    expect(evidence[0]!.cells.length).toBeGreaterThan(0);
    expect((await fresh.warehouse.figure(frames[2]!.value.ref, operator)).targetHigh).toBe("110");
  });

  it("is asked by a frame's targets alone", async () => {
    const asked = (frame: string | null) => fresh.warehouse.kpiValue({ kpi: "RH01", period: august, frame, asOf }, operator);
    expect(await asked("national-issue-22")).toMatchObject({
      frame: "national-issue-22",
      value: "115",
      targetHigh: "110",
      status: "WATCH",
    });
    expect(await asked(null)).toMatchObject({ frame: own, targetHigh: "120", status: "ON_TRACK" });
    await expect(asked("nobody's")).rejects.toMatchObject({ code: "UNKNOWN_FRAME" });
  });

  it("has no target in a frame that does not have it, and is not borrowed one", async () => {
    expect(await fresh.warehouse.kpiValue({ kpi: "RH02", period: august, frame: "moj-2566-2570", asOf }, operator)).toMatchObject({
      target: null,
      statusReason: "NO_TARGET",
      statusWords: { en: "this KPI is not in this frame, and has no target there" },
    });
  });

  it("rolls up in each frame's own tree", async () => {
    const scores = async (frame: string | null) => {
      const { nodes, strategy } = await fresh.warehouse.strategy(2568, asOf, operator, frame);
      const node = nodes.find(({ kpis, kind }) => kind === "objective" && kpis.includes("RH01"))!;
      return [strategy.id, node.id, node.rated, node.of];
    };
    // Of the year that is not over the cards are rolled up: what one report of the population fills is rated in both.
    expect(await scores(null)).toEqual([own, "RH-1", 2, 4]);
    expect(await scores("moj-2566-2570")).toEqual(["moj-2566-2570", "MOJ-1.2", 1, 3]);
  });

  it("is exported by a frame's targets and weight, with the other indicators of that frame only", async () => {
    const made = await fresh.warehouse.exportOf({ of: "kpis", period: august, frame: "national-issue-22", asOf }, operator);
    const at = (id: string) => made.columns.findIndex((column) => column.id === id);
    const rows: (readonly unknown[])[] = [];
    for await (const batch of made.batches()) rows.push(...batch);
    expect(rows.map((row) => row[at("kpi")]).sort()).toEqual([
      "AJ02",
      "AJ05",
      "AJ06",
      "AJ09",
      "CP06",
      "CP08",
      "RH01",
      "RH02",
      "RH06",
      "SO08",
    ]);
    const rh01 = rows.find((row) => row[at("kpi")] === "RH01")!;
    expect(["frame", "frame_weight", "target_high", "status"].map((id) => rh01[at(id)])).toEqual([
      "national-issue-22",
      "10",
      "110",
      "WATCH",
    ]);
  });
});

describe("the frames of Chiang Mai", () => {
  it("are three, and the two above the province's own name their source and say that they are examples", () => {
    expect(chiangMai.frames.map(({ id, kind, illustrative }) => [id, kind, illustrative])).toEqual([
      ["moj-2566-2570", "ministry", true],
      ["national-issue-22", "national", true],
    ]);
    for (const { source } of chiangMai.frames) expect(source.th.length).toBeGreaterThan(20);
  });

  it("weigh 100 % each over their KPIs", () => {
    const recorded = { ...chiangMai, contracts: new Map() };
    for (const id of [own, "moj-2566-2570", "national-issue-22"]) {
      const shares = treeOf(recorded, id)
        .pillars.flatMap(({ objectives }) => objectives.flatMap(({ kpis }) => kpis))
        .map((kpi) => placesOfKpi(recorded, kpi.id).find(({ frame }) => frame.id === id)!.share);
      expect(shares.reduce((sum, share) => sum + Number(share), 0)).toBeCloseTo(100, 9);
    }
  });
});
