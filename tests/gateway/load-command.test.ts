/** A file by hand: what is no file. */
import "../promises/november.js";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandContext } from "../../gateway/commands/command.js";
import { check } from "../../gateway/commands/load.js";
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
describe("a file by hand", { timeout: 120_000 }, () => {
  it("is a file: a folder is told so", async () => {
    await expect(check.run(context(), [folder], { dataset: "doc_flow" })).rejects.toMatchObject({
      code: "REQUEST_INVALID",
      place: { found: folder },
    });
  });
});
