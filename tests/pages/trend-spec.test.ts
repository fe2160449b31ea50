/** The trend of an indicator as a chart: what lacks a part, what is counted otherwise, and the point of the page. */
import { describe, expect, it } from "vitest";
import { joined, plotted, standsAlone } from "../../dashboard/blocks/chart-spec.js";
import type { KpiFigureQuery, KpiTrendQuery } from "../../dashboard/generated/graphql.js";
import { dictionaries } from "../../dashboard/language/both.js";
import { pointOf, trendSpec } from "../../dashboard/pages/kpi/trend-spec.js";

const { en } = dictionaries;
type Kpi = NonNullable<KpiFigureQuery["kpi"]>;
type Series = NonNullable<KpiTrendQuery["kpi"]>["series"];

const kpi = { names: { th: "ก", en: "A" }, unit: "percent", decimals: 1, better: "higher" } as Kpi;
const years = ["FY2566", "FY2567", "FY2568", "FY2569"];
const whole = { office: null, district: null };

/** Four years, as the gateway gives them. */
function series(group: Partial<Series["groups"][number]> = {}, periods = years): Series {
  const each = <T>(value: T) => periods.map(() => value);
  return {
    periods,
    groups: [
      {
        office: null,
        district: null,
        shown: each("95.0"),
        states: each("REPORTED" as const),
        provisional: each(false),
        revised: each(false),
        partial: each(false),
        open: each(false),
        empty: each(false),
        notDue: each(false),
        units: each("percent"),
        targets: each("90"),
        plans: each(null),
        statuses: each("ON_TRACK" as const),
        ...group,
      },
    ],
    breaks: [],
  };
}

describe("the trend of an indicator", () => {
  it("marks a point that lacks a part, and says so in its row", () => {
    const spec = trendSpec(kpi, series({ partial: [false, true, false, false] }), whole, en, "en")!;
    expect(spec.points.map(({ partial }) => partial)).toEqual([false, true, false, false]);
    expect(spec.points.map(({ note }) => note)).toEqual(["", en.mark.partialPoint, "", ""]);
  });
  it("sets a cohort that is still followed apart, and says so in its row", () => {
    const last = [false, false, false, true];
    const spec = trendSpec(kpi, series({ open: last, provisional: last }), whole, en, "en")!;
    expect(spec.points.map(({ note }) => note)).toEqual(["", "", "", en.mark.open]);
    const joins = joined(plotted(spec, spec.lines[0]!), (index) => standsAlone(spec, index));
    expect(joins).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
  });
  it("says why a point has no value in the words of its card: still to come, no cases, or no cases in what could be counted", () => {
    const states = ["NOT_APPLICABLE", "NOT_APPLICABLE", "MISSING", "MISSING"] as const;
    const group = {
      states: [...states],
      shown: states.map(() => null),
      empty: [true, true, false, false],
      partial: [false, true, false, false],
      notDue: [false, false, false, true],
    };
    const spec = trendSpec(kpi, series({ ...group }), whole, en, "en");
    const notes = spec?.points.map(({ note }) => note);
    expect(notes).toEqual([en.state.empty, `${en.state.empty} · ${en.mark.partialPoint}`, en.state.MISSING, en.state.notDue]);
  });
  it("is none of a place of which there is no series, rather than another place's", () => {
    const other = { office: { id: "DJOP-R7", names: { th: "ก", en: "A" } } } as Partial<Series["groups"][number]>;
    expect(trendSpec(kpi, series(other), { office: "DJOP-5001", district: null }, en, "en")).toBeNull();
    expect(trendSpec(kpi, series(other), { office: "DJOP-R7", district: null }, en, "en")).not.toBeNull();
  });
  it("keeps points from before a rescaling in their own unit, with a note", () => {
    const units = ["points_of_10", "percent", "percent", "percent"];
    const spec = trendSpec(kpi, series({ units, shown: ["9.2", "94.0", "95.0", "96.0"] }), whole, en, "en")!;
    expect(spec.points.map(({ unit }) => unit)).toEqual(["points_of_10", undefined, undefined, undefined]);
    expect(spec.lines[0]!.values).toEqual(["9.2", "94.0", "95.0", "96.0"]);
    expect(spec.notes).toEqual([en.detail.otherUnit("FY 2566", "points of 10")]);
  });
  it("keeps marks and units with their points when the first years have no value", () => {
    const units = ["points_of_10", "points_of_10", "percent", "percent"];
    const spec = trendSpec(
      kpi,
      series({ units, shown: [null, "9.0", "95.0", "96.0"], partial: [false, false, false, true] }),
      whole,
      en,
      "en",
    )!;
    expect(spec.points.map(({ unit, partial }) => [unit, partial])).toEqual([
      ["points_of_10", false],
      [undefined, false],
      [undefined, true],
    ]);
  });
  it("has nothing to note where every point is counted alike", () =>
    expect(trendSpec(kpi, series(), whole, en, "en")).toMatchObject({ notes: [], lines: [{ id: "actual" }, { id: "target" }] }));
  it("begins at the period of the page", () => expect(trendSpec(kpi, series(), { ...whole, period: "FY2567" }, en, "en")!.start).toBe(1));
});

describe("the point of a period", () => {
  const months = ["2025-08", "2025-09", "2025-10", "2025-11"];
  const values = ["1", "2", "3", null];
  it("is itself, or the last with a value that lies within it or holds it", () => {
    expect(pointOf(months, values, "2025-10")).toBe(2);
    expect(pointOf(months, values, "FY2568")).toBe(1);
    expect(pointOf(months, values, "FY2569-YTD")).toBe(2);
    expect(pointOf(["FY2568-Q3", "FY2568-Q4"], ["1", "2"], "2025-05")).toBe(0);
  });
  it("is none where the page names no period, or one out of the series", () => {
    expect(pointOf(months, values, null)).toBeUndefined();
    expect(pointOf(months, values, "FY2560")).toBeUndefined();
  });
});
