/** A drop folder over SFTP. The server is the one whose host key was pinned, or nothing is asked of it, the password least of all. */
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { Client, type ConnectConfig, type SFTPWrapper, type Stats } from "ssh2";
import type { Connector, Fetched, PullQuestion, SourceSettings } from "../connector.js";
import { Problem } from "../problem.js";
import { attempted, type Pace, Passing, usualPace } from "./attempts.js";
import { type Drop, type Entry, type Fill, Moved, printable, takeNew } from "./drop.js";
import { originOf, secretOf } from "./source.js";

type SftpSettings = Extract<SourceSettings, { transport: "sftp" }>;

const greetingMs = 20_000;
const noSuchFile = 2;
const permissionDenied = 3;

export class SftpConnector implements Connector {
  constructor(
    readonly source: SftpSettings,
    readonly pace: Pace = usualPace,
  ) {}

  async *pull(question: PullQuestion): AsyncIterable<Fetched> {
    const { folder, pattern } = originOf(question.contract, "sftp");
    const drop = new RemoteDrop(this.source, posix.join(this.source.root, folder), question, this.pace);
    try {
      const beside = question.beside?.filter(({ from }) => from.via === "sftp" && from.folder === folder);
      yield* takeNew(drop, { ...question, ...(beside && { beside }) }, pattern);
    } finally {
      drop.leave();
    }
  }
}

interface Session {
  client: Client;
  sftp: SFTPWrapper;
}

class RemoteDrop implements Drop {
  readonly label: string;
  readonly deep = false;
  #session: Promise<Session> | null = null;

  constructor(
    readonly source: SftpSettings,
    readonly folder: string,
    readonly question: PullQuestion,
    readonly pace: Pace,
  ) {
    this.label = `sftp://${source.host}:${source.port}${folder}`;
  }

  list(signal: AbortSignal): Promise<Entry[]> {
    return this.#try(signal, async (sftp) => {
      const found = await called<{ filename: string; attrs: Stats }[]>((done) => sftp.readdir(this.folder, done));
      // A listing need not say what kind of thing a name is; then it is asked for.
      const look = (name: string) => called<Stats>((done) => sftp.lstat(`${this.folder}/${name}`, done));
      return Promise.all(
        found.map(async ({ filename, attrs }) => entryOf(filename, attrs.mode === undefined ? await look(filename) : attrs)),
      );
    });
  }

  look(entry: Entry, signal: AbortSignal): Promise<Entry | null> {
    return this.#try(signal, async (sftp) => {
      try {
        return entryOf(entry.name, await called<Stats>((done) => sftp.lstat(`${this.folder}/${entry.name}`, done)));
      } catch (cause) {
        if ((cause as { code?: unknown }).code === noSuchFile) return null;
        throw cause;
      }
    });
  }

  fetch(entry: Entry, signal: AbortSignal, into: Fill): Promise<{ path: string; size: number }> {
    return this.#try(signal, (sftp) =>
      into(async (spool) => {
        for await (const chunk of sftp.createReadStream(`${this.folder}/${entry.name}`)) await spool.write(chunk as Buffer);
      }),
    );
  }

  leave(): void {
    void this.#session?.then(({ client }) => client.end()).catch(() => undefined);
    this.#session = null;
  }

  #try<T>(signal: AbortSignal, work: (sftp: SFTPWrapper) => Promise<T>): Promise<T> {
    return attempted(() => this.#once(signal, work), this.question.limits, this.pace, signal);
  }

  async #once<T>(signal: AbortSignal, work: (sftp: SFTPWrapper) => Promise<T>): Promise<T> {
    const { client, sftp } = await this.#connected(signal);
    const hangUp = () => client.destroy();
    signal.addEventListener("abort", hangUp, { once: true });
    try {
      return await work(sftp);
    } catch (cause) {
      throw this.#problem(cause);
    } finally {
      signal.removeEventListener("abort", hangUp);
    }
  }

  #connected(signal: AbortSignal): Promise<Session> {
    if (this.#session) return this.#session;
    const session = connect(this.source, this.label, signal);
    const forget = () => {
      if (this.#session === session) this.#session = null;
    };
    session.then(({ client }) => client.once("close", forget), forget);
    this.#session = session;
    return session;
  }

  #problem(cause: unknown): unknown {
    if (cause instanceof Problem || cause instanceof Passing || cause instanceof Moved || !(cause instanceof Error)) return cause;
    const { code, message } = cause as Error & { code?: unknown };
    const found = printable(message);
    const about = { file: this.label, found };
    if (code === permissionDenied) return new Problem("SOURCE_REFUSED", about, { cause });
    if (code === noSuchFile) return new Problem("SOURCE_CONFIGURED_WRONG", { ...about, expected: this.folder }, { cause });
    this.leave();
    return new Passing(new Problem("TRANSFER_TRUNCATED", { ...about, expected: "EOF" }, { cause }));
  }
}

function connect(source: SftpSettings, label: string, signal: AbortSignal): Promise<Session> {
  const pinned = source.hostKeySha256.replace(/^SHA256:/, "").replace(/=+$/, "");
  const config: ConnectConfig = {
    host: source.host,
    port: source.port,
    username: source.user,
    readyTimeout: greetingMs,
    keepaliveInterval: 10_000,
    ...(source.passwordEnv ? { password: secretOf(source.passwordEnv) } : {}),
    ...(source.privateKeyEnv ? { privateKey: secretOf(source.privateKeyEnv) } : {}),
  };
  let shownKey = pinned;
  return new Promise((resolve, reject) => {
    const client = new Client();
    const hangUp = () => client.destroy();
    signal.addEventListener("abort", hangUp, { once: true });
    const fail = (cause: Error & { level?: string; code?: string }) => {
      signal.removeEventListener("abort", hangUp);
      client.destroy();
      reject(shownKey === pinned ? connectProblem(cause, label) : hostKeyProblem(label, shownKey, pinned, cause));
    };
    client.on("error", fail);
    client.once("close", () => fail(new Error("closed")));
    client.once("ready", () => {
      signal.removeEventListener("abort", hangUp);
      client.sftp((cause, sftp) => (cause ? fail(cause) : resolve({ client, sftp })));
    });
    config.hostVerifier = (key: Buffer) => {
      shownKey = createHash("sha256").update(key).digest("base64").replace(/=+$/, "");
      return shownKey === pinned;
    };
    client.connect(config);
  });
}

function hostKeyProblem(file: string, shown: string, pinned: string, cause: Error): Problem {
  return new Problem("HOST_KEY_CHANGED", { file, found: `SHA256:${shown}`, expected: `SHA256:${pinned}` }, { cause });
}

function connectProblem(cause: Error & { level?: string; code?: string }, file: string): Problem | Passing {
  const found = printable(cause.code ?? cause.message);
  if (cause.level === "client-authentication") return new Problem("SOURCE_REFUSED", { file, found: printable(cause.message) }, { cause });
  return new Passing(new Problem("SOURCE_UNREACHABLE", { file, found }, { cause }));
}

function entryOf(name: string, attrs: Stats): Entry {
  const kind = attrs.isSymbolicLink() ? "link" : attrs.isDirectory() ? "folder" : attrs.isFile() ? "file" : "other";
  return { name, kind, size: attrs.size, modifiedMs: attrs.mtime * 1000 };
}

/** A callback of ssh2 as a promise. */
function called<T>(ask: (done: (cause: Error | undefined | null, value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((cause, value) => (cause ? reject(cause) : resolve(value)));
  });
}
