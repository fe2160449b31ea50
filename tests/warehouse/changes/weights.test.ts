/** Weights of a strategy and of a plan above it that changed: told from what to what, in the list and in its export. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import type { KpiEntry, Strategy } from "../../../warehouse/kpis/kpi.js";
import { FreshStore } from "../fresh-store.js";

const viewer: Viewer = { exact: "none", lines: "all" };
const both = (name: string) => ({ th: `ชื่อ ${name}`, en: `Name ${name}` });
const tree = (pillars: [string, string][], objectives: [string, string, string, Record<string, string>][]): Strategy["pillars"] =>
  pillars.map(([id, weight]) => ({
    id,
    name: both(id),
    weight,
    objectives: objectives
      .filter(([, pillar]) => pillar === id)
      .map(([own, , weight, kpis]) => ({
        id: own,
        name: both(own),
        weight,
        kpis: Object.entries(kpis).map(([kpi, weight]) => ({ id: kpi, weight })),
      })),
  })) as Strategy["pillars"];
const first = tree(
  [
    ["CP", "60"],
    ["RH", "40"],
  ],
  [
    ["CP-1", "CP", "20", { CP01: "100" }],
    ["CP-2", "CP", "80", { CP02: "30", CP03: "70.0" }],
    ["RH-1", "RH", "100", { RH01: "100" }],
  ],
);
// The pillars stay as they are, and 70.0 is 70; an indicator goes to another objective and one comes.
const second = tree(
  [
    ["CP", "60.0"],
    ["RH", "40"],
  ],
  [
    ["CP-1", "CP", "30", { CP01: "50", CP02: "50" }],
    ["CP-2", "CP", "70", { CP03: "70" }],
    ["RH-1", "RH", "100", { RH01: "62.5", RH02: "37.5" }],
  ],
);
let fresh: FreshStore;
let recorded: Recorded;
const name = (kpi: string, language: "th" | "en") => recorded.kpis.find(({ id }: KpiEntry) => id === kpi)!.name[language];
async function record(change: (is: Recorded) => Recorded): Promise<string> {
  recorded = change(recorded);
  await recordDefinitions(fresh.store, recorded);
  return (await fresh.warehouse.dataVersion()).id;
}
const framed = (is: Recorded, pillars: Strategy["pillars"]): Recorded => ({
  ...is,
  frames: is.frames.map((frame, i) => (i === 0 ? { ...frame, pillars } : frame)),
});
const inStrategy = (is: Recorded, pillars: Strategy["pillars"]): Recorded => ({ ...is, strategy: { ...is.strategy, pillars } });
const changed = async (version: string) =>
  (await fresh.warehouse.changes(String(Number(version) - 1), version, viewer)).items.filter(({ kind }) => kind === "DEFINITION");

beforeAll(async () => {
  fresh = await FreshStore.open();
  recorded = fresh.definitions;
  await record((is) => framed(inStrategy(is, first), first));
}, 120_000);
afterAll(() => fresh.close());

describe("changed weights", { timeout: 60_000 }, () => {
  const words = () => ({
    th: `น้ำหนัก: ชื่อ CP-1 20% → 30% · ชื่อ CP-2 80% → 70% · CP01 ${name("CP01", "th")} 100% → 50% · CP02 ${name("CP02", "th")} 30% ใน “ชื่อ CP-2” → 50% ใน “ชื่อ CP-1” · RH01 ${name("RH01", "th")} 100% → 62.5% · RH02 ${name("RH02", "th")} ไม่มี → 37.5%`,
    en: `weights: Name CP-1 20% → 30% · Name CP-2 80% → 70% · CP01 ${name("CP01", "en")} 100% → 50% · CP02 ${name("CP02", "en")} 30% in “Name CP-2” → 50% in “Name CP-1” · RH01 ${name("RH01", "en")} 100% → 62.5% · RH02 ${name("RH02", "en")} none → 37.5%`,
  });

  it("of the strategy are told one by one, from what to what, and those that stayed are not", async () => {
    const version = await record((is) => inStrategy(is, second));
    expect(await changed(version)).toMatchObject([{ definition: "strategy", detail: "pillars", words: words() }]);
    const made = await fresh.warehouse.exportOf({ of: "changes", since: String(Number(version) - 1), asOf: version }, viewer);
    const rows = [];
    for await (const batch of made.batches()) rows.push(...batch);
    const [kind, th, en] = ["kind", "words_th", "words_en"].map((id) => made.columns.findIndex((column) => column.id === id)) as [
      number,
      number,
      number,
    ];
    expect(rows.filter((row) => row[kind] === "DEFINITION").map((row) => [row[th], row[en]])).toEqual([[words().th, words().en]]);
    expect(made.columns[en]!.name.en).not.toContain("target");
  });

  it("of a plan above the province are told so too", async () => {
    const { name } = recorded.frames[0]!;
    expect(await changed(await record((is) => framed(is, second)))).toMatchObject([
      { definition: "frame", name, detail: "pillars", words: words() },
    ]);
  });

  it("are none where names alone changed", async () => {
    const renamed = second.map((pillar) => ({ ...pillar, name: both("anew") }));
    expect(await changed(await record((is) => inStrategy(is, renamed)))).toMatchObject([{ detail: "pillars", words: null }]);
  });

  it("are told as pillars alone by rules from before", async () => {
    const { rules } = recorded;
    const version = await record((is) =>
      inStrategy({ ...is, rules: { ...rules, rating: { ...rules.rating, weights: undefined } } }, first),
    );
    expect((await changed(version)).find(({ definition }) => definition === "strategy")).toMatchObject({ detail: "pillars", words: null });
  });
});
