import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attemptsByAccount, hashPassword } from "../../gateway/sign-in/accounts.js";
import { idleMs, Sessions } from "../../gateway/sign-in/sessions.js";
import { createToken } from "../../gateway/sign-in/tokens.js";
import { type Asking, gatewayOnLoopback, type OnLoopback } from "./gateway-on-loopback.js";

const password = "a long enough password";
let office: OnLoopback;
beforeAll(async () => {
  office = await gatewayOnLoopback();
  await office.people.addUser({ name: "inspector.one", role: "inspector", agency: null, passwordHash: await hashPassword(password) });
});
afterAll(() => office.close());

const json = { "content-type": "application/json", "x-yutitham": "1" };
const post = (path: string, body: unknown, headers: Record<string, string> = json): Promise<Awaited<ReturnType<OnLoopback["ask"]>>> =>
  office.ask(path, { method: "POST", headers, body: JSON.stringify(body) } satisfies Asking);
const cookieIn = (reply: { headers: Record<string, unknown> }) => String(reply.headers["set-cookie"]).split(";")[0]!;
const roleOf = async (cookie: string) => (await office.graphql("{ me { role } }", cookie)).json().data.me?.role ?? null;

describe("a local account", () => {
  it("signs in, keeps a locked cookie, and signs out for good", async () => {
    const reply = await post("/sign-in", { name: "Inspector.One ", password });
    expect(reply.json()).toMatchObject({ ok: true, next: "/", role: "inspector" });
    expect(String(reply.headers["set-cookie"])).toMatch(/^yutitham_session=[\w-]{43}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const cookie = cookieIn(reply);
    expect(await roleOf(cookie)).toBe("inspector");
    await post("/sign-out", {}, { ...json, cookie });
    expect(await roleOf(cookie)).toBeNull();
  });

  it("gives every sign-in a new session and ends the one before", async () => {
    const first = cookieIn(await post("/sign-in", { name: "inspector.one", password }));
    const second = cookieIn(await post("/sign-in", { name: "inspector.one", password }, { ...json, cookie: first }));
    expect(second).not.toBe(first);
    expect([await roleOf(first), await roleOf(second)]).toEqual([null, "inspector"]);
  });

  it("never takes up a session id it did not give", async () => {
    const fixed = "yutitham_session=chosen-by-somebody-else";
    const reply = await post("/sign-in", { name: "inspector.one", password }, { ...json, cookie: fixed });
    expect(cookieIn(reply)).not.toBe(fixed);
    expect(await roleOf(fixed)).toBeNull();
  });

  it("answers a wrong password and an unknown name alike", async () => {
    const wrong = await post("/sign-in", { name: "inspector.one", password: "wrong" });
    const unknown = await post("/sign-in", { name: "nobody", password: "wrong" });
    expect(wrong.status).toBe(401);
    expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text]);
  });

  it("goes on only to an address of its own", async () => {
    const nextOf = async (next: string) => (await post("/sign-in/sample", { role: "director", next })).json().next;
    expect(await nextOf("/kpi/RH01?period=2026-10")).toBe("/kpi/RH01?period=2026-10");
    for (const elsewhere of ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])
      expect(await nextOf(elsewhere)).toBe("/");
  });
});

describe("guessing", () => {
  it("is stopped by account, whether or not it exists", async () => {
    const guarded = await gatewayOnLoopback();
    for (const name of ["not-there", "neither"]) {
      const statuses: number[] = [];
      for (let i = 0; i <= attemptsByAccount; i++) {
        const body = JSON.stringify({ name, password: `guess ${i}` });
        statuses.push((await guarded.ask("/sign-in", { method: "POST", headers: json, body })).status);
      }
      expect(statuses).toEqual([...Array(attemptsByAccount).fill(401), 429]);
    }
    await guarded.close();
  });
});

describe("a session", () => {
  it("ends after half an hour without use", () => {
    const sessions = new Sessions("a secret of the tests, longer than 32 characters");
    const cookie = sessions.start({ id: "1", name: "x", role: "admin", agency: null, via: "sample" }, undefined);
    const session = sessions.find(cookie)!;
    session.seenAt -= idleMs + 1;
    expect(sessions.find(cookie)).toBeNull();
  });
});

describe("requests from other sites", () => {
  const cases: [string, Record<string, string>][] = [
    ["without our header or a form's token", { "content-type": "application/json" }],
    ["from another origin", { ...json, origin: "https://evil.example" }],
    ["from no origin at all", { ...json, origin: "null" }],
    ["that the browser calls cross-site", { ...json, "sec-fetch-site": "cross-site" }],
    ["that the browser calls same-site only", { ...json, "sec-fetch-site": "same-site" }],
  ];
  it.each(cases)("%s are refused at sign-in", async (_, headers) => {
    const reply = await post("/sign-in/sample", { role: "director" }, headers);
    expect([reply.status, reply.json().error.code]).toEqual([403, "CROSS_SITE_REFUSED"]);
  });

  it("are refused at GraphQL and exports when they carry a session", async () => {
    const cookie = await office.signIn("director");
    const headers = { cookie, origin: "https://evil.example", "content-type": "application/json" };
    const graphql = await office.ask("/graphql", { method: "POST", headers, body: '{"query":"{ kpis { id } }"}' });
    expect(graphql.json().errors[0].extensions.code).toBe("CROSS_SITE_REFUSED");
    const exported = await office.ask("/export/kpis.csv", { headers: { cookie, "sec-fetch-site": "cross-site" } });
    expect(exported.status).toBe(403);
  });

  it("a form of our own signs in with its token", async () => {
    const form = await gatewayOnLoopback({ renderPage: async ({ formToken }) => ({ status: 200, html: formToken }) });
    const page = await form.ask("/sign-in", { headers: { accept: "text/html" } });
    const cookie = cookieIn(page);
    const send = (token: string) =>
      form.ask("/sign-in/sample", {
        method: "POST",
        headers: {
          cookie,
          "content-type": "application/x-www-form-urlencoded",
          origin: `http://127.0.0.1:${form.port}`,
          host: `127.0.0.1:${form.port}`,
        },
        body: new URLSearchParams({ role: "director", token }).toString(),
      });
    expect((await send("made up")).status).toBe(403);
    const reply = await send(page.text);
    expect([reply.status, reply.headers.location]).toEqual([303, "/"]);
    await form.close();
  });
});

describe("one-click sign-in with sample data", () => {
  it.each([
    ["a name that only points here", { host: "rebound.example:4000" }],
    ["a proxy in between", { "x-forwarded-for": "203.0.113.9" }],
  ])("is refused under %s", async (_, extra) => {
    const reply = await post("/sign-in/sample", { role: "director" }, { ...json, ...(extra as Record<string, string>) });
    expect([reply.status, reply.json().error.code]).toEqual([403, "SAMPLE_SIGN_IN_REFUSED"]);
  });

  it("is refused with real data", async () => {
    const real = await gatewayOnLoopback({ sample: false });
    const reply = await real.ask("/sign-in/sample", { method: "POST", headers: json, body: '{"role":"director"}' });
    expect(reply.status).toBe(403);
    await real.close();
  });

  it("gives an officer an agency", async () => {
    const cookie = await office.signIn("officer", "DOP");
    const me = (await office.graphql("{ me { role agency { id } may } }", cookie)).json().data.me;
    expect(me).toEqual({
      role: "officer",
      agency: { id: "DOP" },
      may: ["sign_in", "figures", "lines", "exact", "accept", "sign_dataset", "answer_findings"],
    });
  });
});

describe("a bearer token", () => {
  const ask = (token: string) =>
    office.ask("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: '{"query":"{ me { role } }"}',
    });

  it("asks with its role, on GraphQL and exports", async () => {
    const { token, role } = await createToken(office.people, { role: "analyst", label: "R scripts" });
    expect([token, role]).toEqual([expect.stringMatching(/^yt_[\w-]{43}$/), "analyst"]);
    expect((await ask(token)).json().data.me.role).toBe("analyst");
    expect((await office.ask("/export/kpis.csv", { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    expect(JSON.stringify(await office.people.listTokens())).not.toContain(token);
  });

  it("is refused when unknown, ended or revoked, and is not taken for nobody", async () => {
    const ended = await createToken(office.people, { role: "analyst", days: 1e-9 });
    const revoked = await createToken(office.people, { role: "analyst" });
    await office.people.revokeToken(revoked.id);
    for (const token of [ended.token, revoked.token, `yt_${"A".repeat(43)}`, "nonsense"]) expect((await ask(token)).status).toBe(401);
  });

  it("must have a role, and an officer's an agency", async () => {
    await expect(createToken(office.people, { role: "king" })).rejects.toMatchObject({ code: "REQUEST_INVALID" });
    await expect(createToken(office.people, { role: "officer" })).rejects.toMatchObject({ code: "REQUEST_INVALID" });
  });
});

describe("what is recorded", () => {
  it("holds refusals, and no secret", async () => {
    const { token } = await createToken(office.people, { role: "analyst" });
    await office.ask("/export/kpis.csv", { headers: { authorization: `Bearer ${token}` } });
    await post("/sign-in", { name: "nobody", password: "a secret guess" });
    const log = await readFile(join(office.folder, "audit", "000000000001.ndjson"), "utf8");
    expect(log).toContain('"code":"SIGN_IN_FAILED"');
    expect(log).toContain('"kind":"export"');
    for (const secret of [token, password, "a secret guess", "yutitham_session="]) expect(log).not.toContain(secret);
  });
});
