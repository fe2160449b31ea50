import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadContracts } from "../../connectors/contracts.js";
import { problemTexts } from "../../connectors/problems.js";
import { projectRoot } from "../../connectors/root.js";
import { commandLine } from "../../gateway/cli.js";
import { environment } from "../../gateway/docs/environment.js";
import { generatedFiles } from "../../gateway/docs/pages.js";

const files = await generatedFiles();
const standing = (path: string) => readFileSync(join(projectRoot, path), "utf8");

describe("generated pages", () => {
  it.each(Object.entries(files))("%s is as npm run generate makes it", (path, text) => expect(standing(path)).toBe(text));

  it("name every dataset, KPI, problem and command", async () => {
    for (const id of (await loadContracts()).keys()) expect(files["docs/datasets.md"]).toContain(`\n## ${id}\n`);
    expect(files["docs/kpis.md"]!.match(/^### (CP|RH|SO|AJ)\d\d$/gm)).toHaveLength(48);
    for (const code of Object.keys(problemTexts)) expect(files["docs/problems.md"]).toContain(`\n| \`${code}\` |`);
    for (const command of commandLine().commands) expect(files["docs/settings.md"]).toContain(`\n### ${command.name()}\n`);
  });
});

describe("the list of environment variables", () => {
  it("is what the code reads", () => {
    const read = new Set<string>();
    for (const folder of ["connectors", "warehouse", "gateway"])
      for (const file of readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" }))
        if (file.endsWith(".ts"))
          for (const [, name] of standing(join(folder, file)).matchAll(/\benv\.([A-Z][A-Z_]+)/g))
            if (!system.includes(name!)) read.add(name!);
    expect(environment.map(({ name }) => name).toSorted()).toEqual([...read].toSorted());
  });
});

/** The system's own, passed on to child processes. */
const system = ["PATH"];
