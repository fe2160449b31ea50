/** The key that signs cookies: from the environment, else made once for a data folder. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../connectors/problem.js";

export function secretOf(dataFolder: string): string {
  if (process.env.YUTITHAM_SECRET) return process.env.YUTITHAM_SECRET;
  const path = join(dataFolder, "secret");
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString("base64url"), { mode: 0o600 });
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
