import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { SourceSettings } from "../../../connectors/connector.js";
import { type Asked, pull } from "./pulling.js";
import { type Answering, json, serve, type Web } from "./web.js";

beforeAll(() => {
  process.env.TEST_DOP_TOKEN = "secret-of-the-test";
});

const ask = (web: Web, asked?: Asked) => pull(source(web.url), { via: "rest", path: "/api/v1/cases" }, asked);
const source = (baseUrl: string): SourceSettings => ({ agency: "DOP", transport: "rest", baseUrl, tokenEnv: "TEST_DOP_TOKEN" });

/** Records 1 to `total`, paged as asked. */
function pageOf(total: number, query: URLSearchParams, record = (n: number): unknown => ({ n }), perPage = Number(query.get("per_page"))) {
  const page = Number(query.get("page"));
  const data = [];
  for (let n = (page - 1) * perPage + 1; n <= Math.min(total, page * perPage); n++) data.push(record(n));
  return { data, page, per_page: perPage, total, updated_at: "2026-11-05T08:00:00+07:00" };
}

describe("the probation interface, answering as agreed", () => {
  it("brings every record of every page, in order, with the token and the source's own time", async () => {
    const web = await serve(({ query }, response) => json(response, pageOf(1234, query)));
    const { files, problem } = await ask(web);
    expect(problem).toBeNull();
    expect(files).toHaveLength(1);
    const [file] = files;
    expect(file).toMatchObject({
      dataset: "dop_cases",
      name: "dop_cases.ndjson",
      order: { rank: "", modifiedAt: "2026-11-05T01:00:00.000Z" },
      bookmark: "2026-11-05T08:00:00+07:00 1234",
      size: Buffer.byteLength(file!.text),
    });
    expect(file!.text.split("\n").filter(Boolean)).toEqual(Array.from({ length: 1234 }, (_, i) => `{"n":${i + 1}}`));
    expect(web.asked.map(({ path, query }) => `${path}?${query}`)).toEqual(
      [1, 2, 3, 1, 2].map((n) => `/api/v1/cases?page=${n}&per_page=500`),
    );
    expect(web.asked.every(({ headers }) => headers.authorization === "Bearer secret-of-the-test")).toBe(true);
  });

  it("keeps the text of every number", async () => {
    const sent =
      '{"data":[{"a":1.10,"b":12345678901234567890,"c":1e3,"d":"๑๒","e":null,"f":-0}],"page":1,"total":1,"updated_at":"2026-11-05"}';
    const { files } = await ask(await serve((_, response) => json(response, sent)));
    expect(files[0]!.text).toBe('{"a":1.10,"b":12345678901234567890,"c":1e3,"d":"๑๒","e":null,"f":-0}\n');
  });

  it("brings nothing when the source is as old as the bookmark, and asks one page to know", async () => {
    const web = await serve(({ query }, response) => json(response, pageOf(1234, query)));
    expect(await ask(web, { bookmark: "2026-11-05T08:00:00+07:00 1234" })).toMatchObject({ files: [], problem: null, left: 0 });
    expect(web.asked).toHaveLength(1);
    expect((await ask(web, { bookmark: "2026-10-05T08:00:00+07:00 1234" })).files).toHaveLength(1);
  });

  it("brings all once more when the source is as old and has more records: one was committed late", async () => {
    const web = await serve(({ query }, response) => json(response, pageOf(1235, query)));
    const { files } = await ask(web, { bookmark: "2026-11-05T08:00:00+07:00 1234" });
    expect(files).toMatchObject([{ bookmark: "2026-11-05T08:00:00+07:00 1235" }]);
    // A mark of before the number stood in it.
    expect((await ask(web, { bookmark: "2026-11-05T08:00:00+07:00" })).files).toHaveLength(1);
  });

  it("goes by the records, not by the page size it asked for", async () => {
    const web = await serve(({ query }, response) => json(response, pageOf(250, query, undefined, 100)));
    expect((await ask(web)).files[0]!.text.split("\n")).toHaveLength(251);
    expect(web.asked.map(({ query }) => query.get("page"))).toEqual(["1", "2", "3", "1", "2"]);
  });

  it("keeps a line the agency sent twice on one page: it is theirs to mend", async () => {
    const web = await serve(({ query }, response) =>
      json(
        response,
        pageOf(10, query, (n) => ({ n: Math.min(n, 9) })),
      ),
    );
    expect((await ask(web)).files[0]!.text.split("\n")).toHaveLength(11);
  });
});

describe("pages that move while they are read", () => {
  it("starts again when a record is inserted between pages, and then has each once", async () => {
    let total = 1200;
    const web = await serve(({ query, count }, response) => {
      if (count === 2) total = 1201;
      json(
        response,
        pageOf(total, query, (n) => ({ id: total - n })),
      );
    });
    const { files, problem } = await ask(web);
    expect(problem).toBeNull();
    expect(new Set(files[0]!.text.split("\n").filter(Boolean)).size).toBe(1201);
  });

  it.each([1, 2, 3])("starts again when a row of page %i is deleted and another added at the end, behind the page", async (page) => {
    const rows = Array.from({ length: 2000 }, (_, i) => i + 1);
    const web = await serve(({ query, count }, response) => {
      if (count === page + 1) {
        rows.splice(page * 500 - 7, 1);
        rows.push(2001);
      }
      json(
        response,
        pageOf(2000, query, (n) => ({ id: rows[n - 1] })),
      );
    });
    const { files, problem } = await ask(web);
    expect(problem).toBeNull();
    expect(files[0]!.text).toBe(rows.map((id) => `{"id":${id}}\n`).join(""));
  });

  it("takes a page whose rows come in another order the second time", async () => {
    const web = await serve(({ query, count }, response) => {
      const page = pageOf(700, query);
      json(response, { ...page, data: count > 2 ? page.data.reverse() : page.data });
    });
    expect((await ask(web)).problem).toBeNull();
    expect(web.asked).toHaveLength(3);
  });

  it.each<[string, string, Answering]>([
    ["a total that never stands still", "PAGES_SHIFTED", ({ query, count }, r) => json(r, pageOf(1000 + count, query))],
    [
      "a total that rises on the last page",
      "PAGES_SHIFTED",
      ({ query }, r) => json(r, { ...pageOf(600, query), total: query.get("page") === "1" ? 600 : 601 }),
    ],
    [
      "a page that comes twice",
      "PAGES_SHIFTED",
      ({ query }, r) =>
        json(r, { ...pageOf(500, new URLSearchParams({ page: "1", per_page: "500" })), page: Number(query.get("page")), total: 1000 }),
    ],
    [
      "a row pushed from one page to the next, the total unchanged",
      "PAGES_SHIFTED",
      ({ query }, r) =>
        json(
          r,
          pageOf(1000, query, (n) => ({ n: n === 501 ? 500 : n })),
        ),
    ],
    [
      "new data under the same total",
      "PAGES_SHIFTED",
      ({ query, count }, r) => json(r, { ...pageOf(1000, query), updated_at: `2026-11-05T08:00:0${count}Z` }),
    ],
    ["more records than the total", "PAGES_SHIFTED", ({ query }, r) => json(r, { ...pageOf(500, query), total: 400 })],
    ["an empty page before the end", "TRANSFER_TRUNCATED", ({ query }, r) => json(r, { ...pageOf(600, query), total: 1000 })],
  ])("refuses %s", async (_, code, answer) => {
    expect(await ask(await serve(answer))).toMatchObject({ files: [], problem: { code }, left: 0 });
  });

  it("stops at its bound of pages", async () => {
    const web = await serve(({ query }, response) => json(response, { ...pageOf(1e9, query, undefined, 1), total: 1e9 }));
    expect(await ask(web, { limits: { maxPages: 5 } })).toMatchObject({ files: [], problem: { code: "TRANSFER_TOO_LARGE" }, left: 0 });
    expect(web.asked).toHaveLength(5);
  });
});

describe("answers that are no data", () => {
  it.each<[string, string, (r: ServerResponse) => void]>([
    ["a login page as HTML", "ANSWER_NOT_DATA", (r) => r.writeHead(200, { "content-type": "text/html" }).end("<html><form>")],
    ["a login page that says it is JSON", "ANSWER_NOT_DATA", (r) => json(r, "\ufeff\n <!DOCTYPE html><title>Sign in</title>")],
    ["half a record", "ANSWER_NOT_DATA", (r) => json(r, '{"data":[{"a":1},{"a"')],
    [
      "text that is not UTF-8",
      "ANSWER_NOT_DATA",
      (r) =>
        void r
          .writeHead(200, { "content-type": "application/json" })
          .end(Buffer.from('{"data":[{"a":"\xa1"}],"page":1,"total":1}', "latin1")),
    ],
    ["an error in an envelope of its own", "ANSWER_NOT_DATA", (r) => json(r, { error: "down for repair" })],
    ["a list of numbers", "ANSWER_NOT_DATA", (r) => json(r, { data: [1, 2], total: 2, page: 1 })],
    ["no total", "ANSWER_NOT_DATA", (r) => json(r, { data: [{ n: 1 }], page: 1 })],
    ["another page than was asked", "ANSWER_NOT_DATA", (r) => json(r, { data: [{ n: 1 }], page: 7, total: 1 })],
    ["a hundred thousand brackets", "ANSWER_NOT_DATA", (r) => json(r, "[".repeat(100_000))],
    ["nothing at all", "ANSWER_NOT_DATA", (r) => r.writeHead(200, { "content-type": "application/json" }).end()],
    ["no content", "ANSWER_NOT_DATA", (r) => r.writeHead(204).end()],
    ["not found", "ANSWER_NOT_DATA", (r) => r.writeHead(404).end()],
    ["an unknown compression", "ANSWER_NOT_DATA", (r) => r.writeHead(200, { "content-encoding": "br" }).end("x")],
    ["a wrong token", "SOURCE_REFUSED", (r) => r.writeHead(401).end()],
    ["no permission", "SOURCE_REFUSED", (r) => r.writeHead(403).end()],
  ])("refuses %s, at once", async (_, code, answer) => {
    const web = await serve((_, response) => answer(response));
    expect(await ask(web)).toMatchObject({ files: [], problem: { code }, left: 0 });
    expect(web.asked).toHaveLength(1);
  });

  it.each([302, 307, 308, 303])("does not follow a redirect (%i), nor show it the token", async (status) => {
    const elsewhere = await serve((_, response) => json(response, { data: [], page: 1, total: 0 }));
    const web = await serve((_, response) => response.writeHead(status, { location: `${elsewhere.url}/api/v1/cases?steal=1` }).end());
    const { problem } = await ask(web);
    expect(problem).toMatchObject({ code: "REDIRECT_REFUSED" });
    expect(problem!.message).not.toContain("steal");
    expect([web.asked.length, elsewhere.asked.length]).toEqual([1, 0]);
  });
});

describe("a line that fails", () => {
  it("tries again when the body is cut short, and takes the whole one", async () => {
    const web = await serve(({ query, count }, response) => {
      if (count > 2) return json(response, pageOf(3, query));
      response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
      response.write('{"data":[{"n":1}');
      setTimeout(() => response.destroy(), 10);
    });
    const { files, problem } = await ask(web);
    expect(problem).toBeNull();
    expect(files[0]!.text).toBe('{"n":1}\n{"n":2}\n{"n":3}\n');
    expect(web.asked).toHaveLength(3);
  });

  it.each<[string, Answering]>([
    [
      "shorter than its Content-Length",
      (_, r) => {
        r.writeHead(200, { "content-length": "5000" }).write('{"data":[]');
        setTimeout(() => r.destroy(), 5);
      },
    ],
    [
      "in chunks without an end",
      (_, r) => {
        r.writeHead(200).write('{"data":[{"n":1}],"page":1,"total":1}');
        setTimeout(() => r.destroy(), 5);
      },
    ],
    [
      "that hangs up in the middle and never said how long it was",
      (_, r) => {
        r.shouldKeepAlive = false;
        r.useChunkedEncodingByDefault = false;
        r.removeHeader("transfer-encoding");
        r.writeHead(200, { connection: "close" }).end('{"data":[{"n":1}');
      },
    ],
    [
      "whose compressed body is cut",
      (_, r) => void r.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("x".repeat(9999)).subarray(0, 20)),
    ],
  ])("gives up on a body %s after its attempts", async (_, answer) => {
    const web = await serve(answer);
    expect(await ask(web)).toMatchObject({ files: [], problem: { code: "TRANSFER_TRUNCATED" }, left: 0 });
    expect(web.asked).toHaveLength(3);
  });

  it("says unreachable when nobody listens", async () => {
    expect(await pull(source("http://127.0.0.1:9"), { via: "rest", path: "/" })).toMatchObject({ problem: { code: "SOURCE_UNREACHABLE" } });
  });

  it("honours Retry-After in seconds and as a date by the source's clock, and no longer than its cap", async () => {
    const waits: Record<string, string>[] = [
      { "retry-after": "1" },
      { "retry-after": "Mon, 23 Nov 2026 00:00:05 GMT", date: "Mon, 23 Nov 2026 00:00:00 GMT" },
      { "retry-after": "99999999999" },
    ];
    for (const headers of waits) {
      const web = await serve(({ query, count }, response) =>
        count === 1 ? response.writeHead(count % 2 ? 429 : 503, headers).end() : json(response, pageOf(1, query)),
      );
      expect((await ask(web)).files).toHaveLength(1);
      expect(web.asked[1]!.at - web.asked[0]!.at).toBeGreaterThanOrEqual(295);
      expect(web.asked[1]!.at - web.asked[0]!.at).toBeLessThan(900);
    }
  });

  it("asks a source that is always busy only so often", async () => {
    const web = await serve((_, response) => response.writeHead(503, { "retry-after": "soon" }).end());
    expect(await ask(web)).toMatchObject({ problem: { code: "SOURCE_UNREACHABLE" } });
    expect(web.asked).toHaveLength(3);
  });

  it.each<[string, Answering]>([
    ["drips a byte at a time", (_, r) => void setInterval(() => r.write(" "), 50).unref()],
    ["never answers", () => undefined],
    ["is busy for ever", (_, r) => void r.writeHead(503, { "retry-after": "1" }).end()],
  ])("ends by the deadline with a source that %s", async (_, answer) => {
    const started = performance.now();
    const asked = { limits: { deadlineMs: 400, attempts: 50 } };
    expect(await ask(await serve(answer), asked)).toMatchObject({ files: [], problem: { code: "TRANSFER_TOO_SLOW" }, left: 0 });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("ends when the product stops", async () => {
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 50);
    const started = performance.now();
    expect(await ask(await serve(() => undefined), { signal: stopping.signal })).toMatchObject({
      problem: { code: "SOURCE_UNREACHABLE" },
      left: 0,
    });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("more than was bargained for", () => {
  it("refuses a body that says it is too large before it comes", async () => {
    const web = await serve((_, r) => void r.writeHead(200, { "content-length": String(10 * 1024 ** 3) }).write("{"));
    expect(await ask(web)).toMatchObject({ files: [], problem: { code: "TRANSFER_TOO_LARGE" }, left: 0 });
  });

  it("stops a body that does not end, at the cap", async () => {
    let sent = 0;
    const web = await serve((_, r) => {
      r.writeHead(200);
      const more = () => {
        while (!r.destroyed && sent < 1024 ** 3 && r.write("x".repeat(65_536))) sent += 65_536;
      };
      r.on("drain", more);
      more();
    });
    expect(await ask(web)).toMatchObject({ files: [], problem: { code: "TRANSFER_TOO_LARGE" }, left: 0 });
    expect(sent).toBeLessThan(64 * 1024 ** 2);
  });

  it("counts a compressed body as it unfolds", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "));
    expect(bomb.length).toBeLessThan(100_000);
    const web = await serve((_, r) => r.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
    expect(await ask(web)).toMatchObject({ files: [], problem: { code: "TRANSFER_TOO_LARGE" }, left: 0 });
  });

  it("counts all pages together", async () => {
    const web = await serve(({ query }, response) =>
      json(
        response,
        pageOf(100_000, query, (n) => ({ n, text: createHash("sha512").update(String(n)).digest("hex") })),
      ),
    );
    expect(await ask(web)).toMatchObject({ files: [], problem: { code: "TRANSFER_TOO_LARGE" }, left: 0 });
    expect(web.asked.length).toBeLessThan(20);
  });
});

describe("settings that cannot work", () => {
  it("names the variable whose secret is missing, and never a secret", async () => {
    const web = await serve((_, response) => json(response, {}));
    const { problem } = await pull(
      { agency: "DOP", transport: "rest", baseUrl: web.url, tokenEnv: "TEST_NO_SUCH_TOKEN" },
      { via: "rest", path: "/" },
    );
    expect(problem).toMatchObject({ code: "SOURCE_CONFIGURED_WRONG" });
    expect(problem!.message).toContain("TEST_NO_SUCH_TOKEN");
    expect(web.asked).toHaveLength(0);
  });

  it("refuses an address that is none, and a contract of another transport", async () => {
    expect(await pull(source("file:///etc/passwd"), { via: "rest", path: "/" })).toMatchObject({
      problem: { code: "SOURCE_CONFIGURED_WRONG" },
    });
    expect(await pull(source("http://127.0.0.1:9"), { via: "folder", pattern: "x" })).toMatchObject({
      problem: { code: "SOURCE_CONFIGURED_WRONG" },
    });
  });
});
