/** Made-up figures for trying the pages without the product: nothing here is a statistic. Deterministic, so that screenshots repeat. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addMonths, firstMonth, monthsOf, periodsBetween, type Rhythm } from "../../connectors/period.js";
import { projectRoot } from "../../connectors/root.js";

type KpiRow = [id: string, th: string, en: string, unit: string, better: string, target: string, owner: string, every: Rhythm];
export const kpiRows = JSON.parse(readFileSync(join(projectRoot, "tests/pages/fake-kpis.json"), "utf8")) as KpiRow[];

export const now = "2026-11-23T14:20:00+07:00";
export const lastMonth = "2026-10";
export const version = { id: "412", recordedAt: "2026-11-23T06:05:11+07:00" };

/** 0 to 1, the same for the same words. */
export function chance(...words: unknown[]): number {
  return createHash("sha256").update(words.join("|")).digest().readUInt32BE(0) / 2 ** 32;
}

const words = (th: string, en: string) => ({ th, en });

export const agencies = [
  ["DOC", "กรมราชทัณฑ์", "Department of Corrections", "ราชทัณฑ์", "Corrections"],
  ["DOP", "กรมคุมประพฤติ", "Department of Probation", "คุมประพฤติ", "Probation"],
  ["LED", "กรมบังคับคดี", "Legal Execution Department", "บังคับคดี", "Legal Execution"],
  ["DJOP", "กรมพินิจและคุ้มครองเด็กและเยาวชน", "Department of Juvenile Observation and Protection", "กรมพินิจฯ", "Juvenile Protection"],
  ["ONCB", "สำนักงาน ป.ป.ส.", "Office of the Narcotics Control Board", "ป.ป.ส.", "ONCB"],
  ["PJO", "สำนักงานยุติธรรมจังหวัด", "Provincial Justice Office", "สยจ.", "Justice Office"],
].map(([id, th, en, sth, sen]) => ({ id: id!, names: words(th!, en!), short: words(sth!, sen!) }));
export const agency = (id: string) => agencies.find((one) => one.id === id)!;

export const districts = `5001 เมืองเชียงใหม่|Mueang Chiang Mai|เมืองฯ|6|4
5002 จอมทอง|Chom Thong|จอมทอง|8|2
5003 แม่แจ่ม|Mae Chaem|แม่แจ่ม|7|1
5004 เชียงดาว|Chiang Dao|เชียงดาว|4|3
5005 ดอยสะเก็ด|Doi Saket|ดอยสะเก็ด|5|5
5006 แม่แตง|Mae Taeng|แม่แตง|5|3
5007 แม่ริม|Mae Rim|แม่ริม|6|3
5008 สะเมิง|Samoeng|สะเมิง|6|2
5009 ฝาง|Fang|ฝาง|2|4
5010 แม่อาย|Mae Ai|แม่อาย|1|5
5011 พร้าว|Phrao|พร้าว|4|4
5012 สันป่าตอง|San Pa Tong|สันป่าตอง|8|4
5013 สันกำแพง|San Kamphaeng|สันกำแพง|6|5
5014 สันทราย|San Sai|สันทราย|5|4
5015 หางดง|Hang Dong|หางดง|7|3
5016 ฮอด|Hot|ฮอด|9|2
5017 ดอยเต่า|Doi Tao|ดอยเต่า|10|3
5018 อมก๋อย|Omkoi|อมก๋อย|10|2
5019 สารภี|Saraphi|สารภี|7|4
5020 เวียงแหง|Wiang Haeng|เวียงแหง|3|2
5021 ไชยปราการ|Chai Prakan|ไชยปราการ|3|4
5022 แม่วาง|Mae Wang|แม่วาง|7|2
5023 แม่ออน|Mae On|แม่ออน|6|6
5024 ดอยหล่อ|Doi Lo|ดอยหล่อ|8|3
5025 กัลยาณิวัฒนา|Galyani Vadhana|กัลยาณิฯ|6|1`
  .split("\n")
  .map((line) => {
    const [th, en, short, row, column] = line.slice(5).split("|");
    return { id: line.slice(0, 4), names: words(th!, en!), short: short!, row: Number(row), column: Number(column) };
  });

export const offices = [
  ["DOC-5006", "DOC", "เรือนจำกลางเชียงใหม่", "Chiang Mai Central Prison", "5006"],
  ["DOC-5001", "DOC", "ทัณฑสถานหญิงเชียงใหม่", "Chiang Mai Women's Correctional Institution", "5001"],
  ["DOC-5009", "DOC", "เรือนจำอำเภอฝาง", "Fang District Prison", "5009"],
  ["DOP-5001", "DOP", "สำนักงานคุมประพฤติจังหวัดเชียงใหม่", "Chiang Mai Provincial Probation Office", "5001"],
  ["DOP-5009", "DOP", "สำนักงานคุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง", "Probation Office, Fang Branch", "5009"],
  ["LED-5001", "LED", "สำนักงานบังคับคดีจังหวัดเชียงใหม่", "Chiang Mai Provincial Legal Execution Office", "5001"],
  ["LED-5009", "LED", "สำนักงานบังคับคดีจังหวัดเชียงใหม่ สาขาฝาง", "Legal Execution Office, Fang Branch", "5009"],
  ["LED-5016", "LED", "สำนักงานบังคับคดีจังหวัดเชียงใหม่ สาขาฮอด", "Legal Execution Office, Hot Branch", "5016"],
  ["DJOP-R7", "DJOP", "ศูนย์ฝึกและอบรมเด็กและเยาวชน เขต 7", "Juvenile Training Centre Region 7", "5007"],
  ["ONCB-R5", "ONCB", "สำนักงาน ป.ป.ส. ภาค 5", "ONCB Region 5 Office", "5001"],
  ["PJO-5001", "PJO", "สำนักงานยุติธรรมจังหวัดเชียงใหม่", "Chiang Mai Provincial Justice Office", "5001"],
].map(([id, owner, th, en, district]) => ({
  id: id!,
  agency: agency(owner!),
  names: words(th!, en!),
  kind: "office",
  district: districts.find((one) => one.id === district)!,
  wider: id === "DJOP-R7" || id === "ONCB-R5",
}));

const DECIMALS: Record<string, number> = { percent: 1, per_100k: 1, per_1000: 2, million_baht: 2, cases: 0, persons: 0 };

export const kpis = kpiRows.map(([id, th, en, unit, better, target, owner, every]) => ({
  id,
  pillar: id.slice(0, 2),
  names: words(th, en),
  average: id === "AJ12" ? ("mean" as const) : id === "AJ13" ? ("median" as const) : null,
  unit,
  better,
  target,
  owner: agency(owner),
  every,
  decimals: DECIMALS[unit] ?? 1,
  accumulates: unit === "million_baht" || unit === "cases",
  byDistrict: ["CP01", "CP02", "CP11", "RH08", "AJ01", "AJ02", "AJ07", "AJ09"].includes(id),
  byOffice: ["DOC", "DOP", "LED"].includes(owner),
}));
export type FakeKpi = (typeof kpis)[number];

/** The period on a card. */
export function headlineOf(kpi: FakeKpi): string {
  if (kpi.every === "month") return kpi.id === "RH01" || kpi.id === "RH02" ? lastMonth : "FY2570-YTD";
  if (kpi.every === "quarter") return "FY2569-Q4";
  return kpi.every === "half" ? "FY2569-H2" : "FY2568";
}

export function periodsOf(kpi: FakeKpi, from?: string | null): string[] {
  return periodsBetween(kpi.every, from ?? "2022-10", lastMonth);
}

/** The value of a KPI somewhere, as a plain number; null where nothing was reported. */
export function numberFor(kpi: FakeKpi, period: string, place = ""): number | null {
  if (chance(kpi.id, period, place, "gap") < 0.03) return null;
  const [low, high] = kpi.target.includes("-") ? kpi.target.split("-").map(Number) : [Number(kpi.target), Number(kpi.target)];
  const middle = ((low ?? 0) + (high ?? 0)) / 2;
  const level = (chance(kpi.id, place, "level") - 0.45) * 0.3;
  const wave = (chance(kpi.id, period, place) - 0.5) * 0.12;
  const share = kpi.accumulates && !kpi.target.includes("-") && kpi.every === "month" ? 1 / 12 : 1;
  const value = middle * share * (1 + level + wave) * (place && kpi.accumulates ? 0.2 : 1);
  return kpi.unit === "percent" && middle <= 100 ? Math.min(value, kpi.id === "RH01" || kpi.id === "SO02" ? 180 : 99.9) : value;
}

export const months = (period: string) => monthsOf(period, lastMonth);
export const fiscalMonths = (year: number) => Array.from({ length: 12 }, (_, index) => addMonths(firstMonth(year), index));
export const sha = (...parts: unknown[]) => createHash("sha256").update(parts.join("/")).digest("hex");
