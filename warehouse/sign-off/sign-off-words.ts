/** Sentences about signatures, Thai and English: the same on pages, in GraphQL and in receipts. */
import type { Bilingual } from "../../connectors/dataset.js";
import { momentWords } from "../../connectors/moment-words.js";
import type { Period } from "../../connectors/period.js";
import { plural } from "../../connectors/plural.js";
import { beforeThai } from "../../connectors/thai/before-thai.js";
import type { Recorded } from "../definitions/recorded.js";
import { dayWords, periodWords } from "../kpis/period-words.js";
import type { Lacking, Signature, SignOffState } from "./sign-off.js";

export const stateWords: Record<SignOffState, Bilingual> = {
  NOT_REQUIRED: { th: "ก่อนเริ่มลงนาม", en: "From before sign-off began" },
  PROVISIONAL: { th: "ข้อมูลเบื้องต้น ยังไม่ลงนาม", en: "Provisional, not signed yet" },
  SIGNED: { th: "ลงนามรับรองแล้ว", en: "Signed" },
  CHANGED_AFTER_SIGNATURE: { th: "เปลี่ยนหลังลงนาม", en: "Changed after signature" },
};

/** @param lacking how many things were missing when it was signed, where that is told */
export function signOffWords(
  state: SignOffState,
  signature: Signature | null,
  awaiting: number,
  changed: number,
  lacking: number,
): Bilingual {
  const words = stateWords[state];
  const yet = lacking
    ? { th: ` ทั้งที่ยังขาด ${lacking} รายการ`, en: `, though ${plural(lacking, "thing was", "things were")} missing` }
    : { th: "", en: "" };
  if (state === "SIGNED" && signature?.of === "DATASET")
    return {
      th: `${words.th}โดยหน่วยงาน${yet.th} รอผู้อำนวยการลงนามเดือน`,
      en: `${words.en} by the agency${yet.en}; the director has yet to sign the month`,
    };
  if (state === "SIGNED") return { th: `${words.th}โดยผู้อำนวยการ${yet.th}`, en: `${words.en} by the director${yet.en}` };
  if (state === "PROVISIONAL" && awaiting)
    return {
      th: `${words.th} (รอ ${awaiting} ชุดข้อมูล)`,
      en: `${words.en} (${awaiting} ${awaiting === 1 ? "dataset" : "datasets"} to sign)`,
    };
  if (state === "CHANGED_AFTER_SIGNATURE")
    return {
      th: `${words.th} ${changed} รายการ จนกว่าจะลงนามใหม่`,
      en: `${words.en}: ${changed} ${changed === 1 ? "change" : "changes"}, until it is signed anew`,
    };
  return words;
}

const signerWords: Record<string, Bilingual> = {
  director: { th: "ผู้อำนวยการ", en: "Provincial director" },
  officer: { th: "เจ้าหน้าที่ข้อมูลของหน่วยงาน", en: "Data officer of an agency" },
};

/** So much of a digest as tells two apart by eye; the whole stands beside it in GraphQL and receipts. */
const SHORT_DIGEST = 16;

/** What one signature is of, whose it is, when it was given, and the beginning of its digest. */
export function signatureWords(
  { dataset, period, by, signedAt, digest }: Signature,
  names: Pick<Recorded, "contracts" | "rules">,
): Bilingual {
  const [of, role] = [signedWords(dataset, period, names), signerWords[by.role] ?? { th: by.role, en: by.role }];
  const when = momentWords(signedAt);
  return {
    th: `${of.th}: ${by.name} (${role.th}) ลงนามเมื่อ ${when.th} ลายนิ้วมือของค่า ${digest.slice(0, SHORT_DIGEST)}`,
    en: `${of.en}: ${by.name} (${role.en}), signed ${when.en}, digest of the values ${digest.slice(0, SHORT_DIGEST)}`,
  };
}

/** What is signed, by its name: a dataset's period, or the office's month. */
export function signedWords(
  dataset: string | null,
  period: Period,
  { contracts, rules }: Pick<Recorded, "contracts" | "rules">,
): Bilingual {
  const of =
    dataset === null ? { th: "เดือนของสำนักงาน", en: "The office's month" } : (contracts.get(dataset)?.name ?? { th: dataset, en: dataset });
  const { th, en } = periodWords(period, rules);
  return { th: `${of.th} ${th.trim()}`, en: `${of.en}, ${en}` };
}

/** One thing that is missing. */
export function lackingWords(
  { kind, dataset, office, count }: Lacking,
  { contracts, province }: Pick<Recorded, "contracts" | "province">,
): Bilingual {
  const of = contracts.get(dataset)?.name ?? { th: dataset, en: dataset };
  const at = province.offices.find(({ id }) => id === office)?.name ?? { th: office ?? "", en: office ?? "" };
  switch (kind) {
    case "REPORT":
      return { th: `${of.th}: ยังไม่ได้รับรายงานจาก${at.th}`, en: `${of.en}: no report from ${at.en}` };
    case "DAMAGED":
      return {
        th: `${of.th}: รายงานของ${beforeThai(at.th)}มี ${count} บรรทัดที่กักไว้`,
        en: `${of.en}: ${plural(count, "line")} of ${at.en}'s report ${count === 1 ? "is" : "are"} in quarantine`,
      };
    case "HELD":
      return {
        th: `${of.th}: มี ${count} แฟ้มรอยืนยัน`,
        en: `${of.en}: ${count} held ${count === 1 ? "delivery waits" : "deliveries wait"} for a decision`,
      };
    case "UNSIGNED":
      return { th: `${of.th}: เจ้าหน้าที่ของหน่วยงานยังไม่ลงนาม`, en: `${of.en}: the agency's officer has not signed it` };
    default:
      return {
        th: `${of.th}: เปลี่ยนหลังลงนาม ${count} รายการ`,
        en: `${of.en}: ${count} ${count === 1 ? "change" : "changes"} after its signature`,
      };
  }
}

/** Why a period cannot be signed yet. */
export function notDueWords(period: Period, due: string, rules: Recorded["rules"]): Bilingual {
  const [words, dueOn] = [periodWords(period, rules), dayWords(due)];
  return {
    th: `ยังลงนาม${beforeThai(words.th.trim())}ไม่ได้: งวดยังไม่สิ้นสุด หรือยังไม่ถึงกำหนดส่ง (${dueOn.th}) และข้อมูลยังไม่ครบ`,
    en: `${words.en} cannot be signed yet: it has not ended, or it is not due until ${dueOn.en} and not complete`,
  };
}
