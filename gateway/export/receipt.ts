/** The receipt that every export carries: what it is, of which data version, what was asked, what is withheld, how to check it. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { DataVersion } from "../../warehouse/answer.js";
import type { Export } from "../../warehouse/observations/answer.js";
import type { ExportSignOff } from "../../warehouse/sign-off/sign-off.js";
import { stateWords } from "../../warehouse/sign-off/sign-off-words.js";
import type { FigureDocuments } from "./figure-documents.js";
import { type ExportAsked, searchOf } from "./question.js";

export interface Receipt {
  of: string;
  name: Bilingual;
  asOf: string | null;
  dataVersion: DataVersion;
  filters: Record<string, string>;
  rows: number;
  columns: number;
  /** Rows that hold withheld cells. */
  withheld: number;
  suppression: Bilingual;
  /** How far it is signed: so many figures, or periods of the dataset, of each state, and which. */
  signOff: (ExportSignOff & { words: Bilingual })[];
  /** Where it holds figures of KPIs: each KPI's definition, thresholds and sources, and each figure with its target, evidence and revisions. */
  documents?: FigureDocuments;
  /** Present when the figures are sample data. */
  sample: Bilingual | null;
  digestRule: Bilingual;
  /** The same question at the same data version, to be asked again. */
  address: string;
}

const suppression: Bilingual = {
  th: "จำนวนคนที่น้อยในชุดข้อมูลอ่อนไหวถูกปกปิดเป็นช่องว่าง และมีสถานะ WITHHELD ไม่ใช่ศูนย์",
  en: "Small counts of people in sensitive datasets are withheld: the cell is empty and its state is WITHHELD. It is not zero.",
};
const sampleLabel: Bilingual = { th: "ข้อมูลตัวอย่าง ไม่ใช่ตัวเลขจริง", en: "Sample data. These are not real figures." };
const digestRule: Bilingual = {
  th: "ลายนิ้วมือคือ SHA-256 ของไฟล์ CSV ของคำถามเดียวกัน ดูได้ที่ที่อยู่เดียวกันซึ่งลงท้าย .receipt.json",
  en: "The digest is the SHA-256 of the CSV file of the same question; the same address ending in .receipt.json tells it.",
};

/** @param day the civil day by which lateness was judged */
export function receiptOf({ question, filters }: ExportAsked, name: Bilingual, made: Export, day: string, sample: boolean): Receipt {
  const pinned = { ...filters, asOf: filters.asOf ?? `${made.version.id}@${day}` };
  return {
    of: question.of,
    name,
    asOf: question.asOf ?? null,
    dataVersion: made.version,
    filters,
    rows: made.rows,
    columns: made.columns.length,
    withheld: made.withheld,
    suppression,
    signOff: made.signOff.map((one) => ({ ...one, words: stateWords[one.state] })),
    sample: sample ? sampleLabel : null,
    digestRule,
    address: `/export/${question.of}.csv${searchOf(pinned)}`,
  };
}

/** The receipt as lines of two cells, for the README sheet. */
export function receiptLines(receipt: Receipt): [string, string][] {
  const both = ({ th, en }: Bilingual) => `${th} / ${en}`;
  const rest = receipt.documents?.rest;
  const lines: [string, string][] = [
    ["ข้อมูล / What", `${both(receipt.name)} (${receipt.of})`],
    ["รุ่นข้อมูล / Data version", receipt.dataVersion.id],
    ["บันทึกเมื่อ / Recorded", receipt.dataVersion.recordedAt],
    ["ตามที่ทราบ ณ / As of", receipt.asOf ?? "ล่าสุด / latest"],
    ...Object.entries(receipt.filters).map(([name, value]): [string, string] => [`ตัวกรอง / Filter: ${name}`, value]),
    ["จำนวนแถว / Rows", String(receipt.rows)],
    ["แถวที่มีค่าปกปิด / Rows with withheld cells", String(receipt.withheld)],
    ["การปกปิด / Suppression", both(receipt.suppression)],
    ...receipt.signOff.map(({ words, count, of }): [string, string] => [
      `การลงนาม / Sign-off: ${both(words)}`,
      of.length ? `${count}: ${of.join(", ")}` : String(count),
    ]),
    ["ลายนิ้วมือ / Digest", both(receipt.digestRule)],
    ["ที่อยู่ / Address", receipt.address],
    ...(rest ? ([["เอกสารของตัวเลข / Documents of figures", `${both(rest.words)} ${rest.address}`]] as [string, string][]) : []),
    ...(receipt.documents?.kpis ?? []).map((one): [string, string] => [`ตัวชี้วัด / KPI: ${one.id}`, JSON.stringify(one)]),
    ...(receipt.documents?.figures ?? []).map((one): [string, string] => [`ตัวเลข / Figure: ${one.ref}`, JSON.stringify(one)]),
  ];
  return receipt.sample ? [["ข้อมูลตัวอย่าง / Sample data", both(receipt.sample)], ...lines] : lines;
}
