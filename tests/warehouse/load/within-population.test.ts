/** More people of a district than are registered there: told at the line, never held, whatever comes first. */
import "../../promises/november.js";
import { afterEach, describe, expect, it } from "vitest";
import { figuresDigest } from "../../../warehouse/verify.js";
import { FreshStore, operator } from "../fresh-store.js";

let fresh: FreshStore;
afterEach(() => fresh?.close());

const ages = ["0-4", "5-9", "10-14", "15-17", "18-19", ...Array.from({ length: 13 }, (_, i) => `${20 + 5 * i}-${24 + 5 * i}`)];
/** So many of a sex in each of the nineteen age groups. */
const registered = (place: string, sex: string, each: number | "-") =>
  `${place},${sex},${`${each},`.repeat(19)}${each === "-" ? "-" : each * 19}`;

/** Fang has 19 × 11 = 209 people, Mae Ai 133. */
const usual = [registered("ฝาง", "ชาย", 5), registered("ฝาง", "หญิง", 6), registered("แม่อาย", "ชาย", 3), registered("แม่อาย", "หญิง", 4)];

const registry = (lines = usual, year = 2568) => {
  const head = `อำเภอ,เพศ,${ages.map((age) => `${age} ปี`).join(",")},85 ปีขึ้นไป,รวม`;
  const text = `ประชากร ณ วันที่ 31 ธันวาคม ${year}\n${[head, ...lines, ""].join("\n")}`;
  return fresh.bringText("dopa_population", `population_${year}.csv`, text);
};

const victims = (lines: readonly string[], quarter = "3 ปีงบประมาณ 2569", name = "victims_2569_Q3.csv") => {
  const text = `ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส ${quarter},\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\n${lines.join("\n")}\n`;
  return fresh.bringText("police_victims", name, text);
};

type Entered = [district: string, route: string, entered: number];

const treatment = (name: string, ...lines: Entered[]) =>
  fresh.bringText(
    "oncb_treatment",
    name,
    lines
      .map(([district, route, entered]) => ({
        fiscal_year: 2569,
        เดือน: "ธันวาคม",
        อำเภอ: district,
        ช่องทาง: route,
        เข้าบำบัด: entered,
        ครบกำหนด: 1,
        บำบัดครบ: 1,
        "ติดตามครบ 1 ปี": 0,
        updated_at: "2026-01-12T09:00:00.00001+07:00",
      }))
      .map((record) => `${JSON.stringify(record)}\n`)
      .join(""),
  );

const told = ({ findings }: { findings: readonly object[] }) =>
  findings.map((finding) => {
    const { severity, code, line, column, found } = finding as Record<string, unknown>;
    return { severity, code, line, column, found };
  });

describe("people of a district", { timeout: 120_000 }, () => {
  it("that are more than its population are told at their line, with both figures and the district, and are loaded", async () => {
    fresh = await FreshStore.open();
    await registry();
    const outcome = await victims(["ฝาง,209", "แม่อาย,134"]);
    expect(outcome.state).toBe("LOADED");
    expect(told(outcome)).toEqual([
      { severity: "warn", code: "POPULATION_EXCEEDED", line: 4, column: "ผู้เสียหาย (ราย)", found: "134 (FY2569-Q3)" },
    ]);
    const [{ th, en }] = (await fresh.warehouse.findings({ first: 10 }, operator)).nodes.map(({ message }) => message) as [
      { th: string; en: string },
    ];
    expect(th).toContain("victims_2569_Q3.csv บรรทัด 4");
    expect(th).toContain("พบ 134 (FY2569-Q3) ต้องไม่เกิน 133 อำเภอแม่อาย (FY2569)");
    expect(en).toContain("found 134 (FY2569-Q3), expected at most 133 in Mae Ai (FY2569)");
  });
  it("are summed over the kinds of a line, of which some stand already; the line that says most is named", async () => {
    fresh = await FreshStore.open();
    await registry();
    expect(told(await treatment("a.ndjson", ["ฝาง", "สมัครใจ", 150], ["แม่อาย", "สมัครใจ", 133]))).toEqual([]);
    expect(told(await treatment("b.ndjson", ["ฝาง", "ต้องโทษ", 10], ["ฝาง", "บังคับบำบัด", 50]))).toEqual([
      { severity: "warn", code: "POPULATION_EXCEEDED", line: 2, column: "เข้าบำบัด", found: "210 (2025-12)" },
    ]);
    // A correction that brings the sum back is no more than its word.
    expect(told(await treatment("c.ndjson", ["ฝาง", "สมัครใจ", 149]))).toEqual([]);
  });
  it("of an earlier file that a full report replaces are not added to its own", async () => {
    fresh = await FreshStore.open();
    await registry();
    await victims(["ฝาง,200"]);
    expect(told(await victims(["ฝาง,209"], undefined, "victims_2569_Q3_r2.csv"))).toEqual([]);
  });
  it("are held against the newest population at or before their period, never a later one", async () => {
    fresh = await FreshStore.open();
    const quarter = (n: number, year: number, people: number) =>
      victims([`ฝาง,${people}`], `${n} ปีงบประมาณ ${year}`, `victims_${year}_Q${n}.csv`);
    await registry(usual, 2567);
    // FY2567 has no population yet, and FY2568's is not its own.
    expect(told(await quarter(4, 2567, 210))).toEqual([]);
    expect(told(await quarter(1, 2568, 210))).toHaveLength(1);
    await registry([registered("ฝาง", "ชาย", 5), registered("ฝาง", "หญิง", 7), ...usual.slice(2)]);
    expect(told(await quarter(2, 2568, 210))).toHaveLength(1);
    expect(told(await quarter(1, 2569, 210))).toEqual([]);
    expect(told(await quarter(2, 2569, 229))).toHaveLength(1);
  });
  it("are held against no half of a population, nor one that nobody knows", async () => {
    fresh = await FreshStore.open();
    expect(told(await victims(["ฝาง,999"]))).toEqual([]);
    await registry([usual[0]!, ...usual.slice(2)]);
    expect(told(await victims(["ฝาง,999", "แม่อาย,1"], "1 ปีงบประมาณ 2569", "victims_2569_Q1.csv"))).toEqual([]);
    await registry([usual[0]!, registered("ฝาง", "หญิง", "-"), ...usual.slice(2)]);
    expect(told(await victims(["ฝาง,999", "แม่อาย,1"], "2 ปีงบประมาณ 2569", "victims_2569_Q2.csv"))).toEqual([]);
  });
  it("leave the same figures whether the population came before them or after", async () => {
    const [first, second] = [() => registry(), () => victims(["ฝาง,210"])];
    const digests = [];
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      fresh = await FreshStore.open();
      for (const bring of order) expect((await bring()).state).toBe("LOADED");
      digests.push(await figuresDigest(fresh.store));
      await fresh.close();
    }
    expect(digests[0]!.observations.rows).toBeGreaterThan(0);
    expect(digests[1]).toEqual(digests[0]);
    fresh = await FreshStore.open();
  });
});
