/** Reading once more: what came of each file, and whether any figure is another for it. */
import "../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandContext } from "../../gateway/commands/command.js";
import { replay } from "../../gateway/commands/replay.js";
import { flowFile } from "../faults/reports.js";
import { FreshStore } from "../warehouse/fresh-store.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterAll(() => fresh.close());

describe("replay", { timeout: 120_000 }, () => {
  it("of a file whose line is still wrong says that nothing changed by it", async () => {
    const { store, warehouse, definitions } = fresh;
    const context = { product: { store, warehouse, definitions }, say: () => undefined } as unknown as CommandContext;
    const { name, text } = flowFile();
    expect(await fresh.bringText("doc_flow", name, text.replace("49,49", "4x,49"))).toMatchObject({ state: "PARTIAL" });
    const again = await replay.run(context, ["doc_flow"], {});
    expect(again.json).toMatchObject({ replayed: [{ state: "PARTIAL", changed: false }] });
    expect(again.text).toContain("figures are as they were");
    expect(again.text).toContain("ตัวเลขเหมือนเดิม");
  });
});
