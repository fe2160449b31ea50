/** What the command line says of a pull: beside its own sentence, that of each file of which something else is told. */
import "../promises/november.js";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandContext } from "../../gateway/commands/command.js";
import { pull } from "../../gateway/commands/pull.js";
import { readConfiguration } from "../../gateway/configuration.js";
import { Product } from "../../gateway/wiring.js";
import { laySource } from "../crash/source.js";
import { arrived } from "../faults/drop-faults.js";
import { dropped, flowFile } from "../faults/reports.js";
import { pullOnce, type Trial } from "../faults/trial.js";
import { november } from "../promises/november.js";
import { FreshStore } from "../warehouse/fresh-store.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterAll(() => fresh?.close());

const run = (trial: Trial) => {
  const product = { definitions: fresh.definitions, pull: () => pullOnce(trial, fresh) };
  return pull.run({ product, say: () => undefined } as unknown as CommandContext, [trial.dataset], {});
};

describe("a pull", { timeout: 120_000 }, () => {
  it("says of which newer file a correction that comes late is overtaken, and that the others are loaded", async () => {
    const first = flowFile();
    const second = first.name.replace(".csv", "_r2.csv");
    const { remote, trial } = await dropped(second, first.text);
    expect(await run(trial)).toMatchObject({ exit: 0, text: expect.stringMatching(/^doc_flow +LOADED +$/) });
    remote.files.set(first.name, { text: first.text.replace("49,49", "40,40"), mtime: arrived + 60 });
    const next = flowFile();
    remote.files.set(next.name, { text: next.text, mtime: arrived + 60 });
    const { text, exit } = await run(trial);
    expect(exit).toBe(0);
    expect(text).toContain("REVISION_OVERTAKEN");
    expect(text).toContain(`“${second}” ที่ใช้อยู่`);
    expect(text).toContain(`DOC-5001 ${first.period}`);
  });
});

describe("a back-fill", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-back-fill-"));
  let product: Product;
  beforeAll(async () => {
    const { configuration } = laySource(join(folder, "source"), new Date(november));
    product = await Product.open(readConfiguration({ YUTITHAM_DATA: join(folder, "data"), YUTITHAM_CONFIG: configuration, PORT: "0" }));
  }, 120_000);
  afterAll(async () => {
    await product?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("says its months, then how many files it has fetched and of which it works, while it works", async () => {
    const said: { text: string; running: boolean }[] = [];
    const say = (text: string) => void said.push({ text, running: product.pulling.has("police_victims") });
    const context = { product, say } as unknown as CommandContext;
    await pull.run(context, ["police_victims"], {});
    said.length = 0;
    const { json } = await pull.run(context, ["police_victims"], { from: "2022-10", to: "2026-09" });
    expect((json as { pulls: object[] }).pulls).toMatchObject([
      { dataset: "police_victims", trigger: "BACK_FILL", from: "2022-10", to: "2026-09", lines: { loaded: expect.any(Number) } },
    ]);
    expect(said[0]!.text).toBe("pulling police_victims, 2022-10 to 2026-09");
    // Of files that bring nothing new every tenth is told.
    const progress = said.filter(({ running }) => running).map(({ text }) => text);
    const files = progress.map((text) =>
      Number(/^police_victims: (\d+) files?, \d+ lines? loaded \(victims_\d{4}_Q\d.*\.csv\)$/.exec(text)?.[1]),
    );
    expect(files.slice(0, 2)).toEqual([1, 11]);
    expect(files).toEqual([...files].sort((a, b) => a - b));
    expect(said.at(-1)!.text).toMatch(/^police_victims: [A-Z]+/);
  });
});
