import { describe, expect, it } from "vitest";
import type { AgencyId } from "../../../connectors/dataset.js";
import { addMonths } from "../../../connectors/period.js";
import { reportOf } from "../../../connectors/sample/agencies.js";
import type { Fault } from "../../../connectors/sample/fault.js";
import { plantedFaults } from "../../../connectors/sample/faults.js";
import { createWorld } from "../../../connectors/sample/world/world.js";

const at = new Date("2026-11-23T09:00:00+07:00");
const agencies: AgencyId[] = ["DOC", "DOP", "LED", "DJOP", "ONCB", "PJO", "DOPA", "POLICE"];
/** Agencies whose reports are plain text; workbooks are looked into by their own tests. */
const plain: AgencyId[] = ["DOC", "DOP", "LED", "ONCB", "DOPA", "POLICE"];

const prefix: Record<string, string> = {
  ...{ DOC: "doc", DOP: "dop", LED: "led", DJOP: "djop" },
  ...{ ONCB: "oncb", PJO: "pjo", DOPA: "dopa", POLICE: "police" },
};

/** Every number of a record, without separators; a dash is nothing. */
const figuresOf = (line: string) =>
  [...line.replaceAll('"-"', '"0"').matchAll(/[:"]([\d,]+(?:\.\d+)?)[",}]/g)].map((found) => found[1]!.replaceAll(",", ""));

const textOf = (agency: AgencyId, bytes: Buffer) => new TextDecoder(agency === "DOC" ? "windows-874" : "utf-8").decode(bytes);

describe("what the sample agencies lay out", () => {
  it("is the same byte for byte for the same seed and moment", () => {
    for (const agency of agencies) {
      const [one, other] = [reportOf(agency, createWorld(3, "2026-10"), at), reportOf(agency, createWorld(3, "2026-10"), at)];
      expect(other.faults).toEqual(one.faults);
      expect(other.files.length).toBe(one.files.length);
      for (const [i, file] of one.files.entries()) {
        expect(other.files[i]!.path).toBe(file.path);
        expect(other.files[i]!.modified).toBe(file.modified);
        expect(other.files[i]!.bytes.equals(file.bytes), file.path).toBe(true);
      }
    }
  });

  it("holds nothing whose moment has not come, and no path twice", () => {
    const early = new Date("2026-11-06T00:00:00+07:00");
    for (const agency of agencies) {
      const { files } = reportOf(agency, createWorld(1, "2026-10"), early);
      for (const file of files) expect(Date.parse(file.modified), file.path).toBeLessThanOrEqual(early.getTime());
      expect(new Set(files.map((file) => file.path)).size).toBe(files.length);
    }
  });

  it("moves no fault when the clock goes on by a month: what was said stays said", () => {
    const now = plantedFaults(createWorld(1, "2026-10"), at);
    const later = plantedFaults(createWorld(1, "2026-11"), new Date("2026-12-23T09:00:00+07:00"));
    /** What a fault may have become in the meantime. */
    const next: Partial<Record<Fault["kind"], Fault["kind"]>> = { wrong_figure: "correction", correction: "withdrawn_correction" };
    const gone = now.filter(
      ({ dataset, period, office, kind, says }) =>
        // In a register that grows, another line is spoilt each month.
        !(kind === "damaged_line" && dataset.startsWith("pjo_") && period! >= "2026-10") &&
        !later.some(
          (one) =>
            one.dataset === dataset &&
            one.period === period &&
            one.office === office &&
            [kind, next[kind]].includes(one.kind) &&
            (says ?? []).every((said, i) => one.says?.[i]?.from === said.from && one.says[i]!.value === said.value),
        ),
    );
    expect(gone.map(({ dataset, period, kind }) => `${dataset} ${period} ${kind}`)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])("gives every agency of seed %i something late, put right, set back and sent twice", (seed) => {
    const faults = plantedFaults(createWorld(seed, "2026-10"), at);
    for (const agency of agencies) {
      const kinds = new Set(faults.filter(({ dataset }) => prefix[agency] === dataset.split("_")[0]).map(({ kind }) => kind));
      expect([...kinds], agency).toEqual(expect.arrayContaining(["late", "correction", "withdrawn_correction", "duplicate"]));
    }
  });

  it.each([1, 2, 3, 4, 5])(
    "lets every agency of seed %i that reports monthly tell anew what was told, between any two looks half a year apart",
    (seed) => {
      const faults = plantedFaults(createWorld(seed, "2026-10"), at);
      for (const one of ["doc", "dop", "led", "djop", "oncb"]) {
        const own = faults.filter(({ dataset, says }) => dataset.split("_")[0] === one && (says?.length ?? 0) > 1);
        const quiet: string[] = [];
        for (let first = "2023-12"; first <= "2026-05"; first = addMonths(first, 1)) {
          const [before, after] = [`${first}-23`, `${addMonths(first, 6)}-23`];
          const between = own.filter(({ says }) => {
            const told = says!.filter(({ from }) => from.slice(0, 10) <= before);
            const since = says!.filter(({ from }) => from.slice(0, 10) > before && from.slice(0, 10) <= after);
            return told.length > 0 && since.length > 0 && told.at(-1)!.value !== since.at(-1)!.value;
          });
          if (between.length === 0) quiet.push(before);
        }
        // Where counts are small a correction may fall on a figure that was none and stays none, so one look of the thirty may find nothing.
        expect(quiet.length, `${one} ${quiet}`).toBeLessThanOrEqual(1);
        expect(quiet, one).not.toContain("2026-05-23");
      }
    },
  );

  it.each([1, 2, 3, 4, 5])("has the faults of seed %i where the list says", (seed) => {
    const world = createWorld(seed, "2026-10");
    const found = { lines: 0, files: 0, said: 0 };
    for (const agency of plain) {
      const { files, faults } = reportOf(agency, world, at);
      for (const fault of faults.filter(({ expected }) => expected.state !== "OVERDUE")) {
        const file = files.find((one) => one.path.endsWith(fault.file) || (agency === "ONCB" && one.dataset === fault.dataset));
        expect(file, fault.file).toBeDefined();
        const lines = textOf(agency, file!.bytes).split(/\r?\n/);
        if (fault.expected.state === "STANDS" && fault.line) {
          found.said++;
          expect(lines[fault.line! - 1]).toContain(fault.column!.split(".").at(-1));
          expect(figuresOf(lines[fault.line! - 1]!), JSON.stringify(fault)).toContain(fault.says!.at(-1)!.value);
        } else if (fault.line) {
          found.lines++;
          expect(lineFault(lines, fault.line), `${fault.file} ${fault.line}: ${lines[fault.line - 1]}`).toContain(fault.expected.code);
        } else {
          found.files++;
          if (fault.expected.code === "FILE_BROKEN") expect(lines[0]).toContain("<!DOCTYPE html>");
          if (fault.expected.code === "COLUMN_MISSING") expect(lines.slice(0, 5).join()).toMatch(/เพศชาย|amount_thb/);
          if (fault.kind === "duplicate") expect(files.filter((one) => one.bytes.equals(file!.bytes)).length).toBeGreaterThan(1);
        }
      }
    }
    expect(found.lines).toBeGreaterThanOrEqual(15);
    expect(found.files).toBeGreaterThanOrEqual(10);
    expect(found.said).toBeGreaterThanOrEqual(100);
  });

  it("takes back a withdrawn correction byte for byte", () => {
    const { files, faults } = reportOf("DOC", createWorld(1, "2026-10"), at);
    const withdrawn = faults.filter((fault) => fault.kind === "withdrawn_correction");
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const { file: name } of withdrawn) {
      const bytes = (suffix: string) => files.find((file) => file.path.endsWith(name.replace("_r3", suffix)))!.bytes;
      expect(bytes("_r3").equals(bytes(""))).toBe(true);
      expect(bytes("_r2").equals(bytes(""))).toBe(false);
    }
  });
});

/** Codes that a plain look at the line bears out. */
function lineFault(lines: string[], line: number): string[] {
  const text = lines[line - 1]!;
  const without = (one: string) => one.replace(/"(id|updatedAt|updated_at)":("[^"]*"|\d+),?/g, "");
  return [
    ...(/\d[Ol]\b|[Ol]\.\d/.test(text) ? ["NUMBER_UNREADABLE"] : []),
    ...(/ลำพูน/.test(text) && /เรือนจำ|สำนักงาน/.test(text) ? ["OFFICE_UNKNOWN"] : []),
    ...(/เมืองลำพูน|แม่สะเรียง/.test(text) ? ["DISTRICT_UNKNOWN"] : []),
    ...(/ฝากขัง|ไม่ระบุ|ไม่ทราบเพศ|คดีขายทอดตลาด|รอสำรวจ/.test(text) ? ["CODE_UNKNOWN"] : []),
    ...(/-13"|"สะสม"/.test(text) ? ["PERIOD_UNREADABLE"] : []),
    ...(lines.slice(0, line - 1).some((before) => without(before) === without(text)) ? ["KEY_REPEATED"] : []),
  ];
}
