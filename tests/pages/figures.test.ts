import { describe, expect, it } from "vitest";
import { axisOf, type ChartSpec, cutsOf, dashOf, joined, labelled, plotted } from "../../dashboard/blocks/chart-spec.js";
import { countStatuses, gapSigned, partialWords, targetWords, toldBeside, withheldWords } from "../../dashboard/blocks/figures.js";
import { freshnessOf } from "../../dashboard/blocks/freshness.js";
import { shadeOf } from "../../dashboard/blocks/map-shade.js";
import { dictionaries } from "../../dashboard/language/both.js";
import { keptTogether } from "../../dashboard/language/numbers.js";
import { breakAt } from "../../dashboard/language/periods.js";
import { exportAddress } from "../../dashboard/pages/explore/export-address.js";
import { ranksOf, worstFirst } from "../../dashboard/pages/kpi/ranks.js";
import { actionsOf, isPresent, unnamed, yearShown } from "../../dashboard/pages/overview/summary.js";
import { addressOf, linkHere, linkTo } from "../../dashboard/shell/address.js";
import { asData } from "../../dashboard/shell/document.js";
import { folded, unfolded } from "../../dashboard/shell/folded.js";

const { th, en } = dictionaries;
type Kpis = Parameters<typeof actionsOf>[0];
const percent = { unit: "percent", decimals: 1, better: "lower" as const };
const spec = (values: (string | null)[]): ChartSpec => ({
  label: "",
  unit: "percent",
  decimals: 1,
  points: values.map((_, index) => ({ short: `${index}`, long: `${index}`, provisional: false, revised: false, note: "" })),
  lines: [{ id: "actual", name: "", values }],
  breaks: [],
});

describe("what needs action", () => {
  const kpis = (off: number) =>
    Array.from({ length: off + 2 }, (_, index) => ({
      value: { status: index < off ? "OFF_TRACK" : "WATCH", gap: "1", planToDate: "2" },
    })) as unknown as Kpis;
  const agencies = (late: number) =>
    Array.from({ length: late + 1 }, (_, index) => ({
      id: `${index}`,
      short: { th: "", en: "" },
      dataTo: null,
      overdueDays: index,
      overdue: null,
      failed: false,
    }));
  it.each([
    [5, 4, 3, { off: 2, late: 4 }],
    [2, 4, 3, { off: 0, late: 3 }],
    [1, 0, 1, { off: 0, late: 0 }],
    [0, 5, 3, { off: 0, late: 2 }],
    [0, 0, 0, { off: 0, late: 0 }],
  ])("counts %i off track and %i overdue whole: %i by name, the others by number", (off, late, named, more) => {
    const actions = actionsOf(kpis(off), agencies(late));
    expect(actions.length).toBe(named);
    expect(unnamed(actions, kpis(off), agencies(late))).toEqual(more);
    // No source stands above, or in the place of, an indicator that is off track.
    expect(actions.map(({ kind }) => kind)).toEqual(actions.map((_, i) => (i < off ? "kpi" : "source")));
  });
});

describe("the year the overview is headed by", () => {
  const of = (...periods: string[]) => periods.map((period) => ({ value: { period } })) as unknown as Kpis;
  it.each([
    [of("2026-09", "FY2569-YTD", "FY2569-Q4"), 2569],
    [of("2026-09", "FY2569-YTD", "2026-10"), 2570],
    [of("2025-09"), 2568],
    // A KPI ahead of the clock moves nothing.
    [of("2027-10"), 2570],
    [of(), 2570],
  ])("is the newest that a card is of, and no later than today's (%#)", (kpis, year) => expect(yearShown(kpis, 2570)).toBe(year));
});

describe("words around a figure", () => {
  it("gives the distance to the plan its sign", () => {
    expect([gapSigned("3.05", 1), gapSigned("-3.05", 1), gapSigned("0.01", 1)]).toEqual(["+3.1", "−3.1", "0.0"]);
  });
  it("rounds both sides of a change as the KPI is, and no further than they look different", () => {
    expect([toldBeside("113.954583", "118.661019", 1), toldBeside("118.661019", "113.954583", 1)]).toEqual(["114.0", "118.7"]);
    expect([toldBeside("12.44", "12.41", 1), toldBeside("12.41", "12.44", 1)]).toEqual(["12.44", "12.41"]);
    expect([toldBeside("2005", "2000", null), toldBeside("12.5", null, 1), toldBeside("80–110", "1", 1)]).toEqual([
      "2,005",
      "12.5",
      "80–110",
    ]);
  });
  it("says of which part the source lines are withheld, beside the cells of the other", () => {
    const evidence = { withheld: true, withheldParts: ["numerator"], total: 100, denominatorArithmetic: "sum" };
    expect(withheldWords(evidence, th)).toBe("แถวต้นทางของตัวตั้งปกปิดสำหรับบทบาทของคุณ เซลล์ที่แสดงเป็นของตัวหาร");
    expect(withheldWords({ ...evidence, denominatorArithmetic: null }, en)).toBe(en.figure.withheldSome);
    expect(withheldWords({ ...evidence, total: 0 }, en)).toBe(en.figure.withheld);
    expect(withheldWords({ ...evidence, withheld: false, withheldParts: [] }, en)).toBeNull();
  });
  it("never leaves a unit alone on a line", () => expect(keptTogether("สูงกว่าช่วง 4.0 จุด")).toBe("สูงกว่าช่วง 4.0\u00a0จุด"));
  it("never parts a band or a span of years at the end of a line", () => {
    expect(keptTogether("near the band 80–110, 4.1 points above the band")).toBe(
      "near the band 80\u2060–\u2060110, 4.1\u00a0points above the band",
    );
    expect(keptTogether("คดีเด็กและเยาวชนต่อพันประชากรอายุ 10–17 ปี")).toBe("คดีเด็กและเยาวชนต่อพันประชากรอายุ 10\u2060–\u206017\u00a0ปี");
    expect(keptTogether("ก.ย.–ต.ค. · −1.4")).toBe("ก.ย.–ต.ค. · −1.4");
  });
  it("says a target by its direction", () => {
    expect(targetWords({ unit: "percent", target: "12" }, percent, th)).toBe("ไม่เกิน 12%");
    expect(targetWords({ unit: "million_baht", target: "4500" }, { decimals: 2, better: "higher" }, th)).toBe("ไม่น้อยกว่า 4,500 ล้านบาท");
    expect(targetWords({ unit: "percent", target: "20", targetEverywhere: true }, { ...percent, better: "lower" }, en)).toBe(
      "at most 20% (holds everywhere)",
    );
    expect(targetWords({ unit: "percent", targetLow: "80", targetHigh: "110" }, { ...percent, better: "within_band" }, en)).toBe(
      "80 to 110%",
    );
    expect(targetWords({ unit: "percent" }, percent, th)).toBeNull();
  });
  it("says whether a report is missing or only lines of one", () => {
    const figure = (partial: boolean, reported: number) => ({ partial, completeness: { reported, expected: 2 } });
    expect([partialWords(figure(true, 1), en), partialWords(figure(true, 2), en), partialWords(figure(false, 1), en)]).toEqual([
      en.mark.partial,
      en.mark.partialLines,
      null,
    ]);
  });
  it("takes today's sources for the present alone", () =>
    expect([null, "2026-10", "FY2570", "FY2570-YTD", "FY2569", "2026-09"].map((period) => isPresent(period, "2026-10"))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]));
  it("counts every status", () =>
    expect(countStatuses([{ status: "WATCH" }, { status: "WATCH" }, { status: "NOT_RATED" }])).toEqual({
      ON_TRACK: 0,
      WATCH: 2,
      OFF_TRACK: 0,
      NOT_RATED: 1,
    }));
  it("lets the worst dataset speak for its agency", () => {
    const short = { th: "ก", en: "A" };
    const source = (dataTo: string, overdueDays: number, lastState: string) => ({
      agency: "DOC",
      dataset: { names: { th: dataTo, en: dataTo }, agency: { short } },
      dataTo,
      overdueDays,
      overdueOffices: overdueDays ? [{ names: { th: "เรือนจำกลาง", en: "Central Prison" } }] : [],
      lastState,
    });
    const names = { th: "FY2569-H2", en: "FY2569-H2" };
    const offices = [{ th: "เรือนจำกลาง", en: "Central Prison" }];
    expect(freshnessOf([source("2026-10", 0, "LOADED"), source("FY2569-H2", 12, "FAILED")])).toEqual([
      { id: "DOC", short, dataTo: "2026-10", overdueDays: 12, overdue: { names, dataTo: "FY2569-H2", offices }, failed: true },
    ]);
  });
});

describe("the map of districts", () => {
  const tile = (shown: string | null, state = "REPORTED", lacksPart = false) => ({ shown, state: state as "REPORTED", lacksPart });
  it("does not shade a rate that is not rated for a part it lacks", () =>
    expect(shadeOf(tile("30", "REPORTED", true), "percent", [10, 50])).toBe("amount"));
  it("shades a rate by its rank, and never an amount", () => {
    const sorted = [10, 20, 30, 40, 50];
    expect(["10", "30", "50"].map((value) => shadeOf(tile(value), "per_100k", sorted))).toEqual(["step-1", "step-3", "step-5"]);
    expect(["10", "30", "50"].map((value) => shadeOf(tile(value), "million_baht", sorted))).toEqual(["amount", "amount", "amount"]);
  });
  it("keeps nothing, no figure and a withheld one apart", () =>
    expect([tile("0"), tile(null, "MISSING"), tile(null, "WITHHELD")].map((one) => shadeOf(one, "percent", [0, 1]))).toEqual([
      "zero",
      "missing",
      "withheld",
    ]));
});

describe("the rank of a place", () => {
  const row = (value: string | null, state = "REPORTED", statusReason = "ON_PLAN", lacksPart = false) => ({
    value,
    state: state as "REPORTED",
    statusReason,
    lacksPart,
  });
  const small = row("99", "REPORTED", "SMALL_DENOMINATOR");
  const rows = [row("9"), row("10.50"), row(null, "MISSING"), row("10.5"), row("8"), row("-0.25")];
  it("is 1 where it is best, shared by equals, and none without a value", () => {
    expect(ranksOf(rows, "higher")).toEqual([3, 1, null, 1, 4, 5]);
    expect(ranksOf(rows, "lower")).toEqual([3, 4, null, 4, 2, 1]);
  });
  it("is not given over a denominator too small to be rated, nor among fewer than five", () => {
    expect(ranksOf([...rows, small], "higher")).toEqual([3, 1, null, 1, 4, 5, null]);
    expect(ranksOf([...rows.slice(1), small], "higher")).toEqual([null, null, null, null, null, null]);
    expect(worstFirst([small, row(null, "MISSING"), row("1")], "higher").map(({ value }) => value)).toEqual(["1", "99", null]);
  });
  it("is not given to a figure that is not rated for a part it lacks; one that is rated all the same has its own", () => {
    expect(ranksOf([...rows, row("99", "REPORTED", "INCOMPLETE", true)], "higher")).toEqual([3, 1, null, 1, 4, 5, null]);
    expect(ranksOf([...rows, row("99", "REPORTED", "PLAN_MET")], "higher")).toEqual([4, 2, null, 2, 5, 6, 1]);
    expect(worstFirst([row("2", "REPORTED", "SOURCE_OVERDUE", true), row("1")], "lower").map(({ value }) => value)).toEqual(["1", "2"]);
  });
  it("is not given where the aim is a band", () => expect(ranksOf(rows, "within_band")).toEqual([null, null, null, null, null, null]));
  it("leaves the worst at the top and what has no value at the end", () => {
    expect(worstFirst(rows, "higher").map(({ value }) => value)).toEqual(["-0.25", "8", "9", "10.50", "10.5", null]);
    expect(worstFirst(rows, "lower").map(({ value }) => value)).toEqual(["10.50", "10.5", "9", "8", "-0.25", null]);
  });
});

describe("a chart's scale", () => {
  it("starts at zero unless that flattens the line, and then says so", () => {
    expect(axisOf(spec(["0", "40"]))).toMatchObject({ low: 0, fromZero: true });
    expect(axisOf(spec(["90", "95"]))).toMatchObject({ fromZero: false });
  });
  it("holds every value between its ends", () => {
    for (const values of [
      ["1", "2"],
      ["-3", "5"],
      ["165", "190"],
      ["0.01", "0.012"],
      ["7", "7"],
    ]) {
      const { low, high } = axisOf(spec(values));
      expect(
        values.every((value) => low <= Number(value) && Number(value) <= high),
        values.join(),
      ).toBe(true);
    }
  });
  it("joins nothing with a value that lacks an office", () =>
    expect(joined(["9", "8", "2", "9", "8"], (index) => index === 2)).toEqual([
      { from: 0, to: 1 },
      { from: 3, to: 4 },
    ]));
  it("leaves a value in another unit off the axis", () => {
    const rescaled = spec(["9.2", "95", "96"]);
    rescaled.points[0]!.unit = "points_of_10";
    expect(plotted(rescaled, rescaled.lines[0]!)).toEqual([null, "95", "96"]);
    expect(axisOf(rescaled)).toEqual(axisOf(spec([null, "95", "96"])));
  });
  it("cuts every line at a break", () => expect(cutsOf({ ...spec(["1", "2"]), breaks: [{ index: 1, words: "" }] })).toEqual([1]));
  it("tells its lines apart without colour", () => {
    const dashes = (["actual", "plan", "target", "forecast"] as const).map((id) => dashOf({ id }).join());
    expect(new Set(dashes).size).toBe(4);
  });
  it("joins nothing across a break", () =>
    expect(joined(["9", "8", "5", "5"], undefined, [2])).toEqual([
      { from: 0, to: 1 },
      { from: 2, to: 3 },
    ]));
  it("finds the break of a longer period in the first that has any of it", () => {
    const quarters = ["FY2568-Q2", "FY2568-Q3", "FY2568-Q4"];
    expect(["2025-04", "2025-05", "FY2568-Q4", "2025-01", "2024-12", "2025-10"].map((from) => breakAt(quarters, from))).toEqual([
      1,
      1,
      2,
      0,
      null,
      null,
    ]);
  });
  it("keeps gaps", () => expect(joined(["1", null, "2", "3"])).toEqual([{ from: 2, to: 3 }]));
  it("labels the last point and not too many", () => {
    const shown = labelled(49, 7);
    expect(shown.at(-1)).toBe(48);
    expect(shown.length).toBeLessThanOrEqual(7);
  });
});

describe("the address of a page", () => {
  const here = addressOf("/kpi/RH01/?p=2026-10&asof=41&t=table&d=5009&lang=en");
  it("holds its whole state", () =>
    expect(here).toMatchObject({ path: "/kpi/RH01", period: "2026-10", asOf: "41", tab: "table", district: "5009", language: "en" }));
  it("refuses what is no period", () => expect(addressOf("/?p=2026-13").period).toBeNull());
  it("takes period, language and pinned version along to another page", () =>
    expect(linkTo(here, "/strategy")).toBe("/strategy?p=2026-10&lang=en&asof=41"));
  it("changes a part of itself", () => expect(linkHere(addressOf("/?p=FY2569&only=off"), { only: null })).toBe("/?p=FY2569"));
  it("exports what is on the screen", () =>
    expect(exportAddress("doc_population", "csv", new URLSearchParams("from=2025-10&d=5009&after=x"), "41")).toBe(
      "/export/doc_population.csv?from=2025-10&district=5009&asOf=41",
    ));
});

describe("the data in a page", () => {
  it("cannot end its own element", () => expect(asData({ name: "</script><script>alert(1)</script>" })).not.toContain("<"));
  it("is folded to each value once, and unfolds to what it was", () => {
    const words = { th: "เรือนจำกลางเชียงใหม่", en: "Chiang Mai Central Prison" };
    const row = { names: words, states: ["REPORTED", "REPORTED", "MISSING"] };
    const value = { rows: [row, { ...row, names: { ...words } }, { names: words, states: row.states, more: null }], none: null, no: [] };
    const small = folded(value);
    expect(unfolded(JSON.parse(asData(small)))).toEqual(value);
    expect(JSON.stringify(small).split("Central Prison").length - 1).toBe(1);
    expect(JSON.stringify(small).length).toBeLessThan(JSON.stringify(value).length * 0.7);
  });
  it("is sent as it is where it has a name that folding uses", () => {
    const value = {
      rows: [
        { $: 0, words: "twice, and long enough" },
        { $: 0, words: "twice, and long enough" },
      ],
    };
    expect(unfolded(JSON.parse(asData(folded(value))))).toEqual(value);
  });
  it("reads back as it was", () => expect(JSON.parse(asData({ a: "</a>\u2028", b: "ก" }))).toEqual({ a: "</a>\u2028", b: "ก" }));
});
