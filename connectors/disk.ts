/** What may go wrong with our own disk, and how a change of a folder is made to last. */
import { open, statfs } from "node:fs/promises";
import { Problem } from "./problem.js";

const full = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** The same error, or DISK_FULL when the disk (or its quota) is what refused. @param path by default what the error itself names */
export function diskProblem(cause: unknown, path = (cause as NodeJS.ErrnoException | null)?.path): unknown {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  return code && full.has(code) ? new Problem("DISK_FULL", { found: code, file: path }, { cause }) : cause;
}

/** Bytes that may stay free on a disk before nothing more is taken in: reads, the journal and the next start need them. */
export const keptFree = 256 * 1024 ** 2;

/** Bytes a folder's disk has free for us; infinite where the system does not tell. */
export async function freeSpace(folder: string): Promise<number> {
  const disk = await statfs(folder).catch(() => null);
  return disk && disk.blocks > 0 ? disk.bavail * disk.bsize : Number.POSITIVE_INFINITY;
}

/** Looks before anything is written, so that a load does not end halfway. @throws Problem DISK_FULL */
export async function requireSpace(folder: string, bytes: number, keep = keptFree): Promise<void> {
  const free = await freeSpace(folder);
  if (free - bytes < keep)
    throw new Problem("DISK_FULL", { found: `${mebibytes(free)} MiB`, expected: `${mebibytes(bytes + keep)} MiB`, file: folder });
}

const mebibytes = (bytes: number) => Math.ceil(bytes / 1024 ** 2);

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
