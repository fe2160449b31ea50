/** Made-up changes between two moments: one of each kind. */
import { districts, kpis, offices, version } from "./fake-figures.js";
import { change } from "./fake-sign-offs.js";

const both = (th: string, en: string) => ({ th, en });
const kinds = ["STATUS", "REVISION", "CHANGED_AFTER_SIGNATURE", "NEW_FIGURE", "SIGNED", "TARGET", "DEFINITION"] as const;
type Kind = (typeof kinds)[number];

const level = (value: string) => ({
  place: null,
  placeNames: null,
  kind: "level",
  value,
  low: null,
  high: null,
  unit: "per_100k",
  plan: null,
  words: both(`${value} ต่อแสนประชากร`, `${value} per 100,000`),
});
const levels = (old: string, now: string) => ({ oldTarget: level(old), newTarget: level(now) });

const item = (kind: Kind, more: Record<string, unknown>) => ({
  kind,
  kpi: null,
  dataset: null,
  definition: null,
  frame: null,
  frameNames: null,
  names: both("", ""),
  oldPeriod: null,
  period: null,
  office: null,
  district: null,
  dimensions: [],
  unit: "",
  decimals: null,
  old: null,
  new: null,
  oldState: null,
  newState: null,
  statusOld: null,
  statusNew: null,
  detail: null,
  oldTarget: null,
  newTarget: null,
  words: null,
  net: null,
  takenBack: false,
  artifact: null,
  version: "41",
  recordedAt: "2026-11-20T09:12:00+07:00",
  ...more,
});
const [first, second, third] = kpis;
const figure = { unit: "percent", decimals: 1, oldState: "REPORTED", newState: "REPORTED" };

const items = [
  item("STATUS", {
    ...figure,
    kpi: first!.id,
    names: first!.names,
    oldPeriod: "2026-09",
    period: "2026-10",
    old: "61.2",
    new: "54.9",
    statusOld: "WATCH",
    statusNew: "OFF_TRACK",
  }),
  item("REVISION", {
    ...figure,
    kpi: second!.id,
    names: second!.names,
    oldPeriod: "FY2569-Q4",
    period: "FY2569-Q4",
    old: "70.491803278689",
    new: "38.392857142857",
    statusOld: "ON_TRACK",
    statusNew: "OFF_TRACK",
    detail: "DELIVERY",
    artifact: { sha256: "a".repeat(64), name: "victims_2569_Q2_r2.csv" },
    net: {
      revisions: 2,
      old: "72.131147540984",
      new: "38.392857142857",
      oldState: "REPORTED",
      newState: "REPORTED",
      statusOld: "WATCH",
      statusNew: "OFF_TRACK",
      reportsBetween: false,
    },
  }),
  item("REVISION", {
    ...figure,
    kpi: second!.id,
    names: second!.names,
    oldPeriod: "FY2569-Q3",
    period: "FY2569-Q3",
    old: "41.18",
    new: "41.2",
    statusOld: "ON_TRACK",
    statusNew: "ON_TRACK",
    detail: "DELIVERY",
    takenBack: true,
    net: {
      revisions: 3,
      old: "41.2",
      new: "41.2",
      oldState: "REPORTED",
      newState: "REPORTED",
      statusOld: "ON_TRACK",
      statusNew: "ON_TRACK",
      reportsBetween: false,
    },
  }),
  item("REVISION", {
    ...figure,
    kpi: third!.id,
    names: third!.names,
    oldPeriod: "2026-08",
    period: "2026-08",
    old: "12.44",
    new: "12.41",
    statusOld: "ON_TRACK",
    statusNew: "ON_TRACK",
    detail: "DEFINITION",
    net: {
      revisions: 2,
      old: "11.9",
      new: "12.41",
      oldState: "REPORTED",
      newState: "REPORTED",
      statusOld: "ON_TRACK",
      statusNew: "ON_TRACK",
      reportsBetween: true,
    },
  }),
  item("CHANGED_AFTER_SIGNATURE", {
    ...change,
    kind: "CHANGED_AFTER_SIGNATURE",
    oldPeriod: change.period,
    detail: "CELL",
    measure: undefined,
  }),
  item("CHANGED_AFTER_SIGNATURE", {
    ...figure,
    kpi: first!.id,
    names: first!.names,
    unit: "per_100k",
    oldPeriod: "2026-09",
    period: "2026-09",
    old: "113.954583",
    new: "118.661019",
    detail: "FIGURE",
  }),
  item("NEW_FIGURE", {
    ...figure,
    kpi: third!.id,
    names: third!.names,
    oldPeriod: "FY2570-YTD",
    period: "FY2570-YTD",
    oldState: "MISSING",
    new: "65.909090909091",
    artifact: { sha256: "a".repeat(64), name: "victims_2569_Q2_r2.csv" },
    statusOld: "NOT_RATED",
    statusNew: "ON_TRACK",
  }),
  item("SIGNED", {
    dataset: "doc_population",
    names: both("ผู้ต้องราชทัณฑ์ ณ วันสำรวจ", "Inmates on the survey day"),
    period: "2026-10",
    detail: "officer",
  }),
  item("SIGNED", { names: both("เดือนของสำนักงาน", "The office's month"), period: "2026-10", detail: "director", office: null }),
  item("TARGET", { kpi: first!.id, names: first!.names, period: "FY2570", old: "45", new: "44", ...levels("45", "44") }),
  item("TARGET", {
    kpi: first!.id,
    names: first!.names,
    frame: "national-issue-22",
    frameNames: both("แผนแม่บท ประเด็นที่ 22", "National master plan, issue 22"),
    period: "FY2570",
    old: "50",
    new: "48",
    ...levels("50", "48"),
  }),
  item("TARGET", {
    kpi: second!.id,
    names: second!.names,
    period: "FY2570",
    old: "45",
    new: "45",
    ...levels("45", "45"),
    words: both("แผนสะสมรายเดือน: พ.ย. 2569 16.8 → 17 ต่อแสนประชากร", "plan by month: Nov 2026 16.8 → 17 per 100,000"),
  }),
  item("DEFINITION", {
    definition: "strategy",
    names: both("ยุทธศาสตร์", "Strategy"),
    detail: "pillars",
    words: both("น้ำหนัก: ลดอาชญากรรม 20% → 30%", "weights: Less crime 20% → 30%"),
  }),
  item("DEFINITION", { definition: "kpi", kpi: second!.id, names: second!.names, detail: "formula, versions" }),
  item("DEFINITION", {
    definition: "holidays",
    names: both("วันหยุดราชการ", "Public holidays"),
    detail: "list",
    office: offices[99] ?? null,
  }),
];

export const fakeChanges = (
  _: unknown,
  { office, district, to }: { office?: string | null; district?: string | null; to?: string | null },
) => ({
  office: offices.find(({ id }) => id === office) ?? null,
  district: districts.find(({ id }) => id === district) ?? null,
  from: { id: "36", recordedAt: "2026-11-02T08:00:00+07:00" },
  to: to ? { ...version, id: to } : version,
  counts: kinds.map((kind) => {
    const own = items.filter((one) => one.kind === kind);
    const takenBack = own.filter((one) => one.takenBack).length;
    return { kind, count: own.length - takenBack, takenBack };
  }),
  items: ({ kind }: { kind?: Kind | null }) => {
    const nodes = kind ? items.filter((one) => one.kind === kind) : items;
    return { nodes, total: nodes.length, next: null };
  },
});
