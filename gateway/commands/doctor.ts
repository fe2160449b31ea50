/**
 * `yutitham doctor`: is everything there that a start needs? It looks at this machine alone, asks no source, opens no database and changes
 * nothing. What the sources answer is `yutitham pull`, what the archive and the figures are worth is `yutitham verify`.
 */
import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { now } from "../../connectors/clock.js";
import type { SourceSettings } from "../../connectors/connector.js";
import type { Bilingual } from "../../connectors/dataset.js";
import { Journal } from "../../connectors/journal.js";
import { momentWords } from "../../connectors/moment-words.js";
import { Problem } from "../../connectors/problem.js";
import { clockBehind } from "../../warehouse/health/clock.js";
import { type Configuration, readConfiguration } from "../configuration.js";
import { askServer } from "../control.js";
import { nearest } from "../data-folder.js";
import type { CommandResult } from "./command.js";
import { checkStrategy } from "./strategy.js";

interface Check extends Bilingual {
  id: string;
  ok: boolean;
}

/** Below this a first pull and a rebuild may not find room. */
const ROOM = 2 * 1024 ** 3;

export async function doctor(): Promise<CommandResult> {
  const checks: Check[] = [node()];
  const configuration = configured(checks);
  if (configuration) {
    checks.push(await province(configuration.provinceFolder), ...(configuration.sources ?? []).flatMap(sourceChecks));
    checks.push(writable(configuration.dataFolder), room(configuration.dataFolder), ...(await clock(configuration.dataFolder)));
    checks.push(await server(configuration));
  }
  const ok = checks.every((check) => check.ok);
  return {
    json: { ok, checks },
    text: checks.map((check) => `${check.ok ? "ok" : "NO"}  ${check.id.padEnd(18)} ${check.th}\n${" ".repeat(23)}${check.en}`).join("\n"),
    exit: ok ? 0 : 1,
  };
}

const check = (id: string, ok: boolean, th: string, en: string): Check => ({ id, ok, th, en });

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return check("node", ok, `Node ${process.versions.node} ต้องเป็น 20.19 ขึ้นไป`, `Node ${process.versions.node}; 20.19 or newer is needed`);
}

function configured(checks: Check[]): Configuration | null {
  try {
    const configuration = readConfiguration();
    const { sources } = configuration;
    const found = sources
      ? check("configuration", true, `ตั้งค่าไว้ ${sources.length} แหล่ง`, `${sources.length} sources are configured`)
      : check("configuration", true, "ไม่มีไฟล์ตั้งค่า จึงใช้หน่วยงานตัวอย่าง", "no configuration: the sample agencies serve");
    checks.push(found);
    return configuration;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { th, en } = error.report();
    checks.push(check("configuration", false, th, en));
    return null;
  }
}

async function province(folder: string): Promise<Check> {
  const { json } = await checkStrategy(folder);
  const { length } = (json as { problems: object[] }).problems;
  const more = length ? "; yutitham strategy check" : "";
  return check("province", length === 0, `${folder} พบข้อผิดพลาด ${length} แห่ง${more}`, `${folder}: ${length} faults${more}`);
}

function sourceChecks(source: SourceSettings): Check[] {
  const id = `source ${source.agency}`;
  const secrets = Object.entries(source).filter(([name, value]) => name.endsWith("Env") && value) as [string, string][];
  const unset = secrets.map(([, variable]) => variable).filter((variable) => !process.env[variable]);
  if (unset.length) return [check(id, false, `ยังไม่ได้ตั้ง ${unset.join(", ")}`, `${unset.join(", ")} is not set in the environment`)];
  if (source.transport !== "folder") return [check(id, true, `${source.transport} ความลับครบ`, `${source.transport}, its secrets are set`)];
  const ok = may(source.path, constants.R_OK);
  return [check(id, ok, `${source.path} ${ok ? "อ่านได้" : "อ่านไม่ได้"}`, `${source.path} ${ok ? "can" : "cannot"} be read`)];
}

function writable(folder: string): Check {
  const ok = may(nearest(folder), constants.W_OK);
  const there = existsSync(folder) ? ["", ""] : [" (จะสร้างเมื่อเริ่ม)", " (made at the first start)"];
  return check(
    "data folder",
    ok,
    `${folder} ${ok ? "เขียนได้" : "เขียนไม่ได้"}${there[0]}`,
    `${folder} ${ok ? "can" : "cannot"} be written to${there[1]}`,
  );
}

function room(folder: string): Check {
  const { bavail, bsize } = statfsSync(nearest(folder));
  const gigabytes = ((bavail * bsize) / 1024 ** 3).toFixed(1);
  return check("room", bavail * bsize >= ROOM, `เหลือที่ว่าง ${gigabytes} GB ควรมีอย่างน้อย 2 GB`, `${gigabytes} GB are free; have at least 2`);
}

/** Where something has been recorded here already; a journal that cannot be read is told by the start itself. */
async function clock(folder: string): Promise<Check[]> {
  const point = await Journal.pointOf(folder).catch(() => null);
  if (!point) return [];
  const behind = clockBehind(point.at)?.report();
  const { th, en } = momentWords(now().toISOString());
  return [check("clock", !behind, behind?.th ?? `นาฬิกาบอก ${th}`, behind?.en ?? `the clock says ${en}`)];
}

async function server({ dataFolder, host, port }: Configuration): Promise<Check> {
  if (await askServer(dataFolder, "roles", [], {}, () => undefined).catch(() => null))
    return check("server", true, "เปิดอยู่แล้วที่โฟลเดอร์ข้อมูลนี้", "runs on this data folder");
  const code = await listening(host, port);
  return code
    ? check(
        "server",
        false,
        `ใช้ ${host}:${port} ไม่ได้ (${code}) ตั้ง PORT เป็นค่าอื่น`,
        `${host}:${port} cannot be used (${code}); set another PORT`,
      )
    : check("server", true, `ยังไม่เปิด และ ${host}:${port} ว่าง`, `does not run, and ${host}:${port} is free`);
}

/** Why nothing can listen there, or null. */
function listening(host: string, port: number): Promise<string | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => done(null)));
  });
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
