/** Lines in quarantine that one may not see: that there are some is said, of which dataset, and nothing more. */
import "../../promises/november.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { flowReport } from "../flow-report.js";
import { FreshStore, operator } from "../fresh-store.js";

const inspector: Viewer = { exact: "none", lines: "all" };
let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.withContract("doc_flow", (contract) => ({ ...contract, sensitivity: "sensitive" }));
  const { name, text } = flowReport(10, 50);
  await fresh.bringText("doc_flow", name, text.replace("พ้นโทษ,21,2,23,", "พ้นโทษ,ยี่สิบ?,2,23,"));
}, 120_000);
afterAll(() => fresh.close());

const asked = (viewer: Viewer, dataset: string | null = null) => fresh.warehouse.quarantine({ dataset, first: 10 }, viewer);

it("is an empty list that names the dataset, and no line of it", async () => {
  const nothing = { nodes: [], total: 0, next: null };
  expect(await asked(inspector, "doc_flow")).toEqual({ ...nothing, unseen: ["doc_flow"] });
  expect(await asked(inspector)).toEqual({ ...nothing, unseen: ["doc_flow"] });
  // Of a dataset with nothing in quarantine there is nothing that one may not see.
  expect(await asked(inspector, "doc_capacity")).toEqual({ ...nothing, unseen: [] });
});

it("is told whole to whoever may see it", async () => {
  const { total, unseen } = await asked(operator, "doc_flow");
  expect(total).toBeGreaterThan(0);
  expect(unseen).toEqual([]);
});
