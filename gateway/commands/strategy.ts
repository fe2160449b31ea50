/** `yutitham strategy check <folder>`: every fault of a province's definitions at once, with file and line. */
import { existsSync } from "node:fs";
import { loadContracts } from "../../connectors/contracts.js";
import { Problem } from "../../connectors/problem.js";
import { loadDefinitions } from "../../warehouse/kpis/definitions.js";
import { vocabularyOf } from "../../warehouse/kpis/vocabulary.js";
import { type CommandResult, problemLines } from "./command.js";

export async function checkStrategy(folder: string): Promise<CommandResult> {
  if (!existsSync(folder)) throw new Problem("REQUEST_INVALID", { found: folder, expected: "โฟลเดอร์จังหวัด / a folder" });
  const { problems } = loadDefinitions(folder, vocabularyOf((await loadContracts()).values()));
  return {
    json: { ok: problems.length === 0, problems },
    text: problems.length ? problemLines(problems) : "ok",
    exit: problems.length ? 1 : 0,
  };
}
