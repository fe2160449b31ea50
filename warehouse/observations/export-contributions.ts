/** What moved each figure, as an export: the change against the period before and last year's, and the part that each place brought. */
import { periodKind } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../answer.js";
import { dataVersion, momentOf } from "../as-of.js";
import { changeOf } from "../changes/change.js";
import type { Change } from "../changes/comparison.js";
import type { KpiValue } from "../kpis/answer.js";
import type { KpiEntry, Level } from "../kpis/kpi.js";
import { settingOf } from "../kpis/reading.js";
import type { Province } from "../place.js";
import { signOffOfFigures } from "../sign-off/export-sign-off.js";
import type { Store } from "../store.js";
import type { Export, ExportQuestion } from "./answer.js";
import { column, exportOfFields, type Field } from "./export-field.js";
import { kpisAsked, onlyFilters } from "./export-question.js";

interface Line {
  entry: KpiEntry;
  is: Change;
  /** Null: the whole figure. */
  part: Change["parts"][number] | null;
  province: Province;
  version: string;
}

const partOf = (part: Line["part"]) => (part === null ? "all" : part.withheld ? "withheld" : part.place === "" ? "rest" : "place");

const placeOf = ({ part, province: { offices, districts } }: Line) =>
  part ? ([...offices, ...districts].find(({ id }) => id === part.place) ?? null) : null;

const againstField = (th: string, en: string): Field<Line> => [
  column("against", "เทียบกับ", "Against", "text", { th, en }),
  ({ is }) => is.against,
];

/** Told until rules say `contributions: both`. */
const againstWithoutPrevious = againstField(
  "PREVIOUS งวดก่อน (ไม่มีของงวดสะสม) · YEAR งวดเดียวกันของปีก่อน",
  "PREVIOUS the period before (none of a year to date) · YEAR the same period of the year before",
);

export const contributionFields: readonly Field<Line>[] = [
  [column("kpi", "รหัสตัวชี้วัด", "KPI"), ({ entry }) => entry.id],
  [column("name_th", "ชื่อตัวชี้วัด", "Name (Thai)"), ({ entry }) => entry.name.th],
  [column("name_en", "ชื่อ (อังกฤษ)", "Name (English)"), ({ entry }) => entry.name.en],
  againstField(
    "PREVIOUS งวดก่อน (ของงวดสะสม คือเดือนหรือไตรมาสสุดท้ายเทียบกับงวดก่อนหน้านั้น) · YEAR งวดเดียวกันของปีก่อน",
    "PREVIOUS the period before (of a year to date, its last month or quarter beside the one before) · YEAR the same period of the year before",
  ),
  [column("old_period", "งวดเดิม", "Period of the old value"), ({ is }) => is.from.period],
  [column("period", "งวด", "Period"), ({ is }) => is.to.period],
  [column("by", "แยกตาม", "Split by", "text", { th: "office หน่วยงาน · district อำเภอ", en: "office · district" }), ({ is }) => is.by],
  [
    column("part", "ส่วน", "Part", "text", {
      th: "all ทั้งตัวเลข · place สถานที่หนึ่ง · rest ที่ไม่ระบุสถานที่ · withheld แห่งที่ปกปิดรวมกัน",
      en: "all the figure itself · place one place · rest what no place is named for · withheld places that are withheld, together",
    }),
    ({ part }) => partOf(part),
  ],
  [column("place", "รหัสสถานที่", "Place code"), ({ part }) => part?.place || null],
  [column("place_th", "สถานที่", "Place (Thai)"), (line) => placeOf(line)?.name.th ?? null],
  [column("place_en", "สถานที่ (อังกฤษ)", "Place (English)"), (line) => placeOf(line)?.name.en ?? null],
  [column("unit", "หน่วย", "Unit"), ({ entry }) => entry.unit],
  [column("old", "ค่าเดิม", "Old value", "decimal"), ({ is, part }) => (part ? part.old : is.from.value)],
  [column("new", "ค่าใหม่", "New value", "decimal"), ({ is, part }) => (part ? part.new : is.to.value)],
  [
    column("old_state", "สถานะของค่าเดิม", "State of the old value", "text", { th: "ของทั้งตัวเลข", en: "Of the figure itself" }),
    ({ is }) => is.from.state,
  ],
  [
    column("new_state", "สถานะของค่าใหม่", "State of the new value", "text", { th: "ของทั้งตัวเลข", en: "Of the figure itself" }),
    ({ is }) => is.to.state,
  ],
  [column("own", "จากการเปลี่ยนแปลงของตนเอง", "From its own movement", "decimal"), ({ is, part }) => (part ? part.own : is.own)],
  [column("mix", "จากสัดส่วนที่เปลี่ยนไป", "From the changed mix of places", "decimal"), ({ is, part }) => (part ? part.mix : is.mix)],
  [
    column("whole", "รวมที่นำมา", "Together", "decimal", {
      th: "own + mix ส่วนต่าง ๆ รวมกันเท่ากับ change พอดี",
      en: "own + mix; the parts sum to `change` exactly",
    }),
    ({ is, part }) => (part ? part.whole : is.change),
  ],
  [column("change", "การเปลี่ยนแปลงของทั้งตัวเลข", "Change of the figure itself", "decimal"), ({ is }) => is.change],
  [
    column("method", "วิธี", "Method", "text", {
      th: "SUM ผลรวม · MIDPOINT อัตราส่วน แยกที่จุดกลาง",
      en: "SUM · MIDPOINT a ratio, taken apart at the midpoint",
    }),
    ({ is }) => is.method,
  ],
  [
    column("reason", "รหัสเหตุผลที่เทียบหรือแยกไม่ได้", "Why it is not compared, or not taken apart", "text", {
      th: "NO_VALUE · COHORT_NOT_RIPE · SPANS_DIFFER · INCOMPLETE · BREAK · WITHHELD · NOTHING_TO_DIVIDE · MEDIAN (เทียบแล้ว แต่ไม่แยกตามแห่ง) ความหมายอยู่ใน words_th",
      en: "NO_VALUE · COHORT_NOT_RIPE · SPANS_DIFFER · INCOMPLETE · BREAK · WITHHELD · NOTHING_TO_DIVIDE · MEDIAN (compared, and not taken apart by place); in words in words_en",
    }),
    ({ is }) => is.reason,
  ],
  [column("words_th", "หนึ่งประโยค", "One sentence (Thai)"), ({ is }) => is.words.th],
  [column("words_en", "หนึ่งประโยค (อังกฤษ)", "One sentence (English)"), ({ is }) => is.words.en],
  [column("data_version", "รุ่นข้อมูล", "Data version"), ({ version }) => version],
];

export async function exportContributions(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  onlyFilters(question, ["kpis", "period", "by"]);
  const moment = await momentOf(store, question.asOf);
  const setting = await settingOf(store, moment);
  const { province } = setting.definitions;
  const { period = null } = question;
  const [by = null] = levelsAsked(question);
  const hasBoth = setting.definitions.rules.exports?.contributions === "both";
  const against: Change["against"][] = period && periodKind(period) === "ytd" && !hasBoth ? ["YEAR"] : ["PREVIOUS", "YEAR"];
  const fields = hasBoth
    ? contributionFields
    : contributionFields.map((field) => (field[0].id === "against" ? againstWithoutPrevious : field));
  const asOf = `${moment.version}@${moment.day}`;
  const lines: Line[] = [];
  const figures = new Map<string, KpiValue>();
  for (const entry of kpisAsked(question, setting))
    for (const one of against) {
      const asked = { kpi: entry.id, against: one, period, by: by && entry.levels.includes(by) ? by : null, asOf };
      const is = await changeOf(store, asked, viewer);
      for (const value of [is.to, is.from]) figures.set(value.ref, value);
      for (const part of [null, ...is.parts]) lines.push({ entry, is, part, province, version: String(moment.version) });
    }
  return exportOfFields(store, fields, lines, {
    version: dataVersion(moment),
    withheld: lines.filter(({ is }) => is.reason === "WITHHELD").length,
    signOff: signOffOfFigures([...figures.values()]),
    refs: [...figures.keys()],
  });
}

/** @throws Problem REQUEST_INVALID */
function levelsAsked({ by }: ExportQuestion): Exclude<Level, "province">[] {
  const levels = ["office", "district"] as const;
  const asked = (by ?? []).map((id) => levels.find((level) => level === id) ?? null);
  if (asked.length > 1 || asked.includes(null))
    throw new Problem("REQUEST_INVALID", { found: `by: ${by!.join(", ").slice(0, 40)}`, expected: levels.join(" | ") });
  return asked as Exclude<Level, "province">[];
}
