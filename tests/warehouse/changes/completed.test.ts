/** A month of which a part came early: that the rest of it came is no revision of it, and that the part was corrected is. Worked by hand on three prisons. */
import "../../promises/november.js";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import { FreshStore } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
/** 5,820 + 1,890 + 290 places. */
const places = capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569").replace(/\n$/, '\nรจ.อ.ฝาง,"464.00",1.6,"290",30,\n');
const [fangName, fangText] = population("5009", "2026-10", { sentenced: 300, appeal: 0, trial: 0, investigation: 0, detained: 0 });
const fang: [string, string] = [fangName, fangText.replace("รจอ.ฝาง", "รจ.อ.ฝาง")];
const central = (sentenced: number, revision = "") => population("5006", "2026-10", { sentenced }, revision);
const women = population("5001", "2026-10", { sentenced: 1500 });
/** 5,215 inmates on 5,820 places; and all 8,230 of three prisons on 8,000. */
const [part, whole] = ["89.604810996564", "102.875"];

let fresh: FreshStore;
let early: string;
const now = async () => (await fresh.warehouse.dataVersion()).id;
const bring = async (...files: [string, string][]) => {
  const paths = files.map(([name, text]) => {
    const path = join(fresh.store.temporary, name);
    writeFileSync(path, text);
    return path;
  });
  await fresh.bring("doc_population", paths);
  return now();
};
const figure = (asOf: string | null = null) => fresh.warehouse.kpiValue({ kpi: "RH01", period: "2026-10", asOf }, viewer);
const told = async () =>
  (await fresh.warehouse.revisions({ kpi: "RH01", since: early }, viewer))
    .filter(({ period, cause }) => period === "2026-10" && cause !== "COMPLETED")
    .map(({ old, new: is }) => [old, is]);
const steps = async () =>
  (await fresh.warehouse.revisions({ kpi: "RH01", since: early }, viewer))
    .filter(({ period, cause }) => period === "2026-10" && cause === "COMPLETED")
    .map(({ old, new: is, artifact }) => [old, is, artifact?.name]);
const changed = async (from = early, of = {}) =>
  (await fresh.warehouse.changes(from, null, viewer, of)).items.filter(
    ({ kpi, period, kind }) => kpi === "RH01" && period === "2026-10" && kind !== "STATUS",
  );

beforeEach(async () => {
  fresh = await FreshStore.open();
  await fresh.bringText("doc_capacity", "capacity_256903.csv", places);
  early = await bring(central(4000));
}, 120_000);
afterEach(() => fresh.close());

describe("the rest of a month of which a part came early", { timeout: 60_000 }, () => {
  it("is a new figure, told once from the first part to the whole, and no revision", async () => {
    expect(await figure()).toMatchObject({ value: part, partial: true, revised: false });
    await bring(women);
    const last = await bring(fang);
    expect(await figure()).toMatchObject({ value: whole, partial: false, revised: false });
    expect(await told()).toEqual([]);
    const [rest, first] = await steps();
    expect([rest!.slice(1), first!.slice(0, 1), first![1]]).toEqual([[whole, fangName], [part], rest![0]]);
    expect(await changed()).toMatchObject([
      {
        kind: "NEW_FIGURE",
        oldPeriod: "2026-10",
        old: part,
        new: whole,
        detail: "COMPLETED",
        version: last,
        artifact: { name: fangName },
      },
    ]);
    expect(await changed(last)).toEqual([]);
  });

  it("is told in its export as not revised, and of the office that sent it first as nothing", async () => {
    await bring(women, fang);
    const { columns, batches } = await fresh.warehouse.exportOf({ of: "kpis", kpis: ["RH01"], period: "2026-10" }, viewer);
    const at = (id: string) => columns.findIndex((column) => column.id === id);
    const rows = [];
    for await (const batch of batches()) for (const row of batch) rows.push([row[at("office")], row[at("revised")], row[at("revisions")]]);
    expect(rows.filter(([office]) => office === null)).toEqual([[null, false, 0]]);
    expect(await changed(early, { office: "DOC-5006" })).toEqual([]);
  });

  it("is the same where the part is sent again with it, as it was", async () => {
    await bring(central(4000, "_r2"), women, fang);
    expect(await figure()).toMatchObject({ value: whole, revised: false });
    expect(await told()).toEqual([]);
  });
});

describe("a correction of the part that came early", { timeout: 60_000 }, () => {
  it("is a revision when it comes with the rest, in one version", async () => {
    await bring(central(3000, "_r2"), women, fang);
    // 7,230 on 8,000 places.
    expect(await figure()).toMatchObject({ value: "90.375", revised: true });
    expect(await told()).toEqual([[part, "90.375"]]);
    expect((await changed()).map(({ kind }) => kind)).toEqual(["REVISION"]);
  });

  it("is one before the rest comes, and stays one when it has", async () => {
    await bring(central(3000, "_r2"));
    await bring(women, fang);
    expect(await figure()).toMatchObject({ value: "90.375", revised: true });
    // 4,215 on 5,820 places.
    expect(await told()).toEqual([[part, "72.422680412371"]]);
    expect((await changed()).map(({ kind, old, new: is }) => [kind, old, is])).toEqual([
      ["REVISION", part, "72.422680412371"],
      ["NEW_FIGURE", "72.422680412371", "90.375"],
    ]);
  });

  it("is one that was taken back as the rest came", async () => {
    await bring(central(3000, "_r2"));
    await bring(central(4000, "_r3"), women, fang);
    expect(await figure()).toMatchObject({ value: whole, revised: true });
    expect(await told()).toHaveLength(2);
  });
});

describe("by rules from before", { timeout: 60_000 }, () => {
  it("what completes a month is a revision, as it was told then", async () => {
    const rules: Recorded["rules"] = { ...fresh.definitions.rules, rating: { ...fresh.definitions.rules.rating, completions: undefined } };
    await recordDefinitions(fresh.store, { ...fresh.definitions, rules });
    await bring(women, fang);
    const before = await now();
    expect(await figure()).toMatchObject({ value: whole, revised: true });
    expect(await told()).toEqual([[part, whole]]);
    expect((await changed()).map(({ kind, detail }) => [kind, detail])).toEqual([["REVISION", "DELIVERY"]]);
    await recordDefinitions(fresh.store, fresh.definitions);
    expect(await figure()).toMatchObject({ revised: false });
    expect(await figure(before)).toMatchObject({ revised: true });
    expect(await told()).toEqual([]);
  });
});
