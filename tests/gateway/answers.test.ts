import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ByteCache } from "../../gateway/graphql/byte-cache.js";
import { readQuestion } from "../../gateway/graphql/question.js";
import { gatewayOnLoopback, type OnLoopback } from "./gateway-on-loopback.js";

const question = "{ kpis { id value { state } } }";
let office: OnLoopback;
let director: string;
beforeAll(async () => {
  office = await gatewayOnLoopback();
  director = await office.signIn("director");
});
beforeEach(() => {
  office.warehouse.version++;
  office.warehouse.asked.length = 0;
});
afterAll(() => office.close());

describe("a known answer", () => {
  it("is given again without asking the warehouse, byte for byte, also for other words of the same question", async () => {
    const first = await office.graphql(question, director);
    const again = await office.graphql("query{kpis{id,value{state}}} # the same", director);
    expect(again.text).toBe(first.text);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(office.warehouse.asked).toEqual(["kpiValues"]);
  });

  it("is not given for another question of the same length and the same end", async () => {
    const [one, other] = ["a", "b"].map((alias) => `{ ${alias}: dataVersion { id } } #${" ".repeat(120)}`);
    expect((await office.graphql(one!, director)).json().data.a).toBeDefined();
    expect((await office.graphql(other!, director)).json().data.b).toBeDefined();
  });

  it("is asked once when many ask at the same moment", async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => office.graphql(question, director)));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(office.warehouse.asked).toEqual(["kpiValues"]);
  });

  it("is asked anew after a load", async () => {
    await office.graphql(question, director);
    office.warehouse.version++;
    await office.graphql(question, director);
    expect(office.warehouse.asked).toEqual(["kpiValues", "kpiValues"]);
  });

  it("is never another role's, nor anybody's without session", async () => {
    const officer = await office.signIn("officer");
    await office.graphql('{ evidence(ref: "x") { withheld } }', director);
    expect((await office.graphql('{ evidence(ref: "x") { withheld } }', officer)).json().data.evidence.withheld).toBe(true);
    expect((await office.graphql('{ evidence(ref: "x") { withheld } }')).status).toBe(401);
  });

  it("is not sent again to one who holds it", async () => {
    const ask = (more: Record<string, string> = {}) =>
      office.ask(`/graphql?query=${encodeURIComponent(question)}`, {
        headers: { cookie: director, "apollo-require-preflight": "1", ...more },
      });
    const first = await ask();
    expect(first.status).toBe(200);
    const again = await ask({ "if-none-match": String(first.headers.etag) });
    expect([again.status, again.text]).toEqual([304, ""]);
  });
});

describe("an answer", () => {
  it.each([
    ["kept", "{ kpis { value { version } } dataVersion { id } }"],
    ["kept by nobody", "{ me { __typename } kpis { value { version } } dataVersion { id } }"],
    ["failed in part", '{ kpis { value { version } } dataVersion { id } kpi(id: "XX99") { id } }'],
  ])("that is %s comes from one data version even when a load lands in between", async (_, asked) => {
    const values = office.warehouse.kpiValues;
    let loads = 0;
    office.warehouse.kpiValues = async (...asked) => {
      const answer = await values(...asked);
      if (loads++ === 0) office.warehouse.version++;
      return answer;
    };
    const { data } = (await office.graphql(asked, director)).json();
    expect(loads).toBeGreaterThan(1);
    expect(data.kpis[0].value.version).toBe(data.dataVersion.id);
    office.warehouse.kpiValues = values;
  });

  it("with an error is not kept", async () => {
    await office.graphql('{ kpi(id: "XX99") { id } }', director);
    const again = await office.graphql('{ kpi(id: "XX99") { id } }', director);
    expect(again.json().errors[0].extensions.code).toBe("UNKNOWN_KPI");
    expect(again.headers.etag).toBeUndefined();
  });
});

describe("what may be kept", () => {
  const keyOf = (query: string, variables?: unknown) => readQuestion(JSON.stringify({ query, variables })).key;
  it("is no mutation and nothing about the asker or the moment", () => {
    expect(keyOf(question)).not.toBeNull();
    for (const query of [
      'mutation { pullNow(dataset: "a") { id } }',
      "{ me { role } }",
      "{ site { now } kpis { id } }",
      "{ ...a } fragment a on Query { me { role } }",
      "{ __schema { types { name } } }",
    ])
      expect(keyOf(query), query).toBeNull();
  });

  it("differs by variables, not by their order", () => {
    const query = "query ($a: Period, $b: AsOf) { kpis(period: $a, asOf: $b) { id } }";
    expect(keyOf(query, { a: "2026-10", b: "1" })).toBe(keyOf(query, { b: "1", a: "2026-10" }));
    expect(keyOf(query, { a: "2026-10", b: "1" })).not.toBe(keyOf(query, { a: "2026-09", b: "1" }));
  });
});

describe("the cache", () => {
  it("never holds more than its bytes, and lets go what was used longest ago", () => {
    const cache = new ByteCache<number>(80);
    for (let i = 0; i < 10; i++) {
      cache.set(String(i), i, 10);
      cache.get("0");
    }
    expect([cache.bytes, cache.get("0"), cache.get("1")]).toEqual([80, 0, undefined]);
    cache.set("huge", 1, 11);
    expect(cache.get("huge")).toBeUndefined();
  });
});
