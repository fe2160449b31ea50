/** The key that signs cookies: from the environment, else made once for a data folder. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { syncFolder } from "../connectors/disk.js";
import { Problem } from "../connectors/problem.js";
import { chunksOfText, writeWhole } from "../connectors/whole-file.js";

/** The key; made, whole and lasting, where there is none: one cut short by a power cut would keep the next start from starting. @throws Problem DISK_FULL */
export async function secretOf(dataFolder: string): Promise<string> {
  if (process.env.YUTITHAM_SECRET) return process.env.YUTITHAM_SECRET;
  const path = join(dataFolder, "secret");
  if (!existsSync(path)) {
    await writeWhole(path, chunksOfText(randomBytes(48).toString("base64url")));
    await syncFolder(dataFolder);
  }
  return readFileSync(path, "utf8").trim();
}

/** @throws Problem CONFIGURATION_INVALID for one that can be guessed */
export function requireSecret(secret: string): void {
  if (secret.length < 32)
    throw new Problem("CONFIGURATION_INVALID", {
      column: process.env.YUTITHAM_SECRET ? "YUTITHAM_SECRET" : "secret",
      found: `${secret.length} characters`,
      expected: "≥ 32 characters",
    });
}
