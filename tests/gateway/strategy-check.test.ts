/** `yutitham strategy check` as an editor of the files meets it: all faults of all files at once, each with its place, in both languages. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProblemReport } from "../../connectors/problem.js";
import { projectRoot } from "../../connectors/root.js";
import { checkStrategy, writeSchemas } from "../../gateway/commands/strategy.js";

const parent = mkdtempSync(join(tmpdir(), "yutitham-check-"));
const broken = join(parent, "broken");
let problems: ProblemReport[];
let text: string;

beforeAll(async () => {
  cpSync(join(projectRoot, "tests/warehouse/kpis/broken-province"), broken, { recursive: true });
  writeFileSync(
    join(broken, "yutitham.yaml"),
    ["province: .", "sources:", "  - { agency: DOC, transport: folder }", "  - { agency: XYZ, transport: pigeon }", "colour: red", ""].join(
      "\n",
    ),
  );
  const checked = await checkStrategy(broken);
  expect(checked.exit).toBe(1);
  ({ problems } = checked.json as { problems: ProblemReport[] });
  text = checked.text;
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe("yutitham strategy check", () => {
  it("tells the faults of every file at once", () => {
    const files = [...new Set(problems.map(({ file }) => file))].sort();
    expect(files).toEqual(expect.arrayContaining(["agencies.yaml", "districts.yaml", "frames.yaml", "holidays.yaml", "offices.yaml"]));
    expect(files).toEqual(expect.arrayContaining(["strategy.yaml", "targets.yaml", "kpis/rehabilitation.yaml", "yutitham.yaml"]));
    expect(problems.length).toBeGreaterThan(30);
  });

  it.each([
    ["a source without its folder", 3, "sources.0.path: —"],
    ["a transport that there is not", 4, 'sources.1.transport: "pigeon"'],
    ["a setting that nobody knows", 5, "colour"],
  ])("finds %s in the configuration beside them", (_, line, found) =>
    expect(problems).toContainEqual(expect.objectContaining({ file: "yutitham.yaml", line, found })),
  );

  it("gives each its line and column, but a file that is not there", () => {
    const lost = problems.filter(({ line, column }) => !line || !column).map(({ found }) => found);
    expect(new Set(lost)).toEqual(new Set(["—"]));
  });

  it("says each in Thai and in English", () => {
    for (const { th, en } of problems) {
      expect(th).toMatch(/[\u0e01-\u0e4e]/);
      expect(en).toMatch(/[a-z]{3}/i);
      expect(text).toContain(th);
      expect(text).toContain(en);
    }
  });

  it("has nothing to say of a province that is sound, its configuration included", async () => {
    const sound = join(parent, "lamphun");
    cpSync(join(projectRoot, "tests/promises/lamphun"), sound, { recursive: true });
    const checked = await checkStrategy(sound);
    expect(checked).toMatchObject({ json: { ok: true, problems: [] }, exit: 0 });
    // It serves four KPIs and says so; the exit stays as it is.
    const { notes } = checked.json as { notes: ProblemReport[] };
    expect(notes.map(({ code, found }) => [code, found!.split(", ").length])).toEqual([["KPI_NOT_PLACED", 44]]);
  });
});

describe("the shipped province with slips in its targets", () => {
  const folder = join(parent, "slips");
  it("tells of a year out of reach and of what is below zero, and lets a change fall", async () => {
    cpSync(join(projectRoot, "warehouse/provinces/chiang-mai"), folder, { recursive: true });
    const edit = (file: string, sound: string, fault: string) => {
      const before = readFileSync(join(folder, file), "utf8");
      expect(before, `${file}: ${sound}`).toContain(sound);
      writeFileSync(join(folder, file), before.replace(sound, fault));
    };
    edit("targets.yaml", 'FY2569: "19", FY2570: "20"', 'FY2569: "-19", FY2570: "20", FY2599: "21"');
    edit("targets.yaml", '["80", "108"]', '["-80", "108"]');
    edit("targets.yaml", 'FY2569: "-5", FY2570: "-5" }', 'FY2569: "-5", FY2570: "-6", 2569-10: "-6" }');
    const { json, exit } = await checkStrategy(folder);
    const told = (json as { problems: ProblemReport[] }).problems.map(({ file, line, found, expected }) => [file, line, found, expected]);
    expect(exit).toBe(1);
    expect(told.sort()).toEqual(
      [
        ["targets.yaml", expect.any(Number), "-19", "≥ 0"],
        ["targets.yaml", expect.any(Number), "-80", "≥ 0"],
        ["targets.yaml", expect.any(Number), "2569-10", "FY2566–FY2570"],
        ["targets.yaml", expect.any(Number), "FY2599", "FY2566–FY2570"],
      ].sort((a, b) => told.findIndex((one) => one[2] === a[2]) - told.findIndex((one) => one[2] === b[2])),
    );
  });
});

describe("the shipped province with many faults at once", () => {
  const many = join(parent, "many");
  const edits: [string, string, string][] = [
    ["strategy.yaml", '{ id: CP01, weight: "25" }', '{ id: CP01, weight: "abc" }'],
    ["strategy.yaml", "years: [2566, 2570]", "years: [2570, 2566]"],
    ["strategy.yaml", '    weight: "30"\n', '    weight: "29"\n'],
    ["strategy.yaml", "{ id: SO05,", "{ id: SO55,"],
    ["strategy.yaml", "{ id: AJ03,", "{ id: AJ02,"],
    ["frames.yaml", '      weight: "40"\n', '      weight: "41"\n'],
    ["frames.yaml", '{ id: AJ04, weight: "30" }', '{ id: AJ04, weight: "xyz" }'],
    ["frames.yaml", "    - kpi: RH03\n", "    - kpi: RH05\n"],
    ["offices.yaml", "- id: DOC-5006\n  agency: DOC", "- id: PJO-5001\n  agency: DOC"],
    ["offices.yaml", "  kind: prison\n", "  kind: castle\n"],
    ["offices.yaml", '  district: "5006"\n', '  district: "5099"\n'],
    ["targets.yaml", '"50.4", "64.8"', '"50.4", "44.8"'],
    ["targets.yaml", "- kpi: CP04\n  level: { FY2566:", "- kpi: CP04\n  level: { FY2566: 71, FY2566:"],
    ["targets.yaml", 'FY2566: "16", FY2567: "17"', 'FY2566: "sixteen", FY2567: "17"'],
    ["targets.yaml", '["80", "108"]', '["108", "80"]'],
    ["targets.yaml", "- kpi: RH02\n", "- kpi: RH77\n"],
    ["targets.yaml", "    LED-5016:", "    LED-9999:"],
    ["districts.yaml", '- id: "5003"', '- id: "5002"'],
    ["districts.yaml", "tile: [4, 3]", "tile: [7, 1]"],
    ["agencies.yaml", "en: Department of Probation", "eng: Department of Probation"],
    ["holidays.yaml", '"2022-02-16"', '"16 ก.พ. 2565"'],
    ["holidays.yaml", '"2022-04-13"', '"2022-04-06"'],
    ["province.yaml", 'code: "50"', 'code: "fifty"'],
  ];
  let told: { ok: boolean; problems: ProblemReport[]; notes: ProblemReport[] };
  let said: string;
  beforeAll(async () => {
    cpSync(join(projectRoot, "warehouse/provinces/chiang-mai"), many, { recursive: true });
    for (const [file, sound, fault] of edits) {
      const before = readFileSync(join(many, file), "utf8");
      expect(before, `${file}: ${sound}`).toContain(sound);
      writeFileSync(join(many, file), before.replace(sound, fault));
    }
    const checked = await checkStrategy(many);
    expect(checked.exit).toBe(1);
    told = checked.json as typeof told;
    said = checked.text;
  });

  it.each([
    ["a weight that is no number", "strategy.yaml", 'pillars.0.objectives.0.kpis.0.weight: "abc"'],
    ["years the wrong way round", "strategy.yaml", "2570–2566"],
    ["weights that come to 99", "strategy.yaml", "Σ weight = 99"],
    ["an unknown KPI", "strategy.yaml", "SO55"],
    ["a KPI in two objectives", "strategy.yaml", "AJ02 × 2"],
    ["a frame's weights that come to 101", "frames.yaml", "Σ weight = 101"],
    ["a frame's weight that is no number", "frames.yaml", 'pillars.1.objectives.0.kpis.2.weight: "xyz"'],
    ["a frame's KPI without its target", "frames.yaml", "RH03: —"],
    ["a frame's target without its KPI", "frames.yaml", "RH05 (moj-2566-2570)"],
    ["an office id twice, in an entry with a fault of its own", "offices.yaml", "PJO-5001 × 2"],
    ["a kind of office that there is not", "offices.yaml", 'kind: "castle"'],
    ["an office in an unknown district", "offices.yaml", "5099"],
    ["a plan that falls", "targets.yaml", "44.8"],
    ["a key that stands twice", "targets.yaml", "FY2566 × 2"],
    ["a target in words", "targets.yaml", 'level.FY2566: "sixteen"'],
    ["a band upside down", "targets.yaml", "108 > 80"],
    ["a target of an unknown KPI", "targets.yaml", "RH77"],
    ["a target of an unknown office", "targets.yaml", "LED-9999"],
    ["a district id twice", "districts.yaml", "5002 × 2"],
    ["two districts on one tile", "districts.yaml", "7,1 × 2"],
    ["a name in one language", "agencies.yaml", "name.en: —"],
    ["a key that nobody knows", "agencies.yaml", "name.eng"],
    ["a day that is no ISO day", "holidays.yaml", 'day: "16 ก.พ. 2565"'],
    ["a day twice", "holidays.yaml", "2022-04-06 × 2"],
    ["a province's code that is none", "province.yaml", 'code: "fifty"'],
  ])("tells of %s in the first run", (_, file, found) =>
    expect(told.problems).toContainEqual(expect.objectContaining({ file, found, line: expect.any(Number) })),
  );

  it("invents none: what a bad value leaves unknown is not held against its neighbours", () => {
    // The office and the district that took another's id are missing under their own: a target and a later district name them.
    const missing = told.problems.filter(({ found }) => found === "DOC-5006" || found === "5003");
    expect(missing.map(({ file }) => file)).toEqual(["districts.yaml", "targets.yaml"]);
    expect(told.problems.length - missing.length).toBe(25);
    expect(told.problems.filter(({ found }) => found?.startsWith("Σ")).length).toBe(2);
  });

  it("notes what is left out, apart from the faults", () => {
    expect(told.notes.map(({ code, found }) => [code, found])).toEqual([
      ["KPI_NOT_PLACED", "AJ03, SO05"],
      ["KPI_WITHOUT_TARGET", "RH02"],
    ]);
    for (const { th, en } of told.notes) for (const words of [th, en]) expect(said).toContain(words);
  });

  it("gives the number of a column as a number, not as a name", () => {
    const { th, en, line, column } = told.problems.find(({ found }) => found === "Σ weight = 99")!;
    expect(en).toContain(`line ${line}, column ${column}:`);
    expect(th).toContain(`บรรทัด ${line} คอลัมน์ ${column}:`);
    expect(said).not.toMatch(/(column|คอลัมน์) “\d/);
  });
});

describe("yutitham strategy schema", () => {
  it("writes a schema for each file of a province, the very one that the repository holds", async () => {
    const folder = join(parent, "schemas");
    const { json } = await writeSchemas(folder);
    const written = (json as { schemas: { file: string; firstLine: string }[] }).schemas;
    for (const name of ["province", "agencies", "offices", "districts", "holidays", "strategy", "targets", "frames", "kpi", "rules"]) {
      const file = join(folder, `${name}.schema.json`);
      const own = join(projectRoot, "warehouse/kpis/generated", `${name}.schema.json`);
      expect(JSON.parse(readFileSync(file, "utf8")), name).toEqual(JSON.parse(readFileSync(own, "utf8")));
      expect(written).toContainEqual({ file, firstLine: `# yaml-language-server: $schema=${file}` });
    }
  });
});
