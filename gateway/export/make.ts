/** An export and its receipt, made in the same way for a download and for the command. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Viewer } from "../../warehouse/answer.js";
import type { Export } from "../../warehouse/observations/answer.js";
import type { Warehouse } from "../../warehouse/warehouse.js";
import type { Ask } from "../graphql/door.js";
import { figureDocuments } from "./figure-documents.js";
import { exportName } from "./name.js";
import type { ExportAsked } from "./question.js";
import { type Receipt, receiptOf } from "./receipt.js";

export interface ExportMade {
  name: Bilingual;
  made: Export;
  /** The civil day by which lateness was judged. */
  day: string;
  receipt: Receipt;
}

/** @throws Problem UNKNOWN_DATASET and what the question's filters are refused with */
export async function makeExport(asked: ExportAsked, viewer: Viewer, warehouse: Warehouse, sample: boolean): Promise<ExportMade> {
  const name = await exportName(asked.question.of, warehouse);
  const made = await warehouse.exportOf(asked.question, viewer);
  const day = await warehouse.day(asked.question.asOf);
  return { name, made, day, receipt: receiptOf(asked, name, made, day, sample) };
}

/**
 * The receipt with each figure of the export as a document, where it holds figures of KPIs.
 * @param from the figure to begin with, where there are more than one receipt holds
 */
export async function documented({ made, receipt }: Pick<ExportMade, "made" | "receipt">, ask: Ask, from = 0): Promise<Receipt> {
  if (!made.refs) return receipt;
  // The receipt's own address is pinned to its version, and so always has a question.
  const next = (figure: number) => `${receipt.address.replace(".csv?", ".receipt.json?")}&figuresFrom=${figure}`;
  return { ...receipt, documents: await figureDocuments(made.refs, ask, from, next) };
}
