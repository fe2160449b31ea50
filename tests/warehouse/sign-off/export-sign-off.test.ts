/** Whose signature stands over each row of a dataset's export: its agency's, and the director's of the month. */
import "../../promises/november.js";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { FreshStore } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: ["DOC"], lines: ["DOC"] };
let fresh: FreshStore;
const at = { unsigned: "", agency: "", director: "", changed: "" };
const now = async () => (await fresh.warehouse.dataVersion()).id;
const sign = (dataset: string | null, role: string) =>
  fresh.warehouse.sign({ dataset, period: "2026-10" }, null, { by: { id: role, name: role, role }, reason: "ส่งภายหลัง" }, viewer);

/** Each office's two states, as the rows and the finished file tell them. */
async function told(asOf: string): Promise<{ rows: string[]; file: string[] }> {
  const made = await fresh.warehouse.exportOf({ of: "doc_population", asOf }, viewer);
  const ids = made.columns.map(({ id }) => id);
  const wanted = ["office", "sign_off", "sign_off_director"].map((id) => ids.indexOf(id));
  const rows = new Set<string>();
  for await (const batch of made.batches()) for (const row of batch) rows.add(wanted.map((i) => row[i]).join(" "));
  const path = `${fresh.store.temporary}/${asOf}.csv`;
  await made.writeTo(path, "csv");
  const [head, ...lines] = readFileSync(path, "utf8").trim().split("\r\n");
  expect(head!.split(",")).toHaveLength(ids.length);
  const file = new Set(lines.map((line) => wanted.map((i) => line.split(",")[i]).join(" ")));
  return { rows: [...rows].sort(), file: [...file].sort() };
}

beforeAll(async () => {
  fresh = await FreshStore.open();
  await fresh.bringText("doc_capacity", "capacity_256903.csv", capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569"));
  await fresh.bringText("doc_population", ...population("5001", "2026-10", { sentenced: 1500 }));
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 2000 }));
  at.unsigned = await now();
  await sign("doc_population", "officer");
  at.agency = await now();
  await sign(null, "director");
  at.director = await now();
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 2005 }, "_r2"));
  await sign("doc_population", "officer");
  at.changed = await now();
}, 120_000);
afterAll(() => fresh.close());

describe("a row of a dataset's export", { timeout: 60_000 }, () => {
  it.each([
    ["unsigned", ["DOC-5001 PROVISIONAL PROVISIONAL", "DOC-5006 PROVISIONAL PROVISIONAL"]],
    ["agency", ["DOC-5001 SIGNED PROVISIONAL", "DOC-5006 SIGNED PROVISIONAL"]],
    ["director", ["DOC-5001 SIGNED SIGNED", "DOC-5006 SIGNED SIGNED"]],
    ["changed", ["DOC-5001 SIGNED SIGNED", "DOC-5006 SIGNED CHANGED_AFTER_SIGNATURE"]],
  ] as const)("%s: tells the agency's signature, and the director's", async (moment, states) => {
    const { rows, file } = await told(at[moment]);
    expect(rows).toEqual(states);
    expect(file).toEqual(states);
  });

  it("has both columns in a case list too", async () => {
    const { columns } = await fresh.warehouse.exportOf({ of: "pjo_legal_aid", asOf: at.changed }, { exact: "none", lines: [] });
    expect(columns.map(({ id }) => id)).toContain("sign_off_director");
  });

  it("by rules from before tells the agency's alone", async () => {
    const { rules } = fresh.definitions;
    const { signOff: _, ...exports } = rules.exports!;
    await recordDefinitions(fresh.store, { ...fresh.definitions, rules: { ...rules, exports } });
    const { columns } = await fresh.warehouse.exportOf({ of: "doc_population" }, viewer);
    expect(columns.map(({ id }) => id)).not.toContain("sign_off_director");
    expect((await fresh.warehouse.exportOf({ of: "doc_population", asOf: at.changed }, viewer)).columns.map(({ id }) => id)).toContain(
      "sign_off_director",
    );
  });
});
