/** What changed since, as an export: the rows of the page and of GraphQL. */
import type { Bilingual } from "../../connectors/dataset.js";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../answer.js";
import { type ChangeItem, type ChangeKind, changeKinds } from "../changes/change-item.js";
import { changesSince } from "../changes/since.js";
import type { Recorded } from "../definitions/recorded.js";
import { codeName, dimensionName } from "../kpis/dimension-words.js";
import { filedWords } from "../kpis/rating/target-words.js";
import { signOffOfFigures } from "../sign-off/export-sign-off.js";
import type { Store } from "../store.js";
import type { Export, ExportColumn, ExportQuestion } from "./answer.js";
import { column } from "./export-field.js";
import { onlyFilters } from "./export-question.js";
import { type ExportRow, exportOfRows } from "./export-rows.js";

const kindWords: Record<ChangeKind, Bilingual> = {
  STATUS: { th: "ผลเทียบแผนเปลี่ยน", en: "Status changed" },
  REVISION: { th: "ค่าที่ปรับปรุง", en: "Figure revised" },
  CHANGED_AFTER_SIGNATURE: { th: "เปลี่ยนหลังลงนาม", en: "Changed after signature" },
  NEW_FIGURE: { th: "ค่าใหม่", en: "New figure" },
  SIGNED: { th: "ลงนามแล้ว", en: "Signed" },
  TARGET: { th: "เป้าหมายเปลี่ยน", en: "Target changed" },
  DEFINITION: { th: "นิยามเปลี่ยน", en: "Definition changed" },
};

type Names = Pick<Recorded, "contracts" | "province">;
type ChangeField = readonly [ExportColumn, (item: ChangeItem, names: Names) => ExportRow[number]];

/** “เพศ ชาย, ช่วงอายุ 18 - 24 ปี”, as the page says it; the dataset's own contract names its codes. */
function inWords({ dimensions, dataset }: ChangeItem, { contracts }: Names, language: keyof Bilingual): string | null {
  const own = dataset === null ? undefined : contracts.get(dataset);
  const all = own ? [own, ...contracts.values()] : [...contracts.values()];
  const words = Object.keys(dimensions)
    .sort()
    .map((dim) => `${dimensionName(dim)[language]} ${codeName(dim, dimensions[dim]!, all)[language]}`);
  return words.join(", ") || null;
}

const placeOf = ({ office, district, targets }: ChangeItem): string | null =>
  office ?? district ?? (targets?.new ?? targets?.old)?.target.place ?? null;

function placeName(item: ChangeItem, { province: { offices, districts, agencies } }: Names, language: keyof Bilingual): string | null {
  const id = placeOf(item);
  return [...offices, ...districts, ...agencies].find((place) => place.id === id)?.name[language] ?? null;
}

const filed = ({ targets }: ChangeItem, side: "old" | "new") => targets?.[side] ?? null;

function filedIn(item: ChangeItem, side: "old" | "new", language: keyof Bilingual): string | null {
  const is = filed(item, side);
  return is && filedWords(is.target, is.unit)[language];
}

const inThai: ChangeField[1] = ({ words }) => words?.th ?? null;
const inEnglish: ChangeField[1] = ({ words }) => words?.en ?? null;

/** Told since rules say `changes: whole`. */
const laterFields: readonly ChangeField[] = [
  [
    column("place", "รหัสสถานที่", "Place code", "text", {
      th: "หน่วยงาน อำเภอ หรือกรม (เป้าหมายของแต่ละหน่วยงานของกรมนั้น) ว่าง: ทั้งจังหวัด",
      en: "Office, district, or agency (a target of each of its offices); empty: the province",
    }),
    placeOf,
  ],
  [column("place_th", "สถานที่", "Place (Thai)"), (item, names) => placeName(item, names, "th")],
  [column("place_en", "สถานที่ (อังกฤษ)", "Place (English)"), (item, names) => placeName(item, names, "en")],
  ...(["old", "new"] as const).flatMap((side): ChangeField[] => {
    const [th, en] = side === "old" ? ["เป้าหมายเดิม", "Target before"] : ["เป้าหมายใหม่", "Target now"];
    return [
      [
        column(`${side}_target_kind`, `ชนิดของ${th}`, `${en}: kind`, "text", {
          th: "level ค่าหรือจำนวนของงวด · change ร้อยละเทียบงวดเดียวกันของปีก่อน · band ช่วง",
          en: "level a value or the period's amount · change percent against the same period of the year before · band",
        }),
        (item) => filed(item, side)?.target.kind ?? null,
      ],
      [column(`${side}_target_unit`, `หน่วยของ${th}`, `${en}: unit`), (item) => filed(item, side)?.unit ?? null],
      [column(`${side}_target_th`, th, `${en}, in words (Thai)`), (item) => filedIn(item, side, "th")],
      [column(`${side}_target_en`, `${th} (อังกฤษ)`, `${en}, in words (English)`), (item) => filedIn(item, side, "en")],
      [
        column(`${side}_target_plan`, `แผนสะสมรายเดือนของ${th}`, `${en}: plan by month`, "text", {
          th: "สิบสองค่าสะสมที่ยื่นไว้ เริ่มตุลาคม คั่นด้วยช่องว่าง",
          en: "The twelve cumulative values filed, October first, apart by spaces",
        }),
        (item) => filed(item, side)?.target.plan?.join(" ") ?? null,
      ],
    ];
  }),
  [
    column("words_th", "ส่วนของเป้าหมายที่เปลี่ยน", "What else of the target changed (Thai)", "text", {
      th: "สิ่งที่ค่าของเป้าหมายไม่บอก: แผนรายเดือน",
      en: "What the target's amount does not tell: its plan by month",
    }),
    inThai,
  ],
  [column("words_en", "ส่วนของเป้าหมายที่เปลี่ยน (อังกฤษ)", "What else of the target changed (English)"), inEnglish],
  [
    column("net_revisions", "ปรับปรุงกี่ครั้งในช่วงนี้", "Revisions of this figure in between", "integer", {
      th: "ในแถวของครั้งล่าสุด เมื่อมากกว่าหนึ่งครั้ง",
      en: "On the row of the newest, where there are several",
    }),
    ({ net }) => net?.revisions ?? null,
  ],
  [column("net_old", "ค่าก่อนครั้งแรก", "Value before the first of them"), ({ net }) => net?.old ?? null],
  [column("net_new", "ค่าหลังครั้งสุดท้าย", "Value after the last of them"), ({ net }) => net?.new ?? null],
  [column("net_status_old", "ผลเทียบแผนก่อนครั้งแรก", "Status before the first of them"), ({ net }) => net?.statusOld ?? null],
  [column("net_status_new", "ผลเทียบแผนหลังครั้งสุดท้าย", "Status after the last of them"), ({ net }) => net?.statusNew ?? null],
];

/** Told since rules say `nets: each`. */
const betweenField: ChangeField = [
  column("net_reports_between", "มีรายงานคั่น", "Reports between the revisions", "boolean", {
    th: "ระหว่างการปรับปรุงมีรายงานที่มาใหม่หรือถูกถอน ค่าจึงเปลี่ยนเพราะรายงานนั้นด้วย",
    en: "Reports came or were withdrawn between two of them, which moved the figure too",
  }),
  ({ net }) => net?.reportsBetween ?? null,
];

/** Told since rules say `nets: counted`. */
const takenBackField: ChangeField = [
  column("taken_back", "มาแล้วถูกถอนกลับ", "Came and was taken back", "boolean", {
    th: "ในช่วงนี้มาแล้วถูกถอนกลับ อยู่ในรายการ ไม่นับเป็นสิ่งที่เปลี่ยน",
    en: "It came in between and was taken back: listed, not counted among what changed",
  }),
  ({ takenBack }) => takenBack,
];

/** What of a change stands beside its figures, with the causes that there are. */
const detailField = (th: string, en: string): ChangeField => [
  column("detail", "รายละเอียด", "Detail", "text", {
    th: `บทบาทผู้ลงนาม ส่วนของนิยามที่เปลี่ยน หรือเหตุของการปรับปรุงและของผลเทียบแผนที่เปลี่ยน ${th} และรหัสของแผนเหนือจังหวัดเมื่อเป็นของแผนนั้น`,
    en: `role of who signed, parts of the definition that changed, or the cause of a revision or of a flipped status ${en}; and the id of the plan above the province whose target or status it is`,
  }),
  ({ detail, frame }) => [detail, frame?.id].filter(Boolean).join(" ") || null,
];

/** Told since rules say `causes: own`: the causes that there are since. */
const ownCausesField = detailField(
  "(DELIVERY แฟ้มใหม่ · TARGET เป้าหมายเปลี่ยน · DEFINITION นิยามเปลี่ยน · TARGET_AND_DEFINITION ทั้งสอง · PLAN แผนเปลี่ยนเพราะค่าของปีก่อนถูกแก้ไข)",
  "(DELIVERY a file came · TARGET · DEFINITION · TARGET_AND_DEFINITION · PLAN the plan moved with a corrected figure of an earlier year)",
);

/** Told since rules say `completions: first`, which is later: a new figure may be the rest of one. */
const completedField = detailField(
  "(DELIVERY แฟ้มใหม่ · TARGET เป้าหมายเปลี่ยน · DEFINITION นิยามเปลี่ยน · TARGET_AND_DEFINITION ทั้งสอง · PLAN แผนเปลี่ยนเพราะค่าของปีก่อนเปลี่ยน) COMPLETED เมื่อค่าใหม่คือรายงานส่วนที่เหลือของค่าที่มาก่อนบางส่วน",
  "(DELIVERY a file came · TARGET · DEFINITION · TARGET_AND_DEFINITION · PLAN the plan moved with a figure of an earlier year), COMPLETED of a new figure where the rest of its reports came",
);

/** In place of those of the same id since rules say `weights: told`. */
const weightsFields: readonly ChangeField[] = [
  [
    column("words_th", "คำอธิบายสิ่งที่เปลี่ยน", "What changed, in words (Thai)", "text", {
      th: "แผนรายเดือนของเป้าหมาย น้ำหนักของแผนจากเท่าใดเป็นเท่าใด หรือแผนถึงงวดที่ทำให้ผลเทียบแผนเปลี่ยน",
      en: "A target's plan by month, a plan's weights from what to what, or the plan to date by which a status flipped",
    }),
    inThai,
  ],
  [column("words_en", "คำอธิบายสิ่งที่เปลี่ยน (อังกฤษ)", "What changed, in words (English)"), inEnglish],
];

/** Each column with its value; `old` and `new` are texts, because those of a band are two numbers. */
const fields: readonly ChangeField[] = [
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
  [column("dimensions_th", "มิติเป็นคำ", "Dimensions in words (Thai)"), (item, names) => inWords(item, names, "th")],
  [column("dimensions_en", "มิติเป็นคำ (อังกฤษ)", "Dimensions in words (English)"), (item, names) => inWords(item, names, "en")],
  [column("unit", "หน่วย", "Unit"), ({ unit }) => unit || null],
  [column("old", "ค่าเดิม", "Old value"), (item) => item.old],
  [column("new", "ค่าใหม่", "New value"), (item) => item.new],
  [column("old_state", "สถานะของค่าเดิม", "State of the old value"), ({ oldState }) => oldState],
  [column("new_state", "สถานะของค่าใหม่", "State of the new value"), ({ newState }) => newState],
  [column("status_old", "ผลเทียบแผนเดิม", "Old status"), ({ statusOld }) => statusOld],
  [column("status_new", "ผลเทียบแผนใหม่", "New status"), ({ statusNew }) => statusNew],
  detailField("(DELIVERY แฟ้มใหม่ · TARGET เป้าหมายเปลี่ยน · DEFINITION นิยามเปลี่ยน)", "(DELIVERY a file came · TARGET · DEFINITION)"),
  ...laterFields,
  betweenField,
  takenBackField,
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
  const names = (await store.definitions(Number(to.id)))!;
  // A file of rules from before is made again as it was.
  const isWhole = names.rules.exports?.changes === "whole";
  const { nets } = names.rules.rating;
  const untold = [
    ...(isWhole ? [] : laterFields),
    ...(isWhole && nets ? [] : [betweenField]),
    ...(nets === "counted" ? [] : [takenBackField]),
  ];
  const { causes, completions, weights } = names.rules.rating;
  const causesField = completions === "first" ? completedField : causes ? ownCausesField : null;
  const later = [...(causesField ? [causesField] : []), ...(weights === "told" ? weightsFields : [])];
  const told = fields.filter((field) => !untold.includes(field)).map((field) => later.find(([{ id }]) => id === field[0].id) ?? field);
  return exportOfRows(
    store,
    told.map(([one]) => one),
    items.map((item) => told.map(([, value]) => value(item, names))),
    {
      version: to,
      // Of a list of changes: the figures that it ends with, on the KPIs' own cards.
      signOff: signOffOfFigures(figures),
      refs: figures.filter(({ kpi }) => items.some((item) => item.kpi === kpi)).map(({ ref }) => ref),
      withheld: items.filter(({ oldState, newState }) => oldState === "WITHHELD" || newState === "WITHHELD").length,
    },
  );
}
