/** The documents of a large export's figures: some at a time, and each receipt says where the others are. */
import { describe, expect, it } from "vitest";
import type { figureDocuments } from "../../gateway/export/figure-documents.js";
import { documented } from "../../gateway/export/make.js";
import { readExport } from "../../gateway/export/question.js";
import { type Receipt, receiptLines } from "../../gateway/export/receipt.js";
import type { Export } from "../../warehouse/observations/answer.js";

const refs = Array.from({ length: 450 }, (_, i) => `CP01:2026-10:${i}`);
const ask: Parameters<typeof figureDocuments>[1] = async (_, variables) => ({
  data: { figures: (variables as { refs: string[] }).refs.map((ref) => ({ ref, kpi: { id: "CP01", names: {}, formula: {} } })) },
});
const receipt = { address: "/export/kpis.csv?by=district&asOf=41%402026-11-23", signOff: [], filters: {} } as unknown as Receipt;
const at = async (from: number) => (await documented({ made: { refs } as Export, receipt }, ask, from)).documents!;

describe("the documents of 450 figures", () => {
  it("are all reached by following the addresses, each figure once, in the order of the rows", async () => {
    const told: unknown[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const { figures, rest } = await at(from);
      told.push(...figures.map(({ ref }) => ref));
      const next = rest && new URL(rest.address, "http://here");
      if (next) expect(next.pathname).toBe("/export/kpis.receipt.json");
      from = next ? readExport("kpis.receipt.json", Object.fromEntries(next.searchParams)).figuresFrom! : null;
    }
    expect(told).toEqual(refs);
  });
  it("say in words which of how many a receipt holds, in the workbook too", async () => {
    const { leftOut, rest } = await at(200);
    expect([leftOut, rest!.words.en]).toEqual([50, expect.stringContaining("figures 201 to 400 of 450")]);
    const whole = { ...receipt, documents: await at(0) } as Receipt;
    const base = {
      name: { th: "", en: "" },
      dataVersion: {},
      suppression: { th: "", en: "" },
      digestRule: { th: "", en: "" },
      sample: null,
    };
    const line = receiptLines({ ...whole, ...base } as Receipt).find(([name]) => name.endsWith("Documents of figures"));
    expect(line![1]).toMatch(/1–200 จากทั้งหมด 450[\s\S]*figuresFrom=200/);
  });
  it("say nothing of others where there are none", async () =>
    expect(await at(400)).toMatchObject({ leftOut: 0, figures: { length: 50 } }));
});

describe("figuresFrom", () => {
  it("is of receipts alone, and a number", () => {
    expect(() => readExport("kpis.csv", { figuresFrom: "200" })).toThrow();
    expect(() => readExport("kpis.receipt.json", { figuresFrom: "many" })).toThrow();
  });
});
