/** What comes packed and what must not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatewayOnLoopback, type OnLoopback } from "./gateway-on-loopback.js";

const script = "export const word = 'ยุติธรรม';\n".repeat(500);
const page = (url: string) => `<!doctype html><p>${url}</p>${"<p>ยุติธรรม</p>".repeat(500)}`;
const folder = mkdtempSync(join(tmpdir(), "yutitham-packed-"));
let office: OnLoopback;
let cookie: string;

beforeAll(async () => {
  mkdirSync(join(folder, "dashboard", "client", "assets"), { recursive: true });
  writeFileSync(join(folder, "dashboard", "client", "assets", "app-1.js"), script);
  writeFileSync(join(folder, "dashboard", "client", "assets", "font-1.woff2"), script);
  writeFileSync(join(folder, "dashboard", "client", "secret.js"), script);
  office = await gatewayOnLoopback({
    settings: {
      dataFolder: folder,
      secret: "a secret of the tests, longer than 32 characters",
      dashboardFolder: join(folder, "dashboard"),
    },
    renderPage: async ({ url }) => ({ status: url.startsWith("/nowhere") ? 404 : 200, html: page(url) }),
  });
  cookie = await office.signIn("director");
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const asks = (path: string, takes?: string, method = "GET") =>
  office.ask(path, { method, headers: takes === undefined ? { cookie } : { cookie, "accept-encoding": takes } });

describe("a built file", () => {
  it("comes in the best packing that the browser takes, to be kept for a year", async () => {
    const [best, plainHttp, none, refused] = await Promise.all(
      ["gzip, deflate, br, zstd", "gzip, deflate", undefined, "br;q=0, gzip;q=0"].map((takes) => asks("/assets/app-1.js", takes)),
    );
    expect(brotliDecompressSync(best!.bytes).toString()).toBe(script);
    expect(gunzipSync(plainHttp!.bytes).toString()).toBe(script);
    expect([none!.text, refused!.text]).toEqual([script, script]);
    for (const reply of [best!, plainHttp!, none!, refused!]) {
      expect(reply.headers["content-type"]).toContain("javascript");
      expect(reply.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
      expect(reply.headers.vary).toContain("Accept-Encoding");
    }
    expect([best!, plainHttp!, none!].map(({ headers }) => headers["content-encoding"])).toEqual(["br", "gzip", undefined]);
    expect(best!.bytes.length).toBeLessThan(script.length / 10);
  });
  it("has no body where only its head is asked for", async () => {
    const reply = await asks("/assets/app-1.js", "br", "HEAD");
    expect([reply.status, reply.headers["content-encoding"], reply.bytes.length]).toEqual([200, "br", 0]);
  });
  it("is not packed twice, nor found outside its folder", async () => {
    expect((await asks("/assets/font-1.woff2", "br")).headers["content-encoding"]).toBeUndefined();
    for (const path of ["/assets/../secret.js", "/assets/%2e%2e/secret.js", "/assets/..%2fsecret.js", "/assets/none.js"])
      expect([path, (await asks(path, "br")).text.includes(script)]).toEqual([path, false]);
  });
});

describe("a page", () => {
  it("comes packed at an address of our own making", async () => {
    expect(brotliDecompressSync((await asks("/kpi/RH01", "gzip, br")).bytes).toString()).toBe(page("/kpi/RH01"));
    expect(gunzipSync((await asks("/", "gzip")).bytes).toString()).toBe(page("/"));
    expect((await asks("/")).text).toBe(page("/"));
  });
  it("does not where a link can put words into it: they would tell by its length what else it holds", async () => {
    for (const path of ["/kpi/RH01?q=token", "/nowhere-token", "/?"]) {
      const reply = await asks(path, "gzip, br");
      expect([path, reply.headers["content-encoding"], reply.text === page(path)]).toEqual([path, undefined, true]);
    }
  });
});
