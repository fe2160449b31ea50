/** The database at a point of the journal: its file copied while nothing is written, its figures digested as they stood then. */
import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { JournalPoint } from "../../connectors/journal.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import { digests, type Figures } from "../verify.js";

export interface Snapshot {
  point: JournalPoint;
  /** How far the database had come: behind the journal only where a full disk or a damage keeps it back. */
  seq: number;
  version: number;
  /** Names of the copied files: the database, and its log where one was left. */
  files: string[];
  /** Null where the database is behind the journal. */
  figures: Figures | null;
}

/** Copies the database into a folder. Loads wait while the file is copied; reads go on, and loads again while figures are digested. */
export async function takeSnapshot(store: Store, into: string): Promise<Snapshot> {
  let reader: Session | null = null;
  try {
    const taken = await store.atRest(async () => {
      reader = await store.database.borrow();
      const files = await store.database.write((session) => copyDatabase(session, store.folder, into));
      await reader.run(sql`begin transaction`);
      const applied = await reader.one<{ seq: string }>(sql`select max(seq) as seq from ops.applied`);
      return { point: store.journal.point, seq: Number(applied!.seq), version: store.version, files };
    });
    const definitions = await store.definitions(taken.version);
    return { ...taken, figures: taken.seq === taken.point.seq && definitions ? await digests(reader!, definitions) : null };
  } finally {
    if (reader) {
      await (reader as Session).run(sql`rollback`).catch(() => undefined);
      store.database.giveBack(reader);
    }
  }
}

const copyPairs = `const fs = require("node:fs");
for (let i = 1; i < process.argv.length; i += 2) fs.copyFileSync(process.argv[i], process.argv[i + 1], fs.constants.COPYFILE_FICLONE);`;

/** By another process: the system drops this process's lock on a file as soon as the process closes it once, whoever had opened it. */
async function copyDatabase(session: Session, folder: string, into: string): Promise<string[]> {
  await session.run(sql`checkpoint`).catch(() => undefined);
  const files = ["warehouse.duckdb", "warehouse.duckdb.wal"].filter((name) => {
    const path = join(folder, name);
    return existsSync(path) && statSync(path).size > 0;
  });
  const pairs = files.flatMap((name) => [join(folder, name), join(into, name)]);
  await promisify(execFile)(process.execPath, ["-e", copyPairs, ...pairs]);
  return files;
}
