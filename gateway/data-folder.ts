/** Where the data lie: looked at before anything is opened there, so that what is wrong with the place is not told as a fault of the data. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { diskProblem } from "../connectors/disk.js";
import { Problem } from "../connectors/problem.js";

/** The data folder that `YUTITHAM_DATA` names; it need not be there yet. @throws Problem CONFIGURATION_INVALID where a file stands in its way */
export function dataFolderOf(named: string | undefined): string {
  const folder = resolve(named ?? "data");
  const there = nearest(folder);
  if (!statSync(there).isDirectory()) refuse(there, "โฟลเดอร์ ไม่ใช่แฟ้ม / a folder, not a file");
  return folder;
}

/**
 * Makes it where it is not there.
 * @throws Problem CONFIGURATION_INVALID where this program may not write, as on a disk that is mounted to be read alone; DISK_FULL
 */
export function requireDataFolder(folder: string): void {
  try {
    // First, for it says why; making a folder where none may be made is told as one that is not there.
    accessSync(nearest(folder), constants.W_OK | constants.X_OK);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const known = diskProblem(cause, folder);
    if (known instanceof Problem) throw known;
    const { code } = cause as NodeJS.ErrnoException;
    refuse(`${folder} (${code})`, "โฟลเดอร์ที่โปรแกรมเขียนได้ / a folder that this program may write to", cause);
  }
}

function refuse(found: string, expected: string, cause?: unknown): never {
  throw new Problem("CONFIGURATION_INVALID", { column: "YUTITHAM_DATA", found, expected }, { cause });
}

/** The path itself, or the nearest above it that is there. */
export function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}
