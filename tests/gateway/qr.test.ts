import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatewayOnLoopback, type OnLoopback } from "./gateway-on-loopback.js";

let office: OnLoopback;
let cookie: string;
beforeAll(async () => {
  office = await gatewayOnLoopback();
  cookie = await office.signIn("director");
});
afterAll(() => office.close());

const code = (to: string, headers: Record<string, string> = { cookie }) => office.ask(`/qr.svg?to=${encodeURIComponent(to)}`, { headers });

describe("a code of an address", () => {
  it("is a picture of squares and nothing else", async () => {
    const { status, headers, text } = await code("/kpi/RH01?asof=94&lang=th");
    expect([status, headers["content-type"]]).toEqual([200, "image/svg+xml; charset=utf-8"]);
    expect(text).toMatch(/^<svg [^<>]*><path fill="#fff" d="[\dMhvHz ]+"\/><path d="[-\dMhvz ]+"\/><\/svg>$/);
  });
  it.each(["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/", "", "kpi/RH01", `/${"x".repeat(600)}`])(
    "leads nowhere but into this site: %s",
    async (to) => {
      const reply = await code(to);
      expect([reply.status, reply.json().error.code]).toEqual([400, "REQUEST_INVALID"]);
    },
  );
  it("is for those who have signed in", async () => expect((await code("/", {})).status).toBe(401));
});
