/** `yutitham inspect <file>`: what a file holds that no contract knows. Needs no data folder and changes nothing. */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { loadContracts } from "../../connectors/contracts.js";
import { inspect } from "../../connectors/inspect/inspect.js";
import { Problem } from "../../connectors/problem.js";
import { problemTexts } from "../../connectors/problems.js";
import { loadDefinitions } from "../../warehouse/definitions/files/definitions.js";
import { vocabularyOf } from "../../warehouse/definitions/files/vocabulary.js";
import { Places } from "../../warehouse/load/lines/places.js";
import { type CommandResult, type Options, problemLines } from "./command.js";
import { inspectionText } from "./inspection-text.js";

/** @throws Problem for a file that cannot be read, with what to send instead */
export async function inspectFor(file: string, provinceFolder: string, options: Options = {}): Promise<CommandResult> {
  if (!existsSync(file) || !statSync(file).isFile()) throw new Problem("REQUEST_INVALID", { found: file, expected: "ไฟล์ที่มีอยู่ / a file" });
  const inspection = await inspect(file, await knownPlaces(provinceFolder));
  if (!options.draft) return { json: inspection, text: inspectionText(inspection) };
  try {
    const { draftFor } = await import("./draft.js");
    const into = resolve(String(options.to ?? "draft"));
    const { files, outcome, text, contract } = await draftFor(file, inspection, String(options.draft), into, provinceFolder);
    return {
      json: { ...inspection, draft: { dataset: contract.id, files, state: outcome.state, lines: outcome.lines } },
      text: `${inspectionText(inspection)}\n\n${text}`,
      exit: outcome.state === "LOADED" ? 0 : 1,
    };
  } catch (error) {
    // What was read is told all the same: it is by that, that a person sees what to mend.
    if (!(error instanceof Problem) || problemTexts[error.code].kind !== "file") throw error;
    const { code, th, en } = error.report();
    return {
      json: { ...inspection, error: { code, th, en } },
      text: `${inspectionText(inspection)}\n\n${problemLines([{ code, th, en }])}`,
      exit: 1,
    };
  }
}

/** Spellings of the province's offices and districts, as the loading of files knows them. */
async function knownPlaces(provinceFolder: string): Promise<{ offices: string[]; districts: string[] }> {
  const { definitions } = loadDefinitions(provinceFolder, vocabularyOf((await loadContracts()).values()));
  return new Places(definitions.province).spellings();
}
