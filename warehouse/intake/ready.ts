/**
 * Deliveries read before their turn to be committed. Reading takes as long as its file makes it take; in the turn itself, for which every
 * agency waits, only what has been read is loaded.
 */
import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DatasetContract, Form } from "../../connectors/dataset.js";
import { describeProblem, type ProblemReport } from "../../connectors/problem.js";
import type { Lane } from "../../connectors/reader/readers.js";
import type { ReadingResult } from "../../connectors/reader/reading.js";
import { wantedColumns } from "../load/lines/headers.js";
import { figureColumns } from "../load/lines/plan.js";
import { shapeOf } from "../load/shape.js";
import type { Store } from "../store.js";
import type { DeliveredItem } from "./entries.js";
import type { BegunReadings, Ready } from "./readings.js";

/** Files from this size on are read as typed columns, and two at a time: for small ones neither pays. */
export const largeBytes = 1_000_000;

export interface Reads {
  /** The contract, in the archive. */
  contract: string;
  items: readonly DeliveredItem[];
  /** The bytes were not archived just now: one that has rotted meanwhile is a failed delivery, and is never read. */
  archived?: boolean;
  /** They could not be loaded and are recorded as failed. */
  failed?: ProblemReport;
}

/**
 * @param ahead what has been begun of them, by the same contract
 * @throws Problem DISK_FULL; a file's own fault is its result
 */
export async function makeReady(store: Store, lane: Lane, reads: Reads, ahead?: BegunReadings): Promise<Ready> {
  const folder = join(store.temporary, `read-${randomUUID()}`);
  const drop = () => rm(folder, { recursive: true, force: true });
  try {
    const contract = await store.contractBy(reads.contract);
    const results: ReadingResult[] = [];
    const begun = ahead?.contract === reads.contract ? ahead : undefined;
    const read = async (by: Lane, of: readonly number[]) => {
      for (const i of of) {
        const item = reads.items[i]!;
        const problem = reads.failed ?? item.refused ?? (reads.archived ? await damageOf(store, item) : null);
        results[i] = problem
          ? { ok: false, problem: { ...problem, file: item.name } }
          : await (begun?.of(item) ?? readItem(store, by, contract, item, join(folder, String(i))));
      }
    };
    const ended = await Promise.allSettled(inTurns(lane, reads.items).map(({ by, of }) => read(by, of)));
    for (const one of ended) if (one.status === "rejected") throw one.reason;
    return { contract: reads.contract, results, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** Of several large files every other one is read by a second process, so that two are read at a time. */
function inTurns(lane: Lane, items: readonly DeliveredItem[]): { by: Lane; of: number[] }[] {
  const all = [...items.keys()];
  if (lane.endsWith("+") || items.filter(({ size }) => size >= largeBytes).length < 2) return [{ by: lane, of: all }];
  return [
    { by: lane, of: all.filter((i) => i % 2 === 0) },
    { by: `${lane}+` as Lane, of: all.filter((i) => i % 2 === 1) },
  ];
}

async function readItem(store: Store, lane: Lane, contract: DatasetContract, item: DeliveredItem, into: string): Promise<ReadingResult> {
  const form = item.original ? extractForm(contract.form) : contract.form;
  const read = await readBytes(store, lane, { ...contract, form }, { path: store.archive.pathOf(item.sha256), name: item.name }, into);
  if (read.ok && item.sheet)
    for (const table of read.reading.tables)
      Object.assign(table, { sheet: item.sheet, places: item.places ?? table.places, ...(item.struck && { struck: item.struck }) });
  if (read.ok && item.passedOver) read.reading.passedOver = item.passedOver;
  return read;
}

/** Reads bytes by a contract; the lines go into a folder. */
export async function readBytes(
  store: Store,
  lane: Lane,
  contract: DatasetContract,
  { path, name }: { path: string; name: string },
  into: string,
): Promise<ReadingResult> {
  await mkdir(into, { recursive: true });
  return store.readers.read(lane, {
    path,
    name,
    form: contract.form,
    headerHas: headerHas(contract),
    labels: labelColumns(contract),
    into,
    typed: { fromBytes: store.settings.typedFromBytes ?? largeBytes, figures: figureColumns(contract) },
  });
}

async function damageOf(store: Store, { sha256, name }: DeliveredItem): Promise<ProblemReport | null> {
  const damage = await store.archive.damageOf(sha256);
  return damage && describeProblem("ARCHIVE_DAMAGED", { file: name, found: damage, expected: sha256 });
}

/** A redacted extract of records is of records, and of any other file CSV. */
export const extractForm = (form: Form): Form => (form.kind === "records" ? form : { kind: "csv", headerRows: form.headerRows });

/** The spellings the reader looks for: one list a column that a file must have. */
export const headerHas = (contract: DatasetContract): string[][] =>
  [...wantedColumns(contract, shapeOf(contract)).values()]
    .filter(({ optional }) => !optional)
    .map(({ names, inUnits }) => [...names, ...inUnits]);

/** The spellings of columns that name an office, a place, a period or a kind. A day is an event's own, and none. */
export function labelColumns({ office, district, dimensions, period }: DatasetContract): string[] {
  const places = [office.from === "column" ? office.column : [], district && district.from !== "office" ? district.from.column : []];
  const kinds = Object.values(dimensions).map(({ column }) => column);
  const year = period.from === "columns" ? [...period.year, ...period.part] : [];
  const whole = period.from === "column" && period.is !== "date" ? period.column : [];
  return [...places.flat(), ...kinds.flat(), ...year, ...whole];
}
