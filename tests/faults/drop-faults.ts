/** What drop folders and databases do wrong: a real SSH server, real folders, a real PostgreSQL. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import net, { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, expect } from "vitest";
import type { SourceSettings } from "../../connectors/connector.js";
import { cuttableWire, password, startPostgres } from "../connectors/transport/postgres-server.js";
import { type Remote, type RemoteFile, serveSftp } from "../connectors/transport/sftp-server.js";
import type { Trial, Trials } from "./trial.js";

process.env.TEST_DOC_PASSWORD = "right";
process.env.TEST_DOC_WRONG = "wrong";
process.env.TEST_ONCB_PASSWORD = password;
process.env.TEST_ONCB_WRONG = "wrong";

export const arrived = Date.parse("2026-11-02T09:00:00+07:00") / 1000;
const population = "population_5006_256909.csv";

export const prisons = ({ host, port, hostKeySha256 }: Remote, more: object = {}): SourceSettings =>
  ({
    agency: "DOC",
    transport: "sftp",
    host,
    port,
    user: "yutitham",
    passwordEnv: "TEST_DOC_PASSWORD",
    hostKeySha256,
    root: "/",
    ...more,
  }) as SourceSettings;

/** A drop with one file of the prisons. */
const drop =
  (file: Partial<RemoteFile>, before?: (remote: Remote) => Remote["before"], more: object = {}, limits?: Trial["limits"]) =>
  async (): Promise<Trial> => {
    const remote = await serveSftp("/population");
    remote.files.set(population, { text: "x".repeat(100_000), mtime: arrived, ...file });
    if (before) remote.before = before(remote);
    const asked = () => remote.asked.filter((request) => request === `open ${population}`).length;
    return { dataset: "doc_population", source: prisons(remote, more), limits, asked };
  };

/** A drop with files of such names, none of which may be opened. */
const namesFor =
  (code: string, ...bad: string[]) =>
  async (): Promise<Trial> => {
    const remote = await serveSftp("/population");
    for (const name of bad) remote.files.set(name, { text: "x", mtime: arrived });
    return {
      dataset: "doc_population",
      source: prisons(remote),
      after: (record) => {
        expect(record.artifacts.map(({ code }) => code)).toEqual(bad.map(() => code));
        expect(remote.asked.filter((request) => request.startsWith("open"))).toEqual([]);
        expect(JSON.stringify(record)).not.toMatch(/[\p{Cc}\u202e]/u);
      },
    };
  };

/** A port at which whoever connects is hung up on. */
async function hangingUp(): Promise<{ port: number; asked: () => number }> {
  let asked = 0;
  const server = net.createServer((socket) => {
    asked++;
    socket.destroy();
  });
  hanging.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { port: (server.address() as AddressInfo).port, asked: () => asked };
}
const hanging: net.Server[] = [];
afterAll(() => {
  for (const server of hanging) server.close();
});

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A watched folder as a test fills it. */
const folder = (fill: (path: string) => void, after?: Trial["after"]) => (): Trial => {
  const path = mkdtempSync(join(tmpdir(), "yutitham-drop-"));
  folders.push(path);
  fill(path);
  return { dataset: "dopa_population", source: { agency: "DOPA", transport: "folder", path }, after };
};

const nothing: Trial["after"] = (record) => expect(record.artifacts).toEqual([]);

let database: Promise<{ port: number; stop: () => Promise<void> }> | null = null;

/** One PostgreSQL for all trials, with the view of the regional narcotics office over twenty thousand rows. */
export function replica() {
  database ??= (async () => {
    const { port, server } = await startPostgres();
    const owner = new Client({ host: "127.0.0.1", port, user: "owner", password, database: "postgres" });
    await owner.connect();
    await owner.query(`
      create schema report;
      create role yutitham login password '${password}';
      grant usage on schema report to yutitham;
      create table arrests as select 2569 as fiscal_year, 'ตุลาคม' as "เดือน", 'ฝาง' as "อำเภอ", 'เสพ' as "ข้อหา",
        n as "จำนวนคดี (ราย)", n as "ผู้ต้องหา (คน)", timestamptz '2026-11-01 00:00:00+07' + n * interval '1 second' as updated_at
        from generate_series(1, 20000) n;
      create view report.v_arrests as select * from arrests;
      create view report.v_treatment as select *, pg_sleep(5)::text as slept from (select * from arrests limit 1) one;
      create view report.v_seizures as select * from arrests;
      grant select on report.v_arrests, report.v_treatment to yutitham;`);
    await owner.end();
    return { port, stop: () => server.stop() };
  })();
  return database;
}
afterAll(async () => {
  await (await database)?.stop();
});

/** A dataset of the regional narcotics office, from its view. */
export const view =
  (dataset: string, more: object = {}, limits?: Trial["limits"]) =>
  async (): Promise<Trial> => {
    const { port } = await replica();
    const source = {
      agency: "ONCB",
      transport: "postgres",
      host: "127.0.0.1",
      port,
      database: "postgres",
      user: "yutitham",
      passwordEnv: "TEST_ONCB_PASSWORD",
      ...more,
    };
    return { dataset, source: source as SourceSettings, limits };
  };

export const dropTrials: Trials = {
  "a body shorter than it says, chunks without an end, a file that stops": {
    "an SSH connection lost in the middle of a file": drop(
      {},
      () => (request, _, connection) => void (request === "read" && connection.end()),
    ),
    "a database connection lost in the middle of a result": async () => {
      const { port } = await replica();
      const wire = await cuttableWire(port, 600_000, 99);
      const trial = await view("oncb_arrests", { port: wire.port })();
      return { ...trial, asked: wire.cuts };
    },
  },
  "nobody answers, or only “later” and “broken” (408, 429, 5xx)": {
    "an SSH server that hangs up": async () => {
      const { port, asked } = await hangingUp();
      return { ...(await drop({}, undefined, { port })()), asked };
    },
    "a database that hangs up": async () => {
      const { port, asked } = await hangingUp();
      return { ...(await view("oncb_arrests", { port })()), asked };
    },
  },
  "access refused: a wrong or expired token, password or key": {
    "a wrong SSH password": drop({}, undefined, { passwordEnv: "TEST_DOC_WRONG" }),
    "a wrong database password": view("oncb_arrests", { passwordEnv: "TEST_ONCB_WRONG" }),
    "a view that may not be read": view("oncb_seizures"),
  },
  "a host key that is not the one pinned": {
    "before anybody signs in": async () => {
      const remote = await serveSftp("/population");
      const other = await serveSftp("/population");
      return {
        dataset: "doc_population",
        source: prisons(remote, { hostKeySha256: other.hostKeySha256 }),
        after: () => expect(remote.logins).toEqual([]),
      };
    },
  },
  "a body that does not end, or unfolds, or goes on for pages, beyond its bound": {
    "a file beyond the bound": drop({}, undefined, {}, { maxBytes: 1_000 }),
    "a file larger than its folder says": drop({ size: 10 }, undefined, {}, { maxBytes: 1_000 }),
    "a result beyond the bound": view("oncb_arrests", {}, { maxBytes: 100_000 }),
  },
  "a drip, headers without an end, silence: over the time of one file, however busy the line": {
    "a file that stalls": drop(
      {},
      () => (request) => (request === "read" ? new Promise(() => undefined) : undefined),
      {},
      { deadlineMs: 400 },
    ),
    "a query that does not end": view("oncb_treatment", {}, { deadlineMs: 400 }),
  },
  "a file shorter than its folder says": { "over SFTP": drop({ size: 200_000 }) },
  "a name with a path, a control character, no UTF-8, over 255 bytes; a link": {
    paths: namesFor("FILE_NAME_REFUSED", "../../etc/passwd", "/etc/passwd", "a/b.csv", "a\\b.csv"),
    characters: namesFor("FILE_NAME_REFUSED", "evil\nname.csv", "nul\0name.csv", "\x1b[2Jred.csv", "\u202egpj.csv"),
    "three hundred bytes": namesFor("FILE_NAME_REFUSED", `${"ก".repeat(100)}.csv`),
    "a link on an SSH server": drop({ kind: "link" }),
    "a link in a folder": folder((path) => symlinkSync("/etc/passwd", join(path, "population_2569.csv"))),
    "bytes that are no UTF-8": folder((path) => writeFileSync(Buffer.concat([Buffer.from(`${path}/`), Buffer.from([0xa1, 0xa2])]), "x")),
  },
  "a name that begins as the dataset's do and goes on otherwise: `victims_2569_Q4_แก้ไข.csv`, `….xls`": {
    "on an SSH server": namesFor("FILE_NAME_UNKNOWN", "population_2569_แก้ไข.csv", "population_2568.xls"),
    "in a folder": folder((path) => writeFileSync(join(path, "POPULATION_2569 final.csv"), "x")),
  },
  "a file in an agency's folder that is none of its datasets': `รายงาน ต.ค.xlsx` (told once, by the first of them)": {
    "on an SSH server": namesFor("FILE_OF_NO_DATASET", "รายงาน ต.ค.xlsx", "prison.csv"),
    "in a folder": folder(
      (path) => {
        for (const name of ["รายงาน ต.ค.xlsx", "desktop.ini", "Thumbs.db", "README.txt", "population_2569.tmp"])
          writeFileSync(join(path, name), "x");
      },
      (record) => expect(record.artifacts.map(({ message }) => message!.en)).toEqual([expect.stringContaining("รายงาน ต.ค.xlsx")]),
    ),
  },
  "a file that is still being written": {
    "one that grows between two looks": drop({}, (remote) => (request) => {
      if (request === "stat") remote.files.get(population)!.text += "more";
    }),
    "one that is replaced while it is read": drop({}, (remote) => {
      let at = arrived;
      return (request) => {
        if (request === "read") remote.files.set(population, { text: "x".repeat(100_000), mtime: ++at });
      };
    }),
    "one that is gone before it could be read": drop({}, (remote) => {
      const listed = remote.files.get(population)!;
      return (request) => {
        if (request === "stat") remote.files.delete(population);
        if (request === "list") remote.files.set(population, listed);
      };
    }),
  },
  "`.part`, `.tmp`, `~$…` and their like; a pipe; a folder": {
    "unfinished by name": folder((path) => {
      for (const name of ["population_2569.csv.part", "population_2569.csv.tmp", ".population_2569.csv", "~$population_2569.csv"])
        writeFileSync(join(path, name), "x");
    }, nothing),
    "a pipe": folder((path) => void execFileSync("mkfifo", [join(path, "population_2569.csv")]), nothing),
    "a folder of that name": folder((path) => void mkdirSync(join(path, "population_2569.csv")), nothing),
  },
  "a folder, view or database that is not there; a secret that is not set": {
    "no such folder": drop({}, undefined, { root: "/elsewhere" }),
    "no such database": view("oncb_arrests", { database: "elsewhere" }),
    "no such view": view("oncb_villages"),
    "no secret": drop({}, undefined, { passwordEnv: "TEST_NO_SUCH_VARIABLE" }),
  },
};

/** A file whose time says that it has long stood still. */
export function settled(path: string, bytes: string | Buffer): void {
  writeFileSync(path, bytes);
  utimesSync(path, arrived, arrived);
}
