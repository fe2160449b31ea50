/** What changed between two moments: one list for the strategy, worked by hand on three prisons. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import type { ChangeKind } from "../../../warehouse/changes/change-item.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { FreshStore } from "../fresh-store.js";
import { bringThreePrisons, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
let fresh: FreshStore;
const at: Record<"loaded" | "signed" | "corrected" | "redefined", string> = { loaded: "", signed: "", corrected: "", redefined: "" };

const now = async () => (await fresh.warehouse.dataVersion()).id;
const changes = async (from: string, to: string | null, kind: ChangeKind) =>
  (await fresh.warehouse.changes(from, to, viewer)).items.filter((item) => item.kind === kind);

beforeAll(async () => {
  fresh = await FreshStore.open();
  await bringThreePrisons(fresh);
  at.loaded = await now();
  const by = { id: "u1", name: "วิภา", role: "officer" };
  await fresh.warehouse.sign({ dataset: "doc_population", period: "2026-10" }, null, { by, reason: null }, viewer);
  at.signed = await now();
  // 4,000 instead of 7,000: 8,230 on 8,000 places are 102.875 %, inside.
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 4000 }, "_r2"));
  at.corrected = await now();
  await recordDefinitions(fresh.store, {
    ...fresh.definitions,
    targets: fresh.definitions.targets.map((target) =>
      target.kpi === "RH01" && target.fiscalYear === 2570 && !target.place ? { ...target, high: "100" } : target,
    ),
    kpis: fresh.definitions.kpis.map((entry) => (entry.id === "CP01" ? { ...entry, limits: { th: "ใหม่", en: "new" } } : entry)),
  });
  at.redefined = await now();
}, 120_000);
afterAll(() => fresh.close());

describe("a correction", { timeout: 60_000 }, () => {
  it("is a revision with its file, and the status it flipped", async () => {
    const revised = await changes(at.signed, at.corrected, "REVISION");
    expect(revised.find(({ kpi, period }) => kpi === "RH01" && period === "2026-10")).toMatchObject({
      old: "140.375",
      new: "102.875",
      statusOld: "OFF_TRACK",
      statusNew: "ON_TRACK",
      detail: "DELIVERY",
      artifact: { name: "population_5006_256910_r2.csv" },
      version: at.corrected,
    });
    expect(await changes(at.signed, at.corrected, "STATUS")).toMatchObject([
      {
        kpi: "RH01",
        oldPeriod: "2026-10",
        period: "2026-10",
        old: "140.375",
        new: "102.875",
        statusOld: "OFF_TRACK",
        statusNew: "ON_TRACK",
      },
    ]);
  });

  it("stands under a signature by name", async () => {
    expect(await changes(at.signed, at.corrected, "CHANGED_AFTER_SIGNATURE")).toMatchObject([
      {
        dataset: "doc_population",
        office: "DOC-5006",
        dimensions: { legal_status: "sentenced", sex: "male" },
        old: "7000",
        new: "4000",
        detail: "CELL",
      },
    ]);
    expect(await changes(at.corrected, at.redefined, "CHANGED_AFTER_SIGNATURE")).toEqual([]);
  });

  it("is told of offices too, by the file of the office's own report", async () => {
    const all = await fresh.warehouse.revisions({ kpi: "RH01", since: at.signed, until: at.corrected, level: "office" }, viewer);
    // 8,215 and 5,215 inmates on 5,820 places; the year to date ends in the same month.
    expect(all.map(({ office, period, old, new: value }) => [office, period, old, value])).toEqual([
      ["DOC-5006", "2026-10", "141.151202749141", "89.604810996564"],
      ["DOC-5006", "FY2570-YTD", "141.151202749141", "89.604810996564"],
    ]);
    expect(new Set(all.map(({ artifact }) => artifact?.name))).toEqual(new Set(["population_5006_256910_r2.csv"]));
    // 300 inmates on 290 places are over an edge of 100, at which no file came.
    const after = await fresh.warehouse.revisions({ kpi: "RH01", since: at.corrected, level: "office" }, viewer);
    expect(after.map(({ office, period, cause }) => [office, period, cause])).toEqual([
      ["DOC-5009", "2026-10", "TARGET"],
      ["DOC-5009", "FY2570-YTD", "TARGET"],
    ]);
  });
});

describe("a new figure, and what changed under a signature", { timeout: 60_000 }, () => {
  it("have the version that brought them, with its moment and its file, however much later is asked for", async () => {
    const when = async (version: string) => (await fresh.warehouse.dataVersion(version)).recordedAt;
    const fromStart = async (to: string) =>
      (await changes("1", to, "NEW_FIGURE"))
        .filter(({ kpi }) => kpi === "RH01")
        .map(({ version, recordedAt, artifact }) => ({ version, recordedAt, file: artifact?.name }));
    const loaded = [{ version: at.loaded, recordedAt: await when(at.loaded), file: "population_5009_256910.csv" }];
    expect(await fromStart(at.loaded)).toEqual(loaded);
    expect(await fromStart(at.signed)).toEqual(loaded);
    const corrected = [{ version: at.corrected, recordedAt: await when(at.corrected), file: "population_5006_256910_r2.csv" }];
    expect(await fromStart(at.redefined)).toEqual(corrected);
    expect(await changes(at.signed, at.redefined, "CHANGED_AFTER_SIGNATURE")).toMatchObject([
      { detail: "CELL", version: at.corrected, recordedAt: await when(at.corrected) },
    ]);
    expect(
      (await changes(at.signed, at.redefined, "STATUS")).filter(({ kpi, period }) => kpi === "RH01" && period === "2026-10"),
    ).toMatchObject([{ version: at.redefined, recordedAt: await when(at.redefined) }]);
    const [flip] = await changes(at.signed, at.corrected, "STATUS");
    expect([flip!.version, flip!.artifact?.name]).toEqual([at.corrected, "population_5006_256910_r2.csv"]);
  });
});

describe("a signature", { timeout: 60_000 }, () => {
  it("is listed with the role that gave it, and changes no figure", async () => {
    const { items } = await fresh.warehouse.changes(at.loaded, at.signed, viewer);
    expect(items).toMatchObject([{ kind: "SIGNED", dataset: "doc_population", period: "2026-10", detail: "officer", version: at.signed }]);
  });
});

describe("changed definitions", { timeout: 60_000 }, () => {
  it("are told: a target from what to what with the status it flips, an entry by the parts that differ", async () => {
    expect(await changes(at.corrected, at.redefined, "TARGET")).toMatchObject([
      {
        kpi: "RH01",
        period: "FY2570",
        old: "80–110",
        new: "80–100",
        targets: { old: { unit: "percent", target: { kind: "band", high: "110" } }, new: { unit: "percent", target: { high: "100" } } },
      },
    ]);
    expect(await changes(at.corrected, at.redefined, "DEFINITION")).toMatchObject([{ kpi: "CP01", definition: "kpi", detail: "limits" }]);
    // 102.875 is 2.875 over an edge of 100: within 5 % of it.
    const flipped = await changes(at.corrected, at.redefined, "STATUS");
    expect(flipped.filter(({ period }) => period === "2026-10")).toMatchObject([
      // When the target was changed, not when the figure came.
      { kpi: "RH01", statusOld: "ON_TRACK", statusNew: "WATCH", detail: "TARGET", old: "102.875", new: "102.875", version: at.redefined },
    ]);
    const { version } = await fresh.warehouse.kpiValue({ kpi: "RH01", period: "2026-10", asOf: at.redefined }, viewer);
    expect(flipped[0]!.recordedAt).toBe(version.recordedAt);
    // The year to date of October is the same figure under the same target; the card shows the month alone.
    expect(flipped.map(({ kpi, period, statusNew }) => [kpi, period, statusNew])).toEqual([
      ["RH01", "2026-10", "WATCH"],
      ["RH01", "FY2570-YTD", "WATCH"],
    ]);
    expect(await changes(at.corrected, at.redefined, "REVISION")).toEqual([]);
  });
});

describe("revisions", { timeout: 60_000 }, () => {
  it("name a flip by a changed target with its cause, once, and by no file", async () => {
    const since = await fresh.warehouse.revisions({ kpi: "RH01", since: at.corrected }, viewer);
    expect(since.map(({ period, cause, old, new: now, artifact, version }) => [period, cause, old, now, artifact, version])).toEqual([
      ["2026-10", "TARGET", "102.875", "102.875", null, at.redefined],
      ["FY2570-YTD", "TARGET", "102.875", "102.875", null, at.redefined],
    ]);
    expect((await fresh.warehouse.flips(since, viewer)).map(({ old, new: now }) => [old, now])).toEqual([
      ["ON_TRACK", "WATCH"],
      ["ON_TRACK", "WATCH"],
    ]);
    const before = await fresh.warehouse.revisions({ kpi: "RH01", until: at.corrected }, viewer);
    // What came before it is a file's doing: a figure completed by a prison's first file, or corrected by a later one.
    expect(before.filter(({ cause, artifact }) => !["COMPLETED", "DELIVERY"].includes(cause) || artifact === null)).toEqual([]);
  });
});

describe("a beginning after the end", { timeout: 60_000 }, () => {
  it("is refused with both named, in the list and in the export", async () => {
    const refused = { code: "REQUEST_INVALID", message: expect.stringMatching(new RegExp(`${at.corrected}@.*${at.loaded}@`)) };
    await expect(fresh.warehouse.changes(at.corrected, at.loaded, viewer)).rejects.toMatchObject(refused);
    await expect(fresh.warehouse.exportOf({ of: "changes", since: at.corrected, asOf: at.loaded }, viewer)).rejects.toMatchObject(refused);
  });

  it("by days alone is refused too, since lateness is judged by them", async () => {
    const [earlier, later] = [`${at.redefined}@2026-11-20`, `${at.redefined}@2026-11-23`];
    await expect(fresh.warehouse.changes(later, earlier, viewer)).rejects.toMatchObject({ code: "REQUEST_INVALID" });
    expect((await fresh.warehouse.changes(earlier, later, viewer)).to.id).toBe(at.redefined);
  });

  it("is never what is asked where only the end is named: it then begins with the end's own month", async () => {
    const { from, items } = await fresh.warehouse.changes(null, `${at.loaded}@2026-09-15`, viewer);
    expect(Number(from.id)).toBeLessThanOrEqual(Number(at.loaded));
    expect(items.every(({ version }) => Number(version) <= Number(at.loaded))).toBe(true);
    // Nothing was known when last October began.
    expect((await fresh.warehouse.changes("2025-10-01", at.loaded, viewer)).from.id).toBe("1");
    expect((await fresh.warehouse.changes(at.loaded, at.loaded, viewer)).items).toEqual([]);
  });
});

describe("from before anything was known", { timeout: 60_000 }, () => {
  it("every figure is new, and none flipped", async () => {
    const { from, items } = await fresh.warehouse.changes("2020-01-01", null, viewer);
    expect(from.id).toBe("1");
    expect(items.filter(({ kind }) => kind === "NEW_FIGURE").map(({ kpi }) => kpi)).toContain("RH01");
    // No card flips; that a target flipped a figure in the meantime is told like any revision in the meantime.
    expect(items.filter(({ kind, detail }) => kind === "STATUS" && detail !== "TARGET")).toEqual([]);
  });

  it("is the same list in the export, row by row", async () => {
    const { items } = await fresh.warehouse.changes(at.loaded, null, viewer);
    const made = await fresh.warehouse.exportOf({ of: "changes", since: at.loaded }, viewer);
    const rows = [];
    for await (const batch of made.batches()) rows.push(...batch);
    expect(made.rows).toBe(items.length);
    const told = ["kind", "kpi", "old", "new"].map((id) => made.columns.findIndex((column) => column.id === id));
    expect(rows.map((row) => told.map((i) => row[i]))).toEqual(items.map((item) => [item.kind, item.kpi, item.old, item.new]));
  });
});
