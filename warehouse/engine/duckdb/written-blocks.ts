/**
 * What a long write has laid down on disk stays in the engine's memory until its limit is reached, though nobody reads it soon: twenty
 * million lines took 1.8 times the memory of two million. The engine gives blocks back when its limit falls, so that the limit falls now and
 * then while something is written, for an instant, to what is in use beside them.
 */
import { literal, sql } from "../sql.js";
import type { Session } from "./session.js";

const everyMs = 500;
/** Blocks of the file that stay in memory; what questions asked meanwhile can have beside what is in use in the instant the limit is low. */
const keptBytes = 32 * 2 ** 20;

/**
 * @param session one that has nothing else to do
 * @param limit the engine's memory limit otherwise
 * @returns ends it
 */
export function giveBackWritten(session: Session, limit: string): () => Promise<void> {
  let turn: Promise<void> | null = null;
  const timer = setInterval(() => {
    // A broken engine is told by whoever asks it something.
    turn ??= giveBack(session, limit)
      .catch(() => undefined)
      .finally(() => {
        turn = null;
      });
  }, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await turn;
  };
}

async function giveBack(session: Session, limit: string): Promise<void> {
  const used = await session.one<{ whole: number; blocks: number }>(
    sql`select sum(memory_usage_bytes)::double as whole, coalesce(sum(memory_usage_bytes) filter (tag = 'BASE_TABLE'), 0)::double as blocks from duckdb_memory()`,
  );
  if (!used || used.blocks < 1.5 * keptBytes) return;
  const low = Math.ceil((used.whole - used.blocks + keptBytes) / 1024);
  // A limit that cannot be kept is refused, and stays as it was.
  await session.run(sql`set memory_limit = ${literal(`${low}KiB`)}; set memory_limit = ${literal(limit)}`);
}
