import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import type { SourceSettings } from "../../../connectors/connector.js";
import { type Asked, pull } from "./pulling.js";
import { type Answering, json, serve, type Web } from "./web.js";

const source = (baseUrl: string): SourceSettings => ({ agency: "LED", transport: "ckan", baseUrl });
const records = (web: Web, asked?: Asked) => pull(source(web.url), { via: "ckan", package: "led-cases", take: "datastore" }, asked);
const files = (web: Web, asked?: Asked) =>
  pull(source(web.url), { via: "ckan", package: "led-cases", take: "file" }, { form: { kind: "csv", headerRows: 1 }, ...asked });

const resource = (id: string, more: object = {}) => ({
  id,
  name: `คดี ${id}`,
  url: "",
  format: "CSV",
  datastore_active: true,
  last_modified: "2026-11-03T02:00:00.123456",
  ...more,
});

/** A portal with these resources; `rows` says how many each has, `search` answers otherwise. */
function portal(resources: object[], rows: (id: string) => number = () => 3, search?: Answering): Promise<Web> {
  return serve((request, response) => {
    const { path, query } = request;
    if (path === "/api/3/action/package_show")
      return json(response, { success: true, result: { name: query.get("id"), metadata_modified: "2026-10-01T00:00:00", resources } });
    if (path !== "/api/3/action/datastore_search" || search) return search ? search(request, response) : void response.writeHead(404).end();
    json(response, searched(rows(query.get("resource_id")!), query));
  });
}

function searched(total: number, query: URLSearchParams, cap = Number.POSITIVE_INFINITY) {
  const offset = Number(query.get("offset"));
  const found = [];
  for (let n = offset + 1; n <= Math.min(total, cap, offset + Number(query.get("limit"))); n++) found.push({ _id: n, เดือน: "2568-10", n });
  return { success: true, result: { records: found, total } };
}

describe("a portal's datastore", () => {
  it("brings every row of every resource, one artifact a resource, without the portal's row numbers", async () => {
    const web = await portal(
      [resource("b", { last_modified: "2026-11-04T00:00:00" }), resource("a"), resource("pdf", { datastore_active: false })],
      (id) => (id === "a" ? 2345 : 2),
    );
    const { files, problem } = await records(web);
    expect(problem).toBeNull();
    expect(files.map(({ name, order }) => [name, order.modifiedAt])).toEqual([
      ["คดี a.ndjson", "2026-11-03T02:00:00.123456Z"],
      ["คดี b.ndjson", "2026-11-04T00:00:00.000Z"],
    ]);
    expect(files[0]!.text.split("\n").filter(Boolean)).toHaveLength(2345);
    expect(files[1]!.text).toBe('{"เดือน":"2568-10","n":1}\n{"เดือน":"2568-10","n":2}\n');
    expect(
      web.asked
        .filter(({ query }) => query.get("resource_id") === "a")
        .map(({ query }) => [query.get("limit"), query.get("offset"), query.get("sort")]),
    ).toEqual([
      ["1000", "0", "_id"],
      ["1000", "999", "_id"],
      ["1000", "1998", "_id"],
    ]);
  });

  it("passes over a resource that has not changed since it was held", async () => {
    const web = await portal([resource("a"), resource("b")]);
    const { files } = await records(web, { held: [["คดี a.ndjson", { size: 1, modifiedAt: "2026-11-03T02:00:00.123456Z" }]] });
    expect(files.map(({ name }) => name)).toEqual(["คดี b.ndjson"]);
  });

  it("notices the silent cap", async () => {
    const web = await portal([resource("a")], undefined, ({ query }, response) => json(response, searched(50_000, query, 3_200)));
    expect(await records(web)).toMatchObject({ files: [], problem: { code: "TRANSFER_TRUNCATED" }, left: 0 });
  });

  it("follows a portal that hands out fewer rows than asked", async () => {
    const web = await portal([resource("a")], undefined, ({ query }, response) =>
      json(response, searched(250, new URLSearchParams({ offset: query.get("offset")!, limit: "100" }))),
    );
    expect((await records(web)).files[0]!.text.split("\n")).toHaveLength(251);
  });

  it("reads again when the resource was replaced meanwhile, and gives up when it goes on", async () => {
    let shown = 0;
    const changing = (times: number) =>
      serve(({ path, query }, response) => {
        if (path.endsWith("datastore_search")) return json(response, searched(2, query));
        shown++;
        const resources = [resource("a", { last_modified: `2026-11-03T02:00:0${Math.min(shown, times)}` })];
        json(response, { success: true, result: { resources } });
      });
    expect(await records(await changing(9))).toMatchObject({ files: [], problem: { code: "PAGES_SHIFTED" }, left: 0 });
    shown = 0;
    expect((await records(await changing(1))).files).toHaveLength(1);
  });

  it.each([1, 2])("reads again when a row of page %i is deleted and another added, at no other moment of change", async (page) => {
    const rows = Array.from({ length: 2500 }, (_, i) => i + 1);
    let searches = 0;
    const web = await portal([resource("a")], undefined, ({ query }, response) => {
      if (++searches === page + 1) {
        rows.splice(page * 900, 1);
        rows.push(2501);
      }
      const offset = Number(query.get("offset"));
      const records = rows.slice(offset, offset + Number(query.get("limit"))).map((id) => ({ _id: id, n: id }));
      json(response, { success: true, result: { records, total: 2500 } });
    });
    const { files, problem } = await records(web);
    expect(problem).toBeNull();
    expect(files[0]!.text).toBe(rows.map((n) => `{"n":${n}}\n`).join(""));
    expect(searches, "the first time only up to the page that shows it").toBe(page + 1 + 3);
  });

  it.each([
    ["an authorisation error", "SOURCE_REFUSED", { success: false, error: { __type: "Authorization Error", message: "Access denied" } }],
    ["any other error", "ANSWER_NOT_DATA", { success: false, error: { __type: "Not Found Error", message: "Not found" } }],
    ["no envelope", "ANSWER_NOT_DATA", { result: { resources: [] } }],
    ["no resources", "ANSWER_NOT_DATA", { success: true, result: { resources: [] } }],
  ])("refuses %s that comes with status 200", async (_, code, body) => {
    expect(await records(await serve((_, response) => json(response, body)))).toMatchObject({ files: [], problem: { code }, left: 0 });
  });

  it("does not let one resource keep the others back", async () => {
    const web = await portal([resource("a"), resource("b")], undefined, ({ query }, response) =>
      json(response, query.get("resource_id") === "a" ? { success: false } : searched(2, query)),
    );
    const { files, problem, left } = await records(web);
    expect(files.map(({ name }) => name)).toEqual(["คดี b.ndjson"]);
    expect([problem?.code, left]).toEqual(["ANSWER_NOT_DATA", 0]);
  });
});

/** Says neither how long it is nor where it ends. */
function endless(response: ServerResponse): void {
  response.useChunkedEncodingByDefault = false;
  response.writeHead(200, { connection: "close" }).end("a,b\n");
}

describe("a portal's files", () => {
  const withFile = async (more: object, answer: Answering) => {
    const web: Web = await serve((request, response) => {
      if (request.path !== "/api/3/action/package_show") return answer(request, response);
      json(response, { success: true, result: { resources: [resource("fy2569", { url: `${web.url}/download/fy2569.csv`, ...more })] } });
    });
    return web;
  };

  it("brings the bytes as they are", async () => {
    const web = await withFile(
      { datastore_active: false },
      (_, r) => void r.writeHead(200, { "content-type": "text/csv" }).end("ปี,จำนวน\n2569,๑๒\n"),
    );
    expect((await files(web)).files).toMatchObject([
      { name: "คดี fy2569.csv", text: "ปี,จำนวน\n2569,๑๒\n", order: { modifiedAt: "2026-11-03T02:00:00.123456Z" } },
    ]);
  });

  it("believes a file without an end when it is as long as the portal says, and no remark of the portal against the file itself", async () => {
    expect((await files(await withFile({ size: 4 }, (_, r) => endless(r)))).files).toMatchObject([{ text: "a,b\n" }]);
    expect((await files(await withFile({ size: 99 }, (_, r) => void r.end("a,b\n")))).files).toMatchObject([{ text: "a,b\n" }]);
  });

  it.each<[string, string, object, Answering]>([
    [
      "an error page with status 200 and type text/csv",
      "ANSWER_NOT_DATA",
      {},
      (_, r) => void r.writeHead(200, { "content-type": "text/csv" }).end("\r\n<html>"),
    ],
    [
      "an error page whose first line comes alone, and is blank",
      "ANSWER_NOT_DATA",
      {},
      (_, r) => {
        r.writeHead(200, { "content-type": "text/csv" }).write("\r\n");
        setTimeout(() => r.end("<html>"), 20);
      },
    ],
    [
      "a file that hangs up",
      "TRANSFER_TRUNCATED",
      {},
      (_, r) => {
        r.writeHead(200, { "content-length": "99" }).write("a,b\n");
        setTimeout(() => r.destroy(), 5);
      },
    ],
    ["a file without any end", "TRANSFER_TRUNCATED", {}, (_, r) => endless(r)],
    ["a file without any end, shorter than the portal says", "TRANSFER_TRUNCATED", { size: 99 }, (_, r) => endless(r)],
    ["a file on another host", "REDIRECT_REFUSED", { url: "http://169.254.169.254/latest/meta-data" }, (_, r) => void r.end()],
    ["a file on this disk", "REDIRECT_REFUSED", { url: "file:///etc/passwd" }, (_, r) => void r.end()],
    ["a file that redirects", "REDIRECT_REFUSED", {}, (_, r) => void r.writeHead(302, { location: "http://127.0.0.1:1/" }).end()],
    [
      "a file over the cap",
      "TRANSFER_TOO_LARGE",
      {},
      (_, r) => {
        r.write("x".repeat(500_000));
        r.end("x".repeat(1_500_000));
      },
    ],
  ])("refuses %s", async (_, code, more, answer) => {
    expect(await files(await withFile(more, answer))).toMatchObject({ files: [], problem: { code }, left: 0 });
  });
});
