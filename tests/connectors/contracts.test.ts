import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contractFaults } from "../../connectors/contract-faults.js";
import { loadContracts } from "../../connectors/contracts.js";
import { doc_population } from "../../connectors/corrections/doc_population.contract.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import { police_victims } from "../../connectors/police/police_victims.contract.js";
import { dopa_population } from "../../connectors/registry/dopa_population.contract.js";

const places = (contract: DatasetContract) => contractFaults(contract).map(({ at, found }) => `${at}: ${found}`);
/** The contract of prison population with some parts changed. */
const changed = (parts: Partial<DatasetContract>): DatasetContract => ({ ...doc_population, ...parts });

describe("the contracts of the province", () => {
  it("are found by file name, sorted, every one sound", async () => {
    const contracts = await loadContracts();
    expect([...contracts.keys()]).toEqual([...contracts.keys()].toSorted());
    expect([...contracts.keys()].filter((id) => !id.startsWith("djop_") && !id.startsWith("pjo_"))).toEqual([
      ...["doc_capacity", "doc_flow", "doc_followup", "doc_population", "doc_programme", "doc_recidivism"],
      ...["dop_cases", "dop_outcome", "dop_reoffending", "dop_service", "dopa_population"],
      ...["led_assets", "led_cases", "led_confidence", "led_deposit", "led_mediation", "led_revenue"],
      ...["oncb_arrests", "oncb_seizures", "oncb_treatment", "oncb_villages", "police_victims"],
    ]);
  });

  it("are plain data, so that each can be archived with its delivery", async () => {
    for (const contract of (await loadContracts()).values()) expect(JSON.parse(JSON.stringify(contract))).toEqual(contract);
  });

  it("say what they count in and leave out, and what every measure is called, in both languages", async () => {
    for (const contract of (await loadContracts()).values()) {
      expect(contract.countsIn, contract.id).toBeDefined();
      expect(contract.leavesOut, contract.id).toBeDefined();
      for (const { name } of Object.values(contract.measures)) expect(name.th && name.en, contract.id).toMatch(/\S/);
    }
  });

  it("are pulled at different minutes of the early morning", async () => {
    const times = [...(await loadContracts()).values()].map((contract) => contract.schedule);
    expect(new Set(times).size).toBe(times.length);
    for (const time of times) expect(time).toMatch(/^\d+ [4-7] \* \* \*$/);
  });

  it("cut the population where juvenile justice does", () => {
    const ages = dopa_population.cells.map((cell) => cell.dims.age);
    expect(ages).toHaveLength(19);
    expect(ages.slice(0, 6)).toEqual(["0_4", "5_9", "10_14", "15_17", "18_19", "20_24"]);
    expect(ages.slice(-2)).toEqual(["80_84", "85_plus"]);
  });
});

describe("a contract that does not hold", () => {
  it("stops the start and is named with its fault", async () => {
    const folder = mkdtempSync(join(tmpdir(), "contracts-"));
    try {
      writeFileSync(join(folder, "doc_other.contract.js"), 'export const other = { id: "other" };\n');
      await expect(loadContracts(folder)).rejects.toMatchObject({
        code: "DEFINITION_INVALID",
        place: { file: "doc_other.contract.js", found: "other", expected: "export const doc_other" },
      });
      const late = { ...doc_population, id: "doc_late", schedule: "at dawn" };
      writeFileSync(join(folder, "doc_late.contract.js"), `export const doc_late = ${JSON.stringify(late)};\n`);
      await expect(loadContracts(folder)).rejects.toMatchObject({ place: { file: "doc_late.contract.js", found: "schedule: at dawn" } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("compares with the population of a dataset that is there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "contracts-"));
    const write = (contract: DatasetContract) =>
      writeFileSync(join(folder, `${contract.id}.contract.js`), `export const ${contract.id} = ${JSON.stringify(contract)};\n`);
    const within = (withinPopulation: string) =>
      write({ ...police_victims, checks: [{ people: "victims", withinPopulation, severity: "warn" }] });
    try {
      within("dopa_population.population");
      await expect(loadContracts(folder)).rejects.toMatchObject({
        code: "DEFINITION_INVALID",
        place: { file: "police_victims.contract.js", found: "checks: dopa_population.population" },
      });
      write(dopa_population);
      expect([...(await loadContracts(folder)).keys()]).toEqual(["dopa_population", "police_victims"]);
      within("dopa_population.people");
      // Node keeps what it has read of a file; another folder is read anew.
      const other = mkdtempSync(join(tmpdir(), "contracts-"));
      cpSync(folder, other, { recursive: true });
      await expect(loadContracts(other)).rejects.toMatchObject({ place: { found: "checks: dopa_population.people" } });
      rmSync(other, { recursive: true });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("names an undeclared measure, and a measure that nothing fills", () => {
    const cells = doc_population.cells.map((cell) => ({ ...cell, measure: "prisoners" }));
    expect(places(changed({ cells }))).toEqual(["measure: prisoners", "measure: prisoners", "measures: inmates"]);
  });

  it("spells one code like another", () => {
    const [id, rule] = Object.entries(doc_population.dimensions)[0]!;
    const codes = { ...rule.codes, bail: ["ผู้ต้อง กักขัง"] };
    expect(places(changed({ dimensions: { [id]: { ...rule, codes } } }))).toEqual(["dimensions.legal_status.bail: ผู้ต้อง กักขัง"]);
  });

  it("counts a column twice, or finds one column under another's name", () => {
    const [male] = doc_population.cells;
    expect(places(changed({ cells: [...doc_population.cells, male!] }))).toEqual(["cells[2]: inmates sex,male"]);
    const cells = doc_population.cells.map((cell, i) => (i === 1 ? { ...cell, column: [...cell.column, "male"] } : cell));
    expect(places(changed({ cells }))).toEqual(["cells[1]: male"]);
  });

  it("has a first period of another rhythm, or a check on a total it does not declare", () => {
    expect(places(changed({ since: "FY2566" }))).toEqual(["since: FY2566"]);
    expect(places(changed({ checks: [{ totalLine: ["ผลรวม"], severity: "warn" }] }))).toEqual(["checks[0]: ผลรวม"]);
  });

  it("checks a column by a spelling that other forms do not have", () => {
    const [male, female] = doc_population.cells.map((cell) => cell.column);
    const checks: DatasetContract["checks"] = [{ lineSum: [male![1]!, female![0]!], equals: "รวม", severity: "warn" }];
    expect(places(changed({ checks }))).toEqual([`checks[0]: ${male![1]}`]);
  });

  it("reads what it calls an identifier", () => {
    expect(places(changed({ identifiers: ["สถานภาพผู้ต้องขัง"] }))).toEqual(["identifiers: สถานภาพผู้ต้องขัง"]);
  });

  it("orders by revision without a revision in the file's name", () => {
    const from = { via: "sftp", folder: "population", pattern: "^population\\.csv$" } as const;
    expect(places(changed({ from }))).toEqual(["from.pattern: ^population\\.csv$"]);
  });
});
