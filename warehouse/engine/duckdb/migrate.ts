/**
 * Numbered SQL files, applied in order, each in one transaction, recorded, never edited. One that begins with `-- Rebuild` adds what earlier
 * loads would have written: a database that holds loads is then made anew from archive and journal instead.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { now } from "../../../connectors/clock.js";
import { Problem } from "../../../connectors/problem.js";
import { projectRoot } from "../../../connectors/root.js";
import { sql } from "../sql.js";
import type { Session } from "./session.js";

const folder = join(projectRoot, "warehouse", "migrations");

/** Whether a database is one of this program, or empty. */
export async function isOurs(session: Session): Promise<boolean> {
  const rows = await session.all<{ table_name: string }>(sql`select table_name from information_schema.tables`);
  return !rows.length || rows.some((row) => row.table_name === "migration");
}

/** @returns false when the database must be made anew; nothing was changed then */
export async function migrate(session: Session): Promise<boolean> {
  await session.run(
    sql`create table if not exists migration (number integer not null, name varchar not null, sha256 varchar not null, applied_at varchar not null)`,
  );
  const applied = new Map(
    (await session.all<{ number: number; sha256: string }>(sql`select number, sha256 from migration`)).map((m) => [m.number, m.sha256]),
  );
  const files = readdirSync(folder)
    .filter((file) => /^\d{4}_.*\.sql$/.test(file))
    .sort();
  const newest = Math.max(0, ...applied.keys());
  if (newest > files.length) throw new Problem("WAREHOUSE_UNREADABLE", { found: `made by a newer version (migration ${newest})` });
  const texts = files.map((file) => ({ file, number: Number(file.slice(0, 4)), text: readFileSync(join(folder, file), "utf8") }));
  if (newest > 0 && texts.some(({ number, text }) => number > newest && text.startsWith("-- Rebuild"))) return false;
  for (const { file, number, text } of texts) {
    const sha256 = createHash("sha256").update(text).digest("hex");
    const before = applied.get(number);
    if (before === sha256) continue;
    if (before) throw new Problem("WAREHOUSE_UNREADABLE", { found: `migration ${file} was edited after it was applied` });
    await session.transaction(async () => {
      const statements = await session.connection.extractStatements(text);
      for (let i = 0; i < statements.count; i++) await (await statements.prepare(i)).run();
      await session.run(sql`insert into migration values (${number}, ${file}, ${sha256}, ${now().toISOString()})`);
    });
  }
  return true;
}
