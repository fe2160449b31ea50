/** Made-up signatures: some signed, some waiting, one changed after it was signed. */
import { offices } from "./fake-figures.js";

const both = (th: string, en: string) => ({ th, en });
const words: Record<string, { th: string; en: string }> = {
  PROVISIONAL: both("ข้อมูลเบื้องต้น ยังไม่ลงนาม (รอ 1 ชุดข้อมูล)", "Provisional, not signed yet (1 dataset to sign)"),
  SIGNED: both("ลงนามรับรองแล้วโดยผู้อำนวยการ", "Signed by the director"),
  CHANGED_AFTER_SIGNATURE: both("เปลี่ยนหลังลงนาม 1 รายการ จนกว่าจะลงนามใหม่", "Changed after signature: 1 change, until it is signed anew"),
};

export const change = {
  kind: "CELL",
  dataset: "doc_population",
  kpi: null,
  measure: "doc_population.inmates",
  names: both("ผู้ต้องราชทัณฑ์", "Inmates"),
  period: "2026-10",
  office: offices[0],
  district: null,
  dimensions: [
    { dimension: "legal_status", code: "sentenced" },
    { dimension: "sex", code: "male" },
  ],
  unit: "persons",
  decimals: null,
  old: "2000",
  new: "2005",
  oldState: "REPORTED",
  newState: "REPORTED",
  artifact: { sha256: "b".repeat(64), name: "population_5006_256910_r2.csv" },
  version: "39",
};

/** Of a register: moved by a case that was decided later, in a cell that its reader may not see. */
const unseen = { ...change, old: null, new: null, oldState: "WITHHELD", newState: "WITHHELD" };

const underFigure = {
  words: both(
    "ผู้ต้องราชทัณฑ์ ต.ค. 2569: เจ้าหน้าที่ตัวอย่าง (เจ้าหน้าที่ข้อมูลของหน่วยงาน) ลงนามเมื่อ 12 พ.ย. 2569 10:00 น. ลายนิ้วมือของค่า 5f2c5f2c5f2c5f2c",
    "Inmates, Oct 2026: เจ้าหน้าที่ตัวอย่าง (Data officer of an agency), signed 12 Nov 2026, 10:00, digest of the values 5f2c5f2c5f2c5f2c",
  ),
};

export function figureSignOff(state: string) {
  const changed = state === "CHANGED_AFTER_SIGNATURE" ? [change] : [];
  const signed = state !== "PROVISIONAL";
  return {
    state,
    words: words[state],
    dataset: null,
    month: signed ? "2026-10" : null,
    signedBy: signed ? "director" : null,
    signedAt: signed ? "2026-11-20T09:00:00+07:00" : null,
    version: signed ? "38" : null,
    changed,
    changedTotal: changed.length,
    rating: null,
    signatures: signed ? [underFigure] : [],
    awaiting: signed ? [] : ["doc_population"],
  };
}

export const cellSignOff = (state: string) => ({
  state,
  signedBy: state === "SIGNED" ? "officer" : null,
  signedAt: state === "SIGNED" ? "2026-11-12T10:00:00+07:00" : null,
  changed: 0,
});

const signature = (by: string, name: string) => ({
  of: "DATASET",
  dataset: null,
  month: "2026-10",
  signedBy: by,
  name,
  signedAt: "2026-11-12T10:00:00+07:00",
  version: "36",
  digest: "5f2c".repeat(16),
  values: 62,
  definitions: [],
  lacking: [],
  reason: null,
});

/** Signed in this run: the month, or datasets of it. */
const done = new Set<string>();
export const sign = (what: string) => void done.add(what);

function signing(dataset: Record<string, unknown> | null, month: string, state: string, role: string | null) {
  const key = (dataset?.id as string | undefined) ?? "office";
  const now = done.has(key) ? "SIGNED" : state;
  const changed = now === "CHANGED_AFTER_SIGNATURE" ? [unseen, change, unseen] : [];
  const lacking =
    now !== "PROVISIONAL"
      ? []
      : dataset
        ? [both("ยังไม่ได้รับรายงานจากเรือนจำอำเภอฝาง", "no report from Fang District Prison")]
        : [both("การรับและปล่อยผู้ต้องขัง: เจ้าหน้าที่ของหน่วยงานยังไม่ลงนาม", "Admissions and releases: the agency's officer has not signed it")];
  const own = now === "PROVISIONAL" ? null : signature(dataset ? "officer" : "director", dataset ? "เจ้าหน้าที่ตัวอย่าง" : "ผู้อำนวยการตัวอย่าง");
  return {
    of: dataset ? "DATASET" : "OFFICE",
    dataset,
    month,
    state: now,
    signature: own,
    history: own ? [own] : [],
    changed,
    changedTotal: changed.length,
    lacking,
    refusal: null,
    values: dataset ? 62 : 4120,
    maySign: dataset ? role === "officer" && (dataset.agency as { id: string }).id === "DOC" : role === "director",
    version: { id: "41", recordedAt: "2026-11-23T06:05:00+07:00" },
  };
}

export const officeSigning = (month: string, datasets: readonly Record<string, unknown>[], role: string | null) => ({
  ...signing(null, month, "PROVISIONAL", role),
  datasets: datasets
    .filter(({ every }) => every === "month")
    .map((dataset, index) => ({
      ...signing(dataset, month, ["SIGNED", "PROVISIONAL", "CHANGED_AFTER_SIGNATURE"][index % 3]!, role),
      datasets: [],
    })),
});
