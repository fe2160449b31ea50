/** What the pages say exists: links, paths, scripts, commands, options, and the configuration of the README. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../connectors/root.js";
import { commandLine } from "../../gateway/cli.js";
import { readConfiguration } from "../../gateway/configuration.js";

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");
const docs = readdirSync(join(projectRoot, "docs"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
const pages = ["README.md", ...docs.map((path) => `docs/${path}`)];
const readme = read("README.md");

describe.each(pages)("%s", (page) => {
  const text = read(page);

  it("links to what is there", () => {
    const links = [...text.replace(/`[^`\n]*`/g, "").matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
    const missing = links.filter((target) => !existsSync(join(projectRoot, dirname(page), target)));
    expect(missing.filter((target) => !target.startsWith("docs/screenshots/"))).toEqual([]);
  });

  it("names files that are there", () => {
    const named = [...text.matchAll(/`((?:connectors|warehouse|gateway|dashboard|tests|docs|bench)\/[\w./-]+)`/g)].map(([, path]) => path!);
    expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  it("names commands and scripts that are there", () => {
    const commands = commandLine().commands.map((command) => command.name());
    const told = [...text.matchAll(/npx yutitham ([a-z]+)/g)].map(([, name]) => name!);
    expect(told.filter((name) => !commands.includes(name))).toEqual([]);
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const run = [...text.matchAll(/npm (?:run )?(start|test|check|format|generate|bench|screenshots|build)\b/g)].map(([, name]) => name!);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe("the README", () => {
  it("has every command in its table", () => {
    const table = readme.slice(readme.indexOf("## Commands"), readme.indexOf("## Adding a dataset"));
    for (const command of commandLine().commands) expect(table).toContain(`\`${command.name()}`);
  });

  it("shows a configuration that the program takes", () => {
    const folder = mkdtempSync(join(tmpdir(), "yutitham-readme-"));
    try {
      const path = join(folder, "yutitham.yaml");
      writeFileSync(path, /```yaml\n([\s\S]*?)```/.exec(readme)![1]!);
      const { sources, server, limits } = readConfiguration({ YUTITHAM_CONFIG: path });
      expect(sources?.map(({ agency }) => agency)).toEqual(["DOC", "DOP", "LED", "DJOP", "ONCB", "PJO", "DOPA", "POLICE"]);
      expect(new Set(sources?.map(({ transport }) => transport)).size).toBe(5);
      expect(server.secure).toBe(true);
      expect(limits.attempts).toBe(4);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("decisions", () => {
  it("are numbered without a gap and say context, decision, consequences and what would change them", () => {
    const files = readdirSync(join(projectRoot, "docs", "decisions")).sort();
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, i) => i + 1));
    for (const file of files)
      for (const part of ["**Context.**", "**Decision.**", "**Consequences.**", "**We would change it**"])
        expect(read(`docs/decisions/${file}`), file).toContain(part);
  });
});
