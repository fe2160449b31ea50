/** `yutitham strategy check <folder>`: every fault of a province's definitions, and of the configuration beside them, at once, with file and line. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadContracts } from "../../connectors/contracts.js";
import { Problem } from "../../connectors/problem.js";
import { loadDefinitions } from "../../warehouse/kpis/definitions.js";
import { vocabularyOf } from "../../warehouse/kpis/vocabulary.js";
import { configurationFaults } from "../configuration.js";
import { type CommandResult, problemLines } from "./command.js";

export async function checkStrategy(folder: string): Promise<CommandResult> {
  if (!existsSync(folder)) throw new Problem("REQUEST_INVALID", { found: folder, expected: "โฟลเดอร์จังหวัด / a folder" });
  const { problems: ofProvince } = loadDefinitions(folder, vocabularyOf((await loadContracts()).values()));
  const configuration = join(folder, "yutitham.yaml");
  const problems = [...ofProvince, ...(existsSync(configuration) ? configurationFaults(configuration) : [])];
  return {
    json: { ok: problems.length === 0, problems },
    text: problems.length ? problemLines(problems) : "ok",
    exit: problems.length ? 1 : 0,
  };
}
