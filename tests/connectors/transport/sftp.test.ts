import { beforeAll, describe, expect, it } from "vitest";
import { now } from "../../../connectors/clock.js";
import type { SourceSettings } from "../../../connectors/connector.js";
import { type Asked, pull } from "./pulling.js";
import { type Remote, serveSftp } from "./sftp-server.js";

beforeAll(() => {
  process.env.TEST_DOC_PASSWORD = "right";
  process.env.TEST_DOC_WRONG = "wrong";
});

const october = Date.parse("2026-11-02T09:00:00+07:00") / 1000;
const pattern = "^doc_population_(?<month>\\d{4}-\\d{2})_5006(_r(?<revision>[0-9๐-๙]+))?\\.csv$";
const source = ({ host, port, hostKeySha256 }: Remote): SourceSettings => ({
  agency: "DOC",
  transport: "sftp",
  host,
  port,
  user: "yutitham",
  passwordEnv: "TEST_DOC_PASSWORD",
  hostKeySha256,
  root: "/",
});
const ask = (remote: Remote, asked?: Asked, more: object = {}) =>
  pull({ ...source(remote), ...more } as SourceSettings, { via: "sftp", folder: "drop", pattern }, { dataset: "doc_population", ...asked });

const june = "doc_population_2026-06_5006.csv";
const july = "doc_population_2026-07_5006.csv";
const august = "doc_population_2026-08_5006.csv";

describe("the corrections drop", () => {
  it("brings the matching files, whole, in the source's order", async () => {
    const remote = await serveSftp();
    const long = "นักโทษ,๑๒\n".repeat(20_000);
    remote.files.set("doc_population_2026-06_5006_r๑๐.csv", { text: "r10", mtime: october - 9 });
    remote.files.set("doc_population_2026-06_5006_r2.csv", { text: "r2", mtime: october });
    remote.files.set(july, { text: long, mtime: october });
    remote.files.set(june, { text: "june", mtime: october - 60 });
    remote.files.set("doc_flow_2026-06_5006.csv", { text: "another dataset", mtime: october });
    const { files, problem, notices } = await ask(remote, { limits: { maxBytes: 10_000_000 } });
    expect([problem, notices]).toEqual([null, []]);
    expect(files.map(({ name, order }) => [name, order.rank])).toEqual([
      [june, ""],
      [july, ""],
      ["doc_population_2026-06_5006_r2.csv", "0000000002"],
      ["doc_population_2026-06_5006_r๑๐.csv", "0000000010"],
    ]);
    expect(files[1]).toMatchObject({
      text: long,
      size: Buffer.byteLength(long),
      order: { modifiedAt: "2026-11-02T02:00:00.000Z" },
      dataset: "doc_population",
    });
  });

  it("does not fetch what is held, and fetches it when it was replaced", async () => {
    const remote = await serveSftp();
    remote.files.set(june, { text: "june", mtime: october });
    remote.files.set(july, { text: "july, corrected", mtime: october + 60 });
    const held: Asked["held"] = [
      [june, { size: 4, modifiedAt: "2026-11-02T02:00:00.000Z" }],
      [july, { size: 4, modifiedAt: "2026-11-02T02:00:00.000Z" }],
    ];
    expect((await ask(remote, { held })).files.map(({ name }) => name)).toEqual([july]);
    expect(remote.asked).not.toContain(`open ${june}`);
  });

  it("matches a Thai name however its marks are composed, and shows it as sent", async () => {
    const remote = await serveSftp();
    const sent = "เรือนจำ é.csv".normalize("NFD");
    remote.files.set(sent, { text: "x", mtime: october });
    const { files } = await pull(source(remote), { via: "sftp", folder: "drop", pattern: `^${"เรือนจำ é".normalize("NFC")}\\.csv$` });
    expect(files.map(({ name }) => name)).toEqual([sent]);
  });
});

describe("names that mean harm", () => {
  it("refuses each, says so in one line, and takes the rest", async () => {
    const remote = await serveSftp();
    const bad = [
      "../../etc/passwd",
      "/etc/passwd",
      "a/b.csv",
      "a\\b.csv",
      "evil\nname.csv",
      "nul\0name.csv",
      "\x1b[2Jred.csv",
      "\u202egpj.csv",
      `${"ก".repeat(100)}.csv`,
    ];
    for (const name of bad) remote.files.set(name, { text: "x", mtime: october });
    remote.files.set("link.csv", { text: "x", mtime: october, kind: "link" });
    remote.files.set("sub", { text: "", mtime: october, kind: "folder" });
    remote.files.set("Same.csv", { text: "upper", mtime: october });
    remote.files.set("same.csv", { text: "lower", mtime: october });
    const { files, problem, notices } = await pull(source(remote), { via: "sftp", folder: "drop", pattern: ".*" });
    expect(problem).toBeNull();
    expect(files.map(({ name, text }) => [name, text])).toEqual([
      ["Same.csv", "upper"],
      ["same.csv", "lower"],
    ]);
    expect(notices.map(({ code }) => code)).toEqual(Array.from({ length: bad.length + 1 }, () => "FILE_NAME_REFUSED"));
    expect(notices.every(({ en, th }) => !/[\p{Cc}\u202e]/u.test(en + th))).toBe(true);
    expect(remote.asked.filter((request) => request.startsWith("open"))).toEqual(["open Same.csv", "open same.csv"]);
  });
});

describe("a file that is not finished", () => {
  it("leaves .part and its like alone", async () => {
    const remote = await serveSftp();
    for (const name of [`${june}.part`, `${june}.tmp`, `.${june}`, `~$${june}`, `${june}.filepart`])
      remote.files.set(name, { text: "x", mtime: october });
    expect(await pull(source(remote), { via: "sftp", folder: "drop", pattern: ".*" })).toMatchObject({
      files: [],
      problem: null,
      notices: [],
    });
  });

  it("takes a fresh file once it stands still, and leaves one that grows for the next pull", async () => {
    const remote = await serveSftp();
    const justNow = Math.floor(now().getTime() / 1000);
    remote.files.set(june, { text: "done", mtime: justNow });
    remote.files.set(july, { text: "grow", mtime: justNow });
    remote.before = (request, name) => {
      if (request === "stat" && name === july) remote.files.get(july)!.text += "ing";
    };
    const first = await ask(remote);
    expect(first.files.map(({ text }) => text)).toEqual(["done"]);
    expect(first).toMatchObject({ problem: null, notices: [{ code: "FILE_STILL_GROWING" }], left: 0 });
    expect(remote.asked).not.toContain(`open ${july}`);
    remote.before = () => undefined;
    expect((await ask(remote, { held: [[june, { size: 4, modifiedAt: new Date(justNow * 1000).toISOString() }]] })).files).toHaveLength(1);
  });

  it.each([
    ["stalled for some seconds", 5],
    ["comes from a machine whose clock is an hour behind", 3600],
    ["comes from a machine that keeps the time of Greenwich", 7 * 3600],
  ])("leaves one whose upload %s", async (_, secondsAgo) => {
    const remote = await serveSftp();
    remote.files.set(june, { text: "half", mtime: Math.floor(now().getTime() / 1000) - secondsAgo });
    const goesOn = () => {
      remote.files.get(june)!.text += " and half";
    };
    remote.before = (request) => {
      if (request === "list") setTimeout(goesOn, 400);
    };
    expect(await ask(remote)).toMatchObject({ files: [], problem: null, notices: [{ code: "FILE_STILL_GROWING" }], left: 0 });
  });

  it("leaves one that changes while it is read, however old it looked", async () => {
    const remote = await serveSftp();
    remote.files.set(june, { text: "before", mtime: october });
    remote.before = (request) => {
      if (request === "read") remote.files.set(june, { text: "after!!", mtime: october + 5 });
    };
    expect(await ask(remote)).toMatchObject({ files: [], problem: null, notices: [{ code: "FILE_STILL_GROWING" }], left: 0 });
  });

  it("passes over one that is gone before it could be read", async () => {
    const remote = await serveSftp();
    remote.files.set(june, { text: "june", mtime: october });
    remote.before = (request) => void (request === "stat" && remote.files.delete(june));
    expect(await ask(remote)).toMatchObject({ files: [], problem: null, left: 0 });
  });
});

describe("a server that is not what it was, or fails", () => {
  it("stops at a changed host key before it says who it is", async () => {
    const remote = await serveSftp();
    const other = await serveSftp();
    remote.files.set(june, { text: "june", mtime: october });
    const { problem } = await ask(remote, {}, { hostKeySha256: other.hostKeySha256 });
    expect(problem).toMatchObject({ code: "HOST_KEY_CHANGED", place: { found: remote.hostKeySha256, expected: other.hostKeySha256 } });
    expect(remote.logins).toEqual([]);
  });

  it("says refused for a wrong password, once", async () => {
    const remote = await serveSftp();
    const { problem } = await ask(remote, {}, { passwordEnv: "TEST_DOC_WRONG" });
    expect(problem).toMatchObject({ code: "SOURCE_REFUSED" });
    expect(problem!.message).not.toContain("wrong");
  });

  it("says unreachable when nobody listens, and names a folder that is not there", async () => {
    const remote = await serveSftp();
    expect(await ask(remote, {}, { port: 9 })).toMatchObject({ problem: { code: "SOURCE_UNREACHABLE" } });
    expect(await ask(remote, {}, { root: "/elsewhere" })).toMatchObject({ problem: { code: "SOURCE_CONFIGURED_WRONG" } });
  });

  it("connects again when the line drops, and has the whole file", async () => {
    const remote = await serveSftp();
    const text = "x".repeat(300_000);
    remote.files.set(june, { text, mtime: october });
    let drops = 0;
    remote.before = (request, _, connection) => {
      if (request === "read" && ++drops === 3) connection.end();
    };
    const { files, problem, left } = await ask(remote);
    expect([problem, files[0]?.text === text, left]).toEqual([null, true, 0]);
  });

  it("gives up when it always drops", async () => {
    const remote = await serveSftp();
    remote.files.set(june, { text: "june", mtime: october });
    remote.before = (request, _, connection) => void (request === "read" && connection.end());
    expect(await ask(remote)).toMatchObject({ files: [], problem: { code: "TRANSFER_TRUNCATED" }, left: 0 });
  });

  it("goes on behind one file that comes too slowly, and gives up at the second", async () => {
    const remote = await serveSftp();
    const stalls = new Set([june]);
    for (const [i, name] of [june, july, august].entries()) remote.files.set(name, { text: name, mtime: october + i });
    remote.before = (request, name) => (request === "read" && stalls.has(name) ? new Promise(() => undefined) : undefined);
    const limits = { deadlineMs: 400 };
    const one = await ask(remote, { limits });
    expect([one.files.map(({ text }) => text), one.problem?.code, one.left]).toEqual([[july, august], "TRANSFER_TOO_SLOW", 0]);
    stalls.add(july);
    expect(await ask(remote, { limits })).toMatchObject({ files: [], problem: { code: "TRANSFER_TOO_SLOW" }, left: 0 });
  });

  it("ends by the deadline with a server that stalls in the middle of a file", async () => {
    const remote = await serveSftp();
    remote.files.set(june, { text: "june", mtime: october });
    remote.before = (request) => (request === "read" ? new Promise(() => undefined) : undefined);
    const started = performance.now();
    expect(await ask(remote, { limits: { deadlineMs: 400 } })).toMatchObject({
      files: [],
      problem: { code: "TRANSFER_TOO_SLOW" },
      left: 0,
    });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("refuses a file over the cap or shorter than it says, and takes the next", async () => {
    const remote = await serveSftp();
    remote.files.set(june, { text: "x".repeat(2_000), mtime: october });
    remote.files.set("doc_population_2026-05_5006.csv", { text: "short", size: 900, mtime: october });
    remote.files.set(july, { text: "july", mtime: october });
    const { files, problem, left } = await ask(remote, { limits: { maxBytes: 1_000 } });
    expect(files.map(({ name }) => name)).toEqual([july]);
    expect([problem?.code, left]).toEqual(["TRANSFER_TRUNCATED", 0]);
  });

  it("stops a file that is larger than it says, at the cap", async () => {
    const remote = await serveSftp();
    remote.files.set(june, { text: "x".repeat(500_000), size: 10, mtime: october });
    expect(await ask(remote, { limits: { maxBytes: 1_000 } })).toMatchObject({
      files: [],
      problem: { code: "TRANSFER_TOO_LARGE" },
      left: 0,
    });
  });
});
