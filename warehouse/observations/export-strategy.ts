/** A frame's pillars and objectives as an export: weights, scores and statuses as they are rolled up for the pages. */
import { periodKind } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../answer.js";
import { dataVersion, momentOf } from "../as-of.js";
import { signOffOfFigures } from "../sign-off/export-sign-off.js";
import type { Store } from "../store.js";
import type { StrategyView } from "../strategy/frames.js";
import { rolledUp } from "../strategy/view.js";
import type { Export, ExportQuestion } from "./answer.js";
import { column, exportOfFields, type Field } from "./export-field.js";
import { onlyFilters } from "./export-question.js";

interface Line {
  view: StrategyView;
  node: StrategyView["nodes"][number];
  pillar: string;
  version: string;
}

export const strategyFields: readonly Field<Line>[] = [
  [
    column("frame", "กรอบแผน", "Frame", "text", {
      th: "เลือกด้วย frame= หากไม่เลือกคือยุทธศาสตร์ของจังหวัด",
      en: "Chosen with frame=, else the province's own strategy",
    }),
    ({ view }) => view.frame.id,
  ],
  [
    column("frame_kind", "แผนของใคร", "Whose plan", "text", {
      th: "province จังหวัด · ministry กระทรวง · national ชาติ",
      en: "province · ministry · national",
    }),
    ({ view }) => view.frame.kind,
  ],
  [column("frame_th", "ชื่อกรอบแผน", "Frame (Thai)"), ({ view }) => view.frame.name.th],
  [column("frame_en", "ชื่อกรอบแผน (อังกฤษ)", "Frame (English)"), ({ view }) => view.frame.name.en],
  [
    column("illustrative", "น้ำหนักและเป้าหมายเป็นตัวอย่าง", "Weights and targets are examples", "boolean"),
    ({ view }) => view.frame.illustrative,
  ],
  [
    column("fiscal_year_be", "ปีงบประมาณ (พ.ศ.)", "Fiscal year (Buddhist era)", "integer", {
      th: "เลือกด้วย period=FY2570 หากไม่เลือกคือปีปัจจุบันตามงวดล่าสุดของแต่ละตัวชี้วัด",
      en: "Chosen with period=FY2570, else the present year, by the latest period of each KPI",
    }),
    ({ view }) => view.fiscalYear,
  ],
  [column("kind", "ชนิด", "Kind", "text", { th: "pillar เสาหลัก · objective เป้าประสงค์", en: "pillar · objective" }), ({ node }) => node.kind],
  [column("id", "รหัส", "Id"), ({ node }) => node.id],
  [column("pillar", "อยู่ในเสาหลัก", "Pillar it is in"), ({ pillar }) => pillar],
  [column("name_th", "ชื่อ", "Name (Thai)"), ({ node }) => node.name.th],
  [column("name_en", "ชื่อ (อังกฤษ)", "Name (English)"), ({ node }) => node.name.en],
  [column("weight", "น้ำหนักร้อยละของชั้นบน", "Weight, percent of the level above", "decimal"), ({ node }) => node.weight],
  [column("score", "คะแนน 1–5", "Score, 1 to 5", "decimal"), ({ node }) => node.score],
  [
    column("status", "ผล", "Status", "text", {
      th: "ON_TRACK เป็นไปตามแผน · WATCH เฝ้าระวัง · OFF_TRACK ไม่เป็นไปตามแผน · NOT_RATED ประเมินไม่ได้",
      en: "ON_TRACK · WATCH · OFF_TRACK · NOT_RATED",
    }),
    ({ node }) => node.status,
  ],
  [column("rated", "ตัวชี้วัดที่ประเมินได้", "KPIs rated", "integer"), ({ node }) => node.rated],
  [column("of", "ตัวชี้วัดทั้งหมด", "KPIs in all", "integer"), ({ node }) => node.of],
  [column("off_track", "ตัวชี้วัดที่ไม่เป็นไปตามแผน", "KPIs off track", "integer"), ({ node }) => node.offTrack],
  [column("kpis", "รหัสตัวชี้วัด", "KPIs"), ({ node }) => node.kpis.join(" ")],
  [column("data_version", "รุ่นข้อมูล", "Data version"), ({ version }) => version],
];

export async function exportStrategy(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  onlyFilters(question, ["period", "frame"]);
  const { period } = question;
  if (period && periodKind(period) !== "year") throw new Problem("REQUEST_INVALID", { found: `period: ${period}`, expected: "FY2570" });
  const moment = await momentOf(store, question.asOf);
  const year = period ? Number(period.slice(2)) : null;
  const { view, figures } = await rolledUp(store, year, `${moment.version}@${moment.day}`, viewer, question.frame ?? null);
  let pillar = "";
  const lines = view.nodes.map((node): Line => {
    if (node.kind === "pillar") pillar = node.id;
    return { view, node, pillar, version: String(moment.version) };
  });
  const placed = new Set(view.nodes.flatMap(({ kpis }) => kpis));
  const below = figures.filter(({ kpi }) => placed.has(kpi));
  return exportOfFields(store, strategyFields, lines, {
    version: dataVersion(moment),
    withheld: 0,
    signOff: signOffOfFigures(below),
    refs: below.map(({ ref }) => ref),
  });
}
