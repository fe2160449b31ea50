import { getIntrospectionQuery, buildSchema as parseSdl } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportViews } from "../../gateway/export/name.js";
import { grantOf, isInTable, type Person, roles, rolesTable, viewerOf } from "../../gateway/roles.js";
import { readSdl } from "../../gateway/schema.js";
import { gatewayOnLoopback, type OnLoopback } from "./gateway-on-loopback.js";

const person = (role: (typeof roles)[number]): Person => ({
  id: role,
  name: role,
  role,
  agency: role === "officer" ? "DOC" : null,
  via: "sample",
});
const schema = parseSdl(readSdl().join("\n"));
const fields = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
  Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
);

let office: OnLoopback;
const cookies: Record<string, string | undefined> = {};
beforeAll(async () => {
  office = await gatewayOnLoopback();
  for (const role of roles) cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

describe("the table of roles", () => {
  it.each(fields)("decides about %s", (field) => expect(isInTable(field)).toBe(true));

  it("decides about every route", () => {
    const operations = office.gateway.routes.flatMap((route) => route.operations);
    expect(operations.length).toBeGreaterThan(12);
    for (const operation of operations) expect(isInTable(operation), operation).toBe(true);
  });

  it("names nothing that is neither field nor route", () => {
    const known = new Set([...fields, ...office.gateway.routes.flatMap((route) => route.operations), "Query.introspection"]);
    for (const { operations } of rolesTable()) for (const operation of operations) expect(known, operation).toContain(operation);
  });

  it("refuses what it does not name, to everyone", () => {
    for (const role of roles) expect(grantOf(person(role), "Mutation.dropEverything")).toBe("no");
  });

  it("lets nobody in who is not signed in, but to sign in", () => {
    const open = rolesTable().filter(({ anonymous }) => anonymous);
    expect(open.map(({ rule }) => rule)).toEqual(["sign_in"]);
  });

  it("lets the warehouse withhold by role", () => {
    expect(viewerOf(null)).toEqual({ exact: "none", lines: "none" });
    for (const role of ["director", "inspector", "analyst", "admin"] as const)
      expect(viewerOf(person(role))).toEqual({ exact: "none", lines: "all" });
    expect(viewerOf(person("officer"))).toEqual({ exact: ["DOC"], lines: ["DOC"] });
  });
});

/** One question for each field, with the least it needs. */
const questions: Record<string, string> = {
  "Query.kpis": "{ kpis { id } }",
  "Query.kpi": '{ kpi(id: "RH01") { id } }',
  "Query.retiredKpis": "{ retiredKpis { id version { id } lastVersion } }",
  "Query.evidence": '{ evidence(ref: "RH01@41") { total } }',
  "Query.revisions": "{ revisions { kpi } }",
  "Query.dataVersion": "{ dataVersion { id } }",
  "Query.strategy": "{ strategy { id } }",
  "Query.frames": "{ frames { id } }",
  "Query.pipeline": "{ pipeline { grain } }",
  "Query.pipelineEvidence": '{ pipelineEvidence(part: "remand", line: "new", period: "2026-10") { total } }',
  "Query.office": '{ office(id: "DOC-5006") { id kpis { rank } reports { state } } }',
  "Query.district": '{ district(id: "5001") { id } }',
  "Query.figures": '{ figures(refs: ["RH01@1"]) { ref } }',
  "Query.dataHealth": "{ dataHealth { version { id } } }",
  "Query.datasetSignOff": '{ datasetSignOff(dataset: "doc_population", month: "2026-10") { state } }',
  "Query.officeSignOff": '{ officeSignOff(month: "2026-10") { state } }',
  "Mutation.signDatasetMonth": 'mutation { signDatasetMonth(dataset: "doc_population", month: "2026-10") { state } }',
  "Mutation.signOfficeMonth": 'mutation { signOfficeMonth(month: "2026-10") { state } }',
  "Query.changes": "{ changes { from { id } } }",
  "Query.pulls": "{ pulls { id } }",
  "Query.pulling": "{ pulling { dataset } }",
  "Query.quarantine": "{ quarantine { total } }",
  "Query.findings": "{ findings { total } }",
  "Query.held": "{ held { total } }",
  "Query.heldDelivery": '{ heldDelivery(id: "doc_population-0123456789abcdef") { id } }',
  "Query.inspectionRounds": "{ inspectionRounds { id } }",
  "Query.inspectionRound": '{ inspectionRound(id: "2570-1") { id } }',
  "Mutation.openRound": 'mutation { openRound(round: { fiscalYear: 2570, kind: FIRST, title: "รอบที่ 1" }) { id } }',
  "Mutation.submitRound": 'mutation { submitRound(id: "2570-1") { id } }',
  "Mutation.addFinding":
    'mutation { addFinding(finding: { round: "2570-1", issue: "แออัด", recommendation: "เร่ง", severity: HIGH, agency: "DOC", due: "2026-12-31" }) { id } }',
  "Mutation.answerFinding": 'mutation { answerFinding(id: "2570-1-1", text: "ดำเนินการแล้ว") { id } }',
  "Mutation.closeFinding": 'mutation { closeFinding(id: "2570-1-1", text: "แล้วเสร็จ", evidence: "ยธ 001") { id } }',
  "Mutation.reopenFinding": 'mutation { reopenFinding(id: "2570-1-1", text: "ยังไม่แล้วเสร็จ") { id } }',
  "Query.datasets": "{ datasets { id } }",
  "Query.dataset": '{ dataset(id: "doc_population") { id } }',
  "Query.observations": '{ observations(dataset: "dop_cases") { totalCount } }',
  "Query.series": '{ series(dataset: "dop_cases") { periods } }',
  "Query.province": "{ province { code } }",
  "Query.agencies": "{ agencies { id } }",
  "Query.offices": "{ offices { id } }",
  "Query.districts": "{ districts { id } }",
  "Query.me": "{ me { role } }",
  "Query.site": "{ site { sample } }",
  "Mutation.acceptHeld": 'mutation { acceptHeld(id: "doc_population-0123456789abcdef", seen: "x", reason: "จริง") { id } }',
  "Mutation.refuseHeld": 'mutation { refuseHeld(id: "doc_population-0123456789abcdef", reason: "ผิด") { id } }',
  "Mutation.pullNow": 'mutation { pullNow(dataset: "doc_population") { id } }',
};

describe("every role, every field, over HTTP", () => {
  const cases = fields.flatMap((field) => [...roles, "anonymous"].map((role) => [role, field] as const));
  it.each(cases)("%s and %s", async (role, field) => {
    const reply = await office.graphql(questions[field] ?? `no question for ${field}`, cookies[role]);
    const code = reply.json().errors?.[0].extensions.code ?? "allowed";
    const who = role === "anonymous" ? null : person(role as (typeof roles)[number]);
    const grant = grantOf(who, field);
    const ofOtherAgency = grant === "own" && ["Query.observations", "Query.series"].includes(field);
    const expected = grant === "yes" || (grant === "own" && !ofOtherAgency) ? "allowed" : who ? "NOT_ALLOWED" : "NOT_SIGNED_IN";
    expect(code).toBe(expected);
    expect(reply.status).toBe({ allowed: 200, NOT_ALLOWED: 403, NOT_SIGNED_IN: 401 }[expected]);
  });
});

describe("every role, every export", () => {
  const datasets: Record<string, [number, number]> = {
    director: [200, 200],
    inspector: [200, 200],
    analyst: [200, 200],
    officer: [200, 403],
    admin: [200, 200],
    anonymous: [401, 401],
  };
  const views = Object.keys(exportViews).map((of) => `${of}.csv`);
  it.each(Object.entries(datasets))("%s", async (role, statuses) => {
    const headers: Record<string, string> = cookies[role] ? { cookie: cookies[role] } : {};
    const files = [...views, "doc_population.json", "dop_cases.csv"];
    const expected = [...views.map(() => (role === "anonymous" ? 401 : 200)), ...statuses];
    const told: number[] = [];
    for (const file of files) told.push((await office.ask(`/export/${file}`, { headers })).status);
    expect(told).toEqual(expected);
  });

  it("has a line of its own in the table, beside datasets", () => {
    const operations = ["kpis", "strategy", "targets", "forecast", "contributions", "changes", "pipeline"].map((of) => `GET /export/${of}`);
    expect(Object.values(exportViews).map(({ operation }) => operation)).toEqual(operations);
    for (const operation of operations) for (const role of roles) expect(grantOf(person(role), operation), operation).toBe("yes");
    for (const operation of operations) expect(grantOf(null, operation), operation).toBe("no");
  });
});

describe("the schema itself", () => {
  it("is told to those who are signed in only", async () => {
    expect((await office.graphql(getIntrospectionQuery(), cookies.analyst)).json().data.__schema.queryType.name).toBe("Query");
    const refused = await office.graphql("query { ...on Query { __schema { queryType { name } } } }");
    expect([refused.status, refused.json().errors[0].extensions.code]).toEqual([401, "NOT_SIGNED_IN"]);
  });
});
