/** The rules of the house. A rule that only stands in a document is broken within a month. */
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { problemTexts } from "../../connectors/problems.js";
import { codeOf, folders, importsOf, sourcesIn } from "./sources.js";

const product = sourcesIn(folders);
const all = [...product, ...sourcesIn(["tests", "bench"])];
const top = (path: string) => path.split("/")[0]!;
const lines = (text: string) => text.split("\n");
const inSample = (path: string) => path.startsWith("connectors/sample/");

describe("imports", () => {
  it("point only to the left: connectors, warehouse, gateway, dashboard", () => {
    const rank = new Map<string, number>(folders.map((folder, i) => [folder, i]));
    const wrong = product.flatMap((source) =>
      importsOf(source)
        .filter((target) => (rank.get(top(target)) ?? -1) > rank.get(top(source.path))! || /^(tests|bench)\//.test(target))
        .map((target) => `${source.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("of the dashboard reach nothing of the product but its own files", () => {
    const wrong = product
      .filter(({ path }) => top(path) === "dashboard")
      .flatMap((source) =>
        importsOf(source)
          .filter((target) => ["connectors", "warehouse", "gateway"].includes(top(target)))
          .map((target) => `${source.path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it("never reach the sample agencies from the product", () => {
    const wrong = product
      .filter(({ path }) => !inSample(path))
      .flatMap((source) =>
        importsOf(source)
          .filter(inSample)
          .map((target) => `${source.path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it("bring the command line neither engine nor server, so that what keeps it from starting is told at once", () => {
    const known = new Map(product.map((source) => [source.path, source]));
    const reached = new Set<string>();
    const walk = (path: string) => {
      const source = known.get(path);
      if (reached.has(path)) return;
      reached.add(path);
      if (!source) return;
      const loaded = source.text.replace(/\bimport\s+type\b[^;]*;/g, "").replace(/\bimport\(/g, "");
      for (const target of importsOf({ path, text: loaded })) walk(target.replace(/\.js$/, ".ts"));
    };
    walk("gateway/cli.ts");
    expect([...reached]).toContain("gateway/before-start.ts");
    const heavy =
      /^(@duckdb|@apollo|@graphql|@node-rs|graphql|express|svelte|pg$|ssh2|warehouse\/(engine|store)|gateway\/(start|server|wiring|control))/;
    expect([...reached].filter((target) => heavy.test(target))).toEqual([]);
  });

  it("never turn in a circle between the product's files, those of types alone included", () => {
    const known = new Map(product.map((source) => [source.path, source]));
    const targets = new Map(
      product.map((source) => [
        source.path,
        importsOf(source)
          .map((target) => target.replace(/\.js$/, ".ts"))
          .filter((target) => known.has(target)),
      ]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, way: readonly string[]) => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" → "));
      else if (!done.has(path)) {
        for (const target of targets.get(path) ?? []) walk(target, [...way, path]);
        done.add(path);
      }
    };
    for (const path of targets.keys()) walk(path, []);
    expect(circles).toEqual([]);
  });
});

describe("SQL", () => {
  // The connector that reads a PostgreSQL source must speak to it, and the sample agency must fill one.
  const allowed = (path: string) => top(path) === "warehouse" || path === "connectors/transport/postgres.ts" || inSample(path);
  const statement =
    /\b(select\s+[\w*,.\s"]+\s+from\s+\w|insert\s+into\s+\w|update\s+\w+(\.\w+)?\s+set\s|delete\s+from\s+\w|create\s+(or\s+replace\s+)?(table|view|temp)|drop\s+table|copy\s+\()/i;

  it("stands in warehouse/ only", () => {
    const wrong = product
      .filter(({ path }) => !allowed(path))
      .flatMap(({ path, text }) =>
        lines(text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))).flatMap((line, i) =>
          statement.test(line) && !line.trimStart().startsWith("//") && !/^\s*import\b/.test(line)
            ? [`${path}:${i + 1} ${line.trim()}`]
            : [],
        ),
      );
    expect(wrong).toEqual([]);
  });

  it("is asked of the engine by the warehouse only", () => {
    const wrong = product
      .filter(({ path }) => top(path) !== "warehouse")
      .flatMap((source) =>
        importsOf(source)
          .filter((target) => target.startsWith("@duckdb/") || target.startsWith("warehouse/engine/"))
          .map((target) => `${source.path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe("files", () => {
  it("export by name", () => {
    const configuration = /(^|\/)[\w.-]*config\.ts$|^codegen\.ts$|\.d\.ts$/;
    const wrong = all.filter(
      ({ path, text }) => path.endsWith(".ts") && !configuration.test(path) && /^export default\b/m.test(codeOf(text)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("are named after what is in them", () => {
    const nameless = /^(utils?|helpers?|common|services?|managers?|misc|shared|lib)$/;
    const wrong = all.filter(({ path }) => path.split("/").some((part) => nameless.test(part.replace(/\..*$/, "").toLowerCase())));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("of a dataset are named by its id", () => {
    const wrong = product
      .filter(({ path }) => path.endsWith(".contract.ts"))
      .filter(({ path, text }) => {
        const id = basename(path, ".contract.ts");
        return !text.includes(`export const ${id} `) || !text.includes(`id: "${id}"`);
      });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("are short enough to read in one sitting", () => {
    const words = /^dashboard\/language\/(th|en)\.ts$/;
    const wrong = product.filter(({ path, text }) => !words.test(path) && lines(text).length > 500);
    expect(wrong.map(({ path, text }) => `${path}: ${lines(text).length}`)).toEqual([]);
  });
});

describe("the clock", () => {
  it("is asked in connectors/clock.ts and nowhere else", () => {
    const asks = /\bDate\.now\(\)|\bnew Date\(\s*\)/;
    const wrong = product
      .filter(({ path }) => path !== "connectors/clock.ts" && !inSample(path))
      .flatMap(({ path, text }) => lines(codeOf(text)).flatMap((line, i) => (asks.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])));
    expect(wrong).toEqual([]);
  });
});

describe("problems", () => {
  const codes = Object.entries(problemTexts);
  const place = { file: "file.csv", sheet: "ต.ค.68", line: 7, column: "ชาย", expected: "12", found: "x" };

  it.each(codes)("%s has a sentence in Thai and one in English", (_code, text) => {
    expect(text.th(place)).toMatch(/[\u0e01-\u0e4e]/);
    expect(text.en(place)).toMatch(/[a-z]{3}/i);
    expect(text.th(place) + text.en(place)).not.toMatch(/undefined|\[object|NaN/);
  });

  it("are all used: a code that nobody gives is a sentence nobody reads", () => {
    const used = product.filter(({ path }) => path !== "connectors/problems.ts").map(({ text }) => text);
    expect(codes.map(([code]) => code).filter((code) => !used.some((text) => text.includes(`"${code}"`)))).toEqual([]);
  });
});
