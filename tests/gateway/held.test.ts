/** Held deliveries over GraphQL: who may decide about which, and what the audit log holds before the answer leaves. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Problem } from "../../connectors/problem.js";
import { gatewayOnLoopback, type OnLoopback } from "./gateway-on-loopback.js";

let office: OnLoopback;
beforeEach(async () => {
  office = await gatewayOnLoopback();
});
afterEach(() => office.close());

const accept = (id: string) => `mutation { acceptHeld(id: "${id}", seen: "mark", reason: "ย้ายจริง") { status } }`;
const refuse = (id: string) => `mutation { refuseHeld(id: "${id}", reason: "พิมพ์ผิด") { status } }`;
const own = "doc_population-0123456789abcdef";
const codeOf = (reply: { json: () => { errors?: [{ extensions: { code: string } }] } }) =>
  reply.json().errors?.[0].extensions.code ?? "allowed";
const audited = async () =>
  (await readFile(join(office.folder, "audit", "000000000001.ndjson"), "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line.slice(65)) as { kind: string; operation: string; role: string; code?: string; asked?: string });

describe("accepting and refusing", () => {
  it.each([
    ["officer", "DOC", own, "allowed"],
    ["officer", "DOP", own, "NOT_ALLOWED"],
    ["officer", "DOC", "dop_cases-0123456789abcdef", "NOT_ALLOWED"],
    // The registry is nobody's own: not even an officer of it decides.
    ["officer", "DOC", "dopa_population-0123456789abcdef", "NOT_ALLOWED"],
    ["director", undefined, "dopa_population-0123456789abcdef", "allowed"],
    ["director", undefined, own, "NOT_ALLOWED"],
    ["admin", undefined, own, "NOT_ALLOWED"],
    ["officer", "DOC", "nonsense", "NOT_ALLOWED"],
    ["officer", "DOC", "unknown_dataset-0123456789abcdef", "NOT_ALLOWED"],
  ] as const)("%s %s about %s: %s", async (role, agency, id, expected) => {
    const cookie = await office.signIn(role, agency);
    for (const question of [accept(id), refuse(id)]) expect(codeOf(await office.graphql(question, cookie))).toBe(expected);
    const asked = office.warehouse.asked.filter((one) => /Held/.test(one));
    expect(asked.length).toBe(expected === "allowed" ? 2 : 0);
  });

  it("says whose decision it was", async () => {
    await office.graphql(accept(own), await office.signIn("officer", "DOC"));
    expect(office.warehouse.asked).toContain(`acceptHeld ${own} mark เจ้าหน้าที่ข้อมูล (ตัวอย่าง) ย้ายจริง`);
  });

  it("is in the audit log before it is answered: asked, and what came of it", async () => {
    await office.graphql(accept(own), await office.signIn("officer", "DOC"));
    const about = (await audited()).filter(({ operation }) => operation === "Mutation.acceptHeld");
    expect(about.map(({ kind, role }) => [kind, role])).toEqual([
      ["mutation", "officer"],
      ["decision", "officer"],
    ]);
    expect(about[0]!.asked).toContain("ย้ายจริง");
    expect(JSON.parse(about[1]!.asked!)).toEqual({ id: own, status: "WAITING" });
  });

  it("leaves every refusal in the audit log, by the table and by the warehouse", async () => {
    await office.graphql(accept(own), await office.signIn("officer", "DOP"));
    office.warehouse.acceptHeld = async () => {
      throw new Problem("PREVIEW_CHANGED", { file: "population.csv" });
    };
    const reply = await office.graphql(accept(own), await office.signIn("officer", "DOC"));
    expect([reply.status, codeOf(reply)]).toEqual([200, "PREVIEW_CHANGED"]);
    const about = (await audited()).filter(({ operation }) => operation === "Mutation.acceptHeld");
    expect(about.map(({ kind, code }) => [kind, code])).toEqual([
      ["refused", "NOT_ALLOWED"],
      ["mutation", undefined],
      ["decision", "PREVIEW_CHANGED"],
    ]);
  });
});

describe("looking", () => {
  const list = "{ held { nodes { id mayDecide mayBeAccepted preview { seen } } } }";

  it("tells everyone what waits, and who asks whether the decision is theirs", async () => {
    const may = async (role: string, agency?: string) =>
      (await office.graphql(list, await office.signIn(role, agency))).json().data.held.nodes[0].mayDecide;
    expect([await may("officer", "DOC"), await may("officer", "DOP"), await may("director"), await may("analyst")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("rehearses nothing for a list, however it is asked", async () => {
    const cookie = await office.signIn("analyst");
    expect((await office.graphql(list, cookie)).json().data.held.nodes[0].preview).toBeNull();
    await office.graphql("{ dataHealth { held { preview { seen } } } }", cookie);
    expect(office.warehouse.asked).not.toContain("heldPreview");
    await office.graphql(`{ heldDelivery(id: "${own}") { preview { seen } } }`, cookie);
    expect(office.warehouse.asked).toContain("heldPreview");
  });

  it("shows an officer what is held of the own agency only", async () => {
    const question = `{ heldDelivery(id: "${own}") { id } }`;
    expect(codeOf(await office.graphql(question, await office.signIn("officer", "DOC")))).toBe("allowed");
    expect(codeOf(await office.graphql(question, await office.signIn("officer", "DOP")))).toBe("NOT_ALLOWED");
  });
});
