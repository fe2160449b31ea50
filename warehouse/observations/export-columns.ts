/** The columns of exports: ids, words and types. The data dictionary is made of these. */
import type { Bilingual, DatasetContract, MeasureRule } from "../../connectors/dataset.js";
import { daysOf, fiscalYearOf } from "../../connectors/period.js";
import type { KpiValue } from "../kpis/answer.js";
import { entryAt } from "../kpis/definition-version.js";
import { codeName, dimensionName } from "../kpis/dimension-words.js";
import type { KpiEntry, Thresholds } from "../kpis/kpi.js";
import type { Rules } from "../kpis/rules.js";
import type { KpiSplit, KpiSplitPart } from "../kpis/split-question.js";
import type { Province } from "../place.js";
import type { ExportColumn } from "./answer.js";
import { column } from "./export-field.js";

const status = {
  th: "REPORTED รายงานแล้ว (รวมศูนย์) · MISSING ไม่มีข้อมูล · NOT_COLLECTED ไม่ได้จัดเก็บ · WITHHELD ปกปิด · NOT_APPLICABLE ไม่เกี่ยวข้อง",
  en: "REPORTED (zero included) · MISSING · NOT_COLLECTED · WITHHELD · NOT_APPLICABLE",
};

const signOff = {
  th: "SIGNED ลงนามรับรองแล้ว · PROVISIONAL ข้อมูลเบื้องต้น ยังไม่ลงนาม · CHANGED_AFTER_SIGNATURE เปลี่ยนหลังลงนาม · NOT_REQUIRED ก่อนเริ่มลงนาม",
  en: "SIGNED · PROVISIONAL not signed yet · CHANGED_AFTER_SIGNATURE · NOT_REQUIRED from before sign-off began",
};

/** How a measure adds up over time, and what a district is, in the words of the dataset's page. */
const adds: Record<MeasureRule["adds"], Bilingual> = {
  flow: { th: "ยอดในงวด", en: "flow in the period" },
  stock: { th: "ยอด ณ วันสำรวจ", en: "stock on the survey day" },
  running_total: { th: "ยอดสะสมตั้งแต่ต้นปีงบประมาณ", en: "running total of the fiscal year" },
  cohort: { th: "ติดตามรุ่น", en: "cohort" },
};
const districtOf: Record<NonNullable<DatasetContract["district"]>["of"], Bilingual> = {
  offence: { th: "อำเภอที่เกิดเหตุ", en: "District of the offence" },
  residence: { th: "อำเภอที่อยู่อาศัย", en: "District of residence" },
  office: { th: "อำเภอที่ตั้งหน่วยงาน", en: "District of the office" },
};
/** What nobody would see from the figures themselves: months of a running total are not added up, and the survey days of a stock neither. */
const notAdded: Bilingual = {
  th: "ค่าที่เป็นยอดสะสมห้ามบวกข้ามเดือน: ยอดของเดือนคือผลต่างจากเดือนก่อนในปีงบประมาณเดียวกัน",
  en: "Months of a running total do not add up: a month’s own is the difference from the month before in the same fiscal year",
};

/** @param rules whether the dictionary tells names in both languages and how each measure adds up, and rows whose signatures */
export function observationColumns(
  contract: DatasetContract,
  dims: readonly string[],
  rules: Pick<NonNullable<Rules["exports"]>, "dictionary" | "signOff">,
): ExportColumn[] {
  const inWords = rules.dictionary === "words";
  const measures = Object.entries(contract.measures);
  const told = (language: keyof Bilingual) =>
    measures.map(([id, rule]) => `${id} = ${rule.name[language]}${inWords ? ` (${adds[rule.adds][language]})` : ""}`).join(" · ");
  const isRunning = inWords && measures.some(([, rule]) => rule.adds === "running_total");
  const district = contract.district && inWords ? districtOf[contract.district.of] : null;
  return [
    column("dataset", "ชุดข้อมูล", "Dataset"),
    column("measure", "ตัววัด", "Measure", "text", { th: told("th"), en: told("en") }),
    column("unit", "หน่วย", "Unit"),
    column("period", "งวด", "Period"),
    column("period_start", "วันเริ่มงวด", "First day of the period", "date"),
    column("fiscal_year_be", "ปีงบประมาณ (พ.ศ.)", "Fiscal year (Buddhist era)", "integer"),
    column("observed_on", "วันสำรวจ", "Survey day", "date"),
    column("office", "รหัสหน่วยงาน", "Office code"),
    column("office_th", "หน่วยงาน", "Office (Thai)"),
    column("office_en", "หน่วยงาน (อังกฤษ)", "Office (English)"),
    column("district", "รหัสอำเภอ", "District code", "text", {
      th: `ความหมายของอำเภอ: ${district?.th ?? contract.district?.of ?? "–"}`,
      en: `What district means: ${district?.en ?? contract.district?.of ?? "–"}`,
    }),
    column("district_th", "อำเภอ", "District (Thai)"),
    column("district_en", "อำเภอ (อังกฤษ)", "District (English)"),
    ...(dims.length ? dims.map((dim) => dimensionColumn(contract, dim, inWords)) : [column("no_dimension", "ไม่มีมิติ", "No dimension")]),
    column("value", "ค่า", "Value", "decimal", isRunning ? notAdded : undefined),
    column("obs_status", "สถานะของค่า", "Observation status", "text", status),
    column("conf_status", "สถานะการปกปิด", "Confidentiality status", "text", { th: "C ปกปิด · F เปิดเผยได้", en: "C withheld · F free" }),
    column("flags", "เครื่องหมาย", "Flags", "text", { th: "p เบื้องต้น · r ปรับปรุง · n มีหมายเหตุ", en: "p provisional · r revised · n note" }),
    column("sign_off", "การลงนามของรายงานโดยหน่วยงาน", "Sign-off of the report by its agency", "text", signOff),
    ...(rules.signOff === "both"
      ? [column("sign_off_director", "การลงนามเดือนโดยผู้อำนวยการ", "Sign-off of the month by the director", "text", signOff)]
      : []),
    column("data_version", "รุ่นข้อมูล", "Data version"),
    column("source_name", "แฟ้มต้นทาง", "Source file"),
    column("source_sha256", "ลายนิ้วมือแฟ้ม (SHA-256)", "SHA-256 of the source file"),
    column("source_sheet", "แผ่นงาน", "Sheet"),
    column("source_line", "บรรทัด", "Line", "integer"),
    column("source_column", "คอลัมน์", "Column"),
  ];
}

/** The name of a dimension's column. What makes a line one is `unit` in the warehouse; a measure's unit has that name here. */
export const columnOf = (dim: string): string => (dim === "unit" ? "line_unit" : dim);

function dimensionColumn(contract: DatasetContract, dim: string, inWords: boolean): ExportColumn {
  if (dim === "unit") return column(columnOf(dim), contract.unit?.[0] ?? "หน่วยของบรรทัด", "What the line is about", "text");
  const codes = Object.entries(contract.dimensions[dim]?.codes ?? {});
  const name = inWords ? dimensionName(dim) : { th: dim, en: dim };
  const listed = (language: keyof Bilingual) =>
    codes.map(([code, words]) => `${code} = ${inWords ? codeName(dim, code, [contract])[language] : words[0]}`).join(" · ");
  return column(dim, name.th, name.en, "text", { th: listed("th") || name.th, en: listed("en") || name.en });
}

export const kpiColumns: ExportColumn[] = [
  column("kpi", "รหัสตัวชี้วัด", "KPI"),
  column("pillar", "เสาหลัก", "Pillar"),
  column("name_th", "ชื่อตัวชี้วัด", "Name (Thai)"),
  column("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
  column("period", "งวด", "Period"),
  column("period_start", "วันเริ่มงวด", "First day of the period", "date"),
  column("fiscal_year_be", "ปีงบประมาณ (พ.ศ.)", "Fiscal year (Buddhist era)", "integer"),
  column("data_to", "ข้อมูลถึงเดือน", "Data to"),
  column("observed_on", "วันสำรวจ", "Survey day", "date"),
  column("office", "รหัสหน่วยงาน", "Office code"),
  column("office_th", "หน่วยงาน", "Office (Thai)"),
  column("office_en", "หน่วยงาน (อังกฤษ)", "Office (English)"),
  column("district", "รหัสอำเภอ", "District code"),
  column("district_th", "อำเภอ", "District (Thai)"),
  column("district_en", "อำเภอ (อังกฤษ)", "District (English)"),
  column("value", "ค่า", "Value", "decimal"),
  // A text: of each KPI its own decimals, which no one column of numbers would keep.
  column("value_shown", "ค่าที่แสดง", "Value as shown", "text", {
    th: "ตัวอักษรที่แสดงบนหน้า ทศนิยมตามตัวชี้วัด เหมือนกันทุกรูปแบบแฟ้ม ใช้ value ในการคำนวณ",
    en: "As pages show it, with the KPI's own decimals, the same in every format; reckon with value",
  }),
  column("unit", "หน่วย", "Unit"),
  column("average", "ค่าเฉลี่ยหรือมัธยฐานรายเรื่อง", "Mean or median of single cases", "text", {
    th: "mean ค่าเฉลี่ย · median มัธยฐาน · ว่าง: ผลรวม สัดส่วน หรืออัตรา",
    en: "mean · median · empty: a sum, a share or a rate",
  }),
  column("numerator", "ตัวตั้ง", "Numerator", "decimal", {
    th: "ของมัธยฐาน: ค่ามัธยฐานนั้นเอง",
    en: "Of a median: the middle value itself",
  }),
  column("denominator", "ตัวหาร", "Denominator", "decimal", {
    th: "ของมัธยฐาน: จำนวนเรื่อง ไม่ได้นำไปหาร",
    en: "Of a median: how many cases; nothing is divided by it",
  }),
  column("frame", "กรอบแผน", "Frame", "text", {
    th: "แผนที่เป้าหมาย ผลเทียบแผน และน้ำหนักเป็นของแผนนั้น เลือกด้วย frame= หากไม่เลือกคือยุทธศาสตร์ของจังหวัด",
    en: "The plan whose target, status and weight these are; chosen with frame=, else the province's own strategy",
  }),
  column("frame_weight", "น้ำหนักร้อยละของทั้งกรอบ", "Weight in the whole frame, percent", "decimal"),
  column("target", "เป้าหมาย", "Target", "decimal"),
  column("target_low", "ขอบล่าง", "Band, low", "decimal"),
  column("target_high", "ขอบบน", "Band, high", "decimal"),
  column("target_everywhere", "เป้าหมายของจังหวัดที่ใช้กับทุกแห่ง", "The province's target, which holds everywhere", "boolean"),
  column("plan_to_date", "แผนถึงงวดนี้", "Plan to date", "decimal"),
  column("plan_basis", "ที่มาของแผน", "Basis of the plan"),
  column("gap", "ห่างจากแผน", "Distance to the plan", "decimal", {
    th: "ในหน่วยของตัวชี้วัด บวกคือสูงกว่าแผน",
    en: "In the KPI's unit; positive is above the plan",
  }),
  column("better", "ทิศทางที่ดี", "Direction of good", "text", {
    th: "higher ยิ่งสูงยิ่งดี · lower ยิ่งต่ำยิ่งดี · within_band อยู่ในช่วง",
    en: "higher · lower · within_band",
  }),
  column("watch_from", "เกณฑ์เฝ้าระวัง", "Threshold of watch", "decimal", {
    th: "สัดส่วนของแผน เฝ้าระวังเมื่อต่ำกว่านี้ (ของช่วง: ระยะนอกช่วงต่อขอบช่วง เมื่อเกินกว่านี้)",
    en: "A share of the plan: watched below this. Of a band: the distance outside as a share of its edge, watched above this",
  }),
  column("off_from", "เกณฑ์ไม่เป็นไปตามแผน", "Threshold of off track", "decimal", {
    th: "สัดส่วนของแผน ไม่เป็นไปตามแผนเมื่อต่ำกว่านี้ (ของช่วง: เมื่อเกินกว่านี้)",
    en: "A share of the plan: off track below this. Of a band: above this",
  }),
  column("status", "ผลเทียบแผน", "Status"),
  column("status_reason", "เหตุผล", "Reason"),
  column("status_words_th", "เหตุผลเป็นคำ", "Reason in words (Thai)"),
  column("status_words_en", "เหตุผลเป็นคำ (อังกฤษ)", "Reason in words (English)"),
  column("caution", "ตัวหารน้อย พึงระวัง", "Caution: a small denominator", "boolean"),
  column("outlook_th", "ที่เหลือของปี", "The rest of the year (Thai)", "text", {
    th: "ของตัวชี้วัดสะสม: ที่เหลือของปีต้องได้เท่าใด และอัตราปัจจุบันนำไปถึงไหน ไม่ใช่การพยากรณ์",
    en: "Of a KPI that accumulates: what the rest of the year asks, and where today's pace leads; not a forecast",
  }),
  column("outlook_en", "ที่เหลือของปี (อังกฤษ)", "The rest of the year (English)"),
  column("obs_status", "สถานะของค่า", "Observation status", "text", status),
  column("conf_status", "สถานะการปกปิด", "Confidentiality status"),
  column("provisional", "เบื้องต้น", "Provisional", "boolean"),
  column("sign_off", "การลงนาม", "Sign-off", "text", signOff),
  column("signed_at", "ลงนามเมื่อ", "Signed", "timestamp"),
  column("revised", "เคยปรับปรุง", "Revised", "boolean"),
  column("revisions", "ปรับปรุงกี่ครั้ง", "Times revised", "integer", {
    th: "จำนวนครั้งที่ค่านี้เปลี่ยน ว่าง: ของส่วน ของแห่งที่ปกปิด หรือของหน่วยงานและอำเภอในรุ่นข้อมูลที่ยังไม่บอก",
    en: "How often this figure moved; empty: of a part, of a place that is withheld, or of one at a data version whose rules did not tell it",
  }),
  column("partial", "ไม่รวมบางหน่วยงานที่ยังไม่รายงาน", "Leaves out offices that have not reported", "boolean"),
  column("carried_forward", "ใช้ค่าที่ยกมา", "Holds carried-forward values", "boolean"),
  column("reports_received", "รายงานที่ได้รับ", "Reports received", "integer"),
  column("reports_on_time", "รายงานที่มาตรงเวลา", "Reports on time", "integer"),
  column("reports_day_unknown", "รายงานที่ไม่ทราบวันที่มา", "Reports of which nobody knows the day they came", "integer", {
    th: "ได้รับแล้ว แต่ไม่นับทั้งตรงเวลาและล่าช้า",
    en: "Received, and counted neither as on time nor as late",
  }),
  column("reports_expected", "รายงานที่ควรได้รับ", "Reports expected", "integer"),
  column("data_version", "รุ่นข้อมูล", "Data version"),
  column("received_at", "ได้รับข้อมูลเมื่อ", "Received", "timestamp"),
  column("definition_version", "รุ่นของนิยาม", "Definition's version", "integer"),
  column("dimension", "แยกตามมิติ", "Split by", "text", {
    th: "ว่าง: ทั้งหมด ไม่แยก",
    en: "Empty: the whole, undivided",
  }),
  column("code", "รหัสในมิติ", "Code of the part"),
  column("code_th", "ส่วน", "Part (Thai)"),
  column("code_en", "ส่วน (อังกฤษ)", "Part (English)"),
  column("summed", "ส่วนรวมกันเท่ากับทั้งหมด", "The parts add up to the whole", "boolean"),
];

const namedInEnglish: ReadonlySet<string> = new Set(["office_en", "district_en"]);

/**
 * A file of then is made again as it was: under rules from before, what is shown is a number, to which Parquet gives twelve decimals, and
 * places have their Thai names alone, reports that came on a day nobody knows are not counted, and no target says that it holds everywhere.
 */
export const kpiColumnsBy = ({ exports }: Rules): ExportColumn[] =>
  kpiColumns
    .filter(({ id }) => exports?.places === "both" || !namedInEnglish.has(id))
    .filter(({ id }) => exports?.arrivals === "told" || id !== "reports_day_unknown")
    .filter(({ id }) => exports?.targets === "whole" || id !== "target_everywhere")
    .map((one) => (one.id === "value_shown" && exports?.shown !== "text" ? column(one.id, one.name.th, one.name.en, "decimal") : one));

/**
 * @param rated by which thresholds, and the KPI's percent of the whole frame; null where the frame does not have it. And how often it was revised
 * @param split the part of a figure that was taken apart; its target and status are the whole's, and left out
 */
export function kpiRow(
  whole: KpiValue,
  entry: KpiEntry,
  province: Province,
  { thresholds, share, revisions }: { thresholds: Thresholds; share: string | null; revisions: number | null },
  split?: { split: KpiSplit; part: KpiSplitPart },
): (string | number | boolean | null)[] {
  const noPlan = {
    target: null,
    targetLow: null,
    targetHigh: null,
    targetEverywhere: null,
    planToDate: null,
    planBasis: null,
    gap: null,
    outlook: null,
  };
  const value = split ? { ...whole, ...noPlan, ...split.part } : whole;
  const office = province.offices.find((one) => one.id === value.office);
  const district = province.districts.find((one) => one.id === value.district);
  return [
    entry.id,
    entry.pillar,
    entry.name.th,
    entry.name.en,
    value.period,
    daysOf(value.period).first,
    fiscalYearOf(value.period),
    value.dataTo,
    value.observedOn,
    value.office,
    office?.name.th ?? null,
    office?.name.en ?? null,
    value.district,
    district?.name.th ?? null,
    district?.name.en ?? null,
    value.value,
    value.shown,
    value.unit,
    entryAt(entry, value.period).formula.takes ?? null,
    value.numerator,
    value.denominator,
    value.frame,
    share,
    value.target,
    value.targetLow,
    value.targetHigh,
    value.targetEverywhere,
    value.planToDate,
    value.planBasis,
    value.gap,
    entry.better,
    String(thresholds.watchFrom),
    String(thresholds.offFrom),
    split ? null : whole.status,
    split ? null : whole.statusReason,
    split ? null : whole.statusWords.th,
    split ? null : whole.statusWords.en,
    split ? null : whole.caution,
    value.outlook?.words.th ?? null,
    value.outlook?.words.en ?? null,
    value.state,
    value.state === "WITHHELD" ? "C" : "F",
    value.provisional,
    value.signOff.state,
    value.signOff.signature?.signedAt ?? null,
    value.revised,
    split ? null : revisions,
    value.partial,
    value.carriedForward,
    value.completeness.reported,
    value.completeness.onTime,
    value.completeness.arrivalUnknown,
    value.completeness.expected,
    value.version.id,
    value.receivedAt,
    value.definitionVersion,
    split?.split.dimension.id ?? null,
    split?.part.code ?? null,
    split?.part.name.th ?? null,
    split?.part.name.en ?? null,
    split?.split.summed ?? null,
  ];
}

export const pipelineColumns: ExportColumn[] = [
  column("period", "งวด", "Period"),
  column("period_start", "วันเริ่มงวด", "First day of the period", "date"),
  column("fiscal_year_be", "ปีงบประมาณ (พ.ศ.)", "Fiscal year (Buddhist era)", "integer"),
  column("office", "รหัสหน่วยงาน", "Office code"),
  column("part", "ส่วน", "Part", "text", { th: "stage ขั้นตอน · handover การส่งต่อระหว่างหน่วยงาน", en: "stage · handover between agencies" }),
  column("part_id", "รหัสขั้นตอนหรือการส่งต่อ", "Stage or handover"),
  column("part_th", "ขั้นตอนหรือการส่งต่อ", "Stage or handover (Thai)"),
  column("part_en", "ขั้นตอนหรือการส่งต่อ (อังกฤษ)", "Stage or handover (English)"),
  column("line", "รหัสบรรทัด", "Line"),
  column("role", "บทบาทของบรรทัด", "Role of the line", "text", {
    th: "OPENING ต้นงวด · IN เข้า · OUT ออก · CLOSING ปลายงวด · BESIDE นับประกอบ · EXPECTED ต้นงวด + เข้า − ออก · DIFFERENCE ผลต่าง · SENDS ส่ง · RECEIVES รับ",
    en: "OPENING · IN · OUT · CLOSING · BESIDE (no part of the balance) · EXPECTED (opening + in − out) · DIFFERENCE · SENDS · RECEIVES",
  }),
  column("line_th", "บรรทัด", "Line (Thai)"),
  column("line_en", "บรรทัด (อังกฤษ)", "Line (English)"),
  column("value", "ค่า", "Value", "decimal"),
  column("unit", "หน่วย", "Unit"),
  column("obs_status", "สถานะของค่า", "Observation status", "text", status),
  column("conf_status", "สถานะการปกปิด", "Confidentiality status", "text", { th: "C ปกปิด · F เปิดเผยได้", en: "C withheld · F free" }),
  column("partial", "ไม่รวมบางหน่วยงานที่รายงานไม่ครบ", "Leaves out offices whose reports are not complete", "boolean"),
  column("provisional", "เบื้องต้น", "Provisional", "boolean"),
  column("result", "ผลการตรวจยอด", "Whether it adds up", "text", {
    th: "CLOSED หรือ EQUAL ตรงกัน · DIFFERS ไม่ตรง · NOT_CHECKABLE ตรวจไม่ได้ · NOT_LINKED ไม่โยงกัน · MISSING ขาดรายงาน · WITHHELD ปกปิด · NO_STOCK ไม่มีใครรายงานยอดคงค้าง · NOT_APPLICABLE ไม่เกี่ยวข้อง",
    en: "CLOSED or EQUAL · DIFFERS · NOT_CHECKABLE · NOT_LINKED · MISSING · WITHHELD · NO_STOCK no opening or closing reported · NOT_APPLICABLE",
  }),
  column("reason_code", "รหัสเหตุผล", "Reason codes"),
  column("reason_th", "เหตุผล", "Reason (Thai)"),
  column("reason_en", "เหตุผล (อังกฤษ)", "Reason (English)"),
  column("data_version", "รุ่นข้อมูล", "Data version"),
];
