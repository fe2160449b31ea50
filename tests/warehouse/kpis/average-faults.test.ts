/** What a mean or a median may be of: one measure that every case has, over the count of the same cases. Anything else is told where it stands. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContracts } from "../../../connectors/contracts.js";
import { projectRoot } from "../../../connectors/root.js";
import { loadDefinitions } from "../../../warehouse/definitions/files/definitions.js";
import { vocabularyOf } from "../../../warehouse/definitions/files/vocabulary.js";

const known = vocabularyOf((await loadContracts()).values());
const folder = mkdtempSync(join(tmpdir(), "yutitham-average-"));
const file = join(folder, "kpis", "access-to-justice.yaml");
let sound: string;

beforeAll(() => {
  cpSync(join(projectRoot, "warehouse/provinces/chiang-mai"), folder, { recursive: true });
  cpSync(join(projectRoot, "warehouse/kpis"), join(folder, "kpis"), { recursive: true });
  sound = readFileSync(file, "utf8");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The faults of AJ13, the last entry, with a part of it put another way. */
function faultsWith(is: string, other: string): string[] {
  const at = sound.indexOf("- id: AJ13");
  expect(sound.slice(at), is).toContain(is);
  writeFileSync(file, sound.slice(0, at) + sound.slice(at).replace(is, other));
  const { problems } = loadDefinitions(folder, known);
  const line = sound.slice(0, at).split("\n").length;
  for (const problem of problems)
    expect([problem.code, problem.file, problem.line! >= line]).toEqual(["DEFINITION_INVALID", file.slice(folder.length + 1), true]);
  return problems.map(({ found, expected }) => `${found} → ${expected}`);
}

describe("a median", () => {
  it("of days over the cases they belong to is sound", () => expect(faultsWith("takes: median", "takes: median")).toEqual([]));

  it("is of a measure that single cases have, not of a report's sum", () => {
    const [told] = faultsWith(
      "numerator: [{ measure: pjo_justice_fund.days_taken }]",
      "numerator: [{ measure: pjo_justice_fund.approved }]",
    );
    expect(told).toBe("pjo_justice_fund.approved → pjo_justice_fund.days_taken");
  });

  it("is over the count of the same cases, and of all of them", () =>
    expect(
      faultsWith("denominator: [{ measure: pjo_justice_fund.decided }]", "denominator: [{ measure: pjo_justice_fund.requests }]"),
    ).toEqual(["pjo_justice_fund.requests → pjo_justice_fund.decided"]));

  it("has the same filters above and below", () =>
    expect(faultsWith("{ measure: pjo_justice_fund.decided }", "{ measure: pjo_justice_fund.decided, where: { sex: [male] } }")).toEqual([
      '{"sex":["male"]} → null',
    ]));

  it("is of one term over one", () => {
    expect(faultsWith("    denominator: [{ measure: pjo_justice_fund.decided }]\n", "")).toEqual(["× 0 → × 1"]);
    expect(faultsWith("numerator: [{", "numerator: [{ measure: pjo_justice_fund.days_taken }, {")).toEqual(["× 2 → × 1"]);
  });

  it("does not accumulate, and is neither subtracted nor carried forward", () => {
    expect(faultsWith("accumulates: false", "accumulates: true")).toEqual(["true (median) → false (median)"]);
    expect(faultsWith("days_taken }", "days_taken, sign: -1 }")).toEqual(["null → 1"]);
    expect(faultsWith("unit: days", "carryForward: { pjo_justice_fund.decided: { months: 2 } }\n  unit: days")).toEqual(["median → —"]);
  });

  it("is no other word than mean or median", () =>
    expect(faultsWith("takes: median", "takes: mode")[0]).toContain('formula.takes: "mode"'));
});
