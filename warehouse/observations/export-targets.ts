/** Targets as an export: every one that was filed or refiled, with the data versions between which it held. */
import type { Viewer } from "../answer.js";
import { dataVersion, momentOf } from "../as-of.js";
import type { KpiEntry } from "../kpis/kpi.js";
import { kpiValues } from "../kpis/questions.js";
import type { TargetRecord } from "../kpis/rating/target-history.js";
import { targetHistory } from "../kpis/rating/target-history.js";
import { settingOf } from "../kpis/reading.js";
import type { Province } from "../place.js";
import { signOffOfFigures } from "../sign-off/export-sign-off.js";
import type { Store } from "../store.js";
import type { Export, ExportQuestion } from "./answer.js";
import { column, exportOfFields, type Field } from "./export-field.js";
import { kpisAsked, onlyFilters } from "./export-question.js";

interface Line {
  entry: KpiEntry;
  record: TargetRecord;
  province: Province;
  version: string;
}

const nameOf = ({ record: { target }, province: { offices, districts, agencies } }: Line) =>
  [...offices, ...districts, ...agencies].find(({ id }) => id === target.place)?.name ?? null;

const everywhere: Field<Line> = [
  column("everywhere", "ใช้กับทุกแห่ง", "Holds everywhere", "boolean", {
    th: "เพดานหรือพื้นของอัตรา ใช้กับทุกหน่วยงานและอำเภอที่ไม่มีเป้าหมายของตนเอง",
    en: "A ratio's ceiling or floor that holds at every office and district without a target of its own",
  }),
  ({ record }) => record.target.holds === "everywhere",
];

export const targetFields: readonly Field<Line>[] = [
  [column("kpi", "รหัสตัวชี้วัด", "KPI"), ({ entry }) => entry.id],
  [column("name_th", "ชื่อตัวชี้วัด", "Name (Thai)"), ({ entry }) => entry.name.th],
  [column("name_en", "ชื่อ (อังกฤษ)", "Name (English)"), ({ entry }) => entry.name.en],
  [column("period", "งวดของเป้าหมาย", "Period of the target"), ({ record: { target } }) => target.period ?? `FY${target.fiscalYear}`],
  [column("fiscal_year_be", "ปีงบประมาณ (พ.ศ.)", "Fiscal year (Buddhist era)", "integer"), ({ record }) => record.target.fiscalYear],
  [
    column("place", "รหัสหน่วยงาน อำเภอ หรือกรม", "Office, district or agency", "text", {
      th: "ว่าง: ทั้งจังหวัด · กรม: แต่ละหน่วยงานของกรมนั้น",
      en: "Empty: the province. An agency: each of its offices",
    }),
    ({ record }) => record.target.place ?? null,
  ],
  [column("place_th", "ชื่อสถานที่", "Place (Thai)"), (line) => nameOf(line)?.th ?? null],
  [column("place_en", "ชื่อสถานที่ (อังกฤษ)", "Place (English)"), (line) => nameOf(line)?.en ?? null],
  [
    column("kind", "ชนิด", "Kind", "text", {
      th: "level ค่าหรือจำนวนของงวด · change ร้อยละเทียบงวดเดียวกันของปีก่อน · band ช่วง",
      en: "level a value or the period's amount · change percent against the same period of the year before · band",
    }),
    ({ record }) => record.target.kind,
  ],
  [column("value", "ค่า", "Value", "decimal"), ({ record }) => record.target.value ?? null],
  [column("low", "ขอบล่าง", "Band, low", "decimal"), ({ record }) => record.target.low ?? null],
  [column("high", "ขอบบน", "Band, high", "decimal"), ({ record }) => record.target.high ?? null],
  [column("unit", "หน่วย", "Unit"), ({ record }) => record.unit],
  [
    column("plan", "แผนสะสมรายเดือน", "Plan by month", "text", {
      th: "สิบสองค่าสะสมที่ยื่นไว้ เริ่มตุลาคม คั่นด้วยช่องว่าง",
      en: "The twelve cumulative values filed, October first, apart by spaces",
    }),
    ({ record }) => record.target.plan?.join(" ") ?? null,
  ],
  everywhere,
  [column("from_version", "ใช้ตั้งแต่รุ่น", "Held from version"), ({ record }) => record.from.id],
  [column("from_time", "ใช้ตั้งแต่", "Held from", "timestamp"), ({ record }) => record.from.recordedAt],
  [
    column("to_version", "ใช้ถึงรุ่น", "Held to version", "text", {
      th: "รุ่นที่เป้าหมายอื่นเข้าแทน ว่าง: ยังใช้อยู่",
      en: "The version in which another took its place; empty: it holds",
    }),
    ({ record }) => record.to?.id ?? null,
  ],
  [column("to_time", "ใช้ถึง", "Held to", "timestamp"), ({ record }) => record.to?.recordedAt ?? null],
  [column("data_version", "รุ่นข้อมูล", "Data version"), ({ version }) => version],
];

/** Those of the province's own strategy; a frame's are in its figures, by `frame=` of the KPIs' export. */
export async function exportTargets(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  onlyFilters(question, ["kpis"]);
  const moment = await momentOf(store, question.asOf);
  const setting = await settingOf(store, moment);
  const pinned = `${moment.version}@${moment.day}`;
  const lines: Line[] = [];
  for (const entry of kpisAsked(question, setting))
    for (const record of await targetHistory(store, entry.id, pinned))
      lines.push({ entry, record, province: setting.definitions.province, version: String(moment.version) });
  const figures = (await kpiValues(store, null, pinned, viewer)).filter(({ kpi }) => lines.some(({ entry }) => entry.id === kpi));
  // A file of rules from before is made again as it was.
  const told = setting.definitions.rules.exports?.targets === "whole" ? targetFields : targetFields.filter((field) => field !== everywhere);
  return exportOfFields(store, told, lines, {
    version: dataVersion(moment),
    withheld: 0,
    signOff: signOffOfFigures(figures),
    refs: figures.map(({ ref }) => ref),
  });
}
