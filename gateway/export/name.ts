/** What an export is called: the KPIs, or a dataset as its contract names it. */
import type { Bilingual } from "../../connectors/dataset.js";
import { Problem } from "../../connectors/problem.js";
import type { Warehouse } from "../../warehouse/warehouse.js";

/** What is exported beside datasets. */
const viewNames = {
  kpis: { th: "ตัวชี้วัดยุทธศาสตร์จังหวัด", en: "Provincial KPIs" },
  strategy: { th: "คะแนนเสาหลักและเป้าประสงค์", en: "Scores of pillars and objectives" },
  targets: { th: "เป้าหมายและประวัติเป้าหมาย", en: "Targets and their history" },
  forecast: { th: "คาดการณ์สิ้นปีงบประมาณ", en: "Forecasts of the fiscal year's end" },
  contributions: { th: "อะไรทำให้ตัวเลขเปลี่ยน", en: "What moved the figures" },
  changes: { th: "สิ่งที่เปลี่ยนทั้งยุทธศาสตร์", en: "What changed for the whole strategy" },
  pipeline: { th: "เส้นทางกระบวนการยุติธรรม", en: "Justice pipeline" },
} satisfies Record<string, Bilingual>;

/** Each under a rule of its own. */
export const exportViews: Readonly<Record<string, { name: Bilingual; operation: string }>> = Object.fromEntries(
  Object.entries(viewNames).map(([of, name]) => [of, { name, operation: `GET /export/${of}` }]),
);

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
