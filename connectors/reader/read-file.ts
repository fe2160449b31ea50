/** Reads one artifact, whatever its form, inside the reader process. */
import { Problem } from "../problem.js";
import { readCsv } from "./csv.js";
import { writeExtract } from "./extract.js";
import type { Reading, ReadingRequest, ReadingResult } from "./reading.js";
import { readRecords } from "./records.js";
import { readWorkbook } from "./workbook.js";

/** A refused file is an answer; only a fault of the reader itself is thrown. */
export async function readFile(request: ReadingRequest, onChunk?: () => void): Promise<ReadingResult> {
  try {
    return { ok: true, reading: await readAny(request, onChunk) };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problem: error.report() };
    throw error;
  }
}

async function readAny(request: ReadingRequest, onChunk?: () => void): Promise<Reading> {
  if (request.extract) {
    const { sheet, places, passedOver, struck, reading } = await writeExtract(request);
    const read = await readAny(reading, onChunk);
    return {
      ...read,
      passedOver: passedOver ?? read.passedOver,
      tables: read.tables.map((table) => ({ ...table, sheet, places: places ?? table.places, ...(struck && { struck }) })),
    };
  }
  const { form } = request;
  if (form.kind === "csv") return readCsv(request, form, onChunk);
  if (form.kind === "workbook") return readWorkbook(request, form);
  return readRecords(request);
}
