/**
 * A disk of a few kibibytes that a test can fill to the last byte: a tmpfs, where mounting one is permitted. Where it is not, the tests that
 * need it are told as skipped; what they prove is tried there by what refuses a file everywhere, a folder under its name.
 */
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  path: string;
  /** Leaves no byte free. */
  fill(): void;
  free(): void;
  /** Nothing may be written there any more. */
  readOnly(): void;
  remove(): void;
}

/** Null where nothing may be mounted. */
export function smallDisk(kibibytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), "yutitham-small-disk-"));
  try {
    if (process.platform !== "linux") throw new Error("no tmpfs");
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kibibytes}k,mode=700`, "tmpfs", path], { stdio: "ignore" });
  } catch {
    rmSync(path, { recursive: true });
    return null;
  }
  const filling = join(path, "filling");
  return {
    path,
    fill: () => {
      const file = openSync(filling, "a");
      for (let size = 2 ** 20; size >= 1; )
        try {
          writeSync(file, Buffer.alloc(size));
        } catch {
          size = Math.floor(size / 2);
        }
      closeSync(file);
    },
    free: () => rmSync(filling, { force: true }),
    readOnly: () => execFileSync("mount", ["-o", "remount,ro", path]),
    remove: () => {
      execFileSync("umount", ["-l", path]);
      rmSync(path, { recursive: true });
    },
  };
}

const tried = smallDisk(4);
tried?.remove();
/** Whether there can be one here. */
export const hasSmallDisks = tried !== null;
