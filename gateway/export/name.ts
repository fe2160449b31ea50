/** What an export is called: the KPIs, or a dataset as its contract names it. */
import type { Bilingual } from "../../connectors/dataset.js";
import { Problem } from "../../connectors/problem.js";
import type { Warehouse } from "../../warehouse/warehouse.js";

/** What is exported beside datasets, each under a rule of its own. */
export const exportViews: Readonly<Record<string, { name: Bilingual; operation: string }>> = {
  kpis: { name: { th: "ตัวชี้วัดยุทธศาสตร์จังหวัด", en: "Provincial KPIs" }, operation: "GET /export/kpis" },
  pipeline: { name: { th: "เส้นทางกระบวนการยุติธรรม", en: "Justice pipeline" }, operation: "GET /export/pipeline" },
  changes: { name: { th: "สิ่งที่เปลี่ยนทั้งยุทธศาสตร์", en: "What changed for the whole strategy" }, operation: "GET /export/changes" },
};

/** @throws Problem UNKNOWN_DATASET */
export async function exportName(of: string, warehouse: Warehouse): Promise<Bilingual> {
  const view = exportViews[of];
  if (view) return view.name;
  const datasets = await warehouse.datasets();
  const found = datasets.find(({ contract }) => contract.id === of);
  if (!found)
    throw new Problem("UNKNOWN_DATASET", {
      found: of,
      expected: [...Object.keys(exportViews), ...datasets.map(({ contract }) => contract.id)].join(", "),
    });
  return found.contract.name;
}
