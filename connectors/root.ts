/** Where the project's own files lie, from source and from build alike. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

/** The folder that holds package.json. */
export const projectRoot = findRoot();

/** A built module, for child processes: `builtModule("connectors/reader/main.js")`. */
export function builtModule(path: string): string {
  return join(projectRoot, "build", path);
}
