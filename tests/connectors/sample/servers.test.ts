import { mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import ssh2, { type FileEntryWithStats, type SFTPWrapper } from "ssh2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SourceSettings } from "../../../connectors/connector.js";
import { type SampleAgencies, startSampleAgencies } from "../../../connectors/sample/sample-agencies.js";

const at = new Date("2026-11-23T09:00:00+07:00");
let data: string;
let agencies: SampleAgencies;

type Of<T extends SourceSettings["transport"]> = Extract<SourceSettings, { transport: T }>;
const source = <T extends SourceSettings["transport"]>(agency: string, _: T) =>
  agencies.sources.find((one) => one.agency === agency) as Of<T>;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "sample-agencies-"));
  agencies = await startSampleAgencies(data, 1, at);
}, 60_000);
afterAll(async () => {
  await agencies?.close();
  await rm(data, { recursive: true, force: true });
});

describe("the sample agencies", () => {
  it("all stand, on loopback, labelled as sample", () => {
    expect(agencies.missing).toEqual([]);
    expect(agencies.sources.map((one) => one.agency).sort()).toEqual(["DJOP", "DOC", "DOP", "DOPA", "LED", "ONCB", "PJO", "POLICE"]);
    for (const one of agencies.sources) expect(one.label).toBe("sample");
    for (const address of Object.values(agencies.addresses)) if (address.includes("://")) expect(address).toContain("127.0.0.1");
  });

  it("leave what someone edited as it is, and lay out again what another seed had", async () => {
    const other = await mkdtemp(join(tmpdir(), "sample-edited-"));
    const path = join(other, "sample/served/DOC/capacity/capacity_256909.csv");
    const run = async (seed: number) => (await startSampleAgencies(other, seed, at)).close();
    try {
      await run(1);
      const before = await readFile(path);
      await writeFile(path, Buffer.concat([before, Buffer.from("x\r\n")]));
      await run(1);
      expect((await readFile(path)).length).toBe(before.length + 3);
      await run(2);
      expect((await readFile(path)).equals(before)).toBe(false);
      expect((await readFile(path)).length).toBeLessThan(before.length + 3);
      expect((await stat(join(other, "sample/keys.json"))).mode & 0o077).toBe(0);
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  }, 180_000);
});

describe("Corrections over SFTP", () => {
  const session = (password: string) => {
    const { port, user } = source("DOC", "sftp");
    const client = new ssh2.Client();
    return new Promise<{ client: ssh2.Client; sftp: SFTPWrapper }>((resolve, reject) => {
      client.on("error", reject).on("ready", () => client.sftp((cause, sftp) => (cause ? reject(cause) : resolve({ client, sftp }))));
      client.connect({ host: "127.0.0.1", port, username: user, password });
    });
  };
  const password = () => agencies.secrets.SAMPLE_DOC_PASSWORD!;

  it("lists and gives files with the agency's own times, afresh at each request", async () => {
    const { client, sftp } = await session(password());
    const list = (path: string) =>
      new Promise<FileEntryWithStats[]>((done, fail) => sftp.readdir(path, (cause, all) => (cause ? fail(cause) : done(all))));
    const get = (path: string) =>
      new Promise<Buffer>((done, fail) =>
        sftp.readFile(path, (cause: Error | undefined, all: Buffer) => (cause ? fail(cause) : done(all))),
      );
    try {
      expect((await list("/")).map((one) => one.filename).sort()).toEqual([
        "capacity",
        "flow",
        "followup",
        "population",
        "programme",
        "recidivism",
      ]);
      const surveys = await list("/population");
      expect(surveys.length).toBeGreaterThan(147);
      const name = "/population/population_5009_256810.csv";
      const bytes = await get(name);
      expect(new TextDecoder("windows-874").decode(bytes)).toContain("1 พ.ย. 2568");
      const path = join(data, "sample/served/DOC", name);
      await writeFile(path, Buffer.concat([bytes, Buffer.from("more\r\n")]));
      await utimes(path, at, at);
      expect((await get(name)).length).toBe(bytes.length + 6);
      expect((await list("/population")).find((one) => name.endsWith(one.filename))!.attrs.mtime).toBe(at.getTime() / 1000);
      await writeFile(path, bytes);
    } finally {
      client.end();
    }
  });

  it("refuses a wrong password, writing, and whatever lies outside", async () => {
    await expect(session("wrong")).rejects.toThrow(/authentication/);
    const { client, sftp } = await session(password());
    try {
      await expect(new Promise((done, fail) => sftp.writeFile("/x", "x", (cause) => (cause ? fail(cause) : done(0))))).rejects.toThrow(
        /denied/i,
      );
      await expect(
        new Promise((done, fail) => sftp.readFile("/../../keys.json", (cause) => (cause ? fail(cause) : done(0)))),
      ).rejects.toThrow(/no such file/i);
    } finally {
      client.end();
    }
  });
});

describe("Probation over REST", () => {
  it("pages behind a bearer token", async () => {
    const { baseUrl } = source("DOP", "rest");
    const ask = (path: string, token = agencies.secrets.SAMPLE_DOP_TOKEN) =>
      fetch(`${baseUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask("/v1/cases", "wrong")).status).toBe(401);
    expect((await ask("/v1/nothing")).status).toBe(404);
    const first = (await (await ask("/v1/cases?page=1&per_page=500")).json()) as {
      data: { id: number }[];
      total: number;
      per_page: number;
    };
    const last = (await (await ask(`/v1/cases?page=${Math.ceil(first.total / 500)}&per_page=500`)).json()) as typeof first;
    const beyond = (await (await ask("/v1/cases?page=9999&per_page=500")).json()) as typeof first;
    expect(first.data).toHaveLength(500);
    expect(last.data).toHaveLength(first.total % 500 || 500);
    expect(beyond.data).toEqual([]);
  });
});

interface Answer {
  success: boolean;
  result: {
    resources: { id: string; name: string; url: string; datastore_active: boolean }[];
    records: { _id: number }[];
    total: number;
  };
}

describe("Legal execution over CKAN", () => {
  it("shows packages, searches datastores by page, gives resource files", async () => {
    const { baseUrl } = source("LED", "ckan");
    const ask = async (path: string) => (await (await fetch(`${baseUrl}/api/3/action/${path}`)).json()) as Answer;
    const { result: cases } = await ask("package_show?id=led_cases");
    const [store] = cases.resources;
    expect(store!.datastore_active).toBe(true);
    const { result } = await ask(`datastore_search?resource_id=${store!.id}&limit=10&offset=5&sort=_id`);
    expect(result.records.map((one) => one._id)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(result.total).toBeGreaterThan(290);
    const { result: revenue } = await ask("package_show?id=led_revenue");
    const file = revenue.resources.find((one) => one.name === "led_revenue_2569");
    const text = await (await fetch(file!.url)).text();
    expect(text.split("\r\n")[0]).toBe("ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)");
    expect((await ask("package_show?id=nothing")).success).toBe(false);
  });
});

describe("the narcotics board's PostgreSQL", () => {
  it("lets the given user read the views and nothing else", async () => {
    const { host, port, database, user, passwordEnv } = source("ONCB", "postgres");
    const client = new pg.Client({ host, port, database, user, password: agencies.secrets[passwordEnv] });
    await client.connect();
    try {
      const { rows } = await client.query("select count(*)::int as n, count(distinct updated_at)::int as moments from report.v_arrests");
      expect(rows[0].n).toBeGreaterThan(5_000);
      expect(rows[0].moments).toBe(rows[0].n);
      const falling = await client.query(
        `select 1 from (select "จำนวนคดี (ราย)" - lag("จำนวนคดี (ราย)") over (partition by fiscal_year, replace(replace("อำเภอ", 'อำเภอ', ''), 'อ.', ''), "ข้อหา" order by reported_at) as step
         from report.v_arrests where "อำเภอ" not like '%ลำพูน' and "ข้อหา" <> 'ไม่ระบุข้อหา') as steps where step < 0`,
      );
      expect(falling.rowCount).toBeLessThan(100); // only where a late month was told after the next
      await expect(client.query("select 1 from base.arrests")).rejects.toThrow(/denied/);
      await expect(client.query("create table report.x (a int)")).rejects.toThrow(/denied|read-only/);
    } finally {
      await client.end();
    }
  });
});
