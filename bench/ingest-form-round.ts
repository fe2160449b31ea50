/** One round of a workbook's or a record file's ratio, in its own process. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import ExcelJS from "exceljs";
import { parse } from "lossless-json";
import { SaxesParser } from "saxes";
import { type Entry, open, type ZipFile } from "yauzl";
import { sql } from "../warehouse/engine/sql.js";
import { CaseDigest, loadedDigest } from "./case-digest.js";
import { caseLine } from "./case-lines.js";
import { openCaseStore, pullCases } from "./case-store.js";
import { casesAs, definitionsOf, header, months } from "./cases.js";
import { answer, asked, peakRssOf } from "./child.js";

export interface FormRound {
  side: "write" | "ours" | "theirs";
  form: "xlsx" | "json";
  folder: string;
  lines: number;
}

export interface FormRoundAnswer {
  seconds: number;
  cells: number;
  lines: number;
  /** Of the lines, group by group. */
  digest: string;
  peakRss: number;
}

const round = asked<FormRound>();
const path = join(round.folder, `bench_cases_1.${round.form}`);
const nothing: FormRoundAnswer = { seconds: 0, cells: 0, lines: 0, digest: "", peakRss: 0 };
const figuresFrom = 6;

function* caseLines(): Generator<string[]> {
  const perMonth = Math.ceil(round.lines / months.length);
  for (let i = 0; i < round.lines; i++) yield caseLine(months[Math.floor(i / perMonth)]!, i % perMonth);
}

const typed = (cells: readonly string[]) => cells.map((cell, i) => (i >= figuresFrom ? Number(cell) : cell));

async function write(): Promise<FormRoundAnswer> {
  const digest = new CaseDigest();
  let cells = 0;
  if (round.form === "xlsx") {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
    const sheet = book.addWorksheet("แผ่นที่ 1");
    sheet.addRow(header).commit();
    for (const line of caseLines()) {
      digest.addWords(line);
      sheet.addRow(typed(line)).commit();
    }
    sheet.commit();
    await book.commit();
    cells = (round.lines + 1) * header.length;
  } else {
    const file = openSync(path, "w");
    for (const line of caseLines()) {
      digest.addWords(line);
      writeSync(file, `${JSON.stringify(Object.fromEntries(header.map((name, i) => [name, typed(line)[i]])))}\n`);
    }
    closeSync(file);
    cells = round.lines * header.length;
  }
  return { ...nothing, cells, digest: digest.toString() };
}

async function ours(): Promise<FormRoundAnswer> {
  const folder = join(round.folder, "data");
  rmSync(folder, { recursive: true, force: true });
  const contract = casesAs(round.form === "xlsx" ? { kind: "workbook", headerRows: 1, sheets: "all" } : { kind: "records" });
  const store = await openCaseStore(folder, definitionsOf(contract));
  const started = performance.now();
  const record = await pullCases(store, [path], contract);
  await store.database.write((session) => session.run(sql`checkpoint`));
  const seconds = (performance.now() - started) / 1000;
  const peakRss = peakRssOf() + store.readers.pids.reduce((sum, pid) => sum + peakRssOf(pid), 0);
  const digest = await loadedDigest(store);
  await store.close();
  return { ...nothing, seconds, lines: record.lines.loaded, digest, peakRss };
}

/** Every part of the workbook that holds cells or their words, unpacked and parsed. */
async function workbookCells(): Promise<number> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    open(path, { lazyEntries: true, autoClose: false }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  const entries = await new Promise<Entry[]>((resolve) => {
    const all: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      all.push(entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(all));
    zip.readEntry();
  });
  let cells = 0;
  for (const entry of entries.filter(({ fileName }) => /sharedStrings|worksheets\/sheet/.test(fileName))) {
    const parser = new SaxesParser({ xmlns: false, position: false });
    parser.on("opentag", (tag) => {
      if (tag.name === "c") cells++;
    });
    parser.on("text", () => undefined);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    );
    for await (const chunk of stream) parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    parser.close();
  }
  zip.close();
  return cells;
}

function recordCells(): number {
  let cells = 0;
  for (const line of readFileSync(path, "utf8").split("\n")) if (line) cells += Object.keys(parse(line) as object).length;
  return cells;
}

async function theirs(): Promise<FormRoundAnswer> {
  const started = performance.now();
  const cells = round.form === "xlsx" ? await workbookCells() : recordCells();
  return { ...nothing, seconds: (performance.now() - started) / 1000, cells };
}

answer(await { write, ours, theirs }[round.side]());
