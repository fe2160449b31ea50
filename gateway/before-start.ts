/** What keeps the program from starting and can be known before anything heavy is loaded or the database is opened. */
import { mkdirSync } from "node:fs";
import type { Configuration } from "./configuration.js";
import { requirePort } from "./port.js";
import { requireSecret, secretOf } from "./secret.js";
import { requireTimeZone } from "./time-zone.js";

/**
 * @returns the key that signs cookies
 * @throws Problem CONFIGURATION_INVALID for a time zone that does not exist or a secret that can be guessed, PORT_IN_USE, DISK_FULL
 */
export async function beforeStart({ dataFolder, port, host }: Configuration): Promise<string> {
  requireTimeZone();
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const secret = await secretOf(dataFolder);
  requireSecret(secret);
  if (port) await requirePort(port, host);
  return secret;
}
