/** While something is written the engine gives back what has been written already, and its limit stays what it was. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Database } from "../../../warehouse/engine/duckdb/database.js";
import { sql } from "../../../warehouse/engine/sql.js";

it("keeps few blocks of the file in memory while a write goes on, and the limit as it was", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-written-"));
  const database = await Database.open({ path: join(folder, "written.duckdb"), memoryLimit: "1GB" });
  const blocks = async () =>
    (await database.read((session) =>
      session.one<{ bytes: number }>(
        sql`select coalesce(sum(memory_usage_bytes) filter (tag = 'BASE_TABLE'), 0)::double as bytes from duckdb_memory()`,
      ),
    ))!.bytes;
  const limit = () => database.read((session) => session.one(sql`select current_setting('memory_limit') as is`));
  try {
    const before = await limit();
    // A hundred megabytes that nothing makes smaller.
    await database.write((session) => session.run(sql`create table laid_down as select random() as a, random() as b from range(7000000)`));
    await database.read((session) => session.one(sql`select sum(a + b) as sum from laid_down`));
    const read = await blocks();
    await database.write(() => new Promise<void>((done) => setTimeout(done, 1500)));
    expect(read).toBeGreaterThan(80 * 2 ** 20);
    expect(await blocks()).toBeLessThan(48 * 2 ** 20);
    expect(await limit()).toEqual(before);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
