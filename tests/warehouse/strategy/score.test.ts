import { describe, expect, it } from "vitest";
import type { KpiEntry, Status, Strategy } from "../../../warehouse/kpis/kpi.js";
import { type KpiScore, kpiScore, rollUp } from "../../../warehouse/strategy/score.js";
import { chiangMai } from "../kpis/chiang-mai.js";

const { rules } = chiangMai;
const score = (value: string, better: KpiEntry["better"], plan: string | [string, string], thresholds?: KpiEntry["thresholds"]) =>
  kpiScore(
    typeof plan === "string"
      ? { entry: { better, thresholds }, value, planToDate: plan, low: null, high: null }
      : { entry: { better, thresholds }, value, planToDate: null, low: plan[0], high: plan[1] },
    rules,
  );

describe("a KPI's score lies on a line through its five levels", () => {
  it.each([
    ["60", "1"],
    ["70", "1"],
    ["75", "1.5"],
    ["80", "2"],
    ["90", "3"],
    ["95", "3.5"],
    ["100", "4"],
    ["105", "4.5"],
    ["110", "5"],
    ["200", "5"],
  ])("%s of 100, higher is better: %s", (value, expected) => expect(score(value, "higher", "100")).toBe(expected));

  it.each([
    ["0", "5"],
    ["90", "4"],
    ["100", "3"], // 90 ÷ 100
    ["180", "1"],
  ])("%s under a ceiling of 90: %s", (value, expected) => expect(score(value, "lower", "90")).toBe(expected));

  it.each([
    ["95", "5"], // the middle
    ["80", "4"],
    ["110", "4"],
    ["102.5", "4.5"],
    ["115.5", "3"],
    ["78", "3.5"],
    ["40", "1"],
  ])("%s in a band of 80 to 110: %s", (value, expected) => expect(score(value, "within_band", ["80", "110"])).toBe(expected));

  it("moves with an entry's own thresholds", () => expect(score("98", "higher", "100", { watchFrom: 1, offFrom: 0.98 })).toBe("3"));
  it("of nothing planned is 5 or 1", () => {
    expect(score("0", "higher", "0")).toBe("5");
    expect(score("3", "lower", "0")).toBe("1");
  });
});

const name = { th: "ชื่อ", en: "Name" };
const strategy: Strategy = {
  id: "plan",
  name,
  years: [2566, 2570],
  pillars: [
    {
      id: "RH",
      name,
      weight: "100",
      objectives: [
        {
          id: "RH-1",
          name,
          weight: "60",
          kpis: [
            { id: "RH01", weight: "50" },
            { id: "RH02", weight: "30" },
            { id: "RH03", weight: "20" },
          ],
        },
        { id: "RH-2", name, weight: "40", kpis: [{ id: "RH04", weight: "100" }] },
      ],
    },
  ],
};
const roll = (scores: Record<string, [Status, string | null]>) =>
  Object.fromEntries(
    rollUp(
      strategy,
      new Map(Object.entries(scores).map(([id, [status, of]]): [string, KpiScore] => [id, { status, score: of }])),
      rules,
    ).map(({ id, ...node }) => [id, node]),
  );

describe("objectives and pillars", () => {
  it("are the weighted mean of what is rated", () => {
    const nodes = roll({ RH01: ["ON_TRACK", "5"], RH02: ["WATCH", "3.5"], RH03: ["ON_TRACK", "4"], RH04: ["ON_TRACK", "4"] });
    expect(nodes["RH-1"]).toMatchObject({
      kind: "objective",
      score: "4.35",
      status: "ON_TRACK",
      rated: 3,
      of: 3,
      offTrack: 0,
      kpis: ["RH01", "RH02", "RH03"],
    });
    expect(nodes.RH).toMatchObject({ kind: "pillar", score: "4.21", status: "ON_TRACK", rated: 4, of: 4 }); // 0.6 × 4.35 + 0.4 × 4
  });

  it("are never on track over a child that is off", () => {
    const nodes = roll({ RH01: ["ON_TRACK", "5"], RH02: ["ON_TRACK", "5"], RH03: ["OFF_TRACK", "2.9"], RH04: ["ON_TRACK", "5"] });
    expect(nodes["RH-1"]).toMatchObject({ score: "4.58", status: "WATCH", offTrack: 1 });
    expect(nodes["RH-2"]).toMatchObject({ score: "5.00", status: "ON_TRACK", offTrack: 0 });
    expect(nodes.RH).toMatchObject({ status: "WATCH", offTrack: 1 });
  });

  it("are rated from 60 percent of the weight, not under it", () => {
    const half: [Status, string | null] = ["NOT_RATED", null];
    expect(roll({ RH01: ["ON_TRACK", "4"], RH02: half, RH03: half, RH04: half })["RH-1"]).toMatchObject({
      score: null,
      status: "NOT_RATED",
      rated: 1,
    });
    expect(roll({ RH01: ["ON_TRACK", "4"], RH02: half, RH03: ["WATCH", "3"] })["RH-1"]).toMatchObject({
      score: "3.71",
      status: "WATCH",
      rated: 2,
    });
    expect(roll({ RH01: ["ON_TRACK", "4"], RH02: ["WATCH", "3"] }).RH).toMatchObject({ score: "3.63", status: "WATCH", rated: 2, of: 4 });
    expect(roll({ RH04: ["ON_TRACK", "4"] }).RH).toMatchObject({ score: null, status: "NOT_RATED", rated: 1 });
  });

  it.each([
    ["4", "ON_TRACK"],
    ["3.995", "ON_TRACK"], // shown, and rated, as 4.00
    ["3.994", "WATCH"],
    ["3", "WATCH"],
    ["2.99", "OFF_TRACK"],
  ])("with a score of %s are %s", (of, status) => expect(roll({ RH04: ["WATCH", of] })["RH-2"]).toMatchObject({ status }));

  it("of the province keep the strategy's order and hold every KPI", () => {
    const nodes = rollUp(chiangMai.strategy, new Map(), rules);
    expect(nodes.map(({ id }) => id).slice(0, 5)).toEqual(["CP", "CP-1", "CP-2", "CP-3", "RH"]);
    expect(nodes.filter(({ kind }) => kind === "pillar").flatMap(({ kpis }) => kpis)).toHaveLength(48);
  });
});
