/** What changed since, as an export: the rows of the page and of GraphQL. */
import type { Bilingual } from "../../connectors/dataset.js";
import { Problem } from "../../connectors/problem.js";
import { type ChangeItem, type ChangeKind, changeKinds } from "../changes/change-item.js";
import { changesSince } from "../changes/since.js";
import type { Recorded } from "../definitions/recorded.js";
import type { Session } from "../engine/duckdb/database.js";
import { join, name, sql } from "../engine/sql.js";
import { codeName, dimensionName } from "../kpis/dimension-words.js";
import { signOffOfFigures } from "../sign-off/export-sign-off.js";
import type { Store } from "../store.js";
import type { Export, ExportColumn, ExportQuestion, Viewer } from "../warehouse.js";
import { csvHead, csvLine } from "./csv-text.js";
import { column } from "./export-field.js";
import { copyTo } from "./export-file.js";
import { onlyFilters } from "./export-question.js";

const kindWords: Record<ChangeKind, Bilingual> = {
  STATUS: { th: "ผลเทียบแผนเปลี่ยน", en: "Status changed" },
  REVISION: { th: "ค่าที่ปรับปรุง", en: "Figure revised" },
  CHANGED_AFTER_SIGNATURE: { th: "เปลี่ยนหลังลงนาม", en: "Changed after signature" },
  NEW_FIGURE: { th: "ค่าใหม่", en: "New figure" },
  SIGNED: { th: "ลงนามแล้ว", en: "Signed" },
  TARGET: { th: "เป้าหมายเปลี่ยน", en: "Target changed" },
  DEFINITION: { th: "นิยามเปลี่ยน", en: "Definition changed" },
};

type Contracts = Recorded["contracts"];

/** “เพศ ชาย, ช่วงอายุ 18 - 24 ปี”, as the page says it; the dataset's own contract names its codes. */
function inWords({ dimensions, dataset }: ChangeItem, contracts: Contracts, language: keyof Bilingual): string | null {
  const own = dataset === null ? undefined : contracts.get(dataset);
  const all = own ? [own, ...contracts.values()] : [...contracts.values()];
  const words = Object.keys(dimensions)
    .sort()
    .map((dim) => `${dimensionName(dim)[language]} ${codeName(dim, dimensions[dim]!, all)[language]}`);
  return words.join(", ") || null;
}

/** Each column with its value; `old` and `new` are texts, because those of a band are two numbers. */
const fields: readonly (readonly [ExportColumn, (item: ChangeItem, contracts: Contracts) => string | null])[] = [
  [
    column("kind", "ชนิด", "Kind", "text", {
      th: changeKinds.map((kind) => `${kind} ${kindWords[kind].th}`).join(" · "),
      en: changeKinds.map((kind) => `${kind} ${kindWords[kind].en}`).join(" · "),
    }),
    ({ kind }) => kind,
  ],
  [column("kpi", "รหัสตัวชี้วัด", "KPI"), ({ kpi }) => kpi],
  [column("dataset", "ชุดข้อมูล", "Dataset"), ({ dataset }) => dataset],
  [column("node", "เป้าประสงค์หรือเสาหลัก", "Objective or pillar"), ({ node }) => node],
  [column("name_th", "ชื่อ", "Name (Thai)"), (item) => item.name.th],
  [column("name_en", "ชื่อ (อังกฤษ)", "Name (English)"), (item) => item.name.en],
  [column("old_period", "งวดเดิม", "Period of the old value"), ({ oldPeriod }) => oldPeriod],
  [column("period", "งวด", "Period"), ({ period }) => period],
  [column("office", "รหัสหน่วยงาน", "Office code"), ({ office }) => office],
  [column("district", "รหัสอำเภอ", "District code"), ({ district }) => district],
  [
    column("dimensions", "มิติ", "Dimensions"),
    ({ dimensions }) =>
      Object.entries(dimensions)
        .map(([dim, code]) => `${dim}=${code}`)
        .join(";") || null,
  ],
  [column("dimensions_th", "มิติเป็นคำ", "Dimensions in words (Thai)"), (item, contracts) => inWords(item, contracts, "th")],
  [column("dimensions_en", "มิติเป็นคำ (อังกฤษ)", "Dimensions in words (English)"), (item, contracts) => inWords(item, contracts, "en")],
  [column("unit", "หน่วย", "Unit"), ({ unit }) => unit || null],
  [column("old", "ค่าเดิม", "Old value"), (item) => item.old],
  [column("new", "ค่าใหม่", "New value"), (item) => item.new],
  [column("old_state", "สถานะของค่าเดิม", "State of the old value"), ({ oldState }) => oldState],
  [column("new_state", "สถานะของค่าใหม่", "State of the new value"), ({ newState }) => newState],
  [column("status_old", "ผลเทียบแผนเดิม", "Old status"), ({ statusOld }) => statusOld],
  [column("status_new", "ผลเทียบแผนใหม่", "New status"), ({ statusNew }) => statusNew],
  [
    column("detail", "รายละเอียด", "Detail", "text", {
      th: "บทบาทผู้ลงนาม ส่วนของนิยามที่เปลี่ยน หรือเหตุของการปรับปรุงและของผลเทียบแผนที่เปลี่ยน (DELIVERY แฟ้มใหม่ · TARGET เป้าหมายเปลี่ยน · DEFINITION นิยามเปลี่ยน) และรหัสของแผนเหนือจังหวัดเมื่อเป็นของแผนนั้น",
      en: "role of who signed, parts of the definition that changed, or the cause of a revision or of a flipped status (DELIVERY a file came · TARGET · DEFINITION); and the id of the plan above the province whose target or status it is",
    }),
    ({ detail, frame }) => [detail, frame?.id].filter(Boolean).join(" ") || null,
  ],
  [column("source_name", "แฟ้มต้นทาง", "Source file"), ({ artifact }) => artifact?.name ?? null],
  [column("source_sha256", "ลายนิ้วมือแฟ้ม (SHA-256)", "SHA-256 of the source file"), ({ artifact }) => artifact?.sha256 ?? null],
  [column("data_version", "รุ่นข้อมูล", "Data version"), ({ version }) => version],
  [column("recorded_at", "บันทึกเมื่อ", "Recorded", "timestamp"), ({ recordedAt }) => recordedAt],
];
export const changeColumns = fields.map(([one]) => one);

/** Of several places there is no one list. */
function onlyOf(places: readonly string[] | null | undefined): string | null {
  if ((places?.length ?? 0) > 1)
    throw new Problem("REQUEST_INVALID", {
      found: places!.join(", ").slice(0, 80),
      expected: "หน่วยงานหรืออำเภอแห่งเดียว / one office or district",
    });
  return places?.[0] ?? null;
}

/** @param question `since` and `asOf` are its two moments; with one office or district, what changed there */
export async function exportChanges(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  onlyFilters(question, ["since", "offices", "districts"]);
  const of = { office: onlyOf(question.offices), district: onlyOf(question.districts) };
  const { items, to, figures } = await changesSince(store, question.since ?? null, question.asOf ?? null, viewer, of);
  const { contracts } = (await store.definitions(Number(to.id)))!;
  const rows = items.map((item) => fields.map(([, value]) => value(item, contracts)));
  const texts = rows.map((row, place) => ({
    ...Object.fromEntries(changeColumns.map(({ id }, i) => [id, row[i]!])),
    place: String(place),
  }));
  const prepare = (session: Session) => session.lay("changes_export", texts, [...changeColumns.map(({ id }) => id), "place"]);
  const typed = ({ id, type }: ExportColumn) => (type === "timestamp" ? sql`${name(id)}::timestamptz as ${name(id)}` : name(id));
  return {
    columns: changeColumns,
    version: to,
    // Of a list of changes: the figures that it ends with, on the KPIs' own cards.
    signOff: signOffOfFigures(figures),
    refs: figures.filter(({ kpi }) => items.some((item) => item.kpi === kpi)).map(({ ref }) => ref),
    withheld: items.filter(({ oldState, newState }) => oldState === "WITHHELD" || newState === "WITHHELD").length,
    rows: rows.length,
    async *batches() {
      for (let i = 0; i < rows.length; i += 1000) yield rows.slice(i, i + 1000);
    },
    finalCsv: true,
    writeTo: (path, format) =>
      store.database.read(async (session) => {
        await prepare(session);
        const text = ({ id }: { id: string }) => name(id);
        const lines = sql`select ${csvLine(changeColumns, text, text)} as ${name(csvHead(changeColumns))} from changes_export order by place::integer`;
        const whole = sql`select ${join(changeColumns.map(typed))} from changes_export order by place::integer`;
        await copyTo(session, format === "csv" ? lines : whole, path, format);
      }),
  };
}
