/** All sample agencies, started together on free ports of loopback. */

import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import ssh2 from "ssh2";
import { dayInBangkok } from "../clock.js";
import type { SourceSettings } from "../connector.js";
import type { AgencyId } from "../dataset.js";
import { addMonths } from "../period.js";
import { reportOf } from "./agencies.js";
import { startCkan } from "./servers/ckan.js";
import { fillTables, tablesMark } from "./servers/narcotics-tables.js";
import { startPostgres } from "./servers/postgres.js";
import { startRest } from "./servers/rest.js";
import { startSftp } from "./servers/sftp.js";
import { layOut } from "./servers/shelf.js";
import { createWorld, firstMonth, type World } from "./world/world.js";

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
  const closed = addMonths(dayInBangkok(at).slice(0, 7), -1);
  return createWorld(seed, closed < firstMonth ? firstMonth : closed);
}

interface Started {
  source: SourceSettings;
  secrets?: Record<string, string>;
  addresses: Record<string, string>;
  close?(): Promise<void>;
}

/** Keys and passwords, made once for a data folder. */
interface Keys {
  hostKey: string;
  passwords: Record<string, string>;
}

/**
 * Lays out what every agency has by a moment and starts its server.
 * @param data  the product's data folder; everything of the sample lies in `sample/` below it
 */
export async function startSampleAgencies(data: string, seed: number, at: Date): Promise<SampleAgencies> {
  const folder = resolve(data, "sample");
  const keys = await readKeys(folder);
  const ground: Ground = { folder, seed, keys, world: worldAt(seed, at), at };
  const starting: [AgencyId, Promise<Started>][] = [
    ["ONCB", narcotics(ground)],
    ["DOC", corrections(ground)],
    ["DOP", probation(ground)],
    ["LED", legalExecution(ground)],
    ...(["DJOP", "PJO", "DOPA", "POLICE"] as const).map((agency): [AgencyId, Promise<Started>] => [agency, inbox(ground, agency)]),
  ];
  const ended = await Promise.allSettled(starting.map(([, start]) => start));
  const started = ended.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  return {
    sources: started.map(({ source }) => source),
    secrets: Object.assign({}, ...started.map(({ secrets }) => secrets ?? {})),
    addresses: Object.assign({}, ...started.map(({ addresses }) => addresses)),
    missing: ended.flatMap((one, i) => (one.status === "rejected" ? [`${starting[i]![0]}: ${(one.reason as Error).message}`] : [])),
    close: async () => {
      await Promise.allSettled(started.map(({ close }) => close?.()));
    },
  };
}

interface Ground {
  folder: string;
  seed: number;
  keys: Keys;
  world: World;
  at: Date;
}

/** Writes what an agency serves; gives the folder. */
async function served({ folder, seed, world, at }: Ground, agency: AgencyId): Promise<string> {
  const own = join(folder, "served", agency);
  await layOut(own, seed, reportOf(agency, world, at).files);
  return own;
}

async function corrections(ground: Ground): Promise<Started> {
  const password = ground.keys.passwords.DOC!;
  const user = "yutitham";
  const { port, hostKeySha256, close } = await startSftp(await served(ground, "DOC"), ground.keys.hostKey, user, password);
  const at = { host: "127.0.0.1", port, user, passwordEnv: "SAMPLE_DOC_PASSWORD", hostKeySha256, root: "/" };
  return {
    source: { agency: "DOC", label: "sample", transport: "sftp", ...at },
    secrets: { SAMPLE_DOC_PASSWORD: password },
    addresses: { DOC: `sftp://${user}@127.0.0.1:${port}/` },
    close,
  };
}

const probationPaths = {
  "/v1/cases": "dop_cases.ndjson",
  "/v1/outcomes": "dop_outcome.ndjson",
  "/v1/services": "dop_service.ndjson",
  "/v1/reoffending": "dop_reoffending.ndjson",
};

async function probation(ground: Ground): Promise<Started> {
  const token = ground.keys.passwords.DOP!;
  const { baseUrl, close } = await startRest(await served(ground, "DOP"), probationPaths, token);
  return {
    source: { agency: "DOP", label: "sample", transport: "rest", baseUrl, tokenEnv: "SAMPLE_DOP_TOKEN" },
    secrets: { SAMPLE_DOP_TOKEN: token },
    addresses: { DOP: `${baseUrl}/v1/cases` },
    close,
  };
}

const packages = [
  { name: "led_cases", title: "สถิติคดีบังคับคดีแพ่งและล้มละลาย" },
  { name: "led_assets", title: "การผลักดันทรัพย์สินออกจากระบบ" },
  { name: "led_mediation", title: "การไกล่เกลี่ยข้อพิพาทชั้นบังคับคดี" },
  { name: "led_deposit", title: "การวางทรัพย์" },
  { name: "led_revenue", title: "ค่าธรรมเนียมแยกตามประเภท" },
  { name: "led_confidence", title: "ความเชื่อมั่นต่อการบังคับคดี" },
].map((one) => ({ ...one, notes: "ข้อมูลตัวอย่าง ไม่ใช่สถิติจริง / sample data, not real statistics" }));

async function legalExecution(ground: Ground): Promise<Started> {
  const { baseUrl, close } = await startCkan(await served(ground, "LED"), packages);
  return {
    source: { agency: "LED", label: "sample", transport: "ckan", baseUrl },
    addresses: { LED: `${baseUrl}/api/3/action/package_list` },
    close,
  };
}

async function narcotics({ folder, seed, keys, world, at }: Ground): Promise<Started> {
  const { files } = reportOf("ONCB", world, at);
  const { port, database, user, admin, close } = await startPostgres({
    folder: join(folder, "postgres"),
    password: keys.passwords.ONCB!,
    adminPassword: keys.passwords.ONCB_ADMIN!,
    mark: tablesMark(seed, files),
    fill: (client) => fillTables(client, files),
  });
  const where = { host: "127.0.0.1", port, database, user, passwordEnv: "SAMPLE_ONCB_PASSWORD" };
  return {
    source: { agency: "ONCB", label: "sample", transport: "postgres", ...where },
    secrets: { SAMPLE_ONCB_PASSWORD: keys.passwords.ONCB!, SAMPLE_ONCB_ADMIN_PASSWORD: keys.passwords.ONCB_ADMIN! },
    addresses: {
      ONCB: `postgres://${user}@127.0.0.1:${port}/${database}`,
      ONCB_ADMIN: `postgres://${admin}@127.0.0.1:${port}/${database}`,
    },
    close,
  };
}

/** An agency that drops its files into a folder of this machine. */
async function inbox({ folder, seed, world, at }: Ground, agency: AgencyId): Promise<Started> {
  const path = join(folder, "inbox", agency);
  await layOut(path, seed, reportOf(agency, world, at).files);
  return { source: { agency, label: "sample", transport: "folder", path }, addresses: { [agency]: path } };
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
