/** Who is answered what while the disk has no room: what must be on record first waits and says why, and whoever is signed in reads on. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "../../gateway/audit/audit.js";
import { reportOf } from "../../gateway/errors.js";
import { Visits } from "../../gateway/sign-in/visits.js";
import { hasSmallDisks, type SmallDisk, smallDisk } from "../small-disk.js";
import { gatewayOnLoopback, type OnLoopback, type Reply } from "./gateway-on-loopback.js";

describe.skipIf(!hasSmallDisks)("with a full disk", () => {
  let disk: SmallDisk;
  let office: OnLoopback;
  let cookie: string;
  beforeEach(async () => {
    disk = smallDisk(256)!;
    const secret = "a secret of the tests, longer than 32 characters";
    const settings = { dataFolder: disk.path, secret, dashboardFolder: join(disk.path, "dashboard") };
    office = await gatewayOnLoopback({ settings, renderPage: async () => ({ status: 200, html: "<!doctype html><p>a page</p>" }) });
    cookie = await office.signIn("director");
    disk.fill();
    // The part of a page that the segment has left takes a few entries yet.
    for (let i = 0; i < 40; i++) await post("/sign-in/sample", { role: "analyst" });
  });
  afterEach(async () => {
    disk.free();
    await office.close();
    disk.remove();
  });

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    office.ask(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-yutitham": "1", ...headers },
      body: JSON.stringify(body),
    });

  function expectTold(reply: Reply): void {
    expect(reply.status, reply.text).toBe(503);
    const { error } = reply.json();
    expect(error.code).toBe("DISK_FULL");
    expect(error.en).toContain("the disk is full (");
    expect(error.th).toContain("เนื้อที่ดิสก์ไม่พอ (");
    // Where on the disk is nobody's business who is not signed in.
    expect(reply.text).not.toContain(disk.path);
  }

  it.each<[string, () => Promise<Reply>]>([
    ["a sign-in", () => post("/sign-in/sample", { role: "analyst" })],
    ["a sign-in that is wrong", () => post("/sign-in", { name: "nobody", password: "a guess of more than 12" })],
    ["a sign-out", () => post("/sign-out", {}, { cookie })],
    ["an export", () => office.ask("/export/kpis.csv", { headers: { cookie } })],
    ["an export without a session", () => office.ask("/export/kpis.csv")],
    ["a page without a session", () => office.ask("/kpi/RH01", { headers: { accept: "text/html" } })],
  ])("%s is refused by its code, and done once there is room", async (_, ask) => {
    expectTold(await ask());
    disk.free();
    expect((await ask()).status).toBeLessThan(500);
    await office.gateway.audit.record({ kind: "query", who: null, role: null, operation: "Query.me", address: "127.0.0.1" });
    expect(await verifyAudit(join(disk.path, "audit"))).toMatchObject({ ok: true, problem: null });
  });

  it("a signed-in person reads on", async () => {
    expect((await office.ask("/kpi/RH01", { headers: { cookie, accept: "text/html" } })).status).toBe(200);
    const { data, errors } = (await office.graphql("{ me { role } }", cookie)).json();
    expect([data.me.role, errors]).toEqual(["director", undefined]);
  });
});

describe("what the disk refuses", () => {
  const log = { error: () => undefined };

  it.each(["ENOSPC", "EDQUOT"])("with %s is told as DISK_FULL wherever it came from, and without the place", (code) => {
    const report = reportOf(Object.assign(new Error(code), { code, path: "/srv/yutitham/exports/x" }), log);
    expect(report).toMatchObject({ code: "DISK_FULL", found: code });
    expect(report.th + report.en).not.toContain("/srv");
  });

  it("of visits costs no more than that they are written later", () => {
    const folder = mkdtempSync(join(tmpdir(), "yutitham-visits-"));
    mkdirSync(join(folder, "visits.json.new"), { recursive: true });
    try {
      const visits = new Visits(folder);
      expect(visits.seen("user:1")).toBeNull();
      rmSync(join(folder, "visits.json.new"), { recursive: true });
      expect(visits.seen("user:2")).toBeNull();
      expect(Object.keys(JSON.parse(readFileSync(join(folder, "visits.json"), "utf8")))).toEqual(["user:1", "user:2"]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
