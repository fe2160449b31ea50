/** The narcotics board's tables as its views show them: cumulative since 1 October, Thai and English columns, a moment of change a row. */
import { fiscalYear, lastMonth, type Month, periodsBetween } from "../../period.js";
import type { Fault } from "../fault.js";
import { type Report, together } from "../sample-file.js";
import { placeById } from "../world/places.js";
import type { World } from "../world/world.js";
import { firstAppears, plantings } from "./publication.js";
import { RecordList } from "./record-list.js";
import { fullMonths, shortMonths } from "./thai-text.js";

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

/** A cumulative view: `own` gives a month's own rows, `columns` what the view shows of the sums so far. */
function cumulative<R extends { district: string }>(
  world: World,
  at: Date,
  dataset: string,
  view: string,
  own: (month: Month) => R[],
  key: (row: R) => string,
  add: (sum: R, row: R) => R,
  columns: (row: R, month: Month) => Record<string, unknown>,
  isNothing: (row: R) => boolean,
  slips: readonly Slip[],
): Report {
  const list = new RecordList("ONCB", dataset, `${view}.ndjson`, at);
  const planted = plantings(world.random(dataset, "faults"), world.months, (month) => month, slips.length);
  const sums = new Map<string, R>();
  for (const month of world.months) {
    if (month.endsWith("-10")) sums.clear();
    for (const row of own(month)) {
      const before = sums.get(key(row));
      sums.set(key(row), before ? add(before, row) : row);
    }
    const moment = firstAppears(world, dataset, "ONCB-R5", month, { due: 15, late: 0.06 });
    let i = 0;
    const record = (row: R, other: Record<string, unknown> = {}): [Record<string, unknown>, string] => {
      const updated_at = stamped(moment, i++);
      const prefix = world.random(dataset, "prefix", row.district, month).pick(["", "", "อ.", "อำเภอ"]);
      const name = `${prefix}${placeById.get(row.district)!.th}`;
      return [
        { fiscal_year: fiscalYear(month), เดือน: monthWord(month), อำเภอ: name, ...columns(row, month), ...other, updated_at },
        updated_at,
      ];
    };
    const rows = [...sums.values()].filter((row) => !isNothing(row));
    for (const row of rows) list.add(...record(row));
    slips.forEach(({ kind, column, code, says }, at) => {
      if (planted[at] === month) list.add(...record(rows[0]!, says), { kind, period: month, column, code });
    });
  }
  return list.report((greatest) => `report.${view}_${greatest}.ndjson`, "changed");
}

const plus = (a: string, b: string, decimals: number): string => {
  const scale = 10 ** decimals;
  return ((Math.round(Number(a) * scale) + Math.round(Number(b) * scale)) / scale).toFixed(decimals);
};
const stranger: Slip = { kind: "damaged_line", column: "อำเภอ", code: "DISTRICT_UNKNOWN", says: { อำเภอ: "อ.เมืองลำพูน" } };

function arrests(world: World, at: Date): Report {
  return cumulative(
    world,
    at,
    "oncb_arrests",
    "v_arrests",
    world.oncbArrests,
    (row) => `${row.district} ${row.charge}`,
    (sum, row) => ({ ...sum, cases: sum.cases + row.cases, suspects: sum.suspects + row.suspects }),
    (row) => ({ ข้อหา: chargeWords[row.charge], "จำนวนคดี (ราย)": row.cases, "ผู้ต้องหา (คน)": row.suspects }),
    (row) => row.cases === 0 && row.suspects === 0,
    [stranger, { kind: "damaged_line", column: "ข้อหา", code: "CODE_UNKNOWN", says: { ข้อหา: "ไม่ระบุข้อหา" } }],
  );
}

function seizures(world: World, at: Date): Report {
  return cumulative(
    world,
    at,
    "oncb_seizures",
    "v_seizures",
    world.oncbSeizures,
    (row) => row.district,
    (sum, row) => ({
      ...sum,
      yaba_tablets: sum.yaba_tablets + row.yaba_tablets,
      ice_kg: plus(sum.ice_kg, row.ice_kg, 3),
      heroin_kg: plus(sum.heroin_kg, row.heroin_kg, 3),
      assets_baht: plus(sum.assets_baht, row.assets_baht, 2),
    }),
    ({ district, ...figures }) => figures,
    () => false,
    [stranger],
  );
}

function treatment(world: World, at: Date): Report {
  return cumulative(
    world,
    at,
    "oncb_treatment",
    "v_treatment",
    world.oncbTreatment,
    (row) => `${row.district} ${row.route}`,
    (sum, row) => ({
      ...sum,
      entered: sum.entered + row.entered,
      due: sum.due + row.due,
      completed: sum.completed + row.completed,
      followed: sum.followed + row.followed,
    }),
    (row, month) => ({
      ช่องทาง: routeWords[row.route][modern(month)],
      เข้าบำบัด: row.entered,
      ครบกำหนด: row.due,
      บำบัดครบ: row.completed,
      "ติดตามครบ 1 ปี": row.followed,
    }),
    (row) => row.entered + row.due + row.followed === 0,
    [{ kind: "damaged_line", column: "ช่องทาง", code: "CODE_UNKNOWN", says: { ช่องทาง: "ไม่ระบุ" } }],
  );
}

function villages(world: World, at: Date): Report {
  const dataset = "oncb_villages";
  const list = new RecordList("ONCB", dataset, "v_villages.ndjson", at);
  const rounds = periodsBetween("quarter", world.months[0]!, world.until).filter((round) => world.oncbVillages(round).length > 0);
  const [unsurveyed] = plantings(world.random(dataset, "faults"), rounds, lastMonth, 1);
  const unlucky = world.random(dataset, "unsurveyed").int(0, 2000);
  for (const round of rounds) {
    const month = lastMonth(round);
    const moment = firstAppears(world, dataset, "ONCB-R5", round, { due: 30 });
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
        updated_at,
      };
      const fault = { kind: "damaged_line", period: round, column: "ระดับปัญหา", code: "CODE_UNKNOWN" } as const;
      list.add(record, updated_at, damaged ? fault : undefined);
    });
  }
  return list.report((greatest) => `report.v_villages_${greatest}.ndjson`, "changed");
}

export function narcoticsReport(world: World, at: Date): Report {
  return together([arrests(world, at), seizures(world, at), treatment(world, at), villages(world, at)]);
}
