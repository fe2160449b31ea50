import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as documents from "../../dashboard/generated/graphql.js";
import { gatewayOnLoopback, type OnLoopback } from "./gateway-on-loopback.js";

let office: OnLoopback;
let cookie: string;
beforeAll(async () => {
  office = await gatewayOnLoopback();
  cookie = await office.signIn("analyst");
});
afterAll(() => office.close());

const repeat = (count: number, part: (i: number) => string) => Array.from({ length: count }, (_, i) => part(i)).join(" ");
const deep = (levels: number): string => (levels === 0 ? "id" : `id value { kpi { ${deep(levels - 1)} } }`);

describe("the questions of our own pages", () => {
  const asked = Object.entries(documents).flatMap(([name, text]) => (name.endsWith("Document") ? [[name, String(text)] as const] : []));
  it.each(asked)("%s keeps within the bounds", async (_, query) => {
    const { errors } = (await office.graphql(query, cookie)).json() as { errors?: { message: string; extensions: { code: string } }[] };
    expect((errors ?? []).filter(({ extensions }) => extensions.code === "GRAPHQL_VALIDATION_FAILED")).toEqual([]);
  });
});

describe("questions meant to hurt", () => {
  const bomb = `${repeat(27, (i) => `fragment f${i} on Kpi { ...f${i + 1} ...f${i + 1} }`)} fragment f27 on Kpi { id } { kpis { ...f0 } }`;
  it.each([
    ["1,000 aliases", `{ ${repeat(1000, (i) => `a${i}: dataVersion { id }`)} }`],
    ["31 aliases", `{ ${repeat(31, (i) => `a${i}: dataVersion { id }`)} }`],
    ["5,000 repeated fields", `{ dataVersion { ${repeat(5000, () => "id")} } }`],
    ["2,000 directives", `{ dataVersion { id ${repeat(2000, () => "@a")} } }`],
    ["25 directives", `{ dataVersion { id ${repeat(25, () => "@skip(if: false)")} } }`],
    ["depth 60", `{ kpis { ${deep(30)} } }`],
    ["a fragment that fans out", bomb],
    ["a fragment in a circle", "{ kpis { ...a } } fragment a on Kpi { value { kpi { ...a } } }"],
    ["a field nobody has", "{ kpiss { id } }"],
    ["no GraphQL at all", "hello"],
  ])("%s: refused before anything runs", async (_, query) => {
    await office.graphql("{ dataVersion { id } }", cookie);
    office.warehouse.asked.length = 0;
    const started = performance.now();
    const reply = await office.graphql(query, cookie);
    expect(reply.status).toBe(400);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(office.warehouse.asked).toEqual([]);
    expect(reply.text).not.toMatch(/Did you mean|node_modules|stacktrace/);
  });

  it("caps a page and refuses a nonsense one", async () => {
    expect((await office.graphql('{ observations(dataset: "doc_population", first: 1000000) { totalCount } }', cookie)).status).toBe(400);
    await office.graphql('query ($n: Int) { observations(dataset: "doc_population", first: $n) { totalCount } }', cookie, { n: 1000000 });
    expect(office.warehouse.asked).toContain("observations doc_population 1000");
    const zero = await office.graphql('{ observations(dataset: "doc_population", first: -1) { totalCount } }', cookie);
    expect(zero.json().errors[0].extensions.code).toBe("REQUEST_INVALID");
    expect((await office.graphql("{ pulls(first: 2147483648) { id } }", cookie)).status).toBe(400);
    const many = JSON.stringify(Array(101).fill("DOC-5006"));
    const filter = await office.graphql(`{ observations(dataset: "doc_population", offices: ${many}) { totalCount } }`, cookie);
    expect(filter.json().errors[0].extensions.code).toBe("REQUEST_INVALID");
  });

  it.each([
    ["a period of another grammar", { p: "October" }],
    ["a number for a period", { p: 202610 }],
    ["NUL", { p: "2026-10\u0000" }],
    ["half a character", { p: "\ud800" }],
    ["__proto__", JSON.parse('{"p": "2026-10", "__proto__": {"admin": true}}')],
    ["an object", { p: { $ne: null } }],
  ])("variables with %s: 400", async (_, variables) => {
    const reply = await office.graphql("query ($p: Period) { kpis(period: $p) { id } }", cookie, variables as Record<string, unknown>);
    expect(reply.status).toBe(400);
  });

  it("takes no more than 256 KB", async () => {
    const reply = await office.graphql(`# ${"x".repeat(300_000)}\n{ dataVersion { id } }`, cookie);
    expect([reply.status, reply.json().errors[0].extensions.code]).toEqual([413, "BODY_TOO_LARGE"]);
  });

  it("takes one question at a time, as JSON, by POST", async () => {
    const send = (headers: Record<string, string>, body: string, path = "/graphql", method = "POST") =>
      office.ask(path, { method, headers: { cookie, ...headers }, body: method === "GET" ? undefined : body });
    const question = JSON.stringify({ query: "{ dataVersion { id } }" });
    const json = { "content-type": "application/json" };
    expect((await send(json, `[${question},${question}]`)).status).toBe(400);
    expect((await send({ "content-type": "text/plain" }, question)).status).toBe(400);
    expect((await send({ "content-type": "application/x-www-form-urlencoded" }, "query={dataVersion{id}}")).status).toBe(400);
    expect((await send({ "content-type": "multipart/form-data; boundary=x" }, question)).status).toBe(400);
    expect((await send({}, "", "/graphql?query={dataVersion{id}}", "GET")).status).toBe(400);
    const mutation = encodeURIComponent('mutation { pullNow(dataset: "doc_population") { id } }');
    expect((await send({ "apollo-require-preflight": "1" }, "", `/graphql?query=${mutation}`, "GET")).status).toBe(405);
  });

  it("tells an unknown failure by an id only", async () => {
    const broken = await gatewayOnLoopback();
    broken.warehouse.kpiValues = async () => {
      throw new Error("SELECT secret FROM /var/lib/warehouse.db");
    };
    const reply = await broken.graphql("{ kpis { value { state } } }", await broken.signIn("director"));
    expect(reply.text).not.toContain("secret");
    expect(reply.json().errors[0].extensions).toMatchObject({
      code: "INTERNAL",
      th: expect.stringContaining("ภายใน"),
      en: expect.stringContaining("internal"),
    });
    await broken.close();
  });
});

describe("GraphQL over HTTP, audited", () => {
  it("keeps every MUST; six wishes are refused on purpose", async () => {
    const audits = serverAudits({
      url: `http://127.0.0.1:${office.port}/graphql`,
      fetchFn: (url: string, init: RequestInit) =>
        fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } }),
    });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const named = (status: string) => results.filter((result) => result.status === status).map(({ name }) => name);
    expect(named("error")).toEqual([]);
    expect(named("notice")).toEqual([
      // plain GETs, refused because another site's page could send them
      expect.stringContaining("GET"),
      expect.stringContaining("GET"),
      expect.stringContaining("GET"),
    ]);
    expect(named("warn")).toHaveLength(3);
    expect(named("ok")).toHaveLength(55);
  });
});
