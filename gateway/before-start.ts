/** What keeps the program from starting and can be known before anything heavy is loaded or the database is opened. */
import type { Configuration } from "./configuration.js";
import { requireDataFolder } from "./data-folder.js";
import { requirePort } from "./port.js";
import { requireSecret, secretOf } from "./secret.js";
import { requireTimeZone } from "./time-zone.js";

/**
 * @returns the key that signs cookies
 * @throws Problem CONFIGURATION_INVALID for a time zone that does not exist, a folder that cannot be written to or a secret that can be guessed, PORT_IN_USE, DISK_FULL
 */
export async function beforeStart({ dataFolder, port, host }: Configuration): Promise<string> {
  requireTimeZone();
  requireDataFolder(dataFolder);
  const secret = await secretOf(dataFolder);
  requireSecret(secret);
  if (port) await requirePort(port, host);
  return secret;
}
