/** The project's own source files, by path from the root. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { projectRoot } from "../../connectors/root.js";

export const folders = ["connectors", "warehouse", "gateway", "dashboard"] as const;

export interface Source {
  path: string;
  text: string;
}

export function sourcesIn(top: readonly string[], endings: readonly string[] = [".ts", ".svelte", ".mjs"]): Source[] {
  return top
    .filter((folder) => existsSync(join(projectRoot, folder)))
    .flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
        .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
        .filter((path) => !path.includes("/generated/") && !path.includes("node_modules"))
        .sort()
        .map((path) => ({ path, text: readFileSync(join(projectRoot, path), "utf8") })),
    );
}

/** Comments and the insides of strings taken out, line by line, so that words in prose are not mistaken for code. */
export function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|[^:"'`\\])\/\/[^\n]*/g, "$1")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}

/** What a file imports, files of the project as paths from the root, packages as they are written. */
export function importsOf({ path, text }: Source): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  const found = [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"'\n]+)["']/g)].map((match) => match[1]!);
  return found.map((target) => (target.startsWith(".") ? normalize(join(dirname(path), target)) : target));
}
