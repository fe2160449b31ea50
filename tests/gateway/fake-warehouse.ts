/** A small warehouse in memory: two KPIs, two datasets, a few rows. For tests of the gateway alone. */
import type { Bilingual, DatasetContract } from "../../connectors/dataset.js";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../../warehouse/answer.js";
import type { HeldDelivery } from "../../warehouse/holds/held-delivery.js";
import type { KpiSummary, KpiValue } from "../../warehouse/kpis/answer.js";
import type { Export, ExportColumn } from "../../warehouse/observations/answer.js";
import type { PeopleStore } from "../../warehouse/people-store.js";
import { narrowed, roundsOf } from "../../warehouse/rounds/acts.js";
import type { SigningView } from "../../warehouse/sign-off/sign-off.js";
import type { FrameSummary } from "../../warehouse/strategy/frames.js";
import type { Warehouse } from "../../warehouse/warehouse.js";
import { chiangMai } from "../warehouse/kpis/chiang-mai.js";

const words = (th: string, en = th): Bilingual => ({ th, en });

export type Row = (string | number | boolean | null)[];

export const exportColumns: ExportColumn[] = [
  { id: "period", name: words("งวด", "Period"), type: "text", about: words("งวด", "Period") },
  { id: "note", name: words("หมายเหตุ", "Note"), type: "text", about: words("ข้อความ", "Text") },
  { id: "inmates", name: words("ผู้ต้องขัง", "Inmates"), type: "integer", about: words("จำนวน", "Count"), unit: "persons" },
  { id: "share", name: words("ร้อยละ", "Share"), type: "decimal", about: words("ร้อยละ", "Percent"), unit: "percent" },
  { id: "observed_on", name: words("วันสำรวจ", "Survey day"), type: "date", about: words("วัน", "Day") },
  { id: "conf_status", name: words("สถานะ", "State"), type: "text", about: words("สถานะ", "State") },
];

export const exportRows: Row[] = [
  ["2026-09", "ปกติ", 1204, "99.123456789012", "2026-10-01", "REPORTED"],
  ["2026-10", '=HYPERLINK("http://x","y")', -5, "-0.5", "2026-11-01", "REPORTED"],
  ["2026-10", '\'already quoted, with "marks"\r\nand a line', 0, "0", null, "REPORTED"],
  ["2026-10", "", null, null, null, "WITHHELD"],
  ["2026-10", "＝1+1", 12, "123456789012345678.5", null, "REPORTED"],
];

const summary = (id: string, pillar: "RH" | "SO"): KpiSummary => ({
  id,
  pillar,
  name: words(`ตัวชี้วัด ${id}`, `KPI ${id}`),
  owner: "DOC",
  unit: "percent",
  decimals: 1,
  better: "within_band",
  every: "month",
  headline: "month",
  levels: ["province", "office"],
  thresholds: { watchFrom: 0, offFrom: 0.05 },
  entry: { definition: words("นิยาม", "Definition") } as KpiSummary["entry"],
  datasets: ["doc_population"],
  formula: words("ก ÷ ข", "a ÷ b"),
  formulasBefore: [],
  dimensions: [{ id: "sex", name: words("เพศ", "Sex") }],
});

const contract = (id: string, agency: DatasetContract["agency"]): DatasetContract =>
  ({
    id,
    agency,
    name: words(`ชุดข้อมูล ${id}`, `Dataset ${id}`),
    about: words("เกี่ยวกับ", "About"),
    due: { every: "month", withinDays: 10 },
    sensitivity: "ordinary",
    measures: { inmates: { name: words("ผู้ต้องขัง", "Inmates"), adds: "stock", unit: "persons", exact: "count", dash: "missing" } },
    dimensions: {},
  }) as unknown as DatasetContract;

export const heldJump: HeldDelivery = {
  id: "doc_population-0123456789abcdef",
  dataset: "doc_population",
  agency: "DOC",
  artifact: { sha256: "a".repeat(64), name: "population_5006_256910.csv" },
  receivedAt: "2026-11-08T02:00:00.000Z",
  heldAt: "2026-11-08T02:00:01.000Z",
  problem: { code: "JUMP_IMPLAUSIBLE", ...words("ค่าเปลี่ยนไปผิดปกติ", "an implausible jump") },
  lines: { in: 12, loaded: 0, quarantined: 5, nonData: 7 },
  status: "WAITING",
  settledAt: null,
  decision: null,
  takenBy: null,
  provinceWide: false,
  mayBeAccepted: true,
  means: words("ตัวเลขเปลี่ยนไปมากจริง", "the figures really moved"),
};

const inspector = { id: "u2", name: "ผู้ตรวจราชการ (ตัวอย่าง)", role: "inspector" };
const [fakeRound] = roundsOf(
  [
    {
      act: "OPEN",
      at: "2026-11-02T02:00:00.000Z",
      round: "2570-1",
      finding: null,
      by: inspector,
      body: { fiscalYear: 2570, kind: "FIRST", title: "รอบที่ 1" },
    },
    ...(["DOC", "DOP"] as const).map((agency, i) => ({
      act: "FIND" as const,
      at: "2026-11-03T02:00:00.000Z",
      round: "2570-1",
      finding: `2570-1-${i + 1}`,
      by: inspector,
      body: { issue: "แออัด", recommendation: "เร่งแก้ไข", severity: "HIGH" as const, agency, due: "2026-12-31", figure: null },
    })),
  ],
  "2026-11-23",
);

export interface FakeWarehouse extends Warehouse {
  /** Names of the questions asked, in order. */
  asked: string[];
  version: number;
  rows: Row[];
  /** Makes the next batch of an export fail. */
  failAfter: number | null;
}

const noForecast = (kpi: string) => ({
  kpi,
  fiscalYear: 2570,
  shown: false,
  reason: "NOT_MONTHLY" as const,
  reasonWords: words("ไม่ใช่ตัวชี้วัดรายเดือน", "not a monthly KPI"),
  yearEnd: null,
  months: [],
  method: words("ทีตา", "theta"),
  test: null,
});

const signingOf = (dataset: string | null, period: string): SigningView => ({
  of: dataset ? "DATASET" : "OFFICE",
  dataset,
  period,
  state: "PROVISIONAL",
  signature: null,
  history: [],
  changed: [],
  lacking: [],
  refusal: null,
  counted: 3,
  datasets: [],
  version: { id: "41", recordedAt: "2026-11-20T02:00:00.000Z" },
});

export function fakeWarehouse(): FakeWarehouse {
  const agencies = [
    { id: "DOC" as const, name: words("กรมราชทัณฑ์", "Corrections"), short: words("รท.", "DOC") },
    { id: "DOP" as const, name: words("กรมคุมประพฤติ", "Probation"), short: words("คป.", "DOP") },
  ];
  const offices = [
    {
      id: "DOC-5006",
      agency: "DOC" as const,
      name: words("เรือนจำฝาง", "Fang prison"),
      kind: "prison" as const,
      district: "5009",
      spellings: [],
    },
  ];
  const districts = [{ id: "5009", name: words("ฝาง", "Fang"), spellings: [], tile: [1, 2] as [number, number] }];
  const kpis = [summary("RH01", "RH"), summary("SO01", "SO")];
  const datasets = [contract("doc_population", "DOC"), contract("dop_cases", "DOP"), contract("dopa_population", "DOPA")];
  const versionNow = () => ({ id: String(fake.version), recordedAt: "2026-11-20T02:00:00.000Z" });
  const value = (kpi: string, period: string | null, office: string | null = null): KpiValue => ({
    ref: `${kpi}@${fake.version}`,
    kpi,
    period: period ?? "2026-10",
    dataTo: "2026-10",
    observedOn: null,
    office,
    district: null,
    state: "REPORTED",
    value: "118.4",
    shown: "118.4",
    unit: "percent",
    decimals: 1,
    numerator: "1184",
    denominator: "1000",
    frame: "cm",
    target: null,
    targetLow: null,
    targetHigh: null,
    targetEverywhere: false,
    planToDate: null,
    planBasis: null,
    gap: null,
    planReached: null,
    outlook: null,
    status: "WATCH",
    statusReason: "NEAR_BAND",
    statusWords: words("ใกล้ขอบ", "near the band"),
    caution: false,
    empty: false,
    completeness: { reported: 3, expected: 3, onTime: 3, arrivalUnknown: 0 },
    provisional: false,
    signOff: { state: "SIGNED", words: words("ลงนามรับรองแล้ว", "Signed"), signature: null, signatures: [], awaiting: [], changed: [] },
    revised: false,
    partial: false,
    carriedForward: false,
    version: versionNow(),
    receivedAt: null,
    pulledAt: null,
    definitionVersion: 1,
  });
  const ownFrame: FrameSummary = {
    id: "cm",
    kind: "province",
    name: words("แผน", "Plan"),
    years: [2566, 2570],
    source: null,
    illustrative: false,
  };
  const page = <T>(nodes: T[]) => ({ nodes, total: nodes.length, next: null });
  const note = <T>(name: string, answer: T): T => {
    fake.asked.push(name);
    return answer;
  };
  const known = (kpi: string) => {
    if (!kpis.some(({ id }) => id === kpi)) throw new Problem("UNKNOWN_KPI", { found: kpi });
  };
  const exported = (): Export => ({
    columns: exportColumns,
    version: versionNow(),
    signOff: [{ state: "SIGNED", count: 1, of: ["2026-10"] }],
    withheld: 1,
    rows: fake.rows.length,
    async *batches() {
      for (let at = 0; at < fake.rows.length; at += 1000) {
        if (fake.failAfter !== null && at >= fake.failAfter) throw new Error("the engine stopped");
        yield fake.rows.slice(at, at + 1000);
      }
      if (fake.failAfter === 0) throw new Error("the engine stopped");
    },
    writeTo: async () => {
      throw new Problem("REQUEST_INVALID", { found: "parquet", expected: "the real warehouse" });
    },
  });
  const fake: FakeWarehouse = {
    asked: [],
    version: 41,
    rows: exportRows,
    failAfter: null,
    dataVersion: async () => versionNow(),
    province: () => ({
      id: "chiang-mai",
      code: "50",
      name: words("เชียงใหม่", "Chiang Mai"),
      office: words("สำนักงาน", "Office"),
      agencies,
      offices,
      districts,
    }),
    agencies: () => agencies,
    day: async () => "2026-11-23",
    present: () => `${versionNow().id}@2026-11-23`,
    kpis: () => kpis,
    kpisAsOf: async () => kpis,
    retiredKpis: async () => [],
    kpiValues: async (period) =>
      note(
        "kpiValues",
        kpis.map(({ id }) => value(id, period)),
      ),
    kpiValue: async ({ kpi, period, office }) => {
      known(kpi);
      return note("kpiValue", value(kpi, period ?? null, office ?? null));
    },
    kpiBreakdown: async ({ kpi, period }) => note("kpiBreakdown", [value(kpi, period ?? null, "DOC-5006")]),
    pipeline: async ({ office }) =>
      note("pipeline", {
        grain: "month" as const,
        periods: [],
        dataTo: "2026-10",
        office: office ?? null,
        offices: [],
        stages: [],
        handovers: [],
        version: versionNow(),
      }),
    placeKpis: async ({ office, period }) =>
      note(
        "placeKpis",
        kpis.map(({ id }) => ({
          value: value(id, period ?? null, office ?? null),
          rank: 1,
          of: 2,
          tied: false,
          withheldOf: 0,
          trend: async () => ({ periods: [], shown: [], states: [], partial: [], breaks: [] }),
        })),
      ),
    officeReports: async () => note("officeReports", []),
    kpiSplit: async ({ kpi, period }) => {
      known(kpi);
      return note("kpiSplit", {
        dimension: { id: "sex", name: words("เพศ", "Sex") },
        whole: value(kpi, period ?? null),
        summed: true,
        words: words("รวมกันเท่ากับทั้งหมด", "They add up."),
        parts: [],
      });
    },
    series: async ({ groupBy }) =>
      note("series", {
        periods: ["2026-09", "2026-10"],
        groups: [
          {
            office: groupBy === "office" ? "DOC-5006" : null,
            district: null,
            values: ["1", null],
            shown: ["1.0", null],
            states: ["REPORTED", "MISSING"],
            provisional: [false, false],
            revised: [false, false],
            partial: [false, false],
            open: [false, false],
            empty: [false, false],
            notDue: [false, false],
            units: ["percent", "percent"],
            numerators: ["1", null],
            denominators: ["1", null],
            targets: [null, null],
            plans: [null, null],
            statuses: ["ON_TRACK", "NOT_RATED"],
          },
        ],
        breaks: [],
        version: versionNow(),
      }),
    evidence: async (_, viewer: Viewer) =>
      note("evidence", {
        arithmetic: { numerator: "sum", denominator: null },
        over: { numerator: 1, denominator: 1 },
        times: "100",
        numerator: "1184",
        denominator: null,
        cells: [],
        withheld: viewer.lines !== "all",
        withheldParts: viewer.lines === "all" ? [] : ["numerator"],
        version: versionNow(),
      }),
    populationOf: async () => null,
    pipelineEvidence: async (_, viewer) => fake.evidence("", viewer),
    targets: async () => [],
    change: async ({ kpi, against }) => ({
      kpi,
      against,
      from: value(kpi, "2026-09"),
      to: value(kpi, "2026-10"),
      by: "office",
      change: null,
      method: null,
      own: null,
      mix: null,
      parts: [],
      reason: "BREAK",
      words: words("เทียบไม่ได้", "not compared"),
    }),
    forecast: async (kpi) => noForecast(kpi),
    forecasts: async () => kpis.map(({ id }) => noForecast(id)),
    revisions: async () => [],
    revisionsOf: async () => [],
    signedRating: async () => null,
    figure: async (ref) => value(ref.slice(0, 4), null),
    flips: async () => [],
    changes: async () => ({ from: versionNow(), to: versionNow(), office: null, district: null, items: [], figures: [] }),
    frames: async () => [ownFrame],
    kpiInFrames: async ({ kpi, period, office }) => [
      {
        frame: ownFrame,
        objective: words("ฟื้นฟู", "Rehabilitation"),
        weight: "25",
        share: "25",
        value: value(kpi, period ?? null, office ?? null),
      },
    ],
    strategy: async (fiscalYear) => ({
      frame: ownFrame,
      frames: [ownFrame],
      strategy: { id: "cm", name: words("แผน", "Plan"), years: [2566, 2570], pillars: [] },
      fiscalYear: fiscalYear ?? 2570,
      period: null,
      nodes: [
        {
          id: "RH",
          kind: "pillar",
          name: words("ฟื้นฟู", "Rehabilitation"),
          weight: "25",
          score: null,
          status: "WATCH",
          rated: 1,
          of: 2,
          offTrack: 0,
          kpis: ["RH01"],
        },
      ],
    }),
    names: () => ({ contracts: new Map(), province: fake.province(), rules: chiangMai.rules }),
    namesAt: async () => fake.names(),
    datasets: async () =>
      note(
        "datasets",
        datasets.map((each) => ({
          contract: each,
          provinceWide: each.id === "dopa_population",
          rows: 5,
          firstPeriod: "2022-10",
          lastPeriod: "2026-10",
          lastReceivedAt: null,
          kpis: ["RH01"],
        })),
      ),
    observations: async (dataset, _, first) => note(`observations ${dataset} ${first}`, page([])),
    measureSeries: async ({ dataset }) =>
      note(`measureSeries ${dataset}`, {
        dataset,
        grain: "month",
        dataTo: "2026-10",
        periods: [],
        groups: [],
        breaks: [],
        version: versionNow(),
      }),
    exportColumns: (of) => (/_/.test(of) ? null : exportColumns),
    exportOf: async ({ of }) => note(`exportOf ${of}`, exported()),
    dataHealth: async () => ({
      completeness: { reported: 1, expected: 1, onTime: 1, arrivalUnknown: 0 },
      cells: [],
      sources: [],
      held: [],
      version: versionNow(),
    }),
    pulls: async ({ first }) => note(`pulls ${first}`, page([])),
    quarantine: async () => ({ ...page([]), unseen: [] }),
    findings: async () => page([]),
    held: async () => note("held", page([heldJump])),
    heldDelivery: async () => note("heldDelivery", heldJump),
    heldPreview: async () => note("heldPreview", null),
    acceptHeld: async (id, seen, { by, reason }) => note(`acceptHeld ${id} ${seen} ${by.name} ${reason}`, heldJump),
    refuseHeld: async (id, { by, reason }) => note(`refuseHeld ${id} ${by.name} ${reason}`, heldJump),
    rounds: {
      all: async (of) => note("rounds", [of === null ? fakeRound! : narrowed(fakeRound!, of)]),
      one: async (id, of) => note(`round ${id}`, of === null ? fakeRound! : narrowed(fakeRound!, of)),
      open: async ({ title }, by) => note(`openRound ${title} ${by.name}`, fakeRound!),
      submit: async (id, by) => note(`submitRound ${id} ${by.name}`, fakeRound!),
      find: async ({ issue }, by) => note(`addFinding ${issue} ${by.name}`, fakeRound!.findings[0]!),
      say: async (id, act, { text }, by, of) => note(`${act} ${id} ${text} ${by.name} ${of}`, fakeRound!.findings[0]!),
    },
    signing: async ({ dataset, period }) => note(`signing ${dataset} ${period}`, signingOf(dataset, period)),
    sign: async ({ dataset, period }, seen, { by, reason }) =>
      note(`sign ${dataset} ${period} ${seen} ${by.name} ${reason}`, signingOf(dataset, period)),
  };
  return fake;
}

export function fakePeople(): PeopleStore {
  const users: (Parameters<PeopleStore["addUser"]>[0] & { id: string; disabled: boolean })[] = [];
  const tokens: (Parameters<PeopleStore["addToken"]>[0] & { revoked: boolean })[] = [];
  return {
    findUser: async (name) => users.find((user) => user.name === name) ?? null,
    addUser: async (user) => void users.push({ ...user, id: String(users.length + 1), disabled: false }),
    listUsers: async () => users,
    addToken: async (token) => void tokens.push({ ...token, revoked: false }),
    findToken: async (sha256) => tokens.find((token) => token.sha256 === sha256) ?? null,
    listTokens: async () => tokens,
    revokeToken: async (id) => {
      const token = tokens.find((each) => each.id === id);
      if (token) token.revoked = true;
      return token !== undefined;
    },
  };
}
