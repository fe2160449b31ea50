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
    expect(await checkStrategy(sound)).toMatchObject({ json: { ok: true, problems: [] }, exit: 0 });
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
