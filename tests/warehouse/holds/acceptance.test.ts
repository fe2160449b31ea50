/** One table says which holds a person may accept; the page for administrators shows the same. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadContracts } from "../../../connectors/contracts.js";
import { projectRoot } from "../../../connectors/root.js";
import { readFiles } from "../../../warehouse/definitions/record.js";
import { isProvinceWide } from "../../../warehouse/holds/province-wide.js";
import { acceptableCodes, acceptances } from "../../../warehouse/load/acceptance.js";
import { provinceFolder } from "../fresh-store.js";

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");

describe("the table of what may be accepted", () => {
  it.each(Object.entries(acceptances))("%s stands in docs/held-files.md with the same answer", (code, { may }) => {
    const row = read("docs/held-files.md")
      .split("\n")
      .find((line) => line.startsWith(`| \`${code}\` | `) && line.split("|").length === 5);
    expect(row?.split("|")[2]?.trim()).toBe({ yes: "yes", nil: "as a nil report", no: "no" }[may]);
  });

  it("names every code that holds a delivery, in Thai and English", () => {
    const checks = ["jump", "checks", "line-count", "carried-over", "edges", "totals", "survey-day", "other-title", "notes", "to-come"].map(
      (name) => `checks/${name}`,
    );
    const loading = ["load", "lines/headers", "lines/title", ...checks].map((name) => read(`warehouse/load/${name}.ts`)).join("\n");
    const given = [...loading.matchAll(/describeProblem\(\s*"([A-Z_]+)"/g)].map(([, code]) => code!);
    // A misspelt column of no figures and a period that is not over are warnings wherever they stand. Garbled text is found by the reader.
    const warnings = ["COLUMN_UNREAD", "PERIOD_UNFINISHED", "UNIT_CONTRADICTS"];
    expect(new Set(Object.keys(acceptances))).toEqual(new Set([...given.filter((code) => !warnings.includes(code)), "MOJIBAKE"]));
    for (const { means } of Object.values(acceptances)) {
      expect(means.th).toMatch(/[\u0e01-\u0e4e]/);
      expect(means.en).toMatch(/[a-z]{3}/);
    }
  });

  it("takes an empty file for a nil report only where absent lines mean zero and its title can say whose it is", async () => {
    const contracts = [...(await loadContracts()).values()];
    const nil = contracts.filter((contract) => acceptableCodes(contract).includes("FILE_EMPTY"));
    expect(nil.map(({ id }) => id)).toEqual(["pjo_centres"]);
  });
});

describe("a hold is the director's to decide", () => {
  it("where no agency of the province answers for the figures", async () => {
    const { province, contracts } = await readFiles(provinceFolder);
    const wide = [...contracts.values()].filter((contract) => isProvinceWide(contract, province));
    expect(wide.map(({ id }) => id)).toEqual(["dopa_population", "police_victims"]);
    const shared = { ...contracts.get("led_revenue")!, reporters: { office: "DOC-5006" } };
    expect(isProvinceWide(shared, province)).toBe(true);
  });
});
