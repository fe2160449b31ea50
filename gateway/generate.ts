/** The last step of `npm run generate`: pages of `docs/` and JSON Schemas, made from contracts, entries, catalogue and commands. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "../connectors/root.js";
import { generatedFiles } from "./docs/pages.js";

for (const [path, text] of Object.entries(await generatedFiles())) {
  mkdirSync(dirname(join(projectRoot, path)), { recursive: true });
  writeFileSync(join(projectRoot, path), text);
  process.stderr.write(`${path}\n`);
}
