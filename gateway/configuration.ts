/** `yutitham.yaml` and the environment, checked before anything starts. Secrets come from the environment only. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, isAbsolute, join, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { requireClock } from "../connectors/clock.js";
import type { SourceSettings } from "../connectors/connector.js";
import { describeProblem, Problem, type ProblemReport } from "../connectors/problem.js";
import { projectRoot } from "../connectors/root.js";
import { shapeFaults } from "../warehouse/definitions/files/shape-faults.js";
import { readYaml } from "../warehouse/definitions/files/yaml-source.js";
import { dataFolderOf } from "./data-folder.js";
import { sampleProvince } from "./sample-agencies.js";

const agency = z.enum(["PJO", "DOC", "DOP", "LED", "DJOP", "ONCB", "DOPA", "POLICE"]);
/** What the engine takes for an amount of memory. */
const memorySize = /^\d+(\.\d+)?\s*[KMGTkmgt]([Ii]?[Bb])?$/;
const port = z.number().int().min(1).max(65535);
const source = z.discriminatedUnion("transport", [
  z.strictObject({
    agency,
    transport: z.literal("sftp"),
    host: z.string(),
    port: port.default(22),
    user: z.string(),
    passwordEnv: z.string().optional(),
    privateKeyEnv: z.string().optional(),
    hostKeySha256: z.string().regex(/^SHA256:/),
    root: z.string().default("/"),
  }),
  z.strictObject({
    agency,
    transport: z.literal("rest"),
    baseUrl: z.url(),
    tokenEnv: z.string(),
    privateNetwork: z.boolean().default(false),
  }),
  z.strictObject({
    agency,
    transport: z.literal("ckan"),
    baseUrl: z.url(),
    apiKeyEnv: z.string().optional(),
    privateNetwork: z.boolean().default(false),
  }),
  z.strictObject({ agency, transport: z.literal("folder"), path: z.string() }),
  z.strictObject({
    agency,
    transport: z.literal("postgres"),
    host: z.string(),
    port: port.default(5432),
    database: z.string(),
    user: z.string(),
    passwordEnv: z.string(),
    tls: z.enum(["verify-full", "off"]).optional(),
    caFile: z.string().optional(),
    overlapMinutes: z.number().int().min(0).max(44_640).optional(),
  }),
]);

/** A dataset names its agency and how it comes, and no more: of two such entries the second would never be asked. */
function eachOnce(sources: readonly z.infer<typeof source>[], { addIssue }: z.core.$RefinementCtx): void {
  for (const [i, { agency, transport }] of sources.entries()) {
    const first = sources.findIndex((other) => other.agency === agency && other.transport === transport);
    const both = `sources.${first}, sources.${i}: ${agency} ${transport}`;
    const why = {
      th: `${both} ซ้ำกัน แต่ละหน่วยงานมีแหล่งของช่องทางเดียวกันได้แหล่งเดียว โปรดลบแหล่งหนึ่ง`,
      en: `${both}: an agency has one source of a transport; take one of them out`,
    };
    if (first < i) addIssue({ code: "custom", path: [i], message: both, params: { why } });
  }
}

export const configurationFile = z.strictObject({
  /** Folder of the province's data; a path from the configuration file, or one of the project's own. Absent: the only one there is. */
  province: z.string().optional(),
  sources: z.array(source).min(1).superRefine(eachOnce),
  schedule: z
    .strictObject({
      /** A pull starts up to so many milliseconds after it is due, so that sources are not all asked at once. */
      jitterMs: z.number().int().min(0).max(3_600_000).default(30_000),
    })
    .prefault({}),
  limits: z
    .strictObject({
      maxBytes: z.number().int().positive().optional(),
      deadlineMs: z.number().int().positive().optional(),
      attempts: z.number().int().min(1).max(10).optional(),
      maxPages: z.number().int().positive().optional(),
      stillMs: z.number().int().min(0).max(300_000).optional(),
    })
    .default({}),
  reader: z
    .strictObject({
      memoryMb: z.number().int().min(64).optional(),
      deadlineMs: z.number().int().min(1000).optional(),
      processes: z.number().int().min(1).max(64).optional(),
      unfoldedBytes: z.number().int().positive().optional(),
      unfoldRatio: z.number().min(1).optional(),
    })
    .default({}),
  server: z
    .strictObject({ secure: z.boolean().default(false), trustedProxies: z.array(z.string()).default([]) })
    .default({ secure: false, trustedProxies: [] }),
  warehouse: z
    .strictObject({
      threads: z.number().int().min(1).optional(),
      memoryLimit: z.string().regex(memorySize, "จำนวนกับหน่วย เช่น 2GB / an amount with its unit, such as 2GB").optional(),
      keepFreeBytes: z.number().int().min(0).optional(),
    })
    .default({}),
});

export interface Configuration {
  dataFolder: string;
  provinceFolder: string;
  port: number;
  host: string;
  /** Null: no configuration exists, the sample agencies serve. */
  sources: SourceSettings[] | null;
  limits: z.infer<typeof configurationFile>["limits"];
  reader: z.infer<typeof configurationFile>["reader"];
  schedule: z.infer<typeof configurationFile>["schedule"];
  server: z.infer<typeof configurationFile>["server"];
  warehouse: z.infer<typeof configurationFile>["warehouse"];
}

/** @throws Problem CONFIGURATION_INVALID that names the setting, what it holds and what it should */
export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  requireClock(env.YUTITHAM_NOW);
  const path = resolve(env.YUTITHAM_CONFIG ?? "yutitham.yaml");
  const named = env.YUTITHAM_CONFIG !== undefined;
  if (named && !existsSync(path)) throw new Problem("CONFIGURATION_INVALID", { file: path, found: "–", expected: "YUTITHAM_CONFIG" });
  const file = existsSync(path) ? checkFile(path) : null;
  return {
    dataFolder: dataFolderOf(env.YUTITHAM_DATA),
    provinceFolder: provinceFolder(file ? (file.province ?? onlyProvince()) : sampleProvince, path),
    port: portOf(env.PORT),
    host: env.HOST ?? "127.0.0.1",
    sources: file ? (file.sources as SourceSettings[]) : null,
    schedule: file?.schedule ?? { jitterMs: 30_000 },
    limits: file?.limits ?? {},
    reader: file?.reader ?? {},
    server: file?.server ?? { secure: false, trustedProxies: [] },
    warehouse: file?.warehouse ?? {},
  };
}

function portOf(text: string | undefined): number {
  const port = text === undefined ? 4000 : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Problem("CONFIGURATION_INVALID", { column: "PORT", found: String(text), expected: "0–65535" });
  return port;
}

const provinces = join(projectRoot, "warehouse", "provinces");

function onlyProvince(): string {
  const [first, ...others] = readdirSync(provinces).sort();
  if (!first || others.length)
    throw new Problem("CONFIGURATION_INVALID", { column: "province", found: "–", expected: [first, ...others].join(" | ") });
  return first;
}

function provinceFolder(province: string, configuration: string): string {
  const own = join(provinces, province);
  if (/^[a-z][a-z-]*$/.test(province) && existsSync(own)) return own;
  const given = isAbsolute(province) ? province : join(configuration, "..", province);
  if (!existsSync(given))
    throw new Problem("CONFIGURATION_INVALID", { column: "province", found: province, expected: "โฟลเดอร์จังหวัด / a folder" });
  return given;
}

/** Every fault of a configuration file at once, each with its line and column. */
export function configurationFaults(path: string): ProblemReport[] {
  const source = readYaml(path, basename(path));
  if (source.value === undefined) return source.problems;
  const read = configurationFile.safeParse(source.value);
  return read.success ? [] : shapeFaults(configurationFile, read.error, source.value, source.fault);
}

function checkFile(path: string): z.infer<typeof configurationFile> {
  let value: unknown;
  try {
    value = parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Problem("CONFIGURATION_INVALID", { file: path, found: String(cause).slice(0, 120), expected: "YAML" }, { cause });
  }
  const read = configurationFile.safeParse(value);
  if (read.success) return read.data;
  const [first] = shapeFaults(configurationFile, read.error, value, (keys, found, expected) => {
    const column = keys.join(".");
    const place = { file: path, found: found.replace(`${column}: `, ""), expected };
    return describeProblem("CONFIGURATION_INVALID", column === "" ? place : { ...place, column });
  });
  throw new Problem("CONFIGURATION_INVALID", first);
}
