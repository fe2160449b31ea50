/** Lists cut short, emptied or doubled are held; ordinary growth is not. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { usualLineCount } from "../../../connectors/dataset.js";
import { workbook } from "../../../connectors/sample/reports/xlsx.js";
import { lineCountFinding } from "../../../warehouse/load/checks/line-count.js";
import { registerSheet } from "../../fixtures/register-sheet.js";
import { flowReport } from "../flow-report.js";
import { FreshStore, operator } from "../fresh-store.js";

let fresh: FreshStore;
beforeEach(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterEach(() => fresh.close());

const flow = (month: number, change = (lines: string[]) => lines) => {
  const { name, text } = flowReport(month, 50);
  return fresh.bringText("doc_flow", name, change(text.split("\n")).join("\n"));
};

const columns = ["วันที่รับเรื่อง", "ช่องทาง", "อำเภอ", "เพศ", "วันที่ยุติเรื่อง", "สถานะ"];
/** Complaints of October to a month of the fiscal year 2569, so many each. */
const complaints = (counts: readonly number[], asOf: string, name = "เรื่องร้องเรียน_2569.xlsx") => {
  const lines = counts.flatMap((count, i) =>
    Array.from({ length: count }, (_, n) => [
      `${1 + (n % 28)}/${10 + i}/2568`,
      "โทรศัพท์",
      "ฮอด",
      n % 2 ? "ช" : "ญ",
      "-",
      "อยู่ระหว่างดำเนินการ",
    ]),
  );
  const sheet = registerSheet("ทะเบียนเรื่องร้องเรียนร้องทุกข์ ประจำปีงบประมาณ พ.ศ. 2569", asOf, columns, lines);
  return fresh.bringText("pjo_complaints", name, workbook([sheet], name));
};
const received = async () =>
  (await fresh.warehouse.observations("pjo_complaints", { from: "2025-10", to: "2025-12", measures: ["received"] }, 100, null, operator))
    .nodes.length;

const lived = (n: number) =>
  JSON.stringify({
    id: n,
    office: "สำนักงานคุมประพฤติจังหวัดเชียงใหม่",
    month: `25${68 - Math.floor(n / 12)}-${String(1 + (n % 12)).padStart(2, "0")}`,
    caseType: "สืบเสาะและพินิจ",
    lawGroup: "ยาเสพติด",
    cases: { broughtForward: 412, newReceived: 138, closed: 129, remaining: 421 },
    olderThanOneYear: 31,
    psr: { due: 121, onTime: 119 },
  });
const cases = (months: number) => `${Array.from({ length: months }, (_, n) => lived(n)).join("\n")}\n`;

describe("a monthly report", { timeout: 120_000 }, () => {
  it("of two lines, where each of the last three had seven or more, waits; one of all its lines goes in", async () => {
    for (const month of [1, 2, 3]) expect((await flow(month)).state).toBe("LOADED");
    const usual = (await flow(4)).lines.loaded;
    const short = await flow(5, (lines) => [...lines.slice(0, 3), ...lines.slice(5, 7)]);
    expect(short).toMatchObject({ state: "HELD", problem: { code: "LINES_IMPLAUSIBLE", expected: String(usual) }, lines: { loaded: 0 } });
    expect((await flow(6)).state).toBe("LOADED");
    const [held] = (await fresh.warehouse.held({ first: 5 }, operator)).nodes;
    expect(held).toMatchObject({ mayBeAccepted: true, problem: { code: "LINES_IMPLAUSIBLE" } });
  });
  it("has no usual length before three of its kind have come", async () => {
    for (const month of [1, 2]) expect((await flow(month)).state).toBe("LOADED");
    expect((await flow(3, (lines) => [...lines.slice(0, 7), ""])).state).toBe("LOADED");
  });
  it("is compared within one delivery of many files too", async () => {
    const { mkdtempSync, rmSync, writeFileSync } = await import("node:fs");
    const folder = mkdtempSync("/tmp/yutitham-lines-");
    const paths = [1, 2, 3, 4, 5].map((month) => {
      const { name, text } = flowReport(month, 50);
      writeFileSync(`${folder}/${name}`, month === 5 ? text.split("\n").slice(0, 5).join("\n") : text);
      return `${folder}/${name}`;
    });
    const { items } = await fresh.bring("doc_flow", paths);
    expect(items.map(({ state }) => state)).toEqual(["LOADED", "LOADED", "LOADED", "LOADED", "HELD"]);
    rmSync(folder, { recursive: true });
  });
});

describe("a case list", { timeout: 120_000 }, () => {
  it("grows from month to month without a word", async () => {
    expect((await complaints([20], "๓๑ ตุลาคม ๒๕๖๘")).state).toBe("LOADED");
    expect((await complaints([20, 26], "๓๐ พฤศจิกายน ๒๕๖๘")).state).toBe("LOADED");
    expect((await complaints([20, 26, 3], "๓๑ ธันวาคม ๒๕๖๘")).state).toBe("LOADED");
  });
  it("that is emptied withdraws nothing until someone says that it is true", async () => {
    await complaints([20, 6], "๓๐ พฤศจิกายน ๒๕๖๘");
    const before = await received();
    expect(before).toBe(26);
    expect(await complaints([], "๓๑ ธันวาคม ๒๕๖๘")).toMatchObject({
      state: "HELD",
      problem: { code: "LINES_IMPLAUSIBLE", found: "0", expected: "26" },
    });
    expect(await received()).toBe(before);
  });
  it("that lost half of its lines waits too", async () => {
    await complaints([20, 26], "๓๐ พฤศจิกายน ๒๕๖๘");
    expect(await complaints([20, 3], "๓๐ พฤศจิกายน ๒๕๖๘")).toMatchObject({ state: "HELD", problem: { found: "23", expected: "46" } });
  });
  it("of a first month without a case is a nil report", async () => {
    expect(await complaints([], "๓๑ ตุลาคม ๒๕๖๘")).toMatchObject({ state: "LOADED", lines: { loaded: 0 } });
  });
});

describe("a list of all months", { timeout: 120_000 }, () => {
  it("that comes back with a third of its months withdraws none of the others until it is accepted, and then all", async () => {
    expect((await fresh.bringText("dop_cases", "dop_cases.ndjson", cases(36))).state).toBe("LOADED");
    expect((await fresh.bringText("dop_cases", "dop_cases.ndjson", cases(36).replace(/138/, "139"))).state).toBe("LOADED");
    const short = await fresh.bringText("dop_cases", "dop_cases.ndjson", cases(12));
    expect(short).toMatchObject({ state: "HELD", problem: { code: "LINES_IMPLAUSIBLE", found: "12", expected: "36" } });
    const [held] = (await fresh.warehouse.held({ first: 5 }, operator)).nodes;
    const shown = (await fresh.warehouse.heldPreview(held!.id, operator))!;
    expect(shown.reports.filter(({ change }) => change === "WITHDRAWN")).toHaveLength(24);
    expect(shown.findings).toContainEqual(expect.objectContaining({ kind: "ACCEPTED", code: "LINES_IMPLAUSIBLE" }));
    const decision = { by: { id: "u1", name: "วิภา", role: "officer" }, reason: "ต้นทางเหลือเฉพาะปีล่าสุด" };
    await fresh.warehouse.acceptHeld(held!.id, shown.seen, decision, operator);
    const left = await fresh.warehouse.observations("dop_cases", { measures: ["received"] }, 500, null, operator);
    expect(left.nodes).toHaveLength(12);
  });
});

describe("the usual length", () => {
  const rule = { within: 0.4, last: 6, apart: 5, severity: "hold" } as const;
  const of = (lines: number, span = 1, name = "x") => ({ stem: name, lines, span });
  const found = (own: ReturnType<typeof of>, known: ReturnType<typeof of>[]) =>
    lineCountFinding(rule, { name: "x.csv" }, own, known)?.expected ?? null;

  it("is the median of the last six like ones, by the report", () => {
    // Of 10, 20, 30, 40, 50, 60 the middle lies at 35; the 1,000 before them are forgotten.
    const known = [1000, 10, 20, 30, 40, 50, 60].map((lines) => of(lines, 1, "y"));
    expect(found(of(50), known)).toBe("35");
    expect(found(of(49), known)).toBeNull();
    expect(found(of(21), known)).toBeNull();
    expect(found(of(20), known)).toBe("35");
    // Twelve months are not like one.
    expect(found(of(20, 12), known)).toBeNull();
    expect(found(of(300, 12), [of(240, 12, "a"), of(260, 12, "b"), of(200, 10, "c")])).toBeNull();
    expect(found(of(100, 12), [of(240, 12, "a"), of(260, 12, "b"), of(200, 10, "c")])).toBe("240");
  });
  it("does not mind a few lines", () => {
    expect(found(of(3), [of(7, 1, "a"), of(7, 1, "b"), of(7, 1, "c")])).toBeNull();
    expect(found(of(2), [of(7, 1, "a"), of(7, 1, "b"), of(7, 1, "c")])).toBe("7");
  });
  it("is asked of every dataset that replaces what it speaks of, and of no delta", () => {
    const lists = [...fresh.definitions.contracts.values()];
    for (const contract of lists) expect(contract.lineCount).toEqual(usualLineCount(contract));
    expect(lists.filter(({ lineCount }) => lineCount === false).map(({ id }) => id)).toEqual([
      "oncb_arrests",
      "oncb_seizures",
      "oncb_treatment",
      "oncb_villages",
    ]);
  });
});
