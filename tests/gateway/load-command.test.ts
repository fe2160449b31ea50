/** A file by hand: what is no file, and what is older than what stands. */
import "../promises/november.js";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandContext } from "../../gateway/commands/command.js";
import { check, load } from "../../gateway/commands/load.js";
import { flowFile } from "../faults/reports.js";
import { FreshStore } from "../warehouse/fresh-store.js";

let fresh: FreshStore;
const folder = mkdtempSync(join(tmpdir(), "yutitham-by-hand-"));
beforeAll(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterAll(async () => {
  await fresh.close();
  rmSync(folder, { recursive: true, force: true });
});

const context = () => ({ product: { store: fresh.store, definitions: fresh.definitions } }) as unknown as CommandContext;
const written = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return [join(folder, name)];
};

describe("a file by hand", { timeout: 120_000 }, () => {
  it("is a file: a folder is told so", async () => {
    await expect(check.run(context(), [folder], { dataset: "doc_flow" })).rejects.toMatchObject({
      code: "REQUEST_INVALID",
      place: { found: folder },
    });
  });

  it("without a number stays behind the numbered revision that stands, and says which that is", async () => {
    const { name, text } = flowFile();
    const second = name.replace(".csv", "_r2.csv");
    await load.run(context(), written(second, text), { dataset: "doc_flow" });
    const again = await load.run(context(), written(name, text.replace("49,49", "40,40")), { dataset: "doc_flow" });
    expect(again.json).toMatchObject({ state: "UNCHANGED", overtakenBy: second });
    expect(again.text).toContain(`older in the source's own order than “${second}”`);
    const third = await load.run(context(), written(name.replace(".csv", "_r3.csv"), text.replace("49,49", "40,40")), {
      dataset: "doc_flow",
    });
    expect(third.json).toMatchObject({ state: "LOADED", overtakenBy: null });
  });

  it("says after a load what the trial before it said: whose reports it replaced, and how many figures are others now", async () => {
    const { name, text } = flowFile();
    await load.run(context(), written(name, text), { dataset: "doc_flow" });
    const file = written(name.replace(".csv", "_r2.csv"), text.replace("49,49", "41,41"));
    const told = (of: string) => of.split("\n").filter((line) => /รายงาน \/ reports|ตัวเลข \/ figures|in place of/.test(line));
    const before = told((await check.run(context(), file, { dataset: "doc_flow" })).text);
    const after = await load.run(context(), file, { dataset: "doc_flow" });
    expect(before).toHaveLength(3);
    expect(told(after.text)).toEqual(before);
    expect(after.json).toMatchObject({ changed: { reports: [{ change: "REPLACED" }], figures: { withdrawn: 0 } } });
  });
});
