/** A changed definition of the pipeline, on the list of what changed and in its export. */
import "../../promises/november.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { FreshStore, operator } from "../fresh-store.js";

let fresh: FreshStore;
const at: Record<"before" | "exact" | "named", string> = { before: "", exact: "", named: "" };

/** Another pipeline under these words, and the version that has it. */
async function another(about: string, words: "exact" | "named"): Promise<string> {
  const { pipeline, rules } = fresh.definitions;
  const [first, ...others] = pipeline.stages;
  await recordDefinitions(fresh.store, {
    ...fresh.definitions,
    rules: { ...rules, rating: { ...rules.rating, words } },
    pipeline: { ...pipeline, stages: [{ ...first!, about: { th: about, en: about } }, ...others] },
  });
  return (await fresh.warehouse.dataVersion()).id;
}

const told = async (since: string, asOf: string) =>
  (await fresh.warehouse.changes(since, asOf, operator)).items.filter(({ definition }) => definition === "pipeline");

beforeAll(async () => {
  fresh = await FreshStore.open();
  at.before = (await fresh.warehouse.dataVersion()).id;
  at.exact = await another("ก", "exact");
  at.named = await another("ข", "named");
}, 60_000);
afterAll(() => fresh.close());

it("is named in words, and by its id as of rules from before", async () => {
  expect(await told(at.exact, at.named)).toMatchObject([
    { kind: "DEFINITION", name: { th: "กระบวนการยุติธรรม", en: "Justice pipeline" }, detail: "stages" },
  ]);
  expect(await told(at.before, at.exact)).toMatchObject([{ kind: "DEFINITION", name: { th: "pipeline", en: "pipeline" } }]);
});

it("is named so in the export", async () => {
  const { columns, batches } = await fresh.warehouse.exportOf({ of: "changes", since: at.exact, asOf: at.named }, operator);
  const place = (id: string) => columns.findIndex((column) => column.id === id);
  const names: unknown[] = [];
  for await (const batch of batches()) for (const row of batch) names.push([row[place("name_th")], row[place("name_en")]]);
  expect(names).toContainEqual(["กระบวนการยุติธรรม", "Justice pipeline"]);
});
