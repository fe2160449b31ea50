/** Slips that once passed `yutitham strategy check`, or were told in the parser's words: each is found where it stands, and said so that it can be mended. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContracts } from "../../connectors/contracts.js";
import type { ProblemReport } from "../../connectors/problem.js";
import { projectRoot } from "../../connectors/root.js";
import { checkStrategy } from "../../gateway/commands/strategy.js";
import { readConfiguration } from "../../gateway/configuration.js";
import { loadDefinitions } from "../../warehouse/definitions/files/definitions.js";
import { jsonSchemas } from "../../warehouse/definitions/files/kpi-schema.js";
import { mostOf } from "../../warehouse/definitions/files/share-of-whole.js";
import { vocabularyOf } from "../../warehouse/definitions/files/vocabulary.js";

const parent = mkdtempSync(join(tmpdir(), "yutitham-slips-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

let made = 0;
async function checked(...edits: [file: string, sound: string, fault: string][]): Promise<ProblemReport[]> {
  const folder = join(parent, String(made++));
  cpSync(join(projectRoot, "warehouse/provinces/chiang-mai"), folder, { recursive: true });
  for (const [file, sound, fault] of edits) {
    const before = readFileSync(join(folder, file), "utf8");
    expect(before, `${file}: ${sound}`).toContain(sound);
    writeFileSync(join(folder, file), before.replace(sound, fault));
  }
  const { json, exit } = await checkStrategy(folder);
  expect(exit).toBe(1);
  return (json as { problems: ProblemReport[] }).problems;
}

describe("amounts that cannot be", () => {
  let problems: ProblemReport[];
  beforeAll(async () => {
    problems = await checked(
      // Each pair comes to what it came to before, so that no sum tells of it.
      ["strategy.yaml", '{ id: CP01, weight: "25" }', '{ id: CP01, weight: "-25" }'],
      ["strategy.yaml", '{ id: CP02, weight: "20" }', '{ id: CP02, weight: "70" }'],
      ["strategy.yaml", '    weight: "30"\n', '    weight: "-30"\n'],
      ["frames.yaml", '      weight: "40"\n', '      weight: "-40"\n'],
      ["targets.yaml", 'change: { FY2567: "-5"', 'change: { FY2567: "-150"'],
      ["holidays.yaml", '"2022-01-01"', '"2022-02-30"'],
      ["offices.yaml", '{ text: "สำนักงานยุติธรรมจังหวัดเชียงใหม่" }', '{ text: "ยุติธรรมเชียงใหม่", from: "2025-02-30", to: "2020-01-01" }'],
      ["offices.yaml", '{ text: "เรือนจำกลางเชียงใหม่" }', '{ text: "เรือนจำกลางเชียงใหม่", from: "2025-03-01", to: "2020-01-01" }'],
    );
  });

  it.each([
    ["a KPI's weight below zero", "strategy.yaml", 'pillars.0.objectives.0.kpis.0.weight: "-25"', '"25", ≥ 0'],
    ["a pillar's weight below zero", "strategy.yaml", 'pillars.0.weight: "-30"', '"25", ≥ 0'],
    ["a frame's weight below zero", "frames.yaml", 'pillars.0.weight: "-40"', '"25", ≥ 0'],
    ["a change that takes away more than there was", "targets.yaml", "-150", "≥ -100"],
    ["a holiday on a day that there is not", "holidays.yaml", 'day: "2022-02-30"', '≤ "2022-02-28"'],
    ["a spelling from a day that there is not", "offices.yaml", 'spellings.0.from: "2025-02-30"', '≤ "2025-02-28"'],
    ["a spelling that ends before it begins", "offices.yaml", "2020-01-01", "≥ 2025-03-01"],
  ])("tells of %s", (_, file, found, expected) =>
    expect(problems).toContainEqual(
      expect.objectContaining({ file, found, expected, line: expect.any(Number), column: expect.stringMatching(/^\d+$/) }),
    ),
  );

  it("tells nothing else", () => expect(problems).toHaveLength(7));
});

describe("the schemas for editors", () => {
  const schemas = jsonSchemas();
  const patterns = (name: string, key: string) => {
    const found: RegExp[] = [];
    JSON.stringify(schemas[`warehouse/kpis/generated/${name}.schema.json`], (is, value) => {
      if (is === key && value?.pattern) found.push(new RegExp(value.pattern));
      return value;
    });
    return found;
  };

  it.each([
    ["strategy", 3],
    ["frames", 3],
  ])("refuse a weight below zero in %s", (name, count) => {
    const weights = patterns(name, "weight");
    expect(weights).toHaveLength(count);
    for (const weight of weights) expect([weight.test("12.5"), weight.test("-25")]).toEqual([true, false]);
  });

  it("refuse days that there are not, and know leap years", () => {
    const days = [
      ...patterns("holidays", "day"),
      ...patterns("offices", "from"),
      ...patterns("offices", "to"),
      ...patterns("districts", "from"),
    ];
    expect(days.length).toBeGreaterThan(4);
    for (const day of days) {
      for (const is of ["2024-02-29", "2000-02-29", "2026-12-31", "2025-04-30"]) expect(day.test(is), is).toBe(true);
      for (const is of ["2022-02-30", "2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10"])
        expect(day.test(is), is).toBe(false);
    }
  });
});

describe("what is no YAML, or no key", () => {
  it("says which quote is not closed, where it was opened", async () => {
    const [first] = await checked(["strategy.yaml", '{ id: CP01, weight: "25" }', '{ id: CP01, weight: "25 }']);
    expect(first).toMatchObject({ file: "strategy.yaml", line: 16, column: "33", found: '"25 }' });
    expect(first!.en).toContain('the quote that is opened here lacks its closing "');
    expect(first!.th).toContain('ขาดเครื่องหมาย " ปิดท้าย');
    for (const words of [first!.en, first!.th]) expect(words).not.toMatch(/[A-Z]+_[A-Z]+/);
  });

  it("says in words why a line does not fit", async () => {
    const [first] = await checked(["targets.yaml", "- kpi: CP04\n  level:", "- kpi: CP04\n   level:"]);
    expect(first!.en).toMatch(/targets\.yaml, line \d+, column \d+: .*the next line's indentation does not fit/);
    expect(first!.en).not.toMatch(/[A-Z]+_[A-Z]+/);
  });

  it("names the keys there are, and the one that was most likely meant", async () => {
    const problems = await checked(
      ["targets.yaml", "  change: {", "  chnge: {"],
      ["offices.yaml", '{ text: "เรือนจำกลางเชียงใหม่" }', '{ text: "เรือนจำกลางเชียงใหม่", until: "2025-01-01" }'],
    );
    const change = problems.find(({ found }) => found === "chnge")!;
    expect(change).toMatchObject({ file: "targets.yaml", expected: "kpi | level | change | band | plan | holds | at" });
    expect(change.en).toMatch(/found chnge, expected kpi \| level \| change.* Did you mean “change”\?/);
    expect(change.th).toContain("หมายถึง “change” หรือไม่");
    expect(problems).toContainEqual(expect.objectContaining({ found: "spellings.0.until", expected: "text | from | to" }));
  });
});

describe("a target that holds everywhere", () => {
  it("is of a ratio that places have, and neither an amount nor a change", async () => {
    const problems = await checked(
      ["targets.yaml", "- kpi: CP03\n", "- kpi: CP03\n  holds: everywhere\n"],
      ["targets.yaml", "- kpi: CP01\n", "- kpi: CP01\n  holds: everywhere\n"],
      ["targets.yaml", "- kpi: CP11\n", "- kpi: CP11\n  holds: everywhere\n"],
      ["targets.yaml", "- kpi: RH02\n", "- kpi: RH02\n  holds: somewhere\n"],
    );
    const told = problems.map(({ found, expected, line }) => [found, expected, typeof line]);
    expect(told).toContainEqual(["holds: everywhere (formula.numerator)", "formula.denominator", "number"]);
    expect(told).toContainEqual(["holds: everywhere (change FY2567, FY2568, FY2569, FY2570)", "level | band", "number"]);
    expect(told).toContainEqual(["holds: everywhere (levels: province)", "levels: office | district", "number"]);
    expect(problems.some(({ found }) => found?.includes("somewhere"))).toBe(true);
  });

  it("has nothing to tell of a ratio that offices have", async () => {
    const slip: [string, string, string] = ["targets.yaml", "- kpi: RH02\n", "- kpi: RH02\n  holds: somewhere\n"];
    const problems = await checked(["targets.yaml", "- kpi: RH03\n", "- kpi: RH03\n  holds: everywhere\n"], slip);
    expect(problems).toHaveLength(1);
  });
});

describe("tabs", () => {
  it.each<[string, string, string, string]>([
    ["a key", "strategy.yaml", '    weight: "30"\n', '\tweight: "30"\n'],
    ["a list", "strategy.yaml", "        kpis:\n", "\t\tkpis:\n"],
    ["an entry of a list", "strategy.yaml", "          - { id: CP03", "\t  - { id: CP03"],
    ["what follows a dash", "strategy.yaml", "  - id: CP\n", "  -\tid: CP\n"],
    ["a line within braces", "strategy.yaml", "{ id: CP03, weight", "{ id: CP03,\n\tweight"],
    ["a target", "targets.yaml", '  level: { FY2566: "560" }', '\tlevel: { FY2566: "560" }'],
    ["a plan", "targets.yaml", '    FY2569: ["4.48"', '\tFY2569: ["4.48"'],
    ["a key after blanks", "strategy.yaml", '    weight: "30"\n', '  \tweight: "30"\n'],
  ])("before %s are told once, and nothing of the lines after it", async (_, file, sound, fault) => {
    const problems = await checked([file, sound, fault]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file, line: expect.any(Number), column: expect.any(String) });
    expect(problems[0]!.en).toContain("indented by a tab, which YAML does not take");
    expect(problems[0]!.th).toContain("เยื้องบรรทัดด้วยแท็บ ซึ่ง YAML ไม่รับ");
  });

  it("are told line by line, beside what is wrong above them and a quote below", async () => {
    const problems = await checked(
      ["strategy.yaml", '{ id: CP01, weight: "25" }', '{ id: CP01, weight: "25 }'],
      ["targets.yaml", "    FY2568: [", "\tFY2568: ["],
      ["targets.yaml", '\n    FY2569: ["217.5"', '\n\tFY2569: ["217.5"'],
      ["targets.yaml", "- kpi: CP04\n  level:", "- kpi: CP04\n   level:"],
    );
    const told = problems.map(({ file, line }) => `${file}:${line}`);
    expect(new Set(told).size).toBe(told.length);
    expect(problems.filter(({ en }) => en.includes("a tab"))).toHaveLength(2);
    expect(problems.filter(({ en }) => en.includes("lacks its closing"))).toHaveLength(1);
    expect(problems.filter(({ file, en }) => file === "targets.yaml" && en.includes("indentation does not fit"))).toHaveLength(1);
  });

  it("between a key and its value are no fault", async () => {
    const problems = await checked(["strategy.yaml", 'weight: "30"', 'weight:\t"30"'], ["targets.yaml", "- kpi: CP01", "- kpi: CP99"]);
    expect(problems.map(({ found }) => found)).toEqual(["CP99"]);
  });
});

describe("a target of a place that can never have the KPI", () => {
  it("is told of an office or agency that reports nothing of it, with those that do", async () => {
    const problems = await checked(
      ["targets.yaml", '    DOC-5006: { band: { FY2570: ["80", "108"] } }', '    DOP-5001: { band: { FY2570: ["80", "108"] } }'],
      ["targets.yaml", "    LED-5016: {", "    DOC: {"],
      ["targets.yaml", "- kpi: CP02\n", '- kpi: CP02\n  at:\n    ONCB: { level: { FY2570: "40" } }\n'],
      ["targets.yaml", '    "5009": { level', "    PJO-5001: { level"],
    );
    expect(problems.map(({ found, expected }) => [found, expected])).toEqual([
      ["ONCB (office)", "province | district"],
      ["DOP-5001 (DOP)", "DOC"],
      ["DOC (DOC)", "LED"],
      ["PJO-5001 (office)", "province | district"],
    ]);
    expect(problems[1]!.en).toContain("RH01 is reckoned from reports of DOC");
    expect(problems[1]!.th).toContain("RH01 คำนวณจากรายงานของ DOC");
    expect(problems[3]!.en).toContain("AJ09 has no figures by office, only by province, district");
  });

  it("is none where several agencies report it, or the KPI is another's", async () => {
    const slip: [string, string, string] = ["targets.yaml", "- kpi: CP01\n", "- kpi: CP99\n"];
    const problems = await checked(["targets.yaml", "    DOP: {", '    LED-5016: { level: { FY2570: "9" } }\n    DOP: {'], slip);
    expect(problems.map(({ found }) => found)).toEqual(["CP99"]);
  });
});

describe("a percentage that cannot be", () => {
  it("is told of a share of a whole: by its formula, its columns' checks or its register", async () => {
    const problems = await checked(
      ["targets.yaml", 'FY2570: "32" }', 'FY2570: "340" }'],
      ["targets.yaml", 'FY2566: "71"', 'FY2566: "171"'],
      ["targets.yaml", '["55", "85"] }', '["55", "850"] }'],
      ["targets.yaml", '    "5009": { level: { FY2570: "78" } }', '    "5009": { level: { FY2570: "780" } }'],
      ["frames.yaml", 'FY2569: "56", FY2570: "58"', 'FY2569: "56", FY2570: "100.1"'],
    );
    expect(problems.map(({ file, found, expected }) => [file, found, expected])).toEqual([
      ["targets.yaml", "171", "≤ 100"],
      ["targets.yaml", "340", "≤ 100"],
      ["targets.yaml", "850", "≤ 100"],
      ["targets.yaml", "780", "≤ 100"],
      ["frames.yaml", "100.1", "≤ 100"],
    ]);
    expect(problems[1]!.en).toContain("CP07 is a share of a whole and cannot pass 100");
    expect(problems[1]!.th).toContain("CP07 เป็นส่วนหนึ่งของทั้งหมด จึงไม่เกิน 100");
  });

  it("is none of a KPI whose whole is another count, nor of a whole itself", async () => {
    const slip: [string, string, string] = ["targets.yaml", "- kpi: CP01\n", "- kpi: CP99\n"];
    const problems = await checked(
      slip,
      ["targets.yaml", '["80", "110"] }', '["80", "210"] }'],
      ["targets.yaml", 'FY2569: "98", FY2570: "100"', 'FY2569: "98", FY2570: "104"'],
      ["targets.yaml", '["70", "110"] }', '["70", "130"] }'],
      ["targets.yaml", 'FY2569: "89", FY2570: "90"', 'FY2569: "89", FY2570: "101"'],
      ["targets.yaml", 'FY2569: "97.5", FY2570: "98"', 'FY2569: "97.5", FY2570: "100"'],
      ["targets.yaml", 'FY2569: "240", FY2570: "250"', 'FY2569: "240", FY2570: "2500"'],
    );
    expect(problems.map(({ found }) => found)).toEqual(["CP99"]);
  });

  it("is told of those KPIs of the project that count a part of their own whole, and of no others", async () => {
    const known = vocabularyOf((await loadContracts()).values());
    const { kpis } = loadDefinitions(join(projectRoot, "warehouse/provinces/chiang-mai")).definitions;
    const shares = kpis.filter((kpi) => mostOf(kpi, known) === "100").map(({ id }) => id);
    const left = kpis.filter(({ id, unit }) => unit === "percent" && !shares.includes(id)).map(({ id }) => id);
    expect(shares).toHaveLength(30);
    // Another count stands below the line, or nothing declares that it is the same one; a confidence score has no whole.
    expect(left).toEqual(["CP08", "RH01", "RH07", "RH08", "RH09", "SO02", "SO03", "SO06", "AJ05"]);
    expect(kpis.filter((kpi) => mostOf(kpi, known) !== null)).toHaveLength(shares.length);
    // Whose parts an agency counts apart from their whole may pass 100 percent, and says so.
    const silent = ["RH07", "RH08", "RH09", "SO02"].filter((id) => {
      const { definition, limits } = kpis.find((kpi) => kpi.id === id)!;
      return !/100 percent/i.test(`${definition.en} ${limits?.en}`) || !/ร้อยละ 100/.test(`${definition.th} ${limits?.th}`);
    });
    expect(silent).toEqual([]);
  });
});

describe("a monthly plan with several faults", () => {
  it("tells of every month of a plan that falls, and of an end that is not the year's, at once", async () => {
    const problems = await checked([
      "targets.yaml",
      '"50.4", "64.8", "69.6", "81.6", "93.6", "103.2", "112.8", "120"]',
      '"35", "64.8", "60", "81.6", "93.6", "103.2", "112.8", "121"]',
    ]);
    expect(problems.map(({ found, expected }) => [found, expected])).toEqual([
      ["35", "≥ 36"],
      ["60", "≥ 64.8"],
      ["121", "120"],
    ]);
  });

  it("tells of an end that falls once", async () => {
    const problems = await checked(["targets.yaml", '"112.8", "120"]', '"112.8", "110"]']);
    expect(problems.map(({ found, expected }) => [found, expected])).toEqual([["110", "≥ 112.8"]]);
  });
});

describe("a kind of source that there is not", () => {
  it("is told with the kinds that there are, and nothing in a library's words", async () => {
    const folder = join(parent, String(made++));
    cpSync(join(projectRoot, "tests/promises/lamphun"), folder, { recursive: true });
    const settings = join(folder, "yutitham.yaml");
    writeFileSync(settings, readFileSync(settings, "utf8").replace("transport: rest", "transport: carrier"));
    const { json } = await checkStrategy(folder);
    const [only, ...others] = (json as { problems: ProblemReport[] }).problems;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ file: "yutitham.yaml", expected: "sftp | rest | ckan | folder | postgres" });
  });
});

describe("a second source of an agency by the same transport", () => {
  it("is refused with both entries, since only the first would be asked", async () => {
    const folder = join(parent, String(made++));
    cpSync(join(projectRoot, "tests/promises/lamphun"), folder, { recursive: true });
    const settings = join(folder, "yutitham.yaml");
    const entry = (agency: string, path: string) => `  - { agency: ${agency}, transport: folder, path: ${path} }`;
    const write = (...entries: string[]) => writeFileSync(settings, ["province: .", "sources:", ...entries, ""].join("\n"));
    write(entry("DJOP", "/a"), entry("PJO", "/b"), entry("DJOP", "/c"));
    const { json } = await checkStrategy(folder);
    const [only, ...others] = (json as { problems: ProblemReport[] }).problems;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ file: "yutitham.yaml", line: 5 });
    for (const words of [only!.th, only!.en]) expect(words).toContain("sources.0, sources.2: DJOP folder");
    const read = () => readConfiguration({ YUTITHAM_CONFIG: settings });
    expect(read).toThrow(expect.objectContaining({ code: "CONFIGURATION_INVALID" }));
    expect(read).toThrow("sources.0, sources.2: DJOP folder");
    write(entry("DJOP", "/a"), entry("PJO", "/b"));
    expect(read().sources).toHaveLength(2);
  });
});

describe("years the wrong way round", () => {
  const target: [string, string, string] = ["targets.yaml", 'FY2569: "44", FY2570: "45"', 'FY2569: "44", FY2570: "45", FY2580: "46"'];

  it("hide no target out of their reach", async () => {
    const problems = await checked(["strategy.yaml", "years: [2566, 2570]", "years: [2570, 2566]"], target);
    expect(problems.map(({ found, expected }) => [found, expected])).toEqual([
      ["2570–2566", "2566–2570"],
      ["FY2580", "FY2566–FY2570"],
    ]);
  });

  it("put no target out of reach where one of them is a slip", async () => {
    const problems = await checked(["strategy.yaml", "years: [2566, 2570]", "years: [2566, 2507]"], target);
    expect(problems.map(({ found }) => found)).toEqual(["2566–2507"]);
  });
});

describe("what a message says beside what it found", () => {
  let problems: ProblemReport[];
  beforeAll(async () => {
    problems = await checked(
      ["targets.yaml", '"105.28", "112"]', '"105.28", "119"]'],
      ["targets.yaml", 'FY2569: "4350"', 'FY2569: "4350", FY2570-Q1: "1"'],
      ["targets.yaml", "    LED-5016:", "    LED-9999:"],
      ["offices.yaml", '  district: "5006"\n', '  district: "9999"\n'],
      ["districts.yaml", "tile: [4, 3]", "tile: [7, 1]"],
      ["strategy.yaml", "{ id: CP01, weight", "{ id: CP02, weight"],
      ["strategy.yaml", '{ id: RH01, weight: "30" }', '{ id: RH01, weight: "31" }'],
    );
  });

  it.each([
    ["119", ["CP03", "FY2569", "112"], "must end at the year's target", "ต้องจบที่เป้าหมายทั้งปี"],
    ["plan FY2570, FY2570-Q1", ["SO01"], "both a monthly plan and targets by part", "มีทั้งแผนรายเดือน"],
    ["LED-9999", ["SO02", "offices.yaml"], "correct the code", "โปรดแก้รหัส"],
    ["9999", ["DOC-5006", "districts.yaml"], "correct the code, or add the district", "หรือเพิ่มอำเภอนั้น"],
    ["7,1 × 2", ["tile: [7, 1]"], "the same place in the diagram", "ช่องเดียวกัน"],
    ["CP02 × 2", ["CP02"], "may stand once only", "ใส่ได้ครั้งเดียว"],
    ["Σ weight = 101", ["RH-1", "101"], "must come to 100 exactly", "ต้องรวมเป็น 100 พอดี"],
  ])("of %s names the rule, the entry and what to do", (found, names, en, th) => {
    const problem = problems.find((one) => one.found === found)!;
    expect(problem.en).toContain(en);
    expect(problem.th).toContain(th);
    expect(problem.th).toContain(`พบ ${found}: `);
    for (const name of names) for (const words of [problem.en, problem.th]) expect(words).toContain(name);
  });

  it("says that a file is missing, once and in words", async () => {
    const folder = join(parent, "missing");
    cpSync(join(projectRoot, "warehouse/provinces/chiang-mai"), folder, { recursive: true });
    rmSync(join(folder, "districts.yaml"));
    const { problems: told } = (await checkStrategy(folder)).json as { problems: ProblemReport[] };
    expect(told.map(({ file }) => file)).toEqual(["districts.yaml"]);
    expect(told[0]!.en).toBe(
      "districts.yaml: the definition is not valid: there is no such file; write it, or copy another province's and change it.",
    );
    expect(told[0]!.th).toBe("districts.yaml: นิยามไม่ถูกต้อง ไม่มีแฟ้มนี้ โปรดสร้างแฟ้ม หรือคัดลอกจากจังหวัดอื่นแล้วแก้ไข");
  });
});

describe("slips of whoever fills the files in", () => {
  it.each<[string, [string, string, string], string, string]>([
    ["a weight without quotes", ["strategy.yaml", 'CP01, weight: "25"', "CP01, weight: 25"], 'in quotes; write "25"', 'โปรดเขียน "25"'],
    ["a weight left out", ["strategy.yaml", '{ id: CP01, weight: "25" }', "{ id: CP01 }"], "weight is missing here", "ขาด weight"],
    ["a blank left out", ["strategy.yaml", 'CP01, weight: "25"', 'CP01, weight:"25"'], 'write weight: "25"', "ขาดช่องว่างหลัง"],
    ["a comma left out", ["targets.yaml", '"71", FY2567', '"71" FY2567'], "a comma or a quote before it may be missing", "อาจขาดจุลภาค"],
    ["years of another era", ["strategy.yaml", "years: [2566,", "years: [2023,"], "write 2566", "โปรดเขียน 2566"],
    ["a year without FY", ["targets.yaml", 'FY2566: "71"', '2566: "71"'], "write FY2566", "โปรดเขียน FY2566"],
    ["a percent sign", ["targets.yaml", 'FY2566: "71"', 'FY2566: "71%"'], 'write "71"', 'โปรดเขียน "71"'],
    ["a comma in an amount", ["targets.yaml", 'FY2566: "3900"', 'FY2566: "3,900"'], 'write "3900"', 'โปรดเขียน "3900"'],
    ["Thai digits", ["targets.yaml", 'FY2566: "71"', 'FY2566: "๗๑"'], 'write "71"', 'โปรดเขียน "71"'],
    ["curly quotes", ["targets.yaml", 'FY2566: "71"', "FY2566: “71”"], 'write "71"', 'โปรดเขียน "71"'],
    ["a month of another era", ["targets.yaml", "FY2570-Q1: ", "2569-10: "], "write 2026-10", "โปรดเขียน 2026-10"],
    ["a holiday of another era", ["holidays.yaml", '"2022-04-13"', '"2565-04-13"'], 'write "2022-04-13"', 'โปรดเขียน "2022-04-13"'],
    ["a band with one edge", ["targets.yaml", '["80", "108"]', '["80"]'], "has 1 value and needs at least 2", "มี 1 ค่า"],
    ["a band in one text", ["targets.yaml", '["80", "108"]', '"80-108"'], "a list of two values", "รายการสองค่า"],
    [
      "a month's target of a KPI that has quarters",
      ["targets.yaml", "- kpi: RH03\n  level: { ", '- kpi: RH03\n  level: { 2026-10: "58", '],
      "none for 2026-10 that this target could be held against",
      "จึงไม่มีค่าของ 2026-10",
    ],
    [
      "a quarter's target of a KPI that has years",
      ["targets.yaml", "- kpi: CP06\n  level: { ", '- kpi: CP06\n  level: { FY2570-Q1: "14", '],
      "CP06 has a figure for a year and none for FY2570-Q1",
      "CP06 มีค่ารายปี",
    ],
    ["a KPI in small letters", ["targets.yaml", "- kpi: CP04", "- kpi: cp4"], "write it as CP04", "เช่น CP04"],
    [
      "a name in no language",
      ["strategy.yaml", "name: { th: การป้องกันอาชญากรรม, en: Crime prevention }", "name: X"],
      "write it as { th: …, en: … }",
      "{ th: …, en: … }",
    ],
    [
      "an objective without KPIs",
      ["strategy.yaml", "        kpis:\n", "        kpis: []\n        weights:\n"],
      "needs at least 1",
      "อย่างน้อย 1",
    ],
  ])("%s: says how it is mended", async (_, slip, en, th) => {
    const problems = await checked(slip);
    const told = problems.find((problem) => problem.en.includes(en));
    expect(told, problems.map((problem) => problem.en).join("\n")).toMatchObject({ file: slip[0], line: expect.any(Number) });
    expect(told!.th).toContain(th);
    // The slip is told where it was made, and is not held against the hundreds of targets.
    expect(problems.length).toBeLessThan(4);
  });
});
