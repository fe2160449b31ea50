/**
 * `yutitham strategy check <folder>`: every fault of a province's definitions, and of the configuration beside them, at once, with file and line;
 * and what they leave out, which is no fault.
 * `yutitham strategy schema <folder>`: JSON Schemas, by which an editor completes and checks these files while they are written.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { loadContracts } from "../../connectors/contracts.js";
import { Problem } from "../../connectors/problem.js";
import { loadDefinitions } from "../../warehouse/definitions/files/definitions.js";
import { vocabularyOf } from "../../warehouse/definitions/files/vocabulary.js";
import { configurationFaults } from "../configuration.js";
import { schemas } from "../docs/schemas.js";
import { type CommandResult, problemLines } from "./command.js";

export async function checkStrategy(folder: string): Promise<CommandResult> {
  if (!existsSync(folder)) throw new Problem("REQUEST_INVALID", { found: folder, expected: "โฟลเดอร์จังหวัด / a folder" });
  const { problems: ofProvince, notes } = loadDefinitions(folder, vocabularyOf((await loadContracts()).values()));
  const configuration = join(folder, "yutitham.yaml");
  const problems = [...ofProvince, ...(existsSync(configuration) ? configurationFaults(configuration) : [])];
  return {
    json: { ok: problems.length === 0, problems, notes },
    text: [problems.length ? problemLines(problems) : "ok", ...(notes.length ? ["", "หมายเหตุ / notes", problemLines(notes)] : [])].join(
      "\n",
    ),
    exit: problems.length ? 1 : 0,
  };
}

/** Writes a schema for each file of definitions, made of the very rules that the check applies. */
export async function writeSchemas(folder: string): Promise<CommandResult> {
  mkdirSync(folder, { recursive: true });
  const written = Object.entries(await schemas()).map(([path, schema]) => {
    const file = join(folder, basename(path));
    writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    return { file, firstLine: `# yaml-language-server: $schema=${file}` };
  });
  return {
    json: { schemas: written },
    text: [
      ...written.map(({ file }) => file),
      "",
      "บรรทัดแรกของแฟ้ม YAML บอกโปรแกรมแก้ไขว่าใช้ schema ใด / the first line of a YAML file tells an editor which schema is its own:",
      "# yaml-language-server: $schema=<เส้นทางจากแฟ้มนั้น / path from that file>/targets.schema.json",
    ].join("\n"),
  };
}
