/** What may go wrong with our own disk, and how a change of a folder is made to last. */
import { open } from "node:fs/promises";
import { Problem } from "./problem.js";

const full = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** The same error, or DISK_FULL when the disk (or its quota) is what refused. */
export function diskProblem(cause: unknown, path: string): unknown {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  return code && full.has(code) ? new Problem("DISK_FULL", { found: `${code}, ${path}` }, { cause }) : cause;
}

/** Makes a rename or a new file in a folder survive a power cut. Windows cannot open folders; there the file system does it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
