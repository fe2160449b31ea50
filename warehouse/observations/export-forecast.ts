/** Forecasts as an export: of each KPI the year's end and the months left, or why none is shown, with its test on held history. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Viewer } from "../answer.js";
import { dataVersion, momentOf } from "../as-of.js";
import { type Forecast, forecast } from "../forecast/forecast.js";
import type { KpiEntry } from "../kpis/kpi.js";
import { kpiValues } from "../kpis/questions.js";
import { settingOf } from "../kpis/reading.js";
import { signOffOfFigures } from "../sign-off/export-sign-off.js";
import type { Store } from "../store.js";
import type { Export, ExportQuestion } from "./answer.js";
import { column, exportOfFields, type Field } from "./export-field.js";
import { kpisAsked, onlyFilters } from "./export-question.js";

interface Line {
  entry: KpiEntry;
  of: Forecast;
  period: string;
  told: Forecast["yearEnd"];
  version: string;
}

const about: Record<"period" | "shown" | "reason" | "mase" | "coverage" | "beside" | "against", Bilingual> = {
  period: {
    th: "ปีงบประมาณ: ค่าสิ้นปี · เดือน: ค่าของเดือนที่เหลือ มีเฉพาะตัวที่แสดง",
    en: "A fiscal year: its end. A month: one of those left, where the forecast is shown",
  },
  shown: {
    th: "แสดงเฉพาะตัวที่ทดสอบย้อนหลังแล้วดีกว่าการใช้เดือนเดียวกันของปีก่อน และช่วงครอบคลุมจริง ไม่มีผลต่อสถานะ",
    en: "Shown only where it has beaten last year's same month on held history and its interval has held. It never colours a status",
  },
  reason: {
    th: "NOT_MONTHLY · TOO_SHORT · GAPS · BREAK · NOT_BETTER_THAN_NAIVE · INTERVAL_DOES_NOT_HOLD · YEAR_IS_OVER · WITHHELD · MEDIAN · NO_DATA ความหมายอยู่ใน reason_th",
    en: "NOT_MONTHLY · TOO_SHORT · GAPS · BREAK · NOT_BETTER_THAN_NAIVE · INTERVAL_DOES_NOT_HOLD · YEAR_IS_OVER · WITHHELD · MEDIAN · NO_DATA; in words in reason_en",
  },
  mase: {
    th: "ความคลาดเคลื่อนเทียบวิธีใช้เดือนเดียวกันปีก่อน ต่ำกว่า 1 คือดีกว่า",
    en: "Error against the seasonal naive forecast's; under 1 is better",
  },
  beside: {
    th: "มีเมื่อสิ้นปีตามอัตราปัจจุบันกับค่าพยากรณ์อยู่คนละด้านของเป้าหมาย",
    en: "Where today's pace and the forecast end the year on different sides of the target",
  },
  against: {
    th: "มีเมื่อค่าพยากรณ์อยู่คนละด้านของเป้าหมายกับผลเทียบแผนวันนี้ หรือไม่ถึงเป้าหมายทั้งช่วง และไม่ได้บอกไว้ใน beside_pace",
    en: "Where the forecast is on the other side of the target than today's status, or its whole interval misses it, and beside_pace tells nothing",
  },
  coverage: { th: "ช่วงร้อยละ 80 ครอบคลุมจริง (0–1)", en: "Real coverage of the 80 % interval, 0 to 1" },
};

const besideFields: readonly Field<Line>[] = [
  [
    column("beside_pace_th", "อัตราปัจจุบันกับค่าพยากรณ์", "Why pace and forecast differ (Thai)", "text", about.beside),
    ({ of }) => of.besidePace?.th ?? null,
  ],
  [
    column("beside_pace_en", "อัตราปัจจุบันกับค่าพยากรณ์ (อังกฤษ)", "Why pace and forecast differ (English)"),
    ({ of }) => of.besidePace?.en ?? null,
  ],
];

const againstFields: readonly Field<Line>[] = [
  [
    column("beside_target_th", "ค่าพยากรณ์กับผลเทียบแผนและเป้าหมาย", "Where forecast and status or target differ (Thai)", "text", about.against),
    ({ of }) => of.besideTarget?.th ?? null,
  ],
  [
    column("beside_target_en", "ค่าพยากรณ์กับผลเทียบแผนและเป้าหมาย (อังกฤษ)", "Where forecast and status or target differ (English)"),
    ({ of }) => of.besideTarget?.en ?? null,
  ],
];

export const forecastFields: readonly Field<Line>[] = [
  [column("kpi", "รหัสตัวชี้วัด", "KPI"), ({ entry }) => entry.id],
  [column("name_th", "ชื่อตัวชี้วัด", "Name (Thai)"), ({ entry }) => entry.name.th],
  [column("name_en", "ชื่อ (อังกฤษ)", "Name (English)"), ({ entry }) => entry.name.en],
  [column("unit", "หน่วย", "Unit"), ({ entry }) => entry.unit],
  [column("fiscal_year_be", "ปีงบประมาณ (พ.ศ.)", "Fiscal year (Buddhist era)", "integer"), ({ of }) => of.fiscalYear],
  [column("period", "งวดที่คาดการณ์", "Period forecast", "text", about.period), ({ period }) => period],
  [column("value", "ค่ากลาง", "Middle", "decimal"), ({ told }) => told?.value ?? null],
  [column("low", "ปลายล่างของช่วงร้อยละ 80", "Lower end of the 80 % interval", "decimal"), ({ told }) => told?.low ?? null],
  [column("high", "ปลายบนของช่วงร้อยละ 80", "Upper end of the 80 % interval", "decimal"), ({ told }) => told?.high ?? null],
  [column("shown", "แสดงหรือไม่", "Whether it is shown", "boolean", about.shown), ({ of }) => of.shown],
  [column("reason", "รหัสเหตุผลที่ไม่แสดง", "Reason code, where it is not", "text", about.reason), ({ of }) => of.reason],
  [column("reason_th", "เหตุผลที่ไม่แสดง", "Reason (Thai)"), ({ of }) => of.reasonWords?.th ?? null],
  [column("reason_en", "เหตุผลที่ไม่แสดง (อังกฤษ)", "Reason (English)"), ({ of }) => of.reasonWords?.en ?? null],
  [column("mase", "MASE", "MASE", "decimal", about.mase), ({ of }) => of.test?.mase ?? null],
  [column("coverage", "การครอบคลุมจริงของช่วง", "Coverage of the interval", "decimal", about.coverage), ({ of }) => of.test?.coverage ?? null],
  [column("points", "จำนวนครั้งที่เทียบ", "Forecasts compared", "integer"), ({ of }) => of.test?.points ?? null],
  [column("history", "เดือนของข้อมูล", "Months of history", "integer"), ({ of }) => of.test?.history ?? null],
  [column("method_th", "วิธี", "Method (Thai)"), ({ of }) => of.method.th],
  [column("method_en", "วิธี (อังกฤษ)", "Method (English)"), ({ of }) => of.method.en],
  ...besideFields,
  ...againstFields,
  [column("data_version", "รุ่นข้อมูล", "Data version"), ({ version }) => version],
];

export async function exportForecast(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  onlyFilters(question, ["kpis"]);
  const moment = await momentOf(store, question.asOf);
  const setting = await settingOf(store, moment);
  const pinned = `${moment.version}@${moment.day}`;
  const lines: Line[] = [];
  for (const entry of kpisAsked(question, setting)) {
    const of = await forecast(store, entry.id, pinned, viewer);
    const line = { entry, of, version: String(moment.version) };
    lines.push({ ...line, period: `FY${of.fiscalYear}`, told: of.yearEnd });
    lines.push(...of.months.map(({ period, ...told }) => ({ ...line, period, told })));
  }
  const figures = (await kpiValues(store, null, pinned, viewer)).filter(({ kpi }) => lines.some(({ entry }) => entry.id === kpi));
  // A file of before is made again as it was.
  const { beside } = setting.definitions.rules.rating;
  const untold = [...(beside ? [] : besideFields), ...(beside === "whole" ? [] : againstFields)];
  const fields = forecastFields.filter((field) => !untold.includes(field));
  return exportOfFields(store, fields, lines, {
    version: dataVersion(moment),
    withheld: lines.filter(({ of }) => of.reason === "WITHHELD").length,
    signOff: signOffOfFigures(figures),
    refs: figures.map(({ ref }) => ref),
  });
}
