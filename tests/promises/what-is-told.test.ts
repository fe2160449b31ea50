/** What a figure tells beside its value, over the sample data: its period, its unit, by which file it was revised, and what moved it. */
import "./november.js";
import { Big } from "big.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthNumber } from "../../connectors/period.js";
import type { Viewer } from "../../warehouse/answer.js";
import { exact } from "../../warehouse/kpis/arithmetic/rounding.js";
import { operator } from "../warehouse/fresh-store.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

const director: Viewer = { exact: "none", lines: "all" };
let made: Awaited<ReturnType<typeof copyOfSample>>;
let product: Awaited<ReturnType<typeof openProduct>>;

beforeAll(async () => {
  made = await copyOfSample();
  product = await openProduct(made.folder);
}, 600_000);
afterAll(async () => {
  await product?.close();
  made?.remove();
});

describe("a card's period", { timeout: 120_000 }, () => {
  it("is the latest that is due, even where nothing came: reporting nothing never looks better than reporting half", async () => {
    const values = await product.warehouse.kpiValues(null, null, operator);
    const monthly = product.warehouse.kpis().filter(({ every, entry }) => every === "month" && entry.ripensAfterYears === undefined);
    const behind = values.filter(({ kpi, period }) => monthly.some(({ id }) => id === kpi) && !/^(2026-10|FY2570-YTD)$/.test(period));
    // Some are due later than a month after its end.
    for (const { kpi, period } of behind)
      expect([kpi, monthly.find(({ id }) => id === kpi)!.entry.lagDays > 24, period]).toEqual([kpi, true, period]);
    const silent = values.filter(({ completeness }) => completeness.expected > 0 && completeness.reported === 0);
    expect(silent.map(({ kpi }) => kpi)).toContain("AJ11");
    for (const one of silent) expect(one).toMatchObject({ status: "NOT_RATED", value: null });
    expect(silent.find(({ kpi }) => kpi === "AJ11")).toMatchObject({
      period: "FY2570-YTD",
      statusReason: "INCOMPLETE",
      completeness: { reported: 0, expected: 1 },
    });
  });
});

describe("a rescaled survey", { timeout: 60_000 }, () => {
  it("is told in the unit of then, and a comparison across says why there is none", async () => {
    const before = await product.warehouse.kpiValue({ kpi: "SO06", period: "FY2566" }, operator);
    expect(before).toMatchObject({ unit: "points_of_10", definitionVersion: 1, target: "9" });
    expect(await product.warehouse.kpiValue({ kpi: "SO06", period: "FY2567" }, operator)).toMatchObject({ unit: "percent" });
    const { reason, words } = await product.warehouse.change({ kpi: "SO06", against: "YEAR", period: "FY2567" }, operator);
    expect([reason, words.th, words.en]).toEqual(["BREAK", expect.stringContaining("เต็ม 10"), expect.stringContaining("out of 10")]);
  });
});

describe("the population behind a rate", { timeout: 60_000 }, () => {
  const asked = async (kpi: string, period: string, district?: string) => {
    const value = await product.warehouse.kpiValue({ kpi, period, ...(district && { district }) }, operator);
    return { value, population: await product.warehouse.populationOf(value.ref, operator) };
  };
  it("is named with its day, its number and its file, and is said to be carried where it is an earlier year's", async () => {
    const { value, population } = await asked("CP01", "2026-10");
    expect(population).toMatchObject({ dataset: "dopa_population", period: "FY2569", observedOn: "2025-12-31", carriedForward: true });
    expect(population!.value).toBe(value.denominator);
    expect(population!.artifacts.map(({ name }) => name)).toEqual([expect.stringMatching(/^population_\d{4}.*\.csv$/)]);
    expect(value.carriedForward).toBe(true);
  });
  it("is not carried in its own fiscal year, and is that of the district at a district", async () => {
    const { value, population } = await asked("CP01", "2026-08", "5001");
    expect([value.carriedForward, population!.carriedForward, population!.period]).toEqual([false, false, "FY2569"]);
    expect(population!.value).toBe(value.denominator);
  });
  it("is none of a figure that no people are counted under", async () => expect((await asked("SO02", "2026-10")).population).toBeNull());
});

describe("a cohort that is still followed", { timeout: 120_000 }, () => {
  it("is set beside nothing: what moved the card's own cohort is told in its place", async () => {
    for (const kpi of ["CP06", "CP07", "CP09", "CP10"]) {
      const card = await product.warehouse.kpiValue({ kpi }, operator);
      const { from, to, change, reason } = await product.warehouse.change({ kpi, against: "YEAR" }, operator);
      expect([kpi, to.period, to.value]).toEqual([kpi, card.period, card.value]);
      if (reason === null) expect(change).toBe(exact(new Big(to.value!).minus(from.value!)));
      const open = await product.warehouse.change({ kpi, against: "YEAR", period: "FY2569" }, operator);
      const { periods, groups } = await product.warehouse.series({ kpi, grain: "year" }, operator);
      const followed = periods.map((period, i) => groups[0]!.open[i] && period);
      expect([kpi, followed.includes(card.period), followed.includes("FY2569")]).toEqual([
        kpi,
        false,
        groups[0]!.states[periods.indexOf("FY2569")] === "REPORTED",
      ]);
      expect([open.change, open.reason, open.words.en]).toEqual([null, "COHORT_NOT_RIPE", expect.stringContaining("follow-up")]);
    }
  });
});

describe("a place without cases", { timeout: 120_000 }, () => {
  it("says that there were none, and not that it does not apply", async () => {
    const told = new Set<string>();
    for (const kpi of ["CP02", "AJ02", "AJ09", "SO09"])
      for (const value of await product.warehouse.kpiBreakdown({ kpi, period: "2026-09" }, "district", operator))
        if (value.empty) told.add(`${value.state} ${value.statusReason} ${value.statusWords.en} ${value.statusWords.th}`);
    expect([...told]).toEqual(["NOT_APPLICABLE NOT_APPLICABLE there were no cases in this period ไม่มีเรื่องในงวดนี้"]);
  });
  it("says no more than that none could be counted, where lines of a report are set aside", async () => {
    // October's register of the Justice Fund lacks lines: what is theirs could be of any district.
    const told = (await product.warehouse.kpiBreakdown({ kpi: "AJ02", period: "2026-10" }, "district", operator)).filter(
      ({ empty }) => empty,
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ partial }) => partial)).toBe(true);
    expect(new Set(told.map(({ statusWords: { en } }) => en))).toEqual(
      new Set(["no cases in what could be counted: lines of a report are set aside"]),
    );
    // The series says so of its points too, and of a cohort that it is still to come.
    const { periods, groups } = await product.warehouse.series({ kpi: "AJ02", grain: "month", groupBy: "district" }, operator);
    const october = groups.filter(({ district }) => told.some((one) => one.district === district));
    expect(october.length).toBeGreaterThan(0);
    expect(october.every(({ empty }) => empty[periods.indexOf("2026-10")])).toBe(true);
    const cohorts = await product.warehouse.series({ kpi: "CP07", grain: "year" }, operator);
    expect(cohorts.groups[0]!.notDue[cohorts.periods.indexOf("FY2568")]).toBe(true);
  });
});

describe("a source that is overdue", { timeout: 60_000 }, () => {
  it("names the offices whose report has not come", async () => {
    const { sources, cells } = await product.warehouse.dataHealth(null, null, operator);
    for (const { dataset, overdueDays, overdueOffices } of sources) {
      expect([dataset, overdueOffices.length > 0]).toEqual([dataset, overdueDays > 0]);
      const missing = new Set(cells.filter((cell) => cell.dataset === dataset).flatMap((cell) => cell.missing));
      if (overdueDays > 0 && overdueDays < 50) expect(overdueOffices.filter((office) => !missing.has(office))).toEqual([]);
    }
    expect(sources.some(({ overdueOffices }) => overdueOffices.length > 0)).toBe(true);
  });
});

describe("a ratio of two reporters", { timeout: 60_000 }, () => {
  it("is not rated where one side lacks a part of which the other is whole", async () => {
    const found = new Set<string>();
    for (const period of ["FY2568-Q2", "FY2568-Q3", "FY2569-Q3", "FY2569-Q4", "FY2570-YTD"])
      for (const kpi of ["AJ05", "AJ02"]) {
        const { partial, state, status, statusReason } = await product.warehouse.kpiValue({ kpi, period }, operator);
        if (state === "REPORTED")
          found.add(`${kpi} ${partial ? `lacks a part: ${status === "NOT_RATED" ? statusReason : "rated"}` : "whole"}`);
      }
    // Both sides of the other are of the same register: what it lacks is lacking in both.
    expect([...found].sort()).toEqual(["AJ02 lacks a part: rated", "AJ02 whole", "AJ05 lacks a part: INCOMPLETE", "AJ05 whole"]);
  });
});

describe("a figure without a target", { timeout: 60_000 }, () => {
  it("says that its place has none, where the province has one of the period", async () => {
    const at = (period: string) => product.warehouse.kpiBreakdown({ kpi: "CP01", period }, "district", operator);
    const told = (await at("FY2569")).filter(({ statusReason }) => statusReason === "NO_TARGET").map(({ statusWords }) => statusWords.en);
    expect(new Set(told)).toEqual(new Set(["no target is set for this district, and the province’s is not divided"]));
    const before = (await at("FY2565")).filter(({ statusReason }) => statusReason === "NO_TARGET").map(({ statusWords }) => statusWords.en);
    for (const words of before) expect(words).toBe("no target is set for this period");
  });
});

describe("spans that are not alike", { timeout: 120_000 }, () => {
  it("are set beside each other as far as this year goes: one month of it is no year", async () => {
    const { change, words, from, to, parts } = await product.warehouse.change(
      { kpi: "CP12", against: "YEAR", period: "FY2570-YTD" },
      operator,
    );
    expect([from.period, from.dataTo, to.dataTo]).toEqual(["FY2569-YTD-2025-10", "2025-10", "2026-10"]);
    expect(words.th).toContain("จากยอดสะสมถึง ต.ค. 2568 ของปีงบประมาณ 2569");
    const months = await product.warehouse.change({ kpi: "CP12", against: "YEAR", period: "2026-10" }, operator);
    expect([change, parts]).toEqual([months.change, months.parts]);
    expect(months.change).toBe(String(Number(months.to.value) - Number(months.from.value)));
  });

  it("are what a card of the year so far is compared as, without being asked", async () => {
    const ofYear = product.warehouse.kpis().filter(({ entry }) => entry.headline === "ytd");
    expect(ofYear.length).toBeGreaterThan(15);
    let compared = 0;
    for (const { id } of ofYear) {
      const card = await product.warehouse.kpiValue({ kpi: id }, operator);
      const is = await product.warehouse.change({ kpi: id, against: "YEAR" }, operator);
      expect([id, is.to.period, is.to.value]).toEqual([id, card.period, card.value]);
      if (is.change === null) continue;
      compared++;
      expect([id, is.from.dataTo?.slice(4), monthNumber(is.to.dataTo!) - monthNumber(is.from.dataTo!)]).toEqual([
        id,
        is.to.dataTo!.slice(4),
        12,
      ]);
      const sum = is.parts.reduce((total, { whole }) => total.plus(whole), new Big(0));
      if (is.reason === null) expect([id, sum.toFixed()]).toEqual([id, new Big(is.change).toFixed()]);
      // The figure of then is one like every other: by its ref it leads to cells that add up to it.
      const evidence = await product.warehouse.evidence(is.from.ref, operator);
      expect([id, evidence.numerator]).toEqual([id, is.from.numerator]);
      expect(await product.warehouse.figure(is.from.ref, operator)).toEqual(is.from);
    }
    expect(compared).toBeGreaterThan(10);
  });

  it("up to the month that the data reach are the year to date itself", async () => {
    for (const { id, entry } of product.warehouse.kpis()) {
      if (entry.every === "year") continue;
      const is = await product.warehouse.kpiValue({ kpi: id, period: "FY2569-YTD" }, operator);
      if (!is.dataTo) continue;
      const asked = await product.warehouse.kpiValue({ kpi: id, period: `FY2569-YTD-${is.dataTo}` }, operator);
      const { ref: _a, period: _b, revised: _c, ...one } = is;
      const { ref: _d, period: _e, revised: _f, ...other } = asked;
      expect([id, other]).toEqual([id, one]);
    }
    await expect(product.warehouse.kpiValue({ kpi: "CP01", period: "FY2569-YTD-2026-10" }, operator)).rejects.toMatchObject({
      code: "UNKNOWN_PERIOD",
    });
  });

  it("up to a month that is still to come are not due, as a quarter is not", async () => {
    const [asked, quarter] = [
      await product.warehouse.kpiValue({ kpi: "CP12", period: "FY2570-YTD-2026-12" }, operator),
      await product.warehouse.kpiValue({ kpi: "CP12", period: "FY2570-Q1" }, operator),
    ];
    const told = ({ state, value, status, statusReason, statusWords, completeness, signOff }: typeof asked) => ({
      state,
      value,
      status,
      statusReason,
      statusWords,
      completeness,
      signOff,
    });
    expect(told(asked)).toEqual(told(quarter));
    expect(asked).toMatchObject({ state: "MISSING", statusReason: "NOT_DUE", completeness: { reported: 2, expected: 6 } });
    const { from, to, change } = await product.warehouse.change({ kpi: "CP12", period: "FY2570-YTD-2026-12", against: "YEAR" }, operator);
    expect([from.period, to.period, change]).toEqual(["FY2569-YTD-2025-12", "FY2570-YTD-2026-12", null]);
    // The months that are there are a year to date of their own.
    expect(await product.warehouse.kpiValue({ kpi: "CP12", period: "FY2570-YTD-2026-10" }, operator)).toMatchObject({ state: "REPORTED" });
  });

  it("up to a month by which no period of the KPI's own is over have no figure, and say so", async () => {
    for (const [kpi, period] of [
      ["CP04", "FY2569-YTD-2025-11"],
      ["RH04", "FY2569-YTD-2026-01"],
    ] as const) {
      const { state, statusReason, statusWords } = await product.warehouse.kpiValue({ kpi, period }, operator);
      expect([kpi, state, statusReason, statusWords.en]).toEqual([
        kpi,
        "NOT_APPLICABLE",
        "NOT_APPLICABLE",
        expect.stringContaining("none of this period"),
      ]);
    }
  });

  it("make no target of a year that lacks a report", async () => {
    const before = await product.warehouse.kpiValue({ kpi: "CP12", period: "FY2567" }, operator);
    expect([before.partial, before.status]).toEqual([true, "NOT_RATED"]);
    const { target, status, statusReason, statusWords } = await product.warehouse.kpiValue({ kpi: "CP12", period: "FY2568" }, operator);
    expect([target, status, statusReason]).toEqual([null, "NOT_RATED", "NO_TARGET"]);
    expect(statusWords.en).toContain("lacks a report");
    expect((await product.warehouse.kpiValue({ kpi: "CP12", period: "FY2569" }, operator)).target).not.toBeNull();
  });

  it("leave a year to date not due until one of the KPI's own periods in it is over", async () => {
    const now = await product.warehouse.kpiValues("FY2570-YTD", null, operator);
    const quarterly = product.warehouse.kpis().filter(({ every, entry }) => every === "quarter" && entry.ripensAfterYears === undefined);
    expect(quarterly.length).toBeGreaterThan(5);
    for (const { id } of quarterly)
      expect([id, now.find(({ kpi }) => kpi === id)!.statusReason]).toEqual([id, expect.stringMatching(/^NOT_(DUE|APPLICABLE)$/)]);
  });

  it("rate a stock's year to date as the month that it is", async () => {
    const [month, year] = await Promise.all(
      ["2026-10", "FY2570-YTD"].map((period) => product.warehouse.kpiValue({ kpi: "RH02", period }, operator)),
    );
    expect([year!.value, year!.target, year!.status]).toEqual([month!.value, month!.target, month!.status]);
  });
});

describe("the strategy", { timeout: 120_000 }, () => {
  it("rolls the year that is not over up from the cards, asked by its number or not", async () => {
    const [plain, asked] = [await product.warehouse.strategy(null, null, operator), await product.warehouse.strategy(2570, null, operator)];
    expect(asked).toEqual(plain);
    expect(plain.nodes.filter(({ rated }) => rated > 0).length).toBeGreaterThan(4);
    expect([plain.period, (await product.warehouse.strategy(2568, null, operator)).period]).toEqual([null, "FY2568"]);
  });
});

describe("a target", () => {
  it("is counted in the unit of its own period", async () => {
    const targets = await product.warehouse.targets("SO06", null);
    const units = new Map(targets.map(({ target, unit }) => [target.fiscalYear, unit]));
    expect([units.get(2566), units.get(2567)]).toEqual(["points_of_10", "percent"]);
  });
});

describe("a figure's place", () => {
  it("is one that the KPI is told by: of another kind the request is refused in Thai words with what may be asked", async () => {
    const asked = (kpi: string) => product.warehouse.change({ kpi, against: "YEAR", by: "office" }, director);
    await expect(asked("AJ08")).rejects.toMatchObject({
      th: "คำขอไม่ถูกต้อง: AJ08 by: office ต้องเป็นรายอำเภอ",
      en: "the request is not valid: AJ08 by: office; expected by district.",
    });
    await expect(asked("AJ10")).rejects.toMatchObject({ th: expect.stringMatching(/ต้องเป็นคำถามที่ไม่แยกตามสถานที่[^/]*$/) });
  });
  it("is one: an office and a district at once are refused, not one of them dropped", async () => {
    const asked = product.warehouse.kpiValue({ kpi: "CP12", office: "DOP-5001", district: "5009" }, operator);
    await expect(asked).rejects.toMatchObject({ code: "REQUEST_INVALID" });
  });
});

describe("the pipeline", () => {
  it("tells where what was carried in is not what the month before closed with", async () => {
    const { stages } = await product.warehouse.pipeline({ from: "2026-08", to: "2026-10" }, operator);
    const probation = stages.find(({ rows }) => rows.some(({ datasets }) => datasets.includes("dop_cases")))!;
    const row = (role: string) => probation.rows.find((one) => one.role === role)!.values.map(Number);
    const gaps = row("OPENING").map((opened, i) => i > 0 && opened !== row("CLOSING")[i - 1]);
    expect(gaps).toContain(true);
    probation.reasons.forEach((reasons, i) => {
      if (i > 0) expect([i, reasons.some(({ code }) => code === "CARRIED_IN")]).toEqual([i, gaps[i]]);
    });
  });
});

describe("the director's month", () => {
  it("names every report that did not come, whoever should have signed it", async () => {
    const { lacking } = await product.warehouse.signing({ dataset: null, period: "2026-10" }, null, operator);
    const silent = lacking.filter(({ kind }) => kind === "REPORT").map(({ dataset, office }) => `${dataset} ${office}`);
    expect(silent).toContain("dop_service DOP-5009");
  });
});

describe("a revision", { timeout: 300_000 }, () => {
  it("names a file that is among the source cells of the figure it made", async () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const kpi of ["RH01", "RH02", "CP01", "SO01", "SO08"]) {
      for (const one of await product.warehouse.revisions({ kpi }, operator)) {
        if (one.cause !== "DELIVERY" || one.newState !== "REPORTED") continue;
        const value = await product.warehouse.kpiValue({ kpi, period: one.period, asOf: one.version }, operator);
        const { cells } = await product.warehouse.evidence(value.ref, operator);
        seen++;
        if (!cells.some(({ artifact }) => artifact.sha256 === one.artifact?.sha256))
          wrong.push(`${kpi} ${one.period} v${one.version}: ${one.artifact?.name}`);
      }
    }
    expect(seen).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

describe("what moved a figure of a sensitive dataset", { timeout: 120_000 }, () => {
  it("is told with the withheld places as one, never with one alone, and the parts sum to the change", async () => {
    let together = 0;
    for (const { id } of product.warehouse.kpis()) {
      for (const against of ["PREVIOUS", "YEAR"] as const) {
        const card = (await product.warehouse.kpiValue({ kpi: id }, director)).period;
        // A year to date has not the months of the year before: the last whole year is asked in its place.
        const period = card.endsWith("-YTD") ? "FY2569" : card;
        const { change, parts, from, to, by, words, reason } = await product.warehouse.change({ kpi: id, against, period }, director);
        if (change === null) continue;
        if (reason === "MEDIAN") {
          expect([id, parts]).toEqual(["AJ13", []]);
          continue;
        }
        if (from.definitionVersion === to.definitionVersion)
          expect([id, against, change]).toEqual([id, against, exact(new Big(to.value!).minus(from.value!))]);
        const sum = parts.reduce((total, { whole }) => total.plus(whole), new Big(0));
        expect([id, against, sum.eq(change)]).toEqual([id, against, true]);
        if (!parts.some(({ withheld }) => withheld)) continue;
        together++;
        expect(words.en).not.toContain("no place named");
        for (const { period: at } of [from, to]) {
          const places = await product.warehouse.kpiBreakdown({ kpi: id, period: at }, by!, director);
          const hidden = places.filter(({ state }) => state === "WITHHELD").map(({ office, district }) => office ?? district);
          expect(parts.filter(({ place }) => hidden.includes(place))).toEqual([]);
          expect(hidden.length).not.toBe(1);
        }
      }
    }
    expect(together).toBeGreaterThan(0);
  });
});

describe("a report of which lines are set aside", { timeout: 60_000 }, () => {
  it("is told as that: it came, it has no blank, and it is not whole", async () => {
    const [province, office] = [
      await product.warehouse.kpiValue({ kpi: "SO02", period: "2026-01" }, operator),
      await product.warehouse.kpiValue({ kpi: "SO02", period: "2026-01", office: "LED-5009" }, operator),
    ];
    expect([province.completeness.reported, province.statusWords.en]).toEqual([
      2,
      "2 of 3 reports are whole (under 80%): of 1 more, lines are set aside",
    ]);
    expect([office.completeness.reported, office.statusWords.en]).toEqual([
      0,
      "0 of 1 reports are whole (under 80%): of 1 more, lines are set aside",
    ]);
  });
});

describe("KPIs", { timeout: 60_000 }, () => {
  it("are listed alike, asked now or as of the version that is now", async () => {
    const { id } = await product.warehouse.dataVersion();
    const listed = async (asOf: string | null) => (await product.warehouse.kpisAsOf(asOf)).map((kpi) => kpi.id);
    expect(await listed(id)).toEqual(await listed(null));
  });
});

describe("what changed at a district", { timeout: 120_000 }, () => {
  it("is called a flipped status where the status flipped, and tells none of what is withheld", async () => {
    const { items } = await product.warehouse.changes("1", null, director, { office: null, district: "5001" });
    const flips = items.filter(({ kind }) => kind === "STATUS");
    expect(flips.filter(({ statusOld, statusNew }) => statusOld === statusNew)).toEqual([]);
    const hidden = items.filter(({ kind, newState }) => kind === "REVISION" && newState === "WITHHELD");
    expect(hidden.length).toBeGreaterThan(0);
    for (const one of hidden) expect(one.statusNew).toBe("NOT_RATED");
  });
});
