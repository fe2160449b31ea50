/** Where no contract can be drafted, what was read of the file is told all the same. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { inspectFor } from "../../gateway/commands/inspect.js";
import { provinceFolder } from "../warehouse/fresh-store.js";

const folder = mkdtempSync(join(tmpdir(), "yutitham-inspected-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("inspect --draft", { timeout: 60_000 }, () => {
  it("of a file of no period prints the inspection before the refusal", async () => {
    const file = join(folder, "คดี.csv");
    writeFileSync(file, "อำเภอ,จำนวนคดี\nฝาง,1\nแม่ริม,2\nรวม,3\n");
    const { json, text, exit } = await inspectFor(file, provinceFolder, { draft: "pjo_drafted", to: join(folder, "draft") });
    expect(exit).toBe(1);
    expect(json).toMatchObject({ format: "csv", tables: [{ rows: 2 }], error: { code: "DRAFT_IMPOSSIBLE" } });
    expect(text.indexOf("จำนวนคดี: integer")).toBeGreaterThan(0);
    expect(text.indexOf("DRAFT_IMPOSSIBLE")).toBeGreaterThan(text.indexOf("จำนวนคดี: integer"));
    expect(text).toContain("no contract can be drafted from this file");
  });
  it("of a name that a draft cannot have is refused in the same way", async () => {
    const file = join(folder, "คดี.csv");
    const { json } = await inspectFor(file, provinceFolder, { draft: "Nonsense" });
    expect(json).toMatchObject({ tables: [{ rows: 2 }], error: { code: "DRAFT_IMPOSSIBLE" } });
  });
});
