/** A signature covers the values as they stood. What is corrected later does not stand under it unseen: it is named, from what to what. */
import "../../promises/november.js";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Problem } from "../../../connectors/problem.js";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import type { KpiQuestion } from "../../../warehouse/kpis/answer.js";
import { lackingWords, notDueWords, signOffWords } from "../../../warehouse/sign-off/sign-off-words.js";
import { removeDatabase } from "../../../warehouse/store.js";
import { FreshStore } from "../fresh-store.js";
import { type Counts, capacity, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: ["DOC"], lines: ["DOC"] };
const officer = { id: "u1", name: "วิภา", role: "officer" };
const director = { id: "u2", name: "สมชาย", role: "director" };
const october = { dataset: "doc_population", period: "2026-10" };
const office = { dataset: null, period: "2026-10" };
const why = "เรือนจำฝางแจ้งว่าจะส่งภายหลัง";

let fresh: FreshStore;
/** Places as of March 2026, which the months after carry forward. */
const places = (central: string) => capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569").replace("5,820", central);
const bring = (prison: "5001" | "5006", counts: Counts, revision?: string, month = "2026-10") =>
  fresh.bringText("doc_population", ...population(prison, month, counts, revision));
const sign = (
  of = october as { dataset: string | null; period: string },
  by = officer,
  reason: string | null = why,
  seen: string | null = null,
) => fresh.warehouse.sign(of, seen, { by, reason }, viewer);
const state = async (of = october as { dataset: string | null; period: string }, asOf?: string) =>
  (await fresh.warehouse.signing(of, asOf, viewer)).state;
const figure = (question: Partial<KpiQuestion> = {}) => fresh.warehouse.kpiValue({ kpi: "RH01", period: "2026-10", ...question }, viewer);
const versionNow = async () => (await fresh.warehouse.dataVersion()).id;
const refusal = async (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    () => expect.fail("was not refused"),
    (problem) => problem as Problem,
  );

beforeEach(async () => {
  fresh = await FreshStore.open();
  await fresh.bringText("doc_capacity", "capacity_256903.csv", places("5,820"));
  await bring("5001", { sentenced: 1500 });
  await bring("5006", { sentenced: 2000 });
}, 120_000);
afterEach(() => fresh.close());

describe("what the office cannot sign", { timeout: 120_000 }, () => {
  it("is a month of which there is nothing, whatever the reason", async () => {
    const empty = { dataset: null, period: "2020-01" };
    expect((await fresh.warehouse.signing(empty, null, viewer)).counted).toBe(0);
    const problem = await refusal(sign(empty, director));
    expect([problem.code, problem.message]).toEqual(["SIGN_EMPTY", expect.stringContaining("Jan 2020")]);
    expect((await fresh.warehouse.signing(empty, null, viewer)).signature).toBeNull();
  });

  it.each(["FY2570", "FY2570-Q1"])("is %s, which is no month; the example is a month", async (period) => {
    const { code, place } = await refusal(fresh.warehouse.signing({ dataset: null, period }, null, viewer));
    expect([code, place.why!.en]).toEqual(["UNKNOWN_PERIOD", "the office signs by month, as 2026-10"]);
    expect(place.why!.th).not.toContain("FY");
  });
});

describe("a dataset's month", { timeout: 120_000 }, () => {
  it("is provisional until signed, and says who has not reported", async () => {
    const view = await fresh.warehouse.signing(october, null, viewer);
    expect(view).toMatchObject({ of: "DATASET", state: "PROVISIONAL", signature: null, refusal: null });
    expect(view.lacking).toEqual([{ kind: "REPORT", dataset: "doc_population", office: "DOC-5009", count: 1 }]);
    // Five lines of two columns a prison, and the two reports.
    expect(view.counted).toBe(22);
    expect(await figure()).toMatchObject({ provisional: true, signOff: { state: "PROVISIONAL", awaiting: ["doc_population"] } });
  });

  it("is not signed without a reason while something is missing, and the reason stays with the signature", async () => {
    const problem = await refusal(sign(october, officer, null));
    expect(problem.code).toBe("SIGN_INCOMPLETE");
    expect(problem.report().en).toContain("Fang");
    const view = await sign();
    expect(view).toMatchObject({ state: "SIGNED", signature: { by: officer, reason: why, counted: 22 } });
    expect(view.signature!.lacking).toEqual([{ kind: "REPORT", dataset: "doc_population", office: "DOC-5009", count: 1 }]);
    expect(view.signature!.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(view.signature!.definitions).toMatchObject([{ kind: "contract", id: "doc_population", version: 1 }]);
  });

  it("is not signed before it has ended", async () => {
    expect((await refusal(sign({ dataset: "doc_population", period: "2026-11" }))).code).toBe("SIGN_NOT_DUE");
    expect((await refusal(sign({ dataset: null, period: "2026-11" }, director))).code).toBe("SIGN_NOT_DUE");
    expect((await refusal(sign({ dataset: "doc_population", period: "FY2570-Q1" }))).code).toBe("UNKNOWN_PERIOD");
  });

  it("makes its figures final, and is known from its own version on", async () => {
    const before = await versionNow();
    await sign();
    const after = await versionNow();
    expect(Number(after)).toBe(Number(before) + 1);
    expect(await figure()).toMatchObject({
      provisional: false,
      signOff: { state: "SIGNED", signature: { of: "DATASET", version: Number(after) } },
    });
    expect(await figure({ asOf: before })).toMatchObject({ provisional: true, signOff: { state: "PROVISIONAL", signature: null } });
    expect(await state(october, before)).toBe("PROVISIONAL");
  });

  it("signed twice as it stands is signed once", async () => {
    await sign();
    const version = await versionNow();
    expect((await sign()).history).toHaveLength(1);
    expect(await versionNow()).toBe(version);
  });

  it("is not signed for other values than were looked at", async () => {
    const seen = await versionNow();
    await bring("5006", { sentenced: 2003 }, "_r2");
    expect((await refusal(sign(october, officer, why, seen))).code).toBe("SIGN_SEEN_CHANGED");
    expect(await state()).toBe("PROVISIONAL");
    expect((await sign(october, officer, why, await versionNow())).state).toBe("SIGNED");
  });
});

describe("a correction after the signature", { timeout: 120_000 }, () => {
  it("is named: which cell, from what to what, out of which file, until it is signed anew", async () => {
    await sign();
    const signed = await versionNow();
    await bring("5006", { sentenced: 2005 }, "_r2");
    const view = await fresh.warehouse.signing(october, null, viewer);
    expect(view.state).toBe("CHANGED_AFTER_SIGNATURE");
    expect(view.changed).toMatchObject([
      {
        kind: "CELL",
        measure: "doc_population.inmates",
        office: "DOC-5006",
        dimensions: { legal_status: "sentenced", sex: "male" },
        old: "2000",
        new: "2005",
        oldState: "REPORTED",
        newState: "REPORTED",
        artifact: { name: "population_5006_256910_r2.csv" },
        version: String(Number(signed) + 1),
      },
    ]);
    expect(await figure()).toMatchObject({
      provisional: true,
      signOff: { state: "CHANGED_AFTER_SIGNATURE", changed: [{ old: "2000", new: "2005" }] },
    });
    expect(await figure({ asOf: signed })).toMatchObject({ provisional: false, signOff: { state: "SIGNED", changed: [] } });
    expect((await sign()).history).toHaveLength(2);
    expect(await figure()).toMatchObject({ provisional: false, signOff: { state: "SIGNED", changed: [] } });
  });

  it("touches the figures that stand on the cell, and no others", async () => {
    await sign();
    await bring("5006", { sentenced: 2005 }, "_r2");
    expect((await figure({ office: "DOC-5006" })).signOff.state).toBe("CHANGED_AFTER_SIGNATURE");
    expect((await figure({ office: "DOC-5001" })).signOff.state).toBe("SIGNED");
  });

  it("that is taken back leaves the signature as it was", async () => {
    await sign();
    await bring("5006", { sentenced: 2005 }, "_r2");
    await bring("5006", { sentenced: 2000 }, "_r3");
    expect(await state()).toBe("SIGNED");
    expect((await figure()).signOff.state).toBe("SIGNED");
  });

  it("counts a report that came later, even where it changes nothing else", async () => {
    await sign();
    await fresh.bringText(
      "doc_population",
      "population_5009_256910.csv",
      population("5006", "2026-10", { sentenced: 300 })[1].replace("รจก.เชียงใหม่", "รจ.อ.ฝาง"),
    );
    const { changed } = await fresh.warehouse.signing(october, null, viewer);
    expect(changed.filter(({ kind }) => kind === "REPORT")).toMatchObject([
      { office: "DOC-5009", oldState: "MISSING", newState: "REPORTED" },
    ]);
    expect(changed.filter(({ kind }) => kind === "CELL")).toHaveLength(10);
  });
});

describe("a figure of which an agency signed a part", { timeout: 120_000 }, () => {
  it("is no longer signed when what is carried into it came after the signature", async () => {
    await sign();
    expect((await figure()).signOff.state).toBe("SIGNED");
    await fresh.bringText("doc_capacity", "capacity_256903_r2.csv", places("5,720"));
    expect(await figure()).toMatchObject({ provisional: true, signOff: { state: "PROVISIONAL", awaiting: [] } });
    // Of a month from before sign-off began nobody need sign the rest, and nobody has.
    await bring("5006", { sentenced: 1900 }, undefined, "2026-03");
    await sign({ dataset: "doc_population", period: "2026-03" });
    expect((await figure({ period: "2026-03" })).signOff.state).toBe("SIGNED");
    await fresh.bringText("doc_capacity", "capacity_256903_r3.csv", places("5,620"));
    expect((await figure({ period: "2026-03" })).signOff.state).toBe("NOT_REQUIRED");
  });
});

describe("an export's sign-off", { timeout: 120_000 }, () => {
  const rowsOf = async (of: string) => {
    const made = await fresh.warehouse.exportOf({ of }, viewer);
    const [at, office] = ["sign_off", "office"].map((id) => made.columns.findIndex((column) => column.id === id));
    const told: Record<string, unknown[]> = {};
    for await (const rows of made.batches())
      for (const row of rows) {
        const id = String(row[office!]);
        told[id] = [...new Set([...(told[id] ?? []), row[at!]])];
      }
    return { made, told };
  };

  it("stands in every row of a dataset: only the report that changed is not as it was signed", async () => {
    expect((await rowsOf("doc_population")).told).toEqual({ "DOC-5001": ["PROVISIONAL"], "DOC-5006": ["PROVISIONAL"] });
    await sign();
    expect((await rowsOf("doc_population")).told).toEqual({ "DOC-5001": ["SIGNED"], "DOC-5006": ["SIGNED"] });
    await bring("5006", { sentenced: 2005 }, "_r2");
    const { made, told } = await rowsOf("doc_population");
    expect(told).toEqual({ "DOC-5001": ["SIGNED"], "DOC-5006": ["CHANGED_AFTER_SIGNATURE"] });
    expect(made.signOff).toEqual([{ state: "CHANGED_AFTER_SIGNATURE", count: 1, of: ["2026-10"] }]);
    const { nodes } = await fresh.warehouse.observations("doc_population", {}, 500, null, viewer);
    expect(new Set(nodes.map(({ office: at, signOff }) => `${at} ${signOff}`))).toEqual(
      new Set(["DOC-5001 SIGNED", "DOC-5006 CHANGED_AFTER_SIGNATURE"]),
    );
    const path = `${fresh.store.temporary}/signed.csv`;
    await made.writeTo(path, "csv");
    const [head, ...lines] = readFileSync(path, "utf8").trim().split("\r\n");
    const at = head!.split(",").indexOf("sign_off");
    expect(lines.filter((line) => line.split(",")[at] === "CHANGED_AFTER_SIGNATURE").length).toBe(lines.length / 2);
    expect(lines.filter((line) => line.split(",")[at] === "SIGNED").length).toBe(lines.length / 2);
  });

  it("is in the pipeline the director's before the agency's, as it is for figures", async () => {
    const closing = async () => {
      const { stages } = await fresh.warehouse.pipeline({ period: "2026-10" }, viewer);
      return stages.find(({ id }) => id === "remand")!.rows.find(({ role }) => role === "CLOSING")!.provisional;
    };
    expect(await closing()).toEqual([true]);
    await sign(office, director);
    expect(await closing()).toEqual([false]);
    const pipeline = await fresh.warehouse.exportOf({ of: "pipeline", period: "2026-10" }, viewer);
    expect(pipeline.signOff).toContainEqual({ state: "SIGNED", count: 1, of: ["doc_population 2026-10"] });
    await bring("5006", { sentenced: 2000, appeal: 599, trial: 401 }, "_r2");
    await sign();
    expect(await closing()).toEqual([true]);
  });

  it("is told of the datasets under the pipeline, and of the figures that a list of changes ends with", async () => {
    await sign();
    const pipeline = await fresh.warehouse.exportOf({ of: "pipeline", period: "2026-10" }, viewer);
    expect(pipeline.signOff).toContainEqual({ state: "SIGNED", count: 1, of: ["doc_population 2026-10"] });
    const changes = await fresh.warehouse.exportOf({ of: "changes", since: "1" }, viewer);
    expect(changes.signOff.find(({ state }) => state === "SIGNED")!.of).toContain("RH01 2026-10");
    expect(changes.refs!.some((ref) => ref.startsWith("RH01"))).toBe(true);
  });
});

describe("the office's month", { timeout: 120_000 }, () => {
  it("names every dataset that nobody has signed", async () => {
    await sign();
    const { lacking } = await fresh.warehouse.signing(office, null, viewer);
    // Signed by its agency without one office's report: whoever signs the month hears of that all the same.
    const missing = { kind: "REPORT", dataset: "doc_population", office: "DOC-5009", count: 1 };
    expect(lacking.filter(({ dataset }) => dataset === "doc_population")).toEqual([missing]);
    expect(lacking).toContainEqual({ kind: "UNSIGNED", dataset: "doc_flow", office: null, count: 1 });
    expect((await refusal(sign(office, director, null))).code).toBe("SIGN_INCOMPLETE");
  });

  it("hears of lines set aside and of files that wait, until the agency has answered for them", async () => {
    const titles = ["รายงานการรับตัวและปล่อยตัวผู้ต้องขัง ประจำเดือน ตุลาคม 2569,,,,", "เรือนจำ/ทัณฑสถาน : เรือนจำกลางเชียงใหม่,,,,"];
    const lines = ["ประเภทการเคลื่อนไหว,ชาย,หญิง,รวม,หมายเหตุ", "รับใหม่,49,0,49,", "พ้นโทษ,4๑O,0,44,", "พักการลงโทษ,6,0,6,", ""];
    const flow = await fresh.bringText("doc_flow", "flow_5006_256910.csv", [...titles, ...lines].join("\r\n"));
    expect(flow).toMatchObject({ state: "PARTIAL" });
    const [name, text] = population("5006", "2026-10", { sentenced: 2001 }, "_r2");
    const later = text.replace(/วันที่ 1 /, "วันที่ 2 ");
    expect(await fresh.bringText("doc_population", name, later)).toMatchObject({ state: "HELD", problem: { code: "SURVEY_DAY_UNUSUAL" } });
    const told = async () => (await fresh.warehouse.signing(office, null, viewer)).lacking.map(({ kind, dataset }) => `${kind} ${dataset}`);
    expect(await told()).toEqual(expect.arrayContaining(["DAMAGED doc_flow", "HELD doc_population", "REPORT doc_population"]));
    await sign();
    expect(await told()).not.toContain("HELD doc_population");
    expect(await told()).toContain("REPORT doc_population");
  });

  it("says in the mark of every figure that something was missing when it was signed, until the rules of before are asked", async () => {
    await sign();
    const { lacking } = await fresh.warehouse.signing(office, null, viewer);
    expect(lacking.length).toBeGreaterThan(1);
    await sign(office, director);
    // Of all that was missing, what the figure's own datasets lacked.
    const { words } = (await figure()).signOff;
    expect(words).toEqual({ th: "ลงนามรับรองแล้วโดยผู้อำนวยการ ทั้งที่ยังขาด 1 รายการ", en: "Signed by the director, though 1 thing was missing" });
    expect((await figure({ kpi: "RH05", period: "FY2570-YTD" })).signOff.words.en).not.toContain("1 thing");
    const signed = (await fresh.warehouse.signing(office, null, viewer)).signature!;
    expect(signed.lacking).toEqual(lacking);
    expect(signOffWords("SIGNED", signed, 0, 0, 0).en).toBe("Signed by the director");
    expect(signOffWords("SIGNED", signed, 0, 0, 1).en).toBe("Signed by the director, though 1 thing was missing");
  });

  it("counts one line as one, and parts an office's number from the Thai after it", () => {
    const region = fresh.definitions.province.offices.find(({ id }) => id === "ONCB-R5")!;
    const lack = { kind: "DAMAGED" as const, dataset: "oncb_arrests", office: region.id };
    expect(lackingWords({ ...lack, count: 1 }, fresh.definitions).en).toMatch(/: 1 line of .*'s report is in quarantine$/);
    const { th, en } = lackingWords({ ...lack, count: 2 }, fresh.definitions);
    expect(en).toMatch(/: 2 lines of .*'s report are in quarantine$/);
    expect([region.name.th.endsWith("5"), th.endsWith("5 มี 2 บรรทัดที่กักไว้")]).toEqual([true, true]);
    expect(notDueWords("2026-11", "2026-12-10", fresh.definitions.rules).th).toMatch(/^ยังลงนาม.*2569 ไม่ได้/);
  });

  it("covers the KPI's value itself, so that a changed capacity of March shows too", async () => {
    await sign();
    await sign(office, director);
    // 1500 + 2000, and twice 600 + 400 + 200 + 15, on 5820 + 1890 places.
    expect(await figure()).toMatchObject({
      value: "76.913099870298",
      signOff: { state: "SIGNED", signature: { of: "OFFICE", by: director } },
    });
    await fresh.bringText("doc_capacity", "capacity_256903_r2.csv", places("5,720"));
    expect(await state()).toBe("SIGNED");
    const { state: now, changed } = (await figure()).signOff;
    expect(now).toBe("CHANGED_AFTER_SIGNATURE");
    // The same 5930 people on 5720 + 1890 places.
    expect(changed).toMatchObject([
      { kind: "FIGURE", kpi: "RH01", old: "76.913099870298", new: "77.923784494087" },
      // Carried forward from March: the cell is named where it stands.
      { kind: "CELL", measure: "doc_capacity.standard_places", office: "DOC-5006", period: "FY2569-H1", old: "5820", new: "5720" },
    ]);
    expect(changed[1]!.artifact).toMatchObject({ name: "capacity_256903_r2.csv" });
    const month = await fresh.warehouse.signing(office, null, viewer);
    expect(month.state).toBe("CHANGED_AFTER_SIGNATURE");
    expect(month.changed.filter(({ kpi, office: at }) => kpi === "RH01" && at === null).map(({ period }) => period)).toEqual([
      "2026-10",
      "FY2570-YTD",
    ]);
    expect((await sign(office, director)).state).toBe("SIGNED");
  });

  it("is not changed by an agency that signs anew what is as the director signed it", async () => {
    await sign();
    await bring("5006", { sentenced: 2005 }, "_r2");
    await sign(office, director);
    expect((await sign()).history).toHaveLength(2);
    expect((await fresh.warehouse.signing(office, null, viewer)).changed).toEqual([]);
    expect(await state(office)).toBe("SIGNED");
  });

  it("does not hide that an agency had to sign anew", async () => {
    await sign();
    await sign(office, director);
    // One appeal less and one trial more: no KPI moves but the agency's own figures.
    await bring("5006", { sentenced: 2000, appeal: 599, trial: 401 }, "_r2");
    expect((await fresh.warehouse.signing(office, null, viewer)).changed.map(({ kind }) => kind)).toEqual(["CELL", "CELL"]);
    await sign();
    expect((await fresh.warehouse.signing(office, null, viewer)).changed.map(({ kind }) => kind)).toEqual(["CELL", "CELL", "SIGNATURE"]);
  });

  it("does not stand over a value that the director signed and the agency's newest signature does not cover", async () => {
    await sign();
    await sign(office, director);
    await bring("5006", { sentenced: 2000, appeal: 599, trial: 401 }, "_r2");
    await sign();
    await bring("5006", { sentenced: 2000, appeal: 600, trial: 400 }, "_r3");
    const { state, changed } = (await figure()).signOff;
    expect(state).toBe("CHANGED_AFTER_SIGNATURE");
    expect(changed.map(({ old, new: now }) => `${old} › ${now}`)).toEqual(["599 › 600", "401 › 400"]);
    await sign();
    expect((await figure()).signOff.state).toBe("SIGNED");
  });

  it("tells the director's changed cells, from what to what, until the director signs anew, whatever the agency has signed since", async () => {
    const told = { kind: "CELL", measure: "doc_population.inmates", office: "DOC-5006", version: "" };
    const ofCells = (changed: readonly { kind: string; old: string | null; new: string | null }[]) =>
      changed.filter(({ kind }) => kind === "CELL").map(({ old, new: now }) => `${old} › ${now}`);
    const since = async (from: string) =>
      ofCells(
        (await fresh.warehouse.changes(from, null, viewer)).items.flatMap((item) =>
          item.kind === "CHANGED_AFTER_SIGNATURE" ? [{ ...item, kind: item.detail! }] : [],
        ),
      );
    await sign();
    await sign(office, director);
    const signed = await versionNow();
    await bring("5006", { sentenced: 2000, appeal: 599, trial: 401 }, "_r2");
    told.version = await versionNow();
    await sign();
    // RH01 counts them all, and is what it was: it stands on cells that are not.
    const { signOff } = await figure();
    expect(signOff).toMatchObject({ state: "CHANGED_AFTER_SIGNATURE", signature: { by: director } });
    expect(signOff.changed.map(({ kind }) => kind)).toEqual(["CELL", "CELL"]);
    expect(signOff.changed[0]).toMatchObject({ ...told, old: "600", new: "599", artifact: { name: "population_5006_256910_r2.csv" } });
    expect((await figure({ office: "DOC-5001" })).signOff.state).toBe("SIGNED");
    expect((await figure({ period: "FY2570-YTD" })).signOff.state).toBe("CHANGED_AFTER_SIGNATURE");
    expect((await fresh.warehouse.signing(october, null, viewer)).changed).toEqual([]);
    expect(await since(signed)).toEqual(["600 › 599", "400 › 401"]);

    // Changed again under the agency's new signature: the director still signed 600.
    await bring("5006", { sentenced: 2000, appeal: 598, trial: 402 }, "_r3");
    expect(ofCells((await fresh.warehouse.signing(office, null, viewer)).changed)).toEqual(["600 › 598", "400 › 402"]);
    expect(await since(signed)).toEqual(["599 › 598", "401 › 402"]);
    await sign();
    expect(ofCells((await figure()).signOff.changed)).toEqual(["600 › 598", "400 › 402"]);
    const beforeAnew = await versionNow();
    await sign(office, director);
    expect((await figure()).signOff).toMatchObject({ state: "SIGNED", changed: [] });
    expect((await fresh.warehouse.signing(office, null, viewer)).changed).toEqual([]);
    expect(ofCells((await figure({ asOf: beforeAnew })).signOff.changed)).toEqual(["600 › 598", "400 › 402"]);
  });

  describe("names the cells that changed under it as the director saw them", () => {
    const ofCells = (changed: readonly { kind: string; old: string | null; new: string | null }[]) =>
      changed.filter(({ kind }) => kind === "CELL").map(({ old, new: now }) => `${old} › ${now}`);
    const ofMonth = async () => (await fresh.warehouse.signing(office, null, viewer)).changed;
    const since = async (from: string) =>
      (await fresh.warehouse.changes(from, null, viewer)).items.flatMap((item) =>
        item.kind === "CHANGED_AFTER_SIGNATURE" && item.detail === "CELL" ? [`${item.old} › ${item.new}`] : [],
      );

    it("where the agency had not signed, and where it signed later", async () => {
      await sign(office, director);
      const signed = await versionNow();
      await bring("5006", { sentenced: 2000, appeal: 599, trial: 401 }, "_r2");
      const { signOff } = await figure();
      expect(signOff).toMatchObject({ state: "CHANGED_AFTER_SIGNATURE", signature: { by: director } });
      expect(ofCells(signOff.changed)).toEqual(["600 › 599", "400 › 401"]);
      expect(signOff.changed[0]).toMatchObject({ office: "DOC-5006", artifact: { name: "population_5006_256910_r2.csv" } });
      expect((await figure({ office: "DOC-5001" })).signOff.state).toBe("SIGNED");
      expect((await figure({ period: "FY2570-YTD" })).signOff.state).toBe("CHANGED_AFTER_SIGNATURE");
      expect((await ofMonth()).map(({ kind }) => kind)).toEqual(["CELL", "CELL"]);
      expect(await since(signed)).toEqual(["600 › 599", "400 › 401"]);
      // The agency's month has no signature of its own, and lacks none of what it had.
      expect(await state()).toBe("PROVISIONAL");

      await sign();
      await bring("5006", { sentenced: 2000, appeal: 598, trial: 402 }, "_r3");
      expect(ofCells((await figure()).signOff.changed)).toEqual(["600 › 598", "400 › 402"]);
      // Its first signature is nothing that the director had signed over.
      expect((await ofMonth()).map(({ kind }) => kind)).toEqual(["CELL", "CELL"]);
      expect(ofCells((await fresh.warehouse.signing(october, null, viewer)).changed)).toEqual(["599 › 598", "401 › 402"]);
      expect(await since(signed)).toEqual(["599 › 598", "401 › 402"]);
      await sign(office, director);
      expect((await figure()).signOff).toMatchObject({ state: "SIGNED", changed: [] });
    });

    it("where they had changed already under the agency's signature", async () => {
      await sign();
      await bring("5006", { sentenced: 2000, appeal: 599, trial: 401 }, "_r2");
      await sign(office, director);
      expect((await figure()).signOff).toMatchObject({ state: "SIGNED", changed: [] });
      await bring("5006", { sentenced: 2000, appeal: 598, trial: 402 }, "_r3");
      expect(ofCells((await figure()).signOff.changed)).toEqual(["599 › 598", "401 › 402"]);
      // Back at what the director signed, though never at what the agency did.
      await bring("5006", { sentenced: 2000, appeal: 599, trial: 401 }, "_r4");
      expect((await figure()).signOff).toMatchObject({ state: "SIGNED", changed: [] });
      expect(await ofMonth()).toEqual([]);
      expect(await state()).toBe("CHANGED_AFTER_SIGNATURE");
    });

    it("with a report that came later, of a dataset nobody signed", async () => {
      await sign(office, director);
      await fresh.bringText(
        "doc_population",
        "population_5009_256910.csv",
        population("5006", "2026-10", { sentenced: 300 })[1].replace("รจก.เชียงใหม่", "รจ.อ.ฝาง"),
      );
      const { changed } = (await figure()).signOff;
      expect(changed.filter(({ kind }) => kind === "REPORT")).toMatchObject([
        { office: "DOC-5009", oldState: "MISSING", newState: "REPORTED" },
      ]);
      expect(ofCells(changed)).toHaveLength(10);
    });

    it("and not those of a month that the figures of the signed one do not stand on", async () => {
      await sign(office, director);
      await bring("5006", { sentenced: 1990 }, undefined, "2026-09");
      expect((await figure()).signOff.state).toBe("SIGNED");
      expect(ofCells(await ofMonth())).toEqual([]);
    });

    it("by rules from before names none of a dataset that nobody had signed", async () => {
      const { rules } = fresh.definitions;
      const { cells: _, ...before } = rules.signOff!;
      await recordDefinitions(fresh.store, { ...fresh.definitions, rules: { ...rules, signOff: before } });
      await sign(office, director);
      await bring("5006", { sentenced: 2000, appeal: 599, trial: 401 }, "_r2");
      expect((await figure()).signOff.state).toBe("SIGNED");
      expect(await ofMonth()).toEqual([]);
    });
  });

  it("by rules from before tells what they told: the agency's new signature takes the cells off the list", async () => {
    const { rules } = fresh.definitions;
    await recordDefinitions(fresh.store, { ...fresh.definitions, rules: { ...rules, signOff: { from: rules.signOff!.from } } });
    await sign();
    await sign(office, director);
    await bring("5006", { sentenced: 2000, appeal: 599, trial: 401 }, "_r2");
    await sign();
    expect((await figure()).signOff.state).toBe("SIGNED");
    expect((await fresh.warehouse.signing(office, null, viewer)).changed.map(({ kind }) => kind)).toEqual(["SIGNATURE"]);
  });
});

describe("a definition after the signature", { timeout: 120_000 }, () => {
  const redefine = async (change: (entry: (typeof fresh.definitions.kpis)[number]) => object) =>
    recordDefinitions(fresh.store, {
      ...fresh.definitions,
      kpis: fresh.definitions.kpis.map((entry) => (entry.id === "RH01" ? { ...entry, ...change(entry) } : entry)),
    });

  it("with other words changes nothing, with another formula everything", async () => {
    await sign();
    await sign(office, director);
    await redefine(() => ({ name: { th: "ความหนาแน่นของเรือนจำ", en: "Crowding of prisons" } }));
    expect((await figure()).signOff.state).toBe("SIGNED");
    // Another version that comes to the same value is told as the definition's change, and as no figure's.
    await redefine(() => ({ versions: [{ version: 2, from: "2026-07", why: { th: "ปรับถ้อยคำ", en: "Put otherwise" } }] }));
    expect((await figure()).signOff.changed.map(({ kind }) => kind)).not.toContain("FIGURE");
    expect((await fresh.warehouse.signing(office, null, viewer)).changed.map(({ kind }) => kind)).not.toContain("FIGURE");
    await redefine((entry) => ({ formula: { ...entry.formula, times: "1" } }));
    expect((await figure()).signOff).toMatchObject({ state: "CHANGED_AFTER_SIGNATURE", changed: [{ kind: "DEFINITION", kpi: "RH01" }] });
  });
});

describe("a figure that was signed and whose report is withdrawn", { timeout: 120_000 }, () => {
  const ofPrison = { office: "DOC-5006" };
  /** A later file of the same name brings another prison's report alone, and takes this one's back. */
  const withdraw = () => {
    const [name, text] = population("5006", "2026-10", { sentenced: 80, appeal: 0, trial: 0, investigation: 0 }, "_r2");
    return fresh.bringText("doc_population", name, text.replace("รจก.เชียงใหม่", "รจ.อ.ฝาง"));
  };

  it.each(["2026-10", "FY2570-YTD"])("is changed after the director's signature, and not unsigned (%s)", async (period) => {
    await sign(office, director);
    expect((await figure({ ...ofPrison, period })).signOff.state).toBe("SIGNED");
    await withdraw();
    const { state, value, signOff } = await figure({ ...ofPrison, period });
    expect({ state, value }).toEqual({ state: "MISSING", value: null });
    expect(signOff).toMatchObject({ state: "CHANGED_AFTER_SIGNATURE", signature: { by: director } });
    const gone = { office: "DOC-5006", newState: "MISSING" };
    expect(signOff.changed).toContainEqual(expect.objectContaining({ kind: "REPORT", ...gone }));
    if (period === "2026-10") expect(signOff.changed[0]).toMatchObject({ kind: "FIGURE", oldState: "REPORTED" });
    // Prisons that nobody signed a figure of have none that changed.
    expect((await figure({ office: "DOC-5001", period })).signOff.state).toBe("SIGNED");
    expect((await figure({ ...ofPrison, period: "2026-11" })).signOff.state).toBe("PROVISIONAL");
  });

  it("is changed after the agency's, until it is there again as it was", async () => {
    await sign();
    await withdraw();
    expect((await figure(ofPrison)).signOff).toMatchObject({ state: "CHANGED_AFTER_SIGNATURE", signature: { by: officer } });
    await bring("5006", { sentenced: 2000 }, "_r3");
    expect((await figure(ofPrison)).signOff.state).toBe("SIGNED");
  });

  it("was not signed by rules that did not say so", async () => {
    await sign(office, director);
    await withdraw();
    const { gone: _, ...signOff } = fresh.definitions.rules.signOff!;
    await recordDefinitions(fresh.store, { ...fresh.definitions, rules: { ...fresh.definitions.rules, signOff } });
    expect((await figure(ofPrison)).signOff).toMatchObject({ state: "PROVISIONAL", changed: [] });
  });
});

describe("a rebuild", { timeout: 120_000 }, () => {
  it("gives every signature again, and what it says as of every version", async () => {
    await sign();
    await bring("5006", { sentenced: 2005 }, "_r2");
    await sign(office, director);
    await bring("5006", { sentenced: 2006 }, "_r3");
    const versions = Array.from({ length: Number(await versionNow()) }, (_, i) => String(i + 1)).slice(1);
    const told = async () => {
      const all = [];
      for (const asOf of versions)
        all.push(
          await figure({ asOf }),
          await fresh.warehouse.signing(october, asOf, viewer),
          await fresh.warehouse.signing(office, asOf, viewer),
        );
      return JSON.stringify(all);
    };
    const before = await told();
    const { folder } = fresh.store;
    await fresh.store.close();
    removeDatabase(folder);
    fresh = await FreshStore.at(folder, fresh.definitions);
    expect(await told()).toBe(before);
    expect((await fresh.warehouse.signing(office, null, viewer)).state).toBe("CHANGED_AFTER_SIGNATURE");
  });
});
