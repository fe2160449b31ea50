import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { loadContracts } from "../../../connectors/contracts.js";
import type { DatasetContract } from "../../../connectors/dataset.js";
import { projectRoot } from "../../../connectors/root.js";
import { loadDefinitions } from "../../../warehouse/definitions/files/definitions.js";
import { withVocabulary } from "../../../warehouse/definitions/files/editor-schema.js";
import { jsonSchemas } from "../../../warehouse/definitions/files/kpi-schema.js";
import { type KnownMeasure, type Vocabulary, vocabularyOf } from "../../../warehouse/definitions/files/vocabulary.js";
import { codeName, codesWords } from "../../../warehouse/kpis/dimension-words.js";
import { pipelineJsonSchema } from "../../../warehouse/pipeline/pipeline-schema.js";

const chiangMai = join(projectRoot, "warehouse/provinces/chiang-mai");
const { definitions, problems } = loadDefinitions(chiangMai);

async function contracts(): Promise<DatasetContract[]> {
  const folder = join(projectRoot, "connectors");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".contract.ts"));
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(folder, file)).href) as Promise<Record<string, DatasetContract>>),
  );
  return modules.flatMap((module) => Object.values(module));
}

describe("the definitions of Chiang Mai", () => {
  it("are sound", () => expect(problems).toEqual([]));

  it("hold all 48 KPIs, none twice: 46 of the domain, and a mean and a median of days", () => {
    const ids = (pillar: string, count: number) => Array.from({ length: count }, (_, i) => `${pillar}${String(i + 1).padStart(2, "0")}`);
    expect(definitions.kpis.map(({ id }) => id).sort()).toEqual([...ids("AJ", 13), ...ids("CP", 12), ...ids("RH", 12), ...ids("SO", 11)]);
  });

  it("place every KPI in the strategy, once", () => {
    const placed = definitions.strategy.pillars.flatMap(({ objectives }) => objectives.flatMap(({ kpis }) => kpis.map(({ id }) => id)));
    expect(placed.sort()).toEqual(definitions.kpis.map(({ id }) => id).sort());
  });

  it("have a target for every KPI in every year", () => {
    const [first, last] = definitions.strategy.years;
    const filed = new Set(definitions.targets.map(({ kpi, fiscalYear }) => `${kpi} ${fiscalYear}`));
    const lacking: string[] = [];
    for (const { id } of definitions.kpis)
      for (let year = first; year <= last; year++) if (!filed.has(`${id} ${year}`)) lacking.push(`${id} ${year}`);
    expect(lacking).toEqual([]);
  });

  it("name the 25 districts on 25 tiles, 14 offices and 8 agencies", () => {
    const { districts, offices, agencies } = definitions.province;
    expect(districts.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, i) => String(5001 + i)));
    expect(new Set(districts.map(({ tile }) => tile.join())).size).toBe(25);
    expect(districts.filter(({ capital }) => capital).map(({ id }) => id)).toEqual(["5001"]);
    expect(offices).toHaveLength(14);
    expect(agencies.map(({ id }) => id)).toEqual(["PJO", "DOC", "DOP", "LED", "DJOP", "ONCB", "DOPA", "POLICE"]);
  });

  it("name a formula's codes in words", async () => {
    const of = new Map((await contracts()).map((contract) => [contract.id, contract]));
    expect(codesWords("age", ["10_14", "15_17"], of.get("dopa_population"))).toEqual({ th: "อายุ 10–14, 15–17 ปี", en: "ages 10–14, 15–17" });
    expect(codesWords("charge", ["produce_import", "sell"], of.get("oncb_arrests"))).toEqual({
      th: "ผลิต/นำเข้า/ส่งออก, จำหน่าย",
      en: "produce, import or export; sell",
    });
    expect(codeName("age", "85_plus", of.values())).toEqual({ th: "85 ปีขึ้นไป", en: "85+ years" });
  });

  it("give Galyani Vadhana no years before it was split off", () =>
    expect(definitions.province.districts.find(({ id }) => id === "5025")?.from).toMatch(/^2009-/));

  it("never show a juvenile figure by district", () => {
    const juvenile = definitions.kpis.filter(({ formula }) =>
      [...formula.numerator, ...(formula.denominator ?? [])].some(({ measure }) => measure.startsWith("djop_")),
    );
    expect(juvenile.map(({ id }) => id)).toEqual(["CP10", "CP11", "RH10", "RH11", "RH12"]);
    for (const { levels } of juvenile) expect(levels).not.toContain("district");
  });

  it("list holidays in order, with no weekend substitute", () => {
    const days = definitions.holidays.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    for (const { day, name } of definitions.holidays)
      if (name.startsWith("วันหยุดชดเชย")) expect([0, 6], day).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
  });

  it("use only measures and codes that the contracts declare", async () => {
    const known = await contracts();
    const ids = new Set(known.map(({ id }) => id));
    const vocabulary = vocabularyOf(known);
    const missing = loadDefinitions(chiangMai, vocabulary).problems.filter(
      ({ found }) => !found?.includes(".") || ids.has(found.split(".")[0]!),
    );
    expect(missing).toEqual([]);
  });
});

describe("a broken province", () => {
  const folder = join(projectRoot, "tests/warehouse/kpis/broken-province");
  const stock = (measures: string[], dimensions: KnownMeasure["dimensions"] = {}): [string, KnownMeasure][] =>
    measures.map((id) => [id, { adds: "stock", overTime: "last", agency: "DOC", casesIn: null, dimensions, district: null }]);
  const known: Vocabulary = new Map([
    ...stock(["doc_population.inmates"], { legal_status: ["sentenced", "appeal", "trial", "investigation", "detained"] }),
    ...stock(["doc_capacity.standard_places", "doc_capacity.staff", "doc_programme.in_training"]),
  ]);
  const broken = loadDefinitions(folder, known);

  it("reports every fault at once, with file, line and column", () => {
    const told = broken.problems.map(({ file, line, column, found, expected }) => `${file}:${line}:${column} ${found} → ${expected}`);
    expect(told.sort()).toMatchSnapshot();
    expect(new Set(broken.problems.map(({ code }) => code))).toEqual(new Set(["DEFINITION_INVALID"]));
  });

  it.each([
    ["a missing translation", "agencies.yaml", 5, "name.en: —"],
    ["an unknown measure", "kpis/rehabilitation.yaml", 9, "doc_population.inmate"],
    ["an unknown code", "kpis/rehabilitation.yaml", 27, "on_remand"],
    ["an unknown dimension", "kpis/rehabilitation.yaml", 27, "status"],
    ["a carried-forward measure that the formula lacks", "kpis/rehabilitation.yaml", 17, "doc_capacity.staff"],
    ["a level the dataset does not have", "kpis/rehabilitation.yaml", 34, "district: doc_population.inmates"],
    ["a repeated KPI", "kpis/rehabilitation.yaml", 35, "RH02 × 2"],
    ["a number that is no text", "kpis/rehabilitation.yaml", 57, "formula.times: 100"],
    ["an unknown key", "kpis/rehabilitation.yaml", 64, "colour"],
    ["a file that is no YAML", "kpis/service-outcomes.yaml", 3, "pillar: [SO"],
    ["weights that do not sum to 100", "strategy.yaml", 9, "Σ weight = 90"],
    ["an unknown KPI in the strategy", "strategy.yaml", 14, "RH09"],
    ["a target for an unknown KPI", "targets.yaml", 3, "RH77"],
    ["a level where a band belongs", "targets.yaml", 2, "level FY2570 (within_band)"],
    ["a plan that falls", "targets.yaml", 9, "45"],
    ["a frame that is called like the strategy", "frames.yaml", 1, "plan × 2"],
    ["years of a frame the wrong way round", "frames.yaml", 4, "2570–2566"],
    ["weights of a frame that do not sum to 100", "frames.yaml", 15, "Σ weight = 90"],
    ["a KPI of a frame without a target there", "frames.yaml", 15, "RH01: —"],
    ["an unknown KPI in a frame", "frames.yaml", 16, "RH88"],
    ["a target for a KPI that the frame does not have", "frames.yaml", 18, "RH02 (plan)"],
    ["a frame of nobody", "frames.yaml", 21, 'kind: "world"'],
    ["a frame's name in one language", "frames.yaml", 22, "name.en: —"],
    ["a spelling of two offices", "offices.yaml", 15, "“รจก. เชียงใหม่” (DOC-5001)"],
    ["an office in an unknown district", "offices.yaml", 12, "5099"],
    ["a district of another province", "districts.yaml", 9, "5101"],
    ["a day that is no ISO day", "holidays.yaml", 2, 'day: "1 ม.ค. 2569"'],
  ])("finds %s", (_, file, line, found) => expect(broken.problems).toContainEqual(expect.objectContaining({ file, line, found })));

  it("says which file is missing", () =>
    expect(broken.problems).toContainEqual(expect.objectContaining({ file: "kpis/access-to-justice.yaml", found: "—" })));

  it("keeps what is sound", () => {
    expect(broken.definitions.kpis.map(({ id }) => id)).toEqual(["RH01", "RH02", "RH02"]);
    expect(broken.definitions.province.districts.map(({ id }) => id)).toEqual(["5006", "5101"]);
    expect(broken.definitions.rules.rating.denominatorFrom).toBe(10);
  });
});

describe("an empty folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-province-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("lacks seven files, and each is named", () =>
    expect(loadDefinitions(folder).problems.map(({ file }) => file)).toEqual([
      "province.yaml",
      "agencies.yaml",
      "offices.yaml",
      "districts.yaml",
      "holidays.yaml",
      "strategy.yaml",
      "targets.yaml",
    ]));
});

describe("the JSON Schemas for editors", async () => {
  const known = vocabularyOf((await loadContracts()).values());
  const written = (path: string) => JSON.parse(readFileSync(join(projectRoot, path), "utf8"));

  it.each(Object.entries(jsonSchemas()))("%s is as the shapes and contracts make it", (path, schema) =>
    expect(written(path)).toEqual(withVocabulary(schema, known)),
  );

  it.each(["warehouse/kpis/generated/kpi.schema.json", "warehouse/pipeline/generated/pipeline.schema.json"])(
    "%s completes every measure, and of each the dimensions and codes that it has",
    (path) => {
      const { definitions: named, ...schema } = written(path);
      expect(named.measure.enum.toSorted()).toEqual([...known.keys()].sort());
      const text = JSON.stringify(schema);
      // No measure is left to a pattern alone.
      expect(text).not.toContain("\\w*\\.");
      expect(text.match(/"measure":\{"\$ref":"#\/definitions\/measure"/g)!.length).toBe(
        text.match(/"allOf":\[\{"\$ref":"#\/definitions\/codes"/g)!.length,
      );
      for (const [id, { dimensions }] of known) {
        const own = named.codes.allOf.filter((one: { if: { properties: { measure: { enum: string[] } } } }) =>
          one.if.properties.measure.enum.includes(id),
        );
        expect(own, id).toHaveLength(1);
        const { properties, additionalProperties } = own[0].then.properties.where;
        expect(additionalProperties).toBe(false);
        expect(
          Object.fromEntries(Object.entries<{ items: { enum: string[] } }>(properties).map(([dim, { items }]) => [dim, items.enum])),
        ).toEqual(dimensions);
      }
    },
  );

  it("know every measure and code that the province's own KPIs use, and none that a slip of the pen makes", () => {
    const { measure, codes } = written("warehouse/kpis/generated/kpi.schema.json").definitions;
    const allows = (term: { measure: string; where?: Record<string, string[]> }) => {
      const of = codes.allOf.find((one: { if: { properties: { measure: { enum: string[] } } } }) =>
        one.if.properties.measure.enum.includes(term.measure),
      );
      const dims = of?.then.properties.where.properties ?? {};
      return (
        measure.enum.includes(term.measure) &&
        Object.entries(term.where ?? {}).every(([dim, all]) => all.every((code) => dims[dim]?.items.enum.includes(code)))
      );
    };
    const terms = definitions.kpis.flatMap(({ formula }) => [...formula.numerator, ...(formula.denominator ?? [])]);
    expect(terms.filter((term) => !allows(term))).toEqual([]);
    expect(allows({ measure: "doc_population.inmate" })).toBe(false);
    expect(allows({ measure: "doc_population.inmates", where: { sex: ["mail"] } })).toBe(false);
    expect(allows({ measure: "doc_population.inmates", where: { gender: ["male"] } })).toBe(false);
    expect(allows({ measure: "doc_population.inmates", where: { sex: ["male"] } })).toBe(true);
  });

  it("are named by every YAML file", () => {
    const folders = ["warehouse", "tests/promises/lamphun"].map((folder) => join(projectRoot, folder));
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".yaml"))
        .map((name) => join(folder, name)),
    );
    const kinds = new Set<string>();
    for (const file of files) {
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, "utf8"))?.[1];
      expect(schema && existsSync(join(file, "..", schema)), file).toBe(true);
      kinds.add(basename(schema!));
    }
    const wanted = [...Object.keys(jsonSchemas()), ...Object.keys(pipelineJsonSchema()), "yutitham.schema.json"].map((path) =>
      basename(path),
    );
    expect([...kinds].sort()).toEqual(wanted.sort());
  });
});
