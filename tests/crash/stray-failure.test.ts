/**
 * A promise of a connector's library that nobody waits for is rejected while the product runs: it ends neither the program nor anybody's pull,
 * and system health says what it was.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { november } from "../promises/november.js";
import { type Running, run } from "../promises/running-product.js";
import { yutitham } from "../promises/sample-folder.js";
import { laySource } from "./source.js";

const ground = mkdtempSync(join(tmpdir(), "yutitham-stray-"));
const { configuration } = laySource(join(ground, "source"), new Date(november));
let running: Running | undefined;
afterAll(async () => {
  await running?.end();
  rmSync(ground, { recursive: true, force: true });
});

/** Loaded ahead of the product, in the process that serves alone: from when it is up on, a promise is rejected and a timer throws, each second. */
const failing = `data:text/javascript,${encodeURIComponent(`
  import { existsSync } from "node:fs";
  if (process.argv.includes("start") && process.env.YUTITHAM_STRAY)
    setInterval(() => {
      if (!existsSync(process.env.YUTITHAM_DATA + "/control.json")) return;
      void Promise.reject(new Error("a socket of a library, closed twice"));
      setTimeout(() => { throw new TypeError("a listener that was left behind"); }, 5);
    }, 1000).unref();`)}`;

it("is told in health, and the pulls of all agencies go on", { timeout: 300_000 }, async () => {
  const folder = join(ground, "data");
  mkdirSync(folder);
  const env = { YUTITHAM_CONFIG: configuration };
  const { out } = await yutitham(["token", "create", "--role", "admin", "--json"], folder, env);
  const { token } = JSON.parse(out) as { token: string };
  running = await run(folder, { ...env, YUTITHAM_STRAY: "1", NODE_OPTIONS: `--import ${failing}` });
  const product = running;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const ready = async () => (await fetch(`${product.base}/readyz`)).status;
  await expect.poll(ready, { timeout: 120_000, interval: 500 }).toBe(200);

  const asked = async () => {
    const query = "{ dataHealth { system { code message { th en } } } }";
    const answer = await fetch(`${product.base}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
    return answer.text();
  };
  await expect.poll(asked, { timeout: 30_000, interval: 500 }).toContain("a listener that was left behind");
  const told = await asked();
  expect(told).toContain("FAILURE_UNCAUGHT");
  expect(told).toContain("a socket of a library, closed twice");
  expect(await (await fetch(`${product.base}/metrics`, { headers })).text()).toMatch(/^yutitham_stray_failures [1-9]/m);
  // Asked again by hand, each dataset has an answer of its own.
  for (const dataset of ["police_victims", "pjo_complaints", "pjo_inspection"]) {
    const pulled = await yutitham(["pull", dataset, "--json"], folder, env);
    expect(JSON.parse(pulled.out).pulls[0]).toMatchObject({ dataset, state: "UNCHANGED" });
  }
  expect(await ready()).toBe(200);
  expect(product.child.exitCode).toBeNull();
});
