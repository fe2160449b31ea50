/** A held delivery changes nothing until a person accepts it, shows first all it would change, and then changes exactly that. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Period } from "../../../connectors/period.js";
import type { Viewer } from "../../../warehouse/answer.js";
import { DuckdbWarehouse } from "../../../warehouse/duckdb-warehouse.js";
import type { HeldPreview } from "../../../warehouse/holds/held-delivery.js";
import { replay } from "../../../warehouse/intake/replay.js";
import { openStore } from "../../../warehouse/open-store.js";
import { removeDatabase, type Store } from "../../../warehouse/store.js";
import { conservation, figuresDigest } from "../../../warehouse/verify.js";
import { FreshStore, operator } from "../fresh-store.js";
import { type Counts, capacity, population } from "./prison-reports.js";

const officer: Viewer = { exact: ["DOC"], lines: ["DOC"] };
const decision = { by: { id: "u1", name: "วิภา", role: "officer" }, reason: "ย้ายผู้ต้องขังมาจากเรือนจำลำพูน" };

let fresh: FreshStore;
const bring = (prison: "5001" | "5006", month: string, counts: Counts, revision?: string) =>
  fresh.bringText("doc_population", ...population(prison, month, counts, revision));
const waiting = async () => (await fresh.warehouse.held({ first: 50 }, officer)).nodes;
const all = async () => (await fresh.warehouse.held({ settled: true, first: 50 }, officer)).nodes;
const preview = async (id: string, viewer = officer) => (await fresh.warehouse.heldPreview(id, viewer))!;
const inmates = async (period: Period, asOf?: string) =>
  (await fresh.warehouse.observations("doc_population", { from: period, to: period, asOf }, 100, null, officer)).nodes;
const entries = async (kind: string) => {
  const found = [];
  for await (const entry of fresh.store.journal.read()) if (entry.kind === kind) found.push(entry);
  return found;
};
const versionNow = async () => (await fresh.warehouse.dataVersion()).id;

async function jumpWaits(): Promise<string> {
  await bring("5006", "2025-08", { sentenced: 2000 });
  const jumped = await bring("5006", "2025-09", { sentenced: 7000 });
  expect(jumped).toMatchObject({ state: "HELD", problem: { code: "JUMP_IMPLAUSIBLE" } });
  return (await waiting())[0]!.id;
}

beforeEach(async () => {
  fresh = await FreshStore.open();
  await fresh.bringText("doc_capacity", ...capacity);
}, 120_000);
afterEach(() => fresh.close());

describe("a true jump", { timeout: 120_000 }, () => {
  it("waits with its reason and changes nothing", async () => {
    const id = await jumpWaits();
    const [held] = await waiting();
    expect(held).toMatchObject({
      id,
      status: "WAITING",
      agency: "DOC",
      provinceWide: false,
      mayBeAccepted: true,
      artifact: { name: "population_5006_256809.csv" },
      problem: { code: "JUMP_IMPLAUSIBLE" },
    });
    expect(await inmates("2025-09")).toEqual([]);
    const health = await fresh.warehouse.dataHealth(null, null, officer);
    expect(health.held.map((one) => one.id)).toEqual([id]);
    expect(health.sources.find(({ dataset }) => dataset === "doc_population")!.held).toBe(1);
  });

  it("shows every figure it would add, the jump's own line, and the indicators it would move", async () => {
    const id = await jumpWaits();
    const before = await versionNow();
    const shown = await preview(id);
    expect(shown).toMatchObject({ state: "LOADED", lines: { in: 9, loaded: 5, quarantined: 0, nonData: 4 } });
    expect(shown.reports).toEqual([{ office: "DOC-5006", period: "2025-09", change: "NEW", artifact: null }]);
    expect(shown.figures).toHaveLength(10);
    const figure = shown.figures.find(({ dimensions }) => dimensions.legal_status === "sentenced" && dimensions.sex === "male")!;
    expect(figure).toMatchObject({ measure: "inmates", unit: "persons", period: "2025-09", office: "DOC-5006", old: null });
    expect(figure.new).toMatchObject({ state: "REPORTED", value: "7000", missing: 0, observedOn: "2025-10-01" });
    expect(shown.findings).toMatchObject([
      { kind: "ACCEPTED", code: "JUMP_IMPLAUSIBLE", line: 5, found: "7000 (2025-09)", expected: "2000 (2025-08)" },
    ]);
    // 7000 + 600 + 400 + 200 + 15 inmates on 5820 places.
    expect(shown.moves.find(({ kpi, period, office }) => kpi === "RH01" && period === "2025-09" && office === "DOC-5006")).toMatchObject({
      old: { state: "MISSING", value: null },
      new: { state: "REPORTED", value: "141.151202749141" },
    });
    expect(await versionNow()).toBe(before);
    expect(await inmates("2025-09")).toEqual([]);
    expect(await waiting()).toHaveLength(1);
  });

  it("once accepted changes exactly what was shown, and leaves what was known before as it was", async () => {
    const id = await jumpWaits();
    const version = await versionNow();
    const known = () => Promise.all([inmates("2025-09", version), fresh.warehouse.kpiValues("2025-09", version, officer)]);
    const asKnown = JSON.stringify(await known());
    const shown = await preview(id);
    const settled = await fresh.warehouse.acceptHeld(id, shown.seen, decision, officer);
    expect(settled).toMatchObject({ id, status: "ACCEPTED", decision, takenBy: { name: "population_5006_256809.csv" } });
    expect(await waiting()).toEqual([]);
    expect(Number(await versionNow())).toBe(Number(version) + 1);
    await expectAsShown(shown);
    expect(JSON.stringify(await known())).toBe(asKnown);
    expect(await entries("accept")).toMatchObject([
      { dataset: "doc_population", item: { name: "population_5006_256809.csv" }, codes: ["JUMP_IMPLAUSIBLE"], ...decision },
    ]);
    const findings = await fresh.store.database.read((session) =>
      session.all({ text: "select severity, code from ops.finding where severity = 'accepted'", values: [] }),
    );
    expect(findings).toEqual([{ severity: "accepted", code: "JUMP_IMPLAUSIBLE" }]);
    for (const { lines } of await conservation(fresh.store)) expect(lines.in).toBe(lines.loaded + lines.quarantined + lines.nonData);
  });

  it("accepted twice is accepted once", async () => {
    const id = await jumpWaits();
    const { seen } = await preview(id);
    const both = await Promise.all([1, 2].map(() => fresh.warehouse.acceptHeld(id, seen, decision, officer)));
    expect(both.map(({ status }) => status)).toEqual(["ACCEPTED", "ACCEPTED"]);
    expect(await entries("accept")).toHaveLength(1);
  });

  it("is not accepted by who looked at something else, nor without a reason", async () => {
    const id = await jumpWaits();
    const { seen } = await preview(id);
    await expect(fresh.warehouse.acceptHeld(id, "0".repeat(32), decision, officer)).rejects.toMatchObject({ code: "PREVIEW_CHANGED" });
    await expect(fresh.warehouse.acceptHeld(id, seen, { ...decision, reason: "  " }, officer)).rejects.toMatchObject({
      code: "REQUEST_INVALID",
    });
    // The other prison's report of the same month moves the province's figures: what was shown is no longer what would change.
    await bring("5001", "2025-09", { sentenced: 900 });
    await expect(fresh.warehouse.acceptHeld(id, seen, decision, officer)).rejects.toMatchObject({ code: "PREVIEW_CHANGED" });
    expect(await entries("accept")).toEqual([]);
    expect((await fresh.warehouse.acceptHeld(id, (await preview(id)).seen, decision, officer)).status).toBe("ACCEPTED");
  });

  it("refused waits no longer, stays in the history, and is not read again", async () => {
    const id = await jumpWaits();
    const { seen } = await preview(id);
    const version = await versionNow();
    const refused = await fresh.warehouse.refuseHeld(id, { ...decision, reason: "พิมพ์เกินหนึ่งหลัก" }, officer);
    expect(refused).toMatchObject({ status: "REFUSED", decision: { reason: "พิมพ์เกินหนึ่งหลัก" } });
    expect(await waiting()).toEqual([]);
    expect(await all()).toMatchObject([{ id, status: "REFUSED" }]);
    expect(await versionNow()).toBe(version);
    expect(await replay(fresh.store, fresh.definitions.contracts.get("doc_population")!)).toBeNull();
    await expect(fresh.warehouse.acceptHeld(id, seen, decision, officer)).rejects.toMatchObject({ code: "HOLD_SETTLED" });
    expect(await fresh.warehouse.heldPreview(id, officer)).toBeNull();
    expect((await fresh.warehouse.dataHealth(null, null, officer)).held).toEqual([]);
  });

  it("is overtaken by a correction of the same report, whichever came first", async () => {
    const id = await jumpWaits();
    await bring("5006", "2025-09", { sentenced: 2100 }, "_r2");
    expect(await all()).toMatchObject([{ id, status: "OVERTAKEN", takenBy: { name: "population_5006_256809_r2.csv" } }]);
    await bring("5006", "2025-10", { sentenced: 2000 }, "_r3");
    await bring("5006", "2025-10", { sentenced: 9000 }, "_r1");
    expect((await all())[0]).toMatchObject({ status: "OVERTAKEN", takenBy: { name: "population_5006_256810_r3.csv" } });
    expect(await waiting()).toEqual([]);
  });

  it("accepted once is not held again when the same bytes come with a newer place", async () => {
    const id = await jumpWaits();
    await fresh.warehouse.acceptHeld(id, (await preview(id)).seen, decision, officer);
    expect(await bring("5006", "2025-09", { sentenced: 7000 }, "_r2")).toMatchObject({ state: "UNCHANGED" });
    expect(await waiting()).toEqual([]);
  });

  it("in a correction is held like any other, and shows old beside new", async () => {
    await bring("5006", "2025-08", { sentenced: 2000 });
    await bring("5006", "2025-09", { sentenced: 2050, detained: "-" });
    expect(await bring("5006", "2025-09", { sentenced: 7000 }, "_r2")).toMatchObject({ state: "HELD" });
    const shown = await preview((await waiting())[0]!.id);
    const changed = shown.figures.map(({ dimensions, old, new: now }) => [dimensions.legal_status, dimensions.sex, old?.value, now?.value]);
    expect(changed).toEqual([
      ["detained", "male", "0", "15"],
      ["sentenced", "male", "2050", "7000"],
    ]);
    expect(shown.reports).toMatchObject([{ change: "REPLACED", artifact: { name: "population_5006_256809.csv" } }]);
    expect(shown.moves.find(({ kpi, period, office }) => kpi === "RH01" && period === "2025-09" && office === null)).toMatchObject({
      old: { shown: "55.8" },
      new: { shown: "141.2" },
    });
  });

  it("comes out of a rebuild with the same figures, versions and decision", async () => {
    const id = await jumpWaits();
    await fresh.warehouse.acceptHeld(id, (await preview(id)).seen, decision, officer);
    await bring("5001", "2025-10", { sentenced: 900 });
    await bring("5001", "2025-11", { sentenced: 9000 });
    const [second] = await waiting();
    await fresh.warehouse.refuseHeld(second!.id, decision, officer);
    const told = async (warehouse: DuckdbWarehouse, store: Store) =>
      JSON.stringify([
        await figuresDigest(store),
        await warehouse.dataVersion(),
        await warehouse.held({ settled: true, first: 50 }, officer),
        await warehouse.revisions({}, officer),
      ]);
    const before = await told(fresh.warehouse, fresh.store);
    await fresh.store.close();
    removeDatabase(fresh.store.folder);
    const store = await openStore({ folder: fresh.store.folder });
    expect(await told(new DuckdbWarehouse(store, fresh.definitions), store)).toBe(before);
    Object.assign(fresh, { store });
  });
});

describe("what else holds", { timeout: 120_000 }, () => {
  it("too many bad lines: the good ones load, the bad ones stay in quarantine", async () => {
    const bad = { appeal: "หกร้อย", trial: "x", investigation: "y" };
    expect(await bring("5006", "2025-09", { sentenced: 2000, ...bad })).toMatchObject({
      state: "HELD",
      problem: { code: "TOO_MANY_BAD_LINES" },
    });
    const { id } = (await waiting())[0]!;
    const shown = await preview(id);
    expect(shown).toMatchObject({ state: "PARTIAL", lines: { in: 9, loaded: 2, quarantined: 3, nonData: 4 } });
    expect(shown.findings.map(({ kind, code, line }) => [kind, code, line])).toEqual([
      ["ACCEPTED", "TOO_MANY_BAD_LINES", 6],
      ["QUARANTINED", "NUMBER_UNREADABLE", 6],
      ["QUARANTINED", "NUMBER_UNREADABLE", 7],
      ["QUARANTINED", "NUMBER_UNREADABLE", 8],
    ]);
    await fresh.warehouse.acceptHeld(id, shown.seen, decision, officer);
    const { nodes, total } = await fresh.warehouse.quarantine({ dataset: "doc_population", first: 10 }, officer);
    expect([total, nodes.map(({ line }) => line)]).toEqual([3, [6, 7, 8]]);
    expect(new Set((await inmates("2025-09")).map(({ dimensions }) => dimensions.legal_status))).toEqual(
      new Set(["sentenced", "detained"]),
    );
    // Read once more, as after a mended contract, it is not held again.
    const again = await replay(fresh.store, fresh.definitions.contracts.get("doc_population")!);
    expect(again!.items.map(({ state }) => state)).toEqual(["PARTIAL"]);
    expect(await waiting()).toEqual([]);
  });

  it("a renamed column: it cannot be accepted, and says how to mend it", async () => {
    const [name, text] = population("5006", "2025-09", { sentenced: 2000 });
    await fresh.bringText("doc_population", name, text.replace("สถานภาพผู้ต้องขัง", "กลุ่ม"));
    const [held] = await waiting();
    expect(held).toMatchObject({
      problem: { code: "COLUMN_MISSING" },
      mayBeAccepted: false,
      means: { en: expect.stringContaining("replay") },
    });
    expect(await fresh.warehouse.heldPreview(held!.id, officer)).toBeNull();
    await expect(fresh.warehouse.acceptHeld(held!.id, "", decision, officer)).rejects.toMatchObject({ code: "HOLD_NOT_ACCEPTABLE" });
    expect((await fresh.warehouse.refuseHeld(held!.id, decision, officer)).status).toBe("REFUSED");
  });

  it("is told as it was known at an earlier version", async () => {
    const id = await jumpWaits();
    await bring("5001", "2025-08", { sentenced: 900 });
    const version = await versionNow();
    const health = async (asOf: string) => JSON.stringify(await fresh.warehouse.dataHealth(2568, asOf, officer));
    const then = await health(`${version}@2025-12-01`);
    await fresh.warehouse.acceptHeld(id, (await preview(id)).seen, decision, officer);
    expect(await health(`${version}@2025-12-01`)).toBe(then);
    expect((await fresh.warehouse.dataHealth(2568, null, officer)).held).toEqual([]);
  });

  it("an unknown name is refused in words", async () => {
    await expect(fresh.warehouse.heldDelivery("doc_population-0000000000000000", operator)).rejects.toMatchObject({ code: "HOLD_UNKNOWN" });
    await expect(fresh.warehouse.heldDelivery("nonsense", operator)).rejects.toMatchObject({ code: "HOLD_UNKNOWN" });
  });
});

/** The warehouse now says of every figure and indicator what the preview said it would. */
async function expectAsShown(shown: HeldPreview): Promise<void> {
  const rows = await inmates("2025-09");
  const said = rows.map(({ office, dimensions, state, value }) =>
    [office, dimensions.legal_status, dimensions.sex, state, value].join(" "),
  );
  const promised = shown.figures.map(({ office, dimensions, new: now }) =>
    [office, dimensions.legal_status, dimensions.sex, now!.state, now!.value].join(" "),
  );
  expect(said.sort()).toEqual(promised.sort());
  expect(shown.moves.length).toBeGreaterThan(4);
  for (const { kpi, period, office, district, new: now } of shown.moves) {
    const is = await fresh.warehouse.kpiValue({ kpi, period, office, district }, officer);
    expect(is, `${kpi} ${period} ${office}`).toMatchObject({ state: now.state, value: now.value, shown: now.shown, status: now.status });
  }
}
