/** Reports as the agencies send them, each for a month of its own, with room for something odd in them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import type { AgencyId } from "../../connectors/dataset.js";
import { addMonths } from "../../connectors/period.js";
import { packZip, sheetData, workbookParts } from "../connectors/reader/pack-zip.js";
import { serveSftp } from "../connectors/transport/sftp-server.js";
import { type FreshStore, operator } from "../warehouse/fresh-store.js";
import { arrived, prisons, settled } from "./drop-faults.js";
import { pullOnce, type Trial, type Trying } from "./trial.js";

const thaiMonths = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(" ");

let last = "1962-09";
/** A month that no other trial of this process reports: neither beside one of theirs nor a year from it, for the reports of trials are alike. */
export function freshMonth(): { period: string; words: string; compact: string } {
  last = addMonths(last, 5);
  return monthCalled(last);
}

/** The month after one. */
export const nextMonth = (at: { period: string }) => monthCalled(addMonths(at.period, 1));

function monthCalled(period: string): { period: string; words: string; compact: string } {
  const [year, month] = period.split("-").map(Number) as [number, number];
  return { period, words: `${thaiMonths[month - 1]} ${year + 543}`, compact: `${year + 543}${String(month).padStart(2, "0")}` };
}

/** The women's prison's receptions and releases: nine lines, of which seven are data. */
export function flowFile(lines: readonly string[] = usualFlow, head = usualHead, at = freshMonth()) {
  const text = [
    `รายงานการรับตัวและปล่อยตัวผู้ต้องขัง ประจำเดือน ${at.words},,,,`,
    "เรือนจำ/ทัณฑสถาน : ทัณฑสถานหญิงเชียงใหม่,,,,",
    head,
    ...lines,
    "",
  ].join("\r\n");
  return { name: `flow_5001_${at.compact}.csv`, text, period: at.period, at };
}

export const usualHead = "ประเภทการเคลื่อนไหว,ชาย,หญิง,รวม,หมายเหตุ";
export const usualFlow = [
  "รับใหม่,0,49,49,",
  "รับย้าย,0,9,9,",
  "พ้นโทษ,0,44,44,",
  "อภัยโทษ,-,-,-,",
  "พักการลงโทษ,0,6,6,",
  "ประกันตัว,0,12,12,",
  "เสียชีวิต,-,-,-,",
];

/** A file dropped by the prisons over SFTP; `asked` counts how often it is fetched. */
export async function dropped(name: string, bytes: string | Buffer, folder = "flow", dataset = "doc_flow") {
  const remote = await serveSftp(`/${folder}`);
  remote.files.set(name, { text: bytes, mtime: arrived });
  const trial: Trial = {
    dataset,
    source: prisons(remote),
    asked: () => remote.asked.filter((request) => request === `open ${name}`).length,
  };
  return { remote, trial };
}

/** What a line of the report should come to: the figure of its women, or nothing where it must not stand. */
export async function womenOf(fresh: FreshStore, period: string, movement: string, asOf?: string) {
  const { nodes } = await fresh.warehouse.observations(
    "doc_flow",
    { from: period, to: period, ...(asOf && { asOf }) },
    100,
    null,
    operator,
  );
  const found = nodes.filter(({ dimensions }) => dimensions.movement === movement && dimensions.sex === "female");
  return found.map(({ state, value, flags, line }) => ({ state, value, flags, line }))[0];
}

/** A report that loads whole whatever its bytes are: 49 women newly received, on their own line. */
export const flowIn =
  (encode: (text: string) => string | Buffer, line = 4): Trying =>
  async (fresh) => {
    const { name, text, period } = flowFile();
    const { trial } = await dropped(name, encode(text));
    return {
      ...trial,
      after: async ({ lines }) => {
        expect(lines).toMatchObject({ loaded: 7, quarantined: 0 });
        expect(await womenOf(fresh, period, "new")).toMatchObject({ state: "REPORTED", value: "49", line });
        expect(await womenOf(fresh, period, "death")).toMatchObject({ state: "REPORTED", value: "0" });
      },
    };
  };

/** A report of which some lines do not fit: each is in quarantine with its place and raw text, the others stand. */
export const flowWith =
  (
    lines: readonly string[],
    bad: { line: number; column?: string; raw: string }[],
    encode = (text: string): string | Buffer => text,
  ): Trying =>
  async (fresh) => {
    const { name, text, period } = flowFile(lines);
    const { trial } = await dropped(name, encode(text));
    return { ...trial, after: (record) => expectAside(fresh, record.artifacts[0]!.sha256, bad, period) };
  };

/** The lines of an artifact in quarantine are these, and what stands of the report is not one of them. */
export async function expectAside(
  fresh: FreshStore,
  sha256: string,
  bad: readonly { line: number; column?: string; sheet?: string; raw: string }[],
  period?: string,
) {
  const { nodes } = await fresh.warehouse.quarantine({ first: 500 }, operator);
  const own = nodes.filter(({ artifact }) => artifact.sha256 === sha256).sort((a, b) => a.line - b.line);
  expect(own.map(({ line, column, sheet }) => ({ line, column, sheet }))).toEqual(
    bad.map(({ line, column = null, sheet = null }) => ({ line, column, sheet })),
  );
  for (const [i, { raw }] of bad.entries()) expect(own[i]!.raw).toContain(raw);
  for (const { message } of own) {
    expect(message.th).toMatch(/[\u0e01-\u0e4e]/);
    expect(message.en).toMatch(/line \d+/);
  }
  if (period === undefined) return;
  const standing = await fresh.warehouse.observations(own[0]!.dataset, { from: period, to: period }, 100, null, operator);
  expect(standing.nodes.filter(({ line }) => bad.some((aside) => aside.line === line))).toEqual([]);
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A file in an agency's watched folder. */
export function inFolder(
  name: string,
  bytes: string | Buffer,
  after?: Trial["after"],
  dataset = "djop_custody",
  agency: AgencyId = "DJOP",
): Trial {
  const path = mkdtempSync(join(tmpdir(), "yutitham-drop-"));
  folders.push(path);
  settled(join(path, name), bytes);
  return { dataset, source: { agency, transport: "folder", path }, after };
}

/** A file that the reader refuses whole. */
export const flowBytes =
  (bytes: string | Buffer): Trying =>
  async () =>
    (await dropped(flowFile().name, bytes)).trial;

/** Brings a report as it should be, then puts another file beside it or in its place. */
export const flowThen =
  (next: (first: ReturnType<typeof flowFile>) => { name: string; text: string | Buffer }): Trying =>
  async (fresh) => {
    const first = flowFile();
    const { remote, trial } = await dropped(first.name, first.text);
    expect((await pullOnce(trial, fresh)).state).toBe("LOADED");
    const { name, text } = next(first);
    remote.files.set(name, { text, mtime: arrived + 60 });
    return { ...trial, asked: () => 1 };
  };

export type CustodyCell = string | number | null;

/** The juvenile service's workbook of a month's end; a cell that begins with `<c` is written as it stands. */
export function custodyBook(
  rows: CustodyCell[][] = usualCustody,
  more: {
    at?: ReturnType<typeof freshMonth>;
    sheet?: (data: string) => string;
    rest?: Parameters<typeof workbookParts>[1];
    firstRow?: number;
    title?: string;
  } = {},
) {
  const at = more.at ?? freshMonth();
  const day = new Date(Date.UTC(Number(at.period.slice(0, 4)), Number(at.period.slice(5)), 0)).getUTCDate();
  const all: Record<number, CustodyCell[]> = {
    1: ["จำนวนเด็กและเยาวชนที่อยู่ในความดูแล"],
    2: [more.title ?? `ข้อมูล ณ วันที่ ${day} ${at.words}`],
    4: ["หน่วยงาน", "อยู่ในความดูแล (คน)", null, null, "อายุอยู่ในวัยเรียน (คน)", null, "กำลังศึกษา (คน)", null],
    5: [null, "ชาย", "หญิง", "รวม", "ชาย", "หญิง", "ชาย", "หญิง"],
  };
  for (const [i, row] of rows.entries()) all[(more.firstRow ?? 6) + i] = row;
  const written = sheetData(all, ["B4:D4", "E4:F4", "G4:H4"]).replace(
    /<c r="[A-Z]+\d+" t="inlineStr"><is><t>(<c [\s\S]*?<\/c>)<\/t><\/is><\/c>/g,
    "$1",
  );
  const parts = workbookParts([{ name: "ตารางที่ 1", xml: more.sheet ? more.sheet(written) : written }], more.rest);
  return { name: `เด็กและเยาวชนในความดูแล_${at.compact}.xlsx`, parts, bytes: packZip(parts), period: at.period };
}

export const usualCustody: CustodyCell[][] = [
  ["สถานพินิจฯ จังหวัดเชียงใหม่", 61, 8, 69, 52, 5, 50, 5],
  ["ศูนย์ฝึกฯ เขต 7", 338, 0, 338, 275, 0, 270, 0],
];

/** The boys in training, as they stand. */
export async function boysInTraining(fresh: FreshStore, period: string) {
  const { nodes } = await fresh.warehouse.observations(
    "djop_custody",
    { from: period, to: period, measures: ["in_custody"] },
    100,
    null,
    operator,
  );
  const found = nodes.filter(({ office, dimensions }) => office === "DJOP-R7" && dimensions.sex === "male");
  return found.map(({ state, value, line, sheet, column }) => ({ state, value, line, sheet, column }))[0];
}

/** A workbook in the folder; where no row of it is bad, 338 boys in training stand on their own row. */
export const custodyIn =
  (
    make: () => ReturnType<typeof custodyBook>,
    bad: { line: number; column: string; raw: string }[] = [],
    also?: (fresh: FreshStore, sha256: string) => Promise<void>,
    line = 7,
  ): Trying =>
  (fresh) => {
    const { name, bytes, period } = make();
    return inFolder(name, bytes, async ({ artifacts }) => {
      const boys = await boysInTraining(fresh, period);
      if (bad.some((row) => row.line === line)) expect(boys).toBeUndefined();
      else expect(boys).toEqual({ state: "REPORTED", value: "338", line, sheet: "ตารางที่ 1", column: "B" });
      const { sha256 } = artifacts[0]!;
      if (bad.length > 0)
        await expectAside(
          fresh,
          sha256,
          bad.map((row) => ({ ...row, sheet: "ตารางที่ 1" })),
          period,
        );
      await also?.(fresh, sha256);
    });
  };

/** A run of rich text. */
export function run(text: string, properties = ""): string {
  return `<r>${properties}<t xml:space="preserve">${text}</t></r>`;
}

/** … that is struck through. */
export function struck(text: string, on = ""): string {
  return run(text, `<rPr><strike${on}/></rPr>`);
}

/** Runs in the cell of the boys in training. */
export function inCell(...runs: readonly string[]): string {
  return `<c r="B7" t="inlineStr"><is>${runs.join("")}</is></c>`;
}

/** 338, and a note raised behind it. */
export function raisedNote(note: string): string {
  return `<r><t>338</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${note}</t></r>`;
}
