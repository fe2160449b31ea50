/** Formulas in words, as whoever reads a KPI's page meets them: no two parts of one read alike, and a comma parts codes of one dimension alone. */
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../../connectors/root.js";
import { readFiles } from "../../../warehouse/definitions/record.js";
import { kpiSummaries } from "../../../warehouse/kpis/summary.js";

const files = await readFiles(`${projectRoot}/warehouse/provinces/chiang-mai`);
const formulas = new Map(kpiSummaries(files).map(({ id, formula }) => [id, formula]));

describe("a formula in words", () => {
  it("says of which dimension a code is, where a term is picked by two", () =>
    expect(formulas.get("CP05")).toEqual({
      th: "หมู่บ้าน/ชุมชน [ระดับรอบก่อน: เฝ้าระวัง · ระดับปัญหา: ไม่มีปัญหา] ÷ หมู่บ้าน/ชุมชน [ระดับรอบก่อน: เฝ้าระวัง] × 100",
      en: "Villages [Level of the round before: low · Level of the problem: none] ÷ Villages [Level of the round before: low] × 100",
    }));

  it("names the datasets where two terms would read alike", () => {
    expect(formulas.get("SO08")!.en).toContain("(Pending over a year (Execution cases) + Pending over a year (Probation cases))");
    expect(formulas.get("AJ10")!.en).toMatch(
      /Requests received \(Justice Fund requests\) \[outside.*\+ Requests received \(Compensation requests/,
    );
    // One of three is told apart by its own name already.
    expect(formulas.get("AJ10")!.th).toContain("+ ผู้รับคำปรึกษา [นอกอำเภอเมือง])");
  });

  it("leaves those that cannot be misread as they were", () => {
    expect(formulas.get("CP02")!.en).toBe("Cases [produce, import or export; sell; possess to sell] ÷ Cases × 100");
    expect(formulas.get("CP04")!.en).toBe("Villages [none] ÷ Villages × 100");
  });

  it("has no two terms of one side alike", () => {
    for (const [id, { th, en }] of formulas)
      for (const words of [th, en])
        for (const side of words.split(" ÷ ")) {
          const terms = side
            .replace(/ × [\d.]+$/, "")
            .replace(/^\(|\)$/g, "")
            .split(" + ");
          expect([id, terms]).toEqual([id, [...new Set(terms)]]);
        }
  });

  it("of rules from before stays as it was", () => {
    const { words: _, ...rating } = files.rules.rating;
    const before = new Map(kpiSummaries({ ...files, rules: { ...files.rules, rating } }).map(({ id, formula }) => [id, formula.en]));
    expect(before.get("CP05")).toBe("Villages [low, none] ÷ Villages [low] × 100");
    expect(before.get("SO08")).toContain("(Pending over a year + Pending over a year)");
  });
});
