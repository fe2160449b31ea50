/** `yutitham export` where it cannot come to its end: nothing half stands under the name, and what stood there before still does. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CommandContext } from "../../gateway/commands/command.js";
import { exportTo } from "../../gateway/commands/export.js";
import type { Warehouse } from "../../warehouse/warehouse.js";
import { hasSmallDisks, smallDisk } from "../small-disk.js";
import { type FakeWarehouse, fakeWarehouse } from "./fake-warehouse.js";

let data: string;
let out: string;
let warehouse: FakeWarehouse;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "yutitham-export-data-"));
  out = mkdtempSync(join(tmpdir(), "yutitham-export-"));
  warehouse = fakeWarehouse();
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of [data, out]) rmSync(folder, { recursive: true, force: true });
});

const exported = (to: string) => {
  const product = { warehouse: warehouse as Warehouse, isSample: true, store: { folder: data } };
  return exportTo.run({ product, say: () => undefined } as unknown as CommandContext, ["doc_population"], { to });
};
const digestOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const standing = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, digestOf(readFileSync(join(folder, name)))]));

/** Rows that no file of a few kibibytes holds, packed or not. */
const manyRows = () =>
  Array.from({ length: 60_000 }, (_, i) => ["2026-10", `${(i * 7919) % 999_983} ${(i * 104_729) % 999_979}`, i, "0.5", null, "REPORTED"]);

describe("an export by command", () => {
  it("stands beside its documents, and nothing else does", async () => {
    await exported(join(out, "x.csv"));
    expect(Object.keys(standing(out)).sort()).toEqual(["x.csv", "x.dictionary.json", "x.receipt.json"]);
    await exported(join(out, "y.xlsx"));
    await exported(join(out, "y.json"));
    expect(Object.keys(standing(out)).sort()).toEqual(["x.csv", "x.dictionary.json", "x.receipt.json", "y.json", "y.xlsx"]);
  });

  it.each(["csv", "json", "xlsx", "parquet"])("that fails under way leaves the .%s that stood there, and no half one", async (ending) => {
    writeFileSync(join(out, `x.${ending}`), "whole before");
    writeFileSync(join(out, "x.receipt.json"), "its receipt");
    const before = standing(out);
    warehouse.rows = manyRows() as FakeWarehouse["rows"];
    const real = warehouse.exportOf;
    warehouse.exportOf = async (...asked) => {
      const made = await real(...asked);
      let reads = 0;
      const batches = async function* () {
        yield* made.batches();
        // The digest of the receipt is read first, and whole.
        if (++reads > 1) throw new Error("the engine stopped");
      };
      const writeTo = async (path: string) => {
        writeFileSync(path, "half");
        throw new Error("the engine stopped");
      };
      return { ...made, batches, writeTo };
    };
    await expect(exported(join(out, `x.${ending}`))).rejects.toThrow("the engine stopped");
    expect(standing(out)).toEqual(before);
  });

  it("into a folder that is not there is told as what was asked wrongly", async () => {
    await expect(exported(join(out, "nowhere", "x.csv"))).rejects.toMatchObject({ code: "REQUEST_INVALID" });
  });

  it("whose receipt cannot be written leaves the table that stood there", async () => {
    await exported(join(out, "x.csv"));
    const before = standing(out);
    warehouse.rows = manyRows() as FakeWarehouse["rows"];
    const { writeTogether } = await import("../../gateway/export/file.js");
    const files = [
      { path: join(out, "x.csv"), write: async (path: string) => writeFileSync(path, "new") },
      { path: join(out, "x.receipt.json"), write: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) },
    ];
    await expect(writeTogether(files)).rejects.toMatchObject({ code: "DISK_FULL" });
    expect(standing(out)).toEqual(before);
  });

  it.skipIf(!hasSmallDisks).each(["csv", "json", "xlsx"])(
    "of a .%s on a full disk is refused by its code",
    { timeout: 60_000 },
    async (ending) => {
      const disk = smallDisk(256)!;
      try {
        await exported(join(disk.path, `x.${ending}`));
        const few = warehouse.rows;
        const before = standing(disk.path);
        warehouse.rows = manyRows() as FakeWarehouse["rows"];
        await expect(exported(join(disk.path, `x.${ending}`))).rejects.toMatchObject({ code: "DISK_FULL" });
        expect(standing(disk.path)).toEqual(before);
        // So few that the disk refuses them when the last row has been handed over.
        warehouse.rows = few;
        disk.fill();
        await expect(exported(join(disk.path, `x.${ending}`))).rejects.toMatchObject({ code: "DISK_FULL" });
        disk.free();
        expect(standing(disk.path)).toEqual(before);
      } finally {
        disk.remove();
      }
    },
  );
});
