/** Resolvers with made-up answers, in the shape the schema gives. For trying pages only. */

import { fakeChanges } from "./fake-changes.js";
import {
  agencies,
  agency,
  chance,
  districts,
  type FakeKpi,
  fiscalMonths,
  headlineOf,
  kpis,
  lastMonth,
  now,
  numberFor,
  offices,
  periodsOf,
  sha,
  version,
} from "./fake-figures.js";
import { heldFile, heldFiles, settle } from "./fake-holds.js";
import { fakePipeline } from "./fake-pipeline.js";
import { roundMutations, roundQueries } from "./fake-rounds.js";
import { cellSignOff, figureSignOff, officeSigning, sign } from "./fake-sign-offs.js";
import { fakeSplit, splitDimensions } from "./fake-split.js";

const both = (th: string, en: string) => ({ th, en });
const frames = [
  {
    id: "cm-2566-2570",
    kind: "province",
    names: both("ยุทธศาสตร์จังหวัด", "Provincial strategy"),
    years: [2566, 2570],
    source: null,
    illustrative: false,
  },
  {
    id: "ministry",
    kind: "ministry",
    names: both("แผนปฏิบัติราชการ", "Action plan"),
    years: [2566, 2570],
    source: both("เอกสารแผน", "The plan's document"),
    illustrative: true,
  },
];
const fixed = (value: number | null, decimals: number) => (value === null ? null : value.toFixed(decimals));

const DATASETS = `doc_population|DOC|ผู้ต้องราชทัณฑ์ ณ วันสำรวจ|Inmates on the survey day|month|10|ordinary|inmates:stock:persons
doc_flow|DOC|การรับและปล่อยผู้ต้องขัง|Admissions and releases|month|10|ordinary|movements:flow:persons
doc_capacity|DOC|ความจุมาตรฐานของเรือนจำ|Standard capacity of prisons|half|30|ordinary|standard_places:stock:places
dop_cases|DOP|คดีคุมประพฤติ|Probation cases|month|10|ordinary|received:flow:cases
dop_outcome|DOP|ผลการคุมประพฤติ|Outcomes of supervision|month|10|ordinary|completed_well:flow:persons
led_cases|LED|คดีบังคับคดี|Execution cases|month|10|ordinary|completed:flow:cases
led_assets|LED|ทรัพย์สินที่ผลักดัน|Assets pushed out|month|10|ordinary|sold_baht:flow:baht
djop_cases|DJOP|คดีเด็กและเยาวชน|Juvenile cases|month|15|juvenile|cases:flow:cases
oncb_arrests|ONCB|การจับกุมคดียาเสพติด|Drug arrests|month|15|ordinary|cases:running_total:cases
oncb_treatment|ONCB|การบำบัดรักษาผู้ติดยาเสพติด|Drug treatment|month|15|ordinary|completed:running_total:persons
pjo_justice_fund|PJO|คำขอกองทุนยุติธรรม|Justice Fund requests|month|10|sensitive|requests:flow:requests
pjo_mediation|PJO|ไกล่เกลี่ยข้อพิพาท|Community mediation|month|10|sensitive|settled:flow:matters`
  .split("\n")
  .map((line) => {
    const [id, owner, th, en, every, withinDays, sensitivity, measure] = line.split("|") as string[];
    const [name, adds, unit] = measure!.split(":");
    return {
      id: id!,
      names: both(th!, en!),
      about: both(`${th} รายหน่วยงาน จำแนกตามมิติที่หน่วยงานรายงาน`, `${en}, by office and by the dimensions the agency reports`),
      countsIn: both("ทุกรายที่หน่วยงานรับไว้ในงวด", "Everyone the agency took in during the period"),
      leavesOut: both("รายที่โอนไปหน่วยงานอื่น", "Those handed on to another agency"),
      agency: agency(owner!),
      every,
      withinDays: Number(withinDays),
      sensitivity,
      measures: [{ id: `${id}.${name}`, names: both(th!, en!), adds, unit }],
      dimensions: ["age", "sex"],
      dimensionNames: [both("ช่วงอายุ", "Age group"), both("เพศ", "Sex")],
      rows: Math.round(400 + chance(id) * 9000),
      firstPeriod: "2022-10",
      lastPeriod: lastMonth,
      lastReceivedAt: "2026-11-09T09:12:00+07:00",
      kpis: kpis
        .filter((kpi) => kpi.owner.id === owner)
        .slice(0, 6)
        .map((kpi) => kpi.id),
      districtOf: owner === "ONCB" ? "offence" : owner === "PJO" ? "residence" : null,
    };
  });

/** Rules that a role passes beside reading. */
const more: Record<string, string[]> = {
  admin: ["administer"],
  inspector: ["rounds", "answer_findings"],
  officer: ["answer_findings"],
  director: ["answer_findings"],
};

interface Place {
  office?: string | null;
  district?: string | null;
}

/** Every KPI of a place, ranked by its place in the list. */
function placeKpis(list: readonly FakeKpi[], place: Place) {
  return list.map((kpi, i) => {
    const periods = periodsOf(kpi).slice(-13);
    const trend = periods.map((period) => figureOf(kpi, period, place));
    return {
      kpi,
      value: figureOf(kpi, null, place),
      rank: i % 4 === 3 ? null : i + 1,
      of: 25,
      tied: i % 4 === 1,
      withheldOf: i % 4 === 1 ? 10 : 0,
      trendPeriods: periods,
      trendShown: trend.map(({ shown }) => shown),
      trendStates: trend.map(({ state }) => state),
      trendPartial: trend.map(({ partial }) => partial),
      trendBreaks: breaksFor(kpi),
    };
  });
}

const reportStates = ["RECEIVED", "RECEIVED", "LATE", "MISSING", "ARRIVAL_UNKNOWN", "NOT_DUE"];
const reportsOf = (datasets: readonly object[]) =>
  datasets.flatMap((dataset) =>
    ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"].map((period, i) => ({
      dataset,
      period,
      dueOn: `${period}-28`,
      state: reportStates[i],
      receivedAt: "2026-10-11T08:30:00+07:00",
      damaged: 0,
    })),
  );

function figureOf(kpi: FakeKpi, asked: string | null | undefined, place: Place = {}) {
  const period = asked ?? headlineOf(kpi);
  const where = place.office ?? place.district ?? "";
  // No cases in what could be counted: lines of the report are set aside.
  const empty = kpi.id === "AJ02" && place.district === "5009";
  const number = kpi.id === "AJ05" || empty ? null : numberFor(kpi, period, where);
  const withheld = kpi.id === "CP11" && where !== "" && chance(where) < 0.3;
  const band = kpi.target.includes("-") ? kpi.target.split("-") : null;
  const target = band ? null : Number(kpi.target);
  const plan = target === null ? null : kpi.accumulates && kpi.every === "month" && period !== "FY2569" ? target / 12 : target;
  const gap =
    number === null ? null : band ? Math.max(0, number - Number(band[1])) - Math.max(0, Number(band[0]) - number) : number - plan!;
  const good = gap === null ? false : band ? gap === 0 : kpi.better === "lower" ? gap <= 0 : gap >= 0;
  const far = gap === null ? false : Math.abs(gap) / (plan ?? Number(band?.[1])) > 0.1;
  const unripe = kpi.id === "CP07" || kpi.id === "CP09";
  const state = withheld ? "WITHHELD" : empty ? "NOT_APPLICABLE" : number === null ? "MISSING" : "REPORTED";
  const status = state !== "REPORTED" || unripe ? "NOT_RATED" : good ? "ON_TRACK" : far ? "OFF_TRACK" : "WATCH";
  const expected = kpi.every === "month" ? 3 : 2;
  const reported = state === "MISSING" ? 0 : chance(kpi.id, "complete") < 0.15 ? expected - 1 : expected;
  const denominator = kpi.average
    ? 44
    : kpi.unit === "percent"
      ? Math.round(300 + chance(kpi.id, where) * 6000)
      : kpi.unit.startsWith("per_")
        ? 1798021
        : null;
  const scale: Record<string, number> = { percent: 100, per_100k: 100_000, days: 1 };
  return {
    ref: `${kpi.id}:${period}:${where}`,
    kpi,
    period,
    dataTo: kpi.every === "month" ? lastMonth : kpi.every === "year" ? "2025-09" : "2026-09",
    observedOn: kpi.id.startsWith("RH0") && kpi.every === "month" ? "2026-11-01" : null,
    office: offices.find((office) => office.id === place.office) ?? null,
    district: districts.find((district) => district.id === place.district) ?? null,
    state,
    value: state === "REPORTED" ? fixed(number, 6) : null,
    shown: state === "REPORTED" ? fixed(number, kpi.decimals) : null,
    unit: kpi.unit,
    numerator:
      state !== "REPORTED"
        ? null
        : denominator === null || kpi.average === "median"
          ? fixed(number, 2)
          : String(Math.round((number! * denominator) / (scale[kpi.unit] ?? 1000))),
    denominator: state !== "REPORTED" || denominator === null ? null : String(denominator),
    target: target === null ? null : String(target),
    targetLow: band?.[0] ?? null,
    targetHigh: band?.[1] ?? null,
    targetEverywhere: false,
    planToDate: plan === null ? null : fixed(plan, kpi.decimals),
    planBasis: kpi.accumulates ? "STRAIGHT_LINE" : "LEVEL",
    gap: fixed(gap, kpi.decimals),
    planReached:
      gap === null || plan === null || unripe ? null : fixed(kpi.better === "lower" ? (plan / number!) * 100 : (number! / plan) * 100, 1),
    outlook: kpi.accumulates
      ? {
          monthsLeft: 11,
          neededPerMonth: "1",
          reached: false,
          reachesIn: null,
          yearEnd: "1",
          words: both("ต้องได้อีกเดือนละ 1 ใน 11 เดือน", "1 a month needed for the 11 months left"),
        }
      : null,
    status,
    statusReason: state === "MISSING" ? "NO_DATA" : unripe ? "COHORT_NOT_RIPE" : status === "ON_TRACK" ? "PLAN_MET" : "BELOW_PLAN",
    statusWords:
      state === "WITHHELD"
        ? both("ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล", "Withheld to protect privacy")
        : state === "MISSING"
          ? both("ยังไม่มีรายงานของงวดนี้", "No report for this period yet")
          : unripe
            ? both("รุ่นที่ติดตามยังไม่ครบเวลา", "The cohort is not ripe yet")
            : both("เทียบกับแผนถึงงวดนี้", "Compared with the plan to date"),
    empty,
    caution: denominator !== null && chance(kpi.id, where, "caution") < 0.1,
    completeness: { reported, expected, onTime: Math.max(0, reported - 1), arrivalUnknown: 0 },
    provisional: chance(kpi.id, "provisional") < 0.2,
    definition: { version: 1, from: null, why: null, formula },
    revisions: [
      {
        kpi: kpi.id,
        period: "2026-09",
        old: "44",
        new: "45",
        oldState: "REPORTED",
        newState: "REPORTED",
        recordedAt: now,
        version: "41",
        artifact: null,
      },
    ],
    population: kpi.unit.startsWith("per_")
      ? {
          dataset: "dopa_population",
          names: both("ประชากรจากการทะเบียน", "Registered population"),
          period: "FY2569",
          observedOn: "2025-12-31",
          value: String(denominator),
          carriedForward: true,
          artifacts: [{ sha256: sha, name: "population_2568.csv" }],
        }
      : null,
    evidence: {
      nodes: [],
      total: 12,
      numeratorArithmetic: kpi.average === "median" ? "median" : "sum",
      denominatorArithmetic: "sum",
      times: kpi.average ? "1" : "100",
      ...withheldOf(kpi.id),
      files: [{ artifact: { sha256: sha, name: "population_5006_256910.csv" }, dataset: "doc_population", receivedAt: now, cells: 12 }],
    },
    signOff: figureSignOff(kpi.id === "RH01" ? "CHANGED_AFTER_SIGNATURE" : chance(kpi.id, "signed") < 0.5 ? "SIGNED" : "PROVISIONAL"),
    revised: chance(kpi.id, "revised") < 0.12,
    partial: reported < expected || empty,
    lacksPart: false,
    carriedForward: kpi.id === "RH01",
    version: version.id,
    dataVersion: version,
    receivedAt: "2026-11-09T09:12:00+07:00",
    pulledAt: "2026-11-23T06:05:00+07:00",
  };
}

const breaksFor = (kpi: FakeKpi) =>
  kpi.id === "RH01"
    ? [
        { from: "2025-04", why: both("ปรับมาตรฐานพื้นที่ต่อคน", "The standard of area per person changed") },
        { from: "2026-04", why: both("นับแดนใหม่", "A new wing is counted") },
      ]
    : [];

function seriesOf(kpi: FakeKpi, from?: string | null) {
  const periods = periodsOf(kpi, from);
  const values = periods.map((period) => figureOf(kpi, period));
  return {
    periods,
    groups: [
      {
        office: null,
        district: null,
        values: values.map((value) => value.value),
        shown: values.map((value) => value.shown),
        states: values.map((value) => value.state),
        provisional: values.map((_, index) => index === values.length - 1),
        revised: values.map((_, index) => index % 17 === 5),
        partial: values.map(({ state }, index) => state === "REPORTED" && index % 9 === 4),
        empty: values.map(({ empty }) => empty),
        notDue: values.map(() => false),
        open: values.map(({ state }, index) => kpi.id === "CP06" && state === "REPORTED" && index === values.length - 1),
        units: values.map(({ unit }) => unit),
        numerators: values.map((value) => value.numerator),
        denominators: values.map((value) => value.denominator),
        targets: values.map((value) => value.target),
        plans: values.map((value) => value.planToDate),
        statuses: values.map((value) => value.status),
      },
    ],
    breaks: breaksFor(kpi),
    version,
  };
}

const pulls = DATASETS.flatMap((dataset, index) => {
  const state = index === 4 ? "FAILED" : index === 6 ? "HELD" : index === 2 ? "UNCHANGED" : "LOADED";
  const message =
    state === "FAILED"
      ? both(
          `ต่อกับเครื่องแม่ข่ายของ ${dataset.agency.names.th} ไม่ได้ใน 30 วินาที ตัวเลขเดิมยังคงอยู่`,
          `No connection to the ${dataset.agency.names.en} within 30 seconds. Earlier figures stand.`,
        )
      : state === "HELD"
        ? both(
            "ยอดต่างจากค่ากลาง 12 เดือนเกินร้อยละ 40 รอผู้ตัดสินใจ",
            "The total differs from the 12-month median by over 40 percent; a person decides",
          )
        : null;
  const artifact = { sha256: sha(dataset.id), name: `${dataset.id}_2569_10.csv`, state, code: null, message };
  return [
    {
      id: `p-${index}`,
      dataset: dataset.id,
      agency: dataset.agency.id,
      trigger: index === 1 ? "MANUAL" : "SCHEDULE",
      state,
      code: state === "FAILED" ? "SOURCE_UNREACHABLE" : state === "HELD" ? "IMPLAUSIBLE_JUMP" : null,
      message,
      dueAt: "2026-11-23T06:00:00+07:00",
      startedAt: `2026-11-23T06:0${index % 10}:00+07:00`,
      endedAt: `2026-11-23T06:0${index % 10}:09+07:00`,
      lines: { in: 22, loaded: state === "LOADED" ? 17 : 0, quarantined: state === "LOADED" ? index % 3 : 0, nonData: 5 - (index % 3) },
      refreshed: dataset.kpis,
      version: version.id,
      artifacts: [artifact],
    },
  ];
});

const checkFindings = [1, 2].map((index) => ({
  code: "CHECK_FAILED",
  severity: "WARNED",
  dataset: "doc_flow",
  artifact: { sha256: sha("f", index), name: `flow_5009_25691${index}.csv` },
  sheet: null,
  line: 15,
  column: "ชาย",
  expected: "528",
  found: "527",
  message: both("ตัวเลขไม่ลงกัน", "Figures do not agree"),
  recordedAt: "2026-11-09T09:12:00+07:00",
}));

const quarantined = Array.from({ length: 37 }, (_, index) => ({
  code: index % 4 === 0 ? "DISTRICT_UNKNOWN" : "NUMBER_UNREADABLE",
  dataset: index % 4 === 0 ? "oncb_arrests" : "doc_population",
  artifact: { sha256: sha("q", index % 3), name: `doc_population_256${index % 10}_10.csv` },
  sheet: index % 4 === 0 ? null : "ต.ค.69",
  line: 7 + index,
  column: index % 4 === 0 ? "อำเภอ" : "ชาย",
  expected: index % 4 === 0 ? "รหัสอำเภอของกรมการปกครอง" : "จำนวนเต็ม",
  found: index % 4 === 0 ? "แม่อายย" : "๑,๒๓o",
  message: index % 4 === 0 ? both("ไม่รู้จักชื่ออำเภอ", "The district is unknown") : both("อ่านจำนวนไม่ได้", "The number cannot be read"),
  raw: "เรือนจำอำเภอฝาง;๑,๒๓o;12",
  recordedAt: "2026-11-09T09:12:00+07:00",
}));

function health(year: number) {
  const cells = DATASETS.flatMap((dataset, index) =>
    fiscalMonths(year).map((period) => {
      const expected = dataset.agency.id === "DOC" || dataset.agency.id === "LED" ? 3 : dataset.agency.id === "DOP" ? 2 : 1;
      const past = period <= lastMonth;
      const late = past && chance(dataset.id, period) < 0.08;
      const state =
        dataset.every !== "month"
          ? period.endsWith("-03") || period.endsWith("-09")
            ? past
              ? "COMPLETE"
              : "NOT_DUE"
            : "NOT_APPLICABLE"
          : !past
            ? period === "2026-11"
              ? "WAITING"
              : "NOT_DUE"
            : late
              ? expected > 1
                ? "PARTIAL"
                : "LATE"
              : "COMPLETE";
      const received = state === "COMPLETE" ? expected : state === "PARTIAL" ? expected - 1 : 0;
      return {
        agency: dataset.agency.id,
        dataset: dataset.id,
        period,
        dueOn: "2026-11-10",
        expected,
        received,
        onTime: Math.max(0, received - (index % 2)),
        missing: state === "PARTIAL" ? [offices.find((office) => office.agency.id === dataset.agency.id)!.id] : [],
        late: [],
        arrivalUnknown: [],
        signOff: cellSignOff(period < "2026-10" ? "NOT_REQUIRED" : index % 3 || !past ? "PROVISIONAL" : "SIGNED"),
        state,
      };
    }),
  );
  return {
    completeness: { reported: 1834, expected: 1902, onTime: 1711, arrivalUnknown: 12 },
    cells,
    sources: DATASETS.map((dataset, index) => ({
      agency: dataset.agency.id,
      dataset,
      lastPull: "2026-11-23T06:05:00+07:00",
      lastState: pulls[index]!.state,
      lastCode: pulls[index]!.code,
      dataTo: lastMonth,
      nextDue: "2026-12-10",
      overdueDays: index === 4 ? 12 : 0,
      overdueOffices: index === 4 ? offices.filter((office) => office.agency.id === dataset.agency.id).slice(0, 1) : [],
      quarantined: index % 3,
      held: index === 6 ? 1 : 0,
      kpis: dataset.kpis,
    })),
    system: [],
    held: heldFiles.filter(({ status }) => status === "WAITING"),
    version,
  };
}

/** The lines of one numerator are not for everybody; those of its denominator are. */
const withheldOf = (id: string) => ({ withheld: id === "CP11", withheldParts: id === "CP11" ? ["numerator"] : [] });

function evidence(ref: string, first: number, after: string | null) {
  const [id] = ref.split(":");
  const start = Number(after ?? 0);
  const total = id === "CP01" ? 236 : 18;
  const nodes = Array.from({ length: Math.min(first, total - start) }, (_, offset) => {
    const index = start + offset;
    const numerator = id !== "CP11" && index % 3 !== 2;
    return {
      part: numerator ? "numerator" : "denominator",
      sign: index === 4 ? -1 : 1,
      factor: "1",
      role: numerator ? "value" : "carried_forward",
      measure: numerator ? "doc_population.inmates" : "doc_capacity.standard_places",
      dimensions: numerator
        ? [
            { dimension: "legal_status", code: "sentenced" },
            { dimension: "sex", code: index % 2 ? "female" : "male" },
          ]
        : [],
      period: numerator ? lastMonth : "FY2569-H2",
      office: offices[index % 3],
      district: null,
      value: String(120 + ((index * 37) % 900)),
      artifact: { sha256: sha("cell", index % 3), name: `สถิติผู้ต้องขัง_รจ.ฝาง_${2569}_10.csv` },
      dataset: numerator ? "doc_population" : "doc_capacity",
      sheet: null,
      line: 6 + index,
      column: numerator ? "นักโทษเด็ดขาด › ชาย" : "ความจุมาตรฐาน",
      raw: (120 + ((index * 37) % 900)).toLocaleString("en"),
      receivedAt: "2026-11-09T09:12:00+07:00",
    };
  });
  return {
    nodes,
    total,
    next: start + first < total ? String(start + first) : null,
    numeratorArithmetic: "sum",
    denominatorArithmetic: "sum",
    times: "100",
    numerator: "5421",
    denominator: "4100",
    ...withheldOf(id!),
  };
}

const observation = (dataset: (typeof DATASETS)[number], index: number) => ({
  measure: dataset.measures[0]!.id,
  period: lastMonth,
  observedOn: "2026-11-01",
  office: offices[index % 3],
  district: null,
  dimensions: [{ dimension: "sex", code: index % 2 ? "female" : "male" }],
  state: index === 3 ? "MISSING" : index === 5 ? "WITHHELD" : "REPORTED",
  flags: index === 1 ? ["provisional"] : [],
  signOff: index % 3 === 0 ? "PROVISIONAL" : "SIGNED",
  value: index === 3 || index === 5 ? null : String(index * 31),
  unit: dataset.measures[0]!.unit,
  artifact: { sha256: sha(dataset.id, index), name: `${dataset.id}_2569_10.csv` },
  sheet: null,
  line: 6 + index,
  column: "ชาย",
});

/** Sixteen months of a measure: one missing, one withheld, one without every office. */
function measureSeries(groupBy: readonly string[]) {
  const periods = [...fiscalMonths(2569), ...fiscalMonths(2570).slice(0, 1)];
  const places = groupBy.includes("office") ? offices.slice(0, 3) : groupBy.includes("district") ? districts : [null];
  const group = (place: (typeof places)[number], row: number) => {
    const states = periods.map((_, index) => (index === 4 ? "MISSING" : index === 9 && row === 1 ? "WITHHELD" : "REPORTED"));
    return {
      office: groupBy.includes("office") ? place : null,
      district: groupBy.includes("district") ? place : null,
      dimensions: [],
      values: states.map((state, index) => (state === "REPORTED" ? String(900 + row * 70 + ((index * 37) % 90)) : null)),
      states,
      partial: periods.map((_, index) => index === 11),
      provisional: periods.map((_, index) => index === 12),
      reported: periods.map((_, index) => (index === 11 ? 2 : 3)),
      expected: periods.map(() => 3),
    };
  };
  return { periods, groups: places.map(group), breaks: [], version };
}

const formula = both("จำนวนที่นับได้ในงวด ÷ จำนวนทั้งหมดในงวด × 100", "What was counted in the period ÷ all of the period × 100");

export const resolvers = {
  Query: {
    me: (_: unknown, __: unknown, { role }: { role: string | null }) =>
      role
        ? {
            name: "ผู้ใช้ตัวอย่าง",
            role,
            agency: null,
            lastVisit: "2026-11-20T16:00:00+07:00",
            may: ["figures", "lines", ...(more[role] ?? [])],
          }
        : null,
    site: (_: unknown, __: unknown, { site }: { site: object }) => ({
      sample: true,
      now,
      fiscalYear: 2570,
      lastClosedMonth: lastMonth,
      changesSince: "2026-11-20T16:00:00+07:00",
      ...site,
    }),
    province: () => ({
      code: "50",
      names: both("เชียงใหม่", "Chiang Mai"),
      office: both("สำนักงานยุติธรรมจังหวัดเชียงใหม่", "Chiang Mai Provincial Justice Office"),
    }),
    agencies: () => agencies,
    offices: () => offices,
    districts: () => districts,
    kpis: () => kpis,
    kpi: (_: unknown, { id }: { id: string }) => kpis.find((kpi) => kpi.id === id) ?? null,
    retiredKpis: () => [
      {
        id: "RH98",
        names: both("ผู้ต้องขังที่ผ่านการฝึกวิชาชีพ", "Inmates who finished vocational training"),
        version: { id: "57", recordedAt: "2026-11-12T09:00:00+07:00" },
        lastVersion: "56",
      },
    ],
    evidence: (_: unknown, asked: { ref: string; first: number; after: string | null }) => evidence(asked.ref, asked.first, asked.after),
    revisions: (_: unknown, { kpi, office, district }: { kpi: string } & Place) =>
      [1, 2].map((index) => ({
        kpi,
        period: `2026-0${9 - index}`,
        old: office || district ? `7${index}.41` : `1${index}.41`,
        new: `1${index}.92`,
        oldState: "REPORTED",
        newState: "REPORTED",
        recordedAt: "2026-10-11T08:30:00+07:00",
        version: "388",
        office: null,
        district: null,
        cause: "DELIVERY",
        statusOld: index === 1 ? "ON_TRACK" : "WATCH",
        statusNew: "WATCH",
        artifact: { sha256: sha(kpi, index), name: "แก้ไข_2569_08.csv" },
      })),
    dataVersion: () => version,
    datasets: () => DATASETS,
    dataset: (_: unknown, { id }: { id: string }) => DATASETS.find((dataset) => dataset.id === id) ?? null,
    observations: (_: unknown, { dataset, first }: { dataset: string; first: number }) => {
      const known = DATASETS.find((one) => one.id === dataset)!;
      return {
        edges: Array.from({ length: first }, (_, index) => ({ cursor: String(index), node: observation(known, index) })),
        pageInfo: { hasNextPage: true, endCursor: String(first) },
        totalCount: known.rows,
      };
    },
    series: (_: unknown, { groupBy }: { groupBy: string[] }) => measureSeries(groupBy),
    frames: () => frames,
    pipeline: () => fakePipeline,
    pipelineEvidence: (_: unknown, asked: { part: string; first: number; after: string | null }) => ({
      ...evidence(asked.part, asked.first, asked.after),
      denominatorArithmetic: null,
      denominator: null,
      times: "1",
    }),
    office: (_: unknown, { id }: { id: string }) => offices.find((office) => office.id === id) ?? null,
    district: (_: unknown, { id }: { id: string }) => districts.find((district) => district.id === id) ?? null,
    strategy: (_: unknown, { fiscalYear, frame }: { fiscalYear: number | null; frame: string | null }) => {
      const nodes = ["CP", "RH", "SO", "AJ"].flatMap((pillar, index) => {
        const own = kpis.filter((kpi) => kpi.pillar === pillar);
        const names = [
          both("การป้องกันอาชญากรรม", "Crime prevention"),
          both("การแก้ไขฟื้นฟูผู้กระทำผิด", "Offender rehabilitation"),
          both("ประสิทธิผลการให้บริการ", "Service outcomes"),
          both("การเข้าถึงความยุติธรรม", "Access to justice"),
        ];
        const node = (id: string, kind: string, name: { th: string; en: string }, list: FakeKpi[], weight: string) => {
          const values = list.map((kpi) => figureOf(kpi, null).status);
          const off = values.filter((status) => status === "OFF_TRACK").length;
          return {
            id,
            kind,
            names: name,
            weight,
            score: (4.4 - off * 0.3).toFixed(1),
            status: off > 2 ? "OFF_TRACK" : off ? "WATCH" : "ON_TRACK",
            rated: values.filter((status) => status !== "NOT_RATED").length,
            of: list.length,
            offTrack: off,
            kpis: list,
          };
        };
        const half = Math.ceil(own.length / 2);
        return [
          node(pillar, "pillar", names[index]!, own, ["25", "30", "20", "25"][index]!),
          node(
            `${pillar}.1`,
            "objective",
            both("ลดการกระทำผิดและการกระทำผิดซ้ำในพื้นที่", "Fewer offences and less reoffending"),
            own.slice(0, half),
            "60",
          ),
          node(
            `${pillar}.2`,
            "objective",
            both("ให้บริการตรงเวลาและทั่วถึงทุกอำเภอ", "Services on time and in every district"),
            own.slice(half),
            "40",
          ),
        ];
      });
      return {
        id: "cm-2566-2570",
        frame: frames.find(({ id }) => id === frame) ?? frames[0],
        names: both("แผนยุทธศาสตร์ยุติธรรมจังหวัดเชียงใหม่ พ.ศ. 2566–2570", "Chiang Mai justice strategy, 2566–2570 BE"),
        fiscalYear: fiscalYear ?? 2570,
        nodes,
      };
    },
    dataHealth: (_: unknown, { fiscalYear }: { fiscalYear: number | null }) => health(fiscalYear ?? 2570),
    officeSignOff: (_: unknown, { month }: { month: string }, { role }: { role: string | null }) => officeSigning(month, DATASETS, role),
    pulling: () => [],
    ...roundQueries,
    changes: fakeChanges,
    held: (_: unknown, { settled }: { settled: boolean }) => {
      const nodes = heldFiles.filter(({ status }) => settled || status === "WAITING");
      return { nodes, total: nodes.length, next: null };
    },
    heldDelivery: (_: unknown, { id }: { id: string }, { role }: { role: string | null }) => heldFile(id, role),
    pulls: (_: unknown, { first }: { first: number }) => pulls.slice(0, first),
    findings: () => ({ nodes: checkFindings, total: checkFindings.length, next: null }),
    quarantine: (_: unknown, { first, after }: { first: number; after: string | null }, { role }: { role: string | null }) => {
      const start = Number(after ?? 0);
      return {
        nodes: quarantined.slice(start, start + first),
        total: quarantined.length,
        next: start + first < quarantined.length ? String(start + first) : null,
        unseen: role === "inspector" ? ["djop_cases"] : [],
      };
    },
  },
  Mutation: {
    ...roundMutations,
    signDatasetMonth: (_: unknown, { dataset }: { dataset: string }) => {
      sign(dataset);
      return { state: "SIGNED" };
    },
    signOfficeMonth: () => {
      sign("office");
      return { state: "SIGNED" };
    },
    pullNow: (_: unknown, { dataset }: { dataset: string }) => pulls.filter((pull) => pull.dataset === dataset),
    acceptHeld: async (_: unknown, { id, seen, reason }: { id: string; seen: string; reason: string }) => {
      await new Promise((done) => setTimeout(done, 200));
      return settle(id, "ACCEPTED", reason, seen);
    },
    refuseHeld: (_: unknown, { id, reason }: { id: string; reason: string }) => settle(id, "REFUSED", reason),
  },
  Office: {
    kpis: (office: { id: string; agency: { id: string } }) =>
      placeKpis(
        kpis.filter((kpi) => kpi.byOffice && kpi.owner.id === office.agency.id),
        { office: office.id },
      ),
    reports: (office: { agency: { id: string } }) => reportsOf(DATASETS.filter(({ agency: { id } }) => id === office.agency.id)),
  },
  District: {
    kpis: (district: { id: string }) =>
      placeKpis(
        kpis.filter((kpi) => kpi.byDistrict),
        { district: district.id },
      ),
    offices: () => offices.slice(0, 2),
  },
  DimensionValue: {
    names: ({ dimension }: { dimension: string }) => both(dimension, dimension),
    codeNames: ({ code }: { code: string }) => both(code, code),
  },
  Kpi: {
    name: (kpi: FakeKpi) => kpi.names.th,
    definition: (kpi: FakeKpi) =>
      both(
        `${kpi.names.th} คำนวณใหม่จากตัวตั้งและตัวหารทุกระดับ ไม่ใช้การเฉลี่ยร้อยละ`,
        `${kpi.names.en}, rebuilt from numerator and denominator at every level; percentages are never averaged`,
      ),
    formula: () => formula,
    thresholds: () => ({ watchFrom: "1", offFrom: "0.9" }),
    limits: () => both("นับเฉพาะหน่วยงานในจังหวัด", "Counts offices within the province only"),
    headline: (kpi: FakeKpi) => (kpi.every === "month" ? "ytd" : kpi.every),
    levels: (kpi: FakeKpi) => ["province", ...(kpi.byOffice ? ["office"] : []), ...(kpi.byDistrict ? ["district"] : [])],
    datasets: (kpi: FakeKpi) => DATASETS.filter((dataset) => dataset.agency.id === kpi.owner.id).slice(0, 2),
    definitionVersion: () => 1,
    dimensions: () => splitDimensions,
    by: (kpi: FakeKpi, { dimension }: { dimension: string }) => fakeSplit(figureOf(kpi, null), dimension),
    change: (kpi: FakeKpi, { against }: { against: string }) => ({
      from: figureOf(kpi, against === "YEAR" ? "2025-10" : "2026-09", {}),
      to: figureOf(kpi, "2026-10", {}),
      by: "office",
      change: "1.6",
      method: "MIDPOINT",
      own: "1.5",
      mix: "0.1",
      parts: offices.slice(0, 3).map((office, i) => ({
        office,
        district: null,
        old: "110",
        new: "112",
        own: "0.5",
        mix: i === 0 ? "0.1" : "0",
        whole: i === 0 ? "0.6" : "0.5",
        withheld: false,
      })),
      reason: null,
      words: both("เพิ่มขึ้น 1.6 จุดจาก ก.ย. 2569", "up 1.6 points from Sep 2026"),
    }),
    forecast: (kpi: FakeKpi) => ({
      fiscalYear: 2570,
      shown: kpi.every === "month",
      reason: kpi.every === "month" ? null : "NOT_MONTHLY",
      reasonWords: kpi.every === "month" ? null : both("ไม่ใช่ตัวชี้วัดรายเดือน", "not a monthly KPI"),
      yearEnd: kpi.every === "month" ? { low: "40", value: "45", high: "50" } : null,
      months: [],
      method: both("วิธีทีตา", "the theta method"),
      test: kpi.every === "month" ? { mase: "0.812", coverage: "0.795", points: 234, history: 49 } : null,
    }),
    targets: () => [
      {
        period: "FY2570",
        place: null,
        placeNames: null,
        kind: "level",
        value: "45",
        unit: "percent",
        low: null,
        high: null,
        plan: null,
        everywhere: false,
        from: version,
        to: null,
      },
      {
        period: "FY2570",
        place: null,
        placeNames: null,
        kind: "level",
        value: "44",
        unit: "percent",
        low: null,
        high: null,
        plan: null,
        everywhere: false,
        from: version,
        to: version,
      },
    ],
    frames: (kpi: FakeKpi, { period, office, district }: { period?: string | null } & Place) =>
      frames.map((frame, i) => ({
        ...figureOf(kpi, period, { office, district }),
        frame,
        objective: both("ลดการกระทำผิดซ้ำ", "Less reoffending"),
        weight: ["30", "40"][i],
        share: ["3.6", "9.6"][i],
      })),
    value: (kpi: FakeKpi, { period, office, district }: { period?: string | null } & Place) => figureOf(kpi, period, { office, district }),
    series: (kpi: FakeKpi, { from, groupBy }: { from?: string | null; groupBy?: "office" | "district" | null }) => {
      const series = seriesOf(kpi, from);
      if (!groupBy) return series;
      // Of the last district there is no series.
      const groups = (groupBy === "office" ? offices : districts.slice(0, -1)).map((one) => ({ ...series.groups[0]!, [groupBy]: one }));
      return { ...series, groups };
    },
    breakdown: (kpi: FakeKpi, { by, period }: { by: string; period?: string | null }) =>
      by === "district"
        ? districts.map((district) => figureOf(kpi, period, { district: district.id }))
        : offices.filter((office) => office.agency.id === kpi.owner.id).map((office) => figureOf(kpi, period, { office: office.id })),
  },
};
