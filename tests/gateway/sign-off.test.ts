/** Who may sign over HTTP, what is written of it, and when a person was here before. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "../../connectors/problem.js";
import { Visits } from "../../gateway/sign-in/visits.js";
import { gatewayOnLoopback, type OnLoopback } from "./gateway-on-loopback.js";

let office: OnLoopback;
beforeAll(async () => {
  office = await gatewayOnLoopback();
});
afterAll(() => office.close());

const sign = (dataset: string, reason = "") =>
  `mutation { signDatasetMonth(dataset: "${dataset}", month: "2026-10", seen: "41"${reason && `, reason: "${reason}"`}) { state maySign } }`;
const codeOf = (reply: { json: () => { errors?: { extensions: { code: string } }[] } }) =>
  reply.json().errors?.[0]?.extensions.code ?? "allowed";
const audited = () =>
  readdirSync(join(office.folder, "audit"))
    .filter((name) => name.endsWith(".ndjson") || name.endsWith(".log"))
    .sort()
    .flatMap((name) =>
      readFileSync(join(office.folder, "audit", name), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line.slice(65)) as { kind: string; operation: string; code?: string; asked?: string });

describe("signing a dataset's month", () => {
  it("is the officer's of the agency that sent it, and nobody else's", async () => {
    const by = async (role: string, agency?: string) =>
      codeOf(await office.graphql(sign("doc_population"), await office.signIn(role, agency)));
    expect([await by("officer", "DOC"), await by("officer", "DOP"), await by("director"), await by("admin")]).toEqual([
      "allowed",
      "NOT_ALLOWED",
      "NOT_ALLOWED",
      "NOT_ALLOWED",
    ]);
  });

  it("is not an officer's where the whole province answers for the figures", async () => {
    expect(codeOf(await office.graphql(sign("dopa_population"), await office.signIn("officer", "DOC")))).toBe("NOT_ALLOWED");
  });

  it("hands on who signs, what they looked at and why", async () => {
    await office.graphql(sign("doc_population", "ส่งภายหลัง"), await office.signIn("officer", "DOC"));
    expect(office.warehouse.asked.at(-1)).toMatch(/^sign doc_population 2026-10 41 .+ ส่งภายหลัง$/);
  });

  it("leaves its outcome in the audit log, a refusal too", async () => {
    office.warehouse.sign = async () => {
      throw new Problem("SIGN_INCOMPLETE", { found: "doc_population 2026-10", expected: "DOC-5009" });
    };
    expect(codeOf(await office.graphql(sign("doc_population"), await office.signIn("officer", "DOC")))).toBe("SIGN_INCOMPLETE");
    const about = audited().filter(({ operation }) => operation === "Mutation.signDatasetMonth");
    expect(about.slice(-2).map(({ kind, code }) => [kind, code])).toEqual([
      ["mutation", undefined],
      ["decision", "SIGN_INCOMPLETE"],
    ]);
    expect(about.filter(({ kind }) => kind === "refused")).toHaveLength(4);
  });

  it("says who may", async () => {
    const question =
      '{ datasetSignOff(dataset: "doc_population", month: "2026-10") { maySign } officeSignOff(month: "2026-10") { maySign } }';
    const may = async (role: string, agency?: string) => (await office.graphql(question, await office.signIn(role, agency))).json().data;
    expect(await may("officer", "DOC")).toEqual({ datasetSignOff: { maySign: true }, officeSignOff: { maySign: false } });
    expect(await may("director")).toEqual({ datasetSignOff: { maySign: false }, officeSignOff: { maySign: true } });
  });
});

describe("the last visit", () => {
  it("is when a person was last here before this visit, over a restart too", () => {
    const folder = mkdtempSync(join(tmpdir(), "yutitham-visits-"));
    const earlier = "2026-01-05T02:00:00.000Z";
    writeFileSync(join(folder, "visits.json"), JSON.stringify({ u1: { seen: earlier, before: null } }));
    const visits = new Visits(folder);
    expect(visits.seen("u1")).toBe(earlier);
    expect(visits.seen("u1")).toBe(earlier);
    expect(visits.seen("u2")).toBeNull();
    expect(new Visits(folder).seen("u1")).toBe(earlier);
    rmSync(folder, { recursive: true, force: true });
  });

  it("is told to the one who asks, and is where changes begin", async () => {
    const cookie = await office.signIn("analyst");
    const { me, site } = (await office.graphql("{ me { lastVisit } site { changesSince lastClosedMonth } }", cookie)).json().data;
    expect(me.lastVisit).toBeNull();
    expect(site.changesSince).toMatch(/^\d{4}-\d{2}-01T00:00:00\+07:00$/);
  });
});
