/**
 * Figures worked out by hand, every kind of measure at every level: each world is a handful of reports, each case a figure over them.
 * Each is asked of the product and of the second implementation, which shares no code with it.
 */
import "../promises/november.js";
import { describe, expect, it } from "vitest";
import { isWithheld } from "../../warehouse/disclosure/primary.js";
import { PlainArithmetic, type PlainContract, type PlainEntry } from "../promises/plain-arithmetic.js";
import { chiangMai } from "./kpis/chiang-mai.js";
import { contracts as chiangMaiContracts, cubeOf, entryOf, figure, type Given, type Silent, type Where } from "./small-cube.js";

/** One measure at one office: values by period. */
function given(measure: string, office: string, values: Record<string, string>, more: { dims?: string; district?: string } = {}): Given[] {
  return Object.entries(values).map(([period, value]) => ({ measure, office, period, value, ...more }));
}
const months = (first: string, ...values: string[]): Record<string, string> => {
  const [year, month] = first.split("-").map(Number) as [number, number];
  return Object.fromEntries(
    values.map((value, i) => {
      const n = year * 12 + month - 1 + i;
      return [`${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`, value];
    }),
  );
};

/** KPI, period, place (`""` the province, an office or a district), the figure, and whether it is partial. */
type Case = [kpi: string, period: string, place: string, is: string, partial?: "partial"];
interface World {
  of: string;
  given: Given[];
  silent?: Silent[];
  /** A province in which two offices of justice keep such registers; Chiang Mai has one. */
  where?: Where;
  cases: Case[];
}

const dop = { dims: "case_type=investigation;law_group=drunk_driving" };
const drunk = [
  ...given("dop_cases.received", "DOP-5001", months("2026-10", "100", "110", "120", "130", "140", "150"), dop),
  ...given("dop_cases.received", "DOP-5009", months("2026-10", "10", "20", "30", "40", "50", "60"), dop),
];
const supervised = { dims: "case_type=adult_supervision;law_group=drugs" };
const average = [
  ...given("dop_outcome.reoffended_during", "DOP-5001", months("2026-10", "6", "4", "5"), { dims: "case_type=adult_supervision" }),
  ...given("dop_outcome.reoffended_during", "DOP-5009", months("2026-10", "1", "0", "2"), { dims: "case_type=adult_supervision" }),
  ...given("dop_cases.carried_out", "DOP-5001", months("2026-10", "1000", "1100", "1200"), supervised),
  ...given("dop_cases.carried_out", "DOP-5009", months("2026-10", "300", "300", "360"), supervised),
];
const inmates = (office: string, legal: string, values: Record<string, string>) =>
  given("doc_population.inmates", office, values, { dims: `legal_status=${legal};sex=male` });
const villages = (district: string, level: string, before: string, values: Record<string, string>) =>
  given("oncb_villages.villages", "ONCB-R5", values, { district, dims: `level=${level};level_before=${before}` });
const released = (office: string, year: string, withId: string, returned: Record<string, string>) => [
  ...given("doc_recidivism.with_id", office, { [year]: withId }),
  ...Object.entries(returned).flatMap(([measure, value]) => given(`doc_recidivism.${measure}`, office, { [year]: value })),
];
const work = (office: string, half: string, inWork: string, followed: string) => [
  ...given("doc_followup.in_work", office, { [half]: inWork }),
  ...given("doc_followup.followed_up", office, { [half]: followed }),
];
const asked = (measure: string, district: string, values: Record<string, string>, dims = "") =>
  given(measure, "PJO-5001", values, { district, dims });

/** Decisions of the Justice Fund, each by the days it took: of a month in a district, the days added up and how many they are. */
const decisions = (period: string, district: string, days: number[], office = "PJO-5001", dims = ""): Given[] => {
  const sum = days.reduce((total, one) => total + one, 0);
  const head = { period, office, district, dims };
  return [
    { ...head, measure: "pjo_justice_fund.days_taken", value: String(sum), each: days.map(String) },
    { ...head, measure: "pjo_justice_fund.decided", value: String(days.length) },
  ];
};
const quarter = [
  ...decisions("2026-10", "5001", [3, 5, 7]),
  ...decisions("2026-10", "5009", [60, 10]),
  ...decisions("2026-11", "5001", [2, 1]),
  ...decisions("2026-11", "5009", [70, 40, 60, 50]),
  ...decisions("2026-12", "5001", [8]),
];
const twoOffices: Where = {
  contracts: new Map(chiangMaiContracts).set("pjo_justice_fund", { ...chiangMaiContracts.get("pjo_justice_fund")!, reporters: {} }),
  province: {
    ...chiangMai.province,
    offices: [
      ...chiangMai.province.offices,
      { ...chiangMai.province.offices.find(({ id }) => id === "PJO-5001")!, id: "PJO-5009", district: "5009" },
    ],
  },
};

const worlds: World[] = [
  {
    of: "a flow: sums over months and offices",
    given: drunk,
    cases: [
      ["CP12", "2026-10", "", "110"], // 100 + 10
      ["CP12", "2026-10", "DOP-5001", "100"],
      ["CP12", "2027-03", "DOP-5009", "60"],
      ["CP12", "FY2570-Q1", "", "390"], // 330 + 60
      ["CP12", "FY2570-Q1", "DOP-5001", "330"],
      ["CP12", "FY2570-Q1", "DOP-5009", "60"],
      ["CP12", "FY2570-Q2", "", "570"], // 420 + 150
      ["CP12", "FY2570-H1", "", "960"],
      ["CP12", "FY2570-H1", "DOP-5001", "750"],
      ["CP12", "FY2570-YTD", "", "960"],
      ["CP12", "FY2570-YTD", "DOP-5009", "210"],
      ["CP12", "FY2570", "", "MISSING"], // the year is not over
      ["CP12", "2027-04", "", "MISSING"],
      ["CP12", "2026-10", "5001", "NOT_APPLICABLE"],
      ["CP12", "2026-10", "LED-5001", "NOT_APPLICABLE"],
    ],
  },
  {
    of: "a flow with one office's November missing",
    given: drunk,
    silent: [{ dataset: "dop_cases", office: "DOP-5009", period: "2026-11" }],
    cases: [
      ["CP12", "2026-11", "", "110", "partial"],
      ["CP12", "2026-11", "DOP-5009", "MISSING"],
      ["CP12", "FY2570-Q1", "", "370", "partial"], // 330 + 10 + 30
      ["CP12", "FY2570-Q1", "DOP-5009", "40", "partial"],
      ["CP12", "FY2570-Q1", "DOP-5001", "330"],
    ],
  },
  {
    of: "a stock over a carried capacity: the last month, never the sum",
    given: [
      ...inmates("DOC-5006", "sentenced", months("2026-10", "4080", "4100", "4200")),
      ...inmates("DOC-5006", "trial", months("2026-10", "1020", "1100", "1200")),
      ...inmates("DOC-5001", "sentenced", months("2026-10", "1800", "1900", "1700")),
      ...inmates("DOC-5001", "trial", months("2026-10", "200", "200", "300")),
      ...inmates("DOC-5009", "sentenced", months("2026-10", "350", "340", "310")),
      ...inmates("DOC-5009", "trial", months("2026-10", "50", "60", "90")),
      ...given("doc_capacity.standard_places", "DOC-5006", { "FY2569-H1": "4000", "FY2569-H2": "5000" }),
      ...given("doc_capacity.standard_places", "DOC-5001", { "FY2569-H2": "1600" }),
      ...given("doc_capacity.standard_places", "DOC-5009", { "FY2569-H2": "400" }),
    ],
    cases: [
      ["RH01", "2026-10", "", "107.142857142857"], // 7,500 ÷ 7,000
      ["RH01", "2026-10", "DOC-5006", "102"], // 5,100 ÷ 5,000
      ["RH01", "2026-10", "DOC-5001", "125"], // 2,000 ÷ 1,600
      ["RH01", "2026-10", "DOC-5009", "100"], // 400 ÷ 400
      ["RH01", "FY2570-Q1", "", "111.428571428571"], // (5,400 + 2,000 + 400) ÷ 7,000
      ["RH01", "FY2570-Q1", "DOC-5006", "108"],
      ["RH01", "FY2570-YTD", "DOC-5001", "125"],
      ["RH02", "2026-10", "", "16.933333333333"], // (1,020 + 200 + 50) ÷ 7,500
      ["RH02", "2026-10", "DOC-5006", "20"],
      ["RH02", "2026-10", "DOC-5001", "10"],
      ["RH02", "FY2570-Q1", "DOC-5009", "22.5"], // 90 ÷ 400
    ],
  },
  {
    of: "a flow over an average stock",
    given: average,
    cases: [
      ["CP08", "2026-10", "", "0.538461538462"], // 7 ÷ 1,300
      ["CP08", "2026-11", "DOP-5009", "0"], // a reported zero is a figure
      ["CP08", "FY2570-Q1", "DOP-5001", "1.363636363636"], // 15 ÷ (3,300 ÷ 3)
      ["CP08", "FY2570-Q1", "DOP-5009", "0.9375"], // 3 ÷ (960 ÷ 3)
      ["CP08", "FY2570-Q1", "", "1.267605633803"], // 18 ÷ 1,420
      ["CP08", "FY2570-YTD", "", "1.267605633803"],
    ],
  },
  {
    of: "a flow over an average stock, over the months that every office has",
    given: average,
    silent: [{ dataset: "dop_cases", office: "DOP-5009", period: "2026-11" }],
    cases: [
      ["CP08", "FY2570-Q1", "", "0.979020979021", "partial"], // (6 + 5 + 1 + 2) ÷ ((1,000 + 1,200 + 300 + 360) ÷ 2)
      ["CP08", "FY2570-Q1", "DOP-5001", "1.363636363636"],
    ],
  },
  {
    of: "a running total over the population, by district of the offence",
    given: [
      ...given("oncb_arrests.cases", "ONCB-R5", months("2026-10", "60", "130", "200"), { district: "5001", dims: "charge=use" }),
      ...given("oncb_arrests.cases", "ONCB-R5", months("2026-10", "40", "90", "150"), { district: "5009", dims: "charge=sell" }),
      ...given(
        "dopa_population.population",
        "DOPA-50",
        { FY2568: "1", FY2569: "250000" },
        { district: "5001", dims: "age=20_24;sex=male" },
      ),
      ...given(
        "dopa_population.population",
        "DOPA-50",
        { FY2568: "1", FY2569: "125000" },
        { district: "5009", dims: "age=20_24;sex=male" },
      ),
    ],
    cases: [
      ["CP01", "2026-10", "", "26.666666666667"], // 100 ÷ 375,000
      ["CP01", "2026-10", "5001", "24"],
      ["CP01", "2026-10", "5009", "32"],
      ["CP01", "2026-11", "", "32"], // 220 − 100 = 120
      ["CP01", "2026-11", "5001", "28"],
      ["CP01", "2026-11", "5009", "40"],
      ["CP01", "2026-12", "5009", "48"], // 150 − 90 = 60
      ["CP01", "FY2570-Q1", "", "93.333333333333"], // 350
      ["CP01", "FY2570-YTD", "5009", "120"],
      ["CP01", "2026-11", "ONCB-R5", "NOT_APPLICABLE"],
      ["CP02", "2026-10", "", "40"],
      ["CP02", "2026-11", "", "41.666666666667"], // 50 ÷ 120
      ["CP02", "FY2570-Q1", "", "42.857142857143"], // 150 ÷ 350
      ["CP02", "2026-10", "5001", "0"],
      ["CP02", "2026-10", "5009", "100"],
    ],
  },
  {
    of: "a stock surveyed each quarter, and what moved between two surveys",
    given: [
      ...villages("5001", "none", "none", { "FY2570-Q1": "70", "FY2570-Q2": "73" }),
      ...villages("5001", "none", "low", { "FY2570-Q1": "10", "FY2570-Q2": "12" }),
      ...villages("5001", "low", "low", { "FY2570-Q1": "20", "FY2570-Q2": "15" }),
      ...villages("5009", "none", "low", { "FY2570-Q1": "45", "FY2570-Q2": "54" }),
      ...villages("5009", "low", "none", { "FY2570-Q1": "45", "FY2570-Q2": "36" }),
    ],
    cases: [
      ["CP04", "FY2570-Q1", "", "65.789473684211"], // 125 ÷ 190
      ["CP04", "FY2570-Q1", "5001", "80"],
      ["CP04", "FY2570-Q1", "5009", "50"],
      ["CP04", "FY2570-H1", "", "73.157894736842"], // 139 ÷ 190, the second survey
      ["CP04", "2026-12", "", "NOT_APPLICABLE"],
      ["CP05", "FY2570-Q1", "", "73.333333333333"], // 55 ÷ 75
      ["CP05", "FY2570-Q1", "5001", "33.333333333333"], // 10 ÷ 30
      ["CP05", "FY2570-Q2", "5009", "100"],
    ],
  },
  {
    of: "cohorts of release",
    given: [
      ...released("DOC-5006", "FY2567", "800", { returned_1y: "120", returned_3y: "270" }),
      ...released("DOC-5001", "FY2567", "200", { returned_1y: "10", returned_3y: "30" }),
    ],
    cases: [
      ["CP06", "FY2567", "", "13"], // 130 ÷ 1,000
      ["CP06", "FY2567", "DOC-5006", "15"],
      ["CP06", "FY2567", "DOC-5001", "5"],
      ["CP07", "FY2567", "", "30"],
      ["CP07", "FY2567", "DOC-5006", "33.75"],
      ["CP06", "FY2567-Q1", "", "NOT_APPLICABLE"],
      ["CP06", "FY2566", "", "MISSING"],
    ],
  },
  {
    of: "half years",
    given: [
      ...work("DOC-5006", "FY2569-H1", "60", "100"),
      ...work("DOC-5001", "FY2569-H1", "20", "50"),
      ...work("DOC-5006", "FY2569-H2", "90", "150"),
      ...work("DOC-5001", "FY2569-H2", "45", "50"),
    ],
    cases: [
      ["RH04", "FY2569-H1", "", "53.333333333333"], // 80 ÷ 150
      ["RH04", "FY2569-H2", "", "67.5"], // 135 ÷ 200
      ["RH04", "FY2569-H2", "DOC-5001", "90"],
      ["RH04", "FY2569", "", "61.428571428571"], // 215 ÷ 350, not the mean of the halves
      ["RH04", "FY2569-Q1", "", "NOT_APPLICABLE"],
    ],
  },
  {
    of: "amounts, in decimals",
    given: [
      ...given("led_assets.sold_baht", "LED-5001", months("2026-10", "1234567.25", "500000")),
      ...given("led_assets.stayed_baht", "LED-5001", months("2026-10", "0.5", "0")),
      ...given("led_assets.withdrawn_baht", "LED-5001", months("2026-10", "765432.25", "0")),
      ...given("led_assets.appraised_baht", "LED-5001", months("2026-10", "1234567.25", "1000000")),
      ...given("led_assets.sold_baht", "LED-5009", months("2026-10", "10000.01")),
      ...given("led_assets.stayed_baht", "LED-5009", months("2026-10", "0")),
      ...given("led_assets.withdrawn_baht", "LED-5009", months("2026-10", "0")),
      ...given("led_assets.appraised_baht", "LED-5009", months("2026-10", "40000.04")),
    ],
    cases: [
      ["SO01", "2026-10", "LED-5001", "2"],
      ["SO01", "2026-10", "LED-5009", "0.01000001"],
      ["SO01", "2026-10", "", "2.01000001"],
      ["SO01", "FY2570-YTD", "", "2.51000001", "partial"], // the branch has no November yet
      ["SO03", "2026-10", "LED-5009", "25"],
      ["SO03", "2026-11", "LED-5001", "50"],
    ],
  },
  {
    of: "two agencies in one figure",
    given: [
      ...given("led_cases.pending_over_1y", "LED-5001", months("2026-10", "90", "95", "100"), { dims: "case_type=civil" }),
      ...given("led_cases.carried_out", "LED-5001", months("2026-10", "900", "950", "1000"), { dims: "case_type=civil" }),
      ...given("dop_cases.pending_over_1y", "DOP-5001", months("2026-10", "10", "15", "20"), supervised),
      ...given("dop_cases.carried_out", "DOP-5001", months("2026-10", "400", "450", "500"), supervised),
    ],
    cases: [
      ["SO08", "FY2570-Q1", "", "8"], // 120 ÷ 1,500
      ["SO08", "FY2570-Q1", "LED-5001", "10"],
      ["SO08", "FY2570-Q1", "DOP-5001", "4"],
      ["SO08", "FY2570-Q1", "LED-5009", "MISSING"],
      ["SO08", "FY2570-Q1", "DOC-5006", "NOT_APPLICABLE"],
    ],
  },
  {
    of: "the office's own case lists, by district of residence",
    given: [
      ...asked("pjo_justice_fund.requests", "5001", months("2026-10", "10", "20", "10")),
      ...asked("pjo_justice_fund.requests", "5009", months("2026-10", "20", "20", "20")),
      ...asked("pjo_compensation.requests", "5001", months("2026-10", "5", "0", "5"), "party=victim"),
      ...asked("pjo_compensation.requests", "5009", months("2026-10", "10", "5", "5"), "party=victim"),
      ...asked("pjo_legal_aid.persons_advised", "5001", months("2026-10", "10", "20", "20")),
      ...asked("pjo_legal_aid.persons_advised", "5009", months("2026-10", "5", "5", "10")),
      ...asked("pjo_justice_fund.decided", "5001", months("2026-10", "8")),
      ...asked("pjo_justice_fund.decided_21d", "5001", months("2026-10", "8")),
      ...asked("pjo_justice_fund.decided", "5009", months("2026-10", "12")),
      ...asked("pjo_justice_fund.decided_21d", "5009", months("2026-10", "9")),
    ],
    cases: [
      ["AJ10", "FY2570-Q1", "", "50"], // (60 + 20 + 20) ÷ 200
      ["AJ02", "2026-10", "", "85"], // 17 ÷ 20
      ["AJ02", "2026-10", "5001", "100"],
      ["AJ02", "2026-10", "5009", "75"],
      ["AJ02", "2026-11", "", "NOT_APPLICABLE"], // a list that came, and no decision in it: a share of nothing
      ["AJ02", "FY2570-YTD", "5009", "75"],
    ],
  },
  {
    of: "a whole year of a ratio",
    given: [
      ...asked("pjo_mediation.settled", "5009", months("2025-10", ...Array<string>(11).fill("8"), "2")),
      ...asked("pjo_mediation.ended", "5009", months("2025-10", ...Array<string>(12).fill("10"))),
    ],
    cases: [
      ["AJ09", "FY2569", "", "75"], // 90 ÷ 120
      ["AJ09", "FY2569-Q4", "", "60"], // 18 ÷ 30
      ["AJ09", "2026-09", "5009", "20"],
      ["AJ09", "FY2569-YTD", "", "75"],
    ],
  },
  {
    of: "days to a decision: the mean and the median of single cases, never of one another",
    given: quarter,
    cases: [
      ["AJ12", "2026-10", "", "17"], // (3 + 5 + 7 + 60 + 10) ÷ 5
      ["AJ13", "2026-10", "", "7"], // 3, 5, 7, 10, 60: the third
      ["AJ12", "2026-10", "5001", "5"],
      ["AJ13", "2026-10", "5001", "5"],
      ["AJ12", "2026-10", "5009", "35"],
      ["AJ13", "2026-10", "5009", "35"], // two cases: half of 10 + 60
      ["AJ12", "2026-11", "", "37.166666666667"], // 223 ÷ 6
      ["AJ13", "2026-11", "", "45"], // 1, 2, 40, 50, 60, 70: half of 40 + 50
      ["AJ13", "2026-12", "", "8"], // one case is its own middle
      ["AJ13", "2026-12", "5009", "NOT_APPLICABLE"], // nothing decided there
      ["AJ12", "FY2570-Q1", "", "26.333333333333"], // 316 ÷ 12
      ["AJ13", "FY2570-Q1", "", "9"], // of all twelve: half of 8 + 10; the months' medians are 7, 45 and 8
      ["AJ13", "FY2570-YTD", "", "9"],
      ["AJ13", "FY2570-Q1", "PJO-5001", "9"],
      ["AJ12", "FY2570-Q1", "5001", "4.333333333333"], // 26 ÷ 6
      ["AJ13", "FY2570-Q1", "5001", "4"], // 1, 2, 3, 5, 7, 8
      ["AJ12", "FY2570-Q1", "5009", "48.333333333333"], // 290 ÷ 6
      ["AJ13", "FY2570-Q1", "5009", "55"], // 10, 40, 50, 60, 60, 70; the districts' 4 and 55 are not the whole's 9
      ["AJ13", "FY2570", "", "MISSING"],
    ],
  },
  {
    of: "days to a decision, November missing",
    given: quarter,
    silent: [{ dataset: "pjo_justice_fund", office: "PJO-5001", period: "2026-11" }],
    cases: [
      ["AJ13", "2026-11", "", "MISSING"],
      ["AJ12", "FY2570-Q1", "", "15.5", "partial"], // 93 ÷ 6
      ["AJ13", "FY2570-Q1", "", "7.5", "partial"], // 3, 5, 7, 8, 10, 60
      ["AJ13", "FY2570-YTD", "5009", "35", "partial"],
    ],
  },
  {
    of: "days to a decision, a line of November without a day of receipt",
    given: [
      ...decisions("2026-10", "5001", [0, 0, 0, 21]),
      ...decisions("2026-11", "5001", [4, 9]),
      { measure: "pjo_justice_fund.days_taken", period: "2026-11", office: "PJO-5001", district: "5009", value: null, missing: true },
    ],
    cases: [
      ["AJ12", "2026-10", "", "5.25"],
      ["AJ13", "2026-10", "", "0"], // decided on the day: a zero is a figure
      ["AJ13", "2026-11", "", "MISSING"],
      ["AJ13", "FY2570-YTD", "", "0", "partial"],
    ],
  },
  {
    of: "days to a decision at two offices",
    where: twoOffices,
    given: [
      ...decisions("2026-10", "5001", [4, 100, 4, 4]),
      ...decisions("2026-10", "5009", [20, 10], "PJO-5009"),
      ...decisions("2026-11", "5001", [30]),
      ...decisions("2026-11", "5009", [1, 1, 1], "PJO-5009"),
    ],
    silent: [{ dataset: "pjo_justice_fund", office: "PJO-5009", period: "2026-11" }],
    cases: [
      ["AJ12", "2026-10", "", "23.666666666667"], // 142 ÷ 6
      ["AJ13", "2026-10", "", "7"], // 4, 4, 4, 10, 20, 100; the offices' medians are 4 and 15
      ["AJ13", "2026-10", "PJO-5001", "4"],
      ["AJ12", "2026-10", "PJO-5001", "28"],
      ["AJ13", "2026-10", "PJO-5009", "15"],
      ["AJ13", "2026-11", "", "30", "partial"],
      ["AJ13", "2026-11", "PJO-5009", "MISSING"],
      ["AJ12", "FY2570-YTD", "", "24.571428571429", "partial"], // 172 ÷ 7
      ["AJ13", "FY2570-YTD", "", "10", "partial"], // 4, 4, 4, 10, 20, 30, 100
      ["AJ13", "FY2570-YTD", "PJO-5009", "15", "partial"],
    ],
  },
  {
    of: "a rate over part of the population, and a score",
    given: [
      ...given("djop_cases.cases", "DJOP-5001", months("2026-10", "30"), { dims: "age=15_18;offence=drugs;sex=male" }),
      ...given("dopa_population.population", "DOPA-50", { FY2569: "6000" }, { district: "5001", dims: "age=10_14;sex=male" }),
      ...given("dopa_population.population", "DOPA-50", { FY2569: "4000" }, { district: "5001", dims: "age=15_17;sex=male" }),
      ...given("dopa_population.population", "DOPA-50", { FY2569: "100000" }, { district: "5001", dims: "age=20_24;sex=male" }),
      ...given("led_confidence.score", "LED-5001", { FY2568: "97.2" }),
    ],
    cases: [
      ["CP11", "2026-10", "", "3"], // 30 ÷ 10,000 × 1,000
      ["SO06", "FY2568", "", "97.2"],
    ],
  },
];

const { districts } = chiangMai.province;
const capital = new Set(districts.filter((district) => district.capital).map(({ id }) => id));
const placeOf = (id: string) =>
  ({ level: id === "" ? "province" : /^\d/.test(id) ? "district" : "office", id }) as Parameters<typeof figure>[3] & object;

function secondly({ given: facts, silent = [] }: World, { contracts, province }: Where): PlainArithmetic {
  const spoken = facts.filter(
    ({ measure, office, period }) =>
      !silent.some((one) => one.dataset === measure.split(".")[0] && one.office === office && one.period === period),
  );
  const dims = (text = "") =>
    Object.fromEntries(
      text
        .split(";")
        .filter(Boolean)
        .map((pair) => pair.split("=") as [string, string]),
    );
  return new PlainArithmetic(
    new Map<string, PlainContract>([...contracts].map(([id, contract]) => [id, contract as never])),
    province.offices,
    capital,
    spoken.flatMap((fact) =>
      (fact.each ?? [fact.value]).map((value) => ({
        ...fact,
        district: fact.district ?? null,
        dims: dims(fact.dims),
        value: value ?? "missing",
      })),
    ),
    spoken.map(({ measure, office, period }) => ({ dataset: measure.split(".")[0]!, office, period, damaged: false })),
  );
}

describe.each(worlds)("$of", (world) => {
  const where = world.where ?? { contracts: chiangMaiContracts, province: chiangMai.province };
  const cube = cubeOf(world.given, world.silent, where);
  const second = secondly(world, where);

  it.each(world.cases)("%s %s %s is %s", (kpi, period, place, is, partial) => {
    const first = figure(kpi, period, cube, placeOf(place));
    expect(first.state === "REPORTED" ? first.value : first.state).toBe(is);
    if (partial) expect(first.partial).toBe(true);
    const other = second.figure(entryOf(kpi) as PlainEntry, period, placeOf(place).level, place || null);
    const sums = (of: { numerator: unknown; denominator: unknown }) => [of.numerator, of.denominator];
    expect(other.state).toBe(first.state);
    if (first.state === "REPORTED") expect([...sums(other), other.partial]).toEqual([...sums(first.is), first.partial]);
  });
});

describe("days of few cases", () => {
  const cube = cubeOf([
    ...decisions("2026-10", "5001", [9]),
    ...decisions("2026-10", "5009", [9, 9, 9, 9]),
    ...decisions("2026-10", "5016", [1, 2, 3, 4, 5]),
  ]);
  const hidden = (kpi: string, place: string) => {
    const { numerator, denominator, behind } = figure(kpi, "2026-10", cube, placeOf(place)).is;
    const parts = { numerator: numerator?.total ?? null, denominator: denominator?.total ?? null, behind };
    return isWithheld(entryOf(kpi), parts, placeOf(place).level, { exact: "none", lines: "all" }, chiangMaiContracts);
  };
  it.each(["AJ12", "AJ13"])("%s is withheld where one to four were decided, and told of none, of five, and of the province", (kpi) =>
    expect(["5001", "5009", "5016", "5011", ""].map((place) => hidden(kpi, place))).toEqual([true, true, false, false, false]),
  );
});

it("are at least sixty", () => expect(worlds.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(60));
