/**
 * A read-only view in an agency's PostgreSQL: the rows that changed since the last pull, as the text PostgreSQL writes.
 * A row is stamped when its transaction begins and seen when it commits, so a while before the mark is read again ({@link overlap.ts}).
 * The only SQL outside `warehouse/`, with that of the overlap: it is the source's, asked of the source, and knows nothing of ours.
 */
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { type ConnectionOptions, checkServerIdentity } from "node:tls";
import { Client, type FieldDef, type QueryArrayResult } from "pg";
import type { Connector, Fetched, PullQuestion, SourceSettings } from "../connector.js";
import { Problem } from "../problem.js";
import { attempted, type Pace, Passing, usualPace, withDeadline } from "./attempts.js";
import { isoMoment } from "./moment.js";
import { ChangedView, markOf, textOfMark } from "./overlap.js";
import { originOf, secretOf } from "./source.js";
import { type Spool, spooled } from "./spool.js";

type PostgresSettings = Extract<SourceSettings, { transport: "postgres" }>;

const rowsAtOnce = 5_000;
const connectMs = 20_000;
const timestamp = 1114;
const timestampWithZone = 1184;
/** For `infinity` and years of five digits, which are no moments elsewhere: ahead of every clock, and told so. */
const endOfTime = "9999-12-31T23:59:59.999Z";

/** Rows in a temporary file, and the greatest changed value among them; null where none bears one. */
interface Part {
  path: string;
  size: number;
  greatest: string | null;
  modifiedAt: string;
}

interface Read {
  parts: Part[];
  /** Absent where the mark stays. */
  bookmark?: string | undefined;
}

export class PostgresConnector implements Connector {
  constructor(
    readonly source: PostgresSettings,
    readonly pace: Pace = usualPace,
  ) {}

  /**
   * One artifact of every row changed since the bookmark (of a back-fill: of every row wanted), of one snapshot; nothing when there is none.
   * Rows from the future come as an artifact of their own: a clock that is ahead holds it, and none of the others.
   */
  async *pull(question: PullQuestion): AsyncIterable<Fetched> {
    const { view, changed } = originOf(question.contract, "postgres");
    const label = `postgres://${this.source.host}:${this.source.port}/${this.source.database}/${view}`;
    const { parts, bookmark } = await withDeadline(question, label, (signal) =>
      attempted(() => this.#read(question, view, changed, label, signal), question.limits, this.pace, signal),
    );
    for (const { path, size, greatest, modifiedAt } of parts) {
      const name = greatest === null ? `${view}.ndjson` : `${view}_${greatest}.ndjson`;
      const last = path === parts.at(-1)!.path;
      yield { dataset: question.contract.id, name, path, size, order: { rank: "", modifiedAt }, ...(last && bookmark && { bookmark }) };
    }
  }

  async #read(question: PullQuestion, view: string, changed: string, label: string, signal: AbortSignal): Promise<Read> {
    const client = this.#client();
    const hangUp = () => (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    signal.addEventListener("abort", hangUp, { once: true });
    client.on("error", () => undefined); // a lost connection also fails the question that was asked
    let connected = false;
    const parts: Part[] = [];
    try {
      await client.connect();
      connected = true;
      await begin(client, question.limits.deadlineMs);
      const asked = await ChangedView.of(client, view, changed, this.source.overlapMinutes);
      const before = await asked.believed(question.bookmark === null ? null : markOf(question.bookmark));
      if (before && (await asked.isAsBefore(before))) return { parts };
      const part = await readPart(question, label, asked, `${asked.since(before)} and ${asked.notAhead}`, changed);
      if (part) parts.push({ ...part, modifiedAt: isoMoment(part.greatest ?? "") || isoMoment(before?.until ?? "") });
      const ahead = await readPart(question, label, asked, asked.ahead, changed);
      if (ahead) parts.push({ ...ahead, modifiedAt: isoMoment(ahead.greatest!) || endOfTime });
      // The mark stays where it is when only some rows were asked for: what changed elsewhere has not been read.
      const until = question.wants ? null : await asked.latest(before);
      const bookmark = until === null ? undefined : textOfMark({ until, window: await asked.windowOf(until) });
      await client.query("commit");
      return { parts, bookmark };
    } catch (cause) {
      for (const { path } of parts) await rm(path, { force: true });
      throw databaseProblem(cause, label, connected);
    } finally {
      signal.removeEventListener("abort", hangUp);
      await client.end().catch(() => undefined);
    }
  }

  #client(): Client {
    const { host, port, database, user, passwordEnv } = this.source;
    const types = { getTypeParser: (oid: number) => (oid === timestamp || oid === timestampWithZone ? isoText : asWritten) };
    const named = { application_name: "yutitham", connectionTimeoutMillis: connectMs, keepAlive: true };
    return new Client({
      host,
      port,
      database,
      user,
      password: secretOf(passwordEnv),
      ssl: tlsOf(this.source),
      types: types as never,
      ...named,
    });
  }
}

const thisMachine = (host: string) => host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);

/** What the connection is encrypted with: certificate and host name are checked, or nothing is encrypted; there is no way between. */
function tlsOf({ host, tls = thisMachine(host) ? "off" : "verify-full", caFile }: PostgresSettings): ConnectionOptions | false {
  if (tls === "off") return false;
  return {
    rejectUnauthorized: true,
    // The client names no host to an address, and would have it checked as `localhost`.
    checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate),
    ...(caFile && { ca: authority(caFile) }),
  };
}

function authority(caFile: string): string {
  try {
    return readFileSync(caFile, "utf8");
  } catch (cause) {
    throw new Problem(
      "SOURCE_CONFIGURED_WRONG",
      { file: caFile, found: (cause as NodeJS.ErrnoException).code, expected: "caFile" },
      { cause },
    );
  }
}

/** One snapshot for all that is read: what commits meanwhile is for the next pull. Dates and numbers are written one way on every server. */
async function begin(client: Client, deadlineMs: number): Promise<void> {
  await client.query("begin isolation level repeatable read read only");
  await client.query(`set local statement_timeout = ${Math.max(1, Math.round(deadlineMs))}`);
  for (const [name, value] of Object.entries({
    datestyle: "ISO, YMD",
    timezone: "Asia/Bangkok",
    intervalstyle: "iso_8601",
    bytea_output: "hex",
  })) {
    await client.query("select set_config($1, $2, true)", [name, value]);
  }
}

/** Rows of one snapshot in a temporary file; null when there is none, or none that is wanted. */
async function readPart(
  question: PullQuestion,
  label: string,
  { client, from, column }: ChangedView,
  where: string,
  changed: string,
): Promise<Omit<Part, "modifiedAt"> | null> {
  await client.query(`declare changed_rows no scroll cursor for select * from ${from} where ${where} order by ${column}`);
  const first = await fetchRows(client);
  const close = () => client.query("close changed_rows");
  if (first.rows.length === 0) {
    await close();
    return null;
  }
  const written = { rows: 0, greatest: null as string | null };
  const file = await spooled(question, label, async (spool) => {
    Object.assign(written, await writeAll(client, first, changed, spool, question.wants));
    await close();
  });
  if (written.rows) return { ...file, greatest: written.greatest };
  await rm(file.path, { force: true });
  return null;
}

type Rows = QueryArrayResult<(string | null)[]>;

function fetchRows(client: Client): Promise<Rows> {
  return client.query({ text: `fetch ${rowsAtOnce} from changed_rows`, rowMode: "array" });
}

/** @returns how many rows, and the greatest changed value as PostgreSQL writes it; null where no row bears one */
async function writeAll(
  client: Client,
  first: Rows,
  changed: string,
  spool: Spool,
  wants: PullQuestion["wants"],
): Promise<{ rows: number; greatest: string | null }> {
  let rows = 0;
  let greatest: string | null = null;
  for (let batch = first; ; batch = await fetchRows(client)) {
    const at = batch.fields.findIndex((field) => field.name === changed);
    for (const row of batch.rows) {
      if (wants && !wants(Object.fromEntries(batch.fields.map((field, i) => [field.name, row[i] ?? null])))) continue;
      rows++;
      greatest = row[at] ?? greatest;
      await spool.write(`${recordOf(batch.fields, row)}\n`);
    }
    if (batch.rows.length < rowsAtOnce) return { rows, greatest };
  }
}

function recordOf(fields: FieldDef[], row: (string | null)[]): string {
  return `{${fields.map((field, i) => `${JSON.stringify(field.name)}:${JSON.stringify(row[i])}`).join(",")}}`;
}

function asWritten(text: string): string {
  return text;
}

/** `2026-11-01 09:00:00.5+07` as `2026-11-01T09:00:00.5+07:00`; no digit of the time is touched. */
function isoText(text: string): string {
  return text.replace(/^(\d{4,}-\d{2}-\d{2}) ([\d:.]+)(?:([+-]\d{2})(:\d{2})?)?$/, (_, day, clock, hours = "", minutes = ":00") =>
    hours ? `${day}T${clock}${hours}${minutes}` : `${day}T${clock}`,
  );
}

function databaseProblem(cause: unknown, file: string, connected: boolean): unknown {
  if (cause instanceof Problem || cause instanceof Passing) return cause;
  const { code = "", message } = cause as { code?: string; message: string };
  const found = `${code} ${message}`.trim().slice(0, 200);
  if (/does not support SSL/.test(message))
    return new Problem("SOURCE_CONFIGURED_WRONG", { file, found: "no TLS", expected: "tls: verify-full" }, { cause });
  if (/CERT|SIGNATURE|ISSUER/.test(code)) return new Problem("CERTIFICATE_INVALID", { file, found }, { cause });
  if (/^(28|42501)/.test(code)) return new Problem("SOURCE_REFUSED", { file, found }, { cause });
  if (/^(3D|3F|42|22)/.test(code)) return new Problem("SOURCE_CONFIGURED_WRONG", { file, found, expected: file }, { cause });
  if (code === "57014") return new Problem("TRANSFER_TOO_SLOW", { file, expected: "statement_timeout" }, { cause });
  if (!connected) return new Passing(new Problem("SOURCE_UNREACHABLE", { file, found }, { cause }));
  return new Passing(new Problem("TRANSFER_TRUNCATED", { file, found, expected: "commit" }, { cause }));
}
