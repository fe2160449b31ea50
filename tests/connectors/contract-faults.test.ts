/** What is wrong with a contract, one fault at a time: where, what stands there, and what would hold. */
import { describe, expect, it } from "vitest";
import { contractFaults } from "../../connectors/contract-faults.js";
import { doc_flow } from "../../connectors/corrections/doc_flow.contract.js";
import { doc_population as whole } from "../../connectors/corrections/doc_population.contract.js";
import type { DatasetContract } from "../../connectors/dataset.js";
import { pjo_justice_fund } from "../../connectors/justice-office/pjo_justice_fund.contract.js";
import { led_cases } from "../../connectors/legal-execution/led_cases.contract.js";
import { led_revenue } from "../../connectors/legal-execution/led_revenue.contract.js";
import { oncb_villages } from "../../connectors/narcotics/oncb_villages.contract.js";
import { police_victims } from "../../connectors/police/police_victims.contract.js";
import { dop_cases } from "../../connectors/probation/dop_cases.contract.js";

const faults = (contract: DatasetContract, parts: Partial<DatasetContract>) =>
  contractFaults({ ...contract, ...parts }).map(({ at, found, expected }) => [at, found, expected]);
/** Without the check that names codes of its own: what is altered here would be missing there as well. */
const doc_population = { ...whole, checks: whole.checks.filter((check) => !("subtotal" in check)) };
const [inmates] = Object.values(doc_population.measures);
const [status] = Object.values(doc_population.dimensions);

describe("names", () => {
  it.each(["Doc", "doc-population", "_doc", "doc_", "doc__x", "2doc", ""])("%j is no id", (id) =>
    expect(faults(doc_population, { id })).toEqual([["id", id, "snake_case"]]),
  );
  it("of measures and dimensions are ids too", () => {
    const cells = doc_population.cells.map((cell) => ({ ...cell, measure: "Inmates" }));
    const jump = doc_population.checks.filter((check) => !("jump" in check));
    expect(faults(doc_population, { measures: { Inmates: inmates! }, cells, checks: jump })).toEqual([["id", "Inmates", "snake_case"]]);
    expect(faults(doc_population, { dimensions: { legalStatus: status! } })).toEqual([["id", "legalStatus", "snake_case"]]);
  });
  it("of codes may begin with a digit and hold no capitals, those that a header states included", () => {
    const codes = { "0_4": ["ก"], Sentenced: ["ข"] };
    expect(faults(doc_population, { dimensions: { legal_status: { ...status!, codes } } })).toEqual([["code", "Sentenced", "snake_case"]]);
    const cells = doc_population.cells.map((cell, i) => (i === 0 ? { ...cell, dims: { sex: "Male" } } : cell));
    expect(faults(doc_population, { cells })).toEqual([["code", "Male", "snake_case"]]);
  });
  it.each(["name", "about", "countsIn", "leavesOut"] as const)("%s is said in both languages", (part) => {
    const both = "ไทยและอังกฤษ / Thai and English";
    expect(faults(doc_population, { [part]: { th: " ", en: "x" } })).toEqual([[part, "—", both]]);
    expect(faults(doc_population, { [part]: { th: "ก", en: "" } })).toEqual([[part, "—", both]]);
  });
  it("of what is counted in may be left out", () =>
    expect(faults(doc_population, { countsIn: undefined, leavesOut: undefined })).toEqual([]));
});

describe("times", () => {
  it("are a schedule, a first period of the rhythm, and breaks at periods", () => {
    expect(faults(doc_population, { schedule: "at dawn" })).toEqual([["schedule", "at dawn", "cron: 10 5 * * *"]]);
    expect(faults(doc_population, { since: "FY2566" })).toEqual([["since", "FY2566", "month"]]);
    const why = { th: "ก", en: "a" };
    const breaks = ["2026-10", "FY2570", "ตุลาคม"].map((from) => ({ from, why }));
    expect(faults(doc_population, { breaks })).toEqual([["breaks", "ตุลาคม", "2026-10, FY2570, FY2570-Q1"]]);
  });
  it("of filing stand in reports, not in cases", () => {
    const arrival = { column: ["ยื่นเมื่อ"] };
    expect(faults(pjo_justice_fund, { arrival })).toEqual([["arrival", "events", "ไม่มี / none"]]);
    expect(faults(doc_population, { arrival })).toEqual([]);
  });
});

describe("origin and form", () => {
  const csv = { kind: "csv", headerRows: 1 } as const;
  it("fit each other: what a service or a database hands on are records", () => {
    expect(faults(dop_cases, { form: csv })).toEqual([["form", "csv", "records"]]);
    expect(faults(oncb_villages, { form: csv })).toEqual([["form", "csv", "records"]]);
    expect(faults(led_cases, { form: csv })).toEqual([["form", "csv", "records"]]);
    expect(faults(led_revenue, { form: { kind: "records" } })).toEqual([["form", "records", "csv, workbook"]]);
    expect(faults(doc_population, { form: { kind: "records" } })).toEqual([["form", "records", "csv, workbook"]]);
  });
  it("name files by a pattern that is one", () => {
    const from = (pattern: string) => ({ via: "folder", pattern }) as const;
    const supersession = { delivers: "full_slice", order: "modified" } as const;
    expect(faults(doc_population, { from: from("^a(b"), supersession })).toEqual([["from.pattern", "^a(b", "regular expression"]]);
    expect(faults(doc_population, { from: from("^a{,"), supersession })).toEqual([["from.pattern", "^a{,", "regular expression"]]);
    expect(faults(doc_population, { from: from("^ab$"), supersession })).toEqual([]);
    const byRevision = { delivers: "full_slice", order: "revision" } as const;
    expect(faults(doc_population, { from: from("^ab$"), supersession: byRevision })).toEqual([["from.pattern", "^ab$", "(?<revision>…)"]]);
  });
  it("order by a changed column in a database, and there only", () => {
    expect(faults(oncb_villages, { supersession: { delivers: "delta", order: "modified" } })).toEqual([
      ["supersession.order", "modified", "postgres"],
    ]);
    expect(faults(dop_cases, { supersession: { delivers: "full_slice", order: "changed" } })).toEqual([
      ["supersession.order", "changed", "rest"],
    ]);
  });
});

describe("measures", () => {
  it("are declared, filled, and counted by one that is there", () => {
    const cells = doc_population.cells.map((cell, i) => (i === 0 ? { ...cell, measure: "prisoners" } : cell));
    expect(faults(doc_population, { cells })).toEqual([["measure", "prisoners", "inmates"]]);
    const measures = { ...doc_population.measures, spare: inmates! };
    expect(faults(doc_population, { measures })).toEqual([["measures", "spare", "คอลัมน์ที่ใช้ / a cell or an event that fills it"]]);
    const counted = { inmates: { ...inmates!, countedBy: "cases" } };
    expect(faults(doc_population, { measures: counted })).toEqual([["measures.inmates.countedBy", "cases", "inmates"]]);
    expect(faults(doc_population, { measures: { inmates: { ...inmates!, countedBy: "inmates" } } })).toEqual([]);
  });
  it("that events fill are filled", () => {
    const [event] = pjo_justice_fund.events!;
    const events = [{ ...event!, measures: { asked: { count: true as const } } }, ...pjo_justice_fund.events!.slice(1)];
    const known = Object.keys(pjo_justice_fund.measures).join(", ");
    expect(faults(pjo_justice_fund, { events }).slice(0, 2)).toEqual([
      ["measure", "asked", known],
      ["measures", "requests", "คอลัมน์ที่ใช้ / a cell or an event that fills it"],
    ]);
  });
  it("of stocks say what they are over several months; those of flows need not", () => {
    expect(faults(doc_population, { measures: { inmates: { ...inmates!, overTime: undefined } } })).toEqual([
      ["measures.inmates", "stock", "overTime: first, last, average"],
    ]);
    expect(faults(doc_flow, {})).toEqual([]);
  });
});

describe("dimensions", () => {
  const withCodes = (codes: Record<string, string[]>, totals?: string[]) =>
    faults(doc_population, { dimensions: { legal_status: { column: status!.column, codes, totals } } });
  it("have a spelling for each code, and none for two", () => {
    const checks = { th: "คำสะกด / a spelling" };
    expect(withCodes({ sentenced: ["ก"], remand: [] })).toEqual([["dimensions.legal_status.remand", "—", checks.th]]);
    expect(withCodes({ sentenced: ["ก"], remand: ["ก."] })).toEqual([["dimensions.legal_status.remand", "ก.", "sentenced"]]);
    expect(withCodes({ sentenced: ["ก", " "] })).toEqual([["dimensions.legal_status.sentenced", " ", "sentenced"]]);
    expect(withCodes({ sentenced: ["ก", ""] })).toEqual([["dimensions.legal_status.sentenced", "—", "sentenced"]]);
    expect(withCodes({ sentenced: ["ก", "ก"] })).toEqual([]);
  });
  it("tell totals from codes, and may have none", () => {
    expect(withCodes({ sentenced: ["ก"] }, ["ก"])).toEqual([["dimensions.legal_status.totals", "ก", "sentenced"]]);
    expect(withCodes({ sentenced: ["ก"] }, [])).toEqual([]);
  });
  it("are asked of by codes they have", () => {
    const [cell, ...rest] = doc_population.cells;
    const first = Object.keys(status!.codes)[0]!;
    const when = { legal_status: [first, "free"] };
    const known = Object.keys(status!.codes).join(", ");
    expect(faults(doc_population, { cells: [{ ...cell!, when }, ...rest] })).toEqual([["when.legal_status", "free", known]]);
    expect(faults(doc_population, { cells: [{ ...cell!, when: { age: ["0_4"] } }, ...rest] })).toEqual([["when.age", "0_4", "—"]]);
    const events = pjo_justice_fund.events!.map((event, i) => (i === 1 ? { ...event, when: { decision: ["lost"] } } : event));
    expect(faults(pjo_justice_fund, { events }).map(([at, found]) => [at, found])).toEqual([["when.decision", "lost"]]);
  });
});

describe("checks", () => {
  it("of a jump name a measure and a factor above one", () => {
    const jump = (of: string, factor: number) => faults(doc_population, { checks: [{ jump: of, factor, above: 10, severity: "hold" }] });
    expect(jump("inmates", 2)).toEqual([]);
    expect(jump("inmates", 1)).toEqual([["checks[0]", "inmates", "inmates"]]);
    expect(jump("prisoners", 2)).toEqual([["checks[0]", "prisoners", "inmates"]]);
    // Changed rows alone are no report to be compared with the one before.
    const delta = { supersession: { delivers: "delta", order: "revision" } } as const;
    const ofReport = { jump: "inmates", of: "report", factor: 2, above: 10, severity: "hold" } as const;
    expect(faults(doc_population, { checks: [ofReport] })).toEqual([]);
    expect(faults(doc_population, { ...delta, lineCount: false, checks: [ofReport] }).map(([at]) => at)).toContain("checks[0].of");
  });
  it("of people hold a measure of persons, counted by districts of residence or offence, against a population", () => {
    const check = (people: string, parts: Partial<DatasetContract> = {}, withinPopulation = "dopa_population.population") =>
      faults(police_victims, { ...parts, checks: [{ people, withinPopulation, severity: "warn" }] });
    expect(check("victims")).toEqual([]);
    expect(check("robbed")).toEqual([["checks[0]", "robbed", "victims"]]);
    const measures = { victims: { ...police_victims.measures.victims!, unit: "cases" as const } };
    expect(check("victims", { measures })).toEqual([["checks[0]", "victims", "persons"]]);
    const district = (of: "office" | "residence") => ({ district: { ...police_victims.district!, of } });
    expect(check("victims", district("residence"))).toEqual([]);
    expect(check("victims", district("office"))).toEqual([["checks[0]", "district: office", "offence, residence"]]);
    expect(check("victims", { district: undefined })).toEqual([["checks[0]", "district: —", "offence, residence"]]);
    expect(check("victims", {}, "population")).toEqual([["checks[0]", "population", "dopa_population.population"]]);
    // A line that is a person states no number of people.
    const cells = police_victims.cells.map((cell) => ({ ...cell, counts: "one" as const }));
    expect(check("victims", { cells })).toEqual([["checks[0]", "victims", "victims"]]);
  });
  it("of a total line name a declared total, of the contract or of a dimension", () => {
    const total = (word: string, parts: Partial<DatasetContract> = {}) =>
      faults(doc_population, { ...parts, checks: [{ totalLine: [word], severity: "warn" }] });
    expect(total(doc_population.nonData.totals[0]!)).toEqual([]);
    const nonData = { totals: [], notes: [] };
    expect(total("ผลรวม", { nonData, dimensions: { legal_status: { ...status!, totals: ["ผลรวม"] } } })).toEqual([]);
    expect(total("ผลรวม", { nonData, dimensions: { legal_status: { ...status!, totals: undefined } } })).toEqual([
      ["checks[0]", "ผลรวม", "—"],
    ]);
  });
  it("of a sum name columns by their first spelling, or columns that only they read", () => {
    const sum = (lineSum: string[], equals: string, minus?: string[]) =>
      faults(doc_population, { checks: [{ lineSum, equals, minus, severity: "warn" }] });
    const [male, female] = doc_population.cells.map(({ column }) => column);
    expect(sum([male![0]!, female![0]!], "รวม")).toEqual([]);
    expect(sum([male![0]!, "ที่ไม่มีใครอ่าน"], "รวม")).toEqual([]);
    expect(sum([male![0]!], "รวม", [female![1]!])).toEqual([["checks[0]", female![1]!, female![0]!]]);
    expect(sum([male![0]!], male![1]!)).toEqual([["checks[0]", male![1]!, male![0]!]]);
    expect(sum([""], "รวม")).toEqual([["checks[0]", "—", "คอลัมน์ / a column"]]);
  });
});

describe("a line's own code", () => {
  const code = (unitDigits: number | undefined, parts: Partial<DatasetContract> = {}) => faults(oncb_villages, { ...parts, unitDigits });
  it("may be of any length, or of so many digits", () => {
    expect(oncb_villages.unit).toBeDefined();
    expect(code(undefined)).toEqual([]);
    expect(code(1)).toEqual([]);
    expect(code(8)).toEqual([]);
  });
  it.each([0, -8, 7.5, Number.NaN, Number.POSITIVE_INFINITY])("is not of %d digits", (digits) =>
    expect(code(digits)).toEqual([["unitDigits", String(digits), "unit, 1, 2, …"]]),
  );
  it("is not of digits written as text", () => expect(code("8" as unknown as number)).toEqual([["unitDigits", "8", "unit, 1, 2, …"]]));
  it("has no digits where lines have no code", () => {
    expect(faults(doc_population, { unitDigits: 8 })).toEqual([["unitDigits", "8", "unit, 1, 2, …"]]);
    expect(code(8, { unit: undefined, checks: [] })).toEqual([["unitDigits", "8", "unit, 1, 2, …"]]);
  });
});

describe("columns", () => {
  it("have a spelling each", () => {
    const blank = (column: string[]) => faults(doc_population, { unit: column });
    expect(blank([])).toEqual([["unit", "—", "คำสะกด / a spelling"]]);
    expect(blank(["รหัส", " "])).toEqual([["unit", "รหัส,  ", "คำสะกด / a spelling"]]);
  });
  const taken = status!.column[0]!;
  const clash = ["อื่น", taken];
  const owner = `≠ ${taken}`;
  it.each<[string, Partial<DatasetContract>]>([
    ["period", { period: { from: "column", column: clash, is: "month" } }],
    ["period.year", { period: { from: "columns", year: clash, part: ["ส่วน"], is: "month", yearIs: "fiscal" } }],
    ["period.part", { period: { from: "columns", year: ["ปี"], part: clash, is: "month", yearIs: "fiscal" } }],
    ["office", { office: { from: "column", column: clash } }],
    ["district", { district: { of: "residence", from: { column: clash } } }],
  ])("that stand before the dimensions are told from them: %s", (_, parts) =>
    expect(faults(doc_population, parts).map(([at, found]) => [at, found])).toEqual([["dimensions.legal_status", taken]]),
  );
  it.each<[string, Partial<DatasetContract>]>([
    ["unit", { unit: clash }],
    ["arrival", { arrival: { column: clash } }],
    ["keeps", { keeps: [clash] }],
  ])("that stand after them too: %s", (at, parts) => expect(faults(doc_population, parts)).toEqual([[at, taken, owner]]));
  it("of events are told from each other", () => {
    const at = pjo_justice_fund.events![0]!.at;
    const [sex] = pjo_justice_fund.dimensions.sex!.column;
    const event = (measures: DatasetContract["events"]) =>
      faults(pjo_justice_fund, { events: [...pjo_justice_fund.events!, ...measures!] });
    const clash = ["อื่น", sex!];
    expect(event([{ at: clash, measures: { requests: { count: true } } }])).toEqual([["events", sex, `≠ ${sex}`]]);
    expect(event([{ at, measures: { baht_approved: { amount: clash } } }])).toEqual([["events", sex, `≠ ${sex}`]]);
    expect(event([{ at, measures: { days_taken: { days: { since: clash, working: true } } } }])).toEqual([["events", sex, `≠ ${sex}`]]);
    const within = { since: clash, days: 3, working: true };
    expect(event([{ at, measures: { decided: { count: true, within } } }])).toEqual([["events", sex, `≠ ${sex}`]]);
  });
  it("state a figure once, with the same dimensions for all of a measure, each said by header or line", () => {
    const [male, female] = doc_population.cells;
    const other = ["คอลัมน์อื่น"];
    expect(faults(doc_population, { cells: [male!, female!, { ...male!, column: other }] })).toEqual([
      ["cells[2]", "inmates sex,male", "≠ cells[0]"],
    ]);
    expect(faults(doc_population, { cells: [male!, female!, { ...male!, column: other, dims: {} }] })).toEqual([["cells[2]", "—", "sex"]]);
    expect(faults(doc_population, { cells: [{ ...male!, dims: {} }, female!] })).toEqual([["cells[1]", "sex", "—"]]);
    const twice = [male!, female!].map((cell) => ({ ...cell, dims: { ...cell.dims, legal_status: "sentenced" } }));
    expect(faults(doc_population, { cells: twice }).map(([at, found]) => [at, found])).toEqual([
      ["cells[0]", "legal_status"],
      ["cells[1]", "legal_status"],
    ]);
    // The order in which dimensions are named says nothing.
    const two = [
      { ...male!, dims: { sex: "male", age: "old" } },
      { ...female!, column: other, dims: { age: "old", sex: "male" } },
    ];
    expect(faults(doc_population, { cells: two }).map(([at, found]) => [at, found])).toEqual([["cells[1]", "inmates age,old sex,male"]]);
  });
  it("that hold identifiers are not read", () => {
    expect(faults(doc_population, { identifiers: ["ชื่อ", taken] })).toEqual([
      ["identifiers", taken, "คอลัมน์ที่ไม่อ่าน / a column that is not read"],
    ]);
    expect(faults(doc_population, { identifiers: undefined })).toEqual([]);
  });
});
