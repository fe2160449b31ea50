import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatewayOnLoopback, type OnLoopback } from "./gateway-on-loopback.js";

let office: OnLoopback;
beforeAll(async () => {
  office = await gatewayOnLoopback({ ready: () => false });
});
afterAll(() => office.close());

describe("the server's plain routes", () => {
  it("is up, and says when it is not ready", async () => {
    expect((await office.ask("/healthz")).json()).toEqual({ ok: true });
    expect((await office.ask("/readyz")).status).toBe(503);
  });

  it("leads a browser without session to sign in, and tells a program why", async () => {
    const browser = await office.ask("/kpi/RH01?period=2026-10", { headers: { accept: "text/html" } });
    expect([browser.status, browser.headers.location]).toEqual([302, "/sign-in?next=%2Fkpi%2FRH01%3Fperiod%3D2026-10"]);
    const program = await office.ask("/export/kpis.csv");
    expect([program.status, program.json().error.code]).toEqual([401, "NOT_SIGNED_IN"]);
  });

  it("answers malformed JSON with a code, without a stack trace", async () => {
    for (const path of ["/graphql", "/sign-in"]) {
      const reply = await office.ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: "{" });
      expect(reply.status).toBe(400);
      expect(reply.text).toContain("BODY_UNREADABLE");
      expect(reply.text).not.toMatch(/at .*\.js|node_modules|SyntaxError/);
    }
  });

  it("sends a strict content security policy", async () => {
    const { headers } = await office.ask("/healthz");
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});

describe("KPI values over GraphQL", () => {
  it("asks the warehouse once for all of them", async () => {
    const cookie = await office.signIn("director");
    office.warehouse.asked.length = 0;
    const reply = await office.graphql(
      '{ kpis(period: "2026-10") { id name value { state value completeness { reported } version } } }',
      cookie,
    );
    expect(reply.json().data.kpis[0]).toEqual({
      id: "RH01",
      name: "ตัวชี้วัด RH01",
      value: { state: "REPORTED", value: "118.4", completeness: { reported: 3 }, version: "41" },
    });
    expect(office.warehouse.asked).toEqual(["kpiValues"]);
  });
});

describe("a page rendered on this side", () => {
  it("asks GraphQL as the one who opened it, and knows their language", async () => {
    const rendering = await gatewayOnLoopback({
      renderPage: async ({ url, language, theme }, ask) => {
        const { data } = await ask("query ($p: Period) { me { role } kpis(period: $p) { value { shown } } }", { p: "2026-10" });
        return { status: 200, html: JSON.stringify({ url, language, theme, data }) };
      },
    });
    const cookie = `${await rendering.signIn("inspector")}; lang=en; theme=dark`;
    const page = await rendering.ask("/kpi/RH01?period=2026-10", { headers: { cookie, accept: "text/html" } });
    expect(page.headers["content-type"]).toContain("text/html");
    const shown = { value: { shown: "118.4" } };
    expect(page.json()).toEqual({
      url: "/kpi/RH01?period=2026-10",
      language: "en",
      theme: "dark",
      data: { me: { role: "inspector" }, kpis: [shown, shown] },
    });
    await rendering.close();
  });
});
