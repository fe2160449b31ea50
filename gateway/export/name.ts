/** What an export is called: the KPIs, or a dataset as its contract names it. */
import type { Bilingual } from "../../connectors/dataset.js";
import { Problem } from "../../connectors/problem.js";
import type { Warehouse } from "../../warehouse/warehouse.js";

export const kpisName: Bilingual = { th: "ตัวชี้วัดยุทธศาสตร์จังหวัด", en: "Provincial KPIs" };

/** @throws Problem UNKNOWN_DATASET */
export async function exportName(of: string, warehouse: Warehouse): Promise<Bilingual> {
  if (of === "kpis") return kpisName;
  const datasets = await warehouse.datasets();
  const found = datasets.find(({ contract }) => contract.id === of);
  if (!found)
    throw new Problem("UNKNOWN_DATASET", { found: of, expected: ["kpis", ...datasets.map(({ contract }) => contract.id)].join(", ") });
  return found.contract.name;
}
