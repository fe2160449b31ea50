/** The tables that `docs/methods/measures.md` and `carried-forward.md` work by hand, as the product works them. */
import "../promises/november.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workbook } from "../../connectors/sample/reports/xlsx.js";
import type { Cube } from "../../warehouse/kpis/arithmetic/cube.js";
import type { KpiEntry } from "../../warehouse/kpis/kpi.js";
import { registerSheet } from "../fixtures/register-sheet.js";
import { FreshStore, operator } from "./fresh-store.js";
import { cubeOf, district, entryOf, figure, type Given, office } from "./small-cube.js";

const told = (...args: Parameters<typeof figure>) => {
  const { state, value } = figure(...args);
  return state === "REPORTED" ? value : state;
};

/** A plain count of one measure, in the rhythm and places of another entry: for measures that no KPI shows alone. */
function count(like: string, measure: string, overTime?: "last" | "average"): KpiEntry {
  const { carryForward: _, population: __, ...entry } = entryOf(like);
  return { ...entry, formula: { numerator: [{ measure, ...(overTime ? { overTime } : {}) }], times: "1" } };
}

describe("a flow", () => {
  const received = (period: string, value: string, at = "DOP-5001"): Given => ({
    measure: "dop_cases.received",
    period,
    office: at,
    value,
    dims: "case_type=investigation;law_group=drunk_driving",
  });
  const first = [received("2026-10", "118"), received("2026-11", "104"), received("2026-12", "97")];
  const second = ["41", "0", "7"].map((value, i) => received(`2026-${10 + i}`, value, "DOP-5009"));

  it("sums over the months: 118 + 104 + 97 = 319", () => {
    const cube = cubeOf(first);
    expect(told("CP12", "2026-11", cube)).toBe("104");
    expect(told("CP12", "FY2570-Q1", cube)).toBe("319");
    expect(told("CP12", "FY2570-YTD", cube)).toBe("319");
    expect(told("CP12", "FY2570-H1", cube)).toBe("MISSING");
  });

  it("sums over the offices, and tells each", () => {
    const cube = cubeOf([...first, ...second]);
    expect(told("CP12", "FY2570-Q1", cube)).toBe("367");
    expect(told("CP12", "FY2570-Q1", cube, office("DOP-5001"))).toBe("319");
    expect(told("CP12", "FY2570-Q1", cube, office("DOP-5009"))).toBe("48");
    expect(told("CP12", "FY2570-Q1", cube, office("LED-5001"))).toBe("NOT_APPLICABLE");
  });

  it("is incomplete where a report is not there, never smaller in silence", () => {
    const cube = cubeOf([...first, ...second], [{ dataset: "dop_cases", office: "DOP-5001", period: "2026-11" }]);
    const { value, partial, is } = figure("CP12", "FY2570-Q1", cube);
    expect({ value, partial, reported: is.reported, expected: is.expected }).toEqual({
      value: "263",
      partial: true,
      reported: 5,
      expected: 6,
    });
    expect(figure("CP12", "2026-11", cube)).toMatchObject({ value: "0", partial: true });
    expect(told("CP12", "2026-11", cube, office("DOP-5001"))).toBe("MISSING");
  });
});

describe("a stock", () => {
  const inmates = (period: string, at: string, value: string): Given => ({
    measure: "doc_population.inmates",
    period,
    office: at,
    value,
    dims: "legal_status=sentenced;sex=male",
  });
  const survey: [string, string, string][] = [
    ["2026-10", "6,412", "880"],
    ["2026-11", "6,430", "871"],
    ["2026-12", "6,401", "905"],
  ];
  const cube = cubeOf(survey.flatMap(([period, one, other]) => [inmates(period, "DOC-5006", one), inmates(period, "DOC-5009", other)]));
  const last = count("RH01", "doc_population.inmates");
  const average = count("RH01", "doc_population.inmates", "average");

  it("sums over the offices of a month: 7,292, 7,301 and 7,306", () =>
    expect(survey.map(([period]) => told(last, period, cube))).toEqual(["7292", "7301", "7306"]));

  it("is the last month of a quarter, never the sum: 7,306", () => {
    expect(told(last, "FY2570-Q1", cube)).toBe("7306");
    expect(told(last, "FY2570-Q1", cube, office("DOC-5006"))).toBe("6401");
    expect(told(last, "FY2570-Q1", cube, office("DOC-5009"))).toBe("905");
  });

  it("is the average where the term asks for it: 7,299.666…, 6,414.333… and 885.333…", () => {
    expect(told(average, "FY2570-Q1", cube)).toBe("7299.666666666667");
    expect(told(average, "FY2570-Q1", cube, office("DOC-5006"))).toBe("6414.333333333333");
    expect(told(average, "FY2570-Q1", cube, office("DOC-5009"))).toBe("885.333333333333");
  });

  it("takes the first month for work carried in, the last for work carried out", () => {
    const work = (measure: string, values: string[]) =>
      values.map((value, i): Given => ({ measure, period: `2026-${10 + i}`, office: "LED-5001", value, dims: "case_type=civil" }));
    const own = cubeOf([...work("led_cases.carried_in", ["500", "520", "510"]), ...work("led_cases.carried_out", ["520", "510", "531"])]);
    expect(told(count("SO02", "led_cases.carried_in"), "FY2570-Q1", own)).toBe("500");
    expect(told(count("SO02", "led_cases.carried_out"), "FY2570-Q1", own)).toBe("531");
  });
});

describe("a running total", () => {
  const since = (period: string, value: string | null): Given => ({
    measure: "oncb_arrests.cases",
    period,
    office: "ONCB-R5",
    district: "5001",
    value,
    dims: "charge=use",
    missing: value === null,
  });
  const cases = count("CP01", "oncb_arrests.cases");
  const cube = cubeOf([since("2026-10", "820"), since("2026-11", "1,705"), since("2026-12", null), since("2027-01", "3,240")]);

  it("is differenced: nothing stands before October, November is 1,705 − 820 = 885", () => {
    expect(told(cases, "2026-10", cube)).toBe("820");
    expect(told(cases, "2026-11", cube)).toBe("885");
  });

  it("is missing for a month whose neighbour is missing", () => {
    expect(told(cases, "2026-12", cube)).toBe("MISSING");
    expect(told(cases, "2027-01", cube)).toBe("MISSING");
  });

  it("is known between two known ends: the year to date is 3,240, a quarter that starts after the gap is missing", () => {
    expect(told(cases, "FY2570-YTD", cube)).toBe("3240");
    expect(told(cases, "FY2570-Q2", cubeOf([since("2026-12", null), since("2027-03", "4,000")]))).toBe("MISSING");
    expect(told(cases, "FY2570-Q2", cubeOf([since("2026-12", "2,500"), since("2027-03", "4,000")]))).toBe("1500");
  });

  it("starts anew each October, and a fall is told as one", () => {
    const years = cubeOf([since("2026-08", "9,100"), since("2026-09", "9,090"), since("2026-10", "820")]);
    expect(told(cases, "2026-10", years)).toBe("820");
    expect(told(cases, "2026-09", years)).toBe("-10");
  });

  it("takes two cells, +1 and −1, for a month and one for October", () => {
    const signs = (period: string) => figure(cases, period, cube).is.uses.map(({ sign, period: of }) => `${sign > 0 ? "+" : "−"}${of}`);
    expect(signs("2026-11")).toEqual(["+2026-11", "−2026-10"]);
    expect(signs("2026-10")).toEqual(["+2026-10"]);
  });
});

describe("a cohort", () => {
  it("belongs to the year of release: 292 ÷ 2,085 × 100 = 14.0047…", () => {
    const of = (measure: string, value: string): Given => ({
      measure: `doc_recidivism.${measure}`,
      period: "FY2567",
      office: "DOC-5006",
      value,
    });
    const cube = cubeOf([of("released", "2,140"), of("with_id", "2,085"), of("returned_1y", "292")]);
    expect(told("CP06", "FY2567", cube)).toBe("14.00479616307");
    expect(told("CP06", "FY2566", cube)).toBe("MISSING");
    expect(told("CP06", "2024-09", cube)).toBe("NOT_APPLICABLE");
  });
});

describe("a ratio", () => {
  const sale = (at: string, sold: string, appraised: string): Given[] => [
    { measure: "led_assets.sold_baht", period: "2026-10", office: at, value: sold },
    { measure: "led_assets.appraised_baht", period: "2026-10", office: at, value: appraised },
  ];
  const cube = cubeOf([...sale("LED-5001", "90,000,000", "100,000,000"), ...sale("LED-5016", "3,000,000", "2,000,000")]);

  it("is rebuilt at every level: 90.0 and 150.0 make 91.2, not 120.0", () => {
    expect(told("SO03", "2026-10", cube, office("LED-5001"))).toBe("90");
    expect(told("SO03", "2026-10", cube, office("LED-5016"))).toBe("150");
    expect(told("SO03", "2026-10", cube)).toBe("91.176470588235");
  });

  it("leaves out both parts of an office that has not reported, and says so", () => {
    const { value, partial } = figure("SO03", "2026-10", cubeOf(sale("LED-5001", "90,000,000", "100,000,000")));
    expect({ value, partial }).toEqual({ value: "90", partial: true });
  });

  it("of a flow over a mean stock leaves out both parts of an office that lacks one: 12 ÷ 1,000 is 1.2 %, not 12 ÷ 1,500", () => {
    const cases = (at: string, value: string): Given => ({
      measure: "dop_cases.carried_out",
      period: "2026-11",
      office: at,
      value,
      dims: "case_type=adult_supervision",
    });
    const reoffended: Given = { measure: "dop_outcome.reoffended_during", period: "2026-11", office: "DOP-5001", value: "12" };
    const cube = cubeOf([cases("DOP-5001", "1,000"), cases("DOP-5009", "500"), reoffended]);
    expect(figure("CP08", "2026-11", cube)).toMatchObject({ state: "REPORTED", value: "1.2", partial: true });
  });

  it("over nothing is not applicable, not zero", () =>
    expect(told("SO03", "2026-10", cubeOf(sale("LED-5001", "0", "0")))).toBe("NOT_APPLICABLE"));
});

describe("a rate", () => {
  const people = (of: string, value: string): Given => ({
    measure: "dopa_population.population",
    period: "FY2569",
    office: "DOPA-50",
    district: of,
    value,
    dims: "age=20_24;sex=male",
  });
  const cases = (period: string, of: string, value: string): Given => ({
    measure: "oncb_arrests.cases",
    period,
    office: "ONCB-R5",
    district: of,
    value,
    dims: "charge=use",
  });

  it("is over the population of the last 31 December known: 1,705 ÷ 1,797,000 × 100,000 = 94.880356…", () => {
    const cube = cubeOf([cases("2026-10", "5001", "820"), cases("2026-11", "5001", "1,705"), people("5001", "1,797,000")]);
    expect(told("CP01", "FY2570-YTD", cube)).toBe("94.880356149137");
    expect(figure("CP01", "FY2570-YTD", cube).is.uses.map(({ role }) => role)).toEqual(["value", "population"]);
  });

  it("is each district's own cases over its own people", () => {
    const cube = cubeOf([
      cases("2026-10", "5001", "80"),
      cases("2026-10", "5009", "20"),
      people("5001", "200,000"),
      people("5009", "100,000"),
    ]);
    expect(told("CP01", "2026-10", cube, district("5001"))).toBe("40");
    expect(told("CP01", "2026-10", cube, district("5009"))).toBe("20");
    expect(told("CP01", "2026-10", cube)).toBe("33.333333333333");
  });
});

describe("an amount", () => {
  it("is added in decimals: 61,250,000.50 + 12,400,000.25 + 8,100,000.00 baht are 81.75000075 million", () => {
    const amount = (measure: string, value: string): Given => ({
      measure: `led_assets.${measure}`,
      period: "2026-10",
      office: "LED-5001",
      value,
    });
    const cube = cubeOf([
      amount("sold_baht", "61,250,000.50"),
      amount("stayed_baht", "12,400,000.25"),
      amount("withdrawn_baht", "8,100,000.00"),
    ]);
    expect(told("SO01", "2026-10", cube)).toBe("81.75000075");
  });
});

describe("what is carried forward", () => {
  const survey: Given = {
    measure: "doc_population.inmates",
    period: "2026-10",
    office: "DOC-5006",
    value: "6,000",
    dims: "legal_status=sentenced;sex=male",
  };
  const places = (period: string, value: string): Given => ({ measure: "doc_capacity.standard_places", period, office: "DOC-5006", value });
  const occupancy = (...given: Given[]) => figure("RH01", "2026-10", cubeOf([survey, ...given]));

  it("is the newest report, here a month old", () => {
    const { value, is } = occupancy(places("FY2569-H1", "4,000"), places("FY2569-H2", "5,000"));
    expect(value).toBe("120");
    expect(is.carried).toBe(true);
    expect(is.uses.map(({ role, period }) => `${role} ${period}`)).toEqual(["value 2026-10", "carried_forward FY2569-H2"]);
  });
  it("is that of March, 7 months old, where September's is missing", () =>
    expect(occupancy(places("FY2569-H1", "4,000")).value).toBe("150"));
  it("is not one of 13 months", () => expect(occupancy(places("FY2568-H2", "4,000")).state).toBe("MISSING"));
  it("is never a later one", () => expect(occupancy(places("FY2570-H1", "4,000")).state).toBe("MISSING"));
});

describe("durations, through a register of the Justice Fund", () => {
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await FreshStore.open();
    const columns = ["วันที่รับคำขอ", "ประเภทความช่วยเหลือ", "อำเภอ", "เพศ", "ผลการพิจารณา", "วันที่มีมติ", "จำนวนเงินอนุมัติ", "วันที่จ่าย"];
    const decided = (received: string, day: string) => [received, "ปล่อยชั่วคราว", "ฝาง", "ช", "อนุมัติ", day, "10,000", "-"];
    const lines = [
      decided("1 ต.ค. 2568", "22 ต.ค. 2568"),
      decided("1 ต.ค. 2568", "23 ต.ค. 2568"),
      decided("20 ก.ย. 2568", "8 ต.ค. 2568"),
      ["28 ต.ค. 2568", "ปล่อยชั่วคราว", "ฝาง", "ช", "อยู่ระหว่างพิจารณา", "-", "-", "-"],
    ];
    const title = "ทะเบียนคำขอรับความช่วยเหลือจากกองทุนยุติธรรม ประจำปีงบประมาณ พ.ศ. 2569";
    const sheet = registerSheet(title, "31 ตุลาคม 2568", columns, lines);
    const outcome = await fresh.bringText("pjo_justice_fund", "กองทุนยุติธรรม_2569.xlsx", workbook([sheet], title));
    expect(outcome).toMatchObject({ state: "LOADED", problem: null, quarantine: [] });
  });
  afterAll(() => fresh?.close());

  it("within 21 days are 21 and 18, not 22; the undecided is in neither part: 2 ÷ 3 × 100 = 66.7", async () => {
    const value = await fresh.warehouse.kpiValue({ kpi: "AJ02", period: "2025-10" }, operator);
    expect(value).toMatchObject({ numerator: "2", denominator: "3", value: "66.666666666667", shown: "66.7" });
  });

  it("are 21, 22 and 18 days", async () => {
    const { nodes } = await fresh.warehouse.observations("pjo_justice_fund", { measures: ["days_taken"] }, 100, null, operator);
    expect(nodes.map(({ value }) => value).sort()).toEqual(["18", "21", "22"]);
  });

  it("take 20.3 days in the mean and 21 in the median", async () => {
    const mean = await fresh.warehouse.kpiValue({ kpi: "AJ12", period: "2025-10" }, operator);
    expect(mean).toMatchObject({ numerator: "61", denominator: "3", value: "20.333333333333", shown: "20.3" });
    const median = await fresh.warehouse.kpiValue({ kpi: "AJ13", period: "2025-10" }, operator);
    expect(median).toMatchObject({ numerator: "21", denominator: "3", value: "21", shown: "21.0" });
  });
});

describe("working days, through a register of complaints", () => {
  it("count from the day after receipt, without weekends, 13 and 23 October: 26 October is the 15th after the 1st, 27 the 16th", async () => {
    const fresh = await FreshStore.open();
    try {
      const columns = ["วันที่รับเรื่อง", "ช่องทาง", "อำเภอ", "เพศ", "วันที่ยุติเรื่อง", "สถานะ"];
      const closed = (day: string) => ["1 ต.ค. 2569", "มาด้วยตนเอง", "ฝาง", "ช", day, "ยุติ"];
      const lines = [closed("26 ต.ค. 2569"), closed("27 ต.ค. 2569")];
      const sheet = registerSheet("ทะเบียนเรื่องร้องเรียนร้องทุกข์ ประจำปีงบประมาณ พ.ศ. 2570", "31 ตุลาคม 2569", columns, lines);
      const outcome = await fresh.bringText("pjo_complaints", "เรื่องร้องเรียน_2570.xlsx", workbook([sheet], "register"));
      expect(outcome).toMatchObject({ state: "LOADED", problem: null, quarantine: [] });
      const value = await fresh.warehouse.kpiValue({ kpi: "SO09", period: "2026-10" }, operator);
      expect(value).toMatchObject({ numerator: "1", denominator: "2", value: "50" });
    } finally {
      await fresh.close();
    }
  });
});

describe("whatever is reported", () => {
  const offices = ["LED-5001", "LED-5009", "LED-5016"];
  const months = ["2026-10", "2026-11", "2026-12"];
  const amount = fc
    .integer({ min: 1, max: 50_000_000 })
    .map((satang) => `${Math.floor(satang / 100)}.${String(satang % 100).padStart(2, "0")}`);
  const of = (pairs: readonly (readonly [string, string])[]) =>
    offices.flatMap((at, i) =>
      months.flatMap((period, j): Given[] => [
        { measure: "led_assets.sold_baht", period, office: at, value: pairs[i * 3 + j]![0] },
        { measure: "led_assets.appraised_baht", period, office: at, value: pairs[i * 3 + j]![1] },
      ]),
    );
  /** Sales of every office and month. */
  const sales = fc.array(fc.tuple(amount, amount), { minLength: 9, maxLength: 9 }).map(of);
  const totals = (cube: Cube, period: string, at?: ReturnType<typeof office>) => {
    const { is } = figure("SO03", period, cube, at);
    return { numerator: is.numerator?.total ?? 0n, denominator: is.denominator?.total ?? 0n };
  };

  it("sums back from its offices to the province, from its months to the quarter", () => {
    const sum = (parts: { numerator: bigint; denominator: bigint }[]) =>
      parts.reduce((a, b) => ({ numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator }));
    fc.assert(
      fc.property(sales, (given) => {
        const cube = cubeOf(given);
        const whole = totals(cube, "FY2570-Q1");
        expect(sum(offices.map((at) => totals(cube, "FY2570-Q1", office(at))))).toEqual(whole);
        expect(sum(months.map((month) => totals(cube, month)))).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it("sums back from its districts to the province", () => {
    const entry: KpiEntry = { ...entryOf("CP03"), levels: ["province", "district"] };
    const districts = fc.dictionary(fc.integer({ min: 5001, max: 5025 }).map(String), fc.integer({ min: 0, max: 400 }), { minKeys: 1 });
    fc.assert(
      fc.property(districts, (sizes) => {
        const seized = Object.entries(sizes).map(
          ([id, size]): Given => ({
            measure: "oncb_seizures.assets_baht",
            period: "2026-10",
            office: "ONCB-R5",
            district: id,
            value: String(size),
          }),
        );
        const cube = cubeOf(seized);
        const at = (id?: string) => figure(entry, "2026-10", cube, id ? district(id) : undefined).is.numerator?.total ?? 0n;
        expect(Object.keys(sizes).reduce((total, id) => total + at(id), 0n)).toBe(at());
      }),
      { numRuns: 50 },
    );
  });

  it("is the same in whatever order offices and months stand", () => {
    const both = sales.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })));
    fc.assert(
      fc.property(both, ([given, shuffled]) => {
        for (const period of ["2026-11", "FY2570-Q1", "FY2570-YTD"])
          expect(told("SO03", period, cubeOf(shuffled))).toBe(told("SO03", period, cubeOf(given)));
      }),
      { numRuns: 50 },
    );
  });

  it("never falls for want of a report: a share that all offices have stays, with any months missing, and says it is partial", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 9, maxLength: 9 });
    const gone = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), sizes, gone, (percent, each, missing) => {
        const given = of(each.map((size) => [String(percent * size), String(100 * size)] as const));
        const silent = missing.map((n) => ({ dataset: "led_assets", office: offices[Math.floor(n / 3)]!, period: months[n % 3]! }));
        const { value, partial, is } = figure("SO03", "FY2570-YTD", cubeOf(given, silent));
        expect(value).toBe(String(percent));
        // A year to date ends with the last month for which anyone has reported.
        const ends = months.findLast((month) => silent.filter(({ period }) => period === month).length < offices.length)!;
        const inside = silent.filter(({ period }) => period <= ends);
        expect(partial).toBe(inside.length > 0);
        expect(is.expected - is.reported).toBe(inside.length);
      }),
      { numRuns: 100 },
    );
  });
});
