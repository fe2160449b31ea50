/** A first pull in May, a second in November: what the agencies put right in between is a revision, and the answer of May stays as it was. */
import "./november.js";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../../connectors/sample/fault.js";
import { operator } from "../warehouse/fresh-store.js";
import { november } from "./november.js";
import { figureOf } from "./planted-faults.js";
import { openProduct, yutitham } from "./sample-folder.js";

const may = "2026-05-23T09:00:00+07:00";
let folder: string;
let product: Awaited<ReturnType<typeof openProduct>>;
let faults: Fault[];
let versionOfMay: number;

async function pullAt(now: string): Promise<void> {
  const pulled = await yutitham(["pull", "--all", "--json"], folder, { YUTITHAM_NOW: now });
  expect(pulled.exit, pulled.err.slice(-2000)).toBeLessThanOrEqual(1);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-twice-"));
  await pullAt(may);
  await pullAt(november);
  faults = JSON.parse((await yutitham(["sample", "faults", "--json"], folder)).out).faults;
  product = await openProduct(folder);
  const row = await product.store.database.read((session) =>
    session.one<{ id: number }>({ text: "select max(id) as id from ops.version where recorded_at < '2026-06-01'", values: [] }),
  );
  versionOfMay = row!.id;
}, 1_200_000);
afterAll(async () => {
  await product?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What was said last by May, and said otherwise since. */
const saidByMay = ({ says }: Fault) => says!.filter(({ from }) => Date.parse(from) <= Date.parse(may)).at(-1);
const told = () => faults.filter((fault) => fault.says && saidByMay(fault));
const changed = () => told().filter((fault) => saidByMay(fault)!.value !== fault.says!.at(-1)!.value);

describe("a second pull", () => {
  it("finds something put right by every agency", () => {
    const agencies = new Set(changed().map(({ dataset }) => dataset.split("_")[0]));
    expect([...agencies].sort()).toEqual(expect.arrayContaining(["djop", "doc", "dop", "led", "oncb"]));
  });

  it("believes what was said last, and still knows what was said in May", async () => {
    const wrong: string[] = [];
    for (const fault of told()) {
      const name = `${fault.dataset} ${fault.office} ${fault.period} ${fault.kind}`;
      const [before, now] = [saidByMay(fault)!, fault.says!.at(-1)!];
      const asOf = String(versionOfMay);
      const is = [await figureOf(product, fault, asOf), await figureOf(product, fault)];
      if (is[0] !== before.value || is[1] !== now.value) wrong.push(`${name}: ${is.join(" → ")}, said ${before.value} → ${now.value}`);
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it("tells each as a revision of a figure", async () => {
    const all = await product.warehouse.revisions({ since: "2026-05-24T00:00:00+07:00" }, operator);
    const of = (kpi: string) => all.filter((one) => one.kpi === kpi && one.old !== null && one.new !== null && one.old !== one.new);
    // RH01 stands on the prisons' surveys.
    for (const fault of changed().filter(({ dataset }) => dataset === "doc_population"))
      expect(
        of("RH01").map(({ period }) => period),
        JSON.stringify(fault),
      ).toContain(fault.period);
    expect(all.length).toBeGreaterThan(10);
  }, 300_000);

  it("changes nothing where a report came once more as it was", async () => {
    const twice = faults.filter(
      ({ kind, says, office }) => kind === "duplicate" && says && office && Date.parse(says.at(-1)!.from) > Date.parse(may),
    );
    const old = twice.filter((fault) => saidByMay(fault));
    expect(old.length).toBeGreaterThanOrEqual(3);
    for (const { dataset, office, period } of old) {
      const row = await product.store.database.read((session) =>
        session.one<{ n: number }>({
          text: `select count(*)::integer as n from core.${dataset} where office = $1 and period = $2 and (recorded_from > $3 or recorded_to < 2147483647)`,
          values: [office!, period!, versionOfMay],
        }),
      );
      expect(row!.n, `${dataset} ${office} ${period}`).toBe(0);
    }
  });

  it("judges the months between by when they came: a late one is late, by the source's word or by having been asked in vain", async () => {
    const { cells } = await product.warehouse.dataHealth(2569, null, operator);
    const late = new Set(cells.flatMap((cell) => cell.late.map((office) => `${cell.dataset} ${office} ${cell.period}`)));
    const planted = faults.filter(({ expected, period }) => expected.state === "LATE" && period! >= "2025-10" && period! <= "2026-09");
    expect(planted.length).toBeGreaterThanOrEqual(20);
    expect(planted.map(({ dataset, office, period }) => `${dataset} ${office} ${period}`).filter((one) => !late.has(one))).toEqual([]);
  });
});
