/** All sample agencies, started together on free ports of loopback. */

import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ssh2 from "ssh2";
import { dayInBangkok } from "../clock.js";
import type { SourceSettings } from "../connector.js";
import type { AgencyId } from "../dataset.js";
import { addMonths } from "../period.js";
import { reportOf } from "./agencies.js";
import { startSftp } from "./servers/sftp.js";
import { layOut } from "./servers/shelf.js";
import { createWorld, type World } from "./world/world.js";

export interface SampleAgencies {
  sources: SourceSettings[];
  /** Environment variables that the sources name. */
  secrets: Record<string, string>;
  addresses: Record<string, string>;
  /** What could not be started, in a sentence each; the other agencies stand. */
  missing: string[];
  close(): Promise<void>;
}

/** The world as it stands at a moment: everything up to the last closed month. */
export function worldAt(seed: number, at: Date): World {
  return createWorld(seed, addMonths(dayInBangkok(at).slice(0, 7), -1));
}

interface Started {
  source: SourceSettings;
  secrets?: Record<string, string>;
  addresses?: Record<string, string>;
  close?(): Promise<void>;
}

/** Keys and passwords, made once for a data folder. */
interface Keys {
  hostKey: string;
  passwords: Record<string, string>;
}

/**
 * @param data  the product's data folder; everything of the sample lies in `sample/` below it
 */
export async function startSampleAgencies(data: string, seed: number, at: Date): Promise<SampleAgencies> {
  const folder = join(data, "sample");
  const world = worldAt(seed, at);
  const keys = await readKeys(folder);
  const served = (agency: AgencyId) => join(folder, "served", agency);
  const starting: [string, Promise<Started>][] = [["DOC", corrections()]];

  async function corrections(): Promise<Started> {
    await layOut(served("DOC"), seed, reportOf("DOC", world, at).files);
    const server = await startSftp(served("DOC"), keys.hostKey, "yutitham", keys.passwords.DOC!);
    const { port, hostKeySha256, close } = server;
    return {
      source: {
        agency: "DOC",
        label: "sample",
        transport: "sftp",
        host: "127.0.0.1",
        port,
        user: "yutitham",
        passwordEnv: "SAMPLE_DOC_PASSWORD",
        hostKeySha256,
        root: "/",
      },
      secrets: { SAMPLE_DOC_PASSWORD: keys.passwords.DOC! },
      addresses: { DOC: `sftp://yutitham@127.0.0.1:${port}/` },
      close,
    };
  }

  const ended = await Promise.allSettled(starting.map(([, start]) => start));
  const started = ended.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  return {
    sources: started.map(({ source }) => source),
    secrets: Object.assign({}, ...started.map(({ secrets }) => secrets ?? {})),
    addresses: Object.assign({}, ...started.map(({ addresses }) => addresses ?? {})),
    missing: ended.flatMap((one, i) => (one.status === "rejected" ? [`${starting[i]![0]}: ${(one.reason as Error).message}`] : [])),
    close: async () => {
      await Promise.allSettled(started.map(({ close }) => close?.()));
    },
  };
}

const secretNames = ["DOC", "DOP", "ONCB", "ONCB_ADMIN"];

async function readKeys(folder: string): Promise<Keys> {
  const path = join(folder, "keys.json");
  try {
    return JSON.parse(await readFile(path, "utf8")) as Keys;
  } catch {
    const keys: Keys = {
      hostKey: ssh2.utils.generateKeyPairSync("ed25519").private,
      passwords: Object.fromEntries(secretNames.map((name) => [name, randomBytes(18).toString("base64url")])),
    };
    await mkdir(folder, { recursive: true });
    await writeFile(path, JSON.stringify(keys), { mode: 0o600 });
    return keys;
  }
}
