/** The narcotics board's tables as its views show them: cumulative since 1 October, Thai and English columns, a moment of change a row. */
import { fiscalYear, lastMonth, type Month, periodsBetween } from "../../period.js";
import type { Fault } from "../fault.js";
import { type Report, together } from "../sample-file.js";
import { placeById } from "../world/places.js";
import type { World } from "../world/world.js";
import { courseOf, Rota, saidBy, turnOf } from "./course.js";
import { plantings } from "./publication.js";
import { type Planted, RecordList, spoilt } from "./record-list.js";
import { fullMonths, shortMonths } from "./thai-text.js";
import { happened, lateness } from "./told.js";

const chargeWords = {
  produce_import: "ผลิต/นำเข้า/ส่งออก",
  sell: "จำหน่าย",
  possess_to_sell: "ครอบครองเพื่อจำหน่าย",
  possess: "ครอบครอง",
  use: "เสพ",
} as const;
const routeWords = { voluntary: ["สมัครใจ", "สมัครใจ"], compulsory: ["บังคับบำบัด", "คุมประพฤติ"], convicted: ["ต้องโทษ", "ต้องโทษ"] } as const;
const levelWords = {
  none: ["ไม่มีปัญหา", "ไม่มีปัญหา"],
  low: ["เฝ้าระวัง", "น้อย"],
  medium: ["ปานกลาง", "ปานกลาง"],
  high: ["รุนแรง", "มาก"],
  unknown: ["ไม่ทราบ", "ไม่ทราบ"],
} as const;

/** The wording changed with FY2568. */
const modern = (month: Month) => (month >= "2024-10" ? 1 : 0);
const monthWord = (month: Month) => (modern(month) ? fullMonths : shortMonths)[Number(month.slice(5)) - 1]!;

/** `2026-11-12T09:00:00.000374+07:00`, one microsecond after another, as PostgreSQL writes it. */
function stamped(moment: string, i: number): string {
  const micros = String(i + 1)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return moment.replace(/(\+07:00)$/, `.${micros}$1`);
}

type Slip = { kind: Fault["kind"]; column: string; code: Fault["expected"]["code"]; says: Record<string, unknown> };

/** A view that adds up since 1 October: what a month's own rows are, and what it shows of the sums so far. */
interface View<R> {
  dataset: string;
  view: string;
  own(month: Month): R[];
  key(row: R): string;
  add(sum: R, row: R): R;
  columns(row: R, month: Month): Record<string, unknown>;
  isNothing(row: R): boolean;
  /** The figure that stands too low where a report is corrected: some of the month's own were not yet counted. */
  doubtful: {
    column: string;
    measure: string;
    of(row: R): number;
    less(row: R, count: number): R;
    dimensions?(row: R): Record<string, string>;
  };
  slips: readonly Slip[];
}

const office = "ONCB-R5";
const monthly = ["oncb_arrests", "oncb_seizures", "oncb_treatment"];

function cumulative<R extends { district: string }>(world: World, at: Date, is: View<R>): Report {
  const { dataset, view, slips } = is;
  const list = new RecordList("ONCB", dataset, `${view}.ndjson`, at);
  const rota = new Rota(
    world,
    "ONCB",
    monthly.map((one) => `${one} ${office}`),
  );
  const planted = plantings(world.random(dataset, "faults"), world.months, (month) => month, slips.length);
  const sums = new Map<string, R>();
  for (const month of world.months) {
    if (month.endsWith("-10")) sums.clear();
    const own = is.own(month);
    for (const row of own) {
      const before = sums.get(is.key(row));
      sums.set(is.key(row), before ? is.add(before, row) : row);
    }
    const course = rota.course(dataset, office, month, { due: 15 });
    list.tell(lateness(course, at));
    const first = course.editions[0]!.from;
    const now = saidBy(course, at).at(-1);
    if (!now) continue;
    let i = 0;
    const add = (row: R, from: string, other: Record<string, unknown>, planted: readonly Planted[]) => {
      const updated_at = stamped(from, i++);
      const prefix = world.random(dataset, "prefix", row.district, month).pick(["", "", "อ.", "อำเภอ"]);
      const head = { fiscal_year: fiscalYear(month), เดือน: monthWord(month), อำเภอ: `${prefix}${placeById.get(row.district)!.th}` };
      list.add({ ...head, ...is.columns(row, month), ...other, reported_at: first, updated_at }, updated_at, ...planted);
    };
    const doubted = mostOf(is, own);
    const rows = [...sums.values()].filter((row) => !is.isNothing(row));
    for (const row of rows) {
      if (is.key(row) !== is.key(doubted)) {
        add(row, course.fate === "sent_twice" ? now.from : first, {}, []);
        continue;
      }
      const missed = Math.max(1, Math.floor(is.doubtful.of(doubted) * 0.3));
      const right = is.doubtful.of(row);
      const figure = { measure: is.doubtful.measure, dimensions: is.doubtful.dimensions?.(row), district: row.district };
      const told = { figure, right, wrong: right - missed };
      add(now.wrong ? is.doubtful.less(row, missed) : row, now.from, {}, happened(course, at, is.doubtful.column, told));
    }
    slips.forEach(({ kind, column, code, says }, n) => {
      if (planted[n] === month) add(rows[0]!, first, says, [spoilt(kind, month, column, code)]);
    });
  }
  return list.report((greatest) => `report.${view}_${greatest}.ndjson`, "changed");
}

/** The month's own row that counts most. */
const mostOf = <R>({ doubtful }: View<R>, own: readonly R[]): R =>
  own.reduce((most, row) => (doubtful.of(row) > doubtful.of(most) ? row : most));

const plus = (a: string, b: string, decimals: number): string => {
  const scale = 10 ** decimals;
  return ((Math.round(Number(a) * scale) + Math.round(Number(b) * scale)) / scale).toFixed(decimals);
};
const stranger: Slip = { kind: "damaged_line", column: "อำเภอ", code: "DISTRICT_UNKNOWN", says: { อำเภอ: "อ.เมืองลำพูน" } };

function arrests(world: World, at: Date): Report {
  return cumulative(world, at, {
    dataset: "oncb_arrests",
    view: "v_arrests",
    own: world.oncbArrests,
    key: (row) => `${row.district} ${row.charge}`,
    add: (sum, row) => ({ ...sum, cases: sum.cases + row.cases, suspects: sum.suspects + row.suspects }),
    columns: (row) => ({ ข้อหา: chargeWords[row.charge], "จำนวนคดี (ราย)": row.cases, "ผู้ต้องหา (คน)": row.suspects }),
    isNothing: (row) => row.cases === 0 && row.suspects === 0,
    doubtful: {
      column: "จำนวนคดี (ราย)",
      measure: "cases",
      of: (row) => row.cases,
      less: (row, count) => ({ ...row, cases: row.cases - count }),
      dimensions: ({ charge }) => ({ charge }),
    },
    slips: [stranger, { kind: "damaged_line", column: "ข้อหา", code: "CODE_UNKNOWN", says: { ข้อหา: "ไม่ระบุข้อหา" } }],
  });
}

function seizures(world: World, at: Date): Report {
  return cumulative(world, at, {
    dataset: "oncb_seizures",
    view: "v_seizures",
    own: world.oncbSeizures,
    key: (row) => row.district,
    add: (sum, row) => ({
      ...sum,
      yaba_tablets: sum.yaba_tablets + row.yaba_tablets,
      ice_kg: plus(sum.ice_kg, row.ice_kg, 3),
      heroin_kg: plus(sum.heroin_kg, row.heroin_kg, 3),
      assets_baht: plus(sum.assets_baht, row.assets_baht, 2),
    }),
    columns: ({ district, ...figures }) => figures,
    isNothing: () => false,
    doubtful: {
      column: "yaba_tablets",
      measure: "yaba_tablets",
      of: (row) => row.yaba_tablets,
      less: (row, count) => ({ ...row, yaba_tablets: row.yaba_tablets - count }),
    },
    slips: [stranger],
  });
}

function treatment(world: World, at: Date): Report {
  return cumulative(world, at, {
    dataset: "oncb_treatment",
    view: "v_treatment",
    own: world.oncbTreatment,
    key: (row) => `${row.district} ${row.route}`,
    add: (sum, row) => ({
      ...sum,
      entered: sum.entered + row.entered,
      due: sum.due + row.due,
      completed: sum.completed + row.completed,
      followed: sum.followed + row.followed,
    }),
    columns: (row, month) => ({
      ช่องทาง: routeWords[row.route][modern(month)],
      เข้าบำบัด: row.entered,
      ครบกำหนด: row.due,
      บำบัดครบ: row.completed,
      "ติดตามครบ 1 ปี": row.followed,
    }),
    isNothing: (row) => row.entered + row.due + row.followed === 0,
    doubtful: {
      column: "เข้าบำบัด",
      measure: "entered",
      of: (row) => row.entered,
      less: (row, count) => ({ ...row, entered: row.entered - count }),
      dimensions: ({ route }) => ({ route }),
    },
    slips: [{ kind: "damaged_line", column: "ช่องทาง", code: "CODE_UNKNOWN", says: { ช่องทาง: "ไม่ระบุ" } }],
  });
}

function villages(world: World, at: Date): Report {
  const dataset = "oncb_villages";
  const list = new RecordList("ONCB", dataset, "v_villages.ndjson", at);
  const rounds = periodsBetween("quarter", world.months[0]!, world.until).filter((round) => world.oncbVillages(round).length > 0);
  const [unsurveyed] = plantings(world.random(dataset, "faults"), rounds, lastMonth, 1);
  const unlucky = world.random(dataset, "unsurveyed").int(0, 2000);
  for (const round of rounds) {
    const month = lastMonth(round);
    const fate = turnOf(world, dataset, round, 8) === 3 ? "late" : "in_time";
    const course = courseOf(world, dataset, office, round, fate, { due: 30 });
    list.tell(lateness(course, at));
    const moment = course.editions[0]!.from;
    world.oncbVillages(round).forEach((row, i) => {
      const updated_at = stamped(moment, i);
      const damaged = round === unsurveyed && i === unlucky;
      const record = {
        fiscal_year: fiscalYear(month),
        ไตรมาส: Number(round.at(-1)),
        รหัสหมู่บ้าน: row.village,
        หมู่บ้าน: row.name,
        อำเภอ: placeById.get(row.district)!.th,
        ระดับปัญหา: damaged ? "รอสำรวจ" : levelWords[row.level][modern(month)],
        ระดับรอบก่อน: levelWords[row.level_before][modern(month)],
        reported_at: moment,
        updated_at,
      };
      list.add(record, updated_at, ...(damaged ? [spoilt("damaged_line", round, "ระดับปัญหา", "CODE_UNKNOWN")] : []));
    });
  }
  return list.report((greatest) => `report.v_villages_${greatest}.ndjson`, "changed");
}

export function narcoticsReport(world: World, at: Date): Report {
  return together([arrests(world, at), seizures(world, at), treatment(world, at), villages(world, at)]);
}
