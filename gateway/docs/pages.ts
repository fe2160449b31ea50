/** Every generated page and schema, by its path from the project's root. Written by `generate.ts`, compared by a test. */
import { join } from "node:path";
import { loadContracts } from "../../connectors/contracts.js";
import { projectRoot } from "../../connectors/root.js";
import { readFiles } from "../../warehouse/definitions/record.js";
import { commandLine } from "../cli.js";
import { sampleProvince } from "../sample-agencies.js";
import { datasetsPage } from "./datasets-page.js";
import { kpisPage } from "./kpis-page.js";
import { problemsPage } from "./problems-page.js";
import { schemas } from "./schemas.js";
import { settingsPage } from "./settings-page.js";

/** The province whose targets the KPI page shows. */
const province = join(projectRoot, "warehouse", "provinces", sampleProvince);

export async function generatedFiles(): Promise<Record<string, string>> {
  const definitions = await readFiles(province);
  return {
    "docs/datasets.md": datasetsPage([...(await loadContracts()).values()], definitions.province.agencies),
    "docs/kpis.md": kpisPage(definitions),
    "docs/problems.md": problemsPage(),
    "docs/settings.md": settingsPage(commandLine()),
    ...Object.fromEntries(Object.entries(await schemas()).map(([path, schema]) => [path, `${JSON.stringify(schema, null, 2)}\n`])),
  };
}
