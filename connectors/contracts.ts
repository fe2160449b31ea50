/** Finds every dataset contract by its file name, checks it, and refuses to start when one does not hold. No list to edit. */
import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { contractFaults } from "./contract-faults.js";
import { type DatasetContract, usualLineCount } from "./dataset.js";
import { Problem } from "./problem.js";

const CONTRACT = /\.contract\.(?:ts|js)$/;
const here = dirname(fileURLToPath(import.meta.url));

/**
 * Every contract below a folder, by id, sorted. The file `doc_flow.contract.ts` exports one contract whose id is `doc_flow`.
 * @throws Problem DEFINITION_INVALID that names the file and the first fault in it
 */
export async function loadContracts(folder: string = here): Promise<Map<string, DatasetContract>> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => CONTRACT.test(path));
  const contracts = new Map<string, DatasetContract>();
  for (const path of files.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))) {
    const id = idOf(path);
    if (contracts.has(id)) throw invalid(path, id, "ชุดข้อมูลละหนึ่งไฟล์ / one file a dataset");
    contracts.set(id, await loadContract(join(folder, path), path));
  }
  for (const path of files) {
    const unknown = unknownPopulation(contracts.get(idOf(path))!, contracts);
    if (unknown) throw invalid(path, `checks: ${unknown}`, "ชุดข้อมูล.ตัววัด ที่มีอยู่ / dataset.measure of a contract that is there");
  }
  return contracts;
}

async function loadContract(path: string, shown: string): Promise<DatasetContract> {
  const id = idOf(path);
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Record<string, unknown>;
  const contract = Object.values(module).find((value) => isContract(value) && value.id === id) as DatasetContract | undefined;
  if (!contract) throw invalid(shown, Object.keys(module).join(", ") || "—", `export const ${id}`);
  const [fault] = contractFaults(contract);
  if (fault) throw invalid(shown, `${fault.at}: ${fault.found}`, fault.expected);
  // Written into it, because an archived contract must go on meaning what it meant.
  return { ...contract, lineCount: contract.lineCount ?? usualLineCount(contract) };
}

/** What a check compares with in another dataset, where there is no such measure: it would never find anything. */
function unknownPopulation({ checks }: DatasetContract, contracts: ReadonlyMap<string, DatasetContract>): string | undefined {
  const named = checks.flatMap((check) => ("people" in check ? [check.withinPopulation] : []));
  return named.find((name) => {
    const [dataset, measure] = name.split(".") as [string, string];
    return contracts.get(dataset)?.measures[measure] === undefined;
  });
}

const idOf = (path: string) => basename(path).replace(CONTRACT, "");
const isContract = (value: unknown): value is DatasetContract => typeof value === "object" && value !== null && "id" in value;

function invalid(file: string, found: string, expected: string): Problem {
  return new Problem("DEFINITION_INVALID", { file, found, expected });
}
