/** Files below a folder of the project that end in a suffix. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../connectors/root.js";

export function globSync(folder: string, suffix: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(suffix))
    .sort()
    .map((path) => join(projectRoot, folder, path));
}
